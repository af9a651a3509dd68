"""Going through the suspects one by one: their order, how far one is, what each may become, and how that would read.

Nothing is changed here: whatever is decided is an edit for ``ProofSession.apply``.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from proofreader.document.alike import gaps_alike
from proofreader.document.correcting import ink_of
from proofreader.document.edit import Correct, Decide, Edit, Settle, Together
from proofreader.document.session import ProofSession
from proofreader.document.steps import alike_edit
from proofreader.document.structure_choices import Choice, structure_choices
from proofreader.document.suspects import Suspect, is_about_characters
from proofreader.text.gap import Mark


class Order(StrEnum):
    """Which suspect comes first."""

    READING = "reading"
    WORST = "worst"
    """The least certain first."""


class Standing(StrEnum):
    """How far a suspect is."""

    OPEN = "open"
    LATER = "later"
    DECIDED = "decided"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which suspects to go through: of one ``kind``, on one ``page`` (index), less certain than ``below``; None is
    all."""

    kind: str | None = None
    page: int | None = None
    below: float | None = None

    def holds(self, suspect: Suspect) -> bool:
        return (
            (self.kind is None or suspect.kind == self.kind)
            and (self.page is None or suspect.page == self.page)
            and (self.below is None or suspect.confidence < self.below)
        )


@dataclass(frozen=True, slots=True)
class Progress:
    """Suspect number ``place`` (from 1; 0: none) of ``total``, of which some are ``decided`` and some wait for
    ``later``."""

    place: int
    total: int
    decided: int
    later: int


class Review:
    """The suspects that are gone through, decided ones included, and where each stands in one reading."""

    def __init__(self, session: ProofSession, order: Order = Order.READING, wanted: Wanted | None = None) -> None:
        wanted = wanted or Wanted()
        asked = [suspect for suspect in session.questions() if wanted.holds(suspect)]
        self.questions = tuple(sorted(asked, key=_certainty) if order is Order.WORST else asked)
        self._keys = tuple(suspect.key for suspect in self.questions)
        self._places = {key: index for index, key in enumerate(self._keys)}
        self._standing = standings(session)
        self._standings = [self._standing.get(key, Standing.DECIDED) for key in self._keys]

    def standing(self, suspect: Suspect) -> Standing:
        return self._standing.get(suspect.key, Standing.DECIDED)

    def place_of(self, suspect: Suspect | None) -> int | None:
        """The number of ``suspect``, from 0; None where it is not gone through."""
        return None if suspect is None else self._places.get(suspect.key)

    def progress(self, suspect: Suspect | None) -> Progress:
        """How far one is at ``suspect``."""
        found, place = self._standings, self.place_of(suspect)
        decided, later = found.count(Standing.DECIDED), found.count(Standing.LATER)
        return Progress(0 if place is None else place + 1, len(found), decided, later)

    def following(self, suspect: Suspect | None, by: int = 1) -> Suspect | None:
        """The next (1) or the previous (-1) suspect that waits, round the end; those marked for later come when nothing
        else waits. None where all are decided."""
        count, here = len(self.questions), self.place_of(suspect)
        if here is None:
            here = -1 if by > 0 else count
        circle = [(here + by * step) % count for step in range(1, count + 1)]
        for wanted in (Standing.OPEN, Standing.LATER):
            waiting = next((index for index in circle if self._standings[index] is wanted), None)
            if waiting is not None:
                return self.questions[waiting]
        return None

    def beginning(self, offset: int, order: Order) -> Suspect | None:
        """Where to begin: in reading order the first that waits behind the raw ``offset``, else the least certain."""
        at = bisect_right([each.span.start for each in self.questions], offset - 1) if order is Order.READING else 0
        return self.following(self.questions[at - 1] if at else None)

    def came_back(self, before: Review) -> Suspect | None:
        """The first suspect that waits here and did not in ``before``: what undo or reopening brought back."""
        known, places = before._standing, zip(self._keys, self._standings, strict=True)
        back = (
            index
            for index, (key, now) in enumerate(places)
            if now is Standing.OPEN and known.get(key, Standing.DECIDED) is not Standing.OPEN
        )
        return next((self.questions[index] for index in back), None)


def _certainty(suspect: Suspect) -> float:
    return suspect.confidence


def standings(session: ProofSession) -> dict[str, Standing]:
    """Which suspects still wait, by key; all others are decided."""
    later = session.reading.later
    return {each.key: Standing.LATER if each.key in later else Standing.OPEN for each in session.suspects()}


