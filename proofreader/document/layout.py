"""Where parts stand: which part holds an offset of the raw text, and which page, article and place it has."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from proofreader.document.article import PageReading, Part
from proofreader.text.span import Span

Group = Literal["article", "furniture", "unplaced"]


@dataclass(frozen=True, slots=True)
class PartPlace:
    """Part number ``index`` of a list of parts: of article number ``article`` of its page, of the page's furniture, or
    of its unplaced parts (``group``; ``article`` is None for those two)."""

    page: int
    article: int | None
    index: int
    part: Part
    group: Group


def parts_in_order(number: int, page: PageReading) -> Iterator[PartPlace]:
    """All parts of a page as the desk shows them: furniture, articles, then what could not be placed."""
    for index, part in enumerate(page.furniture):
        yield PartPlace(number, None, index, part, "furniture")
    for article, parts in enumerate(page.articles):
        for index, part in enumerate(parts.parts):
            yield PartPlace(number, article, index, part, "article")
    for index, part in enumerate(page.unplaced):
        yield PartPlace(number, None, index, part, "unplaced")


class _PageIndex:
    """The spans of one page's parts in the order of the raw text."""

    def __init__(self, number: int, page: PageReading) -> None:
        self.page = page
        self.places = tuple(parts_in_order(number, page))
        numbered = enumerate(self.places)
        self._entries = sorted((span.start, span.end, at) for at, place in numbered for span in place.part.spans)
        self._starts = [start for start, _, _ in self._entries]

    def at(self, offset: int) -> PartPlace | None:
        found = bisect_right(self._starts, offset) - 1
        if found < 0:
            return None
        _, end, place = self._entries[found]
        return self.places[place] if offset < end else None

    def touching(self, span: Span) -> Iterator[PartPlace]:
        found = max(0, bisect_right(self._starts, span.start) - 1)
        seen: set[int] = set()
        for start, end, place in self._entries[found:]:
            if start >= span.end:
                break
            if end > span.start and place not in seen:
                seen.add(place)
                yield self.places[place]


class Layout:
    """Finds parts, and remembers what it learnt about a page until that page is another value."""

    def __init__(self) -> None:
        self._indexes: dict[int, _PageIndex] = {}

    def _index(self, pages: Sequence[PageReading], number: int) -> _PageIndex:
        known = self._indexes.get(number)
        if known is None or known.page is not pages[number]:
            known = self._indexes[number] = _PageIndex(number, pages[number])
        return known

    def at(self, pages: Sequence[PageReading], offset: int, likely: int) -> PartPlace | None:
        """The part one of whose spans holds ``offset``; pages other than the ``likely`` one are searched after it."""
        if likely < len(pages) and (place := self._index(pages, likely).at(offset)):
            return place
        for number in range(len(pages)):
            if number != likely and (place := self._index(pages, number).at(offset)):
                return place
        return None

    def places(self, pages: Sequence[PageReading], number: int) -> tuple[PartPlace, ...]:
        """All parts of page ``number`` in the order of ``parts_in_order``."""
        return self._index(pages, number).places if number < len(pages) else ()

    def touching(self, pages: Sequence[PageReading], number: int, span: Span) -> tuple[PartPlace, ...]:
        """The parts of page ``number`` with ink in ``span``."""
        return tuple(self._index(pages, number).touching(span))
