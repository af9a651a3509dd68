"""Work in slices of time."""

from __future__ import annotations

from proofreader.gui.slices import next_slice


def test_work_that_is_soon_done_is_done_in_one_slice() -> None:
    assert next_slice(iter(range(5)), 60) == ([0, 1, 2, 3, 4], True)
    assert next_slice(iter(())) == ([], True)


def test_every_slice_goes_on_behind_the_last_and_gives_something() -> None:
    work = iter(range(3))
    assert [next_slice(work, -1) for _ in range(4)] == [([0], False), ([1], False), ([2], False), ([], True)]
