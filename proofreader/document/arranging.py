"""Moving several parts or articles at once, across pages too: what the outline's keys and its drag and drop mean.

Each function returns the edit, None where nothing would change, or raises ``EditError`` with the sentence that tells
the editor why it cannot be. Nothing is changed here. Anchors are given in the order in which the desk shows them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from proofreader.document.article import Part
from proofreader.document.edit import (
    Edit,
    MergeArticles,
    MergeParts,
    MoveArticle,
    MovePart,
    SplitArticle,
    Together,
)
from proofreader.document.layout import PartPlace
from proofreader.document.pages import list_of
from proofreader.document.session import ProofSession
from proofreader.document.view import View
from proofreader.errors import EditError
from proofreader.text.reasons import Reason


class Draft:
    """Edits one after another, each carried out before the next is thought of; ``edit`` is all of them as one step."""

    def __init__(self, session: ProofSession) -> None:
        self.view: View = session.view
        self._edits: list[Edit] = []

    def add(self, edit: Edit) -> None:
        """Carry ``edit`` out on the draft. Raises ``EditError``."""
        self.view = self.view.after(edit)
        self._edits.append(edit)

    @property
    def edit(self) -> Edit | None:
        if len(self._edits) > 1:
            return Together(tuple(self._edits))
        return self._edits[0] if self._edits else None


def parts_beside(view: View, place: PartPlace) -> tuple[Part, ...]:
    """The parts among which the one at ``place`` stands, itself included."""
    return list_of(view.reading.pages, place)


def in_desk_order(session: ProofSession, anchors: Iterable[int]) -> tuple[int, ...]:
    """The parts that ``anchors`` name, as the desk shows them: page by page, articles before unplaced parts."""
    wanted = set(anchors)
    pages = sorted({session.place(anchor).page for anchor in wanted})
    places = (place for page in pages for place in session.places(page))
    return tuple(place.part.anchor for place in places if place.part.anchor in wanted)


def move_before(session: ProofSession, anchors: Sequence[int], before: int) -> Edit | None:
    """Put parts before the one at ``before``; one that is moved itself counts as standing where the next one does."""
    draft, moved = Draft(session), set(anchors)
    place = session.place(before)
    behind = [part.anchor for part in parts_beside(session.view, place)[place.index :] if part.anchor not in moved]
    if not behind:
        return _to_end(session, anchors, place)
    for anchor in anchors:
        draft.add(MovePart(anchor, before=behind[0]))
    return draft.edit


def move_behind(session: ProofSession, anchors: Sequence[int], behind: int) -> Edit | None:
    """Put parts behind the one at ``behind``."""
    place = session.place(behind)
    parts = parts_beside(session.view, place)
    if place.index + 1 < len(parts):
        return move_before(session, anchors, parts[place.index + 1].anchor)
    return _to_end(session, anchors, place)


def _to_end(session: ProofSession, anchors: Sequence[int], place: PartPlace) -> Edit | None:
    """To the end of the article, or of the unplaced parts, that ``place`` is in."""
    if place.group == "furniture":
        raise EditError(_FURNITURE)
    if place.article is None:
        return unplace(session, anchors, place.page)
    return into_article(session, anchors, parts_beside(session.view, place)[0].anchor)


def into_article(session: ProofSession, anchors: Sequence[int], article: int) -> Edit | None:
    """Put parts at the end of the article that begins at ``article``."""
    draft = Draft(session)
    parts = parts_beside(session.view, session.place(article))
    own = [part.anchor for part in parts]
    if list(anchors) == own[len(own) - len(anchors) :]:
        return None
    member = next((anchor for anchor in own if anchor not in set(anchors)), anchors[-1])
    for anchor in anchors:
        draft.add(MovePart(anchor, article=parts_beside(draft.view, draft.view.place(member))[0].anchor))
    return draft.edit


def unplace(session: ProofSession, anchors: Sequence[int], page: int | None = None) -> Edit | None:
    """Take parts out of their articles; without ``page``, each stays on the page it is on."""
    draft = Draft(session)
    for anchor in anchors:
        place = draft.view.place(anchor)
        wanted = place.page if page is None else page
        if place.group != "unplaced" or place.page != wanted:
            draft.add(MovePart(anchor, page=wanted))
    return draft.edit


def new_article(session: ProofSession, anchors: Sequence[int], page: int, before: int | None) -> Edit | None:
    """Make an article of parts, on ``page`` before the article that begins at ``before`` or, without it, the last."""
    draft, first = Draft(session), anchors[0]
    if draft.view.place(first).group != "unplaced":
        draft.add(MovePart(first, page=draft.view.place(first).page))
    draft.add(SplitArticle(first))
    for anchor in anchors[1:]:
        draft.add(MovePart(anchor, article=first))
    _put(draft, first, page, before)
    return draft.edit


def _put(draft: Draft, anchor: int, page: int, before: int | None) -> None:
    place = draft.view.place(anchor)
    own = list_of(draft.view.reading.pages, place)[0].anchor
    articles = [article.anchor for article in draft.view.reading.pages[page].articles if article.anchor != own]
    position = articles.index(before) if before in articles else len(articles)
    if (place.page, place.article) != (page, position):
        draft.add(MoveArticle(anchor, page, position))


def move_articles(session: ProofSession, anchors: Sequence[int], page: int, before: int | None) -> Edit | None:
    """Put articles on ``page``, before the article that begins at ``before`` or, without it, at the end."""
    draft, moved = Draft(session), set(anchors)
    following = [article.anchor for article in session.reading.pages[page].articles]
    if before in following:
        following = [anchor for anchor in following[following.index(before) :] if anchor not in moved]
        before = following[0] if following else None
    for anchor in anchors:
        _put(draft, anchor, page, before)
    return draft.edit


def join_articles(session: ProofSession, anchors: Sequence[int]) -> Edit | None:
    """The first of these articles takes in the others, from whatever pages; with one alone, the next of its page."""
    draft, first = Draft(session), anchors[0]
    others = anchors[1:]
    if not others:
        place = draft.view.place(first)
        articles = session.reading.pages[place.page].articles
        if place.article is None or place.article + 1 >= len(articles):
            raise EditError(Reason("No article follows on this page that could be joined."))
        others = (articles[place.article + 1].anchor,)
    for anchor in others:
        take_in(draft, first, anchor)
    return draft.edit


def take_in(draft: Draft, first: int, other: int) -> None:
    """The article that begins at ``first`` takes in the one that begins at ``other``, wherever that is."""
    place = draft.view.place(first)
    articles = draft.view.reading.pages[place.page].articles
    following = articles[(place.article or 0) + 1].anchor if (place.article or 0) + 1 < len(articles) else None
    if following != other:
        _put(draft, other, place.page, following)
    draft.add(MergeArticles(first))


def join_parts(session: ProofSession, anchors: Sequence[int]) -> Edit | None:
    """The first of these parts takes in the others, which run on in it; with one alone, the part behind it."""
    draft, first = Draft(session), anchors[0]
    others = anchors[1:]
    if not others:
        place = session.place(first)
        following = parts_beside(session.view, place)[place.index + 1 :]
        if not following:
            raise EditError(Reason("No part follows that could be joined."))
        others = (following[0].anchor,)
    for anchor in others:
        place = draft.view.place(first)
        behind = [part.anchor for part in parts_beside(draft.view, place)[place.index + 1 :]]
        if not behind or behind[0] != anchor:
            draft.add(_next_to(draft.view, place, anchor, behind))
        draft.add(MergeParts(first))
    return draft.edit


def _next_to(view: View, place: PartPlace, anchor: int, behind: Sequence[int]) -> Edit:
    if behind:
        return MovePart(anchor, before=behind[0])
    if place.article is not None:
        return MovePart(anchor, article=parts_beside(view, place)[0].anchor)
    if place.group == "unplaced":
        return MovePart(anchor, page=place.page)
    raise EditError(_FURNITURE)


def shift_parts(session: ProofSession, anchors: Sequence[int], by: int) -> Edit | None:
    """Move parts that stand side by side one place up (-1) or down (1) in their article."""
    first, last = session.place(anchors[0]), session.place(anchors[-1])
    parts = parts_beside(session.view, first)
    if [part.anchor for part in parts[first.index : last.index + 1]] != list(anchors):
        raise EditError(Reason("Select parts of one article that stand side by side."))
    if first.article is None:
        raise EditError(Reason("Only the parts of an article have an order; put the part into an article first."))
    target = first.index - 1 if by < 0 else last.index + 1
    if not 0 <= target < len(parts):
        return None
    if by < 0:
        return move_before(session, anchors, parts[target].anchor)
    return move_behind(session, anchors, parts[target].anchor)


def shift_articles(session: ProofSession, anchors: Sequence[int], by: int) -> Edit | None:
    """Move articles that stand side by side one place up (-1) or down (1); at the edge of their page, to the next
    page."""
    first, last = session.place(anchors[0]), session.place(anchors[-1])
    articles = [article.anchor for article in session.reading.pages[first.page].articles]
    begin, end = first.article or 0, (last.article or 0) + 1
    if articles[begin:end] != list(anchors):
        raise EditError(Reason("Select articles of one page that stand side by side."))
    if by < 0 and begin > 0:
        return move_articles(session, anchors, first.page, articles[begin - 1])
    if by > 0 and end < len(articles):
        return move_articles(session, anchors, first.page, articles[end + 1] if end + 1 < len(articles) else None)
    page = first.page + by
    if not 0 <= page < len(session.reading.pages):
        raise EditError(Reason("There is no page {page}.", (("page", str(page + 1)),)))
    following = session.reading.pages[page].articles if by > 0 else ()
    return move_articles(session, anchors, page, following[0].anchor if following else None)


def to_neighbour(session: ProofSession, anchors: Sequence[int], by: int) -> Edit | None:
    """Move parts to the end of the article before them (-1) or to the beginning of the one behind them (1)."""
    place = session.place(anchors[0] if by < 0 else anchors[-1])
    articles = session.reading.pages[place.page].articles
    here = place.article
    if here is None:
        begun = sum(article.anchor < place.part.anchor for article in articles)
        here = begun if by < 0 else begun - 1
    if not 0 <= here + by < len(articles):
        return None
    target = articles[here + by].anchor
    return into_article(session, anchors, target) if by < 0 else move_before(session, anchors, target)


class Side(StrEnum):
    """Where something is dropped: on an entry of the outline, or between two."""

    BEFORE = "before"
    ON = "on"
    BEHIND = "behind"


class Entry(StrEnum):
    """What an entry of the outline stands for."""

    PAGE = "page"
    ARTICLE = "article"
    PART = "part"
    UNPLACED = "unplaced"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is dragged, or chosen for a command: parts, or whole articles, by their anchors."""

    anchors: tuple[int, ...]
    articles: bool = False


