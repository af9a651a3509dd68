"""Files and JSON from anywhere, read without being led astray: bounded, and only what has an end."""

from __future__ import annotations

import errno
import stat
from pathlib import Path
from typing import TypeVar

import msgspec

T = TypeVar("T")


def decoded(data: bytes | str, kind: type[T]) -> T:
    """The JSON ``data`` as a ``kind``. Raises ``ValueError`` for everything else, brackets beyond number among it."""
    try:
        return msgspec.json.decode(data, type=kind)
    except RecursionError as error:
        raise ValueError("its values lie too deep in one another") from error


def bounded(path: Path, largest: int) -> bytes:
    """The bytes of the file at ``path``. Raises ``ValueError`` for more than ``largest`` of them, ``OSError`` also for
    a pipe or a device, which may never come to an end."""
    if not is_plain_file(path):
        raise OSError(errno.EINVAL, "not a file", str(path))
    with path.open("rb") as file:
        data = file.read(largest + 1)
    if len(data) > largest:
        raise ValueError("it is too large")
    return data


def is_plain_file(path: Path) -> bool:
    """Whether ``path`` has an end. Raises ``OSError`` where there is nothing."""
    return stat.S_ISREG(path.stat().st_mode)
