"""Heads put to bodies, and bodies to articles, all of one page at once.

Between two neighbouring stretches of body text stand no, one or several lines that may be heads. Each of them is a head
of the article before it or of the one behind it, a crosshead, or a line of text, or it belongs to none; and each
stretch goes on with the article before it or begins one. All ways of reading a page so are the ways through a lattice
(``lattice``). What each piece of evidence is worth was fitted on typeset pages (``tests/fit``). Heads that found no
place are then matched with the bodies that have none (``gathered``), since some pages gather their heads in one place.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from proofreader.document.bodies import Head, Pieces
from proofreader.document.lattice import Lattice
from proofreader.document.likeness import Likeness
from proofreader.document.placing_evidence import PlacingEvidence, kind_of, line_features

LONGEST_ARTICLE, WORK = 40, 6000
"""An article has at most this many stretches; on a page of very many stretches fewer, so that the product of both does
not exceed ``WORK``."""
MOST_HEADS = 6
"""An article has at most this many head lines on one side."""
MOST_LEADING = 6
"""At most this many lines at the beginning of an article are text that may be taken for a head."""
LONGEST_BYLINE = 14
"""A byline is at most so many ems long."""
HOPELESS = 10.0
"""An article is not gone on with once others speak so much more strongly for themselves."""
HABITS = ("before", "behind", "gathered")
"""Where a page puts its heads: before or behind their bodies, or all in one place at its end."""
OPTIONS = ("cross", "text", "loose")
"""What a line inside an article may be: a crosshead, text, or nobody's."""
FIRST = ("first", "lead")
"""The same of a line between the head and the rest of the text: a crosshead or text."""
END = "end"


@dataclass(frozen=True, slots=True)
class Step:
    """What an arc does at stretch ``index``. ``open``: the heads before it from ``kept`` on are those of the article
    that begins with it, but the last ``leads`` of them are the first lines of its text or crossheads in it, and where
    ``signs`` is set the others are its byline alone; those from ``taken`` on up to ``kept`` belong to none. ``stay``:
    the stretch goes on; each head before it is a crosshead, text, or nobody's. ``own``: it goes on, and the heads
    before it are the article's. ``close``: the article that began with ``first`` ends here; of the heads behind it
    ``text`` are text and those up to ``taken`` its heads. ``end``: the heads from ``taken`` on belong to none."""

    kind: str
    index: int
    first: int = 0
    text: int = 0
    taken: int = 0
    kept: int = 0
    signs: int = 0
    leads: int = 0


