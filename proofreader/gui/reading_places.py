"""A text widget that knows which part, which character and which raw text every place of its document is."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QTextEdit, QWidget

from proofreader.document.article import Part, Role
from proofreader.document.typing import Place
from proofreader.gui.bridge import SessionBridge
from proofreader.gui.reading_render import ReadingRenderer, RenderedPart
from proofreader.text.compose import RunKind
from proofreader.text.span import Span


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on the page: the index of its part and the code points before it in the part's text."""

    index: int
    offset: int


class ReadingPlaces(QTextEdit):
    """Places of the reading, between the Qt document (UTF-16 units), the parts (code points) and the raw text."""

    def __init__(self, bridge: SessionBridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._renderer = ReadingRenderer(self.document())

    @property
    def rendered(self) -> list[RenderedPart]:
        """The parts on show; the index of each is its block."""
        return self._renderer.rendered

    def spot_at(self, position: int) -> Spot | None:
        """The part and offset of a position of the Qt document."""
        if not self.rendered:
            return None
        block = self.document().findBlock(position)
        item = self.rendered[block.blockNumber()]
        return Spot(block.blockNumber(), item.display.map.to_offset(position - block.position()))

    def spot(self) -> Spot | None:
        """Where the cursor is."""
        return self.spot_at(self.textCursor().position())

    def position_of(self, spot: Spot) -> int:
        """The position of the Qt document for a spot."""
        block = self.document().findBlockByNumber(spot.index)
        return block.position() + self.rendered[spot.index].display.map.to_units(spot.offset)

    def place_of(self, spot: Spot) -> Place:
        """A spot as the core names it."""
        return Place(self.rendered[spot.index].placed.part.anchor, spot.offset)

    def raw_of(self, spot: Spot) -> int:
        """The raw offset that stands at a spot."""
        item = self.rendered[spot.index]
        if spot.offset >= len(item.composition.text):
            return item.placed.part.spans[-1].end
        return item.composition.raw_offset(spot.offset)

    def spot_of_raw(self, offset: int) -> Spot | None:
        """Where the raw ``offset`` is read on this page."""
        index = self._renderer.parts.index_at(offset)
        if index is None:
            return None
        item = self.rendered[index]
        if offset <= item.placed.part.anchor:
            return Spot(index, item.composition.reading_offset(item.placed.part.anchor))
        if offset >= item.placed.part.spans[-1].end and offset not in _hull(item.placed.part):
            return Spot(index, len(item.composition.text))
        return Spot(index, min(item.composition.reading_offset(offset), len(item.composition.text)))

    def current_part(self) -> Part | None:
        """The part the cursor is in."""
        spot = self.spot()
        return self.rendered[spot.index].placed.part if spot else None

    def current_gap(self) -> int | None:
        """The gap at the cursor, named by the raw offset after its left ink; None at the beginning of a part and inside
        corrected characters."""
        spot = self.spot()
        if spot is None or spot.offset == 0:
            return None
        item = self.rendered[spot.index]
        if spot.offset >= len(item.composition.text):
            return item.placed.part.spans[-1].end
        run = item.composition.run_at(spot.offset - 1)
        if run is None:
            return None
        if run.kind is RunKind.MARK:
            return run.raw.start
        if run.kind is RunKind.CORRECTION:
            return run.raw.end if spot.offset == run.reading.end else None
        return run.raw.start + spot.offset - run.reading.start

    def selected_spans(self) -> tuple[Span, ...]:
        """The raw text selected, in reading order."""
        spans: list[Span] = []
        for index, start, end in self._selected_stretches():
            spans += self.rendered[index].composition.raw_spans(Span(start, end))
        return tuple(spans)

    def selected_raw(self) -> Span | None:
        """From the first to the last selected raw character, or None where nothing is selected."""
        spans = self.selected_spans()
        return Span(min(span.start for span in spans), max(span.end for span in spans)) if spans else None

    def selected_text(self) -> str:
        """The clean reading text of the selection, a line a paragraph."""
        return "\n".join(
            self.rendered[index].composition.text[start:end] for index, start, end in self._selected_stretches()
        )

    def selected_pieces(self) -> list[tuple[Role, str]]:
        """The selection part by part: what each is, and what of its text is selected."""
        found = []
        for index, start, end in self._selected_stretches():
            item = self.rendered[index]
            found.append((item.placed.part.role, item.composition.text[start:end]))
        return found

    def _selected_stretches(self) -> list[tuple[int, int, int]]:
        cursor = self.textCursor()
        first, last = self.spot_at(cursor.selectionStart()), self.spot_at(cursor.selectionEnd())
        if first is None or last is None or first == last:
            return []
        return [
            (
                index,
                first.offset if index == first.index else 0,
                last.offset if index == last.index else len(self.rendered[index].composition.text),
            )
            for index in range(first.index, last.index + 1)
        ]

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is copied or dragged is the reading, not what Qt shows for it."""
        data = QMimeData()
        data.setText(self.selected_text())
        return data


def _hull(part: Part) -> Span:
    return Span(min(span.start for span in part.spans), max(span.end for span in part.spans))
