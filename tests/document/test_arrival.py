"""Pages that come later: nothing that was done before they came is lost or moved, in no state of the history."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from proofreader.document.article import Article, PageReading, Part, Role
from proofreader.document.edit import Correct, Decide, Edit, MoveArticle, MovePart, SplitPart, Together
from proofreader.document.proposal import PENDING
from proofreader.document.session import ProofSession
from proofreader.document.suspects import Queue
from proofreader.errors import EditError
from proofreader.text.gap import Correction, DecisionSource, Mark
from proofreader.text.span import Span
from tests.document.issues import WHY, carry_over, decision, issue_of, session_of, texts

PAGE = "临江开港\n\n一艘 船来\n了。\n\n又一艘船来了,真好。"
START = len(PAGE) + 1
"""Where the second page begins; it has the same words."""
OTHER = Span(START * 2, START * 2 + 4)


def whole() -> ProofSession:
    """Three pages, a doubtful blank and a correction of the engine's on each."""
    readings, marks, corrections = [], {}, []
    for start in (0, START, 2 * START):
        parts = (
            Part(Role.HEADLINE, (Span(start, start + 4),)),
            Part(Role.BODY, (Span(start + 6, start + 14),)),
            Part(Role.BODY, (Span(start + 16, start + 26),)),
        )
        readings.append(PageReading(articles=(Article(parts),)))
        marks[start + 8] = decision(Mark.RUN_ON, 0.5)
        comma = Span(start + 22, start + 23)
        corrections.append(Correction(comma, "，", WHY, DecisionSource.RULE))
    return session_of(issue_of(PAGE, PAGE, PAGE), readings, marks, corrections)


def with_pending(*pages: int) -> ProofSession:
    done = whole()
    proposals = [PENDING if number in pages else one for number, one in enumerate(done.proposals)]
    return ProofSession(done.issue, proposals, done.options)


EDITS: tuple[Edit, ...] = (
    Decide(8, Mark.SPACE),
    Decide(8, Mark.RUN_ON),
    Correct(Span(9, 10), "舟"),
    Correct(Span(26, 26), "！"),
    SplitPart(8),
    MovePart(0, article=6),
    Together((Decide(11, Mark.SPACE), Correct(Span(0, 1), "林"))),
)


def test_a_page_that_is_pending_has_no_parts_and_no_suspects() -> None:
    session = with_pending(1, 2)
    assert session.pending == {1, 2}
    assert texts(session) == ["临江开港", "一艘船来了。", "又一艘船来了，真好。"]
    assert [suspect.page for suspect in session.suspects()] == [0]


def test_a_page_comes_with_everything_that_was_proposed_for_it() -> None:
    session, done = with_pending(1, 2), whole()
    session.deliver({2: done.proposals[2]})
    assert session.pending == {1}
    session.deliver({1: done.proposals[1]})
    assert not session.pending
    assert (session.reading, session.suspects(), session.proposals) == (done.reading, done.suspects(), done.proposals)
    assert not session.is_modified


def test_what_nobody_waits_for_changes_nothing() -> None:
    session = with_pending(1)
    session.apply(EDITS[0])
    before = session.reading
    session.deliver({0: whole().proposals[0], 1: PENDING})
    assert session.reading is before
    assert session.pending == {1}


@pytest.mark.parametrize(
    "edit", [MoveArticle(0, 1, 0), MovePart(6, page=1), Together((Decide(8, Mark.SPACE), MovePart(6, page=2)))]
)
def test_nothing_can_be_put_on_a_page_that_is_pending(edit: Edit) -> None:
    session = with_pending(1, 2)
    with pytest.raises(EditError, match="not analysed yet"):
        session.apply(edit)
    assert not session.can_undo
    session.deliver({1: whole().proposals[1], 2: whole().proposals[2]})
    session.apply(edit)


def test_the_saved_state_is_still_the_saved_state() -> None:
    session, done = with_pending(1, 2), whole()
    session.apply(EDITS[0])
    session.mark_saved()
    session.apply(EDITS[2])
    session.deliver({1: done.proposals[1]})
    assert session.is_modified
    session.undo()
    assert not session.is_modified


def test_the_editors_correction_stays_where_a_page_brings_one_of_its_own() -> None:
    """Two files of which the first has no line end at its end: one gap ends this page and begins the next."""
    session = with_pending(1)
    session.apply(Correct(Span(26, 26), "！"))
    coming = whole().proposals[1]
    session.deliver({1: coming})
    assert session.reading.corrections[26].text == "！"


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_pages_may_come_at_any_time(data: st.DataObject) -> None:
    session, done = with_pending(1, 2), whole()
    coming = data.draw(st.permutations([1, 2, None, None, None, None]))
    for page in coming:
        if page is not None:
            session.deliver({page: done.proposals[page]})
            continue
        action = data.draw(st.sampled_from((*EDITS, "undo", "redo")))
        try:
            if isinstance(action, str):
                session.undo() if action == "undo" else session.redo()
            else:
                session.apply(action)
        except EditError:
            continue
    again = ProofSession.restored(done.issue, done.proposals, done.options, session.edits, session.depth)
    while session.undo() is not None:
        pass
    while again.undo() is not None:
        pass
    states = [(session.reading, again.reading)]
    while session.redo() is not None:
        again.redo()
        states.append((session.reading, again.reading))
        assert (session.suspects(), texts(session)) == (again.suspects(), texts(again))
        assert session.suspects() == Queue(done.issue, done.proposals, done.options.threshold).of(session.reading)
    assert all(one == other for one, other in states)


def test_another_analysis_takes_the_place_of_pages_that_are_pending() -> None:
    session, done = with_pending(1, 2), whole()
    session.apply(EDITS[4])
    carried = carry_over(session, done.proposals, done.options)
    assert not carried.pending
    assert texts(carried)[-1] == "又一艘船来了，真好。"
    assert carried.edits == session.edits
