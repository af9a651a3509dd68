"""``proofreader batch``: an archive of pages, resumable, with one report."""

from __future__ import annotations

import argparse
import contextlib
import os
import signal
import sys
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Protocol

import msgspec

from proofreader.cli.arguments import options_of
from proofreader.cli.batch.cluster import Cluster, MissingExtra
from proofreader.cli.batch.crew import Crew, CrewError, worker_command
from proofreader.cli.batch.display import shown
from proofreader.cli.batch.items import IssuePer, Item, PassedOver, find_items
from proofreader.cli.batch.ledger import Ledger
from proofreader.cli.batch.patience import Patience
from proofreader.cli.batch.record import Orders, Record, Task, orders_of
from proofreader.cli.batch.report import (
    ARTICLES,
    DONE,
    FAILED,
    JSON_NAME,
    PARTLY,
    PASSED_OVER,
    Row,
    Totals,
    write_reports,
)
from proofreader.cli.batch.task import MEGABYTE, PROFILES
from proofreader.cli.exit_codes import ExitCode
from proofreader.cli.export import export_options_of
from proofreader.cli.inputs import shelf_asked_for
from proofreader.cli.voice import Voice
from proofreader.errors import ReadError, WriteError
from proofreader.readers.kinds import INPUT_SUFFIXES
from proofreader.storage.atomic import sweep, unwritable
from proofreader.storage.lock import Lock, Locked
from proofreader.storage.shelf import set_down
from proofreader.text.reasons import Reason
from proofreader.writers.export import check_options

LEDGER_NAME = "ledger.jsonl"
PROGRAM_MEMORY = 200
"""Megabytes that the program and its dictionary take, with room."""
MEMORY_FACTOR = 20
"""Times its size is what reading and exporting a text may take."""


class Workers(Protocol):
    """Those who do the work, here or elsewhere."""

    def perform(self, tasks: Iterator[Task]) -> Generator[list[Record], None, None]: ...


