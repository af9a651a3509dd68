"""The line numbers at the left of the raw page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPaintEvent, QPen, QTextBlock, QWheelEvent
from PySide6.QtWidgets import QWidget

from proofreader.gui.page_parts import PlacedPart, Zone
from proofreader.gui.structure_view import looks_of, number_of
from proofreader.gui.typefaces import HEI, font

if TYPE_CHECKING:
    from proofreader.gui.raw_pane import RawPane


SIZE = 0.72
"""How large the numbers are beside the text, in ems."""
ELSEWHERE_SIGN = "↖"
"""Stands where lines begin that are read on another page."""


class LineNumbers(QWidget):
    """As wide as the largest number asks for, and a strip that shows which article each line went to.

    The article's number stands where it begins, its colour along it; furniture is an outline, what is unplaced is
    hatched under a question mark. So a wrong attachment is seen at a glance. The line of the current place is told by
    weight and a bar, not by colour alone.
    """

    def __init__(self, pane: RawPane) -> None:
        super().__init__(pane)
        self._pane = pane
        self.setAccessibleName(QCoreApplication.translate("RawPane", "Line numbers"))

    def wear(self) -> None:
        """Take the size that goes with the page's text."""
        self.setFont(font(HEI, self._pane.em * SIZE))

    def changeEvent(self, event: QEvent) -> None:
        """A style sheet that is set anew gives every widget the font back that it first had."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.wear()

    @property
    def _unit(self) -> int:
        return self.fontMetrics().horizontalAdvance("9")

    @property
    def _strong(self) -> QFont:
        bold = QFont(self.font())
        bold.setBold(True)
        return bold

    def sizeHint(self) -> QSize:
        """Room for the page's last line number and for the strip."""
        digits = max(2, len(str(self._pane.line_count)))
        return QSize(self._unit * (digits + 5), 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page scrolls under the pointer here too."""
        self._pane.wheelEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Numbers of the lines that show; a line shown in pieces is numbered once."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(event.rect(), QColor(self._pane.theme.gutter))
            above: PlacedPart | None = None
            skipped: list[QTextBlock] = []
            for block, top, height in self._pane.visible_blocks():
                if top + height < event.rect().top() or top > event.rect().bottom():
                    skipped.append(block)
                    continue
                while skipped and above is None:
                    above = self._pane.placed_in(skipped.pop())
                self._paint_number(painter, block, top, height)
                placed = self._pane.placed_in(block)
                if placed is not None:
                    self._paint_strip(painter, placed, QRectF(self.width() - 7, top, 4, height), above)
                    above = placed

    def _paint_number(self, painter: QPainter, block: QTextBlock, top: float, height: float) -> None:
        theme = self._pane.theme
        number = self._pane.line_number(block.blockNumber())
        if number is None:
            return
        is_current = block.blockNumber() == self._pane.textCursor().blockNumber()
        if is_current:
            painter.fillRect(QRectF(0, top, 3, height), QColor(theme.place))
            painter.setFont(self._strong)
        painter.setPen(QColor(theme.ink if is_current else theme.faint))
        line = block.layout().lineAt(0)
        room = QRectF(0, top, self.width() - self._unit * 3, line.height() if line.isValid() else height)
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(number))
        if is_current:
            painter.setFont(self.font())

    def _paint_strip(self, painter: QPainter, placed: PlacedPart, box: QRectF, above: PlacedPart | None) -> None:
        theme = self._pane.theme
        name = number_of(placed) if placed.home is None else ELSEWHERE_SIGN
        ink, _ = looks_of(placed, theme)
        painter.setPen(Qt.PenStyle.NoPen)
        if placed.zone is Zone.FURNITURE:
            painter.setPen(QPen(QColor(theme.faint), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box.adjusted(0.5, 0, -0.5, 0))
        elif placed.zone is Zone.UNPLACED:
            painter.fillRect(box, QBrush(QColor(ink), Qt.BrushStyle.BDiagPattern))
        else:
            painter.fillRect(box, QColor(ink))
        if name and (above is None or above.sheet != placed.sheet):
            painter.setFont(self._strong)
            painter.setPen(QColor(ink))
            room = box.adjusted(-self._unit * 2.4, 0, -box.width() - 1, 0)
            painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, name)
            painter.setFont(self.font())
