"""Lines that stand for themselves: what they are, by their wording and their place on the page."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from proofreader.document.article import Part, Role
from proofreader.document.furniture_strips import SECTIONS, strip_pieces
from proofreader.text import patterns
from proofreader.text.chain import Label
from proofreader.text.names import LONGEST_NAME, is_byline, is_name
from proofreader.text.reflow import Reflowed, Unit
from proofreader.text.span import Span

_SECTION = re.compile(r"^[【\[〔]?[^\s，。；：！？、]{2,10}[】\]〕]?$|^[【\[][^】\]]{1,16}[】\]]{1,2}$")
_DAY = r"\d{2,4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日"
_WORD = re.compile(rf"第\s?[\d一二三四五六七八九十]{{1,3}}\s?版|{_DAY}|\S+")
_BY_WORDING = (
    (Role.JUMP, patterns.JUMP.match),
    (Role.EDITOR, patterns.EDITOR.match),
    (Role.FOLIO, patterns.FOLIO.match),
    (Role.DATE, patterns.DATE.match),
    (Role.CREDIT, patterns.CREDIT_SOURCE.search),
    (Role.BYLINE, patterns.BYLINE.match),
)


EDGE = 3
"""So many units at the beginning and the end of a page are its edge."""


def role_by_wording(text: str) -> Role | None:
    """The role that the wording of a standalone line gives away, if it does."""
    for role, matches in _BY_WORDING:
        if matches(text):
            return role
    return Role.MASTHEAD if patterns.MASTHEAD.search(text) else None


def roles_of_solos(page: Reflowed, known: Mapping[str, Role] | None = None) -> dict[int, Role]:
    """The roles of the units that are neither body nor head, as far as their wording gives them away, by the number of
    the unit.

    ``known`` are lines of this newspaper, by their ink: whatever the engine takes them for, they have that role.
    """
    units = page.units
    found: dict[int, Role] = {}
    for number, unit in enumerate(units):
        role = None if unit.label is Label.BODY_OPENS else role_by_wording(unit.text)
        if unit.label is Label.SOLO_OPENS:
            role = role or (Role.BYLINE if _is_signature(units, number) else None)
        elif unit.label is Label.HEAD_OPENS and role not in (Role.FOLIO, Role.DATE, Role.JUMP):
            role = Role.BYLINE if is_byline(unit.text) else None
        strips = _strips(page, number)
        if strips:
            role = strips[0].role
        if known and (standing := known.get("".join(unit.text.split()))):
            role = standing
        if role:
            found[number] = role
    return found


def _is_signature(units: Sequence[Unit], number: int) -> bool:
    """Whether a line is nothing but a name, beside a body."""
    text = "".join(units[number].text.split())
    if len(text) > LONGEST_NAME or not is_name(text) or text in SECTIONS:
        return False
    beside = (units[other].label for other in (number - 1, number + 1) if 0 <= other < len(units))
    return Label.BODY_OPENS in beside


_SIGN = re.compile(
    r"^[□■◎○●◆]\s*(?=[\u3400-\u9fff])|(?:记者|通讯员|读者|作者|撰稿|评论员|实习生|[村居市]民|群众|职工|网友|家长|业主)\s?[\u3400-\u9fff]{2,4}"
    r"|^[（(]据《|发自\S{2,12}$|(?:采写|撰文|编译|整理|口述|文/图|图/文|摄影)[）)]?$|^(?:撰文|文|图|摄影|口述|整理)[‧·•/／]|[／/][\u3400-\u9fff]{2,3}[）)]?$"
)


_AND_OTHERS = re.compile(r"等[\d一二三四五六七八九十百]{0,4}[余多]?[人名位户]?$")


def is_signed(text: str) -> bool:
    """Whether a line looks like the signature of an article: □ 李某, 读者 李某, 市农科所 李某; also as OCR reads it."""
    words = text.split()
    if not 1 <= len(words) <= 8 or any(mark in text for mark in "，。！？：；“”、"):
        return False
    last = words[-1].strip("□■◎○●◆（）()")
    last = _AND_OTHERS.sub("", last)
    named = len(last) <= LONGEST_NAME and is_name(last)
    if named and (len(words) > 1 or len(text) <= LONGEST_NAME - 1):
        return True
    found = _SIGN.search(text)
    return found is not None and (named or found.start() == 0 or found.end() == len(text))


_SOURCE = re.compile(
    r"^[（(]?据《[^》]+》|(?:采写|编译|撰文)[）)]?$|^(?:撰文|文字?|图片?|摄影)[‧·•／/][\u3400-\u9fff]{2,4}"
)
MOST_SOURCE = 30


def names_source(text: str) -> bool:
    """Whether a line of text says who wrote or translated it: （据《某报》 某某/编译）, 某某 采写."""
    return len(text) <= MOST_SOURCE and not any(mark in text for mark in "。，！？") and bool(_SOURCE.search(text))


def pieces(page: Reflowed, number: int, role: Role) -> tuple[Part, ...]:
    """The furniture parts that a standalone unit holds: 今日看点 第2版 is a section and a folio in one line.

    A line is cut at its blanks where one of the pieces is a folio or a date; the others are sections or more of the
    same. The blanks of a stretched line (2 0 2 5 年) part nothing.
    """
    unit = page.units[number]
    line = page.page.lines[unit.first]
    strips = _strips(page, number)
    if strips:
        return strips
    if unit.end - unit.first > 1 or not line.blanks or line.stretched:
        return (Part(role, unit.spans),)
    text = page.page.texts[unit.first]
    roles = [(found, _piece_role(found.group())) for found in _WORD.finditer(text)]
    whole = patterns.FOLIO.match(text) or patterns.DATE.match(text)
    if whole or not any(piece in (Role.FOLIO, Role.DATE) for _, piece in roles):
        return (Part(role, unit.spans),)
    start = line.span.start
    return tuple(Part(piece, (Span(found.start() + start, found.end() + start),)) for found, piece in roles)


def _strips(page: Reflowed, number: int) -> tuple[Part, ...]:
    """The pieces of a unit whose every line holds nothing but page furniture; none of any other unit."""
    found: list[Part] = []
    unit, at_edge = page.units[number], min(number, len(page.units) - 1 - number) < EDGE
    for index in range(unit.first, unit.end):
        line = strip_pieces(page.page.texts[index], at_edge)
        if not line:
            return ()
        start = page.page.lines[index].span.start
        found += [Part(role, (Span(begin + start, end + start),)) for role, begin, end in line]
    return tuple(found)


def _piece_role(text: str) -> Role:
    return role_by_wording(text) or (Role.SECTION if _SECTION.match(text) else Role.MASTHEAD)
