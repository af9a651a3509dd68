"""The measuring stick measures: each kind of error is counted once, and matters of style are not counted at all."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from proofreader.text.gap import Mark
from tests.benchmarks.alignment import NONE, align
from tests.benchmarks.engine import Case, folder_cases, issue_of, main
from tests.benchmarks.gold import Gold, comparable, fold, gold_of, is_mixed
from tests.benchmarks.outcome import join_blocks, joiner
from tests.benchmarks.scoring import PageScore, Score, score_page

RAW = """江边新闻

渡口昨日重开，两岸居民奔走
相告。第一班船载客三

十二人，船工说：“盼了半年。”

下游的桥也将于明年动工，
桥长1200米。

渡口重开
"""


def gold(**changes: Any) -> Gold:
    article = {
        "headline": ["渡口重开"],
        "paragraphs": [
            "渡口昨日重开，两岸居民奔走相告。第一班船载客三十二人，船工说：“盼了半年。”",
            "下游的桥也将于明年动工，桥长 1200 米。",
        ],
    }
    return gold_of({"section": "江边新闻", "articles": [article | changes]})


def score(raw: str, reading: str, wanted: Gold | None = None) -> PageScore:
    return score_page(raw, wanted or gold(), joiner(raw, lambda _: reading))


RIGHT = """江边新闻
渡口昨日重开，两岸居民奔走相告。第一班船载客三十二人，船工说：“盼了半年。”
下游的桥也将于明年动工，桥长1200米。
渡口重开"""


def test_the_right_reading_has_no_wrong_gap() -> None:
    found = score(RAW, RIGHT)
    assert found.gaps == ()
    assert found.score.paragraphs_right == found.score.paragraphs == 2
    assert found.score.ink_errors == 0


@pytest.mark.parametrize(
    ("old", "new", "wanted", "shown"),
    [
        ("载客三十二", "载客三\n十二", Mark.RUN_ON, Mark.PARAGRAPH),
        ("居民奔走", "居民 奔走", Mark.RUN_ON, Mark.SPACE),
        ("半年。”\n下游", "半年。”下游", Mark.PARAGRAPH, Mark.RUN_ON),
    ],
)
def test_one_slip_is_one_wrong_gap(old: str, new: str, wanted: Mark, shown: Mark) -> None:
    found = score(RAW, RIGHT.replace(old, new))
    assert [(gap.wanted, gap.found) for gap in found.gaps] == [(wanted, shown)]
    assert found.score.paragraphs_right < 2


def test_blanks_beside_digits_are_style() -> None:
    assert score(RAW, RIGHT.replace("1200", " 1200 ")).gaps == ()
    assert is_mixed("长", "1")
    assert not is_mixed("，", "1")


def test_punctuation_width_and_quote_shape_are_style() -> None:
    assert comparable("他说:「好,3 日见。」") == comparable("他说：“好，3日见。”")
    assert len(fold("「，。」——……")) == len("「，。」——……")


def test_the_plain_joiner_breaks_the_paragraph_at_the_column_break() -> None:
    found = score_page(RAW, gold(), joiner(RAW, join_blocks))
    assert [RAW[gap.left] + RAW[gap.right] for gap in found.gaps] == ["三十"]


def test_lost_ink_is_counted() -> None:
    assert score(RAW, RIGHT.replace("两岸居民", "")).score.ink_errors == 4


def test_alignment_survives_another_order_and_misread_characters() -> None:
    raw = "大桥明年动工\n\n渡囗昨日重开，两岸居民奔走\n相告。"
    wanted = gold_of({"articles": [{"headline": ["大桥明年动工"], "paragraphs": ["渡口昨日重开，两岸居民奔走相告。"]}]})
    found = align(raw, wanted)
    assert [raw[at] for at, target in zip(found.offsets, found.gold, strict=True) if target == NONE] == ["囗"]
    assert found.unit.count(1) == len("渡口昨日重开，两岸居民奔走相告。")


def test_a_paragraph_interrupted_by_a_headline_is_one_gap_to_close() -> None:
    raw = "渡口昨日重开，两岸居民奔走\n\n大桥明年动工\n\n相告，第一班船载客三十二人。"
    wanted = gold_of(
        {
            "articles": [
                {"headline": ["大桥明年动工"], "paragraphs": ["渡口昨日重开，两岸居民奔走相告，第一班船载客三十二人。"]}
            ]
        }
    )
    found = score_page(raw, wanted, joiner(raw, join_blocks))
    assert [(gap.wanted, raw[gap.left] + raw[gap.right]) for gap in found.gaps] == [(Mark.RUN_ON, "走相")]


def test_calibration_error_is_the_distance_of_claim_and_truth() -> None:
    counts = Score(bins=[(0, 0, 0.0)] * 8 + [(10, 8, 8.5), (10, 10, 9.9)])
    assert counts.calibration_error == pytest.approx(0.03)
    counts.add(counts)
    assert counts.calibration_error == pytest.approx(0.03)


def test_the_command_prints_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "page.txt").write_text(RAW, encoding="utf-8")
    page = {"section": "江边新闻", "articles": [{"headline": ["渡口重开"], "paragraphs": ["桥长1200米。"]}]}
    (tmp_path / "page.gold.json").write_text(json.dumps(page), encoding="utf-8")
    assert main([str(tmp_path), "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report[0]["total"]["ink_errors"] == 0
    assert set(report[0]["pages"]) == {"page"}


def test_a_page_without_gold_is_no_case(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(RAW, encoding="utf-8")
    assert folder_cases(tmp_path) == []


def test_one_page_makes_an_issue() -> None:
    case = Case("page", RAW, gold())
    issue = issue_of(case.raw)
    assert issue.text(issue.pages[0]) == RAW
