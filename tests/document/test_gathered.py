"""Heads matched with bodies for the greatest sum of likeness."""

from __future__ import annotations

import random
from itertools import permutations

import pytest

from proofreader.document.gathered import assigned


def test_the_greatest_sum_is_not_found_by_taking_the_likest_pair_first() -> None:
    assert assigned([[0.9, 0.8], [0.8, 0.1]]) == [1, 0]


def test_nothing_is_matched_with_nothing() -> None:
    assert assigned([]) == []
    assert assigned([[-1.0, 0.5], [-1.0, 0.4]])[0] == 1


@pytest.mark.parametrize("seed", range(12))
def test_the_sum_is_the_greatest_there_is(seed: int) -> None:
    dice = random.Random(seed)
    rows, columns = dice.randint(1, 4), dice.randint(1, 4)
    worth = [[dice.uniform(-0.5, 1.0) for _ in range(columns)] for _ in range(rows)]
    padded = [*range(columns), *[None] * rows]
    best = max(
        sum(max(0.0, worth[row][column]) if column is not None else 0.0 for row, column in enumerate(order))
        for order in permutations(padded, rows)
    )
    found = sum(max(0.0, worth[row][column]) for row, column in enumerate(assigned(worth)) if column is not None)
    assert found == pytest.approx(best)
