"""What a project file holds: written from a snapshot of a session, read back into a session."""

from __future__ import annotations

import contextlib
import hashlib
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from proofreader.document.article import Reading
from proofreader.document.history import Analysis, Entry, Standing
from proofreader.document.issue import Issue, Page, SourceFile
from proofreader.document.profile import NOTHING_KNOWN
from proofreader.document.proposal import PageProposal
from proofreader.document.session import ProofSession
from proofreader.document.signing import now, program
from proofreader.errors import EditError
from proofreader.readers import LARGEST
from proofreader.readers.encodings import is_text_encoding
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
LARGEST_SOURCES = 16 * LARGEST
"""Bytes of all raw files: pages that were pasted one by one may be more than what is read at once."""
LARGEST_EDIT = 512 * 1024 * 1024
"""Characters of an edit: one that changes every comma of a large issue must come back."""
LARGEST_PACKED = 256 * 1024 * 1024
"""Bytes of all proposals of an issue, packed."""
MOST_PAGES = 100_000
MOST_ANALYSES = 1_000
CONTENT_ERRORS = (EditError, LookupError, ValueError, TypeError, AttributeError, sqlite3.Error)
"""What reading a made-up or damaged file may raise."""
_STATE = (*Standing.__slots__, "digest")

Progress = Callable[[int, int], object]
"""Called with steps done and steps in all while a file is written; it may raise ``Cancelled``."""


def unheeded(done: int, total: int) -> None:
    """Progress that nobody looks at."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A session at one moment. All of it is immutable, so another thread may write it down."""

    issue: Issue
    analyses: tuple[Analysis, ...]
    entries: tuple[Entry, ...]
    standing: Standing
    reading: Reading


def snapshot(session: ProofSession) -> Snapshot:
    """What ``session`` is now. Takes no time; call it on the thread that edits."""
    return Snapshot(session.issue, session.analyses, session.entries, session.standing, session.reading)


def write_all(connection: sqlite3.Connection, taken: Snapshot, progress: Progress = unheeded) -> None:
    """Fill an empty project. Raises what ``progress`` raises."""
    total = sum(len(analysis.proposals) for analysis in taken.analyses)
    done = 0

    def advance() -> None:
        nonlocal done
        done += 1
        progress(done, total)

    connection.executemany(
        "INSERT INTO source (number, name, encoding, confidence, characters, sha256, data) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            (number, source.name, source.encoding, source.confidence, len(source.span), source.sha256, source.data)
            for number, source in enumerate(taken.issue.sources)
        ),
    )
    connection.executemany(
        "INSERT INTO page (number, source, start, stop) VALUES (?, ?, ?, ?)",
        ((number, page.source, page.span.start, page.span.end) for number, page in enumerate(taken.issue.pages)),
    )
    for analysis in taken.analyses:
        write_analysis(connection, analysis, advance)
    write_entries(connection, taken.entries)
    write_meta(connection, {"created": now()})
    write_standing(connection, taken.standing, StateDigest().of(taken.reading))
    write_saved(connection)


def write_analysis(
    connection: sqlite3.Connection, analysis: Analysis, advance: Callable[[], object] = lambda: None
) -> None:
    """A proposal that is in the file already is not written again. ``advance`` is called after each page."""
    connection.execute(
        "INSERT INTO analysis (number, position, at, editor, program, options) VALUES (?, ?, ?, ?, ?, ?)",
        (
            analysis.number,
            analysis.position,
            analysis.at,
            analysis.editor,
            analysis.program,
            encode_options(analysis.options),
        ),
    )
    if analysis.profile != NOTHING_KNOWN:
        write_meta(connection, {_profile_name(analysis.number): encode_profile(analysis.profile).decode()})
    for page, proposal in enumerate(analysis.proposals):
        packed = encode_proposal(proposal)
        digest = hashlib.sha256(packed).hexdigest()
        connection.execute(
            "INSERT INTO analysed (analysis, page, sha256) VALUES (?, ?, ?)", (analysis.number, page, digest)
        )
        connection.execute("INSERT OR IGNORE INTO proposal (sha256, data) VALUES (?, ?)", (digest, packed))
        advance()


