"""Which encoding is this file in? The guess, how it would look, and the others to choose from."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from proofreader.errors import ReadError
from proofreader.gui.wording import reason_text
from proofreader.readers.encodings import ENCODINGS, Guess
from proofreader.readers.files import likeliest, text_in

translate = QCoreApplication.translate
PREVIEW = 2000
"""Characters shown of the file."""


class EncodingDialog(QDialog):
    """Shows the text of ``data``, the bytes of the file ``name``, as an encoding reads it; ``known`` is the one it was
    read in, where it is open already. Signal: ``chosen(str)``."""

    chosen = Signal(str)

    def __init__(self, name: str, data: bytes, parent: QWidget | None = None, known: str = "") -> None:
        super().__init__(parent)
        self._data = data
        self._name = name
        self.setWindowTitle(translate("EncodingDialog", "Encoding of the file"))
        note = QLabel(_sentence(known).format(file=name, encoding=known))
        note.setWordWrap(True)
        self.encodings = _encodings(likeliest(data, name))
        self.encodings.setCurrentIndex(max(0, self.encodings.findData(known)))
        self.preview = QPlainTextEdit()
        self.preview.setReadOnly(True)
        self.preview.setAccessibleName(translate("EncodingDialog", "Preview"))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Open | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self._choose)
        self.buttons.rejected.connect(self.reject)
        self.encodings.currentIndexChanged.connect(self._show)
        form = QFormLayout()
        form.addRow(translate("EncodingDialog", "&Encoding:"), self.encodings)
        layout = QVBoxLayout(self)
        layout.addWidget(note)
        layout.addLayout(form)
        layout.addWidget(self.preview)
        layout.addWidget(self.buttons)
        self.resize(620, 480)
        self._show()

    def _show(self) -> None:
        try:
            text = text_in(self._data, str(self.encodings.currentData()), self._name)
        except ReadError as error:
            self.preview.setPlainText(reason_text(error.message))
            readable = False
        else:
            self.preview.setPlainText(text[:PREVIEW])
            readable = True
        self.buttons.button(QDialogButtonBox.StandardButton.Open).setEnabled(readable)

    def _choose(self) -> None:
        self.accept()
        self.chosen.emit(str(self.encodings.currentData()))


def _sentence(known: str) -> str:
    if known:
        return translate(
            "EncodingDialog",
            "{file} was read as {encoding}. Choose another encoding where the text below reads wrong: the issue is then"
            " read anew, as it came in, and edits are only in what you saved before.",
        )
    return translate(
        "EncodingDialog",
        "The encoding of {file} is not certain. Choose the one in which the text below reads right.",
    )


def _encodings(found: Guess) -> QComboBox:
    box = QComboBox()
    guessed = translate("EncodingDialog", "{encoding} (most likely, {confidence})")
    box.addItem(guessed.format(encoding=found.encoding, confidence=f"{found.confidence:.0%}"), found.encoding)
    others = dict.fromkeys((*found.alternatives, *ENCODINGS))
    for encoding in others:
        if encoding != found.encoding:
            box.addItem(encoding, encoding)
    return box
