"""An issue being proofread: the current reading, its history, and the only door through which it changes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from proofreader.document.article import Part, Reading
from proofreader.document.edit import Edit
from proofreader.document.footing import Footing
from proofreader.document.history import Analysis, Entry, History, Standing
from proofreader.document.issue import Issue
from proofreader.document.layout import PartPlace
from proofreader.document.profile import NOTHING_KNOWN, Profile
from proofreader.document.proposal import Options, PageProposal
from proofreader.document.signing import now, program
from proofreader.document.suiting import suited_proposals
from proofreader.document.suspects import Suspect
from proofreader.document.view import View
from proofreader.errors import EditError
from proofreader.text.compose import Composition
from proofreader.text.gap import Decision
from proofreader.text.reasons import Reason

__all__ = ["Change", "PartPlace", "ProofSession"]


@dataclass(frozen=True, slots=True)
class Change:
    """What ``apply``, ``undo`` or ``redo`` did: the readings, the edit, and the raw offset to look at."""

    before: Reading
    after: Reading
    edit: Edit
    focus: int


class ProofSession:
    """The reading of ``issue`` under an editor's hands.

    ``proposals`` are the engine's, one a page, analysed with ``options`` and the newspaper's ``profile``; they never
    change by an edit. A reading is an immutable value: whoever holds one keeps it. ``editor`` signs what is done from
    now on.
    """

    def __init__(
        self,
        issue: Issue,
        proposals: Sequence[PageProposal],
        options: Options | None = None,
        editor: str = "",
        profile: Profile | None = None,
    ) -> None:
        self.issue = issue
        self.editor = editor
        told, paper = options or Options(), profile or NOTHING_KNOWN
        first = Analysis(1, 0, now(), editor, program(), told, tuple(proposals), paper)
        self._analyses = {1: first}
        self._footings: dict[int, Footing] = {}
        self._history = History()
        self._stand_on(1)
        self._saved: tuple[int, int] = (1, 0)

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

    @classmethod
    def resumed(
        cls,
        issue: Issue,
        analyses: Iterable[Analysis],
        entries: Iterable[Entry],
        standing: Standing,
        saved: Standing | None = None,
    ) -> ProofSession:
        """The session that had this journal and stood at ``standing``; at ``saved`` it counts as unmodified.

        Raises ``EditError`` where an edit of the way does not fit, ``ValueError`` where something is missing.
        """
        session = cls.__new__(cls)
        session.issue, session.editor = issue, ""
        session._analyses = {analysis.number: analysis for analysis in analyses}
        if standing.analysis not in session._analyses:
            raise ValueError(f"analysis {standing.analysis} is missing")
        session._footings = {}
        session._history = History(entries, standing.tip, standing.position)
        session._stand_on(standing.analysis)
        session._footing.reading(standing.tip, session._history.entries)
        session._saved = (saved.analysis, saved.position) if saved else (standing.analysis, standing.position)
        return session

    def copy(self) -> ProofSession:
        """Another session at the same place of the same history; what is done to one does not touch the other."""
        return ProofSession.resumed(
            self.issue, self._analyses.values(), self._history.entries.values(), self.standing, Standing(*self._saved)
        )

    def _stand_on(self, analysis: int) -> None:
        self._footing = self._footing_of(analysis)

    def _footing_of(self, analysis: int) -> Footing:
        if analysis not in self._analyses:
            raise ValueError(f"analysis {analysis} is missing")
        if analysis not in self._footings:
            self._footings[analysis] = Footing(self.issue, self._analyses[analysis])
        return self._footings[analysis]

    def prepare(self, proposals: Sequence[PageProposal], options: Options, profile: Profile | None = None) -> Footing:
        """What the session would stand on with another analysis of the same issue, made with ``options`` and
        ``profile`` (by default the one there is). Nothing is changed.

        Everything the editor decided stays decided; a page whose parts the editor rearranged keeps them. Raises
        ``EditError`` where that cannot be done.
        """
        history, number = self._history, max(self._analyses) + 1
        readings = [self._footing.first]
        readings += [self._footing.reading(entry.number, history.entries) for entry in history.way]
        profile = self.profile if profile is None else profile
        for suited in suited_proposals(self.proposals, proposals, readings):
            analysis = Analysis(number, history.position, now(), self.editor, program(), options, suited, profile)
            footing = Footing(self.issue, analysis)
            try:
                footing.reading(history.tip, history.entries)
            except EditError:
                continue
            return footing
        raise EditError(Reason("What was decided does not fit the new analysis; the old one was kept."))

    def view_on(self, footing: Footing) -> View:
        """The current state as it would be read on ``footing``, which was prepared here."""
        return footing.view(footing.reading(self._history.position, self._history.entries))

    def adopt(self, footing: Footing) -> None:
        """Stand on what was prepared, which the journal remembers; the history stays what it was.

        Raises ``ValueError`` where the session went on since: then it has to be prepared again.
        """
        if footing.analysis.number in self._analyses or footing.analysis.position != self._history.position:
            raise ValueError("prepared for another state")
        self._analyses[footing.analysis.number] = footing.analysis
        self._footings[footing.analysis.number] = footing
        self._stand_on(footing.analysis.number)

    def replace_proposals(
        self, proposals: Sequence[PageProposal], options: Options, profile: Profile | None = None
    ) -> None:
        """Stand on another analysis at once; as ``prepare``, then ``adopt``. Raises ``EditError``."""
        self.adopt(self.prepare(proposals, options, profile))

    @property
    def pending(self) -> frozenset[int]:
        """The pages that the engine has not been at yet."""
        return self._footing.ground.pending

    def deliver(self, arrived: Mapping[int, PageProposal]) -> None:
        """Pages that were pending are analysed now: they come into every state of the history, and nothing that was
        done elsewhere is touched. What nobody waits for is left out."""
        fresh = {page: proposal for page, proposal in arrived.items() if page in self.pending and not proposal.pending}
        if fresh:
            self._footing.deliver(fresh)
            self._analyses[self._footing.analysis.number] = self._footing.analysis

    @property
    def options(self) -> Options:
        """What the engine was told for the current analysis."""
        return self._footing.analysis.options

    @property
    def profile(self) -> Profile:
        """What was known of the newspaper for the current analysis."""
        return self._footing.analysis.profile

    @property
    def proposals(self) -> tuple[PageProposal, ...]:
        """The current analysis, a proposal a page."""
        return self._footing.analysis.proposals

    @property
    def reading(self) -> Reading:
        return self._footing.reading(self._history.position, self._history.entries)

    @property
    def depth(self) -> int:
        """How many edits are done."""
        return self._history.depth

    @property
    def edits(self) -> tuple[Edit, ...]:
        """The edits that undo and redo know; those from ``depth`` on were undone and wait for redo."""
        return tuple(entry.edit for entry in self._history.way)

    @property
    def way(self) -> tuple[Entry, ...]:
        """``edits`` as the journal has them."""
        return self._history.way

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every edit ever made, also on the ways that were left, in the order in which they were made."""
        return tuple(self._history.entries.values())

    @property
    def analyses(self) -> tuple[Analysis, ...]:
        """Every analysis that the issue ever stood on, the first one first."""
        return tuple(self._analyses.values())

    @property
    def standing(self) -> Standing:
        """Where in its journal the session stands."""
        return Standing(self._footing.analysis.number, self._history.position, self._history.tip)

    @property
    def can_undo(self) -> bool:
        return self.depth > 0

    @property
    def can_redo(self) -> bool:
        return self._history.position != self._history.tip

    @property
    def is_modified(self) -> bool:
        """Whether the reading is another than the one last saved (or first opened)."""
        return (self._footing.analysis.number, self._history.position) != self._saved

    def mark_saved(self) -> None:
        """The current reading has been written to its file."""
        self._saved = (self._footing.analysis.number, self._history.position)

    def apply(self, edit: Edit) -> Change:
        """Carry out ``edit``; raises ``EditError`` and leaves everything as it was where it does not fit."""
        before, history = self.reading, self._history
        after, focus = self._footing.carry(before, edit)
        number, analysis = history.next_number, self._footing.analysis.number
        self._footing.keep(number, after, focus)
        history.add(Entry(number, history.position, now(), self.editor, edit, analysis))
        return Change(before, after, edit, focus)

    def undo(self) -> Change | None:
        """Take the last edit back; None where nothing is left to take back."""
        before = self.reading
        return self._moved(before, self._history.back())

    def redo(self) -> Change | None:
        """Do the edit again that was taken back last; None where there is none."""
        before = self.reading
        return self._moved(before, self._history.forward())

    def _moved(self, before: Reading, entry: Entry | None) -> Change | None:
        if entry is None:
            return None
        after = self.reading
        return Change(before, after, entry.edit, self._footing.focus(entry.number))

    def go_back_to(self, analysis: int, number: int) -> None:
        """Make the reading what it was after edit ``number`` (0: before all) on ``analysis``.

        Nothing is lost: where that lies on another way than the current one, the current one stays in the journal and
        can be gone back to just so. Raises ``EditError`` where the edit does not fit that analysis, ``ValueError``
        where there is no such edit or analysis.
        """
        history, footing = self._history.copy(), self._footing_of(analysis)
        history.visit(number, analysis)
        footing.reading(history.tip, history.entries)
        self._history, self._footing = history, footing

    @property
    def view(self) -> View:
        """The current reading with everything that can be asked of it."""
        return self._footing.view(self.reading)

    def view_at(self, analysis: int, number: int) -> View:
        """What the reading was after edit ``number`` (0: before all) on ``analysis``; nothing is changed.

        Raises ``EditError``, ``ValueError`` as ``go_back_to``.
        """
        footing = self._footing_of(analysis)
        return footing.view(footing.reading(number, self._history.entries))

    def view_after(self, edits: Sequence[Edit]) -> View:
        """What the reading would be after ``edits``; nothing is changed. Raises ``EditError``."""
        reading = self.reading
        for edit in edits:
            reading, _ = self._footing.carry(reading, edit)
        return self._footing.view(reading)

    def fits(self, edit: Edit) -> bool:
        """Whether ``edit`` could be carried out now."""
        try:
            self._footing.carry(self.reading, edit)
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
        return self._footing.suspects(self._history.position, self._history.entries)

    def suspects_on(self, page: int) -> tuple[Suspect, ...]:
        """Those of one page; the same object as long as they are the same."""
        self.suspects()
        return self._footing.queue.on_page(page)

    def questions(self) -> tuple[Suspect, ...]:
        """All that ever waited for the editor, decided since or not, in the same order."""
        return self._footing.queue.asked(self._footing.first)

    def part_at(self, offset: int) -> PartPlace | None:
        """The part one of whose spans holds the raw ``offset``; None between parts."""
        return self.view.part_at(offset)

    def place(self, anchor: int) -> PartPlace:
        """The part that begins at ``anchor``. Raises ``EditError`` where none does."""
        return self.view.place(anchor)

    def places(self, page: int) -> tuple[PartPlace, ...]:
        """All parts of a page as the desk shows them: furniture, articles, then what could not be placed."""
        return self.view.places(page)