def run(found: argparse.Namespace, voice: Voice) -> int:
    """Do what is not done yet, and report on all of it."""
    try:
        _check_places(found.archive, found.out)
        target = export_options_of(found)
        check_options(target)
        largest = min(sys.maxsize, max(1, (found.memory - PROGRAM_MEMORY) * MEGABYTE // MEMORY_FACTOR))
        shelf = shelf_asked_for(found)
        with _held(found.out):
            profiles = set_down(shelf, found.out / PROFILES)
            encoding = found.encoding or ""
            orders = orders_of(options_of(found), encoding, target, found.issue_per, largest, profiles)
            return _Batch(found, orders, voice).run()
    except ReadError as error:
        voice.complain(error)
        return ExitCode.UNREADABLE
    except MissingExtra as error:
        voice.complain(error)
        return ExitCode.USAGE
    except (WriteError, CrewError) as error:
        voice.complain(error)
        return ExitCode.UNWRITABLE


class _Batch:
    """One run. ``_order`` is what the report goes by: the items' names and what was passed over, as they were found."""

    def __init__(self, found: argparse.Namespace, orders: Orders, voice: Voice) -> None:
        self._found = found
        self._orders = orders
        self._voice = voice
        self._order: list[str | PassedOver] = []
        self._done = self._before = 0

    def run(self) -> int:
        total = sum(not isinstance(one, PassedOver) for one in self._items())
        if not total:
            raise ReadError(
                Reason(
                    "The folder {folder} holds no pages ({endings}). Choose the folder that holds the pages.",
                    (("folder", str(self._found.archive)), ("endings", ", ".join(INPUT_SUFFIXES))),
                )
            )
        ledger = Ledger(self._found.out / LEDGER_NAME)
        try:
            self._perform(ledger, total)
        except KeyboardInterrupt:
            self._voice.note(
                self._voice.tr(
                    "Stopped. {done} of {total} issues are complete; the same command goes on from there.",
                    done=self._done,
                    total=total,
                )
            )
            return ExitCode.INTERRUPTED
        else:
            totals = write_reports(self._found.out, self._head(), self._rows(ledger), self._voice.catalogue.reason)
            self._sum_up(totals)
            return totals.outcome
        finally:
            ledger.close()

    def _perform(self, ledger: Ledger, total: int) -> None:
        performed = self._workers(total).perform(self._tasks(ledger))
        with shown(total, self._voice, self._found.quiet) as advance, contextlib.closing(performed):
            for records in performed:
                with _uninterrupted():
                    fresh = [record for record in records if record != ledger.get(record.item)]
                    ledger.add(fresh)
                    self._done += len(records)
                    self._before += len(records) - len(fresh)
                for record in records:
                    self._complain(record)
                advance(self._done)

    def _workers(self, total: int) -> Workers:
        if self._found.scheduler:
            return Cluster(self._found.scheduler, Patience(self._found.timeout))
        return Crew(worker_command(self._found.memory), min(self._found.jobs, total), Patience(self._found.timeout))

    def _items(self) -> Iterator[Item | PassedOver]:
        return find_items(self._found.archive, self._found.out, IssuePer(self._found.issue_per))

    def _tasks(self, ledger: Ledger) -> Iterator[Task]:
        archive = str(self._found.archive.absolute())
        target = str(self._found.out.absolute() / ARTICLES)
        for one in self._items():
            if isinstance(one, PassedOver):
                self._order.append(one)
                if one.wrong or not self._found.quiet:
                    self._voice.note(self._voice.catalogue.reason(one.reason))
            else:
                self._order.append(one.name)
                yield Task(one.name, one.files, archive, target, self._orders, ledger.get(one.name))

    def _rows(self, ledger: Ledger) -> Iterator[Row]:
        for one in self._order:
            row = one if isinstance(one, PassedOver) else ledger.get(one)
            if row is not None:
                yield row

    def _complain(self, record: Record) -> None:
        for fault in record.faults:
            self._voice.note(self._voice.catalogue.reason(fault))

    def _head(self) -> dict[str, object]:
        said = {
            "issue_per": self._found.issue_per,
            "encoding": self._orders.encoding,
            "reading": self._orders.reading,
            "export": self._orders.export,
        }
        return {"engine": self._orders.engine, "options": msgspec.to_builtins(said)}

    def _sum_up(self, totals: Totals) -> None:
        if self._found.quiet:
            return
        say, tr = self._voice.say, self._voice.tr
        states = totals.states
        say(
            tr(
                "Issues: done {done}, in part {partly}, failed {failed}, passed over {passed}; from before {before}",
                done=states[DONE],
                before=self._before,
                partly=states[PARTLY],
                failed=states[FAILED],
                passed=states[PASSED_OVER],
            )
        )
        say(tr("Pages {pages}, characters {characters}, articles {articles}, suspects {suspects}", **totals.read))
        say(str(self._found.out / JSON_NAME))


def _check_places(archive: Path, out: Path) -> None:
    """Raise ``ReadError`` where ``archive`` is no folder, ``WriteError`` where what is written would be read again or
    would be written outside ``out``."""
    if not archive.is_dir():
        raise ReadError(
            Reason("{folder} is not a folder. Name the folder of the archive.", (("folder", str(archive)),))
        )
    inside, root = os.path.realpath(archive), os.path.realpath(out)
    articles = os.path.join(root, ARTICLES)
    if inside == root or os.path.commonpath([inside, articles]) == articles:
        raise WriteError(
            Reason(
                "{folder} is the archive itself, so nothing was written into it. Choose another folder.",
                (("folder", str(out)),),
            )
        )
    for name in (ARTICLES, LEDGER_NAME, PROFILES):
        if os.path.islink(out / name):
            raise WriteError(
                Reason(
                    "{folder} leads out of the folder that is written into, so nothing was written there. "
                    "Remove the link.",
                    (("folder", str(out / name)),),
                )
            )


@contextlib.contextmanager
def _uninterrupted() -> Iterator[None]:
    """Ctrl+C takes effect behind the block: what stands in the ledger has been counted."""
    came: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _: came.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
    if came:
        raise KeyboardInterrupt


@contextlib.contextmanager
def _held(out: Path) -> Iterator[None]:
    """Keep other batches out of ``out``, which is made where it is missing. Raises ``WriteError``."""
    try:
        out.mkdir(parents=True, exist_ok=True)
        sweep(out, age=0)
        lock = Lock(out / LEDGER_NAME)
    except Locked as error:
        raise WriteError(
            Reason(
                "Another batch is writing into {folder}. Wait until it is done, or choose another folder.",
                (("folder", str(out)),),
            )
        ) from error
    except OSError as error:
        raise unwritable(out, error) from error
    try:
        yield
    finally:
        lock.release()
