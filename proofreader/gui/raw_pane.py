"""The raw page, read-only, with line numbers and with the marks of what was decided."""

from __future__ import annotations

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from proofreader.gui.bridge import SessionBridge


class RawPane(QPlainTextEdit):
    """The page on show as it came in."""

    def __init__(self, bridge: SessionBridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.setReadOnly(True)

    @property
    def zoom(self) -> int:
        """The size of the text in per cent."""
        return 100

    def set_zoom(self, percent: int) -> None:
        """Show the text larger or smaller, from 50 to 400 per cent."""
