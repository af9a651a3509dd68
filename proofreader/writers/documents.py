"""What goes into which file, and what that file is called."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING

from proofreader.document.article import Article, PageReading, Part, Role
from proofreader.readers.order import chinese_number
from proofreader.writers.file_names import fill
from proofreader.writers.options import Per

if TYPE_CHECKING:
    from proofreader.document.session import ProofSession

LONGEST_HEADLINE = 40
"""Characters of a headline that go into a file name."""
LEFT_OVER = "版面"
"""In place of a headline: the file with what belongs to no article of a page."""
USUAL_TEMPLATES = {Per.ARTICLE: "{date}_{folio}_{n:02}_{headline}", Per.PAGE: "{stem}_{folio}", Per.ISSUE: "{stem}"}
_HEADS = (Role.KICKER, Role.HEADLINE, Role.DECK)
_DAY = r"(\d{1,2}|[一二三四五六七八九十]{1,3})"
_DATE = re.compile(rf"(\d{{4}}|[〇零一二三四五六七八九]{{4}})年{_DAY}月{_DAY}日")
_DATE_IN_NAME = re.compile(r"(?<!\d)((?:18|19|20)\d\d)([-_.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page, or what of it goes into one file: its furniture, articles as lists of parts, and unplaced parts."""

    furniture: tuple[Part, ...] = ()
    articles: tuple[tuple[Part, ...], ...] = ()
    unplaced: tuple[Part, ...] = ()

    def parts(self) -> Iterator[Part]:
        """All parts, in the order in which they are written."""
        yield from self.furniture
        for article in self.articles:
            yield from article
        yield from self.unplaced


@dataclass(frozen=True, slots=True)
class Document:
    """One file: its name without the ending, and its sheets."""

    stem: str
    sheets: tuple[Sheet, ...]
    per: Per


def in_order(article: Article) -> tuple[Part, ...]:
    """The parts of ``article`` as they are written: kicker, headline, deck, then the rest as read."""
    ranks = {role: rank for rank, role in enumerate(_HEADS)}
    return tuple(sorted(article.parts, key=lambda part: ranks.get(part.role, len(ranks))))


def documents(session: ProofSession, per: Per, template: str, convert: Callable[[str], str]) -> tuple[Document, ...]:
    """All files of an export, which between them hold every part once.

    What belongs to no article has a file of its own for each page where the others hold one article each. ``convert``
    is put to what the page gives to a name. Raises ``WriteError`` for a template that cannot be used.
    """
    namer = _Namer(session, template or USUAL_TEMPLATES[per], convert)
    pages = session.reading.pages
    if per is Per.ISSUE:
        return (Document(namer.stem(0), tuple(_sheet(page) for page in pages), per),)
    if per is Per.PAGE:
        sheets = (_sheet(page) for page in pages)
        return tuple(
            Document(namer.stem(index), (sheet,), per) for index, sheet in enumerate(sheets) if any(sheet.parts())
        )
    return tuple(document for index, page in enumerate(pages) for document in _articles(namer, index, page))


def _articles(namer: _Namer, index: int, page: PageReading) -> Iterator[Document]:
    for number, article in enumerate(page.articles, 1):
        parts = in_order(article)
        yield Document(namer.stem(index, number, namer.headline(parts)), (Sheet(articles=(parts,)),), Per.ARTICLE)
    if page.furniture or page.unplaced:
        rest = Sheet(page.furniture, (), page.unplaced)
        yield Document(namer.stem(index, 0, LEFT_OVER), (rest,), Per.ARTICLE)


def _sheet(page: PageReading) -> Sheet:
    return Sheet(page.furniture, tuple(in_order(article) for article in page.articles), page.unplaced)


class _Namer:
    """Names the files of an export after what the pages say."""

    def __init__(self, session: ProofSession, template: str, convert: Callable[[str], str]) -> None:
        self._session = session
        self._template = template
        self._convert = convert
        dates = [self._date(page) for page in session.reading.pages]
        self._dates = [date or next(filter(None, dates), "") for date in dates]

    def stem(self, index: int, number: int = 1, headline: str = "") -> str:
        """A file about page ``index``, or about its article ``number``."""
        furniture = self._session.reading.pages[index].furniture
        issue = self._session.issue
        name = PurePath(issue.sources[issue.pages[index].source].name).stem
        values: dict[str, str | int] = {
            "date": self._dates[index] or _date_in_name(name),
            "folio": self._first(furniture, Role.FOLIO),
            "section": self._first(furniture, Role.SECTION),
            "page": index + 1,
            "n": number,
            "headline": headline,
            "stem": name,
        }
        return fill(self._template, values)

    def headline(self, parts: Sequence[Part]) -> str:
        """What an article is known by: its headline, else its first words."""
        words = self._words(next((part for part in parts if part.role is Role.HEADLINE), parts[0]))
        return words if len(words) <= LONGEST_HEADLINE else words[:LONGEST_HEADLINE] + "…"

    def _words(self, part: Part) -> str:
        return self._convert(" ".join(self._session.text(part).split()))

    def _first(self, furniture: Sequence[Part], role: Role) -> str:
        return next((self._words(part) for part in furniture if part.role is role), "")

    def _date(self, page: PageReading) -> str:
        dates = (find_date(self._session.text(part)) for part in page.furniture)
        return next(filter(None, dates), "")


def _date_in_name(name: str) -> str:
    """``2025-09-13`` from page_20250913 and the like; empty where there is no date."""
    found = _DATE_IN_NAME.search(name)
    return f"{found[1]}-{found[3]}-{found[4]}" if found else ""


def find_date(text: str) -> str:
    """The first date in ``text`` as ``2025-09-13``; the digits may be Chinese or full-width; empty where there is
    none."""
    found = _DATE.search("".join(text.split()))
    if not found:
        return ""
    year, month, day = (int(digits) if digits.isdecimal() else chinese_number(digits) for digits in found.groups())
    return f"{year:04}-{month:02}-{day:02}"
