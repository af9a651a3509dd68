"""The same batch by a Dask cluster: two worker processes, one of which is killed in the middle."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from types import SimpleNamespace

import pytest

from proofreader.cli.batch.cluster import Cluster as crew_of
from proofreader.cli.batch.patience import Patience
from proofreader.cli.batch.record import Task, orders_of
from proofreader.cli.exit_codes import ExitCode
from proofreader.document.proposal import Options
from proofreader.writers.options import ExportOptions
from tests.cli.archive import batch, make_archive, states, write_page, written
from tests.command import ROOT, environment, proofreader

needs_dask = pytest.mark.skipif(find_spec("distributed") is None, reason="needs newspaper-proofreader[cluster]")
PATIENCE = 60.0
FILES = 120


@dataclass(frozen=True, slots=True)
class Cluster:
    address: str
    workers: tuple[subprocess.Popen[bytes], ...]


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[Cluster]:
    """A scheduler and two workers, as an administrator would start them."""
    started = []

    def start(*arguments: str) -> subprocess.Popen[bytes]:
        with (tmp_path / f"{len(started)}.log").open("wb") as log:
            command = [sys.executable, "-m", "distributed.cli.dask_" + arguments[0], *arguments[1:], "--no-dashboard"]
            process = subprocess.Popen(command, stdout=log, stderr=log, env=environment(), cwd=ROOT)
        started.append(process)
        return process

    try:
        start("scheduler", "--host", "127.0.0.1", "--port", "0")
        address = said(tmp_path / "0.log", r"(tcp://127\.0\.0\.1:\d+)")
        one = ("worker", address, "--nthreads", "1", "--no-nanny", "--local-directory", str(tmp_path))
        workers = (start(*one), start(*one))
        for number in (1, 2):
            said(tmp_path / f"{number}.log", "(Registered to)")
        yield Cluster(address, workers)
    finally:
        for process in started:
            process.kill()
            process.wait()


def said(log: Path, pattern: str) -> str:
    until = time.monotonic() + PATIENCE
    while not (found := re.search(pattern, log.read_text("utf-8", "replace"))):
        assert time.monotonic() < until, log.read_text("utf-8", "replace")
        time.sleep(0.02)
    return found[1]


@needs_dask
@pytest.mark.slow
def test_a_cluster_writes_the_same_though_a_worker_is_killed(cluster: Cluster, tmp_path: Path) -> None:
    for number in range(FILES):
        write_page(tmp_path / "archive" / f"{number % 7}" / f"p{number}.txt", number)
    (tmp_path / "archive" / "bad.txt").write_bytes(b"")
    out = tmp_path / "out"
    command = [sys.executable, "-m", "proofreader", "batch", tmp_path / "archive", "--out", out, "--format", "md"]
    process = subprocess.Popen(
        [*command, "--scheduler", cluster.address],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
        cwd=ROOT,
    )
    ledger, until = out / "ledger.jsonl", time.monotonic() + PATIENCE
    while not ledger.exists() or ledger.read_bytes().count(b"\n") < 10:
        assert time.monotonic() < until
        time.sleep(0.005)
    os.kill(cluster.workers[0].pid, signal.SIGKILL)
    assert process.poll() is None
    answer, complaints = process.communicate(timeout=PATIENCE)
    assert process.returncode == 3, complaints
    said_of_it = [line for line in complaints.decode().splitlines() if not re.search(r"\d+ of \d+ issues$", line)]
    assert said_of_it == ["proofreader: bad.txt is empty. Leave it out, or extract its text again."]
    assert f"done {FILES}, in part 0, failed 1" in answer.decode()
    batch(tmp_path / "archive", tmp_path / "here")
    assert written(out) == written(tmp_path / "here")


class Answer:
    """A task's answer as the client sees it: ``states`` one after another, a step with every wait."""

    def __init__(self, states: list[str], record: bytes) -> None:
        self._states, self._record = states, record

    @property
    def status(self) -> str:
        return self._states[0]

    def step(self) -> None:
        del self._states[: len(self._states) > 1]

    def result(self) -> bytes:
        assert self.status == "finished"
        return self._record


