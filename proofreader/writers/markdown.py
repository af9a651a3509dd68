"""Articles as Markdown (CommonMark): the headline a heading, kicker and deck set off, captions as quotations."""

from __future__ import annotations

import re
from collections.abc import Iterator

from proofreader.document.article import Part, Role
from proofreader.text.characters import IDEOGRAPHIC_SPACE
from proofreader.writers.article_layout import ArticleLayout, laid_out
from proofreader.writers.documents import Document, Sheet
from proofreader.writers.edition import Edition
from proofreader.writers.options import Per

RULE = "---\n"
HARD_BREAK = "\\\n"
_SPECIAL = re.compile(r"[\\`*_\[\]<>~|&$]")
_LINE_START = re.compile(r"(?m)^([#+=:-]|\d{1,9}(?=[.)](?:\s|$)))|^(\t| {4,})")
_QUOTED = frozenset({Role.CAPTION, Role.CREDIT})
_STRONG = frozenset({Role.DECK, Role.KICKER})
_SLANTED = frozenset({Role.JUMP, Role.EDITOR})


def markdown_chunks(edition: Edition, document: Document) -> Iterator[str]:
    """The text of one file, in pieces, each a block with its line end. A comment names the script converted to."""
    if edition.script:
        yield f"<!-- OpenCC {edition.script} -->\n\n"
    level = 1 if document.per is Per.ARTICLE else 2
    blocks = (block for sheet in document.sheets for block in _sheet(edition, sheet, level))
    for number, block in enumerate(blocks):
        yield ("\n" if number else "") + block


def _sheet(edition: Edition, sheet: Sheet, level: int) -> Iterator[str]:
    if sheet.furniture:
        heading = IDEOGRAPHIC_SPACE.join(_one_line(edition.text(part)) for part in sheet.furniture)
        yield _heading(1, heading)
    layout = ArticleLayout(edition.options.layout) if edition.options.layout else None
    for number, article in enumerate(sheet.articles):
        if layout:
            yield from ([RULE] if number else [])
            yield laid_out(layout, edition, sheet, number, escape, IDEOGRAPHIC_SPACE)
            continue
        if number and not any(part.role is Role.HEADLINE for part in article):
            yield RULE
        yield from _joined([(part, edition.text(part).strip()) for part in article], level)
    for part in sheet.unplaced:
        if text := edition.text(part).strip():
            yield RULE
            yield _paragraph(text)


def _joined(parts: list[tuple[Part, str]], level: int) -> Iterator[str]:
    for part, text in parts:
        if not text:
            continue
        if part.role is Role.HEADLINE:
            yield _heading(level, _one_line(text))
        elif part.role is Role.CROSSHEAD:
            yield _heading(level + 1, _one_line(text))
        elif part.role in _STRONG:
            yield f"**{_lines(text)}**\n"
        elif part.role in _SLANTED:
            yield f"*{_lines(text)}*\n"
        elif part.role in _QUOTED:
            yield "> " + _lines(text).replace("\n", "\n> ") + "\n"
        else:
            yield _paragraph(text)


def _heading(level: int, text: str) -> str:
    """A heading's closing number signs would be taken for markup."""
    escaped = re.sub(r"(#+)$", lambda found: "\\#" * len(found.group()), escape(text))
    return f"{'#' * level} {escaped}\n"


def _paragraph(text: str) -> str:
    return _lines(text) + "\n"


def _lines(text: str) -> str:
    return HARD_BREAK.join(escape(line) for line in text.split("\n"))


def _one_line(text: str) -> str:
    return IDEOGRAPHIC_SPACE.join(text.split("\n"))


def escape(line: str) -> str:
    """One line of text so that Markdown shows it as it is."""
    plain = _SPECIAL.sub(r"\\\g<0>", line)
    return _LINE_START.sub(lambda found: _escaped_start(found[1]), plain)


def _escaped_start(mark: str | None) -> str:
    """A number that would open a list keeps its digits; its stop is escaped by the caller's pattern."""
    if mark is None:
        return ""
    return mark + "\\" if mark.isdecimal() else "\\" + mark
