"""Light and dark: the same two palettes on every platform, chosen by the user or by the system."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from proofreader.gui.settings import Theme
from proofreader.resources import resource

_LIGHT = {
    QPalette.ColorRole.Window: "#f1f0ec",
    QPalette.ColorRole.WindowText: "#1f2023",
    QPalette.ColorRole.Base: "#ffffff",
    QPalette.ColorRole.AlternateBase: "#f7f6f3",
    QPalette.ColorRole.Text: "#1f2023",
    QPalette.ColorRole.PlaceholderText: "#6b6c70",
    QPalette.ColorRole.Button: "#e9e7e1",
    QPalette.ColorRole.ButtonText: "#1f2023",
    QPalette.ColorRole.BrightText: "#ffffff",
    QPalette.ColorRole.ToolTipBase: "#fffdf2",
    QPalette.ColorRole.ToolTipText: "#1f2023",
    QPalette.ColorRole.Highlight: "#1f5fa8",
    QPalette.ColorRole.HighlightedText: "#ffffff",
    QPalette.ColorRole.Link: "#1f5fa8",
    QPalette.ColorRole.LinkVisited: "#6d4b94",
    QPalette.ColorRole.Light: "#ffffff",
    QPalette.ColorRole.Midlight: "#f7f6f3",
    QPalette.ColorRole.Mid: "#bcb9b0",
    QPalette.ColorRole.Dark: "#98958c",
    QPalette.ColorRole.Shadow: "#5c5a54",
}
_DARK = {
    QPalette.ColorRole.Window: "#26282c",
    QPalette.ColorRole.WindowText: "#e6e4df",
    QPalette.ColorRole.Base: "#1b1d20",
    QPalette.ColorRole.AlternateBase: "#22252a",
    QPalette.ColorRole.Text: "#e6e4df",
    QPalette.ColorRole.PlaceholderText: "#9a9b9e",
    QPalette.ColorRole.Button: "#33363c",
    QPalette.ColorRole.ButtonText: "#e6e4df",
    QPalette.ColorRole.BrightText: "#ffffff",
    QPalette.ColorRole.ToolTipBase: "#33363c",
    QPalette.ColorRole.ToolTipText: "#e6e4df",
    QPalette.ColorRole.Highlight: "#2c69b0",
    QPalette.ColorRole.HighlightedText: "#ffffff",
    QPalette.ColorRole.Link: "#7db2f0",
    QPalette.ColorRole.LinkVisited: "#c0a2e6",
    QPalette.ColorRole.Light: "#4a4e55",
    QPalette.ColorRole.Midlight: "#3b3f45",
    QPalette.ColorRole.Mid: "#4a4e55",
    QPalette.ColorRole.Dark: "#17181b",
    QPalette.ColorRole.Shadow: "#0d0e10",
}
_DISABLED = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Text,
    QPalette.ColorRole.ButtonText,
    QPalette.ColorRole.HighlightedText,
)
_DISABLED_LIGHT = "#8d8b85"
_DISABLED_DARK = "#7b7d82"


def palette(dark: bool) -> QPalette:
    """The colours of all widgets."""
    colours = QPalette()
    for role, name in (_DARK if dark else _LIGHT).items():
        colours.setColor(role, QColor(name))
    for role in _DISABLED:
        colours.setColor(QPalette.ColorGroup.Disabled, role, QColor(_DISABLED_DARK if dark else _DISABLED_LIGHT))
    return colours


def system_is_dark() -> bool:
    """Whether the system asks its programs to be dark."""
    return QApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


def use_theme(theme: Theme) -> None:
    """Let the application wear ``theme``; widgets hear of it by ``QEvent.PaletteChange``."""
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        return
    schemes = {Theme.LIGHT: Qt.ColorScheme.Light, Theme.DARK: Qt.ColorScheme.Dark}
    application.styleHints().setColorScheme(schemes.get(theme, Qt.ColorScheme.Unknown))
    dark = theme is Theme.DARK or (theme is Theme.SYSTEM and system_is_dark())
    application.setPalette(palette(dark))
    application.setStyleSheet(_style_sheet())


def _style_sheet() -> str:
    """The style sheet, its icons named by where they are."""
    folder = resource("icons").as_posix()
    return resource("style", "window.qss").read_text(encoding="utf-8").replace('url("icons/', f'url("{folder}/')
