"""What an export is told, and what it tells."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from proofreader.text.reasons import Reason


class Per(StrEnum):
    """What becomes one file."""

    ARTICLE = "article"
    """Each article; a page's furniture and what belongs to no article follow in one file more for each page."""
    PAGE = "page"
    ISSUE = "issue"


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """``format`` is a key of ``WRITERS``.

    ``per``, ``template`` (empty: the usual one), ``encoding`` and ``line_end`` are for Markdown and plain text: JSON
    is always one UTF-8 file for each input file, named after it. ``script`` is one of ``text.script.CONFIGS``, or
    empty. ``overwrite`` lets files go that this program cannot tell for its own.
    """

    format: str = "json"
    per: Per = Per.ISSUE
    template: str = ""
    script: str = ""
    encoding: str = "utf-8"
    line_end: str = "\n"
    overwrite: bool = False


@dataclass(frozen=True, slots=True)
class ExportResult:
    """``files`` are all files of the export, in order; ``unchanged`` those of them that said the same already and
    were not written again. ``warnings`` are sentences about what the editor may want to look at."""

    files: tuple[Path, ...]
    warnings: tuple[Reason, ...] = ()
    unchanged: tuple[Path, ...] = ()
