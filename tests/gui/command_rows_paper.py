"""What the commands about the newspaper do, a row each."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from proofreader.document.profile import Topic
from proofreader.gui.dialogs.house_style import HouseStyleDialog
from proofreader.gui.dialogs.paper import PaperDialog
from proofreader.storage.profiles import profile_of
from tests.gui.scene import Scene, row
from tests.gui.steps import all_text

PAPER = "临江日报"


def name_paper(scene: Scene, dialog: PaperDialog) -> None:
    """Type the name of the paper and press Enter."""
    edit = dialog.paper.lineEdit()
    assert edit is not None
    edit.setFocus()
    edit.insert(PAPER)
    QTest.keyClick(edit, Qt.Key.Key_Return)
    scene.qtbot.waitUntil(lambda: scene.window.papers.paper() == PAPER)
    scene.qtbot.waitUntil(lambda: not scene.window.files.busy)


@row("paper")
def _(scene: Scene) -> None:
    scene.press()
    dialog = scene.dialog(PaperDialog)
    assert isinstance(dialog, PaperDialog)
    assert dialog.list.entries.rows == []
    name_paper(scene, dialog)
    assert scene.session.profile.paper == PAPER
    assert scene.window.papers.paper() == PAPER


@row("learn")
def _(scene: Scene) -> None:
    scene.press()
    dialog = scene.dialog(PaperDialog)
    assert isinstance(dialog, PaperDialog)
    name_paper(scene, dialog)
    with scene.qtbot.waitActive(scene.window):
        scene.window.activateWindow()
    scene.window.reading.setFocus()
    scene.press()
    entries = profile_of(PAPER).lessons[0].entries
    names = {entry.key for entry in entries if entry.topic is Topic.NAME}
    assert {"林小满", "周大河"} <= names
    assert any(entry.topic is Topic.LINE for entry in entries)


@row("house_style")
def _(scene: Scene) -> None:
    before = all_text(scene.window)
    scene.press()
    dialog = scene.dialog(HouseStyleDialog)
    assert isinstance(dialog, HouseStyleDialog)
    box = dialog.form.boxes["spacing"]
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_End)
    scene.qtbot.waitUntil(lambda: not dialog.busy)
    assert [(change.before, change.after) for change in dialog.changes.changes] == [("", " ")] * 2
    dialog.list.setFocus()
    QTest.keyClick(dialog.list, Qt.Key.Key_Home)
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)
    assert len(dialog.changes.chosen) == 1
    dialog.buttons.accepted.emit()
    scene.qtbot.waitUntil(lambda: scene.session.depth == 1)
    assert all_text(scene.window).replace("2 台", "2台") == before
    scene.window.bridge.undo()
    assert all_text(scene.window) == before
