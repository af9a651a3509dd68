"""What lies between two neighbouring inked characters, and what was decided about it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from proofreader.text.reasons import Reason
from proofreader.text.span import Span


class Mark(StrEnum):
    """What the reading puts into a gap."""

    RUN_ON = "run_on"
    SPACE = "space"
    PARAGRAPH = "paragraph"


class GapKind(StrEnum):
    """What a gap of the raw page is, once it is understood (DESIGN.md, section 1)."""

    LINE_WRAP = "line_wrap"
    """A paragraph goes on in the next line of its column."""
    COLUMN_BREAK = "column_break"
    """A paragraph goes on after a block end: at the top of the next column."""
    STRETCHED_LINE = "stretched_line"
    """A blank of a line that justification pulled apart."""
    STRAY_SPACE = "stray_space"
    """A blank that nobody set: 大比 拼, 送上 《以…, ） 临江."""
    NAME_SEPARATOR = "name_separator"
    """Between two names, or a name and the role word after it: 沈若川 陆安平."""
    CAESURA = "caesura"
    """The blank inside a slogan or a headline: 汇聚发展合力 压实工作责任."""
    PADDED_NAME = "padded_name"
    """A two-character name set as wide as its three-character neighbours: 林 秋."""
    EATEN_SEPARATOR = "eaten_separator"
    """A separating blank that a line end ate, or extraction lost: 沈若川⏎陆安平."""
    MIXED_SCRIPT = "mixed_script"
    """Between Han and Latin letters or digits: 投入 2 条."""
    LATIN_SPACE = "latin_space"
    """Between two Latin words or numbers; it is part of the text."""
    PARAGRAPH_END = "paragraph_end"
    """A paragraph, or a line that stands for itself, ends."""
    INSERTED = "inserted"
    """Nothing in the raw page; the editor put a mark there."""


class DecisionSource(StrEnum):
    """Who decided."""

    RULE = "rule"
    ISSUE = "issue"
    """The issue's own evidence: the same characters elsewhere in it."""
    PROFILE = "profile"
    """What editors decided on this newspaper before."""
    EDITOR = "editor"


@dataclass(frozen=True, slots=True)
class Gap:
    """White space (perhaps none) between two inked characters of the raw text.

    ``span.start`` is the offset just after the inked character on the left and names the gap: no other gap has it.
    """

    span: Span

    @property
    def at(self) -> int:
        return self.span.start


@dataclass(frozen=True, slots=True)
class Decision:
    """What goes into one gap: the mark, how sure that is, why, and who says so.

    ``confidence`` is a probability: of the decisions given 0.9, nine in ten are meant to be right.
    """

    mark: Mark
    kind: GapKind
    confidence: float
    reason: Reason
    source: DecisionSource = DecisionSource.RULE


@dataclass(frozen=True, slots=True)
class Correction:
    """Inked characters of the raw text that the reading shows as something else.

    ``span`` may be empty (an insertion) and ``text`` may be empty (a deletion). ``span`` begins and ends at ink, and
    the white space it encloses is replaced with it. An insertion stands before the mark of the gap at the same offset.
    """

    span: Span
    text: str
    reason: Reason
    source: DecisionSource = DecisionSource.EDITOR
