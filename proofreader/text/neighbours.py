"""Which characters stand beside which: how much oftener two are neighbours in newspapers than chance would have it.

Words (``lexicon``) tell that 研究 is one; neighbours also tell that 的 seldom follows 们 where a noun is wanted, and
that 左 hardly stands between 们 and 校. What is no Han character counts as one of three classes: ``BREAK`` for
punctuation and the ends of a part, ``FIGURE`` for digits, ``LETTER`` for Latin letters.
"""

from __future__ import annotations

import gzip
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache

from proofreader.resources import resource

BREAK, FIGURE, LETTER = "。", "0", "A"
EXPECTED = 0.5
"""What is added to a number of occurrences, expected or seen, so that none is not never."""
RAREST = 16.5
"""The cost of a character that the counted text does not have, in nats."""


@dataclass(frozen=True)
class Neighbours:
    """``costs``: -ln of each character's share of running text. ``ties``: for two neighbours ln of how much oftener
    they stand together than apart they would, both in nats. ``size``: how many neighbours were counted, as ln."""

    costs: Mapping[str, float]
    ties: Mapping[str, float]
    size: float
    _unseen: dict[float, Mapping[float, float]] = field(default_factory=dict, repr=False)

    @classmethod
    def from_lines(cls, lines: Iterable[str]) -> Neighbours:
        """Read lines of ``size<TAB>number``, ``=cost<TAB>characters`` and ``tie<TAB>pair pair …``; # is a comment."""
        costs: dict[str, float] = {}
        ties: dict[str, float] = {}
        size = 0.0
        for line in lines:
            head, _, rest = line.rstrip("\n").partition("\t")
            if head == "size":
                size = math.log(int(rest))
            elif head.startswith("="):
                costs.update(dict.fromkeys(rest, float(head[1:])))
            elif not head.startswith("#"):
                ties.update(dict.fromkeys(rest.split(" "), float(head)))
        return cls(costs, ties, size)

    def cost(self, character: str) -> float:
        return self.costs.get(character, RAREST)

    def tie(self, left: str, right: str) -> float:
        """How strongly two characters of ``plain`` text hold together, in nats: negative where they shun each other."""
        known = self.ties.get(left + right)
        return self._shunning(self.cost(left))[self.cost(right)] if known is None else known

    def fit(self, before: str, character: str, behind: str) -> float:
        """How well ``character`` stands between two neighbours, and how common it is: ln of its share there, in nats,
        up to what is the same for any other character."""
        return self.tie(before, character) + self.tie(character, behind) - self.cost(character)

    def fits(self, before: str, characters: Iterable[str], behind: str) -> dict[str, float]:
        """The ``fit`` of each of ``characters``; quicker for many than one by one."""
        ties, costs = self.ties, self.costs
        shunned_left, shunned_right = self._shunning(self.cost(before)), self._shunning(self.cost(behind))
        found: dict[str, float] = {}
        for character in characters:
            cost = costs.get(character, RAREST)
            left, right = ties.get(before + character), ties.get(character + behind)
            left = shunned_left[cost] if left is None else left
            found[character] = left + (shunned_right[cost] if right is None else right) - cost
        return found

    def _shunning(self, cost: float) -> Mapping[float, float]:
        """The ties of a character of this cost with those that were never seen beside it, by their cost."""
        known = self._unseen.get(cost)
        if known is None:
            known = self._unseen[cost] = {
                other: -math.log1p(math.exp(self.size - cost - other) / EXPECTED)
                for other in {RAREST, *self.costs.values()}
            }
        return known


def plain(text: str) -> str:
    """``text`` with one character a class for what is no Han character, as long as ``text``."""
    return text.translate(_CLASSES)


class _Classes(dict[int, str]):
    """Fills itself: the class of each character that is looked up."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        if "\u3400" <= character <= "\u9fff" or character == "〇":
            found = character
        elif character.isdigit():
            found = FIGURE
        else:
            found = LETTER if character.isalpha() else BREAK
        self[code] = found
        return found


_CLASSES = _Classes()


@cache
def neighbours() -> Neighbours:
    """The counts that come with the program; about 0.1 s the first time."""
    with gzip.open(resource("lexicon", "neighbours.txt.gz"), "rt", encoding="utf-8") as lines:
        return Neighbours.from_lines(lines)
