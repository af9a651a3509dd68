"""Probabilities put into words: the decision about a gap, what kind of gap it is, and the reason an editor reads."""

from __future__ import annotations

from functools import lru_cache

from proofreader.text.characters import is_han
from proofreader.text.gap import Decision, DecisionSource, GapKind, Mark
from proofreader.text.lexicon import Lexicon
from proofreader.text.names import surname_length
from proofreader.text.reasons import Reason
from proofreader.text.rules.gap_evidence import GapContext, character_class, is_mixed, name_class, tokens
from proofreader.text.surroundings import Surroundings

SUREST = 0.999
"""Nothing is surer: no fit has seen every page."""
ISSUE_VOTES = 2
"""As many unbroken occurrences elsewhere are named as the reason."""


STRETCHED = Decision(Mark.RUN_ON, GapKind.STRETCHED_LINE, 0.995, Reason("Justification pulled the whole line apart."))
"""What becomes of a blank in a stretched line of running text: one that is meant cannot be told from the others."""


MIXED = Decision(
    Mark.RUN_ON, GapKind.MIXED_SCRIPT, 0.99, Reason("Han beside Latin letters or digits: set by the house style.")
)
"""What becomes of a blank beside Latin letters or digits, unless the house style wants it otherwise."""


@lru_cache(maxsize=20_000)
def line_join(broken: bool, confidence: float) -> Decision:
    """A paragraph goes on over a line end (``broken``: a block end) between two plain characters."""
    if broken:
        reason = Reason("The paragraph goes on at the top of the next column.")
        return Decision(Mark.RUN_ON, GapKind.COLUMN_BREAK, confidence, reason)
    return Decision(Mark.RUN_ON, GapKind.LINE_WRAP, confidence, Reason("The paragraph goes on in the next line."))


def line_break(page: Surroundings, index: int, opens: float) -> Decision:
    """A part ends with line ``index``; ``opens`` is how sure that is."""
    confidence = min(SUREST, round(opens, 3))
    return Decision(Mark.PARAGRAPH, GapKind.PARAGRAPH_END, confidence, _break_reason(page, index))


def _break_reason(page: Surroundings, index: int) -> Reason:
    short = page.measures[index] - page.lines[index].width if page.measures[index] else 0.0
    stopped = page.ends[index] in ("stop", "stop_quote")
    if page.starts[index + 1] == "dateline":
        return Reason("A dateline opens an article.")
    if stopped and short >= 1:
        figures = (("short", f"{short:g}"), ("measure", f"{page.measures[index]:g}"))
        if index in page.by_paper:
            return Reason("The line ends with a stop, {short} em short of {measure}, a measure of this paper.", figures)
        return Reason("The line ends with a stop, {short} em short of its measure of {measure}.", figures)
    if stopped:
        return Reason("The line is full and ends with a stop: it may end its paragraph or not.")
    if page.lines[index + 1].blank_lines:
        return Reason("The block ends here.")
    return Reason("The line stands for itself.")


def gap_verdict(gap: GapContext, blank: bool, sure: float, lexicon: Lexicon) -> Decision:
    """Decide one gap inside a part: whether a ``blank`` belongs there, and how ``sure`` that is."""
    mark = Mark.SPACE if blank else Mark.RUN_ON
    confidence = min(SUREST, round(sure, 3))
    kind = _kind(gap, mark)
    source = DecisionSource.ISSUE if _decided_by_issue(gap, mark) else DecisionSource.RULE
    return Decision(mark, kind, confidence, _reason(gap, kind, mark is Mark.SPACE, source, lexicon), source)


def _decided_by_issue(gap: GapContext, mark: Mark) -> bool:
    return mark is Mark.RUN_ON and not gap.wrapped and gap.seen_joined >= ISSUE_VOTES and not gap.seen_apart


def _kind(gap: GapContext, mark: Mark) -> GapKind:
    before, after = character_class(gap.left[-1]), character_class(gap.right[0])
    mixed = is_mixed(gap)
    if mark is Mark.SPACE:
        if gap.wrapped or not gap.blank:
            return GapKind.EATEN_SEPARATOR
        if mixed:
            return GapKind.MIXED_SCRIPT
        if before in ("latin", "digit") and after in ("latin", "digit"):
            return GapKind.LATIN_SPACE
        return GapKind.NAME_SEPARATOR if _names(gap) else GapKind.CAESURA
    if gap.wrapped:
        return GapKind.COLUMN_BREAK if gap.blank.count("\n") > 1 else GapKind.LINE_WRAP
    if not gap.blank:
        return GapKind.EATEN_SEPARATOR
    if mixed:
        return GapKind.MIXED_SCRIPT
    if gap.stretched:
        return GapKind.STRETCHED_LINE
    return GapKind.PADDED_NAME if _is_padded_name(gap) else GapKind.STRAY_SPACE


def _names(gap: GapContext) -> bool:
    left, right = tokens(gap)
    classes = {name_class(left, True), name_class(right, False)}
    return not classes.isdisjoint(("role", "rank")) or all(name.startswith(("name", "surname")) for name in classes)


def _is_padded_name(gap: GapContext) -> bool:
    left, right = tokens(gap)
    return gap.context == "byline" and len(left) == 1 and len(right) == 1 and surname_length(left) == 1


def _reason(gap: GapContext, kind: GapKind, separated: bool, source: DecisionSource, lexicon: Lexicon) -> Reason:
    if source is DecisionSource.ISSUE:
        return Reason(
            "The same characters stand unbroken {count} times in this issue.", (("count", str(gap.seen_joined)),)
        )
    if kind in (GapKind.STRAY_SPACE, GapKind.LINE_WRAP, GapKind.COLUMN_BREAK) and is_han(gap.left[-1]):
        word = lexicon.word_across(*tokens(gap))
        if word:
            return Reason("The word {word} stands across the gap.", (("word", word),))
    return _MAY_BE_LOST if kind is GapKind.EATEN_SEPARATOR and not separated else _REASONS[kind]


_MAY_BE_LOST = Reason("A separating blank may have been lost here.")
_REASONS = {
    GapKind.LINE_WRAP: Reason("The text goes on in the next line."),
    GapKind.COLUMN_BREAK: Reason("The text goes on at the top of the next column."),
    GapKind.STRETCHED_LINE: Reason("Justification pulled the whole line apart."),
    GapKind.STRAY_SPACE: Reason("Nothing here asks for a blank."),
    GapKind.NAME_SEPARATOR: Reason("The blank parts two names, or a name and a role."),
    GapKind.CAESURA: Reason("The blank parts two halves of a slogan or a headline."),
    GapKind.PADDED_NAME: Reason("A two-character name was set as wide as a three-character one."),
    GapKind.EATEN_SEPARATOR: Reason("A separating blank was lost here."),
    GapKind.MIXED_SCRIPT: Reason("Han beside Latin letters or digits: set by the house style."),
    GapKind.LATIN_SPACE: Reason("The blank parts two Latin words or numbers."),
}
