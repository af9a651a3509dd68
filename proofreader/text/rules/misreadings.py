"""Han characters that make no sense where one that OCR takes for another does: 自已, 深人开展, 太平详, 们左校.

A character is looked at where it stands in no word with either neighbour. It is doubtful when a look-alike in its place
suits its neighbours much better, or makes the likeliest segmentation of the characters around it much cheaper. It is
odd when it hardly ever stands between its neighbours and OCR is not known to take any other for it: 内池要义, 捏曲. How
sure either is, is said by ``misread_chance``. Rare names make no words either, so a name that a byline of the page
gives is left alone.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import cache, cached_property
from heapq import nlargest
from operator import add, itemgetter
from typing import NamedTuple

from proofreader.text.characters import is_han
from proofreader.text.confusables import Confusables, confusables
from proofreader.text.lexicon import UNKNOWN_COST, Lexicon, chinese
from proofreader.text.names import surnames
from proofreader.text.neighbours import BREAK, FIGURE, LETTER, Neighbours, neighbours, plain

WINDOW = 4
"""So many characters on either side are segmented."""
LEAST_SCORE = 5.0
"""What a candidate must gain, its likeness included, before a character is looked at closely, in nats."""
PLAIN_SCORE = 7.0
"""The same where a sample is to show whether anything was misread at all."""
HOLDING_WORD = 12.0
"""A word of two dearer than this does not show that its characters were read right, in nats."""
HOLDING_TIES = 3.0
"""A character whose ties with both neighbours come to this was read right, in nats."""
RARE_WORD = 14.5
"""Words dearer than this are too rare to show what a character was, in nats."""
AT_HOME = -7.5
"""A character that fits its neighbours better than this was hardly ever misread (3 in 100 misread ones fit so well),
unless OCR is known for it."""
OUT_OF_PLACE = -9.5
"""A character that fits its neighbours worse than this may be misread though it looks like none that fits, in nats."""
LEAST_TIE = 0.5
"""A candidate is tried where it is in a word with a neighbour, or tied to one by this much, in nats."""
NOTORIOUS = 6.3
"""What a character must weigh as another one's look-alike for OCR to be known for it (已 for 己), in nats."""
ODD = 14.0
"""A character dearer than this stands in running text less than once in a million."""
SAMPLE = 8
PLAIN_COST = 7.0
"""Characters this common are tried between any neighbours, in nats."""
TRIED = 4
CANDIDATES = 3
_UNHELD = re.compile(rb"\0(?=\0)")
_NOTHING: frozenset[str] = frozenset()
_CLASSES = frozenset({BREAK, FIGURE, LETTER})


@dataclass(frozen=True, slots=True)
class Doubt:
    """A character that may have been misread: its offset in the text, and what it may be, likeliest first.

    All in nats: ``gain`` is how much likelier the words around get with the first candidate, ``fit`` how much better it
    suits its neighbours, ``likeness`` how readily it is taken for what was read; ``left`` is the cost of the
    segmentation that remains, ``ties`` those of the character read with its neighbours, ``better`` those of the
    candidate, each the weaker one first; ``cost`` that of the character read. ``alone`` tells that the candidate makes
    no word, ``name`` how the character may belong to a name (``NAME_PLACES``). ``odd`` tells that the candidates look
    nothing like what was read; ``own`` is how well that suits its neighbours. An odd character may have no candidates:
    then what would be gained is nothing.
    """

    at: int
    read: str
    candidates: tuple[str, ...]
    gain: float
    fit: float
    likeness: float
    left: float
    ties: tuple[float, float]
    better: tuple[float, float]
    alone: bool
    cost: float
    name: str
    around: str
    own: float
    odd: bool = False


class _Alike(NamedTuple):
    """What a character may have been read for, with what that weighs; ``usual`` are those so common that it may stand
    for them between any neighbours, ``most`` what each of them can come to (likeness and fit) where it is tied to
    neither, in ascending order; ``notorious`` tells that OCR is known for it."""

    weights: Mapping[str, float]
    all: frozenset[str]
    usual: Sequence[str]
    most: Sequence[float]
    notorious: bool


