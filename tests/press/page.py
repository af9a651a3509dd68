"""Setting articles as a page, and taking the page apart again the way extraction does."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from proofreader.text.characters import CLOSING, OPENING, SENTENCE_STOPS, is_han
from tests.benchmarks.gold import Gold, gold_of, is_mixed
from tests.press.articles import Article, Paragraph
from tests.press.furniture import Strip
from tests.press.lines import Ink, SetLine, inks, take_paragraph_line, width, wrap
from tests.press.pressed import Cell, PressPage, finished, gold_object
from tests.press.settings import BlankLines, BylinePlace, HeadPlace, Indent, Settings

WIDE_BLANK = "\u3000"
_IN_NUMBER = frozenset("0123456789.%")
_WIDE_DIGITS = str.maketrans("0123456789", "０１２３４５６７８９")
_HALF = str.maketrans("，：；（）？！", ",:;()?!")
_MARKS = "，。；：、！？"
_CORNERS = str.maketrans("“”‘’", "「」『』")
LOGO_AWAY = 0.25
"""So many logos of columns stand away from the head, at the other end of the body."""
NAME_ROW = 0.6
"""A paragraph is a row of names when this share of its words has two or three characters."""

SPACED_STRETCH = 0.3
"""A line with wanted blanks takes up its slack in them: only this share of such lines is stretched all over."""
LONGEST_APART = 4
"""Heads of no more characters may be set apart."""
ROW_WRAP = 0.05
"""Rows of a table and verses are set in a measure that holds them; this share of them is not."""


def set_page(
    articles: Sequence[Article],
    furniture: Sequence[tuple[str, str]],
    settings: Settings,
    dice: random.Random,
    strips: Sequence[Strip] = (),
) -> PressPage:
    """Set ``articles`` and ``furniture`` (role, text), or ``strips``, and take the page apart again."""
    if settings.corner_quotes:
        articles = [_translated(article, _CORNERS) for article in articles]
    if settings.marks is not None:
        few = str.maketrans(dict.fromkeys(_MARKS, settings.marks))
        articles = [replace(each, paragraphs=_few_marks(each, few)) for each in articles]
    gold = gold_object(articles, furniture, strips)
    known = gold_of(gold)
    cells = _Setter(articles, known, settings, dice, strips).run()
    return finished(cells, gold, known, settings)


def _few_marks(article: Article, marks: Mapping[int, str]) -> tuple[Paragraph, ...]:
    return tuple(
        replace(each, text=each.text.translate(marks) or each.text) if each.role == "body" else each
        for each in article.paragraphs
    )


def _translated(article: Article, table: Mapping[int, str]) -> Article:
    def change(lines: Sequence[str]) -> tuple[str, ...]:
        return tuple(line.translate(table) for line in lines)

    paragraphs = tuple(replace(each, text=each.text.translate(table)) for each in article.paragraphs)
    return replace(
        article,
        paragraphs=paragraphs,
        kicker=change(article.kicker),
        headline=change(article.headline),
        deck=change(article.deck),
        column=article.column.translate(table),
    )


class _Setter:
    """``set_page`` at work: lines of cells, an empty one for a blank line."""

    def __init__(
        self, articles: Sequence[Article], known: Gold, settings: Settings, dice: random.Random, strips: Sequence[Strip]
    ) -> None:
        self.articles, self.units, self.settings, self.dice = articles, known.units, settings, dice
        self.strips, self.in_strips = strips, len(known.units) - sum(len(strip.pieces) for strip in strips)
        self.lines: list[list[Cell]] = []
        self.late: list[int] = []
        self.away: set[int] = set()

    def run(self) -> list[Cell]:
        self._furniture(("masthead", "date", "section", "folio"))
        self._strips([not each.at_end and each.before is None for each in self.strips])
        for index in range(len(self.articles)):
            self._article(index)
        for index in self.late:
            self._heads(index)
        self._furniture(("editor",))
        self._strips([each.at_end for each in self.strips])
        end = "\r\n" if self.settings.crlf else "\n"
        return [cell for line in self.lines for cell in (*line, *map(Cell, end))]

    def _furniture(self, roles: Sequence[str]) -> None:
        loose = enumerate(self.units[: self.in_strips])
        chosen = [number for number, unit in loose if unit.role in roles and unit.article is None]
        self.dice.shuffle(chosen)
        for number in chosen:
            self._blank()
            self._line(SetLine(tuple(inks(self.units[number].text, number))))
        self._blank()

    def _strips(self, chosen: Sequence[bool]) -> None:
        """Lines around the articles, their pieces parted by blanks."""
        number = self.in_strips
        for strip, is_chosen in zip(self.strips, chosen, strict=True):
            numbers = range(number, number + len(strip.pieces))
            number += len(strip.pieces)
            if is_chosen:
                ink = [inks(self.units[each].text, each) for each in numbers]
                parted = [replace(piece[0], spaced=True) for piece in ink[1:]]
                heads = [ink[0][0], *parted]
                self._line(
                    SetLine(tuple(each for head, piece in zip(heads, ink, strict=True) for each in (head, *piece[1:])))
                )
                if self._chance(0.5 if self.settings.paragraph_blank else 0.2):
                    self._blank()
        self._blank()

    def _blank(self) -> None:
        if self.lines and self.lines[-1] and self.settings.blank_lines is not BlankLines.NONE:
            self.lines.append([])

    def _chance(self, share: float) -> bool:
        return self.dice.random() < share

    def _article(self, index: int) -> None:
        article = self.articles[index]
        before = [strip.before == index for strip in self.strips]
        if any(before):
            self._blank()
            self._strips(before)
        place = self.dice.choice(self.settings.heads)
        if article.column and place in (HeadPlace.BEFORE, HeadPlace.AFTER) and self._chance(LOGO_AWAY):
            self.away.add(index)
        if place is HeadPlace.BEFORE:
            self._heads(index)
        elif index in self.away:
            self._logos(index)
        elif place is HeadPlace.END:
            self.late.append(index)
        if place is HeadPlace.BEFORE and not self._chance(self.settings.body_blank):
            while self.lines and not self.lines[-1]:
                self.lines.pop()
        _Body(self, index, article, place is HeadPlace.INSIDE).run()
        self._blank()
        if place is HeadPlace.AFTER:
            self._heads(index)
        elif index in self.away:
            self._logos(index)

    def _logos(self, index: int) -> None:
        """The logo of a column, on the side of the body where its head is not."""
        self._blank()
        for number in self._of(index, "column"):
            self._head(number)
        self._blank()

    def _of(self, index: int, *roles: str) -> list[int]:
        return [number for number, unit in enumerate(self.units) if unit.article == index and unit.role in roles]

    def _heads(self, index: int) -> None:
        """Column logo, kicker, headline and deck, each line by itself, now and then with blank lines between."""
        self._blank()
        logo_last = self._chance(0.3)
        heads = self._of(index, "kicker", "headline", "deck")
        logos = [] if index in self.away else self._of(index, "column")
        for number in [*heads, *logos] if logo_last else [*logos, *heads]:
            if self.units[number].role == "column" or self._chance(self.settings.head_blank):
                self._blank()
            self._head(number)
            if self.units[number].role == "column":
                self._blank()
        if heads and self.settings.byline is BylinePlace.HEADS:
            for number in self._of(index, "byline"):
                self._head(number)
        self._blank()

    def _head(self, number: int) -> None:
        start = 0
        for text in self.units[number].text.split("\n"):
            ink = inks(text, number, start)
            start += len(ink)
            if 2 <= len(ink) <= LONGEST_APART and self.settings.set_apart and self._chance(self.settings.set_apart):
                ink = [ink[0], *(replace(each, padded=True) for each in ink[1:])]
            wraps = len(ink) > 9 and not any(each.spaced for each in ink) and self._chance(self.settings.head_wrap)
            measure = 0.6 * len(ink) if wraps else float("inf")
            for line in wrap(ink, measure, self.settings, self.dice):
                self._line(line)

    def _line(self, line: SetLine) -> None:
        """Render a line: its ink with every blank that extraction makes of the setting."""
        settings, cells = self.settings, list[Cell]()
        if line.first and line.indent and settings.indent_shown is not Indent.DROPPED:
            shown = WIDE_BLANK if settings.indent_shown is Indent.IDEOGRAPHIC else "  "
            cells += map(Cell, shown * round(line.indent))
        spaced = any(ink.spaced for ink in line.ink[1:])
        stretched = line.short and self._chance(settings.stretch * (SPACED_STRETCH if spaced else 1.0))
        some = 0.5 if stretched and self._chance(settings.stretch_some) else 1.0
        for at, ink in enumerate(line.ink):
            if at and (blank := self._blank_before(line.ink[at - 1], ink, some if stretched else 0.0)):
                cells += map(Cell, blank)
            cells.append(Cell(self._printed(ink.character), ink.ref))
        self.lines.append(cells)
        if settings.blank_lines is BlankLines.EVERY:
            self._blank()

    def _blank_before(self, left: Ink, ink: Ink, stretched: float) -> str:
        settings = self.settings
        if ink.spaced:
            wide = settings.wide_blanks and is_han(left.character) and is_han(ink.character)
            blank = "  " if stretched and self._chance(0.7) else WIDE_BLANK if wide else " "
            return "" if self._chance(settings.lost) else blank
        if ink.padded or (stretched and self._chance(stretched)):
            return " "
        before, after = left.character, ink.character
        if is_mixed(before, after):
            return " " if self._chance(settings.mixed) else ""
        if settings.spread and self._chance(settings.spread):
            return " "
        share = settings.blank_word if is_han(before) and is_han(after) else 0.0
        if before in CLOSING or after in OPENING:
            share = settings.blank_bracket
        elif before in SENTENCE_STOPS or before in "，、；：":
            share = settings.blank_stop
        return " " if share and self._chance(share) else ""

    def _printed(self, character: str) -> str:
        if self.settings.wide_digits:
            character = character.translate(_WIDE_DIGITS)
        if self.settings.half_width and self._chance(self.settings.half_width):
            character = character.translate(_HALF)
        return character


class _Body:
    """One article's body, column by column."""

    def __init__(self, setter: _Setter, index: int, article: Article, heads_inside: bool) -> None:
        self.setter, self.index, self.article = setter, index, article
        self.settings, self.dice = setter.settings, setter.dice
        self.measure = self.dice.uniform(*self.settings.measure)
        self.measure = float(round(self.measure))
        self.heads_waiting = heads_inside
        self.used = 0
        self.captions: list[int] = []
        self.numbers = setter._of(index, "body", "crosshead", "jump", "caption")
        self.depth = self._depth()

    def _depth(self) -> int:
        lines = sum(len(self.setter.units[number].ink) for number in self.numbers) / self.measure
        low, high = self.settings.depth
        return min(high, max(low, round(lines / self.dice.randint(*self.settings.columns)) + 1))

    def run(self) -> None:
        place = self.settings.byline
        if place is BylinePlace.BODY or (place is BylinePlace.HEADS and not self.article.headline):
            self._byline()
        last = ""
        for number, paragraph in zip(self.numbers, self.article.paragraphs, strict=True):
            verses = last == paragraph.role == "verse"
            if self.settings.paragraph_blank and not verses:
                self.setter._blank()
            last = paragraph.role
            if last == "caption" and self._chance(0.5):
                self.captions.append(number)
            else:
                self._paragraph(number, last)
        self._captions()
        if place is BylinePlace.END:
            self._byline()
        for number in self.setter._of(self.index, "credit"):
            if self.settings.paragraph_blank or self._chance(0.5):
                self.setter._blank()
            for line in wrap(self._padded(number), self.measure, self.settings, self.dice):
                self.setter._line(line)
        if self.heads_waiting:
            self.setter._heads(self.index)

    def _chance(self, share: float) -> bool:
        return self.dice.random() < share

    def _byline(self) -> None:
        for number in self.setter._of(self.index, "byline"):
            for line in wrap(self._padded(number), self.measure - 2, self.settings, self.dice):
                self.setter._line(line)
            if self.settings.paragraph_blank:
                self.setter._blank()

    def _paragraph(self, number: int, role: str) -> None:
        ink = self._padded(number)
        if role in ("crosshead", "jump", "verse"):
            measure = self.measure
            if role == "crosshead":
                measure = max(6.0, measure - self.dice.choice((2, 2, 3, 4)))
            elif role == "verse" and not self._chance(ROW_WRAP):
                measure = float("inf")
            for line in wrap(ink, measure, self.settings, self.dice):
                self._set(line)
            return
        start = 0
        if self.settings.drop_cap and number == self.numbers[0] and self._chance(self.settings.drop_cap):
            self._set(SetLine(tuple(ink[:1]), first=True))
            start = 1
        flush = role != "body" or (self.settings.paragraph_blank and self._chance(self.settings.flush))
        settings = replace(self.settings, indent=0.0) if flush else self.settings
        while start < len(ink):
            line, start = take_paragraph_line(ink, start, self.measure, settings, self.dice)
            self._set(line)

    def _set(self, line: SetLine) -> None:
        if self.used >= self.depth:
            self._next_column()
        self.setter._line(line)
        self.used += 1

    def _next_column(self) -> None:
        self.used = 0
        if self.captions:
            self._captions()
            self.setter._blank()
        elif self.heads_waiting:
            self.heads_waiting = False
            self.setter._heads(self.index)
        elif self._chance(self.settings.column_blank):
            self.setter._blank()
        if self._chance(self.settings.measure_change):
            self.measure = max(8.0, self.measure + self.dice.choice((-2, -1, -1, 1, 1, 2)))

    def _captions(self) -> None:
        """Captions that wait for the end of a column, where they part a paragraph."""
        waiting, self.captions = self.captions, []
        for number in waiting:
            self.setter._blank()
            self._paragraph(number, "caption")

    def _padded(self, number: int) -> list[Ink]:
        """The unit's ink, two-character names widened where this page does that."""
        unit = self.setter.units[number]
        ink = inks(unit.text, number)
        words = unit.text.split()
        row = len(words) > 3 and sum(len(word) in (2, 3) for word in words) >= NAME_ROW * len(words)
        candidates = words if row else self.article.reporters
        names = {name for name in candidates if len(name) == 2}
        if not names or not self._chance(self.settings.padded):
            return ink
        text = "".join(each.character for each in ink)
        second = {found.start() + 1 for name in names for found in re.finditer(re.escape(name), text)}
        alone = {at for at in second if _stands_alone(ink, at)}
        return [replace(each, padded=True) if at in alone else each for at, each in enumerate(ink)]


def _stands_alone(ink: Sequence[Ink], at: int) -> bool:
    before = at < 2 or ink[at - 1].spaced
    after = at + 1 >= len(ink) or ink[at + 1].spaced or ink[at + 1].character in "）)，"
    return before and after


def natural(line: Sequence[Ink]) -> float:
    """The width of a set line, in ems."""
    return sum(width(ink, line[at - 1] if at else None, False) for at, ink in enumerate(line))
