"""What explains the program."""

from __future__ import annotations

from proofreader.gui.commands.table import Command, Menu, Needs

HELP: tuple[Command, ...] = (
    Command("help", "&Help", Menu.HELP, lambda w: w.tools.show_help(), ("Ctrl+F1",), Needs.NOTHING),
    Command("tour", "Take the &tour (one minute)", Menu.HELP, lambda w: w.tools.tour.begin(), (), Needs.NOTHING),
    Command(
        "commands", "Find a &command…", Menu.HELP, lambda w: w.tools.commands.open(), ("Ctrl+Shift+P",), Needs.NOTHING
    ),
    Command("shortcuts", "&Keyboard shortcuts", Menu.HELP, lambda w: w.show_shortcuts(), ("F1",), Needs.NOTHING),
    Command("about", "&About Proofreader", Menu.HELP, lambda w: w.show_about(), (), Needs.NOTHING),
)
