"""An issue being proofread: the current reading, its history, and the only door through which it changes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from immutables import Map

from proofreader.document.article import Part, Reading
from proofreader.document.carry_out import carry_out
from proofreader.document.compositions import Compositions
from proofreader.document.edit import Edit
from proofreader.document.ground import Ground
from proofreader.document.history import History, Step
from proofreader.document.issue import Issue
from proofreader.document.layout import PartPlace
from proofreader.document.profile import Profile
from proofreader.document.proposal import Options, PageProposal
from proofreader.document.suiting import suited_proposals
from proofreader.document.suspects import Queue, Suspect
from proofreader.document.view import View
from proofreader.errors import EditError
from proofreader.text.compose import Composition
from proofreader.text.gap import Correction, Decision
from proofreader.text.reasons import Reason

__all__ = ["Change", "PartPlace", "ProofSession", "first_reading"]


@dataclass(frozen=True, slots=True)
class Change:
    """What ``apply``, ``undo`` or ``redo`` did: the readings, the edit, and the raw offset to look at."""

    before: Reading
    after: Reading
    edit: Edit
    focus: int


def first_reading(proposals: Sequence[PageProposal]) -> Reading:
    """What the engine proposes, before any edit."""
    corrections: Map[int, Correction] = Map(
        {correction.span.start: correction for proposal in proposals for correction in proposal.corrections}
    )
    return Reading(tuple(proposal.reading for proposal in proposals), corrections=corrections)


class ProofSession:
    """The reading of ``issue`` under an editor's hands.

    ``proposals`` are the engine's, one a page, analysed with ``options`` and the ``profile`` of the newspaper; they
    never change by an edit. A reading is an immutable value: whoever holds one keeps it.
    """

    def __init__(
        self,
        issue: Issue,
        proposals: Sequence[PageProposal],
        options: Options | None = None,
        profile: Profile | None = None,
    ) -> None:
        self.issue = issue
        self.options = options or Options()
        self.profile = profile or Profile()
        self.proposals = tuple(proposals)
        self._ground = Ground(issue, self.proposals)
        self._queue = Queue(issue, self.proposals, self.options.threshold)
        self._history = History(first_reading(self.proposals))
        self._compositions = Compositions(issue.raw)
        self._saved: Reading | None = self.reading

    @classmethod
    def restored(
        cls, issue: Issue, proposals: Sequence[PageProposal], options: Options, edits: Sequence[Edit], depth: int
    ) -> ProofSession:
        """The session that had these ``edits``, the first ``depth`` of them done and the rest waiting for redo.

        Raises ``EditError`` where they do not fit the proposals: then they are not those of this session.
        """
        session = cls(issue, proposals, options)
        for edit in edits:
            session.apply(edit)
        while session.depth > depth:
            session.undo()
        session.mark_saved()
        return session

    def replace_proposals(self, proposals: Sequence[PageProposal], options: Options) -> None:
        """Stand on another analysis of the same issue, made with ``options``.

        Everything the editor decided stays decided, and the history stays what it was; a page whose parts the editor
        rearranged keeps them. Raises ``EditError``, and changes nothing, where that cannot be done.
        """
        for suited in suited_proposals(self.proposals, proposals, self._history.readings):
            try:
                other = ProofSession.restored(self.issue, suited, options, self.edits, self.depth)
            except EditError:
                continue
            self.options, self.proposals = other.options, other.proposals
            self._ground, self._queue, self._history = other._ground, other._queue, other._history
            self._compositions = other._compositions
            self._saved = None
            return
        raise EditError(Reason("What was decided does not fit the new analysis; the old one was kept."))

    @property
    def reading(self) -> Reading:
        return self._history.current

    @property
    def depth(self) -> int:
        """How many edits are done."""
        return self._history.depth

    @property
    def edits(self) -> tuple[Edit, ...]:
        """All edits of the history; those from ``depth`` on were undone and wait for redo."""
        return self._history.edits

    @property
    def can_undo(self) -> bool:
        return self.depth > 0

    @property
    def can_redo(self) -> bool:
        return self.depth < self._history.length

    @property
    def is_modified(self) -> bool:
        """Whether the reading is another than the one last saved (or first opened)."""
        return self.reading is not self._saved

    def mark_saved(self) -> None:
        """The current reading has been written to its file."""
        self._saved = self.reading

    def apply(self, edit: Edit) -> Change:
        """Carry out ``edit``; raises ``EditError`` and leaves everything as it was where it does not fit."""
        before = self.reading
        after, focus = carry_out(self._ground, before, edit)
        self._history.add(Step(edit, after, focus))
        return Change(before, after, edit, focus)

    def undo(self) -> Change | None:
        """Take the last edit back; None where nothing is left to take back."""
        before = self.reading
        step = self._history.back()
        return Change(before, self.reading, step.edit, step.focus) if step else None

    def redo(self) -> Change | None:
        """Do the edit again that was taken back last; None where there is none."""
        before = self.reading
        step = self._history.forward()
        return Change(before, self.reading, step.edit, step.focus) if step else None

    @property
    def view(self) -> View:
        """The current reading with everything that can be asked of it."""
        return View(self._ground, self._compositions, self.reading)

    def view_after(self, edits: Sequence[Edit]) -> View:
        """What the reading would be after ``edits``; nothing is changed. Raises ``EditError``."""
        reading = self.reading
        for edit in edits:
            reading, _ = carry_out(self._ground, reading, edit)
        return View(self._ground, self._compositions, reading)

    def fits(self, edit: Edit) -> bool:
        """Whether ``edit`` could be carried out now."""
        try:
            carry_out(self._ground, self.reading, edit)
        except EditError:
            return False
        return True

    def decision_at(self, gap: int) -> Decision | None:
        """The decision about ``gap`` that counts; None where nobody decided."""
        return self.view.marks.decision(gap)

    def composition(self, part: Part) -> Composition:
        """``part`` as it is read now."""
        return self.view.composition(part)

    def text(self, part: Part) -> str:
        return self.composition(part).text

    def suspects(self) -> tuple[Suspect, ...]:
        """What waits for the editor, page by page, in the order of the raw text."""
        return self._queue.of(self.reading)

    def questions(self) -> tuple[Suspect, ...]:
        """All that ever waited for the editor, decided since or not, in the same order."""
        return self._queue.asked(self._history.first)

    def part_at(self, offset: int) -> PartPlace | None:
        """The part one of whose spans holds the raw ``offset``; None between parts."""
        return self.view.part_at(offset)

    def place(self, anchor: int) -> PartPlace:
        """The part that begins at ``anchor``. Raises ``EditError`` where none does."""
        return self.view.place(anchor)

    def places(self, page: int) -> tuple[PartPlace, ...]:
        """All parts of a page as the desk shows them: furniture, articles, then what could not be placed."""
        return self.view.places(page)
