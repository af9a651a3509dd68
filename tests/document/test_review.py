"""Going through the suspects: order, candidates, how they would read, and taking one decision back."""

from __future__ import annotations

import pytest

from proofreader.document.article import Article, PageReading, Part, Role
from proofreader.document.digest import digest
from proofreader.document.edit import AssignRole, Correct, Decide, MovePart, Postpone, Reopen, Settle, SplitPart
from proofreader.document.preview import Preview, as_printed, outcome
from proofreader.document.proposal import Finding, FindingKind, Options
from proofreader.document.review import (
    Order,
    Progress,
    Review,
    Standing,
    Wanted,
    alike,
    candidates,
    leaving,
    marks_in_order,
    take_alike,
)
from proofreader.document.session import ProofSession
from proofreader.document.suspects import Suspect
from proofreader.errors import EditError
from proofreader.text.gap import GapKind, Mark
from proofreader.text.span import Span
from tests.document.issues import WHY, decision, issue_of, one_part, paragraphs, session_of, texts

RAW = "临江市召开会 议，学习\n党的精 神，已经落实。会 议结束\n后，已经散去。"
BLANK, LINE_END, SPIRIT, BLANK_AGAIN = 6, 11, 15, 24


def issue() -> ProofSession:
    first = RAW.index("已")
    second = RAW.rindex("已")
    return one_part(
        RAW,
        marks={
            BLANK: decision(Mark.RUN_ON, 0.8, GapKind.STRAY_SPACE),
            LINE_END: decision(Mark.RUN_ON, 0.5),
            SPIRIT: decision(Mark.SPACE, 0.7, GapKind.CAESURA),
            BLANK_AGAIN: decision(Mark.RUN_ON, 0.95, GapKind.STRAY_SPACE),
        },
        findings=(
            Finding(Span(first, first + 1), FindingKind.CHARACTER, 0.6, WHY, ("己", "巳")),
            Finding(Span(second, second + 1), FindingKind.CHARACTER, 0.9, WHY, ("己", "巳")),
        ),
    )


def suspect_at(session: ProofSession, offset: int) -> Suspect:
    return next(each for each in session.questions() if each.span.start == offset)


def keys(suspects: tuple[Suspect, ...]) -> list[str]:
    return [each.key for each in suspects]


def test_reading_order_and_worst_first() -> None:
    session = issue()
    assert keys(Review(session).questions) == ["gap:6", "gap:11", "gap:15", "character:18", "character:31"]
    worst = Review(session, Order.WORST).questions
    assert [each.confidence for each in worst] == [0.5, 0.6, 0.7, 0.8, 0.9]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Wanted(), 5),
        (Wanted(kind="character"), 2),
        (Wanted(page=0), 5),
        (Wanted(page=1), 0),
        (Wanted(below=0.7), 2),
        (Wanted(kind="character", below=0.7), 1),
    ],
)
def test_filters(wanted: Wanted, found: int) -> None:
    assert len(Review(issue(), wanted=wanted).questions) == found


def test_going_round() -> None:
    session = issue()
    first, *_, last = session.questions()
    review = Review(session)
    assert review.following(None) == first
    assert review.following(None, -1) == last
    assert review.following(last) == first
    assert review.following(first, -1) == last
    assert review.beginning(10, Order.READING) == suspect_at(session, 11)
    assert review.beginning(len(RAW), Order.READING) == first
    assert Review(session, Order.WORST).beginning(20, Order.WORST) == suspect_at(session, 11)


def test_what_is_for_later_comes_last_and_is_counted() -> None:
    session = issue()
    session.apply(Postpone("gap:6"))
    session.apply(Decide(11, Mark.RUN_ON))
    review = Review(session)
    assert review.progress(suspect_at(session, 15)) == Progress(3, 5, 1, 1)
    assert review.following(None) == suspect_at(session, 15)
    assert review.standing(suspect_at(session, 6)) is Standing.LATER
    for each in session.suspects()[1:]:
        session.apply(leaving(session, each).edit)
    assert Review(session).following(suspect_at(session, 31)) == suspect_at(session, 6)
    session.apply(Decide(6, Mark.RUN_ON))
    assert Review(session).following(None) is None
    assert Review(session).progress(None) == Progress(0, 5, 5, 0)


