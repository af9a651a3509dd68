"""What the commands of a desk mean as edits: a suspect accepted or left, a part moved up, an article begun.

Each function looks at the session and returns the edit, or None where the command has no meaning there. Nothing is
changed.
"""

from __future__ import annotations

from collections.abc import Iterable

from proofreader.document.article import Article, PageReading, Part
from proofreader.document.edit import (
    Correct,
    Decide,
    Edit,
    MergeArticles,
    MovePart,
    Settle,
    SplitArticle,
    Together,
)
from proofreader.document.session import PartPlace, ProofSession
from proofreader.document.suspects import Suspect
from proofreader.text.gap import Mark


def accept_edit(suspect: Suspect) -> Edit | None:
    """What the engine proposes for ``suspect`` becomes the editor's own decision."""
    if suspect.finding is not None:
        if suspect.finding.candidates:
            return Correct(suspect.finding.span, suspect.finding.candidates[0])
        return Settle(suspect.finding.key)
    if suspect.gap is None or suspect.mark is None:
        return None
    return Decide(suspect.gap, suspect.mark)


def leave_edit(suspect: Suspect) -> Edit | None:
    """The page stays as it reads now, and ``suspect`` is settled."""
    if suspect.finding is not None:
        return Settle(suspect.finding.key)
    return accept_edit(suspect)


def alike_edit(gaps: Iterable[int], mark: Mark) -> Edit | None:
    """Put ``mark`` into all ``gaps`` as one step of the history."""
    edits = tuple(Decide(gap, mark) for gap in sorted(set(gaps), reverse=True))
    if len(edits) > 1:
        return Together(edits)
    return edits[0] if edits else None


def part_list(session: ProofSession, place: PartPlace) -> tuple[Part, ...]:
    """The parts among which the one at ``place`` stands: its article, or the furniture or the unplaced of its page."""
    page = session.reading.pages[place.page]
    if place.article is not None:
        return page.articles[place.article].parts
    return page.furniture if place.group == "furniture" else page.unplaced


def shift_edit(session: ProofSession, anchor: int, by: int) -> Edit | None:
    """Move the part at ``anchor`` one place up (``by`` = -1) or down (1) inside its article."""
    place = session.place(anchor)
    if place.article is None:
        return None
    parts = part_list(session, place)
    target = place.index + by
    if not 0 <= target < len(parts):
        return None
    following = target if by < 0 else target + 1
    if following < len(parts):
        return MovePart(anchor, before=parts[following].anchor)
    return MovePart(anchor, article=parts[0].anchor)


def _position(page: PageReading, place: PartPlace) -> int:
    """Where an unplaced part stands between the articles of its page: after the last one that begins before it."""
    if place.article is not None:
        return place.article
    return sum(article.anchor < place.part.anchor for article in page.articles)


def neighbour_edit(session: ProofSession, anchor: int, by: int) -> Edit | None:
    """Move the part at ``anchor`` to the end of the article before (-1) or to the beginning of the one after (1)."""
    place = session.place(anchor)
    articles = session.reading.pages[place.page].articles
    position = _position(session.reading.pages[place.page], place)
    target = position + by if place.article is not None or by < 0 else position
    if not 0 <= target < len(articles):
        return None
    return into_article(anchor, articles[target], at_end=by < 0)


def into_article(anchor: int, article: Article, *, at_end: bool) -> Edit | None:
    """Move the part at ``anchor`` into ``article``; None where it is its only part already."""
    if any(part.anchor == anchor for part in article.parts):
        return None
    return MovePart(anchor, article=article.anchor) if at_end else MovePart(anchor, before=article.anchor)


def unplace_edit(session: ProofSession, anchor: int) -> Edit | None:
    """Take the part at ``anchor`` out of its article."""
    place = session.place(anchor)
    return None if place.group == "unplaced" else MovePart(anchor, page=place.page)


def split_article_edit(session: ProofSession, anchor: int) -> Edit | None:
    """An article begins at the part at ``anchor``; None where one does already."""
    place = session.place(anchor)
    return None if place.article is not None and place.index == 0 else SplitArticle(anchor)


def merge_article_edit(session: ProofSession, anchor: int) -> Edit | None:
    """The article of the part at ``anchor`` takes in the next one of its page."""
    place = session.place(anchor)
    articles = session.reading.pages[place.page].articles
    if place.article is None or place.article + 1 >= len(articles):
        return None
    return MergeArticles(articles[place.article].anchor)
