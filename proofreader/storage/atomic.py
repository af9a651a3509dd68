"""Files that are written whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import time
from collections.abc import Iterator
from pathlib import Path

from proofreader.errors import WriteError
from proofreader.text.reasons import Reason

_CHUNK = 1 << 20
_SUFFIX = ".proofreader-tmp"
ABANDONED = 24 * 60 * 60
"""Seconds after which a temporary file is nobody's any more."""


@contextlib.contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """A path beside ``path`` to write to; when the block ends well it takes the place of ``path``, else it is removed.

    The new file is on the disk before it gets its name, and the name is on the disk before this returns, so that a
    crash at any moment leaves the old file or the new one. Raises ``WriteError`` for every ``OSError``; the old file
    is then untouched.
    """
    temporary = path.with_name(f".{path.name[:40]}.{secrets.token_hex(4)}{_SUFFIX}")
    try:
        yield temporary
        sync_file(temporary)
        _keep_mode(path, temporary)
        os.replace(temporary, path)
    except OSError as error:
        raise unwritable(path, error) from error
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
    _confirm(path)


def sweep(folder: Path, age: float = ABANDONED) -> None:
    """Remove what programs that were killed while writing left in ``folder``, once ``age`` seconds have gone by."""
    with contextlib.suppress(OSError):
        for left in folder.glob(f".*{_SUFFIX}"):
            if left.lstat().st_mtime <= time.time() - age:
                left.unlink()


def _confirm(path: Path) -> None:
    """Raise ``WriteError`` where the disk does not say that the new name is on it."""
    try:
        sync_folder(path.parent)
    except OSError as error:
        raise WriteError(
            Reason(
                "{file} was written, but the disk did not confirm it ({cause}). Write it again, or write it elsewhere.",
                (("file", str(path)), ("cause", error.strerror or type(error).__name__)),
            )
        ) from error


def same_content(one: Path, other: Path) -> bool:
    """Whether both files exist and hold the same bytes."""
    if not other.is_file() or one.stat().st_size != other.stat().st_size:
        return False
    with one.open("rb") as left, other.open("rb") as right:
        while block := left.read(_CHUNK):
            if block != right.read(_CHUNK):
                return False
    return True


def sync_file(path: Path) -> None:
    """Wait until the content of ``path`` is on the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Wait until the names in ``folder`` are on the disk. Windows and some network folders cannot be asked."""
    if os.name == "nt":
        return
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except PermissionError:
        return  # it may be written to, but not listed
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP, errno.EBADF):
            raise
    finally:
        os.close(descriptor)


def unwritable(path: Path, error: OSError) -> WriteError:
    """What to tell of ``error``: every sentence says that what stood at ``path`` before still does."""
    named = ("file", str(path))
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return WriteError(
            Reason(
                "{file} could not be written: the disk is full. What was there before is still there. "
                "Make room, or choose another place.",
                (named,),
            )
        )
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return WriteError(
            Reason(
                "{file} could not be written: permission is missing. What was there before is still there. "
                "Choose another place.",
                (named,),
            )
        )
    return WriteError(
        Reason(
            "{file} could not be written ({cause}). What was there before is still there. Choose another place.",
            (named, ("cause", error.strerror or type(error).__name__)),
        )
    )


def _keep_mode(old: Path, new: Path) -> None:
    """Give ``new`` the permissions of the file it replaces."""
    if old.exists():
        os.chmod(new, old.stat().st_mode & 0o7777)
