"""Heads put to bodies, and bodies to articles, all of one page at once.

Between two neighbouring stretches of body text stand no, one or several head lines. Each of them belongs to the article
before it, to the one behind it, is a crosshead inside an article that goes on, or belongs to none. The division of the
whole page with the greatest score is found by dynamic programming over the stretches; heads that found no place are
then matched with bodies that have none (Hungarian step over likeness), since some pages gather their heads in one
place.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from proofreader.document.likeness import Likeness

LONGEST_ARTICLE = 30
"""An article has at most this many stretches, that is, one fewer crossheads; bounds the work."""
MOST_HEADS = 6
"""An article has at most this many head lines on one side."""
LIKENESS_WORTH = 4.0
EXPECTED_LIKENESS = 0.2
"""A head that shares this much of its weight with a body is as likely its head as not."""
LOGO_LENGTH = 6
"""A line this short (in ems) that shares nothing with its body may be the logo of a column."""
LOGO_LIKENESS = 0.1
LOGO = -1.2
UNPLACED = -0.6
"""The score of a head that is left without a body."""
HEADLESS = -3.4
"""The score of an article without a head."""
BOTH_SIDES = -2.5
PARTED = -1.2
"""The score of a head line as a crosshead, if blank lines part it from the text."""
UNPARTED_BEFORE, UNPARTED_BEHIND = 2.7, 1.6
ENUMERATED = 1.5
LONG = -0.13
"""The score of each em by which a crosshead is longer than ``LONGEST_CROSSHEAD``."""
LONGEST_CROSSHEAD = 18
OPENED = 4.0
"""A stretch that speaks so strongly for an article's beginning opens with a dateline or a byline."""
SECOND = -3.0
"""The score of each further crosshead in the same place."""
LEADLESS = 1.5
"""The score of a crosshead before text without a dateline or a byline, if all other articles of the page have one."""
INTERRUPTED = 3.0
"""What the middle of a sentence on both sides of a head says for one article."""
WRONG_SIDE = -2.0
"""The score of a head on the side where this page does not put its heads."""
TOGETHER = 1.7
APART = 0.4
"""The scores of two neighbouring head lines of one block, and of two blocks, that go to the same article."""
CROWD, CROWDED = 4, -1.5
"""More head lines than ``CROWD`` on one side, and the score of each further one."""
HOPELESS = -12.0
"""An article is not made longer once its inside speaks so strongly against it."""
GATHERED_LIKENESS = 0.25


@dataclass(frozen=True, slots=True)
class Head:
    """A head line (or a wrapped head): its number among the units, its text, and whether blank lines part it from the
    body text before and behind."""

    unit: int
    text: str
    parted_before: bool
    parted_behind: bool
    length: float
    """Ink width in ems."""
    enumerated: bool


@dataclass(frozen=True, slots=True)
class Stretch:
    """Body text without a head in it: the numbers of its units, its text, and how much speaks for an article beginning
    with it (a dateline, a byline), in the natural logarithm of odds."""

    units: tuple[int, ...]
    text: str
    opens_article: float
    closed: bool
    """Whether it ends with a stop."""


@dataclass(frozen=True, slots=True)
class Placement:
    """Stretches ``first`` up to ``end`` form an article with these heads (in page order) and crossheads."""

    first: int
    end: int
    heads: tuple[Head, ...]
    crossheads: tuple[Head, ...]
    likeness: float


@dataclass(frozen=True, slots=True)
class _Way:
    """The best division of everything before a stretch, if ``taken`` heads of the group before it go to the article
    that ends there."""

    score: float
    article: tuple[int, int, tuple[Head, ...]] | None = None
    before: _Way | None = None


