"""The index of an issue as a workbook: text is text and never a formula, the heads stay in sight."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import xlsxwriter

from proofreader.writers.archive import repacked
from proofreader.writers.contents_table import COLUMNS, Cell, heads, rows
from proofreader.writers.dates import UNDATED
from proofreader.writers.documents import Document
from proofreader.writers.edition import Edition
from proofreader.writers.leaves import CONTENTS
from proofreader.writers.options import Per
from proofreader.writers.rendering import NamedFile, binary_files
from proofreader.writers.signs import visible

LONGEST_CELL = 32767 // 2
"""Characters of a cell: Excel has 32,767 UTF-16 units, of which a character takes two at most."""
A4 = 9
_SETTINGS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}


def xlsx_files(edition: Edition) -> Iterator[NamedFile]:
    """One workbook an issue."""
    return binary_files(edition, _workbook, ".xlsx", Per.ISSUE)


def _workbook(edition: Edition, _: Document) -> Iterator[bytes]:
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, _SETTINGS) as book:
        _describe(book, edition)
        _fill(book, edition)
    yield repacked(buffer.getvalue())


def _fill(book: Any, edition: Edition) -> None:
    sheet = book.add_worksheet(edition.convert(CONTENTS))
    top = {"valign": "top"}
    wrapped, plain = book.add_format({**top, "text_wrap": True}), book.add_format(top)
    bold = book.add_format({"bold": True, "bottom": 1})
    for number, (column, head) in enumerate(zip(COLUMNS, heads(edition), strict=True)):
        sheet.set_column(number, number, column.width)
        sheet.write_string(0, number, head, bold)
    last = 0
    for last, row in enumerate(rows(edition), 1):
        for number, cell in enumerate(row):
            _write(sheet, (last, number), cell, wrapped if isinstance(cell, str) else plain)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, last, len(COLUMNS) - 1)
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _write(sheet: Any, place: tuple[int, int], cell: Cell, form: Any) -> None:
    if isinstance(cell, int):
        sheet.write_number(*place, cell, form)
    else:
        text = visible(cell)
        sheet.write_string(*place, text if len(text) <= LONGEST_CELL else text[: LONGEST_CELL - 1] + "…", form)


def _describe(book: Any, edition: Edition) -> None:
    """What the file says of itself; its time is the day of the issue, so that the same text makes the same bytes."""
    known = edition.metadata
    book.set_properties(
        {
            "title": _short(edition.title),
            "subject": _short(" ".join(filter(None, (known.date, known.number)))),
            "author": _short("; ".join(known.editors)),
            "comments": f"OpenCC {edition.script}" if edition.script else "",
            "created": datetime.fromisoformat(known.date or UNDATED),
        }
    )


def _short(text: str) -> str:
    """At most the 255 characters that a property may have."""
    return visible(text)[:255]
