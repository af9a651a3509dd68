"""Both panes beside each other, shown and active, as the tests of the panes want them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QSplitter
from pytestqt.qtbot import QtBot

from proofreader.document.session import ProofSession
from proofreader.gui.bridge import SessionBridge
from proofreader.gui.palette import LIGHT
from proofreader.gui.raw_pane import RawPane
from proofreader.gui.reading_pane import ReadingPane
from proofreader.gui.text_positions import utf16_length


class Panes:
    """A bridge and its two panes. ``window`` must be kept, or Qt deletes them."""

    def __init__(self, qtbot: QtBot, session: ProofSession | None) -> None:
        self.qtbot = qtbot
        self.bridge = SessionBridge()
        self.window = QSplitter()
        qtbot.addWidget(self.window)
        self.raw = RawPane(self.bridge)
        self.reading = ReadingPane(self.bridge)
        for pane in (self.raw, self.reading):
            pane.set_theme(LIGHT)
            self.window.addWidget(pane)
        self.reading.edit_requested.connect(self.bridge.apply)
        self.bridge.set_session(session)
        self.window.resize(1200, 800)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.reading.setFocus()

    @property
    def session(self) -> ProofSession:
        assert self.bridge.session is not None
        return self.bridge.session

    @property
    def text(self) -> str:
        """What the reading pane's Qt document holds, a line a block, kept line ends as ``/``."""
        return self.reading.document().toRawText().replace("\u2029", "\n").replace("\u2028", "/")

    def check(self) -> None:
        """The Qt document shows the session, no more and no less."""
        wanted = [item.composition.text.replace("\n", "/") for item in self.reading.rendered]
        assert self.text == "\n".join(wanted)
        shown = self.session.reading.pages[self.bridge.page]
        parts = [*shown.furniture, *(part for article in shown.articles for part in article.parts), *shown.unplaced]
        assert [self.session.text(part) for part in parts] == [item.composition.text for item in self.reading.rendered]

    def position(self, piece: str) -> int:
        """The Qt position of the first occurrence of some text."""
        return utf16_length(self.text[: self.text.index(piece)])

    def put_cursor(self, before: str, *, anchor: str | None = None) -> None:
        """The cursor before the first occurrence of some text; with ``anchor``, a selection from before that."""
        cursor = self.reading.textCursor()
        cursor.setPosition(self.position(anchor or before))
        cursor.setPosition(self.position(before), QTextCursor.MoveMode.KeepAnchor)
        self.reading.setTextCursor(cursor)

    @property
    def around(self) -> str:
        """Two characters on each side of the cursor, which stands as ``|``."""
        position = self.reading.textCursor().position()
        return self.text[max(0, position - 2) : position] + "|" + self.text[position : position + 2]

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """A real key event in the reading pane, after which the pane must still show the session."""
        self.qtbot.keyClick(self.reading, key, modifier)
        self.check()

    def type(self, text: str) -> None:
        """Characters from the keyboard, one event each; QTest knows no key for those outside Latin-1."""
        none = Qt.KeyboardModifier.NoModifier
        for character in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(self.reading, QKeyEvent(kind, Qt.Key.Key_unknown, none, character))
            self.check()
