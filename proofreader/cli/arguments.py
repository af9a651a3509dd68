"""The grammar of the command line, and its help."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import NoReturn

from proofreader.cli import values
from proofreader.cli.exit_codes import ExitCode
from proofreader.cli.misuse import in_words
from proofreader.cli.voice import Voice, plain
from proofreader.document.proposal import MixedScript, Options

COMMANDS = ("export", "check", "batch", "verify", "history")
CHECK_FORMATS = ("text", "json")


class Parser(argparse.ArgumentParser):
    """Refuses a command line in one line. Abbreviated options are refused too: they break when options are added."""

    def __init__(self, voice: Voice, program: str, description: str, epilog: str = "") -> None:
        super().__init__(
            prog=program,
            description=description,
            epilog=epilog,
            add_help=False,
            allow_abbrev=False,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        self._positionals.title = voice.tr("Files")
        self._optionals.title = voice.tr("Options")
        self._voice = voice
        self.add_argument("-h", "--help", action="help", help=voice.tr("Show this help."))
        self.add_argument(
            "--language", metavar="LANGUAGE", help=voice.tr("Speak en or zh_CN; by default what the system speaks.")
        )

    def error(self, message: str) -> NoReturn:
        said = in_words(message, self._voice)
        sentence = self._voice.tr("{message}. See {command} --help.", message=said, command=self.prog)
        self.exit(ExitCode.USAGE, f"{self.prog}: {plain(sentence)}\n")


def asked_language(arguments: Sequence[str]) -> str | None:
    """The value of ``--language``, which is needed before anything can be said."""
    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False, exit_on_error=False)
    parser.add_argument("--language")
    try:
        found, _ = parser.parse_known_args(list(arguments))
    except argparse.ArgumentError:
        return None
    return str(found.language) if found.language else None


def parse(arguments: Sequence[str], voice: Voice) -> argparse.Namespace:
    """The command line as values; ``command`` is "open" where none is named.

    Raises ``SystemExit`` after help, version and misuse, as argparse does.
    """
    place = _place_of_command(arguments)
    command = "open" if place is None else arguments[place]
    parser = _PARSERS[command](voice)
    found, unknown = parser.parse_known_args([each for index, each in enumerate(arguments) if index != place])
    if unknown:
        _refuse_unknown(parser, unknown[0], "" if place is not None else _first_command(arguments), voice)
    found.command = command
    if command in ("export", "batch"):
        _refuse_idle(parser, found, voice)
    return found


def _place_of_command(arguments: Sequence[str]) -> int | None:
    """Where the command's name is: in front, or behind the one option with a value that all commands have."""
    place = 0
    while place < len(arguments) and arguments[place].partition("=")[0] == "--language":
        place += 1 if "=" in arguments[place] else 2
    return place if place < len(arguments) and arguments[place] in COMMANDS else None


def _first_command(arguments: Sequence[str]) -> str:
    return next((argument for argument in arguments if argument in COMMANDS), "")


def _refuse_unknown(parser: Parser, argument: str, command: str, voice: Voice) -> NoReturn:
    """Whoever writes a command's option in front of the command hears where it belongs."""
    if command:
        parser.error(voice.tr("{option} belongs behind the command {command}", option=argument, command=command))
    parser.error(voice.tr("there is no option {option}", option=argument))


def options_of(found: argparse.Namespace) -> Options:
    """What the engine is told."""
    return Options(
        MixedScript(found.mixed_script),
        fullwidth_punctuation=not found.keep_halfwidth,
        close_padded_names=not found.keep_padded_names,
        threshold=found.threshold,
    )


def _open_parser(voice: Voice) -> Parser:
    parser = Parser(
        voice,
        "proofreader",
        voice.tr(
            "Open newspaper pages in the window: raw text on the left, its reading on the right. Several files, or a"
            " folder, become the pages of one issue. Where there is no display, say what is in them."
        ),
        voice.tr(
            "Commands:\n"
            "  proofreader export FILE…   write clean articles; needs no display\n"
            "  proofreader check FILE…    list what an editor should look at; needs no display\n"
            "  proofreader batch ARCHIVE  export an archive of pages; can be stopped and goes on\n"
            "  proofreader verify FILE…   check that saved projects are sound\n"
            "  proofreader history FILE…  print what was done to saved projects: when, who, what\n"
            "  (a file that is called like a command: ./export)"
        )
        + "\n\n"
        + exit_codes(voice),
    )
    parser.add_argument("--version", action="version", version=_version(), help=voice.tr("Show the version."))
    parser.add_argument("files", nargs="*", type=values.place, metavar="FILE", help=_files_help(voice))
    return parser


