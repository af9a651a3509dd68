"""The review queue: what it shows, how it is sorted, and that it keeps up."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from proofreader.document.proposal import Options
from proofreader.gui.context import gap_in_context, shortened
from proofreader.gui.main_window import MainWindow
from proofreader.gui.review_queue import CONFIDENCE, KIND, PLACE, PROPOSAL, REASON
from proofreader.gui.settings import Settings
from tests.gui.steps import press_key, session_of


@pytest.fixture
def settings(settings: Settings) -> Settings:
    """Whatever is not quite certain is a suspect, so that there are plenty."""
    settings.options = Options(threshold=1.0)
    return settings


def cell(window: MainWindow, row: int, column: int) -> str:
    return str(window.queue.model().index(row, column).data())


def test_each_row_tells_a_suspect(desk: MainWindow) -> None:
    suspects = session_of(desk).suspects()
    assert desk.queue.model().rowCount() == len(suspects) > 3
    for row, suspect in enumerate(suspects):
        assert cell(desk, row, CONFIDENCE) == f"{suspect.confidence:.0%}"
        assert cell(desk, row, REASON).strip()
        assert cell(desk, row, KIND).strip()
        assert cell(desk, row, PROPOSAL).strip()
        if suspect.gap is not None:
            assert cell(desk, row, PLACE) == gap_in_context(session_of(desk), suspect.gap, 10)
            assert "│" in cell(desk, row, PLACE)


def test_it_sorts_by_confidence_and_back(desk: MainWindow) -> None:
    desk.queue.sortByColumn(CONFIDENCE, Qt.SortOrder.AscendingOrder)
    shown = [int(cell(desk, row, CONFIDENCE)[:-1]) for row in range(desk.queue.model().rowCount())]
    assert shown == sorted(shown)
    desk.queue.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
    assert cell(desk, 0, CONFIDENCE) == f"{session_of(desk).suspects()[0].confidence:.0%}"


def test_enter_goes_there_when_sorted(desk: MainWindow) -> None:
    desk.queue.sortByColumn(CONFIDENCE, Qt.SortOrder.AscendingOrder)
    desk.queue.setFocus()
    QTest.keyClick(desk.queue, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(desk.queue, Qt.Key.Key_Down)
    chosen = desk.queue.selected()
    assert chosen is not None
    QTest.keyClick(desk.queue, Qt.Key.Key_Return)
    assert desk.editing.suspect_here() == chosen
    assert QApplication.focusWidget() is desk.reading


def test_it_follows_the_current_suspect(desk: MainWindow, qtbot: QtBot) -> None:
    for _ in range(3):
        press_key(desk.reading, "F8")
    here = desk.editing.suspect_here()
    qtbot.waitUntil(lambda: desk.queue.selected() == here)


def test_what_is_settled_goes_and_comes_back_with_undo(desk: MainWindow, qtbot: QtBot) -> None:
    rows = desk.queue.model().rowCount()
    press_key(desk.reading, "F8")
    press_key(desk.reading, "Ctrl+Return")
    qtbot.waitUntil(lambda: desk.queue.model().rowCount() == rows - 1)
    press_key(desk.reading, "Ctrl+Z")
    qtbot.waitUntil(lambda: desk.queue.model().rowCount() == rows)


def test_an_empty_queue_says_so(desk: MainWindow, qtbot: QtBot) -> None:
    assert desk.queue.note() == ""
    for _ in session_of(desk).suspects():
        press_key(desk.reading, "F8")
        press_key(desk.reading, "Ctrl+4")
    qtbot.waitUntil(lambda: desk.queue.note() == "Nothing doubtful is left.")
    said = desk.queue.viewport().grab().toImage()
    assert any(
        said.pixelColor(x, y) != said.pixelColor(0, 0) for x in range(said.width()) for y in range(said.height())
    )
    press_key(desk.reading, "Ctrl+Z")
    qtbot.waitUntil(lambda: desk.queue.note() == "")


def test_context_is_short() -> None:
    assert shortened("临江\n市  图书馆", 20) == "临江 市 图书馆"
    assert shortened("临江市图书馆", 4) == "临江市…"
