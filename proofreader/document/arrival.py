"""Pages that are analysed later than others, put into readings that were made before they came."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from proofreader.document.article import Reading
from proofreader.document.proposal import PageProposal


def with_arrived(reading: Reading, arrived: Mapping[int, PageProposal]) -> Reading:
    """``reading`` with what the engine proposes for pages that were pending, by the index of the page. What the editor
    corrected where two pages touch stays."""
    pages = tuple(arrived[number].reading if number in arrived else page for number, page in enumerate(reading.pages))
    corrections = reading.corrections
    for proposal in arrived.values():
        fresh = {one.span.start: one for one in proposal.corrections if one.span.start not in reading.corrections}
        corrections = corrections.update(fresh) if fresh else corrections
    return replace(reading, pages=pages, corrections=corrections)
