"""What speaks for a line opening, continuing or standing alone: features of lines and of the gaps between them.

Each feature is a name that holds or does not hold of one line (``line_features``) or of two neighbours (``step_features``);
what each is worth was fitted on typeset pages (``tests/fit``) and is read from ``resources/lexicon/weights.json``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from proofreader.text import patterns
from proofreader.text.characters import (
    CLOSING,
    DASHES,
    LINE_START_PROHIBITED,
    OPENING,
    PAUSES,
    SENTENCE_STOPS,
    is_han,
    is_latin,
)
from proofreader.text.lexicon import Lexicon
from proofreader.text.lines import Line

WORD_REACH = 4
"""How many characters on either side of a line end are looked up as words."""
STRONG_WORD = 5.0
"""A word across a line end that is this much likelier than none, in nats."""
BODY_BLOCK = 4
_WORDING = re.compile(
    r"[版报刊社讯电摄编责校图画发年月日号期页图译者员：:@]|^[\W\d一二三四五六七八九十第其问答A-Z见下上]|www|http", re.IGNORECASE
)
"""No fixed expression does without one of these; most lines of running text have none."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The lines of a page with what was found about each: its measure, the size of its block, its place in it."""

    lines: Sequence[Line]
    texts: Sequence[str]
    """The text of each line in Simplified characters."""
    measures: Sequence[float]
    block_sizes: Sequence[int]
    places: Sequence[int]
    """The number of the line within its block, from 0."""
    ends: Sequence[str]
    starts: Sequence[str]
    shortness: Sequence[str]
    open_quotes: Sequence[bool]
    style: str


