"""Brackets and quotes that lack a partner, and marks that stand twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

_PARTNER = {"）": "（", "》": "《", "】": "【", "〕": "〔", "』": "『", "」": "「", "”": "“", "〉": "〈"}
_OPENING = frozenset(_PARTNER.values())
_PAIRED = re.compile("[（）《》【】〔〕『』「」“”〈〉()]")
_WITHOUT_QUOTES = re.compile("[（）《》【】〔〕『』「」〈〉()]")
"""Where half-width quotes stand, which open and close alike, any of them may be the partner."""
_WIDE = {"(": "（", ")": "）"}
_LISTED = re.compile(r"(?:^|[\s，。；：、])[\da-zA-Z一二三四五六七八九十]{1,3}$")
_DOUBLED = re.compile("([，。、；：])[，。、；：]")


def find_unpaired(text: str) -> Iterator[int]:
    """Offsets of brackets and quotes of ``text``, one part, that have no partner. An enumerator such as 1) has none."""
    paired = _WITHOUT_QUOTES if '"' in text else _PAIRED
    open_marks: list[tuple[int, str]] = []
    for found in paired.finditer(text):
        mark = _WIDE.get(found.group(), found.group())
        if mark in _OPENING:
            open_marks.append((found.start(), mark))
        elif open_marks and open_marks[-1][1] == _PARTNER[mark]:
            open_marks.pop()
        elif any(opened == _PARTNER[mark] for _, opened in open_marks):
            while open_marks[-1][1] != _PARTNER[mark]:
                yield open_marks.pop()[0]
            open_marks.pop()
        elif not (mark == "）" and _LISTED.search(text[max(0, found.start() - 4) : found.start()])):
            yield found.start()
    for at, _ in open_marks:
        yield at


def find_doubled(text: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Offsets of two pauses or stops side by side, with what may stand there instead."""
    for found in _DOUBLED.finditer(text):
        pair = found.group()
        yield found.start(), (pair[0],) if pair[0] == pair[1] else (pair[0], pair[1])