def write_arrived(connection: sqlite3.Connection, analysis: Analysis, page: int) -> None:
    """What is proposed for a page that was pending in the file."""
    packed = encode_proposal(analysis.proposals[page])
    digest = hashlib.sha256(packed).hexdigest()
    connection.execute("INSERT OR IGNORE INTO proposal (sha256, data) VALUES (?, ?)", (digest, packed))
    connection.execute(
        "UPDATE analysed SET sha256 = ? WHERE analysis = ? AND page = ?", (digest, analysis.number, page)
    )


def write_entries(connection: sqlite3.Connection, entries: Iterable[Entry]) -> None:
    connection.executemany(
        "INSERT INTO edit (number, parent, at, editor, edit, analysis) VALUES (?, ?, ?, ?, ?, ?)",
        (
            (entry.number, entry.parent, entry.at, entry.editor, encode_edit(entry.edit), entry.analysis)
            for entry in entries
        ),
    )


def write_meta(connection: sqlite3.Connection, values: Mapping[str, str]) -> None:
    connection.executemany("INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)", values.items())


def write_standing(connection: sqlite3.Connection, standing: Standing, digest: str) -> None:
    values = {name: str(getattr(standing, name)) for name in Standing.__slots__}
    write_meta(connection, values | {"digest": digest, "program": program()})


def write_saved(connection: sqlite3.Connection) -> None:
    """What is recorded now is what the editor saved."""
    for name in _STATE:
        connection.execute(
            "INSERT OR REPLACE INTO meta (name, value) SELECT ?, value FROM meta WHERE name = ?",
            ("saved_" + name, name),
        )


def return_to_saved(connection: sqlite3.Connection) -> Standing:
    """What the editor saved is what is recorded now; where that is. Raises ``ValueError``."""
    for name in _STATE:
        connection.execute(
            "INSERT OR REPLACE INTO meta (name, value) SELECT ?, value FROM meta WHERE name = ?",
            (name, "saved_" + name),
        )
    return read_standing(read_meta(connection))


def read_meta(connection: sqlite3.Connection) -> dict[str, str]:
    return {str(name): str(value) for name, value in connection.execute("SELECT name, value FROM meta LIMIT 1000")}


def read_standing(meta: Mapping[str, str], prefix: str = "") -> Standing:
    """Raises ``ValueError`` where it is not told."""
    try:
        return Standing(*(int(meta[prefix + name]) for name in Standing.__slots__))
    except KeyError as error:
        raise ValueError(f"its {error} is missing") from error


def read_issue_of(connection: sqlite3.Connection) -> Issue:
    """The issue, its bytes checked against their hashes and decoded again. Raises ``ValueError``."""
    _bound(connection, "SELECT total(length(data)) FROM source", LARGEST_SOURCES, "its raw files are too large")
    _bound(connection, "SELECT count(*) FROM page", MOST_PAGES, "it has too many pages")
    sources: list[SourceFile] = []
    texts: list[str] = []
    start = 0
    rows = connection.execute("SELECT name, encoding, confidence, characters, sha256, data FROM source ORDER BY number")
    for name, encoding, confidence, characters, digest, data in rows:
        if not isinstance(data, bytes) or hashlib.sha256(data).hexdigest() != digest:
            raise ValueError(f"the bytes of {name} are not those that were read")
        if not is_text_encoding(encoding):
            raise ValueError(f"the encoding of {name} is none")
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


def read_analyses(connection: sqlite3.Connection, issue: Issue) -> tuple[Analysis, ...]:
    """Every analysis, with a proposal for each page. Raises ``ValueError``."""
    meta = read_meta(connection)
    _bound(connection, "SELECT total(length(data)) FROM proposal", LARGEST_PACKED, "its proposals are too large")
    _bound(connection, "SELECT count(*) FROM analysis", MOST_ANALYSES, "it was analysed too often")
    known: dict[str, PageProposal] = {}
    found = []
    for number, *rest, options in connection.execute(
        "SELECT number, position, at, editor, program, options FROM analysis ORDER BY number"
    ):
        proposals = tuple(_proposals(connection, number, known))
        if len(proposals) != len(issue.pages):
            raise ValueError(f"analysis {number} has no proposal for each page")
        position, at, editor, by = rest
        kept = meta.get(_profile_name(number))
        profile = decode_profile(kept.encode()) if kept is not None else NOTHING_KNOWN
        signed = (int(position), str(at), str(editor), str(by))
        found.append(Analysis(number, *signed, decode_options(options), proposals, profile))
    return tuple(found)


