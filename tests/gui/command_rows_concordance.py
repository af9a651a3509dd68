"""What the concordance does, by its keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from proofreader.document.concordance import Query, Topic
from proofreader.gui.concordance import Concordance
from proofreader.text.gap import GapKind, Mark
from tests.gui.scene import Scene, row
from tests.gui.steps import go_to


@row("concordance")
def _(scene: Scene) -> None:
    gap = go_to(scene.window, "二 十")
    kind = scene.session.decision_at(gap)
    scene.press()
    panel = scene.window.tools.concordance.widget()
    assert isinstance(panel, Concordance)
    scene.qtbot.waitUntil(lambda: not panel.busy)
    assert QApplication.focusWidget() is panel.list
    assert kind is not None
    assert panel.query == Query(Topic.GAP, kind=kind.kind)
    assert kind.kind in (GapKind.STRAY_SPACE, GapKind.STRETCHED_LINE)
    assert panel.list.lines.rows[panel.list.currentIndex().row()].gap == gap
    QTest.keyClick(panel.list, Qt.Key.Key_2)
    assert scene.session.reading.marks[gap] is Mark.SPACE
    QTest.keyClick(panel.list, Qt.Key.Key_U)
    assert gap not in scene.session.reading.marks
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is scene.window.reading
    scene.press()
    QTest.keyClick(panel.list, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is scene.window.reading
    scene.press()
    scene.press()
    assert scene.window.tools.concordance.isHidden()
