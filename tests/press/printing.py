"""Printing pages from articles: reproducible, each page in a setting of its own."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from tests.benchmarks.gold import ADVERTISEMENT, Gold
from tests.press.articles import OWN_SCRIPT, Article, Paragraph, load, to_simplified, to_traditional, vary
from tests.press.furniture import Strip, furniture, han
from tests.press.furniture import strips as drawn_strips
from tests.press.manners import astray, draw_manner, grouped, with_captions
from tests.press.noise import Noise, blur, draw_noise, read_confusions
from tests.press.page import set_page
from tests.press.pressed import PressPage, finished
from tests.press.settings import Settings, draw_rarities, draw_settings

HELD_OUT_SEED = 20_000
OTHERS_SEED, SETTINGS_SEED, UNREAD_SEED = 30_000, 40_000, 50_000
ADVERTISED, TRADITIONAL_SHARE = 0.3, 0.15
"""These shares of the pages have advertisements, and are set in Traditional beside those that are in any case."""
PAGE_INK = (600, 5000)
"""A page holds articles until it has this much ink, drawn anew for each page."""
OTHERS_INK = (400, 2200)
"""The same for pages of a small pool, so that no page has all of it."""
WEIGHTS = dict.fromkeys(("news", "meeting", "feature", "prose"), 4.0) | {
    "brief": 2.0, "comment": 2.0, "old": 2.0, "taiwan": 6.0, "hongkong": 6.0, "decades": 2.0,
}  # fmt: skip
"""How often a genre is taken, for one that is rare: a page is mostly news."""
TRADITIONAL = OWN_SCRIPT | {"old"}
"""Genres that only pages in Traditional have."""
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
    advertisements: Sequence[Article] | None = None,
    ink: tuple[int, int] = PAGE_INK,
    manners: float = 0.0,
) -> Iterator[PressPage]:
    """``count`` pages of ``articles``, varied. Each page draws its own ``settings`` and noise where none are given.

    With ``advertisements``, which may be empty, pages have what stands around articles in papers of all manners:
    advertisements between them, mastheads, colophons, heads of pages in one line. This share of
    ``manners`` is set and extracted in other ways (``tests.press.manners``); with any, pages have captions in the midst
    of articles and groups of short items too.
    """
    table = (confusions or read_confusions()) if noisy else {}
    for number in range(count):
        dice = random.Random(f"{seed}/{number}")
        rarely = random.Random(f"{seed}/{number}/rarely")
        chosen = settings or draw_rarities(draw_settings(dice, bool(noisy)), rarely, bool(noisy))
        around = random.Random(f"{seed}/{number}/around")
        if advertisements is not None and settings is None:
            chosen = replace(chosen, traditional=chosen.traditional or around.random() < TRADITIONAL_SHARE)
            chosen = draw_manner(chosen, manners, around) if manners else chosen
        body, lines, strips = _fill(articles, chosen, dice, dice.randint(*ink)), list[tuple[str, str]](), list[Strip]()
        if advertisements is None:
            lines = furniture(dice)
        else:
            body = _with_advertisements(body, advertisements, chosen, around)
            strips = drawn_strips(around)
        if manners:
            body, heads = grouped(with_captions(body, around), around)
            strips = [*astray(strips, len(body), around), *heads]
        page = set_page(body, lines, chosen, dice, [_strip_in_script(each, chosen) for each in strips])
        if noisy:
            noise = noisy if isinstance(noisy, Noise) else draw_noise(dice)
            page = finished(blur(page.cells, noise, dice, table), page.gold, page.known, chosen)
        yield page


def held_out_pages(count: int, noisy: bool, articles: Sequence[Article] | None = None) -> Iterator[tuple[str, Gold]]:
    """Pages of ``articles``, else of those in the repository that nothing was fitted on, with their gold."""
    for page in pages(HELD_OUT_SEED + noisy, count, articles or load("held_out"), noisy=noisy):
        yield page.raw, page.known


def other_pages(count: int, noisy: bool) -> Iterator[tuple[str, Gold]]:
    """Pages of papers of other manners, decades and places that nothing was fitted on, with their gold."""
    articles, between = load("held_out_others"), load("held_out_advertisements")
    for page in pages(OTHERS_SEED + noisy, count, articles, noisy=noisy, advertisements=between, ink=OTHERS_INK):
        yield page.raw, page.known


def unread_pages(count: int, noisy: bool) -> Iterator[tuple[str, Gold]]:
    """Pages of articles whose errors nobody has read, in the settings of the fit, with their gold."""
    articles, between = load("held_out_unread"), load("held_out_advertisements")
    seed = UNREAD_SEED + noisy
    for page in pages(seed, count, articles, noisy=noisy, advertisements=between, ink=OTHERS_INK, manners=0.3):
        yield page.raw, page.known


def other_settings(count: int, noisy: bool) -> Iterator[tuple[str, Gold]]:
    """Pages of all held-out articles in the settings and extractions of ``tests.press.manners``, with their gold."""
    articles, between = (*load("held_out"), *load("held_out_others")), load("held_out_advertisements")
    seed = SETTINGS_SEED + noisy
    for page in pages(seed, count, articles, noisy=noisy, advertisements=between, ink=OTHERS_INK, manners=1.0):
        yield page.raw, page.known


def _strip_in_script(strip: Strip, settings: Settings) -> Strip:
    if not settings.traditional:
        return strip
    return replace(strip, pieces=tuple((role, to_traditional()(text)) for role, text in strip.pieces))


def _with_advertisements(
    articles: Sequence[Article], advertisements: Sequence[Article], settings: Settings, dice: random.Random
) -> list[Article]:
    """The articles of a page with advertisements before, between and behind them, on some pages."""
    found = list(articles)
    if advertisements and dice.random() < ADVERTISED:
        for advertisement in dice.sample(list(advertisements), min(len(advertisements), dice.choice((1, 1, 2, 3)))):
            place = len(found) if dice.random() < 0.5 else dice.randint(0, len(found))
            found.insert(place, _in_script(vary(advertisement, dice), settings.traditional))
    return found


def _fill(articles: Sequence[Article], settings: Settings, dice: random.Random, wanted: int) -> list[Article]:
    """Different articles for a page, in the script it is set in."""
    fitting = [each for each in articles if each.genre not in TRADITIONAL or settings.traditional] or list(articles)
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
    page = dice.choice((f"第{han(dice.randint(2, 8))}版", f"第{dice.randint(2, 8)}版", f"{dice.randint(2, 8)}版"))
    if dice.random() < 0.2:
        paragraphs = (Paragraph(f"（上接{page}）", "jump"), *article.paragraphs[1:])
        return replace(article, paragraphs=paragraphs, byline="", reporters=())
    kept = article.paragraphs[: dice.randint(2, max(2, len(article.paragraphs) - 1))]
    sentences = kept[-1].text.split("。")
    if kept[-1].role == "body" and len(sentences) > 2 and dice.random() < 0.4:
        kept = (*kept[:-1], replace(kept[-1], text="。".join(sentences[:-2]) + "。"))
    return replace(article, paragraphs=(*kept, Paragraph(f"（下转{page}）", "jump")))


def _in_script(article: Article, traditional: bool) -> Article:
    if article.genre in TRADITIONAL or (not traditional and article.genre != ADVERTISEMENT):
        return article
    convert = to_traditional() if traditional else to_simplified()

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