@dataclass
class _Page:
    stretches: Sequence[Stretch]
    groups: Sequence[Sequence[Head]]
    """``groups[i]`` stands before stretch i, the last one behind all."""
    likeness: Likeness
    heads_before: bool
    scores: dict[tuple[int, int, int], float]
    """Known scores of heads, by unit and extent; they are the same for both sides."""

    @cached_property
    def going_on(self) -> list[float]:
        """For each stretch what speaks for its going on with the article before it; the first goes on with none."""
        return [0.0, *(_goes_on(self, index) for index in range(1, len(self.stretches)))]

    @cached_property
    def lead_habit(self) -> float:
        """The share of stretches behind heads that open with a dateline or a byline."""
        behind = [stretch for stretch, group in zip(self.stretches, self.groups, strict=False) if group]
        return sum(stretch.opens_article >= OPENED for stretch in behind) / len(behind) if behind else 0.0

    def interrupts(self, index: int) -> bool:
        """Whether the heads before stretch ``index`` stand in the middle of a sentence."""
        return not self.stretches[index - 1].closed and self.stretches[index].opens_article <= 0

    def head_score(self, head: Head, first: int, end: int) -> float:
        key = (head.unit, first, min(end, first + 2))
        if key not in self.scores:
            shared = self.likeness.of(head.text, range(first, min(end, first + 2)))
            is_logo = head.length <= LOGO_LENGTH and shared < LOGO_LIKENESS
            self.scores[key] = LIKENESS_WORTH * (shared - EXPECTED_LIKENESS) + (LOGO if is_logo else 0.0)
        return self.scores[key]


def place_heads(
    stretches: Sequence[Stretch], groups: Sequence[Sequence[Head]], likeness: Likeness
) -> tuple[list[Placement], list[Head]]:
    """Divide a page into articles; returns them with the heads that belong to none."""
    if not stretches:
        return [], [head for group in groups for head in group]
    scores: dict[tuple[int, int, int], float] = {}
    ways = [_best(_Page(stretches, groups, likeness, before, scores)) for before in (True, False)]
    _score, placements, loose = max(ways, key=lambda way: way[0])
    return _match_gathered(placements, loose, likeness)


def _best(page: _Page) -> tuple[float, list[Placement], list[Head]]:
    """The best division if this page puts its heads before (or behind) their bodies."""
    count = len(page.stretches)
    # table[end][taken]: all stretches before `end` are in articles that are closed, with `taken` of the group there
    table: list[dict[int, _Way]] = [{} for _ in range(count + 1)]
    table[0][0] = _Way(0.0)
    for first in range(count):
        openings = _openings(page, first, table[first])
        for end, inside in _ends(page, first):
            _close(page, table[end], (first, end), _begun(page, openings, (first, end)), inside)
    final = max(table[count].items(), key=lambda item: item[1].score + UNPLACED * (len(page.groups[count]) - item[0]))
    return _unwound(page, final[1], final[1].score)


Opening = tuple[float, _Way, tuple[Head, ...]]
"""An article begun: its score so far, the way before it, and the heads before its body."""


def _openings(page: _Page, first: int, ways: Mapping[int, _Way]) -> list[Opening]:
    """For each number of heads that an article beginning with stretch ``first`` can have before it, the best way there.

    Heads between those and the ones that the article before took are left without a body.
    """
    group = tuple(page.groups[first])
    found: list[Opening] = []
    for kept in range(min(len(group), MOST_HEADS) + 1):
        begins = len(group) - kept
        fitting = [(way.score + UNPLACED * (begins - taken), way) for taken, way in ways.items() if taken <= begins]
        if fitting:
            score, way = max(fitting, key=lambda choice: choice[0])
            found.append((score, way, group[begins:]))
    return found


def _begun(page: _Page, openings: Sequence[Opening], extent: tuple[int, int]) -> tuple[Opening | None, Opening | None]:
    """The best opening without heads and the best with some, if the article reaches to ``extent``."""
    bare = next((opening for opening in openings if not opening[2]), None)
    headed = [
        (score + _side(page, heads, extent, page.heads_before), way, heads) for score, way, heads in openings if heads
    ]
    return bare, max(headed, key=lambda opening: opening[0]) if headed else None


def _ends(page: _Page, first: int) -> Iterator[tuple[int, float]]:
    """Where an article that begins with stretch ``first`` may end, with the score of what lies inside it."""
    score = page.stretches[first].opens_article / 2
    for end in range(first + 1, min(len(page.stretches), first + LONGEST_ARTICLE) + 1):
        yield end, score
        if end < len(page.stretches):
            score += page.going_on[end]
            if score < HOPELESS:
                return


