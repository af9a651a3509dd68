"""What the commands that find and replace do, a row each."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.gui.scene import Scene, row
from tests.gui.steps import all_text


def _look_for(scene: Scene, text: str) -> None:
    scene.window.tools.find.sought.setText(text)
    scene.qtbot.waitUntil(lambda: bool(scene.window.tools.find.hits))


@row("find")
def _(scene: Scene) -> None:
    scene.press()
    bar = scene.window.tools.find
    assert QApplication.focusWidget() is bar.sought
    _look_for(scene, "圖書館")
    assert "图书馆" in scene.session.issue.raw
    first = scene.window.bridge.place
    assert first == bar.hits[0].place
    assert [span.of(scene.session.issue.raw) for span in scene.window.bridge.selection] == ["图书馆"]
    assert bar.found.text() == f"1 of {len(bar.hits)}"
    QTest.keyClick(bar.sought, Qt.Key.Key_Escape)
    assert bar.isHidden()
    assert QApplication.focusWidget() is scene.window.reading
    assert scene.window.bridge.place == first


@row("replace")
def _(scene: Scene) -> None:
    scene.press()
    bar = scene.window.tools.find
    _look_for(scene, "江边公园")
    bar.template.setText("滨江公园")
    before = all_text(scene.window)
    count = before.count("江边公园")
    dialog = bar.ask_all()
    assert dialog is not None
    assert dialog.model.rowCount() == count == 2
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)
    dialog.buttons.accepted.emit()
    after = all_text(scene.window)
    assert (after.count("江边公园"), after.count("滨江公园")) == (1, 1)
    scene.window.bridge.undo()
    assert all_text(scene.window) == before
    bar.search()
    bar.go(1)
    bar.replace.click()
    bar.replace.click()
    assert "江边公园" not in all_text(scene.window)
    assert scene.session.depth == 2


@row("find_next")
def _(scene: Scene) -> None:
    scene.press()
    _look_for(scene, "临江")
    bar = scene.window.tools.find
    QTest.keyClick(bar.sought, Qt.Key.Key_Escape)
    places = []
    for _ in bar.hits:
        scene.press()
        places.append(scene.window.bridge.place)
    assert sorted(places) == sorted(hit.place for hit in bar.hits)
    assert len({scene.session.issue.page_index(place) for place in places}) == 2


@row("find_previous")
def _(scene: Scene) -> None:
    scene.press()
    _look_for(scene, "临江")
    bar = scene.window.tools.find
    first = scene.window.bridge.place
    scene.press()
    assert scene.window.bridge.place == bar.hits[-1].place
    QTest.keyClick(bar.sought, Qt.Key.Key_Return)
    assert scene.window.bridge.place == first
    QTest.keyClick(bar.sought, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert scene.window.bridge.place == bar.hits[-1].place
