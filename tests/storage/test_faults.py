"""Damage, crashes and full disks: the old file or the new one, and a sentence."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from proofreader.document.edit import Correct
from proofreader.document.session import ProofSession
from proofreader.errors import ReadError, WriteError
from proofreader.storage import ProjectFile, load, save
from proofreader.storage.formats import FORMAT_VERSION
from proofreader.text.span import Span
from tests.storage.desk import PAGE, issue_of, session_of
from tests.storage.soundness import verify
from tests.storage.test_project import EDITS, NAMES, at, leftovers, run_sql, same


def test_a_full_disk_while_editing(tmp_path: Path, session: ProofSession) -> None:
    path = tmp_path / "a.proof"
    with ProjectFile.create(path, session) as project:
        session.apply(NAMES)
        project.record(session)
        kept = load(path)
        connection = project._connection
        assert connection is not None
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages}")
        session.apply(Correct(Span(at("口\n的"), at("口\n的河")), "水" * 20000))
        with pytest.raises(WriteError, match="disk is full"):
            project.record(session)
        assert same(load(path), kept)
        connection.execute("PRAGMA max_page_count = 100000")
        project.record(session)
        assert same(load(path), session)


def test_half_a_character_is_refused(tmp_path: Path, session: ProofSession, monkeypatch: pytest.MonkeyPatch) -> None:
    """The session refuses half a character; the project file would, even if it did not."""
    monkeypatch.setattr("proofreader.document.correcting.writable", str)
    with ProjectFile.create(tmp_path / "a.proof", session) as project:
        session.apply(NAMES)
        session.apply(Correct(Span(at("口\n的"), at("口\n的河")), "\ud800"))
        with pytest.raises(WriteError, match=r"U\+D800"):
            project.record(session)
        with pytest.raises(WriteError, match=r"U\+D800"):
            save(tmp_path / "b.proof", session)
        assert load(project.path).depth == 0


@pytest.mark.parametrize("moment", ["fsync", "replace", "chmod"])
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO, errno.EACCES, errno.EROFS])
def test_whatever_fails_the_old_file_is_there(
    tmp_path: Path, session: ProofSession, monkeypatch: pytest.MonkeyPatch, moment: str, code: int
) -> None:
    path = tmp_path / "a.proof"
    save(path, session)
    before = path.read_bytes()
    session.apply(NAMES)

    def fail(*_: object) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, moment, fail)
    with pytest.raises(WriteError, match=r"a\.proof could not be written.*still there"):
        save(path, session)
    monkeypatch.undo()
    assert path.read_bytes() == before
    assert leftovers(tmp_path) == []


_CRASH = """
import os, sys
from pathlib import Path
from proofreader.storage import load, save
from proofreader.storage import atomic
path, moment = Path(sys.argv[1]), sys.argv[2]
session = load(path)
session.apply(__import__("tests.storage.test_project", fromlist=["NAMES"]).NAMES)
def die(*_):
    os._exit(9)
{"replace": lambda: setattr(os, "replace", die), "fsync": lambda: setattr(os, "fsync", die),
 "after": lambda: setattr(atomic, "sync_folder", die)}[moment]()
save(path, session)
"""


@pytest.mark.parametrize(("moment", "edits"), [("fsync", 0), ("replace", 0), ("after", 1)])
def test_a_crash_leaves_the_old_or_the_new(tmp_path: Path, session: ProofSession, moment: str, edits: int) -> None:
    path = tmp_path / "a.proof"
    save(path, session)
    done = subprocess.run([sys.executable, "-c", _CRASH, str(path), moment], check=False, cwd=Path(__file__).parents[2])
    assert done.returncode == 9
    assert load(path).depth == edits
    assert verify(path) == ()


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no limit on the size of files")
def test_short_writes(tmp_path: Path, session: ProofSession) -> None:
    path = tmp_path / "a.proof"
    save(path, session)
    before = path.read_bytes()
    script = (
        "import resource, signal, sys; from pathlib import Path; from proofreader.storage import load, save\n"
        "from proofreader.errors import WriteError\n"
        "session = load(Path(sys.argv[1])); signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (9000, 9000))\n"
        "try: save(Path(sys.argv[1]), session)\n"
        "except WriteError as error: print('refused', 'still there' in str(error))\n"
    )
    done = subprocess.run([sys.executable, "-c", script, str(path)], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "refused True"
    assert path.read_bytes() == before
    assert leftovers(tmp_path) == []


def test_a_crash_in_the_middle_of_a_transaction(tmp_path: Path, session: ProofSession) -> None:
    path = tmp_path / "a.proof"
    save(path, session)
    subprocess.run([sys.executable, "-c", _TEAR, str(path)], check=False)
    torn = path.read_bytes()
    assert (tmp_path / "a.proof-journal").stat().st_size > 0
    assert same(load(path), session)
    assert path.read_bytes() == torn
    with ProjectFile(path) as project:
        session.apply(NAMES)
        project.record(session)
    assert same(load(path), session)
    assert not (tmp_path / "a.proof-journal").exists()


_TEAR = """
import os, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA cache_size = 1")
connection.execute("BEGIN IMMEDIATE")
connection.execute("CREATE TABLE junk (data BLOB)")
connection.execute("UPDATE proposal SET data = zeroblob(200000)")
connection.execute("INSERT INTO junk VALUES (zeroblob(2000000))")
os._exit(9)
"""


def test_a_torn_file_that_is_saved_over(tmp_path: Path, session: ProofSession) -> None:
    path = tmp_path / "a.proof"
    save(path, session)
    subprocess.run([sys.executable, "-c", _TEAR, str(path)], check=False)
    session.apply(NAMES)
    save(path, session)
    with ProjectFile(path) as project:
        assert same(project.session, session)
    assert verify(path) == ()
    assert leftovers(tmp_path) == []


_TYPE = """
import sys
from pathlib import Path
from proofreader.document.edit import Decide
from proofreader.storage import ProjectFile
from proofreader.text.gap import Mark
project = ProjectFile(Path(sys.argv[1]), "x")
gap = min(gap for gap, decision in project.session.proposals[0].decisions.items() if decision.mark is Mark.SPACE)
while True:
    for mark in (Mark.RUN_ON, Mark.SPACE):
        project.session.apply(Decide(gap, mark))
        project.record(project.session)
        print(project.session.depth, flush=True)
