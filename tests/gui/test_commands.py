"""Every command of the table, by its key, in the real window."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from proofreader.document.proposal import Options
from proofreader.gui.commands import COMMANDS, Command, Needs
from proofreader.gui.main_window import MainWindow
from proofreader.gui.menus import without_mnemonic
from proofreader.gui.settings import Language, Settings
from tests.gui import (  # noqa: F401 (they fill the table)
    command_rows,
    command_rows_checks,
    command_rows_compare,
    command_rows_concordance,
    command_rows_find,
    command_rows_help,
    command_rows_history,
    command_rows_inputs,
    command_rows_jumps,
    command_rows_names,
    command_rows_paper,
    command_rows_report,
    command_rows_review,
    command_rows_structure,
)
from tests.gui.scene import ROWS, Answer, Scene
from tests.shortcuts import shortcut_table


@pytest.fixture
def settings(settings: Settings) -> Settings:
    """Whatever is not quite certain is a suspect, so that there are plenty."""
    settings.options = Options(threshold=1.0)
    return settings


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_command_does_what_it_says(
    command: Command, desk: MainWindow, qtbot: QtBot, tmp_path: Path, choose_file: Answer
) -> None:
    choose_file(None)
    desk.reading.setFocus()
    ROWS[command.id](Scene(desk, command, qtbot, tmp_path, choose_file))


def test_every_row_has_a_command() -> None:
    assert set(ROWS) == {command.id for command in COMMANDS}


def test_no_key_has_two_commands() -> None:
    keys = Counter(QKeySequence(key).toString() for command in COMMANDS for key in command.keys)
    assert [key for key, count in keys.items() if count > 1] == []
    assert "" not in keys


IME_KEYS = ("Ctrl+Space", "Shift+Space", "Ctrl+.", "Ctrl+Shift+F", "Ctrl+Alt+Space", "Alt+Shift", "Ctrl+Shift")
TYPING_KEYS = ("Ctrl+Left", "Ctrl+Right", "Ctrl+Backspace", "Ctrl+Delete", "Ctrl+Home", "Ctrl+End", "Return", "Alt+F4")


def test_keys_leave_typing_and_input_methods_alone() -> None:
    keys = {QKeySequence(key).toString() for command in COMMANDS for key in command.keys}
    taken = {QKeySequence(key).toString() for key in (*IME_KEYS, *TYPING_KEYS)}
    assert not keys & taken
    assert all(re.match(r"(Ctrl|Alt|Shift)\+|F\d+$", key) for key in keys)


def test_every_command_has_a_chinese_name(window: MainWindow) -> None:
    window.set_language(Language.CHINESE)
    names = {command.id: QCoreApplication.translate("Command", command.text) for command in COMMANDS}
    same = [name for command in COMMANDS if (name := names[command.id]) == command.text and name.isascii()]
    assert same == ["&English"]


def test_mnemonics_are_taken_out() -> None:
    assert without_mnemonic("&Open…") == "Open…"
    assert without_mnemonic("打开(&O)…") == "打开…"
    assert without_mnemonic("A && B") == "A & B"


@pytest.mark.parametrize("command", [c for c in COMMANDS if c.needs is not Needs.NOTHING], ids=lambda c: c.id)
def test_commands_on_an_empty_desk_are_not_offered(command: Command, window: MainWindow) -> None:
    assert not window.menus.actions[command.id].isEnabled()


def test_readme_has_the_table_of_keys(root: Path) -> None:
    assert shortcut_table() in (root / "README.md").read_text(encoding="utf-8")
