"""The best way through a lattice and the probabilities of its arcs, against all ways counted out."""

from __future__ import annotations

import math

import pytest

from proofreader.document.lattice import Lattice

WEIGHTS = {"a": 1.0, "b": -0.5, "c": 2.0, "d": 0.25}


def lattice() -> Lattice[str]:
    """Start to end by way of the middle, where one of two bundles is chosen, or straight."""
    found: Lattice[str] = Lattice(WEIGHTS)
    found.place("start")
    a, b, c, d = (found.bundle(name, ((name, 1.0),)) for name in "abcd")
    found.arc(("start", "middle"), (a,), ((b, d),), "on")
    found.arc(("start", "end"), (b,), (), "straight")
    found.arc(("middle", "end"), (c,), (), "out")
    return found


def test_the_best_way_takes_the_best_of_each_choice() -> None:
    score, way = lattice().best("end")
    assert score == pytest.approx(1.0 + 0.25 + 2.0)
    assert [arc.step for arc, _ in way] == ["on", "out"]
    assert way[0][1] == (3,)


def test_probabilities_are_those_of_all_ways_counted_out() -> None:
    total, chances = lattice().chances("end")
    ways = [math.exp(1.0 - 0.5 + 2.0), math.exp(1.0 + 0.25 + 2.0), math.exp(-0.5)]
    assert total == pytest.approx(math.log(sum(ways)))
    assert chances == pytest.approx(
        [(ways[0] + ways[1]) / sum(ways), ways[2] / sum(ways), (ways[0] + ways[1]) / sum(ways)]
    )


def test_a_bundle_left_out_changes_no_other_lattice() -> None:
    whole = lattice()
    straight = whole.without([2])
    assert straight.best("end")[0] == pytest.approx(1.25)
    assert whole.best("end")[0] == pytest.approx(3.25)


def test_a_softened_lattice_has_the_same_best_way_and_is_less_sure_of_it() -> None:
    sharp = lattice()
    soft = sharp.softened(2.0)
    assert [arc.step for arc, _ in soft.best("end")[1]] == ["on", "out"]
    assert 0.5 < soft.chances("end")[1][0] < sharp.chances("end")[1][0]
    assert sharp.softened(1.0).chances("end") == sharp.chances("end")


def test_features_of_one_name_are_looked_at_once() -> None:
    found: Lattice[str] = Lattice(WEIGHTS)
    assert found.bundle("x", iter((("a", 2.0),))) == found.bundle("x", iter(()))
    assert found.scores == [2.0]
