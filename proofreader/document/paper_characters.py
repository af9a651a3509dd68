"""What editors of a newspaper made of doubtful characters: corrected the same way again, or left as they are.

An entry names characters by their neighbours, 教育[報]刊登. What was corrected before is a suspect with that correction
first; what was left alone twice is not asked about any more. Nothing is changed by itself.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from proofreader.document.proposal import Finding, FindingKind, PageProposal
from proofreader.text.characters import is_han, is_latin
from proofreader.text.reasons import Reason
from proofreader.text.span import Span
from proofreader.text.votes import REACH

LONGEST_INK = 4
LONGEST_READ = 8
"""Characters of what is corrected, and of what it is corrected to."""
MOST_ENTRIES = 2000
"""So many entries, those decided most often, are looked for on a page."""
LEFT_OFTEN = 2
"""What was left alone once may have been overlooked."""
_FAR = 24
KEY = re.compile(rf"([^\[\]]{{0,{REACH}}})\[([^\[\]]{{1,{LONGEST_INK}}})\]([^\[\]]{{0,{REACH}}})")
ABOUT_CHARACTERS = frozenset({FindingKind.CHARACTER, FindingKind.NAME, FindingKind.UNPAIRED, FindingKind.DATE})


def character_key(text: str, span: Span) -> str:
    """The name of the ink in ``span`` of ``text``, such as 教育[報]刊登; empty where it has none."""
    ink = "".join(span.of(text).split())
    left = "".join(text[max(0, span.start - _FAR) : span.start].split())[-REACH:]
    right = "".join(text[span.end : span.end + _FAR].split())[:REACH]
    key = f"{left}[{ink}]{right}"
    return key if left + right and KEY.fullmatch(key) else ""


def is_worth_keeping(ink: str, read: str) -> bool:
    """Whether a correction may come again: words do, while marks and widths are matters of the house style."""
    if len(read) > LONGEST_READ or not (ink + read).isprintable():
        return False
    if not any(is_han(one) or is_latin(one) for one in ink + read):
        return False
    return unicodedata.normalize("NFKC", ink) != unicodedata.normalize("NFKC", read)


@dataclass(frozen=True, slots=True)
class Reading:
    """``ink`` between ``left`` and ``right`` was read as ``read``, ``count`` times."""

    left: str
    ink: str
    right: str
    read: str
    count: int


def reading_of(key: str, read: str, count: int) -> Reading | None:
    """The entry with this name; None where that is no name."""
    found = KEY.fullmatch(key)
    return Reading(found[1], found[2], found[3], read, count) if found else None


def reviewed(proposal: PageProposal, text: str, start: int, known: Sequence[Reading]) -> PageProposal:
    """``proposal`` of the page whose ``text`` stands at ``start``, its findings as editors saw the like before."""
    places = dict(_places(text, start, known))
    if not places:
        return proposal
    findings = {(one.span.start, one.kind): one for one in proposal.findings}
    for span, reading in places.items():
        asked = [one for one in findings.values() if one.kind in ABOUT_CHARACTERS and one.span.overlaps(span)]
        if reading.read == reading.ink:
            gone = asked if reading.count >= LEFT_OFTEN else []
            findings = {key: one for key, one in findings.items() if one not in gone}
        elif not any(span.overlaps(one.span) for one in proposal.corrections):
            findings = {key: one for key, one in findings.items() if one not in asked}
            findings[span.start, FindingKind.CHARACTER] = _as_before(span, reading, asked)
    ordered = sorted(findings.values(), key=lambda one: one.span)
    return replace(proposal, findings=tuple(ordered))


def _as_before(span: Span, reading: Reading, asked: Sequence[Finding]) -> Finding:
    others = (candidate for one in asked if one.span == span for candidate in one.candidates)
    candidates = tuple(dict.fromkeys((reading.read, *others)))
    reason = Reason("Corrected so in this paper before: {count}×.", (("count", str(reading.count)),))
    sure = round((reading.count + 1) / (reading.count + 2), 3)
    return Finding(span, FindingKind.CHARACTER, sure, reason, candidates)


def _places(text: str, start: int, known: Sequence[Reading]) -> Iterator[tuple[Span, Reading]]:
    """Where a page has the characters of ``known``, white space apart."""
    ink = "".join(text.split()) if known else ""
    offsets: list[int] = []
    for reading in known:
        whole = reading.left + reading.ink + reading.right
        at = ink.find(whole)
        while at >= 0:
            offsets = offsets or [found.start() for found in re.finditer(r"\S", text)]
            first = at + len(reading.left)
            last = first + len(reading.ink) - 1
            yield Span(start + offsets[first], start + offsets[last] + 1), reading
            at = ink.find(whole, at + 1)


def readings_of(counts: Mapping[str, tuple[str, int]]) -> tuple[Reading, ...]:
    """The entries by name, each with what was decided most often and how often; the commonest first."""
    found = (reading_of(key, read, count) for key, (read, count) in counts.items())
    known = [reading for reading in found if reading is not None]
    known.sort(key=lambda reading: (-reading.count, reading.left, reading.ink, reading.right))
    return tuple(known[:MOST_ENTRIES])
