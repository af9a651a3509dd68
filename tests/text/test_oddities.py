"""Pages that are no columns of Chinese text are read with low confidence, and say why; others are not."""

from __future__ import annotations

import pytest

from proofreader.document.analysis import analyse
from proofreader.document.proposal import Options, PageProposal
from proofreader.text.gap import GapKind
from proofreader.text.lines import read_lines
from proofreader.text.oddities import MOST_CONFIDENCE, oddity
from tests.benchmarks.engine import issue_of
from tests.benchmarks.outcome import engine
from tests.press import load, pages

SENTENCE = "昨天上午，临江镇第三届渡口文化节在老码头开幕，两岸居民坐着木船前来赶集。"
TEXT = SENTENCE.replace("。", "，").replace("，", "")
ODD = {
    "vertical": "\n".join(SENTENCE * 20),
    "vertical, two characters a line": "\n".join(
        f"{a}{b}" for a, b in zip(SENTENCE * 9, SENTENCE[3:] * 9, strict=False)
    ),
    "table": "品种 批发价 零售价\n" + "大白菜 0.45 0.80\n西红柿 2.30 3.50\n" * 20,
    "latin": "The ferry festival was opened on Saturday morning\nat the old wharf. Boats came from\n" * 30,
    "japanese": "昨日の午前、港のお祭りが始まりました。\n" * 30,
    "korean": "어제 오전에 나루터 축제가 열렸다.\n" * 30,
    "no sentence ends": "\n".join(TEXT[at : at + 13] for at in range(0, 26, 13)) + ("\n" + TEXT[:13]) * 400,
}


def proposal(raw: str) -> PageProposal:
    return analyse(issue_of(raw), Options())[0]


@pytest.mark.parametrize("raw", ODD.values(), ids=ODD)
def test_odd_pages_are_doubted_and_kept(raw: str) -> None:
    assert oddity(read_lines(raw)) is not None
    found = proposal(raw).decisions.values()
    decisions = [decision for decision in found if decision.kind is not GapKind.MIXED_SCRIPT]
    assert max(decision.confidence for decision in decisions) <= MOST_CONFIDENCE
    assert len({decision.reason.template for decision in decisions}) == 1
    assert engine(issue_of(raw), Options())[0].ink_errors == 0


@pytest.mark.parametrize(
    "raw",
    [
        "",
        "\n" * 10_000 + SENTENCE,
        SENTENCE * 60,
        "\n".join(SENTENCE[at : at + 12] for at in range(0, 36, 12)) * 60,
        "渡口文化节昨日开幕\n\n两岸居民坐木船赶集\n\n" * 20,
        "大白菜 0.45 0.80\n西红柿 2.30 3.50\n",
        f"{SENTENCE}Spring on the River{SENTENCE}",
    ],
    ids=["empty", "blank lines", "one line", "columns", "heads", "a short table", "some Latin"],
)
def test_other_pages_are_not(raw: str) -> None:
    assert oddity(read_lines(raw)) is None


def test_pages_of_the_press_are_not_odd() -> None:
    for page in pages(31, 12, load("fit"), noisy=True):
        assert oddity(read_lines(page.raw)) is None


@pytest.mark.parametrize(
    "raw",
    [(TEXT[:20] + "\n") * 10_000, TEXT * 6_000, "本 报 讯 （ 记 者 沈若川陆 安 平 ） 昨 天 " * 7_000],
    ids=["lines", "one line", "one stretched line"],
)
def test_two_hundred_thousand_characters_without_a_stop_or_a_blank_line_are_kept(raw: str) -> None:
    """A line joiner that looks at everything so far for each line never ends here."""
    assert engine(issue_of(raw), Options())[0].ink_errors == 0