class Reader:
    """Looks for doubtful characters; holds the tables that make that quick."""

    def __init__(self, lexicon: Lexicon, confusables: Confusables, neighbours: Neighbours) -> None:
        self.lexicon, self.confusables, self.neighbours = lexicon, confusables, neighbours
        self._words = frozenset(word for word, cost in lexicon.costs.items() if len(word) == 2 and cost <= HOLDING_WORD)
        words = [word for word, cost in lexicon.costs.items() if len(word) == 2 and cost <= RARE_WORD]
        self._followers, self._leaders = _pairs((*words, *(p for p, tie in neighbours.ties.items() if tie > LEAST_TIE)))
        self._alike: dict[str, _Alike] = {}

    def doubts(self, text: str, names: Set[str] = _NOTHING, sampled: bool = False) -> Iterator[Doubt]:
        """The characters of ``text``, in Simplified form and without line ends, that may have been misread.

        ``sampled``: only those that OCR is known for or that hardly any text has, and one in ``SAMPLE`` of the others.
        """
        if len(text) < 3:
            return
        beside = BREAK + plain(text) + BREAK
        for at in self._alone(text, beside, sampled):
            scores = self._scores(beside[at : at + 3], PLAIN_SCORE if sampled else LEAST_SCORE)
            odd = not scores and not sampled and self.neighbours.fit(*beside[at : at + 3]) < OUT_OF_PLACE
            if (scores or odd) and not (names and _in_name(text, at, names)):
                yield self._closely(text, at, beside, scores or self._suiting(beside[at : at + 3]), odd)

    def _alone(self, text: str, beside: str, sampled: bool) -> Iterator[int]:
        """Where Han characters stand in no common word with either neighbour, and are not at home between them."""
        ties = self.neighbours.ties
        for at in self._unheld_sample(text) if sampled else self._unheld(text):
            if "\u4e00" <= text[at] <= "\u9fff":
                before, behind = ties.get(beside[at : at + 2]), ties.get(beside[at + 1 : at + 3])
                if before is None or behind is None or before + behind < HOLDING_TIES:
                    yield at

    def _unheld(self, text: str) -> Iterator[int]:
        """Where ``text`` has no common word with either neighbour."""
        held = bytes(map(self._words.__contains__, map(add, text, text[1:])))
        return (found.start() for found in _UNHELD.finditer(b"\0" + held + b"\0"))

    def _unheld_sample(self, text: str) -> Iterator[int]:
        """Those places of ``_unheld`` that a sample takes."""
        notorious = (found.start() for found in self._notorious.finditer(text))
        for at in sorted({*range(0, len(text), SAMPLE), *notorious}):
            if text[at : at + 2] not in self._words and text[max(0, at - 1) : at + 1] not in self._words:
                yield at

    @cached_property
    def _notorious(self) -> re.Pattern[str]:
        """Characters that OCR is known for, and those that running text hardly ever has."""
        known, cost = self.confusables, self.neighbours.cost
        odd = (read for read in known.lines if cost(read) >= ODD)
        found = {*odd, *(read for read in known.seen() if max(known.of(read).values()) >= NOTORIOUS)}
        return re.compile(f"[{''.join(sorted(found))}]")

    def _scores(self, three: str, least: float) -> dict[str, float]:
        """What the middle one of three characters may be, with what each gains beyond ``least``."""
        before, read, behind = tuple(three)
        alike = self._alike_to(read)
        if not alike.weights:
            return {}
        fit = self.neighbours.fit(before, read, behind)
        if fit > AT_HOME and not alike.notorious:
            return {}
        followers, leaders = self._followers.get(before, _NOTHING), self._leaders.get(behind, _NOTHING)
        weights, least = alike.weights, fit + least
        usual = alike.usual[bisect_left(alike.most, least) :]
        tried = alike.all.intersection(followers).union(alike.all.intersection(leaders), usual)
        fits = self.neighbours.fits(before, tried, behind)
        return {true: score for true in tried if (score := fits[true] + weights[true] - least) >= 0}

    def _alike_to(self, read: str) -> _Alike:
        known = self._alike.get(read)
        if known is None:
            weights, cost = self.confusables.of(read), self.neighbours.cost
            most = {true: weight - cost(true) + 2 * LEAST_TIE for true, weight in weights.items()}
            usual = sorted((true for true in weights if cost(true) <= PLAIN_COST), key=most.__getitem__)
            notorious = max(weights.values(), default=0.0) >= NOTORIOUS
            known = self._alike[read] = _Alike(
                weights, frozenset(weights), usual, [most[true] for true in usual], notorious
            )
        return known

    def with_others(self, doubt: Doubt, text: str) -> Doubt:
        """``doubt``, one of ``text``, with what suits its neighbours best behind its look-alikes, where these are few
        and it may be none of them."""
        if doubt.own >= OUT_OF_PLACE or len(doubt.candidates) >= CANDIDATES:
            return doubt
        three = BREAK + plain(text[max(0, doubt.at - 1) : doubt.at + 2]) + BREAK
        others = self._suiting(three[doubt.at > 0 :][:3])
        return replace(doubt, candidates=tuple(dict.fromkeys((*doubt.candidates, *others)))[:CANDIDATES])

    def _suiting(self, three: str) -> dict[str, float]:
        """What suits the neighbours of the middle one of three characters best, whatever it looks like, with how well.

        Characters in a word with both neighbours, or else with one of them.
        """
        before, read, behind = tuple(three)
        followers, leaders = self._followers.get(before, _NOTHING), self._leaders.get(behind, _NOTHING)
        fits = self.neighbours.fits(before, (followers & leaders or followers | leaders) - _CLASSES - {read}, behind)
        return dict(nlargest(TRIED, fits.items(), key=itemgetter(1, 0)))

    def _closely(self, text: str, at: int, beside: str, scores: Mapping[str, float], odd: bool) -> Doubt:
        """Segment the characters around ``at`` with what was read and with the best candidates."""
        read = text[at]
        lexicon = self.lexicon
        left, right = text[max(0, at - WINDOW) : at], text[at + 1 : at + WINDOW + 1]
        base = lexicon.cost(left + read + right)
        tried = sorted(scores, key=lambda true: (scores[true], true), reverse=True)[:TRIED]
        gains = {true: base - lexicon.cost(left + true + right) for true in tried}
        ranked = sorted(tried, key=lambda true: -gains[true] - scores[true])
        best = ranked[0] if ranked else read
        before, behind = beside[at], beside[at + 2]
        fit = self.neighbours.fit
        own = fit(before, read, behind)
        return Doubt(
            at,
            read,
            tuple(ranked[:CANDIDATES]),
            gains.get(best, 0.0),
            fit(before, best, behind) - own,
            self.confusables.of(read).get(best, 0.0),
            base - gains.get(best, 0.0),
            self._ties(before, read, behind),
            self._ties(before, best, behind),
            left[-1:] + best not in lexicon and best + right[:1] not in lexicon,
            lexicon.costs.get(read, UNKNOWN_COST),
            _name_place(left, read),
            text[max(0, at - 1) : at + 2],
            own,
            odd,
        )

    def _ties(self, before: str, character: str, behind: str) -> tuple[float, float]:
        one, other = self.neighbours.tie(before, character), self.neighbours.tie(character, behind)
        return min(one, other), max(one, other)


