"""Fit the weights of the line chain: a linear-chain conditional random field (Lafferty, McCallum, Pereira 2001).

The likelihood of the known labels of whole pages is maximised with L-BFGS and a Gaussian prior on the weights. Pages run
through the forward and backward sums side by side.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from proofreader.text.chain import EDGES, Label

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
    return {feature: number for number, feature in enumerate(sorted(f for f, count in counts.items() if count >= least))}


def _table(index: dict[str, int], weights: np.ndarray) -> dict[str, list[float]]:
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
        taken = [self.edge_number[pair] for page in self.pages for pair in zip(page.labels, page.labels[1:], strict=False)]
        self.true_edges = np.zeros((len(taken), len(EDGES)))
        self.true_edges[np.arange(len(taken)), taken] = 1

    def split(self, flat: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        cut = self.shape[0][0] * LABELS
        return flat[:cut].reshape(self.shape[0]), flat[cut:].reshape(self.shape[1])

    def __call__(self, flat: np.ndarray) -> tuple[float, np.ndarray]:
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

    def _sums(self, node_scores: np.ndarray, edge_scores: np.ndarray) -> tuple[float, np.ndarray, np.ndarray]:
        """Log partition functions summed, and the expectations of labels and edges; pages are padded to one length."""
        count, longest = len(self.lengths), max(self.lengths)
        nodes = np.zeros((count, longest, LABELS))
        edges = np.full((count, max(1, longest - 1), LABELS, LABELS), NEVER)
        self._pad(node_scores, edge_scores, nodes, edges)
        nodes[:, 0, [int(label) for label in Label if not label.opens]] = NEVER
        lengths = np.array(self.lengths)
        forward = np.zeros_like(nodes)
        forward[:, 0] = nodes[:, 0]
        for step in range(1, longest):
            forward[:, step] = nodes[:, step] + _log_sum(forward[:, step - 1, :, None] + edges[:, step - 1], 1)
        backward = np.zeros_like(nodes)
        for step in range(longest - 2, -1, -1):
            ahead = _log_sum(edges[:, step] + (nodes[:, step + 1] + backward[:, step + 1])[:, None, :], 2)
            backward[:, step] = np.where((step < lengths - 1)[:, None], ahead, 0.0)
        totals = _log_sum(forward[np.arange(count), lengths - 1], 1)
        return float(totals.sum()), *self._expectations(forward, backward, nodes, edges, totals)

    def _pad(self, node_scores: np.ndarray, edge_scores: np.ndarray, nodes: np.ndarray, edges: np.ndarray) -> None:
        befores, afters = [int(b) for b, _ in EDGES], [int(a) for _, a in EDGES]
        node_at = edge_at = 0
        for page, length in enumerate(self.lengths):
            nodes[page, :length] = node_scores[node_at : node_at + length]
            edges[page, : length - 1][:, befores, afters] = edge_scores[edge_at : edge_at + length - 1]
            node_at, edge_at = node_at + length, edge_at + length - 1

    def _expectations(
        self, forward: np.ndarray, backward: np.ndarray, nodes: np.ndarray, edges: np.ndarray, totals: np.ndarray
    ) -> tuple[np.ndarray, np.ndarray]:
        befores, afters = [int(b) for b, _ in EDGES], [int(a) for _, a in EDGES]
        node_rows, edge_rows = [], []
        for page, length in enumerate(self.lengths):
            node_rows.append(np.exp(forward[page, :length] + backward[page, :length] - totals[page]))
            pair = (
                forward[page, : length - 1][:, befores]
                + edges[page, : length - 1][:, befores, afters]
                + (nodes[page, 1:length] + backward[page, 1:length])[:, afters]
            )
            edge_rows.append(np.exp(pair - totals[page]))
        return np.concatenate(node_rows), np.concatenate(edge_rows)


def _log_sum(values: np.ndarray, axis: int) -> np.ndarray:
    top = values.max(axis=axis, keepdims=True)
    return np.squeeze(top, axis) + np.log(np.exp(values - top).sum(axis=axis))
