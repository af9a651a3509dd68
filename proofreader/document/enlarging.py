"""An issue that grows while it is worked on: pages come behind those that are there, and nothing of the work moves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from proofreader.document.issue import Issue, Page
from proofreader.document.proposal import PageProposal
from proofreader.document.session import ProofSession


def enlarged(issue: Issue, more: Issue) -> Issue:
    """``issue`` with the files and pages of ``more`` behind its own."""
    by, first = len(issue.raw), len(issue.sources)
    sources = tuple(replace(source, span=source.span.shifted(by)) for source in more.sources)
    pages = tuple(Page(page.source + first, page.span.shifted(by)) for page in more.pages)
    return Issue(issue.raw + more.raw, (*issue.sources, *sources), (*issue.pages, *pages))


def only_new(issue: Issue, old: int) -> Issue:
    """``issue`` with none of its pages but those behind the first ``old``: what there is to analyse."""
    return Issue(issue.raw, issue.sources, issue.pages[old:])


def with_pages(session: ProofSession, issue: Issue, proposals: Sequence[PageProposal]) -> ProofSession:
    """The session that ``session`` would be on ``issue``, which has more pages behind; ``proposals`` are theirs.

    Every edit and every analysis of the journal stays. Raises ``ValueError`` where ``issue`` has other pages than those
    of ``session`` and those of ``proposals``.
    """
    old = session.issue
    if not issue.raw.startswith(old.raw) or len(issue.pages) != len(old.pages) + len(proposals):
        raise ValueError("not the same issue")
    grown = (replace(one, proposals=(*one.proposals, *proposals)) for one in session.analyses)
    made = ProofSession.resumed(issue, grown, session.entries, session.standing)
    made.editor = session.editor
    return made
