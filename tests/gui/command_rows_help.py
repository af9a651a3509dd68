"""What the commands that explain the program do, a row each."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

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
