"""Fit the weights of the engine on pages of the press, and write ``resources/lexicon/weights.json``.

``python -m tests.fit [--pages N] [--prose FILE]…``: N press pages from the articles of the fit part, clean and noisy,
and as many again from each prose file (real newspaper prose that is not part of the repository). The same arguments
give the same bytes.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from functools import cache
from pathlib import Path

from proofreader.text.lexicon import chinese
from tests.fit.chain_fit import fit_chain
from tests.fit.dataset import Known, examples
from tests.fit.gap_fit import fit_gaps
from tests.fit.pages import known_pages
from tests.fit.wording_fit import count_wording
from tests.press.articles import Article, load
from tests.press.prose import read_tagged

TARGET = Path(__file__).parents[2] / "resources" / "lexicon" / "weights.json"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--noisy", type=float, default=0.3, help="the share of pages with OCR noise")
    parser.add_argument("--prose", type=Path, action="append", default=[])
    parser.add_argument("--confusions", type=Path, default=None)
    parser.add_argument("--iterations", type=int, default=120)
    parser.add_argument("--target", type=Path, default=TARGET)
    options = parser.parse_args()
    wording = count_wording([*load("fit"), *(each for prose in options.prose for each in _fitted(prose))])
    found = list(examples(_pages(options), chinese(), wording))
    pages = [page for page, _ in found]
    gaps = [gap for _, page_gaps in found for gap in page_gaps]
    print(f"{len(pages)} pages, {sum(len(page.lines) for page in pages)} lines, {len(gaps)} gaps", flush=True)
    chain = fit_chain(pages, iterations=options.iterations)
    weights = {"lines": chain.lines, "steps": chain.steps, "gaps": fit_gaps(gaps), **asdict(wording)}
    options.target.write_text(_readable(weights), encoding="utf-8")
    print(f"{sum(map(len, weights.values()))} features, {options.target.stat().st_size} bytes")


def _pages(options: argparse.Namespace) -> Iterator[Known]:
    yield from known_pages(options.seed, options.pages, options.noisy, None, options.confusions)
    for prose in options.prose:
        yield from known_pages(options.seed + 1, options.pages, options.noisy, _fitted(prose), options.confusions)


@cache
def _fitted(prose: Path) -> Sequence[Article]:
    return fitted_part(list(read_tagged(prose)))


def fitted_part(articles: Sequence[Article]) -> Sequence[Article]:
    """The first two thirds of a corpus; the benchmark measures on the rest."""
    return articles[: len(articles) * 2 // 3]


def _readable(weights: dict[str, dict[str, list[float]] | dict[str, float]]) -> str:
    """One feature a line, so that a new fit can be compared with the last one."""
    tables = []
    for name, table in weights.items():
        rows = ",\n".join(
            f"{json.dumps(key)}:{json.dumps(value, separators=(',', ':'))}" for key, value in sorted(table.items())
        )
        tables.append(f'"{name}":{{\n{rows}\n}}')
    return "{" + ",\n".join(tables) + "}\n"


if __name__ == "__main__":
    main()
