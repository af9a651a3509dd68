"""What a project file holds: written from a snapshot of a session, read back into a session."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from proofreader.document.article import Reading
from proofreader.document.edit import Edit
from proofreader.document.issue import Issue, Page, SourceFile
from proofreader.document.profile import Profile
from proofreader.document.proposal import Options, PageProposal
from proofreader.document.session import ProofSession
from proofreader.readers import LARGEST
from proofreader.storage.profiles import decode_profile, encode_profile
from proofreader.storage.values import (
    StateDigest,
    decode_edit,
    decode_options,
    decode_proposal,
    encode_edit,
    encode_options,
    encode_proposal,
)
from proofreader.text.span import Span

MOST_EDITS = 1_000_000
LARGEST_EDIT = 16 * 1024 * 1024
LARGEST_PACKED = 256 * 1024 * 1024
"""Bytes of all proposals of an issue, packed."""
MOST_PAGES = 100_000
_STATE = ("position", "tip", "digest")


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A session at one moment. All of it is immutable, so another thread may write it down."""

    issue: Issue
    proposals: Sequence[PageProposal]
    options: Options
    edits: tuple[Edit, ...]
    depth: int
    reading: Reading
    profile: Profile


@dataclass(frozen=True, slots=True)
class Entry:
    """One edit of the journal: its ``number`` in the file, the edit before it (0: none), when it was made (ISO 8601,
    UTC) and by whom (perhaps empty)."""

    number: int
    parent: int
    at: str
    editor: str
    edit: Edit


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the tree of edits a project stands: the edit last done, and the last one that redo can reach."""

    position: int = 0
    tip: int = 0


def snapshot(session: ProofSession) -> Snapshot:
    """What ``session`` is now. Takes no time; call it on the thread that edits."""
    return Snapshot(
        session.issue,
        session.proposals,
        session.options,
        session.edits,
        session.depth,
        session.reading,
        session.profile,
    )


def now() -> str:
    """The time as the journal has it."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def write_all(connection: sqlite3.Connection, taken: Snapshot, entries: Sequence[Entry], program: str) -> None:
    """Fill an empty project. ``entries`` are the history of ``taken``, from its first edit to the last that redo
    reaches."""
    for number, source in enumerate(taken.issue.sources):
        connection.execute(
            "INSERT INTO source VALUES (?, ?, ?, ?, ?, ?, ?)",
            (number, source.name, source.encoding, source.confidence, len(source.span), source.sha256, source.data),
        )
    for number, (page, proposal) in enumerate(zip(taken.issue.pages, taken.proposals, strict=True)):
        packed = encode_proposal(proposal)
        digest = hashlib.sha256(packed).hexdigest()
        connection.execute(
            "INSERT INTO page VALUES (?, ?, ?, ?, ?, ?)",
            (number, page.source, page.span.start, page.span.end, digest, packed),
        )
    write_entries(connection, entries)
    write_meta(connection, {"created": now(), "program": program, "options": encode_options(taken.options)})
    if taken.profile != Profile():
        write_meta(connection, {"profile": encode_profile(taken.profile).decode()})
    write_place(connection, place_of(entries, taken.depth), StateDigest().of(taken.reading))
    write_saved(connection)


def place_of(entries: Sequence[Entry], depth: int) -> Place:
    """The place of a session whose history is ``entries``, ``depth`` of them done."""
    return Place(entries[depth - 1].number if depth else 0, entries[-1].number if entries else 0)


def write_entries(connection: sqlite3.Connection, entries: Sequence[Entry]) -> None:
    rows = ((entry.number, entry.parent, entry.at, entry.editor, encode_edit(entry.edit)) for entry in entries)
    connection.executemany("INSERT INTO edit VALUES (?, ?, ?, ?, ?)", rows)


def write_meta(connection: sqlite3.Connection, values: Mapping[str, str]) -> None:
    connection.executemany("INSERT OR REPLACE INTO meta VALUES (?, ?)", values.items())


def write_place(connection: sqlite3.Connection, place: Place, digest: str) -> None:
    write_meta(connection, {"position": str(place.position), "tip": str(place.tip), "digest": digest})


def write_saved(connection: sqlite3.Connection) -> None:
    """What is recorded now is what the editor saved."""
    for name in _STATE:
        connection.execute(
            "INSERT OR REPLACE INTO meta SELECT ?, value FROM meta WHERE name = ?", ("saved_" + name, name)
        )


def return_to_saved(connection: sqlite3.Connection) -> tuple[Place, tuple[Entry, ...]]:
    """What the editor saved is what is recorded now; its place and its history. Raises ``ValueError``."""
    for name in _STATE:
        connection.execute(
            "INSERT OR REPLACE INTO meta SELECT ?, value FROM meta WHERE name = ?", (name, "saved_" + name)
        )
    place = read_place(read_meta(connection))
    return place, branch(read_entries(connection), place.tip)


def read_meta(connection: sqlite3.Connection) -> dict[str, str]:
    return {str(name): str(value) for name, value in connection.execute("SELECT name, value FROM meta LIMIT 1000")}


def read_place(meta: Mapping[str, str], prefix: str = "") -> Place:
    return Place(int(meta[f"{prefix}position"]), int(meta[f"{prefix}tip"]))


