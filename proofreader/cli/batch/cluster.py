"""Workers of a Dask cluster. The archive and the folder that is written into are storage that all of them share under
the same paths; no file goes over the network of the cluster, only tasks and records."""

from __future__ import annotations

import logging
from collections.abc import Generator, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from proofreader.cli.batch.crew import CrewError
from proofreader.cli.batch.record import Record, Task, decode_record, encode
from proofreader.cli.batch.task import lost, perform
from proofreader.text.reasons import Reason

if TYPE_CHECKING:
    from distributed import Client, Future

PATIENCE = 30
"""Seconds to wait for the scheduler."""
AHEAD = 4
"""Tasks in the hands of the cluster for each of its threads: enough that none waits, few enough to be forgotten."""


class MissingExtra(CrewError):
    """``dask.distributed`` is not installed."""


class Cluster:
    """The workers behind the scheduler at ``address``, such as ``tcp://10.0.0.1:8786``."""

    def __init__(self, address: str) -> None:
        self._address = address

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
            _check_address(self._address)
            client = Client(self._address, timeout=PATIENCE, set_as_default=False)
        except (OSError, ValueError) as error:
            raise _no_scheduler(self._address, error) from error
        with client:
            yield from self._performed(client, tasks)

    def _performed(self, client: Client, tasks: Iterator[Task]) -> Generator[list[Record], None, None]:
        from distributed import as_completed

        asked: dict[str, Task] = {}
        coming: Any = as_completed(loop=client.loop)
        ahead = AHEAD * max(1, sum(client.nthreads().values()))
        for task in islice(tasks, ahead):
            coming.add(_submitted(client, task, asked))
        for future in coming:
            yield [self._record(future, asked.pop(future.key))]
            if (following := next(tasks, None)) is not None:
                coming.add(_submitted(client, following, asked))

    def _record(self, future: Future, task: Task) -> Record:
        from distributed import KilledWorker

        if future.status == "finished":
            return decode_record(future.result())
        error = future.exception() if future.status == "error" else None
        if isinstance(error, KilledWorker):
            return lost(task, "its workers were lost")
        raise _no_scheduler(self._address, error or ConnectionError(future.status))


def _check_address(address: str) -> None:
    """Raise ``ValueError`` where ``address`` has no port: a client that was given it would never come to its end."""
    if urlsplit(address).port is None:
        raise ValueError("no port")


def _hush() -> None:
    """What matters of a cluster's troubles is told in our sentences; each of its loggers has a level of its own."""
    for name in list(logging.root.manager.loggerDict):
        if name.partition(".")[0] in ("distributed", "tornado"):
            logging.getLogger(name).setLevel(logging.CRITICAL)


def _submitted(client: Client, task: Task, asked: dict[str, Task]) -> Future:
    future = client.submit(perform, encode(task), pure=False)
    asked[future.key] = task
    return future


def _no_scheduler(address: str, error: BaseException) -> CrewError:
    return CrewError(
        Reason(
            "The cluster at {address} cannot do it ({cause}). What was done before is complete. "
            "Check that the scheduler runs and that its workers have this program.",
            (("address", address), ("cause", f"{type(error).__name__}: {error}".replace("\n", " "))),
        )
    )
