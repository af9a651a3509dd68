"""Articles made richer for the fit: what newspapers often have and plain prose seldom does.

Slogans with a caesura, Latin names, bylines, credits, kickers and decks are added at random, made of the heads and
names of the articles themselves.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from tests.fit.rows import rows
from tests.press.articles import Article, Paragraph, person

LATIN = (
    "Spring on the River", "Green Belt", "Open Day", "NB", "AI", "5G", "Wi-Fi", "CT", "pH", "Made in China", "USB",
    "Blue Bay Marathon", "App", "GDP", "PM2.5", "LED", "VR", "DNA", "City Walk",
)  # fmt: skip
ADDRESSES = (
    "详情可登录www.baishan-online.example/news/2023查询，", "稿件请发至bianji@baishan-daily.example，",
    "投票网址为http://vote.baishan.example/index.html，",
)  # fmt: skip
DATELINES = ("本报讯", "本刊讯", "本台讯", "本报消息", "本报北河3月5日讯", "本报南桥12日电", "新华社东川7月1日电")
BYLINES = ("本报记者", "本刊记者", "记者", "本报通讯员", "通讯员", "本报评论员", "见习记者", "本报特约记者")
FORM_SHARE = 0.5
"""This share of the bylines has another form than a role and names."""
CREDITS = (
    "{} 摄", "本报记者 {} 摄", "记者 {} 通讯员 {} 摄", "新华社记者 {} 摄", "通讯员 {} 供图", "{} 摄影报道",
    "本刊记者 {} 通讯员 {} {} 摄",
)  # fmt: skip
HEADS = Path(__file__).parents[1] / "press" / "heads"
LISTED = 0.2
"""This share of the articles with a headline gets one of the heads that are listed without bodies."""
VERBS = ("开展", "举行", "组织", "举办", "启动")
ROWS = 0.3
"""This share of the articles gets rows, verses or a signature."""
KINDS = ("活动", "竞赛", "行动", "大讲堂", "主题党日活动", "系列活动", "专题展览")


def enriched(articles: Sequence[Article], seed: int) -> Iterator[Article]:
    """Each of ``articles``, with something added to most of them."""
    dice = random.Random(seed)
    listed = listed_heads()
    heads = [line for article in articles for line in article.headline if 4 <= len(line) <= 30]
    pieces = [piece for line in heads for piece in re.split(r"[\s，。：；！？、“”]+", line)]
    halves = [piece for piece in pieces if 3 <= len(piece) <= 9] or ["共建家园"]
    for article in articles:
        richer = _with_heads(_with_names(_with_slogans(article, halves, dice), dice), heads, halves, dice)
        if richer.headline and dice.random() < LISTED:
            kicker, headline, deck = dice.choice(listed)
            richer = replace(richer, kicker=kicker, headline=headline, deck=deck)
        yield _with_rows(richer, dice)


def listed_heads() -> list[tuple[tuple[str, ...], ...]]:
    """The heads of the list, each as its kickers, headlines and decks."""
    fields = (line.split("|") for line in _listed("fit.txt"))
    return [tuple(tuple(filter(None, field.split("/"))) for field in head) for head in fields]


def _listed(name: str) -> list[str]:
    return [line for line in (HEADS / name).read_text(encoding="utf-8").splitlines() if not line.startswith("#")]


def _with_slogans(article: Article, halves: Sequence[str], dice: random.Random) -> Article:
    if not article.paragraphs or dice.random() < 0.4:
        return article
    paragraphs = list(article.paragraphs)
    at = dice.randrange(len(paragraphs))
    places = [found.end() for found in re.finditer("[，。；]", paragraphs[at].text[:-1])]
    if paragraphs[at].role == "body" and places:
        place = dice.choice(places)
        text = paragraphs[at].text
        paragraphs[at] = Paragraph(text[:place] + _phrase(halves, dice) + text[place:])
    return replace(article, paragraphs=tuple(paragraphs))


def _phrase(halves: Sequence[str], dice: random.Random) -> str:
    if dice.random() < 0.3:
        return f"{dice.choice(VERBS)}{dice.choice(LATIN)}{dice.choice(KINDS)}，"
    if dice.random() < 0.2:
        return dice.choice(ADDRESSES)
    first = dice.choice(halves)
    alike = [half for half in halves if abs(len(half) - len(first)) <= dice.choice((0, 0, 1, 2))]
    return f"{dice.choice(VERBS)}“{first} {dice.choice(alike)}”{dice.choice(KINDS)}，"


def _people(dice: random.Random) -> str:
    return " ".join(person(dice) for _ in range(dice.choice((1, 1, 2, 2, 3, 4))))


def _with_names(article: Article, dice: random.Random) -> Article:
    if article.byline or article.reporters or not article.paragraphs:
        return article
    kind = dice.random()
    if kind < 0.36 and dice.random() < FORM_SHARE:
        return replace(article, byline=re.sub(r"\{\}", lambda _: person(dice), dice.choice(_listed("bylines.txt"))))
    if kind < 0.3:
        more = f" 通讯员 {_people(dice)}" if dice.random() < 0.4 else ""
        return replace(article, byline=f"{dice.choice(BYLINES)} {_people(dice)}{more}")
    if kind < 0.35:
        return replace(article, byline=person(dice))
    if kind < 0.6:
        more = f" 通讯员 {_people(dice)}" if dice.random() < 0.5 else ""
        lead = f"{dice.choice(DATELINES)}（记者 {_people(dice)}{more}）"
        first = Paragraph(lead + article.paragraphs[0].text)
        return replace(article, paragraphs=(first, *article.paragraphs[1:]))
    if kind < 0.7:
        return _signed(article, dice)
    if kind < 0.8:
        credit = re.sub(r"\{\}", lambda _: person(dice), dice.choice(CREDITS))
        return replace(article, credit=credit)
    return article


def _signed(article: Article, dice: random.Random) -> Article:
    """The reporters in brackets behind the last words, or in a line of their own below them."""
    role = dice.choice(("记者 ", "本报记者 ", "通讯员 ", "", "", "综合"))
    signature = f"（{role}{_people(dice)}）"
    last = article.paragraphs[-1]
    if last.role != "body" or dice.random() < 0.4:
        return replace(article, paragraphs=(*article.paragraphs, Paragraph(signature)))
    return replace(article, paragraphs=(*article.paragraphs[:-1], Paragraph(last.text + signature)))


def _with_rows(article: Article, dice: random.Random) -> Article:
    if not article.paragraphs or dice.random() > ROWS:
        return article
    added = rows([paragraph.text for paragraph in article.paragraphs], dice)
    kept = article.paragraphs
    if dice.random() < 0.5 and len(kept) > 1:
        at = dice.randrange(1, len(kept))
        return replace(article, paragraphs=(*kept[:at], *added, *kept[at:]))
    return replace(article, paragraphs=(*kept, *added))


def _with_heads(article: Article, heads: Sequence[str], halves: Sequence[str], dice: random.Random) -> Article:
    if not heads or not article.headline:
        return article
    if not article.kicker and dice.random() < 0.3:
        article = replace(article, kicker=(dice.choice(heads),))
    if not article.deck and dice.random() < 0.2:
        article = replace(article, deck=(("——" if dice.random() < 0.3 else "") + dice.choice(heads),))
    if len(article.headline) == 1 and dice.random() < 0.25:
        article = replace(article, headline=(f"{dice.choice(halves)} {dice.choice(halves)}",))
    elif len(article.headline) == 1 and dice.random() < 0.06:
        pieces = [half for half in halves if abs(len(half) - dice.choice((4, 4, 5))) <= 1] or halves
        article = replace(article, headline=(" ".join(dice.choice(pieces) for _ in range(3)),))
    if all(paragraph.role == "body" for paragraph in article.paragraphs) and dice.random() < 0.12:
        article = replace(article, paragraphs=tuple(_with_crossheads(article.paragraphs, heads, dice)))
    return article


def _with_crossheads(paragraphs: Sequence[Paragraph], heads: Sequence[str], dice: random.Random) -> Iterator[Paragraph]:
    for number, paragraph in enumerate(paragraphs):
        if number and dice.random() < 0.4:
            yield Paragraph(dice.choice(heads), "crosshead")
        yield paragraph
