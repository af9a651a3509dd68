"""The lines of a concordance as a table, the place itself in the middle column; a line is made when it is looked at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QTableView, QWidget

from proofreader.document.concordance import Context, Occurrence, context
from proofreader.document.correcting import ink_of
from proofreader.gui.bridge import SessionBridge
from proofreader.gui.marks import visible_raw
from proofreader.gui.row_tables import show_rows
from proofreader.gui.wording import mark_name, source_name
from proofreader.text.gap import DecisionSource, Mark

translate = QCoreApplication.translate
TICK, PAGE, LEFT, MIDDLE, RIGHT, RAW, WHO = range(7)
WIDTHS = {TICK: 36, PAGE: 48, LEFT: 280, MIDDLE: 80, RIGHT: 280, RAW: 80}
CONTEXT = 22
"""Characters on either side."""
MARK_SIGNS = {Mark.RUN_ON: "│", Mark.SPACE: "␣", Mark.PARAGRAPH: "¶"}
_BY_EDITOR = "●"
_ALIGNED = {
    TICK: Qt.AlignmentFlag.AlignCenter,
    PAGE: Qt.AlignmentFlag.AlignCenter,
    LEFT: Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
    MIDDLE: Qt.AlignmentFlag.AlignCenter,
}
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_KEYPAD = Qt.KeyboardModifier.KeypadModifier


class ConcordanceModel(QAbstractTableModel):
    """The places that are listed, and which of them are ticked. Signal: ``ticked()``, others are ticked now."""

    ticked = Signal()

    def __init__(self, bridge: SessionBridge, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.rows: list[Occurrence] = []
        self.ticks: set[int] = set()
        """The places (raw offsets) that are ticked."""
        self._line = lru_cache(maxsize=512)(self._made)

    def _made(self, row: int) -> Context:
        session = self._bridge.session
        return context(session.view, self.rows[row], CONTEXT) if session else Context("", "", "")

    def show_all(self, rows: Sequence[Occurrence]) -> None:
        """List these and no others."""
        self.beginResetModel()
        self._line.cache_clear()
        self.rows = list(rows)
        self.endResetModel()

    def add(self, rows: Sequence[Occurrence]) -> None:
        """List these behind the others."""
        if rows:
            first = len(self.rows)
            self.beginInsertRows(_NOWHERE, first, first + len(rows) - 1)
            self.rows.extend(rows)
            self.endInsertRows()

    def tick(self, rows: Sequence[int], on: bool | None = None) -> None:
        """Tick these rows or take their ticks away; None turns each round."""
        for row in rows:
            place = self.rows[row].place
            if on is False or (on is None and place in self.ticks):
                self.ticks.discard(place)
            else:
                self.ticks.add(place)
        if rows:
            self.dataChanged.emit(self.index(min(rows), TICK), self.index(max(rows), TICK))
            self.ticked.emit()

    def chosen(self) -> list[Occurrence]:
        """The places that are ticked, in the order of the rows."""
        return [one for one in self.rows if one.place in self.ticks]

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else WHO + 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == TICK else flags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            translate("Concordance", "✓"),
            translate("Concordance", "Page"),
            translate("Concordance", "Before it"),
            translate("Concordance", "Place"),
            translate("Concordance", "Behind it"),
            translate("Concordance", "Raw page"),
            translate("Concordance", "Read as"),
        )[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.CheckStateRole and column == TICK:
            return Qt.CheckState.Checked if self.rows[row].place in self.ticks else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.TextAlignmentRole and column in _ALIGNED:
            return int(_ALIGNED[column])
        if role == Qt.ItemDataRole.FontRole and column == MIDDLE:
            bold = QFont()
            bold.setBold(True)
            return bold
        if role == Qt.ItemDataRole.AccessibleTextRole and column == LEFT:
            line = self._line(row)
            return f"{line.left} {self._middle(row)} {line.right}"
        return self._shown(row, column) if role == Qt.ItemDataRole.DisplayRole else None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """The mouse, or a screen reader, sets a tick."""
        if role != Qt.ItemDataRole.CheckStateRole or index.column() != TICK:
            return False
        self.tick([index.row()], Qt.CheckState(value) is Qt.CheckState.Checked)
        return True

    def _shown(self, row: int, column: int) -> str:
        shown: dict[int, Callable[[], str]] = {
            PAGE: lambda: str(self.rows[row].page + 1),
            LEFT: lambda: visible_raw(self._line(row).left),
            MIDDLE: lambda: self._middle(row),
            RIGHT: lambda: visible_raw(self._line(row).right),
            RAW: lambda: self._raw(row),
            WHO: lambda: self._read_as(row),
        }
        return shown[column]() if column in shown and self._bridge.session is not None else ""

    def _middle(self, row: int) -> str:
        decision = self._decision(row)
        return MARK_SIGNS[decision[0]] if decision else visible_raw(self._line(row).middle) or "·"

    def _raw(self, row: int) -> str:
        session, one = self._bridge.session, self.rows[row]
        assert session is not None, "asked only while an issue is open"
        text = one.raw.of(session.issue.raw)
        return visible_raw(text if one.gap is not None else ink_of(session.issue.raw, one.raw))

    def _read_as(self, row: int) -> str:
        decision = self._decision(row)
        if decision is None:
            return self._corrected_by(row)
        mark, source = decision
        sentence = translate("Concordance", "{mark} · {who}")
        shown = sentence.format(mark=mark_name(mark), who=source_name(source))
        return f"{_BY_EDITOR} {shown}" if source is DecisionSource.EDITOR else shown

    def _corrected_by(self, row: int) -> str:
        session, one = self._bridge.session, self.rows[row]
        correction = session.reading.corrections.get(one.place) if session else None
        if correction is None:
            return ""
        shown = f"{visible_raw(correction.text) or '·'} · {source_name(correction.source)}"
        return f"{_BY_EDITOR} {shown}" if correction.source is DecisionSource.EDITOR else shown

    def _decision(self, row: int) -> tuple[Mark, DecisionSource] | None:
        session, gap = self._bridge.session, self.rows[row].gap
        decision = session.decision_at(gap) if session and gap is not None else None
        return (decision.mark, decision.source) if decision else None


class ConcordanceList(QTableView):
    """The table. Signals: ``looked_at(Occurrence)``, the editor moved to a row; ``chosen(Occurrence)``, the editor
    wants to go there. Letters are asked of ``letters`` first: the panel's commands."""

    looked_at = Signal(object)
    chosen = Signal(object)

    def __init__(self, bridge: SessionBridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = ConcordanceModel(bridge, self)
        self.letters: dict[str, Callable[[], object]] = {}
        self.setModel(self.lines)
        show_rows(self, WIDTHS, several=True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.selectionModel().currentRowChanged.connect(self._look)
        self.doubleClicked.connect(self._choose)

    def _at(self, index: QModelIndex) -> Occurrence | None:
        return self.lines.rows[index.row()] if 0 <= index.row() < len(self.lines.rows) else None

    def _look(self, index: QModelIndex) -> None:
        one = self._at(index)
        if one is not None and self.hasFocus():
            self.looked_at.emit(one)

    def _choose(self, index: QModelIndex) -> None:
        one = self._at(index)
        if one is not None:
            self.chosen.emit(one)

    def selected_rows(self) -> list[int]:
        """The rows that are selected, in order; the current one where none is."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return rows or ([self.currentIndex().row()] if self.currentIndex().isValid() else [])

    def tick_selected(self) -> None:
        """Turn the ticks of the selected rows round; after a single one go on to the next."""
        rows = self.selected_rows()
        self.lines.tick(rows)
        if len(rows) == 1 and rows[0] + 1 < len(self.lines.rows):
            self.selectRow(rows[0] + 1)

    def go_to_place(self, place: int) -> None:
        """Make the row of ``place`` the current one, else the first row of a place behind it, else the first."""
        rows = self.lines.rows
        if rows:
            ahead = [row for row, one in enumerate(rows) if one.place >= place]
            self.selectRow(next((row for row in ahead if rows[row].place == place), ahead[0] if ahead else 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes there, Home and End to the first and last line, letters are commands."""
        modified = event.modifiers() & ~_KEYPAD & ~Qt.KeyboardModifier.ShiftModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not modified:
            self._choose(self.currentIndex())
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and self.lines.rows and not event.modifiers() & ~_KEYPAD:
            self.selectRow(0 if event.key() == Qt.Key.Key_Home else len(self.lines.rows) - 1)
        elif not modified and event.text().lower() in self.letters:
            self.letters[event.text().lower()]()
        else:
            super().keyPressEvent(event)
