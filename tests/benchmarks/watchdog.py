"""Notices when an event loop stands still, and what it was doing meanwhile."""

from __future__ import annotations

import contextlib
import os
import sys
import threading
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

from PySide6.QtCore import QObject, QTimer

import proofreader

BEAT_MS = 5
LOOK = 0.005
"""Seconds between two looks at the beat, and at the stack while it does not come."""
PACKAGE = str(Path(proofreader.__file__).parent) + os.sep
DEPTH = 6
"""Calls of a stack that are told, the innermost last."""


@dataclass(frozen=True, slots=True)
class Block:
    """The event loop stood still for ``seconds`` during ``phase``, of which its thread had the processor for ``own``;
    the rest was given to others. ``stack`` is where it was seen most often."""

    phase: str
    seconds: float
    own: float
    stack: tuple[str, ...]


class Watchdog(QObject):
    """A timer of the window's thread beats; a thread of its own looks whether it does. Only what happens inside
    ``watching`` counts."""

    def __init__(self, limit: float, parent: QObject | None = None) -> None:
        """``limit``: how many seconds are too long."""
        super().__init__(parent)
        self.blocks: list[Block] = []
        self._limit = limit
        self._watched = threading.get_ident()
        self._phase = ""
        self._beat, self._own = time.perf_counter(), time.thread_time()
        self._ended = threading.Event()
        self._timer = QTimer(self)
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self._note_beat)
        self._timer.start()
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    @contextlib.contextmanager
    def watching(self, phase: str) -> Iterator[None]:
        """Blocks from here on belong to ``phase``."""
        self._note_beat()
        self._phase = phase
        try:
            yield
        finally:
            late = time.perf_counter() - self._beat
            if late > self._limit:  # the last one was not over yet
                time.sleep(2 * LOOK)
            self._phase = ""

    def end(self) -> None:
        self._timer.stop()
        self._ended.set()
        self._thread.join()

    def _note_beat(self) -> None:
        self._own = time.thread_time()
        self._beat = time.perf_counter()

    def _look(self) -> None:
        seen: Counter[tuple[str, ...]] = Counter()
        beat, own, phase = self._beat, self._own, ""
        while not self._ended.wait(LOOK):
            if self._beat != beat or not self._phase:
                if seen and phase:
                    self.blocks.append(Block(phase, self._beat - beat, self._own - own, seen.most_common(1)[0][0]))
                seen.clear()
                beat, own = self._beat, self._own
            elif time.perf_counter() - beat > self._limit / 2:
                phase = self._phase
                frame = sys._current_frames().get(self._watched)
                if frame is not None and time.perf_counter() - beat > self._limit / 2:
                    seen[_told(frame)] += 1

    @property
    def long_blocks(self) -> list[Block]:
        """Those over the limit, the longest first."""
        return sorted((one for one in self.blocks if one.seconds > self._limit), key=lambda one: -one.own)


def _told(frame: FrameType) -> tuple[str, ...]:
    """The calls inside the program; without any Qt does something by itself."""
    own = [entry for entry in traceback.extract_stack(frame) if entry.filename.startswith(PACKAGE)]
    return tuple(f"{entry.filename.removeprefix(PACKAGE)}:{entry.lineno} {entry.name}" for entry in own[-DEPTH:])
