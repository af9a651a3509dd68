"""The menu of the raw page: what can be copied there, and where the lines under the pointer belong."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction, QTextCursor
from PySide6.QtWidgets import QMenu

from proofreader.gui.raw_pane import RawPane


class RawMenu(QObject):
    """Shows ``actions`` for the part that is clicked on, or for what is selected where the click is on it."""

    def __init__(self, raw: RawPane, actions: Sequence[QAction]) -> None:
        super().__init__(raw)
        self._raw = raw
        self.menu = QMenu(raw)
        self.menu.addActions(actions)
        raw.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        raw.customContextMenuRequested.connect(self.show_at)

    def show_at(self, point: QPoint) -> None:
        """Open the menu at a point of the viewport."""
        self.go_to(point)
        self.menu.popup(self._raw.viewport().mapToGlobal(point))

    def go_to(self, point: QPoint) -> None:
        """Make the point the current place; what is selected stays selected where the point is on it."""
        clicked, cursor = self._raw.cursorForPosition(point), self._raw.textCursor()
        if not _holds(cursor, clicked.position()):
            self._raw.setTextCursor(clicked)
        self._raw.setFocus(Qt.FocusReason.MouseFocusReason)


def _holds(cursor: QTextCursor, position: int) -> bool:
    return cursor.hasSelection() and cursor.selectionStart() <= position <= cursor.selectionEnd()
