"""An invented page with a reading given by hand, so that the panes are tested without the engine's opinions."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence

from proofreader.document.article import Article, PageReading, Part, Role
from proofreader.document.issue import Issue, Page, SourceFile
from proofreader.document.proposal import Finding, FindingKind, Options, PageProposal
from proofreader.document.session import ProofSession
from proofreader.text.gap import Correction, Decision, GapKind, Mark
from proofreader.text.reasons import Reason
from proofreader.text.span import Span

RAW = """临江文化

本报讯（记者 林小满）临江
县举行岗位大比 拼,二

十余支队伍参加。

会后表彰了先进。

岗位大比拼 业务大练功
开发区练出真本领

杨柳摄
"""

Pieces = tuple[str, ...]


def _span(raw: str, piece: str) -> Span:
    start = raw.index(piece)
    return Span(start, start + len(piece))


def decision(raw: str, gap: str) -> Decision:
    """What a simple engine would think of white space."""
    if "\n\n" in gap or "\r\n\r\n" in gap:
        return Decision(Mark.RUN_ON, GapKind.COLUMN_BREAK, 0.95, Reason("The sentence goes on."))
    if "\n" in gap or "\r" in gap:
        return Decision(Mark.RUN_ON, GapKind.LINE_WRAP, 0.99, Reason("The line is full."))
    return Decision(Mark.RUN_ON, GapKind.STRAY_SPACE, 0.62, Reason("A word stands across the blank."))


def proposal(
    raw: str,
    article: Sequence[tuple[Role, Pieces]],
    *,
    furniture: Sequence[tuple[Role, Pieces]] = (),
    unplaced: Sequence[tuple[Role, Pieces]] = (),
    marks: Mapping[str, Mark] | None = None,
    corrections: Sequence[Correction] = (),
    findings: Sequence[Finding] = (),
) -> PageProposal:
    """The parts as pieces of ``raw``; ``marks`` says for the two characters round a gap what goes between them."""

    def part(role: Role, pieces: Pieces) -> Part:
        return Part(role, tuple(_span(raw, piece) for piece in pieces))

    decisions: dict[int, Decision] = {}
    for white in re.finditer(r"\s+", raw):
        decisions[white.start()] = decision(raw, white.group())
    for around, mark in (marks or {}).items():
        gap = re.search(rf"{re.escape(around[0])}(\s*){re.escape(around[1:])}", raw)
        assert gap, around
        kind = GapKind.CAESURA if mark is Mark.SPACE else GapKind.LINE_WRAP
        decisions[gap.start(1)] = Decision(mark, kind, 0.97, Reason("A slogan has two halves."))
    reading = PageReading(
        tuple(part(*given) for given in furniture),
        (Article(tuple(part(*given) for given in article)),) if article else (),
        tuple(part(*given) for given in unplaced),
    )
    articles = [part for article in reading.articles for part in article.parts]
    for made in (*reading.furniture, *articles, *reading.unplaced):
        end = made.spans[-1].end
        decisions[end] = Decision(Mark.PARAGRAPH, GapKind.PARAGRAPH_END, 0.97, Reason("The line is short."))
    return PageProposal(reading, decisions, tuple(corrections), tuple(findings))


def issue_of(*pages: str) -> Issue:
    """An issue of invented files, one a page."""
    sources, places, raw = [], [], ""
    for number, text in enumerate(pages):
        data = text.encode("utf-8", "surrogatepass")
        span = Span(len(raw), len(raw) + len(text))
        sources.append(SourceFile(f"{number}.txt", data, hashlib.sha256(data).hexdigest(), "utf-8", 1.0, span))
        places.append(Page(number, span))
        raw += text
    return Issue(raw, tuple(sources), tuple(places))


def small_proposal(raw: str = RAW) -> PageProposal:
    """The reading of ``RAW``: furniture, a head of two lines, two paragraphs, and a credit nobody could place."""
    newline = "\r\n" if "\r\n" in raw else "\n"
    comma = raw.index(",")
    credit = _span(raw, "杨柳摄")
    return proposal(
        raw,
        [
            (Role.HEADLINE, (f"岗位大比拼 业务大练功{newline}开发区练出真本领",)),
            (Role.BODY, (f"本报讯（记者 林小满）临江{newline}县举行岗位大比 拼,二", "十余支队伍参加。")),
            (Role.BODY, ("会后表彰了先进。",)),
        ],
        furniture=[(Role.SECTION, ("临江文化",))],
        unplaced=[(Role.CREDIT, ("杨柳摄",))],
        marks={"拼业": Mark.SPACE, "功开": Mark.PARAGRAPH, "者林": Mark.SPACE},
        corrections=[
            Correction(Span(comma, comma + 1), "，", Reason("Punctuation between Chinese characters is wide."))
        ],
        findings=[Finding(credit, FindingKind.UNPLACED, 0.4, Reason("No article stands near it."))],
    )


def small_session(raw: str = RAW) -> ProofSession:
    """A session on the small page."""
    return ProofSession(issue_of(raw), (small_proposal(raw),), Options())


def plain_session(*pages: str) -> ProofSession:
    """Every line of every page is a paragraph of one article."""
    issue = issue_of(*pages)
    proposals = []
    for page in issue.pages:
        spans = [
            Span(page.span.start + found.start(), page.span.start + found.end())
            for found in re.finditer(r"[^\s](?:[^\r\n]*[^\s])?", issue.text(page))
        ]
        parts = tuple(Part(Role.BODY, (span,)) for span in spans)
        decisions = {
            span.end: Decision(Mark.PARAGRAPH, GapKind.PARAGRAPH_END, 0.97, Reason("A line ends.")) for span in spans
        }
        articles = (Article(parts),) if parts else ()
        proposals.append(PageProposal(PageReading(articles=articles), decisions))
    return ProofSession(issue, tuple(proposals), Options())
