"""The house style of a newspaper put on a reading: every change that it asks for, to be looked at before it is made.

Nothing is changed here. What the editor ticks becomes one edit, recorded like any correction or decision.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from proofreader.document.article import Part
from proofreader.document.edit import Edit
from proofreader.document.fitting import change_text
from proofreader.document.profile import HouseStyle
from proofreader.document.view import View
from proofreader.text.compose import RunKind
from proofreader.text.gap import GapKind
from proofreader.text.rules import house
from proofreader.text.rules.house import Put
from proofreader.text.span import Span


class StyleRule(StrEnum):
    """What a change is made for."""

    PUNCTUATION = "punctuation"
    QUOTES = "quotes"
    DASHES = "dashes"
    ELLIPSES = "ellipses"
    DIGITS = "digits"
    SPACING = "spacing"
    NAMES = "names"


@dataclass(frozen=True, slots=True)
class StyleChange:
    """The part at ``anchor`` of page ``page`` reads ``before`` at ``span`` of its text, and would read ``after``."""

    rule: StyleRule
    page: int
    anchor: int
    span: Span
    before: str
    after: str


_Judge = Callable[[str], Iterator[Put]]


def _judges(style: HouseStyle) -> Iterator[tuple[StyleRule, _Judge]]:
    """The rules of ``style`` that look at text alone, in the order in which they go before one another."""
    chosen: Mapping[StyleRule, _Judge | None] = {
        StyleRule.QUOTES: _QUOTES.get(style.quotes),
        StyleRule.PUNCTUATION: house.widened if style.punctuation == "full" else None,
        StyleRule.DASHES: house.dashed if style.dashes else None,
        StyleRule.ELLIPSES: house.elided if style.ellipses else None,
        StyleRule.DIGITS: _DIGITS.get(style.digits),
        StyleRule.SPACING: _SPACING.get((style.spacing, style.digits == "half")),
    }
    return ((rule, judge) for rule, judge in chosen.items() if judge is not None)


_QUOTES: Mapping[str, _Judge] = {
    "curly": lambda text: house.requoted(text, corner=False),
    "corner": lambda text: house.requoted(text, corner=True),
}
_DIGITS: Mapping[str, _Judge] = {"half": house.narrowed, "full": house.broadened}
_SPACING: Mapping[tuple[str, bool], _Judge] = {
    ("none", False): house.closed_up,
    ("none", True): lambda text: house.closed_up(house.with_narrow_digits(text)),
    ("add", False): house.spaced,
    ("add", True): lambda text: house.spaced(house.with_narrow_digits(text)),
}
"""Figures that become half-width are Latin for what stands beside them."""


def find_style_changes(view: View, style: HouseStyle, pages: Iterable[int] | None = None) -> Iterator[StyleChange]:
    """Every change that ``style`` asks for on ``pages`` (by default all), part by part as the desk shows them, from the
    beginning of each text to its end, none reaching into another. Folios, dates and mastheads stay as printed."""
    judges = tuple(_judges(style))
    for page in range(len(view.reading.pages)) if pages is None else pages:
        for place in view.places(page):
            if place.group == "furniture":
                continue
            text = view.composition(place.part).text
            puts = [(rule, put) for rule, judge in judges for put in judge(text)]
            if style.names != "keep":
                puts += [(StyleRule.NAMES, put) for put in _names(view, place.part, style.names)]
            for rule, put in _side_by_side(text, puts):
                yield StyleChange(rule, page, place.part.anchor, put.span, put.span.of(text), put.text)


def _names(view: View, part: Part, wanted: str) -> Iterator[Put]:
    """Padded names closed up, or left wide, whatever the reading has now."""
    for run in view.composition(part).runs:
        if run.kind is RunKind.MARK and len(run.raw):
            decision = view.ground.proposed.at(run.raw.start)
            if decision is not None and decision.kind is GapKind.PADDED_NAME:
                yield Put(run.reading, "" if wanted == "close" else " ")


def _side_by_side(text: str, puts: list[tuple[StyleRule, Put]]) -> Iterator[tuple[StyleRule, Put]]:
    """The changes that change something, in order, without those in addresses; where two want the same place the rule
    that comes first has it."""
    spoken_for = house.addresses(text)
    starts = [span.start for span in spoken_for]
    taken = -1
    insertions_first = sorted(puts, key=lambda item: (item[1].span.start, len(item[1].span) > 0))
    for rule, put in insertions_first:
        inside = bisect_right(starts, put.span.start) - 1
        in_address = inside >= 0 and starts[inside] - len(put.span) < put.span.start < spoken_for[inside].end
        if put.span.start >= taken and not in_address and put.span.of(text) != put.text:
            taken = put.span.end
            yield rule, put


def style_edits(view: View, changes: Iterable[StyleChange]) -> Iterator[Edit]:
    """The edits that make ``changes``, in the order in which they are to be carried out: from the last change to the
    first, so that what stands before one keeps its place."""
    for change in sorted(changes, key=lambda one: (one.anchor, one.span), reverse=True):
        part = view.place(change.anchor).part
        yield from change_text(view, part, change.span.start, change.span.end, change.after)
