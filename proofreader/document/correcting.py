"""Corrections put into a reading: none overlaps another, and none says what the raw text says anyway."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from immutables import Map

from proofreader.document.article import Reading
from proofreader.document.edit import Correct
from proofreader.document.ground import Ground
from proofreader.document.layout import PartPlace
from proofreader.errors import EditError
from proofreader.text.compose import keys_between, stands_left, stretches
from proofreader.text.gap import Correction
from proofreader.text.reasons import Reason
from proofreader.text.span import Span

Corrections = Map[int, Correction]

CORRECTED = Reason("The editor corrected it.")


def ink_of(raw: str, span: Span) -> str:
    """The characters of ``span`` without its white space."""
    return "".join(raw[span.start : span.end].split())


def corrects(reading: Reading, span: Span) -> bool:
    """Whether a character of ``span`` is read as another."""
    return any(one.span.overlaps(span) for one in reading.corrections.values())


def carry_correct(ground: Ground, reading: Reading, edit: Correct) -> tuple[Reading, int]:
    """``reading`` with ``edit`` merged into its corrections, and where to look."""
    span = _at_ink(ground.raw, edit.span)
    stretch = _stretch(ground, reading, span)
    text = writable(edit.text)
    corrections = reading.corrections
    for other in tuple(_overlapping(corrections, span, stretch)):
        corrections = corrections.delete(other.span.start)
        span, text = _merged(other, span, text)
    if text != ink_of(ground.raw, span):
        corrections = _put(ground, reading, corrections, span, text)
    return replace(reading, corrections=corrections), edit.span.start


def writable(text: str) -> str:
    """``text`` if every encoding could write it: half of a surrogate pair is no character (Unicode 16, D71)."""
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise EditError(Reason("Half a character cannot be put into the text; nothing was changed."))
    return text


def _at_ink(raw: str, span: Span) -> Span:
    """``span`` without the white space at its ends."""
    if span.end > len(raw):
        raise EditError(Reason("The text ends before character {offset}.", (("offset", str(span.end)),)))
    inside = raw[span.start : span.end]
    ink = inside.strip()
    if inside and not ink:
        raise EditError(Reason("There is only white space here; decide its gap."))
    start = span.start + len(inside) - len(inside.lstrip())
    return Span(start, start + len(ink))


def _stretch(ground: Ground, reading: Reading, span: Span) -> Span:
    """The unbroken stretch of a part that holds all of ``span``."""
    left = not len(span) and stands_left(ground.raw, span.start)
    place: PartPlace | None = ground.at(reading, span.start - 1 if left else span.start)
    for stretch in stretches(ground.raw, place.part.spans) if place else ():
        if stretch.start <= span.start and span.end <= stretch.end:
            return stretch
    if place is None:
        raise EditError(Reason("There is no text at character {offset}.", (("offset", str(span.start)),)))
    raise EditError(Reason("A correction cannot reach over the end of a part; correct each part, or join them first."))


def _overlapping(corrections: Corrections, span: Span, stretch: Span) -> Iterator[Correction]:
    """The corrections that share a character with ``span``, or insert inside it, or stand at the very same place."""
    for start in keys_between(corrections, stretch.start, span.end + 1):
        other = corrections[start].span
        if other == span or other.overlaps(span):
            yield corrections[start]


def _merged(other: Correction, span: Span, text: str) -> tuple[Span, str]:
    """One correction for ``span`` read as ``text`` and what ``other`` says outside ``span``.

    What ``other`` reads is taken to stand for its raw characters one by one from the left, the last for all the rest.
    """
    old = other.span
    before = other.text[: max(0, span.start - old.start)] if old.start < span.start else ""
    after = other.text[span.end - old.start :] if old.end > span.end else ""
    return Span(min(old.start, span.start), max(old.end, span.end)), before + text + after


def _put(ground: Ground, reading: Reading, corrections: Corrections, span: Span, text: str) -> Corrections:
    """Record a correction. Where another begins at the same place, the insertion among the two goes to the ink on its
    left, before the gap; where no ink stands on its left, they are one."""
    other = corrections.get(span.start)
    if other is None:
        return corrections.set(span.start, Correction(span, text, CORRECTED))
    inserted = text if not len(span) else other.text
    if len(span):
        corrections = corrections.set(span.start, Correction(span, text, CORRECTED))
    return _moved_left(ground, reading, corrections, span.start, inserted)


def _moved_left(ground: Ground, reading: Reading, corrections: Corrections, at: int, text: str) -> Corrections:
    if not stands_left(ground.raw, at):
        other = corrections[at]
        return corrections.set(at, Correction(other.span, text + other.text, CORRECTED))
    stretch = _stretch(ground, reading, Span(at, at))
    before = keys_between(corrections, stretch.start, at)
    last = corrections[before[-1]] if before else None
    if last is not None and last.span.end == at:
        return corrections.set(last.span.start, Correction(last.span, last.text + text, CORRECTED))
    return _put(ground, reading, corrections, Span(at - 1, at), ground.raw[at - 1] + text)