def test_marked_for_later_and_not() -> None:
    session = issue()
    before = digest(session.reading)
    session.apply(Postpone("gap:6"))
    assert suspect_at(session, 6) in session.suspects()
    assert digest(session.reading) != before
    session.apply(Postpone("gap:6", waits=False))
    assert Review(session).standing(suspect_at(session, 6)) is Standing.OPEN
    assert digest(session.reading) == before


@pytest.mark.parametrize(
    ("proposed", "white", "order"),
    [
        (Mark.RUN_ON, " ", [Mark.RUN_ON, Mark.SPACE, Mark.PARAGRAPH]),
        (Mark.RUN_ON, "\n", [Mark.RUN_ON, Mark.PARAGRAPH, Mark.SPACE]),
        (Mark.RUN_ON, "\r\n\r\n", [Mark.RUN_ON, Mark.PARAGRAPH, Mark.SPACE]),
        (Mark.PARAGRAPH, "\n", [Mark.PARAGRAPH, Mark.RUN_ON, Mark.SPACE]),
        (Mark.SPACE, " ", [Mark.SPACE, Mark.RUN_ON, Mark.PARAGRAPH]),
        (Mark.SPACE, "", [Mark.SPACE, Mark.RUN_ON, Mark.PARAGRAPH]),
    ],
)
def test_the_likeliest_mark_first(proposed: Mark, white: str, order: list[Mark]) -> None:
    assert list(marks_in_order(proposed, white)) == order


def test_candidates_of_a_gap() -> None:
    session = issue()
    found = candidates(session, suspect_at(session, 6))
    assert [each.mark for each in found] == [Mark.RUN_ON, Mark.SPACE, Mark.PARAGRAPH]
    assert [each.stands for each in found] == [True, False, False]


def test_what_is_impossible_is_no_candidate() -> None:
    part = Part(Role.BODY, (Span(0, 3),))
    other = Article((Part(Role.BODY, (Span(4, 7),)),))
    marks = {3: decision(Mark.PARAGRAPH, 0.5, GapKind.PARAGRAPH_END)}
    session = session_of(issue_of("一二三\n四五六"), (PageReading(articles=(Article((part,)), other)),), marks)
    assert [each.mark for each in candidates(session, session.questions()[0])] == [Mark.PARAGRAPH]


def test_candidates_of_a_character() -> None:
    session = issue()
    found = candidates(session, suspect_at(session, 18))
    assert [each.text for each in found] == ["己", "巳", None]
    assert [each.leaves for each in found] == [False, False, True]
    assert [each.stands for each in found] == [False, False, True]


def test_leaving_a_corrected_character_takes_the_correction_back() -> None:
    session = issue()
    suspect = suspect_at(session, 18)
    session.apply(candidates(session, suspect)[0].edit)
    assert "己经落实" in texts(session)[0]
    assert [each.stands for each in candidates(session, suspect)] == [True, False, False]
    session.apply(leaving(session, suspect).edit)
    assert "已经落实" in texts(session)[0]
    assert suspect not in session.suspects()


def test_how_a_gap_would_read() -> None:
    session = issue()
    suspect = suspect_at(session, 6)
    assert as_printed(session, suspect) == Preview("临江市召开会", " ", "议，学习党的精神，已经落实。…")
    shown = [outcome(session, suspect, each.edit) for each in candidates(session, suspect)]
    assert shown == [
        Preview("临江市召开会", "", "议，学习党的精 神，已经落实…", Mark.RUN_ON),
        Preview("临江市召开会", "", "议，学习党的精 神，已经落实…", Mark.SPACE),
        Preview("临江市召开会", "", "议，学习党的精 神，已经落实…", Mark.PARAGRAPH, ends=True),
    ]
    assert session.depth == 0


def test_how_a_character_would_read() -> None:
    session = issue()
    suspect = suspect_at(session, 18)
    shown = [outcome(session, suspect, each.edit) for each in candidates(session, suspect)]
    assert [each and each.changed for each in shown] == ["己", "巳", "已"]
    assert shown[0] == Preview("…市召开会议，学习党的精 神，", "己", "经落实。会议结束后，已经散去…")


def test_alike_gaps_are_those_nobody_decided() -> None:
    session = issue()
    suspect = suspect_at(session, 6)
    assert alike(session, suspect) == (6, 24)
    space = candidates(session, suspect)[1]
    session.apply(take_alike(session, suspect, space))
    assert texts(session)[0].count("会 议") == 2
    assert session.depth == 1
    session.undo()
    session.apply(Decide(24, Mark.RUN_ON))
    assert alike(session, suspect) == (6,)


