"""The main job at the desk, by keyboard, from opening a page to comparing what was exported; and what may go wrong."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from proofreader.document.article import Role
from proofreader.document.proposal import Options
from proofreader.gui.commands import ROLE_KEYS
from proofreader.gui.dialogs.encoding import EncodingDialog
from proofreader.gui.dialogs.export import ExportDialog
from proofreader.gui.main_window import MainWindow
from proofreader.gui.settings import Settings
from proofreader.text.gap import Mark
from tests.gui.conftest import PAGE, WAIT_MS, Opener
from tests.gui.questions import Answer, Message
from tests.gui.steps import all_text, go_to, press_key, session_of


def exported_json(window: MainWindow, qtbot: QtBot, folder: Path) -> list[object]:
    """Export by key and dialog, and read what was written."""
    press_key(window.reading, "Ctrl+E")
    dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, ExportDialog) and w.isVisible())
    dialog.formats.setCurrentIndex(dialog.formats.findData("json"))
    dialog.folder.setText(str(folder))
    with qtbot.waitSignal(dialog.exported, timeout=WAIT_MS):
        QTest.keyClick(dialog.buttons.button(QDialogButtonBox.StandardButton.Ok), Qt.Key.Key_Space)
    for box in (w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox) and w.isVisible()):
        box.close()
    with qtbot.waitActive(window):
        window.activateWindow()
    window.reading.setFocus()
    return [json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.json"))]


class Work:
    """Edits by key, and every state on the way."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.reading = window.reading
        self.states = [session_of(window).reading]

    def done(self) -> None:
        """The last key made one step of the history."""
        assert session_of(self.window).reading is not self.states[-1]
        self.states.append(session_of(self.window).reading)
        assert session_of(self.window).depth == len(self.states) - 1

    def fix_a_stray_blank(self) -> None:
        """Keep the blank in 二 十大, then take it out again."""
        gap = go_to(self.window, "二 十")
        press_key(self.reading, "Ctrl+2")
        self.done()
        assert "党的二 十大精神" in all_text(self.window)
        self.window.bridge.go_to(gap)
        press_key(self.reading, "Ctrl+1")
        self.done()
        assert session_of(self.window).reading.marks[gap] is Mark.RUN_ON
        assert "党的二十大精神" in all_text(self.window)

    def split_and_join(self) -> None:
        """Enter splits a paragraph, Backspace at its start joins it again."""
        go_to(self.window, "干部带头")
        QTest.keyClick(self.reading, Qt.Key.Key_Return)
        self.done()
        assert "结合起来，\n干部带头，" in all_text(self.window)
        QTest.keyClick(self.reading, Qt.Key.Key_Backspace)
        self.done()
        assert "结合起来，干部带头，" in all_text(self.window)

    def type_a_character(self) -> None:
        """Plain typing puts it in."""
        go_to(self.window, "干部带头")
        QTest.keyClicks(self.reading, "A")
        self.done()
        assert "A干部带头" in all_text(self.window)

    def assign_a_role(self) -> None:
        """One key."""
        go_to(self.window, "馆长说")
        press_key(self.reading, ROLE_KEYS[Role.CAPTION])
        self.done()
        session = session_of(self.window)
        place = session.part_at(session.issue.raw.index("馆长说"))
        assert place is not None
        assert place.part.role is Role.CAPTION

    def undo_all(self) -> None:
        """Every state comes back."""
        for state in reversed(self.states[:-1]):
            press_key(self.reading, "Ctrl+Z")
            assert session_of(self.window).reading == state

    def redo_all(self) -> None:
        """And every state again."""
        for state in self.states[1:]:
            press_key(self.reading, "Ctrl+Y")
            assert session_of(self.window).reading == state


def test_the_main_job(
    opened: Opener, page_file: Path, second_file: Path, tmp_path: Path, choose_file: Answer, qtbot: QtBot
) -> None:
    window = opened(page_file, second_file)
    work = Work(window)
    work.fix_a_stray_blank()
    work.split_and_join()
    work.type_a_character()
    work.assign_a_role()
    work.undo_all()
    assert not window.isWindowModified()
    work.redo_all()
    assert window.isWindowModified()

    before, files = all_text(window), exported_json(window, qtbot, tmp_path / "first")
    project = tmp_path / "linjiang.proof"
    choose_file(project)
    press_key(window.reading, "Ctrl+S")
    assert not window.isWindowModified()
    assert "linjiang.proof" in window.windowTitle()

    press_key(window.reading, "Ctrl+W")
    assert window.bridge.session is None
    opened(project)
    assert session_of(window).reading == work.states[-1]
    assert all_text(window) == before
    assert exported_json(window, qtbot, tmp_path / "second") == files
    work.undo_all()


