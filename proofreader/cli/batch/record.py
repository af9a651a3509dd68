"""What is asked of a worker and what it answers: plain values that go through a pipe, a network and the ledger as
JSON."""

from __future__ import annotations

import hashlib
import os
import string
from dataclasses import dataclass
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import Self

import msgspec

from proofreader.cli.exit_codes import ExitCode
from proofreader.document.proposal import Options
from proofreader.resources import resource
from proofreader.storage.untrusted import decoded
from proofreader.text.reasons import Reason
from proofreader.writers.options import ExportOptions

_PACKAGE = Path(__file__).parents[2]
_ENGINE = ("text", "document", "readers", "writers")
_RESOURCES = ("lexicon", "templates")
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class FileState:
    """A file as it was: ``name`` relative to the archive, or to the folder that is written into; ``mtime`` in
    nanoseconds, ``sha256`` hex."""

    name: str
    size: int
    mtime: int
    sha256: str

    @classmethod
    def of(cls, folder: str, name: str) -> Self:
        """Raises ``OSError``."""
        path = os.path.join(folder, name)
        status = os.stat(path)
        with open(path, "rb") as file:
            digest = hashlib.sha256()
            while block := file.read(_CHUNK):
                digest.update(block)
        return cls(name, status.st_size, status.st_mtime_ns, digest.hexdigest())

    def holds(self, folder: str) -> bool:
        """Whether the file still says the same. One of the same size and time is taken to."""
        try:
            status = os.stat(os.path.join(folder, self.name))
            if status.st_size != self.size:
                return False
            return status.st_mtime_ns == self.mtime or FileState.of(folder, self.name).sha256 == self.sha256
        except OSError:
            return False


@dataclass(frozen=True, slots=True)
class Orders:
    """What is asked of every item. ``encoding`` is empty where it is to be recognised; ``largest`` is how many bytes
    an item may have; ``digest`` stands for all that the output depends on, the engine included; ``profiles`` for those
    that stand beside the outputs, and is empty where none may vote."""

    reading: Options
    encoding: str
    export: ExportOptions
    largest: int
    engine: str
    digest: str
    profiles: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """An input file as it was read; ``confidence`` is how sure its encoding is, from 0 to 1."""

    file: str
    sha256: str
    encoding: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Record:
    """What became of one item.

    ``characters`` are those with ink. ``faults`` say what could not be read or written. ``settled`` where doing it
    again would come to the same: a bad file stays bad until it changes, a full disk does not stay full. ``left`` are
    outputs of before that still stand though the item failed this time.
    ``seconds`` are those of the one worker.
    """

    item: str
    orders: str
    outcome: ExitCode = ExitCode.DONE
    settled: bool = True
    inputs: tuple[FileState, ...] = ()
    sources: tuple[Source, ...] = ()
    characters: int = 0
    pages: int = 0
    articles: int = 0
    suspects: int = 0
    outputs: tuple[FileState, ...] = ()
    left: tuple[FileState, ...] = ()
    notes: tuple[Reason, ...] = ()
    faults: tuple[Reason, ...] = ()
    seconds: float = 0.0

    def known_outputs(self) -> tuple[FileState, ...]:
        """All files that were written for the item and may still be there."""
        return (*self.outputs, *self.left)


@dataclass(frozen=True, slots=True)
class Task:
    """One item for a worker: its files below ``archive``, the folder ``target`` to write below, and what is known of
    it from before. All paths are absolute."""

    item: str
    files: tuple[str, ...]
    archive: str
    target: str
    orders: Orders
    previous: Record | None = None


def encode(value: Task | Record) -> bytes:
    """One line of JSON without its end."""
    return msgspec.json.encode(value)


def decode_task(data: bytes) -> Task:
    return msgspec.json.decode(data, type=Task)


def decode_record(data: bytes) -> Record:
    """Raises ``ValueError``, also for sentences that cannot be said."""
    record = decoded(data, Record)
    for reason in (*record.notes, *record.faults):
        _check(reason)
    return record


def _check(reason: Reason) -> None:
    named = {name for name, _ in reason.values}
    for _, value in reason.values:
        if isinstance(value, Reason):
            _check(value)
    for _, place, form, conversion in string.Formatter().parse(reason.template if named else ""):
        if form or conversion or (place is not None and place not in named):
            raise ValueError(f"nothing for {place!r}")


def orders_of(
    reading: Options, encoding: str, export: ExportOptions, per: str, largest: int, profiles: str = ""
) -> Orders:
    """The orders of a run. Whether files may be overwritten, and how large they may be, changes no output."""
    said = msgspec.json.encode([engine(), reading, encoding, per, _said(export), profiles])
    return Orders(reading, encoding, export, largest, engine(), hashlib.sha256(said).hexdigest()[:16], profiles)


def _said(export: ExportOptions) -> dict[str, object]:
    said: dict[str, object] = msgspec.to_builtins(export)
    del said["overwrite"]
    return said


@cache
def engine() -> str:
    """Which engine reads and writes: the program's version and a digest of all code and data that judge."""
    digest = hashlib.sha256()
    folders = [_PACKAGE / name for name in _ENGINE] + [resource(name) for name in _RESOURCES]
    for folder in folders:
        for path in sorted(path for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc"):
            digest.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes())
    try:
        version = metadata.version("newspaper-proofreader")
    except metadata.PackageNotFoundError:
        version = "0"
    return f"{version}+{digest.hexdigest()[:12]}"
