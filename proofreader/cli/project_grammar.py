"""The options of ``proofreader verify`` and ``proofreader history``, which look into saved projects."""

from __future__ import annotations

from proofreader.cli import values
from proofreader.cli.arguments import CHECK_FORMATS, Parser, exit_codes
from proofreader.cli.voice import Voice


def verify_parser(voice: Voice) -> Parser:
    """``proofreader verify FILE…``."""
    parser = Parser(
        voice,
        "proofreader verify",
        voice.tr(
            "Check saved projects: the hashes of raw files and proposals, the journal on all its ways, where each"
            " character came from, and that every inked character is read once. Nothing is changed."
        ),
        exit_codes(voice),
    )
    _add_common(parser, voice)
    return parser


def history_parser(voice: Voice) -> Parser:
    """``proofreader history FILE…``."""
    parser = Parser(
        voice,
        "proofreader history",
        voice.tr(
            "Print the journal of saved projects: when, who, what. A sign stands before each state: * now, + redo comes"
            " to it, - it lies on a way that was left."
        ),
        exit_codes(voice),
    )
    _add_common(parser, voice)
    parser.add_argument(
        "--page", type=values.counting_number, metavar="N", help=voice.tr("Only what was done on page N of the issue.")
    )
    parser.add_argument(
        "--paragraph",
        type=values.text,
        default="",
        metavar="TEXT",
        help=voice.tr("Only what became of the paragraphs that hold TEXT, with their wording from the page to now."),
    )
    return parser


def _add_common(parser: Parser, voice: Voice) -> None:
    parser.add_argument("files", nargs="+", type=values.place, metavar="FILE", help=voice.tr("A project (.proof)."))
    parser.add_argument(
        "--format", choices=CHECK_FORMATS, default="text", help=voice.tr("Lines of text (the default) or JSON.")
    )
