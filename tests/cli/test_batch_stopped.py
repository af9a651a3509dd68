"""A batch that is stopped, in every way that a batch is stopped, goes on where it was."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.archive import batch, times, write_page, written
from tests.command import ROOT, environment

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals")
FILES = 120
SOME = 10
"""A batch is stopped when it has done this many."""
PATIENCE = 60.0


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    for number in range(FILES):
        write_page(tmp_path / "archive" / f"{number % 7}" / f"p{number}.txt", number)
    return tmp_path / "archive"


def started(archive: Path, out: Path, jobs: int = 2) -> subprocess.Popen[bytes]:
    """A batch that has done some of its files and not all."""
    command = [sys.executable, "-m", "proofreader", "batch", str(archive), "--out", str(out), "--format", "md"]
    process = subprocess.Popen(
        [*command, "--jobs", str(jobs)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
        cwd=ROOT,
    )
    until = time.monotonic() + PATIENCE
    while done_in(out) < SOME:
        assert process.poll() is None
        assert time.monotonic() < until
        time.sleep(0.005)
    return process


def done_in(out: Path) -> int:
    ledger = out / "ledger.jsonl"
    return max(0, ledger.read_bytes().count(b"\n") - 1) if ledger.exists() else 0


def from_before(said: str) -> int:
    found = re.search(r"from before (\d+)$", said, re.MULTILINE)
    assert found
    return int(found[1])


def workers_of(pid: int) -> list[int]:
    threads = Path(f"/proc/{pid}/task").iterdir()
    return [int(child) for thread in threads for child in (thread / "children").read_text().split()]


def wait_for_the_end_of(pids: list[int]) -> None:
    until = time.monotonic() + PATIENCE
    while any(Path(f"/proc/{pid}/cmdline").exists() and Path(f"/proc/{pid}/cmdline").read_bytes() for pid in pids):
        assert time.monotonic() < until
        time.sleep(0.01)


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="needs /proc")
def test_killed_and_started_again_it_writes_what_it_would_have_written(archive: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    process = started(archive, out)
    workers = workers_of(process.pid)
    process.kill()
    process.communicate()
    wait_for_the_end_of(workers)
    done, before = done_in(out), times(out)
    assert SOME <= done < FILES
    assert not (out / "report.json").exists()
    resumed = batch(archive, out)
    assert (resumed.code, from_before(resumed.out)) == (0, done)
    assert {name: time for name, time in times(out).items() if name in before} == before
    batch(archive, tmp_path / "whole", "--jobs", 1)
    assert written(out) == written(tmp_path / "whole")


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="needs /proc")
def test_a_worker_that_is_killed_costs_one_file_at_most(archive: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    process = started(archive, out, jobs=1)
    (worker,) = workers_of(process.pid)
    os.kill(worker, signal.SIGKILL)
    _, said = process.communicate(timeout=PATIENCE)
    assert process.returncode == 3
    (complaint,) = (line for line in said.decode().splitlines() if not re.search(r"\d+ of \d+ issues$", line))
    assert "SIGKILL" in complaint
    again = batch(archive, out)
    assert (again.code, from_before(again.out)) == (0, FILES - 1)
    batch(archive, tmp_path / "whole")
    assert written(out) == written(tmp_path / "whole")


def test_ctrl_c_says_what_is_complete(archive: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    process = started(archive, out)
    process.send_signal(signal.SIGINT)
    said, complained = process.communicate(timeout=PATIENCE)
    assert (process.returncode, said) == (130, b"")
    found = re.fullmatch(
        r"proofreader: Stopped. (\d+) of 120 issues are complete; the same command goes on from there.",
        complained.decode().splitlines()[-1],
    )
    assert found
    assert int(found[1]) == done_in(out)
    assert list(out.rglob("*-tmp")) == []
    assert from_before(batch(archive, out).out) == int(found[1])
