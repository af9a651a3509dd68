"""Every edit ever made, as a tree: undo and redo walk along one way through it, and no way that was left is lost."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from proofreader.document.edit import Edit
from proofreader.document.profile import NOTHING_KNOWN, Profile
from proofreader.document.proposal import Options, PageProposal


@dataclass(frozen=True, slots=True)
class Entry:
    """One edit of the journal: its ``number`` (from 1), the edit before it (0: none), when it was made (ISO 8601, UTC),
    by whom (perhaps nobody known), and on which analysis it stands."""

    number: int
    parent: int
    at: str
    editor: str
    edit: Edit
    analysis: int = 1


@dataclass(frozen=True, slots=True)
class Analysis:
    """What the engine of ``program`` proposed under ``options``, a proposal a page, with the votes of the newspaper's
    ``profile``. ``number`` counts from 1; ``position`` is the edit after which the reading stood when it was made;
    ``at`` and ``editor`` as in ``Entry``."""

    number: int
    position: int
    at: str
    editor: str
    program: str
    options: Options
    proposals: tuple[PageProposal, ...]
    profile: Profile = NOTHING_KNOWN


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a session stands: on which analysis, after which edit (0: none), and the last edit that redo reaches."""

    analysis: int = 1
    position: int = 0
    tip: int = 0


class History:
    """The tree of edits, the way through it that undo and redo know, and how far on it the reading is."""

    def __init__(self, entries: Iterable[Entry] = (), tip: int = 0, position: int = 0) -> None:
        """Raises ``ValueError`` where an edit is missing, or ``position`` is not on the way to ``tip``."""
        self.entries = {entry.number: entry for entry in entries}
        self._last = max(self.entries, default=0)
        self._way = list(self.path(tip))
        self._depth = [0, *self._way].index(position)

    def copy(self) -> History:
        """Another history with the same edits, at the same place."""
        return History(self.entries.values(), self.tip, self.position)

    @property
    def next_number(self) -> int:
        """What the next edit will be called."""
        return self._last + 1

    @property
    def depth(self) -> int:
        """How many edits of the way are done; those after are waiting for redo."""
        return self._depth

    @property
    def position(self) -> int:
        """The number of the edit last done; 0 at the beginning."""
        return self._way[self._depth - 1] if self._depth else 0

    @property
    def tip(self) -> int:
        """The number of the last edit that redo reaches."""
        return self._way[-1] if self._way else 0

    @property
    def way(self) -> tuple[Entry, ...]:
        """The edits of the way, those that wait for redo at the end."""
        return tuple(self.entries[number] for number in self._way)

    def path(self, number: int) -> tuple[int, ...]:
        """The numbers of the edits from the first to ``number``. Raises ``ValueError`` where one is missing."""
        found: list[int] = []
        while number:
            if number not in self.entries or (found and number >= found[-1]):
                raise ValueError(f"edit {number} is missing")
            found.append(number)
            number = self.entries[number].parent
        return tuple(reversed(found))

    def add(self, entry: Entry) -> None:
        """Do an edit; what waited for redo stays in the tree, on a way of its own."""
        self.entries[entry.number] = entry
        self._last = max(self._last, entry.number)
        self._way[self._depth :] = [entry.number]
        self._depth += 1

    def back(self) -> Entry | None:
        """Take the last edit back; returns it, or None at the beginning."""
        if not self._depth:
            return None
        self._depth -= 1
        return self.entries[self._way[self._depth]]

    def forward(self) -> Entry | None:
        """Do the next edit again; returns it, or None at the end."""
        if self._depth == len(self._way):
            return None
        self._depth += 1
        return self.entries[self._way[self._depth - 1]]

    def visit(self, number: int, analysis: int) -> None:
        """Stand after edit ``number``. Redo then goes on to what was done there last on ``analysis``.

        On the way that is known already, that stays as it is. Raises ``ValueError`` where there is no such edit.
        """
        if number not in (0, *self._way) or any(self.entries[one].analysis > analysis for one in self._way):
            path = self.path(number)
            self._way = [*path, *self._onward(number, analysis)]
        self._depth = [0, *self._way].index(number)

    def _onward(self, number: int, analysis: int) -> Iterator[int]:
        latest = {entry.parent: entry for entry in self.entries.values() if entry.analysis == analysis}
        while number in latest:
            number = latest[number].number
            yield number
