"""Fit how far the confidences may be trusted: on pages of articles that the other weights were not fitted on.

The articles are dealt into two hands; what is fitted on pages of one decides the pages of the other. What is right and
wrong there is fitted by logistic regression on the grounds of the decisions, beside the log-odds that the confidences
claim.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from proofreader.text.folding import folded
from proofreader.text.lexicon import Lexicon
from proofreader.text.reflow import Knowledge, reflow
from proofreader.text.rules.trust import Grounds
from proofreader.text.votes import count_votes
from proofreader.text.weights import Weights, log_odds
from tests.fit.dataset import Known

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Outcome:
    """One decision: what it stands on, the log-odds it claims, and whether it was right."""

    features: tuple[str, ...]
    claimed: float
    right: bool


@dataclass(frozen=True)
class _Recorder(Weights):
    """Weights that note what they are asked to trust."""

    def trusted(self, chance: float, grounds: Grounds) -> float:
        self.asked.append((chance, grounds))
        return chance


def outcomes(pages: Iterable[Known], weights: Weights, lexicon: Lexicon) -> Iterator[Outcome]:
    """What became of the decisions that ``weights`` lead to on ``pages``."""
    raise NotImplementedError
