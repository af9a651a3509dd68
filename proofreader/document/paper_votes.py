"""How the profile of a newspaper votes on a page: evidence beside the engine's own, weighed with it.

What was decided about the same characters, or about names that the profile knows, changes the odds of a blank; what
was decided about nearly every gap of a kind is taken as the house's way. Everything is counted and nothing is fitted:
``STRENGTH`` alone says how much a decision weighs.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from proofreader.document.article import PageReading, Part, Role
from proofreader.document.furniture import roles_of_solos
from proofreader.document.paper_characters import readings_of, reviewed
from proofreader.document.paper_gaps import (
    COUNTED,
    NOTHING,
    around,
    gaps_of,
    kind_key,
    parts_of,
    plain_ink,
    touching,
)
from proofreader.document.paper_measures import shares_of
from proofreader.document.profile import Profile, Topic, counted, sayings
from proofreader.document.proposal import Finding, FindingKind, PageProposal
from proofreader.text.folding import simplified
from proofreader.text.gap import Decision, DecisionSource, GapKind, Mark
from proofreader.text.names import ROLE_WORD
from proofreader.text.reasons import Reason
from proofreader.text.reflow import Reflowed

STRENGTH = 3.0
"""A single decision changes the odds by three to this power: enough to turn what is doubtful, and three to turn what
the engine is sure of (0.95)."""
SAID = 50
"""What an editor wrote into a profile counts like so many decisions."""
HOUSE_COUNT, HOUSE_SHARE = 3, 0.8
"""So many gaps of a kind, and this share of all of them, make a house's way."""
ROLE_SHARE = 0.75
"""A line has a role when this share of the decisions about it gave it that."""
SUREST = 0.999
TOUCHING = 0.02
"""How likely a blank was lost between characters that touch, before the profile is asked."""
ROLE_REACH = 30
"""Names are looked for where a role word (记者) stands within so many characters."""
LONGEST_NAME = 4
ONCE = 0.75
"""How sure a role is that was given to a line once."""
_SURE_ROLE = 2
"""A role that was given this often is not asked about again."""

_WIDE = Topic.MEASURE
_NAMES = Reason("Names that this paper is known to print.")
_ROLE = Reason("In this paper the line was given this role once before.")


@dataclass(frozen=True, slots=True)
class _Vote:
    """What the profile thinks of one gap: by how much (in nats) a blank is likelier than none, and why. ``counts`` has
    how often a blank, and how often none, was decided."""

    weight: float = 0.0
    counts: tuple[int, int] = (0, 0)
    names: bool = False


