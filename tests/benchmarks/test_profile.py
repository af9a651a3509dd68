"""A profile of a few pages of the press makes no page worse."""

from __future__ import annotations

from tests.benchmarks.profile import measure
from tests.press import load
from tests.press.printing import pages


def test_a_profile_helps_or_does_nothing() -> None:
    printed = list(pages(77, 10, [*load("held_out")], noisy=False))
    without, beside = measure(printed)
    assert beside["gaps"] == without["gaps"] > 0
    assert beside["wrong gaps"] <= without["wrong gaps"]
    assert beside["queue"] <= without["queue"]
