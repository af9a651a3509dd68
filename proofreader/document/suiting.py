"""A new analysis made to suit what an editor did on the ground of an old one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from proofreader.document.article import Reading
from proofreader.document.proposal import PageProposal
from proofreader.text.gap import Decision, Mark

Proposals = tuple[PageProposal, ...]


def suited_proposals(
    old: Sequence[PageProposal], new: Sequence[PageProposal], readings: Sequence[Reading]
) -> Iterator[Proposals]:
    """Proposals to do the editor's edits again on, the newest first; the last ones certainly fit.

    Pages whose parts the editor rearranged in one of ``readings`` keep the parts they had, and with them the paragraph
    ends that go with those parts; then all pages do; at last the corrections are kept, too.
    """
    touched = {
        number
        for number in range(len(old))
        if any(reading.pages[number] is not readings[0].pages[number] for reading in readings)
    }
    yield tuple(
        _with_old_parts(before, after) if number in touched else after
        for number, (before, after) in enumerate(zip(old, new, strict=True))
    )
    kept = tuple(_with_old_parts(before, after) for before, after in zip(old, new, strict=True))
    yield kept
    yield tuple(
        after if before.pending else replace(after, corrections=before.corrections)
        for before, after in zip(old, kept, strict=True)
    )


def _with_old_parts(before: PageProposal, after: PageProposal) -> PageProposal:
    if before.pending:
        return after
    return replace(after, reading=before.reading, decisions=_with_old_ends(before.decisions, after.decisions))


def _with_old_ends(before: Mapping[int, Decision], after: Mapping[int, Decision]) -> dict[int, Decision]:
    """``after``, but where only one of the two ends a paragraph, ``before``."""
    decisions = dict(after)
    for gap in before.keys() | after.keys():
        old = before.get(gap)
        if _ends(old) != _ends(after.get(gap)):
            if old is None:
                del decisions[gap]
            else:
                decisions[gap] = old
    return decisions


def _ends(decision: Decision | None) -> bool:
    return decision is not None and decision.mark is Mark.PARAGRAPH
