"""Typing, deleting, pasting and joining in the reading text, as edits.

What the editor sees is text; what is changed are gaps, corrections and parts. ``replacement`` finds the edit after
which the reading shows what a plain text editor would show. Where the two differ it is in white space, and on purpose:

- several blanks in one gap are one, and a blank beside a line end is none;
- an empty paragraph cannot be made between two others: a line end typed at the beginning of a part does nothing;
- text typed between two characters has one gap there: of several line ends in it, the first splits the part and the
  rest are kept as line ends inside the correction.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from proofreader.document.article import FURNITURE_ROLES, Part
from proofreader.document.edit import AssignRole, Edit, MergeParts, MovePart, Together
from proofreader.document.fitting import change_text
from proofreader.document.layout import PartPlace
from proofreader.document.pages import list_of
from proofreader.document.session import ProofSession
from proofreader.document.view import View
from proofreader.errors import EditError
from proofreader.text.reasons import Reason

_LINE_END = re.compile(r"\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Place:
    """A place in the reading: before character ``offset`` (code points) of the text of the part at ``anchor``."""

    anchor: int
    offset: int


def replacement(session: ProofSession, start: Place, end: Place, text: str) -> Edit | None:
    """What it means to put ``text`` in the stead of everything between two places; None where nothing would change.

    ``start`` and ``end`` may stand in different parts, articles and pages, in the order in which the desk shows them.
    Raises ``EditError`` where a place names no part, or where parts cannot be joined.
    """
    text = _LINE_END.sub("\n", text)
    view = session.view
    chain = _chain(view, view.place(start.anchor), view.place(end.anchor))
    if len(chain) == 1:
        edits = _within(view, chain[0].part, start.offset, end.offset, text)
    else:
        edits = _across(session, chain, start.offset, end.offset, text)
    return Together(tuple(edits)) if len(edits) > 1 else edits[0] if edits else None


def _within(view: View, part: Part, start: int, end: int, text: str) -> list[Edit]:
    if start == end and text and not text.strip() and _idle(view.composition(part).text, start, text):
        return []
    return change_text(view, part, start, end, text)


def _idle(reading: str, at: int, white: str) -> bool:
    """Whether white space typed there changes nothing: there is some already, or no paragraph before."""
    around = reading[max(0, at - 1) : at + 1]
    if "\n" in white:
        return at == 0 or "\n" in around
    return any(character.isspace() for character in around)


def _chain(view: View, first: PartPlace, last: PartPlace) -> list[PartPlace]:
    """The parts from ``first`` to ``last`` as the desk shows them."""
    places = [place for page in range(first.page, last.page + 1) for place in view.places(page)]
    anchors = [place.part.anchor for place in places]
    begin = anchors.index(first.part.anchor)
    try:
        return places[begin : anchors.index(last.part.anchor, begin) + 1]
    except ValueError:
        raise EditError(Reason("The end of the range stands before its beginning.")) from None


def _across(session: ProofSession, chain: list[PartPlace], start: int, end: int, text: str) -> list[Edit]:
    """Line by line onto the parts; parts for which no line is left are joined to the one of the last line."""
    view = session.view
    lines = text.split("\n")
    kept = min(len(lines), len(chain)) - 1
    edits: list[Edit] = []
    for index in range(kept):
        part = chain[index].part
        begin = start if index == 0 else 0
        edits += change_text(view, part, begin, len(view.composition(part).text), lines[index])
    joins = _joins(session, chain[kept:])
    edits += joins
    joined = session.view_after(edits)
    place = joined.place(chain[kept].part.anchor)
    behind = len(view.composition(chain[-1].part).text) - end
    length = len(joined.composition(place.part).text)
    begin = start if kept == 0 else 0
    return edits + change_text(joined, place.part, begin, length - behind, "\n".join(lines[kept:]))


def _joins(session: ProofSession, chain: list[PartPlace]) -> list[Edit]:
    """The edits that make one part of ``chain``, moving parts where they stand in another article."""
    edits: list[Edit] = []
    for following in chain[1:]:
        view = session.view_after(edits)
        target, moved = view.place(chain[0].part.anchor), view.place(following.part.anchor)
        parts = list_of(view.reading.pages, target)
        behind = parts[target.index + 1].anchor if target.index + 1 < len(parts) else None
        if behind != moved.part.anchor:
            edits.append(_move_behind(view, target, moved, behind))
        edits.append(MergeParts(target.part.anchor))
    return edits


def _move_behind(view: View, target: PartPlace, moved: PartPlace, behind: int | None) -> Edit:
    if behind is not None:
        return MovePart(moved.part.anchor, before=behind)
    if target.article is not None:
        return MovePart(moved.part.anchor, article=list_of(view.reading.pages, target)[0].anchor)
    if target.group == "unplaced":
        return MovePart(moved.part.anchor, page=target.page)
    if moved.page != target.page or target.part.role not in FURNITURE_ROLES:
        raise EditError(Reason("The furniture of a page cannot be joined with a part of another page."))
    return AssignRole(moved.part.anchor, target.part.role)
