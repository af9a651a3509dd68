"""How well phrases may end and begin."""

from __future__ import annotations

from proofreader.text.wording import Wording


def test_two_characters_are_asked_before_one() -> None:
    wording = Wording({}, closers={"成": 1.0, "变成": -5.0}, starters={"群": 0.5})
    assert wording.hang("金点子变成", "群众") == "never"
    assert wording.hang("顺利完成", "群众") == "often"
    assert wording.hang("金点子", "老木匠") == "even"
