"""The project file as a database: its marks, and opening it without trusting it.

A ``.proof`` is an SQLite file with ``application_id`` "Prf1" and the format's version in ``user_version``
(``storage.formats``). Tables and columns that are not ours are left alone, so what a later program adds is kept.
"""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from pathlib import Path

from proofreader.errors import ReadError, unreadable
from proofreader.storage.formats import FORMAT_VERSION, TABLES, check_tables, migrate
from proofreader.storage.lock import holder
from proofreader.storage.untrusted import is_plain_file
from proofreader.text.reasons import Reason

APPLICATION_ID = 0x50726631
SUFFIX = ".proof"

WAIT = 5.0
"""Seconds to wait for another program that is just writing."""


def connect_new(path: Path) -> sqlite3.Connection:
    """An empty project at ``path``, which must not exist.

    Without SQLite's own journal: the whole file gets its name only once it is on the disk (``storage.atomic``).
    """
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = OFF")
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {FORMAT_VERSION}")
    for statement in TABLES.values():
        connection.execute(statement)
    return connection


def connect_for_edits(path: Path) -> sqlite3.Connection:
    """The project at ``path`` for writing edit by edit.

    ``journal_mode = DELETE`` keeps the project one file that may be copied at any time and works in network folders,
    where a write-ahead log does not. ``synchronous = EXTRA`` waits for the disk before and after the journal goes, so
    that what was reported as recorded survives a pulled plug. That costs a few milliseconds a transaction, off the
    window's thread.
    """
    uri = f"{path.absolute().as_uri()}?mode=rw"
    connection = sqlite3.connect(uri, uri=True, isolation_level=None, timeout=WAIT, check_same_thread=False)
    _distrust(connection)
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.execute("PRAGMA synchronous = EXTRA")
    return connection


@contextlib.contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection]:
    """The project at ``path`` for reading; not one byte of it is changed. Raises ``ReadError`` for whatever is wrong.

    A journal beside the file means that a program died while writing: then a copy of both is recovered and read, and
    the file itself is recovered when it is next opened for editing. A file of an earlier format is read from a copy in
    memory that was brought up to date.
    """
    with contextlib.ExitStack() as stack:
        try:
            _check_header(path)
            source = path
            if _died_writing(path):
                folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
                source = _recovered(path, folder)
            mode = "mode=ro" if source is path and holder(path) is not None else "mode=ro&immutable=1"
            uri = f"{source.absolute().as_uri()}?{mode}"
            connection = stack.enter_context(contextlib.closing(sqlite3.connect(uri, uri=True, timeout=WAIT)))
            _distrust(connection)
            version = _checked_version(path, connection)
            check_tables(connection, version)
            if version < FORMAT_VERSION:
                connection = _up_to_date(connection, stack)
            yield connection
        except OSError as error:
            raise unreadable(path, error) from error
        except sqlite3.OperationalError as error:
            raise (busy(path) if "locked" in str(error) else Damaged(path, str(error))) from error
        except (sqlite3.Error, ValueError, OverflowError, MemoryError) as error:
            raise Damaged(path, str(error)) from error


def _died_writing(path: Path) -> bool:
    """Whether there is a journal that no living program is writing: SQLite would have to write to roll it back."""
    journal = _journal(path)
    if not journal.exists() or not journal.stat().st_size:
        return False
    uri = f"{path.absolute().as_uri()}?mode=ro"
    with contextlib.closing(sqlite3.connect(uri, uri=True, timeout=WAIT)) as connection:
        try:
            connection.execute("SELECT 1 FROM sqlite_master").fetchone()
        except sqlite3.OperationalError as error:
            return error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN)
    return False


def settle(path: Path) -> None:
    """Roll back what a program that died left half-written at ``path``.

    To be called before another file takes its name: SQLite would apply the old file's journal to the new one. Raises
    ``OSError``.
    """
    if not _journal(path).exists():
        return
    connecting = contextlib.closing(sqlite3.connect(path, timeout=WAIT))
    with contextlib.suppress(sqlite3.DatabaseError), connecting as connection:
        connection.execute("SELECT 1 FROM sqlite_master").fetchone()
    _journal(path).unlink(missing_ok=True)


