"""How likely a doubtful character was misread: a logistic model whose weights were fitted on pages of known text.

Press pages and real prose, clean and blurred by two noise models, about 900,000 characters; probabilities agree with
what was right to 0.05 in every tenth. How much of the page was misread counts: on a clean page a rare name is likelier.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set

from proofreader.text.rules.misreadings import WINDOW, Doubt

SURE = 0.8
"""Doubts this sure show how much of the page was misread."""
FEW = 0.3
"""What is added to their number, so that none is not never."""
FIRST = {
    "": -2.37, "gain": 0.49, "much": -0.07, "like": 0.06, "very_like": 0.35, "left": -0.18, "alone": -0.24,
    "gain_alone": 0.24, "cost": -0.2, "rare": 1.59, "surname": -1.59, "behind": -0.49, "second": -0.1, "listed": -0.82,
    "seen": -0.93, "other": 3.31, "gain_like": 0.07,
}  # fmt: skip
"""Without knowing the page."""
AGAIN = {
    "": -2.895, "gain": 0.458, "much": -0.066, "like": 0.04, "very_like": 0.394, "left": -0.223, "alone": -0.356,
    "gain_alone": 0.24, "cost": -0.18, "rare": 1.435, "surname": -1.555, "behind": -0.525, "second": -0.108,
    "listed": -0.9, "seen": -0.842, "other": 3.335, "gain_like": 0.071, "page": 0.932,
}  # fmt: skip
"""Knowing it: ``page`` is the logarithm of sure doubts in 1,000 characters."""


def chances(doubts: Sequence[Doubt], texts: Sequence[str]) -> list[float]:
    """For each doubt of a page, whose parts have these ``texts``, the probability that the character was misread."""
    wanted = {doubt.around for doubt in doubts} | {_meant(doubt) for doubt in doubts}
    found = _count(wanted, texts)
    features = [_features(doubt, found[doubt.around], found[_meant(doubt)]) for doubt in doubts]
    first = [_chance(each, FIRST) for each in features]
    sure = sum(chance > SURE for chance in first)
    size = max(1, sum(map(len, texts)))
    for each, chance in zip(features, first, strict=True):
        each["page"] = math.log((sure - (chance > SURE) + FEW) / size * 1000)
    return [_chance(each, AGAIN) for each in features]


FEW_WANTED = 60
"""So many strings are looked for one by one, which is quicker; more of them in one pass over the texts."""


def _count(wanted: Set[str], texts: Sequence[str]) -> Counter[str]:
    """How often each of ``wanted``, three characters long, stands in the texts."""
    if len(wanted) <= FEW_WANTED:
        return Counter({three: sum(text.count(three) for text in texts) for three in wanted})
    return Counter(filter(wanted.__contains__, _threes(texts)))


def _threes(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        yield from map("".join, zip(text, text[1:], text[2:], strict=False))


def _meant(doubt: Doubt) -> str:
    place = min(doubt.at, 1)
    return doubt.around[:place] + doubt.candidates[0] + doubt.around[place + 1 :]


def _features(doubt: Doubt, seen: int, other: int) -> dict[str, float]:
    gain = min(doubt.gain, 14.0)
    return {
        "": 1.0,
        "gain": gain,
        "much": max(0.0, min(gain, 8.0) - 4),
        "like": doubt.likeness,
        "very_like": max(0.0, doubt.likeness - 3),
        "left": doubt.left / (2 * WINDOW + 1),
        "alone": float(doubt.alone),
        "gain_alone": doubt.alone * doubt.gain,
        "cost": min(doubt.cost, 15.0),
        "rare": float(doubt.cost >= 14),
        doubt.name: 1.0,
        "seen": min(seen - 1, 2),
        "other": min(other, 2),
        "gain_like": gain * doubt.likeness,
    }


def _chance(features: dict[str, float], weights: dict[str, float]) -> float:
    score = sum(weights.get(name, 0.0) * value for name, value in features.items())
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))
