"""The plain editor is modelled as it should be, and the run through the window ends with the right reading."""

from __future__ import annotations

import subprocess
import sys

import pytest

from proofreader.text.gap import Mark
from tests.benchmarks.plain_editor import OPEN, SAVE, PlainCost, plain_cost
from tests.command import ROOT, environment


def test_lines_that_an_expression_joins_cost_three_keys() -> None:
    raw = "临江港昨\n日开港，\n来了一艘\n船。\n灯会也开了。"
    right = dict.fromkeys(range(1, len(raw)), Mark.RUN_ON) | {raw.index("。") + 1: Mark.PARAGRAPH}
    assert plain_cost(raw, right) == PlainCost(("join lines",), 0, 0)
    assert plain_cost(raw, right).total == OPEN + 3 + SAVE


def test_what_no_expression_puts_right_costs_a_click_and_its_keys() -> None:
    raw = "开\n港"
    assert plain_cost(raw, {1: Mark.SPACE}).total == OPEN + 1 + 2 + SAVE
    assert plain_cost(raw, {1: Mark.RUN_ON}).total == OPEN + 1 + 1 + SAVE
    assert plain_cost(raw, {1: Mark.PARAGRAPH}).total == OPEN + SAVE
    assert plain_cost(raw, {}).total == OPEN + SAVE


def test_an_expression_that_does_more_harm_than_good_is_not_used() -> None:
    raw = "开港\n灯会\n江上\n新城"
    right = {2: Mark.PARAGRAPH, 5: Mark.PARAGRAPH, 8: Mark.RUN_ON}
    assert plain_cost(raw, right) == PlainCost((), 1, 1)


@pytest.mark.slow
def test_a_page_is_right_in_the_end() -> None:
    command = [sys.executable, "-m", "tests.benchmarks.keystrokes", "--pages", "1"]
    done = subprocess.run(
        command, cwd=ROOT, env=environment() | {"QT_QPA_PLATFORM": "offscreen"}, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    rows = [line.split("|") for line in done.stdout.splitlines()[2:]]
    assert len(rows) == 3
    for row in rows:
        assert row[1].split()[-1] == "0"
        suspects, places, keys = map(int, row[1].split()[:3])
        assert keys <= 6 + suspects + 2 * places
