"""Where the ink of an issue stands in the same issue read again."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from proofreader.document.issue import Issue
from proofreader.text.align import NOWHERE, aligned
from proofreader.text.span import Span

GRAM = 6
"""Pages are told by the stretches of so many characters that they share."""


class InkMap:
    """Offsets of the raw text of ``old`` in that of ``new``, page by page: ``pages`` has for each old page the new
    pages that share most with it, perhaps none; where only the division into pages is another one, those that it lies
    in."""

    def __init__(self, old: Issue, new: Issue) -> None:
        self._old, self._new = old.raw, new.raw
        self.old_offsets, self.new_offsets = _ink(old.raw), _ink(new.raw)
        self.there: dict[int, int] = {}
        if old.raw == new.raw:
            self.pages = _overlapping(old, new)
            self.there.update(zip(self.old_offsets, self.new_offsets, strict=True))
            return
        self.pages = _matching(old, new)
        for page, others in self.pages.items():
            here = _ink_of(old, (page,))
            target = _ink_of(new, others)
            found = aligned("".join(map(old.raw.__getitem__, here)), "".join(map(new.raw.__getitem__, target)))
            self.there.update((here[at], target[to]) for at, to in enumerate(found) if to != NOWHERE)

    def old_ink(self, span: Span) -> str:
        return "".join(span.of(self._old).split())

    def ink(self, offset: int) -> int | None:
        """Where the character at ``offset`` went."""
        return self.there.get(offset)

    def next_old(self, offset: int) -> int | None:
        """The ink behind the one at ``offset`` of the old text."""
        return _following(self.old_offsets, offset + 1)

    def is_gone(self, gap: int) -> bool:
        """Whether one of the characters on either side of ``gap`` went nowhere."""
        right = _following(self.old_offsets, gap)
        return gap - 1 not in self.there or right is None or right not in self.there

    def gap(self, gap: int) -> int | None:
        """The gap between the same two characters; None where they are gone or no neighbours any more."""
        left, right = self.there.get(gap - 1), _following(self.old_offsets, gap)
        target = self.there.get(right) if right is not None else None
        if left is None or target is None or _following(self.new_offsets, left + 1) != target:
            return None
        return left + 1

    def between(self, span: Span) -> Span | None:
        """What stands now where ``span`` stood: between the characters before and behind it; from its own first to its
        own last character where it begins or ends its page."""
        before = _before(self.old_offsets, span.start)
        behind = _following(self.old_offsets, span.end)
        left = self.there.get(before) if before is not None else None
        right = self.there.get(behind) if behind is not None else None
        if left is not None and right is not None and left < right:
            first = bisect_left(self.new_offsets, left) + 1
            last = bisect_left(self.new_offsets, right) - 1
            if last - first > 2 * max(4, len(span)):
                return None
            if first > last:
                return Span(left + 1, left + 1)
            return Span(self.new_offsets[first], self.new_offsets[last] + 1)
        own = [self.there.get(offset) for offset in range(span.start, span.end) if not self._old[offset].isspace()]
        found = [place for place in own if place is not None]
        if not found or len(found) != len(own) or found != sorted(found):
            return None
        return Span(found[0], found[-1] + 1)


def _ink(raw: str) -> list[int]:
    return [offset for offset, sign in enumerate(raw) if not sign.isspace()]


def _ink_of(issue: Issue, pages: Sequence[int]) -> list[int]:
    spans = [issue.pages[page].span for page in pages]
    return [offset for span in spans for offset in range(span.start, span.end) if not issue.raw[offset].isspace()]


def _following(offsets: Sequence[int], offset: int) -> int | None:
    """The first ink at ``offset`` or behind it."""
    at = bisect_left(offsets, offset)
    return offsets[at] if at < len(offsets) else None


def _before(offsets: Sequence[int], offset: int) -> int | None:
    at = bisect_left(offsets, offset) - 1
    return offsets[at] if at >= 0 else None


def _overlapping(old: Issue, new: Issue) -> dict[int, tuple[int, ...]]:
    return {
        page: tuple(other for other, there in enumerate(new.pages) if there.span.overlaps(here.span))
        for page, here in enumerate(old.pages)
    }


def _matching(old: Issue, new: Issue) -> dict[int, tuple[int, ...]]:
    grams = [_grams(old, page) for page in range(len(old.pages))]
    found: dict[int, list[int]] = {}
    for other in range(len(new.pages)):
        there = _grams(new, other)
        shared = [len(there & here) for here in grams]
        best = max(shared, default=0)
        if best:
            # Of two pages that say the same the one at the same place.
            page = other if other < len(shared) and shared[other] == best else shared.index(best)
            found.setdefault(page, []).append(other)
    return {page: tuple(others) for page, others in sorted(found.items())}


def _grams(issue: Issue, page: int) -> set[str]:
    ink = "".join(issue.text(issue.pages[page]).split())
    return {ink[start : start + GRAM] for start in range(max(1, len(ink) - GRAM + 1))}
