"""What is left to look at before the issue goes out, as a list that ends."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from proofreader.document.checks import Check, CheckKind, look_through, ordered
from proofreader.document.done import PageState
from proofreader.document.edit import Settle
from proofreader.document.view import View
from proofreader.gui.bridge import SessionBridge
from proofreader.gui.context import gap_in_context
from proofreader.gui.page_states import PageStates
from proofreader.gui.pane_cycle import enter_at
from proofreader.gui.panel import Panel
from proofreader.gui.slices import next_slice
from proofreader.gui.speaking import SpokenLabel
from proofreader.gui.timers import single_shot
from proofreader.gui.wording import reason_text
from proofreader.gui.wrapped_label import WrappedLabel

translate = QCoreApplication.translate
PAGE, KIND, PLACE, REASON = range(4)
KEY = Qt.ItemDataRole.UserRole
AROUND = 12
"""Characters on either side of a place."""
REFRESH_MS = 120
"""Typing comes first: the list follows when the keys rest this long (milliseconds)."""
SLICE_SECONDS = 0.008
"""Of a whole issue only so much is looked through before the window may paint again."""

_KINDS: dict[CheckKind, object] = {
    CheckKind.SUSPECTS: QT_TRANSLATE_NOOP("CheckKind", "Suspects left"),
    CheckKind.NO_HEADLINE: QT_TRANSLATE_NOOP("CheckKind", "Article without headline"),
    CheckKind.EMPTY: QT_TRANSLATE_NOOP("CheckKind", "Article without text"),
    CheckKind.OPEN_END: QT_TRANSLATE_NOOP("CheckKind", "Paragraph without a stop"),
    CheckKind.UNBALANCED: QT_TRANSLATE_NOOP("CheckKind", "Quote or bracket without partner"),
    CheckKind.UNPLACED: QT_TRANSLATE_NOOP("CheckKind", "Unplaced part"),
    CheckKind.LONELY_JUMP: QT_TRANSLATE_NOOP("CheckKind", "Jump line without partner"),
}


def check_name(kind: CheckKind) -> str:
    """What a kind of check is called in the editor's language."""
    return translate("CheckKind", str(_KINDS[kind]))


