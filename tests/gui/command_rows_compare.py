"""What the commands that compare do, a row each."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from proofreader.document.changes import ChangeKind
from proofreader.document.edit import Decide
from proofreader.gui.compare import Compare
from proofreader.gui.dialogs.transfer import TransferDialog
from proofreader.gui.versions import Versions
from proofreader.text.gap import Mark
from tests.gui.conftest import PAGE
from tests.gui.scene import Scene, row
from tests.gui.steps import all_text, go_to, press_key


@row("compare")
def _(scene: Scene) -> None:
    scene.press()
    panel = scene.window.tools.compare.widget()
    assert isinstance(panel, Compare)
    assert QApplication.focusWidget() is panel.list
    kept = next(one for one in panel.list.changes.rows if one.kind is ChangeKind.BLANK_REMOVED)
    QTest.keyClick(panel.list, Qt.Key.Key_End)
    assert scene.window.bridge.place == panel.list.changes.rows[-1].raw.start
    panel.list.selectRow(panel.list.changes.rows.index(kept))
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    assert scene.window.bridge.place == kept.raw.start
    assert QApplication.focusWidget() is scene.window.reading
    scene.press()
    assert scene.window.tools.compare.isHidden()


@row("compare_version")
def _(scene: Scene) -> None:
    other = scene.tmp_path / "again.txt"
    other.write_text(PAGE.replace("江边公园", "江畔公园"), encoding="utf-8")
    scene.choose_file(other)
    scene.press()
    panel = scene.window.tools.versions.widget()
    assert isinstance(panel, Versions)
    scene.qtbot.waitUntil(lambda: bool(panel.list.differences.rows), timeout=20_000)
    assert QApplication.focusWidget() is panel.list
    (first, *others) = panel.list.differences.rows
    assert (first.ours, first.theirs) == ("边", "畔")
    press_key(panel.list, "2")
    assert "江畔公园" in all_text(scene.window)
    assert len(panel.list.differences.rows) == len(others)
    QTest.keyClick(panel.list, Qt.Key.Key_Escape)
    assert scene.window.tools.versions.isHidden()


@row("read_again")
def _(scene: Scene) -> None:
    gap = go_to(scene.window, "党的二 十")
    press_key(scene.window.reading, "Ctrl+2")
    again = scene.tmp_path / "again.txt"
    again.write_text(PAGE.replace("近日召\n开", "近\n日召开"), encoding="utf-8")
    scene.choose_file(again)
    with scene.qtbot.waitSignal(scene.window.bridge.replaced, timeout=20_000):
        scene.press()
    dialog = scene.dialog(TransferDialog)
    assert dialog.list.topLevelItemCount() == 1
    assert scene.session.edits == (Decide(gap, Mark.SPACE),)
    assert len(scene.session.issue.pages) == 2
    assert scene.window.isWindowModified()
    dialog.reject()
