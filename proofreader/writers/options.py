"""What an export is told, and what it tells."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from proofreader.text.reasons import Reason
from proofreader.writers.metadata import IssueMetadata

FORMATS = ("json", "md", "txt", "html", "docx", "epub", "tei", "jsonl", "csv", "xlsx")
"""The formats of ``ExportOptions.format``, in the order in which they are offered."""
LAID_OUT = frozenset({"md", "txt", "html", "docx", "tei"})
"""Those that put an article, a page or an issue into one file; ``json`` has one for each input file, the others one."""
TEMPLATED = frozenset({"md", "txt"})
"""Those whose articles can be laid out by a template (``article_layout``)."""
ENCODABLE = frozenset({"md", "txt", "csv"})
"""Those with a choice of encoding and line ends; the others are UTF-8 with line feeds, or no text files."""

USUAL_ENCODINGS = {"csv": "utf-8-sig"}
"""By format, where it is not plain UTF-8. Excel on Windows takes a CSV file without the mark of UTF-8 (BOM) for one in
the system's code page, in China GBK, and shows nonsense."""


class Per(StrEnum):
    """What becomes one file."""

    ARTICLE = "article"
    """Each article; a page's furniture and what belongs to no article follow in one file more for each page."""
    PAGE = "page"
    ISSUE = "issue"


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """``format`` is one of ``FORMATS``.

    ``per`` is for those ``LAID_OUT``, ``encoding`` (empty: the usual one) and
    ``line_end`` for those ``ENCODABLE``; ``template`` (empty: the
    usual one) is for all but JSON, whose files are named after the input; ``layout`` (empty: the usual one) is for
    those ``TEMPLATED``. ``script`` is one of
    ``text.script.CONFIGS``, or empty. ``overwrite`` lets files go that this program cannot tell for its own. What
    ``metadata`` leaves empty is guessed.
    """

    format: str = "json"
    per: Per = Per.ISSUE
    template: str = ""
    layout: str = ""
    script: str = ""
    encoding: str = ""
    line_end: str = "\n"
    overwrite: bool = False
    metadata: IssueMetadata = field(default_factory=IssueMetadata)

    @property
    def output_encoding(self) -> str:
        """The encoding that is written."""
        return self.encoding or USUAL_ENCODINGS.get(self.format, "utf-8")


@dataclass(frozen=True, slots=True)
class ExportResult:
    """``files`` are all files of the export, in order; ``unchanged`` those of them that said the same already and
    were not written again. ``warnings`` are sentences about what the editor may want to look at."""

    files: tuple[Path, ...]
    warnings: tuple[Reason, ...] = ()
    unchanged: tuple[Path, ...] = ()
