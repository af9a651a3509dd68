"""What a batch came to, written whole at its end, in the order of the archive: the same bytes however many did it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack
from dataclasses import asdict
from pathlib import Path
from typing import TextIO

from proofreader.cli.batch.items import PassedOver
from proofreader.cli.batch.record import Record
from proofreader.cli.exit_codes import ExitCode
from proofreader.storage.atomic import replacing
from proofreader.text.reasons import Reason
from proofreader.writers.csv_table import csv_line

FORMAT = "proofreader-batch/1"
JSON_NAME, CSV_NAME, TIMES_NAME = "report.json", "report.csv", "times.csv"
ARTICLES = "articles"
"""The folder of all outputs, beside the reports."""
COLUMNS = ("file", "state", "encoding", "characters", "pages", "articles", "suspects", "outputs", "errors")
STATES = DONE, PARTLY, FAILED, PASSED_OVER = "done", "partly", "failed", "passed over"
COUNTED = ("characters", "pages", "articles", "suspects")
_MARK = "\ufeff"
"""Without it Excel takes UTF-8 for something else."""

Row = Record | PassedOver


class Totals:
    """What the rows of a report add up to: how many of each state, and what was read in those that have outputs."""

    def __init__(self) -> None:
        self.states = Counter(dict.fromkeys(STATES, 0))
        self.read = Counter(dict.fromkeys(COUNTED, 0))
        self.outcome = ExitCode.DONE

    def add(self, row: Row) -> None:
        self.states[state_of(row)] += 1
        wrong = ExitCode.UNREADABLE if isinstance(row, PassedOver) and row.wrong else ExitCode.DONE
        self.outcome = max(self.outcome, row.outcome if isinstance(row, Record) else wrong)
        if isinstance(row, Record) and row.outputs:
            self.read.update({name: getattr(row, name) for name in COUNTED})


def state_of(row: Row) -> str:
    """``partly`` is a folder some of whose pages could not be read."""
    if isinstance(row, PassedOver):
        return FAILED if row.wrong else PASSED_OVER
    if row.outcome is ExitCode.DONE:
        return DONE
    return PARTLY if row.outputs else FAILED


def write_reports(
    folder: Path, head: dict[str, object], rows: Iterable[Row], translate: Callable[[Reason], str]
) -> Totals:
    """Write ``report.json`` (sentences in English), ``report.csv`` (in the user's language) and ``times.csv``, which
    has the seconds and is the only one that differs from run to run. Raises ``WriteError``."""
    totals = Totals()
    with ExitStack() as stack:
        report, table, times = (_opened(stack, folder / name) for name in (JSON_NAME, CSV_NAME, TIMES_NAME))
        report.write(f'{{"format": {_dump(FORMAT)},\n')
        report.writelines(f" {_dump(name)}: {_dump(value)},\n" for name, value in head.items())
        report.write(' "files": [')
        table.write(_MARK + csv_line(COLUMNS))
        times.write(_MARK + csv_line(("file", "seconds")))
        for number, row in enumerate(rows):
            totals.add(row)
            report.write((",\n  " if number else "\n  ") + _dump(_object(row)))
            table.write(csv_line(_cells(row, translate)))
            if isinstance(row, Record):
                times.write(csv_line((row.item, f"{row.seconds:.3f}")))
        report.write(f'],\n "totals": {_dump({**totals.states, **totals.read})}}}\n')
    return totals


def _opened(stack: ExitStack, path: Path) -> TextIO:
    """A new file that takes the place of ``path`` when ``stack`` ends well."""
    temporary = stack.enter_context(replacing(path))
    return stack.enter_context(temporary.open("x", encoding="utf-8", newline=""))


def _object(row: Row) -> dict[str, object]:
    if isinstance(row, PassedOver):
        return {"file": row.name, "state": state_of(row), "errors": [row.reason.text()]}
    return {
        "file": row.item,
        "state": state_of(row),
        "sources": [asdict(source) for source in row.sources],
        "characters": row.characters,
        "pages": row.pages,
        "articles": row.articles,
        "suspects": row.suspects,
        "outputs": [{"file": f"{ARTICLES}/{file.name}", "sha256": file.sha256} for file in row.outputs],
        "notes": [note.text() for note in row.notes],
        "errors": [fault.text() for fault in row.faults],
    }


def _cells(row: Row, translate: Callable[[Reason], str]) -> Sequence[str]:
    if isinstance(row, PassedOver):
        return (row.name, state_of(row), "", "", "", "", "", "", translate(row.reason))
    encodings = " ".join(dict.fromkeys(source.encoding for source in row.sources))
    counts = (row.characters, row.pages, row.articles, row.suspects, len(row.outputs))
    errors = " ".join(translate(fault) for fault in row.faults)
    return (row.item, state_of(row), encodings, *map(str, counts), errors)


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
