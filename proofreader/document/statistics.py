"""What was done to an issue, in figures: how long it took, who decided what, and how many errors a thousand characters
there were and are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from proofreader.document.analysis import Progress
from proofreader.document.article import Part, Reading
from proofreader.document.changes import ChangeKind, changes_of
from proofreader.document.compositions import Compositions
from proofreader.document.edit import MarkPage
from proofreader.document.edit_places import offsets_of
from proofreader.document.history import Entry
from proofreader.document.issue import Issue
from proofreader.document.layout import parts_in_order
from proofreader.document.proposal import PageProposal
from proofreader.document.session import ProofSession
from proofreader.document.suspects import Suspect
from proofreader.document.view import View
from proofreader.text.gap import DecisionSource

PAUSE = 300
"""Seconds without an edit after which nobody is taken to work any more; such a stretch counts as nothing."""
AS_PRINTED = frozenset({ChangeKind.BREAK_KEPT, ChangeKind.BLANK_KEPT})
CHARACTER_KINDS = frozenset({ChangeKind.PUNCTUATION, ChangeKind.CHARACTERS, ChangeKind.LEFT_OUT, ChangeKind.PUT_IN})

DecisionKey = tuple[str, DecisionSource]
"""The kind of a gap, or ``character``, and who decided."""
CHARACTER = "character"


@dataclass(frozen=True, slots=True)
class Material:
    """A session at one moment, for another thread to count; nothing in it changes."""

    issue: Issue
    view: View
    proposals: tuple[PageProposal, ...]
    first: Reading
    asked: tuple[Suspect, ...]
    left: tuple[Suspect, ...]
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class PageFigures:
    """One page in figures, or several together.

    ``raw_errors`` are the blanks, line ends and characters in which the printed page differs from the reading,
    ``changed`` those of the engine's proposal that the editor changed, ``expected`` those it leaves by its own
    (calibrated) confidence where the editor has not decided. ``structure`` counts parts with another role, another
    beginning, or in another article than proposed. ``seconds`` are those of work, pauses left out.
    """

    pages: tuple[int, ...]
    characters: int = 0
    articles: int = 0
    raw_errors: int = 0
    changed: int = 0
    expected: float = 0.0
    structure: int = 0
    asked: int = 0
    left: int = 0
    seconds: int = 0
    edits: int = 0
    decisions: Mapping[DecisionKey, int] = field(default_factory=dict)

    def per_thousand(self, errors: float) -> float:
        """``errors`` a thousand characters."""
        return 1000 * errors / self.characters if self.characters else 0.0

    @property
    def raw_rate(self) -> float:
        """Errors a thousand characters of the printed page, taken as it is."""
        return self.per_thousand(self.raw_errors)

    @property
    def engine_rate(self) -> float:
        """Errors a thousand characters of the engine's proposal: those found so far, and those still expected."""
        return self.per_thousand(self.changed + self.expected)

    @property
    def reading_rate(self) -> float:
        """Errors a thousand characters that the reading is expected to have now."""
        return self.per_thousand(self.expected)

    @property
    def settled(self) -> int:
        """Suspects that the editor dealt with."""
        return self.asked - self.left


def material_of(session: ProofSession) -> Material:
    """What there is to count; takes next to no time. Call it on the thread that edits."""
    view = session.view
    own = View(view.ground, Compositions(session.issue.raw), view.reading)
    first = session.view_at(session.standing.analysis, 0).reading
    entries = tuple(sorted(session.entries, key=lambda entry: entry.number))
    return Material(session.issue, own, session.proposals, first, session.questions(), session.suspects(), entries)


def statistics(material: Material, progress: Progress | None = None) -> tuple[PageFigures, ...]:
    """The figures of every page. ``progress`` is called with the pages done, and may raise to end it."""
    seconds, edits = _work(material)
    asked, left = (Counter(suspect.page for suspect in these) for these in (material.asked, material.left))
    changed = _changed(material)
    found = []
    for page in range(len(material.view.reading.pages)):
        if progress is not None:
            progress(page, len(material.view.reading.pages))
        parts = [place.part for place in parts_in_order(page, material.view.reading.pages[page])]
        found.append(
            PageFigures(
                (page,),
                sum(len("".join(material.view.composition(part).text.split())) for part in parts),
                len(material.view.reading.pages[page].articles),
                _raw_errors(material.view, parts),
                changed[page],
                _expected(material, page),
                _structure(material, page),
                asked[page],
                left[page],
                round(seconds[page]),
                edits[page],
                _decisions(material, page),
            )
        )
    return tuple(found)