def survey(lines: Sequence[Line], texts: Sequence[str], line_measures: Sequence[float]) -> Surroundings:
    """Look at the lines of one page."""
    sizes, places = _blocks(lines)
    ends = [end_class(text) for text in texts]
    shortness = [_shortness(line, measure) for line, measure in zip(lines, line_measures, strict=True)]
    return Surroundings(
        lines, texts, line_measures, sizes, places, ends, [start_class(text) for text in texts], shortness,
        _open_quotes(lines, texts), _style(lines, ends, shortness),
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


def end_class(text: str) -> str:
    """How a line ends: a sentence's stop, a stop inside quotes, a pause, an open bracket, a plain character …"""
    last = text[-1]
    if last in SENTENCE_STOPS:
        return "stop"
    if last in CLOSING:
        return "stop_quote" if len(text) > 1 and text[-2] in SENTENCE_STOPS else "close"
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


def _open_quotes(lines: Sequence[Line], texts: Sequence[str]) -> list[bool]:
    """For each line whether a bracket or quotation mark is open at its end; a block's first line starts afresh, unless the
    block before ends inside brackets it opened in its last lines."""
    found: list[bool] = []
    depth = 0
    since = 0
    for line, text in zip(lines, texts, strict=True):
        since += 1
        for character in text:
            if character in "“‘「『（《〈【〔(":
                depth, since = depth + 1, 0
            elif character in "”’」』）》〉】〕)" and depth:
                depth -= 1
        if since > 6:
            depth = 0
        found.append(depth > 0)
    return found


def _style(lines: Sequence[Line], ends: Sequence[str], shortness: Sequence[str]) -> str:
    """How this page shows paragraphs: by an indent it kept, by first lines two ems short, or by blank lines alone."""
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
    first = "indent" if indented > closed / 2 else "short" if short_first > flush else "flush"
    return f"{first}-{'parted' if parted > 0.8 * closed else 'run' if parted < 0.2 * closed else 'mixed'}"


def line_features(page: Surroundings, index: int) -> Iterator[str]:
    """What is true of one line."""
    line, text = page.lines[index], page.texts[index]
    size, place = page.block_sizes[index], page.places[index]
    end, start, short = page.ends[index], page.starts[index], page.shortness[index]
    size_class = str(size) if size < BODY_BLOCK else "many"
    place_class = "only" if size == 1 else "first" if place == 0 else "last" if place == size - 1 else "inner"
    kind = _pattern(text)
    inner = _inner(text)
    yield "always"
    yield f"size={size_class}&place={place_class}"
    yield f"size={size_class}&end={end}"
    yield f"size={size_class}&short={short}"
    yield f"short={short}&end={end}&place={place_class}"
    yield f"inner={inner}&end={end}&size={size_class}"
    yield f"pattern={kind}"
    yield f"pattern={kind}&size={size_class}"
    yield f"start={start}&place={place_class}"
    yield f"length={_length(line)}&end={end}"
    yield f"blanks={min(line.blanks, 3)}&inner={inner}&place={place_class}"
    yield f"block={page_block_end(page, index)}&size={size_class}"
    yield f"edge={'top' if index < 3 else 'bottom' if index >= len(page.lines) - 3 else 'middle'}&size={size_class}"
    if text.endswith(ATTRIBUTION_ENDS):
        yield f"attribution&size={size_class}"
    if line.indent >= 1:
        yield f"indent={_indent(line)}&style={page.style}"
    if not any(map(is_han, text)):
        yield f"no_han&size={size_class}"


ATTRIBUTION_ENDS = ("强调", "指出", "要求", "会议", "讲话", "精神", "会见", "出席", "主持", "表示", "致辞", "调研", "座谈", "纪实", "侧记", "综述", "观察")


def _pattern(text: str) -> str:
    if not _WORDING.search(text):
        return "none"
    for name, pattern in (
        ("jump", patterns.JUMP), ("editor", patterns.EDITOR), ("folio", patterns.FOLIO), ("date", patterns.DATE),
        ("dateline", patterns.DATELINE), ("byline", patterns.BYLINE), ("credit", patterns.CREDIT_SOURCE),
        ("caption", patterns.CAPTION), ("enumerator", patterns.ENUMERATOR), ("masthead", patterns.MASTHEAD),
    ):  # fmt: skip
        if name == "masthead":
            found = pattern.search(text) if len(text) < 40 else None
        elif name == "credit":
            found = pattern.search(text) if len(text) < 40 and "。" not in text else None
        else:
            found = pattern.match(text)
        if found:
            return name
    return "none"


def _inner(text: str) -> str:
    """What punctuation stands inside the line."""
    body = text[:-1]
    if "。" in body or "；" in body:
        return "stop"
    if "，" in body or "," in body:
        return "comma"
    return "caesura" if " " in body or "\u3000" in body else "none"


def _length(line: Line) -> str:
    width = line.ink_width
    for limit in (2, 3, 4, 6, 9, 12, 16, 22, 30):
        if width <= limit:
            return str(limit)
    return "more"


def _indent(line: Line) -> str:
    return "one" if line.indent < 1.5 else "two" if line.indent < 3 else "far"


def page_block_end(page: Surroundings, index: int) -> str:
    """How the block of the line ends, and whether anything in it is punctuated."""
    last = index + page.block_sizes[index] - page.places[index] - 1
    return page.ends[last]


def step_features(page: Surroundings, index: int, lexicon: Lexicon) -> Iterator[str]:
    """What is true of the gap between line ``index`` and the next."""
    line, following = page.lines[index], page.lines[index + 1]
    gap = "wrap" if not following.blank_lines else "blank" if following.blank_lines == 1 else "blanks"
    end, start = page.ends[index], page.starts[index + 1]
    short, next_short = page.shortness[index], page.shortness[index + 1]
    stopped = "stop" if end in ("stop", "stop_quote") else "mid" if end in ("han", "latin", "pause", "open") else end
    size = "many" if page.block_sizes[index] >= BODY_BLOCK else "few"
    next_size = "many" if page.block_sizes[index + 1] >= BODY_BLOCK else "few"
    yield f"gap={gap}"
    yield f"gap={gap}&end={end}&short={short}"
    yield f"gap={gap}&end={end}&start={start}"
    yield f"style={page.style}&gap={gap}&end={stopped}&short={short}"
    yield f"style={page.style}&end={stopped}&next={next_short}&gap={gap}"
    yield f"gap={gap}&size={size}&next={next_size}&end={stopped}"
    yield f"short={short}&next={next_short}&end={stopped}"
    yield f"quote={page.open_quotes[index]}&gap={gap}&end={stopped}"
    yield f"word={_word_across(page.texts[index], page.texts[index + 1], lexicon)}&gap={gap}"
    yield f"measure={_measure_change(page, index)}&gap={gap}"
    if following.indent >= 1 or line.indent >= 1:
        change = "in" if following.indent > line.indent + 0.5 else "out" if following.indent < line.indent - 0.5 else "same"
        yield f"indent={_indent(following) if following.indent >= 1 else 'none'}&change={change}&end={stopped}&style={page.style}"


def _word_across(text: str, following: str, lexicon: Lexicon) -> str:
    if not (is_han(text[-1]) and is_han(following[0])):
        return "none"
    gain = lexicon.across(_han_tail(text), _han_head(following))
    return "no" if gain <= 0.5 else "weak" if gain < STRONG_WORD else "strong"


def _han_tail(text: str) -> str:
    start = len(text)
    while start and len(text) - start < WORD_REACH and is_han(text[start - 1]):
        start -= 1
    return text[start:]


def _han_head(text: str) -> str:
    end = 0
    while end < min(len(text), WORD_REACH) and is_han(text[end]):
        end += 1
    return text[:end]


def _measure_change(page: Surroundings, index: int) -> str:
    before, after = page.measures[index], page.measures[index + 1]
    if not before or not after:
        return "unknown"
    return "same" if abs(before - after) < 1 else "near" if abs(before - after) < 2 else "other"
