"""The project file ``.proof``: raw bytes, proposals, every edit with its time and editor, in one SQLite file.

``save`` writes a whole new file, ``load`` reads one; ``ProjectFile`` keeps one open and records edit after edit.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
import threading
from collections.abc import Iterator, Sequence
from importlib import metadata
from pathlib import Path
from typing import Self

from proofreader.document.edit import Edit
from proofreader.document.session import ProofSession
from proofreader.errors import EditError, WriteError
from proofreader.storage import schema
from proofreader.storage.atomic import replacing, sweep, unwritable
from proofreader.storage.contents import (
    Entry,
    Place,
    Snapshot,
    now,
    place_of,
    read_session,
    return_to_saved,
    snapshot,
    write_all,
    write_arrived,
    write_entries,
    write_place,
    write_saved,
)
from proofreader.storage.lock import Lock, Locked, Owner, holder
from proofreader.storage.values import StateDigest
from proofreader.text.reasons import Reason


def save(path: Path, session: ProofSession | Snapshot, editor: str = "", entries: Sequence[Entry] = ()) -> None:
    """Write a new project file at ``path``, in place of what is there. A crash leaves the old file or the new one.

    ``entries`` tell who made the edits and when, as far as that is known; the others were made now, by ``editor``. The
    session's ``mark_saved`` is left to the caller, on the thread that edits. Raises ``WriteError``, also where
    somebody has that project open.
    """
    taken = session if isinstance(session, Snapshot) else snapshot(session)
    owner = holder(path)
    if owner is not None:
        raise _held(path, owner)
    sweep(path.absolute().parent)
    try:
        schema.settle(path)
        with (
            replacing(Path(os.path.realpath(path))) as temporary,
            schema.sqlite_errors(),
            contextlib.closing(schema.connect_new(temporary)) as connection,
        ):
            connection.execute("BEGIN")
            write_all(connection, taken, _numbered(taken.edits, entries, editor), program())
            connection.execute("COMMIT")
    except OSError as error:
        raise unwritable(path, error) from error
    except UnicodeEncodeError as error:
        raise _half_character(path, error) from error


def load(path: Path) -> ProofSession:
    """The session that the project at ``path`` holds, just as it was recorded; not a byte of the file is changed.

    Raises ``ReadError`` where it is no project, is damaged, or was written by a newer program.
    """
    return _load(path)[0]


def _load(path: Path) -> tuple[ProofSession, tuple[Entry, ...], Place, Place]:
    with schema.reading(path) as connection:
        try:
            schema.check_pages(connection)
            return read_session(connection)
        except (EditError, LookupError, UnicodeError, TypeError, AttributeError) as error:
            raise ValueError(f"{type(error).__name__}: {error}") from error


class ProjectFile:
    """A project that is open: it holds the lock, and ``record`` writes down what was done since the last time.

    ``session`` is what was loaded. Where the file cannot be written, or somebody else has it open (``owner``), the
    project is ``read_only``: it can be looked at and saved elsewhere. ``record`` and ``close`` may be called from any
    thread.
    """

    def __init__(self, path: Path, editor: str = "") -> None:
        """Open the project at ``path``. Raises ``ReadError``."""
        self.path = path
        self.owner: Owner | None = None
        self._editor = editor
        self._guard = threading.Lock()
        self._lock = self._take_lock()
        self._connection: sqlite3.Connection | None = None
        try:
            self.session, self._way, self._place, self._saved = _load(path)
            if self._lock is not None:
                self._connection = _writable(path)
        except BaseException:
            self._release()
            raise
        if self._connection is None:
            self._release()
        self._identity = _identity(path)
        self._digest = StateDigest()
        self._proposals = self.session.proposals
        """Those that are in the file."""

    @classmethod
    def create(cls, path: Path, session: ProofSession, editor: str = "", entries: Sequence[Entry] = ()) -> Self:
        """Save ``session`` as a new project at ``path`` and keep that open, with ``session`` as its session.

        Raises ``WriteError`` and ``ReadError``.
        """
        save(path, session, editor, entries)
        project = cls(path, editor)
        project.session, project._proposals = session, session.proposals
        return project

    @property
    def read_only(self) -> bool:
        return self._connection is None

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The history that undo and redo reach, first edit first."""
        return self._way

    @property
    def has_unsaved(self) -> bool:
        """Whether more was recorded than was saved by the editor's own wish."""
        return self._place != self._saved

    def record(self, state: ProofSession | Snapshot) -> None:
        """Write down, in one transaction, the edits and the undo position of ``state`` that the file does not have yet,
        and the pages that were pending when it was last written.

        When this returns they are on the disk. Raises ``WriteError``: then the file has what it had before, and the
        next call tries again with all of it.
        """
        taken = state if isinstance(state, Snapshot) else snapshot(state)
        with self._guard:
            connection = self._writing()
            way, fresh = self._continued(connection, taken.edits)
            place = place_of(way, taken.depth)
            pages = [n for n, known in enumerate(self._proposals) if known.pending and not taken.proposals[n].pending]
            if not fresh and place == self._place and not pages:
                return
            with self._transaction(connection):
                write_entries(connection, fresh)
                write_place(connection, place, self._digest.of(taken.reading))
                if pages:
                    write_arrived(connection, taken, pages, self._digest)
            self._way, self._place, self._proposals = way, place, tuple(taken.proposals)

    def mark_saved(self) -> None:
        """The editor has saved: ``revert`` comes back to what is recorded now."""
        with self._guard, self._transaction(self._writing()) as connection:
            write_saved(connection)
            self._saved = self._place

    def revert(self) -> None:
        """The editor does not want what was recorded since it was saved: the next one to open the project finds it as
        saved.

        The edits stay in the file. Raises ``WriteError``, ``ReadError``.
        """
        if self.has_unsaved:
            with self._guard, self._transaction(self._writing()) as connection:
                self._place, self._way = return_to_saved(connection)

    def save_copy(self, path: Path) -> None:
        """The project as recorded, with its whole history and all that other programs put into it, at another place.

        Raises ``WriteError``.
        """
        owner = holder(path)
        if owner is not None:
            raise _held(path, owner)
        schema.settle(path)
        with (
            replacing(Path(os.path.realpath(path))) as temporary,
            schema.sqlite_errors(),
            schema.reading(self.path) as source,
            contextlib.closing(sqlite3.connect(temporary)) as target,
        ):
            target.execute("PRAGMA journal_mode = OFF")
            target.execute("PRAGMA synchronous = OFF")
            source.backup(target)

    def close(self) -> None:
        """Let go of the file; a second time does nothing. What was not recorded is not written."""
        with self._guard:
            self._release()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _take_lock(self) -> Lock | None:
        try:
            return Lock(self.path, self._editor) if self.path.is_file() else None
        except Locked as error:
            self.owner = error.owner or Owner("", "", 0, "")
        except OSError:
            return None
        return None

    def _release(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def _writing(self) -> sqlite3.Connection:
        """The connection, if the file is still the one that was opened."""
        if self._connection is None:
            raise WriteError(
                Reason(
                    "{file} is open for reading only, so nothing can be written to it. Save it under another name.",
                    (("file", str(self.path)),),
                )
            )
        if _identity(self.path) != self._identity:
            raise WriteError(
                Reason(
                    "{file} was deleted or replaced by another program. Your work is still in the window; "
                    "save it under another name.",
                    (("file", str(self.path)),),
                )
            )
        return self._connection

    def _continued(
        self, connection: sqlite3.Connection, edits: Sequence[Edit]
    ) -> tuple[tuple[Entry, ...], tuple[Entry, ...]]:
        """The history with ``edits``, and those of its entries that are not in the file yet."""
        kept = _common(self._way, edits)
        if kept == len(edits) and kept == len(self._way):
            return self._way, ()
        last = connection.execute("SELECT coalesce(max(number), 0) FROM edit").fetchone()[0]
        fresh = []
        parent = self._way[kept - 1].number if kept else 0
        for number, edit in enumerate(edits[kept:], last + 1):
            fresh.append(Entry(number, parent, now(), self._editor, edit))
            parent = number
        return (*self._way[:kept], *fresh), tuple(fresh)

    @contextlib.contextmanager
    def _transaction(self, connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
        try:
            with schema.sqlite_errors():
                connection.execute("BEGIN IMMEDIATE")
                try:
                    yield connection
                    connection.execute("COMMIT")
                except BaseException:
                    if connection.in_transaction:
                        connection.execute("ROLLBACK")
                    raise
        except OSError as error:
            raise unwritable(self.path, error) from error
        except UnicodeEncodeError as error:
            raise _half_character(self.path, error) from error


def program() -> str:
    """Which program writes: ``newspaper-proofreader 0.1.0``."""
    try:
        return f"newspaper-proofreader {metadata.version('newspaper-proofreader')}"
    except metadata.PackageNotFoundError:
        return "newspaper-proofreader"


def _common(way: Sequence[Entry], edits: Sequence[Edit]) -> int:
    """How many edits at the beginning are the same."""
    for number, (entry, edit) in enumerate(zip(way, edits, strict=False)):
        if entry.edit is not edit and entry.edit != edit:
            return number
    return min(len(way), len(edits))


def _numbered(edits: Sequence[Edit], entries: Sequence[Entry], editor: str) -> tuple[Entry, ...]:
    """``edits`` as the first entries of a new file."""
    known = dict(enumerate(entries[: _common(entries, edits)], 1))
    unsigned = (now(), editor)
    signatures = ((known[n].at, known[n].editor) if n in known else unsigned for n in range(1, len(edits) + 1))
    return tuple(
        Entry(number, number - 1, at, by, edit)
        for number, (edit, (at, by)) in enumerate(zip(edits, signatures, strict=True), 1)
    )


def _writable(path: Path) -> sqlite3.Connection | None:
    """A connection for edits, or None where the file or its folder cannot be written."""
    if not (os.access(path, os.W_OK) and os.access(path.absolute().parent, os.W_OK)):
        return None
    connection = None
    try:
        connection = schema.connect_for_edits(path)
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("ROLLBACK")
    except sqlite3.OperationalError:
        if connection is not None:
            connection.close()
        return None
    return connection


def _identity(path: Path) -> tuple[int, int] | None:
    """What stays the same while the file is the same."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def _held(path: Path, owner: Owner) -> WriteError:
    return WriteError(
        Reason(
            "{file} is open elsewhere (by {editor}, since {since}). Nothing was written; save under another name.",
            (("file", str(path)), ("editor", owner.editor or "?"), ("since", owner.since or "?")),
        )
    )


def _half_character(path: Path, error: UnicodeEncodeError) -> WriteError:
    """Half a surrogate pair, from a broken clipboard: no encoding has it."""
    return WriteError(
        Reason(
            "{file} could not be written: an edit holds half a character (U+{code}). "
            "What was there before is still there. Undo that edit and type it again.",
            (("file", str(path)), ("code", f"{ord(error.object[error.start]):04X}")),
        )
    )
