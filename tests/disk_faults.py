"""A disk that fails: whatever touches one folder is counted, and the call with a given number goes wrong.

What the program does through Python's own functions is caught here. SQLite writes by itself; a limit on the size of
files (``setrlimit``) makes it fail wherever one wants.
"""

from __future__ import annotations

import builtins
import contextlib
import errno
import io
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

_CALLS = ("open", "fsync", "replace", "chmod", "unlink", "mkdir", "ftruncate")


class Crash(BaseException):
    """The plug was pulled: nothing reaches the disk any more, not even what tidies up."""


class Disk:
    """Fails in call number ``fail_at`` (from 1) with ``code``, once; with ``code`` None that call and all later ones
    are a ``Crash``. ``short``: a write gets half of its bytes to the disk before it fails. ``calls`` counts."""

    def __init__(self, folder: Path, fail_at: int, code: int | None, *, short: bool = False) -> None:
        self._folder = str(folder)
        self._fail_at = fail_at
        self._code = code
        self._short = short
        self._ours: set[int] = set()
        self.calls = 0
        self.failed_in = ""
        """The call that failed."""

    @property
    def failed(self) -> bool:
        return self.calls >= self._fail_at

    def _is_ours(self, target: object) -> bool:
        if isinstance(target, int):
            return target in self._ours
        return isinstance(target, str | os.PathLike) and str(target).startswith(self._folder)

    def touch(self, name: str) -> None:
        """One more call, of the function ``name``."""
        self.calls += 1
        if self.calls == self._fail_at:
            self.failed_in = name
        if self._code is None and self.failed:
            raise Crash
        if self.calls == self._fail_at and self._code is not None:
            raise OSError(self._code, os.strerror(self._code))

    def wrapped(self, call: Callable[..., Any], name: str) -> Callable[..., Any]:
        def wrapper(target: Any, *rest: Any, **named: Any) -> Any:
            if not self._is_ours(target):
                return call(target, *rest, **named)
            self.touch(name)
            result = call(target, *rest, **named)
            if name == "open" and isinstance(result, int):
                self._ours.add(result)
            elif name == "open":
                self._ours.add(result.fileno())
                return self._file(result)
            return result

        return wrapper

    def _file(self, file: Any) -> Any:
        """``file``, whose writes are counted."""
        if not isinstance(file, _File):
            return file
        write = file.write

        def counted(data: Any) -> int:
            try:
                self.touch("write")
            except (OSError, Crash):
                if self._short:
                    write(data[: len(data) // 2])
                    file.flush()
                raise
            return int(write(data))

        file.write = counted
        return file


@contextlib.contextmanager
def failing(disk: Disk) -> Iterator[Disk]:
    """While this lasts the disk is ``disk``."""
    with pytest.MonkeyPatch.context() as patch:
        for name in _CALLS:
            patch.setattr(os, name, disk.wrapped(getattr(os, name), name))
        for module in (builtins, io):
            patch.setattr(module, "open", disk.wrapped(_open, "open"))
        yield disk


_OPEN = io.open


class _File(io.FileIO):
    """A file without a buffer: each write is one, and may be exchanged."""


def _open(target: Any, mode: str = "r", buffering: int = -1, encoding: str | None = None, *rest: Any) -> Any:
    """Files are written to without a buffer."""
    if set(mode) & set("wxa") and "b" in mode:
        return _File(target, mode.replace("b", ""))
    return _OPEN(target, mode, buffering, encoding, *rest)


FAULTS = (
    pytest.param(errno.ENOSPC, False, id="full"),
    pytest.param(errno.EIO, False, id="broken"),
    pytest.param(errno.EACCES, False, id="forbidden"),
    pytest.param(errno.ENOSPC, True, id="short write"),
    pytest.param(None, False, id="crash"),
    pytest.param(None, True, id="crash in a write"),
)
"""Code and shortness, for ``Disk``."""
MOST = 400
"""Calls of one operation, at most."""
