"""Long work off the window's thread, with progress, and with a way to stop it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, QThread, Signal

from proofreader.document.analysis import Progress
from proofreader.errors import Cancelled

_log = logging.getLogger(__name__)
Result = TypeVar("Result")


class Thread(QThread):
    """Calls ``work`` and keeps what came of it: once it has ``ended``, its ``result`` or ``error``.

    Signal: ``progress(done, total)``, sent from the thread itself.
    """

    progress = Signal(int, int)

    def __init__(self, work: Callable[[Progress], object], parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self.result: object = None
        self.error: BaseException | None = None
        self.ended = False

    def run(self) -> None:
        try:
            self.result = self._work(self._report)
        except BaseException as error:  # handed to the window's thread, which shows it
            self.error = error
        self.ended = True

    def _report(self, done: int, total: int) -> None:
        if self.isInterruptionRequested():
            raise Cancelled
        self.progress.emit(done, total)


class Job(QObject):
    """One piece of work in a thread of its own. ``work`` is given a function to call with (done, total), which raises
    ``Cancelled`` once the user has had enough.

    Signals, all sent on the window's thread: ``progress(done, total)``; then exactly one of ``done(result)``,
    ``failed(exception)`` and ``cancelled()``.
    """

    progress = Signal(int, int)
    done = Signal(object)
    failed = Signal(object)
    cancelled = Signal()

    def __init__(self, work: Callable[[Progress], object], parent: QObject) -> None:
        super().__init__(parent)
        self._stopped = False
        self._thread = Thread(work, self)
        self._thread.progress.connect(self._pass_on)
        self._thread.finished.connect(self._finish)

    def start(self) -> None:
        self._thread.start(QThread.Priority.LowPriority)

    def cancel(self) -> None:
        """Ask the work to stop; what it would still bring is thrown away."""
        self._stopped = True
        self._thread.requestInterruption()

    def wait(self) -> None:
        """Hold the caller until the thread has ended; for closing the program."""
        self._thread.wait()

    @property
    def running(self) -> bool:
        return self._thread.isRunning()

    def _pass_on(self, done: int, total: int) -> None:
        if not self._stopped:
            self.progress.emit(done, total)

    def _finish(self) -> None:
        error = self._thread.error
        if self._stopped or isinstance(error, Cancelled):
            self.cancelled.emit()
        elif error is not None:
            _log.debug("background work failed", exc_info=error)
            self.failed.emit(error)
        else:
            self.done.emit(self._thread.result)
        self.deleteLater()
