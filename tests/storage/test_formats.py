"""Files of every earlier format still open. ``files/version-N.proof`` was written by the program that introduced it."""

from __future__ import annotations

import contextlib
import hashlib
import sqlite3
from pathlib import Path

import pytest

from proofreader.document.done import PageState, page_states
from proofreader.errors import ReadError
from proofreader.readers import LARGEST
from proofreader.storage import ProjectFile, load
from proofreader.storage.formats import FORMAT_VERSION
from proofreader.writers import check_integrity
from tests.storage.soundness import verify
from tests.storage.test_project import ask_sql, run_sql

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
    assert {entry.editor for entry in session.entries} == {"林编辑"}
    with ProjectFile(path) as project:
        assert path.read_bytes() == (FILES / f"version-{version}.proof").read_bytes(), "looking at it changes nothing"
        project.session.redo()
        project.record(project.session)
    assert load(path).depth == 5
    assert verify(path) == ()


def test_pages_done_come_back() -> None:
    assert page_states(load(FILES / "version-3.proof").view) == (PageState.CHANGED,)
    assert page_states(load(FILES / "version-2.proof").view) == (PageState.OPEN,)


@pytest.mark.parametrize("version", range(1, FORMAT_VERSION + 1))
def test_what_others_added_to_an_earlier_file_stays(tmp_path: Path, version: int) -> None:
    path, copy = tmp_path / "old.proof", tmp_path / "copy.proof"
    path.write_bytes((FILES / f"version-{version}.proof").read_bytes())
    run_sql(
        path,
        "CREATE TABLE foreign_notes (page INTEGER, note TEXT CHECK (length(note) < 99))",
        "INSERT INTO foreign_notes VALUES (1, 'keep me')",
        "ALTER TABLE page ADD COLUMN scan TEXT",
        "UPDATE page SET scan = 'p1.tif'",
        "ALTER TABLE edit ADD COLUMN seconds REAL NOT NULL DEFAULT 0",
        "UPDATE edit SET seconds = 1.5 WHERE number = 1",
        "INSERT INTO meta VALUES ('paper', '临江日报')",
        "UPDATE edit SET edit = replace(edit, '}', ', \"later\": 7}') WHERE number = 1",
    )
    with ProjectFile(path) as project:
        project.session.redo()
        with project.moved(copy, project.session):
            pass
        project.record(project.session)
    for file in (path, copy):
        assert load(file).depth == 5
        assert ask_sql(file, "SELECT note FROM foreign_notes") == ["keep me"]
        assert ask_sql(file, "SELECT scan FROM page") == ["p1.tif"]
        assert ask_sql(file, "SELECT seconds FROM edit ORDER BY number LIMIT 1") == [1.5]
        assert ask_sql(file, "SELECT value FROM meta WHERE name = 'paper'") == ["临江日报"]
        assert '"later": 7' in str(ask_sql(file, "SELECT edit FROM edit WHERE number = 1")[0])


@pytest.mark.parametrize(
    "column",
    [
        "x TEXT DEFAULT (randomblob(9))",
        "x TEXT CHECK (load_extension('y') = 1)",
        "x TEXT GENERATED ALWAYS AS (upper(at))",
        "x TEXT COLLATE NOCASE REFERENCES meta (name)",
        "x TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP",
    ],
)
def test_columns_that_do_something_are_refused(tmp_path: Path, column: str) -> None:
    path = tmp_path / "old.proof"
    path.write_bytes((FILES / f"version-{FORMAT_VERSION}.proof").read_bytes())
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        (found,) = connection.execute("SELECT sql FROM sqlite_master WHERE name = 'edit'").fetchone()
        connection.execute("UPDATE sqlite_master SET sql = ? WHERE name = 'edit'", (f"{found[:-1]}, {column})",))
    with pytest.raises(ReadError, match="edit is missing or altered"):
        load(path)


def test_an_edit_of_everything_comes_back(tmp_path: Path) -> None:
    """One that changes every comma of a large issue has tens of millions of characters."""
    path = tmp_path / "a.proof"
    path.write_bytes((FILES / "version-3.proof").read_bytes())
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as connection:
        large = '{"edit": "Settle", "key": "' + "，" * 20_000_000 + '"}'
        last = connection.execute("SELECT max(number) FROM edit").fetchone()[0]
        connection.execute("INSERT INTO edit VALUES (?, 0, '', '', ?, 1)", (last + 1, large))
    assert len(load(path).entries) == last + 1


def test_more_than_is_read_at_once_comes_back(tmp_path: Path) -> None:
    """Page after page was pasted into the issue."""
    path = tmp_path / "a.proof"
    path.write_bytes((FILES / "version-3.proof").read_bytes())
    data = b"a" * (LARGEST + 1)
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as connection:
        row = (9, "pasted", "ascii", 1.0, len(data), hashlib.sha256(data).hexdigest(), data)
        connection.execute("INSERT INTO source VALUES (?, ?, ?, ?, ?, ?, ?)", row)
    assert load(path).issue.sources[-1].data == data
