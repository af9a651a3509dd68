"""How a place would read after an edit, with a clause on either side: what is shown before anything is decided."""

from __future__ import annotations

from dataclasses import dataclass

from proofreader.document.article import Role
from proofreader.document.edit import Edit
from proofreader.document.session import ProofSession
from proofreader.document.structure_choices import parts_of
from proofreader.document.suspects import Suspect
from proofreader.document.view import View
from proofreader.errors import EditError
from proofreader.text.compose import MARK_TEXT
from proofreader.text.gap import Mark

CONTEXT = 14
"""Characters on either side."""
LONGEST = 40
"""Of what is longer than this (a whole part) the beginning is shown."""
CUT = "…"


@dataclass(frozen=True, slots=True)
class Preview:
    """``left`` and ``right`` of the place, on one line, and what stands between them: the ``changed`` text, or the
    ``mark`` of a gap. ``ends`` tells that the text ends here and ``right`` is the next part."""

    left: str
    changed: str
    right: str
    mark: Mark | None = None
    ends: bool = False


def as_printed(session: ProofSession, suspect: Suspect) -> Preview:
    """The place as it stands on the page, line ends on either side left out; ``changed`` is the raw text itself."""
    raw, span = session.issue.raw, suspect.span
    left = "".join(raw[max(0, span.start - 4 * CONTEXT) : span.start].split())
    right = "".join(raw[span.end : span.end + 4 * CONTEXT].split())
    return Preview(_ending(left), _shortened(span.of(raw)), _beginning(right))


def outcome(session: ProofSession, suspect: Suspect, edit: Edit | None = None) -> Preview | None:
    """The place as it would be read after ``edit`` (now, without one); None where the edit is impossible."""
    try:
        view = session.view_after((edit,) if edit is not None else ())
    except EditError:
        return None
    return _at_gap(view, suspect.span.start) if suspect.finding is None else _at_span(view, suspect)


def arrangement(session: ProofSession, suspect: Suspect, edit: Edit | None = None) -> tuple[tuple[Role, str], ...]:
    """The parts that begin inside ``suspect``, each with its role, as they would be after ``edit`` (now, without one);
    none where the edit is impossible."""
    try:
        view = session.view_after((edit,) if edit is not None else ())
    except EditError:
        return ()
    parts = (place.part for place in parts_of(view, suspect.span))
    return tuple((part.role, view.composition(part).text) for part in parts)


def _at_gap(view: View, gap: int) -> Preview | None:
    place = view.part_at(gap - 1)
    if place is None:
        return None
    text = view.composition(place.part).text
    if gap >= place.part.spans[-1].end:
        following = view.ground.following(view.reading, place)
        right = view.composition(following).text if following else ""
        return Preview(_ending(text), "", _beginning(right), Mark.PARAGRAPH, ends=True)
    at = view.composition(place.part).reading_offset(gap)
    mark = view.marks.mark(gap) or view.ground.proposed_mark(gap)
    return Preview(_ending(text[:at]), "", _beginning(text[at + len(MARK_TEXT[mark]) :]), mark)


def _at_span(view: View, suspect: Suspect) -> Preview | None:
    place = view.part_at(suspect.span.start)
    if place is None:
        return None
    composition = view.composition(place.part)
    start, end = (composition.reading_offset(at) for at in (suspect.span.start, suspect.span.end))
    text = composition.text
    return Preview(_ending(text[:start]), _shortened(text[start:end]), _beginning(text[end:]))


def _ending(text: str) -> str:
    line = " ".join(text[-4 * CONTEXT :].split())
    return line if len(line) <= CONTEXT else CUT + line[-CONTEXT:]


def _beginning(text: str) -> str:
    line = " ".join(text[: 4 * CONTEXT].split())
    return line if len(line) <= CONTEXT else line[:CONTEXT] + CUT


def _shortened(text: str) -> str:
    return text if len(text) <= LONGEST else text[:LONGEST] + CUT
