"""A project comes back just as it was left, and is never half a project."""

from __future__ import annotations

import contextlib
import errno
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from proofreader.document.article import Role
from proofreader.document.edit import AssignRole, Correct, Decide, Edit, MergeParts, SplitPart, Together
from proofreader.document.session import ProofSession
from proofreader.errors import EditError, ReadError, WriteError
from proofreader.storage import ProjectFile, history, load, save, verify
from proofreader.storage.schema import FORMAT_VERSION
from proofreader.text.gap import Mark
from proofreader.text.span import Span
from tests.storage.desk import PAGE, issue_of, session_of


def at(words: str, after: str = "") -> int:
    """The offset in ``PAGE`` after ``words``, which ``after`` follows."""
    return PAGE.index(words + after) + len(words)


NAMES = Decide(at("小满", " 周"), Mark.RUN_ON)
WORD = Correct(Span(at("口\n的"), at("口\n的河")), "水")
SPLIT = SplitPart(at("工程", "\n昨日"))
ROLE = AssignRole(PAGE.index("四个"), Role.CROSSHEAD)
BOTH = Together((Decide(at("周", "\n岚"), Mark.SPACE), Correct(Span(at("共分"), at("共分三")), "")))
EDITS: tuple[Edit, ...] = (NAMES, WORD, SPLIT, ROLE, BOTH)


def same(one: ProofSession, other: ProofSession) -> bool:
    """Whether two sessions are at the same place of the same history."""
    return (one.issue, one.options, one.edits, one.depth, one.reading, one.proposals) == (
        other.issue,
        other.options,
        other.edits,
        other.depth,
        other.reading,
        other.proposals,
    )


def leftovers(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.name not in ("in", "a.proof"))


def test_a_session_comes_back(tmp_path: Path, session: ProofSession) -> None:
    for edit in EDITS:
        session.apply(edit)
    session.undo()
    save(tmp_path / "a.proof", session, "林编辑")
    loaded = load(tmp_path / "a.proof")
    assert same(loaded, session)
    assert not loaded.is_modified
    assert loaded.redo()
    assert loaded.reading != session.reading
    assert loaded.suspects() != ()
    assert [step.entry.editor for step in history(tmp_path / "a.proof")] == ["林编辑"] * 5
    assert [step.current for step in history(tmp_path / "a.proof")] == [True] * 4 + [False]
    assert verify(tmp_path / "a.proof") == ()
    assert leftovers(tmp_path) == []


def test_all_encodings_and_pages_come_back(tmp_path: Path) -> None:
    issue = issue_of(tmp_path / "in", PAGE.replace("\n", "\r\n") + "\f" + PAGE, PAGE)
    session = session_of(issue)
    save(tmp_path / "a.proof", session)
    assert same(load(tmp_path / "a.proof"), session)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_history_comes_back(tmp_path: Path, data: st.DataObject) -> None:
    session = session_of(issue_of(tmp_path / "in", PAGE))
    gaps = sorted(session.proposals[0].decisions)
    anchors = [part.anchor for part in session.reading.pages[0].articles[0].parts]
    edits = st.one_of(
        st.builds(Decide, st.sampled_from(gaps), st.sampled_from(Mark)),
        st.builds(SplitPart, st.sampled_from(gaps)),
        st.builds(MergeParts, st.sampled_from(anchors), st.sampled_from(Mark)),
        st.builds(AssignRole, st.sampled_from(anchors), st.sampled_from(Role)),
        st.builds(Correct, st.sampled_from(gaps).map(lambda gap: Span(gap - 1, gap)), st.text("临江𠮷a1", max_size=3)),
        st.sampled_from(["undo", "redo"]),
    )
    path = tmp_path / "a.proof"
    save(path, session)
    for sitting in data.draw(st.lists(st.lists(edits, max_size=6), max_size=4)):
        with ProjectFile(path) as project:
            assert same(project.session, session)
            session = project.session
            for edit in sitting:
                with contextlib.suppress(EditError):
                    getattr(session, edit)() if isinstance(edit, str) else session.apply(edit)
                project.record(session)
    assert same(load(path), session)
    assert verify(path) == ()
    path.unlink()


def test_edits_are_recorded_one_by_one(tmp_path: Path, session: ProofSession) -> None:
    path = tmp_path / "a.proof"
    with ProjectFile.create(path, session, "甲") as project:
        for edit in EDITS:
            session.apply(edit)
            project.record(session)
            assert same(load(path), session)
        assert load(path).is_modified
        project.mark_saved()
        assert not load(path).is_modified
        for _ in EDITS:
            session.undo()
            project.record(session)
            assert same(load(path), session)
    assert leftovers(tmp_path) == []


def test_what_was_undone_and_left_stays_in_the_journal(tmp_path: Path, session: ProofSession) -> None:
    path = tmp_path / "a.proof"
    with ProjectFile.create(path, session) as project:
        session.apply(NAMES)
        project.record(session)
        session.undo()
        session.apply(WORD)
        project.record(session)
    steps = history(path)
    assert [step.entry.edit for step in steps] == [NAMES, WORD]
    assert [step.entry.parent for step in steps] == [0, 0]
    assert [(step.current, step.redoable) for step in steps] == [(False, False), (True, False)]
    assert same(load(path), session)


