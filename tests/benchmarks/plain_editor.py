"""What a page costs in a plain editor with regular expressions: a model, and a generous one.

The editor knows at once which places are still wrong; finding them by reading costs nothing here, on neither side. The
expressions are stored, so that one costs three keys (open the dialog, recall it, replace all), and for every page those
are used that leave the least to do. What is left costs a click at the place and the keys that put it right: Delete for
each character of white space that has to go, Space or Enter for what has to come. Punctuation, headlines that stand
behind their articles, roles and names of reporters are not counted: a plain editor does nothing about them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from proofreader.text.characters import HAN
from proofreader.text.gap import Mark

SIGNS = "，。、；：！？“”（）《》"
EXPRESSIONS: Mapping[str, tuple[str, str]] = {
    "join lines": (r"(?<=[^\s。！？：”])[^\S\n]*\n[^\S\n]*(?=[^\s])", ""),
    "join blocks": (r"(?<=[^\s。！？：”…])[^\S\n]*\n\s*\n[^\S\n]*(?=\S)", ""),
    "no blanks between Han": (rf"(?<=[{HAN}])[^\S\n]+(?=[{HAN}])", ""),
    "no blanks beside punctuation": (rf"(?<=[{SIGNS}])[^\S\n]+|[^\S\n]+(?=[{SIGNS}])", ""),
}
KEYS_AN_EXPRESSION = 3
OPEN, SAVE = 2, 2
"""Ctrl+O and Enter; Ctrl+S and Enter."""


@dataclass(frozen=True, slots=True)
class PlainCost:
    """The ``expressions`` that were used, the ``places`` left to put right by hand, and the keys for these."""

    expressions: tuple[str, ...]
    places: int
    keys: int

    @property
    def total(self) -> int:
        """Keys and clicks in all."""
        return OPEN + KEYS_AN_EXPRESSION * len(self.expressions) + self.places + self.keys + SAVE


def plain_cost(raw: str, right: Mapping[int, Mark]) -> PlainCost:
    """The cheapest way to the ``right`` marks (by the raw offset after the left ink)."""
    names = list(EXPRESSIONS)
    ways = (way for count in range(len(names) + 1) for way in combinations(names, count))
    return min((_cost(raw, right, way) for way in ways), key=lambda cost: cost.total)


def _cost(raw: str, right: Mapping[int, Mark], way: Sequence[str]) -> PlainCost:
    text = raw.replace("\r\n", "\n")
    for name in way:
        text = re.sub(*EXPRESSIONS[name], text)
    ink = [offset for offset, character in enumerate(raw) if not character.isspace()]
    whites = re.split(r"\S", text)[1:-1]
    places = keys = 0
    for offset, white in zip(ink, whites, strict=False):
        wanted = right.get(offset + 1)
        if wanted is not None and wanted is not _mark(white):
            places += 1
            keys += _keys(white, wanted)
    return PlainCost(tuple(way), places, keys)


def _mark(white: str) -> Mark:
    return Mark.PARAGRAPH if "\n" in white else Mark.SPACE if white else Mark.RUN_ON


def _keys(white: str, wanted: Mark) -> int:
    """The white space selected and replaced would cost as much as deleting it."""
    return len(white) + (wanted is not Mark.RUN_ON)
