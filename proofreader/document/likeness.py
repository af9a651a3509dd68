"""How much of a headline is found again in a body: names, places and phrases, the rare ones counting most.

Pairs of neighbouring characters stand for the phrases; a pair that many bodies of the page have (党的, 精神) says
little, as in inverse document frequency (Spärck Jones 1972).
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from itertools import chain, compress, repeat
from operator import add, contains

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
        self._wholes = [_all_pairs(body) for body in bodies]
        self._leads = [
            whole if len(body) <= LEAD else _all_pairs(body[:LEAD])
            for body, whole in zip(bodies, self._wholes, strict=True)
        ]
        self._holders = Counter(chain.from_iterable(self._wholes))
        self._rarity = [math.log((len(bodies) + 1.5) / (held + 0.5)) + 0.1 for held in range(len(bodies) + 1)]
        self._bodies = bodies
        self._rare: list[frozenset[str]] | None = None
        self._heads: dict[str, tuple[dict[str, float], frozenset[str], float]] = {}
        self._having: dict[str, list[int]] = {}
        self._shares: dict[str, list[float]] = {}

    def of(self, head: str, bodies: range) -> float:
        """The share of ``head``, by weight, that the bodies numbered ``bodies`` have: 0 nothing, 1 all of it.

        The lead is that of the first two bodies: a lead may be cut by a crosshead.
        """
        if len(bodies) == 1:
            return self._shares_of(head)[bodies.start]
        weights, wanted, whole = self._weighed(head)
        leading = frozenset().union(*(wanted & self._leads[body] for body in bodies[:2]))
        behind = frozenset().union(*(wanted & self._wholes[body] for body in bodies)) - leading
        weight = weights.__getitem__
        return (sum(map(weight, leading)) + sum(map(weight, behind)) / 2) / whole

    def best(self, head: str) -> float:
        """The greatest share of ``head`` that any one body has."""
        return max(self._shares_of(head), default=0.0)

    def _shares_of(self, head: str) -> list[float]:
        """The share of ``head`` that each body has by itself."""
        shares = self._shares.get(head)
        if shares is None:
            weights, _, whole = self._weighed(head)
            shares = self._shares[head] = [0.0] * len(self._bodies)
            for pair in filter(self._holders.__contains__, weights):
                half = weights[pair] / whole / 2
                for body in self._halves_having(pair):
                    shares[body] += half
        return shares

    def _halves_having(self, pair: str) -> list[int]:
        """The bodies that have ``pair``, those that have it in their lead twice."""
        having = self._having.get(pair)
        if having is None:
            numbers = range(len(self._bodies))
            having = self._having[pair] = [
                *compress(numbers, map(contains, self._wholes, repeat(pair))),
                *compress(numbers, map(contains, self._leads, repeat(pair))),
            ]
        return having

    def _weighed(self, head: str) -> tuple[dict[str, float], frozenset[str], float]:
        """The pairs of ``head``, each with its rarity among the bodies (never nothing); the pairs; the sum of all."""
        weighed = self._heads.get(head)
        if weighed is None:
            held, rarity = self._holders.get, self._rarity
            weights = {pair: rarity[held(pair, 0)] for pair in pairs(head)}
            weighed = self._heads[head] = weights, frozenset(weights), sum(weights.values()) or 1.0
        return weighed

    def rare(self, body: int) -> frozenset[str]:
        """The names and phrases of a body, as runs of three Chinese characters, that few bodies have."""
        if self._rare is None:
            triples = [
                frozenset(run[at : at + 3] for run in _HAN.findall(text[:RARE_REACH]) for at in range(len(run) - 2))
                for text in self._bodies
            ]
            most = max(RAREST, len(triples) // 6)
            seen = Counter(chain.from_iterable(triples))
            few = frozenset(triple for triple, held in seen.items() if 1 < held <= most)
            self._rare = list(map(few.intersection, triples))
        return self._rare[body]
