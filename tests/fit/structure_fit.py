"""Fit the weights of structure: log-linear models over all ways of reading a page, and of dividing a head.

Of all ways through the lattice of a page some agree with the gold; the weights make those as probable as can be (the
gradient is what is expected of the ways that agree, less what is expected of all), with a Gaussian prior.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from proofreader.document.head_roles import HeadLine, Way, features, ways
from proofreader.document.lattice import NEVER, Arc, Lattice, log_sum

Table = dict[str, float]
Vector = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Agreeing:
    """A lattice with what agrees with the gold: for each arc in how many things it disagrees, and the options that each
    of its choices may take there."""

    lattice: Lattice  # type: ignore[type-arg]
    allowed: Sequence[tuple[int, tuple[tuple[int, ...], ...]]]


@dataclass(frozen=True, slots=True)
class Example:
    """The lattices of a page, one for each habit of putting heads; ``right`` says which habit the page has."""

    lattices: tuple[Agreeing, ...]
    right: int


def fit_places(examples: Sequence[Example], prior: float, rounds: int, rate: float = 0.15) -> Table:
    """Stochastic gradient ascent, some pages at a time, with steps as long as each weight's own gradients allow (Adam:
    Kingma and Ba 2015), ever shorter ones; the average of the last third of the rounds is kept."""
    weights: Table = defaultdict(float)
    moments: Table = defaultdict(float)
    squares: Table = defaultdict(float)
    mean: Table = defaultdict(float)
    last = rounds - rounds // 3
    batches = [examples[at : at + BATCH] for at in range(0, len(examples), BATCH)]
    done, all_steps = 0, rounds * len(batches)
    for turn in range(rounds):
        loss = 0.0
        for batch in batches:
            done += 1
            gradient: Table = defaultdict(float)
            for example in batch:
                cost, found = _page(example, weights)
                loss += cost
                for name, value in found.items():
                    gradient[name] += value / len(batch)
            length = rate * (1 - done / (all_steps + 1)) * math.sqrt(1 - MEMORY**done) / (1 - MOMENTUM**done)
            for name, value in gradient.items():
                step = value - prior * weights[name] / len(examples)
                moments[name] += (1 - MOMENTUM) * (step - moments[name])
                squares[name] += (1 - MEMORY) * (step * step - squares[name])
                if squares[name]:
                    weights[name] += length * moments[name] / (math.sqrt(squares[name]) + TINY)
        if turn >= last:
            for name, value in weights.items():
                mean[name] += value / (rounds - last)
        print(f"round {turn + 1}: {loss / len(examples):.4f} nats a page", flush=True)
    return {name: round(value, 3) for name, value in sorted(mean.items()) if abs(value) >= 0.005}


BATCH = 6
"""So many pages make a step."""
MOMENTUM, MEMORY, TINY = 0.9, 0.99, 1e-6


def _page(example: Example, weights: Table) -> tuple[float, Table]:
    """The cost of a page, and the gradient of its likelihood."""
    gradient: Table = defaultdict(float)
    sums = []
    for agreeing in example.lattices:
        lattice = agreeing.lattice
        lattice.scores = [sum(weights[name] * value for name, value in bundle) for bundle in lattice.bundles]
        sums.append(lattice.chances("end"))
    total = log_sum([whole for whole, _ in sums])
    for agreeing, (whole, chances) in zip(example.lattices, sums, strict=True):
        _expect(agreeing.lattice, chances, -math.exp(whole - total), gradient, None)
    agreeing = example.lattices[example.right]
    gold, chances = agreeing_chances(agreeing)
    _expect(agreeing.lattice, chances, 1.0, gradient, agreeing.allowed)
    return total - gold, gradient


def cost_at(example: Example, weights: Table, temperature: float) -> float:
    """How improbable, in nats, the ways that agree with the gold are with all scores divided by ``temperature``."""
    for agreeing in example.lattices:
        lattice = agreeing.lattice
        lattice.scores = [
            sum(weights.get(name, 0.0) * value for name, value in bundle) / temperature for bundle in lattice.bundles
        ]
    total = log_sum([agreeing.lattice.chances("end")[0] for agreeing in example.lattices])
    return total - agreeing_chances(example.lattices[example.right])[0]


def _expect(
    lattice: Lattice,  # type: ignore[type-arg]
    chances: Sequence[float],
    sign: float,
    gradient: Table,
    allowed: Sequence[tuple[int, tuple[tuple[int, ...], ...]]] | None,
) -> None:
    bundles: dict[int, float] = defaultdict(float)
    for at, (arc, chance) in enumerate(zip(lattice.arcs, chances, strict=True)):
        if chance < 1e-7:
            continue
        for part in arc.parts:
            bundles[part] += chance
        choices = arc.choices if allowed is None else allowed[at][1]
        for choice in choices:
            scores = [lattice.scores[each] for each in choice]
            whole = log_sum(scores)
            for each, score in zip(choice, scores, strict=True):
                bundles[each] += chance * math.exp(score - whole)
    for bundle, chance in bundles.items():
        for name, value in lattice.bundles[bundle]:
            gradient[name] += sign * chance * value


def agreeing_chances(agreeing: Agreeing) -> tuple[float, list[float]]:
    """As ``Lattice.chances``, over the ways that agree with the gold; where the lattice has no such way, over those
    that disagree in the fewest things."""
    lattice = agreeing.lattice
    scores = lattice.scores + [-DISAGREES * wrong for wrong in range(MOST_WRONG + 1)]
    kept = Lattice(lattice.weights, lattice.bundles, scores, [], lattice.places)
    at: list[int] = []
    for number, (arc, (wrong, choices)) in enumerate(zip(lattice.arcs, agreeing.allowed, strict=True)):
        if wrong <= MOST_WRONG:
            parts = (*arc.parts, len(lattice.scores) + wrong) if wrong else arc.parts
            kept.arcs.append(Arc(arc.tail, arc.head, parts, choices, arc.step))
            at.append(number)
    total, found = kept.chances("end")
    chances = [0.0] * len(lattice.arcs)
    for number, chance in zip(at, found, strict=True):
        chances[number] = chance
    return total, chances


DISAGREES, MOST_WRONG = 12.0, 4
"""What a thing that an arc says otherwise than the gold costs; arcs that say more otherwise are left out."""


def agrees(agreeing: Agreeing) -> bool:
    """Whether any way agrees."""
    return agreeing_chances(agreeing)[0] > NEVER / 2


@dataclass(frozen=True, slots=True)
class HeadExample:
    """The lines of a head and how they are divided."""

    lines: tuple[HeadLine, ...]
    way: Way
    before: bool
    weight: float = 1.0


def fit_roles(examples: Sequence[HeadExample], prior: float) -> Table:
    """A multinomial logistic regression over the ways of dividing each head."""
    names: dict[str, int] = {}
    matrices = []
    for example in examples:
        rows = ways(len(example.lines))
        starts, columns, values = [0], list[int](), list[float]()
        for way in rows:
            for name, value in features(example.lines, way, example.before):
                columns.append(names.setdefault(name, len(names)))
                values.append(value)
            starts.append(len(columns))
        matrices.append((starts, columns, values, rows.index(example.way), example.weight))
    sparse = [
        (csr_matrix((values, columns, starts), shape=(len(starts) - 1, len(names))), right, weight)
        for starts, columns, values, right, weight in matrices
    ]

    def cost(vector: Vector) -> tuple[float, Vector]:
        total, gradient = 0.5 * prior * float(vector @ vector), prior * vector
        for matrix, right, weight in sparse:
            scores = matrix @ vector
            top = scores.max()
            chances = np.exp(scores - top)
            whole = chances.sum()
            total += weight * (math.log(whole) + top - scores[right])
            chances /= whole
            chances[right] -= 1.0
            gradient = gradient + weight * (matrix.T @ chances)
        return total, gradient

    found = minimize(cost, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": 150})
    return {name: round(float(found.x[at]), 3) for name, at in sorted(names.items()) if abs(found.x[at]) >= 0.005}
