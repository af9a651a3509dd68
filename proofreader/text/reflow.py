"""From lines to paragraphs: the evidence about one page is gathered, weighed in one place, and every gap decided.

``reflow`` labels the lines of a page together (``chain``), joins them to units, and judges each gap inside a unit.
What a unit is on the page (a headline, whose article) is not decided here.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import NamedTuple

from proofreader.text.chain import OPENING_OF, Label, likeliest, marginals, opening_chance
from proofreader.text.characters import is_han
from proofreader.text.folding import folded
from proofreader.text.gap import Decision, Mark
from proofreader.text.lexicon import Lexicon
from proofreader.text.lines import Line, closed_up, measures, read_lines, spread
from proofreader.text.oddities import MOST_CONFIDENCE, oddity
from proofreader.text.reasons import Reason
from proofreader.text.rules.gap_evidence import CONTEXT, GapContext, context_of, gap_features, is_mixed
from proofreader.text.rules.line_evidence import line_traits, step_traits
from proofreader.text.rules.lost_blanks import Cut, cuts_in
from proofreader.text.span import Span
from proofreader.text.surroundings import LONGEST_PRINTED, Surroundings, is_wide, narrowest, survey
from proofreader.text.verdicts import MIXED, STRETCHED, gap_verdict, line_break, line_join
from proofreader.text.votes import Votes
from proofreader.text.weights import Weights

_BLANKS = re.compile(r"\s+")
_PEOPLE = re.compile(r"记[者着]|讯员|评论员|实习生")
_LABEL_NAMES = {Label.BODY_OPENS: "body", Label.HEAD_OPENS: "head", Label.SOLO_OPENS: "solo"}
STOPS = ("stop", "stop_quote")
UNLIKELY = 1e-4
PLAIN_JOIN = 0.999
"""How sure it is that a line end between two plain characters of a paragraph hides no blank."""
NO_DOUBT = 0.97
"""Touching characters that may have lost a blank are not spoken of where it is surer than this that they did not."""


@dataclass(frozen=True, slots=True)
class Unit:
    """Consecutive lines that are read in one go: ``first`` up to, not including, ``end``.

    ``label`` is the opening label of its kind, ``confidence`` the probability that it is that kind, ``text`` its
    Simplified text with line ends left out, ``spans`` its ink, a span for each block it touches.
    """

    label: Label
    first: int
    end: int
    confidence: float
    text: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Reflowed:
    """One page reflowed: its lines, the units they form, and a decision for each gap that holds white space."""

    page: Surroundings
    units: tuple[Unit, ...]
    decisions: dict[int, Decision]
    odd: Reason | None = None
    """Why the page is none that can be judged with confidence."""

    def lines(self, unit: Unit) -> Sequence[Line]:
        return self.page.lines[unit.first : unit.end]


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What a page is judged by; ``measures`` are those of the newspaper, in ems, each with its share of paragraphs."""

    lexicon: Lexicon
    weights: Weights
    votes: Votes
    measures: Mapping[float, float] = field(default_factory=dict)


def look_at(text: str, start: int = 0, usual: Mapping[float, float] | None = None) -> Surroundings:
    """Read the lines of a page; ``start`` is the offset of ``text``, ``usual`` the measures of its newspaper."""
    lines = closed_up(spread(read_lines(text, start)))
    plain = folded(text)
    texts = [plain[line.span.start - start : line.span.end - start] for line in lines]
    own = measures(lines)
    if not usual:
        return survey(lines, texts, own)
    found = measures(lines, usual)
    by_paper = frozenset(index for index, pair in enumerate(zip(own, found, strict=True)) if pair[0] != pair[1])
    return replace(survey(lines, texts, found), by_paper=by_paper)


def reflow(text: str, start: int, knowledge: Knowledge) -> Reflowed:
    """Reflow one page whose ``text`` stands at offset ``start`` of the issue."""
    page = look_at(text, start, knowledge.measures)
    labels, opens, sure = _label(page, knowledge)
    units = tuple(units_of(page, labels, sure))
    decisions: dict[int, Decision] = {}
    for unit in units:
        for gap, decision in _inside(page, unit, opens, knowledge):
            decisions[gap] = decision
        if unit.end < len(page.lines):
            last = unit.end - 1
            decisions[page.lines[last].span.end] = line_break(page, last, opens[unit.end])
    odd = oddity(page.lines)
    return Reflowed(page, units, _doubted(decisions, odd) if odd else decisions, odd)


def _doubted(decisions: dict[int, Decision], why: Reason) -> dict[int, Decision]:
    """The decisions about a page that is none that the engine knows."""
    return {
        gap: replace(decision, confidence=min(MOST_CONFIDENCE, decision.confidence), reason=why)
        for gap, decision in decisions.items()
    }


