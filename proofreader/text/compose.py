"""From raw text to reading text, with the partner of every character on the other side.

``compose`` puts a part together: its ink, what each gap was decided to hold, and the corrections. The result knows for
every place of either side where it stands on the other; nothing is ever searched for. It works on whole stretches
(regular expressions, slices, bisection), never character by character, so that a page of one endless line stays fast.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Protocol

from proofreader.text.gap import Correction, Mark
from proofreader.text.span import Span

MARK_TEXT = {Mark.RUN_ON: "", Mark.SPACE: " ", Mark.PARAGRAPH: "\n"}
"""What a mark looks like in the reading text."""

_WHITE = re.compile(r"\s+")


class RunKind(StrEnum):
    """Where a stretch of reading text comes from."""

    INK = "ink"
    """Raw characters as they are."""
    MARK = "mark"
    """A gap: the white space of the raw text on one side, the mark's text (perhaps none) on the other."""
    CORRECTION = "correction"


_KINDS = (RunKind.INK, RunKind.MARK, RunKind.CORRECTION)
_INK, _MARK, _CORRECTION = range(3)


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of the reading and the raw text it stands for. ``raw`` counts code points of the issue, ``reading``
    those of the part's text. The two are equally long where ``kind`` is ``INK``."""

    kind: RunKind
    raw: Span
    reading: Span


class MarkSource(Protocol):
    """Who knows what was decided about the gaps."""

    def mark(self, gap: int) -> Mark | None:
        """What goes into the gap at ``gap``; None where nobody decided."""

    def inserted(self, start: int, end: int) -> Iterable[int]:
        """The gaps from ``start`` up to, not including, ``end`` that may hold a mark although the raw text has no white
        space there. Others may be among them."""


@dataclass(frozen=True)
class Composition:
    """The reading text of a part, and its runs in reading order, without overlaps and without holes in ``text``."""

    text: str
    _kinds: bytes
    _raw_starts: tuple[int, ...]
    _raw_ends: tuple[int, ...]
    _starts: tuple[int, ...]

    @cached_property
    def runs(self) -> tuple[Run, ...]:
        return tuple(self._run(index) for index in range(len(self._starts)))

    def _run(self, index: int) -> Run:
        raw = Span(self._raw_starts[index], self._raw_ends[index])
        return Run(_KINDS[self._kinds[index]], raw, Span(self._starts[index], self._end(index)))

    def _end(self, index: int) -> int:
        return self._starts[index + 1] if index + 1 < len(self._starts) else len(self.text)

    @cached_property
    def _by_raw(self) -> tuple[Sequence[int], Sequence[int]]:
        """The runs in the order of the raw text (empty ones first at their place): starts, indices."""
        starts = self._raw_starts
        if all(map(int.__le__, starts, starts[1:])):
            return starts, range(len(starts))
        order = sorted(range(len(starts)), key=lambda index: (starts[index], self._raw_ends[index]))
        return [starts[index] for index in order], order

    def run_at(self, reading: int) -> Run | None:
        """The run of the character at ``reading``; None outside the text."""
        if not 0 <= reading < len(self.text):
            return None
        return self._run(bisect_right(self._starts, reading) - 1)

    def __len__(self) -> int:
        """How many runs there are."""
        return len(self._starts)

    def run(self, index: int) -> Run:
        """Run number ``index``; cheaper than ``runs`` where only a few are wanted."""
        return self._run(index)

    def touching(self, start: int, end: int) -> range:
        """The numbers of the runs that touch the reading from ``start`` to ``end``, those without text and those that
        only end or begin there included."""
        first = bisect_left(self._starts, start)
        if first > 0 and self._end(first - 1) >= start:
            first -= 1
        return range(first, bisect_right(self._starts, end))

    def raw_offset(self, reading: int) -> int:
        """Where the character at ``reading`` stands in the raw text; at the end of the text, the offset after it."""
        if not self._starts:
            return 0
        index = max(0, bisect_right(self._starts, reading) - 1)
        if reading >= len(self.text):
            return self._raw_ends[index]
        start, end = self._raw_starts[index], self._raw_ends[index]
        return min(start + reading - self._starts[index], max(start, end - 1))

    def reading_offset(self, raw: int) -> int:
        """Where the raw offset stands in the reading. An offset that the part does not hold is taken to the end of
        what stands before it in the raw text."""
        starts, order = self._by_raw
        at = bisect_right(starts, raw) - 1
        if at < 0:
            return 0
        index = order[at]
        end = self._end(index)
        if raw >= self._raw_ends[index]:
            return end
        return min(self._starts[index] + raw - self._raw_starts[index], end)

    def raw_spans(self, reading: Span) -> tuple[Span, ...]:
        """The raw text behind a stretch of the reading, in reading order, touching spans joined.

        A correction that is touched counts as a whole; an empty ``reading`` gives an empty span where it stands.
        """
        if not len(reading) or not self._starts:
            place = self.raw_offset(reading.start)
            return (Span(place, place),)
        found: list[tuple[int, int]] = []
        index = max(0, bisect_right(self._starts, reading.start) - 1)
        while index < len(self._starts) and self._starts[index] < reading.end:
            start, end = self._raw_starts[index], self._raw_ends[index]
            if self._kinds[index] == _INK:
                first = self._starts[index]
                end = min(end, start + reading.end - first)
                start += max(0, reading.start - first)
            if found and found[-1][1] == start:
                found[-1] = (found[-1][0], end)
            else:
                found.append((start, end))
            index += 1
        return tuple(Span(start, end) for start, end in found)


