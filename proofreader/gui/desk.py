"""The desk of the reading pane: sheets, zones, the names of the roles in the margin, and the marks of the visible
parts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from proofreader.document.article import Role
from proofreader.gui.found import paint_found
from proofreader.gui.geometry import BlockLines
from proofreader.gui.marks import MarkItem
from proofreader.gui.page_parts import Zone
from proofreader.gui.painting import Stretch, paint_over, paint_under
from proofreader.gui.palette import colour
from proofreader.gui.reading_style import STYLES
from proofreader.gui.typefaces import HEI, font
from proofreader.gui.wording import role_name
from proofreader.text.span import Span

if TYPE_CHECKING:
    from proofreader.gui.reading_view import ReadingView

CORNER = 6.0
"""The radius of a sheet's corners."""
BEYOND = 64.0
"""How far a sheet that goes on outside the viewport is drawn past its edge, so that no corner shows."""


class DeskPainter:
    """Draws what is not text. It looks at the parts it is told are visible, and at no others."""

    def __init__(self, view: ReadingView) -> None:
        self._view = view
        self._signs: list[tuple[MarkItem, Stretch]] = []
        """The marks of the paint event at hand, found once for both layers."""

    # --- below the text

    def paint_below(self, painter: QPainter, shown: range) -> None:
        """The sheets, what is highlighted on them, and the washes of the suspects."""
        for sheet in _by_sheet(self._view, shown):
            self._paint_sheet(painter, sheet)
        self._paint_current_part(painter, shown)
        self._paint_partner(painter, shown)
        self._paint_found(painter, shown)
        self._paint_washed(painter, shown)
        theme = self._view.style_on_show.theme
        self._signs = [
            (item, stretch) for index in shown for item, places in self._placed_marks(index) for stretch in places
        ]
        for item, stretch in self._signs:
            paint_under(painter, item, stretch, theme)

    def _paint_sheet(self, painter: QPainter, indices: range) -> None:
        theme, box = self._view.style_on_show.theme, self._sheet_box(indices)
        zone = self._view.rendered[indices.start].placed.zone
        painter.setPen(Qt.PenStyle.NoPen)
        if zone is Zone.ARTICLE:
            shadow = QColor(0, 0, 0, 70 if theme.is_dark else 26)
            painter.fillRect(QRectF(box.left() + CORNER, box.bottom(), box.width() - 2 * CORNER, 2.5), shadow)
            _fill_rounded(painter, box, QColor(theme.sheet))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.edge), 1))
            painter.drawRoundedRect(box, CORNER, CORNER)
            self._paint_edge(painter, box, indices.start)
            return
        painter.setBrush(QColor(theme.zone))
        painter.setPen(QPen(QColor(theme.faint), 1.2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(box, 6, 6)
        if self._view.rendered[indices.start].placed.first:
            self._paint_caption(painter, box, zone)

    def _paint_edge(self, painter: QPainter, box: QRectF, index: int) -> None:
        """The article's colour and number, as the strip beside the raw page shows them."""
        style, placed = self._view.style_on_show, self._view.rendered[index].placed
        hues = style.theme.articles
        ink = QColor(hues[(placed.article or 0) % len(hues)])
        painter.fillRect(QRectF(box.left(), box.top() + 6, 4, box.height() - 12), ink)
        if placed.first and placed.article is not None:
            painter.setFont(font(HEI, style.desk.em * 0.68, bold=True))
            painter.setPen(ink)
            where = QRectF(box.left() + 10, box.top() + 5, style.desk.label, style.desk.em)
            painter.drawText(where, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, str(placed.article + 1))

    def _paint_caption(self, painter: QPainter, box: QRectF, zone: Zone) -> None:
        style = self._view.style_on_show
        desk = style.desk
        text = (
            QCoreApplication.translate("Desk", "Page furniture: title, sections, folio and date")
            if zone is Zone.FURNITURE
            else QCoreApplication.translate("Desk", "Unplaced: these parts belong to no article yet")
        )
        painter.setFont(font(HEI, desk.em * 0.74, bold=True))
        painter.setPen(QColor(style.theme.soft))
        where = QRectF(box.left() + desk.em, box.top() + desk.em * 0.5, box.width() - 2 * desk.em, desk.caption)
        painter.drawText(where, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)

    def _sheet_box(self, indices: range) -> QRectF:
        view, desk = self._view, self._view.style_on_show.desk
        document = view.document()
        first, last = view.rendered[indices.start].placed, view.rendered[indices.stop - 1].placed
        frame = document.rootFrame().frameFormat()
        if first.first:
            block = document.findBlockByNumber(indices.start)
            caption = 0.0 if first.zone is Zone.ARTICLE else desk.caption
            top = view.block_origin(block).y() - desk.padding - caption
        else:
            top = -BEYOND
        if last.last:
            block = document.findBlockByNumber(indices.stop - 1)
            height = document.documentLayout().blockBoundingRect(block).height()
            bottom = view.block_origin(block).y() + height + desk.padding
        else:
            bottom = view.viewport().height() + BEYOND
        width = view.viewport().width() - frame.leftMargin() - frame.rightMargin()
        return QRectF(round(frame.leftMargin()) + 0.5, round(top) + 0.5, round(width) - 1, round(bottom - top))

    def _paint_current_part(self, painter: QPainter, shown: range) -> None:
        spot = self._view.spot()
        if spot is None or spot.index not in shown:
            return
        theme, desk = self._view.style_on_show.theme, self._view.style_on_show.desk
        block = self._view.document().findBlockByNumber(spot.index)
        origin = self._view.block_origin(block)
        height = self._view.document().documentLayout().blockBoundingRect(block).height()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.place))
        painter.drawRoundedRect(QRectF(origin.x() + desk.label - desk.em * 0.62, origin.y(), 3, height), 1.5, 1.5)

    def _paint_washed(self, painter: QPainter, shown: range) -> None:
        """What an input method's text is going to replace."""
        first, last = (self._view.spot_at(position) for position in self._view.washed or (-1, -1))
        if self._view.washed is None or first is None or last is None:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._view.style_on_show.theme.partner))
        for index in range(max(shown.start, first.index), min(shown.stop, last.index + 1)):
            start = first.offset if index == first.index else 0
            end = last.offset if index == last.index else len(self._view.rendered[index].composition.text)
            for stretch in self.stretches(index, Span(start, end)):
                painter.drawRect(stretch.box())

    def _paint_partner(self, painter: QPainter, shown: range) -> None:
        """What is selected in the raw pane, washed and underlined."""
        theme = self._view.style_on_show.theme
        spans = self._view.partner_spans()
        if not spans:
            return
        low, high = min(span.start for span in spans), max(span.end for span in spans)
        for index in shown:
            item = self._view.rendered[index]
            for own in item.placed.part.spans:
                start, end = max(low, own.start), min(high, own.end)
                if start >= end:
                    continue
                reading = Span(
                    item.composition.reading_offset(start),
                    max(item.composition.reading_offset(start), item.composition.reading_offset(end)),
                )
                for stretch in self.stretches(index, reading):
                    painter.setPen(Qt.PenStyle.NoPen)
                    painter.setBrush(QColor(theme.partner))
                    painter.drawRect(stretch.box())
                    painter.setPen(QPen(QColor(theme.place), 1.4))
                    painter.drawLine(QPointF(stretch.left, stretch.foot), QPointF(stretch.right, stretch.foot))

    def _paint_found(self, painter: QPainter, shown: range) -> None:
        """A frame round what was looked for, wherever it shows."""
        if not len(self._view.found):
            return
        for index in shown:
            item, theme = self._view.rendered[index], self._view.style_on_show.theme
            for own in self._visible_spans(index):
                for span in self._view.found.within(own):
                    start = item.composition.reading_offset(span.start)
                    end = max(start, item.composition.reading_offset(span.end))
                    for stretch in self.stretches(index, Span(start, end)):
                        paint_found(painter, stretch, theme)

    def _visible_spans(self, index: int) -> tuple[Span, ...]:
        """The raw text of a part; of one in a single piece, only what shows of it."""
        item = self._view.rendered[index]
        spans = item.placed.part.spans
        first, last = (item.display.map.to_offset(units) for units in self.lines(index).visible)
        if len(spans) > 1 or first >= last:
            return spans
        end = spans[0].end if last >= len(item.composition.text) else item.composition.raw_offset(last)
        return (Span(item.composition.raw_offset(first), max(end, item.composition.raw_offset(first))),)

    # --- above the text

    def paint_above(self, painter: QPainter, shown: range, *, ghost: bool) -> None:
        """The signs of the marks, the names of the roles, and the cursor's place where the cursor itself is not
        shown."""
        theme = self._view.style_on_show.theme
        for item, stretch in self._signs:
            paint_over(painter, item, stretch, theme)
        for index in shown:
            self._paint_label(painter, index)
        if ghost and self._view.rendered:
            self._paint_ghost(painter)
        if not self._view.rendered:
            self._paint_empty(painter)

    def label_box(self, index: int) -> QRectF:
        """Where the name of a part's role stands, in the viewport."""
        desk = self._view.style_on_show.desk
        block = self._view.document().findBlockByNumber(index)
        origin = self._view.block_origin(block)
        layout = block.layout()
        ascent = layout.lineAt(0).ascent() if layout.lineCount() else desk.em
        height = desk.em * 1.1
        return QRectF(origin.x() + 4, origin.y() + ascent - height * 0.82, desk.label - desk.em - 2, height)

    def _paint_label(self, painter: QPainter, index: int) -> None:
        view = self._view
        theme, desk = view.style_on_show.theme, view.style_on_show.desk
        placed = view.rendered[index].placed
        doubt = view.doubts.about(placed.part)
        spot = view.spot()
        current = spot is not None and spot.index == index
        before = view.rendered[index - 1].placed.part.role if index and not placed.first else None
        if placed.part.role is Role.BODY and before is Role.BODY and not current and doubt is None:
            return
        box = self.label_box(index)
        painter.setFont(font(HEI, desk.em * 0.68, bold=current or doubt is not None))
        painter.setPen(QColor(theme.suspect if doubt else theme.soft if current else theme.faint))
        name = role_name(placed.part.role)
        width = min(box.width(), painter.fontMetrics().horizontalAdvance(name))
        room = box.adjusted(0, 0, 0, box.height()) if width == box.width() else box
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.TextFlag.TextWrapAnywhere, name)
        if doubt is not None:
            middle, half = box.right() - width - desk.em * 0.55, desk.em * 0.24
            wedge = [
                QPointF(middle, box.center().y() - half),
                QPointF(middle - half, box.center().y() + half * 0.8),
                QPointF(middle + half, box.center().y() + half * 0.8),
            ]
            painter.setBrush(QColor(theme.suspect))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawPolygon(QPolygonF(wedge))

    def _paint_ghost(self, painter: QPainter) -> None:
        theme = self._view.style_on_show.theme
        paint_ghost(painter, QRectF(self._view.cursorRect()), theme.place)

    def _paint_empty(self, painter: QPainter) -> None:
        style = self._view.style_on_show
        painter.setFont(font(HEI, style.desk.em * 0.9))
        painter.setPen(QColor(style.theme.soft))
        painter.drawText(self._view.viewport().rect(), Qt.AlignmentFlag.AlignCenter, self._view.empty_note)

    # --- where things are

    def lines(self, index: int) -> BlockLines:
        """The visible lines of a part."""
        view = self._view
        block = view.document().findBlockByNumber(index)
        em = view.style_on_show.desk.em * STYLES[view.rendered[index].placed.part.role].size
        return BlockLines(block, view.block_origin(block), em, (0.0, float(view.viewport().height())))

    def stretches(self, index: int, reading: Span) -> list[Stretch]:
        """The visible characters of a part, line by line, in the viewport."""
        positions = self._view.rendered[index].display.map
        return self.lines(index).stretches(positions.to_units(reading.start), positions.to_units(reading.end))

    def _placed_marks(self, index: int) -> Iterator[tuple[MarkItem, list[Stretch]]]:
        lines, positions = self.lines(index), self._view.rendered[index].display.map
        first, last = lines.visible
        for item in self._view.marks_of(index, Span(positions.to_offset(first), positions.to_offset(last))):
            start, end = positions.to_units(item.reading.start), positions.to_units(item.reading.end)
            yield item, lines.stretches(start, end)

    def hover_boxes(self, index: int) -> Iterator[tuple[MarkItem, QRectF]]:
        """Where the pointer is on a mark: the characters and the sign below them."""
        for item, places in self._placed_marks(index):
            for stretch in places:
                yield item, stretch.box().adjusted(0, 0, 0, stretch.em * 0.4)