def test_alike_characters_are_suspects_too() -> None:
    session = issue()
    suspect = suspect_at(session, 18)
    assert [each.key for each in alike(session, suspect) if isinstance(each, Suspect)] == [
        "character:18",
        "character:31",
    ]
    session.apply(take_alike(session, suspect, candidates(session, suspect)[0]))
    assert texts(session)[0].count("己经") == 2
    session.undo()
    session.apply(take_alike(session, suspect, leaving(session, suspect)))
    assert [each.key for each in session.suspects()] == ["gap:6", "gap:11", "gap:15"]


@pytest.mark.parametrize("mark", list(Mark))
def test_reopening_a_gap_leaves_what_came_after(mark: Mark) -> None:
    session = issue()
    first = digest(session.reading)
    session.apply(Decide(6, mark))
    session.apply(Decide(15, Mark.RUN_ON))
    session.apply(Reopen("gap:6"))
    assert suspect_at(session, 6) in session.suspects()
    assert suspect_at(session, 15) not in session.suspects()
    assert texts(session)[0].startswith("临江市召开会议，学习党的精神")
    session.apply(Reopen("gap:15"))
    assert digest(session.reading) == first
    assert session.depth == 4


def test_reopening_what_was_joined_gives_the_roles_back() -> None:
    session = paragraphs("江边开放\n\n市民来了\n\n孩子也来")
    head = session_of(
        session.issue,
        (PageReading(articles=(Article((Part(Role.HEADLINE, (Span(0, 4),)), Part(Role.BODY, (Span(6, 10),)))),)),),
        {4: decision(Mark.PARAGRAPH, 0.5, GapKind.PARAGRAPH_END)},
    )
    first = digest(head.reading)
    head.apply(Decide(4, Mark.RUN_ON))
    assert texts(head) == ["江边开放市民来了"]
    head.apply(Reopen("gap:4"))
    assert digest(head.reading) == first


def test_what_was_moved_apart_is_not_joined() -> None:
    session = issue()
    session.apply(Decide(LINE_END, Mark.PARAGRAPH))
    session.apply(MovePart(LINE_END + 1, page=0))
    before = digest(session.reading)
    with pytest.raises(EditError, match="moved"):
        session.apply(Reopen("gap:11"))
    assert digest(session.reading) == before


def test_reopening_findings() -> None:
    session = issue()
    first = digest(session.reading)
    session.apply(Correct(Span(18, 19), "己"))
    session.apply(Settle("character:31"))
    session.apply(Reopen("character:18"))
    assert [each.key for each in session.suspects()][-1] == "character:18"
    session.apply(Reopen("character:31"))
    assert digest(session.reading) == first


def test_reopening_takes_back_one_character_of_a_longer_correction() -> None:
    session = issue()
    session.apply(Correct(Span(18, 20), "己竟"))
    session.apply(Reopen("character:18"))
    assert "已竟落实" in texts(session)[0]


def test_what_nobody_decided_stays_as_it_is() -> None:
    session = issue()
    before = digest(session.reading)
    for key in ("gap:6", "gap:99", "character:18", "unplaced:3", ""):
        session.apply(Reopen(key))
    assert digest(session.reading) == before


def test_what_undo_and_reopening_bring_back() -> None:
    session = issue()
    before = Review(session)
    session.apply(Decide(15, Mark.SPACE))
    after = Review(session)
    assert after.came_back(before) is None
    session.undo()
    assert Review(session).came_back(after) == suspect_at(session, 15)


def test_a_date_is_dealt_with_once_it_is_corrected() -> None:
    date = Finding(Span(0, 5), FindingKind.DATE, 0.9, WHY, ("2月28日",))
    session = one_part("2月30日临江放假。", findings=(date,))
    session.apply(candidates(session, session.questions()[0])[0].edit)
    assert session.suspects() == ()
    assert texts(session) == ["2月28日临江放假。"]


def test_the_engines_own_corrections_are_no_question() -> None:
    session = issue()
    session.apply(AssignRole(0, Role.CAPTION))
    session.apply(SplitPart(BLANK))
    assert len(session.questions()) == 5
    again = list(session.proposals)
    session.replace_proposals(again, Options(threshold=0.75))
    assert keys(session.questions()) == ["gap:11", "gap:15", "character:18", "character:31"]
