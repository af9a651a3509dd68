"""When the file is somebody else's, is gone, or cannot be written: a sentence, a choice, and nothing lost."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from proofreader.document.article import Role
from proofreader.gui.app import begin
from proofreader.gui.commands import ROLE_KEYS
from proofreader.gui.dialogs.name import NameDialog, ask_name_once
from proofreader.gui.main_window import MainWindow
from proofreader.gui.menus import without_mnemonic
from proofreader.gui.settings import MOST_PLACES, system_name
from proofreader.storage import find_unsaved
from proofreader.storage.project import ProjectFile, load
from tests.gui.conftest import WAIT_MS, Opener
from tests.gui.questions import Answer, Message, answer_question
from tests.gui.steps import all_text, go_to, press_key, session_of
from tests.storage.test_project import run_sql


def press(box: QMessageBox, text: str) -> None:
    """Press the button ``text`` of a message box."""
    (button,) = (button for button in box.buttons() if without_mnemonic(button.text()) == text)
    QTest.keyClick(button, Qt.Key.Key_Space)


def back_to(window: MainWindow, qtbot: QtBot) -> None:
    """The message is gone; the window has the keyboard again."""
    with qtbot.waitActive(window):
        window.activateWindow()


def change(window: MainWindow, role: Role = Role.CAPTION) -> None:
    go_to(window, "馆长说")
    press_key(window.reading, ROLE_KEYS[role])


@pytest.fixture
def project(desk: MainWindow, tmp_path: Path, choose_file: Answer) -> Path:
    """The invented issue, open and saved as this file."""
    path = tmp_path / "issue.proof"
    choose_file(path)
    press_key(desk.reading, "Ctrl+S")
    return path


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """While this holds True, the project's disk is full; the journals' is not."""
    full = [True]
    record = ProjectFile.record

    def fail(store: ProjectFile, state: object) -> None:
        if full[0] and "journals" not in store.path.parts:
            from proofreader.storage.atomic import unwritable

            raise unwritable(store.path, OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)))
        record(store, state)  # type: ignore[arg-type]

    monkeypatch.setattr(ProjectFile, "record", fail)
    return full


def test_edits_are_signed_with_the_name_in_the_settings(desk: MainWindow, project: Path, opened: Opener) -> None:
    desk.settings.editor = "林小满"
    press_key(desk.reading, "Ctrl+W")
    opened(project)
    change(desk)
    desk.files.save()
    assert [entry.editor for entry in load(project).entries] == ["林小满"]


def test_a_project_that_somebody_has_open_is_worked_on_in_a_journal(
    desk: MainWindow,
    project: Path,
    opened: Opener,
    tmp_path: Path,
    choose_file: Answer,
    message: Message,
    journals: Path,
    qtbot: QtBot,
) -> None:
    press_key(desk.reading, "Ctrl+W")
    with ProjectFile(project, "another editor"):
        opened(project)
        box = message()
        assert "You can look at it and save a copy" in box.text()
        assert "another editor" in box.text()
        press(box, "Leave it for now")
        assert "(read only)" in desk.windowTitle()
        back_to(desk, qtbot)
        change(desk)
        store = desk.files.journal.store
        assert store is not None
        desk.files.journal.save()
        assert load(store.path).depth == 1
        choose_file(project)
        assert not desk.files.save()
        box = message()
        assert "is open elsewhere (by another editor" in box.text()
        box.close()
        assert desk.isWindowModified()
        choose_file(tmp_path / "copy.proof")
        assert desk.files.save_as()
    assert not desk.isWindowModified()
    assert load(project).depth == 0
    assert load(tmp_path / "copy.proof").depth == 1
    assert find_unsaved(journals) == ()


def test_trying_again_opens_what_became_free(
    desk: MainWindow, project: Path, opened: Opener, message: Message, qtbot: QtBot
) -> None:
    press_key(desk.reading, "Ctrl+W")
    with ProjectFile(project, "another editor"):
        opened(project)
        box = message()
    with qtbot.waitSignal(desk.bridge.replaced, timeout=WAIT_MS):
        press(box, "Try again")
    qtbot.waitUntil(lambda: desk.files.project == project, timeout=WAIT_MS)
    assert desk.files.title == "issue.proof"


def test_a_full_disk_loses_nothing(
    desk: MainWindow,
    project: Path,
    broken: list[bool],
    message: Message,
    journals: Path,
    qtbot: QtBot,
) -> None:
    change(desk)
    box = message()
    assert "the disk is full" in box.text()
    assert "kept in a journal" in box.informativeText()
    press(box, "Leave it for now")
    back_to(desk, qtbot)
    change(desk, Role.BODY)
    spare = desk.files.journal.spare
    assert spare is not None
    qtbot.waitUntil(lambda: load(spare.path).depth == 2, timeout=WAIT_MS)
    assert load(project).depth == 0
    broken[0] = False
    assert desk.files.save()
    qtbot.waitUntil(lambda: desk.files.journal.spare is None, timeout=WAIT_MS)
    assert load(project).depth == 2
    assert list(journals.glob("*.proof")) == []


def test_what_could_not_be_written_is_tried_again_without_asking(
    desk: MainWindow, project: Path, broken: list[bool], message: Message, qtbot: QtBot
) -> None:
    desk.files.journal._retry.setInterval(50)
    change(desk)
    box = message()
    broken[0] = False
    press(box, "Try again")
    qtbot.waitUntil(lambda: load(project).depth == 1, timeout=WAIT_MS)


def test_a_project_that_was_deleted_is_noticed_and_saved_there_again(
    desk: MainWindow, project: Path, message: Message, qtbot: QtBot
) -> None:
    change(desk)
    desk.files.journal.settle()
    text = all_text(desk)
    project.unlink()
    box = message()
    assert "was deleted or moved by another program" in box.text()
    press(box, "Save it there again")
    qtbot.waitUntil(project.exists, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: not desk.isWindowModified(), timeout=WAIT_MS)
    assert load(project).reading == session_of(desk).reading
    assert all_text(desk) == text
    back_to(desk, qtbot)
    change(desk, Role.BODY)
    qtbot.waitUntil(lambda: load(project).depth == 2, timeout=WAIT_MS)


def test_a_project_that_was_replaced_is_left_alone(
    desk: MainWindow, project: Path, message: Message, tmp_path: Path, choose_file: Answer, qtbot: QtBot
) -> None:
    other = tmp_path / "other"
    other.write_bytes(b"somebody else's")
    other.replace(project)
    change(desk)
    box = message()
    assert "was replaced by another program" in box.text()
    choose_file(tmp_path / "mine.proof")
    press(box, "Save under another name…")
    qtbot.waitUntil(lambda: desk.files.project == tmp_path / "mine.proof", timeout=WAIT_MS)
    assert project.read_bytes() == b"somebody else's"
    assert load(tmp_path / "mine.proof").depth == 1


def test_whoever_wants_their_name_back_gets_it(
    desk: MainWindow, project: Path, message: Message, choose_file: Answer, qtbot: QtBot
) -> None:
    """Saved under its own name, which another program took: the file dialog has asked whether to write over it."""
    project.unlink()
    project.write_bytes(b"somebody else's")
    change(desk)
    message().close()
    choose_file(project)
    assert desk.files.save_as()
    assert load(project).depth == 1


def test_a_project_that_was_closed_without_saving_by_a_crash_says_so(
    desk: MainWindow, project: Path, opened: Opener, qtbot: QtBot
) -> None:
    change(desk)
    store = desk.files.journal.store
    assert store is not None
    qtbot.waitUntil(lambda: store.recorded == 1, timeout=WAIT_MS)
    store.close()  # what a crash does
    answer_question("Don’t save")
    said: list[str] = []
    desk.files.said.connect(said.append)
    opened(project)
    assert said[-1] == "issue.proof was closed before it was saved; all that was done since is here."
    assert desk.isWindowModified()
    assert session_of(desk).depth == 1


def test_a_project_opens_where_it_was_left(
    desk: MainWindow, project: Path, opened: Opener, tmp_path: Path, second_file: Path
) -> None:
    place = go_to(desk, "书法展昨日")
    press_key(desk.reading, "Ctrl+W")
    opened(project)
    assert (desk.bridge.place, desk.bridge.page) == (place, 1)
    opened(second_file)
    assert desk.bridge.place == 0
    press_key(desk.reading, "Ctrl+W")
    again = tmp_path / "elsewhere.proof"
    project.rename(again)
    opened(again)
    assert desk.bridge.place == session_of(desk).issue.pages[0].span.start
    press_key(desk.reading, "Ctrl+W")


def test_where_another_text_has_the_name_it_opens_at_the_start(
    desk: MainWindow, project: Path, opened: Opener, second_file: Path, choose_file: Answer
) -> None:
    go_to(desk, "书法展昨日")
    press_key(desk.reading, "Ctrl+W")
    project.unlink()
    opened(second_file)
    choose_file(project)
    assert desk.files.save_as()
    desk.settings.leave_at(project, 10_000, 40)
    desk.bridge.go_to(0)
    desk.files.saving.leave()
    desk.settings.leave_at(project, 10_000, 40)
    opened(project)
    assert desk.bridge.place == 0


def test_so_many_places_are_remembered(window: MainWindow, tmp_path: Path) -> None:
    settings = window.settings
    for number in range(MOST_PLACES + 1):
        settings.leave_at(tmp_path / f"{number} a.proof", 50, number + 1)
    assert settings.place_in(tmp_path / "0 a.proof", 50) == 0
    assert settings.place_in(tmp_path / "1 a.proof", 50) == 2
    assert settings.place_in(tmp_path / "48 a.proof", 50) == 49
    assert settings.place_in(tmp_path / "49 a.proof", 50) == 0  # behind the end
    assert settings.place_in(tmp_path / "48 a.proof", 51) == 0


@pytest.mark.parametrize(("key", "signed"), [(Qt.Key.Key_Return, "林小满"), (Qt.Key.Key_Escape, "")])
def test_at_the_first_start_the_first_analysis_is_signed_with_the_name_that_is_given(
    window: MainWindow, page_file: Path, qtbot: QtBot, key: Qt.Key, signed: str
) -> None:
    begin(window, (page_file,))
    dialog = next(one for one in window.findChildren(NameDialog) if one.isVisible())
    QTest.qWait(50)
    assert window.bridge.session is None
    dialog.name.setText("林小满")
    QTest.keyClick(dialog.name, key)
    qtbot.waitUntil(lambda: window.bridge.session is not None and not window.files.busy, timeout=WAIT_MS)
    store = window.files.journal.store
    assert store is not None
    assert load(store.path).analyses[0].editor == (signed or system_name())
    begin(window, (page_file,))
    assert not any(one.isVisible() for one in window.findChildren(NameDialog))


def test_the_name_is_asked_for_once(window: MainWindow) -> None:
    assert not window.settings.knows_editor
    name = window.settings.editor
    dialog = ask_name_once(window)
    assert isinstance(dialog, NameDialog)
    assert dialog.name.text() == name
    dialog.reject()
    assert window.settings.editor == name
    assert ask_name_once(window) is None


def test_of_a_damaged_journal_comes_back_what_can_be_read(desk: MainWindow, message: Message, qtbot: QtBot) -> None:
    change(desk)
    change(desk, Role.BODY)
    store = desk.files.journal.store
    assert store is not None
    qtbot.waitUntil(lambda: store.recorded == 2, timeout=WAIT_MS)
    store.close()  # what a crash does
    run_sql(store.path, "UPDATE edit SET edit = 'no json' WHERE number = 2")
    answer_question("Don’t save")
    dialog = desk.files.offer_unsaved()
    assert dialog is not None
    QTest.keyClick(dialog.again, Qt.Key.Key_Space)
    box = message()
    assert box.text() == "The journal was damaged. Edits recovered: 1, edits that are lost: 1."
    box.close()
    assert session_of(desk).depth == 1
