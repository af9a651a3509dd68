"""The status line: where one is, how much there is, what is left, and work going on in the background."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QStatusBar, QToolButton, QWidget

from proofreader.document.issue import SourceFile
from proofreader.document.session import ProofSession
from proofreader.gui.bridge import SessionBridge
from proofreader.gui.context import article_title, shortened
from proofreader.gui.speaking import announce
from proofreader.gui.timers import single_shot
from proofreader.readers.kinds import is_plain_text, is_web

translate = QCoreApplication.translate
REFRESH_MS = 60
SAID_MS = 8000
"""How long a sentence stays (milliseconds)."""


class StatusLine(QStatusBar):
    """Page, article, characters, suspects left and the encoding of the file on the right; sentences and progress on the
    left.

    Signals: ``stopped()``, the user wants the work in progress to end; ``encoding_wanted()``, or another encoding.
    """

    stopped = Signal()
    encoding_wanted = Signal()

    def __init__(self, bridge: SessionBridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.work = QLabel()
        self.bar = QProgressBar()
        self.bar.setFixedWidth(160)
        self.bar.setTextVisible(False)
        self.stop = QToolButton()
        self.stop.clicked.connect(self.stopped)
        self.page, self.article, self.characters, self.left = (QLabel() for _ in range(4))
        self.encoding = QToolButton()
        self.encoding.setAutoRaise(True)
        self.encoding.clicked.connect(self.encoding_wanted)
        for widget in (self.work, self.bar, self.stop):
            self.addWidget(widget)
        for label in (self.article, self.page, self.characters, self.left):
            self.addPermanentWidget(label)
        self.addPermanentWidget(self.encoding)
        self._timer = single_shot(self, REFRESH_MS, self.refresh)
        bridge.replaced.connect(self.refresh)
        bridge.changed.connect(self._refresh_soon)
        bridge.arrived.connect(self._refresh_in_time)
        bridge.place_changed.connect(self._refresh_soon)
        self.retranslate()
        self.rest()

    def retranslate(self) -> None:
        """Say everything again, in the language that is spoken now; what was said for a while is not said again."""
        self.clearMessage()
        self.stop.setText(translate("StatusLine", "Stop"))
        self.stop.setToolTip(translate("StatusLine", "Stop this work; the open issue stays as it is"))
        self.refresh()

    def say(self, sentence: str) -> None:
        """Show ``sentence`` for a while."""
        self.showMessage(sentence, SAID_MS)
        announce(self, sentence)

    def show_work(self, text: str, done: int, total: int) -> None:
        """Show that work goes on; how much of it is unknown while ``total`` is 0."""
        self.work.setText(text)
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.bar.setAccessibleName(text)
        for widget in (self.work, self.bar, self.stop):
            widget.show()

    def rest(self) -> None:
        """No work is going on."""
        for widget in (self.work, self.bar, self.stop):
            widget.hide()

    def _refresh_soon(self, _: object) -> None:
        self._timer.start()

    def _refresh_in_time(self, _: object) -> None:
        """Pages come faster than a timer that is set anew runs out."""
        if not self._timer.isActive():
            self._timer.start()

    def refresh(self) -> None:
        """Show the figures as they are now."""
        self._timer.stop()
        session = self._bridge.session
        self.encoding.setVisible(session is not None)
        if session is None:
            for label in (self.page, self.article, self.characters, self.left):
                label.clear()
            return
        page = self._bridge.page
        sentence = translate("StatusLine", "Page {page} of {pages}")
        self.page.setText(sentence.format(page=page + 1, pages=len(session.reading.pages)))
        self.article.setText(self._article(session))
        sentence = translate("StatusLine", "Characters on the page: {count}")
        self.characters.setText(sentence.format(count=f"{page_characters(session, page):,}"))
        suspects = session.suspects()
        here = sum(suspect.page == page for suspect in suspects)
        sentence = translate("StatusLine", "Suspects left: {here} on the page, {all} in the issue")
        self.left.setText(sentence.format(here=here, all=len(suspects)))
        self._show_encoding(session.issue.sources[session.issue.pages[page].source])

    def _show_encoding(self, source: SourceFile) -> None:
        """What the file of the page was read as, and how sure that is."""
        if not is_plain_text(source.name):
            self.encoding.setText(source.name.rpartition(".")[2].upper())
            choose = translate("StatusLine", "{file}. Click to choose another encoding.").format(file=source.name)
            self.encoding.setToolTip(choose if is_web(source.name) else source.name)
            return
        self.encoding.setText(source.encoding.upper())
        sentence = translate("StatusLine", "{file} was read as {encoding} ({percent} % sure). Click to choose another.")
        told = sentence.format(file=source.name, encoding=source.encoding, percent=round(source.confidence * 100))
        self.encoding.setToolTip(told)
        self.encoding.setAccessibleName(told)

    def _article(self, session: ProofSession) -> str:
        place = session.part_at(self._bridge.place)
        if place is None:
            return ""
        if place.article is None:
            if place.group == "furniture":
                return translate("StatusLine", "Page furniture")
            return translate("StatusLine", "Unplaced part")
        article = session.reading.pages[place.page].articles[place.article]
        return shortened(article_title(session, article), 24)


def page_characters(session: ProofSession, page: int) -> int:
    """How many characters the reading of ``page`` has, blanks not counted."""
    reading = session.reading.pages[page]
    parts = [*reading.furniture, *reading.unplaced, *(part for article in reading.articles for part in article.parts)]
    return sum(len("".join(session.text(part).split())) for part in parts)
