"""How likely words are to open a paragraph or to stand at the ends of a head: counted, not guessed.

The tables are counted in articles by ``python -m tests.fit``: natural logarithms of odds against the average word.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

_GRADES = ((-1.2, "never"), (-0.4, "seldom"), (0.4, "even"), (1.2, "often"))
_SEAMS = (
    (-4.0, "never"),
    (-2.5, "hardly"),
    (-1.2, "seldom"),
    (-0.4, "rather_not"),
    (0.4, "even"),
    (1.2, "rather"),
    (2.5, "often"),
)


@dataclass(frozen=True, slots=True)
class Wording:
    """``openers``: how much a sentence that begins so (two characters, or one) opens a paragraph rather than going on
    in one; ``closers`` and ``starters``: how much a character, or two, stand last, or first, in a clause or a line of
    a head rather than inside."""

    openers: Mapping[str, float]
    closers: Mapping[str, float]
    starters: Mapping[str, float]

    def opener(self, text: str) -> str:
        """How a line that begins a sentence speaks for a paragraph, as a grade."""
        value = self.openers.get(text[:2])
        return grade(self.openers.get(text[:1], 0.0) if value is None else value)

    def hang(self, text: str, following: str) -> str:
        """How well a clause or a head's line may end with ``text`` and the next begin with ``following``."""
        ends, begins = self.closers.get(text[-2:]), self.starters.get(following[:2])
        return _seam(
            (self.closers.get(text[-1:], 0.0) if ends is None else ends)
            + (self.starters.get(following[:1], 0.0) if begins is None else begins)
        )


def grade(value: float) -> str:
    """Logarithms of odds in five words."""
    return next((name for limit, name in _GRADES if value < limit), "most")


def _seam(value: float) -> str:
    return next((name for limit, name in _SEAMS if value < limit), "most")


NO_WORDING = Wording({}, {}, {})
