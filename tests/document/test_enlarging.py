"""Pages that come while an issue is worked on leave the work where it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from proofreader.document.analysis import analyse
from proofreader.document.article import Role
from proofreader.document.edit import AssignRole
from proofreader.document.enlarging import enlarged, only_new, with_pages
from proofreader.document.proposal import Options
from proofreader.storage.project import ProjectFile
from proofreader.writers.integrity import check_integrity
from tests.storage.desk import PAGE, issue_of, session_of


def test_the_work_stays(tmp_path: Path) -> None:
    session = session_of(issue_of(tmp_path / "a", PAGE, PAGE))
    part = session.reading.pages[1].articles[0].parts[0]
    session.apply(AssignRole(part.anchor, Role.CAPTION))
    session.apply(AssignRole(part.anchor, Role.CREDIT))
    session.undo()
    issue = enlarged(session.issue, issue_of(tmp_path / "b", PAGE + "\f" + PAGE))
    proposals = analyse(only_new(issue, 2), Options())
    grown = with_pages(session, issue, proposals)
    assert [issue.text(page) for page in issue.pages] == [PAGE] * 4
    assert [page.source for page in issue.pages] == [0, 1, 2, 2]
    assert issue.sources[2].span.of(issue.raw) == PAGE + "\f" + PAGE
    assert grown.reading.pages[:2] == session.reading.pages
    assert not check_integrity(grown)
    assert grown.redo() is not None
    assert grown.place(part.anchor).part.role is Role.CREDIT
    assert session.place(part.anchor).part.role is Role.CAPTION
    store = ProjectFile.create(tmp_path / "grown.proof", grown)
    store.close()
    again = ProjectFile(tmp_path / "grown.proof")
    assert again.session.reading == grown.reading
    assert again.session.issue == issue
    again.close()


def test_another_issue_is_refused(tmp_path: Path) -> None:
    session = session_of(issue_of(tmp_path / "a", PAGE))
    other = issue_of(tmp_path / "b", "临江" + PAGE, PAGE)
    with pytest.raises(ValueError, match="same issue"):
        with_pages(session, other, session.proposals)
    with pytest.raises(ValueError, match="same issue"):
        with_pages(session, enlarged(session.issue, session.issue), ())
