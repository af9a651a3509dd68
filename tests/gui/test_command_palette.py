"""Finding commands by name, and running them with the keyboard alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from proofreader.gui.command_palette import ID, CommandPalette
from proofreader.gui.command_search import Names, likeness, pinyin_initials, ranked
from proofreader.gui.commands import COMMANDS
from proofreader.gui.main_window import MainWindow
from proofreader.gui.settings import Language
from tests.gui.steps import go_to, press_key

SOME = (
    Names("save", "保存", ("Save", "save", "文件 保存")),
    Names("save_as", "另存为…", ("Save as…", "save as", "文件 另存为…")),
    Names("next_suspect", "下一处疑点", ("Next suspect", "next suspect", "转到 下一处疑点")),
    Names("analyse", "重新分析", ("Analyse again", "analyse", "编辑 重新分析")),
    Names("undo", "撤销", ("Undo", "undo", "编辑 撤销")),
)


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("save", "save"),
        ("save as", "save_as"),
        ("疑点", "next_suspect"),
        ("ns", "next_suspect"),
        ("xycyd", "next_suspect"),
        ("yd", "next_suspect"),
        ("lcw", "save_as"),
        ("cx", "undo"),
        ("nxt suspct", "next_suspect"),
        ("UNDO", "undo"),
        ("编辑 撤", "undo"),
    ],
)
def test_a_command_is_found_by_its_names(query: str, first: str) -> None:
    assert ranked(query, SOME, ())[0] == first


def test_what_is_like_nothing_finds_nothing() -> None:
    assert ranked("qqqqzz", SOME, ()) == []


def test_of_equals_the_one_used_last_comes_first() -> None:
    assert ranked("", SOME, ()) == [names.id for names in SOME]
    assert ranked("", SOME, ("undo", "save_as"))[:3] == ["undo", "save_as", "save"]
    assert ranked("s", SOME, ("save_as",))[0] == "save_as"
    assert likeness("save", SOME[0]) > likeness("sove", SOME[0]) > likeness("qqqqzz", SOME[0])


def test_first_letters_of_the_pinyin() -> None:
    assert pinyin_initials("重做、校对 A 保存") == "czjdbc"


def ids(palette: CommandPalette) -> list[str]:
    items = (palette.list.topLevelItem(row) for row in range(palette.list.topLevelItemCount()))
    return [item.data(0, ID) for item in items if item]


def opened(window: MainWindow) -> CommandPalette:
    press_key(QApplication.focusWidget() or window, "Ctrl+Shift+P")
    palette = window.tools.commands
    assert palette.isVisible()
    assert palette.typed.hasFocus()
    return palette


def test_every_command_is_there_with_its_key(desk: MainWindow) -> None:
    palette = opened(desk)
    assert set(ids(palette)) == {command.id for command in COMMANDS}
    QTest.keyClicks(palette.typed, "next suspect")
    item = palette.list.currentItem()
    assert (item.data(0, ID), item.text(1)) == ("next_suspect", "F8")


def test_enter_runs_and_the_pane_has_the_keyboard_again(desk: MainWindow) -> None:
    gap = go_to(desk, "十\n大精神")
    palette = opened(desk)
    QTest.keyClicks(palette.typed, "space here")
    QTest.keyClick(palette.typed, Qt.Key.Key_Return)
    assert gap in desk.bridge.session.reading.marks  # type: ignore[union-attr]
    assert palette.isHidden()
    assert QApplication.focusWidget() is desk.reading
    assert ids(opened(desk))[0] == "space"


def test_what_cannot_be_done_now_says_why(desk: MainWindow) -> None:
    palette = opened(desk)
    QTest.keyClicks(palette.typed, "redo")
    item = palette.list.currentItem()
    assert (item.data(0, ID), item.text(1)) == ("redo", "There is nothing to redo")
    QTest.keyClick(palette.typed, Qt.Key.Key_Return)
    assert palette.isVisible()
    assert "nothing to redo" in palette.hint.text()


def test_keys_of_the_list_work_while_typing(desk: MainWindow) -> None:
    palette = opened(desk)
    second = palette.list.topLevelItem(1)
    QTest.keyClick(palette.typed, Qt.Key.Key_Down)
    assert palette.list.currentItem() is second
    QTest.keyClick(palette.typed, Qt.Key.Key_Escape)
    assert palette.isHidden()
    assert QApplication.focusWidget() is desk.reading


def test_it_closes_when_something_else_has_the_keyboard(desk: MainWindow, qtbot: QtBot) -> None:
    palette = opened(desk)
    desk.outline.setFocus()
    qtbot.waitUntil(palette.isHidden)
    assert QApplication.focusWidget() is desk.outline


def test_it_speaks_chinese_and_understands_both(desk: MainWindow) -> None:
    desk.set_language(Language.CHINESE)
    palette = opened(desk)
    for typed in ("撤销", "undo", "cx"):
        palette.typed.setText(typed)
        assert palette.list.currentItem().data(0, ID) == "undo"
