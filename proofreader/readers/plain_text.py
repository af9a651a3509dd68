"""Plain text files, as they really come, into one issue.

Every character is kept, line ends as they are; nothing is normalised, only divided into pages at
form feeds. What is refused, with a sentence: what is missing, empty, too large, not text, or in two encodings at
once.
"""

from __future__ import annotations

import hashlib
import re
import stat
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from proofreader.document.issue import Issue, Page, SourceFile
from proofreader.errors import ReadError
from proofreader.readers.encodings import Guess, decode, guess
from proofreader.readers.faults import check_text, refuse_mixture
from proofreader.readers.order import path_key
from proofreader.text.characters import FORM_FEED
from proofreader.text.reasons import Reason
from proofreader.text.span import Span

LARGEST = 64 * 1024 * 1024
"""How many bytes all files of an issue may hold together: some 20 million characters, a hundred fat issues."""
TEXT_SUFFIX = ".txt"


@dataclass(frozen=True, slots=True)
class _Decoded:
    name: str
    data: bytes
    encoding: str
    confidence: float
    text: str


def read_issue(paths: Sequence[Path], encodings: Mapping[Path, str] | None = None) -> Issue:
    """One issue from files, or from the ``.txt`` files of folders, in natural order of their paths.

    ``encodings`` overrules the guess for the paths it names. A file named twice is read once. Raises ``ReadError``.
    """
    chosen = encodings or {}
    files = _files(paths)
    decoded = []
    room = LARGEST
    for path in files:
        decoded.append(_read(path, chosen.get(path), room))
        room -= len(decoded[-1].data)
    return _issue(decoded)


def guess_file(path: Path) -> Guess:
    """The likeliest encoding of the file at ``path``. Raises ``ReadError`` where it cannot be read."""
    return guess(_bytes(path, LARGEST))


def _files(paths: Sequence[Path]) -> list[Path]:
    found: dict[Path, Path] = {}
    for path in paths:
        for file in _text_files(path) if path.is_dir() else [path]:
            found.setdefault(file.absolute(), file)
    if not found:
        raise ReadError(Reason("No file was named. Name at least one text file, or a folder that holds some."))
    return sorted(found.values(), key=path_key)


def _text_files(folder: Path) -> list[Path]:
    try:
        names = [path for path in folder.iterdir() if path.suffix.lower() == TEXT_SUFFIX and path.name[0] != "."]
    except OSError as error:
        raise _unreadable(folder, error) from error
    if not names:
        raise ReadError(
            Reason(
                "The folder {folder} holds no text files (.txt). Choose the folder that holds the pages.",
                (("folder", str(folder)),),
            )
        )
    return names


def _read(path: Path, encoding: str | None, room: int) -> _Decoded:
    data = _bytes(path, room)
    name = str(path)
    if not data:
        raise ReadError(Reason("{file} is empty. Leave it out, or extract its text again.", (("file", name),)))
    likeliest = Guess(encoding, 1.0) if encoding else guess(data)
    check_text(data, likeliest, name)
    if not encoding:
        refuse_mixture(data, likeliest, name)
    text = decode(data, likeliest.encoding, name)
    if not text or text.isspace():
        raise ReadError(Reason("{file} holds only blanks. Leave it out, or extract its text again.", (("file", name),)))
    return _Decoded(path.name, data, likeliest.encoding, likeliest.confidence, text)


def _bytes(path: Path, room: int) -> bytes:
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise ReadError(Reason("{file} is not a file. Choose a text file.", (("file", str(path)),)))
        with path.open("rb") as file:
            data = file.read(room + 1)
    except OSError as error:
        raise _unreadable(path, error) from error
    if len(data) > room:
        raise ReadError(
            Reason(
                "{file} is too large: an issue may hold {limit} MB of text in all. Open it in several pieces.",
                (("file", str(path)), ("limit", str(LARGEST // 1024 // 1024))),
            )
        )
    return data


def _unreadable(path: Path, error: OSError) -> ReadError:
    named = ("file", str(path))
    if isinstance(error, FileNotFoundError):
        return ReadError(Reason("{file} does not exist. Check the name.", (named,)))
    if isinstance(error, PermissionError):
        return ReadError(Reason("{file} may not be read: permission is missing. Ask its owner for it.", (named,)))
    return ReadError(
        Reason(
            "{file} could not be read ({cause}). Check the disk or the connection and try again.",
            (named, ("cause", error.strerror or type(error).__name__)),
        )
    )


def _issue(decoded: Sequence[_Decoded]) -> Issue:
    sources: list[SourceFile] = []
    pages: list[Page] = []
    start = 0
    for number, file in enumerate(decoded):
        span = Span(start, start + len(file.text))
        digest = hashlib.sha256(file.data).hexdigest()
        sources.append(SourceFile(file.name, file.data, digest, file.encoding, file.confidence, span))
        pages.extend(Page(number, page.shifted(start)) for page in _page_spans(file.text))
        start = span.end
    return Issue("".join(file.text for file in decoded), tuple(sources), tuple(pages))


def _page_spans(text: str) -> Iterator[Span]:
    """The stretches between form feeds. pdftotext closes the last page with one too, so a blank end is no page."""
    start = 0
    last = len(text.rstrip())
    for feed in re.finditer(FORM_FEED, text[:last]):
        yield Span(start, feed.start())
        start = feed.end()
    following = text.find(FORM_FEED, last)
    yield Span(start, len(text) if following < 0 else following)
