"""Whole or not at all; never over what is not ours; nothing outside the folder."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from proofreader.document.edit import Correct, Decide
from proofreader.document.session import ProofSession
from proofreader.errors import WriteError
from proofreader.text.gap import Mark
from proofreader.text.span import Span
from proofreader.translation import Language, catalogue
from proofreader.writers import ExportOptions, Per, export
from tests.storage.desk import PAGE, issue_of, session_of


def _edit(session: ProofSession) -> None:
    session.apply(Decide(PAGE.index("小满 ") + 2, Mark.RUN_ON))


def test_what_says_the_same_is_not_written_again(session: ProofSession, tmp_path: Path) -> None:
    (path,) = export(session, tmp_path).files
    os.utime(path, ns=(1, 1))
    again = export(session, tmp_path)
    assert (again.files, again.unchanged) == ((path,), (path,))
    assert path.stat().st_mtime_ns == 1
    _edit(session)
    assert export(session, tmp_path).unchanged == ()
    assert path.stat().st_mtime_ns != 1


@pytest.mark.parametrize("form", ["txt", "md", "json"])
def test_what_is_not_ours_stays(session: ProofSession, tmp_path: Path, form: str) -> None:
    path = tmp_path / f"page1.{form}"
    path.write_text("an editor's own notes", encoding="utf-8")
    with pytest.raises(WriteError, match="is there already"):
        export(session, tmp_path, ExportOptions(form))
    assert path.read_text(encoding="utf-8") == "an editor's own notes"
    result = export(session, tmp_path, ExportOptions(form, overwrite=True))
    assert result.files == (path,)
    assert "林小满" in path.read_text(encoding="utf-8")


def test_our_own_json_gives_way(session: ProofSession, tmp_path: Path) -> None:
    (path,) = export(session, tmp_path).files
    before = path.read_bytes()
    _edit(session)
    export(session, tmp_path)
    assert path.read_bytes() != before


def test_text_that_may_have_been_worked_on_stays(session: ProofSession, tmp_path: Path) -> None:
    export(session, tmp_path, ExportOptions("txt"))
    _edit(session)
    with pytest.raises(WriteError, match="allow overwriting"):
        export(session, tmp_path, ExportOptions("txt"))


def test_a_folder_in_the_way(session: ProofSession, tmp_path: Path) -> None:
    (tmp_path / "page1.json").mkdir()
    with pytest.raises(WriteError):
        export(session, tmp_path, ExportOptions(overwrite=True))
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(WriteError, match="not a folder"):
        export(session, tmp_path / "file")
    with pytest.raises(WriteError):
        export(session, tmp_path / "file" / "below")


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (ExportOptions("wpd"), "no export format wpd"),
        (ExportOptions(script="s2x"), "no configuration s2x"),
        (ExportOptions("txt", encoding="klingon"), "no text encoding klingon"),
        (ExportOptions("txt", encoding="base64"), "no text encoding base64"),
        (ExportOptions("txt", encoding="idna"), "no text encoding idna"),
        (ExportOptions("txt", encoding="undefined"), "no text encoding undefined"),
        (ExportOptions("txt", encoding="punycode"), "no text encoding punycode"),
        (ExportOptions("txt", template="{who}"), "template {who}"),
    ],
)
def test_options_that_do_not_fit(session: ProofSession, tmp_path: Path, options: ExportOptions, words: str) -> None:
    with pytest.raises(WriteError, match=words):
        export(session, tmp_path / "out", options)
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("moment", ["fsync", "replace"])
@pytest.mark.parametrize(
    ("code", "words"),
    [(errno.ENOSPC, "disk is full"), (errno.EIO, "could not be written"), (errno.EACCES, "permission")],
)
def test_whatever_fails_the_old_file_is_there(
    session: ProofSession, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, moment: str, code: int, words: str
) -> None:
    (path,) = export(session, tmp_path / "out").files
    before = path.read_bytes()
    _edit(session)

    def fail(*_: object) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, moment, fail)
    with pytest.raises(WriteError, match=words):
        export(session, tmp_path / "out")
    assert path.read_bytes() == before
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]


def test_what_was_written_before_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    session = session_of(issue_of(tmp_path / "in", PAGE, PAGE))
    real, calls = os.replace, []

    def fail_later(*arguments: str) -> None:
        calls.append(arguments)
        if len(calls) > 1:
            raise OSError(errno.ENOSPC, "full")
        real(*arguments)

    monkeypatch.setattr(os, "replace", fail_later)
    with pytest.raises(WriteError, match=r"disk is full.*Files completed before it: 1") as refusal:
        export(session, tmp_path / "out")
    chinese = catalogue(Language.CHINESE).reason(refusal.value.message)
    assert "磁盘" in chinese
    assert "disk" not in chinese
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["page1.json"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_short_write(session: ProofSession, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("proofreader.storage.atomic.secrets.token_hex", lambda _: "same")
    (tmp_path / ".page1.json.same.proofreader-tmp").symlink_to("/dev/full")
    with pytest.raises(WriteError):
        export(session, tmp_path)
    assert not (tmp_path / "page1.json").exists()


def test_what_a_killed_program_left_is_swept_up_after_a_day(session: ProofSession, tmp_path: Path) -> None:
    old, new, foreign = (tmp_path / name for name in (".a.0.proofreader-tmp", ".b.0.proofreader-tmp", ".c.tmp"))
    for path in (old, new, foreign):
        path.write_bytes(b"")
    for path in (old, foreign):
        os.utime(path, (1, 1))
    export(session, tmp_path)
    assert [path.exists() for path in (old, new, foreign)] == [False, True, True]


def test_a_folder_that_does_not_confirm(session: ProofSession, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: object) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr("proofreader.storage.atomic.sync_folder", fail)
    with pytest.raises(WriteError, match="did not confirm it"):
        export(session, tmp_path / "out")
    assert (tmp_path / "out" / "page1.json").exists()


@pytest.mark.parametrize("options", [ExportOptions(), ExportOptions("txt"), ExportOptions("md", script="s2t")])
def test_half_a_character(
    session: ProofSession, tmp_path: Path, options: ExportOptions, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The session refuses half a character; the writers would, even if it did not."""
    monkeypatch.setattr("proofreader.document.correcting.writable", str)
    session.apply(Correct(Span(PAGE.index("河清"), PAGE.index("河清") + 1), "\ud800"))
    with pytest.raises(WriteError, match=r"U\+D800"):
        export(session, tmp_path / "out", options)


def test_nothing_goes_outside_the_folder(session: ProofSession, tmp_path: Path) -> None:
    for template in ("../{stem}", "/tmp/{stem}", "..", "C:\\{stem}", "a/b/{stem}"):
        for path in export(session, tmp_path / "out", ExportOptions("txt", Per.ISSUE, template)).files:
            assert path.parent == tmp_path / "out"
            assert path.resolve().parent == (tmp_path / "out").resolve()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in", "out"]