@dataclass(frozen=True, slots=True)
class Target:
    """The entry of the outline where something is dropped; ``anchor`` names the article or part."""

    entry: Entry
    page: int
    anchor: int = 0


_FURNITURE = Reason("This is the furniture of a page; give the part the role of a masthead, section, folio or date.")
_BETWEEN = Reason("An article goes between articles; drop it on another one to join the two.")


def drop(session: ProofSession, chosen: Chosen, target: Target, side: Side) -> Edit | None:
    """What it means to drop ``chosen`` there."""
    if target.entry is Entry.FURNITURE:
        raise EditError(_FURNITURE)
    return (_drop_articles if chosen.articles else _drop_parts)(session, chosen.anchors, target, side)


def _drop_articles(session: ProofSession, anchors: tuple[int, ...], target: Target, side: Side) -> Edit | None:
    if target.entry is Entry.PAGE:
        return move_articles(session, anchors, target.page, None)
    if target.entry is not Entry.ARTICLE:
        raise EditError(_BETWEEN)
    if side is Side.ON:
        others = tuple(anchor for anchor in anchors if anchor != target.anchor)
        return join_articles(session, (target.anchor, *others)) if others else None
    articles = [article.anchor for article in session.reading.pages[target.page].articles]
    at = articles.index(target.anchor) + (side is Side.BEHIND)
    return move_articles(session, anchors, target.page, articles[at] if at < len(articles) else None)


def _drop_parts(session: ProofSession, anchors: tuple[int, ...], target: Target, side: Side) -> Edit | None:
    if target.entry is Entry.PAGE:
        return new_article(session, anchors, target.page, None)
    if target.entry is Entry.UNPLACED:
        return unplace(session, anchors, target.page)
    if target.entry is Entry.PART:
        if side is Side.BEFORE:
            return move_before(session, anchors, target.anchor)
        return move_behind(session, anchors, target.anchor)
    if side is Side.BEFORE:
        return new_article(session, anchors, target.page, target.anchor)
    if side is Side.BEHIND:
        return move_before(session, anchors, target.anchor)
    return into_article(session, anchors, target.anchor)
