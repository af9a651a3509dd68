"""Pages marked done, and what they say when they are edited afterwards."""

from __future__ import annotations

import pytest

from proofreader.document.article import Article, PageReading, Part, Role
from proofreader.document.done import PageState, all_done, page_states, toggled
from proofreader.document.edit import AssignRole, Correct, Decide, MarkPage, MovePart
from proofreader.document.session import ProofSession
from proofreader.errors import EditError
from proofreader.text.gap import Mark
from proofreader.text.span import Span
from tests.document.issues import issue_of, session_of

OPEN, DONE, CHANGED = PageState.OPEN, PageState.DONE, PageState.CHANGED


def two_pages() -> ProofSession:
    """0-4 headline, 5-11 body | 13-17 headline, 18-24 body."""
    pages = [
        PageReading(
            articles=(Article((Part(Role.HEADLINE, (Span(at, at + 4),)), Part(Role.BODY, (Span(at + 5, at + 12),)))),)
        )
        for at in (0, 13)
    ]
    return session_of(issue_of("临江开港\n一艘船 来了。", "江上灯会\n灯会开 了呀。"), pages)


def test_a_page_is_done_and_open_again() -> None:
    session = two_pages()
    assert page_states(session.view) == (OPEN, OPEN)
    session.apply(toggled(session, 1))
    assert page_states(session.view) == (OPEN, DONE)
    session.apply(toggled(session, 1))
    assert page_states(session.view) == (OPEN, OPEN)
    session.undo()
    assert page_states(session.view) == (OPEN, DONE)


@pytest.mark.parametrize(
    "edit", [Correct(Span(5, 6), "两"), Decide(8, Mark.RUN_ON), AssignRole(0, Role.KICKER), MovePart(5, article=13)]
)
def test_an_edit_afterwards_shows(edit: Correct | Decide | AssignRole | MovePart) -> None:
    session = two_pages()
    session.apply(toggled(session, 0))
    session.apply(edit)
    assert page_states(session.view)[0] is CHANGED
    session.undo()
    assert page_states(session.view)[0] is DONE
    session.redo()
    session.apply(toggled(session, 0))
    assert page_states(session.view)[0] is DONE


def test_what_leaves_the_page_as_it_reads_does_not_show() -> None:
    session = two_pages()
    session.apply(toggled(session, 0))
    session.apply(Correct(Span(18, 19), "花"))
    session.apply(Decide(8, Mark.SPACE))
    session.apply(Correct(Span(5, 6), "两"))
    session.apply(Correct(Span(5, 6), "一"))
    assert page_states(session.view) == (DONE, OPEN)


def test_the_whole_issue_in_one_step() -> None:
    session = two_pages()
    session.apply(toggled(session, 0))
    edit = all_done(session)
    assert edit is not None
    session.apply(edit)
    assert page_states(session.view) == (DONE, DONE)
    assert all_done(session) is None
    session.undo()
    assert page_states(session.view) == (DONE, OPEN)


def test_there_must_be_such_a_page() -> None:
    with pytest.raises(EditError):
        two_pages().apply(MarkPage(2, "0"))
