"""The index of an issue as a table: a row for each article, in reading order.

The heads of the columns are Chinese, as the people who open such tables are; they are converted as the text is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from proofreader.document.article import Article, Part, Role
from proofreader.text.characters import IDEOGRAPHIC_SPACE
from proofreader.writers.documents import in_order
from proofreader.writers.edition import Edition
from proofreader.writers.integrity import ink
from proofreader.writers.json_articles import furniture_of, reporter_names

Cell = str | int
PARAGRAPHS = frozenset({Role.DATELINE, Role.BODY})


@dataclass(frozen=True, slots=True)
class Column:
    """``head`` in Simplified Chinese; ``width`` in half-width characters."""

    head: str
    width: int


COLUMNS = (
    Column("报名", 14),
    Column("日期", 12),
    Column("期号", 8),
    Column("版面", 6),
    Column("版次", 10),
    Column("栏目", 14),
    Column("序号", 6),
    Column("引题", 30),
    Column("主题", 44),
    Column("副题", 30),
    Column("记者", 20),
    Column("字数", 8),
    Column("段数", 6),
    Column("编辑", 16),
    Column("繁简转换", 10),
)


def heads(edition: Edition) -> tuple[str, ...]:
    """The heads of the columns, in the script of the text."""
    return tuple(edition.convert(column.head) for column in COLUMNS)


def rows(edition: Edition) -> Iterator[tuple[Cell, ...]]:
    """One row an article, as many cells as there are ``COLUMNS``; no text of them has a line end."""
    known = edition.metadata
    issue = (one_line(edition.title), known.date, one_line(known.number))
    editors = "、".join(map(one_line, known.editors))
    for number, page in enumerate(edition.session.reading.pages, 1):
        section, folio, _ = furniture_of(edition, page)
        place = (number, one_line(folio), one_line(section))
        for n, article in enumerate(page.articles, 1):
            yield (*issue, *place, n, *_article(edition, article), editors, edition.script)


def _article(edition: Edition, article: Article) -> tuple[Cell, ...]:
    """Heads, reporters, characters (blanks do not count, punctuation does), paragraphs."""
    parts = in_order(article)
    heads_of = (_words(edition, parts, role) for role in (Role.KICKER, Role.HEADLINE, Role.DECK))
    reporters = "、".join(map(one_line, reporter_names(edition, article)))
    characters = sum(len(ink(edition.text(part))) for part in parts)
    return (*heads_of, reporters, characters, sum(part.role in PARAGRAPHS for part in parts))


def _words(edition: Edition, parts: tuple[Part, ...], role: Role) -> str:
    return one_line("\n".join(edition.text(part) for part in parts if part.role is role))


def one_line(text: str) -> str:
    """``text`` with an ideographic space for every line end: a headline of two lines is one cell."""
    return IDEOGRAPHIC_SPACE.join(filter(None, map(str.strip, text.splitlines())))
