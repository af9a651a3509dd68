"""Lines that stand for themselves: what they are, by their wording and their place on the page."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from proofreader.document.article import Part, Role
from proofreader.text import patterns
from proofreader.text.chain import Label
from proofreader.text.names import is_byline
from proofreader.text.reflow import Reflowed, Unit
from proofreader.text.span import Span

SECTION_LENGTH = 10
"""The name of a section has at most this many characters."""
TOP = 4
"""A section's name stands among the first or last units of its page."""
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


def role_by_wording(text: str) -> Role | None:
    """The role that the wording of a standalone line gives away, if it does."""
    for role, matches in _BY_WORDING:
        if matches(text):
            return role
    return Role.MASTHEAD if patterns.MASTHEAD.search(text) else None


def roles_of_solos(page: Reflowed, known: Mapping[str, Role] | None = None) -> dict[int, Role]:
    """The roles of the units that are neither body nor head, by the number of the unit.

    ``known`` are lines of this newspaper, by their ink: whatever the engine takes them for, they have that role.
    """
    units = page.units
    found: dict[int, Role] = {}
    for number, unit in enumerate(units):
        role = role_by_wording(unit.text)
        if unit.label is Label.SOLO_OPENS:
            found[number] = role or _unworded(units, number)
        elif unit.label is Label.HEAD_OPENS and (role in (Role.FOLIO, Role.DATE, Role.JUMP) or is_byline(unit.text)):
            found[number] = role or Role.BYLINE
        if known and (standing := known.get("".join(unit.text.split()))):
            found[number] = standing
    return found


def pieces(page: Reflowed, number: int, role: Role) -> tuple[Part, ...]:
    """The furniture parts that a standalone unit holds: 今日看点 第2版 is a section and a folio in one line.

    A line is cut at its blanks where one of the pieces is a folio or a date; the others are sections or more of the
    same.
    """
    unit = page.units[number]
    line = page.page.lines[unit.first]
    if unit.end - unit.first > 1 or not line.blanks:
        return (Part(role, unit.spans),)
    text = page.page.texts[unit.first]
    roles = [(found, _piece_role(found.group())) for found in _WORD.finditer(text)]
    whole = patterns.FOLIO.match(text) or patterns.DATE.match(text)
    if whole or not any(piece in (Role.FOLIO, Role.DATE) for _, piece in roles):
        return (Part(role, unit.spans),)
    start = line.span.start
    return tuple(Part(piece, (Span(found.start() + start, found.end() + start),)) for found, piece in roles)


def _piece_role(text: str) -> Role:
    return role_by_wording(text) or (Role.SECTION if _SECTION.match(text) else Role.MASTHEAD)


def _unworded(units: Sequence[Unit], number: int) -> Role:
    """A standalone line whose wording says nothing: a section's name at the edge of the page, a byline beside a
    body."""
    text = units[number].text
    at_edge = number < TOP or number >= len(units) - TOP
    if at_edge and _SECTION.match(text):
        return Role.SECTION
    beside_body = any(
        0 <= other < len(units) and units[other].label is Label.BODY_OPENS for other in (number - 1, number + 1)
    )
    return Role.BYLINE if beside_body and len(text.strip()) <= SECTION_LENGTH else Role.SECTION
