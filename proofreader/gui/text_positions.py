"""Where a character of the core stands in a Qt document, and the other way round.

Python counts code points, Qt counts UTF-16 units; Qt would also break lines at characters of its own choosing, let
control characters disappear and let direction marks turn a line round. So the panes show *display text*, built here:
what Qt would act on is shown as a harmless sign, and a ``PositionMap`` knows exactly which units stand for which code
point.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate

BLOCK_END = "\n"
LINE_SEPARATOR = "\u2028"
"""Qt's line end inside a block."""
LONGEST_LINE = 4000
"""Raw lines longer than this (code points) are shown in pieces: Qt lays out a whole paragraph at every change of it."""

_CONTROL_PICTURES = 0x2400
_DELETE_PICTURE = "␡"
_NEWLINE_PICTURE = "␤"
_PLACEHOLDER = "▯"

_UNSHOWN = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # control characters
    "\u00ad\u034f\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff"  # invisible, or turning the line round
    "\ud800-\udfff\ufdd0-\ufdef\ufff9-\uffff"  # surrogates by themselves, non-characters, Qt's object replacement
)
_NEEDS_SIGN = re.compile(f"[{_UNSHOWN}]")
_RAW_SPECIAL = re.compile(f"\r\n?|[{_UNSHOWN}\U00010000-\U0010ffff]")
_READING_SPECIAL = re.compile(f"[\r\n{_UNSHOWN}\U00010000-\U0010ffff]")
_LONG_LINE = re.compile(f"[^\r\n]{{{LONGEST_LINE}}}(?=[^\r\n])")


def sign(character: str) -> str:
    """A single visible character (one UTF-16 unit) that stands for one that must not reach Qt."""
    code = ord(character)
    if code < 0x20:
        return chr(_CONTROL_PICTURES + code)
    if code == 0x7F:
        return _DELETE_PICTURE
    if character in "\x85\u2028\u2029":
        return _NEWLINE_PICTURE
    return _PLACEHOLDER


def has_sign(character: str) -> bool:
    """Whether ``character`` is shown as a sign for it."""
    return _NEEDS_SIGN.match(character) is not None


def character_name(character: str) -> str:
    """How a character that cannot be seen is named in a tooltip: ``U+200F RIGHT-TO-LEFT MARK``."""
    code = f"U+{ord(character):04X}"
    name = unicodedata.name(character, "")
    return f"{code} {name}" if name else code


def utf16_length(text: str) -> int:
    """How many UTF-16 units Qt counts in ``text``."""
    return len(text) + sum(character > "\uffff" for character in text)


@dataclass(frozen=True, slots=True)
class PositionMap:
    """Offsets (code points of the text it was built from) and units (UTF-16 units of the display text), both from 0.

    The map is the identity but for the code points at ``offsets`` (rising), after each of which the units are ahead
    by the ``shifts`` of the same index (behind, where negative). All queries take time logarithmic in the number of
    such code points.
    """

    length: int
    units: int
    offsets: tuple[int, ...] = ()
    shifts: tuple[int, ...] = ()

    def to_units(self, offset: int) -> int:
        """The first unit of the code point at ``offset``. Offsets outside the text are taken as its nearer end."""
        offset = min(max(offset, 0), self.length)
        index = bisect_right(self.offsets, offset - 1)
        return offset + (self.shifts[index - 1] if index else 0)

    def to_offset(self, units: int) -> int:
        """The first offset that a cursor at ``units`` stands before: the inverse of ``to_units`` wherever that has
        one."""
        units = min(max(units, 0), self.units)
        low, high = 0, len(self.offsets)
        while low < high:
            middle = (low + high) // 2
            if self.offsets[middle] + 1 + self.shifts[middle] < units:
                low = middle + 1
            else:
                high = middle
        candidate = units - (self.shifts[low - 1] if low else 0)
        if low < len(self.offsets):
            candidate = min(candidate, self.offsets[low] + 1)
        return min(candidate, self.length)


@dataclass(frozen=True, slots=True)
class DisplayText:
    """What Qt is given to show, and how its units are counted."""

    text: str
    map: PositionMap


def _display(source: str, pieces: Iterable[str], shifts: Iterable[tuple[int, int]]) -> DisplayText:
    text = "".join(pieces)
    jumps = tuple(shifts)
    totals = tuple(accumulate(by for _, by in jumps))
    units = len(source) + (totals[-1] if totals else 0)
    return DisplayText(text, PositionMap(len(source), units, tuple(at for at, _ in jumps), totals))


def raw_display(raw: str) -> DisplayText:
    r"""The raw page as the raw pane shows it. ``\r\n``, ``\r`` and ``\n`` end a line and are one unit each (the
    ``\r`` of ``\r\n`` has no unit of its own); overlong lines are shown in pieces."""
    cuts = [match.end() for match in _LONG_LINE.finditer(raw)]
    pieces: list[str] = []
    shifts: list[tuple[int, int]] = []
    done = 0
    next_cut = 0
    for match in _RAW_SPECIAL.finditer(raw):
        while next_cut < len(cuts) and cuts[next_cut] <= match.start():
            pieces += raw[done : cuts[next_cut]], BLOCK_END
            shifts.append((cuts[next_cut] - 1, 1))
            done = cuts[next_cut]
            next_cut += 1
        at = match.start()
        pieces.append(raw[done:at])
        found = match.group()
        if found == "\r\n":
            pieces.append(BLOCK_END)
            shifts.append((at, -1))
        elif found == "\r":
            pieces.append(BLOCK_END)
        elif found > "\uffff":
            pieces.append(found)
            shifts.append((at, 1))
        else:
            pieces.append(sign(found))
        done = match.end()
    for cut in cuts[next_cut:]:
        pieces += raw[done:cut], BLOCK_END
        shifts.append((cut - 1, 1))
        done = cut
    pieces.append(raw[done:])
    return _display(raw, pieces, _gathered(shifts))


def _gathered(shifts: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """An astral character before a cut shifts twice at the same offset."""
    gathered: list[tuple[int, int]] = []
    for at, by in shifts:
        if gathered and gathered[-1][0] == at:
            gathered[-1] = (at, gathered[-1][1] + by)
        else:
            gathered.append((at, by))
    return gathered


def reading_display(text: str) -> DisplayText:
    r"""The text of one part as one block of the reading pane shows it: a kept line end (``\n``) is Qt's line
    separator."""
    pieces: list[str] = []
    shifts: list[tuple[int, int]] = []
    done = 0
    for match in _READING_SPECIAL.finditer(text):
        at, found = match.start(), match.group()
        pieces.append(text[done:at])
        done = match.end()
        if found == "\n":
            pieces.append(LINE_SEPARATOR)
        elif found > "\uffff":
            pieces.append(found)
            shifts.append((at, 1))
        else:
            pieces.append(sign(found))
    pieces.append(text[done:])
    return _display(text, pieces, shifts)


def clipboard_text(units: str) -> str:
    """Text of another program as a page of raw text: all of it, but Qt's own signs for line ends, and halves of
    characters, which no file can hold."""
    text = re.sub("[\u2028\u2029\ufdd0\ufdd1]", "\n", units)
    return re.sub("[\ud800-\udfff]", "\ufffd", text)


def typed_text(units: str) -> str:
    """Text from the keyboard, the clipboard or another program, as the core wants it: one kind of line end, none of the
    characters that are Qt's own."""
    text = re.sub("\r\n?|[\u2028\u2029\ufdd0\ufdd1\x85]", "\n", units)
    return re.sub("[\ud800-\udfff\ufffc\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", "", text).replace("\t", " ")
