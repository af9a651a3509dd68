"""How each kind of change looks: a sign, a line and a colour, so that nothing is told by colour alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QColor, QFont, QTextCharFormat

from proofreader.document.changes import ChangeKind, TextChange
from proofreader.gui.marks import visible_raw
from proofreader.gui.palette import Theme

_NAMES: dict[ChangeKind, object] = {
    ChangeKind.BLANK_REMOVED: QT_TRANSLATE_NOOP("Change", "Blank taken out"),
    ChangeKind.BLANK_KEPT: QT_TRANSLATE_NOOP("Change", "Blank kept"),
    ChangeKind.BLANK_INSERTED: QT_TRANSLATE_NOOP("Change", "Blank put in"),
    ChangeKind.LINE_END_REMOVED: QT_TRANSLATE_NOOP("Change", "Line end taken out"),
    ChangeKind.LINE_END_TO_BLANK: QT_TRANSLATE_NOOP("Change", "Line end made a blank"),
    ChangeKind.BREAK_KEPT: QT_TRANSLATE_NOOP("Change", "Line end kept"),
    ChangeKind.BREAK_INSERTED: QT_TRANSLATE_NOOP("Change", "Paragraph put in"),
    ChangeKind.PUNCTUATION: QT_TRANSLATE_NOOP("Change", "Punctuation corrected"),
    ChangeKind.CHARACTERS: QT_TRANSLATE_NOOP("Change", "Characters corrected"),
    ChangeKind.LEFT_OUT: QT_TRANSLATE_NOOP("Change", "Characters left out"),
    ChangeKind.PUT_IN: QT_TRANSLATE_NOOP("Change", "Characters put in"),
}
BLANK_SIGN, BREAK_SIGN = "␣", "¶"
SHORT_SIGNS = {
    ChangeKind.BLANK_REMOVED: "␣→∅",
    ChangeKind.BLANK_KEPT: "␣=␣",
    ChangeKind.BLANK_INSERTED: "∅→␣",
    ChangeKind.LINE_END_REMOVED: "⏎→∅",
    ChangeKind.LINE_END_TO_BLANK: "⏎→␣",
    ChangeKind.BREAK_KEPT: "⏎=¶",
    ChangeKind.BREAK_INSERTED: "∅→¶",
    ChangeKind.PUNCTUATION: "，→。",
    ChangeKind.CHARACTERS: "甲→乙",
    ChangeKind.LEFT_OUT: "甲→∅",
    ChangeKind.PUT_IN: "∅→乙",
}
"""Before and after in a sign each: what the list and the counts show in front of a name."""


def change_name(kind: ChangeKind) -> str:
    """What a kind of change is called: ``Blank taken out``."""
    return QCoreApplication.translate("Change", str(_NAMES[kind]))


def shown_after(change: TextChange) -> str:
    """What the reading has, with its blanks and paragraph ends made visible."""
    return change.after.replace(" ", BLANK_SIGN).replace("\n", BREAK_SIGN)


@dataclass(frozen=True, slots=True)
class Styled:
    """A piece of the compared text and how it looks."""

    text: str
    look: QTextCharFormat


def styled(change: TextChange, theme: Theme) -> Iterator[Styled]:
    """What the page has, struck through, and what the reading has instead, underlined; what both have, once."""
    colour = _colour(change.kind, theme)
    if change.kind in (ChangeKind.BLANK_KEPT, ChangeKind.BREAK_KEPT):
        yield Styled(shown_after(change), _look(colour))
        return
    if change.before:
        out = _look(colour)
        out.setFontStrikeOut(True)
        yield Styled(visible_raw(change.before), out)
    if change.after:
        new = _look(colour)
        new.setFontWeight(QFont.Weight.Bold)
        new.setUnderlineStyle(
            QTextCharFormat.UnderlineStyle.WaveUnderline
            if not change.before
            else QTextCharFormat.UnderlineStyle.SingleUnderline
        )
        new.setUnderlineColor(QColor(colour))
        if change.kind in _WASHED:
            new.setBackground(QColor(theme.suspect_wash))
        yield Styled(shown_after(change), new)


_WASHED = frozenset({ChangeKind.CHARACTERS, ChangeKind.PUT_IN, ChangeKind.BREAK_INSERTED})


def _look(colour: str) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setForeground(QColor(colour))
    return look


def _colour(kind: ChangeKind, theme: Theme) -> str:
    if kind in (ChangeKind.LINE_END_REMOVED, ChangeKind.BREAK_KEPT, ChangeKind.BLANK_KEPT):
        return theme.faint
    if kind in (ChangeKind.PUNCTUATION, ChangeKind.CHARACTERS, ChangeKind.LEFT_OUT, ChangeKind.PUT_IN):
        return theme.corrected
    return theme.suspect if kind is ChangeKind.BLANK_REMOVED else theme.applied
