"""The typeface of the window itself, and a word to those who have none for Chinese."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QMessageBox, QWidget

from proofreader.gui.typefaces import HEI, chinese_families, families, has_chinese_font

__all__ = ["chinese_families", "chinese_font", "has_chinese_font", "warn_without_font"]


def chinese_font(base: QFont) -> QFont:
    """``base`` with a Chinese typeface behind it, so that no character of the window is drawn as a box."""
    made = QFont(base)
    made.setFamilies([*dict.fromkeys([*base.families(), *families(HEI)])])
    return made


def warn_without_font(window: QWidget) -> None:
    """Say once, in a window that does not wait for an answer, that Chinese cannot be shown on this machine."""
    if has_chinese_font():
        return
    box = QMessageBox(
        QMessageBox.Icon.Warning,
        QCoreApplication.translate("Fonts", "No Chinese font"),
        QCoreApplication.translate(
            "Fonts",
            "No font on this computer can show Chinese, so the text appears as boxes. Nothing is wrong with your "
            "files. Please install a Chinese font (on Debian or Ubuntu: apt-get install fonts-wqy-microhei) and "
            "start again.",
        ),
        QMessageBox.StandardButton.Ok,
        window,
    )
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
