"""Another analysis shows what it would change before it does."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from proofreader.document import signing
from proofreader.document.proposal import MixedScript, Options
from proofreader.gui.dialogs.reanalysis import AFTER, BEFORE, ReanalysisDialog
from proofreader.gui.main_window import MainWindow
from proofreader.storage.project import load
from tests.gui.conftest import WAIT_MS, Opener
from tests.gui.questions import Answer
from tests.gui.steps import all_text, press_key, session_of

OTHER = Options(mixed_script=MixedScript.ADD)


@pytest.fixture
def dialog(desk: MainWindow, qtbot: QtBot) -> ReanalysisDialog:
    """What is shown when spaces beside digits are wanted."""
    desk.files.analyse_again(OTHER)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), ReanalysisDialog), timeout=WAIT_MS)
    shown = QApplication.activeModalWidget()
    assert isinstance(shown, ReanalysisDialog)
    qtbot.waitUntil(lambda: not shown.busy, timeout=WAIT_MS)
    return shown


def test_it_shows_what_would_be_read(desk: MainWindow, dialog: ReanalysisDialog) -> None:
    count = dialog.table.rowCount()
    before, after = ([dialog.table.item(row, column).text() for row in range(count)] for column in (BEFORE, AFTER))
    assert before[0] == "Folio: 第2版"
    assert after[0] == "Folio: 第 2 版"
    assert any("投入2台自" in text for text in before)
    assert any("投入 2 台自" in text for text in after)
    assert dialog.summary.text().startswith(f"Paragraphs that would read otherwise: {len(dialog.found)}.")
    assert "投入2台" in all_text(desk), "nothing was changed yet"


def test_keeping_the_old_one_changes_nothing(desk: MainWindow, dialog: ReanalysisDialog) -> None:
    before = session_of(desk).reading
    QTest.keyClick(dialog.keep, Qt.Key.Key_Space)
    assert session_of(desk).reading is before
    assert (len(session_of(desk).analyses), session_of(desk).options) == (1, Options())


def test_using_the_new_one_can_be_gone_back_from(desk: MainWindow, dialog: ReanalysisDialog) -> None:
    before = session_of(desk).reading
    QTest.keyClick(dialog.adopt, Qt.Key.Key_Space)
    assert "投入 2 台" in all_text(desk)
    assert desk.isWindowModified()
    desk.bridge.go_back_to(1, 0)
    assert session_of(desk).reading is before


def test_what_another_program_analysed_stays_and_is_said(
    desk: MainWindow, opened: Opener, tmp_path: Path, choose_file: Answer, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "issue.proof"
    choose_file(path)
    press_key(desk.reading, "Ctrl+S")
    press_key(desk.reading, "Ctrl+W")
    reading = load(path).reading
    monkeypatch.setattr("proofreader.gui.saving.program", lambda: "newspaper-proofreader 9.9")
    said: list[str] = []
    desk.files.said.connect(said.append)
    opened(path)
    assert f"issue.proof was analysed by {signing.program()}; nothing of it was changed." in said[-1]
    assert session_of(desk).reading == reading
