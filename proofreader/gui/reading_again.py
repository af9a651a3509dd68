"""The open issue on a text that was read again: all the work on it is carried over, and what could not be is told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QFileDialog

from proofreader.document.analysis import Progress, analyse
from proofreader.document.ink_map import InkMap
from proofreader.document.session import ProofSession
from proofreader.document.transfer import Outcome, Transferred, transferred
from proofreader.errors import ReadError
from proofreader.gui.dialogs.transfer import TransferDialog
from proofreader.readers import FileText, issue_of, read_files
from proofreader.readers.plain_text import decoded
from proofreader.text.reasons import Reason

if TYPE_CHECKING:
    from proofreader.gui.main_window import MainWindow

translate = QCoreApplication.translate


class ReadingAgain(QObject):
    """Carries out the command on ``window``."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def ask(self) -> None:
        """Let the editor choose the files that were read again."""
        chosen, _ = QFileDialog.getOpenFileNames(
            self._window,
            translate("ReadingAgain", "Files that were read again"),
            str(self._window.settings.folder),
        )
        if chosen:
            self.carry_to([Path(name) for name in chosen])

    def carry_to(self, paths: Sequence[Path]) -> None:
        """Carry the open issue over to ``paths``, in the background. Files of it that are not among them stay."""
        window, session = self._window, self._window.bridge.session
        if session is None:
            return
        if session.pending:
            sentence = translate("ReadingAgain", "Some pages are not analysed yet. Carry over once they are all there.")
            window.status.say(sentence)
            return
        old = session.copy()
        window.files.stop()
        window.files.start(
            translate("ReadingAgain", "Carrying over to {file} …").format(file=paths[0].name),
            lambda progress: read_again(old, paths, progress),
            lambda done: self._carried(session, done),
        )

    def _carried(self, session: ProofSession, done: object) -> None:
        window = self._window
        if not isinstance(done, Transferred) or window.bridge.session is not session:
            return
        done.session.editor = session.editor
        window.files.exchange(done.session)
        counts = Counter(item.outcome for item in done.items)
        sentence = translate("ReadingAgain", "Carried over: {carried}; needless now: {needless}; not carried: {lost}.")
        said = sentence.format(
            carried=counts[Outcome.CARRIED], needless=counts[Outcome.NEEDLESS], lost=counts[Outcome.LOST]
        )
        window.status.say(said)
        TransferDialog(said, done.items, window).open()


def read_again(old: ProofSession, paths: Sequence[Path], progress: Progress) -> Transferred:
    """``old`` with the files that ``paths`` are later versions of read from there. Raises ``ReadError``."""
    texts = read_files(paths, {})
    fresh = {_replaced(old, text): text.read for text in texts}
    sources = old.issue.sources
    read = [
        fresh.get(number) or decoded(source.data, source.name, source.encoding) for number, source in enumerate(sources)
    ]
    issue = issue_of(read, [source.name for source in sources])
    return transferred(old, issue, analyse(issue, old.options, progress, old.profile))


def _replaced(old: ProofSession, text: FileText) -> int:
    """Which file of the issue ``text`` is a later version of. Raises ``ReadError`` where it is none of any."""
    pages = InkMap(old.issue, issue_of([text.read], [text.name])).pages
    found = Counter(old.issue.pages[page].source for page, others in pages.items() for _ in others)
    if not found:
        raise ReadError(
            Reason("{file} has nothing in common with this issue; nothing was changed.", (("file", text.name),))
        )
    return found.most_common(1)[0][0]
