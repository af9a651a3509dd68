"""The victim: the real program with an editor of steel in it, who types at random until the process is killed.

``python -m tests.torture.typist SEED REPORT [FILE…]`` runs ``proofreader [FILE…]`` and writes a line of JSON to REPORT
for every state that the window showed: when it was shown, and what it was.
"""

from __future__ import annotations

import json
import os
import random
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMessageBox, QWidget

from proofreader.cli import main
from proofreader.gui import app
from proofreader.gui.commands import COMMANDS
from proofreader.gui.dialogs.recovery import RecoveryDialog
from proofreader.gui.main_window import MainWindow
from proofreader.storage.values import StateDigest

SAVES = 0.6
"""Of those who type, so many ever save."""
PAUSES_MS = (1, 5, 20, 60, 400)
"""Between two keys; the last is how long somebody thinks."""
KEYS = {command.id: command.keys[0] for command in COMMANDS if command.keys}
WORK = (
    *("run_on", "space", "paragraph", "accept", "leave", "next_suspect", "previous_suspect") * 3,
    *("split_article", "merge_article", "part_up", "part_down", "part_unplace", "page_done"),
    *("role_headline", "role_body", "role_caption", "role_folio", "next_page", "previous_page"),
    *("undo", "redo") * 4,
)
TYPED = "水河开了，2a 的"
EDITING = (
    Qt.Key.Key_Space,
    Qt.Key.Key_Backspace,
    Qt.Key.Key_Delete,
    Qt.Key.Key_Return,
    Qt.Key.Key_Left,
    Qt.Key.Key_Down,
)


class Typist(QObject):
    """Presses keys in ``window`` and reports every state it shows."""

    def __init__(self, window: MainWindow, seed: int, report: Path) -> None:
        super().__init__(window)
        self._window = window
        self._chance = random.Random(seed)
        self._saves = self._chance.random() < SAVES
        self._report = os.open(report, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        self._digest = StateDigest()
        self._last: object = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._go_on)
        self._timer.start(1)

    def _go_on(self) -> None:
        self._timer.start(self._chance.choice(PAUSES_MS))
        dialog = QApplication.activeModalWidget()
        if dialog is None and QApplication.activeWindow() is None:
            self._window.activateWindow()  # nobody else does after a dialog, where there is no window manager
        if dialog is not None:
            self._answer(dialog)
        elif self._window.bridge.session is not None:
            self._chance.choices((self._type, self._command, self._jump, self._save), (6, 8, 4, self._saves))[0]()
        self._tell()

    def _answer(self, dialog: QWidget) -> None:
        """Unsaved work is opened again; every other question is left alone."""
        if isinstance(dialog, RecoveryDialog):
            QTest.keyClick(dialog.again, Qt.Key.Key_Space)
        elif isinstance(dialog, QMessageBox):
            self._write({"trouble": dialog.text()})
            QTest.keyClick(dialog, Qt.Key.Key_Escape)
        elif isinstance(dialog, QDialog):
            QTest.keyClick(dialog, Qt.Key.Key_Escape)

    def _type(self) -> None:
        reading = self._window.reading
        for _ in range(self._chance.randrange(1, 6)):
            if self._chance.random() < 0.6:
                self._type_one(reading, self._chance.choice(TYPED))
            else:
                QTest.keyClick(reading, self._chance.choice(EDITING))

    def _type_one(self, reading: QWidget, character: str) -> None:
        if character.isascii():
            QTest.keyClicks(reading, character)
        else:
            committed = QInputMethodEvent()
            committed.setCommitString(character)
            QApplication.sendEvent(reading, committed)

    def _command(self) -> None:
        self._press(self._chance.choice(WORK))

    def _save(self) -> None:
        self._press("save_as" if self._chance.random() < 0.3 else "save")

    def _press(self, name: str) -> None:
        combination = QKeySequence(KEYS[name])[0]
        QTest.keyClick(self._window.reading, combination.key(), combination.keyboardModifiers())

    def _jump(self) -> None:
        session = self._window.bridge.session
        if session is not None:
            self._window.bridge.go_to(self._chance.randrange(len(session.issue.raw)))
            self._window.reading.setFocus()

    def _tell(self) -> None:
        session = self._window.bridge.session
        if session is None or session.reading is self._last:
            return
        self._last = session.reading
        self._write({"entries": len(session.entries), "digest": self._digest.of(session.reading)})

    def _write(self, what: dict[str, object]) -> None:
        """What is written survives the process."""
        os.write(self._report, json.dumps({"at": time.monotonic(), **what}).encode() + b"\n")


def _with_typist(build: Callable[..., MainWindow], seed: int, report: Path) -> Callable[..., MainWindow]:
    def build_window(*arguments: object) -> MainWindow:
        window = build(*arguments)
        Typist(window, seed, report)
        return window

    return build_window


def run(seed: int, report: Path, files: list[str]) -> int:
    """Work until the end comes."""
    targets = random.Random(seed)
    names = [str(Path(os.environ["TORTURE_FOLDER"], name)) for name in ("a.proof", "b.proof")]
    QFileDialog.getSaveFileName = lambda *_, **__: (targets.choice(names), "")  # type: ignore[method-assign]
    app.build_window = _with_typist(app.build_window, seed, report)
    return main(files)


if __name__ == "__main__":
    sys.exit(run(int(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:]))
