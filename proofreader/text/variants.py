"""Characters of Traditional text that stand for others than those they are folded to: 瞭解 is 了解, 瞭望 stays."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from proofreader.resources import resource
from proofreader.text.lexicon import chinese
from proofreader.text.neighbours import BREAK, neighbours, plain


def settled(text: str) -> str:
    """Folded Traditional ``text`` with each such character as Simplified text writes it there, whichever suits its
    neighbours better unless it makes a word; the length never changes."""
    known, pattern = _variants()
    if pattern.search(text) is None:
        return text
    beside, fit, words = list(BREAK + plain(text) + BREAK), neighbours().fit, chinese()
    characters = list(text)
    for found in pattern.finditer(text):
        at, written, other = found.start(), found.group(), known[found.group()]
        before, behind = beside[at], beside[at + 2]
        makes_a_word = before + written in words or written + behind in words
        if not makes_a_word and fit(before, other, behind) > fit(before, written, behind):
            characters[at] = beside[at + 1] = other
    return "".join(characters)


@cache
def _variants() -> tuple[Mapping[str, str], re.Pattern[str]]:
    lines = resource("lexicon", "variants.tsv").read_text(encoding="utf-8").splitlines()
    known = dict(line.split("\t") for line in lines if not line.startswith("#"))
    return known, re.compile(f"[{''.join(known)}]")
