"""The project file ``.proof``: raw bytes, proposals, every edit with its time and editor, in one SQLite file.

``save`` writes a whole new file, ``load`` reads one; ``ProjectFile`` keeps one open and records edit after edit.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
import threading
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Self

from proofreader.document.history import Standing
from proofreader.document.session import ProofSession
from proofreader.errors import EditError, ReadError, WriteError
from proofreader.storage import schema
from proofreader.storage.atomic import replacing, sweep, unwritable
from proofreader.storage.contents import (
    Progress,
    Snapshot,
    read_progress,
    read_session,
    return_to_saved,
    snapshot,
    unheeded,
    write_all,
    write_analysis,
    write_arrived,
    write_entries,
    write_meta,
    write_saved,
    write_standing,
)
from proofreader.storage.footprint import OtherFile, changed, footprint, replaced
from proofreader.storage.formats import migrate
from proofreader.storage.lock import Lock, Locked, Owner, holder
from proofreader.storage.values import StateDigest
from proofreader.text.reasons import Reason

COPIED_AT_ONCE = 256
"""So many pages of a database (1 MB) are copied between two words on the progress."""


def save(path: Path, session: ProofSession | Snapshot, progress: Progress = unheeded) -> None:
    """Write a new project file at ``path``, in place of what is there. A crash leaves the old file or the new one.

    The session's ``mark_saved`` is left to the caller, on the thread that edits. Raises ``WriteError``, also where
    somebody has that project open, and what ``progress`` raises: then the old file is there, untouched.
    """
    taken = session if isinstance(session, Snapshot) else snapshot(session)
    try:
        with _replaced(path) as temporary, contextlib.closing(schema.connect_new(temporary)) as connection:
            connection.execute("BEGIN")
            write_all(connection, taken, progress)
            connection.execute("COMMIT")
    except UnicodeEncodeError as error:
        raise _half_character(path, error) from error


@contextlib.contextmanager
def _replaced(path: Path) -> Iterator[Path]:
    """A path to write a project to that takes the place of the one at ``path``, unless somebody has that open.

    Raises ``WriteError``.
    """
    owner = holder(path)
    if owner is not None:
        raise _held(path, owner)
    sweep(path.absolute().parent)
    try:
        schema.settle(path)
        with replacing(Path(os.path.realpath(path))) as temporary, schema.sqlite_errors():
            yield temporary
    except OSError as error:
        raise unwritable(path, error) from error


def load(path: Path) -> ProofSession:
    """The session that the project at ``path`` holds, just as it was recorded; not a byte of the file is changed.

    Raises ``ReadError`` where it is no project, is damaged, or was written by a newer program.
    """
    return _load(path)[0]


def _load(path: Path) -> tuple[ProofSession, Standing]:
    with schema.reading(path) as connection:
        try:
            schema.check_pages(connection)
            return read_session(connection)
        except (EditError, LookupError, UnicodeError, TypeError, AttributeError) as error:
            raise ValueError(f"{type(error).__name__}: {error}") from error


@dataclass(frozen=True, slots=True)
class _Written:
    """How far a file has got: how many analyses and edits are in it, where it stands, and which pages are pending (the
    number of the analysis, and the page)."""

    analyses: int
    edits: int
    standing: Standing
    pending: frozenset[tuple[int, int]]


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
            self.session, self._saved = _load(path)
            if self._lock is not None:
                self._connection = _writable(path)
        except BaseException:
            self._release()
            raise
        if self._connection is None:
            self._release()
        self.session.editor = editor
        self._written = self._marks_of(snapshot(self.session))
        self._left = footprint(path)
        self._digest = StateDigest()

    @classmethod
    def create(
        cls, path: Path, session: ProofSession, taken: Snapshot | None = None, progress: Progress = unheeded
    ) -> Self:
        """Save ``session`` as a new project at ``path`` and keep that open, with ``session`` as its session.

        ``taken`` is its snapshot where this is called on another thread than the one that edits. Raises ``WriteError``
        and ``ReadError``, and what ``progress`` raises: then nothing was written.
        """
        save(path, taken or session, progress)
        project = cls(path, session.editor)
        project.session = session
        return project

    def moved(
        self, path: Path, session: ProofSession, taken: Snapshot | None = None, progress: Progress = unheeded
    ) -> ProjectFile:
        """``session``, whose edits this project records, saved at ``path`` and kept open there: its whole journal, and
        whatever other programs put into the file.

        Where this file is not what it was any more, or somebody else went on in it, all that ``session`` knows is
        written anew. This project stays open, and is as it was. ``taken`` and what is raised are as for ``create``.
        """
        state = taken or snapshot(session)
        try:
            self.check()
            self.save_copy(path, progress)
        except (OtherFile, ReadError):
            return ProjectFile.create(path, session, state, progress)
        copy = ProjectFile(path, session.editor)
        if copy.session.entries != state.entries[: copy.recorded]:
            copy.close()
            return ProjectFile.create(path, session, state)
        copy.session = session
        try:
            copy.record(state)
            copy.mark_saved()
        except BaseException:
            copy.close()
            raise
        return copy

    @property
    def read_only(self) -> bool:
        return self._connection is None

    @property
    def recorded(self) -> int:
        """How many edits are on the disk, those on ways that were left among them."""
        return self._written.edits

    @property
    def has_unsaved(self) -> bool:
        """Whether more was recorded than was saved by the editor's own wish."""
        return self._written.standing != self._saved

    def record(self, state: ProofSession | Snapshot) -> None:
        """Write down, in one transaction, what ``state`` has and the file does not have yet: edits, analyses, pages
        that were pending, and where it stands.

        When this returns they are on the disk. Raises ``WriteError``: then the file has what it had before, and the
        next call tries again with all of it.
        """
        taken = state if isinstance(state, Snapshot) else snapshot(state)
        with self._guard:
            connection, written, reached = self._writing(), self._written, self._marks_of(taken)
            if reached == written:
                return
            with self._transaction(connection):
                for analysis in taken.analyses[written.analyses :]:
                    write_analysis(connection, analysis)
                write_entries(connection, taken.entries[written.edits :])
                write_standing(connection, taken.standing, self._digest.of(taken.reading))
                self._write_arrived(connection, taken, written.pending - reached.pending)
            self._written = reached

    def _write_arrived(
        self, connection: sqlite3.Connection, taken: Snapshot, pages: Collection[tuple[int, int]]
    ) -> None:
        """Pages that were pending in the file, also in the state that the editor saved."""
        analyses = {analysis.number: analysis for analysis in taken.analyses}
        for number, page in pages:
            write_arrived(connection, analyses[number], page)
        if pages:
            saved = ProofSession.resumed(taken.issue, taken.analyses, taken.entries, self._saved)
            write_meta(connection, {"saved_digest": self._digest.of(saved.reading)})

    def mark_saved(self) -> None:
        """The editor has saved: ``revert`` comes back to what is recorded now."""
        with self._guard, self._transaction(self._writing()) as connection:
            write_saved(connection)
            self._saved = self._written.standing

    def revert(self) -> None:
        """The editor does not want what was recorded since it was saved: the next one to open the project finds it as
        saved.

        The edits stay in the file. Raises ``WriteError``, ``ReadError``.
        """
        if self.has_unsaved:
            with self._guard, self._transaction(self._writing()) as connection:
                standing = return_to_saved(connection)
                self._written = replace(self._written, standing=standing)

    def save_copy(self, path: Path, progress: Progress = unheeded) -> None:
        """The project as recorded, with its whole history and all that other programs put into it, at another place.

        Raises ``WriteError``; ``OtherFile`` where the file is not the one that was opened; and what ``progress``
        raises: then nothing was written.
        """
        now = footprint(self.path)
        if now is None or not now.is_same_file(self._left):
            raise replaced(self.path, now)
        with (
            _replaced(path) as temporary,
            schema.reading(self.path) as source,
            contextlib.closing(sqlite3.connect(temporary)) as target,
        ):
            target.execute("PRAGMA journal_mode = OFF")
            target.execute("PRAGMA synchronous = OFF")
            source.backup(target, pages=COPIED_AT_ONCE, progress=lambda _, left, total: progress(total - left, total))

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
            self.owner = holder(self.path)
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
        self.check()
        return self._connection

    def check(self) -> None:
        """Raise ``OtherFile`` where the file is not the one that was opened, or another program worked in it.

        What others put beside our tables, which is theirs, is no reason.
        """
        now = footprint(self.path)
        if now == self._left:
            return
        if now is None or not now.is_same_file(self._left):
            raise replaced(self.path, now)
        try:
            with schema.reading(self.path) as connection:
                recorded = read_progress(connection)
        except ReadError as error:
            raise changed(self.path) from error
        if recorded != (self._written.analyses, self._written.edits, self._written.standing):
            raise changed(self.path)
        if self._connection is not None:
            self._connection.close()  # it may remember pages that were written over
            self._connection = schema.connect_for_edits(self.path)
        self._left = now

    @staticmethod
    def _marks_of(taken: Snapshot) -> _Written:
        pending = frozenset(
            (analysis.number, page)
            for analysis in taken.analyses
            for page, proposal in enumerate(analysis.proposals)
            if proposal.pending
        )
        return _Written(len(taken.analyses), len(taken.entries), taken.standing, pending)

    @contextlib.contextmanager
    def _transaction(self, connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
        try:
            with schema.sqlite_errors():
                connection.execute("BEGIN IMMEDIATE")
                try:
                    migrate(connection)
                    yield connection
                    connection.execute("COMMIT")
                    self._left = footprint(self.path)
                except BaseException:
                    if connection.in_transaction:
                        connection.execute("ROLLBACK")
                    raise
        except OSError as error:
            raise unwritable(self.path, error) from error
        except UnicodeEncodeError as error:
            raise _half_character(self.path, error) from error


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
            "What was there before is still there. Open that again and go on from there.",
            (("file", str(path)), ("code", f"{ord(error.object[error.start]):04X}")),
        )
    )
