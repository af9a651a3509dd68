"""What an issue teaches about its newspaper: the editor's decisions, and, where the editor vouches for it, the whole
reading. What only the engine decided is never learnt."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator

from proofreader.document.article import FURNITURE_ROLES, Part, Role
from proofreader.document.edit import AssignRole, Edit, Settle, Together
from proofreader.document.layout import PartPlace
from proofreader.document.paper_characters import ABOUT_CHARACTERS, character_key, is_worth_keeping
from proofreader.document.paper_gaps import COUNTED, around, gaps_of, group_of, kind_key, line_key, plain_ink
from proofreader.document.paper_measures import measures_of
from proofreader.document.profile import MOST_ENTRIES, Entry, Lesson, Topic, as_title, is_key
from proofreader.document.proposal import FindingKind
from proofreader.document.reporters import reporters_of
from proofreader.document.session import ProofSession
from proofreader.document.suspects import place_of_key
from proofreader.text.gap import DecisionSource, GapKind, Mark
from proofreader.text.names import is_name

STANDING_ROLES = FURNITURE_ROLES | {Role.BYLINE, Role.CREDIT, Role.EDITOR, Role.CROSSHEAD}
"""Roles of lines that come again in the next issue word for word. Headlines do not."""
LONGEST_LINE = 24

_STANDING = frozenset({GapKind.CAESURA, GapKind.NAME_SEPARATOR, GapKind.EATEN_SEPARATOR})

_WIDE = Topic.MEASURE
_Fact = tuple[Topic, str, str]


def digest_of(session: ProofSession) -> str:
    """Names an issue by its raw text: SHA-256, hex."""
    return hashlib.sha256(session.issue.raw.encode("utf-8", "surrogatepass")).hexdigest()


def lesson_of(
    session: ProofSession, title: str, *, vouched: bool = False, exported: bool = False, before: Lesson | None = None
) -> Lesson:
    """What ``session`` teaches as it stands; ``title`` is what the issue is called.

    ``vouched``: the editor says that the reading is right, so its names, standing lines and caesuras are learnt, too.
    Measures are learnt from pages marked done, and from all where the issue was ``exported`` or is vouched for; what
    the lesson ``before`` had of them stays.
    """
    facts = Counter((*_marks(session), *_lines(session), *_characters(session)))
    if vouched:
        facts |= Counter((*_standing_lines(session), *_caesuras(session), *_names(session)))
    facts |= Counter(_measures(session, whole=vouched or exported))
    if before is not None:
        facts |= Counter({(one.topic, one.key, one.value): one.count for one in before.entries if one.topic is _WIDE})
    known = (Entry(*fact, count) for fact, count in facts.items() if is_key(fact[1]))
    entries = sorted(known, key=lambda entry: (-entry.count, entry))
    return Lesson(digest_of(session), as_title(title), tuple(sorted(entries[:MOST_ENTRIES])), vouched)


def _measures(session: ProofSession, whole: bool) -> Iterator[_Fact]:
    done = session.reading.done
    for page in range(len(session.reading.pages)):
        if (whole or page in done) and page not in session.pending:
            for measure in measures_of(session, page):
                yield _WIDE, measure, ""


def _places(session: ProofSession) -> Iterator[PartPlace]:
    for page in range(len(session.reading.pages)):
        yield from session.places(page)


def _marks(session: ProofSession) -> Iterator[_Fact]:
    """The gaps that the editor decided, by their characters; and all gaps by their kind, those that were left alone
    as well, since what is turned now and then is no rule."""
    marks, proposed = session.reading.marks, session.view.ground.proposed
    if not marks:
        return
    raw = session.issue.raw
    gaps = sorted({gap for _, gap, _ in proposed.items()} | set(marks))
    for place in _places(session):
        for gap in gaps_of(place.part, gaps):
            mark, decision = marks.get(gap), proposed.at(gap)
            if mark is not None and (key := around(raw, gap)):
                yield Topic.GAP, key, mark.value
            if decision is None or decision.kind not in COUNTED or decision.mark is Mark.PARAGRAPH:
                continue
            if mark is not None:
                yield Topic.KIND, kind_key(decision, place.part.role), mark.value
            elif decision.source is not DecisionSource.PROFILE:
                yield Topic.KIND, kind_key(decision, place.part.role), ""


def _lines(session: ProofSession) -> Iterator[_Fact]:
    """The lines that the editor gave the role they have, or whose doubtful role was left to them."""
    done = [edit for one in session.edits[: session.depth] for edit in _single(one)]
    roles = {edit.anchor: edit.role for edit in done if isinstance(edit, AssignRole)}
    settled = {edit.key for edit in done if isinstance(edit, Settle)}
    doubtful = {place_of_key(key) for key in settled if key.startswith(f"{FindingKind.DOUBTFUL_ROLE}:")}
    for anchor in sorted(roles.keys() | doubtful):
        place = session.part_at(anchor)
        if place is not None and place.part.anchor == anchor and roles.get(anchor, place.part.role) is place.part.role:
            yield from _line(session, place.part)


def _characters(session: ProofSession) -> Iterator[_Fact]:
    """The characters that the editor corrected, and those that were asked about and left as they are."""
    raw = session.issue.raw
    for correction in session.reading.corrections.values():
        ink, key = "".join(correction.span.of(raw).split()), character_key(raw, correction.span)
        if key and correction.source is DecisionSource.EDITOR and is_worth_keeping(ink, correction.text):
            yield Topic.READ, key, correction.text
    for settled in session.reading.settled:
        finding = session.view.ground.finding(settled)
        if finding is not None and finding.kind in ABOUT_CHARACTERS and (key := character_key(raw, finding.span)):
            yield Topic.READ, key, "".join(finding.span.of(raw).split())


def _single(edit: Edit) -> Iterator[Edit]:
    if isinstance(edit, Together):
        for one in edit.edits:
            yield from _single(one)
    else:
        yield edit


def _standing_lines(session: ProofSession) -> Iterator[_Fact]:
    for place in _places(session):
        if place.part.role in (Role.SECTION, Role.MASTHEAD, Role.EDITOR):
            yield from _line(session, place.part)


def _caesuras(session: ProofSession) -> Iterator[_Fact]:
    """The blanks that heads and signatures are read with."""
    proposed = session.view.ground.proposed
    gaps = sorted(gap for _, gap, decision in proposed.items() if decision.kind in _STANDING)
    for place in _places(session):
        if group_of(place.part.role) != "text":
            for gap in gaps_of(place.part, gaps):
                if session.view.marks.mark(gap) is Mark.SPACE and (key := around(session.issue.raw, gap)):
                    yield Topic.GAP, key, Mark.SPACE.value


def _line(session: ProofSession, part: Part) -> Iterator[_Fact]:
    key = line_key(part, session.issue.raw)
    if part.role in STANDING_ROLES and 0 < len(key) <= LONGEST_LINE:
        yield Topic.LINE, key, part.role.value


def _names(session: ProofSession) -> Iterator[_Fact]:
    """Those who write, once for each article."""
    for page in session.reading.pages:
        for article in page.articles:
            for name in reporters_of(article, session):
                if is_name(plain_ink(name)):
                    yield Topic.NAME, plain_ink(name), ""
