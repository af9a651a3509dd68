"""What was never saved is there again after a crash."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from proofreader.document.session import ProofSession
from proofreader.errors import ReadError, WriteError
from proofreader.storage import begin, discard, find_unsaved, recover, salvage, save
from proofreader.storage.recovery import journals_folder
from tests.storage.soundness import verify
from tests.storage.test_project import EDITS, NAMES, WORD, run_sql, same


def test_an_unsaved_issue_comes_back(tmp_path: Path, session: ProofSession) -> None:
    folder = tmp_path / "state"
    assert find_unsaved(folder) == ()
    journal = begin(session, folder)
    session.apply(NAMES)
    session.apply(WORD)
    journal.record(session)
    assert find_unsaved(folder) == (), "a running program still holds it"
    journal.close()  # what a crash does to the lock
    (found,) = find_unsaved(folder)
    assert (found.names, found.edits, found.fault) == (("page1.txt",), 2, None)
    with recover(found, "甲") as again:
        assert same(again.session, session)
        save(tmp_path / "a.proof", again.session)
    discard(found.path, folder)
    assert find_unsaved(folder) == ()


def test_what_was_undone_counts_too(tmp_path: Path, session: ProofSession) -> None:
    """Somebody may want it back."""
    journal = begin(session, tmp_path)
    session.apply(NAMES)
    session.undo()
    journal.record(session)
    journal.close()
    (found,) = find_unsaved(tmp_path)
    assert found.edits == 1


def test_a_damaged_journal_is_listed_with_its_fault(tmp_path: Path) -> None:
    (tmp_path / "x.proof").write_bytes(b"nothing")
    (found,) = find_unsaved(tmp_path)
    assert found.fault is not None
    with pytest.raises(ReadError):
        recover(found)
    discard(found.path, tmp_path)


@pytest.mark.parametrize(
    ("damage", "kept", "lost"),
    [
        ("UPDATE edit SET edit = 'no json' WHERE number = 3", 2, 3),
        ('UPDATE edit SET edit = \'{"edit": "SplitPart", "gap": 9999}\' WHERE number = 2', 1, 4),
        ("DELETE FROM edit WHERE number = 4", 3, 1),
        ("UPDATE meta SET value = 'x' WHERE name = 'digest'", 5, 0),
        ("DELETE FROM meta", 5, 0),
    ],
)
def test_what_can_be_read_of_a_damaged_journal_comes_back(
    tmp_path: Path, session: ProofSession, damage: str, kept: int, lost: int
) -> None:
    journal = begin(session, tmp_path)
    readings = [session.reading]
    for edit in EDITS:
        session.apply(edit)
        readings.append(session.reading)
    journal.record(session)
    journal.close()
    run_sql(journal.path, damage)
    (found,) = find_unsaved(tmp_path)
    before = found.path.read_bytes()
    with pytest.raises(ReadError):
        recover(found)
    salvaged = salvage(found, "甲", tmp_path / "new")
    with salvaged.project as project:
        assert (salvaged.kept, salvaged.lost) == (kept, lost)
        assert project.session.reading == readings[kept]
        assert verify(project.path) == ()
    assert found.path.read_bytes() == before


def test_nothing_comes_back_without_the_pages(tmp_path: Path, session: ProofSession) -> None:
    with begin(session, tmp_path) as journal:
        path = journal.path
    run_sql(path, "UPDATE source SET data = zeroblob(9)")
    (found,) = find_unsaved(tmp_path)
    with pytest.raises(ReadError, match="is damaged"):
        salvage(found, folder=tmp_path / "new")


def test_only_journals_are_discarded(tmp_path: Path) -> None:
    other = tmp_path / "work.proof"
    other.write_bytes(b"dear")
    with pytest.raises(ValueError, match="no journal"):
        discard(other, tmp_path / "state")
    assert other.exists()


def test_no_room_for_a_journal(tmp_path: Path, session: ProofSession, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "state").write_bytes(b"in the way")
    with pytest.raises(WriteError, match="could not be written"):
        begin(session, folder=tmp_path / "state")

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(WriteError, match="disk is full"):
        begin(session, folder=tmp_path / "other")


def test_journals_stand_in_the_state_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    assert journals_folder().name == "unsaved"


def test_what_is_no_file_is_no_journal(tmp_path: Path) -> None:
    (tmp_path / "gone.proof").symlink_to(tmp_path / "nowhere")
    (tmp_path / "folder.proof").mkdir()
    assert find_unsaved(tmp_path) == ()
