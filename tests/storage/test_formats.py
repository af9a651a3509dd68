"""Files of every earlier format still open. ``files/version-N.proof`` was written by the program that introduced it."""

from __future__ import annotations

from pathlib import Path

import pytest

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
