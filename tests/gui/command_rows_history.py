"""What the commands about the journal do, a row each."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from proofreader.document.article import Role
from proofreader.document.trace import Reached
from proofreader.gui.commands import ROLE_KEYS
from proofreader.gui.dialogs.name import NameDialog
from proofreader.gui.history_view import HistoryView
from tests.gui.conftest import WAIT_MS
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


def _panel(scene: Scene) -> HistoryView:
    panel = scene.window.tools.history.widget()
    assert isinstance(panel, HistoryView)
    scene.qtbot.waitUntil(lambda: not panel.busy)
    assert QApplication.focusWidget() is panel.list
    return panel


@row("history")
def _(scene: Scene) -> None:
    window, session = scene.window, scene.session
    gap = go_to(window, "二 十")
    before = session.reading
    press_key(window.reading, "Ctrl+2")
    press_key(window.reading, "Ctrl+Z")
    press_key(window.reading, "Ctrl+3")
    parted = session.reading
    window.bridge.go_to(gap)
    scene.press()
    panel = _panel(scene)
    assert [(state.number, state.reached) for state in panel.list.states.rows] == [
        (0, Reached.DONE),
        (1, Reached.LEFT),
        (2, Reached.NOW),
    ]
    assert panel.raw.toPlainText().endswith("党的二")
    QTest.keyClick(panel.list, Qt.Key.Key_Home)
    assert "党的二十大精神" in panel.then.toPlainText()
    assert "党的二十大精神" not in panel.now.toPlainText()
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    assert session.reading is before
    assert window.isWindowModified() is False
    scene.qtbot.waitUntil(lambda: not panel.busy)
    assert [state.reached for state in panel.list.states.rows] == [Reached.NOW, Reached.LEFT, Reached.REDO]
    QTest.keyClick(panel.list, Qt.Key.Key_End)
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    assert session.reading is parted
    QTest.keyClick(panel.list, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is window.reading
    scene.press()
    scene.press()
    assert window.tools.history.isHidden()


@row("analyse_anew")
def _(scene: Scene) -> None:
    analyses = len(scene.session.analyses)
    with scene.qtbot.waitSignal(scene.window.files.analysing.analysed, timeout=WAIT_MS):
        scene.press()
    assert len(scene.session.analyses) == analyses + 1, "nothing is read otherwise, so nothing is asked"
