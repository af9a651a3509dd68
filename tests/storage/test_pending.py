"""A project of an issue whose pages come later: at every moment the file holds what was done, on the pages it was done
on."""

from __future__ import annotations

from pathlib import Path

import pytest

from proofreader.cli.inputs import open_input
from proofreader.cli.voice import Voice
from proofreader.document.edit import Correct, Decide
from proofreader.document.proposal import PENDING, Options
from proofreader.document.session import ProofSession
from proofreader.errors import EditError
from proofreader.storage import ProjectFile, load, save
from proofreader.text.gap import Mark
from proofreader.text.span import Span
from proofreader.writers.integrity import check_integrity
from tests.storage.desk import PAGE, issue_of, session_of
from tests.storage.soundness import verify

HERE = Decide(PAGE.index("小满 周") + 2, Mark.RUN_ON)
THERE = Correct(Span(len(PAGE) + PAGE.index("的河"), len(PAGE) + PAGE.index("的河") + 1), "之")


def two_pages(folder: Path) -> tuple[ProofSession, ProofSession]:
    """An issue of two pages as it is analysed, and the same with the second page pending."""
    done = session_of(issue_of(folder / "pages", PAGE, PAGE))
    return done, ProofSession(done.issue, (done.proposals[0], PENDING), done.options)


def test_a_page_that_is_pending_is_pending_in_the_file(tmp_path: Path) -> None:
    _, session = two_pages(tmp_path)
    with ProjectFile.create(tmp_path / "a.proof", session) as project:
        session.apply(HERE)
        project.record(session)
    again = load(tmp_path / "a.proof")
    assert (again.pending, again.edits, again.reading) == ({1}, (HERE,), session.reading)
    assert verify(tmp_path / "a.proof") == ()


def test_a_page_is_in_the_file_before_the_edits_on_it(tmp_path: Path) -> None:
    done, session = two_pages(tmp_path)
    with ProjectFile.create(tmp_path / "a.proof", session) as project:
        session.apply(HERE)
        with pytest.raises(EditError):
            session.apply(THERE)
        session.deliver({1: done.proposals[1]})
        session.apply(THERE)
        project.record(session)
    again = load(tmp_path / "a.proof")
    assert (again.pending, again.edits, again.reading) == (frozenset(), (HERE, THERE), session.reading)
    assert again.proposals == done.proposals
    assert verify(tmp_path / "a.proof") == ()


def test_the_command_line_reads_the_pages_that_the_window_had_no_time_for(tmp_path: Path) -> None:
    _, session = two_pages(tmp_path)
    session.apply(HERE)
    save(tmp_path / "a.proof", session)
    opened = open_input(tmp_path / "a.proof", Options(), None, Voice.speaking("en")).session
    assert not opened.pending
    assert opened.edits == (HERE,)
    assert check_integrity(opened) == ()


def test_a_page_alone_is_recorded_without_any_edit(tmp_path: Path) -> None:
    done, session = two_pages(tmp_path)
    with ProjectFile.create(tmp_path / "a.proof", session) as project:
        session.deliver({1: done.proposals[1]})
        project.record(session)
        assert not project.has_unsaved
    assert load(tmp_path / "a.proof").reading == done.reading


def test_what_was_saved_before_the_page_came_can_be_gone_back_to(tmp_path: Path) -> None:
    done, session = two_pages(tmp_path)
    session.apply(HERE)
    with ProjectFile.create(tmp_path / "a.proof", session) as project:
        session.undo()
        session.deliver({1: done.proposals[1]})
        session.apply(THERE)
        project.record(session)
        assert project.has_unsaved
        project.revert()
    again = load(tmp_path / "a.proof")
    assert (again.pending, again.edits) == (frozenset(), (HERE,))
    assert again.reading.pages == done.reading.pages
    assert verify(tmp_path / "a.proof") == ()
