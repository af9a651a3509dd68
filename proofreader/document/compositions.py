"""Parts composed once and remembered for as long as nothing in them changes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from proofreader.document.article import Part
from proofreader.document.decisions import EffectiveMarks
from proofreader.text.compose import Composition, compose, keys_between
from proofreader.text.gap import Correction, Mark
from proofreader.text.span import Span

MOST_KEPT = 20_000
"""Compositions kept; when there are more, the oldest half is forgotten."""

Inside = tuple[tuple[object, ...], ...]
"""The editor's marks and all corrections inside a part: with the engine's proposals they make its text."""


@dataclass(slots=True)
class _Kept:
    composition: Composition
    inside: Inside
    marks: Mapping[int, Mark]
    corrections: Mapping[int, Correction]


class Compositions:
    """Compositions by the spans of their part, checked against the marks and corrections inside it."""

    def __init__(self, raw: str) -> None:
        self._raw = raw
        self._kept: dict[tuple[Span, ...], _Kept] = {}

    def of(self, part: Part, marks: EffectiveMarks, corrections: Mapping[int, Correction]) -> Composition:
        """``part`` composed with ``marks`` and ``corrections``."""
        kept = self._kept.get(part.spans)
        if kept is not None and kept.marks is marks.marks and kept.corrections is corrections:
            return kept.composition
        inside = _inside(part, marks.marks, corrections)
        if kept is not None and kept.inside == inside:
            kept.marks, kept.corrections = marks.marks, corrections
            return kept.composition
        composition = compose(self._raw, part.spans, marks, corrections)
        if len(self._kept) >= MOST_KEPT:
            for spans in list(self._kept)[: MOST_KEPT // 2]:
                del self._kept[spans]
        self._kept[part.spans] = _Kept(composition, inside, marks.marks, corrections)
        return composition


def _inside(part: Part, marks: Mapping[int, Mark], corrections: Mapping[int, Correction]) -> Inside:
    found: list[tuple[object, ...]] = []
    for span in part.spans:
        found.extend((gap, marks[gap]) for gap in keys_between(marks, span.start, span.end + 1))
        found.extend((start, corrections[start]) for start in keys_between(corrections, span.start, span.end + 1))
    return tuple(found)
