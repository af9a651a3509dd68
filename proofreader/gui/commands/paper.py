"""The newspaper: its names, what is known of it, and what is learnt."""

from __future__ import annotations

from proofreader.gui.commands.table import Command, Menu, Needs

PAPER: tuple[Command, ...] = (
    Command(
        "names",
        "Na&mes of the issue",
        Menu.TOOLS,
        lambda w: w.tools.toggle(w.tools.names),
        ("Ctrl+Shift+K",),
        checked=lambda w: w.tools.shows("names"),
    ),
    Command(
        "paper",
        "Profile of the &newspaper…",
        Menu.TOOLS,
        lambda w: w.papers.ask(),
        ("Ctrl+Shift+B",),
        Needs.NOTHING,
        separator=True,
    ),
    Command("house_style", "&House style…", Menu.TOOLS, lambda w: w.papers.ask_style(), ("Ctrl+Shift+Y",)),
    Command("learn", "&Learn from this issue", Menu.TOOLS, lambda w: w.papers.learn(), ("Ctrl+Shift+L",)),
)
