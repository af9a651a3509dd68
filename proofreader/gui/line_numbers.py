"""The line numbers at the left of the raw page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from proofreader.gui.raw_pane import RawPane


class LineNumbers(QWidget):
    """As wide as the largest number asks for. The line of the current place is told by weight and a bar, not by colour
    alone."""

    def __init__(self, pane: RawPane) -> None:
        super().__init__(pane)
        self._pane = pane
        self.setAccessibleName(QCoreApplication.translate("RawPane", "Line numbers"))

    def sizeHint(self) -> QSize:
        """Room for the page's last line number."""
        digits = max(2, len(str(self._pane.line_count)))
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance("9") * digits + metrics.horizontalAdvance("9") * 2, 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page scrolls under the pointer here too."""
        self._pane.wheelEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Numbers of the lines that show; a line shown in pieces is numbered once."""
        theme = self._pane.theme
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(theme.gutter))
        current = self._pane.textCursor().blockNumber()
        usual = self.font()
        strong = self.font()
        strong.setBold(True)
        for block, top, height in self._pane.visible_blocks():
            number = self._pane.line_number(block.blockNumber())
            if number is None:
                continue
            is_current = block.blockNumber() == current
            if is_current:
                painter.fillRect(QRectF(self.width() - 3, top, 3, height), QColor(theme.place))
            painter.setFont(strong if is_current else usual)
            painter.setPen(QColor(theme.ink if is_current else theme.faint))
            line = block.layout().lineAt(0)
            room = QRectF(0, top, self.width() - 8, line.height() if line.isValid() else height)
            painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(number))
        painter.end()