NAME_PLACES = ("surname", "behind", "second", "listed", "none")
"""A surname where a name may begin; behind one; second behind one; the same right behind a bracket or a pause."""


def _name_place(left: str, read: str) -> str:
    """Where ``read`` would stand in a name."""
    known = surnames()
    if read in known and not is_han(left[-1:] or " "):
        return "surname"
    if left[-1:] in known:
        return "behind" if len(left) < 2 or is_han(left[-2]) else "listed"
    if left[-2:-1] in known:
        return "second" if len(left) < 3 or is_han(left[-3]) else "listed"
    return "none"


def _in_name(text: str, at: int, names: Set[str]) -> bool:
    return any(
        text[start : start + length] in names
        for length in (2, 3, 4)
        for start in range(max(0, at - length + 1), at + 1)
    )


def _pairs(pairs: Iterable[str]) -> tuple[Mapping[str, Set[str]], Mapping[str, Set[str]]]:
    """What stands behind, and before, each character in ``pairs``."""
    followers: dict[str, set[str]] = {}
    leaders: dict[str, set[str]] = {}
    for before, behind in map(tuple, pairs):
        followers.setdefault(before, set()).add(behind)
        leaders.setdefault(behind, set()).add(before)
    return followers, leaders


@cache
def reader() -> Reader:
    """The reader with the tables that come with the program; about 0.2 s the first time."""
    return Reader(chinese(), confusables(), neighbours())
