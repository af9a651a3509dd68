"""What the values of the core are called in the editor's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from proofreader.text.reasons import Reason


def reason_text(reason: Reason) -> str:
    """The sentence of the core in the editor's language."""
    return reason.text(lambda template: QCoreApplication.translate("Reason", template))
