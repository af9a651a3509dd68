"""Articles as HTML: pages that need nothing but themselves, and an index that leads to them.

The file of an issue has its index inside. Where pages or articles have files of their own, the index is one more,
named after the issue. No script, no picture, no font is loaded from anywhere; a policy in each file says so.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from proofreader.resources import resource
from proofreader.writers.documents import Document
from proofreader.writers.edition import Edition
from proofreader.writers.file_names import safe_stem
from proofreader.writers.leaves import CONTENTS, NO_ARTICLE, Leaf, leaves
from proofreader.writers.options import Per
from proofreader.writers.rendering import NamedFile, all_documents
from proofreader.writers.signs import visible
from proofreader.writers.templates import fill

SUFFIX = ".html"


@dataclass(frozen=True, slots=True)
class Entry:
    """A newspaper page in the index: its name, where it is (nothing where only its articles have files), and names and
    addresses of its articles."""

    name: str
    address: str
    stories: tuple[tuple[str, str], ...]


def html_files(edition: Edition) -> Iterator[NamedFile]:
    """The index, where it is a file of its own, then one file a document."""
    names, files = edition.names, all_documents(edition)
    if edition.options.per is Per.ISSUE:
        (document,) = files
        yield names.take(document.stem, SUFFIX), _encoded(_document(edition, document, index=""))
        return
    index = names.take(safe_stem(edition.stem), SUFFIX)
    named = [(names.take(document.stem, SUFFIX), document) for document in files]
    yield index, _encoded(_index(edition, named))
    for name, document in named:
        yield name, _encoded(_document(edition, document, index=quote(index)))


def _encoded(pieces: Iterator[str]) -> Iterator[bytes]:
    for piece in pieces:
        yield piece.encode()


def _index(edition: Edition, named: list[tuple[str, Document]]) -> Iterator[str]:
    entries = _entries([(quote(name), leaves(edition, document)) for name, document in named], edition.options.per)
    yield from fill("index.html", **_head(edition), heading=visible(edition.title), entries=entries)


def _entries(files: list[tuple[str, tuple[Leaf, ...]]], per: Per) -> tuple[Entry, ...]:
    """One entry a newspaper page, in order, however many files it has."""
    pages: dict[str, Entry] = {}
    for address, shown in files:
        for leaf in shown:
            entry = pages.get(leaf.anchor, Entry(leaf.name, "", ()))
            stories = tuple((story.name, f"{address}#{story.anchor}") for story in leaf.stories)
            whole = per is not Per.ARTICLE or bool(leaf.furniture or leaf.unplaced)
            place = f"{address}#{leaf.anchor}" if whole else entry.address
            pages[leaf.anchor] = Entry(leaf.name, place, entry.stories + stories)
    return tuple(pages.values())


def _document(edition: Edition, document: Document, index: str) -> Iterator[str]:
    shown = leaves(edition, document)
    yield from fill(
        "document.html",
        **_head(edition),
        heading=_heading(edition, document, shown),
        leaves=shown,
        entries=_entries([("", shown)], document.per),
        per=document.per.value,
        index=index,
    )


def _heading(edition: Edition, document: Document, shown: tuple[Leaf, ...]) -> str:
    """What the window's title says."""
    if document.per is Per.ISSUE or not shown:
        return visible(edition.title)
    (leaf,) = shown
    return leaf.stories[0].name if document.per is Per.ARTICLE and leaf.stories else leaf.name


def _head(edition: Edition) -> dict[str, object]:
    known = edition.metadata
    return {
        "title": visible(edition.title),
        "date": known.date,
        "number": visible(known.number),
        "editors": [visible(name) for name in known.editors],
        "language": edition.language,
        "script": edition.script,
        "contents": edition.convert(CONTENTS),
        "no_article": edition.convert(NO_ARTICLE),
        "style": resource("templates", "page.css").read_text(encoding="utf-8"),
    }
