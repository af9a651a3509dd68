"""Han characters that make no word where one that OCR takes for another does: 自已, 深人开展, 太平详.

A character is looked at where it stands in no word with either neighbour. It is doubtful when the likeliest
segmentation of the characters around it gets much cheaper with a look-alike in its place. How sure that is, is said by
``misread_chance``. Rare names make no words either, so a name that a byline of the page gives is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from functools import cache, cached_property
from operator import add

from proofreader.text.characters import is_han
from proofreader.text.confusables import Confusables, confusables
from proofreader.text.lexicon import UNKNOWN_COST, Lexicon, chinese
from proofreader.text.names import surnames

WINDOW = 4
"""So many characters on either side are segmented."""
LEAST_SCORE = 7.0
"""What gain and likeness must come to before a character is looked at closely, in nats."""
NOTORIOUS = 6.3
"""What a character must weigh as another one's look-alike for OCR to be known for it (已 for 己), in nats."""
PLAIN_COST = 8.0
"""A character this common may stand for itself where a rarer look-alike stands alone: 韵 for 的."""
HOLDING_WORD = 12.0
"""A word of two dearer than this does not show that its characters were read right, in nats."""
RARE_WORD = 14.5
"""Words dearer than this are too rare to show what a character was, in nats."""
CANDIDATES = 3
_UNHELD = re.compile(rb"\0(?=\0)")
_NOTHING: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Doubt:
    """A character that may have been misread: its offset in the text, and what it may be, likeliest first.

    ``gain`` is how much likelier the text gets with the first candidate, ``likeness`` how readily that is taken for
    what was read, both in nats. ``left`` is the cost of the segmentation that remains, ``alone`` that the candidate
    makes no word, ``cost`` that of the character read, ``name`` how it may belong to a name (``NAME_PLACES``).
    """

    at: int
    read: str
    candidates: tuple[str, ...]
    gain: float
    likeness: float
    left: float
    alone: bool
    cost: float
    name: str
    around: str


class Reader:
    """Looks for doubtful characters; holds the tables that make that quick."""

    def __init__(self, lexicon: Lexicon, confusables: Confusables) -> None:
        self.lexicon, self.confusables = lexicon, confusables
        self._words = frozenset(word for word, cost in lexicon.costs.items() if len(word) == 2 and cost <= HOLDING_WORD)
        self._followers, self._leaders = _pairs(lexicon.costs)
        self._plain: dict[str, frozenset[str]] = {}

    def doubts(self, text: str, names: Set[str] = _NOTHING, only_notorious: bool = False) -> Iterator[Doubt]:
        """The characters of ``text``, in Simplified form and without line ends, that may have been misread; only those
        that OCR is known for (``NOTORIOUS``), where that is asked for."""
        if len(text) < 3:
            return
        for at in self._alone_notorious(text) if only_notorious else self._alone(text):
            read = text[at]
            scores = self._scores(text, at, read)
            if scores and not (names and _in_name(text, at, names)):
                doubt = self._closely(text, at, scores)
                if doubt:
                    yield doubt

    def _alone(self, text: str) -> Iterator[int]:
        """Where Han characters stand in no common word with either neighbour."""
        held = bytes(map(self._words.__contains__, map(add, text, text[1:])))
        for found in _UNHELD.finditer(b"\0" + held + b"\0"):
            if "\u4e00" <= text[found.start()] <= "\u9fff":
                yield found.start()

    def _alone_notorious(self, text: str) -> Iterator[int]:
        """The same for the characters that OCR is known for alone."""
        words = self._words
        for found in self._notorious.finditer(text):
            at = found.start()
            if text[at : at + 2] not in words and text[max(0, at - 1) : at + 1] not in words:
                yield at

    @cached_property
    def _notorious(self) -> re.Pattern[str]:
        known = (read for read in self.confusables.lines if max(self.confusables.of(read).values()) >= NOTORIOUS)
        return re.compile(f"[{''.join(known)}]")

    def _scores(self, text: str, at: int, read: str) -> dict[str, float]:
        """What ``read`` may be, with the most it could gain and its likeness together."""
        costs = self.lexicon.costs
        weights = self.confusables.of(read)
        if not weights:
            return {}
        cost = costs.get(read, UNKNOWN_COST)
        before, after = text[at - 1] if at else "\n", text[at + 1] if at + 1 < len(text) else "\n"
        gain_before, gain_after = cost + costs.get(before, 0.0), cost + costs.get(after, 0.0)
        found: dict[str, float] = {}
        least_word = gain_before - LEAST_SCORE
        for true in weights.keys() & self._followers.get(before, _NOTHING):
            if (word := costs[before + true]) - weights[true] <= least_word:
                found[true] = gain_before - word + weights[true]
        least_word = gain_after - LEAST_SCORE
        for true in weights.keys() & self._leaders.get(after, _NOTHING):
            if (word := costs[true + after]) - weights[true] <= least_word:
                found[true] = max(gain_after - word + weights[true], found.get(true, 0.0))
        for true in self._plainly(read, weights, cost):
            found.setdefault(true, cost - costs.get(true, UNKNOWN_COST) + weights[true])
        return found

    def _plainly(self, read: str, weights: Mapping[str, float], cost: float) -> frozenset[str]:
        """Common characters that ``read`` may stand for by itself."""
        known = self._plain.get(read)
        if known is None:
            costs = self.lexicon.costs
            known = self._plain[read] = frozenset(
                true
                for true, weight in weights.items()
                if costs.get(true, UNKNOWN_COST) <= PLAIN_COST
                and cost - costs.get(true, UNKNOWN_COST) + weight >= LEAST_SCORE
            )
        return known

    def _closely(self, text: str, at: int, scores: Mapping[str, float]) -> Doubt | None:
        """Segment the characters around ``at`` with what was read and with the best candidates."""
        read = text[at]
        weights, lexicon = self.confusables.of(read), self.lexicon
        start = max(0, at - WINDOW)
        left, right = text[start:at], text[at + 1 : at + WINDOW + 1]
        base = lexicon.cost(left + read + right)
        tried = sorted(scores, key=lambda true: -scores[true])[:CANDIDATES]
        gains = {true: base - lexicon.cost(left + true + right) for true in tried}
        ranked = sorted(tried, key=lambda true: -gains[true] - weights[true])
        best = ranked[0]
        if gains[best] + weights[best] < LEAST_SCORE:
            return None
        alone = left[-1:] + best not in lexicon and best + right[:1] not in lexicon
        close = tuple(true for true in ranked if gains[true] > 0)[:CANDIDATES]
        cost = lexicon.costs.get(read, UNKNOWN_COST)
        name = _name_place(left, read)
        around = text[max(0, at - 1) : at + 2]
        return Doubt(
            at, read, close or (best,), gains[best], weights[best], base - gains[best], alone, cost, name, around
        )


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


def _pairs(costs: Mapping[str, float]) -> tuple[Mapping[str, Set[str]], Mapping[str, Set[str]]]:
    """What stands behind, and before, each character in words of two."""
    followers: dict[str, set[str]] = {}
    leaders: dict[str, set[str]] = {}
    for word, cost in costs.items():
        if len(word) == 2 and cost <= RARE_WORD:
            followers.setdefault(word[0], set()).add(word[1])
            leaders.setdefault(word[1], set()).add(word[0])
    return followers, leaders


@cache
def reader() -> Reader:
    """The reader with the tables that come with the program; about 0.1 s the first time."""
    return Reader(chinese(), confusables())
