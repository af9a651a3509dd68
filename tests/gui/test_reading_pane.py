"""The reading pane shows the session, and follows the place."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QTextCursor, QWheelEvent
from pytestqt.qtbot import QtBot

from proofreader.document.article import Role
from proofreader.document.edit import AssignRole, Decide, MergeParts, SplitPart
from proofreader.gui.marks import Shape
from proofreader.gui.page_parts import Zone
from proofreader.gui.palette import DARK, LIGHT
from proofreader.text.gap import Mark
from proofreader.text.span import Span
from tests.gui.panes import Panes
from tests.gui.small_page import RAW, plain_session, small_session

SHOWN = (
    "临江文化\n岗位大比拼 业务大练功/开发区练出真本领\n"
    "本报讯（记者 林小满）临江县举行岗位大比拼，二十余支队伍参加。\n会后表彰了先进。\n杨柳摄"
)


@pytest.fixture
def panes(qtbot: QtBot) -> Panes:
    return Panes(qtbot, small_session())


def test_every_part_is_one_block(panes: Panes) -> None:
    assert panes.text == SHOWN
    panes.check()
    zones = [item.placed.zone for item in panes.reading.rendered]
    assert zones == [Zone.FURNITURE, Zone.ARTICLE, Zone.ARTICLE, Zone.ARTICLE, Zone.UNPLACED]


def test_without_a_session_the_pane_is_empty_and_takes_no_typing(qtbot: QtBot) -> None:
    panes = Panes(qtbot, None)
    qtbot.keyClicks(panes.reading, "abc")
    assert panes.text == ""
    assert panes.reading.current_gap() is None
    assert panes.reading.current_part() is None
    panes.window.grab()


def test_a_page_without_ink_says_so(qtbot: QtBot) -> None:
    panes = Panes(qtbot, plain_session("\n\n"))
    qtbot.keyClicks(panes.reading, "abc")
    qtbot.keyClick(panes.reading, Qt.Key.Key_Backspace)
    assert panes.text == ""
    panes.window.grab()


@pytest.mark.parametrize(
    ("before", "gap"),
    [
        ("举行岗位大比拼，", "\n县"),
        ("拼，二十", " 拼"),
        ("余支", None),
        (" 业务", " 业务"),
        ("业务", " 业务"),
        ("会后", None),
    ],
)
def test_the_gap_at_the_cursor(panes: Panes, before: str, gap: str | None) -> None:
    offsets = {"\n县": RAW.index("\n县"), " 拼": RAW.index(" 拼"), " 业务": RAW.index(" 业务")}
    panes.put_cursor(before)
    if before == "举行岗位大比拼，":
        panes.reading.moveCursor(QTextCursor.MoveOperation.Left)
    if before == "余支":
        assert panes.reading.current_gap() == RAW.index("余支")
    elif before == "会后":
        assert panes.reading.current_gap() is None
    elif gap == " 拼":
        assert panes.reading.current_gap() == offsets[gap]
    else:
        assert gap is not None
        assert panes.reading.current_gap() == offsets[gap]


def test_the_gap_at_the_end_of_a_part_is_its_paragraph_end(panes: Panes) -> None:
    panes.put_cursor("会后")
    panes.reading.moveCursor(QTextCursor.MoveOperation.Left)
    assert panes.reading.current_gap() == RAW.index("参加。") + 3
    part = panes.reading.current_part()
    assert part is not None
    assert part.role is Role.BODY


def test_moving_in_the_reading_moves_the_raw_page(panes: Panes) -> None:
    panes.put_cursor("余支")
    assert panes.bridge.place == RAW.index("余支")
    assert panes.raw.offset_at(panes.raw.textCursor().position()) == RAW.index("余支")


def test_moving_in_the_raw_page_moves_the_reading(panes: Panes) -> None:
    panes.raw.setFocus()
    for offset, around in (
        (RAW.index("余支"), "二十|余支"),
        (RAW.index("会后"), "。\n|会后"),
        (RAW.index("杨柳"), "。\n|杨柳"),
    ):
        cursor = panes.raw.textCursor()
        cursor.setPosition(panes.raw.position_of(offset))
        panes.raw.setTextCursor(cursor)
        assert panes.around == around
    assert panes.raw.hasFocus()


def test_every_raw_offset_has_a_place_in_the_reading(panes: Panes) -> None:
    for offset in range(len(RAW) + 1):
        panes.bridge.go_to(offset)
        spot = panes.reading.spot()
        assert spot is not None
        if not RAW[offset : offset + 1].isspace() and offset < len(RAW) and RAW[offset] != ",":
            assert panes.reading.raw_of(spot) == offset


def test_a_selection_is_its_raw_text(panes: Panes) -> None:
    panes.put_cursor("余支", anchor="大比拼，")
    assert panes.reading.selected_text() == "大比拼，二十"
    start = RAW.index("大比 拼")
    assert panes.reading.selected_raw() == Span(start, RAW.index("余支"))
    assert panes.bridge.selection == (Span(start, RAW.index("余支")),)
    panes.reading.moveCursor(QTextCursor.MoveOperation.Right)
    assert panes.bridge.selection == ()
    assert panes.reading.selected_raw() is None


def test_what_is_copied_is_clean_text_a_line_a_paragraph(panes: Panes) -> None:
    panes.reading.selectAll()
    panes.qtbot.keyClick(panes.reading, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == SHOWN.replace("/", "\n")


@pytest.mark.parametrize(
    "edit",
    [
        Decide(RAW.index(" 拼"), Mark.SPACE),
        Decide(RAW.index("举行"), Mark.SPACE),
        SplitPart(RAW.index("\n县举行")),
        MergeParts(RAW.index("本报讯")),
        AssignRole(RAW.index("会后"), Role.CROSSHEAD),
        AssignRole(RAW.index("临江文化"), Role.BODY),
        AssignRole(RAW.index("杨柳"), Role.FOLIO),
        AssignRole(RAW.index("会后"), Role.SECTION),
    ],
)
def test_every_edit_is_shown_and_undone(panes: Panes, edit: object) -> None:
    before = panes.reading.document().toRawText()
    assert panes.bridge.apply(edit) is not None
    panes.check()
    panes.window.grab()
    panes.bridge.undo()
    panes.check()
    assert panes.reading.document().toRawText() == before
    panes.bridge.redo()
    panes.check()
    formats = [block_format(panes, index) for index in range(len(panes.reading.rendered))]
    panes.reading.render_page()
    assert [block_format(panes, index) for index in range(len(panes.reading.rendered))] == formats


def block_format(panes: Panes, index: int) -> tuple[float, float, float, int, int]:
    block = panes.reading.document().findBlockByNumber(index)
    its = block.blockFormat()
    size = block.charFormat().font().pixelSize()
    run = block.begin().fragment().charFormat().font().pixelSize()
    return its.topMargin(), its.bottomMargin(), its.textIndent(), size, run


def test_an_edit_changes_only_its_own_block(panes: Panes) -> None:
    changed: list[tuple[int, int, int]] = []
    panes.reading.document().contentsChange.connect(lambda *change: changed.append(change))
    panes.bridge.apply(Decide(RAW.index(" 拼"), Mark.SPACE))
    assert len(changed) == 1
    position, removed, added = changed[0]
    assert panes.text[position] == " "
    assert added - removed == 1
    assert added <= 2


def test_an_edit_elsewhere_leaves_cursor_and_page_where_they_are(qtbot: QtBot) -> None:
    page = "\n".join(f"第{number}段说的是老码头怎样改造成江边公园的故事" * 3 for number in range(60)) + "\n"
    panes = Panes(qtbot, plain_session(page))
    panes.bridge.go_to(page.index("第40段"))
    top = panes.reading.cursorRect().top()
    panes.bridge.apply(SplitPart(page.index("码头")))
    panes.check()
    assert panes.around.endswith("|第4")
    assert abs(panes.reading.cursorRect().top() - top) <= 1


def test_marks_of_the_visible_parts(panes: Panes) -> None:
    shapes = {(mark.shape, mark.suspect is not None) for index in range(5) for mark in panes.reading.marks_of(index)}
    assert (Shape.DOT, False) in shapes
    assert (Shape.CROSS, False) in shapes
    assert (Shape.ARC, True) in shapes
    assert (Shape.TRAY, False) in shapes
    assert (Shape.HOOK, False) in shapes
    assert (Shape.UNDERLINE, False) in shapes


def test_every_mark_tells_its_reason_where_the_pointer_is(panes: Panes) -> None:
    seen = set()
    for index in range(len(panes.reading.rendered)):
        for _, box in panes.reading._desk.hover_boxes(index):
            seen.add(panes.reading.tooltip_at(box.center().toPoint()))
    tips = "\n".join(seen)
    assert "<b>Stray space: Run on</b><br>62 % sure (Rule)<br>A word stands across the blank." in tips
    assert "waits in the review queue" in tips
    assert "<b>Corrected: , → ，</b>" in tips
    assert panes.reading.tooltip_at(QPoint(2, 2)) == ""


def test_the_first_sheet_is_seen_whole(panes: Panes) -> None:
    first = panes.reading.block_origin(panes.reading.document().firstBlock()).y()
    desk = panes.reading.style_on_show.desk
    assert first == pytest.approx(desk.gap + desk.padding + desk.caption, abs=1)


def test_a_doubtful_part_tells_why_at_its_name(panes: Panes) -> None:
    box = panes.reading._desk.label_box(4)
    assert "No article stands near it." in panes.reading.tooltip_at(box.center().toPoint())


def test_an_editors_decision_is_marked_as_his(panes: Panes) -> None:
    panes.bridge.apply(Decide(RAW.index(" 拼"), Mark.SPACE))
    (mark,) = [mark for mark in panes.reading.marks_of(2) if mark.raw.start == RAW.index(" 拼")]
    assert mark.by_editor
    assert mark.shape is Shape.TRAY
    assert mark.suspect is None


def test_signs_above_the_text_differ_in_shape_not_only_in_colour() -> None:
    assert len({shape.value for shape in Shape}) == len(Shape)


def test_light_and_dark_and_zoom(panes: Panes) -> None:
    light = panes.window.grab().toImage()
    panes.reading.set_theme(DARK)
    panes.raw.set_theme(DARK)
    assert panes.window.grab().toImage() != light
    panes.reading.set_theme(LIGHT)
    panes.raw.set_theme(LIGHT)
    panes.reading.set_zoom(200)
    panes.raw.set_zoom(200)
    assert panes.reading.zoom == panes.raw.zoom == 200
    panes.check()
    height = panes.reading.cursorRect().height()
    panes.reading.set_zoom(100)
    assert panes.reading.cursorRect().height() < height
    panes.reading.set_zoom(1)
    assert panes.reading.zoom == 50


def test_control_and_the_wheel_ask_for_another_size(panes: Panes) -> None:
    for pane in (panes.reading, panes.raw):
        asked: list[int] = []
        pane.zoom_requested.connect(asked.append)
        for turn in (120, -120):
            event = QWheelEvent(
                QPointF(50, 50),
                QPointF(pane.mapToGlobal(QPoint(50, 50))),
                QPoint(),
                QPoint(0, turn),
                Qt.MouseButton.NoButton,
                Qt.KeyboardModifier.ControlModifier,
                Qt.ScrollPhase.NoScrollPhase,
                False,
            )
            pane.wheelEvent(event)
        assert asked == [1, -1]


def test_scrolling_one_pane_scrolls_the_other_until_unlinked(qtbot: QtBot) -> None:
    page = "\n".join(f"第{number}段说的是老码头怎样改造成江边公园的故事" for number in range(300)) + "\n"
    panes = Panes(qtbot, plain_session(page))
    bar = panes.raw.verticalScrollBar()
    bar.triggerAction(bar.SliderAction.SliderPageStepAdd)
    qtbot.waitUntil(lambda: panes.reading.verticalScrollBar().value() > 0)
    assert panes.raw.verticalScrollBar().value() > 0
    panes.bridge.linked = False
    still = panes.raw.verticalScrollBar().value()
    reading = panes.reading.verticalScrollBar()
    reading.triggerAction(reading.SliderAction.SliderToMaximum)
    qtbot.wait(20)
    assert panes.raw.verticalScrollBar().value() == still
    panes.bridge.linked = True
    reading.triggerAction(reading.SliderAction.SliderSingleStepSub)
    qtbot.waitUntil(lambda: panes.raw.verticalScrollBar().value() > still)


def test_another_page_is_another_document(qtbot: QtBot) -> None:
    panes = Panes(qtbot, plain_session("甲乙\n丙丁\n", "戊己\n庚辛\n"))
    assert panes.text == "甲乙\n丙丁"
    panes.bridge.show_page(1)
    panes.check()
    assert panes.text == "戊己\n庚辛"
    assert panes.raw.toPlainText() == "戊己\n庚辛\n"
    panes.bridge.go_to(3)
    assert panes.around == "乙\n|丙丁"


def test_awkward_characters_are_shown_by_signs_and_copied_as_they_are(qtbot: QtBot) -> None:
    page = "甲\x00乙\u202e丙𠮷丁\u200b戊\ufdd0己\n"
    panes = Panes(qtbot, plain_session(page))
    assert panes.reading.document().blockCount() == 1
    for offset in range(len(page)):
        panes.bridge.go_to(offset)
        spot = panes.reading.spot()
        assert spot is not None
        assert spot.offset == offset
    panes.reading.selectAll()
    assert panes.reading.selected_text() == page.strip()


def test_the_panes_have_names_for_screen_readers(panes: Panes) -> None:
    assert panes.reading.accessibleName() == "Reading"
    assert panes.raw.accessibleName() == "Raw page"
