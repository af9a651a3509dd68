"""What all tables of the tools have in common: whole rows, one line each, all equally high."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

ROW_PADDING = 9
"""Device-independent pixels that a row is higher than its text."""
USUAL_HEIGHT = 17
"""A line of text of the usual size, for which widths are given (device-independent pixels)."""
LAST_COLUMN = 70
"""What the last column needs at least, with text of the usual size."""
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
    FittedColumns(table, widths)


class FittedColumns(QObject):
    """Keeps all columns of a table in sight and its rows as high as their text: as wide as ``widths`` says for text of
    the usual size, wider with larger text, narrower together where the table has less room; until somebody drags a
    column."""

    def __init__(self, table: QTableView, widths: Mapping[int, int]) -> None:
        super().__init__(table)
        self._table = table
        self._widths = widths
        self._fits = self._dragged = False
        table.horizontalHeader().sectionResized.connect(self._resized)
        table.installEventFilter(self)
        table.viewport().installEventFilter(self)  # it has its new width later than the table
        self.fit()

    def fit(self) -> None:
        """Share the room among the columns."""
        table = self._table
        if self._dragged or table.model() is None:
            return
        larger = max(1.0, table.fontMetrics().height() / USUAL_HEIGHT)
        last = table.model().columnCount() - 1
        wanted = larger * (sum(self._widths.values()) + (0 if last in self._widths else LAST_COLUMN))
        shrunk = min(1.0, max(table.viewport().width(), LAST_COLUMN) / wanted)
        self._fits = True
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + ROW_PADDING)
        for column, width in {**self._widths, last: 0}.items():
            table.setColumnWidth(column, int(width * larger * shrunk))
        self._fits = False

    def _resized(self, column: int) -> None:
        """The last column takes what is left; any other that is resized under the mouse was dragged."""
        if not self._fits and column in self._widths and QGuiApplication.mouseButtons():
            self._dragged = True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.FontChange, QEvent.Type.Show):
            self.fit()
        return super().eventFilter(watched, event)
