"""Workers of a Dask cluster. The archive and the folder that is written into are storage that all of them share under
the same paths; no file goes over the network of the cluster, only tasks and records."""

from __future__ import annotations

import logging
import socket
from collections.abc import Generator, Iterator
from itertools import islice
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from proofreader.cli.batch.crew import CrewError
from proofreader.cli.batch.patience import Patience, hung
from proofreader.cli.batch.record import Record, Task, decode_record, encode
from proofreader.cli.batch.task import lost, perform
from proofreader.text.reasons import Reason

if TYPE_CHECKING:
    from distributed import Client, Future

PATIENCE = 10.0
"""Seconds to wait for the scheduler, and for its first worker."""
AHEAD = 4
"""Tasks in the hands of the cluster for each of its threads: enough that none waits, few enough to be forgotten."""
UNDERWAY = ("pending", "lost")
"""States of a task that is still to be answered. One is lost where its worker was, after it was done and before its
record was fetched: the scheduler has it done again."""
GREETING = 8
"""Bytes of the length that stands before each message of the protocol; a scheduler speaks first."""
LONGEST_GREETING = 1 << 20


class MissingExtra(CrewError):
    """``dask.distributed`` is not installed."""


class Cluster:
    """The workers behind the scheduler at ``address``, such as ``tcp://10.0.0.1:8786``. Where none of them answers for
    longer than ``patience`` has for all that they were given, what they hold is given up."""

    def __init__(self, address: str, patience: Patience | None = None) -> None:
        self._address = address
        self._patience = patience or Patience()

    def perform(self, tasks: Iterator[Task]) -> Generator[list[Record], None, None]:
        """The records of all ``tasks``, as they come.

        The scheduler gives the task of a worker that it has lost to another one, three times as it is usually set up;
        then the task is given up and the others go on. Raises ``CrewError`` where nothing can be done any more, and
        whatever ``tasks`` raises.
        """
        try:
            from distributed import Client
        except ImportError as error:
            raise MissingExtra(
                Reason(
                    "--scheduler needs the package {package}, which is not installed. "
                    "Install it with: pip install 'newspaper-proofreader[cluster]'",
                    (("package", "distributed"),),
                )
            ) from error
        _hush()
        try:
            _greet(self._address)
            client = Client(self._address, timeout=PATIENCE, set_as_default=False)
        except (OSError, ValueError) as error:
            raise _no_scheduler(self._address, error) from error
        with client:
            try:
                client.wait_for_workers(1, timeout=PATIENCE)
            except TimeoutError as error:
                raise _no_scheduler(self._address, TimeoutError("no workers")) from error
            yield from self._performed(client, tasks)

    def _performed(self, client: Client, tasks: Iterator[Task]) -> Generator[list[Record], None, None]:
        from distributed import wait

        asked: dict[Future, Task] = {}
        ahead = AHEAD * max(1, sum(client.nthreads().values()))
        while True:
            for task in islice(tasks, ahead - len(asked)):
                asked[client.submit(perform, encode(task), pure=False)] = task
            if not asked:
                return
            seconds = AHEAD * max(map(self._patience.of, asked.values()))
            try:
                with client.as_current():
                    done = wait(list(asked), timeout=seconds, return_when="FIRST_COMPLETED").done
            except TimeoutError:
                client.cancel(list(asked), force=True)
                yield [hung(task, seconds, attempts=1) for task in asked.values()]
                if next(tasks, None) is not None:
                    raise _no_scheduler(self._address, TimeoutError(f"no answer for {seconds:.0f} s")) from None
                return
            yield [self._record(future, asked.pop(future)) for future in done if future.status not in UNDERWAY]

    def _record(self, future: Future, task: Task) -> Record:
        from distributed import KilledWorker

        if future.status == "finished":
            return decode_record(future.result())
        error = future.exception() if future.status == "error" else None
        if isinstance(error, KilledWorker):
            return lost(task, "its workers were lost")
        raise _no_scheduler(self._address, error or ConnectionError(future.status))


def _greet(address: str) -> None:
    """Raise ``OSError`` or ``ValueError`` where no scheduler speaks at ``address``. A client that was given such a one
    would take minutes to come to its end, or never would."""
    parts = urlsplit(address)
    if parts.scheme not in ("tcp", "tls") or parts.port is None or not parts.hostname:
        raise ValueError("not like tcp://10.0.0.1:8786")
    with socket.create_connection((parts.hostname, parts.port), timeout=PATIENCE) as connection:
        if parts.scheme == "tls":
            return
        greeting = b""
        while len(greeting) < GREETING:
            more = connection.recv(GREETING - len(greeting))
            if not more:
                break
            greeting += more
        if len(greeting) < GREETING or int.from_bytes(greeting, "little") > LONGEST_GREETING:
            raise ConnectionError("no Dask scheduler")


def _hush() -> None:
    """What matters of a cluster's troubles is told in our sentences; each of its loggers has a level of its own."""
    for name in list(logging.root.manager.loggerDict):
        if name.partition(".")[0] in ("distributed", "tornado"):
            logging.getLogger(name).setLevel(logging.CRITICAL)


def _no_scheduler(address: str, error: BaseException) -> CrewError:
    return CrewError(
        Reason(
            "The cluster at {address} cannot do it ({cause}). What was done before is complete. "
            "Check that the scheduler runs and that its workers have this program.",
            (("address", address), ("cause", f"{type(error).__name__}: {error}".replace("\n", " "))),
        )
    )
