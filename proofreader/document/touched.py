"""Which pages a change may have changed: what is shown of the others need not be looked at again."""

from __future__ import annotations

from proofreader.document.edit_places import offsets_of
from proofreader.document.issue import Issue
from proofreader.document.session import Change


def touched_pages(issue: Issue, change: Change) -> set[int]:
    """The pages whose parts, texts, suspects or state may be others after ``change``."""
    pairs = zip(change.before.pages, change.after.pages, strict=True)
    touched = {page for page, (old, new) in enumerate(pairs) if old is not new}
    touched |= {issue.page_index(offset) for offset in offsets_of(change.edit)}
    touched.add(issue.page_index(change.focus))
    if change.before.done is not change.after.done:
        touched |= set(change.before.done) | set(change.after.done)
    return touched
