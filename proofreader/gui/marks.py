"""What is marked in a part: every decided gap, every correction, every finding, with its places on both sides."""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from proofreader.document.article import Part
from proofreader.gui.text_positions import character_name, has_sign
from proofreader.gui.wording import kind_name, mark_name, reason_text, source_name
from proofreader.text.compose import Composition, Run, RunKind
from proofreader.text.gap import Correction, Decision, DecisionSource, GapKind, Mark
from proofreader.text.span import Span

if TYPE_CHECKING:
    from proofreader.document.session import ProofSession
    from proofreader.document.suspects import Suspect

MOST_KEPT = 5000
"""Of a part longer than this (code points) the marks are found for what shows, again at every look."""
MOST_PARTS = 1000
"""Parts of which the marks are kept."""
LONGEST_SHOWN = 40
"""Raw text quoted in a tooltip is cut to so many characters."""


class Shape(StrEnum):
    """How a mark looks; colour comes on top of it."""

    DOT = "dot"
    """A line end read as nothing: the ordinary case, hardly seen."""
    CROSS = "cross"
    """A column break inside a paragraph, read as nothing."""
    ARC = "arc"
    """The proofreader's close-up sign: a blank read as nothing."""
    TRAY = "tray"
    """A blank that is kept or put in."""
    HOOK = "hook"
    """A line end that is kept, or a paragraph that ends here."""
    UNDERLINE = "underline"
    """Characters that are read as others."""
    STRIKE = "strike"
    """Characters that are left out."""
    BOX = "box"
    """Characters that are doubtful."""


@dataclass(frozen=True, slots=True)
class MarkItem:
    """One mark. ``reading`` counts code points of the part's text, ``raw`` those of the issue. A mark is a suspect,
    or an applied decision of the engine, or (``by_editor``) of the editor."""

    shape: Shape
    raw: Span
    reading: Span
    decision: Decision | None = None
    correction: Correction | None = None
    suspect: Suspect | None = None

    @property
    def by_editor(self) -> bool:
        given = self.decision or self.correction
        return given is not None and given.source is DecisionSource.EDITOR


@dataclass(frozen=True)
class Doubts:
    """The suspects of what is on show: those that are gaps by their gap, the others in the order of the raw text."""

    gaps: Mapping[int, Suspect] = field(default_factory=dict)
    findings: tuple[Suspect, ...] = ()

    @classmethod
    def of(cls, suspects: Iterable[Suspect]) -> Doubts:
        """The ``suspects`` of a page."""
        gaps: dict[int, Suspect] = {}
        findings: list[Suspect] = []
        for suspect in suspects:
            if suspect.gap is None:
                findings.append(suspect)
            else:
                gaps[suspect.gap] = suspect
        return cls(gaps, tuple(findings))

    def about(self, part: Part) -> Suspect | None:
        """A doubt about the whole part: where it belongs or what it is."""
        for suspect in self.findings:
            if suspect.span.start == part.anchor and len(suspect.span) >= len(part.spans[0]):
                return suspect
        return None


_BLANK_SHAPES = {Mark.SPACE: Shape.TRAY, Mark.PARAGRAPH: Shape.HOOK}


def _gap_shape(decision: Decision, raw: str) -> Shape:
    if decision.mark is not Mark.RUN_ON:
        return _BLANK_SHAPES[decision.mark]
    if decision.kind is GapKind.COLUMN_BREAK:
        return Shape.CROSS
    return Shape.DOT if "\n" in raw or "\r" in raw else Shape.ARC


def part_marks(
    session: ProofSession, part: Part, composition: Composition, doubts: Doubts, within: Span | None = None
) -> tuple[MarkItem, ...]:
    """Everything that is marked in ``part``, in reading order; ``within`` narrows the look to a stretch of its text."""
    touched = composition.touching(within.start, within.end) if within else range(len(composition))
    return (
        *_run_marks(session, map(composition.run, touched), doubts),
        *_end_mark(session, part, composition, doubts),
        *_finding_marks(part, composition, doubts),
    )


def _run_marks(session: ProofSession, runs: Iterable[Run], doubts: Doubts) -> Iterator[MarkItem]:
    raw, corrections = session.issue.raw, session.reading.corrections
    for run in runs:
        if run.kind is RunKind.MARK:
            decision = session.decision_at(run.raw.start)
            if decision is not None:
                shape = _gap_shape(decision, run.raw.of(raw))
                suspect = doubts.gaps.get(run.raw.start)
                yield MarkItem(shape, run.raw, run.reading, decision, suspect=suspect)
        elif run.kind is RunKind.CORRECTION:
            shape = Shape.UNDERLINE if len(run.reading) else Shape.STRIKE
            yield MarkItem(shape, run.raw, run.reading, correction=corrections.get(run.raw.start))


def _end_mark(session: ProofSession, part: Part, composition: Composition, doubts: Doubts) -> Iterator[MarkItem]:
    """A paragraph end shows by itself; it is marked where it is doubtful or where the editor made it."""
    gap = part.spans[-1].end
    decision = session.decision_at(gap)
    suspect = doubts.gaps.get(gap)
    if suspect is not None or (decision is not None and decision.source is DecisionSource.EDITOR):
        end = len(composition.text)
        yield MarkItem(Shape.HOOK, Span(gap, gap), Span(end, end), decision, suspect=suspect)


