"""Heads matched with bodies for the greatest sum of likeness."""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import permutations

import pytest

from proofreader.document.bodies import Head
from proofreader.document.gathered import Placement, assigned, match_gathered
from proofreader.document.likeness import Likeness


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


def test_gathered_heads_that_share_nothing_are_matched_in_turn_where_the_others_stand_in_order() -> None:
    bodies = ["渡口大桥昨天合龙。", "甲乙丙丁。", "油茶林今年丰收。"]
    texts = ("渡口大桥合龙", "敬告读者", "油茶林丰收")
    heads = [Head(10 + at, text, True, True, 6.0, False, "head", 3.0, at) for at, text in enumerate(texts)]
    bare = [Placement(at, at + 1, (), (), (), 0.0, 1.0) for at in range(3)]
    found, left = match_gathered(bare, heads, Likeness(bodies))
    assert [[head.text for head in each.heads] for each in found] == [["渡口大桥合龙"], ["敬告读者"], ["油茶林丰收"]]
    assert not left
    swapped, left = match_gathered(bare, [heads[2], heads[1], replace(heads[0], unit=20)], Likeness(bodies))
    assert [head.text for head in left] == ["敬告读者"]
    assert not swapped[1].heads
