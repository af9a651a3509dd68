"""The outline: what it shows, that it follows, and that moving in it moves the panes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTreeWidgetItem
from pytestqt.qtbot import QtBot

from proofreader.document.article import Role
from proofreader.gui.commands import ROLE_KEYS
from proofreader.gui.main_window import MainWindow
from proofreader.gui.outline_tree import ANCHOR, LEFT, TITLE
from tests.gui.steps import go_to, press_key, session_of


def items(parent: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    return [child for row in range(parent.childCount()) if (child := parent.child(row)) is not None]


def page_item(window: MainWindow, page: int) -> QTreeWidgetItem:
    item = window.outline.topLevelItem(page)
    assert item is not None
    return item


def shown(window: MainWindow, page: int = 0) -> list[str]:
    return [item.text(TITLE) for group in items(page_item(window, page)) for item in items(group)]


def test_pages_articles_and_parts(desk: MainWindow) -> None:
    assert desk.outline.topLevelItemCount() == 2
    assert page_item(desk, 0).text(TITLE).startswith("Page 1")
    reading = session_of(desk).reading.pages[0]
    groups = items(page_item(desk, 0))
    assert len(groups) == len(reading.articles) + bool(reading.unplaced) + bool(reading.furniture)
    parts = sum(len(article.parts) for article in reading.articles) + len(reading.unplaced) + len(reading.furniture)
    assert len(shown(desk)) == parts
    assert any(text.startswith("Body  本报讯") for text in shown(desk))


def test_a_page_is_filled_when_it_is_opened(desk: MainWindow) -> None:
    assert items(page_item(desk, 1)) == []
    page_item(desk, 1).setExpanded(True)
    assert items(page_item(desk, 1)) != []


def test_moving_in_it_by_keyboard_moves_both_panes(desk: MainWindow) -> None:
    desk.outline.setFocus()
    desk.outline.setCurrentItem(page_item(desk, 0))
    visited = set()
    for _ in range(5):
        QTest.keyClick(desk.outline, Qt.Key.Key_Down)
        current = desk.outline.currentItem()
        assert current is not None
        assert desk.bridge.place == current.data(TITLE, ANCHOR)
        visited.add(desk.bridge.place)
        part = desk.reading.current_part()
        assert part is not None
        assert part.anchor == desk.bridge.place
    assert len(visited) > 2


def test_it_follows_the_panes(desk: MainWindow) -> None:
    go_to(desk, "馆长说")
    current = desk.outline.currentItem()
    assert current is not None
    assert "馆长说" in current.text(TITLE)
    press_key(desk.reading, "Ctrl+PgDown")
    current = desk.outline.currentItem()
    assert current is not None
    while current.parent() is not None:
        current = current.parent()
    assert desk.outline.indexOfTopLevelItem(current) == 1


def test_changes_show(desk: MainWindow, qtbot: QtBot) -> None:
    go_to(desk, "馆长说")
    press_key(desk.reading, ROLE_KEYS[Role.CAPTION])
    qtbot.waitUntil(lambda: any(text.startswith("Caption  馆长说") for text in shown(desk)))
    press_key(desk.reading, "Ctrl+Z")
    qtbot.waitUntil(lambda: not any(text.startswith("Caption") for text in shown(desk)))


def test_what_is_closed_stays_closed(desk: MainWindow, qtbot: QtBot) -> None:
    go_to(desk, "馆长说")
    group = items(page_item(desk, 0))[-1]
    group.setExpanded(False)
    press_key(desk.reading, "Ctrl+3")
    press_key(desk.reading, ROLE_KEYS[Role.CAPTION])
    qtbot.waitUntil(lambda: any(text.startswith("Caption") for text in shown(desk)))
    assert not items(page_item(desk, 0))[-1].isExpanded()


def test_it_counts_what_is_left(desk: MainWindow, qtbot: QtBot) -> None:
    total = sum(suspect.page == 0 for suspect in session_of(desk).suspects())
    expected = f"● {total}" if total else "✓"
    qtbot.waitUntil(lambda: page_item(desk, 0).text(LEFT) == expected)


def test_of_a_page_that_comes_on_show_the_top_is_in_sight(desk: MainWindow, qtbot: QtBot) -> None:
    """What is printed first, the furniture, is listed last."""
    desk.outline.setFixedHeight(8 * desk.outline.sizeHintForRow(0))
    for page in (1, 0):
        desk.bridge.go_to(desk.bridge.session.issue.pages[page].span.start)  # type: ignore[union-attr]
        item = desk.outline.topLevelItem(page)
        assert item is not None
        assert item.isExpanded()
        assert desk.outline.viewport().rect().intersects(desk.outline.visualItemRect(item))
