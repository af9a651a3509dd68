"""The order in which people count pages: 第2版 before 第10版, page9 before page10."""

from __future__ import annotations

import re
import unicodedata
from pathlib import PurePath

from proofreader.text.numerals import chinese_number

_PIECES = re.compile(r"(\d+)")
_CHINESE_NUMBER = re.compile(r"(?<=第)[〇零一二三四五六七八九十百]+(?=[版页頁期])")

Key = tuple[tuple[int, int, str], ...]


def natural_key(name: str) -> Key:
    """What to sort names by: stretches of digits, full-width and Chinese ones too (第十二版), count as numbers."""
    plain = unicodedata.normalize("NFKC", name).casefold()
    plain = _CHINESE_NUMBER.sub(lambda found: str(chinese_number(found.group())), plain)
    return tuple(_rank(piece) for piece in _PIECES.split(plain) if piece)


def path_key(path: PurePath) -> tuple[Key, ...]:
    """What to sort paths by: folder by folder."""
    return tuple(natural_key(part) for part in path.parts)


def _rank(piece: str) -> tuple[int, int, str]:
    """A number by its digits: one of a file in an archive may be too long to be counted with."""
    if not piece.isdecimal():
        return (1, 0, piece)
    digits = piece.lstrip("0")
    return (0, len(digits), digits)
