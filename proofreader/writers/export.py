"""A session into files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from proofreader.errors import WriteError
from proofreader.text.reasons import Reason
from proofreader.text.script import CONFIGS
from proofreader.writers.article_layout import ArticleLayout, left_out
from proofreader.writers.edition import Edition
from proofreader.writers.file_names import FileNames, check_template
from proofreader.writers.integrity import check_integrity
from proofreader.writers.metadata import check_metadata
from proofreader.writers.options import TEMPLATED, ExportOptions, ExportResult
from proofreader.writers.output import Output, check_encoding
from proofreader.writers.rendering import NamedFile, text_files
from proofreader.writers.signs import substitutions

if TYPE_CHECKING:
    from proofreader.document.session import ProofSession


class Writer(Protocol):
    """Yields the name and the bytes of each file of an export."""

    def __call__(self, edition: Edition) -> Iterator[NamedFile]: ...


def export(
    session: ProofSession, directory: Path, options: ExportOptions | None = None, names: FileNames | None = None
) -> ExportResult:
    """Write all articles of ``session`` into ``directory``, which is made where it is missing.

    Where several issues go into one folder, ``names`` keeps the files of one from going over those of another.

    Raises ``WriteError``, before anything is written, where options do not fit or the output would lose or double
    anything on the page; later, when a file cannot be written: those before it are complete, and every file there is
    old or new.
    """
    options = options or ExportOptions()
    check_options(options)
    refuse_loss(session)
    output = Output(directory, options.overwrite)
    output.prepare()
    for name, chunks in WRITERS[options.format](Edition(session, options, names)):
        output.write(name, chunks)
    return ExportResult(tuple(output.files), _warnings(session, options), tuple(output.unchanged))


def refuse_loss(session: ProofSession) -> None:
    """Raise ``WriteError`` where the reading is not all of the page, exactly once."""
    faults = check_integrity(session)
    if faults:
        raise WriteError(
            Reason(
                "Nothing was exported, because text would be lost or doubled ({count} places). {first}",
                (("count", str(len(faults))), ("first", faults[0])),
            )
        )


def check_options(options: ExportOptions) -> None:
    """Raise ``WriteError`` where ``options`` ask for what there is not."""
    if options.format not in WRITERS:
        raise WriteError(
            Reason(
                "There is no export format {format}. Choose one of {formats}.",
                (("format", options.format), ("formats", ", ".join(WRITERS))),
            )
        )
    if options.script and options.script not in CONFIGS:
        raise WriteError(
            Reason(
                "OpenCC has no configuration {script}. Choose one of {scripts}.",
                (("script", options.script), ("scripts", ", ".join(CONFIGS))),
            )
        )
    check_encoding(options.output_encoding)
    check_metadata(options.metadata)
    if options.template:
        check_template(options.template)
    if options.layout:
        ArticleLayout(options.layout)


def _warnings(session: ProofSession, options: ExportOptions) -> tuple[Reason, ...]:
    found = []
    if count := len(session.suspects()):
        found.append(
            Reason("{count} suspects are still open; what was exported may be wrong there.", (("count", str(count)),))
        )
    if options.layout and options.format in TEMPLATED:
        found += left_out(ArticleLayout(options.layout), session)
    if options.format in MARKED_UP:
        found += substitutions(session)
    return tuple(found)


def _json_files(edition: Edition) -> Iterator[NamedFile]:
    from proofreader.writers.json_articles import json_files

    return json_files(edition)


def _markdown_files(edition: Edition) -> Iterator[NamedFile]:
    from proofreader.writers.markdown import markdown_chunks

    return text_files(edition, markdown_chunks, ".md")


def _text_files(edition: Edition) -> Iterator[NamedFile]:
    from proofreader.writers.plain_text import text_chunks

    return text_files(edition, text_chunks, ".txt")


def _json_lines_files(edition: Edition) -> Iterator[NamedFile]:
    from proofreader.writers.json_lines import json_lines_files

    return json_lines_files(edition)


def _html_files(edition: Edition) -> Iterator[NamedFile]:
    from proofreader.writers.html import html_files

    return html_files(edition)


def _docx_files(edition: Edition) -> Iterator[NamedFile]:
    from proofreader.writers.docx import docx_files

    return docx_files(edition)


def _epub_files(edition: Edition) -> Iterator[NamedFile]:
    from proofreader.writers.epub import epub_files

    return epub_files(edition)


def _tei_files(edition: Edition) -> Iterator[NamedFile]:
    from proofreader.writers.tei import tei_files

    return tei_files(edition)


def _csv_files(edition: Edition) -> Iterator[NamedFile]:
    from proofreader.writers.csv_table import csv_files

    return csv_files(edition)


def _xlsx_files(edition: Edition) -> Iterator[NamedFile]:
    from proofreader.writers.xlsx_table import xlsx_files

    return xlsx_files(edition)


WRITERS: dict[str, Writer] = {
    "json": _json_files,
    "md": _markdown_files,
    "txt": _text_files,
    "html": _html_files,
    "docx": _docx_files,
    "epub": _epub_files,
    "tei": _tei_files,
    "jsonl": _json_lines_files,
    "csv": _csv_files,
    "xlsx": _xlsx_files,
}
"""The formats of ``ExportOptions.format``. Each imports what it needs when it is asked for: a start is felt, and JSON
needs none of the libraries of the others."""
MARKED_UP = frozenset({"html", "docx", "epub", "tei", "xlsx"})
"""Those that are XML or HTML, in which not every character can stand."""
