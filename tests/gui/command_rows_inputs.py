"""What the commands that bring text in otherwise than as a file do, a row each."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication

from proofreader.document.article import Role
from proofreader.gui.commands import ROLE_KEYS
from proofreader.gui.dialogs.encoding import EncodingDialog
from tests.gui.conftest import PAGE, SECOND_PAGE, WAIT_MS
from tests.gui.scene import Scene, row
from tests.gui.steps import all_text, go_to, press_key


def _third_page(scene: Scene) -> str:
    text = SECOND_PAGE.replace("第3版", "第4版").replace("书法展", "摄影展")
    QGuiApplication.clipboard().setText(text)
    return text


@row("open_clipboard")
def _(scene: Scene) -> None:
    text = _third_page(scene)
    recent = scene.window.settings.recent
    with scene.qtbot.waitSignal(scene.window.bridge.replaced, timeout=WAIT_MS):
        scene.press()
    scene.qtbot.waitUntil(lambda: scene.window.bridge.session is not None, timeout=WAIT_MS)
    assert scene.session.issue.raw == text
    assert [source.name for source in scene.session.issue.sources] == ["Clipboard.txt"]
    assert scene.window.settings.recent == recent
    QGuiApplication.clipboard().setText(" \n")
    scene.press()
    assert "no text in the clipboard" in scene.window.status.currentMessage()


@row("add_clipboard")
def _(scene: Scene) -> None:
    before = scene.session.issue
    go_to(scene.window, "党的二")
    press_key(scene.window.reading, ROLE_KEYS[Role.CAPTION])
    text = _third_page(scene)
    with scene.qtbot.waitSignal(scene.window.bridge.replaced, timeout=WAIT_MS):
        scene.press()
    scene.qtbot.waitUntil(lambda: scene.window.bridge.session is not None and len(scene.session.issue.pages) == 3)
    assert scene.session.issue.raw == before.raw + text
    assert scene.window.bridge.page == 2
    assert "摄影展" in all_text(scene.window)
    assert scene.window.isWindowModified()
    assert scene.session.depth == 1
    scene.window.bridge.undo()
    assert scene.session.depth == 0
    scene.window.bridge.redo()
    place = scene.session.part_at(before.raw.index("党的二"))
    assert place is not None
    assert place.part.role is Role.CAPTION
    scene.choose_file(scene.tmp_path / "grown.proof")
    assert scene.window.files.save_as()
    assert not scene.window.isWindowModified()


@row("choose_encoding")
def _(scene: Scene) -> None:
    path = scene.tmp_path / "western.txt"
    path.write_bytes("Zürich, Köln".encode("cp1252"))
    with scene.qtbot.waitSignal(scene.window.bridge.replaced, timeout=WAIT_MS):
        scene.window.files.open_paths([path], {path.absolute(): "cp1252"})
    scene.window.reading.setFocus()
    scene.press()
    dialog = scene.dialog(EncodingDialog)
    assert isinstance(dialog, EncodingDialog)
    assert dialog.encodings.currentData() == "cp1252"
    assert dialog.preview.toPlainText() == "Zürich, Köln"
    dialog.encodings.setCurrentIndex(dialog.encodings.findData("utf-8"))
    assert not dialog.buttons.button(dialog.buttons.StandardButton.Open).isEnabled()
    dialog.encodings.setCurrentIndex(dialog.encodings.findData("utf-16-le"))
    with scene.qtbot.waitSignal(scene.window.bridge.replaced, timeout=WAIT_MS):
        dialog.buttons.accepted.emit()
    scene.qtbot.waitUntil(lambda: scene.window.bridge.session is not None, timeout=WAIT_MS)
    assert scene.session.issue.raw == "Zürich, Köln".encode("cp1252").decode("utf-16-le")
    assert scene.session.issue.sources[0].data == path.read_bytes()


@row("divide")
def _(scene: Scene) -> None:
    window, path = scene.window, scene.tmp_path / "both.txt"
    path.write_text(f"{PAGE}\n\n{SECOND_PAGE}\n书法展将展出到月底。\n", encoding="utf-8")
    with scene.qtbot.waitSignal(window.bridge.replaced, timeout=WAIT_MS):
        window.files.open_paths([path])
    scene.qtbot.waitUntil(lambda: not window.files.busy, timeout=WAIT_MS)
    raw = scene.session.issue.raw
    assert len(scene.session.issue.pages) == 2
    window.bridge.show_page(1)
    go_to(window, "书法展昨日")
    press_key(window.reading, ROLE_KEYS[Role.CAPTION])
    assert scene.session.depth == 1
    for pages, said in ((1, "both.txt is one page now."), (2, "both.txt is divided at its folio lines.")):
        window.menus.refresh()
        assert window.menus.actions["divide"].isChecked() is (pages == 1)
        with scene.qtbot.waitSignal(window.bridge.replaced, timeout=WAIT_MS):
            scene.press()
        scene.qtbot.waitUntil(lambda: not window.files.busy and window.bridge.session is not None, timeout=WAIT_MS)
        assert len(scene.session.issue.pages) == pages
        assert scene.session.issue.raw == raw
        assert window.status.currentMessage() == said
        place = scene.session.part_at(raw.index("书法展昨日"))
        assert place is not None
        assert place.part.role is Role.CAPTION
        assert scene.window.isWindowModified()


def _copied(scene: Scene) -> tuple[str, str]:
    scene.press()
    data = QGuiApplication.clipboard().mimeData()
    return data.html(), data.text()


@row("copy_rich")
def _(scene: Scene) -> None:
    go_to(scene.window, "党的二")
    part = scene.part()
    html, plain = _copied(scene)
    assert plain == f"　　{scene.session.text(part)}\n"
    assert "text-indent:2em" in html
    scene.window.reading.selectAll()
    html, plain = _copied(scene)
    assert all(scene.session.text(place.part) in plain for place in scene.session.places(0))
    assert html.count("<h1 ") == 2


@row("copy_article")
def _(scene: Scene) -> None:
    go_to(scene.window, "党的二")
    html, plain = _copied(scene)
    assert "老码头变成江边公园</h1>" in html
    assert plain.startswith("老码头变成江边公园\n\n　　本报讯（记者 林小满 通讯员 赵")
    assert "图书馆" not in html + plain
    go_to(scene.window, "今日临江")
    scene.press()
    assert "no article here" in scene.window.status.currentMessage()


@row("copy_issue")
def _(scene: Scene) -> None:
    html, plain = _copied(scene)
    assert plain.count("临江书法展开幕\n") == 1
    assert "第2版" in plain
    assert html.count("<h1 ") == 3
    assert html.count("<hr ") == 4
