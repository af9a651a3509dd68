"""What was looked for, at every place of it on the screen: a frame round the characters, in both panes."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPen

from proofreader.gui.painting import Stretch
from proofreader.gui.palette import Theme
from proofreader.text.span import Span


class Found:
    """Raw spans of the issue, in order, found quickly by place: a pane asks only for what shows."""

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self._spans = sorted(span for span in spans if len(span))
        self._starts = [span.start for span in self._spans]
        self._longest = max(map(len, self._spans), default=0)

    def __len__(self) -> int:
        return len(self._spans)

    def within(self, area: Span) -> Iterator[Span]:
        """What lies in ``area``, cut off at its ends."""
        at = bisect_left(self._starts, area.start - self._longest)
        while at < len(self._spans) and self._starts[at] < area.end:
            span = self._spans[at]
            if span.end > area.start:
                yield Span(max(span.start, area.start), min(span.end, area.end))
            at += 1


def paint_found(painter: QPainter, stretch: Stretch, theme: Theme) -> None:
    """A frame, so that it is not told by colour alone; the hit gone to is washed and underlined besides."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(theme.place), 1.2))
    painter.drawRoundedRect(stretch.box().adjusted(-0.5, 0.5, 0.5, -0.5), 2.5, 2.5)
