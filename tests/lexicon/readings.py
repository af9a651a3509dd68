"""Count what Tesseract makes of drawn text, as a table for ``tests.fit.misread_fit --confusions``.

``python -m tests.lexicon.readings CORPUS OUT.tsv [--pages N] [--seed N]``: pages of the first half of a tagged corpus
(see ``tests.press.prose``) are drawn in free fonts, blurred and strewn with noise, read with ``tesseract -l chi_sim``,
and aligned. The program and its data, numpy and scipy are needed. OUT has the true character, what was read and how
often, parted by tabs, under one line of titles.
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from rapidfuzz.distance import Levenshtein
from scipy.ndimage import gaussian_filter

from proofreader.text.characters import is_han
from tests.press.prose import plain

FONTS = ("AR PL SungtiL GB", "AR PL UMing CN", "WenQuanYi Micro Hei", "Droid Sans Fallback")
ROWS = 40
MARGIN = 20
SHORTEST = 30
"""A paragraph shorter than this is not drawn."""
MOST_ERRORS = 0.2
"""A page of which a larger share was misread went wrong as a whole and shows nothing."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--pages", type=int, default=500)
    parser.add_argument("--seed", type=int, default=2)
    options = parser.parse_args()
    text = options.corpus.read_text(encoding="utf-8", errors="replace")
    paragraphs = [each for each in map(plain, text.splitlines()) if len(each) > SHORTEST]
    dice = random.Random(options.seed)
    counts: Counter[tuple[str, str]] = Counter()
    for _ in range(options.pages):
        counts += misread(paragraphs[: len(paragraphs) // 2], dice)
    rows = [
        f"{true}\t{read}\t{count}" for (true, read), count in sorted(counts.items(), key=lambda it: (-it[1], it[0]))
    ]
    options.out.write_text("\n".join(("true\tocr\tcount", *rows)) + "\n", encoding="utf-8")
    print(f"{len(counts)} confusions, {counts.total()} sightings")


def misread(paragraphs: Sequence[str], dice: random.Random) -> Counter[tuple[str, str]]:
    """What was read for what on one page of ``paragraphs``."""
    measure = dice.choice((12, 14, 16, 20, 24))
    lines: list[str] = []
    while len(lines) < ROWS:
        text = dice.choice(paragraphs)
        lines += [text[at : at + measure] for at in range(0, len(text), measure)]
    lines = lines[:ROWS]
    printed, read = "".join(lines), "".join(_read(_drawn(lines, measure, dice)).split())
    steps = Levenshtein.editops(printed, read)
    if len(steps) > MOST_ERRORS * len(printed):
        return Counter()
    pairs = [(printed[one.src_pos], read[one.dest_pos]) for one in steps if one.tag == "replace"]
    return Counter(pair for pair in pairs if is_han(pair[0]) and is_han(pair[1]))


def _drawn(lines: Sequence[str], measure: int, dice: random.Random) -> np.ndarray:
    """The lines as a page of brightness, as bad as a scan."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QColor, QFont, QGuiApplication, QImage, QPainter

    application = QGuiApplication.instance() or QGuiApplication([])
    size = dice.choice((16, 18, 20, 22, 24, 28))
    leading = round(size * dice.uniform(1.25, 1.5))
    image = QImage(measure * size + 2 * MARGIN, ROWS * leading + 2 * MARGIN, QImage.Format.Format_Grayscale8)
    image.fill(QColor(*[dice.randint(215, 255)] * 3))
    painter = QPainter(image)
    face = QFont(dice.choice(FONTS))
    face.setPixelSize(size)
    painter.setFont(face)
    for row, line in enumerate(lines):
        for column, character in enumerate(line):
            painter.setPen(QColor(*[dice.randint(0, 50)] * 3))
            painter.drawText(MARGIN + column * size, MARGIN + row * leading + size, character)
    painter.end()
    bits = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    grey = gaussian_filter(bits[:, : image.width()].astype(float), dice.uniform(0.4, 1.1))
    grey += np.random.default_rng(dice.randrange(1 << 30)).normal(0, dice.uniform(5, 35), grey.shape)
    del application
    return np.where(grey < dice.uniform(120, 200), 0.0, 255.0) if dice.random() < 0.4 else grey


def _read(grey: np.ndarray) -> str:
    height, width = grey.shape
    with TemporaryDirectory() as folder:
        page = Path(folder) / "page.pgm"
        page.write_bytes(f"P5 {width} {height} 255\n".encode() + grey.clip(0, 255).astype(np.uint8).tobytes())
        command = ["tesseract", str(page), "-", "-l", "chi_sim", "--psm", "6"]
        return subprocess.run(command, capture_output=True, check=True, text=True).stdout


if __name__ == "__main__":
    main()
