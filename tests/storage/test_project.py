"""A project comes back just as it was left, and is never half a project."""

from __future__ import annotations

import contextlib
import errno
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from proofreader.document.article import Role
from proofreader.document.edit import (
    AssignRole,
    Correct,
    Decide,
    Edit,
    MergeParts,
    Postpone,
    Reopen,
    SplitPart,
    Together,
)
from proofreader.document.proposal import Options
from proofreader.document.session import ProofSession
from proofreader.errors import EditError, WriteError
from proofreader.storage import OtherFile, ProjectFile, load, save, snapshot
from proofreader.text.gap import Mark
from proofreader.text.span import Span
from tests.storage.desk import PAGE, issue_of, session_of
from tests.storage.soundness import verify


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
    """Whether two sessions are at the same place of the same journal."""
    return snapshot(one) == snapshot(other)


def leftovers(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.name not in ("in", "a.proof"))


def test_a_session_comes_back(tmp_path: Path, session: ProofSession) -> None:
    session.editor = "林编辑"
    for edit in EDITS:
        session.apply(edit)
    session.undo()
    save(tmp_path / "a.proof", session)
    loaded = load(tmp_path / "a.proof")
    assert same(loaded, session)
    assert not loaded.is_modified
    assert loaded.redo()
    assert loaded.reading != session.reading
    assert loaded.suspects() != ()
    assert [entry.editor for entry in loaded.entries] == ["林编辑"] * 5
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
    with ProjectFile.create(path, session) as project:
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
    entries = load(path).entries
    assert [entry.edit for entry in entries] == [NAMES, WORD]
    assert [entry.parent for entry in entries] == [0, 0]
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
        reverted = load(path)
        assert (reverted.reading, reverted.standing) == (saved.reading, saved.standing)
        assert not reverted.is_modified
    assert len(load(path).entries) == 2


def test_every_way_that_was_left_comes_back(tmp_path: Path, session: ProofSession) -> None:
    for edit in (NAMES, SPLIT):
        session.apply(edit)
    left = session.reading
    session.undo()
    session.undo()
    session.apply(WORD)
    save(tmp_path / "a.proof", session)
    loaded = load(tmp_path / "a.proof")
    assert same(loaded, session)
    loaded.go_back_to(1, 2)
    assert (loaded.reading, loaded.edits) == (left, (NAMES, SPLIT))
    loaded.go_back_to(1, 3)
    assert loaded.reading == session.reading


def test_analyses_come_back_and_share_what_is_alike(tmp_path: Path, session: ProofSession) -> None:
    path = tmp_path / "a.proof"
    with ProjectFile.create(path, session) as project:
        session.apply(NAMES)
        project.record(session)
        before = session.reading
        session.replace_proposals(session.proposals, Options(threshold=0.5))
        session.apply(WORD)
        project.record(session)
        assert project.has_unsaved
    loaded = load(path)
    assert same(loaded, session)
    assert [analysis.options.threshold for analysis in loaded.analyses] == [0.9, 0.5]
    assert [entry.analysis for entry in loaded.entries] == [1, 2]
    assert ask_sql(path, "SELECT count(*) FROM proposal") == [1]
    loaded.go_back_to(1, 1)
    assert (loaded.reading, loaded.options.threshold) == (before, 0.9)
    assert verify(path) == ()


def test_a_project_moves_with_all_its_journal(tmp_path: Path, session: ProofSession) -> None:
    with ProjectFile.create(tmp_path / "a.proof", session) as project:
        session.apply(NAMES)
        session.undo()
        session.apply(WORD)
        project.record(session)
        run_sql(project.path, "CREATE TABLE later (note TEXT)", "INSERT INTO later VALUES ('unknown to us')")
        session.apply(SPLIT)
        with project.moved(tmp_path / "b.proof", session) as moved:
            assert same(load(moved.path), session)
            assert (moved.has_unsaved, moved.session) == (False, session)
        assert ask_sql(tmp_path / "b.proof", "SELECT note FROM later") == ["unknown to us"]
        project.path.unlink()
        with project.moved(tmp_path / "c.proof", session):
            assert same(load(tmp_path / "c.proof"), session)


def test_a_copy_of_what_somebody_else_goes_on_with_is_ours(tmp_path: Path, session: ProofSession) -> None:
    with ProjectFile.create(tmp_path / "a.proof", session) as theirs, ProjectFile(theirs.path, "乙") as ours:
        session.apply(NAMES)
        theirs.record(session)
        ours.session.apply(WORD)
        with ours.moved(tmp_path / "b.proof", ours.session):
            assert same(load(tmp_path / "b.proof"), ours.session)


