"""What the command line tells the shell (README.md, "Exit codes")."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """Of several outcomes the greatest counts."""

    DONE = 0
    FOUND = 1
    """``check --strict`` found suspects, ``verify`` found faults, ``history`` found nothing of what was asked for."""
    USAGE = 2
    UNREADABLE = 3
    """An input could not be read; the other ones were dealt with."""
    UNWRITABLE = 4
    """An output could not be written; what was there before is still there."""
    INTERRUPTED = 130
    """Ctrl+C, as shells count it."""
