"""What another analysis would read otherwise, before it does."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)
from rapidfuzz.distance import Postfix, Prefix

from proofreader.document.reanalysis import Difference, differences
from proofreader.document.trace import Piece
from proofreader.document.view import View
from proofreader.gui.history_list import visible
from proofreader.gui.slices import next_slice
from proofreader.gui.wording import role_name

translate = QCoreApplication.translate
CONTEXT = 8
"""Characters shown on either side of what is different."""
MOST_ROWS = 1000
PAGE, BEFORE, AFTER = range(3)


class ReanalysisDialog(QDialog):
    """The paragraphs that would change, with both wordings. Signal: ``adopted()``, the editor wants the new one."""

    adopted = Signal()

    def __init__(self, before: View, after: View, suspects: tuple[int, int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Reanalysis", "Analysed again"))
        self.found: list[Difference] = []
        self._suspects = suspects
        self._work: Iterator[Difference] = differences(before, after)
        self.summary = QLabel()
        self.summary.setWordWrap(True)
        self.table = QTableWidget(0, 3)
        self.table.setHorizontalHeaderLabels(
            [
                translate("Reanalysis", "Page"),
                translate("Reanalysis", "Reads now"),
                translate("Reanalysis", "Would read"),
            ]
        )
        self.table.setAccessibleName(translate("Reanalysis", "Paragraphs that would change"))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        for column in (BEFORE, AFTER):
            self.table.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        buttons = QDialogButtonBox()
        self.adopt = buttons.addButton(
            translate("Reanalysis", "&Use the new analysis"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.keep = buttons.addButton(
            translate("Reanalysis", "&Keep the old one"), QDialogButtonBox.ButtonRole.RejectRole
        )
        self.keep.setDefault(True)
        buttons.accepted.connect(self._adopt)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (self.summary, self.table, buttons):
            layout.addWidget(widget)
        self.resize(860, 480)
        self.finished.connect(self.deleteLater)
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)
        self._timer.start()
        self.table.setColumnWidth(PAGE, 48)

    @property
    def busy(self) -> bool:
        """Whether a part of the issue has still to be compared."""
        return self._timer.isActive()

    def _go_on(self) -> None:
        coming, finished = next_slice(self._work)
        for difference in coming[: max(0, MOST_ROWS - len(self.found))]:
            self._add(difference)
        self.found += coming
        if finished:
            self._timer.stop()
        self._summarise()

    def _summarise(self) -> None:
        before, after = self._suspects
        sentence = translate(
            "Reanalysis",
            "Paragraphs that would read otherwise: {count}. Suspects: {before} now, {after} then. What you decided and"
            " corrected stays as it is, and the old analysis can be gone back to in the history.",
        )
        self.summary.setText(sentence.format(count=len(self.found), before=before, after=after))

    def _add(self, difference: Difference) -> None:
        row = self.table.rowCount()
        self.table.insertRow(row)
        before, after = _shown(difference.before), _shown(difference.after)
        texts = (str(difference.page + 1), *_cut(before, after))
        for column, (text, whole) in enumerate(zip(texts, ("", before, after), strict=True)):
            item = QTableWidgetItem(visible(text))
            item.setToolTip(visible(whole))
            self.table.setItem(row, column, item)

    def _adopt(self) -> None:
        self.accept()
        self.adopted.emit()


def _shown(read: tuple[Piece, ...]) -> str:
    return " ⏎ ".join(f"{role_name(piece.role)}: {piece.text}" for piece in read).replace("\n", " ⏎ ")


def _cut(before: str, after: str) -> tuple[str, str]:
    """Both from a little before where they differ to a little behind."""
    start = max(0, Prefix.similarity(before, after) - CONTEXT)
    end = max(0, Postfix.similarity(before[start:], after[start:]) - CONTEXT)
    left = "…" if start else ""
    right = "…" if end else ""
    return (
        left + before[start : len(before) - end] + right,
        left + after[start : len(after) - end] + right,
    )
