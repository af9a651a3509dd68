"""The raw page, read-only, with line numbers and with the marks of what was decided."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, QPointF, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QResizeEvent, QTextBlock, QWheelEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QToolTip, QWidget

from proofreader.document.arranging import Chosen
from proofreader.document.session import ProofSession
from proofreader.gui.bridge import SessionBridge
from proofreader.gui.carrying import parts_in, put_into
from proofreader.gui.line_numbers import LineNumbers
from proofreader.gui.marks import MOST_KEPT, MarkItem, part_marks_in, suspect_tooltip, tooltip
from proofreader.gui.page_parts import PageParts, PlacedPart
from proofreader.gui.palette import Theme, pane_palette, theme_for
from proofreader.gui.raw_painter import RawPainter
from proofreader.gui.text_positions import LONGEST_LINE, DisplayText, character_name, has_sign, raw_display
from proofreader.gui.typefaces import EVEN, USUAL_FACES, Faces, font, zoom_within
from proofreader.text.span import Span

RAW_PIXELS = 16.0
"""The height of raw text at 100 per cent, in device-independent pixels."""


class RawPane(QPlainTextEdit):
    """The page on show as it came in. Signal: ``zoom_requested(int)``, larger (1) or smaller (-1)."""

    zoom_requested = Signal(int)

    def __init__(self, bridge: SessionBridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._worn = self._theme = theme_for(QApplication.palette())
        self._zoom, self._faces = 100, USUAL_FACES
        self._base = 0
        """The issue's offset at which the page begins."""
        self._display: DisplayText = raw_display("")
        self._line_starts: list[int] | None = None
        self._shown: tuple[ProofSession | None, int] = (None, 0)
        self._follows = False
        self._selects = False
        self._numbered = (PageParts(()), 0)
        self.line_numbers = LineNumbers(self)
        self._painter = RawPainter(self, bridge)
        self._set_up()
        bridge.replaced.connect(self.show_page)
        bridge.page_changed.connect(self._page_changed)
        bridge.changed.connect(self._refresh)
        bridge.arrived.connect(self._pages_arrived)
        bridge.place_changed.connect(self._place_changed)
        bridge.selection_changed.connect(self._selection_changed)
        bridge.scrolled.connect(self._partner_scrolled)
        bridge.centred.connect(self.centerCursor)
        bridge.found_changed.connect(self._selection_changed)
        self.cursorPositionChanged.connect(self._cursor_moved)
        self.selectionChanged.connect(self._cursor_moved)
        self.verticalScrollBar().actionTriggered.connect(self._user_scrolls)
        self.updateRequest.connect(self._update_numbers)
        self.show_page()

    def _set_up(self) -> None:
        self._name()
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.setCursorWidth(2)
        self.setMouseTracking(True)
        self.document().setDocumentMargin(6)
        option = self.document().defaultTextOption()
        option.setTextDirection(Qt.LayoutDirection.LeftToRight)
        self.document().setDefaultTextOption(option)
        self._wear()

    def _name(self) -> None:
        self.setAccessibleName(QCoreApplication.translate("RawPane", "Raw page"))
        description = QCoreApplication.translate("RawPane", "The page as it came in; it cannot be changed")
        self.setAccessibleDescription(description)

    # --- what is on show

    @property
    def theme(self) -> Theme:
        """The colours in use."""
        return self._theme

    @property
    def has_page(self) -> bool:
        """Whether there is anything to show."""
        return self._bridge.session is not None

    @property
    def em(self) -> float:
        """The height of the text in device-independent pixels."""
        return RAW_PIXELS * self._zoom / 100 * self._faces.scale

    def show_page(self) -> None:
        """Show the bridge's page from its first line, the cursor at the current place."""
        session = self._bridge.session
        self._shown = (session, self._bridge.page)
        page = session.issue.pages[self._bridge.page] if session and session.issue.pages else None
        raw = session.issue.text(page) if session and page else ""
        self._base = page.span.start if page else 0
        self._display = raw_display(raw)
        self._line_starts = None
        self._follows = True
        self.setPlainText(self._display.text)
        self._follows = False
        self._refresh()
        self._fit_numbers()
        self._place_changed(self._bridge.place)

    def _page_changed(self) -> None:
        if self._shown != (self._bridge.session, self._bridge.page):
            self.show_page()

    def _pages_arrived(self, pages: frozenset[int]) -> None:
        if self._bridge.page in pages:
            self._refresh()

    def _refresh(self) -> None:
        if self._bridge.printed is not self._numbered[0]:
            self._update_numbers_for_place()
        self.viewport().update()

    def marks_in(self, span: Span) -> Iterator[MarkItem]:
        """The marks that touch the raw ``span`` of the issue."""
        session = self._bridge.session
        for index in self._bridge.printed.indices_in(span) if session else ():
            assert session is not None
            part = self._bridge.printed.parts[index].part
            composition = session.composition(part)
            if len(composition.text) > MOST_KEPT:
                yield from part_marks_in(session, part, composition, self._bridge.doubts, span)
                continue
            marks = self._bridge.marks.by_raw(session, part, composition, self._bridge.doubts)
            at = bisect_left(marks, span.start, key=lambda item: item.raw.end)
            while at < len(marks) and marks[at].raw.start <= span.end:
                yield marks[at]
                at += 1

    # --- places

    def position_of(self, offset: int) -> int:
        """The position of the Qt document for an offset of the issue."""
        return self._display.map.to_units(offset - self._base)

    def offset_at(self, position: int) -> int:
        """The offset of the issue at a position of the Qt document."""
        return self._base + self._display.map.to_offset(position)

    def selected_raw(self) -> Span | None:
        """What is selected here, or None."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        return Span(self.offset_at(cursor.selectionStart()), self.offset_at(cursor.selectionEnd()))

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is copied is the raw text itself, unseen characters included; on the outline it moves parts."""
        data = QMimeData()
        span, session = self.selected_raw(), self._bridge.session
        if span is not None and session is not None:
            data.setText(span.of(session.issue.raw).encode("utf-8", "replace").decode("utf-8"))
            put_into(data, Chosen(parts_in(self._bridge, (span,))))
        return data

    @property
    def line_count(self) -> int:
        """How many lines the page has; a line shown in pieces counts once."""
        return len(self._starts())

    def line_number(self, block: int) -> int | None:
        """The number of the line (from 1) that begins with a block; None where the block is a later piece of a line."""
        starts = self._starts()
        at = bisect_left(starts, block)
        return at + 1 if at < len(starts) and starts[at] == block else None

    def _starts(self) -> list[int]:
        if self._line_starts is None:
            self._line_starts = self._found_starts()
        return self._line_starts

    def _found_starts(self) -> list[int]:
        lines = self._display.text.split("\n")
        if max(map(len, lines)) < LONGEST_LINE:
            return list(range(len(lines)))
        starts, position, session = [], 0, self._bridge.session
        raw = session.issue.raw if session else ""
        block = self.document().firstBlock()
        while block.isValid():
            position = self.offset_at(block.position())
            if block.blockNumber() == 0 or raw[position - 1 : position] in ("\n", "\r"):
                starts.append(block.blockNumber())
            block = block.next()
        return starts

    def placed_in(self, block: QTextBlock) -> PlacedPart | None:
        """The part that the first ink of a block went to; None where the block is blank."""
        start = self.offset_at(block.position())
        end = self.offset_at(block.position() + block.length() - 1)
        parts = self._bridge.printed
        for index in parts.indices_in(Span(start, end)) if start < end else ():
            if any(start < span.end and span.start < end for span in parts.parts[index].part.spans):
                return parts.parts[index]
        return None

    # --- linked with the reading

    def _cursor_moved(self) -> None:
        if self._follows:
            return
        self._selects = True
        span = self.selected_raw()
        self._bridge.select((span,) if span else ())
        self._bridge.go_to(self.offset_at(self.textCursor().position()))
        self._selects = False
        self._update_all()

    def _place_changed(self, offset: int) -> None:
        if self._selects or self._bridge.session is None:
            return
        self._follows = True
        cursor = self.textCursor()
        cursor.setPosition(self.position_of(offset))
        self.setTextCursor(cursor)
        if not self.viewport().rect().contains(self.cursorRect().center()):
            self.centerCursor()
        self._follows = False
        self._update_all()

    def _selection_changed(self, _spans: tuple[Span, ...] = ()) -> None:
        self._update_all()

    def _update_all(self) -> None:
        self.viewport().update()
        if self.textCursor().blockNumber() != self._numbered[1]:
            self._update_numbers_for_place()

    def _update_numbers_for_place(self) -> None:
        """The numbers show the current line and the articles: without a change of these they stay as they are."""
        self._numbered = (self._bridge.printed, self.textCursor().blockNumber())
        self.line_numbers.update()

    def _user_scrolls(self) -> None:
        QTimer.singleShot(0, self, self._tell_scroll)

    def _tell_scroll(self) -> None:
        self._bridge.scroll(self, self.offset_at(self.firstVisibleBlock().position()))

    def _partner_scrolled(self, pane: object, offset: int) -> None:
        if pane is not self:
            self.verticalScrollBar().setValue(self.document().findBlock(self.position_of(offset)).firstLineNumber())

    # --- looks

    @property
    def zoom(self) -> int:
        """The size of the text in per cent."""
        return self._zoom

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
        if (percent, faces) != (self._zoom, self._faces):
            self._zoom, self._faces = percent, faces
            self._wear()
            self.ensureCursorVisible()

    def set_theme(self, theme: Theme) -> None:
        """Wear other colours."""
        if theme is not self._theme:
            self._theme = theme
            self._wear()

    def _wear(self) -> None:
        self.setPalette(pane_palette(self._theme, self._theme.sheet))
        self.setFont(font(self._faces.of(EVEN), self.em, fixed=True))
        self.setTabStopDistance(self.em * 2)
        self.line_numbers.wear()
        self._fit_numbers()
        self.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the window from light to dark and from language to language."""
        super().changeEvent(event)
        worn = theme_for(QApplication.palette())
        # A style sheet that is set anew gives every widget the font back that it first had.
        if hasattr(self, "_worn") and (worn is not self._worn or event.type() is QEvent.Type.StyleChange):
            self._worn = self._theme = worn
            self._wear()
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The numbers are as high as the page; the place stays in sight where it was."""
        shown = QRect(QPoint(), event.oldSize()).contains(self.cursorRect().center())
        super().resizeEvent(event)
        self._fit_numbers()
        if shown:
            self.ensureCursorVisible()

    def _fit_numbers(self) -> None:
        width = self.line_numbers.sizeHint().width()
        self.setViewportMargins(width, 0, 0, 0)
        area = self.contentsRect()
        self.line_numbers.setGeometry(QRect(area.left(), area.top(), width, area.height()))
        self.line_numbers.update()

    def _update_numbers(self, area: QRect, moved: int) -> None:
        if moved:
            self.line_numbers.scroll(0, moved)
        else:
            self.line_numbers.update(0, area.y(), self.line_numbers.width(), area.height())

    @property
    def shows_structure(self) -> bool:
        """Whether each line shows which article it went to."""
        return self._painter.structure.shows

    def show_structure(self, *, on: bool) -> None:
        """Show which article each line went to, or the page as it is."""
        self._painter.structure.shows = on
        self.viewport().update()

    # --- painting and hovering

    def visible_blocks(self) -> Iterator[tuple[QTextBlock, float, float]]:
        """The blocks that show, each with its top and height in the viewport."""
        block = self.firstVisibleBlock()
        bottom = self.viewport().height()
        while block.isValid():
            box = self.blockBoundingGeometry(block).translated(self.contentOffset())
            if box.top() > bottom:
                return
            yield block, box.top(), box.height()
            block = block.next()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Washes below the text, signs above it."""
        self._painter.look()
        with QPainter(self.viewport()) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._painter.paint_below(painter)
        super().paintEvent(event)
        with QPainter(self.viewport()) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._painter.paint_above(painter)

    def partner_spans(self) -> tuple[Span, ...]:
        """What is selected in the reading and shown here as its partner."""
        return () if self.textCursor().hasSelection() else self._bridge.selection

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell the reason of the mark under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.tooltip_at(event.pos()), self.viewport())
            return True
        return super().viewportEvent(event)

    def tooltip_at(self, point: QPoint) -> str:
        """What is to be said about the mark or the unseen character at a point of the viewport, or nothing."""
        session, where = self._bridge.session, QPointF(point)
        if session is None:
            return ""
        self._painter.look()
        item = self._painter.item_at(where)
        if item is not None:
            return tooltip(item, session.issue.raw)
        offset = self.offset_at(self.cursorForPosition(point).position())
        for at in range(max(0, offset - 1), min(offset + 1, len(session.issue.raw))):
            character = session.issue.raw[at]
            if has_sign(character) and any(
                place.box().contains(where) for place in self._painter.stretches(Span(at, at + 1))
            ):
                return character_name(character)
        doubts = (suspect_tooltip(doubt) for doubt in self._bridge.doubts.findings if offset in doubt.span)
        return next(doubts, "") or self._painter.structure.describe(where)