@dataclass
class Builder:
    """The lattice of a page."""

    pieces: Pieces
    likeness: Likeness
    weights: Mapping[str, float]
    lattice: Lattice[Step] = field(init=False)
    _evidence: PlacingEvidence = field(init=False)
    _longest: int = field(init=False)

    def __post_init__(self) -> None:
        self._evidence = PlacingEvidence(self.pieces, self.likeness)

    def build(self) -> Lattice[Step]:
        self.lattice = Lattice(self.weights)
        self.lattice.place(("closed", 0, 0))
        count = len(self.pieces.stretches)
        self._longest = min(LONGEST_ARTICLE, max(MOST_HEADS, WORK // max(1, count)))
        reached: list[int] = [0]
        begun: list[int] = []
        for index in range(count):
            begun = self._inside(index, begun)
            for taken in reached:
                self._open(index, taken)
            begun = self._hopeful(index, [*begun, index] if reached else begun)
            reached = sorted({taken for first in begun for taken in self._close(first, index + 1)})
        for taken in reached:
            parts = [self._late(head) for head in self.pieces.groups[count][taken:]]
            self.lattice.arc((("closed", count, taken), END), parts, (), Step("end", count, taken=taken))
        return self.lattice

    def _inside(self, index: int, begun: Sequence[int]) -> list[int]:
        """Go on into stretch ``index`` with the articles that began before; returns those."""
        if not begun:
            return []
        choices, own = self._going_on(index)
        kept = [first for first in begun if index - first < self._longest]
        for first in kept:
            kind = kind_of(self._evidence.opens[first])
            going_on = (self.lattice.bundle(("on", index, kind), self._evidence.going_on(index, kind)),)
            for headed in (False, True):
                tail = ("in", first, index - 1, headed)
                if tail not in self.lattice.places:
                    continue
                self.lattice.arc((tail, ("in", first, index, headed)), going_on, choices, Step("stay", index))
                if own is not None and not headed:
                    parts = (*going_on, own)
                    self.lattice.arc((tail, ("in", first, index, True)), parts, (), Step("own", index))
        return kept

    def _hopeful(self, index: int, begun: Sequence[int]) -> list[int]:
        """Those of the articles begun that are not far worse than the best: no others are gone on with."""
        if not self.weights:
            return list(begun)
        scores = [
            max(self.lattice.reached(("in", first, index, headed)) for headed in (False, True)) for first in begun
        ]
        least = max(scores) - HOPELESS
        return [first for first, score in zip(begun, scores, strict=True) if score >= least]

    def _going_on(self, index: int) -> tuple[list[tuple[int, ...]], int | None]:
        """The bundles for the lines before stretch ``index``, if it goes on with the article before it."""
        group = self.pieces.groups[index]
        choices = [tuple(self._option(option, head, index) for option in OPTIONS) for head in group]
        own = self.lattice.bundle(("own", index), self._evidence.own(index)) if group else None
        return choices, own

    def _option(self, option: str, head: Head, index: int) -> int:
        return self.lattice.bundle((option, head.unit), self._evidence.inside(option, head, index))

    def _loose(self, head: Head) -> int:
        return self.lattice.bundle(("nobody", head.unit), line_features("nobody", head))

    def _late(self, head: Head) -> int:
        return self.lattice.bundle(("late", head.unit), line_features("late", head))

    def _open(self, index: int, taken: int) -> None:
        """Begin an article with stretch ``index``, with each number of heads that it can have before it."""
        group = self.pieces.groups[index]
        opens = self.lattice.bundle(("opens", index), self._evidence.opening(index))
        tail = ("closed", index, taken)
        for leads in range(self._leading_lines(group[taken:]) + 1):
            end = len(group) - leads
            choices = [tuple(self._option(option, head, index) for option in FIRST) for head in group[end:]]
            if choices and self.weights and max(map(self.lattice.scores.__getitem__, choices[0])) < -HOPELESS / 2:
                break
            signs = end > taken and may_sign(group[end - 1])
            for kept in range(max(taken, end - MOST_HEADS), end + 1):
                loose = [self._loose(head) for head in group[taken:kept]]
                heads = self._side("before", group[kept:end], index) if kept < end else []
                step = Step("open", index, taken=taken, kept=kept, leads=leads)
                ends = tail, ("in", index, index, kept < end)
                self.lattice.arc(ends, (opens, *loose, *heads), choices, step)
                if signs and kept == end - 1:
                    byline = self._option("sign", group[kept], index)
                    step = Step("open", index, taken=taken, kept=kept, signs=1, leads=leads)
                    self.lattice.arc((tail, ("in", index, index, False)), (opens, *loose, byline), choices, step)

    def _leading_lines(self, group: Sequence[Head]) -> int:
        """How many of the last lines of a group may be text, or crossheads, of the article that begins behind them."""
        count = 0
        while count < min(MOST_LEADING, len(group)) and (count < 2 or group[-1 - count].label == "body"):
            count += 1
        return count

    def _close(self, first: int, end: int) -> Iterator[int]:
        """Close an article, with each number of text lines and heads that it can take from the group behind it.

        The head of an article stands in one place: where it has one already, it takes none from behind.
        """
        group = self.pieces.groups[end]
        for headed in (False, True):
            tail = ("in", first, end - 1, headed)
            if tail not in self.lattice.places:
                continue
            if not group:
                bare = () if headed else self._habits()
                parts = (self._closes(first, end, headed), *bare)
                self.lattice.arc((tail, ("closed", end, 0)), parts, (), Step("close", end, first))
                yield 0
                continue
            for text in range(len(group) + 1):
                lines = [self._option("tail", head, end) for head in group[:text]]
                if text and self.weights and self.lattice.scores[lines[-1]] < -HOPELESS / 2:
                    break
                most = text if headed else min(len(group), text + MOST_HEADS)
                for taken in range(text, most + 1):
                    heads = self._side("behind", group[text:taken], first) if taken > text else []
                    closes = self._closes(first, end, headed or taken > text)
                    bare = [] if headed or taken > text else self._habits()
                    ends = tail, ("closed", end, taken)
                    step = Step("close", end, first, text, taken)
                    self.lattice.arc(ends, (closes, *bare, *lines, *heads), (), step)
                    yield taken

    def _habits(self) -> list[int]:
        """What an article without heads costs, which is less on a page that gathers them elsewhere."""
        return [self.lattice.bundle(habit, ((f"{habit}:headless", 1.0),)) for habit in ("usual", "gathered")]

    def _side(self, side: str, heads: Sequence[Head], first: int) -> list[int]:
        """The bundles for ``heads`` being heads, on that side, of the article that begins with stretch ``first``."""
        bundles = [
            self.lattice.bundle((side, head.unit, first), self._evidence.head(head, first), self._looks(head))
            for head in heads
        ]
        whole = self.lattice.bundle((side, heads[0].unit, len(heads)), self._evidence.block(side, heads))
        return [*bundles, whole, self.lattice.bundle(side, (("block:wrong_side", 1.0),))]

    def _looks(self, head: Head) -> int:
        return self.lattice.bundle(("looks", head.unit), line_features("head", head))

    def _closes(self, first: int, end: int, headed: bool) -> int:
        """The bundle for an article ending before stretch ``end``; many articles end alike."""
        headless = "" if headed else kind_of(self._evidence.opens[first])
        bodiless, broken = self._evidence.next_body[first] >= end, not self.pieces.stretches[end - 1].closed
        alike = "closes", headless, bodiless, broken
        return self.lattice.bundle(alike, self._evidence.closing(headless, bodiless, broken))


def may_sign(head: Head) -> bool:
    """Whether a line may be a byline that stands by itself before its body, away from the head."""
    return head.length <= LONGEST_BYLINE and not any(mark in head.text for mark in "，。！？：；、")


def with_habit(lattice: Lattice[Step], habit: str) -> Lattice[Step]:
    """The lattice of a page that puts its heads ``before`` or ``behind`` their bodies, or all in one place at its end
    (``gathered``)."""
    out = ("usual",) if habit == "gathered" else ("gathered", habit)
    return lattice.without(number for number in map(lattice.number, out) if number is not None)


def places_of(pieces: Pieces, step: Step, chosen: Sequence[str]) -> Iterator[tuple[Head, str]]:
    """The lines that ``step`` puts somewhere, and where: before or behind its body, inside it, as a crosshead …"""
    group = pieces.groups[step.index]
    if step.kind == "open":
        yield from ((head, "loose") for head in group[step.taken : step.kept])
        heads = len(group) - step.leads
        yield from ((head, "sign" if step.signs else "before") for head in group[step.kept : heads])
        yield from zip(group[heads:], chosen, strict=True)
    elif step.kind == "stay":
        yield from zip(group, chosen, strict=True)
    elif step.kind == "own":
        yield from ((head, "own") for head in group)
    elif step.kind == "close":
        yield from ((head, "text") for head in group[: step.text])
        yield from ((head, "behind") for head in group[step.text : step.taken])
    else:
        yield from ((head, "loose") for head in group[step.taken :])
