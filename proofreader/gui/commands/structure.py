"""Articles, their parts, and the roles of these."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from proofreader.document.article import Role
from proofreader.gui.commands.table import Command, Menu

if TYPE_CHECKING:
    from proofreader.gui.main_window import MainWindow

STRUCTURE: tuple[Command, ...] = (
    Command(
        "structure_view",
        "&Show the articles on the raw page",
        Menu.STRUCTURE,
        lambda w: w.structuring.toggle_view(),
        ("F2",),
        checked=lambda w: w.structuring.shown,
    ),
    Command(
        "split_article",
        "&Begin an article here",
        Menu.STRUCTURE,
        lambda w: w.structuring.split_article(),
        ("F9",),
        context=True,
        separator=True,
    ),
    Command(
        "merge_article",
        "&Join with the next article",
        Menu.STRUCTURE,
        lambda w: w.structuring.merge_article(),
        ("Shift+F9",),
    ),
    Command(
        "merge_parts",
        "Join the parts into &one",
        Menu.STRUCTURE,
        lambda w: w.structuring.merge_parts(),
        ("Ctrl+J",),
        context=True,
    ),
    Command("part_up", "Move part &up", Menu.STRUCTURE, lambda w: w.structuring.move(-1), ("Alt+Up",), separator=True),
    Command("part_down", "Move part &down", Menu.STRUCTURE, lambda w: w.structuring.move(1), ("Alt+Down",)),
    Command(
        "part_previous_article",
        "Move part to the &previous article",
        Menu.STRUCTURE,
        lambda w: w.structuring.move_to_neighbour(-1),
        ("Alt+Shift+Up",),
    ),
    Command(
        "part_next_article",
        "Move part to the &next article",
        Menu.STRUCTURE,
        lambda w: w.structuring.move_to_neighbour(1),
        ("Alt+Shift+Down",),
    ),
    Command(
        "part_to_article",
        "Move part to another &article…",
        Menu.STRUCTURE,
        lambda w: w.structuring.ask_article(),
        ("F7",),
        context=True,
    ),
    Command(
        "part_unplace",
        "Take part &out of its article",
        Menu.STRUCTURE,
        lambda w: w.structuring.unplace(),
        ("Shift+F7",),
    ),
)

JUMPS: tuple[Command, ...] = (
    Command(
        "join_jumps",
        "Join articles across pa&ges…",
        Menu.STRUCTURE,
        lambda w: w.structuring.ask_continuations(),
        ("Ctrl+Shift+G",),
        separator=True,
    ),
    Command(
        "other_end",
        "Go to where the article goes &on",
        Menu.GO,
        lambda w: w.structuring.go_on(),
        ("Ctrl+G",),
        context=True,
    ),
)

ROLE_KEYS = {
    Role.KICKER: "Alt+1",
    Role.HEADLINE: "Alt+2",
    Role.DECK: "Alt+3",
    Role.CROSSHEAD: "Alt+4",
    Role.BYLINE: "Alt+5",
    Role.DATELINE: "Alt+6",
    Role.BODY: "Alt+7",
    Role.CAPTION: "Alt+8",
    Role.CREDIT: "Alt+9",
    Role.JUMP: "Alt+0",
    Role.EDITOR: "Alt+-",
    Role.MASTHEAD: "Alt+Shift+1",
    Role.SECTION: "Alt+Shift+2",
    Role.FOLIO: "Alt+Shift+3",
    Role.DATE: "Alt+Shift+4",
}


def _assigns(role: Role) -> Callable[[MainWindow], object]:
    return lambda w: w.structuring.assign(role)


ROLE: tuple[Command, ...] = (
    Command("role_kicker", "&Kicker", Menu.ROLE, _assigns(Role.KICKER), (ROLE_KEYS[Role.KICKER],)),
    Command("role_headline", "&Headline", Menu.ROLE, _assigns(Role.HEADLINE), (ROLE_KEYS[Role.HEADLINE],)),
    Command("role_deck", "&Deck", Menu.ROLE, _assigns(Role.DECK), (ROLE_KEYS[Role.DECK],)),
    Command("role_crosshead", "C&rosshead", Menu.ROLE, _assigns(Role.CROSSHEAD), (ROLE_KEYS[Role.CROSSHEAD],)),
    Command("role_byline", "B&yline", Menu.ROLE, _assigns(Role.BYLINE), (ROLE_KEYS[Role.BYLINE],)),
    Command("role_dateline", "Date&line", Menu.ROLE, _assigns(Role.DATELINE), (ROLE_KEYS[Role.DATELINE],)),
    Command("role_body", "&Body", Menu.ROLE, _assigns(Role.BODY), (ROLE_KEYS[Role.BODY],)),
    Command("role_caption", "&Caption", Menu.ROLE, _assigns(Role.CAPTION), (ROLE_KEYS[Role.CAPTION],)),
    Command("role_credit", "Cred&it", Menu.ROLE, _assigns(Role.CREDIT), (ROLE_KEYS[Role.CREDIT],)),
    Command("role_jump", "&Jump line", Menu.ROLE, _assigns(Role.JUMP), (ROLE_KEYS[Role.JUMP],)),
    Command("role_editor", "&Editor’s line", Menu.ROLE, _assigns(Role.EDITOR), (ROLE_KEYS[Role.EDITOR],)),
    Command(
        "role_masthead", "&Masthead", Menu.ROLE, _assigns(Role.MASTHEAD), (ROLE_KEYS[Role.MASTHEAD],), separator=True
    ),
    Command("role_section", "&Section", Menu.ROLE, _assigns(Role.SECTION), (ROLE_KEYS[Role.SECTION],)),
    Command("role_folio", "&Folio", Menu.ROLE, _assigns(Role.FOLIO), (ROLE_KEYS[Role.FOLIO],)),
    Command("role_date", "D&ate", Menu.ROLE, _assigns(Role.DATE), (ROLE_KEYS[Role.DATE],)),
)
