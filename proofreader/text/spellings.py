"""A name that is spelled two ways: one character apart, often against once.

Linear in the text: what differs in one character has one of its halves right, and halves are looked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz.distance import Hamming

from proofreader.text.characters import is_han
from proofreader.text.confusables import confusables

OFTEN = 3
"""A name seen this often is taken to be spelled right."""
RARELY = 4
"""A spelling is odd when the usual one is seen this many times as often, or more."""
SHORTEST = 3
"""Of names of two characters everything is one character apart from something."""
MOST_NAMES = 300
"""So many names, those seen most often, are compared with the text."""


@dataclass(frozen=True, slots=True)
class OddSpelling:
    """``odd`` stands at offset ``at`` of the text where ``name`` may be meant; ``differs`` is the index of the one
    character. ``alike``: the two characters are known to be taken for one another."""

    name: str
    odd: str
    at: int
    differs: int
    alike: bool


def find_odd_spellings(text: str, names: Mapping[str, int]) -> Iterator[OddSpelling]:
    """Where ``text`` has what is one character apart from one of ``names`` (with how often each is seen)."""
    near = [one for name in usual_names(names) for one in near_misses(text, name)]
    yield from odd_among(near, names)


def usual_names(names: Mapping[str, int]) -> list[str]:
    """Those of ``names`` that are taken to be spelled right, the commonest first."""
    often = [name for name, count in names.items() if count >= OFTEN and len(name) >= SHORTEST]
    return sorted(often, key=lambda name: (-names[name], name))[:MOST_NAMES]


def odd_among(near: Iterable[OddSpelling], names: Mapping[str, int]) -> Iterator[OddSpelling]:
    """Those that are seen seldom enough beside their name."""
    found: dict[str, list[OddSpelling]] = {}
    for one in near:
        if one.odd not in names or names[one.odd] * RARELY <= names[one.name]:
            found.setdefault(one.odd, []).append(one)
    for odds in found.values():
        places = {one.at for one in odds}
        yield from (one for one in odds if len(places) * RARELY <= max(names[one.name], RARELY))


def near_misses(text: str, name: str) -> Iterator[OddSpelling]:
    """What differs from ``name`` in one Chinese character, in order."""
    half = len(name) // 2
    first, second = name[:half], name[half:]
    starts = {at - half for at in _places(text, second)}
    starts.update(found.start() for found in re.finditer(first + _one_wrong(second), text))
    for at in sorted(starts):
        odd = text[at : at + len(name)] if at >= 0 else ""
        if len(odd) == len(name) and Hamming.distance(odd, name) == 1:
            differs = next(index for index, (one, other) in enumerate(zip(odd, name, strict=True)) if one != other)
            if is_han(odd[differs]):
                alike = name[differs] in confusables().of(odd[differs])
                yield OddSpelling(name, odd, at, differs, alike)


def _one_wrong(piece: str) -> str:
    """An expression for ``piece`` with any one of its characters another."""
    ways = (f"{piece[:index]}[^{piece[index]}]{piece[index + 1 :]}" for index in range(len(piece)))
    return f"(?:{'|'.join(ways)})"


def _places(text: str, piece: str) -> Iterator[int]:
    at = text.find(piece)
    while at >= 0:
        yield at
        at = text.find(piece, at + 1)


def counted(text: str, names: Iterable[str]) -> dict[str, int]:
    """How often each of ``names`` stands in ``text``, as ``str.count`` has it.

    One pass for all of them: an issue has thousands of names, and is shown only when they are counted.
    """
    found = {name: text.count(name) if len(name) < 2 else 0 for name in names}
    openings: dict[str, list[str]] = {}
    for name in found:
        if len(name) > 1:
            openings.setdefault(name[:2], []).append(name)
    ends = dict.fromkeys(found, 0)
    for at, opening in enumerate(map("".join, pairwise(text))):
        for name in openings.get(opening, ()):
            if at >= ends[name] and text.startswith(name, at):
                found[name] += 1
                ends[name] = at + len(name)
    return found
