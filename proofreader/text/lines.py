"""Raw text as lines and blocks, and the measure of the column that each line stands in."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from proofreader.text.characters import IDEOGRAPHIC_SPACE, natural_width
from proofreader.text.span import Span

_ENDS = r"\r\n\v\f\x1c-\x1e\x85\u2028\u2029"
"""A line ends where Python's ``str.splitlines`` ends one."""
_LINE = re.compile(rf"([^\S{_ENDS}]*)(\S[^{_ENDS}]*)")
_BLANKS = re.compile(r"\s+")
_PLAIN_ENDS = ("\n", "\n\n")
_LINE_END = re.compile(r"\r\n|[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]")

BLANK_WIDTH = 0.5
"""The advance of a blank, in ems; an ideographic space has one em."""
STRETCHED_SHARE = 0.5
"""A line is stretched when this share of its gaps, and at least ``STRETCHED_GAPS`` of them, hold a blank."""
STRETCHED_GAPS = 4


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the raw page, from its first ink to its last.

    ``block`` counts the blocks (lines without a blank line between them); ``blank_lines`` counts the blank lines before
    the line; ``indent`` is the blank before its first ink, ``width`` its ink with its inner blanks, both in ems;
    ``ink_width`` leaves the blanks out; ``blanks`` counts its inner blanks.
    """

    span: Span
    text: str
    block: int
    blank_lines: int
    indent: float
    width: float
    ink_width: float
    blanks: int
    stretched: bool


def blank_width(blank: str) -> float:
    """The advance of white space inside a line, in ems."""
    return sum(1.0 if character == IDEOGRAPHIC_SPACE else BLANK_WIDTH for character in blank)


def read_lines(text: str, start: int = 0) -> tuple[Line, ...]:
    """The lines of ``text`` that hold ink; spans are counted from ``start``, the offset of ``text``."""
    lines: list[Line] = []
    block = -1
    last_end = 0
    for found in _LINE.finditer(text):
        blank, rest = found.groups()
        ink = rest.rstrip()
        ends = _line_ends(text[last_end : found.start()]) if lines else 1
        block += ends != 1 or not lines
        begin = found.start(2)
        lines.append(_line(ink, begin + start, block, max(0, ends - 1), blank_width(blank) if blank else 0.0))
        last_end = begin + len(ink)
    return tuple(lines)


def _line_ends(between: str) -> int:
    """How many line ends stand between two lines."""
    return len(between) if between in _PLAIN_ENDS else len(_LINE_END.findall(between))


def _line(ink: str, begin: int, block: int, blank_lines: int, indent: float) -> Line:
    span = Span(begin, begin + len(ink))
    blanks = _BLANKS.findall(ink)
    ink_width = natural_width("".join(ink.split()) if blanks else ink)
    if not blanks:
        return Line(span, ink, block, blank_lines, indent, ink_width, ink_width, 0, False)
    gaps = len(ink) - sum(map(len, blanks)) - 1
    stretched = len(blanks) >= STRETCHED_GAPS and len(blanks) >= STRETCHED_SHARE * gaps and not _is_drawn(ink, blanks)
    width = ink_width if stretched else ink_width + sum(map(blank_width, blanks))
    return Line(span, ink, block, blank_lines, indent, width, ink_width, len(blanks), stretched)


_BETWEEN_DIGITS = re.compile(r"(?<![\d.])\d{1,2}\s+(?=\d{1,2}(?![\d.]))")


def _is_drawn(ink: str, blanks: Sequence[str]) -> bool:
    """Whether most blanks of a line part figures, as those of a lottery or a table do: 七星彩：3 8 8 2 5 1."""
    return 2 * len(_BETWEEN_DIGITS.findall(ink)) > len(blanks)


SPREAD_SHARE = 0.2
"""Some OCR sets characters apart: where this share of all gaps of a page holds a blank …"""
SPREAD_SINGLES = 0.35
"""… and this share of what stands between them is one character (a page of names has others), lines are stretched."""
SPREAD_BLANKS = 2


def spread(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines of a page; if its reader set characters apart all over, those that are so count as stretched."""
    gaps = sum(len(line.text) - line.blanks for line in lines)
    if sum(line.blanks for line in lines) < SPREAD_SHARE * gaps:
        return lines
    pieces = [piece for line in lines if line.blanks for piece in line.text.split()]
    if sum(len(piece) == 1 for piece in pieces) < SPREAD_SINGLES * len(pieces):
        return lines
    return [
        replace(line, stretched=True, width=line.ink_width)
        if not line.stretched and line.blanks >= max(SPREAD_BLANKS, SPREAD_SHARE * (len(line.text) - line.blanks))
        else line
        for line in lines
    ]


APART_LEAST, APART_SHARE = 12, 0.65
"""Some extraction puts a blank line behind every line: a page with so many lines where this share of them is apart …"""
OPEN_SHARE, ALIKE_SHARE, MARKED_SHARE = 0.65, 0.18, 0.3
"""… and these shares end within a sentence, are as wide as the next one (whole paragraphs and heads are not), and hold
a mark (heads and names do not), shows nothing by one blank line."""
_CLOSES = frozenset("。！？…”」』）)!?.：:；;")
_MARKED = re.compile(r"[，。、；,;]")


