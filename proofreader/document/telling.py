"""Edits in words, for the journal: what was done to which place of the page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from proofreader.document.article import Role
from proofreader.document.edit import (
    AssignRole,
    Correct,
    Decide,
    Edit,
    MarkPage,
    MergeArticles,
    MergeParts,
    MoveArticle,
    MovePart,
    Postpone,
    Reopen,
    Reorder,
    Settle,
    SplitArticle,
    SplitPart,
    Together,
)
from proofreader.document.issue import Issue
from proofreader.document.suspects import place_of_key
from proofreader.text.gap import Mark
from proofreader.text.reasons import Reason

AROUND = 5
"""Inked characters shown on either side of a gap."""
BEGINNING = 12
"""Inked characters that name a part."""
LONGEST = 40
"""Of what was typed or replaced, in characters."""
GAP_SIGN = "│"


def told(raw: str, edit: Edit) -> Reason:
    """What ``edit`` did to the issue whose raw text is ``raw``."""
    tell = _TELLERS.get(type(edit))
    if tell is None:
        return Reason("An edit of another kind ({kind})", (("kind", type(edit).__name__),))
    return tell(raw, edit)


def around(raw: str, gap: int) -> str:
    """The ink on both sides of a gap: ``党的二│十大``."""
    before = "".join(raw[max(0, gap - 4 * AROUND) : gap].split())[-AROUND:]
    after = "".join(raw[gap : gap + 4 * AROUND].split())[:AROUND]
    return f"{before}{GAP_SIGN}{after}"


def _beginning(raw: str, anchor: int) -> str:
    return "".join(raw[anchor : anchor + 4 * BEGINNING].split())[:BEGINNING]


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1] + "…"


def _decide(raw: str, edit: Decide) -> Reason:
    return Reason(_MARKS[edit.mark].template, (("place", around(raw, edit.gap)),))


def _correct(raw: str, edit: Correct) -> Reason:
    before, after = _short(edit.span.of(raw)), _short(edit.text)
    if not before:
        return Reason("Put in “{after}” at {place}", (("after", after), ("place", around(raw, edit.span.start))))
    place = ("place", around(raw, edit.span.start))
    if not after:
        return Reason("Left out “{before}” at {place}", (("before", before), place))
    if before == after:
        return Reason("“{before}” at {place} as on the page again", (("before", before), place))
    return Reason("“{before}” became “{after}” at {place}", (("before", before), ("after", after), place))


def _merge_parts(raw: str, edit: MergeParts) -> Reason:
    return Reason("Joined “{text}” with the next part", (("text", _beginning(raw, edit.anchor)),))


def _split_part(raw: str, edit: SplitPart) -> Reason:
    return Reason("Split at {place}", (("place", around(raw, edit.gap)),))


def _move_part(raw: str, edit: MovePart) -> Reason:
    text = (("text", _beginning(raw, edit.anchor)),)
    if edit.before is None and edit.article is None:
        return Reason("Took “{text}” out of its article", text)
    return Reason("Moved “{text}” to another place", text)


def _assign_role(raw: str, edit: AssignRole) -> Reason:
    return Reason(_ROLES[edit.role].template, (("text", _beginning(raw, edit.anchor)),))


def _split_article(raw: str, edit: SplitArticle) -> Reason:
    return Reason("An article begins at “{text}”", (("text", _beginning(raw, edit.anchor)),))


def _merge_articles(raw: str, edit: MergeArticles) -> Reason:
    return Reason("Joined the article “{text}” with the next one", (("text", _beginning(raw, edit.anchor)),))


def _move_article(raw: str, edit: MoveArticle) -> Reason:
    return Reason("Moved the article “{text}”", (("text", _beginning(raw, edit.anchor)),))


def _reorder(raw: str, edit: Reorder) -> Reason:
    return Reason("Put the parts of the article “{text}” in order", (("text", _beginning(raw, edit.anchor)),))


def _settle(raw: str, edit: Settle) -> Reason:
    return Reason("Looked at “{text}” and left it", (("text", _beginning(raw, place_of_key(edit.key))),))


def _postpone(raw: str, edit: Postpone) -> Reason:
    text = (("text", _beginning(raw, place_of_key(edit.key))),)
    return Reason("Put off “{text}”", text) if edit.waits else Reason("“{text}” is no longer put off", text)


def _reopen(raw: str, edit: Reopen) -> Reason:
    return Reason("Reopened the question at {place}", (("place", around(raw, place_of_key(edit.key))),))


def _mark_page(_: str, edit: MarkPage) -> Reason:
    page = (("page", str(edit.page + 1)),)
    return Reason("Marked page {page} done", page) if edit.fingerprint else Reason("Opened page {page} again", page)


def _together(raw: str, edit: Together) -> Reason:
    if len(edit.edits) == 1:
        return told(raw, edit.edits[0])
    place = next((around(raw, at) for at in places_of(edit)), "")
    return Reason("{count} changes in one step, from {place} on", (("count", str(len(edit.edits))), ("place", place)))


def places_of(edit: Edit) -> Iterator[int]:
    """The raw offsets that ``edit`` names."""
    if isinstance(edit, Together):
        for one in edit.edits:
            yield from places_of(one)
    elif isinstance(edit, Correct):
        yield edit.span.start
    elif isinstance(edit, Settle | Postpone | Reopen):
        yield place_of_key(edit.key)
    else:
        yield from (at for name in ("gap", "anchor") if isinstance(at := getattr(edit, name, None), int))


def pages_of(issue: Issue, edit: Edit) -> frozenset[int]:
    """The indexes of the pages that ``edit`` names, by the places it names on them."""
    if isinstance(edit, Together):
        return frozenset(page for one in edit.edits for page in pages_of(issue, one))
    if isinstance(edit, MarkPage):
        return frozenset((edit.page,))
    return frozenset(issue.page_index(at) for at in places_of(edit))


_MARKS = {
    Mark.RUN_ON: Reason("Run on at {place}"),
    Mark.SPACE: Reason("A space at {place}"),
    Mark.PARAGRAPH: Reason("A line or paragraph ends at {place}"),
}
_ROLES = {
    Role.KICKER: Reason("“{text}” became a kicker"),
    Role.HEADLINE: Reason("“{text}” became a headline"),
    Role.DECK: Reason("“{text}” became a deck"),
    Role.CROSSHEAD: Reason("“{text}” became a crosshead"),
    Role.BYLINE: Reason("“{text}” became a byline"),
    Role.DATELINE: Reason("“{text}” became a dateline"),
    Role.BODY: Reason("“{text}” became body text"),
    Role.CAPTION: Reason("“{text}” became a caption"),
    Role.CREDIT: Reason("“{text}” became a credit"),
    Role.JUMP: Reason("“{text}” became a jump line"),
    Role.EDITOR: Reason("“{text}” became the editor’s line"),
    Role.MASTHEAD: Reason("“{text}” became the masthead"),
    Role.SECTION: Reason("“{text}” became the name of the section"),
    Role.FOLIO: Reason("“{text}” became the folio"),
    Role.DATE: Reason("“{text}” became the date"),
}
_TELLERS: dict[type[Any], Callable[[str, Any], Reason]] = {
    Decide: _decide,
    Correct: _correct,
    SplitPart: _split_part,
    MergeParts: _merge_parts,
    MovePart: _move_part,
    AssignRole: _assign_role,
    SplitArticle: _split_article,
    MergeArticles: _merge_articles,
    MoveArticle: _move_article,
    Reorder: _reorder,
    Settle: _settle,
    Postpone: _postpone,
    Reopen: _reopen,
    MarkPage: _mark_page,
    Together: _together,
}
