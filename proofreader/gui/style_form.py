"""How a newspaper wants its text, as a form."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QWidget

from proofreader.document.profile import HouseStyle

translate = QCoreApplication.translate


class StyleForm(QWidget):
    """A row for each choice of ``HouseStyle``. Signal: ``changed()``."""

    changed = Signal()

    def __init__(self, style: HouseStyle, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        keep = translate("HouseStyle", "As it comes")
        full = translate("HouseStyle", "Full-width in Chinese: ，：（）")
        self.boxes: dict[str, QComboBox] = {
            "punctuation": _box({"keep": keep, "full": full}),
            "quotes": _box({"keep": keep, "curly": "“‘ ’”", "corner": "「『 』」"}),
            "digits": _box({"keep": keep, "half": "2025", "full": "２０２５"}),
            "spacing": _box({"keep": keep, "none": "投入2条", "add": "投入 2 条"}),
            "names": _box({"keep": keep, "close": "林秋", "pad": "林 秋"}),
        }
        self.checks: dict[str, QCheckBox] = {
            "dashes": QCheckBox(translate("HouseStyle", "&Dashes: -- becomes ——")),
            "ellipses": QCheckBox(translate("HouseStyle", "&Ellipses: ... becomes ……")),
        }
        for name, box in self.boxes.items():
            box.setCurrentIndex(box.findData(getattr(style, name)))
            box.currentIndexChanged.connect(self.changed)
        for name, check in self.checks.items():
            check.setChecked(getattr(style, name))
            check.toggled.connect(self.changed)
        self._lay_out()

    def _lay_out(self) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.addRow(translate("HouseStyle", "&Punctuation:"), self.boxes["punctuation"])
        form.addRow(translate("HouseStyle", "&Quotation marks:"), self.boxes["quotes"])
        for check in self.checks.values():
            form.addRow(check)
        form.addRow(translate("HouseStyle", "D&igits:"), self.boxes["digits"])
        form.addRow(translate("HouseStyle", "Spaces beside &Latin:"), self.boxes["spacing"])
        form.addRow(translate("HouseStyle", "Padded &names:"), self.boxes["names"])

    def style_chosen(self) -> HouseStyle:
        """The style as it stands in the form."""
        values: dict[str, Any] = {name: box.currentData() for name, box in self.boxes.items()}
        values |= {name: check.isChecked() for name, check in self.checks.items()}
        return HouseStyle(**values)


def _box(choices: dict[str, str]) -> QComboBox:
    box = QComboBox()
    for value, text in choices.items():
        box.addItem(text, value)
    return box
