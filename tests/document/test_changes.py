"""What became of the raw page in the reading, by kind."""

from __future__ import annotations

import pytest

from proofreader.document.article import Part, Role
from proofreader.document.changes import ROUTINE, ChangeKind, changes_of
from proofreader.document.edit import Correct, Decide, SplitPart
from proofreader.document.session import ProofSession
from proofreader.text.gap import Mark
from proofreader.text.span import Span
from tests.document.issues import one_part, paragraphs

RAW = "柏川日报,记者 林小满\n一行到 访临江。\n\n次日返回"


@pytest.fixture
def session() -> ProofSession:
    return paragraphs(RAW)


def part(session: ProofSession, index: int = 0) -> Part:
    return session.reading.pages[0].articles[0].parts[index]


def gap(before: str) -> int:
    return RAW.index(before) + len(before)


def kinds(session: ProofSession, index: int = 0) -> list[ChangeKind]:
    return [change.kind for change in changes_of(session.view, part(session, index))]


def test_a_page_as_it_came_has_kept_blanks_and_joined_lines(session: ProofSession) -> None:
    assert kinds(session) == [
        ChangeKind.BLANK_KEPT,
        ChangeKind.LINE_END_REMOVED,
        ChangeKind.BLANK_KEPT,
        ChangeKind.BREAK_KEPT,
    ]
    assert set(kinds(session)) <= ROUTINE


def test_nothing_ends_behind_the_last_part(session: ProofSession) -> None:
    assert kinds(session, 1) == []


@pytest.mark.parametrize(
    ("before", "mark", "expected"),
    [
        ("一行到", Mark.RUN_ON, ChangeKind.BLANK_REMOVED),
        ("一行到", Mark.SPACE, ChangeKind.BLANK_KEPT),
        ("林小满", Mark.SPACE, ChangeKind.LINE_END_TO_BLANK),
        ("林小满", Mark.RUN_ON, ChangeKind.LINE_END_REMOVED),
        ("柏川日报,", Mark.SPACE, ChangeKind.BLANK_INSERTED),
    ],
)
def test_a_decided_gap(session: ProofSession, before: str, mark: Mark, expected: ChangeKind) -> None:
    session.apply(Decide(gap(before), mark))
    found = [change for change in changes_of(session.view, part(session)) if change.raw.start == gap(before)]
    assert [(change.kind, change.by_editor) for change in found] == [(expected, True)]


def test_a_paragraph_put_into_a_line(session: ProofSession) -> None:
    session.apply(SplitPart(gap("一行")))
    assert kinds(session)[-1] is ChangeKind.BREAK_INSERTED


@pytest.mark.parametrize(
    ("ink", "text", "expected"),
    [
        (",", "，", ChangeKind.PUNCTUATION),
        ("柏", "伯", ChangeKind.CHARACTERS),
        ("柏", "、", ChangeKind.CHARACTERS),
        ("柏川", "", ChangeKind.LEFT_OUT),
        ("", "《", ChangeKind.PUT_IN),
    ],
)
def test_a_corrected_character(session: ProofSession, ink: str, text: str, expected: ChangeKind) -> None:
    at = RAW.index(ink) if ink else 2
    session.apply(Correct(Span(at, at + len(ink)), text))
    (change,) = [one for one in changes_of(session.view, part(session)) if one.kind not in ROUTINE]
    assert (change.kind, change.before, change.after) == (expected, ink, text)
    assert change.by_editor


def test_the_places_of_both_sides_belong_together() -> None:
    session = one_part("𠮷田 一行，到 访\n临江")
    session.apply(Correct(Span(0, 1), "吉"))
    (only,) = session.reading.pages[0].articles[0].parts
    text = session.text(only)
    for change in changes_of(session.view, only):
        assert change.raw.of(session.issue.raw) == change.before
        assert change.reading.of(text) == change.after


def test_a_head_of_two_lines_keeps_its_line_end() -> None:
    session = one_part("岗位大练兵\n业务大比武", Role.HEADLINE)
    session.apply(Decide(5, Mark.PARAGRAPH))
    (only,) = session.reading.pages[0].articles[0].parts
    assert [change.kind for change in changes_of(session.view, only)] == [ChangeKind.BREAK_KEPT]
