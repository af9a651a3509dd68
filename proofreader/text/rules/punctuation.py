"""Half-width punctuation among Han characters, made full-width (GB/T 15834, 4.1; clreq 3.1.1).

Numbers, times, URLs and Latin runs keep theirs: a mark is only touched where both its neighbours, blanks apart, are
Chinese.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from proofreader.text.characters import FULLWIDTH_OF, HAN
from proofreader.text.gap import Correction, DecisionSource
from proofreader.text.reasons import Reason
from proofreader.text.span import Span

_REASON = Reason("Half-width punctuation among Chinese characters.")
_CHINESE_LEFT = f"[{HAN}”’」』）》〉】]"
_CHINESE_RIGHT = f"[{HAN}“‘「『（《〈【”’」』）》]"
_MARK = re.compile(rf"(?<={_CHINESE_LEFT})(\s*)([,;:?!])(?=\s*(?:{_CHINESE_RIGHT}|$))")
_BRACKETS = re.compile(rf"(\()\s*(?:[{HAN}][^()]*|[^()]*[{HAN}]\s*)(\))")
_LATIN_BEFORE = re.compile(r"[A-Za-z0-9]\s?$")


def widen_punctuation(text: str, start: int) -> Iterator[Correction]:
    """Corrections for ``text``, one paragraph or headline that stands at offset ``start``.

    A pair of brackets is widened as a pair, where what it encloses begins or ends in Chinese and no Latin run
    precedes it.
    """
    if not text.isascii() and any(mark in text for mark in FULLWIDTH_OF):
        for found in _MARK.finditer(text):
            yield _correction(found.start(2), found.group(2), start)
        for found in _BRACKETS.finditer(text):
            if not _LATIN_BEFORE.search(text[: found.start()][-2:]):
                yield _correction(found.start(1), "(", start)
                yield _correction(found.start(2), ")", start)


def _correction(at: int, mark: str, start: int) -> Correction:
    return Correction(Span(start + at, start + at + 1), FULLWIDTH_OF[mark], _REASON, DecisionSource.RULE)
