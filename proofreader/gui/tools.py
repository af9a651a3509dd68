"""The tools beside the panes, each made when it is first asked for: a start does not wait for any of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from proofreader.gui.main_window import MainWindow


class Tools(QObject):
    """One property a tool; commands ask for it as ``window.tools.name``."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
