"""The parts with ink on one raw page, wherever they are read: an article that was joined across pages is read on its
first page and still printed on two."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from proofreader.document.article import PageReading, Part
from proofreader.document.issue import Issue
from proofreader.document.session import ProofSession
from proofreader.gui.page_parts import PageParts, PlacedPart

ELSEWHERE = 10_000
"""Sheets of other pages count from here, so that no sheet of the page itself has their number."""
Guests = tuple[tuple[int, PlacedPart], ...]


class PrintedParts:
    """Remembers of every page what it has printed on others, until the page is another value."""

    def __init__(self) -> None:
        self._guests: dict[int, tuple[PageReading, Guests]] = {}
        self._asked: tuple[tuple[PageReading, ...], int] | None = None
        self._parts = PageParts(())
        self._made_of: tuple[PageReading, tuple[PlacedPart, ...]] | None = None

    def of(self, session: ProofSession, page: int) -> PageParts:
        """The parts printed on ``page``; the same value for as long as nothing in it changes."""
        pages = session.reading.pages
        if self._asked is not None and self._asked[0] is pages and self._asked[1] == page:
            return self._parts
        self._asked = (pages, page)
        guests = tuple(
            placed
            for home, reading in enumerate(pages)
            for printed, placed in self._of_page(session.issue, home, reading)
            if printed == page
        )
        if self._made_of is None or self._made_of[0] is not pages[page] or self._made_of[1] != guests:
            self._made_of = (pages[page], guests)
            self._parts = PageParts((*PageParts.of(pages[page]).parts, *guests))
        return self._parts

    def _of_page(self, issue: Issue, home: int, reading: PageReading) -> Guests:
        known = self._guests.get(home)
        if known is None or known[0] is not reading:
            known = self._guests[home] = (reading, tuple(_guests(issue, home, reading)))
        return known[1]


def pages_of(issue: Issue, parts: PageParts) -> frozenset[int]:
    """The raw pages that ``parts`` are printed on."""
    return frozenset(page for placed in parts.parts for page in _printed_on(issue, placed.part))


def _printed_on(issue: Issue, part: Part) -> set[int]:
    return {issue.page_index(span.start) for span in part.spans}


def _guests(issue: Issue, home: int, reading: PageReading) -> Iterator[tuple[int, PlacedPart]]:
    """What is read on the page ``home`` and printed on others, and where."""
    for placed in PageParts.of(reading).parts:
        for page in _printed_on(issue, placed.part) - {home}:
            yield page, replace(placed, sheet=ELSEWHERE * (home + 1) + placed.sheet, home=home)
