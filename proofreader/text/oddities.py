"""Pages that are no columns of running Chinese text: what the engine makes of them is a guess, and says so.

Nothing is done otherwise on such a page and nothing is lost; but whoever reads it should look at every line.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from proofreader.text.characters import HAN
from proofreader.text.lines import Line
from proofreader.text.reasons import Reason

MOST_CONFIDENCE = 0.5
"""No decision on such a page is surer than this."""
FEWEST_LINES = 12
"""A shorter page shows nothing."""
MOST = 0.6
"""So many of the lines, as a share, must be odd."""
VERTICAL = 2.0
"""Vertical text, dumped line by line, has lines no wider than this, in ems."""
HAN_SHARE = 0.25
"""Chinese text has a larger share of Chinese characters; kana and hangul count against it."""
CELLS = 3
"""A row of a table has so many cells."""
UNSTOPPED = 1500
"""So much text, in characters, without the end of a sentence or a blank line is no running text."""

_HAN = re.compile(f"[{HAN}]+")
_OTHER_SCRIPT = re.compile("[A-Za-z\u00c0-\u024f\u0370-\u052f\u3040-\u30ff\uac00-\ud7af]")
_KANA = re.compile("[\u3040-\u30ff\uac00-\ud7af]")
_ROW = re.compile(rf"^\S{{1,8}}(?:[ \t\u3000|]+\S{{1,8}}){{{CELLS - 1},}}$")
_DIGIT = re.compile("[0-9\uff10-\uff19]")
_STOP = re.compile("[。！？!?.．]")

_VERTICAL = Reason("Most lines have one or two characters: the page seems to be set vertically.")
_FOREIGN = Reason("Little on this page is Chinese.")
_TABLE = Reason("Most lines look like the rows of a table.")
_UNSTOPPED = Reason("No sentence ends for a long stretch of this page.")


def oddity(lines: Sequence[Line]) -> Reason | None:
    """Why a page is none that can be judged with confidence; None where it is."""
    if not lines:
        return None
    text = "".join(line.text for line in lines)
    others = len(_OTHER_SCRIPT.findall(text)) + 9 * len(_KANA.findall(text))
    han = sum(map(len, _HAN.findall(text)))
    if len(text) >= FEWEST_LINES and han < HAN_SHARE * (han + others):
        return _FOREIGN
    if max(map(len, _STOP.split(text))) >= UNSTOPPED and _longest_unstopped(lines) >= UNSTOPPED:
        return _UNSTOPPED
    if len(lines) < FEWEST_LINES:
        return None
    if sum(line.ink_width <= VERTICAL for line in lines) >= MOST * len(lines):
        return _VERTICAL
    rows = sum(_DIGIT.search(line.text) is not None and _ROW.match(line.text) is not None for line in lines)
    return _TABLE if rows >= MOST * len(lines) else None


def _longest_unstopped(lines: Sequence[Line]) -> int:
    longest = run = 0
    for line in lines:
        run = len(line.text) if line.blank_lines else run + len(line.text)
        if _STOP.search(line.text):
            pieces = _STOP.split(line.text)
            longest = max(longest, run - len(line.text) + len(pieces[0]), *map(len, pieces))
            run = len(pieces[-1])
    return max(longest, run)