def closed_up(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines of a page; if a blank line stands behind every one, as if there were one less before each."""
    steps = len(lines) - 1
    if steps < APART_LEAST or sum(line.blank_lines > 0 for line in lines[1:]) < APART_SHARE * steps:
        return lines
    ends_open = sum(line.text[-1] not in _CLOSES for line in lines)
    alike = sum(abs(line.ink_width - after.ink_width) <= 1 for line, after in pairwise(lines))
    marked = sum(_MARKED.search(line.text) is not None for line in lines)
    if ends_open < OPEN_SHARE * steps or alike < ALIKE_SHARE * steps or marked < MARKED_SHARE * steps:
        return lines
    found: list[Line] = []
    for line in lines:
        block = found[-1].block + (line.blank_lines > 1) if found else 0
        found.append(replace(line, block=block, blank_lines=max(0, line.blank_lines - 1)))
    return found


NEIGHBOURHOOD = 7
"""The measure of a line is read off this many lines before and behind it."""
MEASURE_STEP = 2
"""Widths are told apart by the half em."""
STRIDE = 3
"""Inside a block the measure is read off anew at every third line."""
LONG_BLOCK = 4
"""Only lines of blocks this long, or of text without blank lines, show a measure; a headline's width shows none."""


SHORT_BLOCK = 3
"""A block of so many lines shows a measure that its newspaper is known for."""
USUAL_LINES = 3.0
"""That a newspaper sets everything in a measure counts like so many lines of it nearby."""
USUAL_SHARE = 0.05
"""A measure in which less of a newspaper is set is not usual there."""


def measures(lines: Sequence[Line], usual: Mapping[float, float] | None = None) -> list[float]:
    """For each line the measure of its column in ems, 0 where nothing shows it.

    The measure is the commonest width nearby: most lines of a column are full. Lines of the same block count four
    times, those of the block before and behind once. A tie goes to the wider one, since a line falls short more often
    than it is squeezed. ``usual`` are the measures of the newspaper, by their ems, with their share of its paragraphs:
    they count a little where lines show them, and a shorter block shows one of them when its first line fills it.
    """
    known = {round(measure * MEASURE_STEP): share for measure, share in (usual or {}).items() if share >= USUAL_SHARE}
    long_blocks = _long_blocks(lines, known)
    shown = [round(line.width * MEASURE_STEP) if line.block in long_blocks else 0 for line in lines]
    blocks = [line.block for line in lines]
    near: dict[int, int] = {}
    own: dict[int, int] = {}
    found: list[float] = []
    for width in shown[:NEIGHBOURHOOD]:
        _count(near, width, 1)
    for index, block in enumerate(blocks):
        low, high = index - NEIGHBOURHOOD, index + NEIGHBOURHOOD
        if high < len(shown):
            _count(near, shown[high], 1)
        if low > 0:
            _count(near, shown[low - 1], -1)
        if index and blocks[index - 1] == block:
            if high < len(shown) and blocks[high] == block:
                _count(own, shown[high], 1)
            if low > 0 and blocks[low - 1] == block:
                _count(own, shown[low - 1], -1)
        else:
            own = {}
            for other in range(index, min(len(blocks), high + 1)):
                if blocks[other] != block:
                    break
                _count(own, shown[other], 1)
        same = index and blocks[index - 1] == block
        found.append(found[-1] if same and index % STRIDE else _fullest(near, own, known))
    return found


def _count(votes: dict[int, int], width: int, change: int) -> None:
    if width:
        votes[width] = votes.get(width, 0) + change
        if not votes[width]:
            del votes[width]


OWN_BLOCK = 3
"""A line of the same block counts so many times more than one of another."""


def _fullest(near: dict[int, int], own: dict[int, int], usual: Mapping[int, float]) -> float:
    best, most = 0, 0.0
    weights = {width: count + OWN_BLOCK * own.get(width, 0) for width, count in near.items()}
    for width, count in weights.items():
        total = count + 0.5 * (weights.get(width - 1, 0) + weights.get(width + 1, 0))
        total += USUAL_LINES * usual.get(width, 0.0)
        if total > most or (total == most and width > best):
            best, most = width, total
    return best / MEASURE_STEP


def _long_blocks(lines: Sequence[Line], usual: Mapping[int, float]) -> frozenset[int]:
    sizes = Counter(line.block for line in lines)
    found = {block for block, size in sizes.items() if size >= LONG_BLOCK}
    if usual:
        first = {line.block: round(line.width * MEASURE_STEP) for line in reversed(lines)}
        indent = {line.block: round(line.indent * MEASURE_STEP) for line in reversed(lines)}
        filled = {block for block in first if first[block] + indent[block] in usual}
        found |= {block for block in filled if sizes[block] >= SHORT_BLOCK}
    return frozenset(found)
