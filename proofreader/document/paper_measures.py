"""The measures that a newspaper sets its columns in: learnt from pages that an editor is done with or sent out."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping

from proofreader.document.article import Role
from proofreader.document.session import ProofSession
from proofreader.text.lines import LONG_BLOCK
from proofreader.text.reflow import look_at

_MEASURE = re.compile(r"(?:[4-9]|[1-5][0-9])(?:\.5)?")
"""No column is narrower or wider, in ems."""


def is_measure(key: str) -> bool:
    """Whether ``key`` names a measure: 16, 16.5."""
    return _MEASURE.fullmatch(key) is not None


def measures_of(session: ProofSession, page: int) -> Iterator[str]:
    """The measure of each paragraph of ``page`` that is long enough to show one."""
    span = session.issue.pages[page].span
    shown = look_at(session.issue.text(session.issue.pages[page]), span.start)
    starts = [line.span.start for line in shown.lines]
    for place in session.places(page):
        if place.part.role is Role.BODY:
            within: list[float] = []
            for piece in place.part.spans:
                within += shown.measures[bisect_left(starts, piece.start) : bisect_left(starts, piece.end)]
            measure, lines = Counter(within).most_common(1)[0] if within else (0.0, 0)
            if lines >= LONG_BLOCK and is_measure(key := f"{measure:g}"):
                yield key


def shares_of(counts: Mapping[str, int]) -> dict[float, float]:
    """What share of its paragraphs the paper sets in each measure, by its ems."""
    total = sum(counts.values())
    return {float(key): count / total for key, count in counts.items()}
