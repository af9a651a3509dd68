"""Answering the questions that the window asks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from proofreader.gui.dialogs.reanalysis import ReanalysisDialog
from proofreader.gui.menus import without_mnemonic

Answer = Callable[[Path | None], None]
Message = Callable[[], QMessageBox]


def answer_question(text: str | None) -> list[str]:
    """Press the button ``text``, or Escape, in the next message box that holds things up; returns what was asked."""
    asked: list[str] = []

    def press() -> None:
        box = QApplication.activeModalWidget()
        if not isinstance(box, QMessageBox):
            QTimer.singleShot(20, press)
            return
        asked.append(box.text())
        if text is None:
            QTest.keyClick(box, Qt.Key.Key_Escape)
        else:
            (button,) = (button for button in box.buttons() if without_mnemonic(button.text()) == text)
            QTest.keyClick(button, Qt.Key.Key_Space)

    QTimer.singleShot(20, press)
    return asked


def use_new_analysis(qtbot: QtBot) -> None:
    """Wait until it is asked whether another analysis shall be used, and say yes."""
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), ReanalysisDialog), timeout=20_000)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ReanalysisDialog)
    QTest.keyClick(dialog.adopt, Qt.Key.Key_Space)
