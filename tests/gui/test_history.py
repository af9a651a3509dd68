"""The history of a paragraph in the window, and going back through it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from proofreader.document.article import Role
from proofreader.document.proposal import Options
from proofreader.gui.commands import ROLE_KEYS
from proofreader.gui.history_list import WHAT, WHO, local_time, visible
from proofreader.gui.history_view import ISSUE, PAGE, HistoryView
from proofreader.gui.main_window import MainWindow
from proofreader.storage.project import load
from tests.gui.conftest import WAIT_MS
from tests.gui.questions import Answer
from tests.gui.steps import go_to, press_key, session_of


@pytest.fixture
def panel(desk: MainWindow, qtbot: QtBot) -> HistoryView:
    """The open history of the paragraph with 馆长说."""
    desk.settings.editor = "林小满"
    session_of(desk).editor = "林小满"
    go_to(desk, "馆长说")
    press_key(desk.reading, "Ctrl+Shift+H")
    made = desk.tools.history.widget()
    assert isinstance(made, HistoryView)
    return made


def rest(panel: HistoryView, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not panel.busy, timeout=WAIT_MS)


def test_the_list_follows_what_is_done_and_where_one_is(desk: MainWindow, panel: HistoryView, qtbot: QtBot) -> None:
    go_to(desk, "馆长说")
    press_key(desk.reading, ROLE_KEYS[Role.CAPTION])
    rest(panel, qtbot)
    model = panel.list.states
    assert model.data(model.index(1, WHO)) == "林小满"
    assert model.data(model.index(1, WHAT)) == "“馆长说，今后每逢周末，这” became a caption"
    go_to(desk, "会议指出")
    rest(panel, qtbot)
    assert model.rowCount() == 1
    panel.scope.setCurrentIndex(ISSUE)
    rest(panel, qtbot)
    assert model.rowCount() == 2
    panel.scope.setCurrentIndex(PAGE)
    desk.bridge.show_page(1)
    panel.refresh()
    rest(panel, qtbot)
    assert model.rowCount() == 1, "nothing but the analysis happened on the second page"


def test_going_back_over_another_analysis(desk: MainWindow, panel: HistoryView, qtbot: QtBot) -> None:
    go_to(desk, "馆长说")
    press_key(desk.reading, ROLE_KEYS[Role.CAPTION])
    session = session_of(desk)
    session.replace_proposals(session.proposals, Options(threshold=0.5))
    place = desk.bridge.place
    panel.scope.setCurrentIndex(ISSUE)
    panel.refresh()
    rest(panel, qtbot)
    assert [state.analysis for state in panel.list.states.rows] == [1, 1, 2]
    panel.list.setFocus()
    panel.list.selectRow(1)
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    assert (session.options.threshold, session.standing.position) == (Options().threshold, 1)
    assert desk.bridge.place == place
    rest(panel, qtbot)
    QTest.keyClick(panel.list, Qt.Key.Key_End)
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    assert session.options.threshold == 0.5


def test_what_was_gone_back_to_is_on_the_disk(
    desk: MainWindow, panel: HistoryView, qtbot: QtBot, tmp_path: Path, choose_file: Answer
) -> None:
    go_to(desk, "馆长说")
    press_key(desk.reading, ROLE_KEYS[Role.CAPTION])
    choose_file(tmp_path / "issue.proof")
    press_key(desk.reading, "Ctrl+S")
    rest(panel, qtbot)
    panel.list.setFocus()
    QTest.keyClick(panel.list, Qt.Key.Key_Home)
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    assert desk.isWindowModified()
    qtbot.waitUntil(lambda: load(tmp_path / "issue.proof").standing.position == 0, timeout=WAIT_MS)
    assert len(load(tmp_path / "issue.proof").entries) == 1


def test_times_and_texts_are_harmless() -> None:
    assert local_time("yesterday") == "yesterday"
    assert "2026" in local_time("2026-11-24T12:00:00+00:00") or "26" in local_time("2026-11-24T12:00:00+00:00")
    assert visible("a\u202eb\nc") == "a▯b\nc"
