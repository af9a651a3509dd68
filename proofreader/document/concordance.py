"""Concordance: all places of one kind in the whole issue, each in its line, the place itself in the middle.

Side by side, what is alike is decided alike and an exception is seen. Places are collected page by page, a line of text
is made for those only that are looked at, and nothing is changed here: what is decided is one edit.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from heapq import merge

from proofreader.document.alike import same_ink
from proofreader.document.correcting import ink_of
from proofreader.document.decisions import kind_of
from proofreader.document.edit import Correct, Decide, Edit
from proofreader.document.layout import PartPlace
from proofreader.document.matching import Matcher, Sought
from proofreader.document.pages import list_of
from proofreader.document.replacing import Template, replacements
from proofreader.document.search import Hit, Side, everywhere, find_hits
from proofreader.document.session import ProofSession
from proofreader.document.view import View
from proofreader.text.gap import Correction, GapKind, Mark
from proofreader.text.span import Span

KEY_LENGTH = 16
"""Characters of context that sorting looks at."""


class Topic(StrEnum):
    """What the places of a concordance have in common."""

    GAP = "gap"
    TEXT = "text"
    EXPRESSION = "expression"
    CHARACTERS = "characters"
    """The same characters on the raw page, whatever they are read as: for a misreading that was found once."""


class Order(StrEnum):
    """In which order the lines stand."""

    PAGE = "page"
    LEFT = "left"
    """By what stands before the place, its nearest character first."""
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Query:
    """All gaps of a ``kind``, or all places of ``text`` (for ``CHARACTERS``, ink of the raw page)."""

    topic: Topic
    text: str = ""
    kind: GapKind = GapKind.STRAY_SPACE


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One place. ``raw`` is its white space (of a gap) or its characters; ``hit`` is where the reading has what was
    looked for."""

    page: int
    raw: Span
    gap: int | None = None
    hit: Hit | None = None

    @property
    def place(self) -> int:
        """The raw offset to look at; no other occurrence of the same query has it."""
        return self.raw.start


@dataclass(frozen=True, slots=True)
class Context:
    """A line of the concordance, as it is read: what stands before the place, there, and behind it."""

    left: str
    middle: str
    right: str


def query_at(session: ProofSession, offset: int, gap: int | None) -> tuple[Query, str] | None:
    """What the places like the one at the raw ``offset`` have in common, and what its characters were corrected to
    (empty for a gap). None where nothing was decided there. ``gap`` is the gap at the cursor."""
    correction = _correction_at(session.reading.corrections.values(), offset)
    if correction is not None and (ink := ink_of(session.issue.raw, correction.span)):
        return Query(Topic.CHARACTERS, ink), correction.text
    decision = session.decision_at(gap) if gap is not None else None
    return None if decision is None else (Query(Topic.GAP, kind=decision.kind), "")


def _correction_at(corrections: Iterable[Correction], offset: int) -> Correction | None:
    return next((one for one in corrections if one.span.start <= offset <= one.span.end), None)


def collect(view: View, query: Query) -> Iterator[Occurrence]:
    """All places, in the order of the pages. Raises ``SearchError`` for an expression that is none, or takes too
    long."""
    if query.topic is Topic.GAP:
        return _gaps(view, query.kind)
    if query.topic is Topic.CHARACTERS:
        raw, page = view.ground.raw, view.ground.issue.page_index
        return (Occurrence(page(span.start), span) for span in same_ink(raw, query.text))
    hits = find_hits(view, _matcher(query), Side.READING, everywhere(view))
    return (Occurrence(hit.page, Span(hit.place, hit.raw[-1].end), hit=hit) for hit in hits if hit.raw)


def _matcher(query: Query) -> Matcher:
    return Matcher(Sought(query.text, query.topic is Topic.EXPRESSION, blanks=True, width=True, script=True))


