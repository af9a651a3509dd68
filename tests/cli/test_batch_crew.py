"""The workers of a batch: a death costs the task at hand, memory is bounded, and nobody outlives the batch."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from proofreader.cli.batch.crew import Crew, CrewError
from proofreader.cli.batch.patience import Patience
from proofreader.cli.batch.record import Record, Task, decode_record, encode, orders_of
from proofreader.cli.exit_codes import ExitCode
from proofreader.document.proposal import Options
from proofreader.writers.options import ExportOptions
from tests.command import ROOT, environment

STAND_IN = """
import json, os, pathlib, signal, sys, time
print("ready", flush=True)
for line in sys.stdin:
    task = json.loads(line)
    if task["item"] == "segfault":
        os.kill(os.getpid(), signal.SIGSEGV)
    if task["item"] == "hang" or (task["item"] == "slow once" and not pathlib.Path("FLAG").exists()):
        pathlib.Path("FLAG").touch()
        time.sleep(600)
    if task["item"] == "half":
        sys.stdout.write('{"item": "ha')
        sys.exit(5)
    print(json.dumps({"item": task["item"], "orders": str(os.getpid())}), flush=True)
"""
"""Speaks as a worker does; some tasks are its end."""


def tasks(*items: str) -> Iterator[Task]:
    orders = orders_of(Options(), "", ExportOptions(), "file", 1 << 20)
    return (Task(item, (item,), "archive", "out", orders) for item in items)


def performed(crew: Crew, *items: str) -> dict[str, Record]:
    found = [record for records in crew.perform(tasks(*items)) for record in records]
    assert len(found) == len(items)
    return {record.item: record for record in found}


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
@pytest.mark.parametrize("jobs", [1, 3])
def test_a_worker_that_dies_costs_the_task_at_hand(jobs: int) -> None:
    items = [f"p{number}" for number in range(20)]
    items[3], items[11] = "segfault", "half"
    found = performed(Crew([sys.executable, "-c", STAND_IN], jobs), *items)
    failed = {item: record.faults[0].text() for item, record in found.items() if record.faults}
    assert set(failed) == {"segfault", "half"}
    assert "(SIGSEGV)" in failed["segfault"]
    assert "(exit code 5)" in failed["half"]
    assert not found["segfault"].settled
    assert len({record.orders for record in found.values() if not record.faults}) <= jobs + 2


def test_a_worker_that_hangs_is_stopped_and_its_task_tried_once_more(tmp_path: Path) -> None:
    stand_in = STAND_IN.replace("FLAG", (tmp_path / "flag").as_posix())
    crew = Crew([sys.executable, "-c", stand_in], 1, Patience(1.0))
    found = performed(crew, "a", "slow once", "b", "hang", "c")
    assert [item for item, record in found.items() if record.faults] == ["hang"]
    record = found["hang"]
    assert (record.outcome, record.settled) == (ExitCode.UNREADABLE, False)
    assert "more than 1 s and was given up (attempts: 2)" in record.faults[0].text()
    assert len({one.orders for one in found.values() if not one.faults}) == 3


def test_a_worker_that_never_gets_ready_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("proofreader.cli.batch.crew.READY_WITHIN", 0.2)
    with pytest.raises(CrewError, match="No worker could be started"):
        performed(Crew([sys.executable, "-c", "import time; time.sleep(600)"], 1), "a")


def test_patience_grows_with_the_size(tmp_path: Path) -> None:
    for name, size in (("a.txt", 0), ("b.txt", 2 << 20), ("c.zip", 2 << 20)):
        (tmp_path / name).write_bytes(b" " * size)
    orders = orders_of(Options(), "", ExportOptions(), "file", 10 << 20)

    def seconds(*files: str) -> float:
        return Patience(5).of(Task("x", files, str(tmp_path), "out", orders))

    assert [seconds(name) for name in ("a.txt", "missing.txt", "b.txt", "c.zip")] == [5, 5, 125, 605]
    assert seconds("a.txt", "b.txt") == 125


def test_one_worker_does_many_tasks() -> None:
    found = performed(Crew([sys.executable, "-c", STAND_IN], 1), *map(str, range(20)))
    assert len({record.orders for record in found.values()}) == 1


@pytest.mark.parametrize("program", ["raise SystemExit(3)", "print('hello')"])
def test_workers_that_never_get_ready_end_the_batch(program: str) -> None:
    with pytest.raises(CrewError, match="No worker could be started"):
        performed(Crew([sys.executable, "-c", program], 2), "a", "b", "c")
    with pytest.raises(CrewError, match="No such file"):
        performed(Crew(["no-such-program"], 1), "a")


def test_a_worker_that_is_killed_before_it_is_ready_costs_nothing(tmp_path: Path) -> None:
    killed_once = f"import pathlib\nflag = pathlib.Path({str(tmp_path / 'flag')!r})\n"
    killed_once += "if not flag.exists():\n    flag.touch()\n    raise SystemExit(9)\n"
    found = performed(Crew([sys.executable, "-c", killed_once + STAND_IN], 1), "a", "b")
    assert [record.faults for record in found.values()] == [(), ()]
    assert (tmp_path / "flag").exists()


def test_what_goes_wrong_while_tasks_are_found_is_not_swallowed() -> None:
    def broken() -> Iterator[Task]:
        yield from tasks("a")
        raise OSError("the archive went away")

    with pytest.raises(OSError, match="went away"):
        list(Crew([sys.executable, "-c", STAND_IN], 2).perform(broken()))


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="needs /proc")
def test_no_process_and_no_file_stays_behind() -> None:
    before = len(list(Path("/proc/self/fd").iterdir()))
    crew = Crew([sys.executable, "-c", STAND_IN], 3)
    coming = crew.perform(tasks(*map(str, range(50))))
    pids = {int(record.orders) for record in next(coming)}
    coming.close()
    assert [pid for pid in pids if Path(f"/proc/{pid}").exists()] == []
    performed(crew := Crew([sys.executable, "-c", STAND_IN], 3), *map(str, range(50)))
    assert len(list(Path("/proc/self/fd").iterdir())) <= before


@pytest.mark.skipif(sys.platform != "linux", reason="limits differ")
def test_the_memory_of_a_worker_is_bounded() -> None:
    program = "from proofreader.cli.batch.worker import bound_memory; bound_memory(300)\n"
    program += "kept = bytearray(100 << 20)\ntry:\n    bytearray(300 << 20)\nexcept MemoryError:\n    print('bounded')"
    ran = subprocess.run([sys.executable, "-c", program], env=environment(), cwd=ROOT, capture_output=True, check=True)
    assert ran.stdout == b"bounded\n"


def test_an_item_that_needs_too_much_memory_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from proofreader.cli.batch import task

    def exhausted(*_: object, **__: object) -> None:
        raise MemoryError

    (tmp_path / "p.txt").write_text("本报讯昨日上午，临江市图书馆新馆正式开门迎客。\n", encoding="utf-8")
    monkeypatch.setattr(task, "analyse", exhausted)
    orders = orders_of(Options(), "", ExportOptions(), "file", 1 << 20)
    record = task.carry_out(Task("p.txt", ("p.txt",), str(tmp_path), str(tmp_path / "out"), orders))
    assert (record.outcome, record.settled, task.ran_out_of_memory(record)) == (ExitCode.UNREADABLE, False, True)
    monkeypatch.setattr(task, "analyse", lambda *_, **__: 1 / 0)
    record = task.carry_out(Task("p.txt", ("p.txt",), str(tmp_path), str(tmp_path / "out"), orders))
    assert "ZeroDivisionError" in record.faults[0].text()
    assert decode_record(encode(record)) == record
