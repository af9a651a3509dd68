"""Composing with an input method: shown, and no edit until it is committed; then one."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from proofreader.gui.geometry import x_of
from tests.gui.panes import Panes
from tests.gui.small_page import plain_session, small_session


@pytest.fixture
def panes(qtbot: QtBot) -> Panes:
    return Panes(qtbot, small_session())


def compose(panes: Panes, preedit: str, commit: str = "", start: int = 0, length: int = 0) -> None:
    """What an input method sends."""
    event = QInputMethodEvent(preedit, [])
    if commit or length:
        event.setCommitString(commit, start, length)
    QApplication.sendEvent(panes.reading, event)


def composing(panes: Panes) -> str:
    """The text being composed where the cursor is."""
    return panes.reading.textCursor().block().layout().preeditAreaText()


@pytest.mark.parametrize("before", ["表彰", "拼，二", "会后", "临江文化", "业务大", "\n会后", "杨柳"])
def test_composing_is_shown_and_committed_once(panes: Panes, before: str) -> None:
    panes.put_cursor(before)
    text = panes.text
    for preedit in ("x", "xi", "xin"):
        compose(panes, preedit)
        assert composing(panes) == preedit
        assert panes.session.depth == 0
        assert panes.text == text
        panes.window.grab()
    compose(panes, "", "新")
    assert composing(panes) == ""
    assert panes.session.depth == 1
    panes.check()
    position = text.index(before)
    assert panes.text == text[:position] + "新" + text[position:]
    assert panes.reading.textCursor().position() == position + 1
    panes.bridge.undo()
    assert panes.text == text


def test_composing_can_be_cancelled(panes: Panes) -> None:
    panes.put_cursor("表彰")
    compose(panes, "xin")
    compose(panes, "")
    assert composing(panes) == ""
    assert panes.session.depth == 0
    assert panes.around == "会后|表彰"
    panes.check()


def test_composing_over_a_selection_leaves_it_until_the_commit(panes: Panes) -> None:
    panes.put_cursor("表彰", anchor="余支队伍")
    text = panes.text
    compose(panes, "xin")
    assert panes.text == text
    assert panes.reading.washed == (text.index("余支队伍"), text.index("表彰"))
    panes.window.grab()
    compose(panes, "", "新")
    panes.check()
    assert "拼，二十新表彰了先进。" in panes.text
    assert panes.around == "十新|表彰"
    assert panes.session.depth == 1
    assert panes.reading.washed is None


def test_composing_over_a_selection_cancelled_gives_it_back(panes: Panes) -> None:
    panes.put_cursor("表彰", anchor="余支队伍")
    compose(panes, "xin")
    compose(panes, "")
    assert panes.session.depth == 0
    assert panes.reading.selected_text() == "余支队伍参加。\n会后"
    panes.check()


def test_composing_over_a_selection_made_backwards(panes: Panes) -> None:
    panes.put_cursor("表彰", anchor="先进")
    compose(panes, "xin")
    compose(panes, "", "新")
    assert "会后新先进。" in panes.text
    panes.check()


def test_a_commit_may_go_on_composing(panes: Panes) -> None:
    panes.put_cursor("表彰")
    compose(panes, "xin")
    compose(panes, "lin", "新")
    assert composing(panes) == "lin"
    assert "会后新表彰" in panes.text
    assert panes.session.depth == 1
    compose(panes, "", "临")
    assert "会后新临表彰" in panes.text
    panes.check()


def test_an_input_method_may_replace_what_stands_before_the_cursor(qtbot: QtBot) -> None:
    panes = Panes(qtbot, plain_session("甲𠮷乙丙\n"))
    panes.put_cursor("乙")
    panes.reading.moveCursor(QTextCursor.MoveOperation.Right)
    assert panes.reading.textCursor().position() == 4
    compose(panes, "", "新", -3, 3)
    assert panes.text == "甲新丙"
    panes.check()


def test_punctuation_is_committed_without_composing(panes: Panes) -> None:
    panes.put_cursor("表彰")
    compose(panes, "", "，")
    assert "会后，表彰" in panes.text
    assert panes.session.depth == 1


def test_what_the_input_method_may_ask(panes: Panes) -> None:
    panes.put_cursor("表彰")
    query = panes.reading.inputMethodQuery
    assert query(Qt.InputMethodQuery.ImEnabled) is True
    assert query(Qt.InputMethodQuery.ImSurroundingText) == "会后表彰了先进。"
    assert query(Qt.InputMethodQuery.ImCursorPosition) == 2
    rectangle = query(Qt.InputMethodQuery.ImCursorRectangle)
    assert abs(rectangle.x() - panes.reading.cursorRect().x()) <= 2
    panes.put_cursor("表彰", anchor="会后")
    assert (query(Qt.InputMethodQuery.ImAnchorPosition), query(Qt.InputMethodQuery.ImCursorPosition)) == (0, 2)


def test_marks_stay_on_their_characters_while_composing(panes: Panes) -> None:
    panes.put_cursor("县举行")
    compose(panes, "xin")
    block = panes.reading.document().findBlockByNumber(2)
    blank = panes.position("拼，") - block.position()
    line = block.layout().lineForTextPosition(blank + len("xin"))
    wanted = panes.reading.block_origin(block).x() + x_of(line, blank + len("xin"))
    (box,) = [box for item, box in panes.reading._desk.hover_boxes(2) if item.suspect is not None]
    assert abs(box.center().x() - wanted) < 1


def test_without_a_session_composing_does_nothing(qtbot: QtBot) -> None:
    panes = Panes(qtbot, None)
    compose(panes, "xin")
    compose(panes, "", "新")
    assert panes.text == ""
