"""All places of one kind side by side."""

from __future__ import annotations

from proofreader.gui.commands.table import Command, Menu

CONCORDANCE: tuple[Command, ...] = (
    Command(
        "concordance",
        "Co&ncordance of what stands here",
        Menu.TOOLS,
        lambda w: w.tools.look_alike(),
        ("Ctrl+K",),
        checked=lambda w: w.tools.shows("concordance"),
        context=True,
    ),
)
