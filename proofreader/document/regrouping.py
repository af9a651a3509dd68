"""The parts and articles of a page as the editor arranged them, on the same page read again.

Each character of the new text goes to the part that its counterpart went to, and what has no counterpart goes with the
character before it: so every inked character is in one part again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from proofreader.document.article import Article, PageReading, Part
from proofreader.document.decisions import kind_of
from proofreader.document.ink_map import InkMap
from proofreader.document.issue import Issue
from proofreader.document.layout import PartPlace
from proofreader.document.proposal import Finding, FindingKind, PageProposal
from proofreader.document.session import ProofSession
from proofreader.text.gap import Decision, Mark
from proofreader.text.reasons import Reason
from proofreader.text.span import Span

AS_BEFORE = Reason("As it was before the page was read again.")
STRUCTURAL = frozenset(
    {
        FindingKind.UNPLACED,
        FindingKind.DOUBTFUL_ROLE,
        FindingKind.DOUBTFUL_ARTICLE,
        FindingKind.HEAD_WITHOUT_BODY,
        FindingKind.BODY_WITHOUT_HEAD,
    }
)
_Name = tuple[int, str, int | None, int]
"""Page, group, article and index of a part."""


@dataclass(frozen=True, slots=True)
class Regrouped:
    """``proposals`` with the parts as they were on every old page of ``kept``; ``lost`` are pages that have no
    counterpart."""

    proposals: tuple[PageProposal, ...]
    kept: tuple[int, ...]
    lost: tuple[int, ...]


def regrouped(old: ProofSession, issue: Issue, proposals: Sequence[PageProposal], ink: InkMap) -> Regrouped:
    """``proposals`` for ``issue``, but pages that the editor rearranged in ``old`` keep their arrangement."""
    touched = [page for page in range(len(old.reading.pages)) if _is_arranged(old, page)]
    kept = [page for page in touched if page in ink.pages]
    lost = tuple(page for page in touched if page not in ink.pages)
    if not kept:
        return Regrouped(tuple(proposals), (), lost)
    made = list(proposals)
    grouping = _Grouping(old, issue, ink, _with_neighbours(kept, ink))
    for page, reading in grouping.readings().items():
        made[page] = _arranged(made[page], reading)
    return Regrouped(tuple(grouping.with_marks(made)), tuple(kept), lost)


def _is_arranged(old: ProofSession, page: int) -> bool:
    """Whether the editor arranged a page, now or before it was carried over."""
    proposal = old.proposals[page]
    if old.reading.pages[page] is not proposal.reading:
        return True
    return any(decision.reason == AS_BEFORE for decision in proposal.decisions.values())


def _with_neighbours(kept: Iterable[int], ink: InkMap) -> tuple[int, ...]:
    """The old pages ``kept`` and all that share a new page with one of them."""
    pages = set(kept)
    while True:
        targets = {other for page in pages for other in ink.pages[page]}
        found = {page for page, others in ink.pages.items() if targets.intersection(others)}
        if found <= pages:
            return tuple(sorted(pages))
        pages |= found


def _arranged(proposal: PageProposal, reading: PageReading) -> PageProposal:
    """``proposal`` with the parts of ``reading``."""
    findings = [one for one in proposal.findings if one.kind not in STRUCTURAL]
    findings += [Finding(part.spans[0], FindingKind.UNPLACED, 0.5, AS_BEFORE) for part in reading.unplaced]
    return replace(proposal, reading=reading, findings=tuple(sorted(findings, key=lambda one: one.span)))


class _Grouping:
    def __init__(self, old: ProofSession, issue: Issue, ink: InkMap, pages: Sequence[int]) -> None:
        self.old, self.issue, self.ink, self.pages = old, issue, ink, pages
        self.back = {target: offset for offset, target in ink.there.items()}
        self.targets = sorted({other for page in pages for other in ink.pages[page]})
        spans = [issue.pages[other].span for other in self.targets]
        self.offsets = sorted(
            offset for span in spans for offset in range(span.start, span.end) if not issue.raw[offset].isspace()
        )
        self.following = dict(pairwise(ink.new_offsets))
        self.members = self._members(frozenset(pages))
        self.parts: dict[_Name, Part] = {}

    def _members(self, pages: frozenset[int]) -> dict[_Name, list[int]]:
        """The new ink of each old part, in the order in which the part is read."""
        found: dict[_Name, list[tuple[int, int]]] = {}
        waiting: list[int] = []
        last: tuple[_Name, int] | None = None
        for offset in self.offsets:
            own = self._owner(offset, pages)
            if own is None and last is None:
                waiting.append(offset)
                continue
            last = own or last
            assert last is not None
            name, order = last
            for early in waiting:
                found.setdefault(name, []).append((order - 1, early))
            waiting.clear()
            found.setdefault(name, []).append((order, offset))
        return {name: [offset for _, offset in sorted(ink)] for name, ink in found.items()}

    def _owner(self, offset: int, pages: frozenset[int]) -> tuple[_Name, int] | None:
        """The old part that ``offset`` belongs to, and how far on in it."""
        counterpart = self.back.get(offset)
        place = self.old.part_at(counterpart) if counterpart is not None else None
        if counterpart is None or place is None or place.page not in pages:
            return None
        order = 0
        for span in place.part.spans:
            if counterpart < span.end and counterpart >= span.start:
                return _name(place), 2 * (order + counterpart - span.start)
            order += len(span)
        return None

    def readings(self) -> dict[int, PageReading]:
        """The new pages with the parts of the old ones, each article and part on the page where it begins."""
        return {page: self._reading(page) for page in self.targets}

    def _reading(self, page: int) -> PageReading:
        articles: dict[tuple[int, int], list[Part]] = {}
        furniture: list[Part] = []
        unplaced: list[Part] = []
        for place in (place for old in self.pages for place in self.old.places(old)):
            members = self.members.get(_name(place))
            if not members or self._page_of(place) != page:
                continue
            part = self.parts[_name(place)] = Part(place.part.role, tuple(self._spans(members)))
            if place.article is not None:
                articles.setdefault((place.page, place.article), []).append(part)
            else:
                (furniture if place.group == "furniture" else unplaced).append(part)
        return PageReading(
            tuple(furniture), tuple(Article(tuple(parts)) for parts in articles.values()), tuple(unplaced)
        )

    def _page_of(self, place: PartPlace) -> int:
        """The new page of a part: that on which its article begins."""
        names = [_name(place)]
        if place.article is not None:
            parts = self.old.reading.pages[place.page].articles[place.article].parts
            names = [(place.page, place.group, place.article, index) for index in range(len(parts))]
        first = next(self.members[name][0] for name in names if name in self.members)
        return self.issue.page_index(first)

    def _spans(self, members: Sequence[int]) -> Iterator[Span]:
        start = last = members[0]
        for offset in members[1:]:
            between = self.issue.raw[last + 1 : offset]
            if self.following.get(last) != offset or len(between.splitlines()) > 1:
                yield Span(start, last + 1)
                start = offset
            last = offset
        yield Span(start, last + 1)

    def with_marks(self, proposals: Sequence[PageProposal]) -> Iterator[PageProposal]:
        """``proposals`` whose decisions end paragraphs where the parts end, and nowhere else."""
        threshold = self.old.options.threshold
        wanted = {gap: mark for name, part in self.parts.items() for gap, mark in self._marks(name, part)}
        for page, proposal in zip(self.issue.pages, proposals, strict=True):
            decisions = dict(proposal.decisions)
            for gap in [gap for gap in wanted if page.span.start < gap <= page.span.end]:
                known = decisions.get(gap)
                if (known is not None and known.mark is Mark.PARAGRAPH) is not (wanted[gap] is Mark.PARAGRAPH):
                    kind = known.kind if known else kind_of(self.issue.raw, gap)
                    decisions[gap] = Decision(wanted[gap], kind, 0.95, AS_BEFORE)
                elif known is not None and known.mark is Mark.PARAGRAPH and known.confidence >= threshold:
                    decisions[gap] = replace(known, reason=AS_BEFORE)
            yield replace(proposal, decisions=decisions) if decisions != proposal.decisions else proposal

    def _marks(self, name: _Name, part: Part) -> Iterator[tuple[int, Mark]]:
        members = self.members[name]
        for offset, following in pairwise(members):
            yield offset + 1, self._before(offset, following)
        if part.spans[-1].end < len(self.issue.raw):
            yield part.spans[-1].end, Mark.PARAGRAPH

    def _before(self, offset: int, following: int) -> Mark:
        """What the old reading had between two characters of a part."""
        left, right = self.back.get(offset), self.back.get(following)
        if left is None or right is None or self.ink.next_old(left) != right:
            return Mark.RUN_ON
        mark = self.old.view.marks.mark(left + 1)
        return mark or (Mark.SPACE if self.old.issue.raw[left + 1].isspace() else Mark.RUN_ON)


def _name(place: PartPlace) -> _Name:
    return place.page, place.group, place.article, place.index
