"""The fewest edits that make a zone of a part read as a given text.

The text is laid along the ink from both ends: where the two agree nothing is corrected, and white space between them
becomes the mark of the gap there. What is left in the middle becomes a correction.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from proofreader.document.article import HEAD_ROLES, Part
from proofreader.document.correcting import ink_of
from proofreader.document.edit import Correct, Decide, Edit, SplitPart
from proofreader.document.view import View
from proofreader.document.zone import Zone, zone_of
from proofreader.text.compose import stands_left
from proofreader.text.gap import Mark
from proofreader.text.span import Span

_LEADING = re.compile(r"\s*")
_LINE_END = re.compile(r"[^\S\n]*\n\s*")


def change_text(view: View, part: Part, start: int, end: int, text: str) -> list[Edit]:
    """The edits after which ``part`` reads ``text`` from ``start`` to ``end``; none where it does already."""
    old = view.composition(part).text[start:end]
    head = _common(old, text)
    tail = _common(old[head:][::-1], text[head:][::-1])
    if head + tail == len(old) == len(text):
        return []
    new = text[head : len(text) - tail]
    zone = zone_of(view, part, start + head, end - tail, new)
    fit = _Fit(view, part, zone)
    fit.lay()
    return list(fit.edits())


def _common(one: str, other: str) -> int:
    """How many characters both begin with."""
    length = min(len(one), len(other))
    if one[:length] == other[:length]:
        return length
    return next(index for index in range(length) if one[index] != other[index])


def mark_of(white: str) -> Mark:
    """The mark that stands for typed white space: any line end is one, several blanks are one."""
    if not white:
        return Mark.RUN_ON
    return Mark.PARAGRAPH if "\n" in white else Mark.SPACE


def _leading(text: str) -> str:
    found = _LEADING.match(text)
    return found.group() if found else ""


def _trailing(text: str) -> str:
    return text[len(text.rstrip()) :]


class _Fit:
    """Works out marks and corrections for one zone."""

    def __init__(self, view: View, part: Part, zone: Zone) -> None:
        self._view = view
        self._raw = view.ground.raw
        self._part = part
        self._zone = zone
        self._marks: dict[int, Mark] = {}
        self._corrects: list[Correct] = []

    def lay(self) -> None:
        """Lay the text along the ink from both ends, then settle the middle."""
        raw, inks, gaps, text = self._raw, self._zone.inks, self._zone.gaps, self._zone.text
        first, start = 0, 0
        while first < len(inks):
            white = _leading(text[start:])
            after = start + len(white)
            if (gaps[first] is None and white) or text[after : after + 1] != raw[inks[first]]:
                break
            self._mark(gaps[first], white)
            first, start = first + 1, after + 1
        last, end = len(inks), len(text)
        while last > first:
            white = _trailing(text[start:end])
            before = end - len(white)
            if (gaps[last] is None and white) or before <= start or text[before - 1] != raw[inks[last - 1]]:
                break
            self._mark(gaps[last], white)
            last, end = last - 1, before - 1
        if first == last:
            self._insert(first, text[start:end])
        else:
            self._replace(first, last, text[start:end])

    def _mark(self, gap: int | None, white: str) -> None:
        if gap is not None:
            self._marks[gap] = mark_of(white)

    def _insert(self, at: int, text: str) -> None:
        """Put ``text`` into the gap before ink number ``at`` of the zone."""
        if self._zone.gaps[at] is None:
            if (at == 0 and self._zone.following is not None) or at < len(self._zone.inks):
                self._put_right(at, text)
            else:
                self._put_left(at, text)
            return
        before, white, behind = _parted(text)
        self._mark(self._zone.gaps[at], white)
        self._put_left(at, before)
        self._put_right(at, behind)

    def _replace(self, first: int, last: int, text: str) -> None:
        """Read the inks from number ``first`` up to ``last`` as ``text``."""
        gaps = self._zone.gaps
        left = right = ""
        if gaps[first] is not None:
            left = _leading(text)
            text = text[len(left) :]
        if gaps[last] is not None:
            right = _trailing(text)
            text = text[: len(text) - len(right)]
        line_end = _LINE_END.search(text)
        if line_end is None:
            self._correct(first, last, text)
        elif last - first > 1:
            self._correct(first, last - 1, text[: line_end.start()])
            self._mark(gaps[last - 1], "\n")
            self._correct(last - 1, last, text[line_end.end() :])
        elif gaps[last] is not None and "\n" not in right:
            self._correct(first, last, text[: line_end.start()])
            self._put_right(last, text[line_end.end() :] + right)
            right = "\n"
        elif gaps[first] is not None and "\n" not in left:
            self._put_left(first, left + text[: line_end.start()])
            self._correct(first, last, text[line_end.end() :])
            left = "\n"
        else:
            self._correct(first, last, text)
        self._mark(gaps[first], left)
        self._mark(gaps[last], right)

    def _correct(self, first: int, last: int, text: str) -> None:
        """One correction for each stretch of raw text; the first takes all of ``text``."""
        inks = self._zone.inks
        begin = first
        for index in range(first + 1, last + 1):
            if index < last and self._touch(inks[index - 1], inks[index]):
                continue
            self._corrects.append(Correct(Span(inks[begin], inks[index - 1] + 1), text if begin == first else ""))
            if index < last:
                self._mark(self._zone.gaps[index], "")
            begin = index

    def _touch(self, one: int, other: int) -> bool:
        between = self._raw[one + 1 : other]
        return other > one and (not between or between.isspace())

    def _put_left(self, at: int, text: str) -> None:
        """Insert behind the ink on the left of gap number ``at``, before its mark."""
        gap = self._zone.gaps[at]
        place = gap if gap is not None else (self._zone.inks[at - 1] + 1 if at else self._part.spans[-1].end)
        if text:
            self._corrects.append(Correct(Span(place, place), self._inserted(place) + text))

    def _inserted(self, place: int) -> str:
        """What is inserted there by a correction that is not part of the zone."""
        other = self._view.reading.corrections.get(place)
        return other.text if other and not len(other.span) and other not in self._zone.corrections else ""

    def _put_right(self, at: int, text: str) -> None:
        """Insert before the ink on the right of gap number ``at``, behind its mark."""
        inks, zone = self._zone.inks, self._zone
        ink = inks[at] if at < len(inks) else zone.following
        if not text or ink is None:
            return
        other = self._view.reading.corrections.get(ink)
        if at == len(inks) and other is not None and len(other.span):
            self._corrects.append(Correct(other.span, text + other.text))
        elif stands_left(self._raw, ink):
            self._corrects.append(Correct(Span(ink, ink + 1), text + self._raw[ink]))
        else:
            self._corrects.append(Correct(Span(ink, ink), text + self._inserted(ink)))

    def edits(self) -> Iterator[Edit]:
        """What differs from the reading as it is: corrections taken back, corrections made, gaps, new parts."""
        known = {correction.span: correction.text for correction in self._zone.corrections}
        for correction in self._zone.corrections:
            if not _replaced(correction.span, self._corrects):
                yield Correct(correction.span, ink_of(self._raw, correction.span))
        for correct in self._corrects:
            if known.get(correct.span) != correct.text:
                yield correct
        splits: list[int] = []
        for gap, mark in sorted(self._marks.items()):
            if mark is self._current(gap):
                continue
            if mark is Mark.PARAGRAPH and self._part.role not in HEAD_ROLES:
                splits.append(gap)
            else:
                yield Decide(gap, mark)
        yield from (SplitPart(gap) for gap in splits)

    def _current(self, gap: int) -> Mark:
        """The mark that ``compose`` gives the gap now."""
        mark = self._view.marks.mark(gap)
        if mark is not None:
            return mark
        inside = any(span.start < gap < span.end for span in self._part.spans)
        return Mark.SPACE if inside and self._raw[gap].isspace() else Mark.RUN_ON


def _parted(text: str) -> tuple[str, str, str]:
    """Inserted text as what stands before the mark of its gap, the white space that becomes the mark, and the rest."""
    line_end = _LINE_END.search(text)
    if line_end is not None:
        return text[: line_end.start()], line_end.group(), text[line_end.end() :]
    white = _leading(text)
    if white:
        return "", white, text[len(white) :]
    white = _trailing(text)
    return text[: len(text) - len(white)], white, ""


def _replaced(span: Span, corrects: Sequence[Correct]) -> bool:
    """Whether one of ``corrects`` says all there is to say about ``span``."""
    return any(
        other.span == span or (len(span) > 0 and other.span.start <= span.start and span.end <= other.span.end)
        for other in corrects
    )
