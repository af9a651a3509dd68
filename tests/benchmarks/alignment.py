"""Which gold ink stands behind each inked character of a raw page.

Articles stand in another order than on the page and OCR changes characters, so stretches that occur once on both sides
are matched first, long ones before short ones, and grown; what is left between two neighbouring matches is aligned
character by character with rapidfuzz.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz.distance import Levenshtein

from tests.benchmarks.gold import Gold, fold

NONE = -1
LENGTHS = (24, 12, 8, 6)
"""Lengths of the stretches that are matched wherever they stand, in ink; shorter ones are found by chance, too."""
HOLE = 400
"""A hole between two matches longer than this is no matter of misread characters."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """``offsets`` are the raw offsets of the page's ink; ``gold[i]`` is the gold ink behind ink ``i``, or ``NONE``;
    ``unit[i]`` the unit it belongs to (a misread character too, where that is certain), or ``NONE``."""

    offsets: tuple[int, ...]
    gold: tuple[int, ...]
    unit: tuple[int, ...]
    back: tuple[int, ...]
    """The ink behind each gold ink, or ``NONE``."""


def ink_offsets(raw: str) -> tuple[int, ...]:
    """Where the ink of ``raw`` stands."""
    return tuple(offset for offset, character in enumerate(raw) if not character.isspace())


def align(raw: str, gold: Gold) -> Alignment:
    """Find the gold ink behind each inked character of ``raw``."""
    offsets = ink_offsets(raw)
    mapped = _from_runs(raw, gold, offsets) if gold.runs is not None else _Matching(raw, offsets, gold).run()
    back = [NONE] * len(gold.ink)
    for index, target in enumerate(mapped):
        if target != NONE:
            back[target] = index
    return Alignment(offsets, tuple(mapped), tuple(_units(mapped, gold)), tuple(back))


def _from_runs(raw: str, gold: Gold, offsets: Sequence[int]) -> list[int]:
    known = {start + step: target + step for start, end, target in gold.runs or () for step in range(end - start)}
    page, ink = fold(raw), fold(gold.ink)
    return [known[at] if at in known and page[at] == ink[known[at]] else NONE for at in offsets]


def _units(mapped: Sequence[int], gold: Gold) -> list[int]:
    owner = [index for index, unit in enumerate(gold.units) for _ in unit.ink]
    units = [owner[target] if target != NONE else NONE for target in mapped]
    last = NONE
    pending: list[int] = []
    for index, unit in enumerate(units):
        if unit == NONE:
            pending.append(index)
            continue
        if unit == last and len(pending) <= 4:
            for between in pending:
                units[between] = unit
        pending, last = [], unit
    return units


class _Matching:
    """The work of ``align``: ``gold[i]`` for raw ink ``i`` and the reverse ``back``."""

    def __init__(self, raw: str, offsets: Sequence[int], gold: Gold) -> None:
        self.raw = fold("".join(raw[offset] for offset in offsets))
        self.line_starts = {at for at, offset in enumerate(offsets) if not at or "\n" in raw[offsets[at - 1] : offset]}
        self.line_starts.add(len(offsets))
        self.ink = fold(gold.ink)
        self.limits = [unit.start for unit in gold.units] + [len(self.ink)]
        self.starts = frozenset(self.limits)
        self.gold = [NONE] * len(self.raw)
        self.back = [NONE] * len(self.ink)

    def run(self) -> list[int]:
        self._whole_units(self._anywhere)
        for length in LENGTHS:
            while self._grow_unique(length):
                pass
        self._whole_units(self._on_lines)
        self._fill_holes()
        return self.gold

    def _whole_units(self, find: Callable[[str], list[int]]) -> None:
        """Units that stand on the page word for word, and once, are matched as wholes."""
        for start, end in pairwise(self.limits):
            if self.back[start:end] == [NONE] * (end - start):
                places = find(self.ink[start:end])
                if len(places) == 1:
                    self._match(places[0], start, end - start)

    def _anywhere(self, unit: str) -> list[int]:
        once = len(unit) >= LENGTHS[-1] and self.raw.count(unit) == 1 == self.ink.count(unit)
        return [self.raw.find(unit)] if once else []

    def _on_lines(self, unit: str) -> list[int]:
        """Free places of ``unit`` that begin and end with a line."""
        found = []
        for at in self.line_starts:
            end = at + len(unit)
            if self.raw.startswith(unit, at) and end in self.line_starts and set(self.gold[at:end]) <= {NONE}:
                found.append(at)
        return found

    def _match(self, raw: int, gold: int, length: int) -> None:
        for step in range(length):
            self.gold[raw + step] = gold + step
            self.back[gold + step] = raw + step

    def _grow_unique(self, length: int) -> bool:
        there = self._unique(self.raw, self.gold, length, frozenset())
        here = self._unique(self.ink, self.back, length, self.starts)
        grown = False
        for piece, start in here.items():
            raw = there.get(piece, NONE)
            free = raw != NONE and self.gold[raw] == NONE == self.gold[raw + length - 1]
            if free and self.back[start] == NONE == self.back[start + length - 1]:
                self._match(raw, start, length)
                self._grow(raw, start, length)
                grown = True
        return grown

    @staticmethod
    def _unique(text: str, taken: Sequence[int], length: int, starts: frozenset[int]) -> dict[str, int]:
        """Free stretches of ``length`` characters that occur once; none runs over a start."""
        places: dict[str, int] = {}
        counts: Counter[str] = Counter()
        free = 0
        for end in range(1, len(text) + 1):
            if end - 1 in starts:
                free = 0
            free = free + 1 if taken[end - 1] == NONE else 0
            if free >= length:
                piece = text[end - length : end]
                counts[piece] += 1
                places[piece] = end - length
        return {piece: place for piece, place in places.items() if counts[piece] == 1}

    def _grow(self, raw: int, gold: int, length: int) -> None:
        left, at = raw - 1, gold
        while left >= 0 and at not in self.starts and self._fits(left, at - 1):
            self._match(left, at - 1, 1)
            left, at = left - 1, at - 1
        right, at = raw + length, gold + length
        while right < len(self.raw) and at not in self.starts and self._fits(right, at):
            self._match(right, at, 1)
            right, at = right + 1, at + 1

    def _fits(self, raw: int, gold: int) -> bool:
        return self.gold[raw] == NONE == self.back[gold] and self.raw[raw] == self.ink[gold]

    def _fill_holes(self) -> None:
        """Align what is unmatched on both sides between two neighbouring matches, or at the ends of a unit."""
        for start, end in pairwise(self.limits):
            at = start
            while at < end:
                if self.back[at] != NONE:
                    at += 1
                    continue
                stop = at
                while stop < end and self.back[stop] == NONE:
                    stop += 1
                self._fill(at, stop, start, end)
                at = stop

    def _fill(self, at: int, stop: int, start: int, end: int) -> None:
        size = stop - at
        low = self.back[at - 1] + 1 if at > start else NONE
        high = self.back[stop] if stop < end else NONE
        if (low == NONE and high == NONE) or size > HOLE:
            return
        if low == NONE:
            low = high
            while low > 0 and high - low < size and self.gold[low - 1] == NONE:
                low -= 1
        if high == NONE:
            high = low
            while high < len(self.raw) and high - low < size and self.gold[high] == NONE:
                high += 1
        if not 0 < high - low <= HOLE or any(target != NONE for target in self.gold[low:high]):
            return
        for block in Levenshtein.opcodes(self.raw[low:high], self.ink[at:stop]):
            if block.tag == "equal":
                self._match(low + block.src_start, at + block.dest_start, block.src_end - block.src_start)
