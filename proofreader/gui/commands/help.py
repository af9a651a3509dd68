"""What explains the program."""

from __future__ import annotations

from proofreader.gui.commands.table import Command, Menu, Needs

HELP: tuple[Command, ...] = (
    Command(
        "commands", "Find a &command…", Menu.HELP, lambda w: w.tools.commands.open(), ("Ctrl+Shift+P",), Needs.NOTHING
    ),
    Command("shortcuts", "&Keyboard shortcuts", Menu.HELP, lambda w: w.show_shortcuts(), ("F1",), Needs.NOTHING),
    Command("about", "&About Proofreader", Menu.HELP, lambda w: w.show_about(), (), Needs.NOTHING),
)
