"""The colours of the desk, by day and by night. Every text colour stands at WCAG AA against what it lies on.

No state is told by colour alone: ``painting.py`` gives each its own shape, and the hues (blue, orange, purple, after
Okabe and Ito) stay apart for the colour-blind.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor, QPalette


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours as ``#rrggbb``. ``desk`` lies under the ``sheet`` of an article; ``suspect``, ``applied`` and
    ``editor`` are the marks of what is doubtful, what the engine did and what the editor did; ``corrected`` marks
    changed characters."""

    name: str
    desk: str
    sheet: str
    edge: str
    zone: str
    ink: str
    soft: str
    faint: str
    suspect: str
    suspect_wash: str
    applied: str
    editor: str
    corrected: str
    place: str
    partner: str
    line: str
    selection: str
    selected_ink: str
    gutter: str
    articles: tuple[str, ...]

    @property
    def is_dark(self) -> bool:
        return luminance(self.desk) < 0.2


LIGHT = Theme(
    name="light",
    desk="#e4e2dc",
    sheet="#fffefa",
    edge="#c6c2b8",
    zone="#efede7",
    ink="#1c1b19",
    soft="#5a564e",
    faint="#66625a",
    suspect="#b34700",
    suspect_wash="#ffe3c2",
    applied="#4f6f8f",
    editor="#00664b",
    corrected="#8a2a7f",
    place="#0b62b8",
    partner="#cfe4fb",
    line="#eaf2fb",
    selection="#1f6fc4",
    selected_ink="#ffffff",
    gutter="#f3f1eb",
    articles=("#0b62b8", "#b34700", "#00664b", "#8a2a7f", "#6a6200", "#4a4ab0"),
)

DARK = Theme(
    name="dark",
    desk="#17181a",
    sheet="#232528",
    edge="#3b3e43",
    zone="#1d1f21",
    ink="#e9e6df",
    soft="#b5b1a8",
    faint="#a09c93",
    suspect="#ffab5e",
    suspect_wash="#54361a",
    applied="#8fb4d6",
    editor="#5fd0a8",
    corrected="#e09ad6",
    place="#6db3f5",
    partner="#26435f",
    line="#293440",
    selection="#2f74bf",
    selected_ink="#ffffff",
    gutter="#1d1f21",
    articles=("#6db3f5", "#ffab5e", "#5fd0a8", "#e09ad6", "#d8d060", "#a9a9ff"),
)


def _linear(channel: int) -> float:
    value = channel / 255
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it, from 0 (black) to 1 (white)."""
    red, green, blue = (int(colour[index : index + 2], 16) for index in (1, 3, 5))
    return 0.2126 * _linear(red) + 0.7152 * _linear(green) + 0.0722 * _linear(blue)


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2, from 1 to 21; AA asks 4.5 of text and 3 of signs."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


WASH = 0.14
"""How much of its colour an article's wash takes: the text on it keeps a contrast of 7, every sign one of 3."""


def wash(hue: str, theme: Theme) -> str:
    """The colour of the sheet with a little of ``hue``."""
    pairs = (((int(hue[at : at + 2], 16)), int(theme.sheet[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(own * WASH + paper * (1 - WASH)):02x}" for own, paper in pairs)


def theme_for(palette: QPalette) -> Theme:
    """The theme that goes with the colours the rest of the window has."""
    window = palette.color(QPalette.ColorRole.Window)
    text = palette.color(QPalette.ColorRole.WindowText)
    return DARK if window.lightness() < text.lightness() else LIGHT


def colour(name: str, alpha: int = 255) -> QColor:
    """``#rrggbb`` with an opacity from 0 to 255."""
    result = QColor(name)
    result.setAlpha(alpha)
    return result


def pane_palette(theme: Theme, base: str) -> QPalette:
    """What a pane hands to Qt for the text it draws itself, on the background ``base``."""
    palette = QPalette()
    for role, value in (
        (QPalette.ColorRole.Base, base),
        (QPalette.ColorRole.Window, base),
        (QPalette.ColorRole.Text, theme.ink),
        (QPalette.ColorRole.WindowText, theme.ink),
        (QPalette.ColorRole.Highlight, theme.selection),
        (QPalette.ColorRole.HighlightedText, theme.selected_ink),
    ):
        palette.setColor(role, QColor(value))
    return palette
