"""How far a confidence may be trusted: what decisions of one kind on one kind of page were worth on pages unseen.

The chain and the weights of gaps give a probability each; on pages of other papers than those they were fitted on, some
kinds of decisions are surer than they should be and others less. What is true of a decision is described by a few
traits; how much each moves the log-odds of being right was fitted on pages that the weights had not seen
(``tests/fit``).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from proofreader.text.rules.gap_evidence import GapContext
from proofreader.text.surroundings import Surroundings


class Grounds(NamedTuple):
    """What a decision stands on: its ``kind`` (break, join, run_on, space), the ``place`` and its ``other`` side or its
    width, how the line ``end``s there, how short that line (``wide``) and the ``next`` are, and the ``page``'s manner.
    """

    kind: str
    place: str
    other: str
    end: str
    wide: str
    next: str
    page: str
    loose: str

    def features(self) -> Iterator[str]:
        """The features that hold of such a decision."""
        end = ",".join([self.end, *(_WIDTHS[width] for width in (self.wide, self.next) if width)])
        yield f"{self.kind}"
        yield f"{self.kind}&{self.place},{self.other}"
        yield f"{self.kind}&{self.place},{self.other}&{end}"
        yield f"{self.kind}&{end}&page={self.page}"
        yield f"{self.kind}&loose={self.loose}"


_WIDTHS = {
    "unknown": "unknown", "over": "full", "long": "full", "full": "full", "one": "near", "two": "near",
    "some": "short", "half": "short", "much": "short",
}  # fmt: skip


def of_break(page: Surroundings, index: int, before: str, after: str) -> Grounds:
    """A part of the kind ``before`` ends with line ``index``, and one of the kind ``after`` begins."""
    return Grounds("break", before, after, page.ends[index], page.shortness[index], "", page.style, page.loose)


def of_join(page: Surroundings, index: int, label: str) -> Grounds:
    """A part of the kind ``label`` goes on behind line ``index``."""
    gap = "blank" if page.lines[index + 1].blank_lines else "wrap"
    short, following = page.shortness[index], page.shortness[index + 1]
    return Grounds("join", label, gap, page.ends[index], short, following, page.style, page.loose)


def of_gap(gap: GapContext, blank: bool) -> Grounds:
    """A gap inside a part holds a blank, or not."""
    kind, cut = "space" if blank else "run_on", gap.cut.kind if gap.cut else "none"
    return Grounds(kind, gap.context, gap.width, cut, "", "", gap.sight, gap.page_loose)
