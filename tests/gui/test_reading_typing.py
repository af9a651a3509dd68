"""Plain typing in the reading pane: every key becomes an edit, and the pane shows the session after each."""

from __future__ import annotations

import random

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QTextCursor
from PySide6.QtWidgets import QTextEdit
from pytestqt.qtbot import QtBot

from proofreader.document.article import Role
from proofreader.gui.text_positions import utf16_length
from tests.gui.panes import Panes
from tests.gui.small_page import plain_session, small_session

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def panes(qtbot: QtBot) -> Panes:
    return Panes(qtbot, small_session())


def test_a_character_is_typed_where_the_cursor_is(panes: Panes) -> None:
    panes.put_cursor("表彰")
    panes.type("还")
    assert "会后还表彰了先进。" in panes.text
    assert panes.around == "后还|表彰"
    assert panes.session.depth == 1


def test_several_characters_stay_in_order(panes: Panes) -> None:
    panes.put_cursor("表彰")
    panes.type("还a1")
    assert "会后还a1表彰了先进。" in panes.text
    assert panes.around == "a1|表彰"


def test_a_space_at_a_gap_and_backspace_after_it(panes: Panes) -> None:
    panes.put_cursor("拼，")
    panes.press(Key.Key_Space)
    assert "大比 拼，" in panes.text
    assert panes.around == "比 |拼，"
    panes.press(Key.Key_Backspace)
    assert "大比拼，" in panes.text
    assert panes.around == "大比|拼，"


def test_delete_closes_a_kept_space(panes: Panes) -> None:
    panes.put_cursor(" 林小满")
    panes.press(Key.Key_Delete)
    assert "记者林小满" in panes.text
    assert panes.around == "记者|林小"


def test_enter_splits_and_backspace_joins(panes: Panes) -> None:
    panes.put_cursor("二十余")
    panes.press(Key.Key_Return)
    assert "大比拼，\n二十余" in panes.text
    assert panes.around == "，\n|二十"
    panes.press(Key.Key_Backspace)
    assert "大比拼，二十余" in panes.text
    assert panes.around == "拼，|二十"


def test_delete_at_the_end_joins_the_next_paragraph(panes: Panes) -> None:
    panes.put_cursor("\n会后")
    panes.press(Key.Key_Delete)
    assert "参加。会后表彰" in panes.text
    assert panes.around == "加。|会后"


@pytest.mark.parametrize("modifier", [Qt.KeyboardModifier.NoModifier, SHIFT])
def test_enter_at_a_kept_space(panes: Panes, modifier: Qt.KeyboardModifier) -> None:
    panes.put_cursor(" 业务")
    panes.press(Key.Key_Return, modifier)
    assert "岗位大比拼" in panes.text
    assert panes.around.endswith("|业务")


def test_shift_enter_in_a_head_is_a_line_end_that_is_kept(panes: Panes) -> None:
    panes.put_cursor("比拼 业务")
    panes.press(Key.Key_Return, SHIFT)
    assert "岗位大/比拼 业务" in panes.text
    assert panes.around == "大/|比拼"
    assert panes.session.depth == 1
    panes.press(Key.Key_Backspace)
    assert "岗位大比拼 业务" in panes.text
    assert panes.around == "位大|比拼"


def test_word_deletion(panes: Panes) -> None:
    panes.put_cursor("林小满")
    before = panes.text
    panes.press(Key.Key_Backspace, CONTROL)
    assert len(panes.text) < len(before)
    panes.press(Key.Key_Delete, CONTROL)
    panes.press(Key.Key_Z, CONTROL)
    panes.press(Key.Key_Z, CONTROL)
    assert panes.text == before


def test_typing_over_a_selection_of_several_paragraphs(panes: Panes) -> None:
    panes.put_cursor("表彰", anchor="举行岗位大比拼")
    panes.type("新")
    assert "临江县新表彰了先进。" in panes.text
    assert panes.around == "县新|表彰"
    panes.press(Key.Key_Z, CONTROL)
    assert "举行岗位大比拼，二十余支队伍参加。\n会后" in panes.text


def test_everything_can_be_selected_and_deleted_and_comes_back(panes: Panes) -> None:
    before = panes.text
    panes.press(Key.Key_A, CONTROL)
    panes.press(Key.Key_Delete)
    panes.press(Key.Key_Z, CONTROL)
    assert panes.text == before


