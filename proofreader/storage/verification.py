"""Whether a project file is what it says it is, part by part; and its journal."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from proofreader.document.history import Entry, History
from proofreader.errors import EditError, ReadError
from proofreader.storage import schema
from proofreader.storage.contents import (
    read_analyses,
    read_entries,
    read_issue_of,
    read_meta,
    read_session,
    read_standing,
)
from proofreader.text.reasons import Reason
from proofreader.writers.integrity import check_integrity


class Checked(StrEnum):
    """What was looked at."""

    FILE = "file"
    """It can be read, is a project, of a known format, and its database is sound."""
    SOURCES = "sources"
    """The raw bytes are those that were read, and decode to the same text."""
    PROPOSALS = "proposals"
    JOURNAL = "journal"
    """Every edit can be read and has its predecessor; doing them again gives the state that was recorded."""
    INK = "ink"
    """Every inked character is read exactly once."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong with a project file."""

    checked: Checked
    reason: Reason


def verify(path: Path) -> tuple[Fault, ...]:
    """All that is wrong with the project at ``path``; empty when it is sound. Never changes it, never raises for its
    content."""
    faults: list[Fault] = []
    try:
        with schema.reading(path) as connection:
            faults.extend(_faults(path, connection))
    except ReadError as error:
        faults.append(Fault(Checked.FILE, error.message))
    return tuple(faults)


def _faults(path: Path, connection: sqlite3.Connection) -> Iterator[Fault]:
    checks: tuple[tuple[Checked, Callable[[sqlite3.Connection], object]], ...] = (
        (Checked.FILE, _check_structure),
        (Checked.SOURCES, read_issue_of),
        (Checked.PROPOSALS, _check_proposals),
        (Checked.JOURNAL, read_session),
    )
    for checked, check in checks:
        try:
            check(connection)
        except (EditError, LookupError, ValueError, TypeError, AttributeError, sqlite3.Error) as error:
            yield Fault(checked, schema.damaged(path, f"{type(error).__name__}: {error}").message)
            return
    for reason in check_integrity(read_session(connection)[0]):
        yield Fault(Checked.INK, reason)


def _check_proposals(connection: sqlite3.Connection) -> None:
    read_analyses(connection, read_issue_of(connection))


def _check_structure(connection: sqlite3.Connection) -> None:
    faults = [str(row[0]) for row in connection.execute("PRAGMA integrity_check(10)")]
    if faults != ["ok"]:
        raise ValueError("; ".join(faults))


@dataclass(frozen=True, slots=True)
class Step:
    """An edit of the journal. ``current``: it is part of the reading as it was recorded; otherwise it was undone, and
    ``redoable`` tells whether redo reaches it or it lies on a branch that was left."""

    entry: Entry
    current: bool
    redoable: bool


def history(path: Path) -> tuple[Step, ...]:
    """Every edit ever made in the project at ``path``, in the order in which they were made. Raises ``ReadError``."""
    with schema.reading(path) as connection:
        schema.check_pages(connection)
        standing, entries = read_standing(read_meta(connection)), read_entries(connection)
        tree = History(entries)
        done = set(tree.path(standing.position))
        reachable = set(tree.path(standing.tip)) - done
    return tuple(Step(entry, entry.number in done, entry.number in reachable) for entry in entries)
