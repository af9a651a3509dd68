"""Every kind of input in the window: opened, dropped, and asked about where its encoding is in doubt."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from proofreader.gui.dialogs.encoding import EncodingDialog
from proofreader.gui.main_window import MainWindow
from tests.gui.conftest import PAGE, SECOND_PAGE, WAIT_MS, Opener
from tests.gui.questions import Answer
from tests.gui.steps import all_text, session_of
from tests.readers.packages import document, file, packed, paragraph


def _drop(window: MainWindow, qtbot: QtBot, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    action, buttons = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    event = QDropEvent(QPointF(100, 100), action, data, buttons, Qt.KeyboardModifier.NoModifier)
    with qtbot.waitSignal(window.bridge.replaced, timeout=WAIT_MS):
        window.dropEvent(event)


def _archive(folder: Path) -> Path:
    word = document("".join(map(paragraph, SECOND_PAGE.splitlines())))
    return file(folder, "issue.zip", packed([("2.docx", word), ("1.html", f"<pre>{PAGE}</pre>")]))


def test_an_archive_is_dropped(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    _drop(window, qtbot, _archive(tmp_path))
    assert len(session_of(window).issue.pages) == 2
    assert "江边公园" in all_text(window)
    assert "issue.zip" in window.windowTitle()


def test_the_dialog_offers_every_kind(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    filters: list[str] = []
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *given: (filters.append(given[-1]), ([], ""))[1])
    window.files.ask_open()
    assert "(*.txt *.docx *.html *.htm *.xhtml *.zip *.proof)" in filters[0]


def test_a_member_in_doubt_is_asked_about(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    path = file(tmp_path, "a.zip", packed([("1.txt", PAGE), ("2.txt", "Zürich".encode("cp1252"))]))
    window.files.open_paths([path])
    dialog = _shown(qtbot)
    assert dialog.encodings.count() > 10
    dialog.encodings.setCurrentIndex(dialog.encodings.findData("cp1252"))
    assert dialog.preview.toPlainText() == "Zürich"
    with qtbot.waitSignal(window.bridge.replaced, timeout=WAIT_MS):
        dialog.buttons.accepted.emit()
    assert [source.encoding for source in session_of(window).issue.sources] == ["utf-8", "cp1252"]


def _shown(qtbot: QtBot) -> EncodingDialog:
    def found() -> list[EncodingDialog]:
        return [w for w in QApplication.topLevelWidgets() if isinstance(w, EncodingDialog) and w.isVisible()]

    qtbot.waitUntil(lambda: bool(found()), timeout=WAIT_MS)
    return found()[0]


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16", "utf-8-sig"])
def test_the_encoding_is_shown_and_may_be_chosen_from_there(
    opened: Opener, qtbot: QtBot, tmp_path: Path, encoding: str
) -> None:
    window = opened(file(tmp_path, "a.txt", PAGE.encode(encoding)))
    assert session_of(window).issue.raw == PAGE
    assert window.status.encoding.text() == encoding.upper()
    assert "a.txt was read as" in window.status.encoding.toolTip()
    window.status.encoding.click()
    dialog = _shown(qtbot)
    assert dialog.encodings.currentData() == encoding
    dialog.reject()


@pytest.mark.parametrize("packed_up", [False, True])
def test_a_web_page_that_says_a_wrong_encoding_is_read_in_another(
    opened: Opener, qtbot: QtBot, tmp_path: Path, packed_up: bool
) -> None:
    """Big5 bytes are some text in GB 18030 too; the page says that it is in that."""
    page = '<html><head><meta charset="gbk"></head><body><p>臨江市圖書館昨日開館。</p></body></html>'.encode("cp950")
    path = file(tmp_path, "a.zip", packed([("1.html", page)])) if packed_up else file(tmp_path, "1.html", page)
    window = opened(path)
    with qtbot.waitSignal(window.bridge.replaced, timeout=WAIT_MS):
        window.files.open_paths([path], {window.files.sources[0] / "1.html" if packed_up else path: "gb18030"})
    qtbot.waitUntil(lambda: not window.files.busy and window.bridge.session is not None, timeout=WAIT_MS)
    window.status.encoding.click()
    dialog = _shown(qtbot)
    assert dialog.encodings.currentData() == "gb18030"
    assert "<" not in dialog.preview.toPlainText()
    dialog.encodings.setCurrentIndex(dialog.encodings.findData("cp950"))
    assert dialog.preview.toPlainText().strip() == "臨江市圖書館昨日開館。"
    with qtbot.waitSignal(window.bridge.replaced, timeout=WAIT_MS):
        dialog.buttons.accepted.emit()
    qtbot.waitUntil(lambda: not window.files.busy and window.bridge.session is not None, timeout=WAIT_MS)
    assert "臨江市圖書館昨日開館。" in session_of(window).issue.raw


def test_of_a_saved_issue_the_web_page_itself_is_wanted(opened: Opener, tmp_path: Path, choose_file: Answer) -> None:
    window = opened(file(tmp_path, "1.html", f"<pre>{PAGE}</pre>"))
    choose_file(tmp_path / "issue.proof")
    assert window.files.save()
    opened(tmp_path / "issue.proof")
    assert window.pasting.ask_encoding() is None
    assert "Open 1.html itself" in window.status.currentMessage()


def test_a_document_has_no_encoding_to_choose(opened: Opener, tmp_path: Path) -> None:
    window = opened(file(tmp_path, "a.docx", document("".join(map(paragraph, PAGE.splitlines())))))
    assert window.status.encoding.text() == "DOCX"
    assert window.pasting.ask_encoding() is None
    assert "nothing to choose" in window.status.currentMessage()
