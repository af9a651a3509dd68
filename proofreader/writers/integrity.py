"""Whether everything that is on the page is in the reading, once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from proofreader.document.article import PageReading, Part
from proofreader.text.compose import stands_left, stretches
from proofreader.text.reasons import Reason
from proofreader.text.span import Span

if TYPE_CHECKING:
    from proofreader.document.session import ProofSession
    from proofreader.text.gap import Correction

EXCERPT = 20


def page_parts(page: PageReading) -> Iterator[Part]:
    """All parts of a page: its furniture, its articles in order, what is unplaced."""
    yield from page.furniture
    for article in page.articles:
        yield from article.parts
    yield from page.unplaced


def all_parts(session: ProofSession) -> Iterator[Part]:
    """All parts of the issue, page by page."""
    for page in session.reading.pages:
        yield from page_parts(page)


def check_integrity(session: ProofSession) -> tuple[Reason, ...]:
    """What is wrong: ink that no part holds, ink that two parts hold, and parts whose text is not the ink of their
    spans with the recorded corrections. Empty when every inked character is read exactly once."""
    parts = list(all_parts(session))
    return (*_coverage(session, parts), *_wording(session, parts))


def _coverage(session: ProofSession, parts: Iterable[Part]) -> Iterator[Reason]:
    raw = session.issue.raw
    reached = 0
    for span in sorted(span for part in parts for span in part.spans):
        if span.start < reached:
            yield _fault(session, Span(span.start, min(span.end, reached)), TWICE)
        lost = Span(reached, max(reached, span.start)).of(raw)
        if lost and not lost.isspace():
            yield _fault(session, _ink(raw, Span(reached, span.start)), LOST)
        reached = max(reached, span.end)
    rest = raw[reached:]
    if rest and not rest.isspace():
        yield _fault(session, _ink(raw, Span(reached, len(raw))), LOST)


def _wording(session: ProofSession, parts: Iterable[Part]) -> Iterator[Reason]:
    corrections = [correction for _, correction in sorted(session.reading.corrections.items())]
    starts = [correction.span.start for correction in corrections]
    raw = session.issue.raw
    for part in parts:
        joined = stretches(raw, part.spans)  # a correction may reach over a line end between two spans
        expected = "".join(_expected(raw, span, corrections, starts) for span in joined)
        if ink(session.text(part)) != ink(expected):
            yield _fault(session, part.spans[0], ALTERED)


def _expected(raw: str, span: Span, corrections: list[Correction], starts: list[int]) -> str:
    """What ``span`` reads with its corrections: also what was put in behind its last character, which is its own, but
    not what was put in before its first one and belongs to the ink on the left."""
    pieces = []
    reached = span.start
    for index in range(bisect_left(starts, span.start), bisect_right(starts, span.end)):
        correction = corrections[index]
        here = correction.span
        if len(here) and not (reached <= here.start and here.end <= span.end):
            continue
        if not len(here) and here.start == span.start and stands_left(raw, here.start):
            continue
        pieces += [raw[reached : here.start], correction.text]
        reached = here.end
    return "".join([*pieces, raw[reached : span.end]])


def ink(text: str) -> str:
    """``text`` without its white space."""
    return "".join(text.split())


LOST = Reason("{file}, line {line}: “{text}” would be missing from the output.")
TWICE = Reason("{file}, line {line}: “{text}” would stand in the output twice.")
ALTERED = Reason("{file}, line {line}: “{text}” would be altered in the output, and no correction says so.")


def _fault(session: ProofSession, span: Span, sentence: Reason) -> Reason:
    issue = session.issue
    source = issue.sources[issue.pages[issue.page_index(span.start)].source]
    line = issue.raw.count("\n", source.span.start, span.start) + 1
    words = " ".join(span.of(issue.raw)[:EXCERPT].split())
    return Reason(sentence.template, (("file", source.name), ("line", str(line)), ("text", words)))


def _ink(raw: str, span: Span) -> Span:
    """``span`` without the white space at its ends."""
    text = span.of(raw)
    return Span(span.start + len(text) - len(text.lstrip()), span.start + len(text.rstrip()))
