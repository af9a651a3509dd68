"""What no newspaper page is: a sentence, an exit code, no traceback, nothing lost, memory bounded."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.command import Outcome, proofreader

MEGABYTE = 1 << 20
LEAST_MEMORY = 200 * MEGABYTE
"""What the program and its dictionary need before they have read anything, with room."""
MEMORY_FACTOR = 20
"""Times the size of the input that reading and exporting it may take."""
SENTENCE = "本报讯昨日上午，临江市图书馆新馆正式开门迎客，首日接待读者三千余人次。"


def export(path: Path, out: Path, *more: str, before: tuple[str, ...] = ()) -> Outcome:
    done = proofreader("export", path, "--format", "json", "--out", out, *more, before=before)
    assert "Traceback" not in done.err, done.err
    return done


def assert_refused(done: Outcome, code: int, *words: str) -> None:
    """One line that names the reason, the exit code, and no answer."""
    assert (done.code, done.out, len(done.complaints)) == (code, "", 1), done.err
    assert [word for word in words if word not in done.err] == []


def ink(text: str) -> str:
    return "".join(sorted(character for character in text if not character.isspace()))


def exported_ink(path: Path) -> str:
    texts: list[str] = []
    for page in json.loads(path.read_text(encoding="utf-8"))["pages"]:
        parts = [part for article in page["articles"] for part in article["parts"]] + page["unplaced"]
        texts += [part["text"] for part in parts] + page["furniture"] + [page["section"], page["folio"]]
    return ink("".join(texts))


@pytest.mark.parametrize(
    ("name", "data", "word"),
    [
        ("empty", b"", "is empty"),
        ("blank", "　 \r\n\f\n".encode(), "only blanks"),
        ("nul", SENTENCE.encode() + b"\0" + SENTENCE.encode(), "NUL"),
        ("binary", bytes(range(256)) * 64, "not plain text"),
        ("picture", b"\x89PNG\r\n\x1a\n" + bytes(2000), "not plain text"),
        ("mixed", (SENTENCE * 5).encode() + b"\n" + (SENTENCE * 5).encode("gb18030"), "two encodings"),
        ("surrogate", SENTENCE.encode() + b"\xed\xa0\x80" + SENTENCE.encode(), "cannot be read as"),
        ("half", SENTENCE.encode()[:-2] + b"\n", "cannot be read as"),
    ],
)
def test_what_is_no_text_is_refused_with_its_reason(tmp_path: Path, name: str, data: bytes, word: str) -> None:
    path = tmp_path / f"{name}.txt"
    path.write_bytes(data)
    assert_refused(export(path, tmp_path / "out"), 3, f"{name}.txt", word)
    assert_refused(proofreader("check", path), 3, f"{name}.txt", word)
    assert not (tmp_path / "out").exists()
    assert path.read_bytes() == data


def test_check_says_of_a_page_that_is_set_vertically_that_all_of_it_is_a_guess(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_text("\n".join(SENTENCE), encoding="utf-8")
    first = proofreader("check", path, "--language", "en").out.splitlines()[0]
    assert ":1:1: odd_page: Most lines have one or two characters" in first


def test_lone_surrogates_of_utf16_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_bytes(b"\xff\xfe" + SENTENCE.encode("utf-16-le") + b"\x00\xd8" + SENTENCE.encode("utf-16-le"))
    assert_refused(export(path, tmp_path / "out"), 3, "page.txt")


def test_a_folder_without_pages_is_refused(tmp_path: Path) -> None:
    assert_refused(export(tmp_path, tmp_path / "out"), 3, str(tmp_path))


@pytest.mark.skipif(os.name != "posix", reason="needs named pipes")
def test_what_is_no_file_is_refused_without_waiting(tmp_path: Path) -> None:
    path = tmp_path / "pipe.txt"
    os.mkfifo(path)
    assert_refused(export(path, tmp_path / "out"), 3, "pipe.txt")


@pytest.mark.skipif("not hasattr(os, 'mkfifo')", reason="no pipes with names there")
def test_nothing_waits_for_what_has_no_end(tmp_path: Path) -> None:
    page, project, pipe = tmp_path / "page.txt", tmp_path / "a.proof", tmp_path / "pipe"
    page.write_text(SENTENCE, encoding="utf-8")
    os.mkfifo(project)
    os.mkfifo(pipe)
    out = tmp_path / "out"
    for command in (("verify", project), ("history", project), ("check", project), ("check", page, "--profile", pipe)):
        assert_refused(proofreader(*command, patience=20), 3, "not a")
    for endless in (pipe, "/dev/zero"):
        layout = ("--format", "md", "--article-layout", endless)
        assert_refused(proofreader("export", page, "--out", out, *layout, patience=20), 2, "readable file")


def test_a_project_that_is_none_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "page.proof"
    path.write_bytes(SENTENCE.encode())
    assert_refused(export(path, tmp_path / "out"), 3, "page.proof")
    assert path.read_bytes() == SENTENCE.encode()
    assert_refused(proofreader("check", tmp_path / "missing.proof"), 3, "missing.proof")
    assert not (tmp_path / "missing.proof").exists()


@pytest.mark.skipif(os.name != "posix", reason="needs permissions")
def test_a_file_without_permission_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_text(SENTENCE, encoding="utf-8")
    path.chmod(0)
    before: tuple[str, ...] = ()
    if os.geteuid() == 0:
        before = ("setpriv", "--bounding-set=-dac_override,-dac_read_search")
        if not shutil.which("setpriv") or subprocess.run([*before, "true"], check=False).returncode:
            pytest.skip("the superuser may read everything")
    assert_refused(export(path, tmp_path / "out", before=before), 3, "secret.txt", "permission")


def test_direction_marks_and_odd_characters_are_kept(tmp_path: Path) -> None:
    text = f"\u202e{SENTENCE}\u202c\n\u200f{SENTENCE}𠮷\u00a0日\u2028天\x85地\ufeff玄\u200d黄\n"
    path = tmp_path / "page.txt"
    path.write_text(text, encoding="utf-8")
    done = export(path, tmp_path / "out")
    assert done.code == 0, done.err
    assert exported_ink(tmp_path / "out" / "page.json") == ink(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("。", id="stop"),
        pytest.param("\f\f天\f", id="form feeds"),
        pytest.param("天\n" * 5000, id="vertical"),
        pytest.param("\n" * 10000 + "天", id="blank lines"),
        pytest.param("\r\n\r\n天\r\n地\r\n", id="crlf"),
        pytest.param("ab " * 4000, id="latin"),
        pytest.param("は" * 900, id="japanese"),
        pytest.param("한 국 " * 300, id="korean"),
    ],
)
def test_odd_pages_keep_their_ink(tmp_path: Path, text: str) -> None:
    path = tmp_path / "page.txt"
    path.write_bytes(text.encode())
    done = export(path, tmp_path / "out")
    assert done.code == 0, done.err
    assert exported_ink(tmp_path / "out" / "page.json") == ink(text)


@pytest.mark.slow
def test_one_line_of_five_megabytes(tmp_path: Path) -> None:
    path = tmp_path / "line.txt"
    path.write_text(SENTENCE * (5 * MEGABYTE // len(SENTENCE.encode())), encoding="utf-8")
    done = export(path, tmp_path / "out")
    assert done.code == 0, done.err
    assert done.memory < LEAST_MEMORY + MEMORY_FACTOR * path.stat().st_size
    assert done.seconds < 60


def column(size: int, ends: str) -> str:
    """``size`` bytes of lines of 13 characters; ``ends`` stands between stretches of some 3,000 characters."""
    lines = "\n".join(SENTENCE[start : start + 13] for start in range(0, len(SENTENCE), 13)) + "\n\n"
    page = lines * 80 + ends
    return page * (size // len(page.encode()))


@pytest.mark.slow
@pytest.mark.parametrize("ends", ["\f", ""], ids=["many pages", "one page"])
def test_memory_and_time_are_bounded_by_the_size(tmp_path: Path, ends: str) -> None:
    path = tmp_path / "large.txt"
    path.write_text(column(2 * MEGABYTE, ends), encoding="utf-8")
    done = proofreader("check", path)
    assert done.code == 0, done.err[-2000:]
    assert done.memory < LEAST_MEMORY + MEMORY_FACTOR * path.stat().st_size
    assert done.seconds < 60


@pytest.mark.large
@pytest.mark.parametrize("ends", ["\f", ""], ids=["many pages", "one page"])
def test_fifty_megabytes(tmp_path: Path, ends: str) -> None:
    path = tmp_path / "large.txt"
    path.write_text(column(50 * MEGABYTE, ends), encoding="utf-8")
    done = proofreader("check", path, patience=1800)
    assert done.code == 0, done.err[-2000:]
    assert done.memory < LEAST_MEMORY + MEMORY_FACTOR * path.stat().st_size


def test_more_than_an_issue_may_hold_is_refused_without_reading_it(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(4096 * MEGABYTE)
    done = export(path, tmp_path / "out")
    assert_refused(done, 3, "huge.txt", "too large")
    assert done.memory < LEAST_MEMORY + 100 * MEGABYTE


@pytest.mark.skipif(sys.platform != "linux", reason="needs a small file system")
def test_a_full_disk_leaves_what_was_there(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text((SENTENCE + "\n") * 3000, encoding="utf-8")
    small = tmp_path / "small"
    small.mkdir()
    program = f"mount -t tmpfs -o size=128k tmpfs {small} && echo old >{small}/page.json && "
    trial = ["unshare", "--mount", "sh", "-c", program + "true"]
    if not shutil.which("unshare") or subprocess.run(trial, check=False, capture_output=True).returncode:
        pytest.skip("no file system of our own")
    after = f"; code=$?; cat {small}/page.json; ls {small}; exit $code"
    shell = ("unshare", "--mount", "sh", "-c", program + '"$@"' + after, "sh")
    done = export(page, small, "--overwrite", before=shell)
    assert (done.code, done.out, len(done.complaints)) == (4, "old\npage.json\n", 1), done.err
    assert "disk is full" in done.err


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="the superuser may write anywhere")
def test_a_folder_that_must_not_be_written_to(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text(SENTENCE, encoding="utf-8")
    locked = tmp_path / "locked"
    locked.mkdir(mode=0o555)
    assert_refused(export(page, locked), 4, "permission")


def test_a_name_that_is_no_text(tmp_path: Path) -> None:
    page = os.fsdecode(os.fsencode(tmp_path) + b"/page\xff\n.txt")
    try:
        Path(page).write_text(SENTENCE, encoding="utf-8")
    except OSError:
        pytest.skip("this file system has no such names")
    done = proofreader("check", page, "--threshold", "1")
    assert done.code == 0, done.err
    assert_refused(proofreader("check", page + "x"), 3, "does not exist")
