"""Write pairs of raw ``.txt`` and ``.gold.json``: ``python -m tests.press --seed N --count K --out DIR [--noise]``."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.press.articles import load
from tests.press.noise import read_confusions
from tests.press.printing import pages
from tests.press.prose import read_tagged

PARTS = ("fit", "held_out", "held_out_others", "held_out_unread", "sample")
BETWEEN = ("fit_advertisements", "held_out_advertisements")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code."""
    options = _parser().parse_args(arguments)
    articles = [*read_tagged(options.prose)] if options.prose else [*load(options.part)]
    table = read_confusions(options.confusions) if options.confusions else None
    options.out.mkdir(parents=True, exist_ok=True)
    between = [each for name in options.between for each in load(name)] if options.between or options.manners else None
    printed = pages(
        options.seed,
        options.count,
        articles,
        noisy=options.noise,
        confusions=table,
        advertisements=between,
        manners=options.manners,
    )
    for number, page in enumerate(printed):
        name = f"press_{options.seed}_{number:04}"
        (options.out / f"{name}.txt").write_bytes(page.raw.encode())
        gold = json.dumps({"source": f"{name}.txt", **page.gold}, ensure_ascii=False, indent=1)
        (options.out / f"{name}.gold.json").write_text(gold + "\n", encoding="utf-8")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.press", description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=10)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--noise", action="store_true", help="read the pages by OCR")
    parser.add_argument("--part", default="fit", choices=PARTS, help="which articles to set")
    parser.add_argument("--between", action="append", default=[], choices=BETWEEN, help="advertisements between them")
    parser.add_argument("--manners", type=float, default=0.0, help="the share of pages set and extracted in other ways")
    parser.add_argument("--prose", type=Path, help="set this corpus of tagged newspaper prose instead")
    parser.add_argument("--confusions", type=Path, help="a bigger table of confused characters (true, read, count)")
    return parser


if __name__ == "__main__":
    sys.exit(main())
