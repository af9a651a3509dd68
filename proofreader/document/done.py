"""Pages that the editor is done with.

A page marked done carries the fingerprint of what it read as then. Where it reads otherwise now, it still counts as
done, and says that it was changed since: nobody has to mark a page again because of an edit that was taken back, and no
edit goes out unseen.
"""

from __future__ import annotations

import hashlib
from enum import StrEnum

from proofreader.document.edit import Edit, MarkPage, Together
from proofreader.document.layout import parts_in_order
from proofreader.document.session import ProofSession
from proofreader.document.view import View

FINGERPRINT = 32
"""Hexadecimal digits of a fingerprint."""


class PageState(StrEnum):
    """How far a page is."""

    OPEN = "open"
    DONE = "done"
    CHANGED = "changed"
    """Marked done, and changed since."""


def page_fingerprint(view: View, page: int) -> str:
    """What page number ``page`` reads as: its parts in order, their places, roles and texts."""
    digest = hashlib.sha256()
    for place in parts_in_order(page, view.reading.pages[page]):
        where = f"{place.group} {place.article} {place.part.role.value}\n{view.composition(place.part).text}\n\n"
        digest.update(where.encode("utf-8", "surrogatepass"))
    return digest.hexdigest()[:FINGERPRINT]


def page_state(view: View, page: int) -> PageState:
    """How far page number ``page`` is."""
    known = view.reading.done.get(page)
    if known is None:
        return PageState.OPEN
    return PageState.DONE if known == page_fingerprint(view, page) else PageState.CHANGED


def page_states(view: View) -> tuple[PageState, ...]:
    """How far each page is; costs nothing where no page was marked."""
    return tuple(page_state(view, page) for page in range(len(view.reading.pages)))


def toggled(session: ProofSession, page: int) -> Edit:
    """The edit that marks a page done, as it reads now; one that is done and unchanged becomes open again."""
    view = session.view
    if page_state(view, page) is PageState.DONE:
        return MarkPage(page, "")
    return MarkPage(page, page_fingerprint(view, page))


def all_done(session: ProofSession) -> Edit | None:
    """The edit that marks every page done that was analysed, as one step; None where all are."""
    view = session.view
    edits = [
        MarkPage(page, page_fingerprint(view, page))
        for page, state in enumerate(page_states(view))
        if state is not PageState.DONE and page not in session.pending
    ]
    return Together(tuple(edits)) if edits else None
