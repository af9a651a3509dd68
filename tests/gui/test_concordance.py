"""The concordance dock: keys, ticks, order, and one step for a batch."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from proofreader.document.concordance import Query, Topic
from proofreader.document.edit import Correct
from proofreader.gui import stepwise
from proofreader.gui.concordance import Concordance
from proofreader.gui.concordance_list import LEFT, MIDDLE, RAW, RIGHT, TICK, WHO, WIDTHS
from proofreader.gui.main_window import MainWindow
from proofreader.gui.row_tables import LAST_COLUMN, USUAL_HEIGHT
from proofreader.text.gap import GapKind, Mark
from proofreader.text.span import Span
from tests.gui.steps import all_text, press_key, session_of


def shown(panel: Concordance, row: int, column: int) -> str:
    lines = panel.list.lines
    return str(lines.data(lines.index(row, column)))


@pytest.fixture
def panel(desk: MainWindow, qtbot: QtBot) -> Concordance:
    desk.reading.setFocus()
    press_key(desk.reading, "Ctrl+K")
    made = desk.tools.concordance.widget()
    assert isinstance(made, Concordance)
    qtbot.waitUntil(lambda: not made.busy)
    return made


def test_text_stands_in_the_middle(desk: MainWindow, panel: Concordance) -> None:
    panel.look_for(Query(Topic.TEXT, "江边公园"))
    rows = range(len(panel.list.lines.rows))
    assert [shown(panel, row, MIDDLE) for row in rows] == ["江边公园"] * 2
    assert shown(panel, 0, LEFT).endswith("改造成人人可到的")
    assert shown(panel, 0, RIGHT).startswith("，让老人")
    panel.list.setFocus()
    QTest.keyClick(panel.list, Qt.Key.Key_End)
    assert desk.bridge.place == panel.list.lines.rows[1].place


def test_ticked_lines_are_corrected_as_one_step_and_the_rest_stays(desk: MainWindow, panel: Concordance) -> None:
    before = all_text(desk)
    panel.look_for(Query(Topic.TEXT, "江边公园"))
    panel.list.setFocus()
    QTest.keyClick(panel.list, Qt.Key.Key_A)
    QTest.keyClick(panel.list, Qt.Key.Key_Home)
    QTest.keyClick(panel.list, Qt.Key.Key_Space)
    assert len(panel.list.lines.ticks) == 1
    QTest.keyClick(panel.list, Qt.Key.Key_C)
    assert QApplication.focusWidget() is panel.correction
    QTest.keyClicks(panel.correction, "Park")
    QTest.keyClick(panel.correction, Qt.Key.Key_Return)
    after = all_text(desk)
    assert (after.count("江边公园"), after.count("Park")) == (before.count("江边公园") - 1, 1)
    assert session_of(desk).depth == 1
    assert QApplication.focusWidget() is panel.list
    assert len(panel.list.lines.rows) == 1
    QTest.keyClick(panel.list, Qt.Key.Key_U)
    assert all_text(desk) == before


def test_gaps_are_decided_together_exceptions_apart(desk: MainWindow, panel: Concordance) -> None:
    panel.look_for(Query(Topic.GAP, kind=GapKind.LINE_WRAP))
    gaps = [one.gap for one in panel.list.lines.rows]
    assert len(gaps) > 5
    panel.list.setFocus()
    QTest.keyClick(panel.list, Qt.Key.Key_A)
    QTest.keyClick(panel.list, Qt.Key.Key_Home)
    QTest.keyClick(panel.list, Qt.Key.Key_Space)
    QTest.keyClick(panel.list, Qt.Key.Key_2)
    marks = session_of(desk).reading.marks
    assert gaps[0] not in marks
    assert {marks[gap] for gap in gaps[1:] if gap is not None} == {Mark.SPACE}
    assert session_of(desk).depth == 1
    assert shown(panel, 1, MIDDLE) == "␣"
    assert shown(panel, 1, RAW) == "⏎"
    assert shown(panel, 1, WHO) == "● Space · Editor"
    assert not panel.list.lines.ticks


def test_lines_are_collected_and_decided_in_slices_and_keys_wait_for_them(
    desk: MainWindow, panel: Concordance, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def one_by_one(work: Iterator[object]) -> tuple[list[object], bool]:
        found = list(islice(work, 1))
        return found, not found

    monkeypatch.setattr("proofreader.gui.concordance.next_slice", one_by_one)
    panel.sought.setText("临江")
    panel.topics.setCurrentIndex(0)
    panel.list.setFocus()
    QTest.keyClick(panel.list, Qt.Key.Key_A)
    assert panel.busy
    assert not panel.list.lines.ticks
    qtbot.waitUntil(lambda: not panel.busy)
    rows = panel.list.lines.rows
    assert len(rows) > 2
    assert [one.place for one in panel.list.lines.chosen()] == [one.place for one in rows]
    assert {shown(panel, row, MIDDLE) for row in range(len(rows))} == {"临江"}


def test_decisions_beyond_one_moment_are_prepared_with_progress(
    desk: MainWindow, panel: Concordance, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stepwise, "AT_ONCE_SECONDS", -1)
    monkeypatch.setattr(stepwise, "SLICE_SECONDS", -1)
    panel.look_for(Query(Topic.GAP, kind=GapKind.LINE_WRAP))
    panel.list.setFocus()
    QTest.keyClick(panel.list, Qt.Key.Key_A)
    QTest.keyClick(panel.list, Qt.Key.Key_2)
    assert session_of(desk).depth == 0
    qtbot.waitUntil(lambda: session_of(desk).depth == 1)
    assert set(session_of(desk).reading.marks.values()) == {Mark.SPACE}


def test_letters_sort(panel: Concordance) -> None:
    panel.look_for(Query(Topic.TEXT, "临江"))
    panel.list.setFocus()
    QTest.keyClick(panel.list, Qt.Key.Key_R)
    right = [shown(panel, row, RIGHT) for row in range(len(panel.list.lines.rows))]
    assert right == sorted(right)
    QTest.keyClick(panel.list, Qt.Key.Key_P)
    places = [one.place for one in panel.list.lines.rows]
    assert places == sorted(places)
    assert [shown(panel, row, RIGHT) for row in range(len(places))] != right


def test_a_correction_lists_every_other_such_character(desk: MainWindow, panel: Concordance) -> None:
    raw = session_of(desk).issue.raw
    at = raw.index("林小满") + 1
    desk.bridge.apply(Correct(Span(at, at + 1), "晓"))
    desk.tools.toggle(desk.tools.concordance)
    desk.bridge.go_to(at)
    desk.reading.setFocus()
    press_key(desk.reading, "Ctrl+K")
    assert panel.query == Query(Topic.CHARACTERS, "小")
    assert panel.correction.text() == "晓"
    rows = range(len(panel.list.lines.rows))
    assert [shown(panel, row, MIDDLE) for row in rows] == ["晓", "小"]
    assert [shown(panel, row, RAW) for row in rows] == ["小", "小"]
    QTest.keyClick(panel.list, Qt.Key.Key_A)
    panel.correct.click()
    assert all_text(desk).count("林晓满") == 2
    assert session_of(desk).depth == 2


def test_the_menu_of_the_lines_says_the_keys(panel: Concordance) -> None:
    panel.look_for(Query(Topic.TEXT, "临江"))
    actions = panel.list.actions()
    assert [action.text().partition("\t")[2] for action in actions] == ["Space", "A", "X", "1", "2", "3", "C", "U"]
    actions[1].trigger()
    assert len(panel.list.lines.chosen()) == len(panel.list.lines.rows)


def test_a_bad_expression_is_said(panel: Concordance) -> None:
    panel.look_for(Query(Topic.EXPRESSION, "("))
    assert "not a regular expression" in panel.counter.text()
    assert panel.list.lines.rows == []


def test_the_mouse_ticks(panel: Concordance) -> None:
    panel.look_for(Query(Topic.TEXT, "临江"))
    lines = panel.list.lines
    assert lines.setData(lines.index(0, TICK), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    assert lines.chosen() == [lines.rows[0]]


def test_no_column_is_cut_off_in_a_window_of_the_usual_size(desk: MainWindow, panel: Concordance, qtbot: QtBot) -> None:
    desk.resize(1280, 800)
    qtbot.waitUntil(lambda: desk.width() == 1280 and panel.list.horizontalScrollBar().maximum() == 0)
    for width in (1280, 1000, 1280):
        desk.resize(width, 800)
        qtbot.waitUntil(lambda width=width: desk.width() == width)
        QTest.qWait(50)
        larger = max(1.0, panel.list.fontMetrics().height() / USUAL_HEIGHT)
        share = min(1.0, panel.list.viewport().width() / (larger * (sum(WIDTHS.values()) + LAST_COLUMN)))
        assert panel.list.columnWidth(LEFT) == int(WIDTHS[LEFT] * larger * share)
