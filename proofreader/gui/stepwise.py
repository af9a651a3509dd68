"""Work of many small steps on the session itself, which no other thread may touch: a slice at a time, with progress,
and the window's other commands held back until it ends or is stopped."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from time import perf_counter
from typing import Generic, TypeVar

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, Qt
from PySide6.QtWidgets import QProgressDialog, QWidget

from proofreader.errors import ProofreaderError
from proofreader.gui.timers import single_shot

translate = QCoreApplication.translate
Step = TypeVar("Step")
AT_ONCE_SECONDS = 0.2
"""Work that takes no longer is done without a word; the window paints meanwhile, and keys wait for it."""
SLICE_SECONDS = 0.03


class Stepwise(QObject, Generic[Step]):
    """Takes ``total`` steps, one after another. ``done`` gets what they brought, all at once; ``failed`` the sentence
    where one raised an error; where the editor stops it, neither is called and nothing was changed."""

    def __init__(
        self,
        steps: Iterator[Step],
        total: int,
        done: Callable[[list[Step]], object],
        failed: Callable[[ProofreaderError], object],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._steps, self._total, self._done, self._failed = steps, total, done, failed
        self._found: list[Step] = []
        self._ended = False
        self._timer = single_shot(self, 0, self._further)
        self.dialog: QProgressDialog | None = None

    def start(self) -> None:
        """Begin; what is quickly done is done when this returns."""
        until = perf_counter() + AT_ONCE_SECONDS
        while self._go_on(SLICE_SECONDS):
            if perf_counter() > until:
                self._wait()
                return
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)

    def _further(self) -> None:
        if self._go_on(SLICE_SECONDS):
            self._wait()

    def _show(self) -> None:
        parent = self.parent()
        label, stop = translate("Stepwise", "Preparing the changes…"), translate("Stepwise", "Stop")
        self.dialog = QProgressDialog(label, stop, 0, self._total, parent if isinstance(parent, QWidget) else None)
        self.dialog.setWindowModality(Qt.WindowModality.WindowModal)
        self.dialog.setMinimumDuration(0)
        self.dialog.setAutoClose(False)
        self.dialog.canceled.connect(self._end)

    def _wait(self) -> None:
        """Show how far it is; Qt lets the editor press Stop meanwhile."""
        if self.dialog is None:
            self._show()
        assert self.dialog is not None
        self.dialog.setValue(len(self._found))
        if not self._ended:
            self._timer.start()

    def _go_on(self, seconds: float) -> bool:
        """Take steps for so long; whether there are more to be taken."""
        until = perf_counter() + seconds
        try:
            for step in self._steps:
                self._found.append(step)
                if perf_counter() > until:
                    return True
        except ProofreaderError as error:
            self._end()
            self._failed(error)
            return False
        self._end()
        self._done(self._found)
        return False

    def _end(self) -> None:
        self._ended = True
        self._timer.stop()
        if self.dialog is not None:
            self.dialog.canceled.disconnect(self._end)
            self.dialog.close()
            self.dialog.deleteLater()
        self.deleteLater()
