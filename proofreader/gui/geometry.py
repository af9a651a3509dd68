"""Where characters of a text block stand on the screen."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF
from PySide6.QtGui import QTextBlock, QTextLayout, QTextLine

from proofreader.gui.painting import Stretch


def with_preedit(layout: QTextLayout, units: int) -> int:
    """A position of the block as its layout counts it while an input method's text stands in it."""
    length = len(layout.preeditAreaText().encode("utf-16-le")) // 2
    return units + length if length and units > layout.preeditAreaPosition() else units


def x_of(line: QTextLine, units: int) -> float:
    """The left edge of the character at ``units`` of the layout; PySide gives it together with the position it took."""
    found: object = line.cursorToX(units)
    place = found[0] if isinstance(found, tuple) else found
    assert isinstance(place, int | float)
    return float(place)


def stretches(block: QTextBlock, origin: QPointF, start: int, end: int, em: float) -> Iterator[Stretch]:
    """The characters from ``start`` to ``end`` (UTF-16 units of the block), line by line; a place between two
    characters is one stretch without width. ``origin`` is where the block's layout begins on the screen."""
    layout = block.layout()
    start, end = with_preedit(layout, start), with_preedit(layout, end)
    if start == end:
        line = layout.lineForTextPosition(start)
        if line.isValid():
            yield _stretch(line, origin, start, start, em)
        return
    line = layout.lineForTextPosition(start)
    number = line.lineNumber() if line.isValid() else layout.lineCount()
    while number < layout.lineCount():
        line = layout.lineAt(number)
        first, last = line.textStart(), line.textStart() + line.textLength()
        if first >= end:
            return
        yield _stretch(line, origin, max(first, start), min(last, end), em)
        number += 1


def _stretch(line: QTextLine, origin: QPointF, start: int, end: int, em: float) -> Stretch:
    left, right = sorted((x_of(line, start), x_of(line, end)))
    baseline = origin.y() + line.y() + line.ascent()
    return Stretch(origin.x() + left, origin.x() + right, baseline - em * 0.92, baseline, em)
