"""The reading: articles as sheets on a desk, and plain typing that becomes edits."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTextEdit, QWidget

from proofreader.document.article import Part
from proofreader.gui.bridge import SessionBridge
from proofreader.text.span import Span


class ReadingPane(QTextEdit):
    """The page on show as it is read. Whatever would change its text is sent as ``edit_requested(Edit)`` instead; connect
    it to ``SessionBridge.apply``, and the pane shows what became of it."""

    edit_requested = Signal(object)

    def __init__(self, bridge: SessionBridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.setUndoRedoEnabled(False)

    def current_gap(self) -> int | None:
        """The gap at the cursor (named by the raw offset after its left ink), or None at the beginning of a part."""
        return None

    def current_part(self) -> Part | None:
        """The part the cursor is in."""
        return None

    def selected_raw(self) -> Span | None:
        """From the first to the last selected raw character, or None where nothing is selected."""
        return None

    @property
    def zoom(self) -> int:
        """The size of the text in per cent."""
        return 100

    def set_zoom(self, percent: int) -> None:
        """Show the text larger or smaller, from 50 to 400 per cent."""
