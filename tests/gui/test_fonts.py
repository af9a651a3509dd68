"""Typefaces, sizes and spacing of the editor's own."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from proofreader.document.article import Role
from proofreader.gui.dialogs.fonts import FontDialog
from proofreader.gui.fonts import chinese_font
from proofreader.gui.main_window import MainWindow
from proofreader.gui.palette import LIGHT
from proofreader.gui.reading_style import ReadingStyle
from proofreader.gui.settings import Settings
from proofreader.gui.typefaces import EVEN, HEI, SONG, USUAL_FACES, Faces, chinese_families


def test_a_chosen_typeface_comes_first() -> None:
    faces = Faces(song="KaiTi", size=34)
    assert faces.of(SONG) == ("KaiTi", *SONG)
    assert faces.of(HEI) == HEI
    assert faces.of(EVEN) == EVEN
    assert faces.scale == 2


def test_faces_are_kept(settings: Settings) -> None:
    assert settings.faces == USUAL_FACES
    settings.faces = Faces("甲体", "乙体", "丙体", 20, 150)
    settings.scale = 150
    settings.write()
    again = Settings(settings.path)
    assert again.faces == Faces("甲体", "乙体", "丙体", 20, 150)
    assert again.scale == 150


@pytest.mark.parametrize(("written", "size"), [("4", 12), ("4000", 40), ("large", 17)])
def test_a_size_out_of_range_is_brought_into_it(tmp_path: Path, written: str, size: int) -> None:
    path = tmp_path / "settings.ini"
    path.write_text(f"[reading]\nsize={written}\n", encoding="utf-8")
    assert Settings(path).faces.size == size


def test_size_and_spacing_reach_the_formats() -> None:
    usual, large = ReadingStyle(LIGHT, 100), ReadingStyle(LIGHT, 100, Faces(size=34, spacing=200))
    assert large.desk.em == 2 * usual.desk.em
    sizes = [style.character_format(Role.BODY).font().pixelSize() for style in (usual, large)]
    assert sizes == [17, 34]


def test_menus_and_dialogs_follow_at_once(desk: MainWindow, qapp: QApplication, qtbot: QtBot) -> None:
    usual, reading = QFont(qapp.font()), desk.reading.style_on_show.desk.em
    heights = [widget.sizeHint().height() for widget in (desk.menuBar(), desk.status)]
    try:
        desk.tools.ask_fonts()
        dialog = next(one for one in desk.findChildren(FontDialog) if one.isVisible())
        dialog.scale.setValue(200)
        QTest.keyClick(dialog.buttons.button(QDialogButtonBox.StandardButton.Ok), Qt.Key.Key_Space)
        assert desk.settings.scale == 200
        assert desk.outline.font().pointSizeF() == pytest.approx(2 * usual.pointSizeF())
        assert desk.menuBar().sizeHint().height() > 1.5 * heights[0]
        assert desk.reading.style_on_show.desk.em == reading
        desk.tools.ask_fonts()
        dialog = next(one for one in desk.findChildren(FontDialog) if one.isVisible())
        assert dialog.font().pointSizeF() == pytest.approx(2 * usual.pointSizeF())
        dialog.scale.setValue(100)
        QTest.keyClick(dialog.buttons.button(QDialogButtonBox.StandardButton.Ok), Qt.Key.Key_Space)
        assert qapp.font().pointSizeF() == pytest.approx(usual.pointSizeF())
        assert desk.outline.font().pointSizeF() == pytest.approx(usual.pointSizeF())
        qtbot.waitUntil(lambda: [one.sizeHint().height() for one in (desk.menuBar(), desk.status)] == heights)
    finally:
        qapp.setFont(usual)


def test_both_panes_follow_at_once(desk: MainWindow) -> None:
    family = chinese_families()[0]
    desk.tools.ask_fonts()
    (dialog,) = desk.findChildren(FontDialog)
    dialog.size_box.setValue(24)
    dialog.spacing.setValue(150)
    dialog.even.setCurrentIndex(dialog.even.findData(family))
    before = desk.raw.em
    QTest.keyClick(dialog.buttons.button(QDialogButtonBox.StandardButton.Ok), Qt.Key.Key_Space)
    assert desk.settings.faces == Faces("", "", family, 24, 150)
    assert desk.reading.style_on_show.desk.em == 24
    assert desk.raw.em == pytest.approx(before * 24 / 17)
    assert desk.raw.font().families()[0] == family
    desk.zoom(1)
    assert desk.reading.style_on_show.desk.em == pytest.approx(24 * 1.1)


def test_as_delivered(desk: MainWindow) -> None:
    dialog = FontDialog(Faces(size=30, spacing=200), 200, desk)
    QTest.keyClick(dialog.buttons.button(QDialogButtonBox.StandardButton.RestoreDefaults), Qt.Key.Key_Space)
    assert dialog.faces() == USUAL_FACES
    assert dialog.scale.value() == 100
    dialog.reject()


def test_menus_and_dialogs_can_be_larger() -> None:
    base = QFont()
    base.setPointSizeF(10)
    assert chinese_font(base, 200).pointSizeF() == 20
    assert chinese_font(base).pointSizeF() == 10
