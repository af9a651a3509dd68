"""Which pages the editor is done with, known without looking at every page after every keystroke."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, Signal

from proofreader.document.done import PageState, all_done, page_state, toggled
from proofreader.document.session import Change
from proofreader.document.touched import touched_pages
from proofreader.gui.bridge import SessionBridge

translate = QCoreApplication.translate


class PageStates(QObject):
    """The states of the pages of the open issue. Signal: ``said(str)``, for the status line."""

    said = Signal(str)

    def __init__(self, bridge: SessionBridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._known: dict[int, PageState] = {}
        bridge.replaced.connect(self._known.clear)
        bridge.changed.connect(self._forget)
        bridge.arrived.connect(lambda _: self._known.clear())

    def of(self, page: int) -> PageState:
        """How far page number ``page`` is."""
        session = self._bridge.session
        if session is None:
            return PageState.OPEN
        if page not in self._known:
            self._known[page] = page_state(session.view, page)
        return self._known[page]

    def _forget(self, change: Change) -> None:
        session = self._bridge.session
        if session is None:
            return
        for page in touched_pages(session.issue, change):
            self._known.pop(page, None)

    def toggle(self) -> None:
        """Mark the page on show done; one that is done and unchanged becomes open again."""
        session, page = self._bridge.session, self._bridge.page
        if session is None:
            return
        if page in session.pending:
            self.said.emit(translate("PageStates", "Page {page} is still being analysed.").format(page=page + 1))
            return
        self._bridge.apply(toggled(session, page))
        sentence = (
            translate("PageStates", "Page {page} is marked done.")
            if self.of(page) is PageState.DONE
            else translate("PageStates", "Page {page} is open again.")
        )
        self.said.emit(sentence.format(page=page + 1))

    def mark_all(self) -> None:
        """Mark every page done."""
        session = self._bridge.session
        edit = all_done(session) if session is not None else None
        if edit is not None:
            self._bridge.apply(edit)
        self.said.emit(translate("PageStates", "Every page is marked done."))


def state_words(state: PageState) -> str:
    """What is said of a page beside its number; nothing of one that is open."""
    return {
        PageState.OPEN: "",
        PageState.DONE: translate("PageStates", "done"),
        PageState.CHANGED: translate("PageStates", "done, changed since"),
    }[state]
