"""What the commands for articles of several pages do, a row each."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from proofreader.document.article import Part, Role
from proofreader.document.edit import AssignRole, Correct, Together
from proofreader.gui.dialogs.continuations import ContinuationsDialog
from tests.gui.scene import Scene, row
from tests.gui.steps import press_key


def _made_to_jump(scene: Scene) -> tuple[Part, Part]:
    """The last part of the first article becomes 下转第3版, the first body of page 2 上接第2版."""
    pages = scene.session.reading.pages
    jump = pages[0].articles[0].parts[-1]
    back = next(part for part in pages[1].articles[0].parts if part.role is Role.BODY)
    for part, text in ((jump, "下转第3版"), (back, "上接第2版")):
        scene.window.bridge.apply(Together((Correct(part.spans[0], text), AssignRole(part.anchor, Role.JUMP))))
    return jump, back


@row("other_end")
def _(scene: Scene) -> None:
    scene.window.reading.setFocus()
    scene.press()
    assert "No jump line" in scene.window.status.currentMessage()
    jump, back = _made_to_jump(scene)
    scene.window.bridge.go_to(jump.anchor)
    scene.press()
    assert scene.window.bridge.place == back.anchor
    assert scene.window.bridge.page == 1
    scene.press()
    assert scene.window.bridge.place == jump.anchor


@row("join_jumps")
def _(scene: Scene) -> None:
    scene.press()
    assert "belong together" in scene.window.status.currentMessage()
    _made_to_jump(scene)
    depth, first = scene.session.depth, scene.session.reading.pages[0].articles[0]
    other = scene.session.reading.pages[1].articles[0]
    scene.press()
    dialog = scene.dialog(ContinuationsDialog)
    assert isinstance(dialog, ContinuationsDialog)
    assert dialog.list.count() == 1
    assert "Page 1" in dialog.list.item(0).text()
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    joined = scene.session.reading.pages[0].articles[0]
    assert {part.anchor for part in joined.parts} == {part.anchor for part in first.parts + other.parts}
    assert scene.session.reading.pages[1].articles == ()
    assert scene.session.depth == depth + 1
    press_key(scene.window.reading, "Ctrl+Z")
    assert scene.session.reading.pages[1].articles[0] == other
