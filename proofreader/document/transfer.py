"""What an editor did to a page, carried over to the same page read again: by another pass of OCR, from a better scan.

Ink is aligned with ink. A decision goes where its two neighbours went, a correction where what stands around it went,
and the parts of a page that the editor rearranged take their ink along. Whatever cannot be carried is told: nothing is
dropped unseen.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from proofreader.document.edit import Correct, Decide, Edit, Postpone, Settle
from proofreader.document.ink_map import InkMap
from proofreader.document.issue import Issue
from proofreader.document.proposal import PageProposal
from proofreader.document.regrouping import regrouped
from proofreader.document.session import ProofSession
from proofreader.document.suspects import place_of_key
from proofreader.errors import EditError
from proofreader.text.gap import Correction, DecisionSource, Mark
from proofreader.text.reasons import Reason
from proofreader.text.span import Span

CONTEXT = 6


class Carried(StrEnum):
    """What something is that was carried over, or not."""

    GAP = "gap"
    CHARACTERS = "characters"
    PARTS = "parts"
    """The parts and articles of a page as the editor arranged them."""
    LOOKED_AT = "looked_at"
    """A doubt that the editor settled or put off."""
    DONE = "done"
    """A page that was marked done."""


class Outcome(StrEnum):
    """What became of it."""

    CARRIED = "carried"
    NEEDLESS = "needless"
    """The new text says so by itself, or has no doubt there any more."""
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Item:
    """Something that the editor did at ``raw`` of the old text, on page ``page`` of it; ``text`` is what stands
    there."""

    what: Carried
    outcome: Outcome
    page: int
    raw: int
    text: str
    why: Reason


@dataclass(frozen=True, slots=True)
class Transferred:
    """A session on the new text with all that could be carried, and what became of everything."""

    session: ProofSession
    items: tuple[Item, ...]

    def count(self, outcome: Outcome) -> int:
        return sum(item.outcome is outcome for item in self.items)


def transferred(old: ProofSession, issue: Issue, proposals: Sequence[PageProposal]) -> Transferred:
    """The work of ``old`` on ``issue``, for which the engine proposes ``proposals``. ``old`` is not touched."""
    return _Transfer(old, issue, proposals).run()


GONE = Reason("The characters around it are not in the new text.")
BETWEEN = Reason("Other characters stand there now.")
SAME = Reason("The new text says so by itself.")
DONE = Reason("It was carried over.")


class _Transfer:
    def __init__(self, old: ProofSession, issue: Issue, proposals: Sequence[PageProposal]) -> None:
        self.old = old
        self.map = InkMap(old.issue, issue)
        self.grouped = regrouped(old, issue, proposals, self.map)
        self.session = ProofSession(issue, self.grouped.proposals, old.options, old.editor, old.profile)
        self.items: list[Item] = []

    def run(self) -> Transferred:
        starts = [page.span.start for page in self.old.issue.pages]
        for page in self.grouped.kept:
            self._note(Carried.PARTS, Outcome.CARRIED, starts[page], DONE)
        for page in self.grouped.lost:
            self._note(Carried.PARTS, Outcome.LOST, starts[page], Reason("No page of the new text is this page."))
        for correction in self._corrections():
            self._correct(correction)
        for gap, mark in sorted(self.old.reading.marks.items()):
            self._decide(gap, mark)
        for key in sorted(self.old.reading.settled):
            self._look_at(key, settles=True)
        for key in sorted(self.old.reading.later):
            self._look_at(key, settles=False)
        for page in sorted(self.old.reading.done):
            why = Reason("The page was read again; look at it once more.")
            self._note(Carried.DONE, Outcome.LOST, self.old.issue.pages[page].span.start, why)
        self.session.mark_saved()
        return Transferred(self.session, tuple(self.items))

    def _note(self, what: Carried, outcome: Outcome, raw: int, why: Reason) -> None:
        text = self.old.issue.raw
        around = "".join(text[max(0, raw - CONTEXT) : raw + CONTEXT].split())
        self.items.append(Item(what, outcome, self.old.issue.page_index(raw), raw, around, why))

    def _apply(self, what: Carried, raw: int, edit: Edit) -> None:
        try:
            self.session.apply(edit)
        except EditError as error:
            self._note(what, Outcome.LOST, raw, error.message)
        else:
            self._note(what, Outcome.CARRIED, raw, DONE)

    def _decide(self, gap: int, mark: Mark) -> None:
        place = self.map.gap(gap)
        if place is None:
            self._note(Carried.GAP, Outcome.LOST, gap, GONE if self.map.is_gone(gap) else BETWEEN)
        elif self._reads(place) is mark:
            self._note(Carried.GAP, Outcome.NEEDLESS, gap, SAME)
            self._vouch(place, mark)
        else:
            self._apply(Carried.GAP, gap, Decide(place, mark))

    def _vouch(self, gap: int, mark: Mark) -> None:
        """What the editor decided is no suspect, though the engine came to the same."""
        if any(suspect.gap == gap for suspect in self.session.suspects_on(self.session.issue.page_index(gap))):
            self._quietly(Decide(gap, mark))

    def _quietly(self, edit: Edit) -> None:
        if self.session.fits(edit):
            self.session.apply(edit)

    def _reads(self, gap: int) -> Mark:
        """What the new reading has at ``gap`` now."""
        place = self.session.part_at(gap - 1)
        if place is None or place.part.spans[-1].end == gap:
            return Mark.PARAGRAPH
        mark = self.session.view.marks.mark(gap)
        return mark or (Mark.SPACE if self.session.issue.raw[gap].isspace() else Mark.RUN_ON)

    def _corrections(self) -> Iterator[Correction]:
        """Those of the editor, and those of the engine that the editor took back, as corrections to what is printed."""
        now, first = self.old.reading.corrections, {one.span.start: one for one in self._proposed()}
        yield from (one for _, one in sorted(now.items()) if one.source is DecisionSource.EDITOR)
        for start, one in sorted(first.items()):
            if start not in now and not any(other.span.overlaps(one.span) for other in now.values()):
                yield Correction(one.span, self.map.old_ink(one.span), one.reason)

    def _proposed(self) -> Iterator[Correction]:
        for proposal in self.old.proposals:
            yield from proposal.corrections

    def _correct(self, correction: Correction) -> None:
        raw, before = correction.span.start, self.map.old_ink(correction.span)
        place = self.map.between(correction.span)
        if place is None:
            self._note(Carried.CHARACTERS, Outcome.LOST, raw, GONE)
            return
        now, reads = "".join(place.of(self.session.issue.raw).split()), self._read_text(place)
        if reads == "".join(correction.text.split()):
            self._note(Carried.CHARACTERS, Outcome.NEEDLESS, raw, SAME)
        elif now == before:
            self._apply(Carried.CHARACTERS, raw, Correct(place, correction.text))
        else:
            values = (("now", now), ("before", correction.text))
            why = Reason("It was corrected to “{before}”; the new text has “{now}”.", values)
            if not correction.text:
                why = Reason("It was left out; the new text has “{now}” there.", values[:1])
            self._note(Carried.CHARACTERS, Outcome.LOST, raw, why)

    def _read_text(self, span: Span) -> str:
        """How the new reading has ``span``, the engine's corrections among it."""
        corrections = self.session.reading.corrections
        inside = [one for _, one in sorted(corrections.items()) if span.start <= one.span.start < span.end]
        if len(inside) == 1 and inside[0].span == span:
            return "".join(inside[0].text.split())
        return "".join(span.of(self.session.issue.raw).split())

    def _look_at(self, key: str, *, settles: bool) -> None:
        raw, kind = place_of_key(key), key.rpartition(":")[0]
        gap = kind == "gap"
        place = self.map.gap(raw) if gap else self.map.ink(raw)
        known = {suspect.key for suspect in self.session.suspects()}
        if place is None or f"{kind}:{place}" not in known:
            why = Reason("There is no such doubt in the new text.")
            self._note(Carried.LOOKED_AT, Outcome.NEEDLESS, raw, why)
            return
        there = f"{kind}:{place}"
        self._apply(Carried.LOOKED_AT, raw, Settle(there) if settles else Postpone(there))
