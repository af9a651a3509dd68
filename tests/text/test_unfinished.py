"""Paragraphs and numbers that break off, and those that only look like it."""

from __future__ import annotations

import pytest

from proofreader.text.rules.unfinished import find_bare_numbers, find_missing_stop

OPENING = "昨日下午，临江镇召开教育工作会议。会议部署了下一阶段的工作"


@pytest.mark.parametrize(("text", "candidate"), [(OPENING, "作。"), (OPENING + "，", "。")])
def test_a_paragraph_without_a_stop(text: str, candidate: str) -> None:
    assert find_missing_stop(text) == (len(text) - 1, (candidate,))


@pytest.mark.parametrize(
    "text",
    [
        OPENING + "。",
        OPENING + "：",
        OPENING + "。”",
        OPENING + "……",
        "临江镇召开教育工作会议",
        "一等奖：沈若川 陆安平 骆一川 苏眉 纪明 宫雪 白桦 尤佳",
        OPENING + "。 本报记者 沈若川 摄",
        OPENING + "。 2025年9月13日",
        OPENING + "。 咨询电话：0571-8800123",
        OPENING + "。 网址 www.bochuan.example",
        "",
    ],
)
def test_a_paragraph_that_needs_none(text: str) -> None:
    assert find_missing_stop(text) is None


@pytest.mark.parametrize(
    ("text", "number", "candidates"),
    [
        ("全镇粮食产量同比增长3.2。", "3.2", ("3.2%",)),
        ("总投资约230；明年开工。", "230", ()),
        ("绿化面积达到15.6", "15.6", ()),
    ],
)
def test_a_number_without_a_unit(text: str, number: str, candidates: tuple[str, ...]) -> None:
    assert [(text[start:end], better) for start, end, better in find_bare_numbers(text)] == [(number, candidates)]


@pytest.mark.parametrize(
    "text",
    ["同比增长3.2%。", "总投资约230万元。", "工期到2025。", "比分为3比2。", "他排在第12。", "电话为8800123号。", ""],
)
def test_a_number_that_has_its_unit(text: str) -> None:
    assert list(find_bare_numbers(text)) == []
