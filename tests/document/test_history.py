"""The tree of edits: any state can be gone back to, and none is lost by it."""

from __future__ import annotations

import pytest

from proofreader.document.edit import Decide
from proofreader.document.proposal import Options
from proofreader.text.gap import Mark
from tests.document.issues import one_part


def test_every_state_can_be_gone_back_to() -> None:
    session = one_part("临江\n开港\n通航")
    states = {0: session.reading}
    for mark in (Mark.SPACE, Mark.RUN_ON, Mark.SPACE):
        session.apply(Decide(2, mark))
        states[session.standing.position] = session.reading
    session.undo()
    session.undo()
    session.apply(Decide(5, Mark.SPACE))
    states[4] = session.reading
    for number in (3, 0, 4, 2, 1):
        session.go_back_to(1, number)
        assert session.reading is states[number]
        assert session.view_at(1, 4).reading is states[4]
    assert [entry.number for entry in session.way] == [1, 2, 3], "what was there for redo stays there"
    session.apply(Decide(5, Mark.RUN_ON))
    assert [entry.number for entry in session.entries] == [1, 2, 3, 4, 5]
    with pytest.raises(ValueError, match="edit 9"):
        session.go_back_to(1, 9)
    with pytest.raises(ValueError, match="analysis 2"):
        session.go_back_to(2, 1)
    assert session.standing.position == 5


def test_a_state_before_another_analysis_has_the_analysis_of_then() -> None:
    session = one_part("临江\n开港\n通航")
    session.apply(Decide(2, Mark.SPACE))
    before = session.reading
    session.replace_proposals(session.proposals, Options(threshold=0.5))
    session.apply(Decide(5, Mark.SPACE))
    after = session.reading
    session.undo()
    assert session.options.threshold == 0.5, "undo stays on the new analysis"
    session.go_back_to(1, 1)
    assert (session.reading, session.options.threshold, session.can_redo) == (before, Options().threshold, False)
    session.go_back_to(2, 2)
    assert (session.reading, session.options.threshold) == (after, 0.5)


def test_a_copy_goes_its_own_way() -> None:
    session = one_part("临江\n开港\n通航")
    session.apply(Decide(2, Mark.SPACE))
    copy = session.copy()
    assert (copy.reading, copy.standing, copy.is_modified) == (session.reading, session.standing, True)
    copy.apply(Decide(5, Mark.SPACE))
    assert len(session.entries) == 1
