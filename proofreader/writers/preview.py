"""What an export would write first, without writing it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from proofreader.writers.documents import first_document
from proofreader.writers.edition import Edition
from proofreader.writers.export import check_options
from proofreader.writers.metadata import IssueMetadata
from proofreader.writers.options import ExportOptions

if TYPE_CHECKING:
    from proofreader.document.session import ProofSession


def preview(session: ProofSession, options: ExportOptions) -> Iterator[str]:
    """The first file of an export as text or Markdown, in pieces; nothing of an issue without a page. Raises
    ``WriteError`` for options that cannot be used."""
    from proofreader.writers.markdown import markdown_chunks
    from proofreader.writers.plain_text import text_chunks

    check_options(options)
    edition = Edition(session, options)
    document = first_document(edition)
    if document is None:
        return iter(())
    return markdown_chunks(edition, document) if options.format == "md" else text_chunks(edition, document)


def first_name(session: ProofSession, options: ExportOptions, guess: IssueMetadata) -> str:
    """What the first file of an export is called, without its ending; empty where there is none. ``guess`` is what the
    pages say of the issue. Raises ``WriteError``."""
    document = first_document(Edition(session, options, guess=guess))
    return document.stem if document else ""
