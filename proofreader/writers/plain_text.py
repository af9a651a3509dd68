"""Articles as plain text: heads on lines of their own, body paragraphs indented by two ems, nothing that is not on
the page."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from proofreader.document.article import FURNITURE_ROLES, Part, Role
from proofreader.text.characters import IDEOGRAPHIC_SPACE
from proofreader.writers.documents import Document, Sheet
from proofreader.writers.edition import Edition

INDENT = IDEOGRAPHIC_SPACE * 2
BETWEEN_ARTICLES = "\n\n"
_HEAD = frozenset({Role.KICKER, Role.HEADLINE, Role.DECK, Role.BYLINE})
_PICTURE = frozenset({Role.CAPTION, Role.CREDIT})


def text_chunks(edition: Edition, document: Document) -> Iterator[str]:
    """The text of one file, in pieces, each a line or more with their line ends."""
    for number, section in enumerate(section for sheet in document.sheets for section in _sections(sheet)):
        if number:
            yield BETWEEN_ARTICLES
        for index, (_, parts) in enumerate(groupby(section, key=_group)):
            if index:
                yield "\n"
            for part in parts:
                yield _paragraph(edition.text(part), part.role)


def _sections(sheet: Sheet) -> Iterator[tuple[Part, ...]]:
    yield from (parts for parts in (sheet.furniture, *sheet.articles) if parts)
    yield from ((part,) for part in sheet.unplaced)


def _group(part: Part) -> str:
    """Parts of one group stand without a blank line between them."""
    if part.role in _HEAD:
        return "head"
    if part.role in _PICTURE:
        return "picture"
    if part.role in FURNITURE_ROLES:
        return "furniture"
    return "text" if part.role in (Role.BODY, Role.DATELINE) else part.role.value


def _paragraph(text: str, role: Role) -> str:
    if not text:
        return ""
    indent = INDENT if role in (Role.BODY, Role.DATELINE) else ""
    return "".join(f"{indent}{line}\n" for line in text.split("\n"))
