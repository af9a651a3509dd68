"""How things are shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from proofreader.gui.commands.table import Command, Menu, Needs
from proofreader.gui.settings import Language, Theme

if TYPE_CHECKING:
    from proofreader.gui.main_window import MainWindow

VIEW: tuple[Command, ...] = (
    Command("zoom_in", "Zoom &in", Menu.VIEW, lambda w: w.zoom(1), ("Ctrl++", "Ctrl+="), Needs.NOTHING),
    Command("zoom_out", "Zoom &out", Menu.VIEW, lambda w: w.zoom(-1), ("Ctrl+-",), Needs.NOTHING),
    Command("zoom_reset", "&Normal size", Menu.VIEW, lambda w: w.zoom(0), ("Ctrl+0",), Needs.NOTHING),
    Command("fonts", "Fon&ts for reading…", Menu.VIEW, lambda w: w.tools.ask_fonts(), ("Ctrl+T",), Needs.NOTHING),
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


LOOK: tuple[Command, ...] = (
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
