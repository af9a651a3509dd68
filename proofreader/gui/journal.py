"""Every edit on the disk within a second, written off the window's thread."""

from __future__ import annotations

import logging
from concurrent.futures import Future, ThreadPoolExecutor

from PySide6.QtCore import QFileSystemWatcher, QObject, Signal

from proofreader.errors import ProofreaderError, WriteError
from proofreader.gui.bridge import SessionBridge
from proofreader.gui.timers import single_shot
from proofreader.storage import recovery
from proofreader.storage.contents import Snapshot, snapshot
from proofreader.storage.project import ProjectFile

_log = logging.getLogger(__name__)
DELAY_MS = 250
"""Edits are gathered this long (milliseconds): what is shown is on the disk well within a second."""
RETRY_MS = 5_000
"""What could not be written is tried again after this long (milliseconds)."""


class Journal(QObject):
    """Writes the edits of the open session into its project file, or, while it has none, into a journal of its own.

    While the file cannot be written, the edits go into a journal beside, which a crash leaves for the next start.
    Signal: ``failed(Exception)``, the file cannot be written, or is another one; sent once until writing succeeds
    again.
    """

    failed = Signal(object)
    _outcome = Signal(object)
    _looked = Signal(object)

    def __init__(self, bridge: SessionBridge, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._writer = ThreadPoolExecutor(max_workers=1, thread_name_prefix="journal")
        self._failing = False
        self._paused = False
        self._timer = single_shot(self, DELAY_MS, self._write)
        self._retry = single_shot(self, RETRY_MS, self._write)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._look)
        self._outcome.connect(self._note)
        self._looked.connect(self._note_other)
        self.store: ProjectFile | None = None
        self.temporary = False
        """Whether ``store`` is a journal for after a crash, and no file of the user's."""
        self.spare: ProjectFile | None = None
        """The journal beside, while ``store`` cannot be written."""
        bridge.changed.connect(self.note)
        bridge.arrived.connect(self.note)

    def keep(self, store: ProjectFile | None, *, temporary: bool) -> None:
        """Write into ``store`` from now on; the one before was let go of by ``let_go``."""
        self.store = store
        self.temporary = temporary
        self._failing = False
        if store is not None and not temporary:
            self._watcher.addPath(str(store.path))

    def note(self) -> None:
        """Something was done: write it down soon."""
        if self.store is not None and not self.store.read_only and not self._paused and not self._timer.isActive():
            self._timer.start()

    def pause(self) -> None:
        """Write nothing until ``go_on``: another thread works on the file. What was submitted is written before."""
        self.settle()
        self._paused = True

    def go_on(self) -> None:
        """Write again, whatever was done meanwhile first."""
        self._paused = False
        self.note()

    def _write(self) -> None:
        store, session = self.store, self._bridge.session
        if store is None or session is None or store.read_only:
            return
        self._writer.submit(self._put, store, snapshot(session)).add_done_callback(self._written)

    def _put(self, store: ProjectFile, state: Snapshot) -> None:
        try:
            store.record(state)
        except WriteError:
            self._put_aside(state)
            raise
        self._drop_spare()

    def _put_aside(self, state: Snapshot) -> None:
        try:
            if self.spare is None:
                self.spare = recovery.put_aside(state)
            else:
                self.spare.record(state)
        except ProofreaderError as error:
            _log.warning("no journal beside: %s", error)

    def _drop_spare(self) -> None:
        spare, self.spare = self.spare, None
        if spare is not None:
            spare.close()
            recovery.discard(spare.path)

    def _written(self, outcome: Future[None]) -> None:
        self._outcome.emit(outcome.exception())

    def _note(self, error: BaseException | None) -> None:
        if error is not None:
            self._retry.start()
            if not self._failing:
                self.failed.emit(error)
        self._failing = error is not None

    def _look(self) -> None:
        """Something was written to the file, perhaps by ourselves."""
        if self.store is not None and not self.store.read_only and not self._paused:
            looking = self._writer.submit(self.store.check)
            looking.add_done_callback(lambda outcome: self._looked.emit(outcome.exception()))

    def _note_other(self, error: BaseException | None) -> None:
        if error is not None and not self._failing:
            self._write()

    def settle(self) -> None:
        """Wait until everything submitted is written."""
        self._timer.stop()
        self._retry.stop()
        self._writer.submit(int).result()

    def save(self) -> None:
        """Everything done is in the file, and is what the editor wants kept. Raises ``WriteError``, ``ReadError``."""
        self.settle()
        store, session = self.store, self._bridge.session
        if store is not None and session is not None:
            store.record(session)
            store.mark_saved()
            self._drop_spare()
            self._failing = False

    def let_go(self, *, keep_edits: bool) -> None:
        """Close the file. Without ``keep_edits`` the next one to open it finds it as saved; a journal is removed."""
        self.settle()
        store, self.store = self.store, None
        if self._watcher.files():
            self._watcher.removePaths(self._watcher.files())
        if store is None:
            return
        try:
            self._put_away(store, keep_edits)
        except (ProofreaderError, ValueError) as error:
            _log.warning("the journal could not be put away: %s", error)
            store.close()

    def _put_away(self, store: ProjectFile, keep_edits: bool) -> None:
        session = self._bridge.session
        if not self.temporary and not store.read_only:
            if session is not None:
                store.record(session)
            if not keep_edits:
                store.revert()
        store.close()
        if self.temporary:
            recovery.discard(store.path)
        self._drop_spare()

    def shut_down(self) -> None:
        """For closing the program."""
        self._writer.shutdown()
