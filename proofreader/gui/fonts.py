"""The typeface of the window itself, and a word to those who have none for Chinese."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontInfo
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from proofreader.gui.typefaces import HEI, chinese_families, families, has_chinese_font

__all__ = ["chinese_families", "chinese_font", "has_chinese_font", "warn_without_font"]

NO_FONT_TITLE = "Proofreader: no Chinese font"
NO_FONT = (
    "This computer has no Chinese font, so Chinese text appears as empty boxes. Nothing is wrong with your files.\n"
    "Please install a Chinese font and start the program again:\n\n"
    "Debian, Ubuntu:  apt-get install fonts-wqy-microhei   (or fonts-noto-cjk)\n"
    "Fedora:  dnf install google-noto-sans-cjk-fonts\n"
    "Windows:  Settings > Optional features > Chinese (Simplified) Supplemental Fonts\n\n"
    "Zhe tai diannao meiyou zhongwen ziti. Qing anzhuang ziti hou chongxin qidong; nin de wenjian mei you wenti."
)
"""In Latin letters, Chinese in pinyin: nothing else can be drawn when this is shown, so it is in no translation."""


def chinese_font(base: QFont, percent: float = 100) -> QFont:
    """``base``, larger by ``percent``, with a Chinese typeface behind it, so that no character of the window is drawn
    as a box."""
    made = QFont(base)
    if percent != 100:
        points = base.pointSizeF()
        made.setPointSizeF((points if points > 0 else QFontInfo(base).pointSizeF()) * percent / 100)
    made.setFamilies([*dict.fromkeys([*base.families(), *families(HEI)])])
    return made


def enlarge(percent: float) -> None:
    """Give all widgets that have no font of their own one in ``percent`` of the present size, at once."""
    application = QApplication.instance()
    if isinstance(application, QApplication):
        application.setFont(chinese_font(QApplication.font(), percent))
        sheet = application.styleSheet()
        application.setStyleSheet("")  # with a style sheet Qt leaves widgets the fonts that they had when it was set
        application.setStyleSheet(sheet)


def warn_without_font(window: QWidget) -> QMessageBox | None:
    """Say once, in a box that holds nothing up, that Chinese cannot be shown on this machine; None where it can."""
    if has_chinese_font():
        return None
    box = QMessageBox(QMessageBox.Icon.Warning, NO_FONT_TITLE, NO_FONT, QMessageBox.StandardButton.Ok, window)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
    return box