def _gaps(view: View, kind: GapKind) -> Iterator[Occurrence]:
    ground = view.ground
    own = (gap for gap in sorted(view.reading.marks) if ground.proposed.at(gap) is None)
    added = (gap for gap in own if kind_of(ground.raw, gap) is kind)
    proposed = (gap for _, gap, decision in ground.proposed.items() if decision.kind is kind)
    for gap in merge(proposed, added):
        yield Occurrence(ground.issue.page_index(gap - 1), Span(gap, _behind_white(ground.raw, gap)), gap)


def _behind_white(raw: str, gap: int) -> int:
    while gap < len(raw) and raw[gap].isspace():
        gap += 1
    return gap


def context(view: View, occurrence: Occurrence, length: int) -> Context:
    """``occurrence`` in its line, with at most ``length`` characters of the reading on either side. A gap that ends its
    part has the part behind it on its right."""
    place = view.part_at(occurrence.place - (occurrence.gap is not None))
    if place is None:
        raw = view.ground.raw
        before = raw[max(0, occurrence.raw.start - length) : occurrence.raw.start]
        return Context(before, occurrence.raw.of(raw), raw[occurrence.raw.end : occurrence.raw.end + length])
    text = view.composition(place.part).text
    if occurrence.gap is not None and occurrence.gap == place.part.spans[-1].end:
        return Context(text[max(0, len(text) - length) :], "\n", _following(view, place)[:length])
    span = _in_reading(view, place, occurrence)
    left = text[max(0, span.start - length) : span.start]
    return Context(left, span.of(text), text[span.end : span.end + length])


def _in_reading(view: View, place: PartPlace, occurrence: Occurrence) -> Span:
    """Where the place stands in the text of its part; a gap that is run over, without length."""
    composition = view.composition(place.part)
    if occurrence.hit is not None:
        return occurrence.hit.match.span
    end = composition.reading_offset(occurrence.raw.end)
    if occurrence.gap is None:
        return Span(min(composition.reading_offset(occurrence.raw.start), end), end)
    return Span(end - (end > 0 and composition.text[end - 1].isspace()), end)


def _following(view: View, place: PartPlace) -> str:
    parts = list_of(view.reading.pages, place)
    return view.composition(parts[place.index + 1]).text if place.index + 1 < len(parts) else ""


def sort_key(view: View, occurrence: Occurrence, order: Order) -> tuple[str, int]:
    """By what stands before the place (from its nearest character outwards) or behind it, blanks left out of account;
    equal ones in the order of the raw text."""
    if order is Order.PAGE:
        return "", occurrence.place
    line = context(view, occurrence, KEY_LENGTH)
    if order is Order.RIGHT:
        return "".join(line.right.split()), occurrence.place
    return "".join(line.left.split())[::-1], occurrence.place


def decisions(session: ProofSession, occurrences: Iterable[Occurrence], mark: Mark) -> Iterator[Edit | None]:
    """What it means to put ``mark`` into the gap of each of ``occurrences``, the last one first; None where it cannot
    be. All are to be applied together (``as_one_step``), or none."""
    for gap in sorted((one.gap for one in occurrences if one.gap is not None), reverse=True):
        edit = Decide(gap, mark)
        yield edit if session.fits(edit) else None


def corrections(
    session: ProofSession, query: Query, occurrences: Iterable[Occurrence], text: str
) -> Iterator[Edit | None]:
    """What it means to read the characters of each of ``occurrences``, found by ``query``, as ``text``, the last one
    first; for an expression ``\\1`` is its first group. None where it changes nothing or is impossible; raises
    ``EditError`` or ``SearchError`` where all of it is. All are to be applied together (``as_one_step``), or none."""
    chosen = sorted(occurrences, key=lambda one: one.place, reverse=True)
    hits = [one.hit for one in chosen if one.hit is not None]
    if hits:
        yield from replacements(session, hits, Template(text, _matcher(query)))
        return
    view = session.view
    for one in chosen:
        edit = Correct(one.raw, text)
        changes = one.gap is None and context(view, one, 0).middle != text
        yield edit if changes and session.fits(edit) else None
