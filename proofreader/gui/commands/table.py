"""What a command is, and the menus that commands stand in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from proofreader.gui.main_window import MainWindow


class Menu(StrEnum):
    """The menus from left to right, and the ``PANELS``; the values are their English titles."""

    FILE = "&File"
    EDIT = "&Edit"
    PROOF = "&Proof"
    STRUCTURE = "&Structure"
    ROLE = "&Role"
    GO = "&Go"
    VIEW = "&View"
    TOOLS = "&Tools"
    THEME = "&Theme"
    LANGUAGE = "&Language"
    HELP = "&Help"
    REVIEW = "Review mode"


PANELS = frozenset({Menu.REVIEW})
"""No menus, but panels whose own keys work while they have the keyboard; as nothing is written there, single letters
will do."""
SUBMENUS = {Menu.ROLE: Menu.STRUCTURE, Menu.THEME: Menu.VIEW, Menu.LANGUAGE: Menu.VIEW}


class Needs(StrEnum):
    """What must be there for a command to be offered."""

    NOTHING = "nothing"
    ISSUE = "issue"
    SUSPECTS = "suspects"
    UNDO = "undo"
    REDO = "redo"
    JOB = "job"


class Keyed(Protocol):
    """What has keys: a ``Command``, or something that is done in a panel."""

    @property
    def id(self) -> str: ...
    @property
    def text(self) -> str: ...
    @property
    def menu(self) -> Menu: ...
    @property
    def keys(self) -> tuple[str, ...]: ...


@dataclass(frozen=True, slots=True)
class PanelKey:
    """What is done with one key in the panel ``menu``; ``text`` and ``keys`` as those of a ``Command``."""

    id: str
    text: str
    menu: Menu
    keys: tuple[str, ...]


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
