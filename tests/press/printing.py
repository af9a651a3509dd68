"""Printing pages from articles: reproducible, each page in a setting of its own."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from opencc import OpenCC

from tests.benchmarks.gold import Gold
from tests.press.articles import Article, Paragraph, load, person, vary
from tests.press.noise import Noise, blur, draw_noise, read_confusions
from tests.press.page import PressPage, finished, set_page
from tests.press.settings import Settings, draw_rarities, draw_settings

HELD_OUT_SEED = 20_000
SECTIONS = "要闻 今日看点 综合新闻 民生 经济 乡村 文化 副刊 来信 科教 体育 社会 国际"
WEEKDAYS = "一二三四五六日"
PAGE_INK = (600, 5000)
"""A page holds articles until it has this much ink, drawn anew for each page."""
WEIGHTS = dict.fromkeys(("news", "meeting", "feature", "prose"), 4.0) | {"brief": 2.0, "comment": 2.0, "old": 2.0}
"""How often a genre is taken, for one that is rare: a page is mostly news."""
LONG, JUMPS = 300, 0.1
"""This share of the articles longer than this, in characters, is cut by a page end."""

Confusions = Mapping[str, Sequence[tuple[str, float]]]


def pages(
    seed: int,
    count: int,
    articles: Sequence[Article],
    settings: Settings | None = None,
    noisy: bool | Noise = False,
    confusions: Confusions | None = None,
) -> Iterator[PressPage]:
    """``count`` pages of ``articles``, varied. Each page draws its own ``settings`` and noise where none are given."""
    table = (confusions or read_confusions()) if noisy else {}
    for number in range(count):
        dice = random.Random(f"{seed}/{number}")
        rarely = random.Random(f"{seed}/{number}/rarely")
        chosen = settings or draw_rarities(draw_settings(dice, bool(noisy)), rarely, bool(noisy))
        page = set_page(_fill(articles, chosen, dice), furniture(dice), chosen, dice)
        if noisy:
            noise = noisy if isinstance(noisy, Noise) else draw_noise(dice)
            page = finished(blur(page.cells, noise, dice, table), page.gold, page.known, chosen)
        yield page


def held_out_pages(count: int, noisy: bool, articles: Sequence[Article] | None = None) -> Iterator[tuple[str, Gold]]:
    """Pages of ``articles``, else of those in the repository that nothing was fitted on, with their gold."""
    for page in pages(HELD_OUT_SEED + noisy, count, articles or load("held_out"), noisy=noisy):
        yield page.raw, page.known


def _fill(articles: Sequence[Article], settings: Settings, dice: random.Random) -> list[Article]:
    """Different articles for a page, in the script it is set in."""
    fitting = [article for article in articles if article.genre != "old" or settings.traditional] or list(articles)
    wanted = dice.randint(*PAGE_INK)
    chosen: list[Article] = []
    for article in sorted(fitting, key=lambda each: -(dice.random() ** (1 / WEIGHTS.get(each.genre, 0.7)))):
        chosen.append(_in_script(_continued(vary(article, dice), dice), settings.traditional))
        wanted -= article.size
        if wanted <= 0:
            break
    return chosen


def _continued(article: Article, dice: random.Random) -> Article:
    """Now and then a long article goes on, or comes from, another page."""
    if article.size < LONG or dice.random() > JUMPS:
        return article
    page = dice.choice((f"第{_han(dice.randint(2, 8))}版", f"第{dice.randint(2, 8)}版", f"{dice.randint(2, 8)}版"))
    if dice.random() < 0.2:
        paragraphs = (Paragraph(f"（上接{page}）", "jump"), *article.paragraphs[1:])
        return replace(article, paragraphs=paragraphs, byline="", reporters=())
    kept = article.paragraphs[: dice.randint(2, max(2, len(article.paragraphs) - 1))]
    sentences = kept[-1].text.split("。")
    if kept[-1].role == "body" and len(sentences) > 2 and dice.random() < 0.4:
        kept = (*kept[:-1], replace(kept[-1], text="。".join(sentences[:-2]) + "。"))
    return replace(article, paragraphs=(*kept, Paragraph(f"（下转{page}）", "jump")))


def _in_script(article: Article, traditional: bool) -> Article:
    if not traditional or article.genre == "old":
        return article
    convert = _to_traditional()

    def lines(texts: Sequence[str]) -> tuple[str, ...]:
        return tuple(map(convert, texts))

    return replace(
        article,
        paragraphs=tuple(Paragraph(convert(each.text), each.role) for each in article.paragraphs),
        kicker=lines(article.kicker),
        headline=lines(article.headline),
        deck=lines(article.deck),
        byline=convert(article.byline),
        column=convert(article.column),
        credit=convert(article.credit),
        reporters=lines(article.reporters),
    )


@cache
def _to_traditional() -> Callable[[str], str]:
    converter = OpenCC("s2t")
    return lambda text: str(converter.convert(text))


def furniture(dice: random.Random) -> list[tuple[str, str]]:
    """Section, folio, date and editor's line, each on some pages, as (role, text)."""
    number = dice.randint(1, 16)
    folio = dice.choice((f"第{number}版", f"{number}", f"{number}版", f"A{number:02}", f"第{_han(number)}版"))
    year, month, day = dice.randint(1998, 2025), dice.randint(1, 12), dice.randint(1, 28)
    week = "星期" + dice.choice(WEEKDAYS)
    date = dice.choice((f"{year}年{month}月{day}日", f"{year}年{month}月{day}日 {week}", f"{year}-{month:02}-{day:02}"))
    names = [person(dice) for _ in range(3)]
    editor = dice.choice(
        (
            f"责任编辑：{names[0]}",
            f"责任编辑：{names[0]} 版式设计：{names[1]}",
            f"责编 {names[0]} 美编 {names[1]} 校对 {names[2]}",
            f"本版编辑：{names[0]} {names[1]}",
        )
    )
    found = (
        ("section", dice.choice(SECTIONS.split()), 0.7),
        ("folio", folio, 0.7),
        ("date", date, 0.4),
        ("editor", editor, 0.4),
    )
    return [(role, text) for role, text, share in found if dice.random() < share]


def _han(number: int) -> str:
    digits = "零一二三四五六七八九十"
    return digits[number] if number <= 10 else "十" + digits[number - 10]
