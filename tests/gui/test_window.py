"""The main job at the desk, by keyboard, from opening a page to comparing what was exported; and what may go wrong."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLabel, QMessageBox, QTextEdit
from pytestqt.qtbot import QtBot

from proofreader.document.article import Role
from proofreader.document.proposal import Options
from proofreader.gui.app import build_window, excepthook
from proofreader.gui.commands import ROLE_KEYS
from proofreader.gui.dialogs.encoding import EncodingDialog
from proofreader.gui.dialogs.export import ExportDialog
from proofreader.gui.main_window import MainWindow
from proofreader.gui.menus import without_mnemonic
from proofreader.gui.settings import Settings
from proofreader.storage import recovery
from proofreader.storage.project import ProjectFile, load
from proofreader.text.gap import Mark
from tests.gui.conftest import PAGE, WAIT_MS, Opener
from tests.gui.steps import all_text, go_to, press_key, session_of

Answer = Callable[[Path | None], None]
Message = Callable[[], QMessageBox]


def answer_question(text: str | None) -> list[str]:
    """Press the button ``text``, or Escape, in the next message box that holds things up; returns what was asked."""
    asked: list[str] = []

    def press() -> None:
        box = QApplication.activeModalWidget()
        if not isinstance(box, QMessageBox):
            QTimer.singleShot(20, press)
            return
        asked.append(box.text())
        if text is None:
            QTest.keyClick(box, Qt.Key.Key_Escape)
        else:
            (button,) = (button for button in box.buttons() if without_mnemonic(button.text()) == text)
            QTest.keyClick(button, Qt.Key.Key_Space)

    QTimer.singleShot(20, press)
    return asked


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


def changed(window: MainWindow) -> None:
    go_to(window, "馆长说")
    press_key(window.reading, ROLE_KEYS[Role.CAPTION])
    assert window.isWindowModified()


def test_closing_unchanged_asks_nothing(desk: MainWindow) -> None:
    desk.close()
    assert not desk.isVisible()


def test_closing_changed_and_cancel_stays(desk: MainWindow) -> None:
    changed(desk)
    asked = answer_question(None)
    desk.close()
    assert asked == ["Save what you did to page1.txt … page2.txt?"]
    assert desk.isVisible()
    assert desk.isWindowModified()


def test_closing_changed_without_saving_leaves(desk: MainWindow, journals: Path) -> None:
    changed(desk)
    answer_question("Don’t save")
    desk.close()
    assert not desk.isVisible()
    assert recovery.find_unsaved(journals) == ()


def test_closing_changed_and_save_saves(desk: MainWindow, tmp_path: Path, choose_file: Answer) -> None:
    changed(desk)
    choose_file(tmp_path / "kept.proof")
    answer_question("Save")
    desk.close()
    assert not desk.isVisible()
    assert (tmp_path / "kept.proof").exists()


def test_closing_with_a_failing_save_stays(desk: MainWindow, tmp_path: Path, choose_file: Answer) -> None:
    changed(desk)
    choose_file(tmp_path / "missing" / "kept.proof")
    answer_question("Save")
    desk.close()
    assert desk.isVisible()
    assert desk.isWindowModified()


def test_closing_with_no_file_chosen_stays(desk: MainWindow, choose_file: Answer) -> None:
    changed(desk)
    choose_file(None)
    answer_question("Save")
    desk.close()
    assert desk.isVisible()


def test_opening_another_asks_once(desk: MainWindow, second_file: Path, qtbot: QtBot) -> None:
    changed(desk)
    asked = answer_question("Don’t save")
    with qtbot.waitSignal(desk.bridge.replaced, timeout=WAIT_MS):
        desk.files.open_paths([second_file])
    qtbot.waitUntil(lambda: not desk.files.busy)
    assert len(asked) == 1
    assert len(session_of(desk).issue.pages) == 1


# The journal


def test_edits_of_an_unsaved_issue_survive_a_crash(
    desk: MainWindow, journals: Path, qtbot: QtBot, settings: Settings, qapp: QApplication
) -> None:
    changed(desk)
    store = desk.files.journal.store
    assert store is not None
    qtbot.waitUntil(lambda: len(store.entries) == 1, timeout=1000)
    desk.files.journal.settle()
    text = all_text(desk)
    store.close()  # as a process that dies lets go of its files
    answer_question("Don’t save")
    dialog = desk.files.offer_unsaved()
    assert dialog is not None
    assert "edits kept 1" in dialog.list.item(0).text()
    QTest.keyClick(dialog.again, Qt.Key.Key_Space)
    assert all_text(desk) == text
    assert desk.isWindowModified()
    press_key(desk.reading, "Ctrl+Z")
    assert session_of(desk).depth == 0


def test_what_a_crash_left_can_be_thrown_away(desk: MainWindow, journals: Path, qtbot: QtBot) -> None:
    changed(desk)
    desk.files.journal.settle()
    store = desk.files.journal.store
    assert store is not None
    store.record(session_of(desk))
    store.close()
    dialog = desk.files.offer_unsaved()
    assert dialog is not None
    answer_question("Throw it away")
    QTest.keyClick(dialog.discard, Qt.Key.Key_Space)
    assert not dialog.isVisible()
    assert recovery.find_unsaved(journals) == ()


def test_a_project_that_was_not_saved_is_as_before(
    desk: MainWindow, opened: Opener, tmp_path: Path, choose_file: Answer
) -> None:
    project = tmp_path / "issue.proof"
    choose_file(project)
    press_key(desk.reading, "Ctrl+S")
    before = all_text(desk)
    changed(desk)
    desk.files.journal.settle()
    answer_question("Don’t save")
    press_key(desk.reading, "Ctrl+W")
    opened(project)
    assert all_text(desk) == before
    assert not desk.isWindowModified()


def test_other_options_keep_what_was_decided(
    desk: MainWindow, qtbot: QtBot, tmp_path: Path, choose_file: Answer
) -> None:
    choose_file(tmp_path / "issue.proof")
    changed(desk)
    press_key(desk.reading, "Ctrl+S")
    edits = session_of(desk).edits
    desk.files.analyse_again(Options(threshold=0.5))
    qtbot.waitUntil(lambda: session_of(desk).options.threshold == 0.5, timeout=WAIT_MS)
    assert session_of(desk).edits == edits
    assert desk.isWindowModified()
    press_key(desk.reading, "Ctrl+S")
    assert not desk.isWindowModified()


def test_a_project_that_somebody_has_open_can_be_read_and_saved_elsewhere(
    desk: MainWindow, opened: Opener, tmp_path: Path, choose_file: Answer, message: Message, qtbot: QtBot
) -> None:
    project = tmp_path / "issue.proof"
    choose_file(project)
    press_key(desk.reading, "Ctrl+S")
    press_key(desk.reading, "Ctrl+W")
    with ProjectFile(project, "another editor"):
        opened(project)
        box = message()
        assert "You can look at it and save a copy" in box.text()
        assert "another editor" in box.text()
        box.close()
        with qtbot.waitActive(desk):
            desk.activateWindow()
        changed(desk)
        desk.files.save()
        box = message()
        assert "Save it under another name" in box.text()
        box.close()
        assert desk.isWindowModified()
        choose_file(tmp_path / "copy.proof")
        assert desk.files.save_as()
    assert not desk.isWindowModified()
    assert load(project).depth == 0
    assert load(tmp_path / "copy.proof").depth == 1


# The window itself


def test_layout_fits_a_small_screen(desk: MainWindow) -> None:
    desk.resize(1280, 720)
    QApplication.processEvents()
    assert desk.size().width() <= 1280
    assert desk.size().height() <= 720
    for pane in (desk.outline, desk.raw, desk.reading, desk.queue):
        assert pane.isVisible()
        assert pane.width() > 150
        assert pane.height() > 80


def test_geometry_and_settings_come_back(desk: MainWindow, qapp: QApplication, settings: Settings) -> None:
    press_key(desk.reading, "F4")
    press_key(desk.reading, "Ctrl+L")
    press_key(desk.reading, "Ctrl++")
    desk.close()
    again = build_window(qapp, Settings(settings.path))
    assert again.outline_dock.isHidden()
    assert not again.queue_dock.isHidden()
    assert again.settings.layout("geometry") == desk.settings.layout("geometry") != b""
    assert not again.bridge.linked
    assert again.reading.zoom == 110
    again.files.shut_down()
    again.deleteLater()


def test_status_line_counts(desk: MainWindow, qtbot: QtBot) -> None:
    go_to(desk, "馆长说")
    qtbot.waitUntil(lambda: "Page 1 of 2" in desk.status.page.text())
    left = len(session_of(desk).suspects())
    qtbot.waitUntil(lambda: f"{left} in the issue" in desk.status.left.text())
    assert desk.status.characters.text().startswith("Characters on this page: ")


def test_what_nobody_expected_is_a_sentence(
    desk: MainWindow, message: Message, caplog: pytest.LogCaptureFixture
) -> None:
    try:
        raise ZeroDivisionError("a slip")
    except ZeroDivisionError:
        kind, error, traceback = sys.exc_info()
    assert kind is not None
    assert error is not None
    hook = excepthook(desk)
    hook(kind, error, traceback)
    hook(kind, error, traceback)
    box = message()
    shown = [w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox) and w.isVisible()]
    assert shown == [box]
    assert "Something went wrong inside the program" in box.text()
    assert "a slip" not in box.text()
    assert "a slip" in caplog.text
    box.close()


def test_moving_a_cursor_does_not_use_up_none(qtbot: QtBot) -> None:
    """PySide6 6.12 under Python 3.11 gives up a reference to None on every void call (see pyproject.toml)."""
    edit = QTextEdit("临江" * 10)
    qtbot.addWidget(edit)
    cursor = QTextCursor(edit.document())
    before = sys.getrefcount(None)
    for index in range(20_000):
        cursor.setPosition(index % 20)
    assert abs(sys.getrefcount(None) - before) < 500
