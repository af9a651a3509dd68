"""What a house wants its text to look like, rule by rule: each function says what it would put where in a text.

Addresses, English and figures keep their own marks (GB/T 15834-2011; clreq 3.1; for dashes GB/T 15834 4.13 and 4.11).
The functions judge text as it is read, blanks already settled, and change nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from proofreader.text.characters import HAN
from proofreader.text.rules.punctuation import widen_punctuation
from proofreader.text.span import Span


@dataclass(frozen=True, slots=True)
class Put:
    """``text`` is to stand at ``span`` of the text that was looked at."""

    span: Span
    text: str


_ADDRESS = re.compile(
    r"(?:https?://|www\.)[!-~]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|[\w-]+(?:\.[\w-]+)*\.(?:com|cn|org|net)\b", re.A
)
_PUNCT = "，。、；：？！“”‘’「」『』（）《》〈〉【】—…"
_CHINESE = f"[{HAN}{_PUNCT}]"


def addresses(text: str) -> list[Span]:
    """Web and mail addresses, in which nothing is ever changed."""
    return [Span(*found.span()) for found in _ADDRESS.finditer(text)]


_FULL_STOP = re.compile(rf"(?<=[{HAN}][{HAN}”’」』）》])\.(?=[{HAN}“‘「『（《”’」』）]|\s*$)")
_IN_FIGURES = re.compile(r"(?<=\d)，(?=\d{3}(?!\d))|(?<=\d)：(?=[0-5]\d(?!\d))|(?<=\d)．(?=\d)")
_HALF_OF = {"，": ",", "：": ":", "．": "."}


def widened(text: str) -> Iterator[Put]:
    """Marks as their neighbours ask: full-width among Chinese characters, half-width inside figures (10:30, 3,000,
    3.5)."""
    for correction in widen_punctuation(text, 0):
        yield Put(correction.span, correction.text)
    for found in _FULL_STOP.finditer(text):
        yield Put(Span(*found.span()), "。")
    for found in _IN_FIGURES.finditer(text):
        yield Put(Span(*found.span()), _HALF_OF[found.group()])


_CURLY, _CORNER = "“”‘’", "「」『』"
_STRAIGHT = '"'
_QUOTES = re.compile(f"[{_CURLY}{_CORNER}]")
_HAN = re.compile(f"[{HAN}]")
_BESIDE_LATIN = re.compile(r"[A-Za-z0-9]")


def requoted(text: str, *, corner: bool) -> Iterator[Put]:
    """Quotation marks in the one shape or the other, level by level; English in quotes keeps them.

    A quotation that opens a paragraph and is closed in a later one is changed as well; an apostrophe never is.
    """
    old, new = (_CURLY, _CORNER) if corner else (_CORNER, _CURLY)
    changed = dict(zip(old, new, strict=True))
    chinese = [found.start() for found in _HAN.finditer(text)] if _QUOTES.search(text) else []
    for start, end in (*_pairs(text, old[0], old[1]), *_pairs(text, old[2], old[3])):
        first = bisect_left(chinese, start or 0)
        if first == len(chinese) or chinese[first] >= (len(text) if end is None else end):
            continue
        if start is not None and end is not None:
            yield Put(Span(start, start + 1), changed[text[start]])
            yield Put(Span(end, end + 1), changed[text[end]])
        elif start == 0:
            yield Put(Span(0, 1), changed[text[0]])
        elif start is None and end is not None and text[end] == old[1]:
            yield Put(Span(end, end + 1), changed[text[end]])
    yield from _straight(text, new)


def _pairs(text: str, opening: str, closing: str) -> Iterator[tuple[int | None, int | None]]:
    """Where quotation marks of one level open and close; None where one has no partner."""
    opened: list[int] = []
    for at, character in enumerate(text):
        if character == opening:
            opened.append(at)
        elif character == closing:
            yield (opened.pop() if opened else None), at
    for at in opened:
        yield at, None


def _straight(text: str, new: str) -> Iterator[Put]:
    """Straight quotes round Chinese, where they come in pairs; inches and English keep theirs."""
    places = [at for at, character in enumerate(text) if character == _STRAIGHT]
    if len(places) % 2:
        return
    for start, end in zip(places[::2], places[1::2], strict=True):
        inside, before = text[start + 1 : end], text[start - 1 : start]
        if _HAN.search(inside) and inside == inside.strip() and not _BESIDE_LATIN.match(before):
            yield Put(Span(start, start + 1), new[0])
            yield Put(Span(end, end + 1), new[1])


_DASHES = re.compile(
    r"(?<![\w-])--+(?![\w-])|(?<=[^\x00-\xff])--+(?=[^\x00-\xff])|[─―－]{2,}|— +—|(?<!—)—{3}(?!—)", re.A
)
_ELLIPSES = re.compile(r"(?<![\w.])\.{3,6}(?![\w.])|。{3,}|(?<!…)…(?!…)|…{3,}|(?<![·•・])[·•・]{3,6}(?![·•・])", re.A)
DASH, ELLIPSIS = "——", "……"


def dashed(text: str) -> Iterator[Put]:
    """-- and the like as the Chinese dash, which is two characters long; ranges, options and rows of lines stay."""
    yield from _beside_chinese(text, _DASHES, DASH)


def elided(text: str) -> Iterator[Put]:
    """... and the like as the Chinese ellipsis, which is two characters long."""
    yield from _beside_chinese(text, _ELLIPSES, ELLIPSIS)


def _beside_chinese(text: str, pattern: re.Pattern[str], new: str) -> Iterator[Put]:
    for found in pattern.finditer(text):
        start, end = found.span()
        beside = text[max(0, start - 1) : start] + text[end : end + 1]
        if re.search(_CHINESE, beside) and not _BESIDE_LATIN.search(beside):
            yield Put(Span(start, end), new)


_WIDE_DIGIT = re.compile(r"[０-９]+(?:[．，：／－％][０-９]+)*[％]?")
_NARROW = {ord(wide): chr(ord(wide) - 0xFEE0) for wide in "０１２３４５６７８９．，：／－％"}
_NARROW_DIGITS = {wide: narrow for wide, narrow in _NARROW.items() if narrow.isdigit()}
_DIGITS = re.compile(rf"(?<=[{HAN}，。、；：？！“”「」（）《》])\d+(?=[{HAN}，。、；：？！“”「」（）《》])", re.A)
_WIDE = {ord(digit): chr(ord(digit) + 0xFEE0) for digit in "0123456789"}


def narrowed(text: str) -> Iterator[Put]:
    """Figures in half-width digits, with the marks inside them."""
    for found in _WIDE_DIGIT.finditer(text):
        yield Put(Span(*found.span()), found.group().translate(_NARROW))


def with_narrow_digits(text: str) -> str:
    """``text`` with every full-width digit narrow; the length stays."""
    return text.translate(_NARROW_DIGITS)


def broadened(text: str) -> Iterator[Put]:
    """Figures among Chinese characters in full-width digits; decimals, times, shares and codes stay as they are."""
    for found in _DIGITS.finditer(text):
        yield Put(Span(*found.span()), found.group().translate(_WIDE))


_BLANK_BETWEEN = re.compile(rf"(?<=[{HAN}]) +(?=[A-Za-z0-9])|(?<=[A-Za-z0-9%℃]) +(?=[{HAN}])")
_NO_BLANK = re.compile(rf"(?<=[{HAN}])(?=[A-Za-z0-9])|(?<=[A-Za-z0-9%℃])(?=[{HAN}])")


def closed_up(text: str) -> Iterator[Put]:
    """No blank between Chinese characters and Latin letters or digits."""
    for found in _BLANK_BETWEEN.finditer(text):
        yield Put(Span(*found.span()), "")


def spaced(text: str) -> Iterator[Put]:
    """A blank between Chinese characters and Latin letters or digits."""
    for found in _NO_BLANK.finditer(text):
        yield Put(Span(*found.span()), " ")
