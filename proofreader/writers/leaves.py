"""Pages as books and screens show them: blocks with their role, in stories, ready to be set."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from proofreader.document.article import Part, Role
from proofreader.text.characters import IDEOGRAPHIC_SPACE
from proofreader.writers.documents import LONGEST_HEADLINE, Document, Sheet
from proofreader.writers.edition import Edition
from proofreader.writers.options import Per
from proofreader.writers.signs import visible

CONTENTS, NO_ARTICLE, PAGE_NUMBER = "目录", "未归入文章", "第{number}页"
"""What books say beside what is on the page; converted as the page is."""


@dataclass(frozen=True, slots=True)
class Block:
    """A part: its role, and its lines (more than one in a headline of two lines)."""

    role: Role
    lines: tuple[str, ...]

    @property
    def text(self) -> str:
        """All of it in one line."""
        return IDEOGRAPHIC_SPACE.join(self.lines)


@dataclass(frozen=True, slots=True)
class Story:
    """An article. ``anchor`` names it in the whole issue; ``name`` is its headline, else its first words."""

    anchor: str
    name: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Leaf:
    """A newspaper page, or what of it is in one file. ``name`` is what its furniture says, else its number."""

    anchor: str
    name: str
    furniture: tuple[Block, ...]
    stories: tuple[Story, ...]
    unplaced: tuple[Block, ...]


def leaves(edition: Edition, document: Document) -> tuple[Leaf, ...]:
    """The pages of one file; those with nothing on them only where the file is a whole issue.

    Raises ``UnicodeEncodeError`` for half of a surrogate pair.
    """
    found = (_leaf(edition, sheet) for sheet in document.sheets)
    return tuple(leaf for leaf in found if document.per is Per.ISSUE or leaf.furniture or leaf.stories or leaf.unplaced)


def _leaf(edition: Edition, sheet: Sheet) -> Leaf:
    page = f"p{sheet.page + 1}"
    furniture = _blocks(edition, sheet.furniture)
    named = furniture or _blocks(edition, edition.session.reading.pages[sheet.page].furniture)
    name = IDEOGRAPHIC_SPACE.join(block.text for block in named)
    stories = (
        _story(f"{page}a{number}", _blocks(edition, article))
        for number, article in enumerate(sheet.articles, sheet.first)
    )
    return Leaf(
        page,
        name or edition.convert(PAGE_NUMBER.format(number=sheet.page + 1)),
        furniture,
        tuple(story for story in stories if story.blocks),
        _blocks(edition, sheet.unplaced),
    )


def _blocks(edition: Edition, parts: Iterable[Part]) -> tuple[Block, ...]:
    """``parts`` without those that corrections left nothing of."""
    texts = ((part.role, visible(edition.text(part)).strip()) for part in parts)
    return tuple(Block(role, tuple(text.split("\n"))) for role, text in texts if text)


def _story(anchor: str, blocks: tuple[Block, ...]) -> Story:
    block = next((block for block in blocks if block.role is Role.HEADLINE), blocks[0] if blocks else None)
    name = block.text if block else ""
    if len(name) > LONGEST_HEADLINE and block and block.role is not Role.HEADLINE:
        name = name[:LONGEST_HEADLINE] + "…"
    return Story(anchor, name, blocks)
