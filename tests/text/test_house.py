"""The rules of a house style on text alone: what they change, and what they must leave."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from proofreader.text.rules import house
from proofreader.text.rules.house import Put

Rule = Callable[[str], Iterator[Put]]


def corner(text: str) -> Iterator[Put]:
    return house.requoted(text, corner=True)


def curly(text: str) -> Iterator[Put]:
    return house.requoted(text, corner=False)


def put(rule: Rule, text: str) -> str:
    for one in sorted(rule(text), key=lambda one: one.span, reverse=True):
        text = text[: one.span.start] + one.text + text[one.span.end :]
    return text


CHANGES: list[tuple[Rule, str, str]] = [
    (house.widened, "他说:新馆开门了,很热闹!", "他说：新馆开门了，很热闹！"),
    (house.widened, "新馆(旧粮仓)开门.昨日迎客.", "新馆（旧粮仓）开门。昨日迎客。"),
    (house.widened, "上午10：30开门，读者3，000人，涨3．5%", "上午10:30开门，读者3,000人，涨3.5%"),
    (corner, "他说：“这叫‘新馆’。”", "他说：「这叫『新馆』。」"),
    (corner, "“新馆开门，迎客。", "「新馆开门，迎客。"),
    (corner, "新馆开门，迎客。”", "新馆开门，迎客。」"),
    (corner, '他说"新馆"开门', "他说「新馆」开门"),
    (curly, "他說：「這叫『新館』。」", "他說：“這叫‘新館’。”"),
    (curly, '他说"新馆"开门', "他说“新馆”开门"),
    (house.dashed, "新馆--旧粮仓", "新馆——旧粮仓"),
    (house.dashed, "新馆──旧粮仓― ―", "新馆——旧粮仓― ―"),
    (house.dashed, "新馆— —旧粮仓", "新馆——旧粮仓"),
    (house.dashed, "新馆———旧粮仓", "新馆——旧粮仓"),
    (house.elided, "新馆...旧粮仓…迎客。。。", "新馆……旧粮仓……迎客……"),
    (house.elided, "新馆······", "新馆……"),
    (house.narrowed, "２０２５年９月，涨３．５％，１０：３０", "2025年9月，涨3.5%，10:30"),
    (house.broadened, "共2条，第30号", "共２条，第３０号"),
    (house.spaced, "投入2条NB半", "投入 2 条 NB 半"),
    (house.closed_up, "投入 2 条 NB 半", "投入2条NB半"),
]

KEPT: list[tuple[Rule, str]] = [
    (house.widened, "Hello, world! It costs 3,000.50 at 10:30."),
    (house.widened, "比分3：2，一1，2，3号"),
    (house.widened, "下载v1.2.3版"),
    (corner, "歌名“Let it be”很好听"),
    (corner, "It’s a ‘test’ for Tom’s"),
    (corner, '一块12"的屏"幕'),
    (curly, "「Let it be」很好聽"),
    (house.dashed, "运行--help看看"),
    (house.dashed, "a--b"),
    (house.dashed, "1990—2000年，北京—上海，新馆——旧粮仓"),
    (house.dashed, "------"),
    (house.dashed, "2025-09-13"),
    (house.elided, "新馆……旧粮仓"),
    (house.elided, "a...b 1...10 v1.2...v1.3"),
    (house.elided, "阿卜杜拉·买买提"),
    (house.narrowed, "二〇二五年，2025年"),
    (house.broadened, "涨3.5%，上午10:30，3,000人，A4纸，编号2025-09，NB2条"),
    (house.spaced, "投入 2 条，“A”字"),
    (house.closed_up, "投入2条，NB Ⅱ，你 好"),
]


@pytest.mark.parametrize(("rule", "before", "after"), CHANGES)
def test_what_a_rule_changes(rule: Rule, before: str, after: str) -> None:
    assert put(rule, before) == after
    assert put(rule, after) == after


@pytest.mark.parametrize(("rule", "text"), KEPT)
def test_what_a_rule_leaves(rule: Rule, text: str) -> None:
    assert put(rule, text) == text


def test_addresses_are_known() -> None:
    text = "见https://bochuan.example/a,b--c...d，或写信到read--er@bochuan.example.cn，网址bochuan.com。"
    found = [span.of(text) for span in house.addresses(text)]
    assert found == ["https://bochuan.example/a,b--c...d", "read--er@bochuan.example.cn", "bochuan.com"]


@pytest.mark.parametrize("rule", [house.widened, corner, curly, house.dashed, house.elided, house.spaced])
def test_a_hundred_thousand_characters_are_looked_at_once(rule: Rule) -> None:
    for piece in ("“", "-", ".", "(", "3，", "你a", "「” "):
        assert sum(1 for _ in rule(piece * (100_000 // len(piece)))) >= 0
