"""The readings of a page that its lattice can say."""

from __future__ import annotations

from proofreader.document.attachment import Builder, places_of
from proofreader.document.bodies import Head, Pieces, Stretch
from proofreader.document.likeness import Likeness

TEXT = "泊川大桥主桥昨晚顺利合龙，预计明年五月建成通车。"


def head(unit: int, text: str, label: str = "head") -> Head:
    return Head(unit, text, True, True, float(len(text)), False, label, 3.0, unit)


def places(groups: tuple[tuple[Head, ...], ...]) -> set[tuple[str, str]]:
    """Every place that any reading gives a line, with each choice taken first."""
    stretches = (Stretch((1,), TEXT, (), True, True),)
    pieces = Pieces(stretches, groups)
    lattice = Builder(pieces, Likeness([TEXT]), {}).build()
    found: set[tuple[str, str]] = set()
    for arc in lattice.arcs:
        for chosen in ("first", "lead"):
            told = places_of(pieces, arc.step, [chosen] * len(arc.choices))
            found |= {(line.text, place) for line, place in told}
    return found


def test_a_byline_may_stand_apart_from_its_head() -> None:
    found = places(((head(0, "市农科所 戴河"),), (head(2, "大桥合龙"),)))
    assert {("市农科所 戴河", "sign"), ("大桥合龙", "behind")} <= found


def test_a_line_between_the_head_and_the_text_may_be_a_crosshead_or_text() -> None:
    found = places(((head(0, "大桥合龙"), head(3, "昨夜", "body")), ()))
    assert {("昨夜", "first"), ("昨夜", "lead")} <= found
