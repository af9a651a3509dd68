"""Compare: what the reading has made of the raw page, as a text, as a list, and as counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QSignalBlocker, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from proofreader.document.article import Part
from proofreader.document.changes import ROUTINE, ChangeKind, TextChange, changes_of
from proofreader.document.session import ProofSession
from proofreader.document.steps import part_list
from proofreader.gui.bridge import SessionBridge
from proofreader.gui.change_list import ChangeList
from proofreader.gui.change_style import SHORT_SIGNS, change_name
from proofreader.gui.changed_text import ChangedText
from proofreader.gui.palette import theme_for
from proofreader.gui.pane_cycle import enter_at
from proofreader.gui.panel import Panel
from proofreader.gui.slices import next_slice
from proofreader.gui.speaking import name_choice
from proofreader.gui.timers import single_shot

translate = QCoreApplication.translate
ARTICLE, PAGE, ISSUE = range(3)
REFRESH_MS = 80
"""Typing comes first: the comparison follows when the keys rest this long (milliseconds)."""
KIND = Qt.ItemDataRole.UserRole


class Compare(Panel):
    """The kinds with their counts on the left, the article at the current place in the middle, the list on the
    right."""

    def __init__(self, bridge: SessionBridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._counts: Counter[ChangeKind] = Counter()
        self._work: Iterator[TextChange] = iter(())
        self._shown: tuple[Part, ...] | None = None
        self.scope = QComboBox()
        self.scope.addItems(["", "", ""])
        self.scope.setCurrentIndex(PAGE)
        self.editor_only = QCheckBox()
        self.kinds = QListWidget()
        self.text = ChangedText()
        self.list = ChangeList(bridge)
        self._timer = single_shot(self, REFRESH_MS, self.refresh)
        self._slice = single_shot(self, 0, self._go_on)
        self._lay_out()
        self._fill_kinds()
        self.scope.currentIndexChanged.connect(self.refresh)
        self.editor_only.toggled.connect(self.refresh)
        self.kinds.itemChanged.connect(self.refresh)
        self.list.looked_at.connect(self._look_at)
        self.list.chosen.connect(self._look_at)
        self.text.place_chosen.connect(bridge.go_to)
        bridge.replaced.connect(self._refresh_soon)
        bridge.changed.connect(self._refresh_soon)
        bridge.arrived.connect(self._refresh_soon)
        bridge.place_changed.connect(self._place_changed)
        self.retranslate()

    def _lay_out(self) -> None:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(self.scope)
        column.addWidget(self.editor_only)
        column.addWidget(self.kinds)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        for widget in (side, self.text, self.list):
            splitter.addWidget(widget)
        splitter.setSizes([190, 310, 640])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)
        enter_at(self, self.list)

    def _fill_kinds(self) -> None:
        for kind in ChangeKind:
            item = QListWidgetItem(self.kinds)
            item.setData(KIND, kind.value)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked if kind in ROUTINE else Qt.CheckState.Checked)

    def retranslate(self) -> None:
        """Say everything again, in the language that is spoken now."""
        self.setWindowTitle(translate("Compare", "Compare: raw page and reading"))
        with QSignalBlocker(self.scope):
            self.scope.setItemText(ARTICLE, translate("Compare", "This article"))
            self.scope.setItemText(PAGE, translate("Compare", "This page"))
            self.scope.setItemText(ISSUE, translate("Compare", "The whole issue"))
        name_choice(self.scope, translate("Compare", "What is compared"))
        self.editor_only.setText(translate("Compare", "The editor’s only"))
        self.kinds.setAccessibleName(translate("Compare", "Kinds of changes and how many there are"))
        self.text.setAccessibleName(translate("Compare", "The article with what was changed in it"))
        self.list.setAccessibleName(translate("Compare", "List of changes"))
        self._shown = None
        self._refresh_soon()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.isVisible():
            self._refresh_soon()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    # --- what is compared

    def _refresh_soon(self) -> None:
        if self.isVisible():
            self._timer.start()

    def _place_changed(self) -> None:
        session = self._bridge.session
        if self.isVisible() and session is not None and self._article(session) != self._shown:
            self._timer.start()

    def _article(self, session: ProofSession) -> tuple[Part, ...]:
        """The parts of the article, or of the zone, at the current place."""
        place = session.part_at(self._bridge.place)
        return part_list(session, place) if place else ()

    def _parts(self, session: ProofSession) -> Iterator[Part]:
        scope = self.scope.currentIndex()
        if scope == ARTICLE:
            yield from self._article(session)
            return
        pages = range(len(session.issue.pages)) if scope == ISSUE else (self._bridge.reading_page,)
        for page in pages:
            for place in session.places(page):
                yield place.part

    def refresh(self) -> None:
        """Compare again; a whole issue page by page, while the window goes on."""
        self._timer.stop()
        self._slice.stop()
        self._counts.clear()
        self.list.changes.show_rows(())
        session = self._bridge.session
        if session is None or not session.issue.pages:
            self._work = iter(())
            self.text.clear()
        else:
            view = session.view
            self._work = (change for part in self._parts(session) for change in changes_of(view, part))
            self._shown = self._article(session)
            self.text.show_parts(view, self._shown, theme_for(QApplication.palette()))
        self._go_on()

    def _go_on(self) -> None:
        wanted = self.wanted_kinds()
        by_editor = self.editor_only.isChecked()
        listed: list[TextChange] = []
        changes, finished = next_slice(self._work)
        for change in changes:
            if change.by_editor or not by_editor:
                self._counts[change.kind] += 1
                if change.kind in wanted:
                    listed.append(change)
        self.list.changes.add(listed)
        self._show_counts()
        if not finished:
            self._slice.start()

    def wanted_kinds(self) -> frozenset[ChangeKind]:
        """The kinds that are listed."""
        items = (self.kinds.item(row) for row in range(self.kinds.count()))
        checked = (item for item in items if item.checkState() is Qt.CheckState.Checked)
        return frozenset(ChangeKind(item.data(KIND)) for item in checked)

    def _show_counts(self) -> None:
        with QSignalBlocker(self.kinds):
            for row in range(self.kinds.count()):
                item = self.kinds.item(row)
                kind = ChangeKind(item.data(KIND))
                sentence = translate("Compare", "{sign}  {kind}: {count}")
                item.setText(sentence.format(sign=SHORT_SIGNS[kind], kind=change_name(kind), count=self._counts[kind]))
        frame = 2 * self.kinds.frameWidth() + self.kinds.verticalScrollBar().sizeHint().width()
        self.kinds.setMinimumWidth(self.kinds.sizeHintForColumn(0) + frame)

    @property
    def counts(self) -> Counter[ChangeKind]:
        """How many changes of each kind there are, as far as they have been looked through."""
        return self._counts

    @property
    def busy(self) -> bool:
        """Whether a part of the issue has still to be looked through."""
        return self._slice.isActive() or self._timer.isActive()

    def _look_at(self, change: TextChange) -> None:
        self._bridge.go_to(change.raw.start)
