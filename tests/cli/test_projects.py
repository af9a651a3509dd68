"""``proofreader verify`` and ``proofreader history`` on saved projects."""

from __future__ import annotations

import contextlib
import json
import shutil
import sqlite3
from pathlib import Path

import pytest

from tests.command import ROOT, proofreader

STORED = ROOT / "tests" / "storage" / "files" / "version-2.proof"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with two analyses, six edits and a way that was left."""
    return Path(shutil.copyfile(STORED, tmp_path / "page.proof"))


def run_sql(path: Path, statement: str) -> None:
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(statement)


def test_a_sound_project_is_said_to_be_sound(project: Path) -> None:
    before = project.read_bytes()
    done = proofreader("verify", project)
    assert (done.code, done.err) == (0, "")
    assert done.out == f"{project}: sound (pages 1, analyses 2, edits 6)\n"
    assert project.read_bytes() == before


@pytest.mark.parametrize(
    ("damage", "checked", "sentence"),
    [
        ("UPDATE source SET data = zeroblob(10)", "sources", "The raw files are damaged"),
        ("UPDATE proposal SET data = zeroblob(10)", "proposals", "The proposals are damaged"),
        ("UPDATE edit SET edit = '{}' WHERE number = 1", "journal", "The journal is damaged"),
        ("UPDATE meta SET value = 'x' WHERE name = 'digest'", "journal", "does not lead to what is read"),
        ("UPDATE edit SET edit = replace(edit, '45', '999') WHERE number = 1", "journal", "Edit 1 cannot be done"),
        ("UPDATE edit SET edit = replace(printf('%9999d', 1), ' ', '[')", "journal", "too deep"),
        ("UPDATE analysis SET options = '{\"x\":' || replace(printf('%9999d', 1), ' ', '[')", "proposals", "too deep"),
        ("DROP TABLE edit", "file", "is damaged"),
    ],
)
def test_what_is_wrong_is_said(project: Path, damage: str, checked: str, sentence: str) -> None:
    run_sql(project, damage)
    done = proofreader("verify", project)
    assert done.code == 1
    assert done.out.startswith(f"{project}: {checked}: ")
    assert sentence in done.out
    found = json.loads(proofreader("verify", project, "--format", "json").out)
    assert found["format"] == "proofreader-verification/1"
    assert [fault["checked"] for fault in found["files"][0]["faults"]] == [checked]


def test_what_is_no_project_is_reported_and_the_rest_verified(project: Path, tmp_path: Path) -> None:
    run_sql(project, "PRAGMA user_version = 99")
    done = proofreader("verify", tmp_path / "missing.proof", project, STORED, ROOT / "README.md")
    assert done.code == 3
    assert done.out == f"{STORED}: sound (pages 1, analyses 2, edits 6)\n"
    assert ["does not exist" in done.complaints[0], "newer Proofreader" in done.complaints[1]] == [True, True]
    assert "is not a Proofreader project" in done.complaints[2]


def test_the_journal_is_printed(project: Path) -> None:
    done = proofreader("history", project)
    assert done.code == 0
    name, *lines = done.out.splitlines()
    assert name == str(project)
    assert [line[:6] for line in lines] == [
        "     0",
        "-    1",
        "     2",
        "     3",
        "     3",
        "     4",
        "*    5",
        "+    6",
    ]
    assert "林编辑  Split at 河治理工程│昨日开工," in lines[1]
    assert "林编辑  Analysed by newspaper-proofreader" in lines[4]
    assert len(proofreader("history", project, "--page", 1).out.splitlines()) == 9
    assert len(proofreader("history", project, "--page", 2).out.splitlines()) == 3


def test_what_became_of_a_paragraph(project: Path) -> None:
    done = proofreader("history", project, "--paragraph", "临江市运河治理")
    assert done.out.splitlines()[1:3] == [
        "  as on the page:",
        "        本报讯（记者 林小满 周 ⏎ 岚）临江市运河治理工程",
    ]
    assert done.out.splitlines()[-1].strip() == "本报讯（记者 林小满周 岚）临江市运河治理工程"
    (history,) = json.loads(proofreader("history", project, "--paragraph", "临江市运河治理", "--format", "json").out)[
        "files"
    ][0]["histories"]
    assert [state["edit"] for state in history["states"]] == [0, 1, 2, 4, 5]
    assert history["states"][-1]["change"] == {"edit": "SplitPart", "gap": 45}
    assert history["states"][1]["reached"] == "left"


def test_no_such_paragraph(project: Path) -> None:
    done = proofreader("history", project, "--paragraph", "泊川市")
    assert (done.code, done.out) == (1, "")
    assert "no paragraph holds “泊川市”" in done.err
    assert proofreader("history", project, "--page", 0).code == 2
    assert proofreader("history", ROOT / "README.md").code == 3
