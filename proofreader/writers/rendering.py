"""From documents to named files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from proofreader.errors import WriteError
from proofreader.text.reasons import Reason
from proofreader.writers.documents import Document, documents
from proofreader.writers.edition import Edition
from proofreader.writers.integrity import all_parts
from proofreader.writers.options import Per
from proofreader.writers.output import encoded

NamedFile = tuple[str, Iterable[bytes]]


def all_documents(edition: Edition, per: Per | None = None) -> tuple[Document, ...]:
    """The documents of ``edition``. Raises ``WriteError`` unless every part of the reading is in one of them, once."""
    files = documents(edition, per)
    written = Counter(part.anchor for document in files for sheet in document.sheets for part in sheet.parts())
    wanted = Counter(part.anchor for part in all_parts(edition.session))
    if written != wanted:
        different = sum(((written - wanted) + (wanted - written)).values())
        raise WriteError(
            Reason(
                "Nothing was exported, because {count} parts of the page would be missing or doubled.",
                (("count", str(different)),),
            )
        )
    return files


def text_files(
    edition: Edition, render: Callable[[Edition, Document], Iterator[str]], suffix: str, per: Per | None = None
) -> Iterator[NamedFile]:
    """One text file a document, in the encoding and with the line ends of the options."""
    names, options = edition.names, edition.options
    for document in all_documents(edition, per):
        name = names.take(document.stem, suffix)
        yield name, encoded(render(edition, document), options.output_encoding, options.line_end, name)


def binary_files(
    edition: Edition, render: Callable[[Edition, Document], Iterator[bytes]], suffix: str, per: Per | None = None
) -> Iterator[NamedFile]:
    """One file of bytes a document."""
    names = edition.names
    for document in all_documents(edition, per):
        yield names.take(document.stem, suffix), render(edition, document)
