"""Fit how sure a misread character is, and write ``resources/lexicon/misread.json``.

``python -m tests.fit.misread_fit [--pages N] [--prose FILE] [--confusions FILE]…``: N pages of the press, half of them
blurred by the noise model, and as many again with the confusions counted elsewhere and with real prose, of which the
part from a half to two thirds is used: what comes before was counted for ``neighbours``, what comes after is measured
on. Many blurred pages have a reader with habits, who takes the same character for the same other again and again.
The same arguments give the same bytes.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

from proofreader.text.folding import folded
from proofreader.text.names import reporters
from proofreader.text.rules.brackets import find_doubled
from proofreader.text.rules.misread_chance import Features, features_of, knowing_the_page
from proofreader.text.rules.misreadings import Doubt, reader
from proofreader.text.rules.stand_ins import find_stand_ins
from tests.press.articles import Article, load
from tests.press.noise import Noise, read_confusions
from tests.press.pressed import PressPage
from tests.press.printing import Confusions, pages
from tests.press.prose import read_tagged

TARGET = Path(__file__).parents[2] / "resources" / "lexicon" / "misread.json"
SIGNED = frozenset({"byline", "credit", "editor"})
PRIOR = 1.0
HABITS = 3
"""So many characters at most are misread out of habit on a page."""
HABITUAL = Noise(confused=0.001, dropped=0.0002, inserted=0.0001, punctuation=0.0)
HABITUAL_SEED = 50
HABIT = (0.5, 0.8, 1.0)
"""How often such a character is misread."""


@dataclass(frozen=True, slots=True)
class DoubtfulPage:
    """The doubts of a page, what was really read there (``None``: what was printed), and the texts they stand in."""

    doubts: tuple[Doubt, ...]
    misread: tuple[bool, ...]
    texts: tuple[str, ...]

    @property
    def marks(self) -> int:
        """How many of its marks stand for others."""
        return sum(1 for text in self.texts for _ in chain(find_stand_ins(text), find_doubled(text)))


def doubtful(page: PressPage) -> DoubtfulPage:
    """What the reader of misread characters doubts on a page, with the truth."""
    doubts: list[Doubt] = []
    misread: list[bool] = []
    texts: list[str] = []
    units = list(_units(page))
    names = frozenset(name for role, text, _ in units if role in SIGNED for name in reporters(text))
    for role, text, wrong in units:
        texts.append(text)
        if role not in SIGNED:
            found = list(reader().doubts(text, names))
            doubts += found
            misread += [wrong[doubt.at] for doubt in found]
    return DoubtfulPage(tuple(doubts), tuple(misread), tuple(texts))


def _units(page: PressPage) -> Iterator[tuple[str, str, list[bool]]]:
    """The text of each unit of the page as it was read, with what is wrong in it."""
    plain = folded(page.raw)
    ink: dict[int, list[tuple[int, bool]]] = {}
    for offset, cell in enumerate(page.cells):
        if cell.ref is not None:
            unit = page.known.units[cell.ref[0]]
            ink.setdefault(cell.ref[0], []).append((offset, unit.ink[cell.ref[1]] != cell.character))
    for number, found in ink.items():
        text = "".join(plain[offset] for offset, _ in found)
        yield page.known.units[number].role, text, [wrong for _, wrong in found]


def with_habits(page: PressPage, table: Confusions, dice: random.Random) -> PressPage:
    """``page`` with a few of its characters taken for the same others again and again, as they are in ``table``."""
    present = sorted({cell.character for cell in page.cells if cell.ref and cell.character in table})
    if not present:
        return page
    weights = [sum(weight for _, weight in table[true]) for true in present]
    reads = {}
    for true in dice.choices(present, weights, k=dice.randint(1, HABITS)):
        read, shares = zip(*table[true], strict=True)
        reads[true] = dice.choices(read, shares)[0]
    often = dice.choice(HABIT)
    cells = tuple(
        replace(cell, character=reads[cell.character])
        if cell.ref and cell.character in reads and dice.random() < often
        else cell
        for cell in page.cells
    )
    return replace(page, raw="".join(cell.character for cell in cells), cells=cells)


def known_pages(articles: Sequence[Article], table: Confusions, count: int, seed: int) -> Iterator[DoubtfulPage]:
    """``count`` pages as they were printed and as many that were blurred, every other one by a reader with habits, and
    half as many by a reader who has hardly more than those, and reads all marks right."""
    dice = random.Random(seed)
    for page in pages(seed + HABITUAL_SEED, count // 2, articles, noisy=HABITUAL, confusions=table):
        yield doubtful(with_habits(page, table, dice))
    for noisy in (False, True):
        for number, page in enumerate(pages(seed, count, articles, noisy=noisy, confusions=table)):
            yield doubtful(with_habits(page, table, dice) if noisy and number % 2 else page)


def fit(known: Sequence[DoubtfulPage]) -> dict[str, dict[str, float]]:
    """The weights without and with knowing how much of the page was misread."""
    truth = np.array([wrong for page in known for wrong in page.misread])
    rows = [features_of(page.doubts, page.texts) for page in known]
    first = _weights([row for page in rows for row in page], truth)
    again = [
        row
        for page, features in zip(known, rows, strict=True)
        for row in knowing_the_page(page.doubts, features, page.texts, page.marks, first)
    ]
    return {"first": first, "again": _weights(again, truth)}


def _weights(rows: Sequence[Features], truth: np.ndarray) -> dict[str, float]:
    names = sorted({name for row in rows for name in row})
    matrix = np.array([[row.get(name, 0.0) for name in names] for row in rows])
    scale = np.maximum(matrix.std(axis=0), 1e-3)
    model = LogisticRegression(C=PRIOR, fit_intercept=True, max_iter=2000).fit(matrix / scale, truth)
    weights = {name: round(float(value), 4) for name, value in zip(names, model.coef_[0] / scale, strict=True)}
    return {"": round(float(model.intercept_[0]), 4)} | weights


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=200)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--prose", type=Path)
    parser.add_argument("--confusions", type=Path, action="append", default=[])
    options = parser.parse_args()
    sources: list[Sequence[Article]] = [load("fit")]
    if options.prose:
        corpus = list(read_tagged(options.prose))
        sources.append(corpus[len(corpus) // 2 : len(corpus) * 2 // 3])
    tables = [read_confusions(), *map(read_confusions, options.confusions)]
    known = [
        page
        for number, articles in enumerate(sources)
        for table in tables
        for page in known_pages(articles, table, options.pages // 2, options.seed + number)
    ]
    weights = fit(known)
    TARGET.write_text(json.dumps(weights, indent=1) + "\n", encoding="utf-8")
    wrong = sum(sum(page.misread) for page in known)
    print(f"{len(known)} pages, {sum(len(page.doubts) for page in known)} doubts, {wrong} of them misread")


if __name__ == "__main__":
    main()
