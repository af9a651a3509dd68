"""What all tables of the tools have in common: whole rows, one line each, all equally high."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

ROW_PADDING = 9
"""Device-independent pixels that a row is higher than its text."""
Index = QModelIndex | QPersistentModelIndex
Thing = TypeVar("Thing")
_NOWHERE = QModelIndex()


class RowModel(QAbstractTableModel, Generic[Thing]):
    """A row for each thing. ``headers`` says what the columns are called, in the language that is spoken now, ``shown``
    what a thing says in a column; that is made when it is looked at."""

    def __init__(
        self, headers: Callable[[], tuple[str, ...]], shown: Callable[[Thing, int], str], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._headers = headers
        self._shown = shown
        self.rows: list[Thing] = []

    def show_rows(self, rows: Sequence[Thing]) -> None:
        """List these and no others."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def add(self, rows: Sequence[Thing]) -> None:
        """List these behind the others."""
        if rows:
            first = len(self.rows)
            self.beginInsertRows(_NOWHERE, first, first + len(rows) - 1)
            self.rows.extend(rows)
            self.endInsertRows()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._headers())

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._headers()[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        thing, column = self.rows[index.row()], index.column()
        return self._shown(thing, column) if role == Qt.ItemDataRole.DisplayRole else self.look(thing, column, role)

    def look(self, thing: Thing, column: int, role: int) -> object:
        """What a cell has beside its text: font, alignment, tooltip."""
        return None


def show_rows(table: QTableView, widths: Mapping[int, int], *, several: bool = False) -> None:
    """Let ``table``, which has its model, show rows: columns as wide as ``widths`` says, the last one with the rest.
    ``several`` rows can be selected, or one. Equal heights keep a table of many thousand rows quick."""
    mode = QAbstractItemView.SelectionMode
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(mode.ExtendedSelection if several else mode.SingleSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setTabKeyNavigation(False)
    table.setAlternatingRowColors(True)
    table.setShowGrid(False)
    table.setWordWrap(False)
    rows = table.verticalHeader()
    rows.hide()
    rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    rows.setDefaultSectionSize(table.fontMetrics().height() + ROW_PADDING)
    table.horizontalHeader().setStretchLastSection(True)
    for column, width in widths.items():
        table.setColumnWidth(column, width)
