"""How much a decoded text looks like one that a newspaper would print."""

from __future__ import annotations

import re
from functools import cache

from proofreader.text.script import convert

_CONTROL = re.compile("[\x00-\x08\x0e-\x1b\x7f\x80-\x9f]")
_OUTSIDE = re.compile("[\ud800-\uf8ff\ufffe\uffff\U000f0000-\U0010ffff]")
"""Private use and surrogates: what a wrong Big5 or GB18030 reading is full of."""
_PRINTABLE_ASCII = re.compile(r"[\t\n\f\r -~]")
_PUNCTUATION = "，。、；：？！…—·～“”‘’「」『』（）《》〈〉【】〔〕　％０１２３４５６７８９●■▲△○◆□★☆－／￥"
_LEVEL_ONE = range(0xB0, 0xD8)
"""Lead bytes of the 3,755 everyday characters of GB 2312."""
OUTSIDE_PENALTY = 3.0


@cache
def common_characters() -> frozenset[str]:
    """The everyday characters of GB 2312, their Traditional forms, and the punctuation of print."""
    rows = (bytes((lead, trail)) for lead in _LEVEL_ONE for trail in range(0xA1, 0xFF))
    simplified = b"".join(rows).decode("gb2312", errors="ignore")
    spaced = "\n".join(simplified)
    forms = "".join(convert(spaced, config) for config in ("s2t", "s2hk", "s2tw"))
    return frozenset(simplified + forms + _PUNCTUATION) - {"\n"}


def plausibility(text: str) -> float:
    """From 1 (every character beyond ASCII is an everyday Chinese one, or all is plain ASCII) down to 0.

    Control and private-use characters weigh against it three times.
    """
    beyond = len(text) - len(_PRINTABLE_ASCII.findall(text))
    if not beyond:
        return 1.0 if text else 0.0
    common = common_characters()
    good = sum(character in common for character in text)
    bad = len(_OUTSIDE.findall(text)) + len(_CONTROL.findall(text))
    return max(0.0, (good - OUTSIDE_PENALTY * bad) / beyond)