def _profile_name(analysis: int) -> str:
    """Under which name ``meta`` has the profile of the newspaper that voted in an analysis, if one did."""
    return f"profile_{analysis}"


def _proposals(connection: sqlite3.Connection, analysis: int, known: dict[str, PageProposal]) -> Iterator[PageProposal]:
    """Proposals that several pages or analyses share are the same object."""
    digests = connection.execute("SELECT page, sha256 FROM analysed WHERE analysis = ? ORDER BY page", (analysis,))
    for number, (page, digest) in enumerate(digests.fetchmany(MOST_PAGES)):
        if page != number:
            raise ValueError(f"the proposal of page {number + 1} is missing")
        if digest not in known:
            row = connection.execute("SELECT data FROM proposal WHERE sha256 = ?", (digest,)).fetchone()
            if row is None or not isinstance(row[0], bytes) or hashlib.sha256(row[0]).hexdigest() != digest:
                raise ValueError(f"the proposals of page {page + 1} are not those that were made")
            known[digest] = decode_proposal(row[0])
        yield known[digest]


def read_entries(connection: sqlite3.Connection) -> tuple[Entry, ...]:
    """Every edit ever made, by number. Raises ``ValueError``."""
    _bound(connection, "SELECT count(*) FROM edit", MOST_EDITS, "it has too many edits")
    _bound(connection, "SELECT max(length(edit)) FROM edit", LARGEST_EDIT, "an edit is too large")
    entries: dict[int, Entry] = {}
    rows = connection.execute("SELECT number, parent, at, editor, edit, analysis FROM edit ORDER BY number")
    for number, parent, at, editor, edit, analysis in rows:
        if parent != 0 and parent not in entries:
            raise ValueError(f"the edit before edit {number} is missing")
        entries[number] = Entry(number, parent, str(at), str(editor), decode_edit(str(edit)), int(analysis))
    return tuple(entries.values())


def read_sound_entries(connection: sqlite3.Connection) -> tuple[tuple[Entry, ...], int]:
    """The edits up to the first that cannot be read, and how many there are from that one on."""
    entries: dict[int, Entry] = {}
    found = int(connection.execute("SELECT count(*) FROM edit").fetchone()[0])
    rows = connection.execute("SELECT number, parent, at, editor, edit, analysis FROM edit ORDER BY number")
    with contextlib.suppress(*CONTENT_ERRORS):
        for number, parent, at, editor, edit, analysis in rows.fetchmany(MOST_EDITS):
            if parent != 0 and parent not in entries:
                break
            entries[number] = Entry(number, parent, str(at), str(editor), decode_edit(str(edit)), int(analysis))
    return tuple(entries.values()), found - len(entries)


def read_progress(connection: sqlite3.Connection) -> tuple[int, int, Standing]:
    """How many analyses and edits are recorded, and where the reading stands. Raises ``ValueError``."""
    analyses = int(connection.execute("SELECT count(*) FROM analysis").fetchone()[0])
    edits = int(connection.execute("SELECT count(*) FROM edit").fetchone()[0])
    return analyses, edits, read_standing(read_meta(connection))


def read_session(connection: sqlite3.Connection) -> tuple[ProofSession, Standing]:
    """The session as it was last recorded, and where it was last saved.

    Raises ``EditError``, ``ValueError`` and ``LookupError`` where the parts do not fit each other.
    """
    meta = read_meta(connection)
    issue = read_issue_of(connection)
    saved = read_standing(meta, "saved_")
    session = ProofSession.resumed(
        issue, read_analyses(connection, issue), read_entries(connection), read_standing(meta), saved
    )
    if StateDigest().of(session.reading) != meta["digest"]:
        raise ValueError("its edits do not lead to the state that was recorded")
    return session, saved


def _bound(connection: sqlite3.Connection, query: str, most: int, complaint: str) -> None:
    """Refuse before reading: a made-up file must not fill the memory."""
    if (connection.execute(query).fetchone()[0] or 0) > most:
        raise ValueError(complaint)
