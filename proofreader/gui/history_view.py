"""History: what happened to this paragraph, from the raw page to now, by whom; every state can be gone back to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from time import perf_counter

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QColor, QShowEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)
from rapidfuzz.distance import Postfix, Prefix

from proofreader.document.session import ProofSession
from proofreader.document.telling import pages_of, places_of
from proofreader.document.trace import Piece, State, pieces, states_of, trace
from proofreader.errors import EditError
from proofreader.gui.bridge import SessionBridge
from proofreader.gui.history_list import StateList, visible
from proofreader.gui.palette import theme_for
from proofreader.gui.pane_cycle import enter_at
from proofreader.gui.panel import Panel
from proofreader.gui.speaking import name_choice
from proofreader.gui.text_positions import utf16_length
from proofreader.gui.timers import single_shot
from proofreader.text.span import Span

translate = QCoreApplication.translate
PARAGRAPH, PAGE, ISSUE = range(3)
REFRESH_MS = 80
"""Typing comes first: the history follows when the keys rest this long (milliseconds)."""
SLICE_SECONDS = 0.012
"""Of a long journal only so much is looked through before the window may paint again."""


class HistoryView(Panel):
    """The states on the left; on the right what the paragraph was on the page, read in that state, and reads now.

    Signal: ``left()``, Escape.
    """

    left = Signal()

    def __init__(self, bridge: SessionBridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._work: Iterator[State] = iter(())
        self._spans: tuple[Span, ...] = ()
        self._wanted: tuple[int, int] | None = None
        self.scope = QComboBox()
        self.scope.addItems(["", "", ""])
        self.list = StateList(bridge)
        self.headings = tuple(QLabel() for _ in range(3))
        self.raw, self.then, self.now = (QPlainTextEdit() for _ in range(3))
        self.back = QPushButton()
        self._timer = single_shot(self, REFRESH_MS, self.refresh)
        self._slice = single_shot(self, 0, self._go_on)
        self._lay_out()
        self.scope.currentIndexChanged.connect(self.refresh)
        self.list.looked_at.connect(self._show_state)
        self.list.chosen.connect(self.go_back_to)
        self.list.left.connect(self.left)
        self.back.clicked.connect(self._go_back)
        bridge.replaced.connect(self._refresh_soon)
        bridge.changed.connect(self._refresh_soon)
        bridge.place_changed.connect(self._place_changed)
        self.retranslate()

    def _lay_out(self) -> None:
        left, right = QWidget(), QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(4, 4, 4, 4)
        for widget in (self.scope, self.list, self.back):
            column.addWidget(widget)
        column = QVBoxLayout(right)
        column.setContentsMargins(4, 4, 4, 4)
        for heading, text in zip(self.headings, (self.raw, self.then, self.now), strict=True):
            heading.setBuddy(text)
            text.setReadOnly(True)
            text.setTabChangesFocus(True)
            column.addWidget(heading)
            column.addWidget(text)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(left)
        splitter.addWidget(right)
        splitter.setSizes([640, 480])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)
        enter_at(self, self.list)

    def retranslate(self) -> None:
        """Say everything again, in the language that is spoken now."""
        self.setWindowTitle(translate("History", "History"))
        with QSignalBlocker(self.scope):
            self.scope.setItemText(PARAGRAPH, translate("History", "This paragraph"))
            self.scope.setItemText(PAGE, translate("History", "This page"))
            self.scope.setItemText(ISSUE, translate("History", "The whole issue"))
        name_choice(self.scope, translate("History", "Whose history"))
        self.list.setAccessibleName(translate("History", "States, the latest last"))
        self.back.setText(translate("History", "Go &back to this state"))
        names = (
            translate("History", "On the page"),
            translate("History", "Read in this state"),
            translate("History", "Read now"),
        )
        for heading, text, name in zip(self.headings, (self.raw, self.then, self.now), names, strict=True):
            heading.setText(name)
            text.setAccessibleName(name)
        self._refresh_soon()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    # --- what is listed

    def _refresh_soon(self) -> None:
        if self.isVisible():
            self._timer.start()

    def _place_changed(self) -> None:
        session = self._bridge.session
        follows = self.isVisible() and not self.list.hasFocus() and session is not None
        if follows and session is not None and self._paragraph(session) != self._spans:
            self._timer.start()

    def _paragraph(self, session: ProofSession) -> tuple[Span, ...]:
        at = self._bridge.place
        place = session.part_at(at) or session.part_at(max(0, at - 1))
        return place.part.spans if place else ()

    def refresh(self) -> None:
        """List the states again; a long journal bit by bit, while the window goes on."""
        self._timer.stop()
        self._slice.stop()
        current = self.list.current
        self._wanted = (current.analysis, current.number) if current else None
        self.list.states.show_rows(())
        session = self._bridge.session
        if session is None:
            self._work, self._spans = iter(()), ()
            self._show_texts((), (), ())
            return
        if not self.list.hasFocus() or not self._spans:
            self._spans = self._paragraph(session)
        self._work = self._states(session)
        self._go_on()

    def _states(self, session: ProofSession) -> Iterator[State]:
        scope, page = self.scope.currentIndex(), self._bridge.page
        if scope == PARAGRAPH:
            yield from (row.state for row in trace(session, self._spans))
            return
        for state in states_of(session):
            if scope == ISSUE or state.edit is None or page in pages_of(session.issue, state.edit):
                yield state

    def _go_on(self) -> None:
        listed: list[State] = []
        until, finished = perf_counter() + SLICE_SECONDS, True
        try:
            for state in self._work:
                listed.append(state)
                if perf_counter() > until:
                    finished = False
                    break
        except EditError as error:
            self._work = iter(())
            self._bridge.refused.emit(error.message)
        self.list.states.add(listed)
        if finished:
            self._select()
        else:
            self._slice.start()

    @property
    def busy(self) -> bool:
        """Whether a part of the journal has still to be looked through."""
        return self._slice.isActive() or self._timer.isActive()

    def _select(self) -> None:
        """The row that was current before, else that of now, else the last one."""
        states = self.list.states.rows
        rows = [row for row, state in enumerate(states) if (state.analysis, state.number) == self._wanted]
        rows = rows or [row for row, state in enumerate(states) if state.reached == "now"] or [len(states) - 1]
        self.list.selectRow(rows[-1])
        self.list.scrollTo(self.list.currentIndex())

    # --- what is shown of a state

    def _show_state(self, state: State) -> None:
        session = self._bridge.session
        if session is None:
            return
        spans = self._spans
        if self.scope.currentIndex() != PARAGRAPH:
            places = list(places_of(state.edit)) if state.edit is not None else []
            found = (session.part_at(min(at, len(session.issue.raw) - 1)) for at in places)
            spans = next((place.part.spans for place in found if place), ())
        then = session.view_at(state.analysis, state.number)
        self._show_texts(spans, pieces(then, spans), pieces(session.view, spans))

    def _show_texts(self, spans: Sequence[Span], then: Sequence[Piece], now: Sequence[Piece]) -> None:
        session = self._bridge.session
        page = "\n".join(span.of(session.issue.raw) for span in spans) if session else ""
        self.raw.setPlainText(visible(page))
        read, reads = ("\n\n".join(piece.text for piece in one) for one in (then, now))
        self.then.setPlainText(visible(read))
        self.now.setPlainText(visible(reads))
        self._mark_difference(self.then, visible(read), visible(reads))
        self._mark_difference(self.now, visible(reads), visible(read))

    def _mark_difference(self, shown: QPlainTextEdit, text: str, other: str) -> None:
        """A wash under what reads otherwise in the other of the two."""
        start = Prefix.similarity(text, other)
        stop = len(text) - Postfix.similarity(text[start:], other[start:])
        wash = QTextEdit.ExtraSelection()
        look = QTextCharFormat()
        look.setBackground(QColor(theme_for(QApplication.palette()).suspect_wash))
        cursor = QTextCursor(shown.document())
        cursor.setPosition(utf16_length(text[:start]))
        cursor.setPosition(utf16_length(text[:stop]), QTextCursor.MoveMode.KeepAnchor)
        wash.cursor = cursor
        wash.format = look
        shown.setExtraSelections([wash] if stop > start else [])

    def _go_back(self) -> None:
        if self.list.current is not None:
            self.go_back_to(self.list.current)

    def go_back_to(self, state: State) -> None:
        """Make the reading what it was; the one that is shown now can be gone back to like any other."""
        self._bridge.go_back_to(state.analysis, state.number)
