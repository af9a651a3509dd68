"""Articles as plain text: heads on lines of their own, body paragraphs indented by two ems, nothing that is not on
the page but what it was converted with; or as the editor's template has them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from proofreader.document.article import FURNITURE_ROLES, Part, Role
from proofreader.text.characters import IDEOGRAPHIC_SPACE
from proofreader.writers.article_layout import ArticleLayout, laid_out
from proofreader.writers.documents import Document, Sheet
from proofreader.writers.edition import Edition

INDENT = IDEOGRAPHIC_SPACE * 2
BETWEEN_ARTICLES = "\n\n"
_HEAD = frozenset({Role.KICKER, Role.HEADLINE, Role.DECK, Role.BYLINE})
_PICTURE = frozenset({Role.CAPTION, Role.CREDIT})


def text_chunks(edition: Edition, document: Document) -> Iterator[str]:
    """The text of one file, in pieces, each a line or more with their line ends. The last line names the script
    converted to."""
    sections = (section for sheet in document.sheets for section in _sections(edition, sheet))
    for number, section in enumerate(section for section in sections if section):
        if number:
            yield BETWEEN_ARTICLES
        yield section
    if edition.script:
        yield f"{BETWEEN_ARTICLES}[OpenCC {edition.script}]\n"


def paragraphs(pieces: Iterable[tuple[Role, str]]) -> Iterator[str]:
    """Texts by their roles, each a line or more with their line ends, a blank line between groups."""
    for number, (_, group) in enumerate(groupby(pieces, key=lambda piece: _group(piece[0]))):
        if number:
            yield "\n"
        for role, text in group:
            yield _paragraph(text, role)


def _sections(edition: Edition, sheet: Sheet) -> Iterator[str]:
    layout = ArticleLayout(edition.options.layout) if edition.options.layout else None
    yield _section(edition, sheet.furniture)
    for number, article in enumerate(sheet.articles):
        yield laid_out(layout, edition, sheet, number) if layout else _section(edition, article)
    yield from (_section(edition, (part,)) for part in sheet.unplaced)


def _section(edition: Edition, parts: Iterable[Part]) -> str:
    return "".join(paragraphs((part.role, edition.text(part)) for part in parts))


def _group(role: Role) -> str:
    """Parts of one group stand without a blank line between them."""
    if role in _HEAD:
        return "head"
    if role in _PICTURE:
        return "picture"
    if role in FURNITURE_ROLES:
        return "furniture"
    return "text" if role in (Role.BODY, Role.DATELINE) else role.value


def _paragraph(text: str, role: Role) -> str:
    if not text:
        return ""
    indent = INDENT if role in (Role.BODY, Role.DATELINE) else ""
    return "".join(f"{indent}{line}\n" for line in text.split("\n"))
