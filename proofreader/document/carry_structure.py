"""The edits that move parts and articles about. A finding whose part they deal with is settled as a consequence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from proofreader.document.article import FURNITURE_ROLES, HEAD_ROLES, Article, PageReading, Part, Reading, Role
from proofreader.document.edit import AssignRole, MergeArticles, MoveArticle, MovePart, Reorder, SplitArticle
from proofreader.document.ground import Ground
from proofreader.document.layout import PartPlace
from proofreader.document.pages import exchanged, list_of, taken_out, with_list, with_page
from proofreader.document.proposal import FindingKind
from proofreader.errors import EditError
from proofreader.text.gap import Mark
from proofreader.text.reasons import Reason

Carried = tuple[Reading, int]

_OF_ROLE = frozenset({FindingKind.DOUBTFUL_ROLE})
_OF_ARTICLE = frozenset({FindingKind.DOUBTFUL_ARTICLE, FindingKind.HEAD_WITHOUT_BODY, FindingKind.BODY_WITHOUT_HEAD})
_OF_PLACE = _OF_ARTICLE | {FindingKind.UNPLACED}
_STRUCTURAL = _OF_PLACE | _OF_ROLE


def settled(reading: Reading, keys: Iterable[str]) -> Reading:
    """``reading`` with these findings settled."""
    known = reading.settled
    for key in keys:
        known = known.set(key, True)
    return reading if known is reading.settled else replace(reading, settled=known)


def move_part(ground: Ground, reading: Reading, edit: MovePart) -> Carried:
    place = ground.place(reading, edit.anchor)
    if edit.before is not None:
        moved = _move_before(ground, reading, place, edit.before)
    elif edit.article is not None:
        moved = _move_into(ground, reading, place, edit.article)
    else:
        moved = _move_out(reading, place, edit.page)
    kinds = _OF_PLACE if edit.before is not None or edit.article is not None else _OF_ARTICLE
    return settled(moved, ground.keys(place.part, kinds)), edit.anchor


def _move_before(ground: Ground, reading: Reading, place: PartPlace, before: int) -> Reading:
    if before == place.part.anchor:
        raise EditError(Reason("A part cannot be moved before itself."))
    target = ground.place(reading, before)
    part = _fitting(place.part, target)
    without = replace(reading, pages=taken_out(reading.pages, place))
    target = ground.place(without, before)
    moved = replace(without, pages=exchanged(without.pages, target, (part, target.part)))
    return _completed(ground, moved, target, part)


def _move_into(ground: Ground, reading: Reading, place: PartPlace, article: int) -> Reading:
    first = ground.article(reading, article)
    part = _fitting(place.part, first)
    if place.part.anchor == article:
        following = ground.following(reading, place)
        if following is None:
            raise EditError(Reason("The part is the only one of this article already."))
        article = following.anchor
    without = replace(reading, pages=taken_out(reading.pages, place))
    target = ground.place(without, article)
    parts = (*list_of(without.pages, target), part)
    return _completed(ground, replace(without, pages=with_list(without.pages, target, parts)), target, part)


def _completed(ground: Ground, reading: Reading, target: PartPlace, part: Part) -> Reading:
    """An article that was without a head or a body is not so any more when one comes to it."""
    if target.article is None:
        return reading
    kind = FindingKind.BODY_WITHOUT_HEAD if part.role in HEAD_ROLES else FindingKind.HEAD_WITHOUT_BODY
    if part.role not in HEAD_ROLES and part.role is not Role.BODY:
        return reading
    others = list_of(reading.pages, ground.place(reading, target.part.anchor))
    return settled(reading, (key for other in others for key in ground.keys(other, frozenset({kind}))))


def _move_out(reading: Reading, place: PartPlace, number: int | None) -> Reading:
    page = place.page if number is None else number
    if not 0 <= page < len(reading.pages):
        raise EditError(Reason("There is no page {page}.", (("page", str(page + 1)),)))
    pages = taken_out(reading.pages, place)
    part = _article_part(place.part)
    target = pages[page]
    return replace(reading, pages=with_page(pages, page, replace(target, unplaced=(*target.unplaced, part))))


def _fitting(part: Part, target: PartPlace) -> Part:
    """The part with a role that may stand where ``target`` stands."""
    if target.group == "furniture":
        return part if part.role in FURNITURE_ROLES else replace(part, role=target.part.role)
    return _article_part(part)


def _article_part(part: Part) -> Part:
    return replace(part, role=Role.BODY) if part.role in FURNITURE_ROLES else part


def assign_role(ground: Ground, reading: Reading, edit: AssignRole) -> Carried:
    place = ground.place(reading, edit.anchor)
    part = replace(place.part, role=edit.role)
    page = reading.pages[place.page]
    kinds = _OF_ROLE
    if (edit.role in FURNITURE_ROLES) == (place.group == "furniture"):
        pages = exchanged(reading.pages, place, (part,))
    else:
        pages = taken_out(reading.pages, place)
        page = pages[place.page]
        if edit.role in FURNITURE_ROLES:
            kinds = _STRUCTURAL
            page = replace(page, furniture=(*page.furniture, part))
        else:
            page = replace(page, unplaced=(*page.unplaced, part))
        pages = with_page(pages, place.page, page)
    return settled(replace(reading, pages=pages), ground.keys(part, kinds)), edit.anchor


def split_article(ground: Ground, reading: Reading, edit: SplitArticle) -> Carried:
    place = ground.place(reading, edit.anchor)
    if place.group == "furniture":
        raise EditError(Reason("No article can begin with the furniture of a page; give the part another role first."))
    if place.article is None:
        pages = taken_out(reading.pages, place)
        page = pages[place.page]
        position = sum(article.anchor < edit.anchor for article in page.articles)
        after = replace(reading, pages=with_page(pages, place.page, _with_new(page, position, (place.part,))))
        return settled(after, ground.keys(place.part, _OF_PLACE)), edit.anchor
    if place.index == 0:
        raise EditError(Reason("An article begins here already."))
    parts = list_of(reading.pages, place)
    pages = with_list(reading.pages, place, parts[: place.index])
    page = _with_new(pages[place.page], place.article + 1, parts[place.index :])
    after = replace(reading, pages=with_page(pages, place.page, page))
    gap = parts[place.index - 1].spans[-1].end
    if gap not in after.marks:
        after = replace(after, marks=after.marks.set(gap, Mark.PARAGRAPH))
    return settled(after, ground.keys(place.part, _OF_PLACE)), edit.anchor


def _with_new(page: PageReading, position: int, parts: tuple[Part, ...]) -> PageReading:
    articles = page.articles
    return replace(page, articles=(*articles[:position], Article(parts), *articles[position:]))


def merge_articles(ground: Ground, reading: Reading, edit: MergeArticles) -> Carried:
    place = ground.article(reading, edit.anchor)
    page = reading.pages[place.page]
    number = place.article or 0
    if number + 1 >= len(page.articles):
        raise EditError(Reason("No article follows on this page that could be joined."))
    first, second = page.articles[number : number + 2]
    articles = (*page.articles[:number], Article(first.parts + second.parts), *page.articles[number + 2 :])
    after = replace(reading, pages=with_page(reading.pages, place.page, replace(page, articles=articles)))
    keys = [key for part in first.parts + second.parts for key in ground.keys(part, _OF_ARTICLE)]
    return settled(after, keys), second.anchor


def move_article(ground: Ground, reading: Reading, edit: MoveArticle) -> Carried:
    place = ground.article(reading, edit.anchor)
    if not 0 <= edit.page < len(reading.pages):
        raise EditError(Reason("There is no page {page}.", (("page", str(edit.page + 1)),)))
    parts = list_of(reading.pages, place)
    pages = with_list(reading.pages, place, ())
    target = pages[edit.page]
    if not 0 <= edit.position <= len(target.articles):
        raise EditError(Reason("The page has no place number {place}.", (("place", str(edit.position + 1)),)))
    pages = with_page(pages, edit.page, _with_new(target, edit.position, parts))
    return replace(reading, pages=pages), edit.anchor


def reorder(ground: Ground, reading: Reading, edit: Reorder) -> Carried:
    place = ground.article(reading, edit.anchor)
    parts = {part.anchor: part for part in list_of(reading.pages, place)}
    if len(edit.anchors) != len(parts) or set(edit.anchors) != set(parts):
        raise EditError(Reason("The new order must name every part of the article once."))
    ordered = tuple(parts[anchor] for anchor in edit.anchors)
    return replace(reading, pages=with_list(reading.pages, place, ordered)), edit.anchor
