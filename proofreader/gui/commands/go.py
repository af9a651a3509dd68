"""From place to place."""

from __future__ import annotations

from proofreader.gui.commands.table import Command, Menu, Needs

GO: tuple[Command, ...] = (
    Command("next_suspect", "&Next suspect", Menu.GO, lambda w: w.editing.go_suspect(1), ("F8",), Needs.SUSPECTS),
    Command(
        "previous_suspect",
        "&Previous suspect",
        Menu.GO,
        lambda w: w.editing.go_suspect(-1),
        ("Shift+F8",),
        Needs.SUSPECTS,
    ),
    Command("next_page", "Next pa&ge", Menu.GO, lambda w: w.editing.go_page(1), ("Ctrl+PgDown",), separator=True),
    Command("previous_page", "Pre&vious page", Menu.GO, lambda w: w.editing.go_page(-1), ("Ctrl+PgUp",)),
    Command("next_pane", "Next pa&ne", Menu.GO, lambda w: w.focus_pane(1), ("F6",), Needs.NOTHING, separator=True),
    Command("previous_pane", "Previous &pane", Menu.GO, lambda w: w.focus_pane(-1), ("Shift+F6",), Needs.NOTHING),
)
