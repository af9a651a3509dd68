"""The sample issue shows what real raw pages are like, and its gold holds every character of it."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.benchmarks.gold import fold, gold_of

SAMPLES = Path(__file__).parents[1] / "resources" / "samples"
PAGES = sorted(path.stem for path in SAMPLES.glob("*.txt"))


def raw_of(name: str) -> str:
    return (SAMPLES / f"{name}.txt").read_text(encoding="utf-8")


def gold_object(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((SAMPLES / f"{name}.gold.json").read_text(encoding="utf-8"))
    return found


def test_there_are_two_pages() -> None:
    assert len(PAGES) >= 2


@pytest.mark.parametrize("name", PAGES)
def test_gold_and_raw_page_hold_the_same_ink(name: str) -> None:
    ink = Counter(fold("".join(raw_of(name).split())))
    assert ink == Counter(fold(gold_of(gold_object(name)).ink))


@pytest.mark.parametrize("name", PAGES)
def test_gold_names_reporters_that_stand_in_the_text(name: str) -> None:
    for article in gold_object(name)["articles"]:
        text = " ".join([article.get("byline", ""), article.get("credit", ""), *article["paragraphs"]])
        assert all(reporter in text for reporter in article["reporters"])


@pytest.mark.parametrize(
    "feature",
    [
        r"[㐀-鿿]( [㐀-鿿，、“]){7,}",
        r"[㐀-鿿]\n\n[㐀-鿿]",
        r"推 进",
        r"[㐀-鿿],",
        r"\d [㐀-鿿]",
        r"罗 川",
        r"摄",
        r"孟晓棠\n许静安",
        r"责任编辑：",
        r"（下转第2版）",
    ],
    ids=["stretched", "column break", "stray", "half width", "mixed", "padded", "credit", "eaten", "editor", "jump"],
)
def test_the_issue_shows(feature: str) -> None:
    assert re.search(feature, "\n\n".join(map(raw_of, PAGES)))
