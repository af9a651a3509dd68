"""What a program made of a raw page, in a form that can be compared: pieces of ink in reading order.

A piece is ink that is read in one go, without a paragraph end inside; the engine's parts and the paragraphs of a plain
line joiner both come down to pieces.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from rapidfuzz.distance import Levenshtein

from proofreader.document.analysis import analyse
from proofreader.document.article import Article, Part
from proofreader.document.issue import Issue
from proofreader.document.proposal import Finding, Options, PageProposal
from proofreader.text.gap import Correction, Decision, Mark
from tests.benchmarks.alignment import ink_offsets
from tests.benchmarks.gold import fold

Reflow = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Piece:
    """Ink by raw offset, and the mark after each but the last. ``article`` is an index, ``None`` outside articles."""

    ink: tuple[int, ...]
    marks: tuple[Mark, ...]
    role: str
    article: int | None
    text: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the review queue: raw ``start`` to ``end``, the finding behind it or ``None`` for a gap."""

    start: int
    end: int
    finding: Finding | None

    @property
    def is_gap(self) -> bool:
        return self.finding is None


@dataclass(frozen=True, slots=True)
class Outcome:
    """Pieces, and for the engine what it says about them; ``ink_errors`` are raw offsets lost, doubled or invented."""

    pieces: tuple[Piece, ...]
    decisions: Mapping[int, Decision] = field(default_factory=dict)
    queue: tuple[Entry, ...] = ()
    findings: tuple[Finding, ...] = ()
    ink_errors: int = 0
    reporters: Mapping[int, tuple[str, ...]] = field(default_factory=dict)


def engine(issue: Issue, options: Options) -> tuple[Outcome, ...]:
    """What the engine makes of every page of ``issue``, without any editor; raw offsets are the issue's."""
    proposals = analyse(issue, options)
    return tuple(
        _page(issue.raw, page.span.start, page.span.end, proposal, options)
        for page, proposal in zip(issue.pages, proposals, strict=True)
    )


def _page(raw: str, start: int, end: int, proposal: PageProposal, options: Options) -> Outcome:
    pieces: list[Piece] = []
    reading = proposal.reading
    for index, article in enumerate(reading.articles):
        for part in article.parts:
            pieces += _pieces(raw, part, index, proposal)
    for part in (*reading.furniture, *reading.unplaced):
        pieces += _pieces(raw, part, None, proposal)
    seen = [offset for piece in pieces for offset in piece.ink]
    ink = {offset for offset in range(start, end) if not raw[offset].isspace()}
    wrong = len(ink - set(seen)) + len(seen) - len(set(seen)) + len(set(seen) - ink)
    return Outcome(
        tuple(pieces),
        proposal.decisions,
        _queue(proposal, options),
        proposal.findings,
        wrong,
        {index: names_of(raw, article, proposal) for index, article in enumerate(reading.articles)},
    )


def _pieces(raw: str, part: Part, article: int | None, proposal: PageProposal) -> Iterable[Piece]:
    ink = [offset for span in part.spans for offset in range(span.start, span.end) if not raw[offset].isspace()]
    marks = [_mark(raw, left, right, proposal.decisions) for left, right in pairwise(ink)]
    begin = 0
    for at in [*(index for index, mark in enumerate(marks) if mark is Mark.PARAGRAPH), len(marks)]:
        inside, between = tuple(ink[begin : at + 1]), tuple(marks[begin:at])
        yield Piece(inside, between, str(part.role), article, _text(raw, inside, between, proposal.corrections))
        begin = at + 1


def _mark(raw: str, left: int, right: int, decisions: Mapping[int, Decision]) -> Mark:
    decision = decisions.get(left + 1)
    if decision is not None:
        return decision.mark
    return Mark.SPACE if right > left + 1 and raw[left + 1].isspace() else Mark.RUN_ON


