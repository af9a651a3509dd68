"""Settings and arrangements that only some papers have, or only some ways of extraction.

Paragraphs in one line each, wide measures, no blank line on the whole page or one behind every line, one punctuation
mark for all; captions in the midst of columns; short items under one head, with heads of their own or without.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace

from tests.benchmarks.gold import ADVERTISEMENT
from tests.press.articles import OWN_SCRIPT, Article, Paragraph, person, to_traditional
from tests.press.furniture import Strip
from tests.press.settings import BlankLines, BylinePlace, HeadPlace, Indent, Settings

ENDLESS = 100_000
"""A measure, or a depth, that nothing fills."""
MANNERS = {"unwrapped": 5, "wide": 4, "no blank lines": 4, "blank lines": 3, "old marks": 2}
"""How often a page of another manner is set in each."""
OLD_MARKS = ("。", "，", "、", "")
ALL_MARKS = "，。；：、！？"
CAPTIONED, GROUPED, HEADLESS = 0.15, 0.3, 0.5
"""These shares of long articles have a caption in their midst, of pages a group of short items under one head, and of
such groups have no other heads."""
DROP_CAPS, ASTRAY = 0.06, 0.1
"""These shares of pages have drop capitals, and of lines around the articles come out among them."""
SHORT = 260
"""Items of a group have at most so many characters."""
GROUP_HEADS = (
    "简讯", "快讯", "一句话新闻", "一周要闻", "新闻速递", "天下短波", "国际短讯", "市井速览", "动态", "集纳", "时讯",
    "信息快递", "各地传真", "新闻集装箱", "工作简讯", "基层动态", "要闻速览", "财经短讯", "文化短波", "体坛快讯",
)  # fmt: skip
CAPTIONS = (
    "图为{0}在给学生上课。",
    "图为活动现场。 {0} 摄",
    "图为工人在赶制出口订单。（{0} 摄）",
    "{0}（左二）在田间查看长势。 本报记者 {1} 摄",
    "昨日，志愿者在清理河道。 通讯员 {0} 摄",
    "上图：修复后的古桥。 {0} 摄",
    "图①：新建的图书馆。图②：孩子们在阅览室看书。",
    "▲老人们在社区食堂用餐。 {0} 摄",
    "{0}在展示自己的作品。（资料图片）",
    "村民们在晾晒粮食。 {0} {1} 摄影报道",
)
OWN_CAPTIONS = (
    "圖：{0}展示得獎作品。（記者{1}攝）",
    "▲工作人員昨天清理現場。（記者{0}／攝影）",
    "{0}認為，保育不應一刀切。（{1}攝）",
    "圖為居民排隊領取物資。",
)


def draw_manner(settings: Settings, share: float, dice: random.Random) -> Settings:
    """``settings`` with bylines where some paper puts them and, on this ``share`` of pages, in another manner."""
    manner = dice.choices(list(MANNERS), list(MANNERS.values()))[0]
    byline = dice.choices(list(BylinePlace), (5, 3, 2))[0]
    settings = replace(
        settings,
        byline=byline,
        set_apart=dice.choice((0.0, 0.0, 0.3, 0.8)),
        drop_cap=dice.choice((0.3, 0.8)) if dice.random() < DROP_CAPS else 0.0,
    )
    if dice.random() >= share:
        return settings
    if manner == "unwrapped":
        return _in_long_lines(settings, (ENDLESS, ENDLESS), dice)
    if manner == "wide":
        measure = float(dice.randint(28, 40))
        return _in_long_lines(settings, (measure, measure), dice)
    if manner == "no blank lines":
        shown = Indent.IDEOGRAPHIC if dice.random() < 0.8 else settings.indent_shown
        indent = settings.indent or 2.0
        return replace(
            settings, blank_lines=BlankLines.NONE, paragraph_blank=False, indent_shown=shown, indent=indent, flush=0.0
        )
    if manner == "blank lines":
        return replace(settings, blank_lines=BlankLines.EVERY, indent=settings.indent or 2.0)
    if manner == "old marks":
        return replace(
            settings, traditional=True, corner_quotes=True, marks=dice.choice(OLD_MARKS), indent=1.0,
        )  # fmt: skip
    return settings


def _in_long_lines(settings: Settings, measure: tuple[float, float], dice: random.Random) -> Settings:
    """Text converted from a web page or a word processor: no columns, heads before bodies, whole lines."""
    return replace(
        settings,
        measure=measure,
        measure_change=0.0,
        columns=(1, 1),
        depth=(ENDLESS, ENDLESS),
        heads=(HeadPlace.BEFORE,) if dice.random() < 0.9 else settings.heads,
        head_wrap=0.0,
        stretch=0.0,
        blank_word=0.0,
        indent=2.0,
        indent_shown=dice.choice((Indent.DROPPED, Indent.IDEOGRAPHIC, Indent.IDEOGRAPHIC, Indent.BLANKS)),
        paragraph_blank=dice.random() < 0.5,
        flush=0.0,
    )


def astray(strips: Sequence[Strip], articles: int, dice: random.Random) -> list[Strip]:
    """The lines around a page of so many ``articles``, some of them between two of these."""
    return [
        replace(strip, at_end=False, before=dice.randrange(articles)) if dice.random() < ASTRAY else strip
        for strip in strips
    ]


def with_captions(articles: Sequence[Article], dice: random.Random) -> list[Article]:
    """``articles``, some with a caption between their paragraphs."""
    return [_with_caption(each, dice) if dice.random() < CAPTIONED else each for each in articles]


def _with_caption(article: Article, dice: random.Random) -> Article:
    if article.genre == ADVERTISEMENT or len(article.paragraphs) < 2 or article.paragraphs[0].role != "body":
        return article
    captions, names = CAPTIONS, [person(dice), person(dice)]
    if article.genre in OWN_SCRIPT:
        captions, names = OWN_CAPTIONS, [to_traditional()(name) for name in names]
    text = dice.choice(captions).format(*names)
    at = dice.randrange(1, len(article.paragraphs))
    paragraphs = (*article.paragraphs[:at], Paragraph(text, "caption"), *article.paragraphs[at:])
    return replace(article, paragraphs=paragraphs)


def grouped(articles: Sequence[Article], dice: random.Random) -> tuple[list[Article], list[Strip]]:
    """``articles``, on some pages with a few short ones brought together under a head of their group, which is the
    section of no single one of them; some of these have no heads of their own."""
    short = [each for each in articles if each.size <= SHORT and _is_item(each)]
    if len(short) < 2 or dice.random() > GROUPED:
        return list(articles), []
    items = short[: dice.randint(2, 5)]
    first = dice.randint(0, len(articles) - len(items))
    others = [each for each in articles if each not in items]
    headless = dice.random() < HEADLESS
    bare = [replace(each, kicker=(), headline=(), deck=()) for each in map(_opened, items)] if headless else items
    strip = Strip((("section", dice.choice(GROUP_HEADS)),), before=first)
    return [*others[:first], *bare, *others[first:]], [strip]


def _is_item(article: Article) -> bool:
    plain = all(each.role == "body" for each in article.paragraphs) and article.genre != ADVERTISEMENT
    return plain and not (article.byline or article.column or article.credit)


def _opened(article: Article) -> Article:
    """An item that its first words tell from the one before: a dateline, or a bullet."""
    text = article.paragraphs[0].text
    if not text.startswith(("本报", "【", "〔", "（", "新华社", "据")):
        text = "本报讯 " + text
    return replace(article, paragraphs=(replace(article.paragraphs[0], text=text), *article.paragraphs[1:]))
