"""A new file is written beside the window, which stays alive, tells how far it is, and can stop it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QProgressDialog
from pytestqt.qtbot import QtBot

from proofreader.document.article import Role
from proofreader.errors import Cancelled
from proofreader.gui.commands import ROLE_KEYS
from proofreader.gui.main_window import MainWindow
from proofreader.storage import project as project_file
from proofreader.storage.contents import Progress
from proofreader.storage.project import load
from tests.gui.conftest import WAIT_MS, Opener
from tests.gui.questions import Answer
from tests.gui.steps import go_to, press_key, session_of


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Every file is written only once this is set; meanwhile the writer listens whether it shall stop."""
    gate, write = threading.Event(), project_file.write_all

    def slowly(connection: object, taken: object, progress: Progress) -> None:
        while not gate.wait(0.01):
            progress(1, 3)
        write(connection, taken, progress)  # type: ignore[arg-type]

    monkeypatch.setattr(project_file, "write_all", slowly)
    yield gate
    gate.set()


def on_the_dialog(act: object, seen: list[str]) -> None:
    """Once the progress is shown: note what it says, and ``act`` on it."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QProgressDialog) or dialog.maximum() != 3:
            QTimer.singleShot(20, look)
            return
        seen.append(f"{dialog.labelText()} {dialog.value()}/{dialog.maximum()}")
        act(dialog)  # type: ignore[operator]

    QTimer.singleShot(20, look)


def change(window: MainWindow, role: Role = Role.CAPTION) -> None:
    go_to(window, "馆长说")
    press_key(window.reading, ROLE_KEYS[role])


@pytest.fixture
def other_page(desk: MainWindow) -> MainWindow:
    """The window with an issue whose journal is no help: it is written anew, as for the first time."""
    store = desk.files.journal.store
    assert store is not None
    store.path.unlink()
    return desk


def test_the_window_lives_while_a_file_is_written(
    other_page: MainWindow, held: threading.Event, tmp_path: Path, choose_file: Answer, qtbot: QtBot
) -> None:
    window, path, seen = other_page, tmp_path / "issue.proof", list[str]()
    change(window)
    choose_file(path)
    on_the_dialog(lambda _: held.set(), seen)
    press_key(window.reading, "Ctrl+Shift+S")
    assert seen == ["Saving issue.proof … 1/3"]
    assert load(path).depth == 1
    assert not window.isWindowModified()
    assert window.files.project == path
    with qtbot.waitActive(window):
        window.activateWindow()
    change(window, Role.BODY)
    qtbot.waitUntil(lambda: load(path).depth == 2, timeout=WAIT_MS)


def test_stop_leaves_the_old_file_and_the_work(
    other_page: MainWindow, held: threading.Event, tmp_path: Path, choose_file: Answer, qtbot: QtBot
) -> None:
    window, path, seen, said = other_page, tmp_path / "issue.proof", list[str](), list[str]()
    path.write_bytes(b"an older file")
    change(window)
    choose_file(path)
    window.files.said.connect(said.append)
    on_the_dialog(lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Escape), seen)
    press_key(window.reading, "Ctrl+Shift+S")
    assert seen
    assert said == ["Stopped: nothing was written."]
    assert path.read_bytes() == b"an older file"
    assert [left.name for left in tmp_path.iterdir() if left.name.startswith(".")] == []
    assert window.isWindowModified()
    assert window.files.project is None
    held.set()
    assert window.files.save_as()
    assert load(path).depth == 1


def test_an_issue_that_was_read_meanwhile_waits(
    other_page: MainWindow,
    held: threading.Event,
    tmp_path: Path,
    choose_file: Answer,
    second_file: Path,
    qtbot: QtBot,
) -> None:
    window, path = other_page, tmp_path / "issue.proof"
    change(window)
    choose_file(path)
    session, shown = session_of(window), list[bool]()

    def read_another(_: QProgressDialog) -> None:
        window.files.open_paths([second_file])
        QTimer.singleShot(400, go_on)

    def go_on() -> None:
        shown.append(window.bridge.session is session)
        held.set()

    window.files.may_leave = lambda: True  # type: ignore[method-assign]
    on_the_dialog(read_another, [])
    press_key(window.reading, "Ctrl+Shift+S")
    assert shown == [True]
    assert load(path).depth == 1
    qtbot.waitUntil(lambda: window.bridge.session not in (None, session), timeout=WAIT_MS)
    assert load(path).depth == 1


def test_a_file_of_ours_is_copied_with_progress(
    desk: MainWindow, tmp_path: Path, choose_file: Answer, opened: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The journal is copied as it is; a stop in the middle of that leaves nothing either."""
    change(desk)
    desk.files.journal.save()
    store = desk.files.journal.store
    assert store is not None
    copied: list[tuple[int, int]] = []

    def stop(done: int, total: int) -> None:
        copied.append((done, total))
        raise Cancelled

    monkeypatch.setattr(project_file, "COPIED_AT_ONCE", 1)
    with pytest.raises(Cancelled):
        store.moved(tmp_path / "copy.proof", session_of(desk), None, stop)
    assert len(copied) == 1
    assert copied[0][1] > 1
    assert not (tmp_path / "copy.proof").exists()
    choose_file(tmp_path / "copy.proof")
    assert desk.files.save_as()
    assert load(tmp_path / "copy.proof").depth == 1