def _text(raw: str, ink: tuple[int, ...], marks: tuple[Mark, ...], corrections: Iterable[Correction]) -> str:
    inside = [each for each in corrections if ink and ink[0] <= each.span.start <= ink[-1]]
    replaced = {offset: "" for each in inside for offset in range(each.span.start, each.span.end)}
    replaced |= {each.span.start: each.text for each in inside if len(each.span)}
    blanks = [" " if mark is Mark.SPACE else "" for mark in marks] + [""]
    return "".join(replaced.get(offset, raw[offset]) + blank for offset, blank in zip(ink, blanks, strict=True))


def names_of(raw: str, article: Article, proposal: PageProposal) -> tuple[str, ...]:
    """The reporters of an article as the program reads them, nothing where it cannot yet."""
    try:
        reporters = importlib.import_module("proofreader.text.names").reporters
    except (ImportError, AttributeError):
        return ()
    texts = [piece.text for part in article.parts for piece in _pieces(raw, part, None, proposal)]
    found: dict[str, None] = {}
    for text in texts:
        found.update(dict.fromkeys(reporters(text)))
    return tuple(found)


def _queue(proposal: PageProposal, options: Options) -> tuple[Entry, ...]:
    gaps = [
        Entry(at, at, None) for at, decision in proposal.decisions.items() if decision.confidence < options.threshold
    ]
    findings = [Entry(each.span.start, each.span.end, each) for each in proposal.findings]
    return tuple(sorted([*gaps, *findings], key=lambda entry: (entry.start, entry.end)))


def joiner(raw: str, reflow: Reflow) -> Outcome:
    """What a plain line joiner makes of ``raw``: its paragraphs, read back onto the raw ink."""
    reading = reflow(raw)
    there, here = ink_offsets(raw), ink_offsets(reading)
    left, right = fold("".join(raw[offset] for offset in there)), fold("".join(reading[offset] for offset in here))
    found: dict[int, int] = {}
    for block in Levenshtein.opcodes(left, right):
        if block.tag == "equal":
            found |= dict(
                zip(range(block.dest_start, block.dest_end), range(block.src_start, block.src_end), strict=True)
            )
    pieces: list[Piece] = []
    ink: list[int] = []
    marks: list[Mark] = []
    for index, offset in enumerate(here):
        if index not in found:
            continue
        if ink:
            marks.append(_blank_mark(reading[here[index - 1] + 1 : offset]))
        if marks and marks[-1] is Mark.PARAGRAPH:
            pieces.append(_plain(raw, ink, marks[:-1]))
            ink, marks = [], []
        ink.append(there[found[index]])
    if ink:
        pieces.append(_plain(raw, ink, marks))
    seen = sum(len(piece.ink) for piece in pieces)
    return Outcome(tuple(pieces), ink_errors=len(there) - seen)


def _plain(raw: str, ink: list[int], marks: list[Mark]) -> Piece:
    return Piece(tuple(ink), tuple(marks), "body", None, _text(raw, tuple(ink), tuple(marks), ()))


def _blank_mark(blank: str) -> Mark:
    if not blank:
        return Mark.RUN_ON
    return Mark.PARAGRAPH if "\n" in blank else Mark.SPACE


def join_blocks(raw: str) -> str:
    """The plainest peer: the lines of a block joined, block ends kept."""
    blocks = re.split(r"\n[^\S\n]*\n\s*", raw.replace("\r\n", "\n").strip())
    return "\n".join(re.sub(r"[^\S\n]*\n[^\S\n]*", "", block) for block in blocks)


def peers() -> dict[str, Reflow]:
    """The line joiners to run beside the engine, by name; opencc-pyo3 only where it is installed."""
    found: dict[str, Reflow] = {"block joiner": join_blocks}
    try:
        reflow = importlib.import_module("opencc_pyo3.opencc_pyo3").reflow_cjk_paragraphs
    except (ImportError, AttributeError):
        return found
    found["opencc-pyo3"] = lambda raw: str(reflow(raw, False, False))
    return found
