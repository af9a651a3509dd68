"""Build ``resources/lexicon/words.txt.gz`` from the dictionary in the jieba package.

Run ``python -m tests.lexicon`` with jieba installed (it is not needed otherwise). The same dictionary gives the same
bytes.
"""

from __future__ import annotations

import gzip
import math
import re
from collections import defaultdict
from importlib.resources import files
from pathlib import Path

TARGET = Path(__file__).parents[2] / "resources" / "lexicon" / "words.txt.gz"
HAN_WORD = re.compile(r"[\u3400-\u9fff]{1,6}")
LEAST_COUNT = 3
STEP = 0.25
"""Costs are told apart by this many nats."""
HEADER = (
    "# Words by cost: -ln of their share, in nats. Counts from jieba's dict.txt (MIT License, (c) 2013 Sun Junyi).\n"
)


def main() -> None:
    counts: dict[str, int] = {}
    for line in (files("jieba") / "dict.txt").read_text(encoding="utf-8").splitlines():
        word, count, *_ = line.split(" ")
        if HAN_WORD.fullmatch(word) and int(count) >= LEAST_COUNT:
            counts[word] = int(count)
    total = sum(counts.values())
    by_cost: dict[float, list[str]] = defaultdict(list)
    for word, count in counts.items():
        by_cost[round(-math.log(count / total) / STEP) * STEP].append(word)
    text = HEADER + "".join(f"{cost}\t{' '.join(sorted(words))}\n" for cost, words in sorted(by_cost.items()))
    with TARGET.open("wb") as raw, gzip.GzipFile("", "wb", 9, raw, mtime=0) as packed:
        packed.write(text.encode())
    print(f"{len(counts)} words in {len(by_cost)} costs, {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main()
