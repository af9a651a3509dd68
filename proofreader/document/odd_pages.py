"""Pages of which whatever is made is a guess, as one suspect each: who reads such a page should look at all of it."""

from __future__ import annotations

from collections.abc import Iterator

from proofreader.document.article import PageReading, Role
from proofreader.document.paper_gaps import parts_of
from proofreader.document.proposal import Finding, FindingKind
from proofreader.text.oddities import FEWEST_LINES
from proofreader.text.reasons import Reason
from proofreader.text.reflow import Reflowed

SURE = 0.9
_HEADS = Reason("There is no text on this page, only headlines and short lines.")


def find_odd_page(page: Reflowed, reading: PageReading) -> Iterator[Finding]:
    """The suspect at the beginning of the page, if it is such a page."""
    lines = page.page.lines
    has_text = any(part.role is Role.BODY for part in parts_of(reading))
    why = page.odd or (_HEADS if len(lines) >= FEWEST_LINES and not has_text else None)
    if why:
        yield Finding(lines[0].span, FindingKind.ODD_PAGE, SURE, why)
