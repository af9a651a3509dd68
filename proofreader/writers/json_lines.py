"""JSON Lines for corpora: one article a line, each line a whole that needs no other.

What belongs to no article of a page follows its articles in a line of its own, so that all lines together are all of
the page.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from proofreader.document.article import Article, PageReading, Role
from proofreader.writers.documents import Document, Sheet, in_order
from proofreader.writers.edition import Edition
from proofreader.writers.json_articles import (
    Json,
    dump,
    furniture_of,
    issue_head,
    part_object,
    reporter_names,
    source_head,
)
from proofreader.writers.options import Per
from proofreader.writers.rendering import NamedFile, binary_files

LINE_FORMAT = "proofreader-article/1"
PARAGRAPHS = frozenset({Role.CROSSHEAD, Role.DATELINE, Role.BODY})
"""The running text, without heads, bylines, captions and jumps."""


def json_lines_files(edition: Edition) -> Iterator[NamedFile]:
    """One file an issue."""
    return binary_files(edition, _lines, ".jsonl", Per.ISSUE)


def _lines(edition: Edition, document: Document) -> Iterator[bytes]:
    for sheet in document.sheets:
        for line in _page(edition, sheet):
            yield (dump(line) + "\n").encode()


def _page(edition: Edition, sheet: Sheet) -> Iterable[Json]:
    page = edition.session.reading.pages[sheet.page]
    for number, article in enumerate(page.articles, 1):
        yield {**_head(edition, sheet.page, "article"), **_article(edition, sheet.page, number, article)}
    if page.furniture or page.unplaced:
        yield {**_head(edition, sheet.page, "page"), **_rest(edition, sheet.page, page)}


def _head(edition: Edition, index: int, kind: str) -> Json:
    """What every line says: the issue, the input file and the page."""
    session = edition.session
    section, folio, _ = furniture_of(edition, session.reading.pages[index])
    head: Json = {
        "format": LINE_FORMAT,
        "kind": kind,
        "issue": issue_head(edition),
        "source": source_head(edition, session.issue.pages[index].source),
    }
    if edition.script:
        head["script"] = edition.script
    return {**head, "page": index + 1, "section": section, "folio": folio}


def _article(edition: Edition, index: int, number: int, article: Article) -> Json:
    parts = in_order(article)
    source = edition.session.issue.pages[index].source
    return {
        "n": number,
        "headline": "\n".join(edition.text(part) for part in parts if part.role is Role.HEADLINE),
        "reporters": reporter_names(edition, article),
        "text": "\n".join(edition.text(part) for part in parts if part.role in PARAGRAPHS),
        "parts": [part_object(edition, part, source) for part in parts],
    }


def _rest(edition: Edition, index: int, page: PageReading) -> Json:
    source = edition.session.issue.pages[index].source
    return {
        "furniture": [part_object(edition, part, source) for part in page.furniture],
        "unplaced": [part_object(edition, part, source) for part in page.unplaced],
    }
