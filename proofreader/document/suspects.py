"""What an editor should look at: doubtful gaps and findings that nobody has dealt with yet."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from proofreader.document.article import Reading
from proofreader.document.issue import Issue, Page
from proofreader.document.proposal import Finding, FindingKind, PageProposal
from proofreader.text.compose import keys_between
from proofreader.text.gap import Correction, Decision, Mark
from proofreader.text.reasons import Reason
from proofreader.text.span import Span

GAP_KEY = "gap"


def gap_key(gap: int) -> str:
    """Names the suspect that is the gap at ``gap``."""
    return f"{GAP_KEY}:{gap}"


def place_of_key(key: str) -> int:
    """The raw offset in the name of a suspect; 0 where there is none."""
    offset = key.rpartition(":")[2]
    return int(offset) if offset.isdecimal() else 0


@dataclass(frozen=True, slots=True)
class Suspect:
    """One entry of the review queue: a gap (``gap`` and the proposed ``mark`` are set) or a finding (``finding`` is).

    ``span`` is the white space of the gap (perhaps none), or what the finding is about, in the raw text. ``kind`` is a
    value of ``GapKind`` or ``FindingKind``.
    """

    span: Span
    kind: str
    mark: Mark | None
    confidence: float
    reason: Reason
    gap: int | None
    finding: Finding | None
    page: int

    @property
    def key(self) -> str:
        """Names the suspect, also in files: ``gap:`` with the gap, or ``Finding.key``."""
        return self.finding.key if self.finding is not None else gap_key(self.span.start)


class Queue:
    """The suspects of an issue as the engine left them, and which of them a reading still has."""

    def __init__(self, issue: Issue, proposals: Sequence[PageProposal], threshold: float) -> None:
        self._issue = issue
        self._threshold = threshold
        self._pages = [self._of_page(number, proposal) for number, proposal in enumerate(proposals)]
        self._found: list[tuple[Suspect, ...]] = list(self._pages)
        self._stale: set[int] = set()
        self._last: tuple[Reading, tuple[Suspect, ...]] | None = None
        self._asked: tuple[Suspect, ...] | None = None

    def _of_page(self, number: int, proposal: PageProposal) -> tuple[Suspect, ...]:
        page = self._issue.pages[number]
        return tuple(sorted(_of_page(self._issue.raw, number, page, proposal, self._threshold), key=_place))

    def deliver(self, page: int, proposal: PageProposal) -> None:
        """A page that had no suspects yet has those of ``proposal``."""
        self._pages[page] = self._of_page(page, proposal)
        self._stale.add(page)
        self._asked = None

    def of(self, reading: Reading, touched: Collection[int] | None = None) -> tuple[Suspect, ...]:
        """The suspects left in ``reading``, page by page, in the order of the raw text.

        ``touched`` are the pages that may be others than in the reading that was asked about last, where that is known:
        an edit then costs its page and not the issue.
        """
        if self._last is None or self._last[0] is not reading or self._stale:
            known = touched is not None and self._last is not None
            for page in {*touched, *self._stale} if touched is not None and known else range(len(self._pages)):
                left = tuple(self._left(page, reading))
                if left != self._found[page]:
                    self._found[page] = left
            self._stale.clear()
            self._last = (reading, tuple(chain.from_iterable(self._found)))
        return self._last[1]

    def on_page(self, page: int) -> tuple[Suspect, ...]:
        """Those of one page in the reading that was asked about last; the same object while they are the same."""
        return self._found[page]

    def asked(self, first: Reading) -> tuple[Suspect, ...]:
        """The suspects of the ``first`` reading, that of the engine."""
        if self._asked is None:
            pages = range(len(self._pages))
            self._asked = tuple(suspect for page in pages for suspect in self._left(page, first))
        return self._asked

    def _left(self, page: int, reading: Reading) -> Iterator[Suspect]:
        if not self._pages[page]:
            return
        covered = _Covered(reading.corrections, self._issue.pages[page].span)
        marks, settled = reading.marks, reading.settled
        for suspect in self._pages[page]:
            finding = suspect.finding
            if finding is None:
                done = suspect.gap in marks or covered.hides(suspect.span.start)
            else:
                done = finding.key in settled
                done = done or (is_about_characters(finding) and covered.touches(finding.span))
            if not done:
                yield suspect


class _Covered:
    """Where corrections stand on a page; they never overlap one another."""

    def __init__(self, corrections: Mapping[int, Correction], page: Span) -> None:
        self._starts = keys_between(corrections, page.start, page.end + 1)
        self._ends = [corrections[start].span.end for start in self._starts]

    def hides(self, gap: int) -> bool:
        """Whether a correction stands on both sides of ``gap``."""
        index = bisect_left(self._starts, gap) - 1
        return index >= 0 and self._ends[index] > gap

    def touches(self, span: Span) -> bool:
        """Whether a character of ``span`` is corrected."""
        index = bisect_right(self._starts, span.end - 1) - 1
        return index >= 0 and self._ends[index] > span.start


def is_about_characters(finding: Finding) -> bool:
    """Whether another text is the answer: also a date that cannot be is dealt with once it is corrected."""
    return finding.kind is FindingKind.CHARACTER or bool(finding.candidates)


def _place(suspect: Suspect) -> tuple[int, int]:
    return suspect.span.start, suspect.span.end


def _of_page(raw: str, number: int, page: Page, proposal: PageProposal, threshold: float) -> Iterator[Suspect]:
    last = page.span.start + len(page.span.of(raw).rstrip())
    for gap, decision in proposal.decisions.items():
        if decision.confidence < threshold and page.span.start < gap < last:
            yield _of_gap(raw, number, gap, decision)
    for finding in proposal.findings:
        yield Suspect(finding.span, finding.kind.value, None, finding.confidence, finding.reason, None, finding, number)


def _of_gap(raw: str, number: int, gap: int, decision: Decision) -> Suspect:
    end = gap
    while raw[end].isspace():
        end += 1
    span, kind = Span(gap, end), decision.kind.value
    return Suspect(span, kind, decision.mark, decision.confidence, decision.reason, gap, None, number)
