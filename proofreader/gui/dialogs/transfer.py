"""What became of everything when an issue was carried over to another text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from proofreader.document.transfer import Carried, Item, Outcome
from proofreader.gui.wording import reason_text

translate = QCoreApplication.translate
SIZE = (720, 420)
_WHAT: dict[Carried, object] = {
    Carried.GAP: QT_TRANSLATE_NOOP("TransferDialog", "Gap"),
    Carried.CHARACTERS: QT_TRANSLATE_NOOP("TransferDialog", "Correction"),
    Carried.PARTS: QT_TRANSLATE_NOOP("TransferDialog", "Parts of the page"),
    Carried.LOOKED_AT: QT_TRANSLATE_NOOP("TransferDialog", "Settled doubt"),
    Carried.DONE: QT_TRANSLATE_NOOP("TransferDialog", "Page marked done"),
}
_OUTCOME: dict[Outcome, object] = {
    Outcome.LOST: QT_TRANSLATE_NOOP("TransferDialog", "✗ not carried"),
    Outcome.CARRIED: QT_TRANSLATE_NOOP("TransferDialog", "✓ carried"),
    Outcome.NEEDLESS: QT_TRANSLATE_NOOP("TransferDialog", "= needless"),
}
_ORDER = tuple(_OUTCOME)


class TransferDialog(QDialog):
    """``said`` above, then every item, what was not carried first."""

    def __init__(self, said: str, items: Sequence[Item], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("TransferDialog", "Carried over to the new text"))
        self.resize(*SIZE)
        label = QLabel(said)
        label.setWordWrap(True)
        self.list = QTreeWidget()
        self.list.setRootIsDecorated(False)
        self.list.setAlternatingRowColors(True)
        self.list.setAccessibleName(translate("TransferDialog", "What became of everything"))
        self.list.setHeaderLabels(
            (
                translate("TransferDialog", "Outcome"),
                translate("TransferDialog", "What"),
                translate("TransferDialog", "Page"),
                translate("TransferDialog", "Place"),
                translate("TransferDialog", "Why"),
            )
        )
        self.list.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for item in sorted(items, key=lambda item: (_ORDER.index(item.outcome), item.raw)):
            outcome = QCoreApplication.translate("TransferDialog", str(_OUTCOME[item.outcome]))
            what = QCoreApplication.translate("TransferDialog", str(_WHAT[item.what]))
            QTreeWidgetItem(self.list, (outcome, what, str(item.page + 1), item.text, reason_text(item.why)))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (label, self.list, buttons):
            layout.addWidget(widget)
        self.finished.connect(self.deleteLater)
