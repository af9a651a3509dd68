"""The engine over a whole issue."""

from __future__ import annotations

import re
from collections.abc import Callable

from proofreader.document.article import Article, PageReading, Part, Role
from proofreader.document.issue import Issue
from proofreader.document.proposal import Options, PageProposal
from proofreader.text.gap import Decision, GapKind, Mark
from proofreader.text.reasons import Reason
from proofreader.text.span import Span

Progress = Callable[[int, int], None]
"""Called with pages done and pages in all; may raise ``Cancelled``."""


def analyse(issue: Issue, options: Options, progress: Progress | None = None) -> tuple[PageProposal, ...]:
    """Propose a reading for every page of ``issue``, in page order. Raises what ``progress`` raises."""
    proposals = []
    for index, page in enumerate(issue.pages):
        proposals.append(_blocks_as_bodies(issue.raw, page.span))
        if progress:
            progress(index + 1, len(issue.pages))
    return tuple(proposals)


def _blocks_as_bodies(raw: str, page: Span) -> PageProposal:
    decisions: dict[int, Decision] = {}
    parts: list[Part] = []
    for ink in re.finditer(r"\S+(?:[^\S\n]*\n?[^\S\n]*\S+)*", raw[page.start : page.end]):
        span = Span(ink.start(), ink.end()).shifted(page.start)
        parts.append(Part(Role.BODY, (span,)))
        for blank in re.finditer(r"\s+", span.of(raw)):
            kind = GapKind.LINE_WRAP if "\n" in blank.group() else GapKind.NAME_SEPARATOR
            mark = Mark.RUN_ON if "\n" in blank.group() else Mark.SPACE
            decisions[span.start + blank.start()] = Decision(mark, kind, 0.8, Reason("A blank is kept."))
        decisions.setdefault(span.end, Decision(Mark.PARAGRAPH, GapKind.PARAGRAPH_END, 0.95, Reason("A block ends.")))
    articles = (Article(tuple(parts)),) if parts else ()
    return PageProposal(PageReading(articles=articles), decisions)
