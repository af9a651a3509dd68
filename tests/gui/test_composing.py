"""Composing everywhere: the session is the very same value until the commit, which is one step of the history."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QTextCharFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from proofreader.document.edit import Correct
from proofreader.gui.main_window import MainWindow
from proofreader.gui.settings import Language
from proofreader.text.span import Span
from tests.gui.panes import Panes
from tests.gui.small_page import small_session
from tests.gui.steps import all_text, go_to, press_key, session_of

PLACES = {
    "at a stray blank": "拼，二",
    "at a line wrap": "县举行",
    "at a column break": "十余支",
    "at a caesura": "业务大",
    "at a kept line end of a head": "开发区",
    "at the start of a paragraph": "会后",
    "at the end of a paragraph": "\n会后",
    "at the start of a head": "岗位大比拼 业务",
    "at the start of the page": "临江文化",
    "in the last part": "摄",
}
"""What stands behind the cursor."""


@pytest.fixture
def panes(qtbot: QtBot) -> Panes:
    return Panes(qtbot, small_session())


def compose(widget: QWidget, preedit: str, commit: str = "", start: int = 0, length: int = 0) -> None:
    """What an input method sends: the text under composition underlined, its cursor at the end."""
    look = QTextCharFormat()
    look.setFontUnderline(True)
    kinds = QInputMethodEvent.AttributeType
    attributes = [
        QInputMethodEvent.Attribute(kinds.TextFormat, 0, len(preedit), look),
        QInputMethodEvent.Attribute(kinds.Cursor, len(preedit), 1, None),
    ]
    event = QInputMethodEvent(preedit, attributes if preedit else [])
    if commit or length:
        event.setCommitString(commit, start, length)
    QApplication.sendEvent(widget, event)


@pytest.mark.parametrize("before", PLACES.values(), ids=PLACES)
def test_nothing_is_changed_before_the_commit_and_one_undo_takes_it_back(panes: Panes, before: str) -> None:
    panes.put_cursor(before)
    untouched, text, place = panes.session.reading, panes.text, panes.bridge.place
    for preedit in ("l", "li", "lin", "lin j", "lin jiang"):
        compose(panes.reading, preedit)
        assert panes.session.reading is untouched
        assert (panes.session.edits, panes.text, panes.bridge.place) == ((), text, place)
    compose(panes.reading, "", "临江")
    assert panes.session.depth == len(panes.session.edits) == 1
    at = text.index(before)
    assert panes.text == f"{text[:at]}临江{text[at:]}"
    panes.check()
    panes.bridge.undo()
    assert panes.session.reading is untouched
    assert panes.text == text
    panes.bridge.redo()
    assert panes.text == f"{text[:at]}临江{text[at:]}"
    panes.check()


@pytest.mark.parametrize("before", PLACES.values(), ids=PLACES)
def test_cancelled_nothing_was_ever_there(panes: Panes, before: str) -> None:
    panes.put_cursor(before)
    untouched, around = panes.session.reading, panes.around
    for preedit in ("lin", "li", "l", ""):
        compose(panes.reading, preedit)
    assert panes.session.reading is untouched
    assert panes.session.edits == ()
    assert not panes.session.can_redo
    assert panes.around == around
    panes.check()
    panes.type("新")
    assert panes.session.depth == 1


SELECTIONS = {
    "inside a line": ("表彰", "先进"),
    "across a line wrap": ("江县", "举行"),
    "across a stray blank": ("比拼，", "二十"),
    "across two paragraphs": ("参加", "表彰"),
    "from a head into the body": ("真本领", "县举行"),
}
"""From before the first piece to before the second."""


@pytest.mark.parametrize("ends", SELECTIONS.values(), ids=SELECTIONS)
@pytest.mark.parametrize("backwards", [False, True], ids=["forwards", "backwards"])
def test_over_a_selection(panes: Panes, ends: tuple[str, str], backwards: bool) -> None:
    first, last = ends
    panes.put_cursor(first if backwards else last, anchor=last if backwards else first)
    chosen, untouched, text = panes.reading.selected_text(), panes.session.reading, panes.text
    for preedit in ("x", "xin"):
        compose(panes.reading, preedit)
        assert panes.session.reading is untouched
        assert panes.text == text
    compose(panes.reading, "")
    assert panes.reading.selected_text() == chosen
    assert panes.session.reading is untouched
    compose(panes.reading, "xin")
    compose(panes.reading, "", "新")
    assert panes.session.depth == len(panes.session.edits) == 1
    panes.check()
    start, end = text.index(first), text.index(last)
    assert panes.text == f"{text[:start]}新{text[end:]}"
    panes.bridge.undo()
    assert panes.session.reading is untouched
    assert panes.text == text


@pytest.mark.parametrize("meanwhile", ["edit", "undo", "other pane", "other place"])
def test_what_happens_meanwhile_does_not_spoil_it(panes: Panes, meanwhile: str) -> None:
    panes.put_cursor("先进")
    panes.type("了")
    panes.put_cursor("表彰")
    compose(panes.reading, "xin")
    if meanwhile == "edit":
        panes.bridge.apply(Correct(Span(0, 1), "邻"))
    elif meanwhile == "undo":
        panes.bridge.undo()
    elif meanwhile == "other pane":
        panes.raw.setFocus()
        panes.reading.setFocus()
    else:
        panes.bridge.go_to(0)
    panes.check()
    depth = panes.session.depth
    compose(panes.reading, "", "新")
    assert panes.session.depth == depth + 1
    assert panes.text.count("新") == 1
    panes.check()


def test_a_long_sentence_committed_in_pieces_is_undone_piece_by_piece(panes: Panes) -> None:
    panes.put_cursor("表彰")
    text = panes.text
    for piece in ("昨日", "在临江", "𠮷祥", "，"):
        compose(panes.reading, "x")
        compose(panes.reading, "", piece)
    assert "会后昨日在临江𠮷祥，表彰" in panes.text
    while panes.session.can_undo:
        panes.bridge.undo()
        panes.check()
    assert panes.text == text


def test_in_the_window_a_composition_is_no_change_to_save(desk: MainWindow) -> None:
    go_to(desk, "馆长说")
    compose(desk.reading, "guan")
    assert not desk.isWindowModified()
    assert not desk.menus.actions["undo"].isEnabled()
    compose(desk.reading, "", "馆")
    assert desk.isWindowModified()
    press_key(desk.reading, "Ctrl+Z")
    assert not desk.isWindowModified()
    assert "馆馆长说" not in all_text(desk)


def test_fields_of_the_window_compose_without_touching_the_issue(desk: MainWindow) -> None:
    desk.set_language(Language.CHINESE)
    untouched = session_of(desk).reading
    press_key(desk.reading, "Ctrl+Shift+P")
    palette = desk.tools.commands
    compose(palette.typed, "che xiao")
    assert palette.isVisible()
    assert palette.list.topLevelItemCount() > 10, "text being composed is not looked for yet"
    compose(palette.typed, "", "下一个疑点")
    assert palette.list.topLevelItem(0).text(0).endswith("下一个疑点")
    QTest.keyClick(palette.typed, Qt.Key.Key_Escape)
    press_key(desk.reading, "Ctrl+F")
    compose(desk.tools.find.sought, "gong yuan")
    assert desk.tools.find.sought.text() == ""
    compose(desk.tools.find.sought, "", "公园")
    assert desk.tools.find.sought.text() == "公园"
    assert session_of(desk).reading is untouched
