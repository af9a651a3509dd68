"""What the commands about the journal do, a row each."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from proofreader.document.article import Role
from proofreader.gui.commands import ROLE_KEYS
from proofreader.gui.dialogs.name import NameDialog
from tests.gui.scene import Scene, row
from tests.gui.steps import go_to, press_key


@row("name")
def _(scene: Scene) -> None:
    scene.press()
    dialog = scene.dialog(NameDialog)
    QTest.keyClicks(dialog.name, "Lin  Xiaoman")
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    assert scene.window.settings.editor == "Lin Xiaoman"
    go_to(scene.window, "馆长说")
    press_key(scene.window.reading, ROLE_KEYS[Role.CAPTION])
    assert [entry.editor for entry in scene.session.entries] == ["Lin Xiaoman"]
