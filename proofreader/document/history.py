"""Every state a reading has had, and the edits between them. Undo is the state before, redo the one after."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from proofreader.document.article import Reading
from proofreader.document.edit import Edit


@dataclass(frozen=True, slots=True)
class Step:
    """An edit, the reading after it, and the raw offset where it was made."""

    edit: Edit
    after: Reading
    focus: int


class History:
    """Steps without limit; neighbouring readings share all that the edit left alone."""

    def __init__(self, first: Reading) -> None:
        self._first = first
        self._steps: list[Step] = []
        self._depth = 0

    @property
    def depth(self) -> int:
        """How many steps are done; those after are waiting for redo."""
        return self._depth

    @property
    def current(self) -> Reading:
        return self._steps[self._depth - 1].after if self._depth else self._first

    @property
    def edits(self) -> tuple[Edit, ...]:
        """All edits, those that wait for redo at the end."""
        return tuple(step.edit for step in self._steps)

    @property
    def first(self) -> Reading:
        """The reading before any edit."""
        return self._first

    @property
    def readings(self) -> tuple[Reading, ...]:
        """Every reading from the first on, those that wait for redo at the end."""
        return (self._first, *(step.after for step in self._steps))

    def rebase(self, change: Callable[[Reading], Reading]) -> None:
        """Something comes to every state alike, and is no step: ``change`` puts it into one of them."""
        self._first = change(self._first)
        self._steps = [replace(step, after=change(step.after)) for step in self._steps]

    @property
    def length(self) -> int:
        return len(self._steps)

    def add(self, step: Step) -> None:
        """Do a step; what waited for redo is forgotten."""
        del self._steps[self._depth :]
        self._steps.append(step)
        self._depth += 1

    def back(self) -> Step | None:
        """Take the last step back; returns it, or None at the beginning."""
        if not self._depth:
            return None
        self._depth -= 1
        return self._steps[self._depth]

    def forward(self) -> Step | None:
        """Do the next step again; returns it, or None at the end."""
        if self._depth == len(self._steps):
            return None
        self._depth += 1
        return self._steps[self._depth - 1]
