"""Fit the weights of the gaps: logistic regression over named features, with a Gaussian prior."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from tests.fit.dataset import GapExample


def fit_gaps(examples: Sequence[GapExample], prior: float = 1.0, least: int = 3) -> dict[str, float]:
    """The weight of each feature seen at least ``least`` times; positive speaks for a blank."""
    counts = Counter(feature for example in examples for feature in example.features)
    index = {
        feature: number for number, feature in enumerate(sorted(f for f, count in counts.items() if count >= least))
    }
    starts, columns = [0], []
    for example in examples:
        columns.extend(index[feature] for feature in example.features if feature in index)
        starts.append(len(columns))
    matrix = csr_matrix((np.ones(len(columns)), columns, starts), shape=(len(examples), len(index)))
    model = LogisticRegression(C=prior**2, fit_intercept=False, max_iter=400)
    model.fit(matrix, np.array([example.blank for example in examples]))
    return {feature: round(float(model.coef_[0][number]), 3) for feature, number in index.items()}
