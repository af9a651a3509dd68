"""Which pages a change may have changed: what is shown of the others need not be looked at again."""

from __future__ import annotations

from collections.abc import Iterator

from proofreader.document.edit import Edit, Together
from proofreader.document.issue import Issue
from proofreader.document.session import Change
from proofreader.document.suspects import place_of_key


def touched_pages(issue: Issue, change: Change) -> set[int]:
    """The pages whose parts, texts, suspects or state may be others after ``change``."""
    pairs = zip(change.before.pages, change.after.pages, strict=True)
    touched = {page for page, (old, new) in enumerate(pairs) if old is not new}
    touched |= {issue.page_index(offset) for offset in _offsets(change.edit)}
    touched.add(issue.page_index(change.focus))
    if change.before.done is not change.after.done:
        touched |= set(change.before.done) | set(change.after.done)
    return touched


def _offsets(edit: Edit) -> Iterator[int]:
    """Where in the raw text the pieces of an edit were made."""
    if isinstance(edit, Together):
        for one in edit.edits:
            yield from _offsets(one)
        return
    for name in ("gap", "anchor"):
        if hasattr(edit, name):
            yield getattr(edit, name)
    if hasattr(edit, "span"):
        yield edit.span.start
    if hasattr(edit, "key"):
        yield place_of_key(edit.key)