def _label(page: Surroundings, knowledge: Knowledge) -> tuple[list[Label], list[float], list[float]]:
    """The label of each line, the probability that it opens a unit, and that its kind is right."""
    weights, lexicon, wording = knowledge.weights, knowledge.lexicon, knowledge.weights.wording
    nodes = [weights.node(line_traits(page, index, wording)) for index in range(len(page.lines))]
    nodes = [_as_paragraphs(page, index, node) for index, node in enumerate(nodes)]
    steps = [weights.step(step_traits(page, index, lexicon, wording)) for index in range(len(page.lines) - 1)]
    chances = marginals(nodes, steps)
    labels = likeliest(chances)
    opens = [opening_chance(row) for row in chances]
    sure = [row[kind] + row[kind + 1] for row, kind in zip(chances, map(OPENING_OF.__getitem__, labels), strict=True)]
    return labels, opens, sure


def _as_paragraphs(page: Surroundings, index: int, node: tuple[float, ...]) -> tuple[float, ...]:
    """``node``, the potentials of a line, where lines are whole paragraphs, as in documents and web pages: a line
    longer than any column opens one, and the next line another, unless the sentence before breaks off. With a
    stop or a comma in it, it is no head either, and does not stand for itself."""
    before = page.lines[index - 1] if index else None
    is_long = page.lines[index].ink_width > LONGEST_PRINTED
    after_long = before is not None and before.ink_width > LONGEST_PRINTED
    if after_long and page.ends[index - 1] not in STOPS:
        return node
    if is_long and (page.ends[index] in STOPS or page.runs[index] == "punctuated"):
        likely: tuple[Label, ...] = (Label.BODY_OPENS,)
    elif is_long or after_long:
        likely = OPENING_OF
    else:
        return node
    return tuple(chance if label in likely else chance * UNLIKELY for label, chance in zip(Label, node, strict=True))


def units_of(page: Surroundings, labels: Sequence[Label], sure: Sequence[float]) -> Iterator[Unit]:
    """The units that the labels of the lines make; ``sure`` is how sure the kind of each line is."""
    firsts = [index for index, label in enumerate(labels) if label is OPENING_OF[label]]
    for first, end in pairwise([*firsts, len(labels)]):
        text = "".join(page.tight[first:end])
        yield Unit(labels[first], first, end, min(sure[first:end]), text, tuple(_spans(page.lines[first:end])))


def _spans(lines: Sequence[Line]) -> Iterator[Span]:
    start = lines[0].span.start
    for line, following in pairwise(lines):
        if line.block != following.block:
            yield Span(start, line.span.end)
            start = following.span.start
    yield Span(start, lines[-1].span.end)


def gaps_inside(page: Surroundings, unit: Unit, votes: Votes) -> Iterator[tuple[int, int, GapContext | None]]:
    """The gaps between the first and the last ink of a unit: the offset of each, the line it ends (or lies in), and its
    context, which is left out where a paragraph plainly goes on from one line to the next."""
    label = _label_of(unit)
    cuts = iter(cuts_in(page.tight[unit.first : unit.end], label))
    cut, start = next(cuts, None), 0
    names_people = _PEOPLE.search(unit.text) is not None
    for index in range(unit.first, unit.end):
        line, text = page.lines[index], page.tight[index]
        own: dict[int, Cut] = {}
        while cut and cut.at <= start + len(text):
            own[cut.at - start] = cut
            cut = next(cuts, None)
        start += len(text)
        if line.blanks or own:
            yield from _in_line(_Place(page, unit, index, label, votes), own)
        if index + 1 < unit.end:
            at_end = own.get(len(text))
            yield line.span.end, index, _at_line_end(page, unit, index, label, names_people, at_end)


LONGEST_ROW = 40
"""A part of running text that is no longer, in characters, and has no punctuation is a row, a signature, a notice."""
_PUNCTUATION = re.compile(r"[，。；！？,;!?]")


def _label_of(unit: Unit) -> str:
    label = _LABEL_NAMES[unit.label]
    is_row = label == "body" and len(unit.text) <= LONGEST_ROW and not _PUNCTUATION.search(unit.text)
    return "row" if is_row else label


class _Place(NamedTuple):
    """Line ``number`` of the page, in a unit."""

    page: Surroundings
    unit: Unit
    number: int
    label: str
    votes: Votes


def _in_line(place: _Place, cuts: Mapping[int, Cut]) -> Iterator[tuple[int, int, GapContext]]:
    """The gaps inside a line that hold a blank, or may have lost one. ``cuts`` are offsets in the tight line."""
    page, unit, index, label, votes = place
    line, text = page.lines[index], page.tight[index]
    before, after = _tail(page, unit, index), _head(page, unit, index)
    roster = page.shapes[index] in ROSTERS
    loose = looseness(line)
    blanks = list(_places(line, page.texts[index]))
    taken = [at for _, at, _, _ in blanks]
    for at in cuts:
        known = bisect_left(taken, at)
        if at < len(text) and taken[known : known + 1] != [at]:
            blanks.append((at + (_moved(blanks[known - 1]) if known else line.span.start), at, at, ""))
    for gap, at, end, blank in blanks:
        left, right = before + text[max(0, at - CONTEXT) : at], text[end : end + CONTEXT] + after
        joined, apart = votes.of(left, right) if blank and not line.stretched else (0, 0)
        yield gap, index, GapContext(
            left[-CONTEXT:], right[:CONTEXT], blank, False, label, context_of(left[-CONTEXT:], label, roster),
            line.stretched, line.blanks, loose, end > at, joined, apart, cuts.get(at), page.sight, page.loose,
        )  # fmt: skip


