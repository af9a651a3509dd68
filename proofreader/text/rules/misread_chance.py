"""How likely a doubtful character was misread: a logistic model fitted on pages of known text (``tests/fit``).

How much of the page was misread counts: on a clean page a rare name is likelier. So each doubt is judged twice, the
second time knowing how many of the others are sure.
"""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Mapping, Sequence, Set
from functools import cache

from proofreader.resources import resource
from proofreader.text.rules.misreadings import WINDOW, Doubt

Features = dict[str, float]

SURE = 0.8
"""Doubts this sure show how much of the page was misread."""
FEW = 0.3
"""What is added to their number, so that none is not never."""


def chances(doubts: Sequence[Doubt], texts: Sequence[str]) -> list[float]:
    """For each doubt of a page, whose parts have these ``texts``, the probability that the character was misread."""
    weights = _weights()
    features = features_of(doubts, texts)
    shares = sure_share(features, texts, weights["first"])
    return [_chance(each | {"page": share}, weights["again"]) for each, share in zip(features, shares, strict=True)]


def features_of(doubts: Sequence[Doubt], texts: Sequence[str]) -> list[Features]:
    """What speaks for and against each doubt of a page, without knowing the others."""
    found = _count({doubt.around for doubt in doubts} | {_meant(doubt) for doubt in doubts}, texts)
    return [_features(doubt, found[doubt.around], found[_meant(doubt)]) for doubt in doubts]


def sure_share(features: Sequence[Features], texts: Sequence[str], weights: Mapping[str, float]) -> list[float]:
    """For each doubt ln of how many of the others are sure, in 1,000 characters of the page."""
    first = [_chance(each, weights) for each in features]
    sure = sum(chance > SURE for chance in first)
    size = max(1, sum(map(len, texts)))
    return [math.log((sure - (chance > SURE) + FEW) / size * 1000) for chance in first]


@cache
def _weights() -> Mapping[str, Mapping[str, float]]:
    """Without (``first``) and with (``again``) knowing the page."""
    found: dict[str, dict[str, float]] = json.loads(resource("lexicon", "misread.json").read_text(encoding="utf-8"))
    return found


FEW_WANTED = 400
"""So many strings are looked for one by one, which is quicker; more of them in one pass over the texts."""


def _count(wanted: Set[str], texts: Sequence[str]) -> Mapping[str, int]:
    """How often each of ``wanted``, three characters long, stands in the texts."""
    joined = "\n".join(texts)
    if len(wanted) <= FEW_WANTED:
        return {three: joined.count(three) for three in wanted}
    return Counter(filter(wanted.__contains__, map("".join, zip(joined, joined[1:], joined[2:], strict=False))))


def _meant(doubt: Doubt) -> str:
    place = min(doubt.at, 1)
    return doubt.around[:place] + doubt.candidates[0] + doubt.around[place + 1 :]


def _features(doubt: Doubt, seen: int, other: int) -> Features:
    gain, fit = min(doubt.gain, 14.0), min(doubt.fit, 16.0)
    weak, strong = doubt.ties
    return {
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
        "gain_like": gain * doubt.likeness,
        "fit_like": fit * doubt.likeness,
    }


def _chance(features: Features, weights: Mapping[str, float]) -> float:
    score = weights[""] + sum(weights.get(name, 0.0) * value for name, value in features.items())
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))
