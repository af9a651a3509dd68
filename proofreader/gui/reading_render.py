"""The page's parts as the blocks of a Qt document, one block a part, changed no more than an edit asks for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

from proofreader.document.article import Part
from proofreader.gui.page_parts import PageParts, PlacedPart
from proofreader.gui.reading_style import ReadingStyle
from proofreader.gui.text_positions import DisplayText, reading_display, utf16_length

if TYPE_CHECKING:
    from proofreader.document.session import ProofSession
    from proofreader.gui.bridge import SessionBridge
    from proofreader.text.compose import Composition


@dataclass(frozen=True, slots=True)
class RenderedPart:
    """One block: the part, its text with its provenance, and the text as Qt shows it."""

    placed: PlacedPart
    composition: Composition
    display: DisplayText

    def looks_like(self, other: RenderedPart) -> bool:
        """Whether both would be the same block, wherever their text comes from."""
        mine, its = self.placed, other.placed
        return (
            self.composition.text == other.composition.text
            and mine.part.role is its.part.role
            and (mine.zone, mine.first, mine.last) == (its.zone, its.first, its.last)
        )


@dataclass(frozen=True, slots=True)
class Rendering:
    """What a render did: blocks ``first`` up to ``first + removed`` of before are ``first`` up to ``first + added``
    now."""

    first: int
    removed: int
    added: int


class ReadingRenderer:
    """Keeps a document equal to the parts of a page. ``rendered[n]`` is block ``n``; a page without parts is one empty
    block that stands for nothing."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self.rendered: list[RenderedPart] = []
        self.parts = PageParts(())
        self.is_rendering = False

    def show(self, bridge: SessionBridge, style: ReadingStyle, *, afresh: bool = False) -> Rendering:
        """Bring the document up to the session; ``afresh`` sets every block again."""
        before, session = self.rendered, bridge.session
        self.parts = bridge.parts
        known = {item.placed.part: item for item in before} if session else {}
        self.rendered = [self._rendered(session, placed, known) for placed in self.parts.parts] if session else []
        first = 0 if afresh else _same_head(before, self.rendered)
        tail = 0 if afresh else _same_tail(before, self.rendered, first)
        done = Rendering(first, len(before) - first - tail, len(self.rendered) - first - tail)
        self.is_rendering = True
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        if afresh or not before or not self.rendered:
            self._set_all(cursor, style)
        else:
            self._change(cursor, before, done, style)
        cursor.endEditBlock()
        self.is_rendering = False
        return done

    @staticmethod
    def _rendered(session: ProofSession, placed: PlacedPart, known: dict[Part, RenderedPart]) -> RenderedPart:
        composition = session.composition(placed.part)
        old = known.get(placed.part)
        if old is not None and old.composition.text == composition.text:
            return RenderedPart(placed, composition, old.display)
        return RenderedPart(placed, composition, reading_display(composition.text))

    def _set_all(self, cursor: QTextCursor, style: ReadingStyle) -> None:
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.removeSelectedText()
        for index, item in enumerate(self.rendered):
            block_format = style.block_format(item.placed)
            character_format = style.character_format(item.placed.part.role)
            if index:
                cursor.insertBlock(block_format, character_format)
            else:
                cursor.setBlockFormat(block_format)
                cursor.setBlockCharFormat(character_format)
            cursor.insertText(item.display.text, character_format)

    def _change(self, cursor: QTextCursor, before: list[RenderedPart], done: Rendering, style: ReadingStyle) -> None:
        common = min(done.removed, done.added)
        for index in range(done.first, done.first + common):
            self._set_text(cursor, self._document.findBlockByNumber(index), before[index], self.rendered[index], style)
        if done.removed > common:
            self._remove(cursor, done.first + common, done.removed - common, style)
        for index in range(done.first + common, done.first + done.added):
            self._insert(cursor, index, style)

    def _set_text(
        self, cursor: QTextCursor, block: QTextBlock, old: RenderedPart, new: RenderedPart, style: ReadingStyle
    ) -> None:
        """Replace only the characters that differ, so that cursors and layout keep what is still right."""
        character_format = style.character_format(new.placed.part.role)
        if old.display.text != new.display.text:
            head, removed, inserted = _difference(old.display.text, new.display.text)
            start = block.position() + utf16_length(old.display.text[:head])
            cursor.setPosition(start)
            cursor.setPosition(start + utf16_length(removed), QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(inserted, character_format)
        if old.placed.part.role is not new.placed.part.role:
            cursor.setPosition(block.position())
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(character_format)
            cursor.setBlockCharFormat(character_format)
        cursor.setPosition(block.position())
        wanted = style.block_format(new.placed)
        if block.blockFormat() != wanted:
            cursor.setBlockFormat(wanted)

    def _remove(self, cursor: QTextCursor, first: int, count: int, style: ReadingStyle) -> None:
        """Take out blocks that are not all there are; the format of the block before is set again, as Qt may mix
        them."""
        start, end = self._document.findBlockByNumber(first), self._document.findBlockByNumber(first + count)
        if end.isValid():
            cursor.setPosition(start.position())
            cursor.setPosition(end.position(), QTextCursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()
            self._set_formats(cursor, first, style)
        else:
            cursor.setPosition(start.position() - 1)
            cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()
            self._set_formats(cursor, first - 1, style)

    def _insert(self, cursor: QTextCursor, index: int, style: ReadingStyle) -> None:
        item = self.rendered[index]
        character_format = style.character_format(item.placed.part.role)
        if index:
            cursor.setPosition(self._document.findBlockByNumber(index - 1).position())
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            cursor.insertBlock(style.block_format(item.placed), character_format)
        else:
            cursor.setPosition(0)
            cursor.insertBlock()
            cursor.setPosition(0)
            cursor.setBlockFormat(style.block_format(item.placed))
            cursor.setBlockCharFormat(character_format)
        cursor.insertText(item.display.text, character_format)

    def _set_formats(self, cursor: QTextCursor, index: int, style: ReadingStyle) -> None:
        # While blocks are still to be inserted behind it, the part at ``index`` may not be the one it will be.
        if index < len(self.rendered):
            item = self.rendered[index]
            cursor.setPosition(self._document.findBlockByNumber(index).position())
            cursor.setBlockFormat(style.block_format(item.placed))
            cursor.setBlockCharFormat(style.character_format(item.placed.part.role))


def _same_head(before: Sequence[RenderedPart], after: Sequence[RenderedPart]) -> int:
    count = 0
    for old, new in zip(before, after, strict=False):
        if not old.looks_like(new):
            break
        count += 1
    return count


def _same_tail(before: Sequence[RenderedPart], after: Sequence[RenderedPart], head: int) -> int:
    most = min(len(before), len(after)) - head
    count = 0
    while count < most and before[-1 - count].looks_like(after[-1 - count]):
        count += 1
    return count


def _difference(old: str, new: str) -> tuple[int, str, str]:
    """Where the texts begin to differ, what has to go and what has to come there."""
    most = min(len(old), len(new))
    head = next((index for index in range(most) if old[index] != new[index]), most)
    most -= head
    tail = next((index for index in range(most) if old[-1 - index] != new[-1 - index]), most)
    return head, old[head : len(old) - tail], new[head : len(new) - tail]
