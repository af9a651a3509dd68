"""One article with everything that was changed in it, inline: what the page has and what the reading has."""

from __future__ import annotations

from bisect import bisect_right

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from proofreader.document.article import Part
from proofreader.document.changes import TextChange, changes_of
from proofreader.document.view import View
from proofreader.gui.change_style import styled
from proofreader.gui.palette import Theme, pane_palette
from proofreader.gui.text_positions import reading_display
from proofreader.gui.wording import role_name

LONGEST = 20_000
"""An article longer than this (code points) is shown up to here; the list has all of it."""


class ChangedText(QTextEdit):
    """Read-only. Signal: ``place_chosen(int)``, the raw offset at the cursor."""

    place_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self._positions: list[int] = []
        self._offsets: list[int] = []
        self.cursorPositionChanged.connect(self._tell)

    def show_parts(self, view: View, parts: tuple[Part, ...], theme: Theme) -> None:
        """Show ``parts`` with what was changed in them; the view stays scrolled where it was."""
        scrolled = self.verticalScrollBar().value()
        self.setPalette(pane_palette(theme, theme.sheet))
        with QSignalBlocker(self):
            self.clear()
            self._positions, self._offsets = [], []
            cursor, left = QTextCursor(self.document()), LONGEST
            cursor.beginEditBlock()
            for part in parts:
                left -= self._insert_part(cursor, view, part, theme)
                if left <= 0:
                    cursor.insertText(QCoreApplication.translate("Compare", "… (the list has the rest)"))
                    break
            cursor.endEditBlock()
            self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(scrolled)

    def _insert_part(self, cursor: QTextCursor, view: View, part: Part, theme: Theme) -> int:
        plain, label = QTextCharFormat(), QTextCharFormat()
        plain.setForeground(QColor(theme.ink))
        label.setForeground(QColor(theme.soft))
        if cursor.position():
            cursor.insertBlock()
        cursor.insertText(f"{role_name(part.role)}  ", label)
        composition = view.composition(part)
        done = 0
        for change in changes_of(view, part):
            if change.reading.start > LONGEST:
                break
            self._note(cursor, composition.raw_offset(done))
            cursor.insertText(_shown(composition.text[done : change.reading.start]), plain)
            self._insert_change(cursor, change, theme)
            done = change.reading.end
        self._note(cursor, composition.raw_offset(done))
        cursor.insertText(_shown(composition.text[done:LONGEST]), plain)
        return len(composition.text)

    def _insert_change(self, cursor: QTextCursor, change: TextChange, theme: Theme) -> None:
        self._note(cursor, change.raw.start)
        for piece in styled(change, theme):
            cursor.insertText(piece.text, piece.look)

    def _note(self, cursor: QTextCursor, offset: int) -> None:
        self._positions.append(cursor.position())
        self._offsets.append(offset)

    def _tell(self) -> None:
        position = self.textCursor().position()
        at = bisect_right(self._positions, position) - 1
        if at >= 0 and self.hasFocus():
            beyond = position - self._positions[at]
            following = self._offsets[at + 1] if at + 1 < len(self._offsets) else self._offsets[at] + beyond
            self.place_chosen.emit(max(self._offsets[at], min(self._offsets[at] + beyond, following)))


def _shown(text: str) -> str:
    return reading_display(text).text
