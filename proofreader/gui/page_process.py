"""The process that judges pages for the window, and a thread in its place where no process can be had."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal

from proofreader.document.analysis import Progress
from proofreader.document.proposal import PageProposal
from proofreader.gui.workers import Job
from proofreader.storage.orders import Answers, Order, encode_order

_log = logging.getLogger(__name__)
WORKER = "proofreader.cli.page_worker"
PATIENCE_MS = 2000
"""That a process may take to end once it is killed (milliseconds)."""


class PageProcess(QObject):
    """Judges pages of one issue. It may be started before the issue is known: it loads the dictionary meanwhile.

    Signals: ``judged(page, PageProposal)``, one at a time, so that keys come between two of them; then one of
    ``done()`` and ``failed(Exception)``.
    """

    judged = Signal(int, object)
    done = Signal()
    failed = Signal(object)
    _from_thread = Signal(int, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._left: dict[int, None] = {}
        self._order: Order | None = None
        self._answers = Answers()
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._hand_over_next)
        self._thread: Job | None = None
        self._from_thread.connect(self._hand_over)
        self._process = QProcess(self)
        self._process.setProgram(sys.executable)
        self._process.setArguments(["-m", WORKER])
        self._process.setProcessEnvironment(_environment())
        self._process.setStandardErrorFile(QProcess.nullDevice())
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.finished.connect(self._ended)
        self._process.errorOccurred.connect(self._ended)
        self._process.start()

    def judge(self, order: Order, pages: Sequence[int]) -> None:
        """Judge ``pages`` of ``order``, one after another. To be called once."""
        self._left, self._order = dict.fromkeys(pages), order
        if self._process.state() is QProcess.ProcessState.NotRunning:
            self._go_on_in_thread()
            return
        try:
            self._process.write(encode_order(order, pages))
        except UnicodeEncodeError:  # half a character: nothing between processes can say it
            self._give_up_process()
            self._go_on_in_thread()

    def judge_next(self, page: int) -> None:
        """The editor waits for ``page``."""
        if page in self._left and self._process.state() is QProcess.ProcessState.Running:
            self._process.write(b"%d\n" % page)

    def stop(self) -> None:
        """End the work; nothing more is said."""
        self._left, self._order = {}, None
        self._turn.stop()
        self._give_up_process()
        if self._thread is not None:
            self._thread.cancel()
            self._thread.wait()
        self.deleteLater()

    def _give_up_process(self) -> None:
        self._process.blockSignals(True)
        self._process.kill()
        self._process.waitForFinished(PATIENCE_MS)

    def _read(self) -> None:
        self._answers.take_in(bytes(self._process.readAllStandardOutput().data()))
        self._turn.start()

    def _hand_over_next(self) -> None:
        answer = next(iter(self._answers), None)
        if answer is None:
            self._turn.stop()
        else:
            self._hand_over(*answer)

    def _hand_over(self, page: int, proposal: PageProposal) -> None:
        if page not in self._left:
            return
        del self._left[page]
        self.judged.emit(page, proposal)
        if not self._left:
            self.done.emit()

    def _ended(self) -> None:
        """The process is gone, or never came; what it sent before is still to be handed over."""
        if self._process.state() is QProcess.ProcessState.NotRunning:
            self._answers.take_in(bytes(self._process.readAllStandardOutput().data()))
            for answer in self._answers:
                self._hand_over(*answer)
            self._go_on_in_thread()

    def _go_on_in_thread(self) -> None:
        if self._order is None or not self._left or self._thread is not None:
            return
        _log.warning("pages are judged without a process of their own: %s", self._process.errorString())
        self._thread = Job(self._judge_here, self)
        self._thread.failed.connect(self.failed)
        self._thread.start()

    def _judge_here(self, progress: Progress) -> None:
        """In the thread."""
        assert self._order is not None
        analyst, pages = self._order.analyst(), list(self._left)
        for number, page in enumerate(pages):
            progress(number, len(pages))
            self._from_thread.emit(page, analyst.propose(page))


def _environment() -> QProcessEnvironment:
    """Where the package is found, also when it is not installed."""
    environment = QProcessEnvironment.systemEnvironment()
    paths = (str(Path(__file__).parents[2]), environment.value("PYTHONPATH"))
    environment.insert("PYTHONPATH", os.pathsep.join(filter(None, paths)))
    return environment
