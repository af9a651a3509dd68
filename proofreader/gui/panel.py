"""What all panels below the text have in common."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget


class Panel(QWidget):
    """A panel that says everything again when another language is spoken."""

    def retranslate(self) -> None:
        """Say everything again, in the language that is spoken now; a panel without words has nothing to say."""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
