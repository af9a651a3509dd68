"""The engine over a whole issue: every page reflowed, segmented, and its punctuation looked at."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from proofreader.document.article import PageReading, Role
from proofreader.document.house_style import corrections, in_style
from proofreader.document.issue import Issue
from proofreader.document.proposal import Options, PageProposal
from proofreader.document.segmentation import segment
from proofreader.text.folding import folded
from proofreader.text.gap import Decision, GapKind, Mark
from proofreader.text.lexicon import chinese
from proofreader.text.reasons import Reason
from proofreader.text.reflow import Knowledge, reflow
from proofreader.text.votes import count_votes
from proofreader.text.weights import fitted

Progress = Callable[[int, int], None]
"""Called with pages done and pages in all; may raise ``Cancelled``."""


def analyse(issue: Issue, options: Options, progress: Progress | None = None) -> tuple[PageProposal, ...]:
    """Propose a reading for every page of ``issue``, in page order. Raises what ``progress`` raises."""
    votes = count_votes(folded(issue.text(page)) for page in issue.pages)
    knowledge = Knowledge(chinese(), fitted(), votes)
    proposals = []
    for index in range(len(issue.pages)):
        proposals.append(propose_page(issue, index, options, knowledge))
        if progress:
            progress(index + 1, len(issue.pages))
    return tuple(proposals)


def propose_page(issue: Issue, index: int, options: Options, knowledge: Knowledge) -> PageProposal:
    """Propose a reading for one page."""
    page = issue.pages[index]
    text, start = issue.text(page), page.span.start
    reflowed = reflow(text, start, knowledge)
    segmented = segment(reflowed)
    decisions = in_style(reflowed, text, start, options) | _at_ends(segmented.reading, reflowed.decisions)
    return PageProposal(segmented.reading, decisions, corrections(reflowed, text, start, options), segmented.findings)


def _at_ends(reading: PageReading, decisions: Mapping[int, Decision]) -> dict[int, Decision]:
    """What segmentation decided: a part ends with a paragraph end, also inside a line of page furniture; and a part
    goes on from one of its spans to the next over what stands between them, unless that is a kept line end of a
    head."""
    articles = (part for article in reading.articles for part in article.parts)
    found: dict[int, Decision] = {}
    for part in (*reading.furniture, *articles, *reading.unplaced):
        end = part.spans[-1].end
        if end in decisions and decisions[end].mark is not Mark.PARAGRAPH:
            found[end] = _CUT
        if part.role is Role.BODY:
            found |= {span.end: _OVER for span in part.spans[:-1] if decisions[span.end].mark is Mark.PARAGRAPH}
    return found


_CUT = Decision(Mark.PARAGRAPH, GapKind.PARAGRAPH_END, 0.95, Reason("Two pieces of page furniture share a line."))
_OVER = Decision(
    Mark.RUN_ON,
    GapKind.COLUMN_BREAK,
    0.8,
    Reason("The sentence breaks off here and goes on behind what stands between."),
)
