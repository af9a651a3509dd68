"""The parts of one page in the order in which the reading pane shows them, and where each stands in the raw text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from proofreader.document.article import PageReading, Part
from proofreader.text.span import Span


class Zone(StrEnum):
    """Where on the desk a part lies."""

    FURNITURE = "furniture"
    ARTICLE = "article"
    UNPLACED = "unplaced"


@dataclass(frozen=True, slots=True)
class PlacedPart:
    """A part and its place on the desk: the sheet (an article, or a zone) it lies on, and whether it is the first or
    the last on it. ``sheet`` counts the sheets of the page; ``article`` counts its articles and is None in the
    zones. ``home`` is the page on which a part is read that is printed on another one."""

    part: Part
    zone: Zone
    sheet: int
    article: int | None
    first: bool
    last: bool
    home: int | None = None


def _sheets(page: PageReading) -> Iterator[tuple[Zone, int | None, tuple[Part, ...]]]:
    if page.furniture:
        yield Zone.FURNITURE, None, page.furniture
    for index, article in enumerate(page.articles):
        yield Zone.ARTICLE, index, article.parts
    if page.unplaced:
        yield Zone.UNPLACED, None, page.unplaced


@dataclass(frozen=True)
class PageParts:
    """All parts of a page as the desk shows them, top to bottom. A part's index here is its block in the reading
    pane."""

    parts: tuple[PlacedPart, ...]

    @classmethod
    def of(cls, page: PageReading) -> PageParts:
        """Furniture first, then the articles, then what could not be placed."""
        placed = []
        for sheet, (zone, article, parts) in enumerate(_sheets(page)):
            last = len(parts) - 1
            for index, part in enumerate(parts):
                placed.append(PlacedPart(part, zone, sheet, article, index == 0, index == last))
        return cls(tuple(placed))

    @cached_property
    def _spans(self) -> tuple[list[int], list[tuple[Span, int]]]:
        found = sorted((span, index) for index, placed in enumerate(self.parts) for span in placed.part.spans)
        return [span.start for span, _ in found], found

    def index_at(self, offset: int) -> int | None:
        """The part that holds the raw ``offset``; in white space between two, the one that ends before it. None where
        the page has no part before it."""
        starts, found = self._spans
        at = bisect_right(starts, offset) - 1
        return found[at][1] if at >= 0 else (found[0][1] if found else None)

    def indices_in(self, span: Span) -> list[int]:
        """The parts with ink in the raw ``span``, each once, in the order of the raw text."""
        starts, found = self._spans
        at = max(0, bisect_right(starts, span.start) - 1)
        indices: dict[int, None] = {}
        while at < len(found) and found[at][0].start < span.end:
            if found[at][0].end >= span.start:
                indices.setdefault(found[at][1])
            at += 1
        return list(indices)