def _finding_marks(part: Part, composition: Composition, doubts: Doubts) -> Iterator[MarkItem]:
    whole = doubts.about(part)
    for suspect in doubts.findings:
        if suspect is whole or not any(span.start <= suspect.span.start < span.end for span in part.spans):
            continue
        start = composition.reading_offset(suspect.span.start)
        end = composition.reading_offset(suspect.span.end)
        yield MarkItem(Shape.BOX, suspect.span, Span(start, max(start, end)), suspect=suspect)


def part_marks_in(
    session: ProofSession, part: Part, composition: Composition, doubts: Doubts, span: Span
) -> Iterator[MarkItem]:
    """The marks of a very long part in a raw span, without looking at the others."""
    for own in part.spans:
        start, end = max(own.start, span.start), min(own.end, span.end)
        if start <= end:
            reading = sorted((composition.reading_offset(start), composition.reading_offset(end)))
            yield from part_marks(session, part, composition, doubts, Span(*reading))


@dataclass(slots=True)
class _Kept:
    composition: Composition
    doubts: Doubts
    marks: tuple[MarkItem, ...]
    by_raw: tuple[MarkItem, ...] | None = None


class KeptMarks:
    """The marks of parts, found once for both panes and kept as long as nothing in their part changes."""

    def __init__(self) -> None:
        self._parts: dict[tuple[Span, ...], _Kept] = {}

    def of(self, session: ProofSession, part: Part, composition: Composition, doubts: Doubts) -> tuple[MarkItem, ...]:
        """All marks of ``part``, in reading order."""
        return self._kept(session, part, composition, doubts).marks

    def by_raw(
        self, session: ProofSession, part: Part, composition: Composition, doubts: Doubts
    ) -> tuple[MarkItem, ...]:
        """All marks of ``part``, in the order of the raw page."""
        kept = self._kept(session, part, composition, doubts)
        if kept.by_raw is None:
            kept.by_raw = tuple(sorted(kept.marks, key=lambda item: (item.raw.start, item.raw.end)))
        return kept.by_raw

    def _kept(self, session: ProofSession, part: Part, composition: Composition, doubts: Doubts) -> _Kept:
        kept = self._parts.get(part.spans)
        if kept is None or kept.composition is not composition or kept.doubts is not doubts:
            if len(self._parts) >= MOST_PARTS:
                self._parts.clear()
            kept = _Kept(composition, doubts, part_marks(session, part, composition, doubts))
            self._parts[part.spans] = kept
        return kept


def visible_raw(raw: str) -> str:
    """Raw text for a tooltip: blanks, line ends and unseen characters by their signs."""
    shown = raw[:LONGEST_SHOWN].replace("\r\n", "⏎").replace("\n", "⏎").replace(" ", "␣").replace("\u3000", "□")
    shown = "".join(f"[{character_name(character)}]" if has_sign(character) else character for character in shown)
    return shown + ("…" if len(raw) > LONGEST_SHOWN else "")


def tooltip(item: MarkItem, raw: str) -> str:
    """What an editor should know of a mark, as rich text: kind, mark, how sure, who says so and why."""
    lines: list[str] = []
    decision, correction, suspect = item.decision, item.correction, item.suspect
    if correction is not None:
        lines.append(_correction_line(item, correction, raw))
        lines.append(html.escape(reason_text(correction.reason)))
    elif decision is not None:
        sentence = QCoreApplication.translate("Tooltip", "{kind}: {mark}")
        title = sentence.format(kind=kind_name(decision.kind), mark=mark_name(decision.mark))
        lines.append(f"<b>{html.escape(title)}</b>")
        lines.append(_certainty(decision.confidence, decision.source))
        lines.append(html.escape(reason_text(decision.reason)))
    if suspect is not None and suspect.gap is None:
        lines.append(suspect_tooltip(suspect))
    elif suspect is not None:
        lines.append(html.escape(QCoreApplication.translate("Tooltip", "This place waits in the review queue.")))
    return "<br>".join(lines)


def _correction_line(item: MarkItem, correction: Correction, raw: str) -> str:
    before = visible_raw(item.raw.of(raw))
    if not before:
        sentence = QCoreApplication.translate("Tooltip", "Put in: {after}")
    elif not correction.text:
        sentence = QCoreApplication.translate("Tooltip", "Left out: {before}")
    else:
        sentence = QCoreApplication.translate("Tooltip", "Corrected: {before} → {after}")
    return f"<b>{html.escape(sentence.format(before=before, after=correction.text))}</b>"


def _certainty(confidence: float, source: DecisionSource) -> str:
    if source is DecisionSource.EDITOR:
        return html.escape(QCoreApplication.translate("Tooltip", "Decided by the editor"))
    sentence = QCoreApplication.translate("Tooltip", "{percent} % sure ({source})")
    return html.escape(sentence.format(percent=round(confidence * 100), source=source_name(source)))


def suspect_tooltip(suspect: Suspect) -> str:
    """What is doubtful and why, as rich text."""
    sentence = QCoreApplication.translate("Tooltip", "{percent} % sure")
    lines = [
        f"<b>{html.escape(kind_name(suspect.kind))}</b>",
        html.escape(sentence.format(percent=round(suspect.confidence * 100))),
        html.escape(reason_text(suspect.reason)),
    ]
    if suspect.finding is not None and suspect.finding.candidates:
        candidates = QCoreApplication.translate("Tooltip", "Perhaps: {candidates}")
        lines.append(html.escape(candidates.format(candidates=" ".join(suspect.finding.candidates))))
    return "<br>".join(lines)
