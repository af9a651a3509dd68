"""What the commands that compare do, a row each."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from proofreader.document.changes import ChangeKind
from proofreader.gui.compare import Compare
from tests.gui.scene import Scene, row


@row("compare")
def _(scene: Scene) -> None:
    scene.press()
    panel = scene.window.tools.compare.widget()
    assert isinstance(panel, Compare)
    assert QApplication.focusWidget() is panel.list
    kept = next(one for one in panel.list.changes.changes if one.kind is ChangeKind.BLANK_REMOVED)
    QTest.keyClick(panel.list, Qt.Key.Key_End)
    assert scene.window.bridge.place == panel.list.changes.changes[-1].raw.start
    panel.list.selectRow(panel.list.changes.changes.index(kept))
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    assert scene.window.bridge.place == kept.raw.start
    assert QApplication.focusWidget() is scene.window.reading
    scene.press()
    assert scene.window.tools.compare.isHidden()
