"""The pages of the open issue that are still to be analysed: brought in one by one while the editor works."""

from __future__ import annotations

import gc
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal

from proofreader.document.footing import Footing
from proofreader.document.profile import Profile
from proofreader.document.proposal import Options, PageProposal
from proofreader.document.reanalysis import differences
from proofreader.document.session import ProofSession
from proofreader.document.view import View
from proofreader.errors import EditError
from proofreader.gui.bridge import SessionBridge
from proofreader.gui.page_process import PageProcess
from proofreader.gui.slices import next_slice
from proofreader.gui.timers import single_shot
from proofreader.gui.wording import reason_text
from proofreader.storage.orders import Order

translate = QCoreApplication.translate
LARGE = 90_000
"""Bytes of text from which on a process of its own is worth its start: some 30,000 characters."""
SLICE_SECONDS, BETWEEN_MS = 0.004, 4
"""Of what arrived only so much is composed at once, and so long the window is left alone then (milliseconds)."""


@dataclass(frozen=True, slots=True)
class Compared:
    """What is read now and what another analysis would read, with the number of suspects of both; ``adopt`` stands on
    the other one."""

    before: View
    after: View
    suspects: tuple[int, int]
    adopt: Callable[[], None]


class Analysing(QObject):
    """Has pages judged in the background and puts them into the session.

    Signals: ``begun()``; ``progress(text, done, total)`` while it goes on; ``idle()`` when it does not any more;
    ``failed(error)``; ``analysed()``, the session stands on another analysis; ``said(str)``, for the status line.
    """

    begun = Signal()
    progress = Signal(str, int, int)
    idle = Signal()
    failed = Signal(object)
    compared = Signal(object)
    analysed = Signal()
    said = Signal(str)

    def __init__(self, bridge: SessionBridge, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._process: PageProcess | None = None
        self._ready: PageProcess | None = None
        self._text = ""
        self._done = self._total = 0
        self._arrived: deque[int] = deque()
        self._composing: Iterator[str] = iter(())
        self._slice = single_shot(self, BETWEEN_MS, self._compose_further)
        bridge.page_changed.connect(self._put_first)
        bridge.replaced.connect(gc.unfreeze)

    @property
    def running(self) -> bool:
        return self._process is not None

    def expect(self, paths: Sequence[Path]) -> None:
        """Files will be read soon: where they are large, have a process ready for their pages."""
        if self._ready is None and sum(map(_size, paths)) > LARGE:
            self._ready = PageProcess(self)

    def forget(self) -> None:
        """Nothing came of what was expected."""
        if self._ready is not None:
            self._ready.stop()
            self._ready = None

    def complete(self) -> None:
        """Analyse whatever is pending in the open session, from the page on show on."""
        session = self._bridge.session
        if session is None or not session.pending or self.running:
            self.forget()
            return
        here = self._bridge.page
        pages = sorted(session.pending, key=lambda page: (page < here, page))
        self._begin(translate("Files", "Analysing the pages …"), _order(session), pages)
        assert self._process is not None
        self._process.judged.connect(self._deliver)
        self._process.done.connect(self._finish)

    def again(self, options: Options, profile: Profile | None = None) -> None:
        """Analyse all pages of the open session under ``options`` and with ``profile`` of the paper (by default the one
        in use); what the editor decided stays decided."""
        session = self._bridge.session
        if session is None:
            return
        self.stop()
        found: dict[int, PageProposal] = {}
        pages = range(len(session.issue.pages))
        order = replace(_order(session), options=options, profile=session.profile if profile is None else profile)
        self._begin(translate("Files", "Analysing the issue again …"), order, pages)
        assert self._process is not None
        self._process.judged.connect(lambda page, proposal: found.update({page: proposal}))
        self._process.done.connect(self._finish)
        self._process.done.connect(lambda: self._exchange(order, tuple(found[page] for page in pages)))

    def _exchange(self, order: Order, proposals: Sequence[PageProposal]) -> None:
        """Show what would be read otherwise, and ask; where that is nothing, there is nothing to ask."""
        session = self._bridge.session
        if session is None:
            return
        try:
            footing = session.prepare(proposals, order.options, order.profile)
        except EditError as error:
            self.said.emit(reason_text(error.message))
            return
        before, after = session.view, session.view_on(footing)
        if next(differences(before, after), None) is None:
            self._adopt(footing)
        else:
            counts = len(session.suspects()), len(footing.queue.of(after.reading))
            self.compared.emit(Compared(before, after, counts, lambda: self._adopt(footing)))

    def _adopt(self, footing: Footing) -> None:
        session, place = self._bridge.session, self._bridge.place
        if session is None:
            return
        try:
            session.adopt(footing)
        except ValueError:
            self.said.emit(translate("Files", "The issue was changed meanwhile; analyse it again."))
            return
        self._bridge.set_session(session)
        self._bridge.go_to(place)
        self.analysed.emit()
        self.said.emit(translate("Files", "Analysed again; all your decisions were kept."))

    def _begin(self, text: str, order: Order, pages: Sequence[int]) -> None:
        process = self._process = self._ready or PageProcess(self)
        self._ready = None
        self._text, self._done, self._total = text, 0, len(pages)
        process.judged.connect(self._advance)
        process.failed.connect(self._fail)
        self.progress.emit(text, 0, len(pages))
        process.judge(order, pages)
        self.begun.emit()

    def stop(self) -> None:
        """Give up what goes on; pages that are not there yet stay pending."""
        if self._process is not None:
            self._finish()

    def _deliver(self, page: int, proposal: PageProposal) -> None:
        self._bridge.deliver({page: proposal})
        self._arrived.append(page)
        self._slice.start()
        gc.freeze()  # what came stays; to look through it for garbage would hold up a key for a tenth of a second

    def _compose_further(self) -> None:
        """Compose what arrived, part by part, so that nothing is left to compose when somebody looks through the
        issue."""
        _, finished = next_slice(self._composing, SLICE_SECONDS)
        if finished and self._arrived:
            self._composing, finished = self._composed(self._arrived.popleft()), False
        if not finished:
            self._slice.start()

    def _composed(self, page: int) -> Iterator[str]:
        if (session := self._bridge.session) is not None and page < len(session.reading.pages):
            yield from (session.text(place.part) for place in session.places(page))

    def _advance(self) -> None:
        self._done += 1
        self.progress.emit(self._text, self._done, self._total)

    def _finish(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.stop()
            self.idle.emit()

    def _fail(self, error: BaseException) -> None:
        self._finish()
        self.failed.emit(error)

    def _put_first(self, page: int) -> None:
        if self._process is not None:
            self._process.judge_next(page)


def _order(session: ProofSession) -> Order:
    spans = tuple(page.span for page in session.issue.pages)
    return Order(session.issue.raw, spans, session.options, session.profile)


def _size(path: Path) -> int:
    """Bytes of a file, or of those in a folder; nothing where that is not told."""
    try:
        files = path.iterdir() if path.is_dir() else (path,)
        return sum(file.stat().st_size for file in files if file.is_file())
    except OSError:
        return 0
