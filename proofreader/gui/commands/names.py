"""What commands and menus are called in the editor's language."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication

from proofreader.gui.commands.table import Keyed, Menu


def command_text(command: Keyed) -> str:
    """What a command is called in the editor's language, with its mnemonic."""
    return QCoreApplication.translate("Command", command.text)


def menu_text(menu: Menu) -> str:
    """What a menu is called in the editor's language, with its mnemonic."""
    return QCoreApplication.translate("Menu", menu.value)


def without_mnemonic(text: str) -> str:
    """``text`` as it stands in a list: ``&Open…`` is ``Open…``, ``打开(&O)…`` is ``打开…``."""
    return re.sub(r"&(?!&)", "", re.sub(r"\s*\(&.\)", "", text)).replace("&&", "&")