class PaperVotes:
    """What a profile has to say, ready to be asked. Gives the same answers for the same profile and page."""

    def __init__(self, profile: Profile) -> None:
        counts, said = counted(profile), sayings(profile)
        for place, value in said.items():
            counts[place] = Counter() if value is None else Counter({value: SAID})
        self.roles: dict[str, Role] = {}
        """The role of each line that the paper is known to print by itself."""
        self._once: set[str] = set()
        self._gaps: dict[str, tuple[int, int]] = {}
        self._kinds: dict[str, tuple[Mark, int, int]] = {}
        self.names: dict[str, int] = {}
        """Those who write for the paper, with how many articles named them."""
        self.measures = shares_of({key: each.total() for (of, key), each in counts.items() if each and of is _WIDE})
        """What share of its paragraphs the paper sets in each measure, by its ems."""
        read: dict[str, tuple[str, int]] = {}
        for (topic, key), values in counts.items():
            if values and topic is Topic.READ:
                read[key] = max(values.items(), key=lambda item: (item[1], item[0]))
            elif values and topic is not _WIDE:
                self._take(topic, key, values)
        self._read = readings_of(read)
        self._lost = {
            key.replace(NOTHING, ""): votes for key, votes in self._gaps.items() if NOTHING in key and votes[0]
        }

    def _take(self, topic: Topic, key: str, values: Counter[str]) -> None:
        value, most = max(values.items(), key=lambda item: (item[1], item[0]))
        total = values.total()
        if topic is Topic.GAP:
            self._gaps[key] = values[Mark.SPACE.value], values[Mark.RUN_ON.value]
        elif topic is Topic.NAME:
            self.names[key] = total
        elif topic is Topic.KIND:
            if value in (Mark.SPACE.value, Mark.RUN_ON.value) and most >= max(HOUSE_COUNT, HOUSE_SHARE * total):
                self._kinds[key] = Mark(value), most, total
        elif most >= ROLE_SHARE * total:
            self.roles[key] = Role(value)
            if most < _SURE_ROLE:
                self._once.add(key)

    def turned(
        self, text: str, start: int, reading: PageReading, decisions: Mapping[int, Decision]
    ) -> dict[int, Decision]:
        """``decisions`` about a page whose ``text`` stands at ``start``, with the profile's votes counted in."""
        found = dict(decisions)
        if not (self._gaps or self._kinds or self.names):
            return found
        gaps = sorted(decisions)
        for part in parts_of(reading):
            for gap in gaps_of(part, gaps):
                decision = found[gap]
                if decision.mark is not Mark.PARAGRAPH:
                    found[gap] = self._voted(decision, part, text, gap - start)
            found.update(self._lost_blanks(part, text, start, decisions))
        return found

    def doubts(self, page: Reflowed) -> Iterator[Finding]:
        """Lines whose role rests on a single decision, and would be another without it: that may have been an
        exception."""
        if self._once:
            own = roles_of_solos(page)
            for number, unit in enumerate(page.units):
                key = plain_ink(unit.text)
                if key in self._once and own.get(number) is not self.roles[key]:
                    yield Finding(unit.spans[0], FindingKind.DOUBTFUL_ROLE, ONCE, _ROLE)

    def reviewed(self, proposal: PageProposal, text: str, start: int) -> PageProposal:
        """``proposal`` of a page, its doubtful characters as editors saw the like before."""
        return reviewed(proposal, text, start, self._read)

    def _voted(self, decision: Decision, part: Part, text: str, at: int) -> Decision:
        house = self._kinds.get(kind_key(decision, part.role)) if decision.kind in COUNTED else None
        if house is not None and house[0] is not decision.mark:
            decision = _as_the_house(decision, *house)
        vote = self._vote(decision, text, at)
        return _weighed(decision, vote) if vote.weight else decision

    def _vote(self, decision: Decision, text: str, at: int) -> _Vote:
        counts = self._gaps.get(around(text, at), (0, 0)) if self._gaps else (0, 0)
        if any(counts):
            return _Vote(_nats(*counts), counts)
        if self.names:
            return self._of_names(decision, text, at)
        return _Vote()

    def _of_names(self, decision: Decision, text: str, at: int) -> _Vote:
        """Two known names want a blank between them, one name wants none inside it."""
        before, after = plain_ink(text[max(0, at - ROLE_REACH) : at]), plain_ink(text[at : at + ROLE_REACH])
        if not ROLE_WORD.search(before + after[:LONGEST_NAME]):
            return _Vote()
        sizes = range(2, LONGEST_NAME + 1)
        left = max((self.names.get(before[-size:], 0) for size in sizes), default=0)
        right = max((self.names.get(after[:size], 0) for size in sizes), default=0)
        if left and right:
            return _Vote(_nats(min(left, right), 0), names=True)
        if decision.kind is not GapKind.PADDED_NAME:
            halves = ((first, size - first) for size in sizes for first in range(1, size))
            inside = max(self.names.get(before[-one:] + after[:other], 0) for one, other in halves)
            if inside:
                return _Vote(_nats(0, inside), names=True)
        return _Vote()

    def _lost_blanks(
        self, part: Part, text: str, start: int, decisions: Mapping[int, Decision]
    ) -> Iterator[tuple[int, Decision]]:
        """Where a blank was decided between the same characters though nothing stands between them."""
        for span in part.spans:
            inside = text[span.start - start : span.end - start].translate(simplified()) if self._lost else ""
            for at, key in touching(inside, self._lost):
                gap = span.start + at
                if gap not in decisions:
                    base = Decision(Mark.RUN_ON, GapKind.EATEN_SEPARATOR, 1 - TOUCHING, _NAMES)
                    decision = _weighed(base, _Vote(_nats(*self._lost[key]), self._lost[key]))
                    if decision.mark is Mark.SPACE:
                        yield gap, decision


def _nats(blank: int, none: int) -> float:
    return STRENGTH * math.log((blank + 0.5) / (none + 0.5))


def _as_the_house(decision: Decision, mark: Mark, count: int, total: int) -> Decision:
    figures = (("count", str(count)), ("total", str(total)))
    reason = Reason("Decided so in this paper before for {count} of {total} such places.", figures)
    sure = round(min((count + 1) / (total + 2), SUREST), 3)
    return Decision(mark, decision.kind, sure, reason, DecisionSource.PROFILE)


def _weighed(decision: Decision, vote: _Vote) -> Decision:
    """``decision`` with the odds of a blank changed by ``vote``."""
    sure = min(max(decision.confidence, 1 - SUREST), SUREST)
    blank = sure if decision.mark is Mark.SPACE else 1 - sure
    odds = math.log(blank / (1 - blank)) + vote.weight
    mark = Mark.SPACE if odds > 0 else Mark.RUN_ON
    confidence = round(min(1 / (1 + math.exp(-min(abs(odds), 30.0))), SUREST), 3)
    agrees = (vote.weight > 0) is (mark is Mark.SPACE)
    reason = _NAMES if vote.names else _reason(vote.counts[vote.weight < 0], agrees)
    return Decision(mark, _kind(decision, mark), confidence, reason, DecisionSource.PROFILE)


def _reason(count: int, agrees: bool) -> Reason:
    figures = (("count", str(count)),)
    if agrees:
        return Reason("Decided so in this paper before: {count}×.", figures)
    return Reason("Decided otherwise in this paper before: {count}×.", figures)


def _kind(decision: Decision, mark: Mark) -> GapKind:
    """What the gap is, now that its mark may be another."""
    if mark is decision.mark or decision.kind not in _TURNED:
        return decision.kind
    return _TURNED[decision.kind]


_TURNED = {
    GapKind.STRAY_SPACE: GapKind.CAESURA,
    GapKind.STRETCHED_LINE: GapKind.CAESURA,
    GapKind.CAESURA: GapKind.STRAY_SPACE,
    GapKind.NAME_SEPARATOR: GapKind.STRAY_SPACE,
    GapKind.LINE_WRAP: GapKind.EATEN_SEPARATOR,
    GapKind.COLUMN_BREAK: GapKind.EATEN_SEPARATOR,
    GapKind.EATEN_SEPARATOR: GapKind.LINE_WRAP,
}
