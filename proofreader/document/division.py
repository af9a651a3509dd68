"""A page divided: the likeliest way through its lattice as articles, and how sure each piece of it is."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from proofreader.document.attachment import END, HABITS, OPTIONS, Builder, Step, places_of, with_habit
from proofreader.document.bodies import Head, Pieces
from proofreader.document.gathered import Placement, match_gathered
from proofreader.document.lattice import Arc, Lattice, log_sum
from proofreader.document.likeness import Likeness

NEGLIGIBLE = 1e-4
TEMPERATURE = 1.0
"""With scores divided by this, what is right of other pages of the fit part, clean and noisy, is the most probable. It
does not change which way is the best."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A page divided: its articles, the heads that belong to none, the probability of each place of each line (by its
    unit), and of each stretch's beginning an article."""

    articles: tuple[Placement, ...]
    loose: tuple[Head, ...]
    sure: Mapping[tuple[int, str], float]
    begins: Mapping[int, float]


def place_heads(pieces: Pieces, likeness: Likeness, weights: Mapping[str, float]) -> Placed:
    """Divide a page into articles."""
    if not pieces.stretches:
        return Placed((), tuple(head for group in pieces.groups for head in group), {}, {})
    whole_page = Builder(pieces, likeness, weights).build()
    lattices = [with_habit(whole_page, habit) for habit in HABITS]
    ways = [lattice.best(END) for lattice in lattices]
    which = max(range(len(ways)), key=lambda at: ways[at][0])
    soft = [lattice.softened(TEMPERATURE) for lattice in lattices]
    sums = [lattice.ahead(END) for lattice in soft]
    whole = log_sum([ahead.total for ahead in sums])
    chances = Chances()
    for lattice, ahead in zip(soft, sums, strict=True):
        share = math.exp(ahead.total - whole)
        if share >= NEGLIGIBLE:
            chances.take_in(pieces, lattice, lattice.chances_behind(ahead), share)
    placements, loose = _unwound(pieces, likeness, ways[which][1], chances)
    placements, loose = match_gathered(placements, loose, likeness)
    return Placed(tuple(placements), tuple(loose), chances.heads, chances.begins)


class Chances:
    """How probable each place of each line is, and each stretch's being the beginning of an article."""

    def __init__(self) -> None:
        self.heads: dict[tuple[int, str], float] = {}
        self.begins: dict[int, float] = {}

    def take_in(self, pieces: Pieces, lattice: Lattice[Step], arcs: Sequence[float], share: float) -> None:
        for arc, chance in zip(lattice.arcs, arcs, strict=True):
            if chance * share < NEGLIGIBLE:
                continue
            if arc.step.kind == "open":
                self.begins[arc.step.index] = self.begins.get(arc.step.index, 0.0) + chance * share
            scores = [[lattice.scores[each] for each in choice] for choice in arc.choices]
            best = [OPTIONS[row.index(max(row))] for row in scores]
            placed = list(places_of(pieces, arc.step, best))
            for at, (head, place) in enumerate(placed, len(scores) - len(placed)):
                sure = math.exp(max(scores[at]) - log_sum(scores[at])) if at >= 0 else 1.0
                key = head.unit, place
                self.heads[key] = self.heads.get(key, 0.0) + chance * share * sure


def _unwound(
    pieces: Pieces, likeness: Likeness, way: Sequence[tuple[Arc[Step], tuple[int, ...]]], chances: Chances
) -> tuple[list[Placement], list[Head]]:
    """The articles of a way, and the heads that belong to none."""
    placements: list[Placement] = []
    loose: list[Head] = []
    sorted_out: dict[str, list[Head]] = {}
    for arc, chosen in way:
        options = [OPTIONS[choice.index(each)] for choice, each in zip(arc.choices, chosen, strict=True)]
        for head, place in places_of(pieces, arc.step, options):
            sorted_out.setdefault(place, []).append(head)
        if arc.step.kind == "close":
            first, end = arc.step.first, arc.step.index
            heads = [head for place in ("before", "own", "behind") for head in sorted_out.pop(place, ())]
            shared = max((likeness.of(head.text, range(first, end)) for head in heads), default=0.0)
            inside = tuple(sorted_out.pop("cross", ())), tuple(sorted_out.pop("text", ()))
            begins = chances.begins.get(first, 0.0) if first else 1.0
            bylines = tuple(sorted_out.pop("sign", ()))
            placements.append(Placement(first, end, tuple(heads), *inside, shared, begins, bylines))
    loose += sorted_out.pop("loose", ())
    return placements, loose
