"""Whatever is typed over whatever is selected: the reading shows what a plain text editor would show."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from proofreader.document.article import Article, PageReading, Part, Role
from proofreader.document.digest import digest
from proofreader.document.session import ProofSession
from proofreader.document.typing import Place, replacement
from proofreader.text.gap import Correction, DecisionSource, Mark
from proofreader.text.span import Span
from tests.document.issues import WHY, decision, issue_of, session_of, texts

ROLES = (Role.BODY, Role.HEADLINE, Role.CAPTION)


@st.composite
def sessions(draw: st.DrawFn) -> ProofSession:
    """A page of some parts in two articles and perhaps an unplaced one; parts may have ink from two places."""
    pieces = draw(st.lists(st.text("临江𠮷é\u0301ab，", min_size=1, max_size=5), min_size=1, max_size=8))
    blank = st.sampled_from(["", " ", "\n", "\n\n", "\u3000"])
    whites = draw(st.lists(blank, min_size=len(pieces), max_size=len(pieces)))
    raw = "".join(piece + white for piece, white in zip(pieces, whites, strict=True))
    spans, start = [], 0
    for piece, white in zip(pieces, whites, strict=True):
        spans.append(Span(start, start + len(piece)))
        start += len(piece) + len(white)
    if draw(st.booleans()):
        spans = draw(st.permutations(spans))
    parts = []
    while spans:
        size = draw(st.integers(1, 3))
        parts.append(Part(draw(st.sampled_from(ROLES)), tuple(spans[:size])))
        spans = spans[size:]
    cut = draw(st.integers(1, len(parts)))
    articles = [Article(tuple(parts[:cut]))]
    unplaced: tuple[Part, ...] = ()
    if parts[cut:] and draw(st.booleans()):
        articles.append(Article(tuple(parts[cut:])))
    else:
        unplaced = tuple(parts[cut:])
    marks = draw(st.dictionaries(st.integers(1, len(raw)), st.sampled_from(list(Mark)), max_size=4))
    decisions = {gap: decision(mark) for gap, mark in marks.items() if not raw[gap - 1].isspace()}
    corrections = [
        Correction(Span(found.start(), found.end()), "、", WHY, DecisionSource.RULE)
        for found in re.finditer("，", raw)
        if draw(st.booleans())
    ]
    reading = PageReading(articles=tuple(articles), unplaced=unplaced)
    return session_of(issue_of(raw), (reading,), decisions, corrections)


def canonical(text: str) -> str:
    """Several blanks are one, a blank beside a line end is none, several line ends are one."""
    return re.sub(r"\s*\n\s*", "\n", re.sub(r"[^\S\n]+", " ", text)).strip()


def whole(session: ProofSession) -> str:
    return "\n".join(texts(session))


def place_at(session: ProofSession, offset: int) -> Place:
    for place in session.places(0):
        length = len(session.text(place.part))
        if offset <= length:
            return Place(place.part.anchor, offset)
        offset -= length + 1
    raise AssertionError(offset)


TYPED = st.text("临江𠮷é\u0301ab， \n\u3000", max_size=5)


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_a_plain_editor_would_show_the_same(data: st.DataObject) -> None:
    session = data.draw(sessions())
    first = digest(session.reading)
    for _ in range(data.draw(st.integers(1, 4))):
        text = whole(session)
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, min(len(text), start + 8)))
        typed = data.draw(TYPED)
        edit = replacement(session, place_at(session, start), place_at(session, end), typed)
        if edit is not None:
            session.apply(edit)
        assert canonical(whole(session)) == canonical(text[:start] + typed + text[end:]), (
            edit,
            session.issue.raw,
            session.reading,
            texts(session),
            text,
            start,
            end,
            typed,
        )
    depth, last = session.depth, digest(session.reading)
    while session.undo():
        pass
    assert digest(session.reading) == first
    while session.redo():
        pass
    assert (session.depth, digest(session.reading)) == (depth, last)
