"""What was decided about a gap: by the editor, else by the engine."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from proofreader.document.issue import Issue
from proofreader.document.proposal import PageProposal
from proofreader.text.compose import keys_between
from proofreader.text.gap import Decision, DecisionSource, GapKind, Mark
from proofreader.text.reasons import Reason

DECIDED = Reason("The editor decided.")

_WHITE = re.compile(r"\s+")
_LINE_END = re.compile(r"[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]")


class Proposed:
    """The engine's decisions for a whole issue, by gap."""

    def __init__(self, issue: Issue, proposals: Sequence[PageProposal]) -> None:
        self.issue = issue
        self._pages: list[Mapping[int, Decision]] = [proposal.decisions for proposal in proposals]
        self._inserted = sorted(gap for decisions in self._pages for gap in self._inserted_by(decisions))

    def _inserted_by(self, decisions: Mapping[int, Decision]) -> Iterator[int]:
        raw = self.issue.raw
        for gap, decision in decisions.items():
            if decision.mark is not Mark.RUN_ON and 0 < gap < len(raw) and not raw[gap].isspace():
                yield gap

    def deliver(self, page: int, decisions: Mapping[int, Decision]) -> None:
        """What the engine decided about a page that had no decisions."""
        self._pages[page] = decisions
        self._inserted = sorted((*self._inserted, *self._inserted_by(decisions)))

    def at(self, gap: int) -> Decision | None:
        """The engine's decision about ``gap``, if it made one."""
        page = self.issue.page_index(gap)
        decision = self._pages[page].get(gap) if page < len(self._pages) else None
        if decision is None and page > 0 and gap == self.issue.pages[page].span.start:
            return self._pages[page - 1].get(gap)
        return decision

    def inserted(self, start: int, end: int) -> Sequence[int]:
        """The gaps from ``start`` up to, not including, ``end`` between touching ink where the engine puts a mark, or
        doubts that there is none."""
        return self._inserted[bisect_left(self._inserted, start) : bisect_left(self._inserted, end)]

    def items(self) -> Iterator[tuple[int, int, Decision]]:
        """Page, gap and decision, page by page in the order of the gaps."""
        for page, decisions in enumerate(self._pages):
            for gap in sorted(decisions):
                yield page, gap, decisions[gap]


@dataclass(frozen=True, slots=True)
class EffectiveMarks:
    """The marks of a reading: the editor's, else those proposed. A ``MarkSource``."""

    proposed: Proposed
    marks: Mapping[int, Mark]

    def mark(self, gap: int) -> Mark | None:
        mark = self.marks.get(gap)
        if mark is None and (decision := self.proposed.at(gap)) is not None:
            return decision.mark
        return mark

    def inserted(self, start: int, end: int) -> Iterable[int]:
        proposed = self.proposed.inserted(start, end)
        own = keys_between(self.marks, start, end)
        return sorted({*proposed, *own}) if own else proposed

    def decision(self, gap: int) -> Decision | None:
        """The decision about ``gap`` that counts; the editor's is certain and keeps the kind that the engine saw."""
        proposal = self.proposed.at(gap)
        mark = self.marks.get(gap)
        if mark is None:
            return proposal
        kind = proposal.kind if proposal else kind_of(self.proposed.issue.raw, gap)
        return Decision(mark, kind, 1.0, DECIDED, DecisionSource.EDITOR)


def kind_of(raw: str, gap: int) -> GapKind:
    """What a gap is that the engine did not judge, by its white space alone."""
    white = _WHITE.match(raw, gap)
    if not white:
        return GapKind.INSERTED
    return GapKind.LINE_WRAP if _LINE_END.search(white.group()) else GapKind.STRAY_SPACE
