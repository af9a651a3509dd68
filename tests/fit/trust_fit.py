"""Fit how far the confidences may be trusted: on pages of articles that the other weights were not fitted on.

The articles are dealt into two hands; what is fitted on pages of one decides the pages of the other. What is right and
wrong there is fitted by logistic regression on the grounds of the decisions, beside the log-odds that the confidences
claim.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from proofreader.text.folding import folded
from proofreader.text.gap import Mark
from proofreader.text.reflow import (
    LABEL_NAMES,
    Knowledge,
    Unit,
    blank_chance,
    gaps_inside,
    label_lines,
    look_at,
    plainly,
    units_of,
)
from proofreader.text.rules.trust import Grounds, of_break, of_gap, of_join
from proofreader.text.surroundings import Surroundings
from proofreader.text.votes import count_votes
from proofreader.text.weights import log_odds
from tests.fit.dataset import Known

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Outcome:
    """One decision: what it stands on, the log-odds it claims, and whether it was right."""

    features: tuple[str, ...]
    claimed: float
    right: bool


def outcomes(pages: Iterable[Known], knowledge: Knowledge) -> Iterator[Outcome]:
    """What becomes of the decisions that ``knowledge`` leads to on ``pages``."""
    for known in pages:
        page = look_at(known.raw)
        with_votes = replace(knowledge, votes=count_votes([folded(known.raw)]))
        labels, opens, sure = label_lines(page, with_votes)
        units = list(units_of(page, labels, sure))
        for unit in units:
            yield from _inside(known, page, unit, opens, with_votes)
        for unit, following in pairwise(units):
            gap = page.lines[unit.end - 1].span.end
            grounds = of_break(page, unit.end - 1, LABEL_NAMES[unit.label], LABEL_NAMES[following.label])
            right = known.marks.get(gap) is Mark.PARAGRAPH and gap not in known.broken
            yield _outcome(grounds, opens[unit.end], right)


def _inside(
    known: Known, page: Surroundings, unit: Unit, opens: Sequence[float], knowledge: Knowledge
) -> Iterator[Outcome]:
    for gap, index, context in gaps_inside(page, unit, knowledge.votes):
        mark = known.marks.get(gap)
        if gap == page.lines[index].span.end:
            grounds = of_join(page, index, LABEL_NAMES[unit.label])
            yield _outcome(grounds, 1 - opens[index + 1], mark is not Mark.PARAGRAPH)
        if context is not None and mark in (Mark.RUN_ON, Mark.SPACE) and not plainly(context):
            blank = blank_chance(context, knowledge)
            right = (mark is Mark.SPACE) == (blank > 0.5)
            yield _outcome(of_gap(context, blank > 0.5), max(blank, 1 - blank), right)


def _outcome(grounds: Grounds, chance: float, right: bool) -> Outcome:
    return Outcome(tuple(grounds.features()), log_odds(chance), right)


def fit_trust(found: Sequence[Outcome], prior: float = 0.35, least: int = 20) -> dict[str, float]:
    """How much each feature seen at least ``least`` times moves the log-odds that a decision claims; ``prior`` is the
    standard deviation of that."""
    counts = Counter(feature for outcome in found for feature in outcome.features)
    index = {
        feature: number for number, feature in enumerate(sorted(f for f, count in counts.items() if count >= least))
    }
    starts, columns = [0], []
    for outcome in found:
        columns.extend(index[feature] for feature in outcome.features if feature in index)
        starts.append(len(columns))
    matrix = csr_matrix((np.ones(len(columns)), columns, starts), shape=(len(found), len(index)))
    claimed = np.array([outcome.claimed for outcome in found])
    right = np.array([float(outcome.right) for outcome in found])

    def loss(weights: Array) -> tuple[float, Array]:
        odds = claimed + matrix @ weights
        value = np.logaddexp(0.0, odds).sum() - odds @ right + weights @ weights / (2 * prior**2)
        chances = 1 / (1 + np.exp(-odds))
        return float(value), matrix.T @ (chances - right) + weights / prior**2

    weights = minimize(loss, np.zeros(len(index)), jac=True, method="L-BFGS-B", options={"maxiter": 300}).x
    return {feature: round(float(weights[number]), 3) for feature, number in index.items()}
