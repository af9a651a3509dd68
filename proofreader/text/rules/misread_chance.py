"""How likely a doubtful character was misread: a logistic model fitted on pages of known text (``tests/fit``).

How much of the page was misread counts: on a clean page a rare name is likelier. So each doubt is judged twice, the
second time knowing how many of the others are sure.
"""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from functools import cache
from itertools import chain
from operator import add

from proofreader.resources import resource
from proofreader.text.rules.misreadings import WINDOW, Doubt

Features = dict[str, float]

SURE = 0.8
"""Doubts this sure show how much of the page was misread."""
MOST_OF_A_HABIT = 3.0
FEW = 0.3
"""What is added to their number, so that none is not never."""


def chances(doubts: Sequence[Doubt], texts: Sequence[str], marks: int = 0) -> list[float]:
    """For each doubt of a page, whose parts have these ``texts``, the probability that the character was misread;
    ``marks`` counts the marks of the page that stand for others (``stand_ins``)."""
    weights = _weights()
    features = features_of(doubts, texts)
    return [
        _chance(each, weights["again"]) for each in knowing_the_page(doubts, features, texts, marks, weights["first"])
    ]


def features_of(doubts: Sequence[Doubt], texts: Sequence[str]) -> list[Features]:
    """What speaks for and against each doubt of a page, without knowing the others."""
    threes = [(doubt.around, _meant(doubt)) for doubt in doubts]
    wanted = {part for both in threes for three in both for part in (three, three[:2], three[-2:])}
    found = _count(wanted, texts)
    return [_features(doubt, *both, found) for doubt, both in zip(doubts, threes, strict=True)]


def knowing_the_page(
    doubts: Sequence[Doubt],
    features: Sequence[Features],
    texts: Sequence[str],
    marks: int,
    weights: Mapping[str, float],
) -> Iterator[Features]:
    """``features`` of ``doubts`` with how the page was misread, by what is known without that: ln of how many of the
    other doubts are sure, of how many odd ones of the others are right, and of how many marks were misread, in 1,000
    characters each; and how often the same character was misread as the same other."""
    first = [_chance(each, weights) for each in features]
    sure = sum(chance > SURE for chance in first)
    odd = sum(chance for chance, doubt in zip(first, doubts, strict=True) if doubt.odd)
    habits: dict[tuple[str, ...], float] = {}
    for doubt, chance in zip(doubts, first, strict=True):
        habits[_habit(doubt)] = habits.get(_habit(doubt), 0.0) + chance
    size = max(1, sum(map(len, texts)))
    for doubt, chance, each in zip(doubts, first, features, strict=True):
        known = {
            "page": math.log((sure - (chance > SURE) + FEW) / size * 1000),
            "strange": math.log((max(0.0, odd - chance * doubt.odd) + FEW) / size * 1000),
            "marks": math.log((marks + FEW) / size * 1000),
            "habit": min(MOST_OF_A_HABIT, habits[_habit(doubt)] - chance),
        }
        yield each | ({f"odd_{name}": value for name, value in known.items()} if doubt.odd else known)


def _habit(doubt: Doubt) -> tuple[str, ...]:
    return doubt.read, *doubt.candidates[:1]


@cache
def _weights() -> Mapping[str, Mapping[str, float]]:
    """Without (``first``) and with (``again``) knowing the page."""
    found: dict[str, dict[str, float]] = json.loads(resource("lexicon", "misread.json").read_text(encoding="utf-8"))
    return found


FEW_WANTED = 800
"""So many strings are looked for one by one, which is quicker; more of them in one pass over the texts."""


def _count(wanted: Set[str], texts: Sequence[str]) -> Mapping[str, int]:
    """How often each of ``wanted``, two or three characters long, stands in the texts."""
    joined = "\n".join(texts)
    if len(wanted) <= FEW_WANTED:
        return {string: joined.count(string) for string in wanted}
    pairs = map(add, joined, joined[1:])
    threes = map("".join, zip(joined, joined[1:], joined[2:], strict=False))
    return Counter(filter(wanted.__contains__, chain(pairs, threes)))


def _meant(doubt: Doubt) -> str:
    place = min(doubt.at, 1)
    return doubt.around[:place] + (*doubt.candidates, doubt.read)[0] + doubt.around[place + 1 :]


def _features(doubt: Doubt, around: str, meant: str, found: Mapping[str, int]) -> Features:
    seen, other = found[around], found[meant]
    gain, fit = min(doubt.gain, 14.0), min(doubt.fit, 16.0)
    weak, strong = doubt.ties
    features = {
        "gain": gain,
        "much": max(0.0, min(gain, 8.0) - 4),
        "fit": fit,
        "fits_well": max(0.0, fit - 6),
        "both": min(gain, fit),
        "like": doubt.likeness,
        "very_like": max(0.0, doubt.likeness - 3),
        "left": doubt.left / (2 * WINDOW + 1),
        "weak": max(-4.0, weak),
        "strong": max(-4.0, strong),
        "better_weak": max(-4.0, doubt.better[0]),
        "better_strong": max(-4.0, doubt.better[1]),
        "alone": float(doubt.alone),
        "gain_alone": doubt.alone * gain,
        "fit_alone": doubt.alone * fit,
        "cost": min(doubt.cost, 15.0),
        "rare": float(doubt.cost >= 14),
        doubt.name: 1.0,
        f"{doubt.name}_gain": gain,
        "seen": float(min(seen - 1, 2)),
        "other": float(min(other, 2)),
        "seen_pair": float(min(max(found[around[:2]], found[around[-2:]]) - 1, 3)),
        "other_pair": float(min(max(found[meant[:2]], found[meant[-2:]]), 3)),
        "gain_like": gain * doubt.likeness,
        "fit_like": fit * doubt.likeness,
        "own": doubt.own,
    }
    return {f"odd_{name}": value for name, value in features.items()} | {"odd": 1.0} if doubt.odd else features


def _chance(features: Features, weights: Mapping[str, float]) -> float:
    score = weights[""] + sum(weights.get(name, 0.0) * value for name, value in features.items())
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))
