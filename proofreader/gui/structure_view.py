"""The structure of the raw page at a glance: every article in its colour, with its number, pattern and headline.

Painted under the text of the raw pane, so that a block that went to the wrong article stands out where it is printed.
Nothing is told by colour alone: the number stands where a run of lines begins, each article has a pattern of its own at
the edge, and the article of the current place is framed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from proofreader.gui.context import article_title
from proofreader.gui.page_parts import PlacedPart, Zone
from proofreader.gui.palette import Theme, wash
from proofreader.gui.typefaces import HEI, font
from proofreader.gui.wording import role_name

if TYPE_CHECKING:
    from proofreader.gui.bridge import SessionBridge
    from proofreader.gui.raw_pane import RawPane

translate = QCoreApplication.translate
Pattern = Qt.BrushStyle
PATTERNS = (
    Pattern.SolidPattern,
    Pattern.BDiagPattern,
    Pattern.HorPattern,
    Pattern.DiagCrossPattern,
    Pattern.FDiagPattern,
    Pattern.VerPattern,
    Pattern.Dense4Pattern,
)
"""One more than there are colours: the same pair of colour and pattern comes back after 42 articles."""
EDGE = 1.0
"""How wide the pattern at the edge is, in ems."""


@dataclass(frozen=True, slots=True)
class Stripe:
    """Lines on the screen, one under the other, that went to the same article or zone: from ``top`` to ``bottom`` in
    the viewport, ``free`` the right end of their first line. ``begins`` tells a run that begins on the screen."""

    placed: PlacedPart
    top: float
    bottom: float
    free: float
    begins: bool


def looks_of(placed: PlacedPart, theme: Theme) -> tuple[str, Qt.BrushStyle]:
    """The colour and the pattern of what a part went to."""
    if placed.zone is Zone.FURNITURE:
        return theme.faint, Pattern.NoBrush
    if placed.article is None:
        return theme.suspect, Pattern.BDiagPattern
    number = placed.article if placed.home is None else placed.article + 3
    return theme.articles[number % len(theme.articles)], PATTERNS[number % len(PATTERNS)]


def number_of(placed: PlacedPart) -> str:
    """``2``; ``1·2`` for article 2 of page 1 that goes on here; ``?`` for what is unplaced; nothing for furniture."""
    if placed.zone is Zone.FURNITURE:
        return ""
    if placed.article is None:
        return "?"
    number = str(placed.article + 1)
    return number if placed.home is None else f"{placed.home + 1}·{number}"


class StructurePainter:
    """Paints the lines that show, where ``shows`` is set."""

    def __init__(self, pane: RawPane, bridge: SessionBridge) -> None:
        self._pane = pane
        self._bridge = bridge
        self.shows = False

    def stripes(self) -> Iterator[Stripe]:
        """What shows, from top to bottom; blank lines between two blocks of one article belong to it."""
        run: list[tuple[float, float]] = []
        placed: PlacedPart | None = None
        free, begins = 0.0, False
        for block, top, height in self._pane.visible_blocks():
            found = self._pane.placed_in(block)
            if found is None:
                continue
            if placed is None or found.sheet != placed.sheet:
                if placed is not None:
                    yield Stripe(placed, run[0][0], run[-1][1], free, begins)
                begins = placed is not None or not self._same_above(found, block.blockNumber())
                placed, run = found, []
                line = block.layout().lineAt(0)
                free = line.naturalTextWidth() if line.isValid() else 0.0
            run.append((top, top + height))
        if placed is not None:
            yield Stripe(placed, run[0][0], run[-1][1], free, begins)

    def _same_above(self, placed: PlacedPart, number: int) -> bool:
        """Whether the run goes on upwards out of the viewport."""
        block = self._pane.document().findBlockByNumber(number).previous()
        while block.isValid():
            found = self._pane.placed_in(block)
            if found is not None:
                return found.sheet == placed.sheet
            block = block.previous()
        return False

    def paint(self, painter: QPainter) -> None:
        """The washes, patterns, numbers and headlines, and a frame round the current article."""
        if not self.shows or self._bridge.session is None:
            return
        here = self._pane.placed_in(self._pane.textCursor().block())
        for stripe in self.stripes():
            current = here is not None and stripe.placed.sheet == here.sheet
            self._paint_stripe(painter, stripe, current=current)

    def _paint_stripe(self, painter: QPainter, stripe: Stripe, *, current: bool) -> None:
        pane, theme = self._pane, self._pane.theme
        hue, pattern = looks_of(stripe.placed, theme)
        width, em = float(pane.viewport().width()), pane.em
        box = QRectF(0, stripe.top, width, stripe.bottom - stripe.top)
        if stripe.placed.zone is not Zone.FURNITURE:
            painter.fillRect(box, QColor(wash(hue, theme)))
            edge = QRectF(width - em * EDGE, box.top(), em * EDGE, box.height())
            painter.fillRect(edge, QBrush(QColor(hue), pattern))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        style = Qt.PenStyle.DashLine if stripe.placed.article is None else Qt.PenStyle.SolidLine
        painter.setPen(QPen(QColor(hue), 2.4 if current else 1, style))
        painter.drawRect(box.adjusted(1, 0.5, -1, -0.5))
        if stripe.begins and stripe.placed.zone is not Zone.FURNITURE:
            self._paint_badge(painter, stripe, hue)

    def _paint_badge(self, painter: QPainter, stripe: Stripe, hue: str) -> None:
        """The number and, where the line leaves room, the headline."""
        pane, theme, em = self._pane, self._pane.theme, self._pane.em
        painter.setFont(font(HEI, em * 0.78, bold=True))
        number, measure = number_of(stripe.placed), painter.fontMetrics()
        room = pane.viewport().width() - em * (EDGE + 1.2) - stripe.free - measure.horizontalAdvance(number) - em
        title = measure.elidedText(self._title(stripe.placed), Qt.TextElideMode.ElideRight, max(0, round(room)))
        text = f"{number}  {title}" if room > em * 4 and title else number
        width = measure.horizontalAdvance(text) + em * 0.8
        box = QRectF(pane.viewport().width() - em * EDGE - width - 3, stripe.top + 2, width, em * 1.25)
        painter.setBrush(QColor(theme.sheet))
        painter.setPen(QPen(QColor(hue), 1))
        painter.drawRoundedRect(box, em * 0.3, em * 0.3)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _title(self, placed: PlacedPart) -> str:
        session = self._bridge.session
        if session is None or placed.article is None:
            return translate("RawPane", "Unplaced")
        home = self._bridge.page if placed.home is None else placed.home
        return article_title(session, session.reading.pages[home].articles[placed.article])

    def describe(self, point: QPointF) -> str:
        """What the lines at a point of the viewport went to, for a tooltip; nothing where the view is not on."""
        stripes = self.stripes() if self.shows else iter(())
        found = next((one for one in stripes if one.top <= point.y() <= one.bottom), None)
        if found is None:
            return ""
        block = self._pane.cursorForPosition(point.toPoint()).block()
        placed = self._pane.placed_in(block) or found.placed
        sentence = translate("RawPane", "{number} {title}: {role}")
        number, title = number_of(placed), self._title(placed) if placed.zone is not Zone.FURNITURE else ""
        return sentence.format(number=number, title=title, role=role_name(placed.part.role)).strip()
