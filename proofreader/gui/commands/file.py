"""Files: in, out, and what runs meanwhile."""

from __future__ import annotations

from proofreader.gui.commands.table import Command, Menu, Needs

FILE: tuple[Command, ...] = (
    Command("open", "&Open…", Menu.FILE, lambda w: w.files.ask_open(), ("Ctrl+O",), Needs.NOTHING),
    Command(
        "open_folder", "Open &folder…", Menu.FILE, lambda w: w.files.ask_folder(), ("Ctrl+Shift+O",), Needs.NOTHING
    ),
    Command(
        "open_clipboard",
        "&New issue from the clipboard",
        Menu.FILE,
        lambda w: w.pasting.open_clipboard(),
        ("Ctrl+N",),
        Needs.NOTHING,
    ),
    Command(
        "add_clipboard",
        "Add the clip&board as a page",
        Menu.FILE,
        lambda w: w.pasting.add_clipboard(),
        ("Ctrl+Shift+N",),
    ),
    Command(
        "choose_encoding", "Choose another encodin&g…", Menu.FILE, lambda w: w.pasting.ask_encoding(), ("Ctrl+Shift+E",)
    ),
    Command(
        "divide",
        "&Divide the file at its folio lines",
        Menu.FILE,
        lambda w: w.dividing.toggle(),
        checked=lambda w: w.dividing.divided,
    ),
    Command("open_sample", "Open the sa&mple issue", Menu.FILE, lambda w: w.files.open_sample(), (), Needs.NOTHING),
    Command("save", "&Save", Menu.FILE, lambda w: w.files.save(), ("Ctrl+S",), separator=True),
    Command("save_as", "Save &as…", Menu.FILE, lambda w: w.files.save_as(), ("Ctrl+Shift+S",)),
    Command("export", "&Export…", Menu.FILE, lambda w: w.files.ask_export(), ("Ctrl+E",)),
    Command("print", "&Print or save as PDF…", Menu.FILE, lambda w: w.tools.ask_print(), ("Ctrl+P",)),
    Command("close", "&Close the issue", Menu.FILE, lambda w: w.files.close(), ("Ctrl+W",), separator=True),
    Command("stop", "S&top the work in progress", Menu.FILE, lambda w: w.files.stop(), ("Shift+Escape",), Needs.JOB),
    Command("analyse_rest", "Go on &analysing pages", Menu.FILE, lambda w: w.files.analyse_rest(), ("F5",)),
    Command("analyse_anew", "Analyse a&gain…", Menu.FILE, lambda w: w.files.analyse_anew(), ("Shift+F5",)),
    Command("quit", "&Quit", Menu.FILE, lambda w: w.close(), ("Ctrl+Q",), Needs.NOTHING),
)