def _goes_on(page: _Page, index: int) -> float:
    """What speaks for stretch ``index`` going on with the article before it: heads between them are crossheads, or the
    article's own head, set at a column break in the middle of a sentence."""
    score = -page.stretches[index].opens_article
    group = page.groups[index]
    if page.interrupts(index):
        return score + INTERRUPTED + sum(page.head_score(head, index - 1, index + 1) for head in group) / 2
    for head in group:
        score += PARTED + UNPARTED_BEFORE * (not head.parted_before) + UNPARTED_BEHIND * (not head.parted_behind)
        score += ENUMERATED * head.enumerated + LONG * max(0.0, head.length - LONGEST_CROSSHEAD)
    return score + SECOND * max(0, len(group) - 1) + LEADLESS * page.lead_habit * bool(group)


def _close(
    page: _Page,
    ways: dict[int, _Way],
    extent: tuple[int, int],
    begun: tuple[Opening | None, Opening | None],
    inside: float,
) -> None:
    """Close an article, with each number of heads that it can take from the group behind it."""
    behind = page.groups[extent[1]]
    bare, headed = begun
    for taken in range(min(len(behind), MOST_HEADS) + 1):
        after = tuple(behind[:taken])
        side = inside + _side(page, after, extent, not page.heads_before)
        for opening, odd in ((bare, 0.0 if after else HEADLESS), (headed, BOTH_SIDES if after else 0.0)):
            if opening is None:
                continue
            score = opening[0] + side + odd
            if taken not in ways or score > ways[taken].score:
                ways[taken] = _Way(score, (*extent, opening[2] + after), opening[1])


def _side(page: _Page, heads: tuple[Head, ...], extent: tuple[int, int], usual: bool) -> float:
    """What speaks for ``heads`` being heads of the article at ``extent``, on the usual side or the other one."""
    if not heads:
        return 0.0
    score = sum(page.head_score(head, *extent) for head in heads)
    score += sum(APART if head.parted_before else TOGETHER for head in heads[1:])
    return score + CROWDED * max(0, len(heads) - CROWD) + (0.0 if usual else WRONG_SIDE)


def _unwound(page: _Page, way: _Way, score: float) -> tuple[float, list[Placement], list[Head]]:
    placements: list[Placement] = []
    step: _Way | None = way
    while step is not None and step.article is not None:
        first, end, heads = step.article
        inside = tuple(
            head for index in range(first + 1, end) if not page.interrupts(index) for head in page.groups[index]
        )
        own = tuple(head for index in range(first + 1, end) if page.interrupts(index) for head in page.groups[index])
        heads = tuple(sorted((*heads, *own), key=lambda head: head.unit))
        shared = max((page.likeness.of(head.text, range(first, end)) for head in heads), default=0.0)
        placements.append(Placement(first, end, heads, inside, shared))
        step = step.before
    placements.reverse()
    used = {head.unit for placement in placements for head in (*placement.heads, *placement.crossheads)}
    return score, placements, [head for group in page.groups for head in group if head.unit not in used]


def _match_gathered(
    placements: list[Placement], loose: list[Head], likeness: Likeness
) -> tuple[list[Placement], list[Head]]:
    """Match the heads without a body with the bodies without a head, the likest pairs first."""
    bare = [number for number, placement in enumerate(placements) if not placement.heads]
    scored = sorted(
        (
            (likeness.of(head.text, range(placements[number].first, placements[number].end)), head, number)
            for head in loose
            for number in bare
        ),
        key=lambda pair: (-pair[0], pair[1].unit),
    )
    found: dict[int, int] = {}
    for shared, head, number in scored:
        if shared >= GATHERED_LIKENESS and head.unit not in found:
            found[head.unit] = number
    _fill_between(found, loose)
    result = list(placements)
    for number in bare:
        heads = tuple(head for head in loose if found.get(head.unit) == number)
        if heads:
            old = placements[number]
            shared = max(likeness.of(head.text, range(old.first, old.end)) for head in heads)
            result[number] = Placement(old.first, old.end, heads, old.crossheads, shared)
    return result, [head for head in loose if head.unit not in found]


def _fill_between(found: dict[int, int], loose: Sequence[Head]) -> None:
    """A head line between two that belong together belongs with them."""
    for before, head, behind in zip(loose, loose[1:], loose[2:], strict=False):
        if head.unit not in found and before.unit in found and found.get(before.unit) == found.get(behind.unit):
            found[head.unit] = found[before.unit]
