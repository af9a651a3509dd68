"""Find over the reading or the raw page: in a page, an article, a selection or the whole issue.

A hit is raw text, whichever side it was found on: the composition of its part knows the way, nothing is searched twice.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from proofreader.document.layout import PartPlace
from proofreader.document.matching import Match, Matcher
from proofreader.document.view import View
from proofreader.text.compose import stretches
from proofreader.text.span import Span


class Side(StrEnum):
    """Which text is looked through."""

    READING = "reading"
    """Part by part: nothing is found across the end of a paragraph."""
    RAW = "raw"
    """Page by page, line ends and all."""


@dataclass(frozen=True, slots=True)
class Hit:
    """Something that was found. ``anchor`` names the part that it begins in (None: white space of the raw page that
    no part holds); ``match`` counts from the beginning of that part's reading (``READING``) or of the issue's raw text
    (``RAW``); ``raw`` is the raw text behind it, in reading order."""

    side: Side
    page: int
    anchor: int | None
    match: Match
    raw: tuple[Span, ...]

    @property
    def place(self) -> int:
        """The raw offset to look at."""
        return self.raw[0].start


@dataclass(frozen=True, slots=True)
class Where:
    """The pages to look through (by index); of these only the parts named by ``anchors`` and only what lies inside the
    raw ``spans``, where these are given."""

    pages: Sequence[int]
    anchors: frozenset[int] | None = None
    spans: tuple[Span, ...] | None = None


def everywhere(view: View) -> Where:
    """The whole issue."""
    return Where(range(len(view.reading.pages)))


def on_page(page: int) -> Where:
    """One page."""
    return Where((page,))


def in_article(view: View, offset: int) -> Where:
    """The article at the raw ``offset``; the page furniture, or the unplaced parts, where one of these stands there;
    the page, where no part does."""
    place = view.part_at(offset) or (view.part_at(offset - 1) if offset else None)
    if place is None:
        return on_page(view.ground.issue.page_index(offset))
    same = (one for one in view.places(place.page) if (one.group, one.article) == (place.group, place.article))
    return Where((place.page,), frozenset(one.part.anchor for one in same))


def in_selection(view: View, spans: tuple[Span, ...]) -> Where:
    """What is selected: raw text, in whatever order."""
    places = _Places(view)
    pages = {view.ground.issue.page_index(span.start) for span in spans}
    touched = {place.page for span in spans for place in places.touching(span)}
    return Where(sorted(pages | touched), spans=tuple(sorted(spans)))


def find_hits(view: View, matcher: Matcher, side: Side, where: Where) -> Iterator[Hit]:
    """All hits, page by page: on the reading as the desk shows the parts, on the raw page from top to bottom.

    Costs are linear in the text, and a page is looked at when its first hit is asked for. Raises ``SearchError`` where
    the matcher does.
    """
    if side is Side.READING:
        for page in where.pages:
            for place in view.places(page):
                if where.anchors is None or place.part.anchor in where.anchors:
                    yield from _in_reading(view, matcher, where, place)
        return
    places = _Places(view)
    for page in where.pages:
        for span in _raw_spans(view, where, page):
            yield from _in_raw(view, matcher, places, page, span)


def _in_reading(view: View, matcher: Matcher, where: Where, place: PartPlace) -> Iterator[Hit]:
    composition = view.composition(place.part)
    for match in matcher.find(composition.text):
        raw = composition.raw_spans(match.span)
        if where.spans is None or all(_inside(where.spans, span) for span in raw):
            yield Hit(Side.READING, place.page, place.part.anchor, match, raw)


def _inside(spans: Sequence[Span], span: Span) -> bool:
    """Whether one of ``spans`` (sorted) holds all of ``span``."""
    at = bisect_right(spans, span.start, key=lambda one: one.start) - 1
    return at >= 0 and span.end <= spans[at].end


def _raw_spans(view: View, where: Where, page: int) -> Iterable[Span]:
    """The raw text to look through on ``page``, in order."""
    whole = view.ground.issue.pages[page].span
    if where.anchors is not None:
        parts = (place.part for place in view.places(page) if place.part.anchor in where.anchors)
        return sorted(span for part in parts for span in stretches(view.ground.raw, part.spans))
    if where.spans is not None:
        clipped = (Span(max(span.start, whole.start), max(span.end, whole.start)) for span in where.spans)
        return [Span(span.start, min(span.end, whole.end)) for span in clipped if span.start < whole.end]
    return (whole,)


def _in_raw(view: View, matcher: Matcher, places: _Places, page: int, span: Span) -> Iterator[Hit]:
    raw = view.ground.raw
    for found in matcher.find(span.of(raw)):
        groups = tuple(group and group.shifted(span.start) for group in found.groups)
        match = Match(found.span.shifted(span.start), groups)
        text = match.span.of(raw)
        blanks = 0 if text.isspace() else len(text) - len(text.lstrip())
        place = places.at(match.span.start + blanks)
        yield Hit(Side.RAW, page, place.part.anchor if place else None, match, (match.span,))


@dataclass(slots=True)
class _Places:
    """The parts of the whole issue by their raw spans: a hit between two parts must not cost a look at every page."""

    view: View
    _entries: list[tuple[Span, PartPlace]] = field(init=False)
    _starts: list[int] = field(init=False)

    def __post_init__(self) -> None:
        pages = range(len(self.view.reading.pages))
        places = (place for page in pages for place in self.view.places(page))
        self._entries = sorted(((span, place) for place in places for span in place.part.spans), key=lambda one: one[0])
        self._starts = [span.start for span, _ in self._entries]

    def at(self, offset: int) -> PartPlace | None:
        found = bisect_right(self._starts, offset) - 1
        return self._entries[found][1] if found >= 0 and offset < self._entries[found][0].end else None

    def touching(self, span: Span) -> Iterator[PartPlace]:
        for own, place in self._entries[max(0, bisect_right(self._starts, span.start) - 1) :]:
            if own.start >= span.end:
                return
            if own.overlaps(span):
                yield place
