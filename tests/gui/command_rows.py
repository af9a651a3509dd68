"""What the commands for files, text and decisions do, a row each."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from proofreader.document.article import Role
from proofreader.document.proposal import PENDING
from proofreader.document.session import ProofSession
from proofreader.gui.commands import ROLE_KEYS
from proofreader.gui.dialogs.alike import AlikeDialog
from proofreader.gui.dialogs.export import ExportDialog
from proofreader.gui.dialogs.options import OptionsDialog
from proofreader.text.gap import Mark
from tests.gui.scene import Scene, row
from tests.gui.steps import all_text, go_to, press_key

# File


@row("open")
def _(scene: Scene) -> None:
    page = scene.tmp_path / "other.txt"
    page.write_text("临江晚报\n\n江边公园开放。\n", encoding="utf-8")
    scene.choose_file(page)
    with scene.qtbot.waitSignal(scene.window.bridge.replaced, timeout=20_000):
        scene.press()
    assert "江边公园开放" in all_text(scene.window)


@row("open_folder")
def _(scene: Scene) -> None:
    scene.choose_file(scene.tmp_path)
    with scene.qtbot.waitSignal(scene.window.bridge.replaced, timeout=20_000):
        scene.press()
    assert len(scene.session.issue.pages) == 2


@row("open_sample")
def _(scene: Scene) -> None:
    with scene.qtbot.waitSignal(scene.window.bridge.replaced, timeout=20_000):
        scene.press()
    assert len(scene.session.issue.pages) >= 2


def _changed(scene: Scene) -> None:
    go_to(scene.window, "党的二")
    press_key(scene.window.reading, ROLE_KEYS[Role.CAPTION])
    assert scene.window.isWindowModified()


@row("save")
def _(scene: Scene) -> None:
    _changed(scene)
    scene.choose_file(scene.tmp_path / "issue.proof")
    scene.press()
    assert (scene.tmp_path / "issue.proof").exists()
    assert not scene.window.isWindowModified()


@row("save_as")
def _(scene: Scene) -> None:
    scene.choose_file(scene.tmp_path / "named")
    scene.press()
    assert (scene.tmp_path / "named.proof").exists()
    assert "named.proof" in scene.window.windowTitle()


@row("export")
def _(scene: Scene) -> None:
    scene.press()
    scene.dialog(ExportDialog).reject()


@row("analyse_rest")
def _(scene: Scene) -> None:
    session = scene.session
    waiting = ProofSession(session.issue, (session.proposals[0], PENDING), session.options)
    scene.window.bridge.set_session(waiting)
    scene.press()
    scene.qtbot.waitUntil(lambda: not waiting.pending, timeout=20_000)
    assert waiting.proposals == session.proposals


@row("close")
def _(scene: Scene) -> None:
    scene.press()
    assert scene.window.bridge.session is None
    assert scene.window.stack.currentWidget() is scene.window.welcome


@row("stop")
def _(scene: Scene) -> None:
    before = scene.session
    page = scene.tmp_path / "page1.txt"
    with scene.qtbot.waitSignal(scene.window.files.idle, timeout=20_000):
        scene.window.files.open_paths([page])
        scene.window.menus.refresh()
        scene.press()
    assert scene.session is before


@row("quit")
def _(scene: Scene) -> None:
    scene.press()
    assert not scene.window.isVisible()


# Edit


@row("undo")
def _(scene: Scene) -> None:
    before = scene.session.reading
    _changed(scene)
    scene.press()
    assert scene.session.reading == before


@row("redo")
def _(scene: Scene) -> None:
    _changed(scene)
    after = scene.session.reading
    scene.window.bridge.undo()
    scene.press()
    assert scene.session.reading == after


def _select_some(scene: Scene) -> str:
    go_to(scene.window, "会议强调")
    reading = scene.window.reading
    for _ in range(4):
        QTest.keyClick(reading, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    return reading.selected_text()


@row("cut")
def _(scene: Scene) -> None:
    text = _select_some(scene)
    scene.press()
    assert QGuiApplication.clipboard().text() == text
    assert "会议强调" not in all_text(scene.window)


@row("copy")
def _(scene: Scene) -> None:
    text = _select_some(scene)
    scene.press()
    assert QGuiApplication.clipboard().text() == text
    assert text in all_text(scene.window)


@row("paste")
def _(scene: Scene) -> None:
    QGuiApplication.clipboard().setText("再次")
    go_to(scene.window, "会议强调")
    scene.press()
    assert "再次会议强调" in all_text(scene.window)


@row("select_all")
def _(scene: Scene) -> None:
    scene.press()
    assert scene.window.reading.textCursor().hasSelection()


@row("options")
def _(scene: Scene) -> None:
    scene.press()
    scene.dialog(OptionsDialog).reject()


# Proof


@row("accept")
def _(scene: Scene) -> None:
    press_key(scene.window.reading, "F8")
    suspect = scene.window.editing.suspect_here()
    assert suspect is not None
    scene.press()
    assert suspect not in scene.session.suspects()


@row("leave")
def _(scene: Scene) -> None:
    press_key(scene.window.reading, "F8")
    suspect = scene.window.editing.suspect_here()
    assert suspect is not None
    scene.press()
    assert suspect not in scene.session.suspects()


@row("run_on")
def _(scene: Scene) -> None:
    gap = go_to(scene.window, "十\n大精神")
    scene.press()
    assert scene.session.reading.marks[gap] is Mark.RUN_ON
    assert "党的二十大精神" in all_text(scene.window) or "党的二 十大精神" in all_text(scene.window)


@row("space")
def _(scene: Scene) -> None:
    go_to(scene.window, "十\n大精神")
    scene.press()
    assert "十 大精神" in all_text(scene.window)


@row("paragraph")
def _(scene: Scene) -> None:
    go_to(scene.window, "十\n大精神")
    scene.press()
    part = scene.window.bridge.session and scene.session.part_at(scene.session.issue.raw.index("大精神"))
    assert part is not None
    assert scene.session.text(part.part).startswith("大精神")


@row("alike")
def _(scene: Scene) -> None:
    gap = go_to(scene.window, "十\n大精神")
    scene.press()
    dialog = scene.dialog(AlikeDialog)
    assert isinstance(dialog, AlikeDialog)
    assert str(len(dialog.gaps)) in dialog.count.text()
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert gap in scene.session.reading.marks


@row("advance")
def _(scene: Scene) -> None:
    before = scene.window.settings.advance
    scene.press()
    assert scene.window.settings.advance is not before


# Structure
