"""Count how words begin paragraphs and end the lines of heads (``proofreader.text.wording``)."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from proofreader.text.characters import is_han
from proofreader.text.folding import folded
from proofreader.text.wording import Wording
from tests.press.articles import Article

PAIRS, SINGLES = 8, 20
"""As many times two characters, or one, must have begun a sentence."""
ENDS, END_PAIRS = 25, 15
"""As many times a character, or two, must have stood in a clause."""
TELLING = 0.7
"""Two characters are told of where they differ so much from what one of them says."""
SHORTEST = 4
"""A clause has at least so many characters."""
_CLAUSE_ENDS = re.compile(r"[，。；：！？、…—“”‘’（）()《》\s]+")
_SENTENCE = re.compile(r"[^。！？]*[。！？]+[”’」』）)]*|[^。！？]+$")


def count_wording(articles: Iterable[Article]) -> Wording:
    """The tables for ``articles``."""
    opens: dict[int, Counter[str]] = {1: Counter(), 2: Counter()}
    inside: dict[int, Counter[str]] = {1: Counter(), 2: Counter()}
    clauses = [clause for article in articles for clause in _clauses(article)]
    for article in articles:
        for paragraph in article.paragraphs:
            if paragraph.role != "body":
                continue
            for number, sentence in enumerate(_SENTENCE.findall(folded(paragraph.text))):
                for length in (1, 2):
                    (inside if number else opens)[length][sentence[:length]] += 1
    openers = {**_odds(opens[1], inside[1], SINGLES), **_odds(opens[2], inside[2], PAIRS)}
    return Wording(openers, _edges([clause[::-1] for clause in clauses], backwards=True), _edges(clauses))


def _clauses(article: Article) -> Iterator[str]:
    texts = [paragraph.text for paragraph in article.paragraphs if paragraph.role == "body"]
    for text in (*texts, *article.kicker, *article.headline, *article.deck):
        yield from (clause for clause in _CLAUSE_ENDS.split(folded(text)) if len(clause) >= SHORTEST)


def _edges(clauses: Iterable[str], backwards: bool = False) -> dict[str, float]:
    """How much one or two characters stand first in ``clauses``; ``backwards`` where those are written so."""
    first: dict[int, Counter[str]] = {1: Counter(), 2: Counter()}
    later: dict[int, Counter[str]] = {1: Counter(), 2: Counter()}
    for clause in clauses:
        for length in (1, 2):
            first[length][clause[:length]] += 1
            later[length].update(clause[at : at + length] for at in range(1, len(clause) - length))
    ones = _odds(first[1], later[1], ENDS, True)
    twos = _odds(first[2], later[2], END_PAIRS, True)
    kept = {pair: value for pair, value in twos.items() if abs(value - ones.get(pair[0], 0.0)) >= TELLING}
    return {(word[::-1] if backwards else word): value for word, value in (ones | kept).items()}


def _odds(there: Mapping[str, int], elsewhere: Mapping[str, int], least: int, han: bool = False) -> dict[str, float]:
    base = math.log(sum(there.values()) / max(1, sum(elsewhere.values())))
    words = sorted(word for word in {*there, *elsewhere} if there.get(word, 0) + elsewhere.get(word, 0) >= least)
    return {
        word: round(math.log((there.get(word, 0) + 0.5) / (elsewhere.get(word, 0) + 0.5)) - base, 1)
        for word in words
        if word and (not han or all(map(is_han, word)))
    }
