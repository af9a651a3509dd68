"""How each edit changes a reading. Only ``ProofSession.apply`` calls this.

Every function returns the new reading and the raw offset to look at, or raises ``EditError`` and has changed nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar

from immutables import Map

from proofreader.document import carry_structure as structure
from proofreader.document.article import FURNITURE_ROLES, HEAD_ROLES, Part, Reading
from proofreader.document.correcting import carry_correct, corrects, ink_of
from proofreader.document.edit import (
    AssignRole,
    Correct,
    Decide,
    Edit,
    MarkPage,
    MergeArticles,
    MergeParts,
    MoveArticle,
    MovePart,
    Postpone,
    Reopen,
    Reorder,
    Settle,
    SplitArticle,
    SplitPart,
    Together,
)
from proofreader.document.ground import Ground
from proofreader.document.pages import exchanged
from proofreader.document.suspects import gap_key, place_of_key
from proofreader.errors import EditError
from proofreader.text.compose import keys_between
from proofreader.text.gap import Mark
from proofreader.text.reasons import Reason
from proofreader.text.span import Span

Carried = tuple[Reading, int]
Key = TypeVar("Key")
Value = TypeVar("Value")


def carry_out(ground: Ground, reading: Reading, edit: Edit) -> Carried:
    """``reading`` after ``edit``, and where to look. Raises ``EditError``."""
    carry = _CARRIERS.get(type(edit))
    if carry is None:
        raise EditError(Reason("This program does not know this kind of edit."))
    after, focus = carry(ground, reading, edit)
    ground.refuse_pending(reading, after)
    return after, focus


def _decide(ground: Ground, reading: Reading, edit: Decide) -> Carried:
    place = ground.gap(reading, edit.gap)
    if edit.gap == place.part.spans[-1].end:
        if edit.mark is not Mark.PARAGRAPH:
            return _merge_parts(ground, reading, MergeParts(place.part.anchor, edit.mark))
    elif edit.mark is Mark.PARAGRAPH and place.part.role not in HEAD_ROLES:
        return _split_part(ground, reading, SplitPart(edit.gap))
    return replace(reading, marks=reading.marks.set(edit.gap, edit.mark)), edit.gap


def _split_part(ground: Ground, reading: Reading, edit: SplitPart) -> Carried:
    gap = edit.gap
    place = ground.gap(reading, gap)
    part = place.part
    if gap == part.spans[-1].end:
        raise EditError(Reason("The part ends at character {offset} already.", (("offset", str(gap)),)))
    if _corrected_across(reading, part, gap):
        raise EditError(Reason("A correction reaches across this place; take it back before you split here."))
    left: list[Span] = []
    right: list[Span] = []
    found = False
    for span in part.spans:
        if found:
            right.append(span)
        elif span.start < gap <= span.end:
            found = True
            left.append(Span(span.start, gap))
            if gap < span.end:
                right.append(Span(_after_white(ground.raw, gap), span.end))
        else:
            left.append(span)
    parts = (Part(part.role, tuple(left)), Part(part.role, tuple(right)))
    marks = reading.marks.set(gap, Mark.PARAGRAPH)
    return replace(reading, pages=exchanged(reading.pages, place, parts), marks=marks), gap


def _after_white(raw: str, offset: int) -> int:
    while raw[offset].isspace():
        offset += 1
    return offset


def _corrected_across(reading: Reading, part: Part, gap: int) -> bool:
    """Whether a correction stands on both sides of ``gap``."""
    if gap in reading.corrections and not len(reading.corrections[gap].span):
        return False
    for span in part.spans:
        if span.start < gap:
            for start in reversed(keys_between(reading.corrections, span.start, min(gap, span.end))):
                if reading.corrections[start].span.end > gap > start:
                    return True
    return False


def _merge_parts(ground: Ground, reading: Reading, edit: MergeParts) -> Carried:
    place = ground.place(reading, edit.anchor)
    following = ground.following(reading, place)
    if following is None:
        raise EditError(Reason("No part follows that could be joined."))
    part = place.part
    gap = part.spans[-1].end
    merged = Part(part.role, _joined(ground.raw, part.spans, following.spans))
    marks = reading.marks.set(gap, edit.mark)
    return replace(reading, pages=exchanged(reading.pages, place, (merged,), 2), marks=marks), gap


def _joined(raw: str, left: tuple[Span, ...], right: tuple[Span, ...]) -> tuple[Span, ...]:
    """The spans of both; those that only a line end or less parts become one again."""
    between = raw[left[-1].end : right[0].start] if left[-1].end <= right[0].start else "x"
    if (not between or between.isspace()) and len(between.splitlines()) < 2:
        return (*left[:-1], Span(left[-1].start, right[0].end), *right[1:])
    return left + right


def _settle(_: Ground, reading: Reading, edit: Settle) -> Carried:
    return replace(reading, settled=reading.settled.set(edit.key, True)), place_of_key(edit.key)


def _postpone(_: Ground, reading: Reading, edit: Postpone) -> Carried:
    later = reading.later.set(edit.key, True) if edit.waits else _without(reading.later, edit.key)
    return replace(reading, later=later), place_of_key(edit.key)


def _reopen(ground: Ground, reading: Reading, edit: Reopen) -> Carried:
    at = place_of_key(edit.key)
    reading = replace(reading, later=_without(reading.later, edit.key))
    if edit.key == gap_key(at):
        return _reopen_gap(ground, reading, at), at
    finding = ground.finding(edit.key)
    if finding is not None and corrects(reading, finding.span):
        reading, _ = carry_correct(ground, reading, Correct(finding.span, ink_of(ground.raw, finding.span)))
    return replace(reading, settled=_without(reading.settled, edit.key)), at


def _reopen_gap(ground: Ground, reading: Reading, gap: int) -> Reading:
    """The gap at ``gap`` as the engine would have it. What the editor joined is parted again, with the roles that both
    halves had, and what the editor parted is joined, unless the halves were moved apart since."""
    mark = reading.marks.get(gap)
    if mark is None:
        return reading
    proposed = ground.proposed_mark(gap)
    if mark is not proposed:
        place = ground.gap(reading, gap)
        if gap == place.part.spans[-1].end and not ground.goes_on(reading, place):
            raise EditError(Reason("The parts were moved since; put them side by side again before you reopen this."))
        if proposed is Mark.PARAGRAPH and ground.ended_at(gap):
            reading, _ = _split_part(ground, reading, SplitPart(gap))
            reading = _with_proposed_role(ground, reading, gap)
        else:
            reading, _ = _decide(ground, reading, Decide(gap, proposed))
    return replace(reading, marks=reading.marks.delete(gap))


def _with_proposed_role(ground: Ground, reading: Reading, gap: int) -> Reading:
    """What was split off behind ``gap`` has the role again that it had before it was joined."""
    place = ground.gap(reading, gap)
    following = ground.following(reading, place)
    proposed = ground.proposed_part(following.anchor) if following else None
    if following is None or proposed is None or proposed.anchor != following.anchor:
        return reading
    if proposed.role is following.role or FURNITURE_ROLES & {proposed.role, following.role}:
        return reading
    parts = (replace(following, role=proposed.role),)
    return replace(reading, pages=exchanged(reading.pages, ground.place(reading, following.anchor), parts))


def _mark_page(ground: Ground, reading: Reading, edit: MarkPage) -> Carried:
    if not 0 <= edit.page < len(reading.pages):
        raise EditError(Reason("There is no page {page}.", (("page", str(edit.page + 1)),)))
    done = reading.done.set(edit.page, edit.fingerprint) if edit.fingerprint else _without(reading.done, edit.page)
    return replace(reading, done=done), ground.issue.pages[edit.page].span.start


def _without(known: Map[Key, Value], key: Key) -> Map[Key, Value]:
    return known.delete(key) if key in known else known


def _together(ground: Ground, reading: Reading, edit: Together) -> Carried:
    if not edit.edits:
        raise EditError(Reason("There is nothing to do."))
    focus: int | None = None
    for one in edit.edits:
        reading, place = carry_out(ground, reading, one)
        focus = place if focus is None else focus
    return reading, focus or 0


_CARRIERS: dict[type[Any], Callable[[Ground, Reading, Any], Carried]] = {
    Decide: _decide,
    Correct: carry_correct,
    SplitPart: _split_part,
    MergeParts: _merge_parts,
    MovePart: structure.move_part,
    AssignRole: structure.assign_role,
    SplitArticle: structure.split_article,
    MergeArticles: structure.merge_articles,
    MoveArticle: structure.move_article,
    Reorder: structure.reorder,
    Settle: _settle,
    Postpone: _postpone,
    Reopen: _reopen,
    MarkPage: _mark_page,
    Together: _together,
}
