"""An issue as a book: EPUB 3, a chapter a newspaper page, its articles in the table of contents.

The same text makes the same bytes: the book's identifier is derived from the input files, its times from its date.
"""

from __future__ import annotations

from collections.abc import Iterator
from uuid import NAMESPACE_URL, uuid5

from proofreader.resources import resource
from proofreader.writers.archive import packed
from proofreader.writers.dates import UNDATED
from proofreader.writers.documents import Document
from proofreader.writers.edition import Edition
from proofreader.writers.leaves import CONTENTS, NO_ARTICLE, leaves
from proofreader.writers.options import Per
from proofreader.writers.rendering import NamedFile, binary_files
from proofreader.writers.signs import visible
from proofreader.writers.templates import fill

MIMETYPE = "mimetype"


def epub_files(edition: Edition) -> Iterator[NamedFile]:
    """One book an issue."""
    return binary_files(edition, _book, ".epub", Per.ISSUE)


def _book(edition: Edition, document: Document) -> Iterator[bytes]:
    files = [(MIMETYPE, b"application/epub+zip"), *_contents(edition, document)]
    yield packed(files, stored=frozenset({MIMETYPE}))


def _contents(edition: Edition, document: Document) -> Iterator[tuple[str, bytes]]:
    chapters, values = leaves(edition, document), _values(edition)
    yield "META-INF/container.xml", _filled("container.xml")
    yield "EPUB/package.opf", _filled("package.opf", **values, leaves=chapters)
    yield "EPUB/nav.xhtml", _filled("nav.xhtml", **values, leaves=chapters)
    yield "EPUB/style.css", resource("templates", "epub", "book.css").read_bytes()
    yield "EPUB/title.xhtml", _filled("title.xhtml", **values)
    for leaf in chapters:
        yield f"EPUB/{leaf.anchor}.xhtml", _filled("chapter.xhtml", **values, leaf=leaf)


def _filled(template: str, **values: object) -> bytes:
    return "".join(fill(f"epub/{template}", **values)).encode()


def _values(edition: Edition) -> dict[str, object]:
    known = edition.metadata
    return {
        "title": visible(edition.title),
        "date": known.date,
        "number": visible(known.number),
        "editors": [visible(name) for name in known.editors],
        "language": edition.language,
        "script": edition.script,
        "identifier": _identifier(edition),
        "modified": f"{known.date or UNDATED}T00:00:00Z",
        "contents": edition.convert(CONTENTS),
        "no_article": edition.convert(NO_ARTICLE),
    }


def _identifier(edition: Edition) -> str:
    """The same for the same input files in the same script."""
    sources = " ".join(source.sha256 for source in edition.session.issue.sources)
    return uuid5(NAMESPACE_URL, f"proofreader:{edition.script}:{sources}").urn
