"""What a crash left behind: open it again, or throw it away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QListWidget, QMessageBox, QVBoxLayout, QWidget

from proofreader.gui.wording import reason_text
from proofreader.storage.recovery import Unsaved

translate = QCoreApplication.translate
NAMES_SHOWN = 3


class RecoveryDialog(QDialog):
    """The unsaved issues. Signals: ``recovered(Unsaved)``, open this one; ``discarded(Unsaved)``, it may go."""

    recovered = Signal(object)
    discarded = Signal(object)

    def __init__(self, found: Sequence[Unsaved], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found = list(found)
        self.setWindowTitle(translate("RecoveryDialog", "Unsaved work was found"))
        note = QLabel(
            translate(
                "RecoveryDialog",
                "The program ended unexpectedly before these issues were saved. "
                "All edits up to the last second were kept.",
            )
        )
        note.setWordWrap(True)
        self.list = QListWidget()
        self.list.setAccessibleName(self.windowTitle())
        self.list.addItems([_described(unsaved) for unsaved in self._found])
        self.list.setCurrentRow(0)
        self.list.setWordWrap(True)
        buttons = QDialogButtonBox()
        self.again = buttons.addButton(
            translate("RecoveryDialog", "&Open it again"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.discard = buttons.addButton(
            translate("RecoveryDialog", "&Throw it away"), QDialogButtonBox.ButtonRole.DestructiveRole
        )
        buttons.addButton(translate("RecoveryDialog", "&Later"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self._recover)
        self.discard.clicked.connect(self._throw_away)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(note)
        layout.addWidget(self.list)
        layout.addWidget(buttons)
        self.resize(560, 320)
        self.finished.connect(self.deleteLater)

    def _recover(self) -> None:
        unsaved = self._found[self.list.currentRow()]
        self.accept()
        self.recovered.emit(unsaved)

    def _throw_away(self) -> None:
        row = self.list.currentRow()
        title = self.windowTitle()
        sentence = translate("RecoveryDialog", "Throw this unsaved work away? It cannot be brought back.")
        box = QMessageBox(QMessageBox.Icon.Warning, title, sentence, QMessageBox.StandardButton.NoButton, self)
        yes = box.addButton(self.discard.text(), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        box.exec()
        if box.clickedButton() is not yes:
            return
        unsaved = self._found.pop(row)
        self.list.takeItem(row)
        self.discarded.emit(unsaved)
        if not self._found:
            self.reject()


def _described(unsaved: Unsaved) -> str:
    names = ", ".join(unsaved.names[:NAMES_SHOWN]) + (" …" if len(unsaved.names) > NAMES_SHOWN else "")
    if unsaved.fault is not None:
        return reason_text(unsaved.fault)
    at = QLocale().toString(QDateTime.fromSecsSinceEpoch(int(unsaved.at.timestamp())), QLocale.FormatType.ShortFormat)
    sentence = translate("RecoveryDialog", "{names}: edits kept {count}, the last of them at {time}")
    return sentence.format(names=names, count=unsaved.edits, time=at)
