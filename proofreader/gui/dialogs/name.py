"""Who signs the edits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from proofreader.gui.main_window import MainWindow

translate = QCoreApplication.translate
WIDTH_EMS = 26
LONGEST = 60
"""Characters of a name; the journal repeats it with every edit."""


class NameDialog(QDialog):
    """Asks for the editor's name, ``name`` to begin with. Signal: ``chosen(str)``."""

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("NameDialog", "Your name"))
        note = QLabel(
            translate(
                "NameDialog",
                "Every edit is signed with this name in the journal of the issue, and colleagues see it when you have "
                "an issue open.",
            )
        )
        note.setWordWrap(True)
        self.name = QLineEdit(name)
        self.name.setMaxLength(LONGEST)
        self.name.selectAll()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self._choose)
        buttons.rejected.connect(self.reject)
        form = QFormLayout()
        form.addRow(translate("NameDialog", "&Name:"), self.name)
        layout = QVBoxLayout(self)
        layout.addWidget(note)
        layout.addLayout(form)
        layout.addWidget(buttons)
        width = WIDTH_EMS * self.fontMetrics().height()
        self.resize(width, layout.totalHeightForWidth(width))
        self.finished.connect(self.deleteLater)

    def _choose(self) -> None:
        self.accept()
        self.chosen.emit(self.name.text())


def ask_name(window: MainWindow) -> NameDialog:
    """Ask who signs from now on, without holding up the window."""
    dialog = NameDialog(window.settings.editor, window)
    dialog.chosen.connect(lambda name: _sign(window, name))
    dialog.open()
    return dialog


def ask_name_once(window: MainWindow) -> NameDialog | None:
    """At the first start; whoever does not want to say it is what the system says."""
    if window.settings.knows_editor:
        return None
    _sign(window, window.settings.editor)
    return ask_name(window)


def _sign(window: MainWindow, name: str) -> None:
    window.settings.editor = name
    if window.bridge.session is not None:
        window.bridge.session.editor = window.settings.editor
