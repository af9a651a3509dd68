"""Edits through the only door: what they do, what they refuse, and that everything can be taken back."""

from __future__ import annotations

import pytest

from proofreader.document.alike import gaps_alike, same_ink
from proofreader.document.article import Article, PageReading, Part, Role
from proofreader.document.digest import digest
from proofreader.document.edit import (
    AssignRole,
    Correct,
    Decide,
    Edit,
    MergeArticles,
    MergeParts,
    MoveArticle,
    MovePart,
    Reorder,
    Settle,
    SplitArticle,
    SplitPart,
    Together,
)
from proofreader.document.proposal import Finding, FindingKind, Options
from proofreader.document.session import ProofSession
from proofreader.errors import EditError
from proofreader.text.gap import Correction, DecisionSource, GapKind, Mark
from proofreader.text.span import Span
from tests.document.issues import WHY, decision, issue_of, one_part, paragraphs, session_of, texts

PAGE = "第2版\n\n临江开港\n\n一艘船来了。\n\n又一艘船来了。\n\n江上灯会\n\n灯会开了。\n\n广告"
"""Spans: 0-3 folio, 5-9 headline, 11-17 and 19-26 bodies, 28-32 headline, 34-39 body, 41-43 an advertisement."""


def part(role: Role, start: int, end: int) -> Part:
    return Part(role, (Span(start, end),))


def page(**others: object) -> ProofSession:
    first = Article((part(Role.HEADLINE, 5, 9), part(Role.BODY, 11, 17), part(Role.BODY, 19, 26)))
    second = Article((part(Role.HEADLINE, 28, 32), part(Role.BODY, 34, 39)))
    reading = PageReading((part(Role.FOLIO, 0, 3),), (first, second), (part(Role.BODY, 41, 43),))
    return session_of(issue_of(PAGE), (reading,), **others)  # type: ignore[arg-type]


def outline(session: ProofSession, number: int = 0) -> list[list[int]]:
    """Anchors: furniture, each article, unplaced."""
    reading = session.reading.pages[number]
    lists = [reading.furniture, *(article.parts for article in reading.articles), reading.unplaced]
    return [[one.anchor for one in parts] for parts in lists]


def test_the_page_as_it_came() -> None:
    assert outline(page()) == [[0], [5, 11, 19], [28, 34], [41]]
    assert texts(page())[1:3] == ["临江开港", "一艘船来了。"]


@pytest.mark.parametrize(
    ("edit", "after"),
    [
        (MovePart(19, before=34), [[0], [5, 11], [28, 19, 34], [41]]),
        (MovePart(41, article=5), [[0], [5, 11, 19, 41], [28, 34], []]),
        (MovePart(5, article=5), [[0], [11, 19, 5], [28, 34], [41]]),
        (MovePart(34, page=0), [[0], [5, 11, 19], [28], [41, 34]]),
        (MovePart(34, before=41), [[0], [5, 11, 19], [28], [34, 41]]),
        (Together((MovePart(34, page=0), MovePart(28, article=5))), [[0], [5, 11, 19, 28], [41, 34]]),
        (MovePart(0, before=5), [[], [0, 5, 11, 19], [28, 34], [41]]),
        (AssignRole(41, Role.SECTION), [[0, 41], [5, 11, 19], [28, 34], []]),
        (AssignRole(0, Role.CAPTION), [[], [5, 11, 19], [28, 34], [41, 0]]),
        (AssignRole(11, Role.DECK), [[0], [5, 11, 19], [28, 34], [41]]),
        (SplitArticle(19), [[0], [5, 11], [19], [28, 34], [41]]),
        (SplitArticle(41), [[0], [5, 11, 19], [28, 34], [41], []]),
        (MergeArticles(5), [[0], [5, 11, 19, 28, 34], [41]]),
        (MoveArticle(28, 0, 0), [[0], [28, 34], [5, 11, 19], [41]]),
        (Reorder(5, (5, 19, 11)), [[0], [5, 19, 11], [28, 34], [41]]),
        (MergeParts(11), [[0], [5, 11], [28, 34], [41]]),
        (Decide(17, Mark.RUN_ON), [[0], [5, 11], [28, 34], [41]]),
        (Decide(17, Mark.PARAGRAPH), [[0], [5, 11, 19], [28, 34], [41]]),
        (Decide(13, Mark.PARAGRAPH), [[0], [5, 11, 13, 19], [28, 34], [41]]),
        (SplitPart(13), [[0], [5, 11, 13, 19], [28, 34], [41]]),
        (Decide(7, Mark.PARAGRAPH), [[0], [5, 11, 19], [28, 34], [41]]),
    ],
)
def test_structure(edit: Edit, after: list[list[int]]) -> None:
    session = page()
    first = session.reading
    change = session.apply(edit)
    assert outline(session) == after
    assert (change.before, change.after) == (first, session.reading)
    assert session.undo() is not None
    assert session.reading is first
    assert session.redo() is not None
    assert session.reading is change.after


