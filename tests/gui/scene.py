"""The stage for one command: the real window, and what a row of the table may do with it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from proofreader.document.article import Part
from proofreader.document.session import ProofSession
from proofreader.gui.commands import Command
from proofreader.gui.main_window import MainWindow
from tests.gui.steps import press_key, session_of

Answer = Callable[[Path | None], None]


@dataclass(frozen=True)
class Scene:
    """What a row has to work with; ``press`` gives the command of the row, by its first key where it has one."""

    window: MainWindow
    command: Command
    qtbot: QtBot
    tmp_path: Path
    choose_file: Answer

    @property
    def session(self) -> ProofSession:
        return session_of(self.window)

    def press(self) -> None:
        action = self.window.menus.actions[self.command.id]
        assert action.isEnabled()
        if self.command.keys:
            press_key(QApplication.focusWidget() or self.window, self.command.keys[0])
        else:
            action.trigger()

    def part(self) -> Part:
        part = self.window.reading.current_part()
        assert part is not None
        return part

    def dialog(self, kind: type[QDialog]) -> QDialog:
        def found() -> list[QWidget]:
            return [w for w in QApplication.topLevelWidgets() if type(w) is kind and w.isVisible()]

        self.qtbot.waitUntil(lambda: bool(found()))
        dialog = found()[0]
        assert isinstance(dialog, QDialog)
        return dialog


Row = Callable[[Scene], None]
ROWS: dict[str, Row] = {}


def row(name: str) -> Callable[[Row], Row]:
    def register(function: Row) -> Row:
        ROWS[name] = function
        return function

    return register
