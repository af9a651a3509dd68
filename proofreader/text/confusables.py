"""What a character that OCR read may have been: look-alikes, and what it was seen to stand for."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from proofreader.resources import resource

LIKEST = 4.0
"""What the likest character weighs more than the least like one, in nats."""
NEXT_ALIKE = 0.75
"""What the second look-alike weighs less than the first, the fourth less than the second, and so on, in nats."""
SEEN = 0.9
"""What e times as many sightings weigh, in nats."""


@dataclass(frozen=True)
class Confusables:
    """For each character that may have been misread its line of the table, and what was made of it so far."""

    lines: Mapping[str, str]
    _weights: dict[str, Mapping[str, float]] = field(default_factory=dict, repr=False)

    @classmethod
    def from_lines(cls, lines: Iterable[str]) -> Confusables:
        """Read lines of a character, its look-alikes in order, and what it was seen to stand for (``入91 大12``),
        parted by tabs; lines that begin with # are comments."""
        return cls({line[0]: line for line in lines if line[1] == "\t"})

    def of(self, read: str) -> Mapping[str, float]:
        """What ``read`` may have been, with how readily each is taken for it: in nats, about 0 for the least likely."""
        weights = self._weights.get(read)
        if weights is None:
            weights = self._weights[read] = dict(_weights(self.lines[read])) if read in self.lines else {}
        return weights

    def seen(self) -> Iterator[str]:
        """The characters that OCR was seen to put for others."""
        return (read for read, line in self.lines.items() if not line.rstrip("\n").endswith("\t"))


def _weights(line: str) -> Iterator[tuple[str, float]]:
    _, alike, seen = line.rstrip("\n").split("\t")
    places = {true: LIKEST - NEXT_ALIKE * math.log2(place + 1) for place, true in enumerate(alike)}
    yield from places.items()
    for each in seen.split():
        yield each[0], places.get(each[0], 0.0) + SEEN * math.log(int(each[1:]) + 1)


@cache
def confusables() -> Confusables:
    """The table that comes with the program; about 10 ms the first time."""
    with resource("lexicon", "confusions.tsv").open(encoding="utf-8") as lines:
        return Confusables.from_lines(lines)
