"""Keys of the editor's own: what is refused, and that everything follows."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from proofreader.gui.commands import COMMANDS, KEYED, Keyed, Menu
from proofreader.gui.dialogs.shortcuts import ShortcutsDialog
from proofreader.gui.keys import INPUT_METHOD_KEYS, Keys, portable
from proofreader.gui.main_window import MainWindow
from proofreader.gui.settings import Settings
from tests.gui.steps import press_key

TABLE = {command.id: command for command in KEYED}


def command(name: str) -> Keyed:
    return TABLE[name]


@pytest.fixture
def keys(settings: Settings, qtbot: QtBot) -> Keys:
    return Keys(settings)


def test_the_table_counts_until_the_editor_says_otherwise(keys: Keys) -> None:
    assert all(keys.of(name) == portable(command.keys) for name, command in TABLE.items())
    assert all(keys.is_usual(command) for command in KEYED)


def test_no_key_of_the_table_would_be_refused(keys: Keys) -> None:
    assert [key for command in KEYED for key in portable(command.keys) if keys.refusal(key, command)] == []


@pytest.mark.parametrize("key", ["A", "Shift+A", "Space", "Return", "Tab", "Del", "Left", "Ctrl+Left", "Esc"])
def test_keys_for_writing_are_refused(keys: Keys, key: str) -> None:
    assert "is needed for writing" in keys.refusal(key, command("save"))


def test_in_a_panel_single_letters_will_do_but_each_once(keys: Keys) -> None:
    later = command("review_later")
    assert [keys.refusal(key, later) for key in ("Q", "Del", "Ctrl+Alt+Q")] == [""] * 3
    assert keys.refusal("A", later) == (
        "A already gives “Take the first everywhere alike” (Review mode). "
        "Choose another key, or take it from there first."
    )
    assert "“Next suspect” (menu Go)" in keys.refusal("F8", later)
    assert "from field to field" in keys.refusal("Tab", later)
    assert "input methods" in keys.refusal("Shift+Space", later)
    keys.give(later, ["Ctrl+Alt+Q"])
    assert "“Put it off” (Review mode)" in keys.refusal("Ctrl+Alt+Q", command("save"))


@pytest.mark.parametrize(
    ("key", "modifier", "text", "given"),
    [
        (Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a", "review_alike"),
        (Qt.Key.Key_A, Qt.KeyboardModifier.ShiftModifier, "A", "review_alike"),
        (Qt.Key.Key_2, Qt.KeyboardModifier.KeypadModifier, "2", "review_2"),
        (Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier, "\r", "review_first"),
        (Qt.Key.Key_Eacute, Qt.KeyboardModifier.ShiftModifier, "2", "review_2"),
        (Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, " ", "review_first"),
        (Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier, "\x01", None),
        (Qt.Key.Key_Q, Qt.KeyboardModifier.NoModifier, "q", None),
    ],
)
def test_what_a_key_gives_in_a_panel(
    keys: Keys, key: Qt.Key, modifier: Qt.KeyboardModifier, text: str, given: str | None
) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, key, modifier, text)
    assert keys.pressed(event, Menu.REVIEW) == given


@pytest.mark.parametrize("key", sorted(INPUT_METHOD_KEYS))
def test_keys_of_input_methods_are_refused(keys: Keys, key: str) -> None:
    assert "input methods" in keys.refusal(key, command("save"))


def test_a_conflict_names_the_other_command(keys: Keys) -> None:
    assert keys.refusal("F8", command("save")) == (
        "F8 already gives “Next suspect” (menu Go). Choose another key, or take it from there first."
    )
    assert keys.refusal("F8", command("next_suspect")) == ""
    assert "opens the menu “File”" in keys.refusal("Alt+F", command("save"))
    keys.give(command("next_suspect"), ["Ctrl+Alt+J"])
    assert keys.refusal("F8", command("save")) == ""


def test_keys_are_kept(keys: Keys, settings: Settings) -> None:
    keys.give(command("next_suspect"), ["Ctrl+Alt+J", "Alt+J"])
    keys.give(command("save"), [])
    settings.write()
    again = Keys(Settings(settings.path))
    assert again.of("next_suspect") == ("Ctrl+Alt+J", "Alt+J")
    assert again.of("save") == ()
    assert again.shown("save") == "–"
    again.give(command("save"), command("save").keys)
    assert again.is_usual(command("save"))
    again.reset_all()
    assert again.of("next_suspect") == ("F8",)


def test_what_the_editor_chose_beats_a_key_of_the_table(settings: Settings, qtbot: QtBot) -> None:
    settings.keys = {"save": ("F8",), "no_such_command": ("F9",)}
    keys = Keys(settings)
    assert keys.of("save") == ("F8",)
    assert keys.of("next_suspect") == ()
    assert keys.of("split_article") == ("F9",)


def choose(dialog: ShortcutsDialog, name: str) -> None:
    (item,) = (item for item in dialog._items() if item.data(0, Qt.ItemDataRole.UserRole) == name)
    dialog.tree.setCurrentItem(item)


@pytest.fixture
def dialog(desk: MainWindow) -> ShortcutsDialog:
    desk.show_shortcuts()
    (found,) = desk.findChildren(ShortcutsDialog)
    return found


def test_a_key_is_recorded_and_works_everywhere(dialog: ShortcutsDialog, desk: MainWindow, qtbot: QtBot) -> None:
    choose(dialog, "next_page")
    press_key(dialog.recorded, "Ctrl+Alt+J")
    assert dialog.recorded.keySequence().toString() == "Ctrl+Alt+J"
    QTest.keyClick(dialog.use, Qt.Key.Key_Space)
    assert "now has Ctrl+Alt+J" in dialog.said.text()
    assert dialog.tree.currentItem().text(1) == "✎ Ctrl+Alt+J"
    assert desk.menus.actions["next_page"].shortcut().toString() == "Ctrl+Alt+J"
    dialog.close()
    with qtbot.waitActive(desk):
        desk.activateWindow()
    desk.reading.setFocus()
    press_key(desk.reading, "Ctrl+Alt+J")
    assert desk.bridge.page == 1
    desk.bridge.show_page(0)
    press_key(desk.reading, "Ctrl+PgDown")
    assert desk.bridge.page == 0


def test_a_taken_key_is_refused_in_the_dialog(dialog: ShortcutsDialog, desk: MainWindow) -> None:
    choose(dialog, "next_page")
    press_key(dialog.recorded, "F8")
    QTest.keyClick(dialog.use, Qt.Key.Key_Space)
    assert "already gives “Next suspect”" in dialog.said.text()
    assert desk.keys.of("next_page") == ("Ctrl+PgDown",)
    QTest.keyClick(dialog.clear, Qt.Key.Key_Space)
    assert desk.keys.of("next_page") == ()
    QTest.keyClick(dialog.reset, Qt.Key.Key_Space)
    assert desk.keys.of("next_page") == ("Ctrl+PgDown",)


def test_a_key_more_and_everything_back(dialog: ShortcutsDialog, desk: MainWindow) -> None:
    choose(dialog, "open")
    press_key(dialog.recorded, "Ctrl+Alt+J")
    QTest.keyClick(dialog.add, Qt.Key.Key_Space)
    assert desk.keys.of("open") == ("Ctrl+O", "Ctrl+Alt+J")
    choose(dialog, "shortcuts")
    press_key(dialog.recorded, "Ctrl+Alt+K")
    QTest.keyClick(dialog.use, Qt.Key.Key_Space)
    assert "Ctrl+Alt+K: all keys" in desk.welcome.text()
    QTest.keyClicks(dialog.search, "ctrl+alt+k")
    assert [item.data(0, Qt.ItemDataRole.UserRole) for item in dialog._items() if not item.isHidden()] == ["shortcuts"]
    QTest.keyClick(dialog.reset_all, Qt.Key.Key_Space)
    assert all(desk.keys.is_usual(command) for command in COMMANDS)
    assert "F1: all keys" in desk.welcome.text()
