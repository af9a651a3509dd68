"""The changes from the page to the reading as a table: kind, what the page has and what the reading has."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTableView, QWidget

from proofreader.document.changes import TextChange
from proofreader.gui.bridge import SessionBridge
from proofreader.gui.change_style import SHORT_SIGNS, change_name, shown_after
from proofreader.gui.context import PLACE_SIGN
from proofreader.gui.marks import visible_raw
from proofreader.gui.row_tables import show_rows

translate = QCoreApplication.translate
PAGE, KIND, RAW, READING, WHO = range(5)
WIDTHS = {PAGE: 48, KIND: 190, RAW: 210, READING: 190}
CONTEXT = 6
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_KEYPAD = Qt.KeyboardModifier.KeypadModifier


class ChangeModel(QAbstractTableModel):
    """The changes that are listed; what a row says is made when it is looked at."""

    def __init__(self, bridge: SessionBridge, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.changes: list[TextChange] = []

    def show_all(self, changes: Sequence[TextChange]) -> None:
        """List these and no others."""
        self.beginResetModel()
        self.changes = list(changes)
        self.endResetModel()

    def add(self, changes: Sequence[TextChange]) -> None:
        """List these behind the others."""
        if changes:
            first = len(self.changes)
            self.beginInsertRows(_NOWHERE, first, first + len(changes) - 1)
            self.changes.extend(changes)
            self.endInsertRows()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.changes)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else WHO + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            translate("Compare", "Page"),
            translate("Compare", "Change"),
            translate("Compare", "Raw page"),
            translate("Compare", "Reading"),
            translate("Compare", "Made by"),
        )[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.changes):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._shown(self.changes[index.row()], index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == PAGE:
            return int(Qt.AlignmentFlag.AlignCenter)
        return None

    def _shown(self, change: TextChange, column: int) -> str:
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
        return self.changes.changes[index.row()] if 0 <= index.row() < len(self.changes.changes) else None

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
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and self.changes.changes:
            self.selectRow(0 if event.key() == Qt.Key.Key_Home else len(self.changes.changes) - 1)
            event.accept()
        else:
            super().keyPressEvent(event)
