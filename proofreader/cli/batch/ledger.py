"""What was done, one line of JSON an item, so that a run that was killed goes on where it stopped.

Lines are only ever added; the last one about an item counts. A line that a crash tore is cut off, and its item is done
again.
"""

from __future__ import annotations

import contextlib
import os
import threading
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from proofreader.cli.batch.record import Record, decode_record, encode
from proofreader.errors import WriteError
from proofreader.storage.atomic import sync_folder, unwritable
from proofreader.storage.untrusted import decoded
from proofreader.text.reasons import Reason

FORMAT = b'{"format":"proofreader-ledger/1"}\n'


@dataclass(frozen=True, slots=True)
class _Named:
    item: str


class Ledger:
    """The ledger at ``path``, made where there is none. It keeps the place of each item's line in memory, no more.
    Any thread may ask.

    Every method raises ``WriteError`` where the file cannot be written or is something else.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._places: dict[str, int] = {}
        self._guard = threading.Lock()
        try:
            self._file = open(path, "a+b")  # noqa: SIM115  (closed by close)
            self._read()
            sync_folder(path.parent)
        except OSError as error:
            raise unwritable(path, error) from error

    def get(self, item: str) -> Record | None:
        """The last that was said about ``item``; None where that is nothing, or cannot be understood."""
        place = self._places.get(item)
        if place is None:
            return None
        with self._guard:
            self._file.seek(place)
            line = self._file.readline()
        try:
            return decode_record(line)
        except ValueError:
            return None

    def add(self, records: Iterable[Record]) -> None:
        """Write ``records`` down. When this returns they are on the disk."""
        try:
            with self._guard:
                place = self._file.seek(0, os.SEEK_END)
                for record in records:
                    line = encode(record) + b"\n"
                    self._file.write(line)
                    self._places[record.item] = place
                    place += len(line)
                self._file.flush()
            os.fsync(self._file.fileno())
        except OSError as error:
            raise unwritable(self._path, error) from error

    def close(self) -> None:
        with contextlib.suppress(OSError):  # what could not be flushed was never said to be written
            self._file.close()

    def _read(self) -> None:
        self._file.seek(0)
        head = self._file.readline()
        if not head.endswith(b"\n") and FORMAT.startswith(head):
            self._file.truncate(0)
            self._file.write(FORMAT)
            self._file.flush()
            return
        if head != FORMAT:
            self._file.close()
            raise WriteError(
                Reason(
                    "{file} is there already and is no ledger of this program, so nothing was done. "
                    "Choose another folder.",
                    (("file", str(self._path)),),
                )
            )
        place = len(head)
        for line in self._file:
            if not line.endswith(b"\n"):
                self._file.truncate(place)
                break
            with contextlib.suppress(ValueError):  # a damaged line: its item is done again
                self._places[decoded(line, _Named).item] = place
            place += len(line)
