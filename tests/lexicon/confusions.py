"""Build ``resources/lexicon/confusions.tsv``: what a character that OCR read may have been.

``python -m tests.lexicon.confusions SEEN.tsv``: the file has the true character, what OCR made of it, and a count,
parted by tabs, under one line of titles. Likeness is measured on glyphs drawn with two free fonts (WenQuanYi Micro Hei,
Droid Sans Fallback), whole and cut to their ink, blurred, and on what the characters are put together of
(``components``); numpy, scipy and jionlp are needed. Read characters are those of GB 2312 and all rarer ones, true
ones those of its first level, which running text consists of.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path

import numpy as np
from opencc import OpenCC
from scipy.ndimage import gaussian_filter, zoom

from tests.lexicon.components import Shape, read_shapes, shared_components, shared_corners

TARGET = Path(__file__).parents[2] / "resources" / "lexicon" / "confusions.tsv"
FONTS = ("WenQuanYi Micro Hei", "Droid Sans Fallback")
SIZE = 32
"""Pixels a glyph is drawn in."""
INK = 28
"""Pixels that the ink of a glyph is stretched to, where it is not a mere stroke."""
BLURS = (0.8, 1.3)
PARTS = (np.s_[:, :, :15], np.s_[:, :, 13:], np.s_[:, :, 11:], np.s_[:, :16, :], np.s_[:, 14:, :])
"""Left, right, upper and lower part of glyphs: what two characters share there makes them alike too (作昨, 晚挽)."""
PART_SHARE = 0.6
"""What the likest part counts beside the whole glyph."""
COMPONENT_SHARE, CORNER_SHARE = 0.7, 0.2
"""The same for components and corners: of the sightings, 77 in 100 are then among the first 20, without them 67."""
ALIKE = 48
"""As many look-alikes of a character are kept."""
ALIKE_OF_RARE = 8
"""The same for a character that is not in GB 2312."""
HAN = range(0x4E00, 0x9FA6)
"""The unified ideographs that fonts and older encodings have."""
LEAST_COUNT = 2
SAME = 99
"""A Traditional character stands for its Simplified form as readily as if it had been seen this often."""
VARIANTS = frozenset(
    {
        *("像象", "吗么", "么吗", "分份", "份分", "做作", "作做", "哪那", "那哪", "它他", "他它", "的地", "地的"),
        *("得的", "的得", "和的", "拚拼", "拼拚", "冈岗", "岗冈", "丘邱", "账帐", "帐账", "什塞", "僚像", "僚條"),
        *("么末", "钱鐵", "瞒購", "吁呼", "撮操", "搞改", "吴昊", "在有", "动对", "革节"),
    }
)
"""Editions and spellings that differ, not misreadings: the counted texts were typed from other printings."""
HEADER = """\
# What a character that OCR read may have been: the character, its look-alikes in order, what it was seen to stand for.
# Look-alikes: measured on glyphs drawn with free fonts, and on components and corners out of the dictionary in jionlp
# (Apache License 2.0); see tests/lexicon/confusions.py. Seen: true characters with counts out of 1.09 million
# characters of scanned books read by PP-OCR and aligned with typed text. All of these are facts.
# Traditional characters with their Simplified form (99): OpenCC, Apache License 2.0.
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("seen", type=Path)
    options = parser.parse_args()
    seen = read_seen(options.seen)
    first, both = level(0xB0, 0xD8), level(0xB0, 0xF8)
    shapes = read_shapes()
    rare = "".join(sorted(set(filter(is_odd, map(chr, HAN))) - set(both)))
    alike = look_alikes(both + rare, first, shapes)
    lines = [
        f"{read}\t{alike[read][: ALIKE if read in both else ALIKE_OF_RARE]}\t"
        + " ".join(f"{true}{count}" for true, count in seen.get(read, ()))
        for read in both + rare
    ]
    known = {line[0] for line in lines}
    lines += [f"{old}\t\t{new}{SAME}" for old, new in traditional() if old not in known]
    TARGET.write_text(HEADER + "\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(lines)} characters, {TARGET.stat().st_size} bytes")


def traditional() -> Iterator[tuple[str, str]]:
    """Traditional characters with their Simplified form: alone on a Simplified page they are misread."""
    for old in map(chr, range(0x4E00, 0xA000)):
        new = folding()(old)
        if new != old and len(new) == 1:
            yield old, new


