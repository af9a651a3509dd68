"""What the journal says of a paragraph, and in which words."""

from __future__ import annotations

from typing import get_args

import pytest

from proofreader.document.article import Role
from proofreader.document.edit import (
    AssignRole,
    Correct,
    Decide,
    Edit,
    MarkPage,
    MergeArticles,
    MergeParts,
    MoveArticle,
    MovePart,
    Postpone,
    Reopen,
    Reorder,
    Settle,
    SplitArticle,
    SplitPart,
    Together,
)
from proofreader.document.proposal import Options
from proofreader.document.telling import pages_of, told
from proofreader.document.trace import Reached, states_of, trace
from proofreader.text.gap import Mark
from proofreader.text.span import Span
from tests.document.issues import one_part, paragraphs

RAW = "临江\n开港\n通航"
TOLD: tuple[tuple[Edit, str], ...] = (
    (Decide(2, Mark.RUN_ON), "Run on at 临江│开港通航"),
    (Decide(2, Mark.SPACE), "A space at 临江│开港通航"),
    (Decide(2, Mark.PARAGRAPH), "A line or paragraph ends at 临江│开港通航"),
    (Correct(Span(3, 4), "封"), "“开” became “封” at 临江│开港通航"),
    (Correct(Span(3, 4), "开"), "“开” at 临江│开港通航 as on the page again"),
    (Correct(Span(3, 4), ""), "Left out “开” at 临江│开港通航"),
    (Correct(Span(3, 3), "新" * 99), "Put in “" + "新" * 39 + "…” at 临江│开港通航"),
    (SplitPart(5), "Split at 临江开港│通航"),
    (MergeParts(3), "Joined “开港通航” with the next part"),
    (MovePart(3), "Took “开港通航” out of its article"),
    (MovePart(3, 0), "Moved “开港通航” to another place"),
    (AssignRole(0, Role.DECK), "“临江开港通航” became a deck"),
    (SplitArticle(3), "An article begins at “开港通航”"),
    (MergeArticles(0), "Joined the article “临江开港通航” with the next one"),
    (MoveArticle(0, 0, 1), "Moved the article “临江开港通航”"),
    (Reorder(0, (3, 0)), "Put the parts of the article “临江开港通航” in order"),
    (Settle("unplaced:3"), "Looked at “开港通航” and left it"),
    (Postpone("gap:5"), "Put off “通航”"),
    (Postpone("gap:5", waits=False), "“通航” is no longer put off"),
    (Reopen("gap:5"), "Reopened the question at 临江开港│通航"),
    (MarkPage(0, "f"), "Marked page 1 done"),
    (MarkPage(0, ""), "Opened page 1 again"),
    (Together((Decide(2, Mark.SPACE), Decide(5, Mark.SPACE))), "2 changes in one step, from 临江│开港通航 on"),
    (Together((Decide(2, Mark.SPACE),)), "A space at 临江│开港通航"),
)


@pytest.mark.parametrize(("edit", "sentence"), TOLD, ids=lambda value: type(value).__name__)
def test_edits_are_told_in_words(edit: Edit, sentence: str) -> None:
    assert told(RAW, edit).text() == sentence
    assert pages_of(one_part(RAW).issue, edit) == {0}


def test_every_kind_of_edit_has_words() -> None:
    assert {type(edit) for edit, _ in TOLD} >= set(get_args(Edit))


def test_a_paragraph_from_the_page_to_now() -> None:
    session = one_part(RAW)
    session.apply(Decide(2, Mark.SPACE))
    session.apply(Correct(Span(3, 4), "封"))
    session.undo()
    session.apply(Correct(Span(6, 7), "复"))
    rows = [(row.state.number, row.state.reached, row.pieces[0].text) for row in trace(session, [Span(0, 8)])]
    assert rows == [
        (0, Reached.DONE, "临江开港通航"),
        (1, Reached.DONE, "临江 开港通航"),
        (2, Reached.LEFT, "临江 封港通航"),
        (3, Reached.NOW, "临江 开港复航"),
    ]
    session.undo()
    assert [row.state.reached for row in trace(session, [Span(0, 8)])][1:] == ["now", "left", "redo"]


def test_what_happened_elsewhere_is_not_told() -> None:
    session = paragraphs("临江\n开港\n\n泊川\n通航")
    session.apply(Decide(2, Mark.SPACE))
    session.apply(AssignRole(0, Role.HEADLINE))
    first, second = (place.part.spans for place in session.places(0))
    assert [row.state.number for row in trace(session, first)] == [0, 1, 2]
    assert [row.state.number for row in trace(session, second)] == [0]


def test_another_analysis_is_told_where_it_changed_something() -> None:
    session = one_part(RAW)
    session.apply(Decide(2, Mark.SPACE))
    session.replace_proposals(session.proposals, Options(threshold=0.5))
    assert [state.analysis for state in states_of(session)] == [1, 1, 2]
    assert [state.reached for state in states_of(session)] == ["done", "done", "now"]
    assert [row.state.number for row in trace(session, [Span(0, 8)])] == [0, 1]
    session.apply(Decide(5, Mark.SPACE))
    assert [state.reached for state in states_of(session)] == ["done", "done", "done", "now"]
