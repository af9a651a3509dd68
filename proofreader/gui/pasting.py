"""What comes in otherwise than as a file: the text of the clipboard, and the bytes of the open issue read anew."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QGuiApplication

from proofreader.document.analysis import analyse
from proofreader.document.enlarging import enlarged, only_new, with_pages
from proofreader.document.issue import Issue
from proofreader.document.proposal import PageProposal
from proofreader.document.session import ProofSession
from proofreader.errors import ReadError
from proofreader.gui.dialogs.encoding import EncodingDialog
from proofreader.gui.dialogs.questions import show_error
from proofreader.gui.text_positions import clipboard_text
from proofreader.readers import FileText, issue_of, read_files
from proofreader.readers.files import likeliest
from proofreader.readers.kinds import TEXT_SUFFIX, is_plain_text, is_web
from proofreader.readers.plain_text import decoded

if TYPE_CHECKING:
    from proofreader.gui.main_window import MainWindow

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class _Grown:
    """The issue that ``session`` becomes, and the proposals for its new pages."""

    session: ProofSession
    issue: Issue
    proposals: tuple[PageProposal, ...]


class Pasting(QObject):
    """Carries out the commands on ``window``."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def open_clipboard(self) -> None:
        """Make an issue of the clipboard's text."""
        text = self._clipboard()
        if text is not None:
            self._window.files.open_paths([text.path], texts=[text])

    def add_clipboard(self) -> None:
        """Put the clipboard's text behind the last page of the open issue, which keeps all that was done to it."""
        text, session = self._clipboard(), self._window.bridge.session
        if text is None or session is None:
            return
        files = self._window.files
        issue = enlarged(session.issue, issue_of([text.read], [text.name]))
        new = only_new(issue, len(session.issue.pages))
        files.stop()
        files.start(
            translate("Pasting", "Adding a page …"),
            lambda progress: _Grown(session, issue, analyse(new, session.options, progress, session.profile)),
            self._added,
        )

    def _added(self, result: object) -> None:
        session = self._window.bridge.session
        if not isinstance(result, _Grown) or session is not result.session:
            return
        first = len(session.issue.pages)
        self._window.files.exchange(with_pages(session, result.issue, result.proposals))
        self._window.bridge.show_page(first)
        self._window.status.say(translate("Pasting", "The text of the clipboard is the last page now."))

    def ask_encoding(self) -> EncodingDialog | None:
        """Let the editor choose another encoding for the file of the page on show, and read the issue anew."""
        session, bridge = self._window.bridge.session, self._window.bridge
        if session is None:
            return None
        number = session.issue.pages[bridge.page].source
        source = session.issue.sources[number]
        if is_web(source.name):
            return self._ask_for_page(source.name)
        if not is_plain_text(source.name):
            sentence = translate("Pasting", "{file} says itself how it is encoded; there is nothing to choose.")
            self._window.status.say(sentence.format(file=source.name))
            return None
        dialog = EncodingDialog(source.name, source.data, self._window, known=source.encoding)
        dialog.chosen.connect(lambda encoding: self._read_anew(session.issue, number, encoding))
        dialog.open()
        return dialog

    def _ask_for_page(self, name: str) -> EncodingDialog | None:
        """The same for a web page, of which the issue keeps no more than the text: it is read from its file again."""
        files = self._window.files
        try:
            texts = read_files(files.sources, files.encodings) if files.sources else []
        except ReadError as error:
            show_error(self._window, error)
            return None
        found = next((text for text in texts if text.name == name), None)
        if found is None:
            sentence = translate(
                "Pasting", "Open {file} itself to choose another encoding; the issue keeps its text only."
            )
            self._window.status.say(sentence.format(file=name))
            return None
        known = files.encodings.get(found.path) or likeliest(found.original, name).encoding
        dialog = EncodingDialog(name, found.original, self._window, known=known)
        chosen, sources = files.encodings, files.sources
        dialog.chosen.connect(lambda encoding: files.open_paths(sources, {**chosen, found.path: encoding}))
        dialog.open()
        return dialog

    def _read_anew(self, issue: Issue, changed: int, encoding: str) -> None:
        if encoding == issue.sources[changed].encoding:
            return
        texts = []
        try:
            for number, source in enumerate(issue.sources):
                read = decoded(source.data, source.name, encoding if number == changed else source.encoding)
                texts.append(FileText(Path(source.name).absolute(), source.name, source.data, read))
        except ReadError as error:
            show_error(self._window, error)
            return
        self._window.files.open_paths([text.path for text in texts], texts=texts)

    def _clipboard(self) -> FileText | None:
        """The text of the clipboard as a file of UTF-8; None, and a sentence, where there is none."""
        text = clipboard_text(QGuiApplication.clipboard().text())
        if not text.strip():
            self._window.status.say(translate("Pasting", "There is no text in the clipboard."))
            return None
        name = translate("Pasting", "Clipboard") + TEXT_SUFFIX
        data = text.encode()
        try:
            return FileText(Path(name).absolute(), name, data, decoded(data, name, "utf-8"))
        except ReadError as error:
            show_error(self._window, error)
            return None
