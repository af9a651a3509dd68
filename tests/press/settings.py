"""How a page is set and how it came out again: everything the press can be told, and likely ways to draw it."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from enum import StrEnum


class Indent(StrEnum):
    """What extraction made of the blank before a paragraph's first line."""

    DROPPED = "dropped"
    IDEOGRAPHIC = "ideographic"
    BLANKS = "blanks"


class HeadPlace(StrEnum):
    """Where the heads of an article stand in the raw page."""

    BEFORE = "before"
    AFTER = "after"
    INSIDE = "inside"
    """At a column break of the body."""
    END = "end"
    """With other heads at the end of the page."""


class BlankLines(StrEnum):
    """Which blank lines extraction left."""

    SET = "set"
    """Those that the setting has."""
    NONE = "none"
    EVERY = "every"
    """One behind every line."""


class BylinePlace(StrEnum):
    """Where the byline of an article stands."""

    BODY = "body"
    """Before the body."""
    HEADS = "heads"
    """Below the heads, wherever these are."""
    END = "end"
    """Behind the body."""


@dataclass(frozen=True, slots=True)
class Settings:
    """One page's setting. Widths are in ems, shares and chances from 0 to 1.

    ``flush`` is the chance that a paragraph parted by blank lines has no indent. ``measure`` is drawn for each
    article, ``measure_change`` is the chance of another one in the next column; ``columns`` bounds how many columns
    an article fills, ``depth`` their lines; ``push_in`` is the chance that a line takes a prohibited line start in
    rather than giving a character away; ``stretch`` that a line given away shows its blanks, ``stretch_some`` that
    only some of its gaps do; ``blank_*`` are chances of stray blanks at brackets, after stops and inside words;
    ``mixed`` of a blank between Han and Latin; ``padded`` of a blank in a two-character name; ``lost`` of a wanted
    blank that extraction dropped; ``spread`` of a blank in any gap of any line, as some OCR puts it there.
    ``marks`` is the one mark that stands for all punctuation inside paragraphs (empty: none is left), as in papers of
    old; ``None`` where all are kept. ``set_apart``
    is the chance that a head of two to four characters is set apart (启 事), ``drop_cap`` that the first character of
    an article, set large, comes out in a line of its own.
    """

    measure: tuple[float, float] = (12.0, 16.0)
    measure_change: float = 0.2
    columns: tuple[int, int] = (1, 4)
    depth: tuple[int, int] = (6, 60)
    indent: float = 2.0
    indent_shown: Indent = Indent.DROPPED
    flush: float = 0.0
    paragraph_blank: bool = True
    column_blank: float = 1.0
    head_blank: float = 0.3
    body_blank: float = 1.0
    strict: bool = True
    push_in: float = 0.5
    squeeze: bool = False
    stretch: float = 0.1
    stretch_some: float = 0.1
    blank_bracket: float = 0.01
    blank_stop: float = 0.002
    blank_word: float = 0.0005
    mixed: float = 0.1
    padded: float = 0.3
    lost: float = 0.0
    heads: tuple[HeadPlace, ...] = (HeadPlace.AFTER, HeadPlace.BEFORE)
    head_wrap: float = 0.1
    half_width: float = 0.0
    wide_digits: bool = False
    wide_blanks: bool = False
    corner_quotes: bool = False
    traditional: bool = False
    break_latin: bool = False
    break_addresses: bool = False
    crlf: bool = False
    spread: float = 0.0
    blank_lines: BlankLines = BlankLines.SET
    byline: BylinePlace = BylinePlace.BODY
    marks: str | None = None
    set_apart: float = 0.0
    drop_cap: float = 0.0


MEASURES = ((8, 10), (11, 13), (12, 14), (13, 16), (14, 18), (16, 20), (18, 24))
MEASURE_WEIGHTS = (1, 4, 5, 5, 3, 2, 1)