def test_a_whole_paragraph_typed_away_and_back(panes: Panes) -> None:
    before = panes.text
    panes.put_cursor("会后")
    for _ in range(len("会后表彰了先进。")):
        panes.press(Key.Key_Delete)
    for _ in range(panes.session.depth):
        panes.press(Key.Key_Z, CONTROL)
    assert panes.text == before
    for _ in range(20):
        panes.press(Key.Key_Z, CONTROL | SHIFT)
    panes.check()


def test_cut_and_paste(panes: Panes) -> None:
    panes.put_cursor("会后表彰", anchor="十余支")
    panes.press(Key.Key_X, CONTROL)
    assert QGuiApplication.clipboard().text() == "十余支队伍参加。\n"
    assert "拼，二会后表彰了先进。" in panes.text
    assert panes.around == "，二|会后"
    panes.press(Key.Key_V, CONTROL)
    panes.check()


@pytest.mark.parametrize("pasted", ["一段", "一行\n又一行", "一\r\n二\r\n三", "𠮷\u2029祥", "a\tb"])
def test_pasting(panes: Panes, pasted: str) -> None:
    QGuiApplication.clipboard().setText(pasted)
    panes.put_cursor("表彰")
    panes.press(Key.Key_V, CONTROL)
    shown = pasted.replace("\r\n", "\n").replace("\u2029", "\n").replace("\t", " ")
    assert f"会后{shown}表彰了先进。" in panes.text.replace("/", "\n")
    assert panes.text[: panes.text.index("表彰")].replace("/", "\n").endswith(shown)
    assert panes.reading.textCursor().position() == utf16_length(panes.text[: panes.text.index("表彰")])
    assert panes.session.depth == 1


def test_rich_text_is_pasted_plain(panes: Panes) -> None:
    data = QMimeData()
    data.setHtml("<b>粗</b>体")
    data.setText("粗体")
    panes.put_cursor("表彰")
    panes.reading.insertFromMimeData(data)
    panes.check()
    assert "会后粗体表彰" in panes.text


def test_keys_that_mean_nothing_change_nothing(panes: Panes) -> None:
    panes.put_cursor("表彰")
    before = panes.text
    for key in (Key.Key_F5, Key.Key_Insert, Key.Key_Escape, Key.Key_CapsLock):
        panes.press(key)
    panes.press(Key.Key_B, CONTROL)
    panes.press(Key.Key_K, CONTROL)
    panes.press(Key.Key_Up)
    panes.press(Key.Key_End)
    assert panes.text == before
    assert panes.session.depth == 0


def test_the_first_and_the_last_place_of_the_page(panes: Panes) -> None:
    panes.reading.moveCursor(QTextCursor.MoveOperation.Start)
    panes.press(Key.Key_Backspace)
    assert panes.session.depth == 0
    panes.type("新")
    assert panes.text.startswith("新临江文化")
    assert panes.around == "新|临江"
    panes.reading.moveCursor(QTextCursor.MoveOperation.End)
    panes.press(Key.Key_Delete)
    panes.type("影")
    assert panes.text.endswith("杨柳摄影")
    assert panes.around == "摄影|"


def test_typing_keeps_the_role(panes: Panes) -> None:
    panes.put_cursor("大比拼 业务")
    panes.type("的")
    assert panes.reading.rendered[1].placed.part.role is Role.HEADLINE


def test_astral_characters_are_one(qtbot: QtBot) -> None:
    panes = Panes(qtbot, plain_session("甲𠮷乙\n丙\n"))
    panes.reading.moveCursor(QTextCursor.MoveOperation.Start)
    panes.press(Key.Key_Right)
    panes.press(Key.Key_Right)
    panes.type("丁")
    assert panes.text == "甲𠮷丁乙\n丙"
    panes.press(Key.Key_Backspace)
    panes.press(Key.Key_Backspace)
    assert panes.text == "甲乙\n丙"


def test_undo_goes_where_the_edit_was(panes: Panes) -> None:
    panes.put_cursor("表彰")
    panes.type("还")
    panes.put_cursor("临江文化")
    panes.press(Key.Key_Z, CONTROL)
    assert "会后表彰" in panes.text
    spot = panes.reading.spot()
    assert spot is not None
    assert panes.reading.rendered[spot.index].composition.text.startswith("会后")


