"""What a page should become, as units of ink.

The format is one JSON object a page: ``articles``, each with ``kicker``, ``headline``, ``deck`` (lists of lines),
``paragraphs`` (crossheads and jump lines among them), and ``byline``, ``credit``, ``column`` and ``reporters`` where
they have them; ``section`` and ``folio`` of the page. An article with the ``genre`` advertisement is none: nothing of
it is dropped, and it must be kept apart from the articles. Pages of the press say more: ``paragraph_roles`` beside
``paragraphs``, ``furniture`` (role and text), and ``runs``, which name the gold ink behind each stretch of raw ink.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from proofreader.text.gap import Mark

ADVERTISEMENT = "advertisement"
"""The genre of what stands among the articles and is none."""
_WIDE = "，。；：？！（）％．［］｛｝＂＇～＠＃＆＊＋－＝／＜＞｜＿＄"
_NARROW = ",.;:?!()%.[]{}\"'~@#&*+-=/<>|_$"
_QUOTES = {"“": '"', "”": '"', "「": '"', "」": '"', "‘": "'", "’": "'", "『": "'", "』": "'", "〝": '"', "〞": '"'}
_DIGITS = {chr(0xFF10 + digit): chr(0x30 + digit) for digit in range(10)}
_LETTERS = {chr(0xFEE0 + code): chr(code) for code in (*range(0x41, 0x5B), *range(0x61, 0x7B))}
_DASHES = dict.fromkeys("—–―─", "-") | {"…": ".", "·": "·", "•": "·", "・": "·"}
FOLDING = str.maketrans({**dict(zip(_WIDE, _NARROW, strict=True)), **_QUOTES, **_DIGITS, **_LETTERS, **_DASHES})
"""Punctuation width, quote shape and digit width do not count; each character folds to one character."""

_LATIN = re.compile(r"[A-Za-z0-9]")
_HAN = re.compile(r"[〇㐀-鿿豈-﫿\U00020000-\U000323af]")
_HAN_LATIN = re.compile(r"(?<=[〇㐀-鿿豈-﫿])[ \u3000]+(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])[ \u3000]+(?=[〇㐀-鿿豈-﫿])")


class Family(StrEnum):
    """What a unit counts as in the table."""

    HEAD = "head"
    """Kickers, headlines, decks, bylines and credits."""
    BODY = "body"
    FURNITURE = "furniture"
    COLUMN = "column"
    """A column logo that belongs to no article for certain."""


@dataclass(frozen=True, slots=True)
class Unit:
    """Ink that is read in one go. ``start`` counts gold ink; ``marks[i]`` is what follows ink ``i`` inside the unit."""

    role: str
    family: Family
    article: int | None
    text: str
    ink: str
    marks: tuple[Mark, ...]
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.ink)


@dataclass(frozen=True, slots=True)
class Gold:
    """A page as it should be read. ``runs`` holds (raw start, raw end, gold ink) where the press knows them."""

    units: tuple[Unit, ...]
    reporters: tuple[tuple[str, ...] | None, ...]
    runs: tuple[tuple[int, int, int], ...] | None = None
    advertisements: frozenset[int] = frozenset()
    """Which of the articles are advertisements."""

    @property
    def ink(self) -> str:
        return "".join(unit.ink for unit in self.units)

    @property
    def articles(self) -> int:
        return len(self.reporters)


def fold(text: str) -> str:
    """``text`` with what does not count made alike, character for character."""
    return text.translate(FOLDING)


def comparable(text: str) -> str:
    """``text`` as it is compared: folded, blanks one wide, none between Han and Latin letters or digits."""
    return _HAN_LATIN.sub("", re.sub(r"[^\S\n]+", " ", fold(text))).strip()


def is_mixed(left: str, right: str) -> bool:
    """Whether the blank between the two is a matter of style: Han beside Latin letters or digits."""
    left, right = fold(left), fold(right)
    return bool((_HAN.match(left) and _LATIN.match(right)) or (_LATIN.match(left) and _HAN.match(right)))


def read_gold(path: Path) -> Gold:
    """Read a ``.gold.json``. Raises ``OSError`` or ``ValueError``."""
    return gold_of(json.loads(path.read_text(encoding="utf-8")))


def gold_of(page: Mapping[str, Any]) -> Gold:
    """The units of a gold object, in its order."""
    units: list[Unit] = []
    start = 0
    for role, family, article, text in _texts(page):
        ink, marks = _ink_and_marks(text)
        if ink:
            units.append(Unit(role, family, article, text, ink, marks, start))
            start += len(ink)
    reporters = tuple(_reporters(article) for article in page["articles"])
    runs = page.get("runs")
    known = tuple((a, b, c) for a, b, c in runs) if runs is not None else None
    paid = (index for index, article in enumerate(page["articles"]) if article.get("genre") == ADVERTISEMENT)
    return Gold(tuple(units), reporters, known, frozenset(paid))


def _reporters(article: Mapping[str, Any]) -> tuple[str, ...] | None:
    names = article.get("reporters")
    return None if names is None else tuple(names)


def _texts(page: Mapping[str, Any]) -> Iterator[tuple[str, Family, int | None, str]]:
    for role in ("section", "folio"):
        if page.get(role):
            yield role, Family.FURNITURE, None, page[role]
    for index, article in enumerate(page["articles"]):
        yield from _article_texts(index, article)
    for part in page.get("furniture", ()):
        yield part["role"], Family.FURNITURE, None, part["text"]


def _article_texts(index: int, article: Mapping[str, Any]) -> Iterator[tuple[str, Family, int | None, str]]:
    for role in ("kicker", "headline", "deck"):
        lines = article.get(role) or ()
        if lines:
            yield role, Family.HEAD, index, "\n".join(lines)
    if article.get("byline"):
        yield "byline", Family.HEAD, index, article["byline"]
    paragraphs = article["paragraphs"]
    roles = article.get("paragraph_roles") or ["body"] * len(paragraphs)
    for role, paragraph in zip(roles, paragraphs, strict=True):
        yield role, Family.BODY, index, paragraph
    if article.get("credit"):
        yield "credit", Family.HEAD, index, article["credit"]
    if article.get("column"):
        yield "column", Family.COLUMN, index, article["column"]


def _ink_and_marks(text: str) -> tuple[str, tuple[Mark, ...]]:
    ink: list[str] = []
    marks: list[Mark] = []
    for piece in re.findall(r"\S|\s+", text.strip()):
        if not piece.isspace():
            if len(ink) > len(marks):
                marks.append(Mark.RUN_ON)
            ink.append(piece)
        else:
            marks.append(Mark.PARAGRAPH if "\n" in piece else Mark.SPACE)
    return "".join(ink), tuple(marks)
