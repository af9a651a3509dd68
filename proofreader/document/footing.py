"""One analysis of an issue with all that is made of it once, and the readings that edits led to on it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from immutables import Map

from proofreader.document.arrival import with_arrived
from proofreader.document.article import Reading
from proofreader.document.carry_out import carry_out
from proofreader.document.compositions import Compositions
from proofreader.document.edit import Edit
from proofreader.document.ground import Ground
from proofreader.document.history import Analysis, Entry
from proofreader.document.issue import Issue
from proofreader.document.proposal import PageProposal
from proofreader.document.suspects import Queue, Suspect
from proofreader.document.touched import touched_by
from proofreader.document.view import View
from proofreader.text.gap import Correction


class Footing:
    """Readings are kept by the number of the edit they stand after, so that the same state is the same object."""

    def __init__(self, issue: Issue, analysis: Analysis) -> None:
        self.analysis = analysis
        self.ground = Ground(issue, analysis.proposals)
        self.queue = Queue(issue, analysis.proposals, analysis.options.threshold)
        self.compositions = Compositions(issue.raw)
        self._readings: dict[int, Reading] = {0: first_reading(analysis)}
        self._focus: dict[int, int] = {}
        self._issue = issue
        self._looked: int | None = None
        """The edit after which the suspects were asked for last."""
        self._arrived: list[Mapping[int, PageProposal]] = []
        self._has: dict[int, int] = {}
        """How many of the arrivals are in a reading. The others come into it when it is asked for: a history may be
        long."""

    @property
    def first(self) -> Reading:
        """The reading before any edit."""
        return self._with_arrived(0)

    def _with_arrived(self, number: int) -> Reading:
        missing = self._arrived[self._has.get(number, 0) :]
        if missing:
            pages = {page: proposal for arrived in missing for page, proposal in arrived.items()}
            self._readings[number] = with_arrived(self._readings[number], pages)
            self._has[number] = len(self._arrived)
        return self._readings[number]

    def carry(self, before: Reading, edit: Edit) -> tuple[Reading, int]:
        """``before`` after ``edit``, and where to look. Raises ``EditError``."""
        return carry_out(self.ground, before, edit)

    def keep(self, number: int, after: Reading, focus: int) -> None:
        """Edit ``number`` led to ``after``."""
        self._readings[number] = after
        self._has[number] = len(self._arrived)
        self._focus[number] = focus

    def focus(self, number: int) -> int:
        """The raw offset where edit ``number``, whose reading is known, was made."""
        return self._focus[number]

    def reading(self, number: int, entries: Mapping[int, Entry]) -> Reading:
        """The reading after edit ``number``; all edits before it are done again as far as that was not done yet.

        Raises ``EditError`` where one of them does not fit this analysis.
        """
        missing = []
        while number not in self._readings:
            missing.append(entries[number])
            number = entries[number].parent
        for entry in reversed(missing):
            self.keep(entry.number, *self.carry(self._with_arrived(entry.parent), entry.edit))
        return self._with_arrived(missing[0].number if missing else number)

    def deliver(self, arrived: Mapping[int, PageProposal]) -> None:
        """What the engine proposes for pages that were pending comes into every reading."""
        proposals = tuple(arrived.get(page, known) for page, known in enumerate(self.analysis.proposals))
        self.analysis = replace(self.analysis, proposals=proposals)
        for page, proposal in arrived.items():
            self.ground.deliver(page, proposal)
            self.queue.deliver(page, proposal)
        self._arrived.append(arrived)

    def suspects(self, number: int, entries: Mapping[int, Entry]) -> tuple[Suspect, ...]:
        """What waits for the editor after edit ``number``."""
        reading, looked = self.reading(number, entries), self._looked
        touched: set[int] | None = None
        if looked == number:
            touched = set()
        elif looked is not None:
            entry = entries.get(max(looked, number))
            if entry is not None and entry.parent == min(looked, number):
                touched = touched_by(self._issue, self.reading(looked, entries), reading, entry.edit)
        self._looked = number
        return self.queue.of(reading, touched)

    def view(self, reading: Reading) -> View:
        """``reading`` with everything that can be asked of it."""
        return View(self.ground, self.compositions, reading)


def first_reading(analysis: Analysis) -> Reading:
    """What the engine proposes, before any edit."""
    corrections: Map[int, Correction] = Map(
        {correction.span.start: correction for proposal in analysis.proposals for correction in proposal.corrections}
    )
    return Reading(tuple(proposal.reading for proposal in analysis.proposals), corrections=corrections)
