"""Typefaces for Chinese text, from what the machine has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtGui import QFont, QFontDatabase

SONG = (
    "Noto Serif CJK SC",
    "Source Han Serif SC",
    "Songti SC",
    "STSong",
    "FandolSong",
    "SimSun",
    "AR PL UMing CN",
)
"""The text face of a newspaper."""
HEI = (
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "PingFang SC",
    "Microsoft YaHei",
    "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei",
    "SimHei",
    "Droid Sans Fallback",
)
"""The face without serifs."""
EVEN = (
    "Sarasa Mono SC",
    "Noto Sans Mono CJK SC",
    "WenQuanYi Micro Hei Mono",
    "WenQuanYi Zen Hei Mono",
    "NSimSun",
    "Menlo",
    "Consolas",
)
"""Faces in which Latin letters are half as wide as Chinese characters, or nearly."""

SIZE_RANGE = (12, 40)
"""The height of body text at 100 per cent that can be chosen, in device-independent pixels."""
SPACING_RANGE = (80, 200)
"""The distance of lines that can be chosen, in per cent of the usual one."""
ZOOM_RANGE = (50, 400)
"""The smallest and the largest text, in per cent."""


@dataclass(frozen=True, slots=True)
class Faces:
    """What the editor reads with: typefaces in place of ``SONG``, ``HEI`` and ``EVEN`` (empty: as usual), the height of
    body text at 100 per cent in pixels, and the distance of lines in per cent of the usual one."""

    song: str = ""
    hei: str = ""
    even: str = ""
    size: int = 17
    spacing: int = 100

    def of(self, usual: Sequence[str]) -> tuple[str, ...]:
        """The chosen typeface in place of ``SONG``, ``HEI`` or ``EVEN``, with those behind it."""
        chosen = {SONG: self.song, HEI: self.hei, EVEN: self.even}[tuple(usual)]
        return (chosen, *usual) if chosen else tuple(usual)

    @property
    def scale(self) -> float:
        """How much larger than usual."""
        return self.size / USUAL_FACES.size


USUAL_FACES = Faces()


@lru_cache(maxsize=1)
def _installed() -> frozenset[str]:
    return frozenset(QFontDatabase.families())


def chinese_families() -> list[str]:
    """The typefaces on this machine that can show Simplified Chinese."""
    return QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese)


def has_chinese_font() -> bool:
    """Whether any typeface on this machine can show Simplified Chinese; without one, Qt draws boxes and says
    nothing."""
    return bool(chinese_families())


def families(wanted: Sequence[str]) -> list[str]:
    """Those of ``wanted`` that are there; where none is, those of ``HEI``, then any typeface with Chinese
    characters."""
    for names in (wanted, HEI):
        found = [name for name in names if name in _installed()]
        if found:
            return found
    return chinese_families()[:1]


def font(wanted: Sequence[str], pixels: float, *, bold: bool = False, fixed: bool = False) -> QFont:
    """A typeface out of ``wanted``, ``pixels`` high (device-independent, so sharp at every scale)."""
    chosen = QFont()
    chosen.setFamilies([*families(wanted), *families(HEI)])
    chosen.setPixelSize(max(4, round(pixels)))
    chosen.setBold(bold)
    if fixed:
        chosen.setStyleHint(QFont.StyleHint.Monospace)
    return chosen


def zoom_within(percent: int) -> int:
    """The nearest zoom there is."""
    return max(ZOOM_RANGE[0], min(ZOOM_RANGE[1], percent))
