"""Breaking ink into the lines of a column, with the rules of Chinese print (clreq 3.1.3)."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass

from proofreader.text.characters import LINE_END_PROHIBITED, LINE_START_PROHIBITED
from tests.press.settings import Settings

BLANK = 0.5
"""The advance of a wanted blank inside a line, in ems."""
_NARROW = re.compile(r"[!-~]")
_JOINED = re.compile(r"[A-Za-z0-9%./:@_-]")
_ADDRESS_MARKS = frozenset("./@_-")
_UNBREAKABLE = frozenset(("——", "……", "··"))
SQUEEZED = frozenset("，。、；：」』”’）》】」〉") | frozenset("“‘（《「『【〈")
FARTHEST = 4
"""No more than this many characters are given away to the next line."""


@dataclass(frozen=True, slots=True)
class Ink:
    """One character: what is printed, ``ref`` the ink behind it in the gold, ``spaced`` a wanted blank before it."""

    character: str
    ref: tuple[int, int]
    spaced: bool = False
    padded: bool = False
    """A blank before it that pads a two-character name."""


@dataclass(frozen=True, slots=True)
class SetLine:
    """A line of ``ink``; ``short`` when it gave a character away and was stretched to the measure."""

    ink: tuple[Ink, ...]
    short: bool = False
    first: bool = False
    last: bool = False
    indent: float = 0.0


def inks(text: str, unit: int, start: int = 0) -> list[Ink]:
    """The ink of ``text``; ``unit`` and a running number from ``start`` are its references."""
    found: list[Ink] = []
    spaced = False
    for character in text:
        if character.isspace():
            spaced = bool(found)
        else:
            found.append(Ink(character, (unit, start + len(found)), spaced))
            spaced = False
    return found


def width(ink: Ink, before: Ink | None, squeeze: bool) -> float:
    """The advance of one ink behind ``before``."""
    advance = 0.5 if _NARROW.match(ink.character) else 1.0
    if before is None:
        return advance
    if squeeze and ink.character in SQUEEZED and before.character in SQUEEZED:
        advance -= 0.5
    return advance + (BLANK if ink.spaced or ink.padded else 0.0)


def take_line(
    ink: Sequence[Ink], start: int, measure: float, settings: Settings, dice: random.Random
) -> tuple[int, bool]:
    """Where the line that begins at ``start`` ends, and whether it falls short because it gave characters away."""
    used, end = 0.0, start
    while end < len(ink):
        used += width(ink[end], ink[end - 1] if end > start else None, settings.squeeze)
        if used > measure + 0.01:
            break
        end += 1
    if end >= len(ink):
        return len(ink), False
    end = max(end, start + 1)
    if not settings.strict or _may_break(ink, end, settings):
        return end, used - width(ink[end], ink[end - 1], settings.squeeze) < measure - 0.6
    return _push(ink, start, end, settings, dice)


def _push(ink: Sequence[Ink], start: int, end: int, settings: Settings, dice: random.Random) -> tuple[int, bool]:
    if ink[end].character in LINE_START_PROHIBITED and dice.random() < settings.push_in:
        for longer in (end + 1, end + 2):
            if longer >= len(ink) or _may_break(ink, longer, settings):
                return min(longer, len(ink)), False
    for shorter in range(end - 1, max(start, end - 2 * FARTHEST), -1):
        if _may_break(ink, shorter, settings):
            return shorter, True
    return end, False


def _may_break(ink: Sequence[Ink], at: int, settings: Settings) -> bool:
    left, right = ink[at - 1].character, ink[at].character
    if right in LINE_START_PROHIBITED or left in LINE_END_PROHIBITED or left + right in _UNBREAKABLE:
        return False
    joined = not ink[at].spaced and _JOINED.match(left) and _JOINED.match(right)
    if not joined or (settings.break_latin and left.isalpha() and right.isalpha()):
        return True
    return settings.break_addresses and left in _ADDRESS_MARKS and right.isalpha()


def take_paragraph_line(
    ink: Sequence[Ink], start: int, measure: float, settings: Settings, dice: random.Random
) -> tuple[SetLine, int]:
    """The next line of a paragraph; its first is short by the indent."""
    indent = settings.indent if start == 0 else 0.0
    end, short = take_line(ink, start, measure - indent, settings, dice)
    line = SetLine(tuple(ink[start:end]), short, start == 0, end == len(ink), indent)
    return line, end


def wrap(ink: Sequence[Ink], measure: float, settings: Settings, dice: random.Random) -> list[SetLine]:
    """All of ``ink`` as unindented lines."""
    lines: list[SetLine] = []
    start = 0
    while start < len(ink):
        end, _ = take_line(ink, start, measure, settings, dice)
        lines.append(SetLine(tuple(ink[start:end]), False, start == 0, end == len(ink)))
        start = end
    return lines