def read_issue_of(connection: sqlite3.Connection) -> Issue:
    """The issue, its bytes checked against their hashes and decoded again. Raises ``ValueError``."""
    _bound(connection, "SELECT total(length(data)) FROM source", LARGEST, "its raw files are too large")
    _bound(connection, "SELECT count(*) FROM page", MOST_PAGES, "it has too many pages")
    sources: list[SourceFile] = []
    texts: list[str] = []
    start = 0
    rows = connection.execute("SELECT name, encoding, confidence, characters, sha256, data FROM source ORDER BY number")
    for name, encoding, confidence, characters, digest, data in rows:
        if not isinstance(data, bytes) or hashlib.sha256(data).hexdigest() != digest:
            raise ValueError(f"the bytes of {name} are not those that were read")
        text = data.decode(encoding)
        if len(text) != characters:
            raise ValueError(f"the text of {name} is not the one that was read")
        span = Span(start, start + characters)
        sources.append(SourceFile(str(name), data, digest, str(encoding), float(confidence), span))
        texts.append(text)
        start = span.end
    pages = tuple(_pages(connection, sources))
    if not pages:
        raise ValueError("it has no pages")
    return Issue("".join(texts), tuple(sources), pages)


def _pages(connection: sqlite3.Connection, sources: Sequence[SourceFile]) -> Iterator[Page]:
    reached = 0
    for number, start, stop in connection.execute("SELECT source, start, stop FROM page ORDER BY number"):
        inside = sources[number].span if 0 <= number < len(sources) else Span(0, 0)
        if not max(reached, inside.start) <= start <= stop <= inside.end:
            raise ValueError("a page lies outside its file")
        reached = stop
        yield Page(number, Span(start, stop))


def read_proposals(connection: sqlite3.Connection) -> tuple[PageProposal, ...]:
    """Raises ``ValueError``."""
    _bound(connection, "SELECT total(length(proposal)) FROM page", LARGEST_PACKED, "its proposals are too large")
    proposals: list[PageProposal] = []
    for digest, packed in connection.execute("SELECT sha256, proposal FROM page ORDER BY number"):
        if not isinstance(packed, bytes) or hashlib.sha256(packed).hexdigest() != digest:
            raise ValueError(f"the proposals of page {len(proposals) + 1} are not those that were made")
        proposals.append(decode_proposal(packed))
    return tuple(proposals)


def read_entries(connection: sqlite3.Connection) -> dict[int, Entry]:
    """Every edit ever made, by number. Raises ``ValueError``."""
    _bound(connection, "SELECT count(*) FROM edit", MOST_EDITS, "it has too many edits")
    _bound(connection, "SELECT max(length(edit)) FROM edit", LARGEST_EDIT, "an edit is too large")
    entries = {}
    for number, parent, at, editor, edit in connection.execute("SELECT * FROM edit ORDER BY number"):
        if parent != 0 and parent not in entries:
            raise ValueError(f"the edit before edit {number} is missing")
        entries[number] = Entry(number, parent, str(at), str(editor), decode_edit(str(edit)))
    return entries


def branch(entries: Mapping[int, Entry], tip: int) -> tuple[Entry, ...]:
    """The edits from the first to ``tip``. Raises ``ValueError`` where one is missing."""
    way = []
    while tip:
        if tip not in entries:
            raise ValueError(f"edit {tip} is missing")
        way.append(entries[tip])
        tip = entries[tip].parent
    return tuple(reversed(way))


def depth_of(way: Sequence[Entry], position: int) -> int:
    """How many edits of ``way`` are done at ``position``. Raises ``ValueError`` where it is not on the way."""
    return [0, *(entry.number for entry in way)].index(position)


def replay(session: ProofSession, way: Sequence[Entry], position: int, saved: int) -> ProofSession:
    """Bring a new ``session`` to the history ``way``, done up to ``position``; ``saved`` is where it counts as
    unmodified.

    Raises ``EditError`` where an edit does not fit, ``ValueError`` where the position is not on the way.
    """
    for entry in way:
        session.apply(entry.edit)
        if entry.number == saved:
            session.mark_saved()
    for _ in range(len(way) - depth_of(way, position)):
        session.undo()
    return session


def read_session(connection: sqlite3.Connection) -> tuple[ProofSession, tuple[Entry, ...], Place, Place]:
    """The session as it was last recorded, its history, its place and the place last saved.

    Raises ``ValueError`` where anything does not hold together, ``EditError`` where an edit does not fit.
    """
    meta = read_meta(connection)
    issue, proposals = read_issue_of(connection), read_proposals(connection)
    place = read_place(meta)
    way = branch(read_entries(connection), place.tip)
    saved = read_place(meta, "saved_")
    profile = decode_profile(meta["profile"].encode()) if "profile" in meta else None
    fresh = ProofSession(issue, proposals, decode_options(meta["options"]), profile)
    session = replay(fresh, way, place.position, saved.position)
    if StateDigest().of(session.reading) != meta["digest"]:
        raise ValueError("its edits do not lead to the state that was recorded")
    return session, way, place, saved


def _bound(connection: sqlite3.Connection, query: str, most: int, complaint: str) -> None:
    """Refuse before reading: a made-up file must not fill the memory."""
    if (connection.execute(query).fetchone()[0] or 0) > most:
        raise ValueError(complaint)
