"""Looking for something in a stretch of text, leaving out of account what the editor does not care about.

Blanks that justification left, the width of a comma, and the script of a character hide what one looks for. All three
are folded away in a copy of the text, one character for one (or, for blanks, with a table of what went), so that every
match knows where it stands in the text as it is.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import accumulate
from time import monotonic

import regex

from proofreader.errors import SearchError
from proofreader.text.folding import simplified
from proofreader.text.reasons import Reason
from proofreader.text.span import Span

TIME = 0.5
"""Seconds that one search may take in all: an expression such as ``(.*)*x`` would else never end."""
_LEAST = 0.001
LONGEST = 1000
"""Characters of an expression."""
MOST_FOLDED = 20_000
"""Parts whose folded text is remembered."""

_WHITE = re.compile(r"\s+")
_WIDE = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)} | {0x3000: " ", 0xFF61: "。", 0xFF64: "、"}
"""Full-width forms as the half-width ones of the same sign, and the half-width 。 and 、 as the usual ones."""
_ESCAPED = re.compile(r"\\?.", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Sought:
    """What to look for: ``text`` as it stands, or as a regular expression (of the ``regex`` package, ``^`` and ``$`` at
    every line), and which differences do not count: ``blanks`` (white space of any kind), ``width`` (， and ,) and
    ``script`` (會 and 会)."""

    text: str
    expression: bool = False
    blanks: bool = False
    width: bool = False
    script: bool = False


@dataclass(frozen=True, slots=True)
class Match:
    """Where something stands in a text, and the groups of the expression (None: took no part), group 1 first."""

    span: Span
    groups: tuple[Span | None, ...] = ()


class Matcher:
    """Finds ``sought``. Raises ``SearchError`` where that is no regular expression, or nothing at all.

    ``time`` (seconds) is what looking through all texts together may take.
    """

    def __init__(self, sought: Sought, time: float = TIME) -> None:
        self.sought = sought
        self._left = time
        self._pattern = _compiled(sought)
        self._blanks = sought.blanks and (sought.expression or not sought.text.isspace())

    @property
    def groups(self) -> int:
        """How many groups the expression has."""
        return self._pattern.groups

    @property
    def names(self) -> dict[str, int]:
        """The named groups of the expression and their numbers."""
        return dict(self._pattern.groupindex)

    def find(self, text: str) -> list[Match]:
        """Every match in ``text`` from left to right, none empty, none reaching into another.

        Raises ``SearchError`` where the time is over.
        """
        folded = _without_differences(text, self.sought.width, self.sought.script, self._blanks)
        begun = monotonic()
        try:
            found = list(self._pattern.finditer(folded.text, timeout=max(self._left, _LEAST)))
        except TimeoutError:
            raise SearchError(_TOO_SLOW) from None
        self._left -= monotonic() - begun
        return [_match(folded, one) for one in found if one.end() > one.start()]


def _match(folded: _Folded, found: regex.Match[str]) -> Match:
    groups = tuple(None if start < 0 else folded.span(start, end) for start, end in found.regs[1:])
    return Match(folded.span(*found.span()), groups)


_TOO_SLOW = Reason("This expression takes too long; nothing was changed. Write it more narrowly, without .* in groups.")


def _compiled(sought: Sought) -> regex.Pattern[str]:
    if not sought.text or len(sought.text) > LONGEST:
        raise SearchError(Reason("Look for 1 to {most} characters.", (("most", str(LONGEST)),)))
    if not sought.expression:
        text = sought.text
        if sought.blanks and not text.isspace():
            text = "".join(text.split())
        return regex.compile(regex.escape(_folded(text, sought), special_only=True))
    try:
        return regex.compile(_folded_expression(sought), flags=regex.MULTILINE)
    except (regex.error, OverflowError, RecursionError) as error:
        named = (("fault", str(error)),)
        raise SearchError(Reason("This is not a regular expression: {fault}.", named)) from error


def _folded(text: str, sought: Sought) -> str:
    """``text`` without the differences in width and script that do not count; the length stays."""
    return text.translate(_table(sought.width, sought.script)) if sought.width or sought.script else text


@cache
def _table(width: bool, script: bool) -> Mapping[int, str]:
    """One table for both: a pass over the text costs more than anything else in a search."""
    if not width:
        return simplified()
    if not script:
        return _WIDE
    plain = simplified()
    return {code: plain.get(ord(half), half) for code, half in _WIDE.items()} | {
        code: sign for code, sign in plain.items() if code not in _WIDE
    }


def _folded_expression(sought: Sought) -> str:
    """The expression with its literal characters folded like the text. A full-width bracket becomes a half-width one
    that means itself; the ends of a range such as ``[一-龥]`` stay what they are."""
    text, in_set = sought.text, False

    def fold(found: re.Match[str]) -> str:
        nonlocal in_set
        piece, (start, end) = found.group(), found.span()
        in_set = piece == "[" or (in_set and piece != "]")
        folded = _folded(piece[-1], sought)
        if folded == piece[-1] or (in_set and "-" in (text[start - 1 : start], text[end : end + 1])):
            return piece
        return regex.escape(folded) if folded.isascii() else folded

    return _ESCAPED.sub(fold, text)


class _Folded:
    """A text without its white space where that does not count, and the way back to the text as it was."""

    def __init__(self, text: str, without_blanks: bool) -> None:
        self._cuts: list[int] = []
        self._gone: list[int] = []
        self.text = text
        whites = list(_WHITE.finditer(text)) if without_blanks else []
        if whites:
            self._gone = list(accumulate(white.end() - white.start() for white in whites))
            self._cuts = [white.start() - gone for white, gone in zip(whites, [0, *self._gone], strict=False)]
            self.text = "".join(text.split())

    def span(self, start: int, end: int) -> Span:
        """What stands from ``start`` to ``end`` here, in the text as it was, from its first ink to its last."""
        if start == end:
            return Span(self._at(start), self._at(start))
        return Span(self._at(start), self._at(end - 1) + 1)

    def _at(self, offset: int) -> int:
        index = bisect_right(self._cuts, offset)
        return offset + (self._gone[index - 1] if index else 0)


@lru_cache(maxsize=MOST_FOLDED)
def _without_differences(text: str, width: bool, script: bool, blanks: bool) -> _Folded:
    """The same parts are looked through again with every letter that is typed."""
    return _Folded(text.translate(_table(width, script)) if width or script else text, blanks)
