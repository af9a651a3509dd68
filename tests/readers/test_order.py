"""Pages in the order in which people count them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofreader.readers.order import natural_key, path_key
from proofreader.text.numerals import chinese_number


@pytest.mark.parametrize(
    "names",
    [
        ["page1.txt", "page2.txt", "page10.txt"],
        ["第一版.txt", "第二版.txt", "第九版.txt", "第十版.txt", "第十一版.txt", "第二十版.txt"],
        ["版１.txt", "版2.txt", "版１０.txt"],
        ["A1.txt", "a2.txt", "A10.txt"],
        ["2.txt", "10.txt", "a.txt"],
    ],
)
def test_natural_order(names: list[str]) -> None:
    assert sorted(sorted(names), key=natural_key) == names


def test_folders_count_first() -> None:
    paths = [Path("issue2/page1.txt"), Path("issue10/page1.txt"), Path("issue10/page2.txt")]
    assert sorted({*paths}, key=path_key) == paths


@pytest.mark.parametrize(
    ("digits", "value"), [("十", 10), ("十二", 12), ("二十一", 21), ("一百零二", 102), ("二〇二五", 2025), ("九", 9)]
)
def test_chinese_numbers(digits: str, value: int) -> None:
    assert chinese_number(digits) == value


@given(st.lists(st.text()))
def test_any_names_can_be_sorted(names: list[str]) -> None:
    assert len(sorted(names, key=natural_key)) == len(names)


def test_a_number_too_long_to_be_counted_with() -> None:
    names = ["9" * 5000 + ".txt", "10.txt", "9.txt", "009.txt"]
    assert sorted(names, key=natural_key) == ["9.txt", "009.txt", "10.txt", "9" * 5000 + ".txt"]