def _places(line: Line, text: str) -> Iterator[tuple[int, int, int, str]]:
    """The blanks of a line: the gap, where its two sides stand in the tight line, and the blank itself."""
    dropped = 0
    found = list(_BLANKS.finditer(text))
    least = narrowest([blank.group() for blank in found]) if line.stretched else 0.0
    for blank in found:
        at = blank.start() - dropped
        kept = 1 if line.stretched and is_wide(blank.group(), least) else 0 if line.stretched else len(blank.group())
        dropped += len(blank.group()) - kept
        yield line.span.start + blank.start(), at, at + kept, blank.group()


def _moved(blank: tuple[int, int, int, str]) -> int:
    """How far what follows a blank stands behind its place in the tight line, in the issue."""
    gap, _, end, white = blank
    return gap + len(white) - end


def _at_line_end(
    page: Surroundings, unit: Unit, index: int, label: str, names_people: bool, cut: Cut | None
) -> GapContext | None:
    line, text, following = page.lines[index], page.tight[index], page.tight[index + 1]
    is_plain = cut is None and label == "body" and _is_plain(text[-1]) and _is_plain(following[0])
    if is_plain and not names_people:
        return None
    left = (_tail(page, unit, index) + text)[-CONTEXT:]
    if is_plain and not _PEOPLE.search(left):
        return None
    right = (following + _head(page, unit, index + 1))[:CONTEXT]
    blank = "\n\n" if _is_broken(page, index) else "\n"
    roster = page.shapes[index] in ROSTERS
    context = context_of(left, label, roster)
    return GapContext(
        left, right, blank, True, label, context, line.stretched, line.blanks, cut=cut, sight=page.sight,
        page_loose=page.loose,
    )  # fmt: skip


ROSTERS = ("roster", "names")
LOOSE = ((0.08, "no"), (0.2, "little"), (0.35, "some"), (0.6, "much"))
"""How much of a line was pulled apart, by the share of its gaps that hold a blank."""


def looseness(line: Line) -> str:
    """How much of the line was pulled apart, in a word."""
    share = line.blanks / max(1, line.ink_width)
    return next((name for limit, name in LOOSE if share < limit), "all")


def _is_broken(page: Surroundings, index: int) -> bool:
    """Whether a block ends with the line."""
    return page.lines[index + 1].blank_lines > 0


def _inside(
    page: Surroundings, unit: Unit, opens: Sequence[float], knowledge: Knowledge
) -> Iterator[tuple[int, Decision]]:
    """Decide the gaps inside a unit."""
    for gap, index, context in gaps_inside(page, unit, knowledge.votes):
        at_line_end = gap == page.lines[index].span.end
        joined = 1 - opens[index + 1] if at_line_end else 1.0
        if context is None:
            yield gap, line_join(_is_broken(page, index), round(joined * PLAIN_JOIN, 3))
            continue
        plain = _plainly(context)
        if plain:
            yield gap, plain
            continue
        decision = _weighed(context, joined, knowledge)
        if context.blank or decision.mark is Mark.SPACE or decision.confidence < NO_DOUBT:
            yield gap, decision


def _plainly(gap: GapContext) -> Decision | None:
    """What is decided about a blank that needs no weighing: justification made it (most gaps of the line have one, and
    no names are about), or it stands beside Latin letters or digits."""
    if not gap.blank or gap.wrapped:
        return None
    if gap.width == "narrow" and gap.context == "body" and gap.cut is None and _is_plain(gap.left[-1]):
        return STRETCHED
    return MIXED if is_mixed(gap) else None


def _is_plain(character: str) -> bool:
    return is_han(character) or not character.isalnum()


def _tail(page: Surroundings, unit: Unit, index: int) -> str:
    """The end of the unit's text before line ``index``, as much as a gap looks at."""
    return "".join(page.tight[max(unit.first, index - 2) : index])[-CONTEXT:]


def _head(page: Surroundings, unit: Unit, index: int) -> str:
    return "".join(page.tight[index + 1 : min(unit.end, index + 3)])[:CONTEXT]


def _weighed(gap: GapContext, joined: float, knowledge: Knowledge) -> Decision:
    """The one place where the evidence for a blank becomes a decision; ``joined`` is how sure the unit goes on here."""
    weights = knowledge.weights
    score = weights.gap_score(list(gap_features(gap, knowledge.lexicon, weights.wording)))
    blank = 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))
    return gap_verdict(gap, blank > 0.5, joined * max(blank, 1 - blank), knowledge.lexicon)
