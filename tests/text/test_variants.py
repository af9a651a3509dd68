"""Traditional text in Simplified characters as far as its words need it."""

from __future__ import annotations

import pytest

from proofreader.text.variants import settled


@pytest.mark.parametrize(
    ("folded", "written"),
    [
        ("他看著我们", "他看着我们"),
        ("著名的著作", "著名的著作"),
        ("瞭解情况", "了解情况"),
        ("登高瞭望", "登高瞭望"),
        ("答覆代表", "答复代表"),
        ("公共衞生", "公共卫生"),
        ("", ""),
    ],
)
def test_a_variant_is_what_makes_a_word(folded: str, written: str) -> None:
    assert settled(folded) == written
