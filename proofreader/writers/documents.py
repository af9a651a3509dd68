"""What goes into which file, and what that file is called."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING

from proofreader.document.article import Article, PageReading, Part, Role
from proofreader.document.issue import Issue
from proofreader.readers.order import chinese_number
from proofreader.writers.file_names import fill
from proofreader.writers.options import Per

if TYPE_CHECKING:
    from proofreader.document.session import ProofSession

LONGEST_HEADLINE = 40
"""Characters of a headline that go into a file name."""
USUAL_TEMPLATES = {Per.ARTICLE: "{date}_{folio}_{n:02}_{headline}", Per.PAGE: "{stem}_{folio}", Per.ISSUE: "{stem}"}
_HEADS = (Role.KICKER, Role.HEADLINE, Role.DECK)
_DATE = re.compile(
    r"(\d{4}|[〇零一二三四五六七八九]{4})年(\d{1,2}|[一二三四五六七八九十]{1,3})月(\d{1,2}|[一二三四五六七八九十]{1,3})日"
)
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


def documents(session: ProofSession, per: Per, template: str) -> tuple[Document, ...]:
    """All files of an export, which between them hold every part once.

    What belongs to no article has a file of its own for each page where the others hold one article each. Raises
    ``WriteError`` for a template that cannot be used.
    """
    template = template or USUAL_TEMPLATES[per]
    pages = session.reading.pages
    if per is Per.ISSUE:
        stem = fill(template, _values(session, 0))
        return (Document(stem, tuple(_sheet(page) for page in pages), per),)
    if per is Per.PAGE:
        return tuple(
            Document(fill(template, _values(session, index)), (_sheet(page),), per)
            for index, page in enumerate(pages)
            if any(_sheet(page).parts())
        )
    return tuple(document for index, page in enumerate(pages) for document in _articles(session, index, page, template))


def _articles(session: ProofSession, index: int, page: PageReading, template: str) -> Iterator[Document]:
    for number, article in enumerate(page.articles, 1):
        parts = in_order(article)
        values = _values(session, index) | {"n": number, "headline": _headline(session, parts)}
        yield Document(fill(template, values), (Sheet(articles=(parts,)),), Per.ARTICLE)
    if page.furniture or page.unplaced:
        values = _values(session, index) | {"n": 0, "headline": "版面"}
        yield Document(fill(template, values), (Sheet(page.furniture, (), page.unplaced),), Per.ARTICLE)


def _sheet(page: PageReading) -> Sheet:
    return Sheet(page.furniture, tuple(in_order(article) for article in page.articles), page.unplaced)


def _values(session: ProofSession, index: int) -> dict[str, str | int]:
    """What a template may name, of page number ``index``; everything about an article is empty."""
    issue = session.issue
    furniture = session.reading.pages[index].furniture if session.reading.pages else ()
    return {
        "date": _date(session, index),
        "folio": _first(session, furniture, Role.FOLIO),
        "section": _first(session, furniture, Role.SECTION),
        "page": index + 1,
        "n": 1,
        "headline": "",
        "stem": _stem(issue, index),
    }


def _stem(issue: Issue, index: int) -> str:
    return PurePath(issue.sources[issue.pages[index].source].name).stem


def _first(session: ProofSession, furniture: Sequence[Part], role: Role) -> str:
    return next((" ".join(session.text(part).split()) for part in furniture if part.role is role), "")


def _headline(session: ProofSession, parts: Sequence[Part]) -> str:
    """What an article is known by: its headline, else its first words."""
    found = next((part for part in parts if part.role is Role.HEADLINE), parts[0])
    words = " ".join(session.text(found).split())
    return words if len(words) <= LONGEST_HEADLINE else words[:LONGEST_HEADLINE] + "…"


def _date(session: ProofSession, index: int) -> str:
    """``2025-09-13``, as page ``index`` or else any page says, or the file's name; empty where none does."""
    pages = session.reading.pages
    for page in (pages[index], *pages):
        for part in page.furniture:
            if found := find_date(session.text(part)):
                return found
    named = _DATE_IN_NAME.search(_stem(session.issue, index))
    return f"{named[1]}-{named[3]}-{named[4]}" if named else ""


def find_date(text: str) -> str:
    """The first date in ``text`` as ``2025-09-13``; the digits may be Chinese or full-width; empty where there is
    none."""
    found = _DATE.search("".join(text.split()))
    if not found:
        return ""
    year, month, day = (int(digits) if digits.isdecimal() else chinese_number(digits) for digits in found.groups())
    return f"{year:04}-{month:02}-{day:02}"
