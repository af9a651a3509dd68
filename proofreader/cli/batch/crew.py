"""Workers on this machine, each a process of its own under the eyes of a thread of its own.

A pool of the standard library is lost as a whole when one of its processes dies. Here a death costs the one task that
the process worked on, and another process takes its place.
"""

from __future__ import annotations

import contextlib
import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Generator, Iterator, Sequence
from pathlib import Path

from proofreader.cli.batch.patience import ATTEMPTS, Patience, hung
from proofreader.cli.batch.record import Record, Task, decode_record, encode
from proofreader.cli.batch.task import lost, ran_out_of_memory
from proofreader.cli.batch.worker import READY
from proofreader.errors import ProofreaderError
from proofreader.text.reasons import Reason

PATIENCE = 5.0
"""Seconds that a worker has to end when it is told to."""
STARTS = 3
"""Times that a worker is started before there is taken to be none."""


READY_WITHIN = 300.0
"""Seconds in which a worker loads its dictionary; it takes one on a quiet machine."""
_Process = subprocess.Popen[bytes]
_Answer = Record | BaseException | None
"""What a supervisor puts into the queue: a record, what stopped it, or None when it has nothing to do any more."""


class CrewError(ProofreaderError):
    """Workers cannot be had, so nothing can be done."""


def worker_command(memory: int) -> list[str]:
    return [sys.executable, "-m", "proofreader.cli.batch.worker", str(memory)]


class Crew:
    """``jobs`` workers, each started by ``command``, which may be anything that speaks as ``worker`` does. One that
    takes longer than ``patience`` has for its task is ended, and the task is tried once more."""

    def __init__(self, command: Sequence[str], jobs: int, patience: Patience | None = None) -> None:
        self._command = command
        self._jobs = jobs
        self._patience = patience or Patience()
        self._turn = threading.Lock()
        self._processes: set[subprocess.Popen[bytes]] = set()
        self._stopped = False
        self._answers: queue.SimpleQueue[_Answer] = queue.SimpleQueue()

    def perform(self, tasks: Iterator[Task]) -> Generator[list[Record], None, None]:
        """The records of all ``tasks``, as they come, several at once where they come fast.

        Raises ``CrewError``, and whatever ``tasks`` raises. Workers are ended when the iterator is closed.
        """
        threads = [threading.Thread(target=self._supervise, args=(tasks,), daemon=True) for _ in range(self._jobs)]
        for thread in threads:
            thread.start()
        busy = len(threads)
        try:
            while busy:
                found = [self._answers.get(), *self._waiting()]
                busy -= sum(answer is None for answer in found)
                if records := [answer for answer in found if isinstance(answer, Record)]:
                    yield records
                for answer in found:
                    if isinstance(answer, BaseException):
                        raise answer
        finally:
            self._stop()

    def _waiting(self) -> Iterator[_Answer]:
        with contextlib.suppress(queue.Empty):
            while True:
                yield self._answers.get_nowait()

    def _supervise(self, tasks: Iterator[Task]) -> None:
        """One worker after another, as long as there are tasks."""
        process: subprocess.Popen[bytes] | None = None
        try:
            while (task := self._next(tasks)) is not None:
                process = process or self._start()
                record, process = self._tried(process, task)
                if record is None:
                    break
                self._answers.put(record)
                if process is not None and (ran_out_of_memory(record) or process.poll() is not None):
                    self._forget(process)
                    process = None
        except BaseException as error:  # the thread that waits has to hear of it
            self._answers.put(error)
        finally:
            if process is not None:
                self._forget(process)
            self._answers.put(None)

    def _tried(self, process: _Process, task: Task) -> tuple[Record | None, _Process | None]:
        """What became of ``task``, None where nobody wants to know any more; and the worker, if it can go on."""
        seconds = self._patience.of(task)
        for attempt in range(ATTEMPTS):
            process = process if attempt == 0 else self._start()
            with _alarm(process, seconds) as rang:
                record = _asked(process, task)
            if record is not None:
                return record, process
            if self._stopped:
                return None, process
            if not rang.is_set():
                return lost(task, _cause(process)), process
            self._forget(process)
        return hung(task, seconds), None

    def _next(self, tasks: Iterator[Task]) -> Task | None:
        with self._turn:
            return None if self._stopped else next(tasks, None)

    def _start(self) -> subprocess.Popen[bytes]:
        """A worker that is ready. One that is killed on the way there is not the end of the batch, a row of them is.

        Raises ``CrewError``.
        """
        cause = ""
        for _ in range(STARTS):
            process = self._launched()
            with _alarm(process, READY_WITHIN):
                if _is_ready(process):
                    return process
            cause = _cause(process)
            self._forget(process)
            if self._stopped:
                break
        raise _no_worker(cause)

    def _launched(self) -> subprocess.Popen[bytes]:
        """A new process. Raises ``CrewError``."""
        package = Path(__file__).parents[3]
        paths = os.pathsep.join(filter(None, (str(package), os.environ.get("PYTHONPATH", ""))))
        environment = os.environ | {"PYTHONPATH": paths}
        pipe, nowhere = subprocess.PIPE, subprocess.DEVNULL
        try:
            process = subprocess.Popen(self._command, stdin=pipe, stdout=pipe, stderr=nowhere, env=environment)
        except OSError as error:
            raise _no_worker(error.strerror or type(error).__name__) from error
        with self._turn:
            self._processes.add(process)
        return process

    def _forget(self, process: subprocess.Popen[bytes]) -> None:
        _end([process])
        with self._turn:
            self._processes.discard(process)

    def _stop(self) -> None:
        with self._turn:
            self._stopped = True
            left = list(self._processes)
        _end(left)


@contextlib.contextmanager
def _alarm(process: _Process, seconds: float) -> Iterator[threading.Event]:
    """Kill ``process`` after ``seconds``, unless the block ended before; the event tells whether that happened."""
    rang = threading.Event()

    def ring() -> None:
        rang.set()
        process.kill()

    timer = threading.Timer(min(seconds, threading.TIMEOUT_MAX), ring)
    timer.daemon = True
    timer.start()
    try:
        yield rang
    finally:
        timer.cancel()


def _is_ready(process: subprocess.Popen[bytes]) -> bool:
    """Waits until it is, or cannot become it any more."""
    return process.stdout is not None and process.stdout.readline() == READY


def _asked(process: subprocess.Popen[bytes], task: Task) -> Record | None:
    """What the worker answers; None where it died over it."""
    if process.stdin is None or process.stdout is None:
        return None
    try:
        process.stdin.write(encode(task) + b"\n")
        process.stdin.flush()
        return decode_record(process.stdout.readline())
    except (OSError, ValueError):
        return None


def _end(processes: Sequence[subprocess.Popen[bytes]]) -> None:
    """End ``processes``; each has a moment to remove what it has half written."""
    for process in processes:
        process.terminate()
    for process in processes:
        try:
            process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        for stream in (process.stdin, process.stdout):
            if stream is not None:
                with contextlib.suppress(OSError):
                    stream.close()


def _cause(process: subprocess.Popen[bytes]) -> str:
    """How a process ended, in a word: ``SIGKILL``, ``exit code 1``."""
    try:
        code = process.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        return "no answer"
    if code < 0:
        with contextlib.suppress(ValueError):
            return signal.Signals(-code).name
    return f"exit code {code}"


def _no_worker(cause: str) -> CrewError:
    return CrewError(
        Reason(
            "No worker could be started ({cause}). What was done before is complete. "
            "Give workers more memory with --memory, or ask for fewer with --jobs.",
            (("cause", cause),),
        )
    )
