"""Column depth: the columns of one article break at the same depth.

Where a block ends with a full line and a stop, either a column breaks in the middle of a paragraph or between two, or
the paragraph ends and print set a blank line. Breaks that cut a sentence are column breaks without doubt; from their
depth follows where the others stand.
"""

from __future__ import annotations

from collections.abc import Sequence

from proofreader.text.lines import Line

_CUT = frozenset({"han", "latin", "pause", "open"})
"""Ends of lines that break a sentence off."""
_FULL = frozenset({"full", "long", "over", "one", "two"})
_STOPPED = frozenset({"stop", "stop_quote"})
SHALLOWEST = 3
"""No column of an article has fewer lines."""
SLACK = 1
"""A line that was lost or split moves a break by so much."""


def depths(
    lines: Sequence[Line], ends: Sequence[str], starts: Sequence[str], shortness: Sequence[str], heads: Sequence[bool]
) -> list[str]:
    """For each line that ends a block with a stop: ``fits`` where a column of this depth breaks, ``off`` where it does
    not, ``""`` where nothing shows the depth, and for all other lines.

    ``heads`` marks the lines without punctuation around them: behind those, and with a dateline, an article begins.
    """
    found = [""] * len(lines)
    first = 0
    for index in range(len(lines) + 1):
        if index == len(lines) or heads[index] or starts[index] == "dateline":
            _judge(found, lines, ends, shortness, first, index)
            first = index + (index < len(lines) and heads[index])
    return found


def _judge(
    found: list[str], lines: Sequence[Line], ends: Sequence[str], shortness: Sequence[str], first: int, end: int
) -> None:
    """Judge the block ends between line ``first`` and line ``end`` of the page."""
    breaks = [index for index in range(first, min(end, len(lines) - 1)) if lines[index + 1].blank_lines]
    sure = [index + 1 for index in breaks if ends[index] in _CUT and shortness[index] in _FULL and index + 1 < end]
    places = [first, *sure]
    depth = min((after - before for before, after in zip(places, sure, strict=False)), default=0)
    if depth < SHALLOWEST:
        return
    for index in breaks:
        if ends[index] in _STOPPED:
            found[index] = "fits" if _fits(index + 1, places, depth) else "off"


def _fits(place: int, sure: Sequence[int], depth: int) -> bool:
    """Whether a column that breaks in front of line ``place`` is as deep as the others."""
    before = max(each for each in sure if each < place)
    behind = min((each for each in sure if each > place), default=0)
    if abs(place - before - depth) <= SLACK:
        return True
    return bool(behind) and abs((behind - place) - (place - before)) <= SLACK
