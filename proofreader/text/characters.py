"""Characters by what they do in Chinese print.

Names and sets follow W3C *Requirements for Chinese Text Layout* (clreq) and GB/T 15834 (punctuation). Widths are in ems
of the body type.
"""

from __future__ import annotations

import re

IDEOGRAPHIC_SPACE = "\u3000"
FORM_FEED = "\f"

SENTENCE_STOPS = frozenset("。！？…!?．｡")
"""End a sentence; a body that ends without one has probably not ended."""
PAUSES = frozenset("，、；：,;:﹐､")
OPENING = frozenset("“‘「『（《〈【〔［｛([{〝﹁﹃＜«")
CLOSING = frozenset("”’」』）》〉】〕］｝)]}〞﹂﹄＞»")
DASHES = frozenset("—–―─－")

LINE_START_PROHIBITED = CLOSING | frozenset("，、。；：！？…·—％%‰℃,.;:!?")
"""May not open a line (clreq 3.1.3, 行首禁则)."""
LINE_END_PROHIBITED = OPENING | frozenset("￥＄$¥№")
"""May not close a line (clreq 3.1.3, 行尾禁则)."""

HALF_WIDTH = 0.5
"""The advance of Latin letters, digits and ASCII punctuation, in ems."""

HAN = "\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
_HAN = re.compile(f"[{HAN}]")
_NARROW = re.compile(r"[!-~\u00a1-\u00ff\u2010-\u2012\uff61-\uff9f]")

FULLWIDTH_OF = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！", "(": "（", ")": "）"}
"""What half-width punctuation is in Chinese text (GB/T 15834)."""


def is_han(character: str) -> bool:
    """Whether ``character`` is a Chinese character; 〇 and 々 are, kana and punctuation are not."""
    return "\u4e00" <= character <= "\u9fff" or _HAN.match(character) is not None


def is_latin(character: str) -> bool:
    """A letter or digit of the Latin script, full-width forms included."""
    return (character.isascii() and character.isalnum()) or ("！" < character <= "ｚ" and character.isalnum())


def is_blank(character: str) -> bool:
    """White space of any kind: no ink. Zero-width characters count as ink, since nobody may drop them unseen."""
    return character.isspace()


def natural_width(ink: str) -> float:
    """How wide ``ink``, without its white space, is set when nothing is justified, in ems."""
    return len(ink) - len(_NARROW.findall(ink)) * (1 - HALF_WIDTH)
