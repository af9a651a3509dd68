"""Which pages a change may have changed: what is known of the others need not be looked at again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proofreader.document.article import Reading
from proofreader.document.edit import Edit
from proofreader.document.edit_places import offsets_of
from proofreader.document.issue import Issue

if TYPE_CHECKING:
    from proofreader.document.session import Change


def touched_pages(issue: Issue, change: Change) -> set[int]:
    """The pages whose parts, texts, suspects or state may be others after ``change``."""
    return touched_by(issue, change.before, change.after, change.edit) | {issue.page_index(change.focus)}


def touched_by(issue: Issue, before: Reading, after: Reading, edit: Edit) -> set[int]:
    """The same for two readings that ``edit`` leads to one another, in one direction or the other."""
    pairs = zip(before.pages, after.pages, strict=True)
    touched = {page for page, (old, new) in enumerate(pairs) if old is not new}
    touched |= {issue.page_index(offset) for offset in offsets_of(edit)}
    if before.done is not after.done:
        touched |= set(before.done) | set(after.done)
    return touched
