"""The table of commands made into menus, actions and shortcuts."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from proofreader.gui.commands import COMMANDS, PANELS, SUBMENUS, Command, Menu, Needs
from proofreader.gui.commands.names import command_text, menu_text, without_mnemonic

if TYPE_CHECKING:
    from proofreader.gui.main_window import MainWindow

__all__ = ["Menus", "command_text", "menu_text", "without_mnemonic"]

translate = QCoreApplication.translate


class Menus(QObject):
    """All actions of the window, by the id of their command, and the menus they stand in."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.actions: dict[str, QAction] = {}
        self.recent = QMenu(window)
        self.recent.aboutToShow.connect(self._fill_recent)
        self._menus: dict[Menu, QMenu] = {}
        for command in COMMANDS:
            self.actions[command.id] = self._action(command)
        self._build(window.menuBar())
        self._window.keys.changed.connect(self._set_keys)
        self._set_keys()
        self.retranslate()

    def _action(self, command: Command) -> QAction:
        action = QAction(self._window)
        action.setObjectName(command.id)
        action.setCheckable(command.checked is not None)
        action.setMenuRole(_ROLES.get(command.id, QAction.MenuRole.NoRole))
        action.triggered.connect(self._runs(command))
        self._window.addAction(action)
        return action

    def _runs(self, command: Command) -> Callable[[], None]:
        def run() -> None:
            command.handler(self._window)
            self.refresh()

        return run

    def _set_keys(self) -> None:
        for name, action in self.actions.items():
            action.setShortcuts([QKeySequence(key) for key in self._window.keys.of(name)])

    def _build(self, bar: QMenuBar) -> None:
        for menu in (menu for menu in Menu if menu not in PANELS):
            parent = self._menus[SUBMENUS[menu]] if menu in SUBMENUS else bar
            self._menus[menu] = parent.addMenu(menu.value)
        for command in COMMANDS:
            shown = self._menus[command.menu]
            if command.separator:
                shown.addSeparator()
            shown.addAction(self.actions[command.id])
            if command.id == "open_folder":
                shown.addMenu(self.recent)
        for shown in self._menus.values():
            shown.aboutToShow.connect(self.refresh)

    def _fill_recent(self) -> None:
        self.recent.clear()
        for number, paths in enumerate(self._window.settings.recent, 1):
            name = paths[0].name if len(paths) == 1 else f"{paths[0].name} … {paths[-1].name} ({len(paths)})"
            action = self.recent.addAction(f"&{number % 10} {name.replace('&', '&&')}")
            action.setToolTip("\n".join(str(path) for path in paths))
            action.triggered.connect(lambda _=False, paths=paths: self._window.files.open_paths(paths))

    def retranslate(self) -> None:
        """Say everything again, in the language that is spoken now."""
        for menu, widget in self._menus.items():
            widget.setTitle(menu_text(menu))
        self.recent.setTitle(translate("Menu", "Open &recent"))
        for command in COMMANDS:
            self.actions[command.id].setText(command_text(command))
        self.refresh()

    def refresh(self) -> None:
        """Offer what is possible now."""
        window = self._window
        session = window.bridge.session
        ready = {
            Needs.NOTHING: True,
            Needs.ISSUE: session is not None,
            Needs.SUSPECTS: session is not None,
            Needs.UNDO: session is not None and session.can_undo,
            Needs.REDO: session is not None and session.can_redo,
            Needs.JOB: window.files.busy,
        }
        for command in COMMANDS:
            action = self.actions[command.id]
            action.setEnabled(ready[command.needs])
            if command.checked is not None:
                action.setChecked(command.checked(window))
        self.recent.setEnabled(bool(window.settings.recent))

    def structure_actions(self) -> list[QAction]:
        """What can be done with articles and parts, for the outline."""
        commands = (command for command in COMMANDS if command.menu is Menu.STRUCTURE)
        return [*(self.actions[command.id] for command in commands), self._menus[Menu.ROLE].menuAction()]

    def context_actions(self) -> list[QAction]:
        """What can be done at the cursor, for the right mouse button or the menu key."""
        return [
            *(self.actions[command.id] for command in COMMANDS if command.context),
            self._menus[Menu.ROLE].menuAction(),
        ]


_ROLES = {
    "quit": QAction.MenuRole.QuitRole,
    "about": QAction.MenuRole.AboutRole,
    "options": QAction.MenuRole.PreferencesRole,
}
