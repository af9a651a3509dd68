"""Simplified and Traditional characters, through OpenCC.

Convert joined text only: a blank or a line end inside a word breaks its phrase (头 发 becomes 頭 發, 头发 becomes
頭髮).
"""

from __future__ import annotations

from functools import cache
from pathlib import PurePath

import opencc

CONFIGS: tuple[str, ...] = tuple(sorted(PurePath(name).stem for name in opencc.CONFIGS))
"""OpenCC's configurations by name: ``s2t``, ``t2s``, ``s2twp`` …"""


@cache
def _converter(config: str) -> opencc.OpenCC:
    return opencc.OpenCC(config)


def convert(text: str, config: str) -> str:
    """``text`` put through OpenCC's ``config``, one of ``CONFIGS``; with an empty ``config``, as it is.

    The length may change (s2twp, tw2sp). Raises ``ValueError`` for a name that OpenCC does not know.
    """
    if not config or not text:
        return text
    if config not in CONFIGS:
        raise ValueError(f"OpenCC has no configuration {config!r}")
    converted: str = _converter(config).convert(text)
    return converted
