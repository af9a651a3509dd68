"""What the reading has made of the page, and what other versions of it say."""

from __future__ import annotations

from proofreader.gui.commands.table import Command, Menu

COMPARE: tuple[Command, ...] = (
    Command(
        "compare",
        "&Compare the reading with the raw page",
        Menu.TOOLS,
        lambda w: w.tools.toggle(w.tools.compare),
        ("Ctrl+D",),
        checked=lambda w: w.tools.shows("compare"),
    ),
    Command(
        "read_again",
        "Carry over to a text &read again…",
        Menu.TOOLS,
        lambda w: w.reading_again.ask(),
        ("Ctrl+Shift+R",),
    ),
    Command(
        "compare_version",
        "Compare with another &version…",
        Menu.TOOLS,
        lambda w: w.tools.ask_version(),
        ("Ctrl+Shift+D",),
    ),
    Command(
        "history",
        "&History of this paragraph",
        Menu.TOOLS,
        lambda w: w.tools.visit(w.tools.history),
        ("Ctrl+Shift+H",),
        checked=lambda w: w.tools.shows("history"),
    ),
)
