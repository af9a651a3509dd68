"""What was looked for is framed wherever it shows; every hit is offered for replacing; F6 reaches every tool."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from proofreader.document.edit import MoveArticle
from proofreader.document.matching import Matcher, Sought
from proofreader.document.replacing import Template
from proofreader.document.search import Side, everywhere, find_hits
from proofreader.gui.dialogs.replacements import ReplacementsDialog
from proofreader.gui.find_bar import PAGE
from proofreader.gui.found import Found
from proofreader.gui.main_window import MainWindow
from proofreader.gui.palette import LIGHT
from proofreader.text.span import Span
from tests.gui.small_page import plain_session
from tests.gui.steps import press_key, session_of


def frame_pixels(pane: QWidget) -> int:
    """How many pixels have the colour of the frames."""
    image: QImage = pane.grab().toImage()
    wanted = QColor(LIGHT.place).rgb()
    return sum(image.pixel(x, y) == wanted for x in range(image.width()) for y in range(image.height()))


def test_spans_are_found_by_place_and_cut_off_at_its_ends() -> None:
    found = Found((Span(10, 14), Span(2, 8), Span(20, 21), Span(30, 30)))
    assert len(found) == 3
    assert list(found.within(Span(5, 12))) == [Span(5, 8), Span(10, 12)]
    assert list(found.within(Span(14, 20))) == []


def test_every_hit_that_shows_is_framed_in_both_panes(desk: MainWindow, qtbot: QtBot) -> None:
    raw, reading = desk.raw.viewport(), desk.reading.viewport()
    press_key(desk.reading, "Ctrl+F")
    before = [frame_pixels(pane) for pane in (raw, reading)]
    bar = desk.tools.find
    bar.sought.setText("江边公园")
    qtbot.waitUntil(lambda: bool(bar.hits))
    assert len(desk.bridge.found) == len(bar.hits) == 2
    framed = [frame_pixels(pane) for pane in (raw, reading)]
    assert all(now > then for now, then in zip(framed, before, strict=True))
    QTest.keyClick(bar.sought, Qt.Key.Key_Escape)
    assert len(desk.bridge.found) == 0
    assert [frame_pixels(pane) for pane in (raw, reading)] < framed


def test_this_page_is_the_one_that_is_read(desk: MainWindow) -> None:
    other = session_of(desk).reading.pages[1].articles[0]
    desk.bridge.apply(MoveArticle(other.anchor, 0, 0))
    desk.bridge.go_to(other.parts[-1].anchor)
    assert (desk.bridge.page, desk.bridge.reading_page) == (1, 0)
    bar = desk.tools.find
    bar.scopes.setCurrentIndex(PAGE)
    bar.sought.setText("图书馆")
    bar.search()
    assert bar.hits
    bar.sides.setCurrentIndex(1)
    bar.search()
    assert not bar.hits


def test_no_hit_is_left_out_of_the_list_of_replacements(qtbot: QtBot) -> None:
    session = plain_session("江" * 50 + "\n" + "\n".join(["江水江风"] * 3000))
    matcher = Matcher(Sought("江"))
    hits = tuple(find_hits(session.view, matcher, Side.READING, everywhere(session.view)))
    dialog = ReplacementsDialog(session, hits, Template("河", matcher))
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.model.rowCount() == len(hits) == 6050
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)
    QTest.keyClick(dialog.list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)
    assert dialog.model.ticked() == ()
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)
    QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.buttons.accepted.emit()
    assert chosen.args == [(hits[0], *hits[2:])]


def test_one_key_reaches_every_open_tool(desk: MainWindow) -> None:
    for key in ("Ctrl+D", "F10", "Ctrl+K", "Ctrl+F"):
        desk.reading.setFocus()
        press_key(desk.reading, key)
    tools = desk.tools
    wanted = {tools.compare.widget(), tools.review.widget(), tools.concordance.widget(), tools.find, desk.queue}
    assert not any(tool.isHidden() for tool in (tools.compare, tools.review, tools.concordance, tools.find))
    reached: set[QWidget] = set()
    for _ in range(9):
        focus = QApplication.focusWidget()
        assert focus is not None
        reached |= {pane for pane in wanted if pane is focus or pane.isAncestorOf(focus)}
        press_key(focus, "F6")
    assert reached == wanted
    assert session_of(desk).depth == 0
