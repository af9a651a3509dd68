"""Every way of reading a page at once, and the best of them: arcs between places, each with what speaks for it.

A way through the lattice is one reading of the page; its score is the sum of its arcs' (natural logarithms). The best
way is found by dynamic programming; the sums over all ways, forward and backward, give the probability of each arc
(a log-linear model, as in ``text.chain``, over arcs that may skip several lines). Arcs are kept in such an order that
all arcs into a place stand before all arcs out of it.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

Features = tuple[tuple[str, float], ...]
"""What holds of a piece of a reading, by name, and how much of it."""
Step = TypeVar("Step")
NEVER = -1e9


@dataclass(frozen=True, slots=True)
class Arc(Generic[Step]):
    """``parts`` are the numbers of its features' bundles; of each of ``choices`` one bundle is chosen, whichever fits
    best; ``step`` says what the arc means."""

    tail: int
    head: int
    parts: tuple[int, ...]
    choices: tuple[tuple[int, ...], ...]
    step: Step


@dataclass(frozen=True, slots=True)
class Ahead:
    """Of each arc what it is worth, of each place the sum over all ways to it, that of the ``last`` one being
    ``total``; all are logarithms."""

    values: Sequence[float]
    sums: Sequence[float]
    last: int
    total: float


@dataclass
class Lattice(Generic[Step]):
    """Arcs and bundles of features, each bundle once. ``weights`` are what a feature is worth."""

    weights: Mapping[str, float]
    bundles: list[Features] = field(default_factory=list)
    scores: list[float] = field(default_factory=list)
    arcs: list[Arc[Step]] = field(default_factory=list)
    places: dict[Hashable, int] = field(default_factory=dict)
    front: list[float] = field(default_factory=list)
    """For each place the score of the best way there."""
    _known: dict[Hashable, int] = field(default_factory=dict)

    def place(self, name: Hashable) -> int:
        number = self.places.setdefault(name, len(self.places))
        if number == len(self.front):
            self.front.append(NEVER if number else 0.0)
        return number

    def reached(self, name: Hashable) -> float:
        """The score of the best way to the place ``name`` so far."""
        number = self.places.get(name)
        return NEVER if number is None else self.front[number]

    def bundle(self, name: Hashable, features: Iterable[tuple[str, float]], behind: int | None = None) -> int:
        """The number of the bundle ``name``, whose ``features`` are looked at only the first time; it also holds those
        of the bundle ``behind`` which they come."""
        known = self._known.get(name)
        if known is None:
            known = self._known[name] = len(self.bundles)
            held = tuple(features)
            score, worth = 0.0 if behind is None else self.scores[behind], self.weights.get
            for feature, value in held:
                score += worth(feature, 0.0) * value
            self.bundles.append(held if behind is None else self.bundles[behind] + held)
            self.scores.append(score)
        return known

    def number(self, name: Hashable) -> int | None:
        """The number of a bundle, where there is one of that name."""
        return self._known.get(name)

    def without(self, out: Iterable[int]) -> Lattice[Step]:
        """The same lattice, in which some bundles hold nothing."""
        bundles, scores = list(self.bundles), list(self.scores)
        for number in out:
            bundles[number], scores[number] = (), 0.0
        return Lattice(self.weights, bundles, scores, self.arcs, self.places, self.front, self._known)

    def softened(self, temperature: float) -> Lattice[Step]:
        """The same lattice, in which everything speaks less strongly: each score is divided by ``temperature``."""
        scores = [score / temperature for score in self.scores]
        return Lattice(self.weights, self.bundles, scores, self.arcs, self.places, self.front, self._known)

    def arc(
        self,
        ends: tuple[Hashable, Hashable],
        parts: Sequence[int],
        choices: Sequence[tuple[int, ...]],
        step: Step,
    ) -> None:
        arc = Arc(self.place(ends[0]), self.place(ends[1]), tuple(parts), tuple(choices), step)
        self.arcs.append(arc)
        score = self.front[arc.tail] + sum(map(self.scores.__getitem__, arc.parts))
        for choice in arc.choices:
            score += max(map(self.scores.__getitem__, choice))
        self.front[arc.head] = max(self.front[arc.head], score)

    def best(self, end: Hashable) -> tuple[float, list[tuple[Arc[Step], tuple[int, ...]]]]:
        """The best way from the first place to ``end``: its score, its arcs, and which bundle of each choice."""
        at = [NEVER] * len(self.places)
        came: list[Arc[Step] | None] = [None] * len(self.places)
        at[0] = 0.0
        for arc, free in zip(self.arcs, self._chosen(max), strict=True):
            score = sum(map(self.scores.__getitem__, arc.parts), at[arc.tail]) + free
            if score > at[arc.head]:
                at[arc.head], came[arc.head] = score, arc
        way: list[tuple[Arc[Step], tuple[int, ...]]] = []
        place = self.places[end]
        found = at[place]
        while (step := came[place]) is not None:
            way.append((step, tuple(max(choice, key=self.scores.__getitem__) for choice in step.choices)))
            place = step.tail
        way.reverse()
        return found, way

    def chances(self, end: Hashable) -> tuple[float, list[float]]:
        """The logarithm of the sum over all ways to ``end``, and the probability of each arc."""
        ahead = self.ahead(end)
        return ahead.total, self.chances_behind(ahead)

    def ahead(self, end: Hashable) -> Ahead:
        """The sums over the ways from the first place on, the last one ``end``."""
        score = self.scores.__getitem__
        values = [sum(map(score, arc.parts)) + free for arc, free in zip(self.arcs, self._chosen(log_sum), strict=True)]
        sums = [NEVER] * len(self.places)
        sums[0] = 0.0
        for arc, value in zip(self.arcs, values, strict=True):
            sums[arc.head] = plus(sums[arc.head], sums[arc.tail] + value)
        last = self.places[end]
        return Ahead(values, sums, last, sums[last])

    def chances_behind(self, ahead: Ahead) -> list[float]:
        """The probability of each arc, once the sums up to the last place are known."""
        behind = [NEVER] * len(self.places)
        behind[ahead.last] = 0.0
        for arc, value in zip(reversed(self.arcs), reversed(ahead.values), strict=True):
            behind[arc.tail] = plus(behind[arc.tail], behind[arc.head] + value)
        return [
            math.exp(max(-50.0, min(0.0, ahead.sums[arc.tail] + value + behind[arc.head] - ahead.total)))
            for arc, value in zip(self.arcs, ahead.values, strict=True)
        ]

    def _chosen(self, number: Callable[[list[float]], float]) -> list[float]:
        """What the choices of each arc are worth; ``number`` makes one number of the scores of a choice. Many arcs
        have the same choices."""
        score = self.scores.__getitem__
        known: dict[tuple[tuple[int, ...], ...], float] = {(): 0.0}
        for arc in self.arcs:
            if arc.choices not in known:
                known[arc.choices] = sum(number(list(map(score, choice))) for choice in arc.choices)
        return [known[arc.choices] for arc in self.arcs]


def plus(left: float, right: float) -> float:
    """The logarithm of the sum of two numbers that are given by their logarithms."""
    if left < right:
        left, right = right, left
    return left if right - left < -40.0 else left + math.log1p(math.exp(right - left))


def log_sum(values: Sequence[float]) -> float:
    """The same of several."""
    top = max(values)
    return top + math.log(sum(math.exp(value - top) for value in values))
