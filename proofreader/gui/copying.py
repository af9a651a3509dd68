"""Rich text onto the clipboard, for Word and for the editors of WeChat and the like."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMimeData, QObject
from PySide6.QtGui import QGuiApplication

from proofreader.writers.rich_text import Piece, article_pieces, issue_sections, rich_text

if TYPE_CHECKING:
    from proofreader.gui.main_window import MainWindow

translate = QCoreApplication.translate


class Copying(QObject):
    """Carries out the commands on ``window``."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def here(self) -> None:
        """Copy what is selected in the reading, else the part at the cursor."""
        reading, session = self._window.reading, self._window.bridge.session
        pieces = reading.selected_pieces()
        part = reading.current_part()
        if not pieces and part is not None and session is not None:
            pieces = [(part.role, session.text(part))]
        self._copy([pieces])

    def article(self) -> None:
        """Copy the article at the current place."""
        session, bridge = self._window.bridge.session, self._window.bridge
        place = session.part_at(bridge.place) if session else None
        if session is None or place is None or place.article is None:
            self._window.status.say(translate("Copying", "There is no article here."))
            return
        article = session.reading.pages[place.page].articles[place.article]
        self._copy([article_pieces(session, article)])

    def issue(self) -> None:
        """Copy everything."""
        session = self._window.bridge.session
        if session is not None:
            self._copy(issue_sections(session))

    def _copy(self, sections: Iterable[Sequence[Piece]]) -> None:
        copied = rich_text(sections)
        if not copied.plain:
            self._window.status.say(translate("Copying", "There is nothing to copy here."))
            return
        data = QMimeData()
        data.setHtml(copied.html)
        data.setText(copied.plain)
        QGuiApplication.clipboard().setMimeData(data)
        sentence = translate("Copying", "Copied with formatting; characters: {count}")
        self._window.status.say(sentence.format(count=len("".join(copied.plain.split()))))
