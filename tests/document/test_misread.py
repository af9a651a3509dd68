"""Misread characters and marks become findings in the right place of the raw text, and nothing is changed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from proofreader.document.analysis import analyse
from proofreader.document.issue import Issue, Page, SourceFile
from proofreader.document.proposal import Finding, FindingKind, Options
from proofreader.text.span import Span

RAW = """临江镇召开教育工作会议

本报讯（记者 沈若川）昨日下午，临
江镇党委召开会议，研究部署意见。会
议要求，全镇上下要深人开展主题教
育，从工业`农业两方面落实各项工作，
于2025年9月13日星期五以前完成。
"""


def findings(raw: str) -> tuple[Finding, ...]:
    span = Span(0, len(raw))
    issue = Issue(raw, (SourceFile("page.txt", raw.encode(), "", "utf-8", 1.0, span),), (Page(0, span),))
    return analyse(issue, Options())[0].findings


def of_kind(raw: str, kind: FindingKind) -> list[tuple[str, tuple[str, ...]]]:
    return [(each.span.of(raw), each.candidates[:1]) for each in findings(raw) if each.kind is kind]


def test_findings_stand_where_the_characters_are() -> None:
    assert ("`", ("、",)) in of_kind(RAW, FindingKind.CHARACTER)
    assert ("人", ("入",)) in of_kind(RAW, FindingKind.CHARACTER)
    assert of_kind(RAW, FindingKind.DATE) == [("五", ("六",))]


def test_findings_are_in_order_and_name_their_reasons() -> None:
    found = findings(RAW)
    assert [each.span for each in found] == sorted(each.span for each in found)
    assert all("{" not in each.reason.text() and 0 < each.confidence <= 1 for each in found)


def test_a_clean_page_has_none() -> None:
    clean = RAW.replace("深人", "深入").replace("`", "、").replace("星期五", "星期六")
    kinds = KINDS
    assert not [each for each in findings(clean) if each.kind in kinds]


CASES = (Path(__file__).parents[1] / "cases" / "misread.md").read_text(encoding="utf-8")
CASE = re.compile(r"^## (.+?)$.*?^```raw\n(.*?)^```$.*?^```flags\n(.*?)^```$", re.M | re.S)
KINDS = frozenset(
    {FindingKind.CHARACTER, FindingKind.DATE, FindingKind.UNPAIRED, FindingKind.NO_STOP, FindingKind.NO_UNIT}
)


@pytest.mark.parametrize(
    ("raw", "flags"), [pytest.param(raw, flags, id=name) for name, raw, flags in CASE.findall(CASES)]
)
def test_case(raw: str, flags: str) -> None:
    found = [each for each in findings(raw) if each.kind in KINDS]
    lines = [" ".join((each.span.of(raw), *each.candidates[:1])) for each in found]
    assert lines == flags.splitlines()
