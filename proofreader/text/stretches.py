"""Long text in stretches, so that judging it costs memory by the stretch and not by the whole."""

from __future__ import annotations

import re
from collections.abc import Iterator

from proofreader.text.span import Span

LONGEST_STRETCH = 50_000
"""Code points that are judged together; the fullest broadsheet page has some 15,000."""
_LINE_END = re.compile(r"\r\n?|\n")
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")


def stretches(text: str, longest: int = LONGEST_STRETCH) -> Iterator[Span]:
    """Cut ``text`` into stretches of at most ``longest`` code points.

    A cut is made at the last blank line of a stretch's second half, else at its last line end; a line is never cut, so
    a longer line makes a longer stretch.
    """
    start = 0
    while len(text) - start > longest:
        end = _cut(text, start, start + longest)
        yield Span(start, end)
        start = end
    if start < len(text) or not start:
        yield Span(start, len(text))


def _cut(text: str, start: int, limit: int) -> int:
    blank_lines = [found.end() for found in _BLANK_LINE.finditer(text, start + (limit - start) // 2, limit)]
    if blank_lines:
        return blank_lines[-1]
    last = max(text.rfind("\n", start, limit), text.rfind("\r", start, limit - 1))
    if last >= 0:
        return last + 1
    following = _LINE_END.search(text, limit)
    return following.end() if following else len(text)
