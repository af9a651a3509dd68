"""Everything an editor can do to a reading, as values. ``ProofSession.apply`` is the only place that carries them out.

Gaps are named by the offset after their left ink, parts and articles by the offset of their first ink (their anchor).
"""

from __future__ import annotations

from dataclasses import dataclass

from proofreader.document.article import Role
from proofreader.text.gap import Mark
from proofreader.text.span import Span


@dataclass(frozen=True, slots=True)
class Decide:
    """Put ``mark`` into the gap at ``gap``, which lies inside a part. ``PARAGRAPH`` in a head is a line end that is
    kept; elsewhere use ``SplitPart``."""

    gap: int
    mark: Mark


@dataclass(frozen=True, slots=True)
class Correct:
    """Read ``span`` of the raw text as ``text``; with ``text`` equal to the raw ink the correction is taken back."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class SplitPart:
    """The part that holds ``gap`` ends there; the rest becomes a part of the same role behind it."""

    gap: int


@dataclass(frozen=True, slots=True)
class MergeParts:
    """The part at ``anchor`` takes in the next part of its article (or list); ``mark`` goes into the gap between."""

    anchor: int
    mark: Mark = Mark.RUN_ON


@dataclass(frozen=True, slots=True)
class MovePart:
    """Take the part at ``anchor`` out and put it before the part at ``before``; without ``before``, at the end of the
    article at ``article``; without either, among the unplaced parts of page ``page``."""

    anchor: int
    before: int | None = None
    article: int | None = None
    page: int | None = None


@dataclass(frozen=True, slots=True)
class AssignRole:
    """Furniture roles move a part to the page's furniture; article roles bring furniture to the unplaced parts."""

    anchor: int
    role: Role


@dataclass(frozen=True, slots=True)
class SplitArticle:
    """An article begins at the part at ``anchor``: it and all parts after it leave the article they were in. An
    unplaced part becomes an article of its own."""

    anchor: int


@dataclass(frozen=True, slots=True)
class MergeArticles:
    """The article at ``anchor`` takes in the next article of its page."""

    anchor: int


@dataclass(frozen=True, slots=True)
class MoveArticle:
    """Put the article at ``anchor`` on page ``page`` as its article number ``position`` (from 0)."""

    anchor: int
    page: int
    position: int


@dataclass(frozen=True, slots=True)
class Reorder:
    """Put the parts of the article at ``anchor`` into the order of ``anchors``, which names each of them once."""

    anchor: int
    anchors: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Settle:
    """The editor has looked at the finding named ``key`` and leaves the page as it is."""

    key: str


@dataclass(frozen=True, slots=True)
class Postpone:
    """The suspect named ``key`` (``Suspect.key``) is marked to be looked at later; without ``waits`` the mark is taken
    off."""

    key: str
    waits: bool = True


@dataclass(frozen=True, slots=True)
class Reopen:
    """What the editor decided about the suspect named ``key`` counts no more, whatever was decided after it: the
    engine's proposal stands again and waits for a decision."""

    key: str


@dataclass(frozen=True, slots=True)
class MarkPage:
    """The editor is done with page number ``page``, which reads as ``fingerprint`` (``done.page_fingerprint``); with
    an empty one the page is open again."""

    page: int
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Together:
    """Several edits that are one step of the history, carried out in order, all or none."""

    edits: tuple[Edit, ...]


Edit = (
    Decide
    | Correct
    | SplitPart
    | MergeParts
    | MovePart
    | AssignRole
    | SplitArticle
    | MergeArticles
    | MoveArticle
    | Reorder
    | Settle
    | Postpone
    | Reopen
    | MarkPage
    | Together
)
