"""What became of the raw page in the reading: every blank, every line end and every corrected character, by kind.

Nothing is aligned here and nothing searched for: the composition of a part knows for each of its characters where on
the page it came from.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from proofreader.document.article import Part
from proofreader.document.view import View
from proofreader.text.compose import MARK_TEXT, Run, RunKind
from proofreader.text.gap import DecisionSource, Mark
from proofreader.text.span import Span

_WHITE = re.compile(r"\s*")
_LINE_END = re.compile(r"[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]")


class ChangeKind(StrEnum):
    """What happened to a gap or to characters on the way from the page to the reading."""

    BLANK_REMOVED = "blank_removed"
    BLANK_KEPT = "blank_kept"
    BLANK_INSERTED = "blank_inserted"
    """A blank where the page has none, not even a line end."""
    LINE_END_REMOVED = "line_end_removed"
    """A line wrap or a column break that the text runs over."""
    LINE_END_TO_BLANK = "line_end_to_blank"
    """A separating blank that the line end had eaten."""
    BREAK_KEPT = "break_kept"
    """A line end where a paragraph, or a line of a head, ends."""
    BREAK_INSERTED = "break_inserted"
    """A paragraph end inside a printed line."""
    PUNCTUATION = "punctuation"
    CHARACTERS = "characters"
    LEFT_OUT = "left_out"
    PUT_IN = "put_in"


ROUTINE = frozenset({ChangeKind.LINE_END_REMOVED, ChangeKind.BREAK_KEPT, ChangeKind.BLANK_KEPT})
"""What every printed line does; among thousands of these the rest would not be seen."""


@dataclass(frozen=True, slots=True)
class TextChange:
    """``raw`` of the issue reads as ``after`` at ``reading`` of the text of the part at ``anchor``.

    ``before`` is the raw text, white space as it stands there. The end of a part has an empty ``reading`` behind its
    last character. ``by_editor`` tells the editor's own decisions and corrections from the engine's.
    """

    kind: ChangeKind
    anchor: int
    raw: Span
    reading: Span
    before: str
    after: str
    by_editor: bool


def changes_of(view: View, part: Part) -> Iterator[TextChange]:
    """What became of the gaps and characters of ``part``, in reading order, the gap behind it last."""
    composition = view.composition(part)
    for index in range(len(composition)):
        run = composition.run(index)
        if run.kind is not RunKind.INK:
            yield _change(view, part, run, run.reading.of(composition.text))
    end = part.spans[-1].end
    white = _WHITE.match(view.ground.raw, end)
    behind = white.end() if white else end
    if behind < len(view.ground.raw):
        last = len(composition.text)
        yield _change(view, part, Run(RunKind.MARK, Span(end, behind), Span(last, last)), MARK_TEXT[Mark.PARAGRAPH])


def _change(view: View, part: Part, run: Run, after: str) -> TextChange:
    before = run.raw.of(view.ground.raw)
    if run.kind is RunKind.MARK:
        kind, by_editor = _gap_kind(before, after), run.raw.start in view.reading.marks
    else:
        correction = view.reading.corrections[run.raw.start]
        kind, by_editor = _ink_kind(before, after), correction.source is DecisionSource.EDITOR
    return TextChange(kind, part.anchor, run.raw, run.reading, before, after, by_editor)


def _gap_kind(before: str, after: str) -> ChangeKind:
    breaks = _LINE_END.search(before) is not None
    if "\n" in after:
        return ChangeKind.BREAK_KEPT if breaks else ChangeKind.BREAK_INSERTED
    if not after:
        return ChangeKind.BLANK_REMOVED if before and not breaks else ChangeKind.LINE_END_REMOVED
    if breaks:
        return ChangeKind.LINE_END_TO_BLANK
    return ChangeKind.BLANK_KEPT if before else ChangeKind.BLANK_INSERTED


def _ink_kind(before: str, after: str) -> ChangeKind:
    if not before:
        return ChangeKind.PUT_IN
    if not after:
        return ChangeKind.LEFT_OUT
    return ChangeKind.PUNCTUATION if _is_punctuation(before) and _is_punctuation(after) else ChangeKind.CHARACTERS


def _is_punctuation(text: str) -> bool:
    """Whether no letter, digit or Chinese character is in ``text``."""
    return all(character.isspace() or unicodedata.category(character)[0] in "PS" for character in text)
