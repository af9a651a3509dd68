"""Doubtful characters side by side as one: what they are together is decided together (杜会 is 社会, 闫丫 is nobody's).

A doubtful character is likely to make its neighbour doubtful too, so what is read best with the neighbour left as it is
clears the neighbour.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import nsmallest
from itertools import product

from proofreader.text.lexicon import Lexicon
from proofreader.text.rules.misreadings import CANDIDATES, WINDOW, Doubt

LONGEST = 4
"""Of a longer run nothing can be proposed."""
KEPT = 1.5
"""What a character that is left as it was read weighs beside one that is exchanged, in nats."""


@dataclass(frozen=True, slots=True)
class Run:
    """What stands at ``start`` up to ``end`` of a text and is doubtful as one, what it may be, likeliest first, how
    sure that is, and whether it is ``odd``: nothing that looks like it fits."""

    start: int
    end: int
    candidates: tuple[str, ...]
    chance: float
    odd: bool


def runs(text: str, doubts: Sequence[tuple[Doubt, float]], lexicon: Lexicon) -> Iterator[Run]:
    """The doubts of one text, in its order and each with its probability, those side by side as one."""
    run: list[tuple[Doubt, float]] = []
    for entry in doubts:
        if run and entry[0].at != run[-1][0].at + 1:
            yield _run(text, run, lexicon)
            run = []
        run.append(entry)
    if run:
        yield _run(text, run, lexicon)


def _run(text: str, run: Sequence[tuple[Doubt, float]], lexicon: Lexicon) -> Run:
    doubts = [doubt for doubt, _ in run]
    start, end = doubts[0].at, doubts[-1].at + 1
    chance, odd = max(chance for _, chance in run), any(doubt.odd for doubt in doubts)
    if len(run) == 1 or len(run) > LONGEST:
        return Run(start, end, doubts[0].candidates if len(run) == 1 else (), chance, odd)
    best = _together(text, start, end, doubts, lexicon)
    read = text[start:end]
    changed = [at for at, (one, other) in enumerate(zip(best[0], read, strict=True)) if one != other]
    first, last = (changed[0], changed[-1] + 1) if changed else (0, len(read))
    candidates = dict.fromkeys(each[first:last] for each in best)
    candidates.pop(read[first:last], None)
    return Run(start + first, start + last, tuple(candidates), chance, any(each.odd for each in doubts[first:last]))


def _together(text: str, start: int, end: int, doubts: Sequence[Doubt], lexicon: Lexicon) -> list[str]:
    """What is likeliest read in the place of all ``doubts``, by the words that it makes with what stands around."""
    left, right = text[max(0, start - WINDOW) : start], text[end : end + WINDOW]
    read = text[start:end]

    def cost(each: str) -> float:
        kept = sum(one == other for one, other in zip(each, read, strict=True))
        return lexicon.cost(left + each + right) - KEPT * kept

    each_of = ((doubt.read, *doubt.candidates) for doubt in doubts)
    together = [found for found in map("".join, product(*each_of)) if found != read]
    return nsmallest(CANDIDATES, together, key=cost) if together else [read]
