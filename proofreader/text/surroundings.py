"""What surrounds each line of a page: its block, its measure, how it begins and ends, what is open at its end.

Found in one pass over the lines; the evidence about lines and gaps is read off it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from proofreader.text import patterns
from proofreader.text.characters import (
    CLOSING,
    DASHES,
    HAN,
    LINE_START_PROHIBITED,
    OPENING,
    PAUSES,
    SENTENCE_STOPS,
    is_han,
    is_latin,
)
from proofreader.text.columns import depths
from proofreader.text.lines import Line, blank_width
from proofreader.text.names import is_roster

LONGEST_PRINTED = 60.0
"""A line of print has at most so many ems: columns have 11 to 20, a title over a whole page some 40."""
WHOLE_SHARE = 0.1
"""Where at least this share of the lines of a page is longer, lines are whole paragraphs."""

FEW_LINES = 12
"""So few lines, a cutting or a trial, show no habit of a page."""
BARE_SHARE = 0.04
"""Where a smaller share of the lines has a stop, the page has none."""
_STOP = re.compile("[。！？.!?]")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The lines of a page with what was found about each: its measure, the size of its block, its place in it."""

    lines: Sequence[Line]
    texts: Sequence[str]
    """The text of each line in Simplified characters."""
    tight: Sequence[str]
    """The same with the blanks that stretched a line left out; one much wider than those around it was meant."""
    measures: Sequence[float]
    block_sizes: Sequence[int]
    places: Sequence[int]
    """The number of the line within its block, from 0."""
    ends: Sequence[str]
    starts: Sequence[str]
    shortness: Sequence[str]
    open_quotes: Sequence[bool]
    plain: Sequence[bool]
    """Whether nothing in the block of the line is punctuated: running text is, heads and verses seldom are."""
    shapes: Sequence[str]
    """What kind of row each line looks like (``shape``)."""
    runs: Sequence[str]
    """How many lines without punctuation stand together, this one among them; ``punctuated`` where it has some."""
    style: str
    sight: str
    """How the page shows blanks between words: it has none (``blind``: some OCR sees none), it has lost them where a
    role word and a name touch (``losing``), it has them there (``seeing``), or there is no telling (``unsure``)."""
    loose: str
    """How many blanks the page has, in a word: where there are many, most mean nothing."""
    depths: Sequence[str]
    """Whether a block end behind a stop stands where a column of this depth breaks (``columns.depths``)."""
    by_paper: frozenset[int] = frozenset()
    """The lines whose measure would be another, or unknown, without what is known of the newspaper."""


def survey(lines: Sequence[Line], texts: Sequence[str], line_measures: Sequence[float]) -> Surroundings:
    """Look at the lines of one page."""
    sizes, places = _blocks(lines)
    tight = [tightened(text) if line.stretched else text for line, text in zip(lines, texts, strict=True)]
    ends = [end_class(text) for text in texts]
    shortness = [_shortness(line, measure) for line, measure in zip(lines, line_measures, strict=True)]
    starts, plain = [start_class(text) for text in tight], _plain(lines, texts)
    return Surroundings(
        lines, texts, tight, line_measures, sizes, places, ends, starts, shortness,
        _open_quotes(texts), plain, list(map(shape, lines, tight)), _runs(texts),
        _style(lines, ends, shortness), _sight(lines, tight), _loose(lines),
        depths(lines, ends, starts, shortness, plain),
    )  # fmt: skip


def _blocks(lines: Sequence[Line]) -> tuple[list[int], list[int]]:
    places: list[int] = []
    for index, line in enumerate(lines):
        places.append(places[-1] + 1 if index and lines[index - 1].block == line.block else 0)
    sizes = [0] * len(lines)
    for index in range(len(lines) - 1, -1, -1):
        ends_here = index + 1 == len(lines) or lines[index + 1].block != lines[index].block
        sizes[index] = places[index] + 1 if ends_here else sizes[index + 1]
    return sizes, places


def is_wide(blank: str, least: float) -> bool:
    """Whether a blank of a stretched line is wider than its fellows; the narrowest has ``least`` ems."""
    return blank_width(blank) > least


def narrowest(blanks: Sequence[str]) -> float:
    """How wide the blanks that only stretch a line are, in ems."""
    return min(map(blank_width, blanks))


def tightened(text: str) -> str:
    """A stretched line as it was before it was stretched."""
    least = narrowest(_BLANKS.findall(text))
    return _BLANKS.sub(lambda blank: " " if is_wide(blank.group(), least) else "", text)


_BLANKS = re.compile(r"\s+")


def _sight(lines: Sequence[Line], tight: Sequence[str]) -> str:
    apart = touching = words = 0
    for line, text in zip(lines, tight, strict=True):
        if line.blanks:
            words += _APART.search(text) is not None
        if "记者" in text or "讯员" in text:
            touching += len(_ROLE_TOUCHES.findall(text))
            apart += len(_ROLE_APART.findall(text))
    if not words and not apart:
        return "blind"
    if touching >= apart:
        return "losing" if touching else "unsure"
    return "seeing"


def _loose(lines: Sequence[Line]) -> str:
    share = sum(line.blanks for line in lines) / max(1, sum(len(line.text) for line in lines))
    return next((name for limit, name in _LOOSE if share < limit), "all")


_LOOSE = ((0.003, "bare"), (0.012, "few"), (0.03, "some"), (0.1, "many"))
_APART = re.compile(f"[{HAN}]{{2}}\\s+[{HAN}]{{2}}")
_ROLE_TOUCHES = re.compile(f"(?:[（(](?:本报|本刊)?记者|^本报记者|通讯员)(?=[{HAN}])")
_ROLE_APART = re.compile(r"(?:[（(](?:本报|本刊)?记者|^本报记者|通讯员)\s")


