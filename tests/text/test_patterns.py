"""The fixed expressions of print, and what only looks like them."""

from __future__ import annotations

import pytest

from proofreader.text.patterns import BYLINE


@pytest.mark.parametrize(
    "line",
    [
        "本报记者 沈若川 通讯员 陆安平",
        "记者：沈若川 摄影：陆安平",
        "文/图：沈若川",
        "文：沈若川 图：陆安平",
        "作者：沈若川",
    ],
)
def test_bylines(line: str) -> None:
    assert BYLINE.match(line)


@pytest.mark.parametrize("line", ["本报记者 沈若川追踪：接信", "记者观察：雨后的老码头", "本报记者 沈若川报道：昨天"])
def test_what_somebody_says_is_no_byline(line: str) -> None:
    assert not BYLINE.match(line)
