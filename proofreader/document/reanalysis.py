"""Another analysis under an editor's work: what was decided stays decided."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from proofreader.document.trace import Piece, parts_at, pieces
from proofreader.document.view import View


@dataclass(frozen=True, slots=True)
class Difference:
    """A place of page number ``page`` that another analysis reads otherwise: what is read there with the one and with
    the other. ``offset`` is the raw offset where it begins."""

    page: int
    offset: int
    before: tuple[Piece, ...]
    after: tuple[Piece, ...]


def differences(before: View, after: View) -> Iterator[Difference]:
    """The paragraphs of ``before`` that read otherwise, or are something else, in ``after``, page by page."""
    for page in range(len(before.reading.pages)):
        seen: set[tuple[int, ...]] = set()
        for place in before.places(page):
            there = parts_at(after, place.part.spans)
            anchors = tuple(part.anchor for part in there)
            reads = pieces(after, place.part.spans)
            if anchors in seen or reads == (Piece(place.part.role, before.composition(place.part).text),):
                continue
            seen.add(anchors)
            spans = [span for part in there for span in part.spans] or place.part.spans
            yield Difference(page, place.part.anchor, pieces(before, spans), reads)
