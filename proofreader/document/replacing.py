"""What replacing means, as edits: of each hit the text that comes in its stead, and all of them as one step."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from proofreader.document.edit import Edit, Together
from proofreader.document.matching import Match, Matcher
from proofreader.document.search import Hit, Side
from proofreader.document.session import ProofSession
from proofreader.document.typing import Place, replacement
from proofreader.errors import SearchError
from proofreader.text.reasons import Reason

_REFERENCE = re.compile(r"\\(?:(\d{1,2})|g<(\w+)>|(\\))")


class Template:
    """What comes in the stead of a hit. For an expression ``\\1`` and ``\\g<name>`` are its groups and ``\\\\`` is a
    backslash; otherwise the text is what it is. Raises ``SearchError`` where the expression has no such group."""

    def __init__(self, text: str, matcher: Matcher) -> None:
        self._text = text
        self._names = matcher.names
        self._is_plain = not matcher.sought.expression
        if not self._is_plain:
            for found in _REFERENCE.finditer(text):
                if not found[3] and not 0 <= self._number(found) <= matcher.groups:
                    raise _no_group(found.group())

    def _number(self, found: re.Match[str]) -> int:
        return int(found[1]) if found[1] else self._names.get(found[2], -1)

    def filled(self, text: str, match: Match) -> str:
        """The replacement of ``match``, which was found in ``text``; a group that took no part is empty."""
        if self._is_plain:
            return self._text
        groups = (match.span, *match.groups)

        def group(found: re.Match[str]) -> str:
            if found[3]:
                return "\\"
            span = groups[self._number(found)]
            return span.of(text) if span else ""

        return _REFERENCE.sub(group, self._text)


def _no_group(name: str) -> SearchError:
    return SearchError(Reason("The expression has no group {group}; nothing was changed.", (("group", name),)))


def replaced(session: ProofSession, hit: Hit, template: Template) -> tuple[str, str]:
    """What a hit of the reading says now, and what would come in its stead."""
    text = session.text(session.place(_anchor(hit)).part)
    return hit.match.span.of(text), template.filled(text, hit.match)


def replacements(session: ProofSession, hits: Iterable[Hit], template: Template) -> Iterator[Edit | None]:
    """What replacing each of ``hits`` means, the last one first; None where it changes nothing.

    Raises ``EditError`` where a replacement is impossible. All are to be applied together, or none.
    """
    for hit in _from_behind(hits):
        span = hit.match.span
        before, after = replaced(session, hit, template)
        anchor = _anchor(hit)
        edit = replacement(session, Place(anchor, span.start), Place(anchor, span.end), after)
        yield edit if before != after else None


def as_one_step(edits: Iterable[Edit | None]) -> Edit | None:
    """``edits`` as one step of the history; None where there is none among them."""
    made = tuple(edit for edit in edits if edit is not None)
    return Together(made) if len(made) > 1 else made[0] if made else None


def _from_behind(hits: Iterable[Hit]) -> Sequence[Hit]:
    """The last hit first: what stands before a hit keeps its place while the hit is replaced."""
    return sorted(hits, key=lambda hit: (_anchor(hit), hit.match.span.start), reverse=True)


def _anchor(hit: Hit) -> int:
    if hit.side is not Side.READING or hit.anchor is None:
        raise SearchError(Reason("Only the reading can be changed; the raw page stays as it came."))
    return hit.anchor
