"""The question before something is lost, and the sentence after something went wrong."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from proofreader.errors import ProofreaderError
from proofreader.gui.wording import reason_text

translate = QCoreApplication.translate
_log = logging.getLogger(__name__)


class SaveAnswer(StrEnum):
    """What becomes of unsaved work."""

    SAVE = "save"
    DISCARD = "discard"
    CANCEL = "cancel"


def ask_save(parent: QWidget, title: str) -> SaveAnswer:
    """Ask what becomes of the unsaved work on ``title``; closing the question means Cancel."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(translate("Questions", "Unsaved work"))
    box.setText(translate("Questions", "Save what you did to {title}?").format(title=title))
    box.setInformativeText(translate("Questions", "If you do not save it, your decisions and corrections are lost."))
    save = box.addButton(translate("Questions", "&Save"), QMessageBox.ButtonRole.AcceptRole)
    discard = box.addButton(translate("Questions", "&Don’t save"), QMessageBox.ButtonRole.DestructiveRole)
    cancel = box.addButton(translate("Questions", "&Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(save)
    box.setEscapeButton(cancel)
    box.exec()
    chosen = box.clickedButton()
    box.deleteLater()
    if chosen is save:
        return SaveAnswer.SAVE
    return SaveAnswer.DISCARD if chosen is discard else SaveAnswer.CANCEL


def error_sentence(error: BaseException) -> str:
    """What happened, for the user: never a traceback."""
    if isinstance(error, ProofreaderError):
        return reason_text(error.message)
    if isinstance(error, MemoryError):
        return translate("Questions", "There is not enough memory for this; nothing was changed.")
    return translate(
        "Questions",
        "Something went wrong inside the program. The open issue is as it was; save it under a new name to be safe. "
        "The log file tells more: {kind}",
    ).format(kind=type(error).__name__)


def show_error(parent: QWidget | None, error: BaseException) -> QMessageBox:
    """Show one sentence about ``error`` without holding up the window; what nobody expected is also logged."""
    if not isinstance(error, ProofreaderError):
        _log.error("unexpected error", exc_info=error)
    title = translate("Questions", "Proofreader")
    box = QMessageBox(QMessageBox.Icon.Warning, title, error_sentence(error), QMessageBox.StandardButton.Ok, parent)
    box.finished.connect(box.deleteLater)
    box.open()
    return box


def show_notice(parent: QWidget, text: str, details: Sequence[str]) -> QMessageBox:
    """Tell what was done, and what one may want to look at, without holding up the window."""
    title = translate("Questions", "Proofreader")
    box = QMessageBox(QMessageBox.Icon.Information, title, text, QMessageBox.StandardButton.Ok, parent)
    box.setInformativeText("\n".join(details))
    box.finished.connect(box.deleteLater)
    box.open()
    return box
