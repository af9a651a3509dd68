"""Small invented issues for tests of the document: a page of lines becomes parts, and the session stands on them."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence

from proofreader.document.article import Article, PageReading, Part, Role
from proofreader.document.issue import Issue, Page, SourceFile
from proofreader.document.profile import Profile
from proofreader.document.proposal import Finding, Options, PageProposal
from proofreader.document.session import ProofSession
from proofreader.text.gap import Correction, Decision, GapKind, Mark
from proofreader.text.reasons import Reason
from proofreader.text.span import Span

WHY = Reason("The test says so.")


def issue_of(*pages: str) -> Issue:
    """An issue of one source file, a form feed between its pages."""
    raw = "\f".join(pages)
    spans = []
    start = 0
    for text in pages:
        spans.append(Span(start, start + len(text)))
        start += len(text) + 1
    data = raw.encode("utf-8", "surrogatepass")
    source = SourceFile("临江.txt", data, hashlib.sha256(data).hexdigest(), "utf-8", 1.0, Span(0, len(raw)))
    return Issue(raw, (source,), tuple(Page(0, span) for span in spans))


def decision(mark: Mark, confidence: float = 0.95, kind: GapKind = GapKind.LINE_WRAP) -> Decision:
    return Decision(mark, kind, confidence, WHY)


def decided(raw: str, page: Span, marks: Mapping[int, Decision]) -> dict[int, Decision]:
    """All gaps of a page: line ends run on, blanks stay, what ``marks`` says comes first."""
    found = {}
    for white in re.finditer(r"(?<=\S)\s+(?=\S)", raw[page.start : page.end]):
        gap = page.start + white.start()
        found[gap] = decision(Mark.RUN_ON if "\n" in white.group() else Mark.SPACE)
    return {**found, **marks}


def session_of(
    issue: Issue,
    readings: Sequence[PageReading],
    marks: Mapping[int, Decision] | None = None,
    corrections: Iterable[Correction] = (),
    findings: Iterable[Finding] = (),
    options: Options | None = None,
) -> ProofSession:
    corrections, findings = tuple(corrections), tuple(findings)
    proposals = []
    for page, reading in zip(issue.pages, readings, strict=True):
        inside = {gap: one for gap, one in (marks or {}).items() if page.span.start <= gap <= page.span.end}
        proposals.append(
            PageProposal(
                reading,
                decided(issue.raw, page.span, inside),
                tuple(one for one in corrections if one.span.start in page.span),
                tuple(one for one in findings if one.span.start in page.span),
            )
        )
    return ProofSession(issue, proposals, options)


def one_part(raw: str, role: Role = Role.BODY, **others: object) -> ProofSession:
    """A page that is one part of one article, from its first ink to its last."""
    start = len(raw) - len(raw.lstrip())
    part = Part(role, (Span(start, len(raw.rstrip())),))
    return session_of(issue_of(raw), (PageReading(articles=(Article((part,)),)),), **others)  # type: ignore[arg-type]


def paragraphs(raw: str, role: Role = Role.BODY) -> ProofSession:
    """A page whose blocks (parted by blank lines) are the parts of one article."""
    parts = tuple(
        Part(role, (Span(*block.span()),)) for block in re.finditer(r"\S(?:(?!\n[^\S\n]*\n).)*\S|\S", raw, re.DOTALL)
    )
    return session_of(issue_of(raw), (PageReading(articles=(Article(parts),)),))


def texts(session: ProofSession) -> list[str]:
    """The reading of all parts, page by page as the desk shows them."""
    return [session.text(place.part) for page in range(len(session.reading.pages)) for place in session.places(page)]


def ink(text: str) -> str:
    return "".join(text.split())


def carry_over(
    session: ProofSession, proposals: Sequence[PageProposal], options: Options, profile: Profile | None = None
) -> ProofSession:
    """A copy of ``session`` that stands on ``proposals``, with every edit and the history."""
    carried = session.copy()
    carried.replace_proposals(proposals, options, profile)
    return carried
