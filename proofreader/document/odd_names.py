"""Names that an issue spells two ways, put before the editor: the usual spelling is what the odd one may have been.

The whole issue is looked at, since a name is usual by what all pages print. Only what OCR takes for one another comes
into the queue: of other names that differ in one character most are other people.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import accumulate

from proofreader.document.issue import Issue
from proofreader.document.proposal import Finding, FindingKind, PageProposal
from proofreader.text.folding import folded, is_traditional
from proofreader.text.naming import Named, people, places
from proofreader.text.reasons import Reason
from proofreader.text.script import convert
from proofreader.text.span import Span
from proofreader.text.spellings import OddSpelling, counted, find_odd_spellings

SURE = 0.8
"""How likely an odd spelling is wrong; on noisy pages of the press nearly nine in ten were."""
_BLOCKS = re.compile(r"\n\s*\n|\r\s*\r")
_INK = re.compile(r"\S")


def find_odd_names(issue: Issue, known: Mapping[str, int] | None = None) -> dict[int, list[Finding]]:
    """A finding for each odd spelling of a name, by the index of its page. Looks at the raw pages alone, so that no
    page has to wait until all are analysed. ``known`` are names of this newspaper, with how often it had them before.
    """
    known = known or {}
    pages = [folded(issue.text(page)) for page in issue.pages]
    names = {one.name for page in pages for one in _named(page)} | known.keys()
    if not names:
        return {}
    inks = ["".join(page.split()) for page in pages]
    text, starts = "\n".join(inks), [0, *accumulate(len(ink) + 1 for ink in inks)]
    counts = {name: count + known.get(name, 0) for name, count in counted(text, names).items()}
    found: dict[int, list[Finding]] = {}
    for odd in find_odd_spellings(text, counts):
        if odd.alike:
            page = bisect_right(starts, odd.at) - 1
            at = _raw_offset(issue.text(issue.pages[page]), odd.at + odd.differs - starts[page])
            finding = _finding(odd, issue.pages[page].span.start + at, counts, is_traditional(issue.raw))
            found.setdefault(page, []).append(finding)
    return found


def _named(page: str) -> Iterator[Named]:
    """The people and places of a page, its lines run together block by block."""
    flow = "\n".join("".join(block.splitlines()) for block in _BLOCKS.split(page))
    yield from people(flow)
    yield from places(flow)


def _raw_offset(text: str, number: int) -> int:
    """Where ink number ``number`` of ``text`` stands."""
    return next(found.start() for index, found in enumerate(_INK.finditer(text)) if index == number)


def _finding(odd: OddSpelling, at: int, counts: Mapping[str, int], traditional: bool) -> Finding:
    config = "s2t" if traditional else ""
    usual = convert(odd.name, config)
    values = (("odd", convert(odd.odd, config)), ("name", usual), ("count", str(counts[odd.name])))
    reason = Reason("{odd} stands here, {name} {count}× elsewhere: perhaps the same name.", values)
    return Finding(Span(at, at + 1), FindingKind.NAME, SURE, reason, (usual[odd.differs],))


def with_odd_names(proposal: PageProposal, odd: Sequence[Finding]) -> PageProposal:
    """``proposal`` of a page with the ``odd`` names of that page, except where it asks about the same character
    already."""
    known = {finding.span.start for finding in proposal.findings if finding.candidates}
    fresh = [finding for finding in odd if finding.span.start not in known]
    if not fresh:
        return proposal
    findings = sorted((*proposal.findings, *fresh), key=lambda finding: finding.span)
    return replace(proposal, findings=tuple(findings))
