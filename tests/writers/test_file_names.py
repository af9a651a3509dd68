"""Names that Windows, macOS and Linux all take."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofreader.errors import WriteError
from proofreader.writers.dates import find_date
from proofreader.writers.file_names import LONGEST_STEM, RESERVED, FileNames, check_template, fill, safe_stem

VALUES: dict[str, str | int] = {
    "date": "2025-09-13",
    "folio": "第2版",
    "section": "",
    "page": 2,
    "n": 7,
    "headline": "运河治理开工：两岸百姓称好",
    "stem": "page",
}


@pytest.mark.parametrize(
    ("template", "name"),
    [
        ("{date}_{folio}_{n}_{headline}", "2025-09-13_第2版_7_运河治理开工：两岸百姓称好"),
        ("{date}_{section}_{n:03}", "2025-09-13_007"),
        ("{section}_{section}", "_"),
        ("{stem} {{{n}}}", "page {7}"),
        ("../{stem}/../../etc/passwd", "／page／..／..／etc／passwd"),
        ("固定", "固定"),
        ("", "_"),
    ],
)
def test_templates(template: str, name: str) -> None:
    assert fill(template, VALUES) == name


@pytest.mark.parametrize(
    "template",
    ["{who}", "{", "}", "{}", "{n.real}", "{stem[0]}", "{stem!r}", "{stem:>999999999}", "{n:9999999999}", "{0}"],
)
def test_templates_that_cannot_be_used(template: str) -> None:
    with pytest.raises(WriteError, match="cannot be used"):
        check_template(template)


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("con", "_con"),
        ("NUL.txt", "_NUL.txt"),
        ("COM1", "_COM1"),
        ("console", "console"),
        ('a<b>:"/\\|?*', "a＜b＞：”／＼｜？＊"),
        (" . hidden. . ", "hidden"),
        ("..", "_"),
        ("a\nb\tc\0d\u202e", "a b cd"),
        ("e\u0301", "é"),
        ("", "_"),
    ],
)
def test_safe_names(name: str, safe: str) -> None:
    assert safe_stem(name) == safe


@given(st.text())
def test_any_text_makes_a_safe_name(text: str) -> None:
    name = safe_stem(text)
    assert name
    assert len(name.encode()) <= LONGEST_STEM + 1
    assert not RESERVED.match(name)
    assert not set(name) & set('<>:"/\\|?*\0\n\ud800')
    assert not name.startswith((".", " "))
    assert not name.endswith((".", " "))


def test_long_names_are_cut_between_characters() -> None:
    assert safe_stem("临" * 500).endswith("临…")
    assert len(safe_stem("𠮷" * 500).encode()) <= LONGEST_STEM


def test_names_never_collide() -> None:
    names = FileNames()
    assert [names.take(stem, ".txt") for stem in ("a", "A", "a", "é", "é")] == [
        "a.txt",
        "A (2).txt",
        "a (3).txt",
        "é.txt",
        "é (2).txt",
    ]
    assert [names.take(stem, ".txt") for stem in ("a (2)", "a", "a (2)")] == [
        "a (2) (2).txt",
        "a (4).txt",
        "a (2) (3).txt",
    ]


def test_a_name_that_comes_often_takes_no_longer_than_another() -> None:
    names, started = FileNames(), time.process_time()
    taken = [names.take("第2版", ".txt") for _ in range(10_000)]
    assert len(set(taken)) == len(taken)
    assert time.process_time() - started < 5


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("临江日报 2025年9月13日 星期六", "2025-09-13"),
        ("二〇二五年十一月二十三日", "2025-11-23"),
        ("２０２５年９月３日", "2025-09-03"),
        ("2025 年 9 月 13 日", "2025-09-13"),
        ("第2版", ""),
        ("2025年", ""),
    ],
)
def test_dates(text: str, date: str) -> None:
    assert find_date(text) == date
