"""What speaks for each place of a head or a body on its page: named features, whose weights are fitted.

All of them hold of a line or a stretch and its neighbours alone, so that each is looked at once a page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from proofreader.document.bodies import Head, Pieces
from proofreader.document.furniture import is_signed
from proofreader.document.furniture_strips import SECTIONS
from proofreader.document.head_roles import CAESURA, DASH, EVENT, LOGO, SURVEY
from proofreader.document.likeness import Likeness
from proofreader.text.names import RANK, is_name
from proofreader.text.patterns import ATTRIBUTION

LEAD = 90
"""The first characters of a stretch, by which it is compared with what stands before it."""
CLOSE = 3
"""A stretch is compared with so many stretches before it."""
NEAR, LONGEST_CROSSHEAD = 2, 12
"""Crossheads of one article stand so many stretches apart, and are at most so many ems long."""
STARTS = frozenset({"dateline", "byline", "salutation", "day", "jump_from"})
"""How an article may open that is not in the middle of something."""
LEADS = frozenset({"dateline", "byline"})
"""What most articles of a page open with, if any of them does."""

Found = Iterator[tuple[str, float]]


class PlacingEvidence:
    """The evidence of one page. ``opens``: for each stretch what speaks for an article beginning with it, a byline
    among the heads before it included; ``next_body``: for each the first one from it on that has body text."""

    def __init__(self, pieces: Pieces, likeness: Likeness) -> None:
        self.pieces, self.likeness = pieces, likeness
        self.opens = [
            {*stretch.opens, *({"byline"} if any(map(_is_signed, group)) else ())}
            for stretch, group in zip(pieces.stretches, pieces.groups, strict=False)
        ]
        self.next_body = list(range(len(pieces.stretches)))
        for index in range(len(self.next_body) - 2, -1, -1):
            if not pieces.stretches[index].has_body:
                self.next_body[index] = self.next_body[index + 1]
        behind = [opens for opens, group in zip(self.opens, pieces.groups, strict=False) if group]
        self._led, self._headed = sum(bool(LEADS & opens) for opens in behind), len(behind)

    def _shared(self, head: Head, first: int) -> float:
        """How much of a head is found again at the beginning of the article that begins with stretch ``first``."""
        stretches = self.pieces.stretches
        end = first + 1
        if end < len(stretches) and len(stretches[first].text) < 2 * LEAD and not self.pieces.groups[end]:
            end += 1
        return self.likeness.of(head.text, range(first, end))

    def opening(self, index: int) -> Found:
        stretch = self.pieces.stretches[index]
        if index == 0:
            return
        between = "heads" if self.pieces.groups[index] else "bare"
        yield f"open:{between}", 1.0
        opens = self.opens[index]
        if not STARTS & opens:
            size = "short" if len(stretch.text) < 120 else "usual" if len(stretch.text) < 300 else "long"
            yield f"open:plain&{between}", 1.0
            yield f"open:plain&{between}&{size}", 1.0
        for name in sorted(opens):
            yield f"open:{name}", 1.0
            yield f"open:{name}&{between}", 1.0
        if not stretch.has_body:
            yield "open:bodiless", 1.0
        if not LEADS & opens:
            yield f"open:leadless&{between}", self._led / max(1, self._headed - bool(self.pieces.groups[index]))
        bound = self._bound(index)
        if bound:
            yield f"open:bound&{between}", bound
        if self.pieces.groups[index]:
            yield "open:alike", self._alike(index)
        shared = self._cohesion(index)
        yield "open:shared", shared
        yield f"open:shared&{between}", shared

    def _cohesion(self, index: int) -> float:
        """How much of the beginning of a stretch is found again in the stretches before it."""
        lead = self.pieces.stretches[index].text[:LEAD]
        return self.likeness.of(lead, range(max(0, index - CLOSE), index)) if lead else 0.0

    def _bound(self, index: int) -> float:
        """How many names and rare words the text before has in common with the beginning of a stretch, up to 1."""
        names = self.likeness.rare(index)
        before = frozenset().union(*(self.likeness.rare(each) for each in range(max(0, index - CLOSE), index)))
        return min(3, len(names & before)) / 3

    def _alike(self, index: int) -> float:
        """Whether a line stands alone before text without a lead, and others near it do so too: crossheads come in
        rows. 0.5 for one of them, 1 for more."""
        found = sum(
            self._lone(index) is not None and self._lone(other) is not None
            for other in range(index - NEAR, index + NEAR + 1)
            if other != index
        )
        return min(2, found) / 2

    def _lone(self, index: int) -> Head | None:
        """The only line before a stretch that has no lead."""
        if not 0 < index < len(self.pieces.stretches) or STARTS & self.opens[index]:
            return None
        group = self.pieces.groups[index]
        return group[0] if len(group) == 1 and group[0].length <= LONGEST_CROSSHEAD else None

    def going_on(self, index: int, kind: str) -> Found:
        yield f"on:{kind}", 1.0
        if self.pieces.groups[index]:
            yield f"on:{kind}&heads", 1.0
        for name in sorted(STARTS & set(self.pieces.stretches[index].opens)):
            yield f"on:into_{name}", 1.0
        stretches = self.pieces.stretches
        if not stretches[index - 1].closed and "broken" in stretches[index].opens and self.pieces.groups[index]:
            yield "on:interrupted", 1.0

    def inside(self, option: str, head: Head, index: int) -> Found:
        """A line between two stretches, or at the end of one, that is a crosshead, text or nobody's."""
        yield from line_features(option, head)
        if index:
            before = self.pieces.stretches[index - 1]
            yield f"{option}:{'closed' if before.closed else 'open'}", 1.0
            yield f"{option}:shared_before", self._shared(head, index - 1)
        group = self.pieces.groups[index]
        if len(group) > 1:
            yield f"{option}:crowd", 1.0
            yield f"{option}:crowd&{head.label}", 1.0
        if option in ("cross", "text", "loose"):
            yield f"{option}:alike", self._alike(index)
        if index < len(self.pieces.stretches):
            yield f"{option}:{'lead' if LEADS & self.opens[index] else 'leadless'}", 1.0
            yield f"{option}:shared", self._shared(head, index)
        else:
            yield f"{option}:last", 1.0

    def own(self, index: int) -> Found:
        """The heads of an article set in the middle of it, at a column break."""
        group, stretches = self.pieces.groups[index], self.pieces.stretches
        broken = not stretches[index - 1].closed and "broken" in stretches[index].opens
        yield f"own:{'broken' if broken else 'whole'}", 1.0
        yield f"own:{min(len(group), 3)}", 1.0
        for head in group:
            yield from line_features("own", head)
            yield "own:shared", max(self._shared(head, index), self._shared(head, index - 1))

    def head(self, head: Head, first: int) -> Found:
        """A head of the article that begins with stretch ``first``, beside what the line looks like."""
        shared = self._shared(head, first)
        yield "head:shared", shared
        yield f"head:shared&{_length(head.length)}", shared
        if shared < 0.04:
            yield "head:nothing_shared", 1.0
        best = self.likeness.best(head.text)
        yield "head:shared_elsewhere", max(0.0, best - shared)
        if best > 0.1 and shared >= best - 0.01:
            yield "head:best", 1.0
        if head.length <= 6 and shared < 0.1:
            yield "head:logo_like", 1.0

    def block(self, side: str, heads: Sequence[Head]) -> Found:
        yield f"block:{min(len(heads), 3)}", 1.0
        for left, right in pairwise(heads):
            yield "block:together" if left.block == right.block else "block:apart", 1.0
        signed = [at for at, head in enumerate(heads) if _is_signed(head)]
        if signed:
            beside = len(heads) - 1 in signed if side == "before" else 0 in signed
            yield f"{side}:signed_{'beside' if beside else 'apart'}", 1.0
            if len(signed) == len(heads):
                yield f"{side}:signed_only", 1.0
        near = heads[-1].parted_behind if side == "before" else heads[0].parted_before
        yield f"block:{'parted' if near else 'close'}", 1.0
        far = heads[0].parted_before if side == "before" else heads[-1].parted_behind
        yield f"block:far_{'parted' if far else 'close'}", 1.0

    def closing(self, headless: str, bodiless: bool, broken: bool) -> Found:
        if headless:
            yield f"close:headless&{headless}", 1.0
            if not any(self.pieces.groups):
                yield "close:no_heads_at_all", 1.0
        if bodiless:
            yield "close:bodiless", 1.0
        if broken:
            yield "close:broken", 1.0


