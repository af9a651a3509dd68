"""``proofreader export``: clean articles into a folder."""

from __future__ import annotations

import argparse
from pathlib import Path

from proofreader.cli.arguments import options_of
from proofreader.cli.exit_codes import ExitCode
from proofreader.cli.inputs import Opened, open_input, shelf_asked_for
from proofreader.cli.voice import Voice
from proofreader.errors import ReadError, WriteError
from proofreader.text.reasons import Reason
from proofreader.writers import IssueMetadata, export
from proofreader.writers.file_names import FileNames, folded
from proofreader.writers.json_articles import stem_of
from proofreader.writers.options import ExportOptions, Per


def run(found: argparse.Namespace, voice: Voice) -> int:
    """Export every file and print what was written; what cannot be read or written is reported and passed over."""
    options = options_of(found)
    target = export_options_of(found)
    try:
        shelf = shelf_asked_for(found)
    except ReadError as error:
        voice.complain(error)
        return ExitCode.UNREADABLE
    taken: dict[str, Path] = {}
    names = FileNames()
    outcome = ExitCode.DONE
    for path in found.files:
        try:
            opened = open_input(path, options, found.encoding, voice, shelf)
            outcome = max(outcome, opened.outcome)
            if target.format == "json":
                _take_stems(opened, taken)
            result = export(opened.session, found.out, target, names)
        except ReadError as error:
            voice.complain(error)
            outcome = max(outcome, ExitCode.UNREADABLE)
            continue
        except WriteError as error:
            voice.complain(error)
            outcome = ExitCode.UNWRITABLE
            continue
        for warning in result.warnings:
            voice.note(f"{path}: {voice.catalogue.reason(warning)}")
        for file in result.files:
            voice.say(str(file))
    return outcome


def _take_stems(opened: Opened, taken: dict[str, Path]) -> None:
    """JSON files are named after their input, and ours may be replaced: of two inputs with the same name the second
    would go over the first when it is exported again alone."""
    stems = {folded(stem_of(source)) for source in opened.session.issue.sources}
    for stem in stems & taken.keys():
        raise WriteError(
            Reason(
                "{file} was not exported: its output would go over that of {other}, which has the same name. "
                "Export it into another folder.",
                (("file", str(opened.path)), ("other", str(taken[stem]))),
            )
        )
    taken.update(dict.fromkeys(stems, opened.path))


def export_options_of(found: argparse.Namespace) -> ExportOptions:
    """What the writers are told."""
    usual = ExportOptions()
    return ExportOptions(
        format=found.format,
        per=Per(found.layout) if found.layout else usual.per,
        template=found.name or usual.template,
        layout=found.article_layout or usual.layout,
        script=found.script,
        encoding=found.output_encoding or usual.encoding,
        line_end={"lf": "\n", "crlf": "\r\n", None: usual.line_end}[found.line_end],
        overwrite=found.overwrite,
        metadata=IssueMetadata(found.title.strip(), found.date, found.number.strip(), _names(found.editor)),
    )


def _names(given: list[str]) -> tuple[str, ...]:
    """Each name once, those without a letter left out."""
    return tuple(dict.fromkeys(name.strip() for name in given if name.strip()))
