"""Characters that editors of the paper corrected, or left, in the same place before."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofreader.document.edit import Correct
from proofreader.document.paper_characters import KEY, character_key, is_worth_keeping
from proofreader.document.profile import Entry, Topic
from proofreader.document.proposal import Finding, FindingKind
from proofreader.document.session import ProofSession
from proofreader.document.steps import accept_edit
from proofreader.text.span import Span
from tests.document.papers import PAGE, profile_with, session_of

ODD = PAGE.replace("粮仓", "粮仑")


def doubts(session: ProofSession) -> list[Finding]:
    kinds = (FindingKind.CHARACTER, FindingKind.NAME)
    return [one for one in session.proposals[0].findings if one.kind in kinds]


def read(key: str, value: str, count: int = 1) -> Entry:
    return Entry(Topic.READ, key, value, count)


def test_what_was_corrected_before_is_a_suspect_with_that_correction_first() -> None:
    page = PAGE.replace("由旧粮仓\n改建", "由旧粮\n仓改建")
    assert doubts(session_of(page)) == []
    session = session_of(page, profile_with(read("旧粮[仓]改建", "库", 2)))
    (finding,) = doubts(session)
    assert (finding.span.of(session.issue.raw), finding.candidates) == ("仓", ("库",))
    assert finding.reason.text() == "Corrected so in this paper before: 2×."
    suspect = next(one for one in session.suspects() if one.finding is finding)
    edit = accept_edit(suspect)
    assert isinstance(edit, Correct)
    session.apply(edit)
    assert any("旧粮库改建" in session.text(place.part) for place in session.places(0))


def test_the_correction_of_before_goes_before_the_engines() -> None:
    plain = doubts(session_of(ODD))
    assert plain
    finding = next(one for one in plain if one.candidates)
    key = character_key(ODD, finding.span)
    again = doubts(session_of(ODD, profile_with(read(key, "库"))))
    assert [one.candidates for one in again if one.span == finding.span] == [("库", *finding.candidates)]


def test_what_was_left_twice_is_not_asked_about_any_more() -> None:
    plain = doubts(session_of(ODD))
    key = character_key(ODD, plain[0].span)
    ink = plain[0].span.of(ODD)
    once = session_of(ODD, profile_with(read(key, ink, 1)))
    assert doubts(once) == plain
    twice = session_of(ODD, profile_with(read(key, ink, 2)))
    assert doubts(twice) == plain[1:]
    said = profile_with(read(key, ink, 2)).saying(Topic.READ, key, None)
    assert doubts(session_of(ODD, said)) == plain


@pytest.mark.parametrize("key", ["旧粮[仓]里面", "新粮[仓]改建", "粮[仓]改革"])
def test_other_neighbours_are_another_place(key: str) -> None:
    assert doubts(session_of(PAGE, profile_with(read(key, "库", 9)))) == []


@given(st.text("旧粮仓[]改\n 建a", max_size=20), st.integers(0, 20), st.integers(0, 6))
def test_a_key_names_the_ink_and_its_neighbours(text: str, start: int, length: int) -> None:
    span = Span(min(start, len(text)), min(start + length, len(text)))
    key = character_key(text, span)
    if key:
        found = KEY.fullmatch(key)
        assert found
        assert found[2] == "".join(span.of(text).split())


def test_only_words_are_worth_keeping() -> None:
    assert is_worth_keeping("己", "已")
    assert is_worth_keeping("J", "。") is True
    assert not is_worth_keeping("，", "、")
    assert not is_worth_keeping("２", "2")
    assert not is_worth_keeping("己", "已\n")
