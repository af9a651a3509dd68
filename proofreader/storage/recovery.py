"""Journals of issues that were never saved, for after a crash.

Each unsaved issue is an ordinary project in the user's state folder (``~/.local/state/proofreader/unsaved`` on
Linux). It is discarded when the issue is saved or its window closed; what is there at the next start, and not locked,
was left by a crash.
"""

from __future__ import annotations

import contextlib
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from platformdirs import user_state_path

from proofreader.document.history import Standing
from proofreader.document.session import ProofSession
from proofreader.errors import EditError, ReadError, WriteError
from proofreader.storage import schema
from proofreader.storage.atomic import unwritable
from proofreader.storage.contents import (
    CONTENT_ERRORS,
    Snapshot,
    read_analyses,
    read_entries,
    read_issue_of,
    read_sound_entries,
)
from proofreader.storage.lock import holder, lock_path
from proofreader.storage.project import ProjectFile, save
from proofreader.text.reasons import Reason


@dataclass(frozen=True, slots=True)
class Unsaved:
    """An issue left by a crash: its journal, the names of its files, how many edits were recovered, those that were
    undone among them, and when the last was written (local time). ``fault`` says why it cannot be opened, or is
    None."""

    path: Path
    names: tuple[str, ...]
    edits: int
    at: datetime
    fault: Reason | None = None


def journals_folder() -> Path:
    """Where the journals of unsaved issues stand."""
    return user_state_path("proofreader", appauthor=False) / "unsaved"


def begin(session: ProofSession, folder: Path | None = None) -> ProjectFile:
    """Journal an issue that has no file yet; from here on ``record`` keeps what is done. Raises ``WriteError``."""
    path = _new_path(folder)
    try:
        return ProjectFile.create(path, session)
    except ReadError as error:
        raise WriteError(error.message) from error


def put_aside(state: Snapshot, folder: Path | None = None) -> ProjectFile:
    """Journal ``state`` of an issue whose own file cannot be written just now. Raises ``WriteError``."""
    path = _new_path(folder)
    try:
        save(path, state)
        return ProjectFile(path)
    except ReadError as error:
        raise WriteError(error.message) from error


def stand_in(project: ProjectFile, folder: Path | None = None) -> ProjectFile:
    """A journal in place of ``project``, which can only be read and is closed. Raises ``WriteError``, and leaves it
    open."""
    path = _new_path(folder)
    try:
        journal = project.moved(path, project.session)
    except ReadError as error:
        raise WriteError(error.message) from error
    project.close()
    return journal


def _new_path(folder: Path | None) -> Path:
    folder = folder or journals_folder()
    path = folder / (datetime.now(UTC).strftime("%Y%m%d-%H%M%S-") + secrets.token_hex(3) + schema.SUFFIX)
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise unwritable(path, error) from error
    return path


def find_unsaved(folder: Path | None = None) -> tuple[Unsaved, ...]:
    """What crashes left behind, the latest first. Journals that a running program holds are not among them."""
    folder = folder or journals_folder()
    paths = sorted(folder.glob("*" + schema.SUFFIX)) if folder.is_dir() else []
    found = [_described(path) for path in paths if path.is_file() and holder(path) is None]
    return tuple(sorted(found, key=lambda unsaved: unsaved.at, reverse=True))


def recover(unsaved: Unsaved, editor: str = "") -> ProjectFile:
    """The journal, open again and ready to go on. Raises ``ReadError``."""
    return ProjectFile(unsaved.path, editor)


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What could be read of a damaged journal, in a new one: how many edits were ``kept``, and how many ``lost``."""

    project: ProjectFile
    kept: int
    lost: int


def salvage(unsaved: Unsaved, editor: str = "", folder: Path | None = None) -> Salvaged:
    """As much as can be read of a damaged journal, which itself stays as it is: the pages, and every edit up to the
    first that cannot be read or does not fit.

    Raises ``ReadError`` where not even the pages can be read, ``WriteError`` where nothing new can be journalled.
    """
    with schema.reading(unsaved.path) as connection:
        try:
            issue = read_issue_of(connection)
            analyses = read_analyses(connection, issue)
            entries, lost = read_sound_entries(connection)
        except CONTENT_ERRORS as error:
            raise ValueError(str(error)) from error
    session = ProofSession.resumed(issue, analyses, entries, Standing())
    kept = 0
    for entry in entries:
        try:
            session.view_at(entry.analysis, entry.number)
        except (EditError, ValueError):
            break
        kept += 1
    session = ProofSession.resumed(issue, analyses, entries[:kept], Standing())
    if kept:
        session.go_back_to(entries[kept - 1].analysis, entries[kept - 1].number)
    session.editor = editor
    return Salvaged(begin(session, folder), kept, lost + len(entries) - kept)


def discard(path: Path, folder: Path | None = None) -> None:
    """Remove a journal that is not needed any more. Only files of the journals' folder are ever removed.

    Raises ``ValueError`` for others, ``WriteError`` where the folder does not let it go.
    """
    folder = folder or journals_folder()
    if path.parent.resolve() != folder.resolve() or path.suffix != schema.SUFFIX:
        raise ValueError(f"{path} is no journal")
    try:
        for companion in (path, path.with_name(path.name + "-journal")):
            companion.unlink(missing_ok=True)
        with contextlib.suppress(OSError):
            lock_path(path).unlink(missing_ok=True)
    except OSError as error:
        raise unwritable(path, error) from error


def _described(path: Path) -> Unsaved:
    at = datetime.fromtimestamp(path.stat().st_mtime).astimezone()
    try:
        with schema.reading(path) as connection:
            names = tuple(
                str(row[0]) for row in connection.execute("SELECT name FROM source ORDER BY number LIMIT 1000")
            )
            return Unsaved(path, names, len(read_entries(connection)), at)
    except ReadError as error:
        return Unsaved(path, (), 0, at, error.message)
