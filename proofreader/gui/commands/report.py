"""What is told of the issue: figures."""

from __future__ import annotations

from proofreader.gui.commands.table import Command, Menu

REPORT: tuple[Command, ...] = (
    Command("statistics", "S&tatistics…", Menu.TOOLS, lambda w: w.tools.show_statistics(), ("Ctrl+Shift+I",)),
)
