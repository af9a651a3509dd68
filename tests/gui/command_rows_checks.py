"""What the commands before export do, a row each."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from proofreader.document.checks import find_checks
from proofreader.document.done import PageState, page_states
from proofreader.gui.checks import Checks
from tests.gui.scene import Scene, row


@row("checks")
def _(scene: Scene) -> None:
    scene.press()
    panel = scene.window.tools.checks.widget()
    assert isinstance(panel, Checks)
    scene.qtbot.waitUntil(lambda: not panel.busy)
    assert panel.checks == find_checks(scene.session)
    assert panel.list.topLevelItemCount() == len(panel.checks) > 0
    scene.window.reading.setFocus()
    scene.press()
    assert QApplication.focusWidget() is panel.list
    scene.press()
    assert scene.window.tools.checks.isHidden()
    assert QApplication.focusWidget() is scene.window.reading


@row("page_done")
def _(scene: Scene) -> None:
    scene.press()
    assert page_states(scene.session.view) == (PageState.DONE, PageState.OPEN)
    assert scene.window.menus.actions["page_done"].isChecked()
    scene.press()
    assert page_states(scene.session.view) == (PageState.OPEN, PageState.OPEN)
    scene.window.bridge.undo()
    assert page_states(scene.session.view) == (PageState.DONE, PageState.OPEN)


@row("issue_done")
def _(scene: Scene) -> None:
    scene.press()
    assert set(page_states(scene.session.view)) == {PageState.DONE}
    scene.window.bridge.undo()
    assert set(page_states(scene.session.view)) == {PageState.OPEN}
