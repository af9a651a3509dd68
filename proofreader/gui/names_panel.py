"""The spelling-book of the issue: its names on the left, where each of them stands on the right."""

from __future__ import annotations

from collections.abc import Generator
from time import perf_counter

from PySide6.QtCore import QCoreApplication, QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from proofreader.document.names_book import NamesBook, collect_names, correct_spelling
from proofreader.document.session import ProofSession
from proofreader.document.view import View
from proofreader.errors import EditError
from proofreader.gui.bridge import SessionBridge
from proofreader.gui.marks import visible_raw
from proofreader.gui.names_list import NamesList, Row, name_kind, rows_of
from proofreader.gui.pane_cycle import enter_at
from proofreader.gui.panel import Panel
from proofreader.gui.speaking import SpokenLabel, name_choice
from proofreader.gui.timers import single_shot
from proofreader.gui.wrapped_label import WrappedLabel
from proofreader.text.naming import NameKind

translate = QCoreApplication.translate
REFRESH_MS = 300
"""Typing comes first: the book follows when the keys rest this long (milliseconds)."""
SLICE_SECONDS = 0.012
MOST_PLACES = 500
"""So many places of a name are listed."""
CONTEXT = 12
_AT = Qt.ItemDataRole.UserRole


class NamesPanel(Panel):
    """Enter goes to the next place of the name at hand, ``C`` corrects an odd spelling, Escape leaves.

    Signals: ``chosen()``, the editor went to a place; ``left()``, the editor is done here.
    """

    chosen = Signal()
    left = Signal()

    def __init__(self, bridge: SessionBridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._view: View | None = None
        self._steps: Generator[None, None, NamesBook] | None = None
        self.book: NamesBook | None = None
        self.filter = QLineEdit()
        self.filter.setClearButtonEnabled(True)
        self.kind = QComboBox()
        self.kind.addItems([""] * (len(NameKind) + 1))
        self.odd_only = QCheckBox()
        self.list = NamesList()
        self.places = QListWidget()
        self.places.setUniformItemSizes(True)
        self.count = SpokenLabel()
        self.hint = WrappedLabel()
        self._timer = single_shot(self, REFRESH_MS, self.refresh)
        self._slice = single_shot(self, 0, self._go_on)
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        for widget in (self.filter, self.kind, self.odd_only):
            top.addWidget(widget)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(4, 4, 4, 4)
        column.addLayout(top)
        column.addWidget(self.list)
        column.addWidget(self.count)
        right = QWidget()
        places = QVBoxLayout(right)
        places.setContentsMargins(4, 4, 4, 4)
        places.addWidget(self.places)
        places.addWidget(self.hint)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(left)
        splitter.addWidget(right)
        splitter.setSizes([520, 620])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)
        enter_at(self, self.list)

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._fill)
        self.kind.currentIndexChanged.connect(self._fill)
        self.odd_only.toggled.connect(self._fill)
        self.list.selectionModel().currentRowChanged.connect(self._show_places)
        self.list.activated.connect(lambda _: self.go(1))
        self.places.itemActivated.connect(self._go_to)
        self._bridge.replaced.connect(self._refresh_soon)
        self._bridge.changed.connect(self._refresh_soon)
        self._bridge.arrived.connect(self._refresh_soon)
        self.list.installEventFilter(self)
        self.places.installEventFilter(self)

    def retranslate(self) -> None:
        """Say everything again, in the language that is spoken now."""
        self.setWindowTitle(translate("Names", "Names of the issue"))
        self.filter.setPlaceholderText(translate("Names", "Part of a name"))
        self.filter.setAccessibleName(translate("Names", "Show names that hold this"))
        with QSignalBlocker(self.kind):
            self.kind.setItemText(0, translate("Names", "All kinds"))
            for row, kind in enumerate(NameKind, 1):
                self.kind.setItemText(row, name_kind(kind))
        name_choice(self.kind, translate("Names", "Kind of names that are listed"))
        self.odd_only.setText(translate("Names", "&Odd spellings only"))
        self.list.setAccessibleName(translate("Names", "Names, how often they stand, and odd spellings"))
        self.places.setAccessibleName(translate("Names", "Places of the name"))
        self.hint.setText(
            translate(
                "Names",
                "Enter: to the next place · C: read the odd spelling as the usual one, everywhere · Esc: back",
            )
        )
        self._fill()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """The keys of the panel, in both of its lists."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if event.key() == Qt.Key.Key_C:
            self.correct()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and watched is self.list:
            self.go(1)
        else:
            return False
        return True

    # --- the book

    def _refresh_soon(self) -> None:
        if self.isVisible():
            self._timer.start()

    @property
    def busy(self) -> bool:
        """Whether the book is still being made."""
        return self._slice.isActive() or self._timer.isActive()

    def refresh(self) -> None:
        """Make the book anew, bit by bit, while the window goes on."""
        self._timer.stop()
        self._slice.stop()
        session = self._bridge.session
        if session is None:
            self._view, self._steps, self.book = None, None, None
            self._fill()
            return
        self._view = session.view
        self._steps = collect_names(self._view)
        self._go_on()

    def _go_on(self) -> None:
        until = perf_counter() + SLICE_SECONDS
        steps = self._steps
        while steps is not None and perf_counter() < until:
            try:
                next(steps)
            except StopIteration as done:
                self.book, self._steps, steps = done.value, None, None
                self._fill()
        if steps is not None:
            self._slice.start()

    def _fill(self) -> None:
        """List what the filter lets through, at the row where the editor was."""
        before = self.list.current()
        number = self.kind.currentIndex()
        kind = list(NameKind)[number - 1] if number > 0 else None
        rows: list[Row] = []
        if self.book is not None:
            rows = rows_of(self.book, self.filter.text().strip(), kind, odd_only=self.odd_only.isChecked())
        self.list.names.show_rows(rows)
        texts = [row.text for row in rows]
        self.list.selectRow(texts.index(before.text) if before is not None and before.text in texts else 0)
        names = sum(row.odd is None for row in rows)
        sentence = translate("Names", "Names: {names}, odd spellings: {odd}")
        self.count.setText(sentence.format(names=names, odd=len(rows) - names))
        self._show_places()

    def _show_places(self) -> None:
        """List the places of the name at hand."""
        self.places.clear()
        row, book = self.list.current(), self.book
        if row is None or book is None:
            return
        for at in row.at[:MOST_PLACES]:
            item = QListWidgetItem(self._context(book, row, at), self.places)
            item.setData(_AT, at)
        self.places.setCurrentRow(-1)

    def _context(self, book: NamesBook, row: Row, at: int) -> str:
        mention = book.mention(at, len(row.text))
        start = max(at - CONTEXT, at - mention.span.start)
        behind = book.text[at + len(row.text) : at + len(row.text) + CONTEXT].partition("\n")[0]
        sentence = translate("Names", "Page {page}: {left}[{name}]{right}")
        left, right = visible_raw(book.text[start:at]), visible_raw(behind)
        return sentence.format(page=mention.page + 1, left=left, name=row.text, right=right)

    # --- what the editor does

    def go(self, by: int) -> None:
        """Go to the next (1) or the previous (-1) place of the name at hand, round the end."""
        if self.places.count():
            at = self.places.currentRow() + by
            self.places.setCurrentRow(at % self.places.count())
            self._show_in_panes()

    def _go_to(self, _: QListWidgetItem) -> None:
        self._show_in_panes()
        self.chosen.emit()

    def _show_in_panes(self) -> None:
        session, item, row = self._bridge.session, self.places.currentItem(), self.list.current()
        if session is None or item is None or row is None or self.book is None or not self._is_current(session):
            return
        mention = self.book.mention(int(item.data(_AT)), len(row.text))
        spans = session.composition(session.place(mention.anchor).part).raw_spans(mention.span)
        self._bridge.go_to(spans[0].start)
        self._bridge.select(spans)

    def _is_current(self, session: ProofSession) -> bool:
        """Whether the book was made of what is read now; else it is being made again."""
        return self._view is not None and self._view.reading is session.reading

    def correct(self) -> None:
        """Read the odd spelling at hand as the usual one, everywhere, as one step."""
        session, row = self._bridge.session, self.list.current()
        if session is None or row is None or row.odd is None or self.book is None or not self._is_current(session):
            return
        try:
            edit = correct_spelling(session.view, self.book, row.odd)
        except EditError as error:
            self._bridge.refused.emit(error.message)
            return
        if edit is not None:
            self._bridge.apply(edit)
