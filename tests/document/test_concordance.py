"""Concordance: what is collected, in which order, and what deciding all of it does."""

from __future__ import annotations

from proofreader.document.concordance import (
    Occurrence,
    Order,
    Query,
    Topic,
    collect,
    context,
    corrections,
    decisions,
    query_at,
    sort_key,
)
from proofreader.document.edit import Correct, Decide
from proofreader.document.replacing import as_one_step
from proofreader.document.session import ProofSession
from proofreader.text.gap import GapKind, Mark
from proofreader.text.span import Span
from tests.document.issues import one_part, paragraphs, texts

RAW = "他自已来，\n早己来了。\n自已的事，已经办好。"


def found(session: ProofSession, query: Query, order: Order = Order.PAGE) -> list[Occurrence]:
    return sorted(collect(session.view, query), key=lambda one: sort_key(session.view, one, order))


def lines(session: ProofSession, query: Query, order: Order = Order.PAGE) -> list[str]:
    shown = (context(session.view, one, 3) for one in found(session, query, order))
    return [f"{line.left}[{line.middle}]{line.right}" for line in shown]


def test_a_character_in_the_middle_of_its_line() -> None:
    session = one_part(RAW)
    assert lines(session, Query(Topic.TEXT, "已")) == ["他自[已]来，早", "了。自[已]的事，", "的事，[已]经办好"]


def test_sorted_by_what_stands_before_and_behind() -> None:
    session = one_part(RAW)
    assert lines(session, Query(Topic.TEXT, "已"), Order.LEFT) == [
        "了。自[已]的事，",
        "他自[已]来，早",
        "的事，[已]经办好",
    ]
    assert lines(session, Query(Topic.TEXT, "已"), Order.RIGHT) == [
        "他自[已]来，早",
        "了。自[已]的事，",
        "的事，[已]经办好",
    ]


def test_an_expression() -> None:
    assert lines(one_part(RAW), Query(Topic.EXPRESSION, "[已己]来")) == ["他自[已来]，早己", "来，早[己来]了。自"]


def test_gaps_of_a_kind_with_what_the_editor_added() -> None:
    session = one_part(RAW)
    wraps = found(session, Query(Topic.GAP, kind=GapKind.LINE_WRAP))
    assert [one.gap for one in wraps] == [RAW.index("\n"), RAW.index("\n自")]
    assert found(session, Query(Topic.GAP, kind=GapKind.INSERTED)) == []
    session.apply(Decide(RAW.index("办好"), Mark.SPACE))
    assert lines(session, Query(Topic.GAP, kind=GapKind.INSERTED)) == ["，已经[ ]办好。"]


def test_a_gap_at_the_end_of_a_part_shows_the_next_part() -> None:
    session = paragraphs("会议开了。\n\n人都走了。")
    gap = len("会议开了。")
    line = context(session.view, Occurrence(0, Span(gap, gap + 2), gap), 3)
    assert (line.left, line.middle, line.right) == ("开了。", "\n", "人都走")


def test_all_are_decided_in_one_step_and_nothing_else_changes() -> None:
    session = one_part(RAW)
    before = texts(session)
    wraps = found(session, Query(Topic.GAP, kind=GapKind.LINE_WRAP))
    edit = as_one_step(decisions(session, wraps, Mark.SPACE))
    assert edit is not None
    session.apply(edit)
    assert texts(session) == [RAW.replace("\n", " ")]
    assert session.depth == 1
    session.undo()
    assert texts(session) == before


def test_what_is_impossible_is_counted_and_the_rest_done() -> None:
    session = paragraphs("会议开了。\n\n人都走了。")
    ends = [Occurrence(0, Span(5, 7), 5), Occurrence(0, Span(12, 12), 12)]
    edits = list(decisions(session, ends, Mark.RUN_ON))
    assert edits == [None, Decide(5, Mark.RUN_ON)]
    session.apply(edits[1])
    assert texts(session) == ["会议开了。人都走了。"]


def test_a_correction_names_every_other_such_character() -> None:
    session = one_part(RAW)
    at = RAW.index("已")
    assert query_at(session, at, None) is None
    session.apply(Correct(Span(at, at + 1), "己"))
    query, into = query_at(session, at, None) or (None, "")
    assert (query, into) == (Query(Topic.CHARACTERS, "已"), "己")
    assert query is not None
    places = found(session, query)
    assert [context(session.view, one, 0).middle for one in places] == ["己", "已", "已"]
    edit = as_one_step(corrections(session, query, places[:2], into))
    assert edit == Correct(places[1].raw, "己")
    session.apply(edit)
    assert texts(session) == [RAW.replace("\n", "").replace("自已", "自己")]


def test_groups_of_an_expression_come_into_its_stead() -> None:
    session = one_part(RAW)
    query = Query(Topic.EXPRESSION, "(自)已")
    edit = as_one_step(corrections(session, query, found(session, query), r"\1己"))
    assert edit is not None
    session.apply(edit)
    assert texts(session) == [RAW.replace("\n", "").replace("自已", "自己")]
    assert session.depth == 1
