"""How much of a headline is found again in a body: names, places and phrases, the rare ones counting most.

Pairs of neighbouring characters stand for the phrases; a pair that many bodies of the page have (党的, 精神) says
little, as in inverse document frequency (Spärck Jones 1972).
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from operator import add

LEAD = 420
"""A headline tells what the beginning of its article tells; this many characters of it count in full, the rest half."""
RARE_REACH = 1200
"""So much of each body is searched for rare phrases."""
RAREST = 3
_HAN = re.compile(r"[\u3400-\u9fff]{3,}")
_INK = re.compile(r"[^\W_]+")


def pairs(text: str) -> set[str]:
    """The pairs of neighbouring letters or Chinese characters of ``text``."""
    return {word[index : index + 2] for word in _INK.findall(text) for index in range(max(1, len(word) - 1))}


def _all_pairs(text: str) -> frozenset[str]:
    """As ``pairs``, with those of punctuation among them, which no head asks for; quicker."""
    return frozenset(map(add, text, text[1:]))


class Likeness:
    """Likeness of heads to the bodies of one page; ``bodies`` are their texts without blanks."""

    def __init__(self, bodies: Sequence[str]) -> None:
        self._leads = [_all_pairs(body[:LEAD]) for body in bodies]
        self._wholes = [_all_pairs(body) for body in bodies]
        self._holders = Counter(pair for whole in self._wholes for pair in whole)
        self._bodies = bodies
        self._rare: list[frozenset[str]] | None = None
        self._heads: dict[str, tuple[frozenset[str], dict[str, float]]] = {}
        self._best: dict[str, float] = {}

    def weight(self, pair: str) -> float:
        """How much a shared pair says: its rarity among the bodies, never nothing."""
        return math.log((len(self._wholes) + 1.5) / (self._holders[pair] + 0.5)) + 0.1

    def of(self, head: str, bodies: range) -> float:
        """The share of ``head``, by weight, that the bodies numbered ``bodies`` have: 0 nothing, 1 all of it.

        The lead is that of the first two bodies: a lead may be cut by a crosshead.
        """
        pairs_of_head, weights = self._weighed(head)
        leading = frozenset().union(*(pairs_of_head & self._leads[body] for body in bodies[:2]))
        behind = frozenset().union(*(pairs_of_head & self._wholes[body] for body in bodies)) - leading
        found = sum(weights[pair] for pair in leading) + sum(weights[pair] for pair in behind) / 2
        return found / (sum(weights.values()) or 1.0)

    def best(self, head: str) -> float:
        """The greatest share of ``head`` that any one body has."""
        if head not in self._best:
            wanted, weights = self._weighed(head)
            found = max(
                (
                    sum((2 if pair in lead else 1) * weights[pair] for pair in wanted & whole)
                    for lead, whole in zip(self._leads, self._wholes, strict=True)
                ),
                default=0.0,
            )
            self._best[head] = found / 2 / (sum(weights.values()) or 1.0)
        return self._best[head]

    def _weighed(self, head: str) -> tuple[frozenset[str], dict[str, float]]:
        if head not in self._heads:
            wanted = pairs(head)
            self._heads[head] = frozenset(wanted), {pair: self.weight(pair) for pair in wanted}
        return self._heads[head]

    def rare(self, body: int) -> frozenset[str]:
        """The names and phrases of a body, as runs of three Chinese characters, that few bodies have."""
        if self._rare is None:
            triples = [
                frozenset(run[at : at + 3] for run in _HAN.findall(text[:RARE_REACH]) for at in range(len(run) - 2))
                for text in self._bodies
            ]
            seen = Counter(triple for each in triples for triple in each)
            most = max(RAREST, len(triples) // 6)
            self._rare = [frozenset(triple for triple in each if 1 < seen[triple] <= most) for each in triples]
        return self._rare[body]