def together(figures: Sequence[PageFigures]) -> PageFigures:
    """Several pages as one."""
    decisions: Counter[DecisionKey] = Counter()
    for one in figures:
        decisions.update(one.decisions)
    names = [name for name in PageFigures.__slots__ if name not in ("pages", "decisions")]
    sums = {name: sum(getattr(one, name) for one in figures) for name in names}
    return PageFigures(tuple(page for one in figures for page in one.pages), **sums, decisions=dict(decisions))


def _raw_errors(view: View, parts: Iterable[Part]) -> int:
    errors = 0
    for part in parts:
        for change in changes_of(view, part):
            if change.kind in CHARACTER_KINDS:
                errors += max(len("".join(change.before.split())), len("".join(change.after.split())))
            elif change.kind not in AS_PRINTED:
                errors += 1
    return errors


def _changed(material: Material) -> Counter[int]:
    """How many gaps and characters of each page's proposal the editor changed."""
    issue, ground, reading = material.issue, material.view.ground, material.view.reading
    found: Counter[int] = Counter()
    for gap, mark in reading.marks.items():
        if ground.proposed_mark(gap) is not mark:
            found[issue.page_index(gap)] += 1
    for start in {*reading.corrections, *material.first.corrections}:
        now, then = reading.corrections.get(start), material.first.corrections.get(start)
        if now != then:
            sizes = (max(len(one.span), len(one.text)) for one in (now, then) if one is not None)
            found[issue.page_index(start)] += max(sizes)
    return found


def _expected(material: Material, page: int) -> float:
    marks = material.view.reading.marks
    decisions = material.proposals[page].decisions
    return sum(1 - decision.confidence for gap, decision in decisions.items() if gap not in marks)


def _structure(material: Material, page: int) -> int:
    def parts(reading: Reading) -> set[tuple[object, ...]]:
        places = parts_in_order(page, reading.pages[page])
        return {
            (place.part.anchor, place.part.role, place.group, _home(reading, page, place.article)) for place in places
        }

    return len(parts(material.view.reading) - parts(material.first))


def _home(reading: Reading, page: int, article: int | None) -> int | None:
    return None if article is None else reading.pages[page].articles[article].anchor


def _decisions(material: Material, page: int) -> dict[DecisionKey, int]:
    view, found = material.view, Counter[DecisionKey]()
    for gap, decision in material.proposals[page].decisions.items():
        if gap not in view.reading.marks:
            found[decision.kind.value, decision.source] += 1
    span = material.issue.pages[page].span
    for gap in view.reading.marks:
        if span.start < gap <= span.end:
            effective = view.marks.decision(gap)
            if effective is not None:
                found[effective.kind.value, DecisionSource.EDITOR] += 1
    for start, correction in view.reading.corrections.items():
        if span.start <= start < span.end:
            found[CHARACTER, correction.source] += 1
    return dict(found)


def _work(material: Material) -> tuple[Counter[int], Counter[int]]:
    """Seconds of work and edits, by page. An edit across pages is counted where it began."""
    seconds, edits = Counter[int](), Counter[int]()
    before: datetime | None = None
    for entry in material.entries:
        page = entry.edit.page if isinstance(entry.edit, MarkPage) else _page_of(material.issue, entry)
        edits[page] += 1
        at = _time(entry.at)
        if at is not None and before is not None and 0 <= (at - before).total_seconds() <= PAUSE:
            seconds[page] += int((at - before).total_seconds())
        before = at or before
    return seconds, edits


def _page_of(issue: Issue, entry: Entry) -> int:
    return issue.page_index(next(offsets_of(entry.edit), 0))


def _time(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None
