"""Count how words begin paragraphs and end the lines of heads (``proofreader.text.wording``)."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping

from proofreader.text.characters import is_han
from proofreader.text.folding import folded
from proofreader.text.wording import Wording
from tests.press.articles import Article

PAIRS, SINGLES = 8, 20
"""As many times two characters, or one, must have begun a sentence."""
ENDS = 25
"""As many times a character must have stood in a head."""
_SENTENCE = re.compile(r"[^。！？]*[。！？]+[”’」』）)]*|[^。！？]+$")


def count_wording(articles: Iterable[Article]) -> Wording:
    """The tables for ``articles``."""
    opens: dict[int, Counter[str]] = {1: Counter(), 2: Counter()}
    inside: dict[int, Counter[str]] = {1: Counter(), 2: Counter()}
    last, first, middle = Counter[str](), Counter[str](), Counter[str]()
    for article in articles:
        for paragraph in article.paragraphs:
            if paragraph.role != "body":
                continue
            for number, sentence in enumerate(_SENTENCE.findall(folded(paragraph.text))):
                for length in (1, 2):
                    (inside if number else opens)[length][sentence[:length]] += 1
        for line in (*article.kicker, *article.headline, *article.deck):
            text = folded(line)
            last[text[-1]] += 1
            first[text[0]] += 1
            middle.update(text[1:-1])
    openers = {
        **_odds(opens[1], inside[1], SINGLES), **_odds(opens[2], inside[2], PAIRS),
    }  # fmt: skip
    return Wording(openers, _odds(last, middle, ENDS, True), _odds(first, middle, ENDS, True))


def _odds(there: Mapping[str, int], elsewhere: Mapping[str, int], least: int, han: bool = False) -> dict[str, float]:
    base = math.log(sum(there.values()) / max(1, sum(elsewhere.values())))
    words = sorted(word for word in {*there, *elsewhere} if there.get(word, 0) + elsewhere.get(word, 0) >= least)
    return {
        word: round(math.log((there.get(word, 0) + 0.5) / (elsewhere.get(word, 0) + 0.5)) - base, 1)
        for word in words
        if word and (not han or is_han(word))
    }
