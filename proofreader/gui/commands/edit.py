"""The usual work on text."""

from __future__ import annotations

from proofreader.gui.commands.table import Command, Menu, Needs
from proofreader.gui.dialogs.name import ask_name

EDIT: tuple[Command, ...] = (
    Command("undo", "&Undo", Menu.EDIT, lambda w: w.bridge.undo(), ("Ctrl+Z",), Needs.UNDO, context=True),
    Command(
        "redo", "&Redo", Menu.EDIT, lambda w: w.bridge.redo(), ("Ctrl+Shift+Z", "Ctrl+Y"), Needs.REDO, context=True
    ),
    Command("cut", "Cu&t", Menu.EDIT, lambda w: w.clipboard("cut"), ("Ctrl+X",), separator=True),
    Command("copy", "&Copy", Menu.EDIT, lambda w: w.clipboard("copy"), ("Ctrl+C",)),
    Command(
        "copy_rich", "Copy &with formatting", Menu.EDIT, lambda w: w.copying.here(), ("Ctrl+Shift+C",), context=True
    ),
    Command(
        "copy_article", "Copy the artic&le with formatting", Menu.EDIT, lambda w: w.copying.article(), ("Ctrl+Shift+A",)
    ),
    Command("copy_issue", "Copy the &issue with formatting", Menu.EDIT, lambda w: w.copying.issue(), ("Ctrl+Shift+W",)),
    Command("paste", "&Paste", Menu.EDIT, lambda w: w.clipboard("paste"), ("Ctrl+V",)),
    Command("select_all", "Select &all", Menu.EDIT, lambda w: w.clipboard("selectAll"), ("Ctrl+A",)),
    Command("find", "&Find…", Menu.EDIT, lambda w: w.tools.look_for(), ("Ctrl+F",), separator=True),
    Command("replace", "Find and rep&lace…", Menu.EDIT, lambda w: w.tools.look_for(replacing=True), ("Ctrl+H",)),
    Command("find_next", "Find the &next", Menu.EDIT, lambda w: w.tools.look_further(1), ("F3",)),
    Command("find_previous", "Find the pre&vious", Menu.EDIT, lambda w: w.tools.look_further(-1), ("Shift+F3",)),
    Command("options", "&Options…", Menu.EDIT, lambda w: w.ask_options(), ("Ctrl+,",), Needs.NOTHING, separator=True),
    Command("name", "&Your name…", Menu.EDIT, ask_name, ("Ctrl+Shift+M",), Needs.NOTHING),
)
