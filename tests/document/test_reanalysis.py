"""What another analysis would read otherwise is known before it is adopted."""

from __future__ import annotations

from dataclasses import replace

import pytest

from proofreader.document.edit import Correct, Decide
from proofreader.document.proposal import Options
from proofreader.document.reanalysis import Difference, differences
from proofreader.document.trace import Piece
from proofreader.text.gap import Mark
from proofreader.text.span import Span
from tests.document.issues import decision, one_part, paragraphs

RAW = "临江\n开港\n通航"


def test_nothing_is_different_on_the_same_proposals() -> None:
    session = one_part(RAW)
    footing = session.prepare(session.proposals, Options(threshold=0.5))
    assert list(differences(session.view, session.view_on(footing))) == []
    assert (len(session.analyses), session.options) == (1, Options())


def test_other_wordings_are_found_and_decisions_stay() -> None:
    session = one_part(RAW)
    session.apply(Correct(Span(3, 4), "封"))
    session.apply(Decide(2, Mark.RUN_ON))
    proposal = session.proposals[0]
    other = replace(proposal, decisions={**proposal.decisions, 2: decision(Mark.SPACE), 5: decision(Mark.SPACE)})
    footing = session.prepare([other], Options())
    (found,) = differences(session.view, session.view_on(footing))
    role = session.places(0)[0].part.role
    assert found == Difference(0, 0, (Piece(role, "临江封港通航"),), (Piece(role, "临江封港 通航"),))
    session.adopt(footing)
    assert session.text(session.places(0)[0].part) == "临江封港 通航"
    assert [entry.number for entry in session.way] == [1, 2]


def test_paragraphs_that_were_joined_are_one_difference() -> None:
    parted, joined = paragraphs("临江\n\n开港"), one_part("临江\n\n开港")
    footing = parted.prepare(joined.proposals, Options())
    (found,) = differences(parted.view, parted.view_on(footing))
    assert [piece.text for piece in found.before] == ["临江", "开港"]
    assert [piece.text for piece in found.after] == ["临江开港"]


def test_what_was_prepared_for_another_state_is_refused() -> None:
    session = one_part(RAW)
    footing = session.prepare(session.proposals, Options())
    session.apply(Decide(2, Mark.SPACE))
    with pytest.raises(ValueError, match="another state"):
        session.adopt(footing)
    assert len(session.analyses) == 1
