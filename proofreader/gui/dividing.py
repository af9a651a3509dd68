"""The file of the page on show as one page, or divided at its folio lines again; all the work on it is carried over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from proofreader.document.analysis import analyse
from proofreader.document.session import ProofSession
from proofreader.document.transfer import Outcome, Transferred, transferred
from proofreader.gui.dialogs.transfer import TransferDialog
from proofreader.readers.division import redivided

if TYPE_CHECKING:
    from proofreader.gui.main_window import MainWindow

translate = QCoreApplication.translate


class Dividing(QObject):
    """Carries out the command on ``window``."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    @property
    def divided(self) -> bool:
        """Whether the file of the page on show has several pages."""
        session = self._window.bridge.session
        if session is None:
            return False
        pages = session.issue.pages
        return sum(page.source == pages[self._window.bridge.page].source for page in pages) > 1

    def toggle(self) -> None:
        """Make one page of the pages of a file, or divide it again, in the background."""
        window, session, divided = self._window, self._window.bridge.session, self.divided
        if session is None:
            return
        if session.pending:
            sentence = translate(
                "Dividing", "Some pages are not analysed yet. Divide the file once they are all there."
            )
            window.status.say(sentence)
            return
        number = session.issue.pages[window.bridge.page].source
        name = session.issue.sources[number].name
        issue = redivided(session.issue, number, folios=not divided)
        if issue.pages == session.issue.pages:
            sentence = (
                translate("Dividing", "Form feeds part the pages of {file}, no folio lines; they stay as they are.")
                if divided
                else translate("Dividing", "{file} has no folio lines that part it into pages for certain.")
            )
            window.status.say(sentence.format(file=name))
            return
        old = session.copy()
        window.files.stop()
        window.files.start(
            translate("Dividing", "Dividing {file} …").format(file=name),
            lambda progress: transferred(old, issue, analyse(issue, old.options, progress, old.profile)),
            lambda done: self._divided(session, name, done),
        )

    def _divided(self, session: ProofSession, name: str, done: object) -> None:
        window = self._window
        if not isinstance(done, Transferred) or window.bridge.session is not session:
            return
        done.session.editor = session.editor
        window.files.exchange(done.session)
        sentence = (
            translate("Dividing", "{file} is divided at its folio lines.")
            if self.divided
            else translate("Dividing", "{file} is one page now.")
        )
        window.status.say(sentence.format(file=name))
        if done.count(Outcome.LOST):
            TransferDialog(sentence.format(file=name), done.items, window).open()
