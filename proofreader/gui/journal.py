"""Every edit on the disk within a second, written off the window's thread."""

from __future__ import annotations

import logging
from concurrent.futures import Future, ThreadPoolExecutor

from PySide6.QtCore import QObject, QTimer, Signal

from proofreader.errors import ProofreaderError
from proofreader.gui.bridge import SessionBridge
from proofreader.storage import recovery
from proofreader.storage.contents import snapshot
from proofreader.storage.project import ProjectFile

_log = logging.getLogger(__name__)
DELAY_MS = 250
"""Edits are gathered this long (milliseconds): what is shown is on the disk well within a second."""


class Journal(QObject):
    """Writes the edits of the open session into its project file, or, while it has none, into a journal of its own.

    Signal: ``failed(Exception)``, edits could not be written; sent once until writing succeeds again.
    """

    failed = Signal(object)
    _outcome = Signal(object)

    def __init__(self, bridge: SessionBridge, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._writer = ThreadPoolExecutor(max_workers=1, thread_name_prefix="journal")
        self._failing = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY_MS)
        self._timer.timeout.connect(self._write)
        self._outcome.connect(self._note)
        self.store: ProjectFile | None = None
        self.temporary = False
        """Whether ``store`` is a journal for after a crash, and no file of the user's."""
        bridge.changed.connect(self.note)

    def keep(self, store: ProjectFile | None, *, temporary: bool) -> None:
        """Write into ``store`` from now on; the one before was let go of by ``let_go``."""
        self.store = store
        self.temporary = temporary
        self._failing = False

    def note(self) -> None:
        """Something was done: write it down soon."""
        if self.store is not None and not self.store.read_only and not self._timer.isActive():
            self._timer.start()

    def _write(self) -> None:
        store, session = self.store, self._bridge.session
        if store is None or session is None:
            return
        state = snapshot(session)
        self._writer.submit(store.record, state).add_done_callback(self._written)

    def _written(self, outcome: Future[None]) -> None:
        self._outcome.emit(outcome.exception())

    def _note(self, error: BaseException | None) -> None:
        if error is not None and not self._failing:
            self.failed.emit(error)
        self._failing = error is not None

    def settle(self) -> None:
        """Wait until everything submitted is written."""
        self._timer.stop()
        self._writer.submit(int).result()

    def save(self) -> None:
        """Everything done is in the file, and is what the editor wants kept. Raises ``WriteError``, ``ReadError``."""
        self.settle()
        store, session = self.store, self._bridge.session
        if store is not None and session is not None:
            store.record(session)
            store.mark_saved()

    def let_go(self, *, keep_edits: bool) -> None:
        """Close the file. Without ``keep_edits`` the next one to open it finds it as saved; a journal is removed."""
        self.settle()
        store, self.store = self.store, None
        if store is None:
            return
        try:
            if not keep_edits and not self.temporary and not store.read_only:
                store.revert()
            store.close()
            if self.temporary:
                recovery.discard(store.path)
        except (ProofreaderError, ValueError) as error:
            _log.warning("the journal could not be put away: %s", error)
            store.close()

    def shut_down(self) -> None:
        """For closing the program."""
        self._writer.shutdown()
