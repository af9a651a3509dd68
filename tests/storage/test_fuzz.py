"""Made-up project files: a session or a sentence, in bounded time and memory, and nothing is written anywhere.

``python -m tests.fuzz --what projects`` goes on where this ends.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz import projects
from tests.fuzz.inputs import Watch

SEEDS = projects.seeds()
EXCHANGES = st.lists(st.binary(min_size=1, max_size=60), min_size=1, max_size=6).map(b"\0".join)


@pytest.fixture(scope="module")
def watch() -> Watch:
    """There is one for a process."""
    return Watch()


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    """A seed with some bytes exchanged, left out and put in."""
    data = bytearray(draw(st.sampled_from(SEEDS)))
    for _ in range(draw(st.integers(0, 8))):
        place = draw(st.integers(1, max(1, len(data) - 1)))
        data[place : place + draw(st.integers(0, 3))] = draw(st.binary(max_size=4))
    return bytes(data)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=mutated() | st.tuples(st.sampled_from((b"\1", b"\2")), EXCHANGES).map(b"".join))
def test_a_made_up_project_is_a_session_or_a_sentence(tmp_path: Path, watch: Watch, data: bytes) -> None:
    projects.check(data, tmp_path, watch)


@pytest.mark.parametrize("data", SEEDS, ids=range(len(SEEDS)))
def test_the_seeds(tmp_path: Path, watch: Watch, data: bytes) -> None:
    projects.check(data, tmp_path, watch)