def end_class(text: str) -> str:
    """How a line ends: a sentence's stop, a stop inside quotes, a pause, an open bracket, a plain character …"""
    last = text[-1]
    if last in SENTENCE_STOPS:
        return "stop"
    if last in CLOSING:
        return "stop_quote" if patterns.CLOSED.search(text) else "close"
    if last in "：:":
        return "colon"
    if last in PAUSES:
        return "pause"
    if last in OPENING:
        return "open"
    if last in DASHES:
        return "dash"
    if is_han(last):
        return "han"
    return "latin" if is_latin(last) else "other"


def start_class(text: str) -> str:
    """How a line begins: with a dateline, a number of a list, a character that may not begin a line …"""
    first = text[0]
    if first in LINE_START_PROHIBITED and not text.startswith(("——", "……")):
        return "prohibited"
    if patterns.DATELINE.match(text):
        return "dateline"
    if patterns.ENUMERATOR.match(text):
        return "enumerator"
    if first in OPENING:
        return "open"
    if patterns.PARAGRAPH_OPENING.match(text):
        return "phrase"
    if is_han(first):
        return "han"
    return "latin" if is_latin(first) else "other"


def _shortness(line: Line, measure: float) -> str:
    """How many ems the line falls short of its measure."""
    if not measure:
        return "unknown"
    short = measure - line.width
    for name, limit in (("over", -2.25), ("long", -0.25), ("full", 0.75), ("one", 1.3), ("two", 2.3), ("some", 4.25)):
        if short < limit:
            return name
    return "half" if line.width > measure / 2 else "much"


def _open_quotes(texts: Sequence[str]) -> list[bool]:
    """For each line whether a bracket or quotation mark is open at its end; a block's first line starts afresh,
    unless the block before ends inside brackets it opened in its last lines."""
    found: list[bool] = []
    depth = since = 0
    for text in texts:
        since += 1
        for mark in _QUOTES.findall(text):
            if mark in _OPENING_QUOTES:
                depth, since = depth + 1, 0
            elif depth:
                depth -= 1
        if since > QUOTE_REACH:
            depth = 0
        found.append(depth > 0)
    return found


QUOTE_REACH = 6
"""A quotation mark that was not closed within so many lines was lost or misread."""
_OPENING_QUOTES = "“‘「『（《〈【〔("
_QUOTES = re.compile(f"[{_OPENING_QUOTES}”’」』）》〉】〕)]")


def _plain(lines: Sequence[Line], texts: Sequence[str]) -> list[bool]:
    punctuated = {line.block for line, text in zip(lines, texts, strict=True) if _PUNCTUATION.search(text)}
    return [line.block not in punctuated for line in lines]


def shape(line: Line, text: str) -> str:
    """What kind of row a line may be: names (``roster``), a label with a colon (``label``), with names behind it
    (``names``), columns of a table with figures (``record``), or none."""
    labelled = _LABELLED.match(text) is not None
    if line.blanks and is_roster(text):
        return "names" if labelled else "roster"
    if line.blanks and not labelled and not line.stretched and _FIGURES.search(text) and not _PUNCTUATION.search(text):
        return "record"
    return "label" if labelled else "none"


_FIGURES = re.compile(r"\s[A-Z\d０-９][\d０-９.:-]*\S{0,2}$|\s\S*\d\s|^\S*\d\S*\s\S+\s")
"""A figure that fills a column, or stands in one."""
_LABELLED = re.compile(f"[{HAN}A-Za-z]{{2,8}}[：:](?=.)")


def _runs(texts: Sequence[str]) -> list[str]:
    found: list[str] = []
    run = 0
    for text in (*texts, "。"):
        if _PUNCTUATION.search(text):
            found += [str(run) if run < LONG_RUN else "many"] * run
            found.append("punctuated")
            run = 0
        else:
            run += 1
    return found[:-1]


LONG_RUN = 5
_PUNCTUATION = re.compile(r"[，。；、,;]")


def _style(lines: Sequence[Line], ends: Sequence[str], shortness: Sequence[str]) -> str:
    """How this page shows paragraphs: by an indent it kept, by first lines two ems short, or by blank lines alone; or
    it has whole paragraphs in its lines, no stops that could tell, as papers of old, or too few lines."""
    if len(lines) < FEW_LINES:
        return "few"
    if sum(line.ink_width > LONGEST_PRINTED for line in lines) >= max(2.0, WHOLE_SHARE * len(lines)):
        return "whole"
    if sum(_STOP.search(line.text) is not None for line in lines) < BARE_SHARE * len(lines):
        return "bare"
    indented = short_first = flush = parted = closed = 0
    for index in range(1, len(lines)):
        if ends[index - 1] in ("stop", "stop_quote") and shortness[index - 1] in ("some", "half", "much"):
            closed += 1
            parted += lines[index].blank_lines > 0
            indented += lines[index].indent >= 1
            short_first += shortness[index] in ("two", "one")
            flush += shortness[index] in ("full", "long")
    if closed < 2:
        return "unknown"
    first = "short" if short_first >= 2 * flush else "flush" if flush >= 2 * short_first else "either"
    first = "indent" if indented > closed / 2 else first
    return f"{first}-{'parted' if parted > 0.8 * closed else 'run' if parted < 0.2 * closed else 'mixed'}"
