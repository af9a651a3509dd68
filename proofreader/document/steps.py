"""What the commands of a desk mean as edits: a suspect accepted or left, a part moved up, an article begun.

Each function looks at the session and returns the edit, or None where the command has no meaning there. Nothing is
changed.
"""

from __future__ import annotations

from collections.abc import Iterable

from proofreader.document.article import Part
from proofreader.document.edit import (
    Correct,
    Decide,
    Edit,
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


def split_article_edit(session: ProofSession, anchor: int) -> Edit | None:
    """An article begins at the part at ``anchor``; None where one does already."""
    place = session.place(anchor)
    return None if place.article is not None and place.index == 0 else SplitArticle(anchor)
