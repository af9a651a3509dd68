"""How far a batch has come: a bar where somebody may be looking, a plain line now and then elsewhere."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from proofreader.cli.voice import Voice

EVERY = 10.0
"""Seconds between two plain lines."""


@contextmanager
def shown(total: int, voice: Voice, quiet: bool) -> Iterator[Callable[[int], None]]:
    """Gives what is to be called with the number of items that are done; everything goes to standard error."""
    if quiet:
        yield _nothing
    elif sys.stderr.isatty():
        with _bar(total, voice) as advance:
            yield advance
    else:
        yield _Lines(total, voice).advance


def _nothing(_done: int) -> None:
    """Nobody asked."""


@contextmanager
def _bar(total: int, voice: Voice) -> Iterator[Callable[[int], None]]:
    from rich.console import Console
    from rich.markup import escape
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeElapsedColumn,
        TimeRemainingColumn,
    )

    columns = (
        TextColumn(escape(voice.tr("Issues"))),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        TimeRemainingColumn(),
    )
    # Complaints are printed while the bar stands: it makes room for them.
    progress = Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=False)
    with progress:
        task = progress.add_task("", total=total)
        yield lambda done: progress.update(task, completed=done)


class _Lines:
    def __init__(self, total: int, voice: Voice) -> None:
        self._total = total
        self._voice = voice
        self._next = time.monotonic() + EVERY

    def advance(self, done: int) -> None:
        if time.monotonic() >= self._next:
            self._voice.note(self._voice.tr("{done} of {total} issues", done=done, total=self._total))
            self._next = time.monotonic() + EVERY
