"""The states of an issue as a table: how each lies to what is shown now, when it came about, by whom, and how."""

from __future__ import annotations

from PySide6.QtCore import (
    QCoreApplication,
    QDateTime,
    QLocale,
    QModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QTableView, QWidget

from proofreader.document.session import ProofSession
from proofreader.document.telling import told
from proofreader.document.trace import Reached, State
from proofreader.gui.bridge import SessionBridge
from proofreader.gui.row_tables import RowModel, show_rows
from proofreader.gui.text_positions import has_sign, sign
from proofreader.gui.wording import reason_text

translate = QCoreApplication.translate
WHERE, WHEN, WHO, WHAT = range(4)
WIDTHS = {WHERE: 110, WHEN: 130, WHO: 80}
_KEYPAD = Qt.KeyboardModifier.KeypadModifier


def visible(text: str) -> str:
    """``text`` with a sign for every character that must not reach Qt; lines stay lines."""
    return "".join(sign(character) if has_sign(character) else character for character in text)


def reached_name(reached: Reached) -> str:
    """How a state lies to the one that is shown now, with a sign of its own."""
    if reached is Reached.NOW:
        return translate("History", "● shown now")
    if reached is Reached.DONE:
        return translate("History", "✓ on the way")
    if reached is Reached.REDO:
        return translate("History", "↷ undone")
    return translate("History", "○ on another way")


def local_time(at: str) -> str:
    """ISO 8601 in UTC as the clock on the wall had it."""
    moment = QDateTime.fromString(at, Qt.DateFormat.ISODate)
    return QLocale().toString(moment.toLocalTime(), QLocale.FormatType.ShortFormat) if moment.isValid() else at


def what_of(session: ProofSession, state: State) -> str:
    """What was done, in words."""
    if state.edit is not None:
        return reason_text(told(session.issue.raw, state.edit))
    return translate("History", "Analysed by {program}").format(program=state.program or "?")


def _headers() -> tuple[str, ...]:
    return (
        translate("History", "State"),
        translate("History", "When"),
        translate("History", "Who"),
        translate("History", "What"),
    )


class StateModel(RowModel[State]):
    """The states that are listed, the latest at the end."""

    def __init__(self, bridge: SessionBridge, parent: QWidget) -> None:
        super().__init__(_headers, self._told, parent)
        self._bridge = bridge

    def look(self, thing: State, column: int, role: int) -> object:
        if role != Qt.ItemDataRole.FontRole or thing.reached is not Reached.NOW:
            return None
        font = QFont()
        font.setBold(True)
        return font

    def _told(self, state: State, column: int) -> str:
        session = self._bridge.session
        if session is None:
            return ""
        if column == WHERE:
            return reached_name(state.reached)
        if column == WHEN:
            return local_time(state.at)
        return visible(state.editor or "—") if column == WHO else visible(what_of(session, state))


class StateList(QTableView):
    """The table. Signals: ``looked_at(State)``, the editor moved to a row; ``chosen(State)``, the editor wants to go
    back to it; ``left()``, Escape."""

    looked_at = Signal(object)
    chosen = Signal(object)
    left = Signal()

    def __init__(self, bridge: SessionBridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.states = StateModel(bridge, self)
        self.setModel(self.states)
        show_rows(self, WIDTHS)
        self.selectionModel().currentRowChanged.connect(self._look)
        self.doubleClicked.connect(self._choose)

    @property
    def current(self) -> State | None:
        """The state of the current row."""
        row = self.currentIndex().row()
        return self.states.rows[row] if 0 <= row < len(self.states.rows) else None

    def _look(self, index: QModelIndex) -> None:
        if 0 <= index.row() < len(self.states.rows):
            self.looked_at.emit(self.states.rows[index.row()])

    def _choose(self) -> None:
        if self.current is not None:
            self.chosen.emit(self.current)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & ~_KEYPAD:
            self._choose()
            event.accept()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            event.accept()
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and self.states.rows:
            self.selectRow(0 if event.key() == Qt.Key.Key_Home else len(self.states.rows) - 1)
            event.accept()
        else:
            super().keyPressEvent(event)
