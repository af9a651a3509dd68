"""Articles and parts by the keys of the outline and by dragging: several at once, and what is refused."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTreeWidgetItem
from pytestqt.qtbot import QtBot

from proofreader.document.arranging import Chosen
from proofreader.document.article import Article, Role
from proofreader.document.edit import AssignRole, Correct
from proofreader.gui.carrying import taken_from
from proofreader.gui.commands import ROLE_KEYS
from proofreader.gui.main_window import MainWindow
from proofreader.gui.outline import UNPLACED_SIGN
from proofreader.gui.outline_tree import LEFT, NAME, TITLE
from tests.gui.steps import press_key, session_of

MOVE = Qt.DropAction.MoveAction
LEFT_BUTTON, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def articles(window: MainWindow, page: int = 0) -> tuple[Article, ...]:
    return session_of(window).reading.pages[page].articles


def item(window: MainWindow, name: str) -> QTreeWidgetItem:
    return next(entry for entry in window.outline.entries() if entry.data(TITLE, NAME) == name)


def choose(window: MainWindow, names: Sequence[str]) -> None:
    window.outline.setFocus()
    window.outline.choose_only(item(window, names[0]))
    for name in names[1:]:
        item(window, name).setSelected(True)


def chosen_names(window: MainWindow) -> set[str]:
    return {str(entry.data(TITLE, NAME)) for entry in window.outline.selectedItems()}


def settle(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.outline.pending)


@pytest.fixture
def desk(desk: MainWindow, qtbot: QtBot) -> MainWindow:
    """The desk with both pages of the outline filled."""
    for page in range(2):
        entry = desk.outline.topLevelItem(page)
        assert entry is not None
        entry.setExpanded(True)
    assert len(articles(desk)) == 2
    return desk


def drag(window: MainWindow, chosen: Chosen, name: str, height: float) -> bool:
    """Drag ``chosen`` over an entry, to this share of its height, and drop it; whether it was taken."""
    outline = window.outline
    entry = item(window, name)
    outline.scrollToItem(entry)
    box = outline.visualItemRect(entry)
    point = QPoint(box.left() + 20, box.top() + round(box.height() * height))
    data = outline.dragged(chosen)
    outline.dragEnterEvent(QDragEnterEvent(point, MOVE, data, LEFT_BUTTON, NONE))
    move = QDragMoveEvent(point, MOVE, data, LEFT_BUTTON, NONE)
    outline.dragMoveEvent(move)
    if move.isAccepted():
        outline.dropEvent(QDropEvent(QPointF(point), MOVE, data, LEFT_BUTTON, NONE))
    return move.isAccepted()


def test_several_parts_get_a_role_with_one_key(desk: MainWindow, qtbot: QtBot) -> None:
    parts = articles(desk)[0].parts[-2:]
    names = [f"part:{part.anchor}" for part in parts]
    choose(desk, names)
    press_key(desk.outline, ROLE_KEYS[Role.CAPTION])
    session = session_of(desk)
    assert {session.place(part.anchor).part.role for part in parts} == {Role.CAPTION}
    assert session.depth == 1
    settle(desk, qtbot)
    assert chosen_names(desk) == set(names)


def test_shift_and_arrows_choose_neighbours(desk: MainWindow) -> None:
    parts = articles(desk)[0].parts
    choose(desk, [f"part:{parts[0].anchor}"])
    QTest.keyClick(desk.outline, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert desk.outline.chosen() == Chosen((parts[0].anchor, parts[1].anchor))


def test_selecting_text_with_shift_leaves_one_entry_chosen(desk: MainWindow, qtbot: QtBot) -> None:
    parts = articles(desk)[0].parts
    choose(desk, [f"part:{parts[0].anchor}"])
    desk.reading.setFocus()
    QTest.keyClick(desk.reading, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    desk.bridge.go_to(parts[2].anchor)
    assert chosen_names(desk) == {f"part:{parts[2].anchor}"}


def test_an_article_moves_with_its_parts_and_stays_chosen(desk: MainWindow, qtbot: QtBot) -> None:
    first, second = articles(desk)
    name = f"article:{second.anchor}"
    choose(desk, [name])
    press_key(desk.outline, "Alt+Up")
    assert articles(desk) == (second, first)
    settle(desk, qtbot)
    assert chosen_names(desk) == {name}
    press_key(desk.outline, "Alt+Down")
    settle(desk, qtbot)
    press_key(desk.outline, "Alt+Down")
    assert articles(desk) == (first,)
    assert articles(desk, 1)[0] == second
    press_key(desk.outline, "Ctrl+Z")
    assert articles(desk) == (first, second)


def test_articles_of_different_pages_are_joined(desk: MainWindow) -> None:
    first, other = articles(desk)[0], articles(desk, 1)[0]
    choose(desk, [f"article:{first.anchor}", f"article:{other.anchor}"])
    press_key(desk.outline, "Shift+F9")
    assert articles(desk)[0].parts == first.parts + other.parts
    assert articles(desk, 1) == ()


def test_parts_are_joined_and_taken_out(desk: MainWindow, qtbot: QtBot) -> None:
    parts = articles(desk)[0].parts
    bodies = [part for part in parts if part.role is Role.BODY][:2]
    choose(desk, [f"part:{part.anchor}" for part in bodies])
    press_key(desk.outline, "Ctrl+J")
    assert len(articles(desk)[0].parts) == len(parts) - 1
    settle(desk, qtbot)
    press_key(desk.outline, "Shift+F7")
    assert [part.anchor for part in session_of(desk).reading.pages[0].unplaced] == [bodies[0].anchor]


def test_what_is_unplaced_is_in_plain_sight(desk: MainWindow, qtbot: QtBot) -> None:
    part = articles(desk)[0].parts[-1]
    choose(desk, [f"part:{part.anchor}"])
    press_key(desk.outline, "Shift+F7")
    settle(desk, qtbot)
    page = desk.outline.topLevelItem(0)
    group = page.child(0) if page else None
    assert page is not None
    assert group is not None
    assert group.text(TITLE) == "Unplaced parts: 1"
    assert group.font(TITLE).bold()
    assert page.text(LEFT).endswith(f"{UNPLACED_SIGN} 1")
    assert "Unplaced parts: 1" in page.toolTip(LEFT)


def test_going_elsewhere_leaves_nothing_chosen_behind(desk: MainWindow, qtbot: QtBot) -> None:
    first, second = articles(desk)
    choose(desk, [f"part:{first.parts[0].anchor}"])
    desk.reading.setFocus()
    desk.bridge.go_to(second.parts[-1].anchor)
    press_key(desk.reading, ROLE_KEYS[Role.CAPTION])
    desk.bridge.go_to(second.parts[1].anchor)
    settle(desk, qtbot)
    assert chosen_names(desk) == {f"part:{second.parts[1].anchor}"}


def test_dragging_parts_and_articles(desk: MainWindow, qtbot: QtBot) -> None:
    first, second = articles(desk)
    last = first.parts[-1]
    assert drag(desk, Chosen((last.anchor,)), f"part:{second.parts[1].anchor}", 0.05)
    assert articles(desk)[1].parts == (second.parts[0], last, *second.parts[1:])
    settle(desk, qtbot)
    press_key(desk.outline, "Ctrl+Z")
    settle(desk, qtbot)
    other = articles(desk, 1)[0]
    assert drag(desk, Chosen((other.anchor,), articles=True), f"article:{first.anchor}", 0.05)
    assert articles(desk) == (other, first, second)
    settle(desk, qtbot)
    assert drag(desk, Chosen((second.anchor,), articles=True), f"article:{other.anchor}", 0.5)
    assert articles(desk) == (Article(other.parts + second.parts), first)
    assert session_of(desk).depth == 2


def test_text_selected_on_the_raw_page_takes_its_parts_along(desk: MainWindow, qtbot: QtBot) -> None:
    first, second = articles(desk)
    moved = first.parts[1:3]
    cursor = desk.raw.textCursor()
    cursor.setPosition(desk.raw.position_of(moved[0].anchor + 1))
    cursor.setPosition(desk.raw.position_of(moved[1].anchor + 2), cursor.MoveMode.KeepAnchor)
    desk.raw.setTextCursor(cursor)
    data = desk.raw.createMimeDataFromSelection()
    assert taken_from(data, session_of(desk)) == Chosen(tuple(part.anchor for part in moved))
    desk.raw.setFocus()
    press_key(desk.raw, "Alt+Shift+Down")
    assert articles(desk)[1].parts == (*moved, *second.parts)


def test_the_raw_page_has_a_menu_for_the_part_under_the_pointer(desk: MainWindow) -> None:
    part = articles(desk)[1].parts[1]
    cursor = desk.raw.textCursor()
    cursor.setPosition(desk.raw.position_of(part.anchor + 1))
    where = desk.raw.cursorRect(cursor).center()
    desk.raw_menu.go_to(where)
    assert abs(desk.bridge.place - (part.anchor + 1)) <= 1
    offered = {action.objectName() for action in desk.raw_menu.menu.actions()}
    assert {"copy", "structure_view", "split_article"} <= offered
    assert desk.raw.contextMenuPolicy() is Qt.ContextMenuPolicy.CustomContextMenu


def test_what_cannot_be_dropped_is_refused_with_a_sentence(desk: MainWindow, qtbot: QtBot) -> None:
    first, second = articles(desk)
    with qtbot.waitSignal(desk.bridge.refused) as refused:
        assert not drag(desk, Chosen((second.anchor,), articles=True), f"part:{first.parts[1].anchor}", 0.5)
    assert "between articles" in refused.args[0].text()
    with qtbot.waitSignal(desk.bridge.refused) as refused:
        assert not drag(desk, Chosen((first.parts[1].anchor,)), "furniture", 0.5)
    assert "furniture" in refused.args[0].text()
    assert "furniture" in desk.status.currentMessage()
    assert session_of(desk).depth == 0


def test_files_are_for_the_window(desk: MainWindow) -> None:
    data = desk.outline.dragged(Chosen(()))
    data.removeFormat(desk.outline.mimeTypes()[0])
    data.setText("text")
    event = QDragEnterEvent(QPoint(5, 5), MOVE, data, LEFT_BUTTON, NONE)
    desk.outline.dragEnterEvent(event)
    assert not event.isAccepted()


def test_the_outline_has_a_menu_of_its_own(desk: MainWindow) -> None:
    offered = {action.objectName() for action in desk.outline.actions()}
    assert {"split_article", "merge_article", "merge_parts", "part_up", "part_unplace"} <= offered
    assert desk.outline.contextMenuPolicy() is Qt.ContextMenuPolicy.ActionsContextMenu


def test_the_outline_says_where_an_article_goes_on(desk: MainWindow, qtbot: QtBot) -> None:
    first, other = articles(desk)[0], articles(desk, 1)[0]
    jump, back = first.parts[-1], other.parts[-1]
    for part, text in ((jump, "下转第3版"), (back, "上接第2版")):
        desk.bridge.apply(Correct(part.spans[0], text))
        desk.bridge.apply(AssignRole(part.anchor, Role.JUMP))
    settle(desk, qtbot)
    assert item(desk, f"article:{first.anchor}").text(TITLE).endswith("(goes on on page 2)")
    assert item(desk, f"article:{other.anchor}").text(TITLE).endswith("(goes on from page 1)")
    press_key(desk.reading, "Ctrl+Z")
    settle(desk, qtbot)
    assert "goes on" not in item(desk, f"article:{first.anchor}").text(TITLE)
    assert "goes on" not in item(desk, f"article:{other.anchor}").text(TITLE)
