"""What happened to a stretch of the page: from the raw text through every edit to now, and on ways that were left."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from proofreader.document.article import Part, Role
from proofreader.document.edit import Edit
from proofreader.document.history import Analysis, Entry
from proofreader.document.session import ProofSession
from proofreader.document.view import View
from proofreader.errors import EditError
from proofreader.text.span import Span


class Reached(StrEnum):
    """How a state lies to the one that is shown now."""

    NOW = "now"
    DONE = "done"
    """It lies on the way to what is shown now."""
    REDO = "redo"
    """It was undone, and redo comes to it."""
    LEFT = "left"
    """It lies on a way that was left; it can be gone back to like any other."""


@dataclass(frozen=True, slots=True)
class State:
    """A state that the issue was in: after edit ``number`` (0: none) on ``analysis``, which came about at ``at`` (ISO
    8601, UTC) by ``editor`` through ``edit``; without an edit, through the analysis itself by ``program``."""

    analysis: int
    number: int
    at: str
    editor: str
    program: str
    edit: Edit | None
    reached: Reached


@dataclass(frozen=True, slots=True)
class Piece:
    """A part as it read in some state."""

    role: Role
    text: str


@dataclass(frozen=True, slots=True)
class Traced:
    """A state in which something became of a stretch of the page: what is read there since then."""

    state: State
    pieces: tuple[Piece, ...]


def states_of(session: ProofSession) -> tuple[State, ...]:
    """Every state the issue was ever in, in the order in which they came about, the engine's first proposal first."""
    found: list[State] = []
    waiting = list(session.analyses)
    for entry in session.entries:
        while waiting and (waiting[0].number <= entry.analysis or waiting[0].at < entry.at):
            found.append(_of_analysis(waiting.pop(0)))
        found.append(State(entry.analysis, entry.number, entry.at, entry.editor, "", entry.edit, Reached.LEFT))
    found += (_of_analysis(analysis) for analysis in waiting)
    return tuple(_placed(session, found))


def _of_analysis(analysis: Analysis) -> State:
    number, position = analysis.number, analysis.position
    return State(number, position, analysis.at, analysis.editor, analysis.program, None, Reached.LEFT)


def _placed(session: ProofSession, states: Sequence[State]) -> Iterator[State]:
    way, depth, standing = session.way, session.depth, session.standing
    reached = {entry.number: Reached.DONE if done < depth else Reached.REDO for done, entry in enumerate(way)}
    reached[standing.position] = Reached.NOW
    since = max((entry.analysis for entry in way[:depth]), default=1)
    for state in states:
        where = reached.get(state.number, Reached.LEFT)
        if state.edit is None:
            is_now = state.analysis == standing.analysis and where is Reached.NOW
            passed = state.analysis in (1, since, standing.analysis)
            where = Reached.NOW if is_now else Reached.DONE if passed else Reached.LEFT
        elif where is Reached.NOW and state.analysis != standing.analysis:
            where = Reached.DONE
        yield State(state.analysis, state.number, state.at, state.editor, state.program, state.edit, where)


def trace(session: ProofSession, spans: Sequence[Span]) -> Iterator[Traced]:
    """The states in which something became of the ink in ``spans``, as ``states_of`` has them; the first is always
    there. Raises ``EditError`` where an edit does not fit its analysis."""
    entries = {entry.number: entry for entry in session.entries}
    for state in states_of(session):
        after = session.view_at(state.analysis, state.number)
        before = _before(session, state, entries)
        if before is None:
            yield Traced(state, pieces(after, spans))
        elif before.reading.pages is not after.reading.pages or _marked(before, spans) != _marked(after, spans):
            read = pieces(after, spans)
            if read != pieces(before, spans):
                yield Traced(state, read)


def _before(session: ProofSession, state: State, entries: dict[int, Entry]) -> View | None:
    if state.edit is not None:
        return session.view_at(state.analysis, entries[state.number].parent)
    earlier = [analysis.number for analysis in session.analyses if analysis.number < state.analysis]
    if not earlier:
        return None
    try:
        return session.view_at(earlier[-1], state.number)
    except EditError:  # it was made on another way than that analysis
        return session.view_at(entries[state.number].analysis, state.number)


def _marked(view: View, spans: Sequence[Span]) -> list[object]:
    """What is recorded inside ``spans``, apart from the structure."""
    found: list[object] = [view.ground]
    for span in spans:
        found += (view.reading.marks.get(gap) for gap in range(span.start, span.end + 1))
        found += (view.reading.corrections.get(start) for start in range(span.start, span.end + 1))
    return found


def parts_at(view: View, spans: Sequence[Span]) -> tuple[Part, ...]:
    """The parts that hold the ink of ``spans``, in the order of the page."""
    found: dict[int, Part] = {}
    for span in spans:
        offset = span.start
        while offset < span.end:
            place = view.part_at(offset)
            if place is None:
                offset += 1
                continue
            found.setdefault(place.part.anchor, place.part)
            offset = next(own.end for own in place.part.spans if own.start <= offset < own.end)
    return tuple(found.values())


def pieces(view: View, spans: Sequence[Span]) -> tuple[Piece, ...]:
    """The parts that hold the ink of ``spans``, whole, as they read."""
    return tuple(Piece(part.role, view.composition(part).text) for part in parts_at(view, spans))
