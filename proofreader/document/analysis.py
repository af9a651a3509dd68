"""The engine over a whole issue: every page reflowed, segmented, and its punctuation looked at."""

from __future__ import annotations

from collections.abc import Callable

from proofreader.document.house_style import corrections, in_style
from proofreader.document.issue import Issue
from proofreader.document.proposal import Options, PageProposal
from proofreader.document.segmentation import segment
from proofreader.text.folding import folded
from proofreader.text.lexicon import chinese
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
    decisions = in_style(reflowed, text, start, options)
    return PageProposal(segmented.reading, decisions, corrections(reflowed, text, start, options), segmented.findings)
