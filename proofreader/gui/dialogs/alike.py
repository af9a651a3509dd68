"""Decide many gaps at once: how many there are, what they look like, and which mark they get."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QListWidget, QRadioButton, QVBoxLayout, QWidget

from proofreader.document.session import ProofSession
from proofreader.gui.context import gap_in_context
from proofreader.gui.wording import mark_name
from proofreader.text.gap import Mark

translate = QCoreApplication.translate
SHOWN = 200
LINE_EMS = 28


class AlikeDialog(QDialog):
    """Shows the places. Signal: ``chosen(Mark)``, put it into all of them."""

    chosen = Signal(object)

    def __init__(
        self, session: ProofSession, gap: int, gaps: Sequence[int], mark: Mark, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.gaps = tuple(gaps)
        self.setWindowTitle(translate("AlikeDialog", "Decide all alike"))
        sentence = translate("AlikeDialog", "Places of this kind between these characters in the issue: {count}")
        self.count = QLabel(sentence.format(count=len(self.gaps)))
        places = QListWidget()
        places.addItems([gap_in_context(session, at, 12) for at in self.gaps[:SHOWN]])
        places.setCurrentRow(min(self.gaps.index(gap), SHOWN - 1) if gap in self.gaps else 0)
        places.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        places.setMinimumWidth(places.fontMetrics().height() * LINE_EMS)
        places.setAccessibleName(self.count.text())
        self.marks = {one: QRadioButton(mark_name(one)) for one in Mark}
        self.marks[mark].setChecked(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.button(QDialogButtonBox.StandardButton.Ok).setText(translate("AlikeDialog", "Decide all"))
        buttons.accepted.connect(self._choose)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.count)
        layout.addWidget(places)
        for button in self.marks.values():
            layout.addWidget(button)
        layout.addWidget(buttons)
        self.marks[mark].setFocus()
        self.finished.connect(self.deleteLater)

    def _choose(self) -> None:
        mark = next(mark for mark, button in self.marks.items() if button.isChecked())
        self.accept()
        self.chosen.emit(mark)
