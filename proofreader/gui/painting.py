"""How marks are drawn: each a shape of its own, so that nothing is told by colour alone."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from proofreader.gui.marks import MarkItem, Shape
from proofreader.gui.palette import Theme

WASH = 0.21
"""Half the width of the box round a gap that holds nothing, in ems."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Where a mark stands on one line, in device-independent pixels: from ``left`` to ``right`` (the same where the gap
    holds nothing), the top of the characters, their baseline and the size of an em."""

    left: float
    right: float
    top: float
    baseline: float
    em: float

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2

    @property
    def foot(self) -> float:
        """Just under the characters."""
        return self.baseline + self.em * 0.2

    def box(self) -> QRectF:
        """The characters themselves, or a narrow upright where there are none."""
        aside = max(0.0, self.em * WASH - (self.right - self.left) / 2)
        width = self.right - self.left + 2 * aside
        return QRectF(self.left - aside, self.top, width, self.foot - self.top)


@lru_cache(maxsize=256)
def _pen(colour: str, width: float, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
    pen = QPen(QColor(colour), width, style)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def colour_of(item: MarkItem, theme: Theme) -> str:
    """Doubtful, decided by the editor, corrected, or applied."""
    if item.suspect is not None:
        return theme.suspect
    if item.correction is not None:
        return theme.corrected
    return theme.editor if item.by_editor else theme.applied


def paint_under(painter: QPainter, item: MarkItem, stretch: Stretch, theme: Theme) -> None:
    """What lies behind the characters: a suspect's washed box."""
    if item.suspect is None:
        return
    painter.setPen(_pen(theme.suspect, 1.2))
    painter.setBrush(QColor(theme.suspect_wash))
    painter.drawRoundedRect(stretch.box(), 2.5, 2.5)


def paint_over(painter: QPainter, item: MarkItem, stretch: Stretch, theme: Theme) -> None:
    """The sign itself, below the characters; a suspect has a wedge that points at the place, an editor's decision a
    small diamond."""
    colour = colour_of(item, theme)
    weight = max(1.0, stretch.em * (0.09 if item.by_editor or item.suspect else 0.065))
    painter.setPen(_pen(colour, weight))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if item.suspect is not None:
        _wedge(painter, stretch, colour)
        if item.shape is not Shape.UNDERLINE:
            return
    _SHAPES[item.shape](painter, stretch, colour)
    if item.by_editor and item.correction is None:
        _diamond(painter, stretch, colour)


def _wedge(painter: QPainter, at: Stretch, colour: str) -> None:
    half, top = at.em * 0.26, at.foot + at.em * 0.02
    low = top + half * 1.5
    points = [QPointF(at.middle, top), QPointF(at.middle - half, low), QPointF(at.middle + half, low)]
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawPolygon(QPolygonF(points))
    painter.restore()


def _diamond(painter: QPainter, at: Stretch, colour: str) -> None:
    size, centre = at.em * 0.13, QPointF(at.middle, at.foot + at.em * 0.26)
    points = [
        centre + QPointF(0, -size),
        centre + QPointF(size, 0),
        centre + QPointF(0, size),
        centre + QPointF(-size, 0),
    ]
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawPolygon(QPolygonF(points))
    painter.restore()


def _dot(painter: QPainter, at: Stretch, colour: str) -> None:
    radius = at.em * 0.055
    painter.setPen(_pen(colour, radius * 2))
    painter.drawPoint(QPointF(at.middle, at.foot + radius))


def _cross(painter: QPainter, at: Stretch, _colour: str) -> None:
    size, y = at.em * 0.11, at.foot + at.em * 0.11
    painter.drawLine(QPointF(at.middle - size, y), QPointF(at.middle + size, y))
    painter.drawLine(QPointF(at.middle, y - size), QPointF(at.middle, y + size))


def _arc(painter: QPainter, at: Stretch, _colour: str) -> None:
    half = max(at.em * 0.26, (at.right - at.left) / 2)
    path = QPainterPath(QPointF(at.middle - half, at.foot))
    path.quadTo(QPointF(at.middle, at.foot + at.em * 0.28), QPointF(at.middle + half, at.foot))
    painter.drawPath(path)


def _tray(painter: QPainter, at: Stretch, _colour: str) -> None:
    half, rise = max(at.em * 0.13, (at.right - at.left) / 2 - 1), at.em * 0.14
    y = at.foot + at.em * 0.04
    path = QPainterPath(QPointF(at.middle - half, y - rise))
    path.lineTo(at.middle - half, y)
    path.lineTo(at.middle + half, y)
    path.lineTo(at.middle + half, y - rise)
    painter.drawPath(path)


def _hook(painter: QPainter, at: Stretch, _colour: str) -> None:
    x, y, size = at.right + at.em * 0.2, at.baseline - at.em * 0.1, at.em * 0.2
    path = QPainterPath(QPointF(x + size * 2, y - size * 2))
    path.lineTo(x + size * 2, y)
    path.lineTo(x, y)
    path.moveTo(x + size * 0.8, y - size * 0.7)
    path.lineTo(x, y)
    path.lineTo(x + size * 0.8, y + size * 0.7)
    painter.drawPath(path)


def _underline(painter: QPainter, at: Stretch, colour: str) -> None:
    y = at.foot
    painter.drawLine(QPointF(at.left + 1, y), QPointF(at.right - 1, y))
    painter.setPen(_pen(colour, max(1.0, at.em * 0.07), Qt.PenStyle.DotLine))
    painter.drawLine(QPointF(at.left + 1, y + at.em * 0.13), QPointF(at.right - 1, y + at.em * 0.13))


def _strike(painter: QPainter, at: Stretch, _colour: str) -> None:
    if at.right - at.left > at.em * 0.3:
        y = (at.top + at.baseline) / 2 + at.em * 0.1
        painter.drawLine(QPointF(at.left, y), QPointF(at.right, y))
        return
    size, y = at.em * 0.12, at.foot + at.em * 0.08
    painter.drawLine(QPointF(at.middle - size, y - size), QPointF(at.middle + size, y + size))
    painter.drawLine(QPointF(at.middle - size, y + size), QPointF(at.middle + size, y - size))


def _box(painter: QPainter, at: Stretch, colour: str) -> None:
    painter.setPen(_pen(colour, 1.2, Qt.PenStyle.DashLine))
    painter.drawRect(at.box())


_SHAPES = {
    Shape.DOT: _dot,
    Shape.CROSS: _cross,
    Shape.ARC: _arc,
    Shape.TRAY: _tray,
    Shape.HOOK: _hook,
    Shape.UNDERLINE: _underline,
    Shape.STRIKE: _strike,
    Shape.BOX: _box,
}