class Scheduler:
    """One that loses the answer of the first task once it was done, as a worker that dies takes it with it."""

    def __init__(self) -> None:
        self.answers: list[Answer] = []

    def nthreads(self) -> dict[str, int]:
        return {"one": 1}

    def as_current(self) -> AbstractContextManager[None]:
        return nullcontext()

    def submit(self, work: Callable[[bytes], bytes], task: bytes, pure: bool) -> Answer:
        states = ["finished"] if self.answers else ["pending", "lost", "finished"]
        self.answers.append(Answer(states, work(task)))
        return self.answers[-1]

    def wait(self, answers: list[Answer], **options: object) -> SimpleNamespace:
        for answer in answers:
            answer.step()
        return SimpleNamespace(done=set(answers))


@needs_dask
def test_an_answer_that_went_with_its_worker_is_waited_for_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scheduler = Scheduler()
    monkeypatch.setattr("distributed.wait", scheduler.wait)
    orders = orders_of(Options(), "", ExportOptions("md"), "file", 1 << 20)
    for number in (1, 2):
        write_page(tmp_path / f"{number}.txt", number)
    tasks = (Task(f"{n}.txt", (f"{n}.txt",), str(tmp_path), str(tmp_path / "out"), orders) for n in (1, 2))
    performed = crew_of("tcp://127.0.0.1:9")._performed(scheduler, tasks)  # type: ignore[arg-type]
    assert [[record.item for record in records] for records in performed] == [["2.txt"], ["1.txt"]]


@pytest.fixture
def silent() -> Iterator[str]:
    """The address of a server that takes connections and says nothing."""
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        yield f"tcp://127.0.0.1:{server.getsockname()[1]}"


@needs_dask
@pytest.mark.slow
@pytest.mark.parametrize("address", ["tcp://nowhere", "nonsense", "http://127.0.0.1:9", "tcp://127.0.0.1:9", "silent"])
def test_no_scheduler_is_a_sentence(tmp_path: Path, silent: str, address: str) -> None:
    address = silent if address == "silent" else address
    make_archive(tmp_path / "archive")
    done = batch(tmp_path / "archive", tmp_path / "out", "--scheduler", address)
    assert (done.code, done.out, len(done.complaints)) == (4, "", 1)
    assert address in done.err


@needs_dask
@pytest.mark.slow
def test_a_scheduler_without_workers_is_a_sentence(cluster: Cluster, tmp_path: Path) -> None:
    for worker in cluster.workers:
        worker.kill()
        worker.wait()
    make_archive(tmp_path / "archive")
    done = batch(tmp_path / "archive", tmp_path / "out", "--scheduler", cluster.address)
    assert (done.code, done.out, len(done.complaints)) == (4, "", 1)
    assert "no workers" in done.err


@needs_dask
@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="needs named pipes")
def test_an_item_that_hangs_is_given_up_and_the_others_are_done(cluster: Cluster, tmp_path: Path) -> None:
    write_page(tmp_path / "good.txt", 1)
    os.mkfifo(tmp_path / "hangs.txt")
    orders = orders_of(Options(), "", ExportOptions("md"), "file", 1 << 20)
    names = ("hangs.txt", "good.txt")
    tasks = (Task(name, (name,), str(tmp_path), str(tmp_path / "out"), orders) for name in names)
    workers = crew_of(cluster.address, Patience(2))
    found = {record.item: record for records in workers.perform(tasks) for record in records}
    assert (found["good.txt"].outcome, found["hangs.txt"].outcome) == (ExitCode.DONE, ExitCode.UNREADABLE)
    assert "more than 8 s" in found["hangs.txt"].faults[0].text()


def test_without_the_extra_it_says_what_to_install(tmp_path: Path) -> None:
    make_archive(tmp_path / "archive")
    (tmp_path / "hidden").mkdir()
    (tmp_path / "hidden" / "distributed.py").write_text("raise ImportError('not here')\n", encoding="utf-8")
    hidden = {"PYTHONPATH": f"{tmp_path / 'hidden'}{os.pathsep}{ROOT}"}
    arguments = ("batch", tmp_path / "archive", "--out", tmp_path / "out", "--format", "md")
    done = proofreader(*arguments, "--scheduler", "tcp://127.0.0.1:1", env=hidden)
    assert (done.code, done.out, len(done.complaints)) == (2, "", 1)
    assert "newspaper-proofreader[cluster]" in done.err
    assert proofreader(*arguments, env=hidden).code == 0
    assert set(states(tmp_path / "out").values()) == {"done"}
