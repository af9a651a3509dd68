"""Characters of one text found in another, also where blocks come in another order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofreader.text.align import NOWHERE, aligned

HARBOUR = "临江港昨日开港，第一艘货船靠上新码头。"
LANTERN = "元宵灯会在老城墙下举行，三万人来看。"


def test_the_same_text_stands_where_it_stands() -> None:
    assert aligned(HARBOUR, HARBOUR) == list(range(len(HARBOUR)))


@pytest.mark.parametrize(
    ("one", "other", "there"),
    [
        ("", "", []),
        ("", "港", []),
        ("港", "", [NOWHERE]),
        ("开港", "开巷", [0, NOWHERE]),
        ("开港了", "开了", [0, NOWHERE, 1]),
        ("开了", "开港了", [0, 2]),
    ],
)
def test_small_differences(one: str, other: str, there: list[int]) -> None:
    assert aligned(one, other) == there


def test_blocks_in_another_order_are_found() -> None:
    there = aligned(HARBOUR + LANTERN, LANTERN + HARBOUR)
    assert there == [*range(len(LANTERN), len(LANTERN + HARBOUR)), *range(len(LANTERN))]


def test_a_misread_character_in_a_block_that_moved() -> None:
    there = aligned(HARBOUR + LANTERN, LANTERN.replace("灯", "打") + HARBOUR)
    assert there.count(NOWHERE) == 1
    assert there[len(HARBOUR) + 2] == NOWHERE


def test_another_text_is_not_aligned_by_chance() -> None:
    assert aligned(HARBOUR * 60, "秋" * 3000) == [NOWHERE] * len(HARBOUR) * 60


@given(st.text("开港灯会。", max_size=60), st.text("开港灯会。", max_size=60))
def test_only_the_same_characters_are_matched_and_none_twice(one: str, other: str) -> None:
    there = aligned(one, other)
    assert len(there) == len(one)
    found = [(at, target) for at, target in enumerate(there) if target != NOWHERE]
    assert all(one[at] == other[target] for at, target in found)
    assert len({target for _, target in found}) == len(found)
