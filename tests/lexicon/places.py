"""Build ``resources/lexicon/places.tsv`` from tables of provinces, cities and counties: ``python -m
tests.lexicon.places FOLDER``, where FOLDER holds ``cn_divisions_*.csv`` of modood/Administrative-divisions-of-China.
"""

from __future__ import annotations

import csv
import re
import sys
from collections import defaultdict
from pathlib import Path

TARGET = Path(__file__).parents[2] / "resources" / "lexicon" / "places.tsv"
HEADER = (
    "# Provinces, cities, counties by the last character of their names. Source: modood/Administrative-divisions-of-"
    "China, WTFPL.\n"
)
_NAME = re.compile(r"[\u4e00-\u9fff]{2,8}[省市县区州旗盟]")
_NO_PLACE = ("市辖区", "直辖", "自治区直辖", "省直辖")


def main(folder: Path) -> None:
    names: set[str] = set()
    for path in sorted(folder.glob("cn_divisions_*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            names |= {row["name"] for row in csv.DictReader(file)}
    kept: dict[str, list[str]] = defaultdict(list)
    for name in sorted(names):
        if _NAME.fullmatch(name) and not name.startswith(_NO_PLACE):
            kept[name[-1]].append(name[:-1])
    TARGET.write_text(HEADER + "".join(f"{last}\t{' '.join(stems)}\n" for last, stems in sorted(kept.items())), "utf-8")
    print(f"{sum(map(len, kept.values()))} places, {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