def _export_parser(voice: Voice) -> Parser:
    parser = Parser(
        voice,
        "proofreader export",
        voice.tr("Write the articles of each FILE into a folder. Every FILE is an issue of its own."),
        exit_codes(voice),
    )
    parser.add_argument("files", nargs="+", type=values.place, metavar="FILE", help=_files_help(voice))
    add_export_options(parser, voice)
    add_reading_options(parser, voice)
    return parser


def _batch_parser(voice: Voice) -> Parser:
    from proofreader.cli.batch.grammar import batch_parser

    return batch_parser(voice)


def _verify_parser(voice: Voice) -> Parser:
    from proofreader.cli.project_grammar import verify_parser

    return verify_parser(voice)


def _history_parser(voice: Voice) -> Parser:
    from proofreader.cli.project_grammar import history_parser

    return history_parser(voice)


def add_export_options(parser: Parser, voice: Voice) -> None:
    """What is written, and where: the options that ``cli.export.export_options_of`` understands."""
    from proofreader.writers.options import FORMATS

    parser.add_argument("--format", choices=FORMATS, required=True, help=voice.tr("The format to write."))
    parser.add_argument(
        "--out", type=values.place, required=True, metavar="DIR", help=voice.tr("The folder to write into.")
    )
    parser.add_argument("--overwrite", action="store_true", help=voice.tr("Replace files that are there already."))
    parser.add_argument(
        "--script",
        type=values.text,
        default="",
        metavar="CONFIG",
        help=voice.tr("Convert with OpenCC on the way out: s2t, t2s, s2tw, s2hk, s2twp and its other configurations."),
    )
    _add_file_options(parser, voice)
    _add_metadata_options(parser, voice)


def _refuse_idle(parser: Parser, found: argparse.Namespace, voice: Voice) -> None:
    """An option that does nothing for the format asked for is a misunderstanding: say so before anything is written."""
    from proofreader.writers.options import ENCODABLE, FORMATS, LAID_OUT, TEMPLATED

    for option, value, formats in (
        ("--layout", found.layout, LAID_OUT),
        ("--name", found.name, frozenset(FORMATS) - {"json"}),
        ("--article-layout", found.article_layout, TEMPLATED),
        ("--output-encoding", found.output_encoding, ENCODABLE),
        ("--line-end", found.line_end, ENCODABLE),
    ):
        if value is not None and found.format not in formats:
            parser.error(voice.tr("{option} does nothing for {format}", option=option, format=found.format))


def _add_file_options(parser: Parser, voice: Voice) -> None:
    from proofreader.writers.options import ENCODABLE, FORMATS, LAID_OUT, Per

    laid_out = ", ".join(name for name in FORMATS if name in LAID_OUT)
    encodable = ", ".join(name for name in FORMATS if name in ENCODABLE)
    group = parser.add_argument_group(voice.tr("The files"))
    group.add_argument(
        "--layout",
        choices=[per.value for per in Per],
        help=voice.tr(
            "What goes into one file ({formats}): an article, a page, or the whole issue (the default).",
            formats=laid_out,
        ),
    )
    group.add_argument(
        "--name",
        type=values.text,
        metavar="TEMPLATE",
        help=voice.tr("How the files are named (all but json); README.md has the places."),
    )
    group.add_argument(
        "--article-layout",
        type=values.template,
        metavar="FILE",
        help=voice.tr("How an article is laid out in md and txt: a template in a file; README.md has the language."),
    )
    group.add_argument(
        "--output-encoding",
        type=values.text,
        metavar="NAME",
        help=voice.tr(
            "The encoding to write ({formats}); utf-8 by default, for csv with the mark that Excel needs.",
            formats=encodable,
        ),
    )
    group.add_argument(
        "--line-end",
        choices=("lf", "crlf"),
        help=voice.tr("How lines end ({formats}); lf by default.", formats=encodable),
    )


