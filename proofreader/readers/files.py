"""Paths into texts: each file by its kind, a folder as the files in it, an archive as its members.

What is refused, with a sentence: what is missing, no file, too large, or no text of its kind.
"""

from __future__ import annotations

import hashlib
import stat
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath

from proofreader.document.issue import Issue, Page, SourceFile
from proofreader.errors import ReadError, unreadable
from proofreader.readers import kinds
from proofreader.readers.division import page_spans
from proofreader.readers.encodings import Guess, decode, guess
from proofreader.readers.order import path_key
from proofreader.readers.plain_text import MOST_PAGES, Decoded, check_pages, decoded
from proofreader.text.reasons import Reason
from proofreader.text.span import Span

LARGEST = 64 * 1024 * 1024
"""How many bytes all files of an issue may hold together, unpacked: some 20 million characters, a hundred fat
issues."""
MEGABYTE = 1024 * 1024
_Read = Callable[[bytes, str, str | None], Decoded]


@dataclass(frozen=True, slots=True)
class FileText:
    """One file of an issue. ``path`` is where it is, for a member of an archive the archive's path with the member's
    name behind; ``name`` is what it is called; ``original`` are its bytes, of which ``read`` is the text."""

    path: Path
    name: str
    original: bytes
    read: Decoded


def read_issue(paths: Sequence[Path], encodings: Mapping[Path, str] | None = None, largest: int = LARGEST) -> Issue:
    """One issue from files, archives, or the pages in folders, in natural order of their paths.

    ``encodings`` overrules the guess for the paths it names; that of an archive is for all that is in it. A file named
    twice is read once. Raises ``ReadError``.
    """
    files = read_files(paths, encodings, largest)
    return issue_of([file.read for file in files], [file.name for file in files])


def read_files(
    paths: Sequence[Path], encodings: Mapping[Path, str] | None = None, largest: int = LARGEST
) -> list[FileText]:
    """The texts that ``read_issue`` makes an issue of; all together have at most ``largest`` bytes."""
    chosen = encodings or {}
    texts: list[FileText] = []
    room, pages = largest, MOST_PAGES
    for path in _files(paths):
        for text in _texts(path, chosen, room, largest):
            room -= max(len(text.original), len(text.read.data))
            if room < 0:
                raise too_large(str(text.path), largest)
            pages -= check_pages(text.read.text, str(text.path), pages)
            texts.append(text)
    return texts


def issue_of(texts: Sequence[Decoded], names: Sequence[str]) -> Issue:
    """``texts``, each with its name, one after another as the pages of one issue."""
    sources: list[SourceFile] = []
    pages: list[Page] = []
    start = 0
    for number, (file, name) in enumerate(zip(texts, names, strict=True)):
        span = Span(start, start + len(file.text))
        digest = hashlib.sha256(file.data).hexdigest()
        sources.append(SourceFile(name, file.data, digest, file.encoding, file.confidence, span))
        pages.extend(Page(number, page.shifted(start)) for page in page_spans(file.text))
        start = span.end
    return Issue("".join(file.text for file in texts), tuple(sources), tuple(pages))


def likeliest(data: bytes, name: str) -> Guess:
    """The likeliest encoding of ``data``, the bytes of the text file or web page ``name``."""
    if kinds.is_web(name):
        from proofreader.readers.web import recognised

        return recognised(data)
    return guess(data)


def text_in(data: bytes, encoding: str, name: str) -> str:
    """The text of ``data``, the bytes of the text file or web page ``name``, in ``encoding``. Raises ``ReadError``."""
    if kinds.is_web(name):
        return _reader(name)(data, name, encoding).text
    return decode(data, encoding, name)


def pages_in(folder: Path) -> list[Path]:
    """The files in ``folder`` that are pages, in natural order: all that have a known ending, but no archives.

    Raises ``ReadError`` where there is none, and where two of them have one name (page.txt, page.docx): they are
    likely to be one page twice.
    """
    try:
        found = sorted((path for path in folder.iterdir() if kinds.is_page(path.name)), key=path_key)
    except OSError as error:
        raise unreadable(folder, error) from error
    if not found:
        raise ReadError(
            Reason(
                "The folder {folder} holds no pages ({endings}). Choose the folder that holds the pages.",
                (("folder", str(folder)), ("endings", ", ".join(kinds.PAGE_SUFFIXES))),
            )
        )
    kinds.refuse_twins(found)
    return found


def _files(paths: Sequence[Path]) -> list[Path]:
    found: dict[Path, Path] = {}
    for path in paths:
        for file in pages_in(path) if path.is_dir() else [path]:
            found.setdefault(file.absolute(), file)
    if not found:
        raise ReadError(Reason("No file was named. Name at least one text file, or a folder that holds some."))
    return sorted(found.values(), key=path_key)


def _texts(path: Path, chosen: Mapping[Path, str], room: int, largest: int) -> Iterator[FileText]:
    data = _bytes(path, room, largest)
    if not kinds.is_archive(path.name):
        yield FileText(path, path.name, data, _reader(path.name)(data, str(path), chosen.get(path)))
        return
    from proofreader.readers.archive import members

    for name, inside in members(data, str(path), room):
        place = path / name
        encoding = chosen.get(place) or chosen.get(path)
        yield FileText(place, f"{path.name}/{name}", inside, _reader(name)(inside, str(place), encoding))


def _reader(name: str) -> _Read:
    """What reads a file of that name. Libraries are loaded when a file asks for them."""
    suffix = PurePath(name).suffix.lower()
    if suffix in kinds.WORD_SUFFIXES:
        from proofreader.readers.word import read_word

        return read_word
    if suffix in kinds.WEB_SUFFIXES:
        from proofreader.readers.web import read_web

        return read_web
    return decoded


def _bytes(path: Path, room: int, largest: int) -> bytes:
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise ReadError(Reason("{file} is not a file. Choose a text file.", (("file", str(path)),)))
        with path.open("rb") as file:
            data = file.read(room + 1)
    except OSError as error:
        raise unreadable(path, error) from error
    if len(data) > room:
        raise too_large(str(path), largest)
    return data


def too_large(name: str, limit: int) -> ReadError:
    """For a file with which an issue would hold more than ``limit`` bytes."""
    return ReadError(
        Reason(
            "{file} is too large: an issue may hold {limit} MB of text in all. Open it in several pieces.",
            (("file", name), ("limit", str(limit // MEGABYTE))),
        )
    )
