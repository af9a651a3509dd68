"""What Han characters are put together of, out of the dictionary in the jionlp package (Apache License 2.0).

Its rows say of a character, among other things, its four-corner code and its components: 精 is 95927 and 米青. Two
characters that share rare components, or corners, are taken for each other more readily than their outlines alone tell
(情精, 凋调). The package is only needed to build ``resources/lexicon/confusions.tsv``.
"""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import numpy as np

CORNERS = 4
FEW = 3
"""Components of a character put together of at most so many are themselves taken apart."""


@dataclass(frozen=True, slots=True)
class Shape:
    """One character: the digits of its four corners, and its components."""

    corners: str
    components: str


def read_shapes() -> Mapping[str, Shape]:
    """The shape of each character of the dictionary. Raises ``ModuleNotFoundError`` where jionlp is not installed."""
    found = find_spec("jionlp")
    if found is None or not found.submodule_search_locations:
        raise ModuleNotFoundError("jionlp is needed to build the table of look-alikes")
    archive = Path(found.submodule_search_locations[0]) / "dictionary" / "chinese_char_dictionary.zip"
    with zipfile.ZipFile(archive) as packed:
        rows = (line.split("\t") for line in packed.read(packed.namelist()[0]).decode().splitlines())
        return {row[0]: Shape(row[3], row[4]) for row in rows if len(row) > FEW + 1 and len(row[0]) == 1}


def shared_components(read: str, places: np.ndarray, shapes: Mapping[str, Shape]) -> np.ndarray:
    """For every character of ``read`` and those at ``places`` how much of them is the same, rare components more:
    the cosine of their components, from 0 to 1."""
    pieces = [_pieces(character, shapes) for character in read]
    numbers = {piece: number for number, piece in enumerate(sorted(set("".join(pieces))))}
    holds = np.zeros((len(read), len(numbers)), np.float32)
    for row, found in enumerate(pieces):
        holds[row, [numbers[piece] for piece in found]] = 1
    holds *= np.sqrt(np.log(len(read) / holds.sum(0)))
    holds /= np.linalg.norm(holds, axis=1, keepdims=True) + 1e-6
    return holds @ holds[places].T


def shared_corners(read: str, places: np.ndarray, shapes: Mapping[str, Shape]) -> np.ndarray:
    """The share of the four corners that are the same, from 0 to 1."""
    codes = (shapes[each].corners[:CORNERS].ljust(CORNERS, "-") if each in shapes else "?" * CORNERS for each in read)
    corners = np.array([[ord(corner) for corner in code] for code in codes])
    same = np.zeros((len(read), len(places)), np.float32)
    for number in range(CORNERS):
        same += corners[:, number][:, None] == corners[places][:, number][None]
    return same / CORNERS


def _pieces(character: str, shapes: Mapping[str, Shape]) -> str:
    """The components of a character, those of its components where it has few, and the character itself."""
    shape = shapes.get(character)
    if shape is None:
        return character
    deeper = "".join(shapes[each].components for each in shape.components if each in shapes)
    return character + shape.components + (deeper if len(shape.components) <= FEW else "")
