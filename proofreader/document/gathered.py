"""Heads gathered in one place of the page, matched with the bodies that have none.

Neighbouring lines of one head go to the same article, which one, is decided by what they share with it: first the lines
are cut into heads (dynamic programming over lines and bodies), then heads and bodies are matched for the greatest sum
of likeness (the Hungarian method: Kuhn 1955, in the form with potentials by Munkres and Jonker-Volgenant).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from proofreader.document.bodies import Head
from proofreader.document.likeness import Likeness

ENOUGH = 0.16
"""A line that shares this much of its weight with a body is as likely its head as not."""
CHANGE = 0.3
"""What speaks against two neighbouring lines of one block being heads of different articles."""
PARTED_CHANGE = 0.05
"""The same where a blank line stands between them."""
MUCH_MORE = 0.3
"""A head that shares this much more of its weight with a body without a head does not belong where it stands."""
IN_ORDER = 2
"""So many gathered heads must have found their bodies, in the order of these, before the order alone matches others."""
MOST = 60
"""More loose lines, or bodies without a head, than this are not matched: the work grows with their product."""


@dataclass(frozen=True, slots=True)
class Placement:
    """Stretches ``first`` up to ``end`` form an article with these heads (in page order), crossheads, ``texts``: lines
    that look like heads and are text, and ``bylines`` that stand apart from its heads. ``begins`` is the probability
    that an article begins here; ``gathered`` says that its heads stood somewhere else on the page."""

    first: int
    end: int
    heads: tuple[Head, ...]
    crossheads: tuple[Head, ...]
    texts: tuple[Head, ...]
    likeness: float
    begins: float
    bylines: tuple[Head, ...] = ()
    gathered: bool = False


def match_gathered(
    placements: Sequence[Placement], loose: Sequence[Head], likeness: Likeness
) -> tuple[list[Placement], list[Head]]:
    """Match the heads without a body with the bodies without a head. Heads that stand with a body, but share much more
    with another that has none, are matched anew."""
    result, loose = _released(placements, loose, likeness)
    bare = [number for number, placement in enumerate(result) if not placement.heads]
    if not bare or not loose or max(len(bare), len(loose)) > MOST:
        return result, list(loose)
    shared = [
        [likeness.of(head.text, range(result[number].first, result[number].end)) for number in bare] for head in loose
    ]
    heads = _cut(loose, shared)
    worth = [[sum(shared[line][body] - ENOUGH for line in lines) for body in range(len(bare))] for lines in heads]
    placed: set[int] = set()
    for at, body in enumerate(assigned(worth)):
        if body is None or worth[at][body] <= 0:
            continue
        lines = tuple(loose[line] for line in heads[at])
        most = max(shared[line][body] for line in heads[at])
        result[bare[body]] = replace(result[bare[body]], heads=lines, likeness=most, gathered=True)
        placed |= {head.unit for head in lines}
    return _in_turn(result, [head for head in loose if head.unit not in placed])


def _in_turn(placements: list[Placement], loose: Sequence[Head]) -> tuple[list[Placement], list[Head]]:
    """Match what is left by its order, where the heads that were matched stand in the order of their bodies: as many
    heads as bodies between two of those belong to them one by one."""
    matched = [(each.heads[0].unit, number) for number, each in enumerate(placements) if each.gathered]
    if len(matched) < IN_ORDER or [pair[1] for pair in sorted(matched)] != [pair[1] for pair in matched]:
        return placements, list(loose)
    placed: set[int] = set()
    edges = [(-1, -1), *matched, (max(head.unit for head in loose) + 1 if loose else 0, len(placements))]
    for (first, body), (last, following) in pairwise(edges):
        between = [head for head in loose if first < head.unit < last]
        runs = [list(run) for _, run in groupby(between, key=lambda head: head.block)]
        bare = [at for at in range(body + 1, following) if not placements[at].heads]
        if runs and len(runs) == len(bare):
            for at, run in zip(bare, runs, strict=True):
                placements[at] = replace(placements[at], heads=tuple(run), likeness=0.0, gathered=True)
                placed |= {head.unit for head in run}
    return placements, [head for head in loose if head.unit not in placed]


def _released(
    placements: Sequence[Placement], loose: Sequence[Head], likeness: Likeness
) -> tuple[list[Placement], list[Head]]:
    result, free = list(placements), list(loose)
    bare = [placement for placement in result if not placement.heads]
    if not bare or len(bare) > MOST:
        return result, free
    for number, placement in enumerate(result):
        misplaced = {
            head.unit
            for head in placement.heads
            if max(_shared(likeness, head, other) for other in bare) - _shared(likeness, head, placement) > MUCH_MORE
        }
        if misplaced:
            kept = tuple(head for head in placement.heads if head.unit not in misplaced)
            free += [head for head in placement.heads if head.unit in misplaced]
            most = max((_shared(likeness, head, placement) for head in kept), default=0.0)
            result[number] = replace(placement, heads=kept, likeness=most)
    return result, sorted(free, key=lambda head: head.unit)


def _shared(likeness: Likeness, head: Head, placement: Placement) -> float:
    return likeness.of(head.text, range(placement.first, placement.end))


def _cut(lines: Sequence[Head], shared: Sequence[Sequence[float]]) -> list[list[int]]:
    """The lines of each head: neighbours that share most with the same body."""
    bodies = len(shared[0])
    scores = [[value - ENOUGH for value in row] + [0.0] for row in shared]
    best = list(scores[0])
    came: list[list[int]] = []
    for before, line, row in zip(lines, lines[1:], scores[1:], strict=False):
        change = CHANGE if before.block == line.block else PARTED_CHANGE
        top = max(range(bodies + 1), key=best.__getitem__)
        came.append([at if best[at] >= best[top] - change else top for at in range(bodies + 1)])
        best = [row[at] + max(best[at], best[top] - change) for at in range(bodies + 1)]
    at = max(range(bodies + 1), key=best.__getitem__)
    found = [at]
    for row_of_origins in reversed(came):
        at = row_of_origins[at]
        found.append(at)
    found.reverse()
    runs = [(body, [line for line, _ in run]) for body, run in groupby(enumerate(found), key=lambda pair: pair[1])]
    return [run for body, run in runs if body < bodies]


def assigned(worth: Sequence[Sequence[float]]) -> list[int | None]:
    """For each row the column it is matched with, so that the sum of the worths (never less than none) is greatest.

    >>> assigned([[0.9, 0.8], [0.8, 0.1]])
    [1, 0]
    """
    if not worth:
        return []
    rows, columns = len(worth), len(worth[0]) + len(worth)
    cost = [[-max(0.0, value) for value in row] + [0.0] * rows for row in worth]
    of_row, of_column = [0.0] * (rows + 1), [0.0] * (columns + 1)
    match = [0] * (columns + 1)
    for row in range(1, rows + 1):
        _augment(cost, row, of_row, of_column, match)
    found: list[int | None] = [None] * rows
    for column in range(1, len(worth[0]) + 1):
        if match[column]:
            found[match[column] - 1] = column - 1
    return found


def _augment(
    cost: Sequence[Sequence[float]], row: int, of_row: list[float], of_column: list[float], match: list[int]
) -> None:
    """Bring ``row`` into the matching over the shortest augmenting path; numbers count from 1, 0 is none."""
    columns = len(of_column) - 1
    match[0] = row
    least, way, used = [float("inf")] * (columns + 1), [0] * (columns + 1), [False] * (columns + 1)
    at = 0
    while match[at]:
        used[at] = True
        here, step, following = match[at], float("inf"), 0
        for column in range(1, columns + 1):
            if used[column]:
                continue
            value = cost[here - 1][column - 1] - of_row[here] - of_column[column]
            if value < least[column]:
                least[column], way[column] = value, at
            if least[column] < step:
                step, following = least[column], column
        for column in range(columns + 1):
            if used[column]:
                of_row[match[column]] += step
                of_column[column] -= step
            else:
                least[column] -= step
        at = following
    while at:
        match[at] = match[way[at]]
        at = way[at]