def draw_settings(dice: random.Random, noisy: bool = False) -> Settings:
    """A likely page: some are old, some kept their indents; OCR (``noisy``) sees no blanks at all on some pages."""
    low, high = dice.choices(MEASURES, MEASURE_WEIGHTS)[0]
    measure = dice.randint(low, high)
    blanks = dice.random() < 0.6
    old = dice.random() < 0.1
    shown = dice.choices(list(Indent), (7, 2, 1))[0]
    absent = shown is Indent.DROPPED and blanks and dice.random() < 0.1
    justified = dice.random()
    return Settings(
        measure=(float(measure), float(min(24, measure + dice.choice((0, 0, 1, 2, 4))))),
        measure_change=dice.choice((0.0, 0.1, 0.3)),
        columns=(1, dice.choice((2, 3, 4, 6))),
        indent=0.0 if absent else 1.0 if old else 2.0,
        indent_shown=shown,
        flush=dice.choice((0.0, 0.05, 0.12)),
        paragraph_blank=blanks,
        column_blank=1.0 if dice.random() < 0.8 else 0.0,
        head_blank=dice.choice((0.0, 0.3, 0.8)),
        body_blank=dice.choice((1.0, 1.0, 0.8)),
        strict=dice.random() < 0.93,
        push_in=dice.choice((0.0, 0.3, 0.7, 1.0)),
        squeeze=dice.random() < 0.4,
        stretch=dice.choice((0.0, 0.05, 0.3, 0.8)),
        stretch_some=dice.choice((0.0, 0.1, 0.4)),
        blank_bracket=dice.choice((0.0, 0.01, 0.05, 0.2)) * justified,
        blank_stop=dice.choice((0.0, 0.0, 0.01, 0.05)) * justified,
        blank_word=dice.choice((0.0, 0.0003, 0.002)) * justified,
        mixed=dice.choice((0.0, 0.1, 0.5, 1.0)),
        padded=dice.choice((0.0, 0.3, 0.9)),
        lost=dice.choice((0.0, 0.0, 0.0, 0.02, 1.0) if noisy else (0.0, 0.0, 0.0, 0.0, 0.02)),
        heads=_head_places(dice),
        head_wrap=dice.choice((0.0, 0.0, 0.05, 0.2)),
        half_width=dice.choice((0.0, 0.0, 0.3, 1.0)) if dice.random() < 0.3 else 0.0,
        wide_digits=dice.random() < 0.06,
        wide_blanks=dice.random() < 0.2,
        corner_quotes=old,
        traditional=old or dice.random() < 0.08,
        break_latin=dice.random() < 0.2,
        crlf=dice.random() < 0.05,
    )


def draw_rarities(settings: Settings, dice: random.Random, noisy: bool = False) -> Settings:
    """What few pages have: paragraphs that nothing but a short last line shows; addresses broken at their marks; OCR
    that sets characters apart."""
    unmarked = dice.random() < 0.03
    return replace(
        settings,
        indent=0.0 if unmarked else settings.indent,
        paragraph_blank=settings.paragraph_blank and not unmarked,
        break_addresses=dice.random() < 0.3,
        spread=dice.choice((0.1, 0.4, 1.0)) if noisy and dice.random() < 0.06 else 0.0,
    )


def _head_places(dice: random.Random) -> tuple[HeadPlace, ...]:
    """Three pages in four are of one habit; ``INSIDE`` and ``END`` are seldom, few pages gather all their heads."""
    if dice.random() < 0.06:
        return (HeadPlace.END,)
    usual = dice.choice((HeadPlace.AFTER, HeadPlace.AFTER, HeadPlace.BEFORE, HeadPlace.BEFORE))
    if dice.random() < 0.6:
        return (usual,)
    return (usual,) * 6 + (HeadPlace.BEFORE, HeadPlace.AFTER, dice.choice((HeadPlace.INSIDE, HeadPlace.END)))