def _fill_rounded(painter: QPainter, box: QRectF, paper: QColor) -> None:
    """A filled rounded rectangle out of two plain ones and four corners: a tenth of the cost of filling one path."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(paper)
    for x in (box.left(), box.right() - 2 * CORNER):
        for y in (box.top(), box.bottom() - 2 * CORNER):
            painter.drawEllipse(QRectF(x, y, 2 * CORNER, 2 * CORNER))
    painter.fillRect(box.adjusted(CORNER, 0, -CORNER, 0), paper)
    painter.fillRect(box.adjusted(0, CORNER, 0, -CORNER), paper)


def paint_ghost(painter: QPainter, caret: QRectF, place: str) -> None:
    """The current place in the pane that has not got the keyboard: an upright with a cap at both ends."""
    x, top, bottom = caret.center().x(), caret.top(), caret.bottom()
    painter.setPen(QPen(colour(place), 1.6))
    painter.drawLine(QPointF(x, top), QPointF(x, bottom))
    painter.drawLine(QPointF(x - 3, top), QPointF(x + 3, top))
    painter.drawLine(QPointF(x - 3, bottom), QPointF(x + 3, bottom))


def _by_sheet(view: ReadingView, shown: range) -> Iterator[range]:
    start = shown.start
    for index in shown:
        if index + 1 == shown.stop or view.rendered[index + 1].placed.sheet != view.rendered[index].placed.sheet:
            yield range(start, index + 1)
            start = index + 1
