"""Jump lines: 下转第3版 on page 1 wants 上接第1版 on page 3, and the other way round."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from proofreader.document.article import PageReading, Part, Role
from proofreader.document.view import View
from proofreader.text.folding import folded
from proofreader.text.numerals import chinese_number
from proofreader.text.reasons import Reason

_TARGET = re.compile(
    r"(上接|下转|下接|紧接|[转接])[^\dA-Z〇零一二三四五六七八九十]{0,4}([A-Z]?\d{1,3}|[〇零一二三四五六七八九十]{1,4})\s*版"
)
_FOLIO = re.compile(r"第?\s*([A-Z]?\s*\d{1,3}|[〇零一二三四五六七八九十]{1,4})\s*版|^([A-Z]?\s*\d{1,3})$")
_LABEL = re.compile(r"([A-Z]?)(\d+)")
BACK = frozenset({"上接", "接", "紧接"})
"""What goes before the page that an article comes from; 接 and 紧接 also before one that it goes on on, which is then a
later page."""


@dataclass(frozen=True, slots=True)
class Jump:
    """A jump line printed on page number ``page`` (from 0) to or, if ``back``, from the page printed as ``target``."""

    page: int
    part: Part
    back: bool
    target: str


def folio_of(view: View, number: int) -> str:
    """What the page is printed as: ``3``, ``A3``; its number in the issue where it has no folio."""
    for part in view.reading.pages[number].furniture:
        if part.role is Role.FOLIO and (found := _FOLIO.search(_plain(view, part))):
            return _label(found[1] or found[2])
    return str(number + 1)


def find_jumps(view: View) -> Iterator[Jump]:
    """The jump lines of the issue that name a page, page by page."""
    for page in view.reading.pages:
        for part in _jump_parts(page):
            found = _TARGET.search(_plain(view, part))
            if found:
                printed_on = view.ground.issue.page_index(part.anchor)
                target = _label(found[2])
                back = found[1] in BACK and (found[1] == "上接" or not _is_later(target, folio_of(view, printed_on)))
                yield Jump(printed_on, part, back, target)


def find_lonely_jumps(view: View) -> Iterator[tuple[int, int, Reason]]:
    """Page, anchor and why, of each jump line without partner."""
    jumps = list(find_jumps(view))
    if not jumps:
        return
    folios = [folio_of(view, number) for number in range(len(view.reading.pages))]
    # An article that goes on elsewhere may be joined on its first page by now: what counts is where a line is printed.
    printed_on = view.ground.issue.page_index
    there = {(folios[printed_on(jump.part.anchor)], jump.target, jump.back) for jump in jumps}
    for jump in jumps:
        page = printed_on(jump.part.anchor)
        if jump.target not in folios:
            reason = Reason("It leads to page {page}, which is not in this issue.", (("page", jump.target),))
        elif (jump.target, folios[page], not jump.back) not in there:
            reason = Reason("Nothing on page {page} answers this jump line.", (("page", jump.target),))
        else:
            continue
        yield page, jump.part.anchor, reason


def _jump_parts(page: PageReading) -> Iterator[Part]:
    for parts in (*(article.parts for article in page.articles), page.unplaced):
        yield from (part for part in parts if part.role is Role.JUMP)


def _is_later(target: str, folio: str) -> bool:
    """Whether the page printed as ``target`` comes after that printed as ``folio``."""
    numbers = [(found[1], int(found[2])) for label in (target, folio) if (found := _LABEL.fullmatch(label))]
    return len(numbers) == 2 and numbers[0] > numbers[1]


def _plain(view: View, part: Part) -> str:
    return folded(unicodedata.normalize("NFKC", view.composition(part).text)).upper()


def _label(digits: str) -> str:
    """``03`` and ``三`` are ``3``; ``A03`` is ``A3``."""
    digits = "".join(digits.split())
    letter = digits[:1] if digits[:1].isascii() and digits[:1].isalpha() else ""
    figure = digits[len(letter) :]
    return letter + str(int(figure) if figure.isdecimal() else chinese_number(figure))