def _is_signed(head: Head) -> bool:
    return "signed" in head_traits(head.text)


def kind_of(opens: set[str]) -> str:
    for name in ("jump_from", "dateline", "byline", "salutation"):
        if name in opens:
            return name
    return "plain"


def line_features(option: str, head: Head) -> Found:
    yield option, 1.0
    yield f"{option}:{head.label}", 1.0
    yield f"{option}:odds", head.odds
    yield f"{option}:{_length(head.length)}", 1.0
    if head.rows:
        yield f"{option}:rows", head.rows / 2
    parted = ("parted" if head.parted_before else "close") + "_" + ("parted" if head.parted_behind else "close")
    yield f"{option}:{parted}", 1.0
    yield f"{option}:{parted}&{'airy' if head.airy else 'dense'}", 1.0
    if head.enumerated:
        yield f"{option}:enumerated", 1.0
    for name in head_traits(head.text):
        yield f"{option}:{name}", 1.0


def _length(width: float) -> str:
    return (
        "tiny"
        if width <= 3
        else "short"
        if width <= 4
        else "brief"
        if width <= 7
        else "usual"
        if width <= 18
        else "long"
    )


@lru_cache(maxsize=4096)
def head_traits(text: str) -> tuple[str, ...]:
    """What the wording of a line says about its being a head at all."""
    return tuple(_head_traits(text))


def _head_traits(text: str) -> Iterator[str]:
    if text[-1] in "。；，、：":
        yield "stopped"
    if text[-1] in "？！?!":
        yield "asks"
    if "，" in text or "；" in text or "。" in text:
        yield "comma"
    if text in SECTIONS:
        yield "section"
    yield from (name for name, pattern in _WORDINGS if pattern.search(text))
    words = text.split()
    if is_signed(text):
        yield "signed"
    elif len(words) > 2 and all(len(word) <= 4 and is_name(word) for word in words):
        yield "names"


_CONTACT = re.compile(r"电话|地址|邮箱|传真|联系人|\d{5,}|有限公司$|委员会$")
_DATED = re.compile(r"\d{2,4}\s?年|[一二三四五六七八九十]月|\d月|星期|日$")
_WORDINGS = (
    ("caesura", CAESURA),
    ("event", EVENT),
    ("survey", SURVEY),
    ("dash", DASH),
    ("attribution", ATTRIBUTION),
    ("rank", RANK),
    ("contact", _CONTACT),
    ("dated", _DATED),
    ("logo", LOGO),
)
"""Wordings that heads have and lines of text hardly ever, and the other way round."""