def _add_metadata_options(parser: Parser, voice: Voice) -> None:
    group = parser.add_argument_group(voice.tr("The issue (what is not told is guessed from pages and file names)"))
    group.add_argument("--title", type=values.text, default="", metavar="NAME", help=voice.tr("The name of the paper."))
    group.add_argument(
        "--date", type=values.day, default="", metavar="DAY", help=voice.tr("The day, as in 2025-09-13.")
    )
    group.add_argument(
        "--number", type=values.text, default="", metavar="NUMBER", help=voice.tr("The number of the issue.")
    )
    group.add_argument(
        "--editor",
        type=values.text,
        action="append",
        default=[],
        metavar="NAME",
        help=voice.tr("Who edited the issue; may be given several times."),
    )


def _check_parser(voice: Voice) -> Parser:
    parser = Parser(
        voice,
        "proofreader check",
        voice.tr("List what an editor should look at, one line each: file:line:column: kind: reason."),
        exit_codes(voice),
    )
    parser.add_argument("files", nargs="+", type=values.place, metavar="FILE", help=_files_help(voice))
    parser.add_argument(
        "--format", choices=CHECK_FORMATS, default="text", help=voice.tr("Lines of text (the default) or JSON.")
    )
    parser.add_argument("--strict", action="store_true", help=voice.tr("Exit with 1 where there are suspects."))
    add_reading_options(parser, voice)
    return parser


_PARSERS = {
    "open": _open_parser,
    "export": _export_parser,
    "check": _check_parser,
    "batch": _batch_parser,
    "verify": _verify_parser,
    "history": _history_parser,
}


def add_reading_options(parser: Parser, voice: Voice) -> None:
    """How pages are read: the options that ``options_of`` understands, and ``--encoding``."""
    group = parser.add_argument_group(voice.tr("How the pages are read (a .proof file keeps its own)"))
    group.add_argument(
        "--encoding",
        type=values.text,
        metavar="NAME",
        help=voice.tr("The encoding of the input; by default it is recognised."),
    )
    group.add_argument(
        "--mixed-script",
        choices=[choice.value for choice in MixedScript],
        default=MixedScript.NONE.value,
        help=voice.tr("Blanks between Han and Latin or digits: none (the default), keep those of the page, or add."),
    )
    profiles = group.add_mutually_exclusive_group()
    profiles.add_argument(
        "--profile",
        type=values.place,
        metavar="FILE",
        help=voice.tr("Let the profile in FILE vote; by default that of the paper, if it is recognised and known."),
    )
    profiles.add_argument("--no-profile", action="store_true", help=voice.tr("Let no profile of a paper vote."))
    group.add_argument("--keep-padded-names", action="store_true", help=voice.tr("Leave the blank in 林 秋."))
    group.add_argument(
        "--keep-halfwidth", action="store_true", help=voice.tr("Leave half-width punctuation as it is between Han.")
    )
    group.add_argument(
        "--threshold",
        type=values.share,
        default=Options().threshold,
        metavar="X",
        help=voice.tr("What is less sure than X, from 0 to 1, is a suspect; 0.9 by default."),
    )


def _files_help(voice: Voice) -> str:
    return voice.tr(
        "A text file, a Word document (.docx), a web page (.html), a ZIP archive or a folder of such pages, or a"
        " project (.proof)."
    )


def exit_codes(voice: Voice) -> str:
    """What every help ends with."""
    return voice.tr(
        "Exit codes:\n"
        "  0  done\n"
        "  1  suspects found (check --strict), faults found (verify), no such paragraph (history)\n"
        "  2  the command line was not understood\n"
        "  3  an input could not be read (the others were dealt with)\n"
        "  4  an output could not be written\n"
        "  130  stopped by Ctrl+C"
    )


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return f"proofreader {version('newspaper-proofreader')}"
    except PackageNotFoundError:
        return "proofreader (not installed)"
