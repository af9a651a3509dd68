"""The reading of a page against another version of it: a second pass of OCR, another editor's copy.

Both are readings, so that the line ends of two prints do not count. Ink is aligned with ink; then every difference is
one of the characters between two that both have, or one of the gap between two that stand side by side in both.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from proofreader.document.edit import Edit, Together
from proofreader.document.layout import PartPlace
from proofreader.document.session import ProofSession
from proofreader.document.typing import Place, replacement
from proofreader.document.view import View
from proofreader.text.align import NOWHERE, aligned

PARAGRAPH = "\n"
CONTEXT = 8
FARTHEST = 400
"""Two characters that are neighbours here and farther apart there (in ink) were not neighbours: the order differs."""
GRAM = 6
"""Pages are told by the stretches of so many characters that they share."""


class DifferenceKind(StrEnum):
    """How two versions differ at a place."""

    CHARACTERS = "characters"
    PUNCTUATION = "punctuation"
    ONLY_HERE = "only_here"
    """Characters that the other version does not have."""
    ONLY_THERE = "only_there"
    BLANK = "blank"
    """One has a blank, the other has none."""
    PARAGRAPH = "paragraph"
    """One ends a paragraph or a line there, the other goes on."""
    ELSEWHERE = "elsewhere"
    """A longer piece of the other version that has no place here; it can only be looked at."""


@dataclass(frozen=True, slots=True)
class Difference:
    """``ours`` stands from ``start`` to ``end`` (a place each, perhaps in neighbouring parts); the other version has
    ``theirs``. ``before`` and ``after`` are what stands around it here; ``raw`` is the raw offset to look at."""

    kind: DifferenceKind
    page: int
    raw: int
    start: Place
    end: Place
    ours: str
    theirs: str
    before: str
    after: str

    @property
    def key(self) -> tuple[int, str, str, str]:
        """Tells whether a difference is one that was looked at before."""
        return self.raw, self.kind.value, self.ours, self.theirs

    @property
    def can_be_taken(self) -> bool:
        return self.kind is not DifferenceKind.ELSEWHERE


class _Inked:
    """The ink of a page's reading in one row, and where each character of it stands."""

    def __init__(self, view: View, pages: Iterable[int]) -> None:
        self.texts: list[str] = []
        self.places: list[PartPlace] = []
        self.spots: list[tuple[int, int]] = []
        for page in pages:
            for place in view.places(page):
                text = view.composition(place.part).text
                self.spots += [(len(self.texts), at) for at, sign in enumerate(text) if not sign.isspace()]
                self.texts.append(text)
                self.places.append(place)
        self.ink = "".join(self.texts[part][at] for part, at in self.spots)

    def gap(self, index: int) -> str:
        """What stands between a character and the next: nothing, a blank, or the end of a line."""
        (part, at), (other, to) = self.spots[index], self.spots[index + 1]
        if part != other:
            return PARAGRAPH
        between = self.texts[part][at + 1 : to]
        return PARAGRAPH if PARAGRAPH in between else " " if between else ""

    def can_go_on(self, index: int) -> bool:
        """Whether the character behind stands in the same part, or in one that could be joined to it: a headline is
        never joined to its body, nor an article to another."""
        part, other = self.spots[index][0], self.spots[index + 1][0]
        one, following = self.places[part], self.places[other]
        return (one.group, one.article, one.part.role) == (following.group, following.article, following.part.role)

    def text(self, start: int, end: int) -> str:
        """The characters from ``start`` up to, not including, ``end`` with the gaps between them."""
        return "".join(self.ink[index] + (self.gap(index) if index + 1 < end else "") for index in range(start, end))

    def behind(self, index: int) -> Place:
        part, at = self.spots[index]
        return Place(self.places[part].part.anchor, at + 1)

    def at(self, index: int) -> Place:
        part, at = self.spots[index]
        return Place(self.places[part].part.anchor, at)

    def pieces(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The stretch cut where a part ends."""
        first = start
        for index in range(start, end):
            if index + 1 == end or self.spots[index][0] != self.spots[index + 1][0]:
                yield first, index + 1
                first = index + 1


def matching_pages(here: View, there: View) -> dict[int, tuple[int, ...]]:
    """For each page of ``here`` the pages of ``there`` that are versions of it: those that share most with it."""
    own = [_grams(_Inked(here, (page,)).ink) for page in range(len(here.reading.pages))]
    found: dict[int, list[int]] = {}
    for other in range(len(there.reading.pages)):
        grams = _grams(_Inked(there, (other,)).ink)
        shared = [len(grams & page) for page in own]
        best = max(shared, default=0)
        if best:
            found.setdefault(shared.index(best), []).append(other)
    return {page: tuple(others) for page, others in sorted(found.items())}


def _grams(ink: str) -> set[str]:
    return {ink[start : start + GRAM] for start in range(len(ink) - GRAM + 1)}


def differences(here: View, page: int, there: View, pages: Sequence[int]) -> tuple[Difference, ...]:
    """Where the reading of ``page`` and that of the ``pages`` of another version differ, in the order of the
    reading."""
    return tuple(_Comparison(here, page, there, pages).run())


class _Comparison:
    def __init__(self, here: View, page: int, there: View, pages: Sequence[int]) -> None:
        self.view, self.page = here, page
        self.ours, self.theirs = _Inked(here, (page,)), _Inked(there, pages)
        self.there = aligned(self.ours.ink, self.theirs.ink)
        self.shown: set[int] = set()
        """Ink of the other version that has its place."""

    def run(self) -> Iterator[Difference]:
        matched = [(at, target) for at, target in enumerate(self.there) if target != NOWHERE]
        self.shown.update(target for _, target in matched)
        ends = (len(self.ours.ink), len(self.theirs.ink))
        found: list[Difference] = []
        for (left, from_), (right, to) in pairwise([(-1, -1), *matched, ends]):
            found += self._between(left, right, from_, to)
        yield from found
        yield from self._elsewhere()

    def _between(self, left: int, right: int, from_: int, to: int) -> Iterator[Difference]:
        """The differences between two characters that both have and that are neighbours here."""
        follows = from_ < to <= from_ + FARTHEST
        if right == left + 1:
            if follows and to == from_ + 1 and left >= 0 and right < len(self.ours.ink):
                yield from self._gap(left, from_)
            elif follows:
                yield from self._inserted(left, from_, to)
            return
        theirs = (from_ + 1, to) if follows else (from_ + 1, from_ + 1)
        for number, (start, end) in enumerate(self.ours.pieces(left + 1, right)):
            stretch = theirs if number == 0 else (theirs[1], theirs[1])
            yield self._ink(start, end, *stretch)

    def _gap(self, left: int, from_: int) -> Iterator[Difference]:
        mine, other = self.ours.gap(left), self.theirs.gap(from_)
        if mine != other and self.ours.can_go_on(left):
            kind = DifferenceKind.PARAGRAPH if PARAGRAPH in (mine, other) else DifferenceKind.BLANK
            yield self._made(kind, (self.ours.behind(left), self.ours.at(left + 1)), mine, other, left, left + 1)

    def _inserted(self, left: int, from_: int, to: int) -> Iterator[Difference]:
        if to - from_ <= 1 or not self.ours.ink:
            return
        self.shown.update(range(from_ + 1, to))
        place = self.ours.behind(left) if left >= 0 else self.ours.at(0)
        text = self.theirs.text(from_ + 1, to)
        mine = _gap(self.ours, left)
        if mine and _gap(self.theirs, from_) == mine:
            if _gap(self.theirs, to - 1) == mine:
                text = mine + text
            elif left + 1 < len(self.ours.ink):
                place = self.ours.at(left + 1)
        yield self._made(DifferenceKind.ONLY_THERE, (place, place), "", text, left, left + 1)

    def _ink(self, start: int, end: int, from_: int, to: int) -> Difference:
        self.shown.update(range(from_, to))
        mine, other = self.ours.text(start, end), self.theirs.text(from_, to)
        if not other:
            return self._left_out(start, end)
        kind = DifferenceKind.CHARACTERS
        if _is_punctuation(mine) and _is_punctuation(other):
            kind = DifferenceKind.PUNCTUATION
        return self._made(kind, (self.ours.at(start), self.ours.behind(end - 1)), mine, other, start - 1, end)

    def _left_out(self, start: int, end: int) -> Difference:
        """Ink that only this version has; at the edge of a part the blank beside it goes with it."""
        ours, first, last = self.ours, self.ours.at(start), self.ours.behind(end - 1)
        opens = start == 0 or ours.spots[start - 1][0] != ours.spots[start][0]
        closes = end == len(ours.spots) or ours.spots[end][0] != ours.spots[end - 1][0]
        if opens and not closes:
            last = ours.at(end)
        elif closes and not opens:
            first = ours.behind(start - 1)
        return self._made(DifferenceKind.ONLY_HERE, (first, last), ours.text(start, end), "", start - 1, end)

    def _made(
        self, kind: DifferenceKind, places: tuple[Place, Place], mine: str, other: str, left: int, right: int
    ) -> Difference:
        before = self.ours.text(max(0, left + 1 - CONTEXT), left + 1)
        after = self.ours.text(right, min(len(self.ours.ink), right + CONTEXT))
        part = self.view.place(places[0].anchor).part
        raw = self.view.composition(part).raw_offset(places[0].offset)
        return Difference(kind, self.page, raw, *places, mine, other, before, after)

    def _elsewhere(self) -> Iterator[Difference]:
        """What of the other version stands nowhere here, shown behind what stands before it there."""
        back = {target: at for at, target in enumerate(self.there) if target != NOWHERE}
        start, last = None, -1
        for index in range(len(self.theirs.ink) + 1):
            free = index < len(self.theirs.ink) and index not in self.shown
            if free and start is None:
                start = index
            elif not free and start is not None:
                if self.ours.ink:
                    place = self.ours.behind(last) if last >= 0 else self.ours.at(0)
                    text = self.theirs.text(start, index)
                    yield self._made(DifferenceKind.ELSEWHERE, (place, place), "", text, last, last + 1)
                start = None
            last = back.get(index, last)


def _gap(version: _Inked, index: int) -> str:
    """What stands behind a character, also behind the last; nothing before the first."""
    if index < 0:
        return ""
    return version.gap(index) if index + 1 < len(version.ink) else PARAGRAPH


def _is_punctuation(text: str) -> bool:
    return all(sign.isspace() or unicodedata.category(sign)[0] in "PS" for sign in text)


def take_edit(session: ProofSession, chosen: Iterable[Difference]) -> Edit | None:
    """What the other version has in the stead of what stands here, for all that are ``chosen``, as one step; None where
    nothing would change. Raises ``EditError`` where that is impossible, and nothing is changed.

    Recorded like anything that an editor types: characters as corrections, gaps as decisions, paragraphs as parts.
    """
    order = {place.part.anchor: number for number, place in enumerate(_places(session))}
    edits: list[Edit] = []
    for one in sorted(chosen, key=lambda one: (order[one.start.anchor], one.start.offset), reverse=True):
        edit = replacement(session, one.start, one.end, one.theirs) if one.can_be_taken else None
        if edit is not None:
            edits.append(edit)
    return Together(tuple(edits)) if len(edits) > 1 else edits[0] if edits else None


def _places(session: ProofSession) -> Iterator[PartPlace]:
    for page in range(len(session.reading.pages)):
        yield from session.places(page)
