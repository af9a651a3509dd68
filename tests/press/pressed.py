"""A page as the press gives it: raw characters, each knowing the ink of the gold behind it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from proofreader.text.gap import Mark
from tests.benchmarks.gold import ADVERTISEMENT, Gold, Unit
from tests.press.articles import Article
from tests.press.furniture import Strip
from tests.press.settings import Settings


@dataclass(frozen=True, slots=True)
class Cell:
    """One raw character; ``ref`` is (unit, running ink) for ink that the gold has."""

    character: str
    ref: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class PressPage:
    """A raw page and everything the press knows of it.

    ``cells`` are its characters; ``gold`` is the JSON object of its gold; ``units`` the same as units of ink.
    """

    raw: str
    cells: tuple[Cell, ...]
    gold: dict[str, Any]
    known: Gold
    settings: Settings

    def marks(self) -> dict[int, Mark]:
        """The right mark of every gap of the raw page, by the raw offset after its left ink."""
        found: dict[int, Mark] = {}
        last: tuple[int, Cell] | None = None
        for offset, cell in enumerate(self.cells):
            if cell.character.isspace():
                continue
            if last is not None:
                found[last[0] + 1] = self._mark(last[1].ref, cell.ref)
            last = offset, cell
        return found

    def _mark(self, left: tuple[int, int] | None, right: tuple[int, int] | None) -> Mark:
        if left is None or right is None:
            return Mark.RUN_ON
        if left[0] != right[0] or right[1] <= left[1]:
            return Mark.PARAGRAPH
        between = self.known.units[left[0]].marks[left[1] : right[1]]
        return next((mark for mark in (Mark.PARAGRAPH, Mark.SPACE) if mark in between), Mark.RUN_ON)

    def owners(self) -> list[tuple[int, int, Unit]]:
        """Stretches of raw text (start, end) with the unit that their ink belongs to, in raw order."""
        found: list[tuple[int, int, Unit]] = []
        for offset, cell in enumerate(self.cells):
            if cell.ref is None:
                continue
            unit = self.known.units[cell.ref[0]]
            if found and found[-1][2] is unit:
                found[-1] = (found[-1][0], offset + 1, unit)
            else:
                found.append((offset, offset + 1, unit))
        return found


def gold_object(
    articles: Sequence[Article], furniture: Sequence[tuple[str, str]], strips: Sequence[Strip] = ()
) -> dict[str, Any]:
    """The gold of a page: the format of ``tests.benchmarks.gold``. The pieces of ``strips`` come last."""
    page: dict[str, Any] = {role: text for role, text in furniture if role in ("section", "folio")}
    page["articles"] = [_gold_article(article) for article in articles]
    page["furniture"] = [{"role": role, "text": text} for role, text in furniture if role not in ("section", "folio")]
    page["furniture"] += [{"role": role, "text": text} for strip in strips for role, text in strip.pieces]
    return page


def _gold_article(article: Article) -> dict[str, Any]:
    found: dict[str, Any] = {
        "genre": article.genre,
        "kicker": list(article.kicker),
        "headline": list(article.headline),
        "deck": list(article.deck),
        "paragraphs": [paragraph.text for paragraph in article.paragraphs],
        "paragraph_roles": ["body" if each.role == "verse" else each.role for each in article.paragraphs],
    }
    if article.genre != ADVERTISEMENT:
        found["reporters"] = list(article.reporters)
    words = {"byline": article.byline, "credit": article.credit, "column": article.column}
    return found | {name: text for name, text in words.items() if text}


def finished(cells: Iterable[Cell], gold: dict[str, Any], known: Gold, settings: Settings) -> PressPage:
    """The page of ``cells``, with the raw stretches behind the gold noted in it."""
    cells = tuple(cells)
    runs: list[list[int]] = []
    for offset, cell in enumerate(cells):
        if cell.ref is not None:
            target = known.units[cell.ref[0]].start + cell.ref[1]
            if runs and runs[-1][1] == offset and runs[-1][2] + offset - runs[-1][0] == target:
                runs[-1][1] += 1
            else:
                runs.append([offset, offset + 1, target])
    places = tuple((start, end, target) for start, end, target in runs)
    raw = "".join(cell.character for cell in cells)
    return PressPage(raw, cells, gold | {"runs": runs}, replace(known, runs=places), settings)