@pytest.mark.parametrize(
    "edit",
    [
        Decide(4, Mark.SPACE),
        Decide(0, Mark.SPACE),
        Decide(999, Mark.SPACE),
        Decide(26, Mark.RUN_ON),
        Decide(43, Mark.SPACE),
        SplitPart(17),
        SplitPart(10),
        MergeParts(19),
        MergeParts(12),
        MergeParts(41),
        MovePart(5, before=5),
        MovePart(5, before=6),
        MovePart(5, article=11),
        MovePart(5, page=1),
        MovePart(6),
        AssignRole(6, Role.BODY),
        SplitArticle(5),
        SplitArticle(0),
        MergeArticles(28),
        MergeArticles(11),
        MoveArticle(5, 0, 2),
        MoveArticle(5, 1, 0),
        Reorder(5, (5, 11)),
        Reorder(5, (5, 11, 11)),
        Correct(Span(9, 11), "x"),
        Correct(Span(8, 12), "x"),
        Correct(Span(42, 99), "x"),
        Correct(Span(4, 4), "x"),
        Together(()),
        Together((AssignRole(11, Role.DECK), MergeParts(19))),
    ],
)
def test_an_edit_that_does_not_fit_changes_nothing(edit: Edit) -> None:
    session = page()
    reading = session.reading
    with pytest.raises(EditError) as refused:
        session.apply(edit)
    assert str(refused.value).endswith(".")
    assert session.reading is reading
    assert (session.depth, session.edits, session.is_modified) == (0, (), False)


def test_roles_change_with_the_place() -> None:
    session = page()
    session.apply(MovePart(0, before=5))
    assert session.place(0).part.role is Role.BODY
    session.apply(AssignRole(0, Role.FOLIO))
    assert session.place(0).group == "furniture"


def test_a_kept_line_end_in_a_headline() -> None:
    session = page()
    session.apply(Decide(7, Mark.PARAGRAPH))
    assert texts(session)[1] == "临江\n开港"


def test_nothing_is_split_inside_a_correction() -> None:
    session = page()
    session.apply(Correct(Span(11, 14), "两条船"))
    with pytest.raises(EditError):
        session.apply(SplitPart(13))
    session.apply(SplitPart(14))
    assert texts(session)[2:4] == ["两条船", "来了。"]


def test_corrections_merge() -> None:
    session = one_part("临江开港通航")
    session.apply(Correct(Span(1, 4), "河开江"))
    session.apply(Correct(Span(3, 5), "海试"))
    assert texts(session) == ["临河开海试航"]
    session.apply(Correct(Span(2, 3), "办"))
    assert texts(session) == ["临河办海试航"]
    assert len(session.reading.corrections) == 1
    session.apply(Correct(Span(0, 6), "临江开港通航"))
    assert not session.reading.corrections


def test_an_insertion_before_a_corrected_character_stays_before_its_gap() -> None:
    session = one_part("临江开港")
    session.apply(Decide(2, Mark.SPACE))
    session.apply(Correct(Span(2, 2), "市"))
    session.apply(Correct(Span(2, 3), "通"))
    assert texts(session) == ["临江市 通港"]


def test_an_insertion_belongs_to_the_part_on_its_left() -> None:
    session = one_part("临江开港")
    session.apply(SplitPart(2))
    session.apply(Correct(Span(2, 2), "市"))
    session.apply(Correct(Span(2, 3), "通"))
    assert texts(session) == ["临江市", "通港"]


def test_a_new_edit_forgets_what_was_undone() -> None:
    session = page()
    session.apply(SplitPart(13))
    session.undo()
    assert session.can_redo
    session.apply(Settle("unplaced:41"))
    assert not session.can_redo
    assert session.redo() is None
    assert len(session.edits) == 1


def test_modified_means_other_than_saved() -> None:
    session = page()
    session.apply(SplitPart(13))
    assert session.is_modified
    session.mark_saved()
    assert not session.is_modified
    session.undo()
    assert session.is_modified
    session.redo()
    assert not session.is_modified


def test_restored_is_the_same() -> None:
    session = page()
    for edit in (SplitPart(13), Correct(Span(5, 6), "近"), AssignRole(41, Role.DATE)):
        session.apply(edit)
    session.undo()
    again = ProofSession.restored(session.issue, session.proposals, session.options, session.edits, session.depth)
    assert digest(again.reading) == digest(session.reading)
    assert again.reading == session.reading
    assert (again.edits, again.depth, again.is_modified) == (session.edits, session.depth, False)


# --- suspects


def doubts() -> ProofSession:
    return page(
        marks={13: decision(Mark.SPACE, 0.5), 17: decision(Mark.PARAGRAPH, 0.6), 43: decision(Mark.PARAGRAPH, 0.1)},
        findings=(
            Finding(Span(41, 43), FindingKind.UNPLACED, 0.5, WHY),
            Finding(Span(28, 32), FindingKind.DOUBTFUL_ROLE, 0.5, WHY),
            Finding(Span(12, 13), FindingKind.CHARACTER, 0.5, WHY, ("条",)),
        ),
    )


def waiting(session: ProofSession) -> list[tuple[str, int]]:
    return [(suspect.kind, suspect.span.start) for suspect in session.suspects()]


