"""What the commands that report on an issue do, a row each."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox

from proofreader.gui.dialogs.fonts import FontDialog
from proofreader.gui.dialogs.printing import PrintDialog
from proofreader.gui.dialogs.statistics import StatisticsDialog
from proofreader.gui.print_layout import Extent
from tests.gui.scene import Scene, row


@row("statistics")
def _(scene: Scene) -> None:
    scene.press()
    dialog = scene.dialog(StatisticsDialog)
    assert isinstance(dialog, StatisticsDialog)
    scene.qtbot.waitUntil(lambda: bool(dialog.figures))
    assert dialog.pages.rowCount() == 3
    dialog.reject()


@row("print")
def _(scene: Scene) -> None:
    scene.press()
    dialog = scene.dialog(PrintDialog)
    assert isinstance(dialog, PrintDialog)
    assert dialog.extents[Extent.ARTICLE].isChecked()
    dialog.reject()


@row("fonts")
def _(scene: Scene) -> None:
    scene.press()
    dialog = scene.dialog(FontDialog)
    assert isinstance(dialog, FontDialog)
    dialog.size_box.setValue(20)
    QTest.keyClick(dialog.buttons.button(QDialogButtonBox.StandardButton.Ok), Qt.Key.Key_Space)
    assert scene.window.reading.style_on_show.faces.size == 20
