"""Whether a project file is what it says it is, part by part; and its journal."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from proofreader.document.session import ProofSession
from proofreader.errors import EditError
from proofreader.storage import schema
from proofreader.storage.contents import (
    CONTENT_ERRORS,
    read_analyses,
    read_entries,
    read_issue_of,
    read_session,
)
from proofreader.text.compose import RunKind
from proofreader.text.reasons import Reason
from proofreader.writers.integrity import all_parts, check_integrity


class Checked(StrEnum):
    """What was looked at."""

    FILE = "file"
    """It can be read, is a project, of a known format, and its database is sound."""
    SOURCES = "sources"
    """The raw bytes are those that were read, and decode to the same text."""
    PROPOSALS = "proposals"
    """What the engine proposed is what it was."""
    JOURNAL = "journal"
    """Every edit can be read and has its predecessor; doing them again, on every way, gives the recorded state."""
    PROVENANCE = "provenance"
    """Every character of the reading says where on the page it came from, and that is true."""
    INK = "ink"
    """Every inked character is read exactly once."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong with a project file."""

    checked: Checked
    reason: Reason


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of checking a file: all that is wrong with it, and what a sound one holds."""

    faults: tuple[Fault, ...]
    pages: int = 0
    analyses: int = 0
    edits: int = 0


def examine(path: Path) -> Verdict:
    """Check the project at ``path``; never changes it.

    Raises ``ReadError`` where there is no project, or none that this program reads.
    """
    try:
        with schema.reading(path) as connection:
            faults = tuple(_faults(connection))
            return Verdict(faults) if faults else Verdict((), *_counts(connection))
    except schema.Damaged as error:
        return Verdict((Fault(Checked.FILE, error.message),))


def _faults(connection: sqlite3.Connection) -> Iterator[Fault]:
    checks: tuple[tuple[Checked, Callable[[sqlite3.Connection], object], Callable[[str], Reason]], ...] = (
        (Checked.FILE, _check_structure, lambda cause: Reason("The database is damaged: {cause}.", _why(cause))),
        (Checked.SOURCES, read_issue_of, lambda cause: Reason("The raw files are damaged: {cause}.", _why(cause))),
        (Checked.PROPOSALS, _check_proposals, lambda cause: Reason("The proposals are damaged: {cause}.", _why(cause))),
        (Checked.JOURNAL, read_entries, lambda cause: Reason("The journal is damaged: {cause}.", _why(cause))),
    )
    sound = True
    for checked, check, tell in checks:
        try:
            check(connection)
        except CONTENT_ERRORS as error:
            sound = False
            yield Fault(checked, tell(str(error)))
    if sound:
        yield from _faults_of_the_whole(connection)


def _why(cause: str) -> tuple[tuple[str, str], ...]:
    return (("cause", cause),)


def _faults_of_the_whole(connection: sqlite3.Connection) -> Iterator[Fault]:
    """What only shows when all parts are put together."""
    try:
        session, _ = read_session(connection)
    except CONTENT_ERRORS as error:
        yield Fault(Checked.JOURNAL, Reason("The journal does not lead to what is read: {cause}.", _why(str(error))))
        return
    for entry in session.entries:
        try:
            session.view_at(entry.analysis, entry.number)
        except (EditError, ValueError) as error:
            values = (("number", str(entry.number)), ("cause", str(error).rstrip(".")))
            yield Fault(Checked.JOURNAL, Reason("Edit {number} cannot be done again: {cause}.", values))
            break
    for reason in check_provenance(session):
        yield Fault(Checked.PROVENANCE, reason)
    for reason in check_integrity(session) if not session.pending else ():
        yield Fault(Checked.INK, reason)


def check_provenance(session: ProofSession) -> Iterator[Reason]:
    """What is wrong with where the reading says that it came from."""
    for part in all_parts(session):
        composition = session.composition(part)
        for run in composition.runs:
            read, page = run.reading.of(composition.text), run.raw.of(session.issue.raw)
            correction = session.reading.corrections.get(run.raw.start)
            if run.kind is RunKind.INK:
                true = read == page
            elif run.kind is RunKind.MARK:
                true = not read.strip() and not page.strip()
            else:
                true = correction is not None and (correction.span, correction.text) == (run.raw, read)
            if not true:
                values = (("text", read or page), ("offset", str(run.raw.start)))
                yield Reason("“{text}” does not come from character {offset} of the page, as it says.", values)


def _check_proposals(connection: sqlite3.Connection) -> None:
    try:
        issue = read_issue_of(connection)
    except CONTENT_ERRORS:
        return  # told already
    read_analyses(connection, issue)


def _check_structure(connection: sqlite3.Connection) -> None:
    faults = [str(row[0]) for row in connection.execute("PRAGMA integrity_check(10)")]
    if faults != ["ok"]:
        raise ValueError("; ".join(faults))


def _counts(connection: sqlite3.Connection) -> list[int]:
    tables = ("page", "analysis", "edit")
    return [int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]) for table in tables]
