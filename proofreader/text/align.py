"""Which character of one text stands where in another: two readings of a page, two passes of OCR over it.

A distance between whole pages is quadratic, and blocks may come in another order. So stretches that both texts have
once are matched first, long ones before short ones, and grown; only what is left between two neighbours is aligned
character by character with rapidfuzz.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from rapidfuzz.distance import Levenshtein

NOWHERE = -1
LENGTHS = (24, 12, 8, 5)
"""Lengths of the stretches that are matched wherever they stand; shorter ones are found by chance, too."""
LONGEST_HOLE = 1000
"""A longer hole between two neighbours is another text and no matter of misread characters."""


def aligned(one: str, other: str) -> list[int]:
    """For each character of ``one`` the place of the same character in ``other``, or ``NOWHERE``; no place is given
    twice."""
    matching = _Matching(one, other)
    matching.run()
    return matching.there


class _Matching:
    """``there[i]`` for the characters of ``one``, and the reverse ``back``."""

    def __init__(self, one: str, other: str) -> None:
        self.one, self.other = one, other
        self.there = [NOWHERE] * len(one)
        self.back = [NOWHERE] * len(other)

    def run(self) -> None:
        for length in LENGTHS:
            while self._match_unique(length):
                pass
        self._fill_holes()

    def _match_unique(self, length: int) -> bool:
        """Match what both texts have once among what is not matched yet."""
        here, there = _unique(self.one, self.there, length), _unique(self.other, self.back, length)
        grown = False
        for piece, start in here.items():
            target = there.get(piece, NOWHERE)
            if target == NOWHERE or not self._is_free(start, target, length):
                continue
            self._match(start, target, length)
            self._grow(start, target, -1)
            self._grow(start + length - 1, target + length - 1, 1)
            grown = True
        return grown

    def _is_free(self, start: int, target: int, length: int) -> bool:
        ends = (self.there[start], self.there[start + length - 1], self.back[target], self.back[target + length - 1])
        return set(ends) == {NOWHERE}

    def _match(self, start: int, target: int, length: int) -> None:
        for step in range(length):
            self.there[start + step] = target + step
            self.back[target + step] = start + step

    def _grow(self, at: int, target: int, by: int) -> None:
        at, target = at + by, target + by
        while 0 <= at < len(self.one) and 0 <= target < len(self.other):
            if self.there[at] != NOWHERE or self.back[target] != NOWHERE or self.one[at] != self.other[target]:
                return
            self._match(at, target, 1)
            at, target = at + by, target + by

    def _fill_holes(self) -> None:
        matched = [(at, target) for at, target in enumerate(self.there) if target != NOWHERE]
        for (left, from_), (right, to) in pairwise([(-1, -1), *matched, (len(self.one), len(self.other))]):
            if left + 1 == right or right - left > LONGEST_HOLE:
                continue
            if from_ + 1 < to <= from_ + LONGEST_HOLE:
                self._fill(left + 1, right, from_ + 1, to)
            elif to <= from_:
                self._fill_moved(left + 1, right, to)

    def _fill_moved(self, start: int, end: int, stop: int) -> None:
        """Before a block that stands elsewhere in the other text, as much as is free before it there."""
        target = stop
        while target > max(0, stop - (end - start)) and self.back[target - 1] == NOWHERE:
            target -= 1
        self._fill(start, end, target, stop)

    def _fill(self, start: int, end: int, target: int, stop: int) -> None:
        if any(place != NOWHERE for place in self.back[target:stop]):
            return
        for step in Levenshtein.opcodes(self.one[start:end], self.other[target:stop]):
            if step.tag == "equal":
                self._match(start + step.src_start, target + step.dest_start, step.src_end - step.src_start)


def _unique(text: str, taken: Sequence[int], length: int) -> dict[str, int]:
    """The free stretches of ``length`` characters that ``text`` has once, and where they begin."""
    places: dict[str, int] = {}
    last = -1
    for end, place in enumerate(taken):
        if place != NOWHERE:
            last = end
        start = end - length + 1
        if start > last:
            piece = text[start : end + 1]
            places[piece] = NOWHERE if piece in places else start
    return {piece: start for piece, start in places.items() if start != NOWHERE}