class Checks(Panel):
    """The list, how much is left, and what can be done about it. Signal: ``chosen()``, the editor went to a place."""

    chosen = Signal()

    def __init__(self, bridge: SessionBridge, states: PageStates, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._states = bridge, states
        self.checks: tuple[Check, ...] = ()
        self._found: list[Check] = []
        self._work: Iterator[tuple[Check, ...]] = iter(())
        self._view: View | None = None
        self.left, self.keys = SpokenLabel(), WrappedLabel()
        self.leave, self.done, self.all_done = QPushButton(), QPushButton(), QPushButton()
        self.list = _List()
        self._timer, self._slice = single_shot(self, REFRESH_MS, self.refresh), single_shot(self, 0, self._go_on)
        self._lay_out()
        self.list.itemActivated.connect(self._go)
        self.list.left_alone.connect(self._leave)
        self.leave.clicked.connect(self._leave)
        self.done.clicked.connect(states.toggle)
        self.all_done.clicked.connect(states.mark_all)
        bridge.changed.connect(self._refresh_soon)
        bridge.arrived.connect(self._refresh_soon)
        bridge.replaced.connect(self._refresh_soon)
        bridge.page_changed.connect(self._show_page)
        self.retranslate()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.left, 1)
        for button in (self.leave, self.done, self.all_done):
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 4, 6, 4)
        layout.addLayout(row)
        layout.addWidget(self.list)
        layout.addWidget(self.keys)
        enter_at(self, self.list)

    def retranslate(self) -> None:
        """Say everything again, in the language that is spoken now."""
        self.setWindowTitle(translate("Checks", "Before export"))
        self.list.setAccessibleName(translate("Checks", "Before export"))
        self.list.setHeaderLabels(
            (
                translate("Checks", "Page"),
                translate("Checks", "What"),
                translate("Checks", "Place"),
                translate("Checks", "Why"),
            )
        )
        self.leave.setText(translate("Checks", "&Leave it as it is"))
        self.all_done.setText(translate("Checks", "Mark &all pages done"))
        self.keys.setText(translate("Checks", "Enter: go there · Delete: leave it as it is (undo brings it back)"))
        self._show_page()
        self._fill()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def _refresh_soon(self) -> None:
        self._slice.stop()
        self._timer.start()

    def refresh(self) -> None:
        """Look through the issue again, a slice at a time; what is shown stays until that is done."""
        self._timer.stop()
        self._show_page()
        session = self._bridge.session
        if not self.isVisible():
            return
        self._found = []
        self._view = session.view if session is not None else None
        self._work = look_through(self._view, session.suspects()) if session and self._view else iter(())
        self._go_on()

    def _go_on(self) -> None:
        steps, finished = next_slice(self._work, SLICE_SECONDS)
        self._found += (check for checks in steps for check in checks)
        if not finished:
            self._slice.start()
            return
        found = ordered(self._view, self._found) if self._view is not None else ()
        if found != self.checks:
            self.checks = found
            self._fill()
        else:
            self._count()

    def _fill(self) -> None:
        session = self._bridge.session
        current, item = self.current, self.list.currentItem()
        row = self.list.indexOfTopLevelItem(item) if item is not None else 0
        self.list.clear()
        for check in self.checks if session is not None else ():
            place = gap_in_context(session, check.place, AROUND) if session is not None else ""
            texts = (str(check.page + 1), check_name(check.kind), place, reason_text(check.reason))
            item = QTreeWidgetItem(self.list, texts)
            item.setData(0, KEY, check.key)
            item.setToolTip(REASON, texts[REASON])
            if current is not None and check.key == current.key:
                row = self.list.topLevelItemCount() - 1
        self._count()
        nearest = self.list.topLevelItem(min(row, self.list.topLevelItemCount() - 1))
        if nearest is not None:
            self.list.setCurrentItem(nearest)

    def _count(self) -> None:
        """Say how much is left."""
        session = self._bridge.session
        nothing = translate("Checks", "Nothing is left: the issue can go out.")
        count = sum(check.count for check in self.checks)
        self.left.setText(translate("Checks", "Left: {count}").format(count=count) if count else nothing)
        if session is not None and session.pending:
            waiting = translate("Checks", "Left so far: {count}; pages that are still being analysed: {pages}")
            self.left.setText(waiting.format(count=count, pages=len(session.pending)))
        self.leave.setEnabled(bool(self.checks))

    @property
    def busy(self) -> bool:
        """Whether a part of the issue has still to be looked through."""
        return self._slice.isActive() or self._timer.isActive()

    @property
    def current(self) -> Check | None:
        """The check that is chosen in the list."""
        item = self.list.currentItem()
        key = item.data(0, KEY) if item is not None else None
        return next((check for check in self.checks if check.key == key), None)

    def _show_page(self) -> None:
        state, there = self._states.of(self._bridge.page), self._bridge.session is not None
        self.done.setText(
            translate("Checks", "&Page {page} is not done after all").format(page=self._bridge.page + 1)
            if state is PageState.DONE
            else translate("Checks", "Mark &page {page} done").format(page=self._bridge.page + 1)
        )
        self.done.setEnabled(there)
        self.all_done.setEnabled(there)

    def _go(self) -> None:
        check = self.current
        if check is not None:
            self._bridge.bring_to(check.place)
            self.chosen.emit()

    def _leave(self) -> None:
        check = self.current
        if check is not None and check.kind is not CheckKind.SUSPECTS:
            self._bridge.apply(Settle(check.key))


class _List(QTreeWidget):
    """The rows. Signal: ``left_alone()``, the current one is to be left as it is."""

    left_alone = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAlternatingRowColors(True)
        self.setAllColumnsShowFocus(True)
        self.setColumnCount(4)
        header = self.header()
        for column in (PAGE, KIND, PLACE):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.left_alone.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentItem() is not None:
            self.itemActivated.emit(self.currentItem(), 0)
        else:
            super().keyPressEvent(event)
