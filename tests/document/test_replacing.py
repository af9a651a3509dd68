"""Replacing what was found: one step, recorded, and only what was meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from proofreader.document.matching import Matcher, Sought
from proofreader.document.replacing import Template, as_one_step, replaced, replacements
from proofreader.document.search import Hit, Side, everywhere, find_hits
from proofreader.document.session import ProofSession
from proofreader.errors import SearchError
from proofreader.writers.integrity import check_integrity
from tests.storage.desk import PAGE, issue_of, session_of


@pytest.fixture
def session(tmp_path: Path) -> ProofSession:
    return session_of(issue_of(tmp_path / "in", PAGE, PAGE))


def found(session: ProofSession, sought: Sought, side: Side = Side.READING) -> tuple[Matcher, list[Hit]]:
    matcher = Matcher(sought)
    return matcher, list(find_hits(session.view, matcher, side, everywhere(session.view)))


def whole(session: ProofSession) -> str:
    pages = range(len(session.reading.pages))
    return "\n".join(session.text(place.part) for page in pages for place in session.places(page))


def replace_all(session: ProofSession, sought: Sought, text: str) -> int:
    matcher, hits = found(session, sought)
    edit = as_one_step(replacements(session, hits, Template(text, matcher)))
    if edit is not None:
        session.apply(edit)
    return len(hits)


def test_all_places_are_one_step_and_the_raw_text_stays(session: ProofSession) -> None:
    before, raw = whole(session), session.issue.raw
    assert replace_all(session, Sought("工程"), "项目工程") == 2
    assert whole(session) == before.replace("工程", "项目工程")
    assert session.issue.raw == raw
    assert check_integrity(session) == ()
    session.undo()
    assert whole(session) == before
    assert not session.can_undo


def test_several_places_of_one_paragraph(session: ProofSession) -> None:
    before = whole(session)
    assert replace_all(session, Sought("的"), "之") == before.count("的") > 2
    assert whole(session) == before.replace("的", "之")


def test_what_lies_across_a_line_end_of_the_page(session: ProofSession) -> None:
    assert "门口\n的河" in session.issue.raw
    before = whole(session)
    replace_all(session, Sought("门口的河"), "门前的小河")
    assert whole(session) == before.replace("门口的河", "门前的小河")


def test_groups_of_an_expression(session: ProofSession) -> None:
    before = whole(session)
    replace_all(session, Sought(r"(共)(?P<what>分三期)", expression=True), r"\g<what>\1\\")
    assert whole(session) == before.replace("共分三期", "分三期共\\")


def test_a_backslash_is_a_backslash_where_nothing_is_an_expression(session: ProofSession) -> None:
    matcher, hits = found(session, Sought("三期"))
    assert replaced(session, hits[0], Template(r"\1", matcher)) == ("三期", r"\1")


@pytest.mark.parametrize("text", [r"\2", r"\g<who>"])
def test_a_group_that_is_not_there_is_refused(session: ProofSession, text: str) -> None:
    matcher, _ = found(session, Sought("(三)期", expression=True))
    with pytest.raises(SearchError, match="no group"):
        Template(text, matcher)


def test_the_raw_page_is_not_replaced(session: ProofSession) -> None:
    matcher, hits = found(session, Sought("工程"), Side.RAW)
    with pytest.raises(SearchError):
        as_one_step(replacements(session, hits, Template("项目", matcher)))


def test_the_same_again_is_no_edit(session: ProofSession) -> None:
    matcher, hits = found(session, Sought("工程"))
    assert hits
    assert as_one_step(replacements(session, hits, Template("工程", matcher))) is None


def test_nothing_in_its_stead_is_a_deletion(session: ProofSession) -> None:
    before = whole(session)
    replace_all(session, Sought("昨日"), "")
    assert whole(session) == before.replace("昨日", "")
    assert check_integrity(session) == ()