def test_settling_all_suspects_costs_one_key_each(desk: MainWindow) -> None:
    press_key(desk.reading, "F8")
    for _ in session_of(desk).suspects():
        press_key(desk.reading, "Ctrl+Return")
    assert session_of(desk).suspects() == ()
    assert "No suspects are left" in desk.status.currentMessage()


def test_keys_work_in_the_queue_and_lead_back(desk: MainWindow, settings: Settings, qtbot: QtBot) -> None:
    desk.files.analyse_again(Options(threshold=1.0))
    qtbot.waitUntil(lambda: session_of(desk).options.threshold == 1.0, timeout=WAIT_MS)
    desk.queue.refresh()
    desk.queue.setFocus()
    QTest.keyClick(desk.queue, Qt.Key.Key_Down)
    chosen = desk.queue.selected()
    assert chosen is not None
    QTest.keyClick(desk.queue, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is desk.reading
    assert desk.editing.suspect_here() == chosen


# Opening


def test_files_become_pages_in_natural_order(opened: Opener, tmp_path: Path) -> None:
    for number in (10, 9, 1):
        (tmp_path / f"第{number}版.txt").write_text(f"版面之{number}\n\n江边公园开放。\n", encoding="utf-8")
    window = opened(*tmp_path.glob("*.txt"))
    assert [source.name for source in session_of(window).issue.sources] == ["第1版.txt", "第9版.txt", "第10版.txt"]


def test_a_dropped_folder_is_opened(window: MainWindow, page_file: Path, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(page_file.parent))])
    copy, button, plain = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), copy, data, button, plain)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    with qtbot.waitSignal(window.bridge.replaced, timeout=WAIT_MS):
        window.dropEvent(QDropEvent(QPointF(5, 5), copy, data, button, plain))
    assert session_of(window).issue.raw == PAGE


def test_recent_files_are_offered_and_opened(
    desk: MainWindow, page_file: Path, second_file: Path, qtbot: QtBot
) -> None:
    assert desk.settings.recent == ((page_file, second_file),)
    desk.files.close()
    desk.menus.recent.aboutToShow.emit()
    (action,) = desk.menus.recent.actions()
    with qtbot.waitSignal(desk.bridge.replaced, timeout=WAIT_MS):
        action.trigger()
    assert len(session_of(desk).issue.pages) == 2


@pytest.mark.parametrize(
    ("data", "words"),
    [(b"", "empty"), (b"\x00\x01\x02\x03" * 50, "not plain text"), (None, "does not exist")],
    ids=["empty", "binary", "missing"],
)
def test_what_cannot_be_read_is_said_in_a_sentence(
    data: bytes | None, words: str, window: MainWindow, tmp_path: Path, message: Message
) -> None:
    path = tmp_path / "bad.txt"
    if data is not None:
        path.write_bytes(data)
    window.files.open_paths([path])
    box = message()
    assert words in box.text()
    assert "bad.txt" in box.text()
    assert "Traceback" not in box.text()
    box.close()
    assert window.bridge.session is None


def test_opening_something_bad_keeps_what_is_open(desk: MainWindow, tmp_path: Path, message: Message) -> None:
    before = desk.bridge.session
    desk.files.open_paths([tmp_path / "missing.txt"])
    message().close()
    assert desk.bridge.session is before
    assert desk.files.journal.store is not None


def test_an_uncertain_encoding_is_shown_and_chosen(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "old.txt"
    path.write_bytes("临江晚报\n".encode("gb18030")[:6])
    window.files.open_paths([path])

    def dialogs() -> list[EncodingDialog]:
        return [w for w in QApplication.topLevelWidgets() if isinstance(w, EncodingDialog) and w.isVisible()]

    qtbot.waitUntil(lambda: bool(dialogs()), timeout=WAIT_MS)
    dialog = dialogs()[0]
    assert "old.txt" in " ".join(label.text() for label in dialog.findChildren(QLabel))
    dialog.encodings.setCurrentIndex(dialog.encodings.findData("gb18030"))
    assert dialog.preview.toPlainText() == "临江晚"
    with qtbot.waitSignal(window.bridge.replaced, timeout=WAIT_MS):
        QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert session_of(window).issue.raw == "临江晚"


def test_the_window_lives_while_it_opens(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "long.txt"
    path.write_text(PAGE * 40, encoding="utf-8")
    ticks = []
    timer = QTimer()
    timer.timeout.connect(lambda: ticks.append(window.status.bar.isVisible()))
    timer.start(1)
    with qtbot.waitSignal(window.bridge.replaced, timeout=WAIT_MS):
        window.files.open_paths([path])
        assert window.files.busy
        assert window.bridge.session is None
    timer.stop()
    assert any(ticks)
    qtbot.waitUntil(lambda: not window.status.bar.isVisible())


# Leaving
