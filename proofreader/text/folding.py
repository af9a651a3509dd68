"""Traditional text in Simplified characters, one for one, so that one dictionary and one set of patterns read both.

Only for looking things up: what a page says is never folded. Character tables are OpenCC's.
"""

from __future__ import annotations

from functools import cache, lru_cache

import opencc

SAMPLE = 4000
"""How many characters of a page are looked at to tell its script."""
TRADITIONAL_SHARE = 0.04
"""Text with a larger share of characters that only Traditional text has is Traditional; running text has about 0.3."""


@cache
def simplified() -> dict[int, str]:
    """For ``str.translate``: each Traditional character as its Simplified one; the length never changes."""
    han = [chr(code) for code in range(0x4E00, 0xA000)]
    converted = opencc.OpenCC("t2s").convert("\n".join(han)).split("\n")
    return {ord(old): new for old, new in zip(han, converted, strict=True) if old != new and len(new) == 1}


def is_traditional(text: str) -> bool:
    """Whether ``text`` is written in Traditional characters, judged by its beginning."""
    sample = text[:SAMPLE]
    return sum(map(simplified().__contains__, map(ord, sample))) > TRADITIONAL_SHARE * len(sample)


@lru_cache(maxsize=4)
def folded(text: str) -> str:
    """``text`` as it is if Simplified, else with each Traditional character replaced; the length never changes."""
    return text.translate(simplified()) if is_traditional(text) else text
