"""How much of a headline is found again in a body: names, places and phrases, the rare ones counting most.

Pairs of neighbouring characters stand for the phrases; a pair that many bodies of the page have (党的, 精神) says
little, as in inverse document frequency (Spärck Jones 1972).
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from operator import add

LEAD = 420
"""A headline tells what the beginning of its article tells; this many characters of it count in full, the rest half."""
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
        self._heads: dict[str, tuple[frozenset[str], dict[str, float]]] = {}

    def weight(self, pair: str) -> float:
        """How much a shared pair says: its rarity among the bodies, never nothing."""
        seen = sum(pair in whole for whole in self._wholes)
        return math.log((len(self._wholes) + 1.5) / (seen + 0.5)) + 0.1

    def of(self, head: str, bodies: range) -> float:
        """The share of ``head``, by weight, that the bodies numbered ``bodies`` have: 0 nothing, 1 all of it.

        The lead is that of the first two bodies: a lead may be cut by a crosshead.
        """
        pairs_of_head, weights = self._weighed(head)
        leading = frozenset().union(*(pairs_of_head & self._leads[body] for body in bodies[:2]))
        behind = frozenset().union(*(pairs_of_head & self._wholes[body] for body in bodies)) - leading
        found = sum(weights[pair] for pair in leading) + sum(weights[pair] for pair in behind) / 2
        return found / (sum(weights.values()) or 1.0)

    def _weighed(self, head: str) -> tuple[frozenset[str], dict[str, float]]:
        if head not in self._heads:
            wanted = pairs(head)
            self._heads[head] = frozenset(wanted), {pair: self.weight(pair) for pair in wanted}
        return self._heads[head]
