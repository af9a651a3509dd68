"""What the commands that explain the program do, a row each."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from proofreader.gui.dialogs.help import HelpDialog
from tests.gui.scene import Scene, row


@row("commands")
def _(scene: Scene) -> None:
    scene.press()
    palette = scene.window.tools.commands
    assert palette.isVisible()
    QTest.keyClicks(palette.typed, "both panes")
    linked = scene.window.bridge.linked
    QTest.keyClick(palette.typed, Qt.Key.Key_Return)
    assert scene.window.bridge.linked is not linked


@row("help")
def _(scene: Scene) -> None:
    scene.press()
    dialog = scene.dialog(HelpDialog)
    assert isinstance(dialog, HelpDialog)
    assert dialog.list.count() >= 8
    dialog.reject()


@row("tour")
def _(scene: Scene) -> None:
    scene.press()
    tour = scene.window.tools.tour
    scene.qtbot.waitUntil(tour.isVisible, timeout=20_000)
    QTest.keyClick(tour, Qt.Key.Key_Escape)
    assert tour.isHidden()
