"""A session into files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Protocol

from proofreader.errors import WriteError
from proofreader.text.reasons import Reason
from proofreader.text.script import CONFIGS, convert
from proofreader.writers.file_names import FileNames
from proofreader.writers.integrity import check_integrity
from proofreader.writers.json_articles import source_chunks
from proofreader.writers.options import ExportOptions, ExportResult
from proofreader.writers.output import Output

if TYPE_CHECKING:
    from proofreader.document.session import ProofSession

NamedFile = tuple[str, Iterable[bytes]]


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


WRITERS: dict[str, Writer] = {"json": _json_files}
"""The formats of ``ExportOptions.format``."""
