"""Every command of the window, once: menus, context menu, shortcuts, overview of keys and tests read this table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from proofreader.document.article import Role
from proofreader.gui.settings import Language, Theme
from proofreader.text.gap import Mark

if TYPE_CHECKING:
    from proofreader.gui.main_window import MainWindow


class Menu(StrEnum):
    """The menus from left to right; the values are their English titles."""

    FILE = "&File"
    EDIT = "&Edit"
    PROOF = "&Proof"
    STRUCTURE = "&Structure"
    ROLE = "&Role"
    GO = "&Go"
    VIEW = "&View"
    THEME = "&Theme"
    LANGUAGE = "&Language"
    HELP = "&Help"


SUBMENUS = {Menu.ROLE: Menu.STRUCTURE, Menu.THEME: Menu.VIEW, Menu.LANGUAGE: Menu.VIEW}


class Needs(StrEnum):
    """What must be there for a command to be offered."""

    NOTHING = "nothing"
    ISSUE = "issue"
    SUSPECTS = "suspects"
    UNDO = "undo"
    REDO = "redo"
    JOB = "job"


@dataclass(frozen=True, slots=True)
class Command:
    """One thing an editor can ask for.

    ``text`` is English and the key of its translation in the context ``Command``; ``keys`` are the default shortcuts in
    Qt's portable notation, the first one is shown. ``checked`` tells the state of a command that is an on-off switch.
    ``context`` puts it into the context menu of the reading, where all roles are, ``separator`` a line above it.
    """

    id: str
    text: str
    menu: Menu
    handler: Callable[[MainWindow], object]
    keys: tuple[str, ...] = ()
    needs: Needs = Needs.ISSUE
    checked: Callable[[MainWindow], bool] | None = None
    context: bool = False
    separator: bool = False


_FILE = (
    Command("open", "&Open…", Menu.FILE, lambda w: w.files.ask_open(), ("Ctrl+O",), Needs.NOTHING),
    Command(
        "open_folder", "Open &folder…", Menu.FILE, lambda w: w.files.ask_folder(), ("Ctrl+Shift+O",), Needs.NOTHING
    ),
    Command("open_sample", "Open the sa&mple issue", Menu.FILE, lambda w: w.files.open_sample(), (), Needs.NOTHING),
    Command("save", "&Save", Menu.FILE, lambda w: w.files.save(), ("Ctrl+S",), separator=True),
    Command("save_as", "Save &as…", Menu.FILE, lambda w: w.files.save_as(), ("Ctrl+Shift+S",)),
    Command("export", "&Export…", Menu.FILE, lambda w: w.files.ask_export(), ("Ctrl+E",)),
    Command("close", "&Close the issue", Menu.FILE, lambda w: w.files.close(), ("Ctrl+W",), separator=True),
    Command("stop", "S&top the work in progress", Menu.FILE, lambda w: w.files.stop(), ("Shift+Escape",), Needs.JOB),
    Command("quit", "&Quit", Menu.FILE, lambda w: w.close(), ("Ctrl+Q",), Needs.NOTHING),
)
_EDIT = (
    Command("undo", "&Undo", Menu.EDIT, lambda w: w.bridge.undo(), ("Ctrl+Z",), Needs.UNDO, context=True),
    Command(
        "redo", "&Redo", Menu.EDIT, lambda w: w.bridge.redo(), ("Ctrl+Shift+Z", "Ctrl+Y"), Needs.REDO, context=True
    ),
    Command("cut", "Cu&t", Menu.EDIT, lambda w: w.clipboard("cut"), ("Ctrl+X",), separator=True),
    Command("copy", "&Copy", Menu.EDIT, lambda w: w.clipboard("copy"), ("Ctrl+C",)),
    Command("paste", "&Paste", Menu.EDIT, lambda w: w.clipboard("paste"), ("Ctrl+V",)),
    Command("select_all", "Select &all", Menu.EDIT, lambda w: w.clipboard("selectAll"), ("Ctrl+A",)),
    Command("options", "&Options…", Menu.EDIT, lambda w: w.ask_options(), ("Ctrl+,",), Needs.NOTHING, separator=True),
)
_PROOF = (
    Command(
        "accept",
        "&Accept the proposal",
        Menu.PROOF,
        lambda w: w.editing.accept(),
        ("Ctrl+Return", "Ctrl+Enter"),
        context=True,
    ),
    Command("leave", "&Leave it as it is", Menu.PROOF, lambda w: w.editing.leave(), ("Ctrl+4",), context=True),
    Command(
        "run_on",
        "&Run on here",
        Menu.PROOF,
        lambda w: w.editing.mark(Mark.RUN_ON),
        ("Ctrl+1",),
        context=True,
        separator=True,
    ),
    Command("space", "&Space here", Menu.PROOF, lambda w: w.editing.mark(Mark.SPACE), ("Ctrl+2",), context=True),
    Command(
        "paragraph", "&Paragraph here", Menu.PROOF, lambda w: w.editing.mark(Mark.PARAGRAPH), ("Ctrl+3",), context=True
    ),
    Command(
        "alike",
        "Decide all a&like in the issue…",
        Menu.PROOF,
        lambda w: w.editing.decide_alike(),
        ("Ctrl+Shift+Return", "Ctrl+Shift+Enter"),
        context=True,
    ),
    Command(
        "advance",
        "&Go on to the next suspect after each decision",
        Menu.PROOF,
        lambda w: w.toggle_advance(),
        ("Ctrl+Shift+J",),
        Needs.NOTHING,
        checked=lambda w: w.settings.advance,
        separator=True,
    ),
)
_STRUCTURE = (
    Command(
        "split_article",
        "&Begin an article here",
        Menu.STRUCTURE,
        lambda w: w.editing.split_article(),
        ("F9",),
        context=True,
    ),
    Command(
        "merge_article",
        "&Join with the next article",
        Menu.STRUCTURE,
        lambda w: w.editing.merge_article(),
        ("Shift+F9",),
    ),
    Command("part_up", "Move part &up", Menu.STRUCTURE, lambda w: w.editing.move_part(-1), ("Alt+Up",), separator=True),
    Command("part_down", "Move part &down", Menu.STRUCTURE, lambda w: w.editing.move_part(1), ("Alt+Down",)),
    Command(
        "part_previous_article",
        "Move part to the &previous article",
        Menu.STRUCTURE,
        lambda w: w.editing.move_to_neighbour(-1),
        ("Alt+Shift+Up",),
    ),
    Command(
        "part_next_article",
        "Move part to the &next article",
        Menu.STRUCTURE,
        lambda w: w.editing.move_to_neighbour(1),
        ("Alt+Shift+Down",),
    ),
    Command(
        "part_to_article",
        "Move part to another &article…",
        Menu.STRUCTURE,
        lambda w: w.editing.ask_article(),
        ("F7",),
        context=True,
    ),
    Command(
        "part_unplace", "Take part &out of its article", Menu.STRUCTURE, lambda w: w.editing.unplace(), ("Shift+F7",)
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
    return lambda w: w.editing.assign(role)


_ROLE = (
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
_GO = (
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
_VIEW = (
    Command("zoom_in", "Zoom &in", Menu.VIEW, lambda w: w.zoom(1), ("Ctrl++", "Ctrl+="), Needs.NOTHING),
    Command("zoom_out", "Zoom &out", Menu.VIEW, lambda w: w.zoom(-1), ("Ctrl+-",), Needs.NOTHING),
    Command("zoom_reset", "&Normal size", Menu.VIEW, lambda w: w.zoom(0), ("Ctrl+0",), Needs.NOTHING),
    Command(
        "link",
        "&Scroll both panes together",
        Menu.VIEW,
        lambda w: w.toggle_link(),
        ("Ctrl+L",),
        Needs.NOTHING,
        checked=lambda w: w.bridge.linked,
        separator=True,
    ),
    Command(
        "show_outline",
        "Show the &outline",
        Menu.VIEW,
        lambda w: w.toggle_dock(w.outline_dock),
        ("F4",),
        Needs.NOTHING,
        checked=lambda w: not w.outline_dock.isHidden(),
    ),
    Command(
        "show_queue",
        "Show the re&view queue",
        Menu.VIEW,
        lambda w: w.toggle_dock(w.queue_dock),
        ("Shift+F4",),
        Needs.NOTHING,
        checked=lambda w: not w.queue_dock.isHidden(),
    ),
    Command(
        "full_screen",
        "&Full screen",
        Menu.VIEW,
        lambda w: w.toggle_full_screen(),
        ("F11",),
        Needs.NOTHING,
        checked=lambda w: w.isFullScreen(),
        separator=True,
    ),
)


def _wears(theme: Theme) -> Callable[[MainWindow], bool]:
    return lambda w: w.settings.theme is theme


def _speaks(language: Language) -> Callable[[MainWindow], bool]:
    return lambda w: w.settings.language is language


def _dress(theme: Theme) -> Callable[[MainWindow], object]:
    return lambda w: w.set_theme(theme)


def _speak(language: Language) -> Callable[[MainWindow], object]:
    return lambda w: w.set_language(language)


_LOOK = (
    Command(
        "theme_system", "Like the &system", Menu.THEME, _dress(Theme.SYSTEM), (), Needs.NOTHING, _wears(Theme.SYSTEM)
    ),
    Command("theme_light", "&Light", Menu.THEME, _dress(Theme.LIGHT), (), Needs.NOTHING, _wears(Theme.LIGHT)),
    Command("theme_dark", "&Dark", Menu.THEME, _dress(Theme.DARK), (), Needs.NOTHING, _wears(Theme.DARK)),
    Command(
        "language_system",
        "Like the &system",
        Menu.LANGUAGE,
        _speak(Language.SYSTEM),
        (),
        Needs.NOTHING,
        _speaks(Language.SYSTEM),
    ),
    Command(
        "language_chinese",
        "中文(&Z)",
        Menu.LANGUAGE,
        _speak(Language.CHINESE),
        (),
        Needs.NOTHING,
        _speaks(Language.CHINESE),
    ),
    Command(
        "language_english",
        "&English",
        Menu.LANGUAGE,
        _speak(Language.ENGLISH),
        (),
        Needs.NOTHING,
        _speaks(Language.ENGLISH),
    ),
)
_HELP = (
    Command("shortcuts", "&Keyboard shortcuts", Menu.HELP, lambda w: w.show_shortcuts(), ("F1",), Needs.NOTHING),
    Command("about", "&About Proofreader", Menu.HELP, lambda w: w.show_about(), (), Needs.NOTHING),
)

COMMANDS: tuple[Command, ...] = (*_FILE, *_EDIT, *_PROOF, *_STRUCTURE, *_ROLE, *_GO, *_VIEW, *_LOOK, *_HELP)
