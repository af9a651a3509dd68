"""How far a confidence is trusted, and how well phrases may end and begin."""

from __future__ import annotations

import pytest

from proofreader.text.reflow import look_at
from proofreader.text.rules.trust import of_break, of_join
from proofreader.text.weights import Weights
from proofreader.text.wording import Wording

PAGE = look_at("昨日清早又有三条新船下水了\n镇里人说。\n\n陆安平站在岸上看。\n")


def test_a_confidence_is_moved_by_what_its_kind_was_worth() -> None:
    grounds = of_break(PAGE, 1, "body", "body")
    assert Weights({}, {}, {}).trusted(0.9, grounds) == pytest.approx(0.9)
    surer = Weights({}, {}, {}, trust={"break&body,body": 1.0})
    assert surer.trusted(0.9, grounds) == pytest.approx(0.9607, abs=1e-4)
    assert surer.trusted(0.9, of_join(PAGE, 0, "body")) == pytest.approx(0.9)
    assert surer.trusted(0.9, of_break(PAGE, 1, "head", "body")) == pytest.approx(0.9)


def test_two_characters_are_asked_before_one() -> None:
    wording = Wording({}, closers={"成": 1.0, "变成": -5.0}, starters={"群": 0.5})
    assert wording.hang("金点子变成", "群众") == "never"
    assert wording.hang("顺利完成", "群众") == "often"
    assert wording.hang("金点子", "老木匠") == "even"
