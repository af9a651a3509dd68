"""Words: which characters stand together, and how often.

Traditional text is looked up in its Simplified form, character by character, so one dictionary serves both.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache

from proofreader.resources import resource

LONGEST_WORD = 6
REACH = 5
"""How many characters on either side of a gap are segmented."""
UNKNOWN_COST = 15.0
"""The cost of a character that no word begins with, in nats."""


@dataclass(frozen=True)
class Lexicon:
    """Words with their cost: -ln of their share of running text, in nats."""

    costs: dict[str, float]
    _judged: dict[tuple[str, str], float] = field(default_factory=dict, repr=False)

    @classmethod
    def from_lines(cls, lines: Iterable[str]) -> Lexicon:
        """Read lines of ``cost<TAB>word word …``; lines that begin with # are comments."""
        costs: dict[str, float] = {}
        for line in lines:
            if not line.startswith("#"):
                cost, _, words = line.rstrip("\n").partition("\t")
                costs.update(dict.fromkeys(words.split(" "), float(cost)))
        return cls(costs)

    def __contains__(self, word: str) -> bool:
        return word in self.costs

    def cost(self, text: str) -> float:
        """The cost of the likeliest segmentation of ``text`` into words, in nats."""
        costs = self.costs
        best = [0.0]
        for end in range(1, len(text) + 1):
            least = best[end - 1] + costs.get(text[end - 1], UNKNOWN_COST)
            for start in range(max(0, end - LONGEST_WORD), end - 1):
                word = costs.get(text[start:end])
                if word is not None and best[start] + word < least:
                    least = best[start] + word
            best.append(least)
        return best[-1]

    def across(self, left: str, right: str) -> float:
        """How much likelier ``left`` and ``right`` are as running text than as two texts with a boundary, in nats.

        Positive where a word stands across the gap: 二 | 十大. Only the ``REACH`` characters next to it count.
        """
        key = (left[-REACH:], right[:REACH])
        known = self._judged.get(key)
        if known is None:
            known = self.cost(key[0]) + self.cost(key[1]) - self.cost(key[0] + key[1])
            self._judged[key] = known
        return known

    def word_across(self, left: str, right: str) -> str | None:
        """The longest word that begins in ``left`` and ends in ``right``, if there is one."""
        for length in range(min(LONGEST_WORD, len(left) + len(right)), 1, -1):
            for taken in range(min(length - 1, len(left)), 0, -1):
                word = left[-taken:] + right[: length - taken]
                if len(word) == length and word in self.costs:
                    return word
        return None


@cache
def chinese() -> Lexicon:
    """The dictionary that comes with the program; about 0.1 s the first time."""
    with gzip.open(resource("lexicon", "words.txt.gz"), "rt", encoding="utf-8") as lines:
        return Lexicon.from_lines(lines)
