"""How a profile votes: what it turns, what it only makes doubtful, and what it leaves alone."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from proofreader.document.analysis import analyse
from proofreader.document.article import Role
from proofreader.document.edit import AssignRole, Decide
from proofreader.document.paper_votes import SUREST
from proofreader.document.profile import Entry, Profile, Topic
from proofreader.document.proposal import Options
from proofreader.text.gap import Decision, DecisionSource, Mark
from tests.document.issues import carry_over, ink
from tests.document.papers import (
    PAGE,
    PAPER,
    anchor_of,
    gap_behind,
    gap_entry,
    profile_with,
    session_of,
    taught_by,
)

SLOGAN = "城市␣同享"


def decided(page: str, behind: str, profile: Profile) -> Decision:
    session = session_of(page, profile)
    found = session.decision_at(gap_behind(session, behind))
    assert found is not None
    return found


def test_what_was_decided_three_times_is_decided_so_again_and_says_why() -> None:
    before = decided(PAGE, "共建书香城市", Profile())
    assert (before.mark, before.source) == (Mark.SPACE, DecisionSource.RULE)
    after = decided(PAGE, "共建书香城市", profile_with(gap_entry(SLOGAN, "run_on", 6)))
    assert (after.mark, after.source) == (Mark.RUN_ON, DecisionSource.PROFILE)
    assert after.reason.text() == "Decided so in this paper before: 6×."


def test_one_decision_against_a_sure_engine_makes_a_doubt_of_it() -> None:
    before = decided(PAGE, "共建书香城市", Profile())
    after = decided(PAGE, "共建书香城市", profile_with(gap_entry(SLOGAN, "run_on", 1)))
    assert before.confidence > 0.9
    assert after.confidence < before.confidence
    assert "otherwise" in after.reason.text() or after.mark is Mark.RUN_ON


def test_agreement_makes_the_engine_surer() -> None:
    before = decided(PAGE, "共建书香城市", Profile())
    after = decided(PAGE, "共建书香城市", profile_with(gap_entry(SLOGAN, "space", 2)))
    assert after.mark is Mark.SPACE
    assert before.confidence <= after.confidence <= SUREST


def test_a_blank_does_not_speak_for_a_line_end_nor_for_nothing() -> None:
    for elsewhere in ("城市⏎同享", "城市|同享"):
        profile = profile_with(gap_entry(elsewhere, "run_on", 9))
        assert decided(PAGE, "共建书香城市", profile).source is DecisionSource.RULE


def test_a_blank_that_was_lost_altogether_comes_back() -> None:
    page = PAGE.replace("共建书香城市 同享", "共建书香城市同享")
    assert session_of(page).decision_at(gap_behind(session_of(page), "共建书香城市")) is None
    after = decided(page, "共建书香城市", profile_with(gap_entry("城市|同享", "space", 3)))
    assert (after.mark, after.source) == (Mark.SPACE, DecisionSource.PROFILE)


def test_names_that_the_paper_prints_are_parted_and_closed() -> None:
    page = PAGE.replace("沈若川 陆\n安平", "沈若\n川陆安平")
    names = profile_with(*(Entry(Topic.NAME, name, "", 5) for name in ("沈若川", "陆安平")))
    after = decided(page, "沈若", names)
    assert (after.mark, after.confidence) == (Mark.RUN_ON, SUREST)
    apart = decided(PAGE.replace("沈若川 陆\n安平", "沈若川\n陆安平"), "沈若川", names)
    assert (apart.mark, apart.reason.text()) == (Mark.SPACE, "Names that this paper is known to print.")


def test_names_count_beside_role_words_only() -> None:
    page = PAGE.replace("旧粮仓\n改建", "沈若川\n陆安平改建")
    names = profile_with(*(Entry(Topic.NAME, name, "", 5) for name in ("沈若川", "陆安平")))
    session = session_of(page, names)
    gap = session.issue.raw.rindex("沈若川") + 3
    found = session.decision_at(gap)
    assert found is not None
    assert found.source is not DecisionSource.PROFILE


def test_a_house_that_turns_nearly_every_gap_of_a_kind_gets_it_its_way() -> None:
    page = PAGE.replace("沈若川 陆\n安平", "沈 川 陆 安")
    plain = session_of(page)
    padded = [gap for _, gap, one in plain.view.ground.proposed.items() if one.kind.value == "padded_name"]
    assert len(padded) == 2
    key = "padded_name.text"
    house = profile_with(Entry(Topic.KIND, key, "space", 9), Entry(Topic.KIND, key, "", 1))
    session = session_of(page, house)
    found = [session.decision_at(gap) for gap in padded]
    assert [(one.mark, one.source) for one in found if one] == [(Mark.SPACE, DecisionSource.PROFILE)] * 2
    now_and_then = profile_with(Entry(Topic.KIND, key, "space", 9), Entry(Topic.KIND, key, "", 9))
    assert session_of(page, now_and_then).proposals == plain.proposals


def test_a_line_that_was_given_a_role_has_it_in_the_next_issue() -> None:
    before = session_of()
    line = anchor_of(before, "走读泊川")
    assert before.place(line).part.role is not Role.MASTHEAD
    once = Profile(PAPER).taught(taught_by(AssignRole(line, Role.MASTHEAD)))
    after = session_of(PAGE.replace("三\n千", "五\n千"), once)
    place = after.place(line)
    assert (place.part.role, place.group) == (Role.MASTHEAD, "furniture")
    assert [one.reason.text() for one in after.suspects() if one.span.start == line] == [
        "In this paper the line was given this role once before."
    ]
    often = profile_with(Entry(Topic.LINE, "走读泊川", "masthead", 2))
    assert [one for one in session_of(PAGE, often).suspects() if one.span.start == line] == []


def test_what_an_editor_wrote_into_the_profile_goes_first() -> None:
    profile = profile_with(gap_entry(SLOGAN, "run_on", 9))
    assert decided(PAGE, "共建书香城市", profile.saying(Topic.GAP, SLOGAN, "space")).mark is Mark.SPACE
    silent = profile.saying(Topic.GAP, SLOGAN, None)
    assert session_of(PAGE, silent).proposals == session_of(PAGE).proposals


def test_another_profile_under_an_editors_work_changes_nothing_that_was_decided() -> None:
    session = session_of()
    gap = gap_behind(session, "共建书香城市")
    session.apply(Decide(gap, Mark.SPACE))
    against = profile_with(gap_entry(SLOGAN, "run_on", 50))
    carried = carry_over(session, analyse(session.issue, Options(), profile=against), Options(), against)
    found = carried.decision_at(gap)
    assert found is not None
    assert (found.mark, found.source) == (Mark.SPACE, DecisionSource.EDITOR)
    assert carried.profile == against


COUNTS = st.integers(1, 60)
KEYS = st.sampled_from([SLOGAN, "者␣沈若", "记者␣沈若", "川陆⏎安平", "。⏎新馆", "旧粮⏎书香", "名|字", "粮仓⏎改建"])
PROFILES = st.lists(
    st.builds(gap_entry, KEYS, st.sampled_from([mark.value for mark in Mark]), COUNTS)
    | st.builds(Entry, st.just(Topic.NAME), st.sampled_from(["沈若川", "陆安平", "安平"]), st.just(""), COUNTS)
    | st.builds(Entry, st.just(Topic.LINE), st.sampled_from(["走读泊川", "第2版"]), st.sampled_from(Role), COUNTS),
    max_size=6,
).map(lambda entries: profile_with(*entries))


@settings(max_examples=40, deadline=None)
@given(PROFILES)
def test_whatever_a_profile_says_no_ink_is_lost_and_it_says_it_twice(profile: Profile) -> None:
    session = session_of(PAGE, profile)
    read = "".join(ink(session.text(place.part)) for place in session.places(0))
    assert sorted(read) == sorted(ink(PAGE))
    assert session.proposals == session_of(PAGE, profile).proposals
    for _, gap, decision in session.view.ground.proposed.items():
        assert 0 <= decision.confidence <= 1, gap


@pytest.mark.parametrize("profile", [None, Profile(), Profile(PAPER)])
def test_an_empty_profile_is_no_profile(profile: Profile | None) -> None:
    assert session_of(PAGE, profile).proposals == session_of(PAGE).proposals
