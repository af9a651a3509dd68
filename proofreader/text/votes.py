"""The issue's own evidence: what stands unbroken in one place speaks about a blank in another."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from proofreader.text.characters import HAN

REACH = 2
"""How many characters on either side of a blank must be the same."""
FEW = 300
"""So many different places are looked for one by one, which is quicker; more of them in one pass over the text."""
_BLANK_IN_LINE = re.compile(rf"(?=([{HAN}]{{2}})[^\S\r\n]+([{HAN}]{{2}}))")


@dataclass(frozen=True)
class Votes:
    """How often the four characters around a blank stand together, or apart, elsewhere in the issue."""

    joined: Counter[str] = field(default_factory=Counter)
    apart: Counter[str] = field(default_factory=Counter)

    def of(self, left: str, right: str) -> tuple[int, int]:
        """Unbroken and broken occurrences of the characters around a gap; the gap itself is one of the broken ones."""
        around = left[-REACH:] + right[:REACH]
        return self.joined[around], max(0, self.apart[around] - 1)


def count_votes(texts: Iterable[str]) -> Votes:
    """Count in one pass over the pages of an issue; the cost is linear in their length."""
    pages = list(texts)
    apart = Counter(left + right for page in pages for left, right in _BLANK_IN_LINE.findall(page))
    if not apart:
        return Votes()
    joined: Counter[str] = Counter()
    for page in pages:
        unbroken = re.sub(r"[\r\n]+", "", page)
        if len(apart) <= FEW:
            joined.update({around: unbroken.count(around) for around in apart})
        else:
            shifted = [unbroken[start:] for start in range(2 * REACH)]
            joined.update(around for around in map("".join, zip(*shifted, strict=False)) if around in apart)
    return Votes(joined, apart)