def test_revert_goes_back_to_what_was_saved(tmp_path: Path, session: ProofSession) -> None:
    path = tmp_path / "a.proof"
    with ProjectFile.create(path, session) as project:
        session.apply(NAMES)
        project.record(session)
        project.mark_saved()
        saved = load(path)
        session.undo()
        session.apply(WORD)
        project.record(session)
        assert project.has_unsaved
        project.revert()
        assert not project.has_unsaved
        assert same(load(path), saved)
    assert len(history(path)) == 2


def test_a_copy_has_everything(tmp_path: Path, session: ProofSession) -> None:
    path = tmp_path / "a.proof"
    with ProjectFile.create(path, session, "甲") as project:
        session.apply(NAMES)
        project.record(session)
        _run(path, "CREATE TABLE later (note TEXT)", "INSERT INTO later VALUES ('unknown to us')")
        project.save_copy(tmp_path / "b.proof")
        session.apply(WORD)
        project.record(session)
    assert _ask(path, "SELECT note FROM later") == ["unknown to us"]
    assert _ask(tmp_path / "b.proof", "SELECT note FROM later") == ["unknown to us"]
    assert [step.entry.edit for step in history(tmp_path / "b.proof")] == [NAMES]


def test_the_second_to_open_reads_only(tmp_path: Path, session: ProofSession) -> None:
    path = tmp_path / "a.proof"
    with ProjectFile.create(path, session, "甲"), ProjectFile(path, "乙") as second:
        assert second.read_only
        assert second.owner is not None
        assert (second.owner.editor, second.owner.process) == ("甲", os.getpid())
        second.session.apply(NAMES)
        with pytest.raises(WriteError, match="for reading only"):
            second.record(second.session)
        with pytest.raises(WriteError, match="open elsewhere"):
            save(path, second.session)
        with pytest.raises(WriteError, match="open elsewhere"):
            second.save_copy(path)
        save(tmp_path / "b.proof", second.session)
    with ProjectFile(path) as third:
        assert not third.read_only


def test_a_lock_of_the_dead_counts_for_nothing(tmp_path: Path, session: ProofSession) -> None:
    path = tmp_path / "a.proof"
    save(path, session)
    script = (
        "import os, sys; from pathlib import Path; from proofreader.storage import ProjectFile; "
        "project = ProjectFile(Path(sys.argv[1]), 'x'); print(project.read_only, flush=True); os._exit(9)"
    )
    done = subprocess.run([sys.executable, "-c", script, str(path)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.strip()) == (9, "False")
    assert (tmp_path / ".a.proof.lock").exists()
    with ProjectFile(path) as project:
        assert not project.read_only


def test_a_file_or_folder_that_may_not_be_written(
    tmp_path: Path, session: ProofSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.proof"
    save(path, session)
    monkeypatch.setattr(os, "access", lambda *_: False)
    with ProjectFile(path) as project:
        assert project.read_only
        assert project.owner is None
    monkeypatch.undo()

    def refuse(*_: object) -> int:
        raise OSError(errno.EROFS, "read-only")

    monkeypatch.setattr("proofreader.storage.lock._taken", refuse)
    with ProjectFile(path) as project:
        assert project.read_only


@pytest.mark.parametrize("deed", ["delete", "replace"])
def test_a_file_that_others_changed(tmp_path: Path, session: ProofSession, deed: str) -> None:
    path = tmp_path / "a.proof"
    with ProjectFile.create(path, session) as project:
        path.unlink()
        if deed == "replace":
            path.write_bytes(b"something else")
        session.apply(NAMES)
        with pytest.raises(WriteError, match="deleted or replaced"):
            project.record(session)
    assert not path.exists() or path.read_bytes() == b"something else"


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
    script = (
        "import os, sqlite3, sys; connection = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
        "connection.execute('PRAGMA cache_size = 1'); connection.execute('BEGIN IMMEDIATE')\n"
        "connection.execute('CREATE TABLE junk (data BLOB)')\n"
        "connection.execute('UPDATE page SET proposal = zeroblob(200000)')\n"
        "connection.execute('INSERT INTO junk VALUES (zeroblob(2000000))'); os._exit(9)\n"
    )
    subprocess.run([sys.executable, "-c", script, str(path)], check=False)
    torn = path.read_bytes()
    assert (tmp_path / "a.proof-journal").stat().st_size > 0
    assert same(load(path), session)
    assert path.read_bytes() == torn
    with ProjectFile(path) as project:
        session.apply(NAMES)
        project.record(session)
    assert same(load(path), session)
    assert not (tmp_path / "a.proof-journal").exists()


def test_what_is_no_project(tmp_path: Path) -> None:
    path = tmp_path / "a.proof"
    for content in (b"", b"hello", b"SQLite format 3\0" + b"\0" * 200):
        path.write_bytes(content)
        with pytest.raises(ReadError, match="is not a Proofreader project"):
            load(path)
        assert path.read_bytes() == content
    with pytest.raises(ReadError, match="does not exist"):
        load(tmp_path / "missing.proof")
    with pytest.raises(ReadError, match="could not be read"):
        load(tmp_path)


def test_a_newer_project_is_left_alone(tmp_path: Path, session: ProofSession) -> None:
    path = tmp_path / "a.proof"
    save(path, session)
    _run(path, f"PRAGMA user_version = {FORMAT_VERSION + 1}")
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
        "UPDATE page SET proposal = zeroblob(10)",
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
        "UPDATE meta SET value = 'x' WHERE name = 'options'",
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
    _run(path, damage)
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


def _run(path: Path, *statements: str) -> None:
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def _ask(path: Path, query: str) -> list[object]:
    with contextlib.closing(sqlite3.connect(path)) as connection:
        return [row[0] for row in connection.execute(query)]
