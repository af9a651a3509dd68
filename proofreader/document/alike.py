"""The same again elsewhere: what one decision or correction can be applied to in the whole issue."""

from __future__ import annotations

import re
from collections.abc import Iterator

from proofreader.document.session import ProofSession
from proofreader.text.span import Span

_BLANK = re.compile(r"\s*")


def gaps_alike(session: ProofSession, gap: int) -> tuple[int, ...]:
    """The gaps of the issue, in order, of the same kind and between the same two characters as the one at ``gap``,
    which is among them."""
    raw = session.issue.raw
    decision = session.decision_at(gap)
    if decision is None or not 0 < gap < len(raw):
        return ()
    after = _BLANK.match(raw, gap)
    right = after.end() if after else gap
    if right >= len(raw):
        return ()
    pattern = re.compile(rf"{re.escape(raw[gap - 1])}(?=\s*{re.escape(raw[right])})")
    found = (match.end() for match in pattern.finditer(raw))
    return tuple(
        other for other in found if (known := session.decision_at(other)) is not None and known.kind is decision.kind
    )


def same_ink(raw: str, ink: str) -> Iterator[Span]:
    """Where ``raw`` has the characters of ``ink`` with whatever white space between them, in order, without
    overlaps."""
    if ink:
        pattern = re.compile(r"\s*".join(map(re.escape, ink)))
        yield from (Span(*match.span()) for match in pattern.finditer(raw))
