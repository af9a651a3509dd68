"""What this program is."""

from __future__ import annotations

import platform
from importlib import metadata

from PySide6.QtCore import QCoreApplication, QSize, Qt, qVersion
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from proofreader.resources import resource

translate = QCoreApplication.translate
DISTRIBUTION = "newspaper-proofreader"


def version() -> str:
    """The version of the installed program; empty in a checkout that is not installed."""
    try:
        return metadata.version(DISTRIBUTION)
    except metadata.PackageNotFoundError:
        return ""


class AboutDialog(QDialog):
    """Name, version, purpose, and what it stands on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("AboutDialog", "About Proofreader"))
        purpose = translate("AboutDialog", "A desk for turning raw Chinese newspaper pages into clean articles.")
        stands = translate("AboutDialog", "Qt {qt}, Python {python}. Free software under the MIT licence.")
        stands = stands.format(qt=qVersion(), python=platform.python_version())
        picture = QLabel()
        picture.setPixmap(QIcon(str(resource("icons", "proofreader.svg"))).pixmap(QSize(64, 64)))
        text = QLabel(f"<h3>Proofreader {version()}</h3><p>{purpose}</p><p>{stands}</p>")
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        text.setWordWrap(True)
        text.setMinimumWidth(320)
        row = QHBoxLayout()
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(text, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(row)
        layout.addWidget(buttons)
        self.finished.connect(self.deleteLater)
