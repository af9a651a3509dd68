"""The engine over a whole issue: every page reflowed, segmented, and its punctuation looked at."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING

from proofreader.document.article import PageReading, Role
from proofreader.document.house_style import corrections, in_style
from proofreader.document.inline_jumps import set_apart
from proofreader.document.issue import Issue
from proofreader.document.misread import find_misread
from proofreader.document.odd_names import find_odd_names, with_odd_names
from proofreader.document.odd_pages import find_odd_page
from proofreader.document.paper_votes import PaperVotes
from proofreader.document.profile import NOTHING_KNOWN, Profile
from proofreader.document.proposal import FindingKind, Options, PageProposal
from proofreader.document.segmentation import segment
from proofreader.text.folding import folded
from proofreader.text.gap import Decision, GapKind, Mark
from proofreader.text.lexicon import chinese
from proofreader.text.reasons import Reason
from proofreader.text.reflow import Knowledge, reflow
from proofreader.text.span import Span
from proofreader.text.stretches import stretches
from proofreader.text.votes import count_votes
from proofreader.text.weights import fitted

if TYPE_CHECKING:
    from proofreader.document.session import ProofSession

Progress = Callable[[int, int], None]
"""Called with stretches done and stretches in all (a page of usual length is one); may raise ``Cancelled``."""


def analyse(
    issue: Issue, options: Options, progress: Progress | None = None, profile: Profile | None = None
) -> tuple[PageProposal, ...]:
    """Propose a reading for every page of ``issue``, in page order. Raises what ``progress`` raises."""
    analyst = PageAnalyst(issue, options, profile)
    total, done = sum(map(analyst.cost, range(len(issue.pages)))), 0

    def advance() -> None:
        nonlocal done
        done += 1
        if progress:
            progress(done, total)

    return tuple(analyst.propose(page, advance) for page in range(len(issue.pages)))


def complete(session: ProofSession, progress: Progress | None = None) -> None:
    """Analyse the pages of ``session`` that are pending. Raises what ``progress`` raises."""
    pending = sorted(session.pending)
    analyst = PageAnalyst(session.issue, session.options, session.profile) if pending else None
    for done, page in enumerate(pending, 1):
        assert analyst is not None
        session.deliver({page: analyst.propose(page)})
        if progress:
            progress(done, len(pending))


class PageAnalyst:
    """Proposes readings for the pages of one issue, one by one and in any order: what its pages say of one another is
    counted before, over all of them.

    ``profile`` is that of the newspaper, whose editors' decisions vote.
    A page that is longer than any newspaper's is judged in stretches, so that memory is bounded by the stretch.
    """

    def __init__(self, issue: Issue, options: Options, profile: Profile | None = None) -> None:
        self._issue = issue
        self._options = options
        votes = count_votes(folded(issue.text(page)) for page in issue.pages)
        self._paper = PaperVotes(profile or NOTHING_KNOWN)
        self._knowledge = Knowledge(chinese(), fitted(), votes, self._paper.measures)
        self._odd_names = find_odd_names(issue, self._paper.names)

    def _stretches(self, page: int) -> list[Span]:
        start = self._issue.pages[page].span.start
        return [span.shifted(start) for span in stretches(self._issue.text(self._issue.pages[page]))]

    def cost(self, page: int) -> int:
        """How many stretches the page has."""
        return len(self._stretches(page))

    def propose(self, page: int, advance: Callable[[], None] | None = None) -> PageProposal:
        """A reading for ``page``; ``advance`` is called after each stretch. Raises what ``advance`` raises."""
        raw, spans = self._issue.raw, self._stretches(page)
        found = []
        for span in spans:
            found.append(_propose(raw, span, self._options, self._knowledge, self._paper))
            if advance:
                advance()
        proposal = found[0] if len(found) == 1 else _together(raw, spans, found)
        proposal = with_odd_names(proposal, self._odd_names.get(page, ()))
        whole = self._issue.pages[page]
        return self._paper.reviewed(proposal, self._issue.text(whole), whole.span.start)


def _propose(raw: str, span: Span, options: Options, knowledge: Knowledge, paper: PaperVotes) -> PageProposal:
    """Propose a reading for one stretch of a page."""
    text, start = span.of(raw), span.start
    reflowed = reflow(text, start, knowledge)
    segmented = segment(reflowed, paper.roles)
    reading = set_apart(raw, segmented.reading)
    decisions = in_style(reflowed, text, start, options) | _at_ends(reading, reflowed.decisions)
    decisions = paper.turned(text, start, reading, decisions)
    misread = find_misread(text, start, reading, decisions)
    if reflowed.odd:
        misread = tuple(finding for finding in misread if finding.kind is not FindingKind.CHARACTER)
    odd = find_odd_page(reflowed, reading)
    findings = (*odd, *segmented.findings, *paper.doubts(reflowed), *misread)
    found = tuple(sorted(findings, key=lambda finding: finding.span))
    return PageProposal(reading, decisions, corrections(reflowed, text, start, options), found)


def _together(raw: str, spans: Sequence[Span], found: Sequence[PageProposal]) -> PageProposal:
    """The proposals for the stretches of one page as one; the gap at each cut ends a part."""
    decisions = {gap: decision for proposal in found for gap, decision in proposal.decisions.items()}
    for span in spans[:-1]:
        inked = span.start + len(span.of(raw).rstrip())
        if inked > span.start:
            decisions[inked] = _TOO_LONG
    readings = [proposal.reading for proposal in found]
    reading = PageReading(
        tuple(part for one in readings for part in one.furniture),
        tuple(article for one in readings for article in one.articles),
        tuple(part for one in readings for part in one.unplaced),
    )
    corrected = tuple(correction for proposal in found for correction in proposal.corrections)
    findings = tuple(finding for proposal in found for finding in proposal.findings)
    return PageProposal(reading, decisions, corrected, findings)


_TOO_LONG = Decision(
    Mark.PARAGRAPH,
    GapKind.PARAGRAPH_END,
    0.5,
    Reason("The page is too long to be judged in one piece and was cut here."),
)


def _at_ends(reading: PageReading, decisions: Mapping[int, Decision]) -> dict[int, Decision]:
    """What segmentation decided: a part ends with a paragraph end, also inside a line of page furniture; and a part
    goes on from one of its spans to the next over what stands between them, unless that is a kept line end of a
    head."""
    articles = (part for article in reading.articles for part in article.parts)
    parts = (*reading.furniture, *articles, *reading.unplaced)
    found: dict[int, Decision] = {}
    for part, following in zip_longest(parts, parts[1:]):
        end = part.spans[-1].end
        if end in decisions and decisions[end].mark is not Mark.PARAGRAPH:
            jumps = Role.JUMP in (part.role, following and following.role)
            found[end] = _JUMP if jumps else _CUT
        if part.role is Role.BODY:
            found |= {span.end: _OVER for span in part.spans[:-1] if decisions[span.end].mark is Mark.PARAGRAPH}
    return found


_CUT = Decision(Mark.PARAGRAPH, GapKind.PARAGRAPH_END, 0.5, Reason("Two pieces of page furniture share a line."))
"""On held-out pages of the press half of these are one piece whose parts a blank sets off: 星期五 第9695号."""
_JUMP = Decision(Mark.PARAGRAPH, GapKind.PARAGRAPH_END, 0.95, Reason("A jump line and text share a line."))
_OVER = Decision(
    Mark.RUN_ON,
    GapKind.COLUMN_BREAK,
    0.8,
    Reason("The sentence breaks off here and goes on behind what stands between."),
)
