"""The fitted weights: what each named feature is worth.

``resources/lexicon/weights.json`` is written by ``python -m tests.fit`` and holds nothing but names and numbers.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from itertools import repeat
from typing import TypeVar

import msgspec

from proofreader.resources import resource
from proofreader.text.chain import EDGES, Label, Step, node_potential, step_potential
from proofreader.text.rules.line_evidence import LineTraits, StepTraits
from proofreader.text.wording import NO_WORDING, Wording

Traits = TypeVar("Traits")
Potential = TypeVar("Potential")


class _Stored(msgspec.Struct, frozen=True):
    lines: dict[str, tuple[float, ...]]
    steps: dict[str, tuple[float, ...]]
    gaps: dict[str, float]
    openers: dict[str, float]
    closers: dict[str, float]
    starters: dict[str, float]


@dataclass(frozen=True)
class Weights:
    """``lines[feature]`` has a weight a label; ``steps[feature]`` one for each of ``EDGES``; ``gaps[feature]``
    speaks, where positive, for a blank; ``wording`` has what words do by themselves. All are natural logarithms of
    odds."""

    lines: dict[str, tuple[float, ...]]
    steps: dict[str, tuple[float, ...]]
    gaps: dict[str, float]
    wording: Wording = NO_WORDING
    _nodes: dict[LineTraits, tuple[float, ...]] = field(default_factory=dict, repr=False)
    _steps: dict[StepTraits, Step] = field(default_factory=dict, repr=False)

    def node(self, traits: LineTraits) -> tuple[float, ...]:
        """The potential of each label for a line like this."""
        known = self._nodes.get(traits)
        if known is None:
            known = node_potential(_sum_of_rows(self.lines, traits.features(), len(Label)))
            _remember(self._nodes, traits, known)
        return known

    def step(self, traits: StepTraits) -> Step:
        """The potentials of a step like this."""
        known = self._steps.get(traits)
        if known is None:
            known = step_potential(_sum_of_rows(self.steps, traits.features(), len(EDGES)))
            _remember(self._steps, traits, known)
        return known

    def gap_score(self, features: list[str]) -> float:
        """The log-odds of a blank in a gap with ``features``."""
        return sum(map(self.gaps.get, features, repeat(0.0)))


REMEMBERED = 20_000
"""How many potentials are kept ready; lines of running text are much alike."""


def _sum_of_rows(table: dict[str, tuple[float, ...]], features: Iterable[str], width: int) -> tuple[float, ...]:
    rows = [table[feature] for feature in features if feature in table]
    return tuple(map(sum, zip(*rows, strict=True))) if rows else (0.0,) * width


def _remember(known: dict[Traits, Potential], traits: Traits, potential: Potential) -> None:
    if len(known) >= REMEMBERED:
        known.clear()
    known[traits] = potential


@cache
def fitted() -> Weights:
    """The weights that come with the program."""
    stored = msgspec.json.decode(resource("lexicon", "weights.json").read_bytes(), type=_Stored)
    wording = Wording(stored.openers, stored.closers, stored.starters)
    return Weights(stored.lines, stored.steps, stored.gaps, wording)
