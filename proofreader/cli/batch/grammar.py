"""The options of ``proofreader batch``; those of reading and of export are the same as everywhere."""

from __future__ import annotations

import os

from proofreader.cli import values
from proofreader.cli.arguments import (
    Parser,
    add_export_options,
    add_reading_options,
    exit_codes,
)
from proofreader.cli.batch.items import IssuePer
from proofreader.cli.batch.patience import SECONDS
from proofreader.cli.voice import Voice

MEMORY = 1024
"""Megabytes for a worker: texts of 40 MB."""


def batch_parser(voice: Voice) -> Parser:
    """``proofreader batch ARCHIVE --format FORMAT --out DIR``."""
    parser = Parser(
        voice,
        "proofreader batch",
        voice.tr(
            "Export an archive: every text file, Word document, web page and ZIP archive of them in a folder and its"
            " subfolders. What is done already is not done again, so a batch that was stopped goes on when it is"
            " started again."
        ),
        exit_codes(voice),
    )
    parser.add_argument("archive", type=values.place, metavar="ARCHIVE", help=voice.tr("The folder of the archive."))
    parser.add_argument(
        "--issue-per",
        choices=[per.value for per in IssuePer],
        default=IssuePer.FILE.value,
        help=voice.tr("What is one issue: each file (the default), or the files of each folder as its pages."),
    )
    parser.add_argument("--quiet", action="store_true", help=voice.tr("Say nothing but what went wrong."))
    group = parser.add_argument_group(voice.tr("Workers"))
    group.add_argument(
        "--jobs",
        type=values.counting_number,
        default=_cores(),
        metavar="N",
        help=voice.tr("How many workers; by default one for each core. The output is the same."),
    )
    group.add_argument(
        "--memory",
        type=values.counting_number,
        default=MEMORY,
        metavar="MB",
        help=voice.tr("Megabytes of memory for each worker; 1024 by default. Files too large for it are refused."),
    )
    group.add_argument(
        "--timeout",
        type=values.counting_number,
        default=SECONDS,
        metavar="SECONDS",
        help=voice.tr(
            "Seconds that an issue may take, beside a minute for each megabyte, before its worker is stopped; {seconds}"
            " by default. It is tried once more.",
            seconds=SECONDS,
        ),
    )
    group.add_argument(
        "--scheduler",
        type=values.text,
        default="",
        metavar="ADDRESS",
        help=voice.tr(
            "Have a Dask cluster do it, such as tcp://10.0.0.1:8786. ARCHIVE and DIR are on storage that all share."
        ),
    )
    add_export_options(parser, voice)
    add_reading_options(parser, voice)
    return parser


def _cores() -> int:
    """The cores this process may use."""
    allowed = getattr(os, "sched_getaffinity", None)
    return len(allowed(0)) if allowed else os.cpu_count() or 1
