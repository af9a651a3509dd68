"""Clean articles for the press: read from files, and varied so that no name or number is learned by heart.

A file holds articles one after another. Each begins with ``=== genre`` and its heads: 引题 kicker, 主题 headline, 副题
deck, 署名 byline, 栏目 column logo, 图片 credit, 记者 the reporters, 人名 and 地名 what may be exchanged. A blank line
ends the heads, and every further line is a paragraph: ``## `` opens a crosshead, ``| `` a line that stands for itself
(a verse, a row of a table), ``> `` a jump line, ``^ `` a caption.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

from opencc import OpenCC

FOLDER = Path(__file__).parent / "articles"
PREFIXES = {"## ": "crosshead", "| ": "verse", "> ": "jump", "^ ": "caption"}
LINES = {"引题": "kicker", "主题": "headline", "副题": "deck"}
WORDS = {"署名": "byline", "栏目": "column", "图片": "credit"}
LISTS = {"记者": "reporters", "人名": "people", "地名": "places"}

SURNAMES = (
    "王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余苏叶吕魏蒋田杜丁沈姜"
    "范江傅钟卢汪戴崔任陆廖姚方金邱夏谭韦贾邹石熊孟秦阎薛侯雷白龙段郝孔邵史毛常万顾赖武康贺严尹钱施牛洪龚"
    "仇甘宣查费"
)
DOUBLE_SURNAMES = ("欧阳", "上官", "司马", "诸葛")
GIVEN = (
    "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰梅建国志文海峰晓云春红雪莲飞鹏宇浩然子涵欣怡思远"
    "立新永康德厚守成一帆若水长河景行正阳嘉禾书棋雨桐松柏月琴宝山凤仙庆喜学勤家骏维民"
)
PLACE_HEADS = "云白青龙石平永安长新东西南北金银清明和太双五大小高下上沙柳梅竹松桃杏枫荷莲泉溪河湖江港岭坪冈塘桥"
PLACE_TAILS = "溪河塘桥山岭湾头桥埠浦口坪岗田坝洲店集营家沟塔亭"
OWN_SCRIPT = frozenset(("taiwan", "hongkong"))
"""Genres whose articles are written in Traditional, in the manner of papers there."""
TRADITIONAL_KINDS = ("縣", "鎮", "鄉", "區", "里", "圍", "島", "埔")
KINDS = ("街道", "镇", "乡", "村", "社区", "县", "市", "区", "路", "港", "河", "山", "湖", "水库")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Text that is read in one go; ``role`` is body, verse (a line by itself), crosshead, jump or caption."""

    text: str
    role: str = "body"


@dataclass(frozen=True, slots=True)
class Article:
    """A clean article. ``people`` and ``places`` are the names in it that may be exchanged for others."""

    genre: str
    paragraphs: tuple[Paragraph, ...] = ()
    kicker: tuple[str, ...] = ()
    headline: tuple[str, ...] = ()
    deck: tuple[str, ...] = ()
    byline: str = ""
    column: str = ""
    credit: str = ""
    reporters: tuple[str, ...] = ()
    people: tuple[str, ...] = field(default=(), repr=False)
    places: tuple[str, ...] = field(default=(), repr=False)

    @property
    def size(self) -> int:
        """Characters of the body."""
        return sum(len(paragraph.text) for paragraph in self.paragraphs)


def load(part: str) -> tuple[Article, ...]:
    """The articles of a part (``fit``, ``held_out``, ``held_out_others``, ``sample``), or its advertisements
    (``fit_advertisements``, ``held_out_advertisements``), file by file."""
    paths = sorted((FOLDER / part).glob("*.md"))
    return tuple(article for path in paths for article in parse(path.read_text(encoding="utf-8")))


def parse(text: str) -> Iterator[Article]:
    """The articles of one file. Raises ``KeyError`` for a head it does not know."""
    for chunk in re.split(r"^=== *", text, flags=re.MULTILINE)[1:]:
        heads, _, body = chunk.partition("\n\n")
        genre, *lines = heads.splitlines()
        values: dict[str, tuple[str, ...] | str] = {}
        for line in lines:
            name, _, value = line.partition("：")
            if name in LINES:
                values[LINES[name]] = (*values.get(LINES[name], ()), value)
            elif name in WORDS:
                values[WORDS[name]] = value
            else:
                values[LISTS[name]] = tuple(value.split())
        paragraphs = tuple(_paragraph(line) for line in body.splitlines() if line.strip())
        yield replace(Article(genre.strip(), paragraphs), **values)  # type: ignore[arg-type]


def _paragraph(line: str) -> Paragraph:
    for prefix, role in PREFIXES.items():
        if line.startswith(prefix):
            return Paragraph(line[len(prefix) :].strip(), role)
    return Paragraph(line.strip())


def vary(article: Article, dice: random.Random) -> Article:
    """The same article about other people, other places and other figures."""
    names = {old: person(dice) for old in (*article.reporters, *article.people)}
    kinds = KINDS + TRADITIONAL_KINDS if article.genre in OWN_SCRIPT else KINDS
    names |= {old: _place(old, kinds, dice) for old in article.places}
    if article.genre in OWN_SCRIPT:
        names = {old: to_traditional()(new) for old, new in names.items()}
    pattern = re.compile("|".join(sorted(map(re.escape, names), key=len, reverse=True))) if names else None
    figures: dict[str, str] = {}

    def change(text: str) -> str:
        if pattern:
            text = pattern.sub(lambda found: names[found.group()], text)
        return _NUMBER.sub(lambda found: figures.setdefault(found.group(), _figure(found.group(), dice)), text)

    def change_lines(lines: Sequence[str]) -> tuple[str, ...]:
        return tuple(map(change, lines))

    return replace(
        article,
        paragraphs=tuple(Paragraph(change(each.text), each.role) for each in article.paragraphs),
        kicker=change_lines(article.kicker),
        headline=change_lines(article.headline),
        deck=change_lines(article.deck),
        byline=change(article.byline),
        column=change(article.column),
        credit=change(article.credit),
        reporters=tuple(names[name] for name in article.reporters),
    )


def person(dice: random.Random) -> str:
    """A name of two or three characters, seldom four."""
    surname = dice.choice(DOUBLE_SURNAMES) if dice.random() < 0.015 else dice.choice(SURNAMES)
    return surname + "".join(dice.choice(GIVEN) for _ in range(1 if dice.random() < 0.2 else 2))


@cache
def to_traditional() -> Callable[[str], str]:
    """The conversion of a text to Traditional."""
    converter = OpenCC("s2t")
    return lambda text: str(converter.convert(text))


@cache
def to_simplified() -> Callable[[str], str]:
    """The conversion of a text to Simplified."""
    converter = OpenCC("t2s")
    return lambda text: str(converter.convert(text))


def _place(old: str, kinds: Sequence[str], dice: random.Random) -> str:
    kind = next((kind for kind in kinds if old.endswith(kind)), "")
    return dice.choice(PLACE_HEADS) + dice.choice(PLACE_TAILS) + kind


_NUMBER = re.compile(r"(?<![\d.:：A-Za-z/-])[2-9]\d{1,4}(?![\d.:：年月日时点号A-Za-z/-])")


def _figure(number: str, dice: random.Random) -> str:
    """Another number of as many digits; years, dates and times are left as they are."""
    return number[0] + "".join(dice.choice("0123456789") for _ in number[1:])