def is_odd(word: str) -> bool:
    """Whether ``word`` is one character that neither Simplified text has nor stands for one that it has."""
    return len(word) == 1 and "\u4e00" <= word <= "\u9fff" and folding()(word) == word


@cache
def folding() -> Callable[[str], str]:
    converter = OpenCC("t2s")
    return lambda text: str(converter.convert(text))


def level(start: int, end: int) -> str:
    """The Han characters of GB 2312 from row ``start`` up to row ``end``."""
    cells = (bytes((row, cell)) for row in range(start, end) for cell in range(0xA1, 0xFF))
    return "".join(cell.decode("gb2312", errors="ignore") for cell in cells)


def read_seen(path: Path) -> dict[str, list[tuple[str, int]]]:
    """What each character was seen to stand for, commonest first. Raises ``OSError`` where the file cannot be read."""
    found: dict[str, list[tuple[str, int]]] = {}
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        true, read, count = line.split("\t")
        same = true + read in VARIANTS or folding()(true) == folding()(read)
        if not same and int(count) >= LEAST_COUNT:
            found.setdefault(read, []).append((true, int(count)))
    return {read: sorted(pairs, key=lambda pair: -pair[1]) for read, pairs in found.items()}


def look_alikes(read: str, true: str, shapes: Mapping[str, Shape]) -> Mapping[str, str]:
    """For each character of ``read`` the ``ALIKE`` characters of ``true`` that look most like it, in order."""
    places = np.array([read.index(character) for character in true])
    whole = np.zeros((len(read), len(true)), np.float32)
    parts = [np.zeros_like(whole) for _ in PARTS]
    for font in FONTS:
        glyphs = drawn(read, font)
        for shown in (glyphs, [to_ink(glyph) for glyph in glyphs]):
            for blur in BLURS:
                blurred = np.array([gaussian_filter(glyph, blur) for glyph in shown])
                whole += likeness(blurred, places)
                for total, part in zip(parts, PARTS, strict=True):
                    total += likeness(blurred[part], places)
    looks = len(FONTS) * len(BLURS) * 2
    total = (whole + PART_SHARE * np.maximum.reduce(parts)) / looks
    total += COMPONENT_SHARE * shared_components(read, places, shapes)
    total += CORNER_SHARE * shared_corners(read, places, shapes)
    total[places, np.arange(len(true))] = -np.inf
    order = np.argsort(-total, axis=1, kind="stable")[:, :ALIKE]
    return {character: "".join(true[at] for at in row) for character, row in zip(read, order, strict=True)}


def likeness(glyphs: np.ndarray, places: np.ndarray) -> np.ndarray:
    """The correlation of every glyph with those at ``places``."""
    rows = glyphs.reshape(len(glyphs), -1).astype(np.float32)
    rows -= rows.mean(1, keepdims=True)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True) + 1e-6
    return rows @ rows[places].T


def drawn(characters: str, font: str) -> list[np.ndarray]:
    """Each character as a square of brightness."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QRect, Qt
    from PySide6.QtGui import QColor, QFont, QGuiApplication, QImage, QPainter

    application = QGuiApplication.instance() or QGuiApplication([])
    face = QFont(font)
    face.setPixelSize(SIZE - 2)
    found = []
    for character in characters:
        image = QImage(SIZE, SIZE, QImage.Format.Format_Grayscale8)
        image.fill(0)
        painter = QPainter(image)
        painter.setFont(face)
        painter.setPen(QColor(255, 255, 255))
        painter.drawText(QRect(0, 0, SIZE, SIZE), Qt.AlignmentFlag.AlignCenter, character)
        painter.end()
        bits = np.frombuffer(image.constBits(), np.uint8).reshape(SIZE, image.bytesPerLine())
        found.append(bits[:, :SIZE].astype(np.float32))
    del application
    return found


def to_ink(glyph: np.ndarray) -> np.ndarray:
    """The glyph with its ink stretched to the same size as any other's."""
    rows, columns = np.where(glyph > 40)
    cut = glyph[rows.min() : rows.max() + 1, columns.min() : columns.max() + 1]
    stretched = zoom(cut, [INK / side if side > INK / 2 else 1 for side in cut.shape], order=1)[:SIZE, :SIZE]
    result = np.zeros_like(glyph)
    top, left = ((SIZE - side) // 2 for side in stretched.shape)
    result[top : top + stretched.shape[0], left : left + stretched.shape[1]] = stretched
    return result


if __name__ == "__main__":
    main()
