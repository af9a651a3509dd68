"""What goes into which file, and what that file is called."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from proofreader.document.article import Article, PageReading, Part, Role
from proofreader.writers.dates import date_in_name
from proofreader.writers.edition import Edition
from proofreader.writers.file_names import fill
from proofreader.writers.metadata import printed_date
from proofreader.writers.options import LAID_OUT, Per

LONGEST_HEADLINE = 40
"""Characters of a headline that go into a file name."""
LEFT_OVER = "版面"
"""In place of a headline: the file with what belongs to no article of a page."""
USUAL_TEMPLATES = {Per.ARTICLE: "{date}_{folio}_{n:02}_{headline}", Per.PAGE: "{stem}_{folio}", Per.ISSUE: "{stem}"}
_HEADS = (Role.KICKER, Role.HEADLINE, Role.DECK)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page, or what of it goes into one file: its furniture, articles as lists of parts, and unplaced parts.

    ``page`` is its index in the issue, ``first`` the number of the first of ``articles`` on it, from 1.
    """

    page: int
    furniture: tuple[Part, ...] = ()
    articles: tuple[tuple[Part, ...], ...] = ()
    unplaced: tuple[Part, ...] = ()
    first: int = 1

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


def documents(edition: Edition, per: Per | None = None) -> tuple[Document, ...]:
    """All files of an export, which between them hold every part once.

    ``per`` is what the options say where it is None. What belongs to no article has a file of its own for each page
    where the others hold one article each. Raises ``WriteError`` for a template that cannot be used.
    """
    per = per or edition.options.per
    namer = _Namer(edition, edition.options.template or USUAL_TEMPLATES[per])
    pages = edition.session.reading.pages
    sheets = tuple(_sheet(index, page) for index, page in enumerate(pages))
    if per is Per.ISSUE:
        return (Document(namer.stem(0), sheets, per),)
    if per is Per.PAGE:
        return tuple(
            Document(namer.stem(index), (sheet,), per) for index, sheet in enumerate(sheets) if any(sheet.parts())
        )
    return tuple(document for index, page in enumerate(pages) for document in _articles(namer, index, page))


def first_document(edition: Edition) -> Document | None:
    """The first of ``documents`` that is not all furniture, without looking at the others; None of an issue without
    text."""
    per = edition.options.per
    namer = _Namer(edition, edition.options.template or USUAL_TEMPLATES[per])
    for index, page in enumerate(edition.session.reading.pages):
        if page.articles and per is Per.ARTICLE:
            return next(_articles(namer, index, page))
        if page.articles or page.furniture or page.unplaced:
            return Document(namer.stem(index), (_sheet(index, page),), per)
    return None


def _articles(namer: _Namer, index: int, page: PageReading) -> Iterator[Document]:
    for number, article in enumerate(page.articles, 1):
        parts = in_order(article)
        sheet = Sheet(index, articles=(parts,), first=number)
        yield Document(namer.stem(index, number, namer.headline(parts)), (sheet,), Per.ARTICLE)
    if page.furniture or page.unplaced:
        rest = Sheet(index, page.furniture, (), page.unplaced)
        yield Document(namer.stem(index, 0, LEFT_OVER), (rest,), Per.ARTICLE)


def _sheet(index: int, page: PageReading) -> Sheet:
    return Sheet(index, page.furniture, tuple(in_order(article) for article in page.articles), page.unplaced)


class _Namer:
    """Names the files of an export after what the pages say."""

    def __init__(self, edition: Edition, template: str) -> None:
        self._edition = edition
        self._session = edition.session
        self._template = template
        pages = self._session.reading.pages
        self._sure = _each_or_first([printed_date(self._session, page, sure=True) for page in pages])
        self._possible = _each_or_first([printed_date(self._session, page) for page in pages])

    def stem(self, index: int, number: int = 1, headline: str = "") -> str:
        """A file about page ``index``, or about its article ``number``."""
        furniture = self._session.reading.pages[index].furniture
        issue = self._session.issue
        name = PurePath(issue.sources[issue.pages[index].source].name).stem
        whole = self._edition.options.per is Per.ISSUE or self._edition.options.format not in LAID_OUT
        values: dict[str, str | int] = {
            "date": self._edition.options.metadata.date
            or self._sure[index]
            or date_in_name(name)
            or date_in_name(self._edition.stem)
            or self._possible[index],
            "folio": self._first(furniture, Role.FOLIO),
            "section": self._first(furniture, Role.SECTION),
            "page": index + 1,
            "n": number,
            "headline": headline,
            "stem": self._edition.stem if whole else name,
            "title": self._edition.title,
            "number": self._edition.metadata.number,
            "script": self._edition.script,
        }
        return fill(self._template, values)

    def headline(self, parts: Sequence[Part]) -> str:
        """What an article is known by: its headline, else its first words."""
        words = self._words(next((part for part in parts if part.role is Role.HEADLINE), parts[0]))
        return words if len(words) <= LONGEST_HEADLINE else words[:LONGEST_HEADLINE] + "…"

    def _words(self, part: Part) -> str:
        return self._edition.convert(" ".join(self._session.text(part).split()))

    def _first(self, furniture: Sequence[Part], role: Role) -> str:
        return next((self._words(part) for part in furniture if part.role is role), "")


def _each_or_first(dates: Sequence[str]) -> list[str]:
    """Each of ``dates``; for a page without one the first there is."""
    first = next(filter(None, dates), "")
    return [date or first for date in dates]