"""


def test_what_was_recorded_survives_being_killed(tmp_path: Path, session: ProofSession) -> None:
    path = tmp_path / "a.proof"
    save(path, session)
    recorded = 0
    for lines in (1, 7, 2, 23, 11):
        with subprocess.Popen([sys.executable, "-c", _TYPE, str(path)], stdout=subprocess.PIPE, text=True) as typist:
            assert typist.stdout is not None
            for _ in range(lines):
                recorded = int(typist.stdout.readline())
            typist.kill()
        assert load(path).depth >= recorded
        assert verify(path) == ()


def test_what_is_no_project(tmp_path: Path) -> None:
    path = tmp_path / "a.proof"
    for content in (b"", b"hello", b"SQLite format 3\0" + b"\0" * 200):
        path.write_bytes(content)
        with pytest.raises(ReadError, match="is not a Proofreader project"):
            load(path)
        assert path.read_bytes() == content
    with pytest.raises(ReadError, match="does not exist"):
        load(tmp_path / "missing.proof")
    with pytest.raises(ReadError, match="is not a Proofreader project"):
        load(tmp_path)


def test_a_newer_project_is_left_alone(tmp_path: Path, session: ProofSession) -> None:
    path = tmp_path / "a.proof"
    save(path, session)
    run_sql(path, f"PRAGMA user_version = {FORMAT_VERSION + 1}")
    before = path.read_bytes()
    with pytest.raises(ReadError, match="newer Proofreader"):
        load(path)
    with pytest.raises(ReadError, match="newer Proofreader"):
        ProjectFile(path)
    assert path.read_bytes() == before
    assert leftovers(tmp_path) == []


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE source SET data = zeroblob(10)",
        "UPDATE source SET sha256 = 'x'",
        "UPDATE source SET characters = 3",
        "UPDATE source SET encoding = 'no-such'",
        "UPDATE proposal SET data = zeroblob(10)",
        "DELETE FROM proposal",
        "DELETE FROM analysed",
        "INSERT INTO analysed (analysis, page, sha256) SELECT analysis, page, sha256 FROM analysed",
        "DELETE FROM analysis",
        "UPDATE meta SET value = '9' WHERE name = 'analysis'",
        "UPDATE analysis SET options = 'x'",
        "UPDATE page SET source = 7",
        "UPDATE page SET start = -1",
        "UPDATE page SET stop = 1000000",
        "DELETE FROM page",
        "DELETE FROM source",
        "DELETE FROM edit WHERE number = 1",
        "DELETE FROM edit WHERE number = 3",
        "UPDATE edit SET edit = '{}' WHERE number = 2",
        "UPDATE edit SET edit = 'no json' WHERE number = 2",
        'UPDATE edit SET edit = \'{"edit": "Explode", "gap": 1}\' WHERE number = 2',
        'UPDATE edit SET edit = \'{"edit": "Decide", "gap": 3, "mark": "space"}\' WHERE number = 2',
        "UPDATE edit SET parent = 9 WHERE number = 2",
        "DELETE FROM meta",
        "UPDATE meta SET value = 'x' WHERE name = 'position'",
        "UPDATE meta SET value = '2' WHERE name = 'position'",
        "UPDATE meta SET value = 'x' WHERE name = 'digest'",
        "DROP TABLE edit",
        "CREATE VIEW trap AS SELECT 1",
        "CREATE TRIGGER trap AFTER INSERT ON edit BEGIN DELETE FROM edit; END",
        "PRAGMA journal_mode = WAL",
    ],
)
def test_damage_is_told_and_left(tmp_path: Path, session: ProofSession, damage: str) -> None:
    path = tmp_path / "a.proof"
    for edit in EDITS:
        session.apply(edit)
    save(path, session)
    run_sql(path, damage)
    before = path.read_bytes()
    with pytest.raises(ReadError, match=r"a\.proof is damaged .*It was left as it is"):
        load(path)
    with pytest.raises(ReadError):
        ProjectFile(path)
    assert verify(path) != ()
    assert path.read_bytes() == before
    assert leftovers(tmp_path) == []


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_flipped_bytes_never_give_another_text(tmp_path: Path, data: st.DataObject) -> None:
    session = session_of(issue_of(tmp_path / "in", PAGE))
    session.apply(NAMES)
    path = tmp_path / "a.proof"
    save(path, session)
    content = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    del content[data.draw(st.sampled_from([len(content), len(content), len(content) // 2, 512])) :]
    path.write_bytes(content)
    try:
        loaded = load(path)
    except ReadError:
        assert isinstance(verify(path), tuple)
    else:
        assert (loaded.issue.raw, loaded.reading) == (session.issue.raw, session.reading)
    assert path.read_bytes() == bytes(content)
