"""Fit the weights of the engine on pages of the press, and write ``resources/lexicon/weights.json``.

``python -m tests.fit [--pages N] [--prose FILE]…``: N press pages from the articles of the fit part, clean and noisy,
and as many again from each prose file (real newspaper prose that is not part of the repository). The same arguments
give the same bytes.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from functools import cache
from pathlib import Path

from proofreader.text.lexicon import chinese
from proofreader.text.weights import Weights
from proofreader.text.wording import Wording
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
    corpora = [load("fit"), *map(_fitted, options.prose)]
    wording = count_wording([article for articles in corpora for article in articles])
    print(write(fit(_pages(corpora, options), wording, options.iterations), options.target))


def fit(known: Iterable[Known], wording: Wording, iterations: int) -> Weights:
    """The weights that make the reading of ``known`` pages likeliest."""
    found = list(examples(known, chinese(), wording))
    pages = [page for page, _ in found]
    gaps = [gap for _, page_gaps in found for gap in page_gaps]
    print(f"{len(pages)} pages, {sum(len(page.lines) for page in pages)} lines, {len(gaps)} gaps", flush=True)
    chain = fit_chain(pages, iterations=iterations)
    lines = {name: tuple(row) for name, row in chain.lines.items()}
    steps = {name: tuple(row) for name, row in chain.steps.items()}
    return Weights(lines, steps, fit_gaps(gaps), wording)


def _pages(corpora: Sequence[Sequence[Article]], options: argparse.Namespace) -> Iterator[Known]:
    for number, articles in enumerate(corpora):
        yield from known_pages(options.seed + number, options.pages, options.noisy, articles, options.confusions)


def write(weights: Weights, target: Path) -> str:
    """Write ``weights`` and say how many they are."""
    tables = {
        "lines": weights.lines, "steps": weights.steps, "gaps": weights.gaps, **asdict(weights.wording),
    }  # fmt: skip
    target.write_text(_readable(tables), encoding="utf-8")
    return f"{sum(map(len, tables.values()))} features, {target.stat().st_size} bytes"


@cache
def _fitted(prose: Path) -> Sequence[Article]:
    return fitted_part(list(read_tagged(prose)))


def fitted_part(articles: Sequence[Article]) -> Sequence[Article]:
    """The first two thirds of a corpus; the benchmark measures on the rest."""
    return articles[: len(articles) * 2 // 3]


def _readable(weights: Mapping[str, Mapping[str, object]]) -> str:
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
