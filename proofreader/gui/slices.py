"""Long work on the window's thread, done in slices, so that keys and painting come between."""

from __future__ import annotations

from collections.abc import Iterable
from time import perf_counter
from typing import TypeVar

SLICE_SECONDS = 0.012
"""So much is done before the window may paint again."""
Thing = TypeVar("Thing")


def next_slice(work: Iterable[Thing], seconds: float = SLICE_SECONDS) -> tuple[list[Thing], bool]:
    """What ``work`` (an iterator that is gone on with) gives in one slice of time, at least one thing, and whether that
    was all."""
    found: list[Thing] = []
    until = perf_counter() + seconds
    for thing in work:
        found.append(thing)
        if perf_counter() > until:
            return found, False
    return found, True
