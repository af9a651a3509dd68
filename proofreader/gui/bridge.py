"""The session as Qt sees it: one object that applies edits and tells every widget what became of them."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from proofreader.document.edit import Edit, Together
from proofreader.document.session import Change, ProofSession
from proofreader.errors import EditError
from proofreader.gui.found import Found
from proofreader.gui.marks import Doubts, KeptMarks
from proofreader.gui.page_parts import PageParts
from proofreader.gui.printed_parts import PrintedParts, pages_of
from proofreader.text.span import Span

if TYPE_CHECKING:
    from proofreader.document.article import PageReading, Reading
    from proofreader.document.proposal import PageProposal
    from proofreader.document.suspects import Suspect


class SessionBridge(QObject):
    """The open session, the page on show and the place on it that all widgets share.

    Signals: ``replaced()``, another session (or none) is open; ``changed(Change)``, an edit was applied, undone or
    redone; ``place_changed(int)``, the raw offset everybody looks at; ``page_changed(int)``, sent before the place
    that caused it; ``selection_changed(tuple[Span, ...])``, the raw text selected in one of the panes;
    ``arrived(frozenset[int])``, pages that were pending are analysed now;
    ``refused(Reason)``, an edit did not fit and nothing was changed; ``scrolled(object, int)``, a pane was scrolled
    until this raw offset stands at its top; ``linked_changed(bool)``; ``found_changed()``, other places are framed as
    found; ``centred()``, both panes are to show the place in their middle.
    """

    replaced = Signal()
    changed = Signal(object)
    place_changed = Signal(int)
    page_changed = Signal(int)
    selection_changed = Signal(object)
    arrived = Signal(object)
    refused = Signal(object)
    scrolled = Signal(object, int)
    linked_changed = Signal(bool)
    found_changed = Signal()
    centred = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session: ProofSession | None = None
        self._page = self._reading_page = 0
        self._place = 0
        self._selection: tuple[Span, ...] = ()
        self._linked = True
        self._found = Found()
        self._parts = PageParts(())
        self._parts_of: PageReading | None = None
        self._printed = PrintedParts()
        self._doubts = Doubts()
        self._doubts_of: tuple[Reading, PageParts, int] | None = None
        self._suspects: tuple[tuple[Suspect, ...], ...] = ()
        self.marks = KeptMarks()
        """The marks of the parts that were looked at, for both panes."""
        self._left: dict[int, int] = {}
        """Where the editor was on each page when last it was on show."""

    @property
    def page(self) -> int:
        """The index of the raw page on show."""
        return self._page

    @property
    def reading_page(self) -> int:
        """The index of the page that is read: another than the raw one where the article at the current place was
        joined across pages."""
        return self._reading_page

    @property
    def place(self) -> int:
        """The raw offset that both panes show as the current place."""
        return self._place

    @property
    def selection(self) -> tuple[Span, ...]:
        """The raw text selected in one of the panes, in the order in which it is read."""
        return self._selection

    @property
    def found(self) -> Found:
        """The raw text that was looked for, all places of it."""
        return self._found

    def show_found(self, found: Found) -> None:
        """Frame these places in both panes, and no others."""
        if len(found) or len(self._found):
            self._found = found
            self.found_changed.emit()

    @property
    def linked(self) -> bool:
        """Whether scrolling one pane scrolls the other."""
        return self._linked

    @linked.setter
    def linked(self, linked: bool) -> None:
        if linked != self._linked:
            self._linked = linked
            self.linked_changed.emit(linked)

    @property
    def parts(self) -> PageParts:
        """The parts of the page that is read, found once for all who look at the same reading."""
        shown = self.session.reading.pages[self._reading_page] if self.session and self.session.reading.pages else None
        if shown is not self._parts_of:
            self._parts_of = shown
            self._parts = PageParts.of(shown) if shown else PageParts(())
        return self._parts

    @property
    def doubts(self) -> Doubts:
        """The suspects of the pages on show: the same object as long as they are the same."""
        session, known = self.session, self._doubts_of
        shown = (session.reading, self.parts, self._page) if session else None
        if shown is None or known is None or any(now is not then for now, then in zip(shown, known, strict=True)):
            self._doubts_of = shown
            self._find_doubts()
        return self._doubts

    def _find_doubts(self) -> None:
        session = self.session
        pages = sorted({self._page, *pages_of(session.issue, self.parts)}) if session else ()
        found = tuple(session.suspects_on(page) for page in pages) if session and session.issue.pages else ()
        if len(found) != len(self._suspects) or any(
            new is not old for new, old in zip(found, self._suspects, strict=True)
        ):
            self._suspects = found
            self._doubts = Doubts.of(chain.from_iterable(found))

    @property
    def printed(self) -> PageParts:
        """The parts with ink on the raw page on show, wherever they are read."""
        session = self.session
        if session is None or not session.reading.pages:
            return PageParts(())
        return self._printed.of(session, self._page)

    def set_session(self, session: ProofSession | None) -> None:
        """Show another issue, from its first page."""
        self.session = session
        self._page = self._reading_page = 0
        self._printed = PrintedParts()
        self._place = session.issue.pages[0].span.start if session and session.issue.pages else 0
        self._selection = ()
        self._left.clear()
        self.replaced.emit()
        self.page_changed.emit(self._page)
        self.place_changed.emit(self._place)

    def apply(self, edit: Edit) -> Change | None:
        """Carry out ``edit``; where it does not fit, ``refused`` says why and nothing is changed."""
        if self.session is None:
            return None
        try:
            change = self.session.apply(edit)
        except EditError as error:
            self.refused.emit(error.message)
            return None
        self._reading_page = self._read_on(self._place)
        self.changed.emit(change)
        return change

    def deliver(self, pages: Mapping[int, PageProposal]) -> None:
        """Put in what the engine proposes for pages that were pending; nobody's place or selection is touched."""
        if self.session is not None:
            self.session.deliver(pages)
            self.arrived.emit(frozenset(pages))

    def undo(self) -> Change | None:
        """Take the last edit back and go where it was made."""
        return self._revisited(self.session.undo() if self.session else None)

    def redo(self) -> Change | None:
        """Do again what was taken back, and go there."""
        return self._revisited(self.session.redo() if self.session else None)

    def go_back_to(self, analysis: int, number: int) -> None:
        """Make the reading what it was after edit ``number`` on ``analysis``; the current one stays in the journal."""
        session = self.session
        if session is None:
            return
        before, place, other = session.reading, self._place, analysis != session.standing.analysis
        try:
            session.go_back_to(analysis, number)
        except EditError as error:
            self.refused.emit(error.message)
            return
        if other:
            self.set_session(session)
            self.go_to(place)
        self._reading_page = self._read_on(self._place)
        self.changed.emit(Change(before, session.reading, Together(()), place))

    def _revisited(self, change: Change | None) -> Change | None:
        if change is not None:
            self._reading_page = self._read_on(self._place)
            self.changed.emit(change)
            self.go_to(change.focus)
        return change

    def go_to(self, offset: int) -> None:
        """Make the raw ``offset`` the current place of both panes, on its own page."""
        if self.session is None:
            return
        page, reading = self.session.issue.page_index(offset), self._read_on(offset)
        if (page, reading) != (self._page, self._reading_page):
            if page != self._page:
                self._left[self._page] = self._place
                self._selection = ()
            self._page, self._reading_page = page, reading
            self._place = offset
            self.page_changed.emit(page)
        self._place = offset
        self.place_changed.emit(offset)

    def bring_to(self, offset: int) -> None:
        """Go to the raw ``offset`` and show it in the middle of both panes, with what stands around it."""
        self.go_to(offset)
        self.centred.emit()

    def _read_on(self, offset: int) -> int:
        """The page whose reading has the raw ``offset``, or what ends there."""
        session = self.session
        if session is None:
            return 0
        own = session.issue.page_index(offset)
        place = session.part_at(offset)
        if place is None and offset and session.issue.page_index(offset - 1) == own:
            place = session.part_at(offset - 1)
        return own if place is None else place.page

    def show_page(self, page: int) -> None:
        """Show another page, at the place where the editor left it."""
        if self.session is not None and 0 <= page < len(self.session.issue.pages) and page != self._page:
            self.go_to(self._left.get(page, self.session.issue.pages[page].span.start))

    def select(self, spans: tuple[Span, ...]) -> None:
        """Tell everybody which raw text is selected."""
        if spans != self._selection:
            self._selection = spans
            self.selection_changed.emit(spans)

    def scroll(self, pane: QObject, offset: int) -> None:
        """``pane`` now shows the raw ``offset`` at its top; the other follows where they are linked and it has it."""
        session, here = self.session, (self._page, self._reading_page)
        if self._linked and (session is None or (session.issue.page_index(offset), self._read_on(offset)) == here):
            self.scrolled.emit(pane, offset)
