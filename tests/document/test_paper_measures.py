"""The measures of a paper: learnt from pages that are done or went out, and a little vote where a page shows none."""

from __future__ import annotations

import pytest

from proofreader.document.analysis import analyse
from proofreader.document.done import toggled
from proofreader.document.learning import lesson_of
from proofreader.document.paper_votes import PaperVotes
from proofreader.document.profile import Entry, Profile, Topic
from proofreader.document.proposal import Options
from proofreader.storage.profiles import decode_profile, encode_profile
from proofreader.text.reflow import look_at
from tests.document.issues import issue_of
from tests.document.papers import PAPER, profile_with, session_of

PAGE = """本报讯（记者 沈若川）昨日上午，
市图书馆新馆正式开门迎客，首日
接待读者三千余人次。新馆位于滨
江路，由旧粮仓改建而成，藏书四
十万册，设有少儿阅览区和地方文
献室，开放时间为每天上午九点。
"""
SHORT = """新馆位于滨江路，由旧粮仓改建，
藏书四十万册，设有阅览区。
读者可以凭证入馆，不必再预约。
"""
"""Its first and last lines are full in a measure of 15; that the second is short, three lines do not show."""


def measures(entries: tuple[Entry, ...]) -> list[tuple[str, int]]:
    return [(entry.key, entry.count) for entry in entries if entry.topic is Topic.MEASURE]


def test_pages_that_nobody_is_done_with_teach_no_measures() -> None:
    assert measures(lesson_of(session_of(PAGE), "").entries) == []


def test_the_measure_of_a_page_is_learnt_when_it_is_done_exported_or_vouched_for() -> None:
    session = session_of(PAGE)
    assert measures(lesson_of(session, "", exported=True).entries) == [("15", 1)]
    assert measures(lesson_of(session, "", vouched=True).entries) == [("15", 1)]
    session.apply(toggled(session, 0))
    assert measures(lesson_of(session, "").entries) == [("15", 1)]


def test_what_was_learnt_at_an_export_stays_when_the_issue_is_saved_again() -> None:
    session = session_of(PAGE)
    exported = lesson_of(session, "", exported=True)
    assert measures(lesson_of(session, "", before=exported).entries) == [("15", 1)]


def wide(measure: str, count: int = 9) -> Profile:
    return profile_with(Entry(Topic.MEASURE, measure, "", count))


def test_three_lines_show_a_measure_that_the_paper_is_known_for_and_the_reason_says_so() -> None:
    assert set(look_at(SHORT).measures) == {0.0}
    assert set(look_at(SHORT, 0, {15.0: 1.0}).measures) == {15.0}
    assert set(look_at(SHORT, 0, {18.0: 1.0}).measures) == {0.0}
    issue = issue_of(SHORT)
    found = analyse(issue, Options(), profile=wide("15"))[0].decisions[SHORT.index("阅览区。") + 4]
    assert found.reason.text() == "The line ends with a stop, 2 em short of 15, a measure of this paper."


def test_a_measure_that_a_page_shows_itself_outweighs_those_of_the_paper() -> None:
    assert set(look_at(PAGE, 0, {14.0: 1.0}).measures) == {15.0}


def test_a_measure_can_be_silenced_and_said() -> None:
    assert PaperVotes(wide("15")).measures == {15.0: 1.0}
    assert PaperVotes(wide("15").saying(Topic.MEASURE, "15", None)).measures == {}
    assert PaperVotes(Profile(PAPER).saying(Topic.MEASURE, "16.5", "")).measures == {16.5: 1.0}


def test_a_rare_measure_does_not_vote() -> None:
    assert set(look_at(SHORT, 0, {15.0: 0.01, 18.0: 0.99}).measures) == {0.0}


def test_measures_are_kept_in_the_file_of_the_profile() -> None:
    assert decode_profile(encode_profile(wide("16.5"))) == wide("16.5")


@pytest.mark.parametrize("key", ["", "wide", "0", "3", "16.25", "99", "-5", "１６"])
def test_what_is_no_measure_is_refused(key: str) -> None:
    with pytest.raises(ValueError, match="cannot be decided"):
        decode_profile(encode_profile(wide(key)))
