"""The list of what is left before export, and pages marked done, in the window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from proofreader.document.checks import CheckKind, find_checks
from proofreader.document.done import PageState
from proofreader.document.edit import Correct
from proofreader.gui.checks import Checks
from proofreader.gui.main_window import MainWindow
from proofreader.text.span import Span
from tests.gui.steps import press_key, session_of


def shown(window: MainWindow, qtbot: QtBot) -> Checks:
    window.reading.setFocus()
    press_key(window.reading, "F12")
    panel = window.tools.checks.widget()
    assert isinstance(panel, Checks)
    qtbot.waitUntil(lambda: panel.checks == find_checks(session_of(window)))
    return panel


def break_the_end(window: MainWindow) -> int:
    """Take away the stop that ends 三分钟办完."""
    at = session_of(window).issue.raw.index("办完。") + 2
    window.bridge.apply(Correct(Span(at, at + 1), ""))
    return at + 1


def test_enter_goes_to_the_place(desk: MainWindow, qtbot: QtBot) -> None:
    place = break_the_end(desk)
    panel = shown(desk, qtbot)
    row = [check.kind for check in panel.checks].index(CheckKind.OPEN_END)
    panel.list.setCurrentItem(panel.list.topLevelItem(row))
    assert QApplication.focusWidget() is panel.list
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    assert desk.bridge.place == place
    assert QApplication.focusWidget() is desk.reading


def test_the_list_follows_edits(desk: MainWindow, qtbot: QtBot) -> None:
    panel = shown(desk, qtbot)
    before = panel.checks
    break_the_end(desk)
    qtbot.waitUntil(lambda: len(panel.checks) == len(before) + 1)
    desk.bridge.undo()
    qtbot.waitUntil(lambda: panel.checks == before)


def test_what_is_left_alone_leaves_the_list(desk: MainWindow, qtbot: QtBot) -> None:
    break_the_end(desk)
    panel = shown(desk, qtbot)
    row = [check.kind for check in panel.checks].index(CheckKind.OPEN_END)
    panel.list.setCurrentItem(panel.list.topLevelItem(row))
    QTest.keyClick(panel.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: CheckKind.OPEN_END not in {check.kind for check in panel.checks})
    desk.bridge.undo()
    qtbot.waitUntil(lambda: CheckKind.OPEN_END in {check.kind for check in panel.checks})


def test_the_outline_says_how_far_pages_are(desk: MainWindow, qtbot: QtBot) -> None:
    def title() -> str:
        item = desk.outline.topLevelItem(0)
        assert item is not None
        return item.text(0)

    desk.reading.setFocus()
    press_key(desk.reading, "Shift+F12")
    qtbot.waitUntil(lambda: title().endswith("· done"))
    break_the_end(desk)
    qtbot.waitUntil(lambda: title().endswith("· done, changed since"))
    desk.bridge.undo()
    qtbot.waitUntil(lambda: title().endswith("· done"))
    desk.bridge.undo()
    qtbot.waitUntil(lambda: "done" not in title())
    assert desk.outline.states.of(0) is PageState.OPEN


def test_export_offers_the_list(desk: MainWindow, qtbot: QtBot) -> None:
    break_the_end(desk)
    dialog = desk.files.ask_export()
    assert dialog is not None
    assert "Paragraph without a stop: 1" in dialog.left.text.text()
    QTest.keyClick(dialog.left.look, Qt.Key.Key_Space)
    assert not dialog.isVisible()
    assert desk.tools.shows("checks")