def _drop(panes: Panes, before: str, text: str, source: QTextEdit | None = None) -> QDropEvent:
    cursor = QTextCursor(panes.reading.document())
    cursor.setPosition(panes.text.index(before))
    point = panes.reading.cursorRect(cursor).center()
    data = QMimeData()
    data.setText(text)
    event = QDropEvent(
        QPointF(point), Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    panes.reading.dropEvent(event)
    panes.check()
    return event


def test_text_dropped_from_outside_is_put_in(panes: Panes) -> None:
    event = _drop(panes, "表彰", "隆重")
    assert event.isAccepted()
    assert "会后隆重表彰" in panes.text
    assert panes.session.depth == 1


def test_files_are_left_to_the_window(panes: Panes) -> None:
    data = QMimeData()
    data.setText("file:///pages/page.txt")
    data.setUrls(["file:///pages/page.txt"])
    event = QDragEnterEvent(
        QPoint(50, 50), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    panes.reading.dragEnterEvent(event)
    assert not event.isAccepted()


@pytest.mark.parametrize(
    ("anchor", "before", "target", "result"),
    [
        ("先进", "。\n杨柳", "表彰", "会后先进表彰了。"),
        ("会后", "表彰", "先进", "表彰了会后先进。"),
        ("会后", "表彰", "十余支", "拼，二会后十余支"),
        ("十余", "支队", "表彰", "会后十余表彰了先进。"),
    ],
)
def test_the_selection_is_moved_as_one_step(panes: Panes, anchor: str, before: str, target: str, result: str) -> None:
    panes.put_cursor(before, anchor=anchor)
    panes.reading.move_selection(panes.text.index(target))
    panes.check()
    assert result in panes.text
    assert panes.session.depth == 1
    panes.press(Key.Key_Z, CONTROL)
    assert panes.session.depth == 0


def test_a_selection_moved_onto_itself_stays(panes: Panes) -> None:
    panes.put_cursor("先进", anchor="会后")
    panes.reading.move_selection(panes.text.index("表彰"))
    assert panes.session.depth == 0


def test_a_click_on_the_selection_takes_it_away(panes: Panes) -> None:
    panes.put_cursor("先进", anchor="会后")
    cursor = QTextCursor(panes.reading.document())
    cursor.setPosition(panes.text.index("表彰"))
    point = panes.reading.cursorRect(cursor).center()
    panes.qtbot.mouseClick(panes.reading.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert not panes.reading.textCursor().hasSelection()
    panes.check()


def test_qt_never_has_anything_to_undo(panes: Panes) -> None:
    panes.put_cursor("表彰")
    panes.type("还")
    assert not panes.reading.document().isUndoAvailable()
    panes.reading.undo()
    panes.check()


def _anything(panes: Panes, chance: random.Random) -> None:
    """One thing an editor might do, somewhere on the page."""
    last = panes.reading.document().characterCount() - 1
    cursor = panes.reading.textCursor()
    cursor.setPosition(chance.randint(0, last))
    if chance.random() < 0.4:
        far = min(last, cursor.position() + chance.randint(0, 30))
        cursor.setPosition(far, QTextCursor.MoveMode.KeepAnchor)
    panes.reading.setTextCursor(cursor)
    deed = chance.randrange(9)
    if deed < 4:
        panes.press(chance.choice([Key.Key_Return, Key.Key_Backspace, Key.Key_Delete, Key.Key_Space]))
    elif deed == 4:
        panes.type(chance.choice(["的", "a", "，", "𠮷"]))
    elif deed == 5:
        panes.reading.replace(
            *sorted((cursor.anchor(), cursor.position())), chance.choice(["一\n二", " 三 ", "\n", "四"])
        )
    elif deed == 6:
        panes.press(Key.Key_Z, CONTROL)
    elif deed == 7:
        panes.press(Key.Key_Z, CONTROL | SHIFT)
    else:
        panes.reading.move_selection(chance.randint(0, last))
    panes.check()


@pytest.mark.parametrize("seed", range(6))
def test_whatever_is_done_the_pane_shows_the_session_and_undo_brings_all_back(panes: Panes, seed: int) -> None:
    chance = random.Random(seed)
    before = panes.reading.document().toRawText()
    for _ in range(60):
        _anything(panes, chance)
    panes.window.grab()
    while panes.session.can_undo:
        panes.bridge.undo()
    panes.check()
    assert panes.reading.document().toRawText() == before
