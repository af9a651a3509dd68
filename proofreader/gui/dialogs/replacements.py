"""Every replacement before it is made: before and after, in its line, with a tick to take away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from proofreader.document.replacing import Template, replaced
from proofreader.document.search import Hit
from proofreader.document.session import ProofSession
from proofreader.gui.context import shortened
from proofreader.gui.marks import visible_raw

translate = QCoreApplication.translate
CONTEXT = 12
"""Characters on either side."""
LONGEST = 40
MOST = 5000
"""Hits that are listed; what is beyond them is left as it is, and the dialog says so."""


class ReplacementsDialog(QDialog):
    """Lists ``hits`` with what ``template`` makes of them. Signal: ``chosen(tuple[Hit, …])``, those left ticked."""

    chosen = Signal(object)

    def __init__(
        self, session: ProofSession, hits: Sequence[Hit], template: Template, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._hits = tuple(hits[:MOST])
        self.setWindowTitle(translate("Replacements", "Replace in the reading"))
        sentence = translate("Replacements", "Found: {count}. Space takes a tick away; one undo takes all back.")
        if len(hits) > MOST:
            sentence = translate("Replacements", "Found: {count}, of which the first {shown} are listed and replaced.")
        note = QLabel(sentence.format(count=len(hits), shown=MOST))
        note.setWordWrap(True)
        self.list = QListWidget()
        self.list.setAccessibleName(translate("Replacements", "Replacements, each with what stands there now"))
        for hit in self._hits:
            item = QListWidgetItem(_row(session, hit, template), self.list)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
        self.list.setCurrentRow(0)
        ok, cancel = QDialogButtonBox.StandardButton.Ok, QDialogButtonBox.StandardButton.Cancel
        self.buttons = QDialogButtonBox(ok | cancel)
        self.buttons.button(ok).setText(translate("Replacements", "&Replace what is ticked"))
        self.buttons.accepted.connect(self._choose)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(note)
        layout.addWidget(self.list)
        layout.addWidget(self.buttons)
        self.resize(720, 480)

    def _choose(self) -> None:
        rows = range(self.list.count())
        ticked = tuple(self._hits[row] for row in rows if self.list.item(row).checkState() is Qt.CheckState.Checked)
        self.accept()
        self.chosen.emit(ticked)


def _row(session: ProofSession, hit: Hit, template: Template) -> str:
    before, after = replaced(session, hit, template)
    place = session.place(hit.anchor if hit.anchor is not None else hit.place)
    text, span = session.text(place.part), hit.match.span
    sentence = translate("Replacements", "Page {page}: {left}[{before} → {after}]{right}")
    return sentence.format(
        page=hit.page + 1,
        left=visible_raw(text[max(0, span.start - CONTEXT) : span.start]),
        before=shortened(visible_raw(before), LONGEST),
        after=shortened(visible_raw(after), LONGEST),
        right=visible_raw(text[span.end : span.end + CONTEXT]),
    )
