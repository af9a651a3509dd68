"""What a fuzzer gives to the project file, and what opening it must not do.

``check`` opens one file of one kind: bytes as they are, or a sound project in which some cells were exchanged, with
their hashes made right again so that what is behind the hashes is reached, too. The answer must be a session or a
sentence; ``Finding`` and limits are those of ``tests.fuzz.inputs``.
"""

from __future__ import annotations

import contextlib
import hashlib
import sqlite3
import time
import zlib
from collections.abc import Callable
from functools import cache
from pathlib import Path

from proofreader.document.telling import told
from proofreader.document.trace import states_of
from proofreader.errors import ReadError
from proofreader.storage.project import load
from tests.fuzz.inputs import LEAST_MEMORY, LEAST_SECONDS, MEGABYTE, SECONDS, TIMES, Finding, Watch, memory
from tests.storage.soundness import verify

STORED = Path(__file__).parents[1] / "storage" / "files"


@cache
def _stored(version: int) -> bytes:
    return (STORED / f"version-{version}.proof").read_bytes()


def _as_it_is(data: bytes, path: Path) -> None:
    path.write_bytes(data)


def _patched(data: bytes, path: Path) -> None:
    """A sound file with bytes of ``data`` put in: two for the place, one for the version, the rest for the content."""
    content = bytearray(_stored(1 + data[0] % 3 if data else 1))
    rest = data[1:]
    while len(rest) > 3:
        place = int.from_bytes(rest[:2], "big") * 7 % len(content)
        content[place : place + 2] = rest[2:4]
        rest = rest[4:]
    path.write_bytes(content)


def _exchanged(data: bytes, path: Path) -> None:
    """A sound file with other cells: pieces between NUL bytes say which and what."""
    path.write_bytes(_stored(3))
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for number, piece in enumerate(data.split(b"\0")[:8]):
            with contextlib.suppress(sqlite3.Error):
                _exchange(connection, (piece[0] + number) % 6 if piece else 0, piece[1:])


def _exchange(connection: sqlite3.Connection, which: int, piece: bytes) -> None:
    text = piece.decode("utf-8", "replace")
    if which == 0:
        connection.execute("UPDATE edit SET edit = ? WHERE number = 1 + ? % 6", (text, len(piece)))
    elif which == 1:
        data = zlib.compress(piece)
        digest = hashlib.sha256(data).hexdigest()
        connection.execute("UPDATE proposal SET sha256 = ?, data = ?", (digest, data))
        connection.execute("UPDATE analysed SET sha256 = ?", (digest,))
    elif which == 2:
        digest = hashlib.sha256(piece).hexdigest()
        connection.execute("UPDATE source SET data = ?, sha256 = ?, characters = ?", (piece, digest, len(text)))
    elif which == 3:
        connection.execute("UPDATE analysis SET options = ?", (text,))
    elif which == 4:
        name, _, value = text.partition("=")
        connection.execute("INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)", (name, value))
    else:
        numbers = [int(found) for found in text.split(",") if found.isdecimal()][:4]
        numbers += [0] * (4 - len(numbers))
        connection.execute("UPDATE page SET source = ?, start = ?, stop = ?", numbers[:3])
        connection.execute("UPDATE edit SET parent = ? WHERE number = 3", numbers[3:])


KINDS: tuple[Callable[[bytes, Path], None], ...] = (_as_it_is, _patched, _exchanged, _exchanged, _exchanged)


def seeds() -> tuple[bytes, ...]:
    """Where the fuzzer begins."""
    with contextlib.closing(sqlite3.connect(f"file:{STORED / 'version-3.proof'}?mode=ro", uri=True)) as connection:
        edits = [row[0].encode() for row in connection.execute("SELECT edit FROM edit ORDER BY number")]
        proposals = [zlib.decompress(row[0]) for row in connection.execute("SELECT data FROM proposal")]
        options = [row[0].encode() for row in connection.execute("SELECT options FROM analysis")]
        sources = [row[0] for row in connection.execute("SELECT data FROM source")]
    return (
        b"\0" + _stored(1),
        b"\0" + _stored(3),
        b"\1" + bytes(range(64)),
        *(b"\2" + b"\0" + edit for edit in edits),
        *(b"\2" + b"\1" + proposal for proposal in proposals),
        *(b"\3" + b"\2" + source for source in sources),
        *(b"\4" + b"\3" + one for one in options),
        b"\2\4position=3\0\3tip=9\0\2digest=0",
        b"\3\5" + b"0,5,60,2",
    )


def check(data: bytes, folder: Path, watch: Watch) -> bool:
    """Have one project opened; whether it was refused. Raises ``Finding`` and whatever opening should not raise."""
    path = folder / "issue.proof"
    KINDS[data[0] % len(KINDS) if data else 0](data[1:], path)
    content = path.read_bytes()
    before, begun = memory(), time.process_time()
    refused = False
    with watch:
        try:
            session = load(path)
            for state in states_of(session):
                if state.edit is not None:
                    told(session.issue.raw, state.edit).text()
        except ReadError as error:
            refused = True
            if path.name not in str(error):
                raise Finding(f"a refusal that does not name the file: {error}") from error
        faults = verify(path)
    if refused and not faults:
        raise Finding("what cannot be opened was said to be sound")
    seconds, size = time.process_time() - begun, len(content)
    if seconds > max(2 * LEAST_SECONDS, 2 * SECONDS * size / MEGABYTE):  # it is read twice
        raise Finding(f"{seconds:.1f} s for {size} bytes")
    if memory() - before > max(LEAST_MEMORY, TIMES * size):
        raise Finding(f"{(memory() - before) / MEGABYTE:.0f} MB for {size} bytes")
    if path.read_bytes() != content:
        raise Finding("the file was changed")
    if watch.written:
        raise Finding(f"touched: {watch.written[0]}")
    return refused
