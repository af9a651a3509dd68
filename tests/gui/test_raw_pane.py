"""The raw page: exact positions whatever the line ends, and marks that tell their reason."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from pytestqt.qtbot import QtBot

from proofreader.gui.main_window import MainWindow
from proofreader.gui.page_parts import Zone
from proofreader.gui.raw_pane import RawPane
from proofreader.gui.settings import Theme
from proofreader.gui.text_positions import LONGEST_LINE
from proofreader.text.span import Span
from tests.gui.panes import Panes
from tests.gui.small_page import RAW, plain_session, small_session


def line_at(raw: RawPane, offset: int) -> int:
    """The number (from 1) of the line that holds an offset of the issue."""
    block = raw.document().findBlock(raw.position_of(offset)).blockNumber()
    numbers = (raw.line_number(before) for before in range(block, -1, -1))
    return next(number for number in numbers if number is not None)


@pytest.fixture
def panes(qtbot: QtBot) -> Panes:
    return Panes(qtbot, small_session())


def test_the_page_cannot_be_changed(panes: Panes) -> None:
    panes.raw.setFocus()
    panes.qtbot.keyClicks(panes.raw, "abc")
    panes.qtbot.keyClick(panes.raw, Qt.Key.Key_Delete)
    assert panes.raw.toPlainText() == RAW
    assert panes.session.depth == 0


def test_the_cursor_moves_by_keyboard(panes: Panes) -> None:
    panes.raw.setFocus()
    panes.bridge.go_to(0)
    panes.qtbot.keyClick(panes.raw, Qt.Key.Key_Right)
    panes.qtbot.keyClick(panes.raw, Qt.Key.Key_Down)
    panes.qtbot.keyClick(panes.raw, Qt.Key.Key_Down)
    assert panes.bridge.place == RAW.index("报讯")
    assert panes.around == "\n本|报讯"


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_positions_are_exact_whatever_the_line_ends(qtbot: QtBot, line_end: str) -> None:
    page = line_end.join(["𠮷祥\x0c江", "", "文\x00化\u2028节", "完"]) + line_end
    panes = Panes(qtbot, plain_session(page))
    document = panes.raw.document()
    assert document.blockCount() == 5
    assert panes.raw.line_count == 5
    for offset, character in enumerate(page):
        if character in "\r\n":
            continue
        block = document.findBlock(panes.raw.position_of(offset))
        assert panes.raw.offset_at(panes.raw.position_of(offset)) == offset
        assert line_at(panes.raw, offset) == page[:offset].count(line_end) + 1
        if character in "江文化节完祥":
            at = 2 * (panes.raw.position_of(offset) - block.position())
            assert block.text().encode("utf-16-le")[at : at + 2].decode("utf-16-le") == character


def test_a_selection_is_copied_as_it_is_in_the_file(qtbot: QtBot) -> None:
    page = "甲乙\r\n丙\x0c丁\r\n"
    panes = Panes(qtbot, plain_session(page))
    panes.raw.setFocus()
    panes.raw.selectAll()
    assert panes.raw.selected_raw() == Span(0, len(page))
    panes.raw.copy()
    assert QGuiApplication.clipboard().text() == page


def test_a_selection_is_shown_in_the_reading(panes: Panes) -> None:
    panes.raw.setFocus()
    cursor = panes.raw.textCursor()
    cursor.setPosition(RAW.index("岗位大比 "))
    cursor.setPosition(RAW.index("余支"), QTextCursor.MoveMode.KeepAnchor)
    panes.raw.setTextCursor(cursor)
    assert panes.reading.partner_spans() == (Span(RAW.index("岗位大比 "), RAW.index("余支")),)
    assert not panes.reading.textCursor().hasSelection()
    panes.window.grab()


def test_marks_stand_where_their_white_space_is(panes: Panes) -> None:
    marks = {mark.raw.start: mark for mark in panes.raw.marks_in(Span(0, len(RAW)))}
    assert marks[RAW.index(" 拼")].suspect is not None
    assert RAW.index("\n县") in marks
    assert marks[RAW.index(",")].correction is not None
    painter = panes.raw._painter
    painter.look()
    (stretch,) = painter.item_stretches(marks[RAW.index(" 拼")])
    cursor = panes.raw.textCursor()
    cursor.setPosition(RAW.index(" 拼"))
    assert stretch.left == pytest.approx(panes.raw.cursorRect(cursor).center().x(), abs=2)
    assert stretch.right > stretch.left


def test_every_mark_tells_its_reason_where_the_pointer_is(panes: Panes) -> None:
    painter = panes.raw._painter
    painter.look()
    tips = set()
    for mark in panes.raw.marks_in(Span(0, len(RAW))):
        for stretch in painter.item_stretches(mark):
            tips.add(panes.raw.tooltip_at(stretch.box().center().toPoint()))
    assert any("Line wrap: Run on" in tip for tip in tips)
    assert any("A word stands across the blank." in tip for tip in tips)
    assert any("Corrected: , → ，" in tip for tip in tips)


def test_an_unseen_character_tells_its_name(qtbot: QtBot) -> None:
    panes = Panes(qtbot, plain_session("甲\u200f乙\n"))
    panes.raw._painter.look()
    (stretch,) = panes.raw._painter.stretches(Span(1, 2))
    assert panes.raw.tooltip_at(stretch.box().center().toPoint()) == "U+200F RIGHT-TO-LEFT MARK"


def test_an_endless_line_is_one_line_in_pieces(qtbot: QtBot) -> None:
    page = "字" * (LONGEST_LINE * 3) + "\n尾\n"
    panes = Panes(qtbot, plain_session(page))
    assert panes.raw.line_count == 3
    assert line_at(panes.raw, LONGEST_LINE * 2 + 5) == 1
    assert line_at(panes.raw, page.index("尾")) == 2
    panes.bridge.go_to(LONGEST_LINE * 2 + 5)
    assert panes.raw.offset_at(panes.raw.textCursor().position()) == LONGEST_LINE * 2 + 5
    panes.window.grab()


def test_a_click_beside_the_numbers_and_painting_do_no_harm(panes: Panes) -> None:
    panes.raw.set_zoom(300)
    panes.window.grab()
    panes.raw.set_zoom(100)
    assert panes.raw.zoom == 100


def test_each_line_tells_where_it_went(panes: Panes) -> None:
    found = {}
    for block, _, _ in panes.raw.visible_blocks():
        placed = panes.raw.placed_in(block)
        if block.text():
            assert placed is not None
            found[block.text()] = (placed.zone, placed.article)
        else:
            assert placed is None
    assert found["临江文化"] == (Zone.FURNITURE, None)
    assert found["开发区练出真本领"] == (Zone.ARTICLE, 0)
    assert found["杨柳摄"] == (Zone.UNPLACED, None)


def test_another_theme_leaves_the_size_of_the_text(desk: MainWindow) -> None:
    desk.zoom(1)
    text, numbers = desk.raw.font().pixelSize(), desk.raw.line_numbers.font().pixelSize()
    for theme in (Theme.DARK, Theme.LIGHT):
        desk.set_theme(theme)
        assert (desk.raw.font().pixelSize(), desk.raw.line_numbers.font().pixelSize()) == (text, numbers)
    desk.zoom(0)
    assert desk.raw.font().pixelSize() < text


def test_the_place_stays_in_sight_when_the_pane_gets_lower(qtbot: QtBot) -> None:
    panes = Panes(qtbot, plain_session("临江新馆\n" * 200))
    panes.bridge.go_to(5 * 100)
    raw, window = panes.raw, panes.window
    bar = raw.verticalScrollBar()
    bar.setValue(100 - 20)
    assert raw.viewport().rect().contains(raw.cursorRect().center())
    window.resize(window.width(), 240)
    qtbot.waitUntil(lambda: raw.height() < 260 and raw.viewport().rect().contains(raw.cursorRect().center()))
    assert bar.value() > 80
    bar.setValue(0)
    window.resize(window.width(), 200)
    qtbot.waitUntil(lambda: raw.height() < 220)
    assert bar.value() == 0