@dataclass(frozen=True, slots=True)
class Candidate:
    """What ``suspect`` may become: a mark for its gap, another text for its characters, another place in the structure
    (``choice``), or (``leaves``) what it is. ``stands`` tells the candidate that the reading has now."""

    edit: Edit
    mark: Mark | None = None
    text: str | None = None
    leaves: bool = False
    stands: bool = False
    choice: Choice | None = None


def candidates(session: ProofSession, suspect: Suspect) -> tuple[Candidate, ...]:
    """What can be made of ``suspect``, the likeliest first; what is impossible at its place is left out."""
    found = _of_gap(session, suspect) if suspect.finding is None else _of_finding(session, suspect)
    return tuple(each for each in found if session.fits(each.edit))


def _of_gap(session: ProofSession, suspect: Suspect) -> Iterable[Candidate]:
    gap = suspect.span.start
    now = session.decision_at(gap)
    for mark in marks_in_order(suspect.mark or Mark.RUN_ON, suspect.span.of(session.issue.raw)):
        yield Candidate(Decide(gap, mark), mark=mark, stands=now is not None and now.mark is mark)


def marks_in_order(proposed: Mark, white: str) -> tuple[Mark, ...]:
    """The marks for a gap of ``white`` space, the proposed one first, then the one it is most often mistaken for: at a
    line end run on and paragraph, in a line run on and space."""
    at_line_end = len(white.splitlines()) > 1 or white.endswith(("\n", "\r"))
    usual = (Mark.RUN_ON, Mark.PARAGRAPH, Mark.SPACE) if at_line_end else (Mark.RUN_ON, Mark.SPACE, Mark.PARAGRAPH)
    return (proposed, *(mark for mark in usual if mark is not proposed))


def _of_finding(session: ProofSession, suspect: Suspect) -> Iterable[Candidate]:
    finding = suspect.finding
    assert finding is not None, "only asked about findings"
    shown = outcome_text(session, suspect)
    for text in finding.candidates:
        yield Candidate(Correct(finding.span, text), text=text, stands=text == shown)
    yield leaving(session, suspect)
    for choice in structure_choices(session, finding):
        yield Candidate(choice.edit, choice=choice)


def leaving(session: ProofSession, suspect: Suspect) -> Candidate:
    """``suspect`` stays as it is on the page (a finding) or in the reading (a gap), and is off the queue."""
    finding = suspect.finding
    if finding is None:
        now = session.decision_at(suspect.span.start)
        mark = now.mark if now else suspect.mark or Mark.RUN_ON
        return Candidate(Decide(suspect.span.start, mark), mark=mark, leaves=True, stands=True)
    ink = ink_of(session.issue.raw, finding.span)
    if not is_about_characters(finding) or "".join(outcome_text(session, suspect).split()) == ink:
        return Candidate(Settle(finding.key), leaves=True, stands=True)
    back = Correct(finding.span, ink)
    return Candidate(Together((back, Settle(finding.key))), leaves=True)


def outcome_text(session: ProofSession, suspect: Suspect) -> str:
    """What the characters of ``suspect`` are read as now; a part's whole text where no part holds all of them."""
    place = session.part_at(suspect.span.start)
    if place is None:
        return suspect.span.of(session.issue.raw)
    composition = session.composition(place.part)
    return composition.text[
        composition.reading_offset(suspect.span.start) : composition.reading_offset(suspect.span.end)
    ]


def alike(session: ProofSession, suspect: Suspect) -> tuple[Suspect | int, ...]:
    """What would be decided along with ``suspect``, itself included: gaps (by offset) of its kind between the same
    characters that the editor has not decided, or suspects about the same characters with the same candidates."""
    if suspect.finding is None:
        decided, gap = session.reading.marks, suspect.span.start
        return tuple(at for at in gaps_alike(session, gap) if at == gap or at not in decided) or (gap,)
    ink = ink_of(session.issue.raw, suspect.span)
    others = (
        each
        for each in session.suspects()
        if each.finding is not None
        and each.kind == suspect.kind
        and each.finding.candidates == suspect.finding.candidates
        and ink_of(session.issue.raw, each.span) == ink
        and each.key != suspect.key
    )
    return (suspect, *others) if suspect.finding.candidates else (suspect,)


def take_alike(session: ProofSession, suspect: Suspect, candidate: Candidate) -> Edit:
    """``candidate`` for ``suspect`` and all alike, as one step."""
    places = alike(session, suspect)
    if len(places) == 1:
        return candidate.edit
    if candidate.mark is not None:
        return alike_edit((at for at in places if isinstance(at, int)), candidate.mark) or candidate.edit
    found = [each.finding for each in places if isinstance(each, Suspect) and each.finding is not None]
    if candidate.text is None:
        return Together(tuple(Settle(finding.key) for finding in found))
    return Together(tuple(Correct(finding.span, candidate.text) for finding in found))
