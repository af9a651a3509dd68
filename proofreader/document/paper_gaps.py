"""How a profile names gaps: by the characters around them, or by their kind and where they stand."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from proofreader.document.article import HEAD_ROLES, PageReading, Part, Role
from proofreader.text.folding import simplified
from proofreader.text.gap import Decision, GapKind
from proofreader.text.votes import REACH

BLANK, LINE_END, NOTHING = "␣", "⏎", "|"
"""What the raw page has in the gap; a blank, a line end and nothing at all do not speak for one another."""
_LINE_ENDS = re.compile(r"[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]")
_WHITE = re.compile(r"\s*")
_FAR = 24
"""The characters around a gap are looked for this far away."""
COUNTED = frozenset(
    {
        GapKind.STRETCHED_LINE,
        GapKind.STRAY_SPACE,
        GapKind.NAME_SEPARATOR,
        GapKind.CAESURA,
        GapKind.PADDED_NAME,
        GapKind.EATEN_SEPARATOR,
        GapKind.MIXED_SCRIPT,
        GapKind.LATIN_SPACE,
    }
)
"""Kinds that a house may want its own way; where a line or a paragraph ends is nobody's taste."""
_SIGNED = frozenset({Role.BYLINE, Role.CREDIT, Role.EDITOR, Role.DATELINE})


def around(text: str, at: int) -> str:
    """The name of the gap at ``at`` of ``text``, such as 练兵␣业务, in Simplified characters.

    Empty where no ink stands on one of its sides.
    """
    white = _WHITE.match(text, at)
    end = white.end() if white else at
    left = "".join(text[max(0, at - _FAR) : at].split())[-REACH:]
    right = "".join(text[end : end + _FAR].split())[:REACH]
    if not left or not right:
        return ""
    between = LINE_END if _LINE_ENDS.search(text, at, end) else BLANK if end > at else NOTHING
    return f"{left}{between}{right}".translate(simplified())


def line_key(part: Part, text: str, start: int = 0) -> str:
    """What names a line by itself: its ink, in Simplified characters; ``text`` stands at offset ``start``."""
    return plain_ink("".join(text[span.start - start : span.end - start] for span in part.spans))


def plain_ink(text: str) -> str:
    """``text`` without its white space, in Simplified characters."""
    return "".join(text.split()).translate(simplified())


def touching(text: str, contexts: Mapping[str, object]) -> Iterator[tuple[int, str]]:
    """Where in ``text`` the characters of one of ``contexts``, given without what stands between, touch."""
    width = 2 * REACH
    if contexts:
        for at in range(len(text) - width + 1):
            piece = text[at : at + width]
            if piece in contexts:
                yield at + REACH, piece


def group_of(role: Role) -> str:
    """Where a gap stands: in a head, a signature, or text."""
    return "head" if role in HEAD_ROLES else "signed" if role in _SIGNED else "text"


def kind_key(decision: Decision, role: Role) -> str:
    """The name of all gaps like this one, such as ``padded_name.signed``."""
    return f"{decision.kind.value}.{group_of(role)}"


def parts_of(reading: PageReading) -> Iterator[Part]:
    """Every part of a page."""
    yield from reading.furniture
    for article in reading.articles:
        yield from article.parts
    yield from reading.unplaced


def gaps_of(part: Part, gaps: Sequence[int]) -> Iterator[int]:
    """Those of the sorted ``gaps`` that lie inside ``part``."""
    for span in part.spans:
        yield from gaps[bisect_right(gaps, span.start) : bisect_left(gaps, span.end)]
    for span, _ in pairwise(part.spans):
        index = bisect_left(gaps, span.end)
        if index < len(gaps) and gaps[index] == span.end:
            yield span.end
