"""What speaks for a line opening, continuing or standing alone: features of lines and of the gaps between them.

A line, and a step from one line to the next, is described by a few traits; traits alone and together are features
with names, and what each is worth was fitted on typeset pages (``tests/fit``) and is read from
``resources/lexicon/weights.json``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from proofreader.text import patterns
from proofreader.text.characters import (
    HAN,
    is_han,
)
from proofreader.text.lexicon import Lexicon
from proofreader.text.lines import Line
from proofreader.text.surroundings import Surroundings
from proofreader.text.wording import Wording

WORD_REACH = 4
"""How many characters on either side of a line end are looked up as words."""
STRONG_WORD = 5.0
"""A word across a line end that is this much likelier than none, in nats."""
_HAN_TAIL = re.compile(f"[{HAN}]*$")
_HAN_HEAD = re.compile(f"[{HAN}]{{1,{WORD_REACH}}}")
BODY_BLOCK = 4
_WORDING = re.compile(
    r"[版报刊社讯电摄编责校图画发年月日号期页图译者员：:@]|^[\W\d一二三四五六七八九十第其问答A-Z见下上]|www|http",
    re.IGNORECASE,
)
"""No fixed expression does without one of these; most lines of running text have none."""


class LineTraits(NamedTuple):
    """What one line is like, each trait one of a few words."""

    size: str
    place: str
    end: str
    start: str
    short: str
    inner: str
    pattern: str
    length: str
    blanks: int
    block_end: str
    edge: str
    attribution: bool
    indent: str
    style: str
    has_han: bool
    plain: bool
    shape: str
    run: str
    opener: str

    def features(self) -> Iterator[str]:
        """The features that hold of a line like this."""
        yield "always"
        yield f"size={self.size}&place={self.place}"
        yield f"size={self.size}&end={self.end}"
        yield f"size={self.size}&short={self.short}"
        yield f"short={self.short}&end={self.end}&place={self.place}"
        yield f"inner={self.inner}&end={self.end}&size={self.size}"
        yield f"pattern={self.pattern}"
        yield f"pattern={self.pattern}&size={self.size}"
        yield f"start={self.start}&place={self.place}"
        yield f"length={self.length}&end={self.end}"
        yield f"blanks={self.blanks}&inner={self.inner}&place={self.place}"
        yield f"block={self.block_end}&size={self.size}"
        yield f"edge={self.edge}&size={self.size}"
        yield f"plain={self.plain}&size={self.size}&end={self.end}"
        if self.attribution:
            yield f"attribution&size={self.size}"
        if self.indent != "none":
            yield f"indent={self.indent}&style={self.style}"
        if not self.has_han:
            yield f"no_han&size={self.size}"
        if self.shape != "none":
            yield f"shape={self.shape}"
            yield f"shape={self.shape}&end={self.end}"
        if self.run != "punctuated":
            yield f"run={self.run}&short={self.short}"
            yield f"run={self.run}&length={self.length}"
        if self.opener:
            yield f"opener={self.opener}"


def line_traits(page: Surroundings, index: int, wording: Wording) -> LineTraits:
    """What line ``index`` is like."""
    line, text = page.lines[index], page.tight[index]
    size, place = page.block_sizes[index], page.places[index]
    return LineTraits(
        str(size) if size < BODY_BLOCK else "many",
        "only" if size == 1 else "first" if place == 0 else "last" if place == size - 1 else "inner",
        page.ends[index],
        page.starts[index],
        page.shortness[index],
        _inner(text),
        _pattern(text),
        _length(line),
        min(line.blanks, 3),
        page.ends[index + size - place - 1],
        "top" if index < EDGE else "bottom" if index >= len(page.lines) - EDGE else "middle",
        text.endswith(ATTRIBUTION_ENDS),
        _indent(line),
        page.style,
        not text.isascii(),
        page.plain[index],
        page.shapes[index],
        page.runs[index],
        wording.opener(text) if index and page.ends[index - 1] in ("stop", "stop_quote") else "",
    )


EDGE = 3
"""So many lines at the top and the bottom of a page are its edge."""
ATTRIBUTION_ENDS = (
    "强调",
    "指出",
    "要求",
    "会议",
    "讲话",
    "精神",
    "会见",
    "出席",
    "主持",
    "表示",
    "致辞",
    "调研",
    "座谈",
    "纪实",
    "侧记",
    "综述",
    "观察",
)


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
    if line.indent < 1:
        return "none"
    return "one" if line.indent < 1.5 else "two" if line.indent < 3 else "far"


class StepTraits(NamedTuple):
    """What the gap between a line and the next is like."""

    gap: str
    end: str
    start: str
    short: str
    next_short: str
    size: str
    next_size: str
    quoted: bool
    word: str
    measure: str
    indent: str
    change: str
    style: str
    dateline: bool
    plain: bool
    next_plain: bool
    shapes: str
    run: str
    hang: str
    joint: str
    depth: str
    opener: str

    def features(self) -> Iterator[str]:
        """The features that hold of a gap like this."""
        stopped = _STOPPED.get(self.end, self.end)
        yield f"gap={self.gap}"
        yield f"gap={self.gap}&end={self.end}&short={self.short}"
        yield f"gap={self.gap}&end={self.end}&start={self.start}"
        yield f"style={self.style}&gap={self.gap}&end={stopped}&short={self.short}"
        yield f"style={self.style}&end={stopped}&next={self.next_short}&gap={self.gap}"
        yield f"gap={self.gap}&size={self.size}&next={self.next_size}&end={stopped}"
        yield f"short={self.short}&next={self.next_short}&end={stopped}"
        yield f"quote={self.quoted}&gap={self.gap}&end={stopped}"
        yield f"word={self.word}&gap={self.gap}"
        yield f"measure={self.measure}&gap={self.gap}"
        yield f"plain={self.plain},{self.next_plain}&gap={self.gap}&end={stopped}"
        if self.shapes:
            yield f"shapes={self.shapes}&gap={self.gap}"
            yield f"shapes={self.shapes}&end={stopped}&short={self.short}"
            yield f"shapes={self.shapes}&short={self.short}&next={self.next_short}"
        if self.run:
            yield f"run={self.run}&gap={self.gap}&short={self.short}"
            yield f"run={self.run}&next={self.next_short}"
        if self.hang:
            yield f"hang={self.hang}&gap={self.gap}"
            yield f"hang={self.hang}&word={self.word}"
            yield f"hang={self.hang}&run={self.run}&short={self.short}"
        yield from self._more(stopped)

    def _more(self, stopped: str) -> Iterator[str]:
        if self.joint:
            yield f"joint={self.joint}&gap={self.gap}&end={stopped}"
            yield f"joint={self.joint}&short={self.short}"
        if self.depth:
            yield f"depth={self.depth}&next={self.next_short}"
            yield f"depth={self.depth}&style={self.style}"
        if self.opener:
            first = self.style.split("-", 1)[0]
            yield f"opener={self.opener}&style={first}&gap={self.gap}"
            yield f"opener={self.opener}&next={self.next_short}&gap={self.gap}"
        if self.dateline:
            yield f"dateline&gap={self.gap}&end={self.end}"
        if self.change:
            yield f"indent={self.indent}&change={self.change}&end={stopped}&style={self.style}"


_STOPPED = {"stop": "stop", "stop_quote": "stop", "han": "mid", "latin": "mid", "pause": "mid", "open": "mid"}
"""Ends of lines, told apart no further than whether a sentence ends."""


def step_traits(page: Surroundings, index: int, lexicon: Lexicon, wording: Wording) -> StepTraits:
    """What the gap between line ``index`` and the next is like."""
    line, following = page.lines[index], page.lines[index + 1]
    ends_open = page.ends[index] in ("han", "latin", "other", "close")
    change = ""
    if following.indent >= 1 or line.indent >= 1:
        further = following.indent - line.indent
        change = "in" if further > 0.5 else "out" if further < -0.5 else "same"
    return StepTraits(
        "wrap" if not following.blank_lines else "blank" if following.blank_lines == 1 else "blanks",
        page.ends[index],
        page.starts[index + 1],
        page.shortness[index],
        page.shortness[index + 1],
        "many" if page.block_sizes[index] >= BODY_BLOCK else "few",
        "many" if page.block_sizes[index + 1] >= BODY_BLOCK else "few",
        page.open_quotes[index],
        _word_across(page.tight[index], page.tight[index + 1], lexicon),
        _measure_change(page, index),
        _indent(following),
        change,
        page.style,
        page.starts[index] == "dateline",
        page.plain[index],
        page.plain[index + 1],
        _shapes(page.shapes[index], page.shapes[index + 1]),
        _run(page.runs[index], page.runs[index + 1]),
        wording.hang(page.tight[index], page.tight[index + 1]) if ends_open else "",
        _joint(page, index),
        page.depths[index],
        wording.opener(page.tight[index + 1]) if page.ends[index] in ("stop", "stop_quote") else "",
    )


def _joint(page: Surroundings, index: int) -> str:
    """Whether a line that falls short and the next are together one line of the column: a line that OCR split."""
    measure = page.measures[index]
    if not measure or page.shortness[index] not in ("some", "half", "much") or page.lines[index + 1].blank_lines > 1:
        return ""
    short = measure - page.lines[index].width - page.lines[index + 1].width
    return "full" if -0.8 < short < 0.8 else "two" if 0.8 <= short < 2.5 else "less" if short > 0 else "more"


def _shapes(before: str, after: str) -> str:
    return "" if before == after == "none" else f"{before},{after}"


def _run(before: str, after: str) -> str:
    """How many lines without punctuation stand together, where the step is between two of them."""
    return before if before == after != "punctuated" else ""


def _word_across(text: str, following: str, lexicon: Lexicon) -> str:
    if not (is_han(text[-1]) and is_han(following[0])):
        return "none"
    left, right = _HAN_TAIL.search(text[-WORD_REACH:]), _HAN_HEAD.match(following)
    assert left
    assert right
    gain = lexicon.across(left.group(), right.group())
    return "no" if gain <= 0.5 else "weak" if gain < STRONG_WORD else "strong"


def _measure_change(page: Surroundings, index: int) -> str:
    before, after = page.measures[index], page.measures[index + 1]
    if not before or not after:
        return "unknown"
    return "same" if abs(before - after) < 1 else "near" if abs(before - after) < 2 else "other"
