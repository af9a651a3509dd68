"""Pages with a known reading as examples to fit on: labels of lines, and blanks of gaps."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from proofreader.text.chain import Label
from proofreader.text.folding import folded
from proofreader.text.gap import Mark
from proofreader.text.lexicon import Lexicon
from proofreader.text.reflow import gaps_inside, look_at, units_of
from proofreader.text.rules.gap_evidence import gap_features
from proofreader.text.rules.line_evidence import line_traits, step_traits
from proofreader.text.surroundings import Surroundings
from proofreader.text.votes import Votes, count_votes
from proofreader.text.wording import Wording
from tests.fit.chain_fit import LabelledPage

BODY_ROLES = frozenset({"body", "caption", "dateline", "poem", "list"})
HEAD_ROLES = frozenset({"kicker", "headline", "deck", "crosshead", "column"})


@dataclass(frozen=True, slots=True)
class Known:
    """A raw page whose reading is known: the true mark of each gap that holds white space, by the offset after its left
    ink, and the role of each stretch of ink as (start, end, role), in page order."""

    raw: str
    marks: Mapping[int, Mark]
    roles: Sequence[tuple[int, int, str]]


@dataclass(frozen=True, slots=True)
class GapExample:
    """The features of one gap, and whether a blank belongs there."""

    features: tuple[str, ...]
    blank: bool


def label_page(known: Known, page: Surroundings) -> list[Label]:
    """The true label of each line."""
    starts = [start for start, _, _ in known.roles]
    labels: list[Label] = []
    for index, line in enumerate(page.lines):
        role = known.roles[max(0, bisect_right(starts, line.span.start) - 1)][2]
        kind = Label.BODY_OPENS if role in BODY_ROLES else Label.HEAD_OPENS if role in HEAD_ROLES else Label.SOLO_OPENS
        opens = not labels or known.marks.get(page.lines[index - 1].span.end, Mark.PARAGRAPH) is Mark.PARAGRAPH
        labels.append(kind if opens else Label(labels[-1].opening + 1))
    return labels


def examples(
    pages: Iterable[Known], lexicon: Lexicon, wording: Wording
) -> Iterator[tuple[LabelledPage, list[GapExample]]]:
    """For each page its lines with labels, and its gaps."""
    for known in pages:
        page = look_at(known.raw)
        labels = label_page(known, page)
        lines = [tuple(line_traits(page, index, wording).features()) for index in range(len(labels))]
        steps = [tuple(step_traits(page, index, lexicon, wording).features()) for index in range(len(labels) - 1)]
        yield (
            LabelledPage(lines, steps, [int(label) for label in labels]),
            list(_gaps(known, page, labels, lexicon, wording)),
        )


def _gaps(
    known: Known, page: Surroundings, labels: Sequence[Label], lexicon: Lexicon, wording: Wording
) -> Iterator[GapExample]:
    votes: Votes = count_votes([folded(known.raw)])
    for unit in units_of(page, labels, [1.0] * len(labels)):
        for gap, _, context in gaps_inside(page, unit, votes):
            mark = known.marks.get(gap)
            if context is not None and mark in (Mark.RUN_ON, Mark.SPACE):
                yield GapExample(tuple(gap_features(context, lexicon, wording)), mark is Mark.SPACE)
