"""The chapters of the help, from ``resources/help``, with the keys as they are set now."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale

from proofreader.gui.commands import KEYED, Menu
from proofreader.gui.commands.names import command_text, menu_text, without_mnemonic
from proofreader.gui.keys import Keys
from proofreader.gui.settings import Language
from proofreader.resources import resource

translate = QCoreApplication.translate
_KEY = re.compile(r"\{(\w+)\}")
KEYS_CHAPTER = "9-keys"
"""Behind it stand all commands with their keys."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """``name`` is that of its file without the ending, ``text`` Markdown with the title as its first line."""

    name: str
    title: str
    text: str


def help_folder() -> Path:
    """The chapters in the language that is spoken now."""
    spoken = Language.CHINESE if QLocale().language() is QLocale.Language.Chinese else Language.ENGLISH
    return resource("help", spoken.value)


def chapters(keys: Keys, folder: Path | None = None) -> tuple[Chapter, ...]:
    """All chapters in order."""
    found = []
    for path in sorted((folder or help_folder()).glob("*.md")):
        text = _KEY.sub(lambda key: keys.shown(key[1]), path.read_text(encoding="utf-8"))
        if path.stem == KEYS_CHAPTER:
            text += key_tables(keys)
        found.append(Chapter(path.stem, text.partition("\n")[0].removeprefix("# "), text))
    return tuple(found)


def key_tables(keys: Keys) -> str:
    """Every command that has a key, a table for each menu, as Markdown."""
    lines: list[str] = []
    heads = translate("ShortcutsDialog", "Command"), translate("ShortcutsDialog", "Keys")
    for menu in Menu:
        rows = [command for command in KEYED if command.menu is menu and keys.of(command.id)]
        if rows:
            lines += ["", f"## {without_mnemonic(menu_text(menu))}", "", f"| {heads[0]} | {heads[1]} |", "|---|---|"]
            lines += [f"| {without_mnemonic(command_text(row))} | `{_all(keys, row.id)}` |" for row in rows]
    return "\n".join(lines) + "\n"


def _all(keys: Keys, name: str) -> str:
    return "` `".join(key.replace("|", "\\|") for key in keys.of(name))
