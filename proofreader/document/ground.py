"""What edits stand on: the issue, what the engine proposed, and where parts are. It never changes with an edit."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from proofreader.document.article import Part, Reading
from proofreader.document.decisions import Proposed
from proofreader.document.issue import Issue
from proofreader.document.layout import Layout, PartPlace
from proofreader.document.pages import Parts, list_of
from proofreader.document.proposal import Finding, FindingKind, PageProposal
from proofreader.document.suspects import place_of_key
from proofreader.errors import EditError
from proofreader.text.gap import Mark
from proofreader.text.reasons import Reason
from proofreader.text.span import Span


class Ground:
    """Looks things up for those who carry out edits; raises ``EditError`` where an edit names what is not there.

    ``pending`` are the pages that the engine has not been at yet.
    """

    def __init__(self, issue: Issue, proposals: Sequence[PageProposal]) -> None:
        self.issue = issue
        self.raw = issue.raw
        self.proposed = Proposed(issue, proposals)
        self.layout = Layout()
        self.pending = frozenset(number for number, proposal in enumerate(proposals) if proposal.pending)
        self._first = [proposal.reading for proposal in proposals]
        self._first_layout = Layout()
        self._findings: list[Finding] = []
        self._finding_starts: list[int] = []
        self._longest = 0
        self._add_findings(finding for proposal in proposals for finding in proposal.findings)

    def _add_findings(self, findings: Iterable[Finding]) -> None:
        self._findings = sorted((*self._findings, *findings), key=lambda finding: finding.span)
        self._finding_starts = [finding.span.start for finding in self._findings]
        self._longest = max((len(finding.span) for finding in self._findings), default=0)

    def deliver(self, page: int, proposal: PageProposal) -> None:
        """What the engine proposes for a page that was pending."""
        self.proposed.deliver(page, proposal.decisions)
        self._first[page] = proposal.reading
        self._add_findings(proposal.findings)
        self.pending -= {page}

    def refuse_pending(self, before: Reading, after: Reading) -> None:
        """Nothing is done to a page that is pending: it would be in the way when the page comes."""
        for page in self.pending:
            if before.pages[page] is not after.pages[page] or before.done.get(page) != after.done.get(page):
                raise EditError(
                    Reason("Page {page} is not analysed yet; nothing can be done there.", (("page", str(page + 1)),))
                )

    def findings_in(self, span: Span) -> Iterator[Finding]:
        """The findings that share a character with ``span``."""
        index = bisect_left(self._finding_starts, span.start - self._longest)
        while index < len(self._findings) and self._finding_starts[index] < span.end:
            if self._findings[index].span.end > span.start:
                yield self._findings[index]
            index += 1

    def finding(self, key: str) -> Finding | None:
        """The finding named ``key``."""
        at = place_of_key(key)
        return next((finding for finding in self.findings_in(Span(at, at + 1)) if finding.key == key), None)

    def proposed_mark(self, gap: int) -> Mark:
        """What ``gap`` holds while the editor has not decided."""
        decision = self.proposed.at(gap)
        if decision is not None:
            return decision.mark
        return Mark.SPACE if self.raw[gap].isspace() else Mark.RUN_ON

    def proposed_part(self, offset: int) -> Part | None:
        """The part that the engine put the ink at ``offset`` into."""
        place = self._first_layout.at(self._first, offset, self.issue.page_index(offset))
        return place.part if place else None

    def ended_at(self, gap: int) -> bool:
        """Whether the engine let a part end at ``gap``."""
        part = self.proposed_part(gap - 1)
        return part is not None and part.spans[-1].end == gap

    def goes_on(self, reading: Reading, place: PartPlace) -> bool:
        """Whether the part behind the one at ``place`` is what the engine read on with."""
        following, gap = self.following(reading, place), place.part.spans[-1].end
        part = self.proposed_part(gap - 1)
        if following is None or part is None:
            return False
        for index, span in enumerate(part.spans):
            if span.start < gap < span.end:
                return not self.raw[gap : following.anchor].strip() and following.anchor >= gap
            if gap == span.end and index + 1 < len(part.spans):
                return following.anchor == part.spans[index + 1].start
        return False

    def keys(self, part: Part, kinds: frozenset[FindingKind]) -> Iterator[str]:
        """The findings of these kinds that touch ``part``, by key."""
        for span in part.spans:
            for finding in self.findings_in(span):
                if finding.kind in kinds:
                    yield finding.key

    def at(self, reading: Reading, offset: int) -> PartPlace | None:
        """The part one of whose spans holds ``offset``."""
        return self.layout.at(reading.pages, offset, self.issue.page_index(offset))

    def place(self, reading: Reading, anchor: int) -> PartPlace:
        """The part that begins at ``anchor``."""
        place = self.at(reading, anchor)
        if place is None or place.part.anchor != anchor:
            raise EditError(Reason("No part begins at character {offset}.", (("offset", str(anchor)),)))
        return place

    def article(self, reading: Reading, anchor: int) -> PartPlace:
        """The first part of the article that begins at ``anchor``."""
        place = self.place(reading, anchor)
        if place.article is None or place.index != 0:
            raise EditError(Reason("No article begins at character {offset}.", (("offset", str(anchor)),)))
        return place

    def gap(self, reading: Reading, gap: int) -> PartPlace:
        """The part on the left of the gap at ``gap``."""
        inked = 0 < gap <= len(self.raw) and not self.raw[gap - 1].isspace()
        place = self.at(reading, gap - 1) if inked else None
        if place is None:
            raise EditError(Reason("There is no gap at character {offset}.", (("offset", str(gap)),)))
        return place

    def following(self, reading: Reading, place: PartPlace) -> Part | None:
        """The next part of the same article or list."""
        parts: Parts = list_of(reading.pages, place)
        return parts[place.index + 1] if place.index + 1 < len(parts) else None