def stretches(raw: str, spans: Sequence[Span]) -> list[Span]:
    """``spans`` with those joined between which the raw text holds only white space, or nothing."""
    joined: list[Span] = []
    for span in spans:
        if joined and joined[-1].end <= span.start and _is_white(raw, joined[-1].end, span.start):
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return joined


def _is_white(raw: str, start: int, end: int) -> bool:
    return start == end or (raw[start].isspace() and raw[start:end].isspace())


def stands_left(raw: str, offset: int) -> bool:
    """Whether an insertion at ``offset`` belongs to the ink on its left (else to that on its right)."""
    return offset > 0 and not raw[offset - 1].isspace()


def keys_between(mapping: Mapping[int, object], start: int, end: int) -> list[int]:
    """The keys from ``start`` up to, not including, ``end``, in order; costs the lesser of the two sizes."""
    if end - start < len(mapping):
        return [key for key in range(start, end) if key in mapping]
    return sorted(key for key in mapping if start <= key < end)


_Event = tuple[int, int, int, int, str]
"""What is not plain ink: raw start, rank among those that start there, raw end, kind, text."""


def compose(raw: str, spans: Sequence[Span], marks: MarkSource, corrections: Mapping[int, Correction]) -> Composition:
    """Read the ink of ``spans`` with ``marks`` in its gaps and ``corrections`` (by the start of their span) applied.

    A gap with white space that nobody decided is read as one blank, so that nothing is glued together unseen; one
    without as nothing. A correction that does not lie wholly inside the spans is left out.
    """
    builder = _Builder(raw)
    joined = stretches(raw, spans)
    for index, span in enumerate(joined):
        builder.add_stretch(span, _events(raw, span, marks, corrections))
        if index + 1 < len(joined):
            white = _WHITE.match(raw, span.end)
            end = white.end() if white else span.end
            builder.add(_MARK, span.end, end, MARK_TEXT[marks.mark(span.end) or Mark.RUN_ON])
    return builder.composition()


def _events(raw: str, span: Span, marks: MarkSource, corrections: Mapping[int, Correction]) -> list[_Event]:
    mark, text_of = marks.mark, MARK_TEXT
    events: list[_Event] = []
    for white in _WHITE.finditer(raw, span.start, span.end):
        gap, end = white.span()
        events.append((gap, 1, end, _MARK, text_of[mark(gap) or Mark.SPACE]))
    plain = len(events)
    for gap in marks.inserted(span.start + 1, span.end):
        text = text_of[mark(gap) or Mark.RUN_ON]
        if text and not raw[gap].isspace() and not raw[gap - 1].isspace():
            events.append((gap, 1, gap, _MARK, text))
    for start in keys_between(corrections, span.start, span.end + 1):
        correction = corrections[start]
        end = correction.span.end
        if end > start and end <= span.end:
            events.append((start, 2, end, _CORRECTION, correction.text))
        elif end == start and (start > span.start or not stands_left(raw, start)):
            events.append((start, 0, end, _CORRECTION, correction.text))
    if len(events) > plain:
        events.sort()
    return events


class _Builder:
    """Collects the runs of one composition."""

    def __init__(self, raw: str) -> None:
        self._raw = raw
        self._pieces: list[str] = []
        self._kinds = bytearray()
        self._raw_starts: list[int] = []
        self._raw_ends: list[int] = []
        self._starts: list[int] = []
        self._length = 0

    def add(self, kind: int, start: int, end: int, text: str) -> None:
        self._kinds.append(kind)
        self._raw_starts.append(start)
        self._raw_ends.append(end)
        self._starts.append(self._length)
        self._pieces.append(text)
        self._length += len(text)

    def add_stretch(self, span: Span, events: Iterable[_Event]) -> None:
        add, raw, position = self.add, self._raw, span.start
        for start, _, end, kind, text in events:
            if start < position:
                continue
            if start > position:
                add(_INK, position, start, raw[position:start])
            add(kind, start, end, text)
            position = end
        if span.end > position:
            add(_INK, position, span.end, raw[position : span.end])

    def composition(self) -> Composition:
        return Composition(
            "".join(self._pieces),
            bytes(self._kinds),
            tuple(self._raw_starts),
            tuple(self._raw_ends),
            tuple(self._starts),
        )
