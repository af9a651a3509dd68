"""Pages that are analysed later than others, put into readings that were made before they came."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from proofreader.document.article import Reading
from proofreader.document.proposal import PageProposal


class WithPages:
    """Readings with what the engine proposes for ``arrived``, by the index of the page. The same reading gives the same
    value again, so that who compares states still can."""

    def __init__(self, arrived: Mapping[int, PageProposal]) -> None:
        self._arrived = arrived
        self._corrections = {
            correction.span.start: correction for proposal in arrived.values() for correction in proposal.corrections
        }
        self._done: dict[int, tuple[Reading, Reading]] = {}

    def __call__(self, reading: Reading) -> Reading:
        known = self._done.get(id(reading))
        if known is None:
            pages = list(reading.pages)
            for page, proposal in self._arrived.items():
                pages[page] = proposal.reading
            own = reading.corrections
            corrections = own.update({start: one for start, one in self._corrections.items() if start not in own})
            known = reading, replace(reading, pages=tuple(pages), corrections=corrections)
            self._done[id(reading)] = known
        return known[1]
