"""Saving and recording on a disk that fails at every single step: the old project or the new one, never neither."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from proofreader.document.session import ProofSession
from proofreader.errors import ReadError, WriteError
from proofreader.storage import ProjectFile, load, save
from tests.disk_faults import FAULTS, MOST, Crash, Disk, failing
from tests.storage.soundness import verify
from tests.storage.test_project import NAMES, same

SIZE_LIMITS = range(0, 60_000, 1024)
"""Sizes of files, in bytes, from which on a write fails or kills: through the whole of SQLite's work."""


@pytest.mark.parametrize("moving", [False, True], ids=["save", "move"])
@pytest.mark.parametrize(("code", "short"), FAULTS)
def test_a_failing_disk_leaves_the_old_or_the_new(
    tmp_path: Path, session: ProofSession, code: int | None, short: bool, moving: bool
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    path = folder / "a.proof"
    save(path, session)
    before, content = load(path), path.read_bytes()
    project = ProjectFile.create(tmp_path / "elsewhere.proof", session)
    session.apply(NAMES)
    for fail_at in range(1, MOST):
        disk = Disk(folder, fail_at, code, short=short)
        try:
            with failing(disk):
                project.moved(path, session).close() if moving else save(path, session)
        except (WriteError, ReadError):
            assert code is not None
        except Crash:
            assert code is None
        assert same(load(path), before) or same(load(path), session) or load(path).entries == session.entries
        assert verify(path) == ()
        if not disk.failed:
            break
        for left in folder.iterdir():
            left.unlink()
        path.write_bytes(content)
    project.close()
    assert fail_at > 3
    assert same(load(path), session)


_RECORD = """
import resource, signal, sys
from pathlib import Path
from proofreader.errors import ReadError, WriteError
from proofreader.storage import ProjectFile
from tests.storage.test_project import EDITS
path, limit, deadly = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3] == "deadly"
project = ProjectFile(path)
for edit in EDITS:
    project.session.apply(edit)
signal.signal(signal.SIGXFSZ, signal.SIG_DFL if deadly else signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
try:
    project.record(project.session)
    print("recorded")
except WriteError as error:
    print("refused")
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    project.record(project.session)
    print("recorded")
"""


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="Windows knows no limit on the size of files")
@pytest.mark.parametrize("deadly", [False, True], ids=["refused", "killed"])
def test_a_record_that_stops_anywhere(tmp_path: Path, session: ProofSession, deadly: bool) -> None:
    """A limit on the size of files stops a write of the journal or of the project in its middle: as an error, or by a
    signal that ends the process there."""
    old, path = tmp_path / "old.proof", tmp_path / "a.proof"
    save(old, session)
    ends = set()
    for limit in SIZE_LIMITS[::6]:
        shutil.copy(old, path)
        command = [sys.executable, "-c", _RECORD, str(path), str(limit), "deadly" if deadly else "mild"]
        done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=Path(__file__).parents[2])
        ends.add((done.returncode, done.stdout))
        entries = len(load(path).entries)
        assert entries in (0, 5)
        assert entries == 5 or "recorded" not in done.stdout
        assert verify(path) == ()
        path.with_name("a.proof-journal").unlink(missing_ok=True)
    assert len(ends) == 2, "some limits stop it and some do not"
