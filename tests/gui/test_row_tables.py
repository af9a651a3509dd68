"""Tables of the tools: every column in sight, in a window of the usual size and with larger text."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QListWidget, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from proofreader.gui.change_list import ChangeList
from proofreader.gui.find_bar import FindBar
from proofreader.gui.main_window import MainWindow
from proofreader.gui.settings import Language, Settings
from tests.gui.steps import press_key

KEYS = ("Ctrl+K", "Ctrl+Shift+K", "Ctrl+D", "Ctrl+Shift+H", "F12", "F6")


@pytest.fixture(params=[100, 200])
def settings(settings: Settings, request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Settings]:
    """Text of the usual size, and of twice that."""
    usual = QFont(qapp.font())
    settings.scale = request.param
    yield settings
    qapp.setFont(usual)


def shown_tables(window: MainWindow) -> list[QTableView]:
    return [table for table in window.findChildren(QTableView) if table.isVisible()]


def all_fit(window: MainWindow) -> bool:
    tables = shown_tables(window)
    return bool(tables) and all(table.horizontalScrollBar().maximum() == 0 for table in tables)


@pytest.mark.parametrize("key", KEYS)
def test_every_column_is_in_sight(desk: MainWindow, key: str, qtbot: QtBot) -> None:
    press_key(desk.reading, key)
    qtbot.waitUntil(lambda: all_fit(desk))
    for table in shown_tables(desk):
        assert table.verticalHeader().defaultSectionSize() > table.fontMetrics().height()


def test_a_column_that_was_dragged_stays(desk: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    press_key(desk.reading, "Ctrl+D")
    table = next(table for table in shown_tables(desk) if isinstance(table, ChangeList))
    header = table.horizontalHeader()
    edge = QPoint(header.sectionViewportPosition(1) + header.sectionSize(1) - 1, header.height() // 2)
    target = edge + QPoint(77 - header.sectionSize(1), 0)
    with monkeypatch.context() as held:
        held.setattr(QGuiApplication, "mouseButtons", lambda: Qt.MouseButton.LeftButton)
        QTest.mousePress(header.viewport(), Qt.MouseButton.LeftButton, pos=edge)
        QTest.mouseMove(header.viewport(), target)
        QTest.mouseRelease(header.viewport(), Qt.MouseButton.LeftButton, pos=target)
    assert table.columnWidth(1) == 77
    desk.resize(desk.width() + 60, desk.height())
    QTest.qWait(50)
    assert table.columnWidth(1) == 77


def test_tab_leads_from_what_is_found_to_what_comes_in_its_stead(desk: MainWindow) -> None:
    press_key(desk.reading, "Ctrl+H")
    for text, key in (("abc", Qt.Key.Key_Tab), ("xyz", Qt.Key.Key_Tab)):
        widget = QApplication.focusWidget()
        assert widget is not None
        QTest.keyClicks(widget, text)
        QTest.keyClick(widget, key)
    bar = desk.findChild(FindBar)
    assert bar is not None
    assert (bar.sought.text(), bar.template.text()) == ("abc", "xyz")


def test_nothing_of_the_find_bar_and_the_kinds_of_changes_is_cut_off(desk: MainWindow, qtbot: QtBot) -> None:
    desk.set_language(Language.CHINESE)
    press_key(desk.reading, "Ctrl+D")
    press_key(desk.reading, "Ctrl+H")
    bar, kinds = desk.findChild(FindBar), desk.tools.compare.widget().findChild(QListWidget)
    assert bar is not None
    assert kinds is not None

    def whole() -> bool:
        boxes = bar.findChildren(QCheckBox) + bar.findChildren(QComboBox) + bar.findChildren(QPushButton)
        return all(one.isVisible() and one.width() >= one.minimumSizeHint().width() for one in boxes)

    qtbot.waitUntil(whole)
    qtbot.waitUntil(lambda: kinds.horizontalScrollBar().maximum() == 0)


def test_the_outline_is_wider_where_text_is_larger(window: MainWindow, settings: Settings) -> None:
    large = settings.scale > 100
    assert (window.outline_dock.width() > 340) is large
