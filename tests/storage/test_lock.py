"""Who has a project open, where the file system tells and where it does not."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from proofreader.document.session import ProofSession
from proofreader.errors import WriteError
from proofreader.storage import Owner, ProjectFile, save
from proofreader.storage.lock import holder, lock_path


@pytest.fixture
def project(tmp_path: Path, session: ProofSession, monkeypatch: pytest.MonkeyPatch) -> Path:
    """In a folder whose file system knows no locks."""
    fcntl = pytest.importorskip("fcntl")

    def refuse(*_: object) -> None:
        raise OSError(errno.ENOLCK, "no locks available")

    monkeypatch.setattr(fcntl, "flock", refuse)
    path = tmp_path / "a.proof"
    save(path, session)
    return path


def leave(path: Path, host: str, process: int) -> None:
    lock_path(path).write_bytes(msgspec.json.encode(Owner("甲", host, process, "2026-11-24T12:00:00+00:00")))


def test_without_locks_the_owner_counts(project: Path) -> None:
    with ProjectFile(project, "甲") as first:
        assert not first.read_only
        with ProjectFile(project, "乙") as second:
            assert second.read_only
            assert second.owner is not None
            assert second.owner.editor == "甲"
    assert not lock_path(project).exists()
    with ProjectFile(project, "乙") as third:
        assert not third.read_only


def test_without_locks_the_dead_of_this_machine_count_for_nothing(project: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", "import os; print(os.getpid())"], capture_output=True, text=True, check=True
    )
    leave(project, os.uname().nodename, int(done.stdout))
    assert holder(project) is None
    with ProjectFile(project) as opened:
        assert not opened.read_only


def test_without_locks_another_machine_may_live(project: Path) -> None:
    leave(project, "another-machine", 1)
    assert holder(project) is not None
    with ProjectFile(project) as opened:
        assert opened.read_only
        assert opened.owner is not None
        assert opened.owner.host == "another-machine"
    assert lock_path(project).exists(), "it is theirs"


def test_a_lock_that_is_a_link_is_not_written_through(tmp_path: Path, session: ProofSession) -> None:
    path, precious = tmp_path / "a.proof", tmp_path / "precious.txt"
    save(path, session)
    precious.write_text("稿件", encoding="utf-8")
    lock_path(path).symlink_to(precious)
    with ProjectFile(path, "乙") as opened:
        assert opened.read_only
        assert opened.owner is None
    assert precious.read_text(encoding="utf-8") == "稿件"


@pytest.mark.parametrize("mode", [0o444, 0o000])
def test_the_lock_of_another_user_counts(
    tmp_path: Path, session: ProofSession, monkeypatch: pytest.MonkeyPatch, mode: int
) -> None:
    """It belongs to somebody else, so it may be looked into at most."""
    opening = os.open

    def guarded(path: Path | str, flags: int, *rest: int, **more: int) -> int:
        if str(path).endswith(".lock") and (mode == 0 or flags & os.O_RDWR):
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return opening(path, flags, *rest, **more)

    path = tmp_path / "a.proof"
    save(path, session)
    with ProjectFile(path, "甲"):
        monkeypatch.setattr(os, "open", guarded)
        with ProjectFile(path, "乙") as second:
            assert second.read_only
            assert second.owner is not None
            assert second.owner.editor == ("甲" if mode else "")
        with pytest.raises(WriteError, match="is open elsewhere"):
            save(path, session)
        monkeypatch.undo()


def test_a_lock_with_brackets_beyond_number_is_nobodys(project: Path) -> None:
    lock_path(project).write_bytes(b'{"x": ' + b"[" * 4000)
    assert holder(project) is None
