"""What of a page is body text and what may be a head: the pieces that articles are put together from.

A page is, in reading order, groups of lines that may be heads, with stretches of text between them. A stretch is cut
wherever another article may begin without a head: at a dateline, a byline, behind a credit, at another measure.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from proofreader.document.article import Role
from proofreader.text import patterns
from proofreader.text.chain import Label
from proofreader.text.names import is_name
from proofreader.text.reflow import Reflowed, Unit

LONGEST_DOUBT = 24
"""Text that is no longer, in ems, and has no stop may be a head that was taken for text."""
DOUBT = 0.97
"""Short text whose kind is less sure than this may be a head."""
AFTER_DATELINE = 4
"""Code points behind a dateline that make its line the beginning of a text; fewer are the rest of a byline."""
ROW = 5
"""So many short lines in a row, with no blank line between, are verses or a list, unless most of them look like heads;
twice as many are in any case."""
ODDS = 5.0
"""Odds of a kind (natural logarithm) are not believed beyond this."""
MEASURE_CHANGE, MEASURE_STEP = 3.5, 1.6
"""Measures that differ by so many ems are quite other ones, and other ones."""
LEAD = 160
"""The first characters of a stretch, by which it is compared with what stands before it."""
_SALUTATION = re.compile(
    r"^(?:(?:本报|贵报|尊敬的)?(?:编辑|记者|主编|总编|读者)(?:部|室)?(?:同志|先生|女士|老师|朋友)?们?|各[\u4e00-\u9fff]{1,14}|[\u4e00-\u9fff]{2,8}(?:同志|先生|女士))[：:]$"
)
_ASKED = re.compile(r"^(?:问|答|[QA]|(?:本报|本刊)?记者|主持人|嘉宾|网友|读者|观众|听众|编者)[：:]")
"""Who speaks, in an interview: such a question is no headline."""
_SIGNATURE = re.compile(r"^[（(][^（()）]{2,40}[）)]$")
"""A bracket from end to end closes an article: （本报某地电）, （张某）."""
_UNDATED = re.compile(
    r"^(?:近日|日前|昨日|昨天|今天|今日|今晨|今晚|昨晚|昨夜|前天|明天|本月|上月|本周|未来[一二三\d]|每[年到逢]|\d{1,2}\s?月\s?\d{1,2}\s?日|\d{1,2}\s?日|[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日|据)"
)


@dataclass(frozen=True, slots=True)
class Head:
    """A line (or a wrapped line) that may be a head: its number among the units, its text, whether blank lines part
    it from what stands before and behind, its ink width in ems, what the line itself was taken for and with what odds
    (natural logarithm) it is a head by its looks."""

    unit: int
    text: str
    parted_before: bool
    parted_behind: bool
    length: float
    enumerated: bool
    label: str
    odds: float
    block: int
    airy: bool = False
    """Whether blank lines part the paragraphs of the page."""
    rows: int = 0
    """So many of its two neighbours are short lines of text with no blank line between: a verse, a row of a table."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Text without a head in it: the numbers of its units, its text, what speaks for an article beginning with it,
    whether it ends with a stop, and whether there is body text in it at all (not only a byline)."""

    units: tuple[int, ...]
    text: str
    opens: tuple[str, ...]
    closed: bool
    has_body: bool


@dataclass(frozen=True, slots=True)
class Pieces:
    """A page before its articles are known. ``groups[i]`` stands before stretch i, the last one behind all."""

    stretches: tuple[Stretch, ...]
    groups: tuple[tuple[Head, ...], ...]


def find_pieces(page: Reflowed, flow: Sequence[int], solos: Mapping[int, Role]) -> Pieces:
    """Groups and stretches of the units ``flow``; ``solos`` are the roles of those that their wording gives away."""
    heads = _possible_heads(page, flow, solos)
    stretches: list[Stretch] = []
    groups: list[tuple[Head, ...]] = []
    pending: list[int] = []

    def close() -> None:
        before = stretches[-1].units[-1] if stretches else None
        stretches.append(_stretch(page, pending, _openings(page, before, pending, solos), solos))
        groups.append(())
        pending.clear()

    groups.append(())
    airy = _is_airy(page)
    for number in flow:
        if number in heads:
            if pending:
                close()
            groups[-1] += (_head(page, number, airy),)
        else:
            if pending and _may_open(page, pending, number, solos):
                close()
            pending.append(number)
    if pending:
        close()
    return Pieces(tuple(stretches), tuple(groups))


def _possible_heads(page: Reflowed, flow: Sequence[int], solos: Mapping[int, Role]) -> set[int]:
    found = {number for number in flow if number not in solos and _may_be_head(page, number)}
    for row in _rows(page, found):
        if sum(page.units[number].label is Label.HEAD_OPENS for number in row) < len(row) / 2 or len(row) >= 2 * ROW:
            found -= set(row)
    return found


def _may_be_head(page: Reflowed, number: int) -> bool:
    unit = page.units[number]
    if _is_row(unit.text) or _is_lead(unit.text):
        return False
    if unit.label is not Label.BODY_OPENS:
        return True
    if unit.end - unit.first > 2 or unit.text[-1] in "。，、；：:,;." or unit.text[0] in "，。、；：）”’":
        return False
    if sum(line.ink_width for line in page.lines(unit)) > LONGEST_DOUBT or patterns.CAPTION.match(unit.text):
        return False
    alone = _parted(page, unit.first) and _parted(page, unit.end)
    at_edge = _parted(page, unit.first) or _parted(page, unit.end)
    if unit.text[-1] in "？！?!…）)" and (not at_edge or _ASKED.match(unit.text)):
        return False
    shown = alone or (at_edge and unit.text[-1] in "？！?!…）)”’」』")
    return (shown or unit.confidence < DOUBT) and not _goes_on(page, number)


def may_be_missed(page: Reflowed, number: int) -> bool:
    """Whether a unit of text is a short line at the edge of its block, without a stop: a head perhaps, though nothing
    else says so."""
    unit = page.units[number]
    if unit.end - unit.first > 1 or unit.text[-1] in "。，、；：:,;." or _is_row(unit.text):
        return False
    rows = _is_beside_row(page, number, number - 1) + _is_beside_row(page, number, number + 1)
    parted = _parted(page, unit.first) or _parted(page, unit.end)
    return parted and not rows and page.lines(unit)[0].ink_width <= LONGEST_DOUBT


def _is_row(text: str) -> bool:
    """Whether a line is a label with names behind it, as in a list: 邻里互助：方立秋 林秋."""
    label, _, names = text.partition("：")
    return 2 <= len(label) <= 12 and bool(names.strip()) and all(map(is_name, names.replace("、", " ").split()))


def _is_lead(text: str) -> bool:
    """Whether a line opens with its dateline and goes on behind it: 本报讯（记者 林小满）临江书法展昨日开幕."""
    dateline = patterns.DATELINE.match(text)
    return dateline is not None and len(text) - dateline.end() >= AFTER_DATELINE


def _goes_on(page: Reflowed, number: int) -> bool:
    """Whether a unit goes on with a sentence from the one before."""
    return number > 0 and page.units[number - 1].label is Label.BODY_OPENS and breaks_off(page, number - 1)


def _parted(page: Reflowed, index: int) -> bool:
    """Whether a blank line stands before line ``index``."""
    lines = page.page.lines
    return index in (0, len(lines)) or lines[index - 1].block != lines[index].block


def _rows(page: Reflowed, heads: set[int]) -> Iterator[list[int]]:
    row: list[int] = []
    for number in sorted(heads):
        if row and (number != row[-1] + 1 or _parted(page, page.units[number].first)):
            if len(row) >= ROW:
                yield row
            row = []
        row.append(number)
    if len(row) >= ROW:
        yield row


def _is_airy(page: Reflowed) -> bool:
    """Whether blank lines part most paragraphs of a page."""
    body = [unit.label is Label.BODY_OPENS for unit in page.units]
    between = [number for number in range(1, len(body)) if body[number - 1] and body[number]]
    return 2 * sum(_parted(page, page.units[number].first) for number in between) > len(between)


def _head(page: Reflowed, number: int, airy: bool) -> Head:
    unit = page.units[number]
    width = sum(line.ink_width for line in page.lines(unit))
    label = {Label.HEAD_OPENS: "head", Label.BODY_OPENS: "body"}.get(unit.label, "solo")
    sure = min(max(unit.confidence, 1e-3), 1 - 1e-3)
    odds = max(-ODDS, min(ODDS, math.log(sure / (1 - sure))))
    return Head(
        number,
        unit.text,
        _parted(page, unit.first),
        _parted(page, unit.end),
        width,
        bool(patterns.ENUMERATOR.match(unit.text)),
        label,
        odds if label == "head" else -odds,
        page.page.lines[unit.first].block,
        airy,
        _is_beside_row(page, number, number - 1) + _is_beside_row(page, number, number + 1),
    )


def _is_beside_row(page: Reflowed, number: int, other: int) -> bool:
    """Whether the unit ``other``, next to ``number``, is a short line of text with no blank line between."""
    if not 0 <= other < len(page.units) or _parted(page, page.units[max(number, other)].first):
        return False
    return page.units[other].label is Label.BODY_OPENS and _is_short(page, other)


def _is_short(page: Reflowed, number: int) -> bool:
    """Whether a unit is a single line that does not fill its column."""
    unit = page.units[number]
    return unit.end - unit.first == 1 and page.page.shortness[unit.first] not in _FULL


_FULL = ("over", "long", "full", "one")


def _stretch(page: Reflowed, numbers: Sequence[int], opens: tuple[str, ...], solos: Mapping[int, Role]) -> Stretch:
    bodies = [page.units[number].text for number in numbers if number not in solos]
    return Stretch(tuple(numbers), "\n".join(bodies), opens, not breaks_off(page, numbers[-1]), bool(bodies))


def _may_open(page: Reflowed, pending: Sequence[int], number: int, solos: Mapping[int, Role]) -> bool:
    """Whether an article may begin with unit ``number``, right behind the text ``pending``."""
    if solos.get(pending[-1]) is Role.BYLINE and len(pending) > 1:
        return solos.get(number) is not Role.BYLINE
    found = set(_openings(page, pending[-1], [number], solos))
    return bool(found & _STRONG) or any(found >= each for each in _WEAK)


_STRONG = frozenset(
    {"dateline", "byline", "salutation", "behind_credit", "behind_jump", "jump_from", "measure_other", "caption"}
)
_WEAK = (frozenset({"parted", "measure_step"}), frozenset({"parted", "day"}))


def _openings(page: Reflowed, before: int | None, numbers: Sequence[int], solos: Mapping[int, Role]) -> tuple[str, ...]:
    """What speaks for and against an article beginning with the units ``numbers``, by name."""
    number = numbers[0]
    unit, role = page.units[number], solos.get(number)
    found: list[str] = []
    if role is None:
        found += _wording(unit.text)
    elif role is Role.BYLINE:
        found.append("byline" if before is None or solos.get(before) is not Role.BYLINE else "more_byline")
        found += ["alone"] if all(each in solos for each in numbers) else []
    elif role is Role.JUMP and "接" in unit.text:
        found.append("jump_from")
    else:
        found.append("solo")
    if before is not None:
        found += _behind(page, before, number, solos)
    return tuple(found)


def _wording(text: str) -> Iterator[str]:
    if _SIGNATURE.match(text):
        yield "signature"
    elif patterns.DATELINE.match(text):
        yield "dateline"
    elif _SALUTATION.match(text):
        yield "salutation"
    elif patterns.CAPTION.match(text):
        yield "caption"
    elif patterns.ENUMERATOR.match(text):
        yield "enumerator"
    elif _UNDATED.match(text):
        yield "day"


def _behind(page: Reflowed, before: int, number: int, solos: Mapping[int, Role]) -> Iterator[str]:
    """What the text before says about an article beginning with unit ``number``."""
    last = solos.get(before)
    if last is Role.CREDIT:
        yield "behind_credit"
    elif last is Role.JUMP:
        yield "behind_jump"
    elif last is Role.BYLINE:
        yield "behind_byline"
    broken = last is None and breaks_off(page, before)
    if broken:
        yield "broken"
    old, new = page.units[before], page.units[number]
    if not _parted(page, new.first):
        return
    yield "parted"
    was, now = page.page.measures[old.end - 1], page.page.measures[new.first]
    change = abs(was - now) if was and now and not broken else 0.0
    if change >= MEASURE_CHANGE:
        yield "measure_other"
    elif change >= MEASURE_STEP:
        yield "measure_step"


def breaks_off(page: Reflowed, number: int) -> bool:
    """Whether a unit ends in the middle of a sentence: without a stop, at the end of a full line."""
    unit: Unit = page.units[number]
    last = unit.end - 1
    full = page.page.shortness[last] in _FULL
    return full and page.page.ends[last] != "colon" and not patterns.CLOSED.search(unit.text)
