"""Where the program speaks: streams that a shell closed, terminals that obey what they are shown."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.command import PAGE, ROOT, environment, proofreader


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_text(PAGE, encoding="utf-8")
    return path


@pytest.mark.skipif(os.name != "posix", reason="pipes that break")
def test_a_broken_pipe_ends_in_silence(page: Path) -> None:
    command = [sys.executable, "-m", "proofreader", "check", str(page), "--threshold", "1"]
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, env=environment(), cwd=ROOT, check=False)
    finally:
        os.close(writing)
    assert (done.returncode, done.stderr) == (4, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_an_answer_that_cannot_be_written_is_an_error(page: Path) -> None:
    with open("/dev/full", "wb") as full:
        done = proofreader("check", page, "--threshold", "1", out=full)
    assert (done.code, len(done.complaints)) == (4, 1)
    assert "No space left" in done.err


@pytest.mark.skipif(os.name != "posix", reason="closes what is standard there")
def test_closed_streams_are_no_mistake(page: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "proofreader", "check", "--format", "json", str(page), str(tmp_path / "none")]

    def run(closed: str) -> subprocess.CompletedProcess[bytes]:
        line = ["sh", "-c", f'"$@" {closed}', "sh", *command]
        return subprocess.run(line, capture_output=True, env=environment(), cwd=ROOT, check=False)

    whole = run("")
    assert b"does not exist" in whole.stderr
    for closed, out, said in ((">&-", b"", whole.stderr), ("2>&-", whole.stdout, b""), ("<&- >&- 2>&-", b"", b"")):
        done = run(closed)
        assert (done.returncode, done.stdout, done.stderr) == (whole.returncode, out, said)


def test_a_terminal_obeys_nothing_that_a_page_says(tmp_path: Path) -> None:
    name = "第2版\x1b[31m\x07.txt"
    (tmp_path / name).write_text(PAGE.replace("旧粮仓", "旧\x1b]0;粮\x07\x9b31m仓"), encoding="utf-8")
    for command in (["check", "--threshold", "1"], ["check", "--threshold", "1", "--language", "zh_CN"], []):
        done = proofreader(*command, tmp_path / name, tmp_path / "\x1b[31m.txt")
        assert "\\x1b" in done.out
        assert "\\x1b" in done.err
        assert not set("\x07\x1b\x9b") & set(done.out + done.err)
