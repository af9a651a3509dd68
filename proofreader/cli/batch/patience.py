"""How long an item may take before its worker is taken to hang."""

from __future__ import annotations

import contextlib
import os
from dataclasses import dataclass

from proofreader.cli.batch.record import Record, Task
from proofreader.cli.batch.task import MEGABYTE, known
from proofreader.cli.exit_codes import ExitCode
from proofreader.readers.kinds import TEXT_SUFFIX, WEB_SUFFIXES
from proofreader.text.reasons import Reason

SECONDS = 120
"""For any item; a page takes a fiftieth of a second, but a machine may have more to do."""
SECONDS_A_MEGABYTE = 60
"""Fifteen times what a megabyte takes on one slow core."""
UNPACKED = 20
"""Times its size that a packed file is taken to have, as far as an item may be that large."""
ATTEMPTS = 2


@dataclass(frozen=True, slots=True)
class Patience:
    """``seconds`` for any item, and more for a large one."""

    seconds: float = SECONDS

    def of(self, task: Task) -> float:
        """Seconds that ``task`` may take."""
        size = 0
        for name in task.files:
            times = 1 if name.lower().endswith((TEXT_SUFFIX, *WEB_SUFFIXES)) else UNPACKED
            with contextlib.suppress(OSError):  # what is not there any more takes no time
                size += times * os.path.getsize(os.path.join(task.archive, name))
        return self.seconds + SECONDS_A_MEGABYTE * min(size, task.orders.largest) / MEGABYTE


def hung(task: Task, seconds: float, attempts: int = ATTEMPTS) -> Record:
    """What became of an item that took longer than ``seconds`` at each of ``attempts``."""
    reason = Reason(
        "{file} was not done: it took more than {seconds} s and was given up (attempts: {attempts}). "
        "The others go on. Give it longer with --timeout, or divide it.",
        (("file", task.item), ("seconds", f"{seconds:.0f}"), ("attempts", str(attempts))),
    )
    return Record(task.item, task.orders.digest, ExitCode.UNREADABLE, False, left=known(task), faults=(reason,))
