"""White space made visible in the raw page: a blank is what this program is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextBlock

from proofreader.gui.geometry import stretches

if TYPE_CHECKING:
    from proofreader.gui.painting import Stretch
    from proofreader.gui.raw_pane import RawPane

BLANKS = " \u3000\t\xa0\u2002\u2003\u2009"
MOST_IN_LINE = 400
"""Of a longer line only so many blanks are drawn: it cannot be all on the screen."""


def paint_blanks(painter: QPainter, pane: RawPane, blocks: list[tuple[QTextBlock, float, float]]) -> None:
    """A raised dot for a blank, a frame for an ideographic space, an arrow for a tab, a ring for a no-break space."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    em, offset = pane.em, pane.contentOffset()
    for block, _, _ in blocks:
        text = block.text()
        if not any(blank in text for blank in BLANKS):
            continue
        corner = pane.blockBoundingGeometry(block).translated(offset).topLeft()
        encoded = text.encode("utf-16-le", "surrogatepass")
        drawn = 0
        for units in range(len(encoded) // 2):
            character = chr(encoded[2 * units] | encoded[2 * units + 1] << 8)
            if character in BLANKS:
                for stretch in stretches(block, corner, units, units + 1, em):
                    _paint_blank(painter, character, stretch, pane.theme.faint)
                drawn += 1
                if drawn == MOST_IN_LINE:
                    break


def _paint_blank(painter: QPainter, character: str, at: Stretch, ink: str) -> None:
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
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ink))
        painter.drawEllipse(QPointF(at.middle, middle), at.em * 0.075, at.em * 0.075)
        painter.restore()
