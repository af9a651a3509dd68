"""What a part whose role or article is doubtful may become instead of what it is: the alternatives of review mode.

Every choice is one edit that also settles the finding. What is impossible is left out; nothing is changed here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations_with_replacement, pairwise

from proofreader.document.arranging import Draft, into_article, move_before, parts_beside, take_in, unplace
from proofreader.document.article import HEAD_ROLES, Article, Part, Role
from proofreader.document.edit import AssignRole, Edit, MergeParts, MovePart, Settle, SplitArticle, SplitPart, Together
from proofreader.document.layout import PartPlace
from proofreader.document.proposal import Finding, FindingKind
from proofreader.document.session import ProofSession
from proofreader.document.view import View
from proofreader.errors import EditError
from proofreader.text.gap import Mark
from proofreader.text.span import Span

MOST_CHOICES = 5
"""More are read slower than the part is put right by hand."""
MOST_LINES = 4
"""A head of more lines can be divided in too many ways to choose from."""
MOST_ARTICLES = 3
"""So many other articles are offered, the nearest on the page first."""
_LINE_END = re.compile(r"\s*\n\s*")
_HEADS = (Role.KICKER, Role.HEADLINE, Role.DECK)
_INSTEAD = {
    Role.CROSSHEAD: (Role.BODY,),
    Role.BODY: (Role.CROSSHEAD,),
}
_ANY = (Role.HEADLINE, Role.SECTION, Role.CROSSHEAD, Role.BYLINE, Role.BODY)
_ABOUT_ARTICLES = (FindingKind.DOUBTFUL_ARTICLE, FindingKind.HEAD_WITHOUT_BODY, FindingKind.UNPLACED)


class Becomes(StrEnum):
    """What a choice makes of the parts."""

    ROLES = "roles"
    """They have other roles, perhaps other limits."""
    JOINS = "joins"
    """They go to another article."""
    HEADED = "headed"
    """Their article gets a headline that belonged to none."""
    BEGINS = "begins"
    """An article begins with them."""
    LOOSE = "loose"
    """They belong to no article."""


@dataclass(frozen=True, slots=True)
class Choice:
    """``anchor`` names the article that the parts join, or the headline that they get."""

    edit: Edit
    becomes: Becomes
    anchor: int = 0


def structure_choices(session: ProofSession, finding: Finding) -> tuple[Choice, ...]:
    """The alternatives for ``finding``, the likeliest first; none for one that is not about structure, or whose parts
    were joined with others since."""
    places = parts_of(session.view, finding.span)
    if not places or places[0].part.anchor != finding.span.start:
        return ()
    return tuple(_settled(finding, _choices(session, finding, places)))[:MOST_CHOICES]


def parts_of(view: View, span: Span) -> tuple[PartPlace, ...]:
    """The parts that begin inside the raw ``span``, as the desk shows them."""
    first = view.part_at(span.start)
    return tuple(each for each in view.places(first.page) if each.part.anchor in span) if first else ()


def _settled(finding: Finding, choices: Iterator[Choice]) -> Iterator[Choice]:
    for choice in choices:
        edits = choice.edit.edits if isinstance(choice.edit, Together) else (choice.edit,)
        yield Choice(Together((*edits, Settle(finding.key))), choice.becomes, choice.anchor)


def _choices(session: ProofSession, finding: Finding, places: Sequence[PartPlace]) -> Iterator[Choice]:
    if finding.kind is FindingKind.DOUBTFUL_ROLE:
        heads = [place for place in places if place.part.role in HEAD_ROLES]
        yield from _divisions(session, heads) if heads else _other_roles(session, places[0])
    elif finding.kind is FindingKind.BODY_WITHOUT_HEAD:
        yield from _heads_for(session, places[0])
    elif finding.kind in _ABOUT_ARTICLES:
        begins = _begins_text(session, places[0])
        yield from _beginnings(session, places[0]) if begins else _homes(session, places)


# --- roles


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    part: Part


def _lines(view: View, places: Iterable[PartPlace]) -> Iterator[_Line]:
    """The printed lines of head parts that are kept as lines."""
    raw = view.ground.raw
    for place in places:
        for span in place.part.spans:
            start = span.start
            for match in _LINE_END.finditer(span.of(raw)):
                gap = span.start + match.start()
                if view.marks.mark(gap) is Mark.PARAGRAPH:
                    yield _Line(start, gap, place.part)
                    start = span.start + match.end()
            yield _Line(start, span.end, place.part)


def _divisions(session: ProofSession, places: Sequence[PartPlace]) -> Iterator[Choice]:
    """Every other way to divide the lines of a head into kicker, headline and deck, those that change least and
    are usual in print first."""
    lines = list(_lines(session.view, places))
    if len(lines) > MOST_LINES or not _side_by_side(places):
        return
    own = tuple(line.part.role for line in lines)
    ways = [way for way in combinations_with_replacement(_HEADS, len(lines)) if len(way) == 1 or Role.HEADLINE in way]
    ways.sort(key=lambda way: sum(new is not old for new, old in zip(way, own, strict=True)) + _oddity(way))
    for way in ways:
        edit = _divided(session, lines, way)
        if edit is not None:
            yield Choice(edit, Becomes.ROLES)


def _oddity(way: Sequence[Role]) -> int:
    """A kicker or a deck of several lines is rare; a headline often has two."""
    return sum(max(0, way.count(role) - 1) for role in (Role.KICKER, Role.DECK))


def _side_by_side(places: Sequence[PartPlace]) -> bool:
    return all(
        (one.page, one.group, one.article, one.index + 1) == (two.page, two.group, two.article, two.index)
        for one, two in pairwise(places)
    )


def _divided(session: ProofSession, lines: Sequence[_Line], roles: Sequence[Role]) -> Edit | None:
    """The lines with these roles, neighbours of one role as one part; None where they are so already or cannot be."""
    draft = Draft(session)
    try:
        for (one, role), (two, other) in pairwise(zip(lines, roles, strict=True)):
            if one.part is two.part and role is not other:
                draft.add(SplitPart(one.end))
            elif one.part is not two.part and role is other:
                place = draft.view.part_at(one.start)
                if place is not None:
                    draft.add(MergeParts(place.part.anchor, Mark.PARAGRAPH))
        for line, role in zip(lines, roles, strict=True):
            place = draft.view.part_at(line.start)
            if place is not None and place.part.anchor == line.start and place.part.role is not role:
                draft.add(AssignRole(line.start, role))
    except EditError:
        return None
    return draft.edit


def _other_roles(session: ProofSession, place: PartPlace) -> Iterator[Choice]:
    anchor, own = place.part.anchor, place.part.role
    for role in _INSTEAD.get(own, _ANY):
        if role is not own:
            yield Choice(AssignRole(anchor, role), Becomes.ROLES)
    if own in _INSTEAD and place.article is not None and place.index:
        yield Choice(Together((SplitArticle(anchor), AssignRole(anchor, Role.HEADLINE))), Becomes.BEGINS)


# --- articles


def _begins_text(session: ProofSession, place: PartPlace) -> bool:
    return place.part.role is Role.BODY and place.article is not None


def _beginnings(session: ProofSession, place: PartPlace) -> Iterator[Choice]:
    """A paragraph at which an article may begin, or go on from the one before it on the page."""
    parts = parts_beside(session.view, place)
    if any(part.role is Role.BODY for part in parts[: place.index]):
        yield Choice(SplitArticle(place.part.anchor), Becomes.BEGINS)
        return
    rest = tuple(part.anchor for part in parts[place.index :])
    for article in _nearest(session, place):
        yield from _choice(Becomes.JOINS, article.anchor, _moved_on(session, rest, article, place))


def _moved_on(session: ProofSession, rest: Sequence[int], article: Article, place: PartPlace) -> Edit | None:
    if place.index == 0:
        return _taken_in(session, article, place)
    return into_article(session, rest, article.anchor)


def _taken_in(session: ProofSession, article: Article, place: PartPlace) -> Edit | None:
    draft = Draft(session)
    take_in(draft, article.anchor, parts_beside(session.view, place)[0].anchor)
    return draft.edit


def _homes(session: ProofSession, places: Sequence[PartPlace]) -> Iterator[Choice]:
    """Other articles for what may not belong to its own, an article of its own, or none."""
    anchors, first = tuple(place.part.anchor for place in places), places[0]
    for article in _nearest(session, first):
        yield from _choice(Becomes.JOINS, article.anchor, _put_into(session, places, article))
    if first.article is None or first.index:
        yield Choice(SplitArticle(first.part.anchor), Becomes.BEGINS)
    if first.article is not None:
        yield from _choice(Becomes.LOOSE, 0, unplace(session, anchors))


def _put_into(session: ProofSession, places: Sequence[PartPlace], article: Article) -> Edit | None:
    """Heads go to the beginning of an article; anything else behind its heads or, printed behind it, to its end."""
    anchors = tuple(place.part.anchor for place in places)
    if places[0].part.role in HEAD_ROLES:
        return move_before(session, anchors, article.anchor)
    if article.parts[-1].anchor < anchors[0]:
        return into_article(session, anchors, article.anchor)
    behind = next((part for part in article.parts if part.role not in HEAD_ROLES), None)
    return move_before(session, anchors, behind.anchor) if behind else into_article(session, anchors, article.anchor)


def _heads_for(session: ProofSession, place: PartPlace) -> Iterator[Choice]:
    """A headline for the article that begins here: one that belongs to none, its own first line; or it goes on from
    another article."""
    page = session.reading.pages[place.page]
    loose = sorted(
        (part for part in page.unplaced if part.role in HEAD_ROLES), key=lambda part: _distance((part,), place.part)
    )
    for head in loose[:MOST_ARTICLES]:
        yield Choice(MovePart(head.anchor, before=place.part.anchor), Becomes.HEADED, head.anchor)
    for article in _nearest(session, place) if place.index == 0 else ():
        yield from _choice(Becomes.JOINS, article.anchor, _taken_in(session, article, place))
    yield Choice(AssignRole(place.part.anchor, Role.HEADLINE), Becomes.ROLES)


def _choice(becomes: Becomes, anchor: int, edit: Edit | None) -> Iterator[Choice]:
    if edit is not None:
        yield Choice(edit, becomes, anchor)


def _nearest(session: ProofSession, place: PartPlace) -> list[Article]:
    """The other articles of the page, those printed nearest to the part first; of two as near, a head belongs to the
    one behind it, anything else to the one before."""
    heads = place.part.role in HEAD_ROLES
    articles = session.reading.pages[place.page].articles
    others = [article for number, article in enumerate(articles) if number != place.article]
    return sorted(
        others,
        key=lambda article: (_distance(article.parts, place.part), (article.anchor < place.part.anchor) is heads),
    )[:MOST_ARTICLES]


def _distance(parts: Iterable[Part], part: Part) -> int:
    """How many characters of the raw text lie between ``part`` and the nearest of ``parts``."""
    own = Span(part.spans[0].start, part.spans[-1].end)
    return min(max(span.start - own.end, own.start - span.end, 0) for other in parts for span in other.spans)
