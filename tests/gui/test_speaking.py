"""What a screen reader is told of sentences that come up away from the keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from proofreader.gui.main_window import MainWindow
from proofreader.gui.speaking import plain
from tests.gui.steps import press_key


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_rich_text_is_spoken_plain() -> None:
    assert plain("<b>1</b>&nbsp; a &lt; b<br>two") == "1  a < b\ntwo"


def test_how_many_were_found(desk: MainWindow, said: list[str], qtbot: QtBot) -> None:
    press_key(desk.reading, "Ctrl+F")
    QTest.keyClicks(focus(), "2")
    qtbot.waitUntil(lambda: any("of" in sentence or "found" in sentence.lower() for sentence in said))


def test_the_command_that_enter_would_run(desk: MainWindow, said: list[str], qtbot: QtBot) -> None:
    press_key(desk.reading, "Ctrl+Shift+P")
    QTest.keyClicks(focus(), "find")
    qtbot.waitUntil(lambda: bool(said) and "Find" in said[-1])
    before = said[-1]
    QTest.keyClick(focus(), Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: said[-1] != before)


def test_how_many_are_ticked(desk: MainWindow, said: list[str], qtbot: QtBot) -> None:
    press_key(desk.reading, "Ctrl+K")
    qtbot.waitUntil(lambda: any("0 ticked" in sentence for sentence in said))
    QTest.keyClick(focus(), "a")
    qtbot.waitUntil(lambda: "0 ticked" not in said[-1] and "ticked" in said[-1])


def test_while_the_keyboard_is_elsewhere_a_panel_is_silent(desk: MainWindow, said: list[str], qtbot: QtBot) -> None:
    press_key(desk.reading, "F12")
    qtbot.waitUntil(lambda: bool(said))
    desk.reading.setFocus()
    said.clear()
    QTest.keyClicks(desk.reading, "xyz")
    qtbot.wait(900)
    assert said == []


def test_what_is_doubtful_where_the_next_suspect_is(desk: MainWindow, said: list[str]) -> None:
    press_key(desk.reading, "F8")
    suspect = desk.editing.suspect_here()
    assert suspect is not None
    assert len(said) == 1
    assert f"{round(suspect.confidence * 100)} %" in said[0]
    assert "<" not in said[0]
