"""What is learnt from an issue: the editor's decisions, and nothing of the engine's."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofreader.document.article import Role
from proofreader.document.edit import AssignRole, Correct, Decide, Settle, Together
from proofreader.document.learning import LONGEST_LINE, lesson_of
from proofreader.document.profile import Entry, Profile, Topic
from proofreader.storage.profiles import decode_profile, encode_profile
from proofreader.text.gap import Mark
from proofreader.text.span import Span
from tests.document.issues import one_part
from tests.document.papers import PAGE, anchor_of, gap_behind, session_of, taught_by


def of(topic: Topic, entries: tuple[Entry, ...]) -> list[tuple[str, str, int]]:
    return [(entry.key, entry.value, entry.count) for entry in entries if entry.topic is topic]


def test_an_issue_that_nobody_touched_teaches_nothing() -> None:
    assert lesson_of(session_of(), "第1期").entries == ()


def test_a_decided_gap_is_learnt_with_its_characters() -> None:
    session = session_of()
    lesson = taught_by(Decide(gap_behind(session, "共建书香城市"), Mark.SPACE))
    assert of(Topic.GAP, lesson.entries) == [("城市␣同享", "space", 1)]


def test_all_gaps_of_a_kind_are_counted_those_left_alone_as_well() -> None:
    session = session_of()
    lesson = taught_by(Decide(gap_behind(session, "（记者"), Mark.SPACE))
    kinds = of(Topic.KIND, lesson.entries)
    assert ("name_separator.text", "space", 1) in kinds
    assert ("name_separator.text", "", 1) in kinds


def test_what_was_undone_is_not_learnt() -> None:
    session = session_of()
    session.apply(Decide(gap_behind(session, "共建书香城市"), Mark.RUN_ON))
    session.undo()
    assert lesson_of(session, "").entries == ()


def test_a_role_given_to_a_standing_line_is_learnt_also_from_several_edits_at_once() -> None:
    session = session_of()
    line = anchor_of(session, "走读泊川")
    lesson = taught_by(Together((AssignRole(line, Role.SECTION), AssignRole(line, Role.MASTHEAD))))
    assert of(Topic.LINE, lesson.entries) == [("走读泊川", "masthead", 1)]


def test_heads_and_paragraphs_do_not_come_again() -> None:
    session = session_of()
    head = anchor_of(session, "共建书香城市同享阅读时光")
    body = next(place.part for place in session.places(0) if place.part.role is Role.BODY)
    assert taught_by(AssignRole(head, Role.HEADLINE), AssignRole(body.anchor, Role.BYLINE)).entries == ()
    assert len(session.text(body)) > LONGEST_LINE


def test_a_doubtful_role_that_was_left_is_a_decision() -> None:
    session = session_of()
    line = anchor_of(session, "泊川晚报")
    lesson = taught_by(Settle(f"doubtful_role:{line}"), Settle(f"doubtful_article:{anchor_of(session, '第2版')}"))
    assert of(Topic.LINE, lesson.entries) == [("泊川晚报", "masthead", 1)]


def test_a_correction_is_learnt_with_its_neighbours() -> None:
    session = session_of()
    at = session.issue.raw.index("旧粮仓")
    lesson = taught_by(Correct(Span(at, at + 1), "老"))
    assert of(Topic.READ, lesson.entries) == [("，由[旧]粮仓", "老", 1)]


@pytest.mark.parametrize(("found", "read"), [("，", "、"), ("2025", "２０２５"), ("旧", "旧" * 9), ("旧", "旧\u0007")])
def test_marks_widths_and_long_texts_are_not_learnt(found: str, read: str) -> None:
    at = session_of().issue.raw.index(found)
    lesson = taught_by(Correct(Span(at, at + len(found)), read))
    assert of(Topic.READ, lesson.entries) == []


def test_a_doubtful_character_that_was_left_is_a_decision() -> None:
    page = PAGE.replace("粮仓", "粮仑")
    session = session_of(page)
    keys = [one.key for one in session.suspects() if one.kind == "character"]
    assert keys
    lesson = taught_by(Settle(keys[0]), page=page)
    assert [value for _, value, _ in of(Topic.READ, lesson.entries)] == ["仑"]


def test_a_reading_that_the_editor_vouches_for_is_learnt_whole() -> None:
    lesson = taught_by(vouched=True)
    assert of(Topic.NAME, lesson.entries) == [("沈若川", "", 1), ("陆安平", "", 1)]
    assert ("泊川晚报", "masthead", 1) in of(Topic.LINE, lesson.entries)
    assert ("城市␣同享", "space", 1) in of(Topic.GAP, lesson.entries)


@given(st.text("新馆开门迎客 \n\u200b\ufeff\ue000\x07\ud800\u3000，。", min_size=2, max_size=60), st.text(max_size=300))
def test_whatever_a_page_holds_what_it_teaches_can_be_kept(raw: str, title: str) -> None:
    if not raw.strip():
        return
    session = one_part(raw)
    for white in re.finditer(r"(?<=\S)\s+(?=\S)", session.issue.raw):
        session.apply(Decide(white.start(), Mark.RUN_ON))
    profile = Profile("泊川晚报").taught(lesson_of(session, title, vouched=True))
    assert decode_profile(encode_profile(profile)) == profile


def test_traditional_pages_teach_the_same() -> None:
    page = "第2版\n\n本報訊（記者 沈若川 陸\n安平）昨日，市圖書館新館開門。\n\n共建書香城市 同享閱讀時光\n"
    session = session_of(page)
    lesson = taught_by(Decide(gap_behind(session, "共建書香城市"), Mark.SPACE), page=page)
    assert of(Topic.GAP, lesson.entries) == [("城市␣同享", "space", 1)]