def _recovered(path: Path, folder: Path) -> Path:
    """A copy of the project in ``folder``, as it was before the transaction that was cut off."""
    copy = Path(shutil.copyfile(path, folder / "copy.proof"))
    shutil.copyfile(_journal(path), _journal(copy))
    with contextlib.closing(sqlite3.connect(copy)) as connection:
        connection.execute("SELECT 1 FROM sqlite_master").fetchone()
    return copy


def _journal(path: Path) -> Path:
    """SQLite's own journal beside the file, there only during a transaction."""
    return Path(os.path.realpath(path) + "-journal")


def _distrust(connection: sqlite3.Connection) -> None:
    """Functions, views and damaged cells of a file from anywhere do no harm."""
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")
    connection.execute("PRAGMA mmap_size = 0")


def _check_header(path: Path) -> None:
    if not is_plain_file(path):
        raise not_a_project(path)
    with path.open("rb") as file:
        header = file.read(100)
    if len(header) < 100 or not header.startswith(b"SQLite format 3\0"):
        raise not_a_project(path)
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise not_a_project(path)
    if header[18] != 1:
        raise ValueError("its journal was changed by another program")


def _checked_version(path: Path, connection: sqlite3.Connection) -> int:
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if version > FORMAT_VERSION:
        raise ReadError(
            Reason(
                "{file} was written by a newer Proofreader (format {version}; this one reads up to {ours}). "
                "It was left as it is; open it with the newer program.",
                (("file", str(path)), ("version", str(version)), ("ours", str(FORMAT_VERSION))),
            )
        )
    if version < 1:
        raise ValueError(f"format {version}")
    return version


def _up_to_date(old: sqlite3.Connection, stack: contextlib.ExitStack) -> sqlite3.Connection:
    """A copy of ``old`` in memory, in the format of this program."""
    connection = stack.enter_context(contextlib.closing(sqlite3.connect(":memory:", isolation_level=None)))
    old.backup(connection)
    _distrust(connection)
    migrate(connection)
    return connection


def check_pages(connection: sqlite3.Connection) -> None:
    """Raise ``ValueError`` where the database's own structure is damaged."""
    faults = [str(row[0]) for row in connection.execute("PRAGMA quick_check(3)")]
    if faults != ["ok"]:
        raise ValueError("; ".join(faults))


def as_os_error(error: sqlite3.Error) -> OSError:
    """SQLite's complaint about the disk, as the system would have put it."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code == sqlite3.SQLITE_FULL:
        return OSError(errno.ENOSPC, "the disk is full")
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_AUTH):
        return PermissionError(errno.EACCES, "permission is missing")
    return OSError(errno.EIO, str(error))


@contextlib.contextmanager
def sqlite_errors() -> Iterator[None]:
    """SQLite's complaints about the disk as ``OSError``."""
    try:
        yield
    except sqlite3.Error as error:
        raise as_os_error(error) from error


def not_a_project(path: Path) -> ReadError:
    return ReadError(
        Reason(
            "{file} is not a Proofreader project. It was left as it is; choose a file that ends in {suffix}.",
            (("file", str(path)), ("suffix", SUFFIX)),
        )
    )


class Damaged(ReadError):
    """The project at ``path`` is not what it was."""

    def __init__(self, path: Path, cause: str) -> None:
        super().__init__(
            Reason(
                "{file} is damaged ({cause}). It was left as it is; "
                "take a copy from before, or begin again from the raw pages.",
                (("file", str(path)), ("cause", cause)),
            )
        )


def busy(path: Path) -> ReadError:
    return ReadError(
        Reason("{file} is being written by another program. Try again in a moment.", (("file", str(path)),))
    )
