"""Closing, crashes, options and the small things of the window."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QTextEdit
from pytestqt.qtbot import QtBot

from proofreader.document.article import Role
from proofreader.document.proposal import Options
from proofreader.gui.app import build_window, excepthook
from proofreader.gui.commands import ROLE_KEYS
from proofreader.gui.main_window import MainWindow
from proofreader.gui.settings import Settings
from proofreader.storage import recovery
from tests.gui.conftest import WAIT_MS, Opener
from tests.gui.questions import Answer, Message, answer_question
from tests.gui.steps import all_text, go_to, press_key, session_of


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
    qtbot.waitUntil(lambda: store.recorded == 1, timeout=1000)
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
    assert desk.status.characters.text().startswith("Characters on the page: ")


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
