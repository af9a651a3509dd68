"""A session into files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Protocol

from proofreader.errors import WriteError
from proofreader.text.reasons import Reason
from proofreader.text.script import CONFIGS, convert
from proofreader.writers.documents import Document, documents
from proofreader.writers.file_names import FileNames, check_template
from proofreader.writers.integrity import all_parts, check_integrity
from proofreader.writers.json_articles import source_chunks
from proofreader.writers.markdown import markdown_chunks
from proofreader.writers.options import ExportOptions, ExportResult
from proofreader.writers.output import Output, check_encoding, encoded
from proofreader.writers.plain_text import text_chunks

if TYPE_CHECKING:
    from proofreader.document.session import ProofSession

NamedFile = tuple[str, Iterable[bytes]]
Render = Callable[["ProofSession", Document, Callable[[str], str]], Iterator[str]]


class Writer(Protocol):
    """Yields the name and the bytes of each file of an export."""

    def __call__(self, session: ProofSession, options: ExportOptions) -> Iterator[NamedFile]: ...


def export(session: ProofSession, directory: Path, options: ExportOptions | None = None) -> ExportResult:
    """Write all articles of ``session`` into ``directory``, which is made where it is missing.

    Raises ``WriteError``, before anything is written, where options do not fit or the output would lose or double
    anything on the page; later, when a file cannot be written: those before it are complete, and every file there is
    old or new.
    """
    options = options or ExportOptions()
    _check(options)
    refuse_loss(session)
    output = Output(directory, options.overwrite)
    output.prepare()
    for name, chunks in WRITERS[options.format](session, options):
        output.write(name, chunks)
    return ExportResult(tuple(output.files), _warnings(session), tuple(output.unchanged))


def refuse_loss(session: ProofSession) -> None:
    """Raise ``WriteError`` where the reading is not all of the page, exactly once."""
    faults = check_integrity(session)
    if faults:
        raise WriteError(
            Reason(
                "Nothing was exported, because text would be lost or doubled ({count} places). {first}",
                (("count", str(len(faults))), ("first", faults[0].text())),
            )
        )


def _check(options: ExportOptions) -> None:
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

    check_encoding(options.encoding)
    if options.template:
        check_template(options.template)


def _warnings(session: ProofSession) -> tuple[Reason, ...]:
    count = len(session.suspects())
    if not count:
        return ()
    return (Reason("{count} suspects are still open; what was exported may be wrong there.", (("count", str(count)),)),)


def _json_files(session: ProofSession, options: ExportOptions) -> Iterator[NamedFile]:
    names = FileNames()
    for number, source in enumerate(session.issue.sources):
        stem = PurePath(source.name).stem
        yield names.take(stem, ".json"), source_chunks(session, number, partial(convert, config=options.script))


def _text_files(session: ProofSession, options: ExportOptions) -> Iterator[NamedFile]:
    return _rendered(session, options, text_chunks, ".txt")


def _markdown_files(session: ProofSession, options: ExportOptions) -> Iterator[NamedFile]:
    return _rendered(session, options, markdown_chunks, ".md")


def _rendered(session: ProofSession, options: ExportOptions, render: Render, suffix: str) -> Iterator[NamedFile]:
    converted = partial(convert, config=options.script)
    files = documents(session, options.per, options.template, converted)
    _refuse_omissions(session, files)
    names = FileNames()
    for document in files:
        pieces = render(session, document, converted)
        name = names.take(document.stem, suffix)
        yield name, encoded(pieces, options.encoding, options.line_end, name)


def _refuse_omissions(session: ProofSession, files: Iterable[Document]) -> None:
    """Raise ``WriteError`` unless every part of the reading is in one file, once."""
    written = Counter(part.anchor for document in files for sheet in document.sheets for part in sheet.parts())
    wanted = Counter(part.anchor for part in all_parts(session))
    if written != wanted:
        different = sum(((written - wanted) + (wanted - written)).values())
        raise WriteError(
            Reason(
                "Nothing was exported, because {count} parts of the page would be missing or doubled.",
                (("count", str(different)),),
            )
        )


WRITERS: dict[str, Writer] = {"json": _json_files, "md": _markdown_files, "txt": _text_files}
"""The formats of ``ExportOptions.format``."""
