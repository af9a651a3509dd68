"""The changes from the page to the reading as a table: kind, what the page has and what the reading has."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTableView, QWidget

from proofreader.document.changes import TextChange
from proofreader.gui.bridge import SessionBridge
from proofreader.gui.change_style import SHORT_SIGNS, change_name, shown_after
from proofreader.gui.context import PLACE_SIGN
from proofreader.gui.marks import visible_raw
from proofreader.gui.row_tables import RowModel, show_rows

translate = QCoreApplication.translate
PAGE, KIND, RAW, READING, WHO = range(5)
WIDTHS = {PAGE: 44, KIND: 130, RAW: 190, READING: 170}
CONTEXT = 6
_KEYPAD = Qt.KeyboardModifier.KeypadModifier


def _headers() -> tuple[str, ...]:
    return (
        translate("Compare", "Page"),
        translate("Compare", "Change"),
        translate("Compare", "Raw page"),
        translate("Compare", "Reading"),
        translate("Compare", "Made by"),
    )


class ChangeModel(RowModel[TextChange]):
    """The changes that are listed."""

    def __init__(self, bridge: SessionBridge, parent: QWidget) -> None:
        super().__init__(_headers, self._told, parent)
        self._bridge = bridge

    def look(self, thing: TextChange, column: int, role: int) -> object:
        centred = role == Qt.ItemDataRole.TextAlignmentRole and column == PAGE
        return int(Qt.AlignmentFlag.AlignCenter) if centred else None

    def _told(self, change: TextChange, column: int) -> str:
        session = self._bridge.session
        if session is None:
            return ""
        if column == PAGE:
            return str(session.issue.page_index(change.raw.start) + 1)
        if column == KIND:
            return f"{SHORT_SIGNS[change.kind]}  {change_name(change.kind)}"
        if column == RAW:
            raw, span = session.issue.raw, change.raw
            before, after = raw[max(0, span.start - CONTEXT) : span.start], raw[span.end : span.end + CONTEXT]
            return _between(visible_raw(before), visible_raw(change.before), visible_raw(after))
        if column == READING:
            place = session.part_at(change.anchor)
            text, span = session.text(place.part) if place else "", change.reading
            before, after = text[max(0, span.start - CONTEXT) : span.start], text[span.end : span.end + CONTEXT]
            return _between(visible_raw(before), shown_after(change), visible_raw(after))
        return translate("Compare", "Editor") if change.by_editor else translate("Compare", "Engine")


def _between(before: str, changed: str, after: str) -> str:
    return f"{before}{PLACE_SIGN}{changed}{PLACE_SIGN}{after}"


class ChangeList(QTableView):
    """The table. Signals: ``looked_at(TextChange)``, the editor moved to a row; ``chosen(TextChange)``, the editor
    wants to go there."""

    looked_at = Signal(object)
    chosen = Signal(object)

    def __init__(self, bridge: SessionBridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.changes = ChangeModel(bridge, self)
        self.setModel(self.changes)
        show_rows(self, WIDTHS)
        self.selectionModel().currentRowChanged.connect(self._look)
        self.activated.connect(self._choose)

    def _at(self, index: QModelIndex) -> TextChange | None:
        return self.changes.rows[index.row()] if 0 <= index.row() < len(self.changes.rows) else None

    def _look(self, index: QModelIndex) -> None:
        change = self._at(index)
        if change is not None and self.hasFocus():
            self.looked_at.emit(change)

    def _choose(self, index: QModelIndex) -> None:
        change = self._at(index)
        if change is not None:
            self.chosen.emit(change)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & ~_KEYPAD:
            self._choose(self.currentIndex())
            event.accept()
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and self.changes.rows:
            self.selectRow(0 if event.key() == Qt.Key.Key_Home else len(self.changes.rows) - 1)
            event.accept()
        else:
            super().keyPressEvent(event)
