"""Everything by keyboard, with a name for those who hear it, seen to have the keyboard, readable at twice the size."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from proofreader.gui.main_window import MainWindow
from tests.gui.scene import Answer
from tests.gui.windows import all_windows, described, dialog_classes, reached_by_tab, spoken_name

FRAME = 4
"""Pixels around a widget in which its focus may show."""
LARGEST = (1600, 1000)
"""What a dialog may take of the screen when all text has twice its size."""


def test_everything_that_takes_the_keyboard_has_a_name(desk: MainWindow, choose_file: Answer) -> None:
    choose_file(None)
    nameless = [
        described(widget)
        for window in all_windows(desk)
        for widget in reached_by_tab(window)
        if not spoken_name(widget)
    ]
    assert nameless == []


def test_tab_reaches_everything(desk: MainWindow, choose_file: Answer) -> None:
    choose_file(None)
    missed: list[str] = []
    for window in all_windows(desk):
        visited = {id(widget) for widget in _walk(len(reached_by_tab(window)))}
        missed += [described(widget) for widget in reached_by_tab(window) if id(widget) not in visited]
    assert missed == []


def _walk(stops: int) -> Iterator[QWidget]:
    for _ in range(2 * stops + 2):
        widget = QApplication.focusWidget()
        assert widget is not None
        yield widget
        QTest.keyClick(widget, Qt.Key.Key_Tab)


def test_no_dialog_was_left_out(desk: MainWindow, choose_file: Answer) -> None:
    choose_file(None)
    seen = {type(window) for window in all_windows(desk)}
    assert {kind.__name__ for kind in dialog_classes()} - {kind.__name__ for kind in seen} == set()


def test_it_shows_where_the_keyboard_is(desk: MainWindow, choose_file: Answer) -> None:
    choose_file(None)
    unseen: list[str] = []
    for window in all_windows(desk):
        wanted = reached_by_tab(window)
        for number, widget in enumerate(wanted if len(wanted) > 1 else ()):
            with_focus = _picture(window, widget, focus=widget)
            without = _picture(window, widget, focus=wanted[number - 1])
            if with_focus == without and widget.isEnabled() and widget.isVisible():
                unseen.append(described(widget))
    assert unseen == []


def _picture(window: QWidget, widget: QWidget, focus: QWidget) -> object:
    for _ in range(100):
        focus.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        if QApplication.focusWidget() is focus or not focus.isEnabled():
            break
        window.activateWindow()
    around = QRect(widget.mapTo(window, widget.rect().topLeft()), widget.size())
    return window.grab(around.adjusted(-FRAME, -FRAME, FRAME, FRAME)).toImage()


@pytest.fixture
def twice(qapp: QApplication) -> Iterator[None]:
    """All text of the program has twice its size."""
    usual = QFont(qapp.font())
    large = QFont(usual)
    large.setPointSizeF(2 * usual.pointSizeF())
    qapp.setFont(large)
    yield
    qapp.setFont(usual)


@pytest.mark.usefixtures("twice")
def test_text_of_twice_the_size_is_not_cut_off(desk: MainWindow, choose_file: Answer, qtbot: QtBot) -> None:
    choose_file(None)
    desk.resize(*LARGEST)
    cut: list[str] = []
    for window in all_windows(desk):
        QApplication.processEvents()
        cut += [f"{described(widget)}: {_text(widget)}" for widget in window.findChildren(QWidget) if _is_cut(widget)]
        if window is not desk:
            size = window.minimumSizeHint()
            assert (size.width() <= LARGEST[0], size.height() <= LARGEST[1]) == (True, True), (window, size)
    assert cut == []


def _text(widget: QWidget) -> str:
    return str(widget.property("text") or widget.property("currentText") or "")


def _is_cut(widget: QWidget) -> bool:
    if not widget.isVisible() or not isinstance(widget, (QLabel, QAbstractButton, QComboBox)) or not _text(widget):
        return False
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.height() < widget.heightForWidth(widget.width())
    smallest = widget.minimumSizeHint()
    return widget.width() < smallest.width() or widget.height() < smallest.height()
