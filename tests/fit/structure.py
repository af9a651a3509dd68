"""Fit the weights of structure on pages of the press, and write ``resources/lexicon/structure.json``.

``python -m tests.fit.structure [--pages N] [--prose FILE]…``: N press pages from the articles of the fit part, clean
and noisy, some more from each prose file (of which only the place of heads is learnt, not their roles), and the
heads of ``tests/press/heads``. The same arguments give the same bytes.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from proofreader.text.patterns import DATELINE
from tests.fit.__main__ import fitted_part
from tests.fit.pages import MANNERS
from tests.fit.structure_data import examples, listed_heads
from tests.fit.structure_fit import Example, HeadExample, cost_at, fit_places, fit_roles
from tests.press.articles import Article, load
from tests.press.pressed import PressPage
from tests.press.printing import pages
from tests.press.prose import read_tagged

ROLES_PRIOR = 2.0
TEMPERATURES = (0.8, 1.0, 1.25, 1.5)
OTHER_PAGES, OTHER_SEED = 40, 777
TARGET = Path(__file__).parents[2] / "resources" / "lexicon" / "structure.json"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=260)
    parser.add_argument("--seed", type=int, default=51)
    parser.add_argument("--noisy", type=float, default=0.35, help="the share of pages with OCR noise")
    parser.add_argument("--prose", type=Path, action="append", default=[])
    parser.add_argument("--prose-pages", type=int, default=100, help="pages of each prose file")
    parser.add_argument("--rounds", type=int, default=12)
    parser.add_argument("--prior", type=float, default=0.2)
    parser.add_argument("--target", type=Path, default=TARGET)
    options = parser.parse_args()
    places: list[Example] = []
    heads: list[HeadExample] = []
    lost = 0
    for invented, page in _pages(options):
        for example, found in examples([page]):
            lost += example is None
            places += [example] if example else []
            heads += found if invented else []
    heads += listed_heads()
    print(f"{len(places)} pages, {lost} that no reading agrees with, {len(heads)} heads", flush=True)
    tables = {"places": fit_places(places, options.prior, options.rounds), "roles": fit_roles(heads, ROLES_PRIOR)}
    options.target.write_text(_readable(tables), encoding="utf-8")
    _tell_temperatures(tables["places"])


def _pages(options: argparse.Namespace) -> Iterator[tuple[bool, PressPage]]:
    """Pages to fit on, and whether they are of the repository's own articles."""
    sources, between = [(True, load("fit"))], load("fit_advertisements")
    for prose in options.prose:
        sources.append((False, tuple(filter(_is_whole, fitted_part(list(read_tagged(prose)))))))
    for number, (invented, articles) in enumerate(sources):
        seed = options.seed + number
        count = options.pages if invented else options.prose_pages
        blurred = round(count * options.noisy)
        for page in pages(seed, count - blurred, articles, advertisements=between, manners=MANNERS):
            yield invented, page
        for page in pages(seed + 1_000_000, blurred, articles, noisy=True, advertisements=between, manners=MANNERS):
            yield invented, page


def _tell_temperatures(weights: dict[str, float]) -> None:
    """What ``division.TEMPERATURE`` is chosen by: the cost of other pages of the fit part, half of them noisy."""
    found: list[Example] = []
    for noisy in (False, True):
        others = pages(OTHER_SEED + noisy, OTHER_PAGES, load("fit"), noisy=noisy)
        found += [example for example, _ in examples(others) if example]
    for temperature in TEMPERATURES:
        cost = sum(cost_at(example, weights, temperature) for example in found) / len(found)
        print(f"temperature {temperature}: {cost:.3f} nats a page", flush=True)


def _is_whole(article: Article) -> bool:
    """Whether an article of a corpus is one from its beginning: what follows a crosshead looks like an article there,
    but has no lead and no byline. Several dispatches under one head are left out too."""
    first, rest = article.paragraphs[0].text, article.paragraphs[1:]
    opens = bool(article.byline) or DATELINE.match(first) is not None
    return opens and not any(DATELINE.match(each.text) for each in rest)


def _readable(tables: Mapping[str, Mapping[str, float]]) -> str:
    """One feature a line, so that a new fit can be compared with the last one."""
    texts = []
    for name, table in tables.items():
        rows = ",\n".join(f"{json.dumps(key)}:{value}" for key, value in sorted(table.items()))
        texts.append(f'"{name}":{{\n{rows}\n}}')
    return "{" + ",\n".join(texts) + "}\n"


if __name__ == "__main__":
    main()