def test_a_copy_has_everything(tmp_path: Path, session: ProofSession) -> None:
    path = tmp_path / "a.proof"
    with ProjectFile.create(path, session) as project:
        session.apply(NAMES)
        project.record(session)
        run_sql(path, "CREATE TABLE later (note TEXT)", "INSERT INTO later VALUES ('unknown to us')")
        project.save_copy(tmp_path / "b.proof")
        session.apply(WORD)
        project.record(session)
    assert ask_sql(path, "SELECT note FROM later") == ["unknown to us"]
    assert ask_sql(tmp_path / "b.proof", "SELECT note FROM later") == ["unknown to us"]
    assert [entry.edit for entry in load(tmp_path / "b.proof").entries] == [NAMES]


def test_the_second_to_open_reads_only(tmp_path: Path, session: ProofSession) -> None:
    path = tmp_path / "a.proof"
    session.editor = "甲"
    with ProjectFile.create(path, session), ProjectFile(path, "乙") as second:
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


def delete(path: Path) -> None:
    path.unlink()


def replace(path: Path) -> None:
    path.unlink()
    path.write_bytes(b"something else")


def write_over(path: Path) -> None:
    path.write_bytes(b"something else")


def go_on_in(path: Path) -> None:
    run_sql(path, "INSERT INTO edit VALUES (9, 0, '', '', '{}', 1)")


@pytest.mark.parametrize(
    ("deed", "sentence"),
    [
        (delete, "deleted or moved by another program"),
        (replace, "replaced by another program"),
        (write_over, "changed by another program"),
        (go_on_in, "changed by another program"),
    ],
)
def test_a_file_that_others_changed(
    tmp_path: Path, session: ProofSession, deed: Callable[[Path], None], sentence: str
) -> None:
    path = tmp_path / "a.proof"
    with ProjectFile.create(path, session) as project:
        deed(path)
        theirs = path.read_bytes() if path.exists() else None
        session.apply(NAMES)
        for _ in range(2):
            with pytest.raises(OtherFile, match=sentence) as told:
                project.record(session)
        assert told.value.gone == (deed is delete)
        assert (path.read_bytes() if path.exists() else None) == theirs
        with project.moved(tmp_path / "b.proof", session) as moved:
            assert same(load(moved.path), session)
    assert (path.read_bytes() if path.exists() else None) == theirs


def test_what_others_put_beside_our_tables_is_theirs(tmp_path: Path, session: ProofSession) -> None:
    path = tmp_path / "a.proof"
    with ProjectFile.create(path, session) as project:
        session.apply(NAMES)
        project.record(session)
        run_sql(path, "CREATE TABLE later (note TEXT)", "INSERT INTO later VALUES ('theirs')", "VACUUM")
        session.apply(WORD)
        project.record(session)
    assert same(load(path), session)
    assert ask_sql(path, "SELECT note FROM later") == ["theirs"]
    assert verify(path) == ()


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege on Windows")
def test_a_link_leads_to_the_same_project(tmp_path: Path, session: ProofSession) -> None:
    path, link = tmp_path / "in" / "real.proof", tmp_path / "a.proof"
    save(path, session)
    link.symlink_to(path)
    with ProjectFile(link):
        assert ProjectFile(path).read_only
    session.apply(NAMES)
    save(link, session)
    assert link.is_symlink()
    assert same(load(path), session)


def run_sql(path: Path, *statements: str) -> None:
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def ask_sql(path: Path, query: str) -> list[object]:
    with contextlib.closing(sqlite3.connect(path)) as connection:
        return [row[0] for row in connection.execute(query)]


def test_marked_for_later_and_reopened_survive_saving(tmp_path: Path, session: ProofSession) -> None:
    gap = next(gap for gap, decision in session.proposals[0].decisions.items() if decision.mark is Mark.SPACE)
    session.apply(Decide(gap, Mark.RUN_ON))
    session.apply(Reopen(f"gap:{gap}"))
    session.apply(Postpone(f"gap:{gap}"))
    save(tmp_path / "issue.proof", session)
    with ProjectFile(tmp_path / "issue.proof") as project:
        assert dict(project.session.reading.later) == {f"gap:{gap}": True}
        assert project.session.reading == session.reading
        project.session.apply(Postpone(f"gap:{gap}", waits=False))
        project.record(project.session)
    assert not load(tmp_path / "issue.proof").reading.later
