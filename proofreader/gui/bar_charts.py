"""Bar charts by Qt's painter: on the screen, into a picture, or into an SVG file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from proofreader.gui.palette import Theme, theme_for

PATTERNS = (
    Qt.BrushStyle.SolidPattern,
    Qt.BrushStyle.BDiagPattern,
    Qt.BrushStyle.Dense5Pattern,
    Qt.BrushStyle.HorPattern,
)
"""No series is told by its colour alone."""
VALUE_EMS = 7.0
"""Room for the figures on the right."""


@dataclass(frozen=True, slots=True)
class Chart:
    """``rows`` are a name and a value for each of ``series``; the bars of a row lie one behind the other if
    ``stacked``, else one below the other. ``shown`` writes a value."""

    title: str
    series: tuple[str, ...]
    rows: tuple[tuple[str, tuple[float, ...]], ...]
    stacked: bool
    shown: Callable[[float], str]

    @property
    def lines(self) -> int:
        """How many bars lie below one another."""
        return len(self.rows) * (1 if self.stacked else len(self.series))

    @property
    def most(self) -> float:
        """The length of the longest bar."""
        lengths = (sum(values) if self.stacked else max(values) for _, values in self.rows)
        return max(lengths, default=0.0) or 1.0


class ChartPainter:
    """Draws charts below one another, ``width`` units wide, in the colours of ``theme``."""

    def __init__(self, theme: Theme, font: QFont, width: float) -> None:
        self._theme, self._font, self._width = theme, font, width
        self._em = QFontMetricsF(font).height()
        self._bold = QFont(font)
        self._bold.setBold(True)
        self._left = 0.0

    def height(self, charts: Sequence[Chart]) -> float:
        """How high ``charts`` come out."""
        return sum(self._height(chart) for chart in charts) + self._em

    def _height(self, chart: Chart) -> float:
        gaps = 0.0 if chart.stacked else 0.4 * len(chart.rows)
        return self._em * (3.6 + 1.35 * chart.lines + gaps)

    def paint(self, painter: QPainter, charts: Sequence[Chart]) -> None:
        """Draw ``charts`` from the upper left corner on."""
        top, metrics = self._em * 0.5, QFontMetricsF(self._font)
        names = [metrics.horizontalAdvance(name) for chart in charts for name, _ in chart.rows]
        self._left = min(max(names, default=0.0) + 2 * self._em, self._width / 2)
        painter.fillRect(QRectF(0, 0, self._width, self.height(charts)), QColor(self._theme.sheet))
        for chart in charts:
            self._paint(painter, chart, top)
            top += self._height(chart)

    def _paint(self, painter: QPainter, chart: Chart, top: float) -> None:
        em, ink = self._em, QColor(self._theme.ink)
        painter.setPen(ink)
        painter.setFont(self._bold)
        painter.drawText(QRectF(em, top, self._width - 2 * em, 1.4 * em), Qt.AlignmentFlag.AlignVCenter, chart.title)
        painter.setFont(self._font)
        if len(chart.series) > 1:
            self._legend(painter, chart, top + 1.5 * em)
        at = top + 2.9 * em
        for name, values in chart.rows:
            painter.setPen(ink)
            height = 1.35 * em * (1 if chart.stacked else len(values))
            label = QRectF(em, at, self._left - 1.5 * em, height)
            painter.drawText(label, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, name)
            self._bars(painter, chart, values, at)
            at += height + (0.0 if chart.stacked else 0.4 * em)

    def _legend(self, painter: QPainter, chart: Chart, top: float) -> None:
        em, left = self._em, self._left
        for number, name in enumerate(chart.series):
            self._bar(painter, number, QRectF(left, top + 0.2 * em, 1.4 * em, 0.8 * em))
            painter.setPen(QColor(self._theme.ink))
            painter.drawText(QPointF(left + 1.8 * em, top + 0.9 * em), name)
            left += QFontMetricsF(self._font).horizontalAdvance(name) + 3.2 * em

    def _bars(self, painter: QPainter, chart: Chart, values: Sequence[float], top: float) -> None:
        em, start = self._em, self._left
        room = self._width - start - VALUE_EMS * em
        left = start
        for number, value in enumerate(values):
            length = room * value / chart.most
            self._bar(painter, number, QRectF(left, top + 0.2 * em, length, 0.95 * em))
            if chart.stacked:
                left += length
            else:
                self._value(painter, chart.shown(value), start + length, top)
                top += 1.35 * em
        if chart.stacked:
            self._value(painter, " / ".join(chart.shown(value) for value in values), left, top)

    def _value(self, painter: QPainter, text: str, left: float, top: float) -> None:
        width = QFontMetricsF(self._font).horizontalAdvance(text)
        left = min(left + 0.4 * self._em, self._width - width - 0.3 * self._em)
        painter.fillRect(QRectF(left - 2, top + 0.1 * self._em, width + 4, 1.1 * self._em), QColor(self._theme.sheet))
        painter.setPen(QColor(self._theme.ink))
        painter.drawText(QPointF(left, top + 0.98 * self._em), text)

    def _bar(self, painter: QPainter, number: int, box: QRectF) -> None:
        hue = QColor(self._theme.articles[number % len(self._theme.articles)])
        painter.setPen(QPen(hue, 1))
        painter.setBrush(QBrush(hue, PATTERNS[number % len(PATTERNS)]))
        if box.width() > 0:
            painter.drawRect(box)


class ChartView(QWidget):
    """Charts on the screen, as wide as there is room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.charts: tuple[Chart, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_charts(self, charts: Sequence[Chart]) -> None:
        """Draw these from now on."""
        self.charts = tuple(charts)
        self.setAccessibleDescription("\n".join(chart.title for chart in charts))
        self.updateGeometry()
        self.setMinimumHeight(self.sizeHint().height())
        self.update()

    def sizeHint(self) -> QSize:
        em = self.fontMetrics().height()
        width = max(self.width(), 40 * em)
        painter = ChartPainter(theme_for(self.palette()), self.font(), width)
        return QSize(40 * em, round(painter.height(self.charts)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ChartPainter(theme_for(self.palette()), self.font(), self.width()).paint(painter, self.charts)
        painter.end()
