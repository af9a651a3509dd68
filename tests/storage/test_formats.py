"""Files of every earlier format still open. ``files/version-N.proof`` was written by the program that introduced it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from proofreader.document.done import PageState, page_states
from proofreader.storage import ProjectFile, history, load, verify
from proofreader.storage.schema import FORMAT_VERSION
from proofreader.writers import check_integrity

FILES = Path(__file__).parent / "files"


@pytest.mark.parametrize("version", range(1, FORMAT_VERSION + 1))
def test_an_earlier_file_opens(tmp_path: Path, version: int) -> None:
    path = tmp_path / "old.proof"
    path.write_bytes((FILES / f"version-{version}.proof").read_bytes())
    session = load(path)
    body = session.reading.pages[0].articles[0].parts[2]
    assert session.text(body) == "本报讯（记者 林小满周 岚）临江市运河治理工程"
    assert (session.depth, len(session.edits)) == (4, 5)
    assert check_integrity(session) == ()
    assert verify(path) == ()
    assert [step.entry.editor for step in history(path)] == ["林编辑"] * 5
    with ProjectFile(path) as project:
        project.session.redo()
        project.record(project.session)
    assert load(path).depth == 5
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (FORMAT_VERSION,)


def test_looking_at_an_earlier_file_leaves_it_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "old.proof"
    before = (FILES / "version-1.proof").read_bytes()
    path.write_bytes(before)
    load(path)
    with ProjectFile(path):
        pass
    assert path.read_bytes() == before


def test_pages_done_come_back() -> None:
    assert page_states(load(FILES / "version-2.proof").view) == (PageState.CHANGED,)
    assert page_states(load(FILES / "version-1.proof").view) == (PageState.OPEN,)
