"""The index of an issue as comma-separated values, for spreadsheets and scripts.

A spreadsheet takes a cell that begins with one of ``FORMULA`` for a formula and carries it out, some the full-width
signs too (OWASP, "CSV Injection"). Such a cell gets an apostrophe, as spreadsheets mark text: what is printed on a page
is nobody's program.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from proofreader.writers.contents_table import Cell, heads, rows
from proofreader.writers.documents import Document
from proofreader.writers.edition import Edition
from proofreader.writers.options import Per
from proofreader.writers.rendering import NamedFile, text_files

FORMULA = tuple("=+-@\t\r\n＝＋－＠")
TEXT_MARK = "'"


def csv_files(edition: Edition) -> Iterator[NamedFile]:
    """One file an issue."""
    return text_files(edition, _table, ".csv", Per.ISSUE)


def _table(edition: Edition, _: Document) -> Iterator[str]:
    yield csv_line(heads(edition))
    for row in rows(edition):
        yield csv_line(row)


def csv_line(cells: Iterable[Cell]) -> str:
    """One row; what a spreadsheet would carry out as a formula is marked as text."""
    written = io.StringIO(newline="")
    csv.writer(written, lineterminator="\n").writerow([_harmless(cell) for cell in cells])
    return written.getvalue()


def _harmless(cell: Cell) -> Cell:
    return TEXT_MARK + cell if isinstance(cell, str) and cell.startswith(FORMULA) else cell
