"""Finding a command by what is typed: its name in the window's language or in English, its id, the first letters of
its words, or of their pinyin."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

PINYIN_STARTS = (
    (0xB0A1, "a"), (0xB0C5, "b"), (0xB2C1, "c"), (0xB4EE, "d"), (0xB6EA, "e"), (0xB7A2, "f"),
    (0xB8C1, "g"), (0xB9FE, "h"), (0xBBF7, "j"), (0xBFA6, "k"), (0xC0AC, "l"), (0xC2E8, "m"),
    (0xC4C3, "n"), (0xC5B6, "o"), (0xC5BE, "p"), (0xC6DA, "q"), (0xC8BB, "r"), (0xC8F6, "s"),
    (0xCBFA, "t"), (0xCDDA, "w"), (0xCEF4, "x"), (0xD1B9, "y"), (0xD4D1, "z"),
)  # fmt: skip
"""The 3,755 usual characters stand in GB 2312 in the order of their pinyin: where each first letter begins."""
PINYIN_END = 0xD7FA
OTHER_READINGS = {"校": "j", "重": "c"}
"""Read otherwise in the names of commands (校对, 重做) than where GB 2312 has them."""
ENOUGH = 72.0
"""What is less like the query than this (0 to 100) is not offered."""


@dataclass(frozen=True, slots=True)
class Names:
    """What a command may be looked for by: its ``shown`` name, and ``others``, with blanks between words."""

    id: str
    shown: str
    others: tuple[str, ...]


def pinyin_initials(text: str) -> str:
    """The first letters of the pinyin of the usual characters in ``text``: 保存 is ``bc``; the rest is left out."""
    letters = []
    for character in text:
        if character in OTHER_READINGS:
            letters.append(OTHER_READINGS[character])
            continue
        code = int.from_bytes(character.encode("gb2312", "ignore"), "big")
        if PINYIN_STARTS[0][0] <= code < PINYIN_END:
            letters.append(PINYIN_STARTS[bisect_right(PINYIN_STARTS, code, key=lambda start: start[0]) - 1][1])
    return "".join(letters)


def likeness(query: str, names: Names) -> float:
    """How well ``query`` names the command, from 0 to 100: beginnings before insides, those before near misses."""
    wanted = " ".join(query.casefold().split())
    return max(_likeness(wanted, name.casefold()) for name in (names.shown, *names.others))


def _likeness(wanted: str, name: str) -> float:
    if name.startswith(wanted):
        return 100.0
    if wanted in name:
        return 95.0 if f" {wanted}" in name else 90.0
    initials = "".join(word[0] for word in name.split())
    if wanted in (initials, pinyin_initials(name)):
        return 89.0
    if initials.startswith(wanted) or pinyin_initials(name).startswith(wanted):
        return 88.0
    if len(wanted) > 1 and wanted in pinyin_initials(name):
        return 84.0
    return 0.8 * fuzz.WRatio(wanted, name) if len(wanted) > 2 else 0.0


def ranked(query: str, commands: Iterable[Names], recent: Sequence[str]) -> list[str]:
    """The ids of the commands that ``query`` may mean, best first; of equals the one used last, then the table's
    order. Without a query all, those used lately first."""
    age = {name: number for number, name in enumerate(recent)}
    scored = [(likeness(query, names) if query.strip() else 100.0, names.id) for names in commands]
    offered = [(score, name) for score, name in scored if score >= 0.8 * ENOUGH]
    return [name for _, name in sorted(offered, key=lambda entry: (-entry[0], age.get(entry[1], len(age))))]
