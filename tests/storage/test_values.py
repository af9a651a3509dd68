"""Values on their way to the disk and back; what was made up is refused before it fills the memory."""

from __future__ import annotations

import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from immutables import Map

from proofreader.document import edit as edits
from proofreader.document.article import Role
from proofreader.document.proposal import MixedScript, Options
from proofreader.document.session import ProofSession
from proofreader.storage import values
from proofreader.text.gap import Mark
from proofreader.text.span import Span

NUMBERS = st.integers(0, 10**9)
SPANS = st.tuples(NUMBERS, NUMBERS).map(lambda ends: Span(min(ends), max(ends)))
MARKS = st.sampled_from(Mark)
SIMPLE = st.one_of(
    st.builds(edits.Decide, NUMBERS, MARKS),
    st.builds(edits.Correct, SPANS, st.text()),
    st.builds(edits.SplitPart, NUMBERS),
    st.builds(edits.MergeParts, NUMBERS, MARKS),
    st.builds(edits.MovePart, NUMBERS, st.none() | NUMBERS, st.none() | NUMBERS, st.none() | NUMBERS),
    st.builds(edits.AssignRole, NUMBERS, st.sampled_from(Role)),
    st.builds(edits.SplitArticle, NUMBERS),
    st.builds(edits.MergeArticles, NUMBERS),
    st.builds(edits.MoveArticle, NUMBERS, NUMBERS, NUMBERS),
    st.builds(edits.Reorder, NUMBERS, st.lists(NUMBERS).map(tuple)),
    st.builds(edits.Settle, st.text()),
    st.builds(edits.Postpone, st.text(), st.booleans()),
    st.builds(edits.Reopen, st.text()),
    st.builds(edits.MarkPage, NUMBERS, st.text()),
)
EDITS = SIMPLE | st.builds(edits.Together, st.lists(SIMPLE).map(tuple))


@given(EDITS)
def test_every_edit_comes_back(edit: edits.Edit) -> None:
    assert values.decode_edit(values.encode_edit(edit)) == edit


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "null",
        '{"edit": 3}',
        '{"edit": "Decide"}',
        '{"edit": "Decide", "gap": "x", "mark": "space"}',
        '{"edit": "Decide", "gap": 1, "mark": "blot"}',
        '{"edit": "Correct", "span": {"start": 5, "end": 2}, "text": ""}',
        '{"edit": "__import__"}',
        '{"edit": "Together", "edits": 5}',
        '{"edit": "Together", "edits": [' * 40 + "]}" * 40,
        '{"edit": "Decide", "more": ' + "[" * 100_000,
    ],
)
def test_what_is_no_edit(text: str) -> None:
    with pytest.raises((ValueError, TypeError)):
        values.decode_edit(text)


@given(st.builds(Options, st.sampled_from(MixedScript), st.booleans(), st.booleans(), st.floats(0, 1)))
def test_options_come_back(options: Options) -> None:
    assert values.decode_options(values.encode_options(options)) == options


def test_proposals_come_back(session: ProofSession) -> None:
    proposal = session.proposals[0]
    assert values.decode_proposal(values.encode_proposal(proposal)) == proposal


@pytest.mark.parametrize("data", [b"", b"junk", zlib.compress(b"{}"), zlib.compress(b'{"x":' + b"[" * 100_000)])
def test_what_is_no_proposal(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        values.decode_proposal(data)


def test_a_bomb_does_not_go_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(values, "LARGEST_PROPOSAL", 1000)
    with pytest.raises(ValueError, match="too large"):
        values.decode_proposal(zlib.compress(b" " * 100_000))


def test_the_digest_tells_states_apart(session: ProofSession) -> None:
    digest = values.StateDigest()
    states = [digest.of(session.reading)]
    gap = next(gap for gap, decision in session.proposals[0].decisions.items() if decision.mark is Mark.SPACE)
    marked = edits.Settle("unplaced:0"), edits.Postpone("gap:3")
    for edit in (edits.Decide(gap, Mark.RUN_ON), edits.SplitPart(gap), *marked):
        session.apply(edit)
        states.append(digest.of(session.reading))
    assert len(set(states)) == 5
    assert values.StateDigest().of(session.reading) == states[-1]
    while session.undo():
        assert digest.of(session.reading) in states
    assert digest.of(session.reading) == states[0]
    assert session.reading.marks == Map()
