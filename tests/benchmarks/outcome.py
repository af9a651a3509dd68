"""What a program made of a raw page, in a form that can be compared: pieces of ink in reading order.

A piece is ink that is read in one go, without a paragraph end inside; the engine's parts and the paragraphs of a plain
line joiner both come down to pieces.
"""

from __future__ import annotations

import importlib
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from rapidfuzz.distance import Levenshtein

from proofreader.document.analysis import analyse
from proofreader.document.article import PageReading, Part
from proofreader.document.issue import Issue
from proofreader.document.proposal import Finding, Options
from proofreader.document.reporters import reporters_of
from proofreader.document.session import ProofSession
from proofreader.text.compose import Composition, RunKind
from proofreader.text.gap import Decision, Mark
from tests.benchmarks.alignment import ink_offsets
from tests.benchmarks.gold import fold

Reflow = Callable[[str], str]
MARK = RunKind.MARK


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
    session = ProofSession(issue, proposals, options)
    return tuple(_page(session, number) for number in range(len(issue.pages)))


def _page(session: ProofSession, number: int) -> Outcome:
    raw, span, reading = session.issue.raw, session.issue.pages[number].span, session.reading.pages[number]
    pieces: list[Piece] = []
    wrong = 0
    for article, parts in [*enumerate(each.parts for each in reading.articles), (None, _outside(reading))]:
        for part in parts:
            composition = session.composition(part)
            pieces += _pieces(raw, part, article, composition)
            wrong += _ink_errors(raw, composition)
    seen = Counter(offset for piece in pieces for offset in piece.ink)
    ink = {offset for offset in range(span.start, span.end) if not raw[offset].isspace()}
    wrong += len(ink - set(seen)) + sum(seen.values()) - len(seen) + len(set(seen) - ink)
    suspects = [suspect for suspect in session.suspects() if suspect.page == number]
    proposal = session.proposals[number]
    return Outcome(
        tuple(pieces),
        proposal.decisions,
        tuple(Entry(each.span.start, each.span.end, each.finding) for each in suspects),
        proposal.findings,
        wrong,
        {index: reporters_of(article, session) for index, article in enumerate(reading.articles)},
    )


def _outside(reading: PageReading) -> tuple[Part, ...]:
    return (*reading.furniture, *reading.unplaced)


def _pieces(raw: str, part: Part, article: int | None, composition: Composition) -> Iterable[Piece]:
    ink = [offset for span in part.spans for offset in range(span.start, span.end) if not raw[offset].isspace()]
    put = {run.raw.start: _blank_mark(run.reading.of(composition.text)) for run in composition.runs if run.kind is MARK}
    marks = [put.get(offset + 1, Mark.RUN_ON) for offset in ink[:-1]]
    ends = [*(index for index, mark in enumerate(marks) if mark is Mark.PARAGRAPH), len(marks)]
    texts = composition.text.split("\n")
    texts += [""] * (len(ends) - len(texts))
    begin = 0
    for end, text in zip(ends, texts, strict=False):
        yield Piece(tuple(ink[begin : end + 1]), tuple(marks[begin:end]), str(part.role), article, text)
        begin = end + 1


def _ink_errors(raw: str, composition: Composition) -> int:
    """Ink that the reading shows otherwise than the page does, corrections apart."""
    wrong = 0
    for run in composition.runs:
        shown, there = run.reading.of(composition.text), run.raw.of(raw)
        if run.kind is MARK:
            wrong += len("".join((shown + there).split()))
        elif run.kind is RunKind.INK:
            wrong += shown != there
    return wrong


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
    blanks = [" " if mark is Mark.SPACE else "" for mark in marks] + [""]
    text = "".join(raw[offset] + blank for offset, blank in zip(ink, blanks, strict=True))
    return Piece(tuple(ink), tuple(marks), "body", None, text)


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
