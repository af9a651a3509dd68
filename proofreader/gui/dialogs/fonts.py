"""Typefaces for reading: which, how large, how far apart the lines."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QSpinBox,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from proofreader.document.article import Role
from proofreader.gui.palette import theme_for
from proofreader.gui.reading_style import PROPORTIONAL, STYLES
from proofreader.gui.typefaces import (
    EVEN,
    HEI,
    SIZE_RANGE,
    SONG,
    SPACING_RANGE,
    USUAL_FACES,
    Faces,
    chinese_families,
    families,
    font,
)

translate = QCoreApplication.translate
SAMPLE = ("江边公园昨日开放", "“先把地下的管子理清楚，再谈地上的面子。”2025年6月10日，老街的256户居民搬进新楼。")
"""A headline and a sentence with quotes, digits and full-width stops."""
SCALES = (100, 200)


class FontDialog(QDialog):
    """Shows what is chosen at once. Signals: ``chosen(Faces)``, read with these; ``scaled(int)``, menus and dialogs in
    this size (per cent)."""

    chosen = Signal(object)
    scaled = Signal(int)

    def __init__(self, faces: Faces, scale: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("FontDialog", "Fonts for reading"))
        self.song = _family_box(SONG, faces.song)
        self.hei = _family_box(HEI, faces.hei)
        self.even = _family_box(EVEN, faces.even)
        self.size_box = _spin(SIZE_RANGE, faces.size, 1, translate("FontDialog", " px"))
        self.spacing = _spin(SPACING_RANGE, faces.spacing, 10, " %")
        self.scale = _spin(SCALES, scale, 10, " %")
        self.sample = QTextEdit()
        self.sample.setReadOnly(True)
        self.sample.setAccessibleName(translate("FontDialog", "Sample"))
        self.sample.setTabChangesFocus(True)
        standard = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(standard.Ok | standard.Cancel | standard.RestoreDefaults)
        self.buttons.accepted.connect(self._choose)
        self.buttons.rejected.connect(self.reject)
        self.buttons.button(standard.RestoreDefaults).clicked.connect(self._restore)
        self._lay_out()
        for box in (self.song, self.hei, self.even):
            box.currentIndexChanged.connect(self._show)
        for spin in (self.size_box, self.spacing):
            spin.valueChanged.connect(self._show)
        self.finished.connect(self.deleteLater)
        self._show()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(translate("FontDialog", "&Body text and headlines:"), self.song)
        form.addRow(translate("FontDialog", "B&ylines and captions:"), self.hei)
        form.addRow(translate("FontDialog", "&Raw page:"), self.even)
        form.addRow(translate("FontDialog", "&Size at 100 %:"), self.size_box)
        form.addRow(translate("FontDialog", "&Line spacing:"), self.spacing)
        form.addRow(translate("FontDialog", "&Menus and dialogs:"), self.scale)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self.sample)
        layout.addWidget(self.buttons)
        note = QLabel(
            translate("FontDialog", "Ctrl and the wheel, or the zoom commands, scale all of it from 50 to 400 %.")
        )
        note.setWordWrap(True)
        layout.insertWidget(2, note)

    def faces(self) -> Faces:
        """What the form says."""
        song, hei, even = (str(box.currentData()) for box in (self.song, self.hei, self.even))
        return Faces(song, hei, even, self.size_box.value(), self.spacing.value())

    def _show(self) -> None:
        faces = self.faces()
        ink = theme_for(self.palette()).ink
        self.sample.clear()
        cursor = self.sample.textCursor()
        for number, (role, text) in enumerate(zip((Role.HEADLINE, Role.BODY), SAMPLE, strict=True)):
            style = STYLES[role]
            form, block = cursor.charFormat(), cursor.blockFormat()
            form.setFont(font(faces.of(SONG), faces.size * style.size, bold=style.bold))
            form.setForeground(QColor(ink))
            block.setLineHeight(style.line_height * faces.spacing / 100, PROPORTIONAL)
            if number:
                cursor.insertBlock(block, form)
            else:
                cursor.setBlockFormat(block)
            cursor.insertText(text, form)

    def _restore(self) -> None:
        for box in (self.song, self.hei, self.even):
            box.setCurrentIndex(0)
        self.size_box.setValue(USUAL_FACES.size)
        self.spacing.setValue(USUAL_FACES.spacing)
        self.scale.setValue(SCALES[0])

    def _choose(self) -> None:
        faces, scale = self.faces(), self.scale.value()
        self.accept()
        self.chosen.emit(faces)
        self.scaled.emit(scale)


def _family_box(usual: Sequence[str], chosen: str) -> QComboBox:
    box = QComboBox()
    sentence = translate("FontDialog", "As usual ({family})")
    box.addItem(sentence.format(family=next(iter(families(usual)), "–")), "")
    for name in chinese_families():
        box.addItem(name, name)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(24)
    return box


def _spin(limits: tuple[int, int], value: int, step: int, suffix: str) -> QSpinBox:
    box = QSpinBox()
    box.setRange(*limits)
    box.setSingleStep(step)
    box.setSuffix(suffix)
    box.setValue(value)
    return box
