"""Any edits in any order: ink is kept, every part is whole, and the history leads back and forth."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from proofreader.document.article import FURNITURE_ROLES, Reading, Role
from proofreader.document.digest import digest
from proofreader.document.edit import (
    AssignRole,
    Correct,
    Decide,
    Edit,
    MergeArticles,
    MergeParts,
    MoveArticle,
    MovePart,
    Reorder,
    Settle,
    SplitArticle,
    SplitPart,
    Together,
)
from proofreader.document.session import ProofSession
from proofreader.document.suspects import Queue
from proofreader.errors import EditError
from proofreader.text.gap import Mark
from proofreader.text.span import Span
from tests.document.issues import ink
from tests.document.test_typing_properties import sessions


@st.composite
def edits(draw: st.DrawFn, session: ProofSession) -> Edit:
    """An edit that may well fit."""
    length = len(session.issue.raw)
    anchors = [place.part.anchor for place in session.places(0)]
    anchor = st.sampled_from(anchors)
    offset = st.integers(0, length)
    span = st.builds(lambda start, size: Span(start, min(start + size, length)), offset, st.integers(0, 4))
    mark, role = st.sampled_from(list(Mark)), st.sampled_from(list(Role))
    single = st.one_of(
        st.builds(Decide, offset, mark),
        st.builds(Correct, span, st.text("新港 \n", max_size=3)),
        st.builds(lambda where: Correct(where, ink(where.of(session.issue.raw))), span),
        st.builds(SplitPart, offset),
        st.builds(MergeParts, anchor, mark),
        st.builds(MovePart, anchor, before=anchor),
        st.builds(MovePart, anchor, article=anchor),
        st.builds(MovePart, anchor, page=st.integers(0, 1)),
        st.builds(AssignRole, anchor, role),
        st.builds(SplitArticle, anchor),
        st.builds(MergeArticles, anchor),
        st.builds(MoveArticle, anchor, st.just(0), st.integers(0, 2)),
        st.builds(Reorder, anchor, st.permutations(anchors).map(tuple)),
        st.just(Settle("unplaced:0")),
    )
    return draw(single | st.lists(single, max_size=3).map(lambda several: Together(tuple(several))))


def check(session: ProofSession) -> None:
    """What always holds."""
    raw = session.issue.raw
    held = sorted((span.start, span.end) for place in session.places(0) for span in place.part.spans)
    assert all(start < end for start, end in held)
    assert all(one[1] <= other[0] for one, other in pairwise(held))
    assert "".join(ink(raw[start:end]) for start, end in held) == ink(raw)
    assert all(raw[start:end] == raw[start:end].strip() for start, end in held)
    page = session.reading.pages[0]
    assert all(article.parts for article in page.articles)
    assert all(part.role in FURNITURE_ROLES for part in page.furniture)
    assert not any(part.role in FURNITURE_ROLES for article in page.articles for part in article.parts)
    corrections = sorted(one.span for one in session.reading.corrections.values())
    assert all(one.end <= other.start for one, other in pairwise(corrections))
    touched = {offset for span in corrections for offset in range(span.start, span.end)}
    for place in session.places(0):
        composition = session.composition(place.part)
        for span in place.part.spans:
            for offset in range(span.start, span.end):
                if offset not in touched and not raw[offset].isspace():
                    reading = composition.reading_offset(offset)
                    assert composition.text[reading] == raw[offset]
                    assert composition.raw_offset(reading) == offset
    afresh = Queue(session.issue, session.proposals, session.options.threshold)
    assert session.suspects() == afresh.of(session.reading)
    assert list(session.suspects()) == sorted(session.suspects(), key=lambda suspect: suspect.span.start)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_any_edits(data: st.DataObject) -> None:
    session = data.draw(sessions())
    states: list[Reading] = [session.reading]
    check(session)
    for _ in range(data.draw(st.integers(1, 8))):
        before = session.reading
        try:
            change = session.apply(data.draw(edits(session)))
        except EditError:
            assert session.reading is before
            continue
        assert (change.before, change.after) == (before, session.reading)
        states.append(session.reading)
        check(session)
    digests = [digest(state) for state in states]
    for state in reversed(states[:-1]):
        assert session.undo() is not None
        assert session.reading is state
    assert session.undo() is None
    for state in states[1:]:
        assert session.redo() is not None
        assert session.reading is state
    assert session.redo() is None
    again = ProofSession.restored(session.issue, session.proposals, session.options, session.edits, session.depth)
    assert digest(again.reading) == digests[-1]
    assert [digest(state) for state in states] == digests


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_every_recorded_correction_is_read(data: st.DataObject) -> None:
    """No correction lies where no part reads it: then it would be lost unseen."""
    session = data.draw(sessions())
    for _ in range(data.draw(st.integers(1, 8))):
        try:
            session.apply(data.draw(edits(session)))
        except EditError:
            continue
    read = {
        run.raw
        for place in session.places(0)
        for run in session.composition(place.part).runs
        if run.kind == "correction"
    }
    assert read == {correction.span for correction in session.reading.corrections.values()}
