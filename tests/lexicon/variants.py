"""Build ``resources/lexicon/variants.tsv``: what Traditional text writes where folding does not lead back.

``python -m tests.lexicon.variants``: the words of the dictionary are put into Traditional characters by OpenCC, as they
are written in Taiwan, in Hong Kong and elsewhere, and folded again character by character.
"""

from __future__ import annotations

from pathlib import Path

from opencc import OpenCC

from proofreader.text.folding import simplified
from proofreader.text.lexicon import chinese

TARGET = Path(__file__).parents[2] / "resources" / "lexicon" / "variants.tsv"
RAREST = 14.5
"""Words dearer than this are left out, in nats."""
HEADER = """\
# What Traditional text writes for other characters than the one that it is folded to: 瞭解 for 了解, 看著 for 看着.
# OpenCC, Apache License 2.0.
"""


def main() -> None:
    words = sorted(word for word, cost in chinese().costs.items() if len(word) > 1 and cost <= RAREST)
    pairs: set[tuple[str, str]] = set()
    for config in ("s2t", "s2tw", "s2hk"):
        written = OpenCC(config).convert("\n".join(words)).split("\n")
        for word, other in zip(words, written, strict=True):
            if len(word) == len(other):
                folded = other.translate(simplified())
                pairs |= {(old, new) for old, new in zip(folded, word, strict=True) if old != new}
    TARGET.write_text(HEADER + "".join(f"{old}\t{new}\n" for old, new in sorted(pairs)), encoding="utf-8")
    print(f"{len(pairs)} variants")


if __name__ == "__main__":
    main()
