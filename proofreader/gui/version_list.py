"""The differences between two versions as a table: what this one has and what the other has, in context."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QCoreApplication,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTableView, QWidget

from proofreader.document.versions import Difference, DifferenceKind
from proofreader.gui.change_style import BLANK_SIGN, BREAK_SIGN
from proofreader.gui.context import PLACE_SIGN, shortened
from proofreader.gui.row_tables import RowModel, show_rows

translate = QCoreApplication.translate
PAGE, KIND, HERE, THERE = range(4)
WIDTHS = {PAGE: 48, KIND: 230, HERE: 330}
LONGEST = 40
"""Characters of a longer piece that are shown."""
_KEYPAD = Qt.KeyboardModifier.KeypadModifier

_NAMES: dict[DifferenceKind, object] = {
    DifferenceKind.CHARACTERS: QT_TRANSLATE_NOOP("Difference", "Other characters"),
    DifferenceKind.PUNCTUATION: QT_TRANSLATE_NOOP("Difference", "Other punctuation"),
    DifferenceKind.ONLY_HERE: QT_TRANSLATE_NOOP("Difference", "Only in this version"),
    DifferenceKind.ONLY_THERE: QT_TRANSLATE_NOOP("Difference", "Only in the other version"),
    DifferenceKind.BLANK: QT_TRANSLATE_NOOP("Difference", "Blank or none"),
    DifferenceKind.PARAGRAPH: QT_TRANSLATE_NOOP("Difference", "Paragraph or none"),
    DifferenceKind.ELSEWHERE: QT_TRANSLATE_NOOP("Difference", "Has no place here"),
}
_SIGNS = {
    DifferenceKind.CHARACTERS: "甲|乙",
    DifferenceKind.PUNCTUATION: "，|。",
    DifferenceKind.ONLY_HERE: "甲|∅",
    DifferenceKind.ONLY_THERE: "∅|乙",
    DifferenceKind.BLANK: "␣|∅",
    DifferenceKind.PARAGRAPH: "¶|∅",
    DifferenceKind.ELSEWHERE: "?|乙",
}
"""This version and the other in a sign each."""


def difference_name(kind: DifferenceKind) -> str:
    """What a kind of difference is called, its sign in front."""
    name = QCoreApplication.translate("Difference", str(_NAMES[kind]))
    return translate("Versions", "{sign}  {kind}").format(sign=_SIGNS[kind], kind=name)


def _visible(text: str) -> str:
    return text.replace(" ", BLANK_SIGN).replace("\n", BREAK_SIGN)


def _headers() -> tuple[str, ...]:
    return (
        translate("Versions", "Page"),
        translate("Versions", "Difference"),
        translate("Versions", "This version"),
        translate("Versions", "The other version"),
    )


def _told(one: Difference, column: int) -> str:
    if column == PAGE:
        return str(one.page + 1)
    if column == KIND:
        return difference_name(one.kind)
    piece = shortened(_visible(one.ours if column == HERE else one.theirs), LONGEST)
    return f"{_visible(one.before)}{PLACE_SIGN}{piece}{PLACE_SIGN}{_visible(one.after)}"


class VersionModel(RowModel[Difference]):
    """The differences that wait for a choice."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(_headers, _told, parent)

    def look(self, thing: Difference, column: int, role: int) -> object:
        if role == Qt.ItemDataRole.ToolTipRole and column in (HERE, THERE):
            return _visible(thing.ours if column == HERE else thing.theirs)
        centred = role == Qt.ItemDataRole.TextAlignmentRole and column == PAGE
        return int(Qt.AlignmentFlag.AlignCenter) if centred else None


class VersionList(QTableView):
    """The table. Keys in ``letters`` do what stands there. Signals: ``looked_at(Difference)``, the editor moved to a
    row; ``chosen()``, the editor wants to go there; ``left()``, Escape was pressed."""

    looked_at = Signal(object)
    chosen = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.letters: dict[str, Callable[[], object]] = {}
        self.differences = VersionModel(self)
        self.setModel(self.differences)
        show_rows(self, WIDTHS)
        self.selectionModel().currentRowChanged.connect(self._look)

    def current(self) -> Difference | None:
        """The difference of the current row."""
        row, rows = self.currentIndex().row(), self.differences.rows
        return rows[row] if 0 <= row < len(rows) else None

    def _look(self) -> None:
        one = self.current()
        if one is not None and self.hasFocus():
            self.looked_at.emit(one)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        act = self.letters.get(event.text().lower()) if not event.modifiers() & ~_KEYPAD else None
        if act is not None:
            act()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
            return
        event.accept()
