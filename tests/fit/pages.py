"""Pages to fit on: the press's, with their reading."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from tests.fit.dataset import Known
from tests.fit.enrich import enriched
from tests.press.articles import Article, load
from tests.press.noise import read_confusions
from tests.press.page import set_page
from tests.press.pressed import PressPage
from tests.press.printing import pages
from tests.press.settings import draw_settings

MANNERS = 0.4
"""This share of the pages is set and extracted otherwise than most."""
CUTTINGS = 0.25
"""So many cuttings more, as a share: a few paragraphs and no page around them, as somebody pastes them."""
BLIND = 0.1
"""So many pages more, as a share, are read by something that loses most blanks."""


def known_pages(
    seed: int, count: int, noisy: float, articles: Sequence[Article] | None = None, confusions: Path | None = None
) -> Iterator[Known]:
    """``count`` pages of the fit part, or of ``articles``; a share of ``noisy`` goes through the noise model."""
    own = list(articles or load("fit"))
    between = load("fit_advertisements")
    chosen = own + list(enriched(own, seed))
    table = read_confusions(confusions) if confusions else None
    blurred = round(count * noisy)
    for page in pages(seed, count - blurred, chosen, advertisements=between, manners=MANNERS):
        yield known(page)
    for page in pages(
        seed + 1_000_000, blurred, chosen, noisy=True, confusions=table, advertisements=between, manners=MANNERS
    ):
        yield known(page)
    dice = random.Random(seed)
    for _ in range(round(count * CUTTINGS)):
        yield known(set_page([_cutting(dice.choice(chosen), dice)], [], draw_settings(dice), dice))
    for number in range(round(count * BLIND)):
        settings = replace(draw_settings(dice), lost=dice.choice((1.0, 1.0, 0.5)))
        for page in pages(seed + 2_000_000 + number, 1, chosen, settings, noisy=True, confusions=table):
            yield known(page)


def _cutting(article: Article, dice: random.Random) -> Article:
    """A few paragraphs of ``article``, now and then with its heads."""
    first = dice.randrange(max(1, len(article.paragraphs)))
    kept = article.paragraphs[first : first + dice.randint(1, 3)]
    if dice.random() < 0.3:
        return replace(article, paragraphs=article.paragraphs[:3])
    return replace(article, paragraphs=kept, kicker=(), headline=(), deck=(), column="", byline="", credit="")


def known(page: PressPage) -> Known:
    """A press page as an example."""
    return Known(page.raw, page.marks(), [(start, end, unit.role) for start, end, unit in page.owners()])
