"""Something went wrong and there is a choice: a sentence, and a button for each thing that can be done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QMessageBox, QWidget

from proofreader.gui.dialogs.questions import error_sentence

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Choice:
    """What can be done: the button's text, and what happens when it is pressed."""

    text: str
    act: Callable[[], object]


def offer(parent: QWidget, error: BaseException | str, more: str, choices: Sequence[Choice]) -> QMessageBox:
    """Show what happened (an error, or a sentence) and ``more`` about it, without holding up the window.

    The last button, and Escape, leave everything as it is.
    """
    title = translate("Questions", "Proofreader")
    sentence = error if isinstance(error, str) else error_sentence(error)
    box = QMessageBox(QMessageBox.Icon.Warning, title, sentence, QMessageBox.StandardButton.NoButton, parent)
    box.setInformativeText(more)
    acts: dict[object, Callable[[], object]] = {
        box.addButton(choice.text, QMessageBox.ButtonRole.ActionRole): choice.act for choice in choices
    }
    later = box.addButton(translate("Trouble", "&Leave it for now"), QMessageBox.ButtonRole.RejectRole)
    box.setEscapeButton(later)
    box.setDefaultButton(later)

    def chosen() -> None:
        act = acts.get(box.clickedButton())
        box.deleteLater()
        if act is not None:
            QTimer.singleShot(0, parent, act)

    box.finished.connect(chosen)
    box.open()
    return box
