"""Who has a project open.

The lock is a file beside the project, ``.NAME.lock``, which says who holds it, locked through the operating system,
so that it is free again the moment its program dies, however it dies. Where the file system knows no locks (some
network folders) what the file says counts: it is free when its program was on this machine and is gone. Nobody can tell
that of another machine; there somebody has to remove the file.
"""

from __future__ import annotations

import contextlib
import os
import socket
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from proofreader.storage.untrusted import decoded

_LOCKED_BYTE = 1 << 30
"""Windows keeps others from reading what is locked, so a byte far behind the text is."""
_ATTEMPTS = 5
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)
"""Who holds a project is written over whatever the lock file says, so it must not be a link to something else."""
LONGEST = 4096


@dataclass(frozen=True, slots=True)
class Owner:
    """Who has a project open: the editor's name (perhaps empty), the machine, the process, since when (ISO 8601,
    UTC)."""

    editor: str
    host: str
    process: int
    since: str


class Locked(Exception):
    """Somebody else has the project open. ``owner`` says who, if that could be read."""

    def __init__(self, owner: Owner | None) -> None:
        super().__init__(owner)
        self.owner = owner


class Lock:
    """Holds the lock of the project at ``path`` until ``release``.

    Raises ``Locked`` where somebody has it, ``OSError`` where the folder takes no lock file.
    """

    def __init__(self, path: Path, editor: str = "") -> None:
        self._path = lock_path(path)
        self._descriptor = _taken(self._path)
        now = datetime.now(UTC).isoformat(timespec="seconds")
        owner = Owner(editor, socket.gethostname(), os.getpid(), now)
        os.ftruncate(self._descriptor, 0)
        os.write(self._descriptor, msgspec.json.encode(owner))

    def release(self) -> None:
        """Give the lock up; a second time does nothing."""
        if self._descriptor < 0:
            return
        if os.name == "nt":
            os.close(self._descriptor)
            self._path.unlink(missing_ok=True)
        else:
            with contextlib.suppress(OSError):
                self._path.unlink(missing_ok=True)
            os.close(self._descriptor)
        self._descriptor = -1


def lock_path(path: Path) -> Path:
    """Where the lock file of the project at ``path`` stands; whoever comes through a link finds the same."""
    real = Path(os.path.realpath(path))
    return real.with_name(f".{real.name}.lock")


def holder(path: Path) -> Owner | None:
    """Who has the project at ``path`` open now, or None. A lock file whose program has died counts for nothing; one
    of another user that keeps its secret counts."""
    try:
        descriptor = _opened(lock_path(path))
    except PermissionError:
        return Owner("", "", 0, "")
    except OSError:
        return None
    try:
        if _has(descriptor, lock_path(path)):
            return None
        return _owner(lock_path(path)) or Owner("", "", 0, "")
    finally:
        os.close(descriptor)


def _opened(path: Path) -> int:
    """The lock file, for looking into where it may not be written: it may be another user's."""
    try:
        return os.open(path, os.O_RDWR | _NO_LINK)
    except FileNotFoundError:
        raise
    except OSError:
        return os.open(path, os.O_RDONLY | _NO_LINK)


def _taken(path: Path) -> int:
    for _ in range(_ATTEMPTS):
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | _NO_LINK, 0o666)
        if not _has(descriptor, path):
            os.close(descriptor)
            raise Locked(_owner(path))
        # Its last holder may have removed the file between our opening and our locking it: then try again.
        with contextlib.suppress(OSError):
            if os.path.samestat(os.fstat(descriptor), os.stat(path)):
                return descriptor
        os.close(descriptor)
    raise Locked(None)


def _has(descriptor: int, path: Path) -> bool:
    """Whether the lock could be had."""
    locked = _lock(descriptor)
    return not _may_live(_owner(path)) if locked is None else locked


def _may_live(owner: Owner | None) -> bool:
    """Whether the program that wrote itself down as ``owner`` may still be there."""
    if owner is None:
        return False
    if owner.host != socket.gethostname() or os.name == "nt":
        return True
    try:
        os.kill(owner.process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True


def _owner(path: Path) -> Owner | None:
    try:
        with path.open("rb") as file:
            return decoded(file.read(LONGEST), Owner)
    except (OSError, ValueError):
        return None


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> bool | None:
        os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        finally:
            os.lseek(descriptor, 0, os.SEEK_SET)
        return True

else:
    import fcntl

    def _lock(descriptor: int) -> bool | None:
        """Whether the system gave the lock; None where the file system knows no locks."""
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            return None
        return True
