"""What the raw pane draws below and above its text: the current line, marks, and white space made visible, for a blank
is what this program is about."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from proofreader.gui.desk import paint_ghost
from proofreader.gui.found import paint_found
from proofreader.gui.geometry import BlockLines
from proofreader.gui.marks import MarkItem
from proofreader.gui.painting import Stretch, paint_over, paint_under
from proofreader.gui.structure_view import StructurePainter
from proofreader.gui.text_positions import utf16_length
from proofreader.text.span import Span

if TYPE_CHECKING:
    from proofreader.gui.bridge import SessionBridge
    from proofreader.gui.raw_pane import RawPane

_BLANK = re.compile("[ \u3000\t\xa0\u2002\u2003\u2009]")
MOST_IN_LINE = 400
"""Of a longer line only so many blanks are drawn: it cannot be all on the screen."""


@dataclass(frozen=True, slots=True)
class VisibleBlock:
    """A block on the screen: its first position in the Qt document, its text, and its lines."""

    position: int
    text: str
    length: int
    lines: BlockLines


class RawPainter:
    """Draws what is not text, for the visible blocks only. ``look`` finds them; all else works on what it found."""

    def __init__(self, pane: RawPane, bridge: SessionBridge) -> None:
        self._pane = pane
        self._bridge = bridge
        self.structure = StructurePainter(pane, bridge)
        self._blocks: list[VisibleBlock] = []
        self._positions: list[int] = []
        self._signs: list[tuple[MarkItem, Stretch]] = []

    def look(self) -> None:
        """See which blocks show now, and where their marks are."""
        pane = self._pane
        clip = (0.0, float(pane.viewport().height()))
        offset = pane.contentOffset()
        self._blocks = []
        for block, top, _ in pane.visible_blocks():
            lines = BlockLines(block, QPointF(offset.x(), top), pane.em, clip)
            self._blocks.append(VisibleBlock(block.position(), block.text(), block.length() - 1, lines))
        self._positions = [block.position for block in self._blocks]
        self._signs = [(item, place) for item in self._marks() for place in self.item_stretches(item)]

    def _marks(self) -> list[MarkItem]:
        return list(self._pane.marks_in(self._shown())) if self._blocks and self._pane.has_page else []

    def _shown(self) -> Span:
        """The raw text of the issue that shows."""
        if not self._blocks:
            return Span(0, 0)
        last = self._blocks[-1]
        start = self._pane.offset_at(self._blocks[0].position)
        return Span(start, self._pane.offset_at(last.position + last.length))

    def stretches(self, span: Span) -> list[Stretch]:
        """Where a raw span of the issue shows, line by line."""
        start, end = self._pane.position_of(span.start), self._pane.position_of(span.end)
        found: list[Stretch] = []
        for block in self._blocks[max(0, bisect_right(self._positions, start) - 1) :]:
            if block.position > end:
                break
            low = max(start - block.position, 0)
            high = min(end - block.position, block.length)
            if low < high or (low == high == start - block.position):
                found += block.lines.stretches(low, high)
        return found

    def item_stretches(self, item: MarkItem) -> list[Stretch]:
        """Where a mark is drawn: its blanks or characters on the line where it begins; the line end counts as a
        blank."""
        return self.stretches(item.raw)[:1]

    def item_at(self, where: QPointF) -> MarkItem | None:
        """The mark at a point of the viewport, as last looked at."""
        for item, place in self._signs:
            if place.box().adjusted(0, 0, 0, place.em * 0.4).contains(where):
                return item
        return None

    def paint_below(self, painter: QPainter) -> None:
        """The current line, what is selected in the reading, and the washes of the suspects."""
        pane, theme = self._pane, self._pane.theme
        self.structure.paint(painter)
        box = pane.blockBoundingGeometry(pane.textCursor().block()).translated(pane.contentOffset())
        if not self.structure.shows:
            painter.fillRect(QRectF(0, box.top(), pane.viewport().width(), box.height()), QColor(theme.line))
        painter.setPen(QPen(QColor(theme.place), 1.4))
        for span in pane.partner_spans():
            for place in self.stretches(span):
                painter.fillRect(place.box(), QColor(theme.partner))
                painter.drawLine(QPointF(place.left, place.foot), QPointF(place.right, place.foot))
        for span in self._bridge.found.within(self._shown()):
            for place in self.stretches(span):
                paint_found(painter, place, theme)
        for item, place in self._signs:
            paint_under(painter, item, place, theme)

    def paint_above(self, painter: QPainter) -> None:
        """White space, the signs of the marks, and the current place where the cursor itself is not shown."""
        theme = self._pane.theme
        for block in self._blocks:
            self._paint_blanks(painter, block)
        for item, place in self._signs:
            paint_over(painter, item, place, theme)
        if not self._pane.hasFocus():
            paint_ghost(painter, QRectF(self._pane.cursorRect()), theme.place)

    def _paint_blanks(self, painter: QPainter, block: VisibleBlock) -> None:
        for drawn, found in enumerate(_BLANK.finditer(block.text)):
            if drawn == MOST_IN_LINE:
                return
            units = utf16_length(block.text[: found.start()])
            for place in block.lines.stretches(units, units + 1):
                _paint_blank(painter, found.group(), place, self._pane.theme.faint)


def _paint_blank(painter: QPainter, character: str, at: Stretch, ink: str) -> None:
    """A raised dot for a blank, a frame for an ideographic space, an arrow for a tab, a ring for a no-break space."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(ink), max(1.0, at.em * 0.06)))
    middle = at.baseline - at.em * 0.32
    if character == "\u3000":
        size = at.em * 0.36
        painter.drawRect(QRectF(at.middle - size, middle - size, 2 * size, 2 * size))
    elif character == "\t":
        right = min(at.right, at.left + at.em * 1.4) - 2
        painter.drawLine(QPointF(at.left + 2, middle), QPointF(right, middle))
        painter.drawLine(QPointF(right - at.em * 0.2, middle - at.em * 0.15), QPointF(right, middle))
        painter.drawLine(QPointF(right - at.em * 0.2, middle + at.em * 0.15), QPointF(right, middle))
    elif character == "\xa0":
        painter.drawEllipse(QPointF(at.middle, middle), at.em * 0.11, at.em * 0.11)
    else:
        pen = QPen(QColor(ink), at.em * 0.15)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawPoint(QPointF(at.middle, middle))
