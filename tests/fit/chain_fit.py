"""Fit the weights of the line chain: a linear-chain conditional random field (Lafferty, McCallum, Pereira 2001).

The likelihood of the known labels of whole pages is maximised with L-BFGS and a Gaussian prior on the weights. Pages
run through the forward and backward sums side by side.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from proofreader.text.chain import EDGES, Label

Array = NDArray[np.float64]
LABELS = len(Label)
NEVER = -1e9


@dataclass(frozen=True)
class LabelledPage:
    """The features of the lines and steps of one page with the true labels of its lines."""

    lines: Sequence[tuple[str, ...]]
    steps: Sequence[tuple[str, ...]]
    labels: Sequence[int]


@dataclass(frozen=True)
class ChainWeights:
    lines: dict[str, list[float]]
    steps: dict[str, list[float]]


def fit_chain(pages: Sequence[LabelledPage], prior: float = 1.0, least: int = 3, iterations: int = 150) -> ChainWeights:
    """Weights for every feature seen at least ``least`` times; ``prior`` is the standard deviation of the weights."""
    line_index = _index((row for page in pages for row in page.lines), least)
    step_index = _index((row for page in pages for row in page.steps), least)
    likelihood = _Likelihood(pages, line_index, step_index, prior)
    start = np.zeros(len(line_index) * LABELS + len(step_index) * len(EDGES))
    found = minimize(likelihood, start, jac=True, method="L-BFGS-B", options={"maxiter": iterations})
    node_weights, edge_weights = likelihood.split(found.x)
    return ChainWeights(_table(line_index, node_weights), _table(step_index, edge_weights))


def _index(rows: object, least: int) -> dict[str, int]:
    counts = Counter(feature for row in rows for feature in row)  # type: ignore[attr-defined]
    return {
        feature: number for number, feature in enumerate(sorted(f for f, count in counts.items() if count >= least))
    }


def _table(index: dict[str, int], weights: Array) -> dict[str, list[float]]:
    return {feature: [round(float(value), 3) for value in weights[number]] for feature, number in index.items()}


def _matrix(rows: Sequence[tuple[str, ...]], index: dict[str, int]) -> csr_matrix:
    starts, columns = [0], []
    for row in rows:
        columns.extend(index[feature] for feature in row if feature in index)
        starts.append(len(columns))
    return csr_matrix((np.ones(len(columns)), columns, starts), shape=(len(rows), len(index)))


class _Likelihood:
    """Minus the log-likelihood of the labels, and its gradient."""

    def __init__(
        self, pages: Sequence[LabelledPage], line_index: dict[str, int], step_index: dict[str, int], prior: float
    ) -> None:
        self.pages = sorted(pages, key=lambda page: len(page.lines))
        self.prior = prior
        self.shape = (len(line_index), LABELS), (len(step_index), len(EDGES))
        self.nodes = _matrix([row for page in self.pages for row in page.lines], line_index)
        self.edges = _matrix([row for page in self.pages for row in page.steps], step_index)
        self.lengths = [len(page.lines) for page in self.pages]
        self.edge_number = {edge: number for number, edge in enumerate((int(b), int(a)) for b, a in EDGES)}
        labels = [label for page in self.pages for label in page.labels]
        self.true_nodes = np.zeros((len(labels), LABELS))
        self.true_nodes[np.arange(len(labels)), labels] = 1
        taken = [
            self.edge_number[pair] for page in self.pages for pair in zip(page.labels, page.labels[1:], strict=False)
        ]
        self.true_edges = np.zeros((len(taken), len(EDGES)))
        self.true_edges[np.arange(len(taken)), taken] = 1

    def split(self, flat: Array) -> tuple[Array, Array]:
        cut = self.shape[0][0] * LABELS
        return flat[:cut].reshape(self.shape[0]), flat[cut:].reshape(self.shape[1])

    def __call__(self, flat: Array) -> tuple[float, Array]:
        node_weights, edge_weights = self.split(flat)
        node_scores, edge_scores = self.nodes @ node_weights, self.edges @ edge_weights
        log_sum, node_chances, edge_chances = self._sums(node_scores, edge_scores)
        value = log_sum - (self.true_nodes * node_scores).sum() - (self.true_edges * edge_scores).sum()
        value += (flat @ flat) / (2 * self.prior**2)
        gradient = np.concatenate(
            [
                (self.nodes.T @ (node_chances - self.true_nodes)).ravel(),
                (self.edges.T @ (edge_chances - self.true_edges)).ravel(),
            ]
        )
        return float(value), gradient + flat / self.prior**2

    def _sums(self, node_scores: Array, edge_scores: Array) -> tuple[float, Array, Array]:
        """Log partition functions summed, and the expectations of labels and edges, some pages of like length at a
        time."""
        total, nodes, edges = 0.0, [], []
        node_at = edge_at = 0
        for first in range(0, len(self.lengths), BATCH):
            lengths = self.lengths[first : first + BATCH]
            node_end, edge_end = node_at + sum(lengths), edge_at + sum(lengths) - len(lengths)
            batch = _Batch(lengths, node_scores[node_at:node_end], edge_scores[edge_at:edge_end])
            total += batch.log_sum
            nodes += batch.node_chances()
            edges += batch.edge_chances()
            node_at, edge_at = node_end, edge_end
        return total, np.concatenate(nodes), np.concatenate(edges)


BATCH = 32
"""So many pages run through the sums side by side, padded to the longest of them."""
_BEFORE, _AFTER = [int(before) for before, _ in EDGES], [int(after) for _, after in EDGES]


class _Batch:
    """The forward and backward sums of some pages."""

    def __init__(self, lengths: Sequence[int], node_scores: Array, edge_scores: Array) -> None:
        self.lengths = lengths
        count, longest = len(lengths), max(lengths)
        self.nodes = np.zeros((count, longest, LABELS))
        self.edges = np.full((count, max(1, longest - 1), LABELS, LABELS), NEVER)
        self._pad(node_scores, edge_scores)
        self.nodes[:, 0, [int(label) for label in Label if not label.opens]] = NEVER
        self.forward, self.backward = self._forward(longest), self._backward(longest)
        self.totals = _log_sum(self.forward[np.arange(count), np.array(lengths) - 1], 1)
        self.log_sum = float(self.totals.sum())

    def _pad(self, node_scores: Array, edge_scores: Array) -> None:
        node_at = edge_at = 0
        for page, length in enumerate(self.lengths):
            self.nodes[page, :length] = node_scores[node_at : node_at + length]
            self.edges[page, : length - 1][:, _BEFORE, _AFTER] = edge_scores[edge_at : edge_at + length - 1]
            node_at, edge_at = node_at + length, edge_at + length - 1

    def _forward(self, longest: int) -> Array:
        sums = np.zeros_like(self.nodes)
        sums[:, 0] = self.nodes[:, 0]
        for step in range(1, longest):
            sums[:, step] = self.nodes[:, step] + _log_sum(sums[:, step - 1, :, None] + self.edges[:, step - 1], 1)
        return sums

    def _backward(self, longest: int) -> Array:
        sums = np.zeros_like(self.nodes)
        lengths = np.array(self.lengths)
        for step in range(longest - 2, -1, -1):
            ahead = _log_sum(self.edges[:, step] + (self.nodes[:, step + 1] + sums[:, step + 1])[:, None, :], 2)
            sums[:, step] = np.where((step < lengths - 1)[:, None], ahead, 0.0)
        return sums

    def node_chances(self) -> list[Array]:
        """For each page the probabilities of the labels of its lines."""
        return [
            np.exp(self.forward[page, :length] + self.backward[page, :length] - self.totals[page])
            for page, length in enumerate(self.lengths)
        ]

    def edge_chances(self) -> list[Array]:
        """For each page the probabilities of the edges of its steps."""
        found = []
        for page, length in enumerate(self.lengths):
            ahead = self.nodes[page, 1:length] + self.backward[page, 1:length]
            steps = self.edges[page, : length - 1][:, _BEFORE, _AFTER]
            pairs = self.forward[page, : length - 1][:, _BEFORE] + steps + ahead[:, _AFTER]
            found.append(np.exp(pairs - self.totals[page]))
        return found


def _log_sum(values: Array, axis: int) -> Array:
    top = values.max(axis=axis, keepdims=True)
    return np.squeeze(top, axis) + np.log(np.exp(values - top).sum(axis=axis))
