"""Where characters of a text block stand on the screen."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from PySide6.QtCore import QPointF
from PySide6.QtGui import QTextBlock, QTextLayout, QTextLine

from proofreader.gui.painting import Stretch


def x_of(line: QTextLine, units: int) -> float:
    """The left edge of the character at ``units`` of the layout; PySide gives it together with the position it took."""
    found: object = line.cursorToX(units)
    place = found[0] if isinstance(found, tuple) else found
    assert isinstance(place, int | float)
    return float(place)


def _bottom(layout: QTextLayout, number: int) -> float:
    line = layout.lineAt(number)
    return line.y() + line.height()


class BlockLines:
    """The lines of one block as they are laid out now: made for one look at them, and not to be kept.

    ``origin`` is where the layout begins on the screen, ``em`` the height of the characters. Lines wholly outside the
    screen's ``clip`` (top and bottom) are left out.
    """

    def __init__(self, block: QTextBlock, origin: QPointF, em: float, clip: tuple[float, float] | None = None) -> None:
        layout = block.layout()
        self._em = em
        self._left = origin.x()
        preedit = layout.preeditAreaText()
        self._composed = len(preedit.encode("utf-16-le", "surrogatepass")) // 2 if preedit else 0
        self._composed_at = layout.preeditAreaPosition()
        self._lines: list[tuple[QTextLine, int, int, float]] = []
        count, top_of = layout.lineCount(), clip[0] - origin.y() - em if clip else 0.0
        first = bisect_left(range(count), top_of, key=lambda number: _bottom(layout, number)) if clip else 0
        for number in range(first, count):
            line = layout.lineAt(number)
            top = origin.y() + line.y()
            if clip is not None and top > clip[1]:
                break
            start = line.textStart()
            self._lines.append((line, start, start + line.textLength(), top + line.ascent()))
        self._starts = [start for _, start, _, _ in self._lines]

    @property
    def visible(self) -> tuple[int, int]:
        """From which to which unit the block shows; while something is being composed, perhaps a little more."""
        if not self._lines:
            return 0, 0
        return max(0, self._lines[0][1] - self._composed), self._lines[-1][2]

    def _laid_out(self, units: int) -> int:
        """A position of the block as its layout counts it while an input method's text stands in it."""
        return units + self._composed if self._composed and units > self._composed_at else units

    def stretches(self, start: int, end: int) -> list[Stretch]:
        """The characters from ``start`` to ``end`` (UTF-16 units of the block), line by line; a place between two
        characters is one stretch without width."""
        lines = self._lines
        start, end = self._laid_out(start), self._laid_out(end)
        number = max(0, bisect_right(self._starts, start) - 1)
        found: list[Stretch] = []
        while number < len(lines):
            line, first, last, baseline = lines[number]
            if first > end or (first == end and start != end):
                break
            if last >= start and (last > start or start == end or number == len(lines) - 1):
                left = x_of(line, max(first, start))
                right = left if start == end else x_of(line, min(last, end))
                left, right = self._left + min(left, right), self._left + max(left, right)
                found.append(Stretch(left, right, baseline - self._em * 0.92, baseline, self._em))
                if start == end:
                    break
            number += 1
        return found
