"""What the book of names does, by its keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from proofreader.gui.names_panel import NamesPanel
from tests.gui.scene import Scene, row


@row("names")
def _(scene: Scene) -> None:
    scene.press()
    panel = scene.window.tools.names.widget()
    assert isinstance(panel, NamesPanel)
    assert QApplication.focusWidget() is panel.list
    scene.qtbot.waitUntil(lambda: panel.book is not None and not panel.busy)
    names = [one.text for one in panel.list.names.rows]
    panel.list.selectRow(names.index("林小满"))
    raw = scene.session.issue.raw
    for page in (0, 1):
        QTest.keyClick(panel.list, Qt.Key.Key_Return)
        assert raw[scene.window.bridge.place :].startswith("林小满")
        assert scene.window.bridge.page == page
    QTest.keyClick(panel.list, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is scene.window.reading
    scene.press()
    assert scene.window.tools.names.isHidden()
