"""The structure of the raw page: which lines went where, told by number and pattern too, and articles of two pages."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from proofreader.document.edit import MoveArticle, MovePart
from proofreader.gui.main_window import MainWindow
from proofreader.gui.outline_tree import NAME, TITLE
from proofreader.gui.page_parts import Zone
from proofreader.gui.palette import LIGHT, wash
from proofreader.gui.raw_painter import RawPainter
from proofreader.gui.structure_view import Stripe, looks_of, number_of
from tests.gui.panes import Panes
from tests.gui.small_page import small_session
from tests.gui.steps import press_key, session_of


def stripes(pane: object) -> list[Stripe]:
    painter = getattr(pane, "_painter", None)
    assert isinstance(painter, RawPainter)
    return list(painter.structure.stripes())


def test_every_line_tells_where_it_went(qtbot: QtBot) -> None:
    panes = Panes(qtbot, small_session())
    found = stripes(panes.raw)
    assert [(stripe.placed.zone, number_of(stripe.placed), stripe.begins) for stripe in found] == [
        (Zone.FURNITURE, "", True),
        (Zone.ARTICLE, "1", True),
        (Zone.UNPLACED, "?", True),
    ]
    looks = [looks_of(stripe.placed, LIGHT) for stripe in found]
    assert len(set(looks)) == 3
    tops = [stripe.top for stripe in found]
    assert tops == sorted(tops)


def test_the_wash_is_painted_only_where_it_is_asked_for(qtbot: QtBot) -> None:
    panes = Panes(qtbot, small_session())
    washed = QColor(wash(LIGHT.articles[0], LIGHT)).rgb()

    def pixels() -> int:
        image = panes.raw.viewport().grab().toImage()
        return sum(image.pixel(x, y) == washed for x in range(0, image.width(), 5) for y in range(image.height()))

    assert pixels() == 0
    panes.raw.show_structure(on=True)
    assert pixels() > 500
    stripe = stripes(panes.raw)[1]
    where = QPointF(5, (stripe.top + stripe.bottom) / 2)
    assert panes.raw.tooltip_at(where.toPoint()) != ""
    panes.raw.show_structure(on=False)
    assert pixels() == 0


def test_the_raw_page_chooses_the_article_in_the_outline(desk: MainWindow) -> None:
    article = session_of(desk).reading.pages[0].articles[1]
    desk.reading.setFocus()
    press_key(desk.reading, "F2")
    desk.raw.setFocus()
    cursor = desk.raw.textCursor()
    cursor.setPosition(desk.raw.position_of(article.parts[-1].anchor))
    desk.raw.setTextCursor(cursor)
    current = desk.outline.currentItem()
    assert current is not None
    assert current.data(TITLE, NAME) == f"article:{article.anchor}"


def test_an_article_of_two_pages_is_read_on_one_and_printed_on_both(desk: MainWindow) -> None:
    session = session_of(desk)
    other = session.reading.pages[1].articles[0]
    body = other.parts[-1].anchor
    desk.bridge.go_to(body)
    assert (desk.bridge.page, desk.bridge.reading_page) == (1, 1)
    first = session.reading.pages[0].articles[0]
    desk.bridge.apply(MovePart(body, article=first.anchor))
    assert (desk.bridge.page, desk.bridge.reading_page) == (1, 0)
    part = desk.reading.current_part()
    assert part is not None
    assert part.anchor == body
    assert len(desk.reading.rendered) > 6
    assert "1·1" in [number_of(stripe.placed) for stripe in stripes(desk.raw)]
    press_key(desk.reading, "Right")
    press_key(desk.reading, "End")
    assert (desk.bridge.page, desk.bridge.reading_page) == (1, 0)
    desk.bridge.undo()
    assert (desk.bridge.page, desk.bridge.reading_page) == (1, 1)
    assert "1·1" not in [number_of(stripe.placed) for stripe in stripes(desk.raw)]


def test_typing_in_an_article_of_two_pages_stays_in_it(desk: MainWindow) -> None:
    session = session_of(desk)
    other = session.reading.pages[1].articles[0]
    desk.bridge.apply(MoveArticle(other.anchor, 0, 2))
    desk.bridge.go_to(other.parts[-1].anchor + 3)
    desk.reading.setFocus()
    before = session.text(other.parts[-1])
    press_key(desk.reading, "A")
    assert session.text(other.parts[-1]) == f"{before[:3]}a{before[3:]}"
    assert desk.bridge.reading_page == 0
    assert desk.reading.current_part() == other.parts[-1]
