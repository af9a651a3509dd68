"""Half-open ranges of code points.

Every offset of the core counts Unicode code points of the decoded issue text; only ``gui/text_positions.py`` knows
that Qt counts UTF-16 units.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The code points ``start`` up to, not including, ``end``.

    Raises ``ValueError`` when the range runs backwards or begins before the text does.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: [{self.start}, {self.end})")

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        """An empty span is still a place, so it is never false."""
        return True

    def __contains__(self, offset: int) -> bool:
        return self.start <= offset < self.end

    def overlaps(self, other: Span) -> bool:
        """Whether a code point stands in both; an empty span overlaps where it lies strictly inside the other."""
        return self.start < other.end and other.start < self.end

    def shifted(self, distance: int) -> Span:
        """The same range, ``distance`` code points further on."""
        return Span(self.start + distance, self.end + distance)

    def of(self, text: str) -> str:
        """The characters of ``text`` in this range."""
        return text[self.start : self.end]
