"""What review mode does, key by key."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from proofreader.gui.review_mode import ReviewMode
from tests.gui.scene import Scene, row


@row("review")
def _(scene: Scene) -> None:
    scene.window.bridge.go_to(0)
    scene.press()
    panel = scene.window.tools.review.widget()
    assert isinstance(panel, ReviewMode)
    assert QApplication.focusWidget() is panel
    waiting = len(scene.session.suspects())
    assert waiting > 1
    keys = 0
    while panel.current is not None:
        QTest.keyClick(panel, Qt.Key.Key_Space)
        keys += 1
    assert keys == waiting
    assert scene.session.suspects() == ()
    QTest.keyClick(panel, Qt.Key.Key_Escape)
    assert scene.window.tools.review.isHidden()
    assert QApplication.focusWidget() is scene.window.reading