ALL = [("character", 12), ("line_wrap", 13), ("line_wrap", 17), ("doubtful_role", 28), ("unplaced", 41)]


def test_suspects_in_reading_order_without_the_end_of_the_page() -> None:
    assert waiting(doubts()) == ALL


@pytest.mark.parametrize(
    ("edit", "settled"),
    [
        (Decide(13, Mark.SPACE), ("line_wrap", 13)),
        (Decide(13, Mark.RUN_ON), ("line_wrap", 13)),
        (SplitPart(13), ("line_wrap", 13)),
        (Decide(17, Mark.PARAGRAPH), ("line_wrap", 17)),
        (MergeParts(11), ("line_wrap", 17)),
        (AssignRole(28, Role.KICKER), ("doubtful_role", 28)),
        (MovePart(41, article=28), ("unplaced", 41)),
        (SplitArticle(41), ("unplaced", 41)),
        (AssignRole(41, Role.SECTION), ("unplaced", 41)),
        (Settle("unplaced:41"), ("unplaced", 41)),
        (Settle("character:12"), ("character", 12)),
        (Correct(Span(12, 13), "条"), ("character", 12)),
    ],
)
def test_a_suspect_is_settled_by_dealing_with_it(edit: Edit, settled: tuple[str, int]) -> None:
    session = doubts()
    session.apply(edit)
    assert waiting(session) == [suspect for suspect in ALL if suspect != settled]
    session.undo()
    assert waiting(session) == ALL


@pytest.mark.parametrize("edit", [AssignRole(41, Role.CAPTION), Correct(Span(11, 12), "x"), MoveArticle(28, 0, 0)])
def test_other_edits_settle_nothing(edit: Edit) -> None:
    session = doubts()
    session.apply(edit)
    assert waiting(session) == ALL


def test_a_gap_under_a_correction_is_no_suspect() -> None:
    session = doubts()
    session.apply(Correct(Span(12, 14), "只小船"))
    assert waiting(session) == ALL[2:]


def test_the_editors_decision_is_certain_and_keeps_its_kind() -> None:
    session = doubts()
    session.apply(Decide(13, Mark.RUN_ON))
    decided = session.decision_at(13)
    assert decided is not None
    assert (decided.mark, decided.kind, decided.confidence) == (Mark.RUN_ON, GapKind.LINE_WRAP, 1.0)
    assert decided.source is DecisionSource.EDITOR
    session.apply(Decide(36, Mark.SPACE))
    inserted = session.decision_at(36)
    assert inserted is not None
    assert inserted.kind is GapKind.INSERTED


# --- the same elsewhere


def test_gaps_alike_have_the_same_kind_and_neighbours() -> None:
    raw = "大比 拼，大比  拼，大比拼，小比 拼，大比 岗"
    stray = {2: 0.5, 7: 0.5, 17: 0.9, 22: 0.5}
    marks = {gap: decision(Mark.RUN_ON, sure, GapKind.STRAY_SPACE) for gap, sure in stray.items()}
    session = one_part(raw, marks=marks)
    assert gaps_alike(session, 2) == (2, 7, 17)
    session.apply(Decide(2, Mark.SPACE))
    assert gaps_alike(session, 2) == (2, 7, 17)
    assert gaps_alike(session, 1) == ()


def test_the_same_ink_is_found_through_line_ends() -> None:
    assert list(same_ink("临江末来，末\n来可期，末日", "末来")) == [Span(2, 4), Span(5, 8)]


# --- another analysis


def test_another_analysis_keeps_what_was_decided() -> None:
    comma = Correction(Span(2, 3), "，", WHY, DecisionSource.RULE)
    session = one_part("临江,开 港 了", corrections=(comma,))
    session.apply(Decide(4, Mark.RUN_ON))
    session.apply(Correct(Span(2, 3), ","))
    session.apply(Correct(Span(0, 1), "近"))
    session.undo()
    other = one_part("临江,开 港 了", corrections=(comma,), marks={6: decision(Mark.RUN_ON)})
    session.replace_proposals(other.proposals, Options(threshold=0.99))
    assert texts(session) == ["临江,开港了"]
    assert session.options.threshold == 0.99
    session.redo()
    assert texts(session)[0].startswith("近江,")
    while session.undo():
        pass
    assert texts(session)[0].startswith("临江，")


def test_another_analysis_leaves_a_rearranged_page_alone() -> None:
    session = paragraphs("临江\n\n开港\n\n通航")
    session.apply(MergeParts(0))
    session.replace_proposals(one_part("临江\n\n开港\n\n通航").proposals, Options())
    assert texts(session) == ["临江开港", "通航"]
    untouched = paragraphs("临江\n\n开港\n\n通航")
    untouched.replace_proposals(one_part("临江\n\n开港\n\n通航").proposals, Options())
    assert texts(untouched) == ["临江开港通航"]


@pytest.mark.parametrize("half", ["\ud800", "江\udfff"])
def test_half_a_character_cannot_be_put_in(half: str) -> None:
    session = one_part("临江开港")
    before = session.reading
    with pytest.raises(EditError, match="Half a character"):
        session.apply(Correct(Span(1, 2), half))
    assert session.reading is before
    assert not session.can_undo
