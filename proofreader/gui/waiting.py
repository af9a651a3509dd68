"""Work that the next thing said to the window depends on, done in another thread while the window stays alive."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar, cast

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QProgressDialog, QWidget

from proofreader.document.analysis import Progress
from proofreader.gui.workers import Thread

translate = QCoreApplication.translate
Result = TypeVar("Result")
UNTOLD_MS = 200
"""Work that takes no longer (milliseconds) is done without a word; keys that are pressed meanwhile wait for it."""
_NO_KEYS = QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents


def carried_out(work: Callable[[Progress], Result], text: str, window: QWidget) -> Result:
    """What ``work`` returns, once it has. Meanwhile ``window`` paints and timers run; after a moment it says ``text``,
    how far the work is, and offers to stop it; nothing else can be done in it.

    Raises what ``work`` raises: ``Cancelled`` where the editor stopped it and it listened.
    """
    thread, loop = Thread(work, window), QEventLoop()
    thread.finished.connect(loop.quit)
    thread.start()
    QTimer.singleShot(UNTOLD_MS, loop, loop.quit)
    loop.exec(_NO_KEYS)
    if not thread.ended:
        dialog = _dialog(text, window)
        dialog.canceled.connect(thread.requestInterruption)
        dialog.canceled.connect(loop.quit)
        thread.progress.connect(lambda done, total: _show(dialog, done, total))
        dialog.show()
        loop.exec()
        dialog.canceled.disconnect()
        dialog.close()
        dialog.deleteLater()
    if not thread.ended:
        loop.exec(_NO_KEYS)
    thread.wait()
    thread.deleteLater()
    if thread.error is not None:
        raise thread.error
    return cast(Result, thread.result)


def _dialog(text: str, window: QWidget) -> QProgressDialog:
    dialog = QProgressDialog(text, translate("Waiting", "Stop"), 0, 0, window)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.setMinimumDuration(0)
    dialog.setAutoClose(False)
    dialog.setAutoReset(False)
    return dialog


def _show(dialog: QProgressDialog, done: int, total: int) -> None:
    dialog.setMaximum(total)
    dialog.setValue(done)
