"""The reading pane: plain typing, with an input method too, that becomes edits of the session.

Qt never changes the document. Every key, paste, drop and commit is turned into "these characters instead of that
range", ``document.typing`` says what edit that is, and the session's answer is rendered.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import (
    QClipboard,
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QApplication, QWidget

from proofreader.document.article import HEAD_ROLES
from proofreader.document.edit import Decide, Edit, Together
from proofreader.document.session import Change
from proofreader.document.typing import replacement
from proofreader.errors import EditError
from proofreader.gui.bridge import SessionBridge
from proofreader.gui.reading_places import Spot
from proofreader.gui.reading_view import ReadingView
from proofreader.gui.text_positions import typed_text
from proofreader.text.gap import Mark

Key = QKeySequence.StandardKey
Move = QTextCursor.MoveOperation

_DELETIONS = (
    (Key.Backspace, Move.PreviousCharacter),
    (Key.Delete, Move.NextCharacter),
    (Key.DeleteStartOfWord, Move.PreviousWord),
    (Key.DeleteEndOfWord, Move.NextWord),
    (Key.DeleteEndOfLine, Move.EndOfLine),
)
"""Keys that delete, and what they delete where nothing is selected."""

_MOVES = (
    *(Key.MoveToNextChar, Key.MoveToPreviousChar, Key.MoveToNextWord, Key.MoveToPreviousWord),
    *(Key.MoveToNextLine, Key.MoveToPreviousLine, Key.MoveToNextPage, Key.MoveToPreviousPage),
    *(Key.MoveToStartOfLine, Key.MoveToEndOfLine, Key.MoveToStartOfBlock, Key.MoveToEndOfBlock),
    *(Key.MoveToStartOfDocument, Key.MoveToEndOfDocument),
    *(Key.SelectNextChar, Key.SelectPreviousChar, Key.SelectNextWord, Key.SelectPreviousWord),
    *(Key.SelectNextLine, Key.SelectPreviousLine, Key.SelectNextPage, Key.SelectPreviousPage),
    *(Key.SelectStartOfLine, Key.SelectEndOfLine, Key.SelectStartOfBlock, Key.SelectEndOfBlock),
    *(Key.SelectStartOfDocument, Key.SelectEndOfDocument, Key.SelectAll),
)
"""Keys that change nothing; Qt may have them."""


@dataclass(frozen=True, slots=True)
class Tail:
    """What follows the cursor when an edit is sent: the rest of its part, and the number of parts after that. Neither
    is touched by typing, so the cursor belongs before it again, whatever the edit made of the parts."""

    text: str
    parts: int


class ReadingPane(ReadingView):
    """The page on show as it is read. Whatever would change its text is sent as ``edit_requested(Edit)`` instead;
    connect it to ``SessionBridge.apply``, and the pane shows what became of it."""

    edit_requested = Signal(object)

    def __init__(self, bridge: SessionBridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        self._tail: Tail | None = None
        self._composing_over: tuple[int, int] | None = None
        """Anchor and position of the selection that the input method's text will replace once it is committed."""
        self._pressed_selection: QPoint | None = None

    # --- what becomes of a change

    def replace(self, start: int, end: int, text: str) -> None:
        """Ask for ``text`` instead of what stands between two positions of the Qt document."""
        session = self._bridge.session
        first, last = self.spot_at(start), self.spot_at(end)
        if session is None or first is None or last is None:
            return
        try:
            edit = replacement(session, self.place_of(first), self.place_of(last), text)
        except EditError as error:
            self._bridge.refused.emit(error.message)
            return
        if edit is not None:
            self._send(edit, last)

    def _send(self, edit: Edit, before: Spot) -> None:
        rest = self.rendered[before.index].composition.text[before.offset :]
        self._tail = Tail(rest, len(self.rendered) - 1 - before.index)
        self.edit_requested.emit(edit)
        self._tail = None

    def _restore_cursor(self, change: Change, place: int) -> None:
        if self._tail is None:
            super()._restore_cursor(change, place)
            return
        index = len(self.rendered) - 1 - self._tail.parts
        if not 0 <= index < len(self.rendered):
            self._follow(change.focus, scroll=True)
            return
        text = self.rendered[index].composition.text
        kept = _common_ending(self._tail.text, text)
        cursor = self.textCursor()
        self._follows = True
        cursor.setPosition(self.position_of(Spot(index, len(text) - kept)))
        self.setTextCursor(cursor)
        self._follows = False
        self.ensureCursorVisible()
        self._cursor_moved()

    def _replace_selection(self, text: str) -> None:
        cursor = self.textCursor()
        self.replace(cursor.selectionStart(), cursor.selectionEnd(), text)

    # --- the keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Moves are Qt's; whatever would change the text becomes an edit; the rest is for the window's shortcuts."""
        if self._edits(event) or self._types(event):
            event.accept()
        elif any(event.matches(key) for key in _MOVES):
            super().keyPressEvent(event)
        else:
            event.ignore()

    def _edits(self, event: QKeyEvent) -> bool:
        for key, action in (
            (Key.Undo, self._bridge.undo),
            (Key.Redo, self._bridge.redo),
            (Key.Copy, self.copy),
            (Key.Cut, self.cut),
            (Key.Paste, self.paste),
            (Key.InsertParagraphSeparator, lambda: self._replace_selection("\n")),
            (Key.InsertLineSeparator, self._break_line),
        ):
            if event.matches(key):
                action()
                return True
        for key, move in _DELETIONS:
            if event.matches(key) or (key is Key.Backspace and _is_backspace(event)):
                self._delete(move)
                return True
        return False

    def _break_line(self) -> None:
        """In a head, a line end that is kept; elsewhere the same as Enter."""
        spot, gap = self.spot(), self.current_gap()
        item = self.rendered[spot.index] if spot else None
        if (
            spot is None
            or item is None
            or gap is None
            or self.textCursor().hasSelection()
            or item.placed.part.role not in HEAD_ROLES
            or spot.offset >= len(item.composition.text)
        ):
            self._replace_selection("\n")
        else:
            self._send(Decide(gap, Mark.PARAGRAPH), spot)

    def _delete(self, move: QTextCursor.MoveOperation) -> None:
        cursor = self.textCursor()
        if not cursor.hasSelection():
            cursor.movePosition(move, QTextCursor.MoveMode.KeepAnchor)
        if cursor.hasSelection():
            self.replace(cursor.selectionStart(), cursor.selectionEnd(), "")

    def _types(self, event: QKeyEvent) -> bool:
        """The rule by which Qt tells characters from commands: no Control (but AltGr), and something to be seen."""
        text = event.text()
        if not text:
            return False
        control = Qt.KeyboardModifier.ControlModifier
        if event.modifiers() in (control, control | Qt.KeyboardModifier.ShiftModifier):
            return False
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and not event.modifiers() & control:
            return False
        if not (text[0].isprintable() or text[0] in "\u200b\u200c\u200d\u3000\xa0"):
            return False
        self._replace_selection(typed_text(text))
        return True

    def event(self, event: QEvent) -> bool:
        """Undo and redo belong to the window, where it has actions for them."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and (event.matches(Key.Undo) or event.matches(Key.Redo))
        ):
            event.ignore()
            return False
        return super().event(event)

    # --- the clipboard

    def cut(self) -> None:
        """Copy what is selected and take it out."""
        if self.textCursor().hasSelection():
            self.copy()
            self._replace_selection("")

    def paste(self) -> None:
        """Put the clipboard's text in place of the selection."""
        self.insertFromMimeData(QGuiApplication.clipboard().mimeData(QClipboard.Mode.Clipboard))

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Only text can be put into a page; files dropped here are the window's to open."""
        return source.hasText() and not source.hasUrls()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Where Qt itself would paste (also with the middle mouse button)."""
        text = typed_text(source.text()).strip("\n") if source.hasText() else ""
        if text:
            self._replace_selection(text)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The window has a menu of its own; Qt's would change the document."""
        event.ignore()

    # --- the mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on the selection may begin a drag; Qt's own drag would change the document."""
        self._pressed_selection = None
        if event.button() is Qt.MouseButton.LeftButton and self._is_on_selection(event.position().toPoint()):
            self._pressed_selection = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the selection, or let Qt extend it."""
        pressed, point = self._pressed_selection, event.position().toPoint()
        if pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
        elif (point - pressed).manhattanLength() >= QApplication.startDragDistance():
            self._pressed_selection = None
            self._drag()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The press was a click after all."""
        self._pressed_selection = None
        super().mouseReleaseEvent(event)

    def _is_on_selection(self, point: QPoint) -> bool:
        cursor = self.textCursor()
        position = self.cursorForPosition(point).position()
        return cursor.hasSelection() and cursor.selectionStart() <= position < cursor.selectionEnd()

    def _drag(self) -> None:
        cursor = self.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        drag = QDrag(self)
        drag.setMimeData(self.createMimeDataFromSelection())
        done = drag.exec(Qt.DropAction.CopyAction | Qt.DropAction.MoveAction, Qt.DropAction.MoveAction)
        if done is Qt.DropAction.MoveAction and drag.target() not in (self, self.viewport()):
            self.replace(start, end, "")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Text may be dropped here; anything else goes to the window."""
        if self.canInsertFromMimeData(event.mimeData()):
            super().dragEnterEvent(event)
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where the text would go."""
        if self.canInsertFromMimeData(event.mimeData()):
            super().dragMoveEvent(event)
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        """Put dropped text in; what was dragged within the pane moves, as one step, unless Control asks for a copy."""
        if not self.canInsertFromMimeData(event.mimeData()):
            event.ignore()
            return
        target = self.cursorForPosition(event.position().toPoint()).position()
        cursor = self.textCursor()
        inside = event.source() in (self, self.viewport())
        if inside and event.dropAction() is Qt.DropAction.MoveAction and cursor.hasSelection():
            self.move_selection(target)
        else:
            self.replace(target, target, typed_text(event.mimeData().text()).strip("\n"))
        event.acceptProposedAction()
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        # Qt's text control still shows where the drop would go.
        super().dragLeaveEvent(QDragLeaveEvent())

    def move_selection(self, target: int) -> None:
        """Take the selected text out and put it in at ``target``, a position of the Qt document."""
        cursor = self.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        session, text = self._bridge.session, self.selected_text()
        first, last, goal = self.spot_at(start), self.spot_at(end), self.spot_at(target)
        if session is None or first is None or last is None or goal is None or start <= target <= end:
            return
        if first.index == last.index == goal.index:
            whole = self.rendered[first.index].composition.text
            between = whole[last.offset : goal.offset] if target > end else whole[goal.offset : first.offset]
            if target > end:
                self.replace(start, target, between + text)
            else:
                self.replace(target, end, text + between)
            return
        out = replacement(session, self.place_of(first), self.place_of(last), "")
        back = replacement(session, self.place_of(goal), self.place_of(goal), text)
        if out is not None and back is not None:
            self._send(Together((back, out) if target > end else (out, back)), goal)

    # --- the input method

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Text being composed is shown and is not an edit; what is committed is one."""
        if self._bridge.session is None or not self.rendered:
            event.ignore()
            return
        commit = event.commitString()
        if commit or event.replacementLength():
            self._commit(event, typed_text(commit))
        if event.preeditString() and self._composing_over is None and self.textCursor().hasSelection():
            self._compose_over_selection()
        quiet = QInputMethodEvent(event.preeditString(), event.attributes())
        super().inputMethodEvent(quiet)
        if not event.preeditString() and self._composing_over is not None:
            self._give_selection_back()
        event.accept()

    def _commit(self, event: QInputMethodEvent, text: str) -> None:
        super().inputMethodEvent(QInputMethodEvent())
        cursor = self.textCursor()
        start, end = sorted(self._composing_over or (cursor.anchor(), cursor.position()))
        if event.replacementLength():
            start = max(0, cursor.position() + event.replacementStart())
            end = min(start + event.replacementLength(), self.document().characterCount() - 1)
        self._composing_over = None
        self.replace(start, end, text)

    def _compose_over_selection(self) -> None:
        """Qt would delete what is selected as soon as composing begins; so nothing is selected meanwhile."""
        cursor = self.textCursor()
        self._composing_over = (cursor.anchor(), cursor.position())
        self._follows = True
        cursor.setPosition(cursor.selectionEnd())
        self.setTextCursor(cursor)
        self._follows = False

    def _give_selection_back(self) -> None:
        anchor, position = self._composing_over or (0, 0)
        self._composing_over = None
        cursor = self.textCursor()
        cursor.setPosition(anchor)
        cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    @property
    def washed(self) -> tuple[int, int] | None:
        """What the text being composed will replace."""
        if self._composing_over is None:
            return None
        start, end = sorted(self._composing_over)
        return start, end


def _is_backspace(event: QKeyEvent) -> bool:
    """Qt names the key on macOS alone."""
    plain = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
    return event.key() == Qt.Key.Key_Backspace and event.modifiers() in plain


def _common_ending(one: str, other: str) -> int:
    most = min(len(one), len(other))
    return next((count for count in range(most) if one[-1 - count] != other[-1 - count]), most)
