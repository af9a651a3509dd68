"""The reading pane without the typing: it shows the page's reading, follows the place and tells where the cursor is."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QResizeEvent, QTextBlock, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QApplication, QTextEdit, QToolTip, QWidget

from proofreader.document.session import Change, ProofSession
from proofreader.gui.bridge import SessionBridge
from proofreader.gui.desk import DeskPainter
from proofreader.gui.found import Found
from proofreader.gui.marks import MOST_KEPT, Doubts, MarkItem, part_marks, suspect_tooltip, tooltip
from proofreader.gui.page_parts import Zone
from proofreader.gui.palette import Theme, pane_palette, theme_for
from proofreader.gui.reading_places import ReadingPlaces, Spot
from proofreader.gui.reading_render import Rendering
from proofreader.gui.reading_style import ReadingStyle
from proofreader.gui.typefaces import USUAL_FACES, Faces, zoom_within
from proofreader.text.span import Span


class ReadingView(ReadingPlaces):
    """The page on show as it is read, one block a part. Signal: ``zoom_requested(int)``, larger (1) or smaller (-1)."""

    zoom_requested = Signal(int)

    def __init__(self, bridge: SessionBridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        self._worn = theme_for(QApplication.palette())
        self._style = ReadingStyle(self._worn, 100)
        self._shown: tuple[ProofSession | None, int] = (None, 0)
        self._first_seen = 0
        self._untouched = True
        self._follows = False
        self._selects = False
        self._desk = DeskPainter(self)
        self._set_up()
        bridge.replaced.connect(self.render_page)
        bridge.page_changed.connect(self._page_changed)
        bridge.changed.connect(self._session_changed)
        bridge.arrived.connect(self._pages_arrived)
        bridge.place_changed.connect(self._place_changed)
        bridge.selection_changed.connect(self._selection_changed)
        bridge.scrolled.connect(self._partner_scrolled)
        bridge.centred.connect(self._centre)
        bridge.found_changed.connect(self._selection_changed)
        self.cursorPositionChanged.connect(self._cursor_moved)
        self.selectionChanged.connect(self._cursor_moved)
        self.verticalScrollBar().actionTriggered.connect(self._user_scrolls)
        self.render_page()

    def _set_up(self) -> None:
        self._name()
        self.setUndoRedoEnabled(False)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setMouseTracking(True)
        self.document().setDocumentMargin(0)
        self.setCursorWidth(2)
        self._wear()

    def _name(self) -> None:
        self.setAccessibleName(QCoreApplication.translate("ReadingPane", "Reading"))
        description = QCoreApplication.translate("ReadingPane", "The page as it is read, article by article")
        self.setAccessibleDescription(description)
        self.viewport().update()

    # --- what is on show

    @property
    def style_on_show(self) -> ReadingStyle:
        """Theme, sizes and distances in use."""
        return self._style

    @property
    def empty_note(self) -> str:
        """What is said of a page that shows no parts."""
        session = self._bridge.session
        if session is not None and self._bridge.reading_page in session.pending:
            return QCoreApplication.translate("ReadingPane", "This page is not analysed yet.")
        return QCoreApplication.translate("ReadingPane", "There is no text on this page.")

    @property
    def doubts(self) -> Doubts:
        """The suspects of the page on show."""
        return self._bridge.doubts

    def marks_of(self, index: int, within: Span | None = None) -> tuple[MarkItem, ...]:
        """The marks of one part; of a very long part, those ``within`` a stretch of its text."""
        session, item = self._bridge.session, self.rendered[index]
        assert session is not None, "without a session no part is rendered"
        part, composition = item.placed.part, item.composition
        if len(composition.text) > MOST_KEPT:
            return part_marks(session, part, composition, self.doubts, within)
        return self._bridge.marks.of(session, part, composition, self.doubts)

    def render_page(self) -> None:
        """Show the bridge's page from scratch, with the cursor at its place."""
        self._show(afresh=True)
        self._untouched = True
        self.verticalScrollBar().setValue(0)
        self._place_changed(self._bridge.place)

    def _page_changed(self) -> None:
        if self._shown != (self._bridge.session, self._bridge.reading_page):
            self.render_page()

    def _pages_arrived(self, pages: frozenset[int]) -> None:
        if self._bridge.reading_page in pages:
            self.render_page()

    def _show(self, *, afresh: bool) -> Rendering:
        session = self._bridge.session
        self._shown = (session, self._bridge.reading_page)
        self._follows = True
        done = self._renderer.show(self._bridge, self._style, afresh=afresh)
        self._fit_desk()
        self._follows = False
        self.viewport().update()
        return done

    def _session_changed(self, change: Change) -> None:
        spot, place = self.spot(), self._bridge.place
        steady = self._steady_block()
        done = self._show(afresh=False)
        if done.removed or done.added:
            self._restore_scroll(steady, done)
            if spot is not None and done.first <= spot.index:
                self._restore_cursor(change, place)

    def _restore_cursor(self, change: Change, place: int) -> None:
        """After a change that was not typed here, the cursor stays at the raw character it stood at."""
        self._follow(place, scroll=False)

    def _steady_block(self) -> tuple[int, float] | None:
        """The first visible block and where its top is, to keep the page from jumping when something above it
        changes."""
        spot = self.first_visible()
        if spot is None:
            return None
        return spot.index, self.block_origin(self.document().findBlockByNumber(spot.index)).y()

    def _restore_scroll(self, steady: tuple[int, float] | None, done: Rendering) -> None:
        if steady is None or done.first >= steady[0]:
            return
        index = steady[0] + (done.added - done.removed if steady[0] >= done.first + done.removed else 0)
        block = self.document().findBlockByNumber(max(0, min(index, self.document().blockCount() - 1)))
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + round(self.block_origin(block).y() - steady[1]))

    # --- linked with the raw pane

    def _cursor_moved(self) -> None:
        if self._follows or self._renderer.is_rendering:
            return
        spot = self.spot()
        if spot is None:
            return
        self._untouched = False
        self._selects = True
        self._bridge.select(self.selected_spans())
        self._bridge.go_to(self.raw_of(spot))
        self._selects = False
        self.viewport().update()

    def _place_changed(self, offset: int) -> None:
        if not self._selects:
            self._follow(offset, scroll=True)

    def _follow(self, offset: int, *, scroll: bool) -> None:
        spot = self.spot_of_raw(offset)
        if spot is None:
            return
        self._follows = True
        cursor = self.textCursor()
        cursor.setPosition(self.position_of(spot))
        top = self.verticalScrollBar().value()
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(top)
        if scroll:
            self._bring_into_view()
        self._follows = False
        self.viewport().update()

    def _bring_into_view(self) -> None:
        """Centre the cursor where it cannot be seen; where it can, leave the page at rest."""
        area, caret = self.viewport().rect(), self.cursorRect()
        if not area.adjusted(0, caret.height(), 0, -caret.height()).contains(caret.center()):
            self._centre()

    def _centre(self) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.cursorRect().center().y() - self.viewport().height() // 2)

    def _selection_changed(self, _spans: tuple[Span, ...] = ()) -> None:
        self.viewport().update()

    @property
    def found(self) -> Found:
        """What was looked for."""
        return self._bridge.found

    def partner_spans(self) -> tuple[Span, ...]:
        """What is selected in the raw pane and shown here as its partner."""
        return () if self.textCursor().hasSelection() else self._bridge.selection

    @property
    def washed(self) -> tuple[int, int] | None:
        """From where to where (positions of the Qt document) characters are shown as selected that Qt does not
        select."""
        return None

    def _user_scrolls(self) -> None:
        self._untouched = False
        QTimer.singleShot(0, self, self._tell_scroll)

    def _tell_scroll(self) -> None:
        spot = self.first_visible()
        if spot is not None:
            self._bridge.scroll(self, self.raw_of(spot))

    def _partner_scrolled(self, pane: object, offset: int) -> None:
        spot = self.spot_of_raw(offset)
        if pane is self or spot is None:
            return
        cursor = QTextCursor(self.document())
        cursor.setPosition(self.position_of(spot))
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.cursorRect(cursor).top())

    # --- looks

    @property
    def zoom(self) -> int:
        """The size of the text in per cent."""
        return self._style.zoom

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Control the wheel asks for larger or smaller text; Qt's own way would leave the marks behind."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_requested.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def set_zoom(self, percent: int, faces: Faces = USUAL_FACES) -> None:
        """Show the text larger or smaller, from 50 to 400 per cent."""
        percent = zoom_within(percent)
        if (percent, faces) != (self.zoom, self._style.faces):
            self._style = ReadingStyle(self._style.theme, percent, faces)
            self._restyle()

    def set_theme(self, theme: Theme) -> None:
        """Wear other colours."""
        if theme is not self._style.theme:
            self._style = ReadingStyle(theme, self.zoom, self._style.faces)
            self._wear()
            self._restyle()

    def _wear(self) -> None:
        self.setPalette(pane_palette(self._style.theme, self._style.theme.desk))

    def _restyle(self) -> None:
        anchor, head = self.textCursor().anchor(), self.textCursor().position()
        self._show(afresh=True)
        cursor = self.textCursor()
        self._follows = True
        cursor.setPosition(anchor)
        cursor.setPosition(head, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self._bring_into_view()
        self._follows = False

    def changeEvent(self, event: QEvent) -> None:
        """Follow the window from light to dark and from language to language."""
        super().changeEvent(event)
        worn = theme_for(QApplication.palette())
        if hasattr(self, "_worn") and worn is not self._worn:
            self._worn = worn
            self.set_theme(worn)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Sheets stay in the middle of a wide desk; a page nobody has moved in yet is shown anew, as it was perhaps
        rendered before the pane had a size."""
        self._fit_desk()
        super().resizeEvent(event)
        if self._untouched:
            self.verticalScrollBar().setValue(0)
            self._bring_into_view()

    def _fit_desk(self) -> None:
        desk, width = self._style.desk, self.viewport().width()
        aside = max(desk.gap, (width - desk.widest) / 2)
        captioned = bool(self.rendered) and self.rendered[0].placed.zone is not Zone.ARTICLE
        # Qt gives a document's first block no margin of its own.
        above = desk.gap + desk.padding + (desk.caption if captioned else 0)
        frame = self.document().rootFrame()
        layout = frame.frameFormat()
        if (layout.leftMargin(), layout.topMargin()) != (aside, above):
            layout.setLeftMargin(aside)
            layout.setRightMargin(aside)
            layout.setTopMargin(above)
            layout.setBottomMargin(desk.gap)
            frame.setFrameFormat(layout)

    # --- painting and hovering

    def block_origin(self, block: QTextBlock) -> QPointF:
        """Where the block's text begins in the viewport."""
        corner = self.document().documentLayout().blockBoundingRect(block).topLeft()
        return QPointF(corner.x() - self.horizontalScrollBar().value(), corner.y() - self.verticalScrollBar().value())

    def visible_indices(self, area: QRect) -> range:
        """The parts that may show in ``area`` of the viewport, found by walking from where they were last time: asking
        Qt for a position is slow in an endless paragraph."""
        if not self.rendered:
            return range(0)
        room = self._style.desk.padding + self._style.desk.caption + self._style.desk.gap
        document, last = self.document(), len(self.rendered) - 1
        block = document.findBlockByNumber(min(self._first_seen, last))
        while block.blockNumber() > 0 and self.block_origin(block).y() > area.top() - room:
            block = block.previous()
        while block.blockNumber() < last and self.block_origin(block.next()).y() < area.top() - room:
            block = block.next()
        first = self._first_seen = block.blockNumber()
        while block.blockNumber() < last and self.block_origin(block).y() < area.bottom() + room:
            block = block.next()
        return range(first, block.blockNumber() + 1)

    def first_visible(self) -> Spot | None:
        """The spot at the beginning of the first line that shows."""
        for index in self.visible_indices(QRect(0, 0, 1, 1)):
            units, end = self._desk.lines(index).visible
            if end > 0:
                return Spot(index, self.rendered[index].display.map.to_offset(units))
        return None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Sheets and washes below the text, signs above it."""
        shown = self.visible_indices(event.rect())
        with QPainter(self.viewport()) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._desk.paint_below(painter, shown)
        super().paintEvent(event)
        with QPainter(self.viewport()) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._desk.paint_above(painter, shown, ghost=not self.hasFocus())

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell the reason of the mark under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.tooltip_at(event.pos()), self.viewport())
            return True
        return super().viewportEvent(event)

    def tooltip_at(self, point: QPoint) -> str:
        """What is to be said about the mark at a point of the viewport, or nothing."""
        session = self._bridge.session
        for index in self.visible_indices(QRect(point, point)) if session else ():
            doubt = self.doubts.about(self.rendered[index].placed.part)
            if doubt is not None and self._desk.label_box(index).contains(QPointF(point)):
                return suspect_tooltip(doubt)
            for item, box in self._desk.hover_boxes(index):
                if session and box.contains(QPointF(point)):
                    return tooltip(item, session.issue.raw)
        return ""
