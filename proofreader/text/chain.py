"""Lines labelled together: a linear chain of line types and the gaps between them.

A line opens or continues a paragraph (body), a head, or a line that stands for itself (a byline, a folio).
Which of them, depends on the line, on the gap before it and on what its neighbours are; so the page is judged as a
whole: the forward and backward sums of a linear-chain conditional random field (Lafferty, McCallum, Pereira 2001)
give the probability of each label of each line given all the others. Those probabilities are the confidences, and
the likeliest labels are taken from them.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise
from operator import mul

Row = Sequence[float]


class Label(IntEnum):
    """What one line is. An opening line begins a part; a continuing one goes on with the part of the line before."""

    BODY_OPENS = 0
    BODY_CONTINUES = 1
    HEAD_OPENS = 2
    HEAD_CONTINUES = 3
    SOLO_OPENS = 4
    SOLO_CONTINUES = 5

    @property
    def opens(self) -> bool:
        return self % 2 == 0

    @property
    def opening(self) -> Label:
        """The same kind of line as an opening one."""
        return Label(self - self % 2)


OPENING_OF = tuple(label.opening for label in Label)
"""The opening label of each label's kind, by label."""
CONTINUING_OF = tuple(Label(label.opening + 1) for label in Label)
EDGES = tuple((before, after) for before in Label for after in Label if after.opens or after - 1 == before - before % 2)
"""Which label may follow which: a line continues only its own kind. The order is that of the rows of edge weights."""
_NUMBER = {edge: number for number, edge in enumerate(EDGES)}
_OPENING = tuple(label for label in Label if label.opens)
FIRST = tuple(float(label.opens) for label in Label)
"""Which labels the first line of a page may have."""


@dataclass(frozen=True, slots=True)
class Step:
    """The potentials of the step from one line to the next, arranged for the sums.

    ``into_opening[k]``: from each label to the k-th opening one; ``continuing[k]``: from the opening and the
    continuing label of the k-th kind to its continuing one; ``out_of[label]``: to the opening labels and to the
    label's own continuing one.
    """

    into_opening: tuple[tuple[float, ...], ...]
    continuing: tuple[tuple[float, float], ...]
    out_of: tuple[tuple[float, ...], ...]


def node_potential(scores: Row) -> tuple[float, ...]:
    """Scores (natural logarithms) of the labels of one line as potentials, the greatest being 1."""
    top = max(scores)
    return tuple(math.exp(score - top) for score in scores)


def step_potential(scores: Row) -> Step:
    """Scores of ``EDGES`` for one step as potentials."""
    values = node_potential(scores)

    def value(before: Label, after: Label) -> float:
        return values[_NUMBER[before, after]]

    continues = [Label(label + 1) for label in _OPENING]
    return Step(
        tuple(tuple(value(before, after) for before in Label) for after in _OPENING),
        tuple((value(opens, on), value(on, on)) for opens, on in zip(_OPENING, continues, strict=True)),
        tuple(
            (*(value(before, after) for after in _OPENING), value(before, Label(before.opening + 1)))
            for before in Label
        ),
    )


def marginals(nodes: Sequence[Row], steps: Sequence[Step]) -> list[list[float]]:
    """For each line the probability of each label, given the whole page.

    ``nodes[i]`` are the potentials of line i, ``steps[i]`` those of the step from line i to line i + 1.
    """
    if not nodes:
        return []
    forward, backward = _forward(nodes, steps), _backward(nodes, steps)
    return [_normalised(list(map(mul, ahead, behind))) for ahead, behind in zip(forward, backward, strict=True)]


def _normalised(row: list[float]) -> list[float]:
    total = sum(row)
    return [value / total for value in row]


TINY = 1e-60
"""Sums smaller than this are scaled up again; scaling every row would take as long as summing it."""


def _kept_up(row: list[float]) -> list[float]:
    return row if row[0] + row[2] + row[4] > TINY else _normalised(row)


def _forward(nodes: Sequence[Row], steps: Sequence[Step]) -> list[list[float]]:
    row = _normalised(list(map(mul, nodes[0], FIRST)))
    rows = [row]
    for node, step in zip(nodes[1:], steps, strict=True):
        body, head, solo = (sum(map(mul, row, column)) for column in step.into_opening)
        (b0, b1), (h0, h1), (s0, s1) = step.continuing
        on_body, on_head, on_solo = row[0] * b0 + row[1] * b1, row[2] * h0 + row[3] * h1, row[4] * s0 + row[5] * s1
        row = _kept_up(list(map(mul, node, (body, on_body, head, on_head, solo, on_solo))))
        rows.append(row)
    return rows


def _backward(nodes: Sequence[Row], steps: Sequence[Step]) -> list[list[float]]:
    row = [1.0] * len(Label)
    rows = [row]
    for node, step in zip(reversed(nodes[1:]), reversed(steps), strict=True):
        body, on_body, head, on_head, solo, on_solo = map(mul, node, row)
        ahead = ((body, head, solo, on_body), (body, head, solo, on_head), (body, head, solo, on_solo))
        row = _kept_up([sum(map(mul, ahead[label // 2], out)) for label, out in enumerate(step.out_of)])
        rows.append(row)
    rows.reverse()
    return rows


def opening_chance(chances: Row) -> float:
    """The probability that a line opens a part, of whatever kind."""
    return chances[0] + chances[2] + chances[4]


def likeliest(chances: Sequence[Row]) -> list[Label]:
    """Labels for a page from the probabilities of its lines.

    A line opens a part where that is likelier than not, and the lines of a part are together of the kind that fits
    them best.
    """
    labels: list[Label] = []
    firsts = [index for index, row in enumerate(chances) if index == 0 or opening_chance(row) >= 0.5]
    for first, end in pairwise([*firsts, len(chances)]):
        sums = [sum(row[kind] + row[kind + 1] for row in chances[first:end]) for kind in _OPENING]
        kind = _OPENING[sums.index(max(sums))]
        labels.append(kind)
        labels += [CONTINUING_OF[kind]] * (end - first - 1)
    return labels
