"""What a house may want differently."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from proofreader.document.proposal import MixedScript, Options

translate = QCoreApplication.translate


class OptionsDialog(QDialog):
    """The options of the engine. Signal: ``chosen(Options)``."""

    chosen = Signal(object)

    def __init__(self, options: Options, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("OptionsDialog", "Options"))
        self.mixed = _mixed_script_box(options.mixed_script)
        self.punctuation = QCheckBox(
            translate("OptionsDialog", "Make half-width &punctuation between Chinese characters full-width")
        )
        self.punctuation.setChecked(options.fullwidth_punctuation)
        self.names = QCheckBox(translate("OptionsDialog", "&Close up padded names: 林 秋 is read as 林秋"))
        self.names.setChecked(options.close_padded_names)
        self.threshold = QDoubleSpinBox()
        self.threshold.setRange(0, 100)
        self.threshold.setDecimals(0)
        self.threshold.setSuffix(" %")
        self.threshold.setValue(options.threshold * 100)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self._choose)
        buttons.rejected.connect(self.reject)
        note = QLabel(
            translate(
                "OptionsDialog", "The open issue is analysed again in the background; what you decided stays decided."
            )
        )
        note.setWordWrap(True)
        form = QFormLayout()
        form.addRow(translate("OptionsDialog", "Spaces between Chinese and &Latin:"), self.mixed)
        form.addRow(self.punctuation)
        form.addRow(self.names)
        form.addRow(translate("OptionsDialog", "Ask me about &decisions less certain than:"), self.threshold)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(note)
        layout.addWidget(buttons)
        self.finished.connect(self.deleteLater)

    def _choose(self) -> None:
        options = Options(
            list(MixedScript)[self.mixed.currentIndex()],
            self.punctuation.isChecked(),
            self.names.isChecked(),
            round(self.threshold.value()) / 100,
        )
        self.accept()
        self.chosen.emit(options)


def _mixed_script_box(chosen: MixedScript) -> QComboBox:
    box = QComboBox()
    box.addItem(translate("OptionsDialog", "None: 投入2条"), MixedScript.NONE)
    box.addItem(translate("OptionsDialog", "Keep what the page has"), MixedScript.KEEP)
    box.addItem(translate("OptionsDialog", "Always a space: 投入 2 条"), MixedScript.ADD)
    box.setCurrentIndex(list(MixedScript).index(chosen))
    return box
