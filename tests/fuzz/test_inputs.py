"""A small share of what ``python -m tests.fuzz`` does, without its library."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fuzz.inputs import KINDS, SEEDS, Finding, Watch, check

WATCH = Watch()


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """A seed with pieces of it cut, doubled, put elsewhere or written over."""
    data = bytearray(draw(st.sampled_from(SEEDS)))
    for _ in range(draw(st.integers(1, 6))):
        start, end = sorted((draw(st.integers(1, len(data))), draw(st.integers(1, len(data)))))
        piece, at = bytes(data[start:end]), draw(st.integers(1, len(data)))
        kind = draw(st.sampled_from(("cut", "copy", "write")))
        if kind == "cut":
            del data[start : min(end, start + 40)]
        elif kind == "copy":
            data[at:at] = piece[:200]
        else:
            data[at : at + 4] = draw(st.binary(min_size=1, max_size=4))
    return bytes(data)


@settings(max_examples=300, deadline=None)
@given(st.one_of(damaged(), st.binary(max_size=200)))
@pytest.mark.filterwarnings("ignore:Duplicate name:UserWarning")
def test_whatever_comes_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    check(data, tmp_path_factory.getbasetemp(), WATCH, measured=False)


@pytest.mark.parametrize("number", range(len(SEEDS)))
def test_seeds_are_good_inputs(tmp_path: Path, number: int) -> None:
    refused = check(SEEDS[number], tmp_path, WATCH, measured=False)
    assert refused == (b"../2.html" in SEEDS[number])


def test_every_kind_has_a_seed() -> None:
    assert {seed[0] for seed in SEEDS} == set(range(len(KINDS)))


def test_the_watch_sees_what_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def careless(paths: list[Path]) -> None:
        (tmp_path / "elsewhere").write_bytes(b"")

    monkeypatch.setattr("tests.fuzz.inputs.read_issue", careless)
    with pytest.raises((Finding, AttributeError)):
        check(SEEDS[0], tmp_path, WATCH, measured=False)
    assert "elsewhere" in WATCH.written[0]
