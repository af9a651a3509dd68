"""Where one newspaper page ends and the next begins, in the text of one file.

Form feeds part pages beyond doubt. Where there is none, folio lines (第3版 …) may: only when they stand alone, the
first of them near the top, when their numbers go up one by one, and when each page has text of its own. Anything else,
such as the list of pages in a table of contents or a book's 第二版, leaves the file in one piece.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from proofreader.document.issue import Issue, Page
from proofreader.text.characters import FORM_FEED
from proofreader.text.numerals import chinese_number
from proofreader.text.span import Span

NEAR_TOP = 6
"""The folio of the first page is among its first inked lines; masthead, number and date may stand above."""
MOST_ABOVE = 2
"""Lines of every page that stand above its folio, as 今日看点 does."""
LEAST_INK = 60
"""Inked characters of the shortest page; what is less is a line of a list."""
LONGEST_LINE = 48
_NUMBER = r"(?:\d{1,3}|[一二三四五六七八九十]{1,3})"
_FOLIO = rf"(?:第\s?([A-Za-zＡ-Ｚ]?)\s?({_NUMBER})\s?版|([A-ZＡ-Ｚ])(\d{{1,2}})版?|(\d{{1,2}})版)"
_DATE = r"(?:\d{4}|[〇零一二三四五六七八九]{4})?\s?年?\s?\d{1,2}\s?月\s?\d{1,2}\s?日|\d{4}[-./]\d{1,2}[-./]\d{1,2}"
_WEEKDAY = r"(?:星期|周)[一二三四五六日天]"
_SECTION = r"[\u4e00-\u9fff·]{2,8}"
_PARTED = r"[ \t\u3000\xa0:：|｜/／·—-]+"
_BESIDE = rf"(?:{_DATE}|{_WEEKDAY}|{_SECTION})"
_FOLIO_LINE = re.compile(rf"(?:{_BESIDE}{_PARTED}){{0,3}}{_FOLIO}(?:{_PARTED}{_BESIDE}){{0,3}}")
_INKED = re.compile(r"(?m)^.*\S.*$")
_LINE = re.compile(r"[^\r\n]+")
_SHORT = re.compile(r"^\s*[^\s，。；：！？、,.;:!?]{2,10}\s*$")
_END = r"(?:\r\n|\r(?!\n)|(?<!\r)\n)"
_BLANK_LINE = re.compile(rf"{_END}[^\S\r\n]*{_END}[^\S\r\n]*\Z|\A\s*\Z")
_REACH = 80
"""Characters that are looked back over; blanks beyond them are no usual blank line."""


@dataclass(frozen=True, slots=True)
class _Folio:
    """A folio line: the letter and the number of its page, and where the line begins."""

    letter: str
    number: int
    start: int


def redivided(issue: Issue, source: int, *, folios: bool) -> Issue:
    """``issue`` with the file number ``source`` divided into pages anew, at its folio lines or not."""
    start = issue.sources[source].span.start
    spans = page_spans(issue.sources[source].span.of(issue.raw), folios=folios)
    pages = [page for page in issue.pages if page.source != source]
    pages += (Page(source, span.shifted(start)) for span in spans)
    return Issue(issue.raw, issue.sources, tuple(sorted(pages, key=lambda page: page.span.start)))


def page_spans(text: str, *, folios: bool = True) -> Iterator[Span]:
    """The pages of a file; all its ink is in one of them. Without ``folios`` only form feeds part them."""
    if FORM_FEED in text.rstrip():
        yield from _between_form_feeds(text)
        return
    starts = [0, *(_starts(text) if folios else ())]
    last = text.find(FORM_FEED, len(text.rstrip()))
    ends = [*starts[1:], len(text) if last < 0 else last]
    yield from (Span(start, end) for start, end in zip(starts, ends, strict=True))


def _between_form_feeds(text: str) -> Iterator[Span]:
    """pdftotext closes the last page with a form feed too, so a blank end is no page."""
    start = 0
    last = len(text.rstrip())
    for feed in re.finditer(FORM_FEED, text[:last]):
        yield Span(start, feed.start())
        start = feed.end()
    following = text.find(FORM_FEED, last)
    yield Span(start, len(text) if following < 0 else following)


def _starts(text: str) -> list[int]:
    """Where the second page and those after it begin; nothing where the folio lines do not part the text for
    certain."""
    folios = list(_folios(text))
    if len(folios) < 2:
        return []
    first = folios[0]
    above = len(_INKED.findall(text[: first.start]))
    if above >= NEAR_TOP or any(_leaps(one, other) for one, other in pairwise(folios)):
        return []
    lines = above if above <= MOST_ABOVE else 0
    starts = [_with_lines_above(text, folio.start, lines) for folio in folios[1:]]
    bounds = [0, *starts, len(text)]
    ink = (len("".join(text[start:end].split())) for start, end in pairwise(bounds))
    return starts if all(count >= LEAST_INK for count in ink) else []


def _folios(text: str) -> Iterator[_Folio]:
    """Folio lines that stand alone. One that is printed a second time, at the foot of its page, counts once."""
    before: tuple[str, int] | None = None
    for line in _LINE.finditer(text):
        if len(line.group()) > LONGEST_LINE:
            continue
        found = _FOLIO_LINE.fullmatch(line.group().strip())
        if not found or not _is_parted(text, line.start()):
            continue
        letter, digits = found[1] or found[3] or "", found[2] or found[4] or found[5]
        number = int(digits) if digits.isdecimal() else chinese_number(digits)
        if (letter, number) != before:
            yield _Folio(letter, number, line.start())
        before = (letter, number)


def _leaps(one: _Folio, other: _Folio) -> bool:
    """Whether ``other`` is not the page behind ``one``: A04 is followed by A05, or by B01."""
    if one.letter == other.letter:
        return other.number != one.number + 1
    return other.number != 1 or not one.letter or other.letter < one.letter


def _with_lines_above(text: str, start: int, count: int) -> int:
    """``start``, or where the ``count`` short lines above it begin that each stand alone, as on the first page."""
    for _ in range(count):
        lines = list(_INKED.finditer(text, max(0, start - _REACH), start))
        if not lines or not _SHORT.match(lines[-1].group()) or not _is_parted(text, lines[-1].start()):
            break
        start = lines[-1].start()
    return start


def _is_parted(text: str, start: int) -> bool:
    """Whether a blank line, or nothing, stands before ``start``."""
    return _BLANK_LINE.search(text[max(0, start - _REACH) : start]) is not None
