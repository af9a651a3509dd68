"""What OCR does to a page: characters confused, dropped and put in, punctuation misread, lines split and merged."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.press.pressed import Cell

TABLE = Path(__file__).parent / "confusions.tsv"
PUNCTUATION = {
    "、": "`丶.,",
    "。": ".．o",
    "，": ",.、",
    "；": ";:",
    "：": ":；",
    "“": '"〝',
    "”": '"」',
    "「": "『[",
    "」": "J』",
    "』": "J",
    "《": "<〈",
    "》": ">〉",
    "（": "(〈",
    "）": ")〉",
    "—": "一-",
    "·": ".・",
    "！": "!l1",
    "？": "?",
}
INSERTED = "`'.,|一丨·"


@dataclass(frozen=True, slots=True)
class Noise:
    """Chances per character (``confused``, ``dropped``, ``inserted``, ``punctuation``) and per line.

    A line may be ``split``, ``merged`` with the next, ``parted`` from it by a blank line or ``lost``; ``joined`` is the
    chance that a blank line is not seen.
    """

    confused: float = 0.006
    dropped: float = 0.0008
    inserted: float = 0.0004
    punctuation: float = 0.03
    split: float = 0.002
    merged: float = 0.001
    parted: float = 0.003
    joined: float = 0.0
    lost: float = 0.0


def draw_noise(dice: random.Random) -> Noise:
    """A likely reader: most are good, some are bad."""
    level = dice.choice((0.3, 0.7, 1.0, 2.0, 5.0))
    lines = dice.choice((0.0, 0.5, 1.0, 2.0))
    return Noise(
        0.006 * level, 0.0006 * level, 0.0003 * level, 0.03 * level, 0.002 * lines, 0.001 * lines, 0.003 * lines,
        dice.choice((0.0, 0.0, 0.05, 0.3)), dice.choice((0.0, 0.0, 0.002, 0.006)),
    )  # fmt: skip


def read_confusions(path: Path = TABLE) -> Mapping[str, Sequence[tuple[str, float]]]:
    """True character -> what it is taken for, with weights. A table has true and read character and, perhaps, a count.

    Raises ``OSError`` when the table cannot be read.
    """
    found: dict[str, list[tuple[str, float]]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        true, read, *count = line.split("\t")
        if len(true) == len(read) == 1 and true != read:
            found.setdefault(true, []).append((read, float(count[0]) if count else 1.0))
    return found


def blur(
    cells: Sequence[Cell], noise: Noise, dice: random.Random, table: Mapping[str, Sequence[tuple[str, float]]]
) -> list[Cell]:
    """The page as OCR reads it; what is misread keeps its reference to the gold."""
    return [cell for line in _lines(cells, noise, dice) for cell in _misread(line, noise, dice, table)]


def _lines(cells: Sequence[Cell], noise: Noise, dice: random.Random) -> Iterator[list[Cell]]:
    """Lines with their ends, some split, merged, parted by a blank line or joined across one."""
    line: list[Cell] = []
    last_empty = False
    for cell in cells:
        if cell.character != "\n":
            if dice.random() < noise.split / 12 and line:
                yield [*line, Cell("\n")]
                line = []
            line.append(cell)
            continue
        empty = not any(not each.character.isspace() for each in line)
        if (empty and not last_empty and dice.random() < noise.joined) or (not empty and dice.random() < noise.lost):
            line = []
        elif not empty and dice.random() < noise.merged:
            continue
        else:
            yield [*line, cell, *([Cell("\n")] if not empty and dice.random() < noise.parted else [])]
            line = []
        last_empty = empty
    if line:
        yield line


def _misread(
    line: Sequence[Cell], noise: Noise, dice: random.Random, table: Mapping[str, Sequence[tuple[str, float]]]
) -> Iterator[Cell]:
    for cell in line:
        character = cell.character
        if character.isspace():
            yield cell
            continue
        if dice.random() < noise.inserted:
            yield Cell(dice.choice(INSERTED))
        if dice.random() < noise.dropped:
            continue
        if character in PUNCTUATION and dice.random() < noise.punctuation:
            yield Cell(dice.choice(PUNCTUATION[character]), cell.ref)
        elif character in table and dice.random() < noise.confused * 3:
            read, weights = zip(*table[character], strict=True)
            yield Cell(dice.choices(read, weights)[0], cell.ref)
        else:
            yield cell
