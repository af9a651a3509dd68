"""A few rounds of the torture; ``python -m tests.torture`` runs two hundred."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.torture.rounds import Shown, Tally, Torture


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="Windows knows no SIGKILL")
def test_nothing_is_lost_when_the_program_is_killed(tmp_path: Path) -> None:
    torture, tally = Torture(tmp_path, seed=7), Tally()
    for _ in range(4):
        torture.round(tally)
    assert tally.states > 0
    assert (tally.lost, tally.damaged, tally.troubles) == (0, 0, [])


def test_what_is_lost_or_damaged_is_counted(tmp_path: Path) -> None:
    torture, tally = Torture(tmp_path, seed=7), Tally()
    (tmp_path / "a.proof").write_bytes(b"half a project")
    torture._judge(tally, [Shown(1.0, 3, "x"), Shown(5.5, 4, "y")], killed=6.0)
    assert (tally.acknowledged, tally.lost, tally.damaged) == (1, 3, 1)
