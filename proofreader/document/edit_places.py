"""Where in the raw text an edit was made."""

from __future__ import annotations

from collections.abc import Iterator

from proofreader.document.edit import Edit, Together
from proofreader.document.suspects import place_of_key


def offsets_of(edit: Edit) -> Iterator[int]:
    """The raw offsets that ``edit``, or each piece of it, names; perhaps none."""
    if isinstance(edit, Together):
        for one in edit.edits:
            yield from offsets_of(one)
        return
    for name in ("gap", "anchor"):
        if hasattr(edit, name):
            yield getattr(edit, name)
    if hasattr(edit, "span"):
        yield edit.span.start
    if hasattr(edit, "key"):
        yield place_of_key(edit.key)
