"""Every replacement before it is made: before and after, in its line, with a tick to take away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QListView, QVBoxLayout, QWidget

from proofreader.document.replacing import Template, replaced
from proofreader.document.search import Hit
from proofreader.document.session import ProofSession
from proofreader.gui.context import shortened
from proofreader.gui.marks import visible_raw

translate = QCoreApplication.translate
CONTEXT = 12
"""Characters on either side."""
LONGEST = 40
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class ReplacementModel(QAbstractListModel):
    """All hits, however many; what a row says is made when it is looked at."""

    def __init__(self, session: ProofSession, hits: Sequence[Hit], template: Template, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._hits, self._template = session, tuple(hits), template
        self._left: set[int] = set()
        """The rows whose ticks were taken away."""

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._hits)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Unchecked if index.row() in self._left else Qt.CheckState.Checked
        if role == Qt.ItemDataRole.DisplayRole:
            return _row(self._session, self._hits[index.row()], self._template)
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Set a tick or take it away."""
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.tick((index.row(),), on=Qt.CheckState(value) is Qt.CheckState.Checked)
        return True

    def tick(self, rows: Sequence[int], *, on: bool) -> None:
        """Tick these rows, or take their ticks away."""
        if not rows:
            return
        self._left = self._left - set(rows) if on else self._left | set(rows)
        self.dataChanged.emit(self.index(min(rows)), self.index(max(rows)), [Qt.ItemDataRole.CheckStateRole])

    def is_ticked(self, row: int) -> bool:
        """Whether this row will be replaced."""
        return row not in self._left

    def ticked(self) -> tuple[Hit, ...]:
        """The hits to replace."""
        return tuple(hit for row, hit in enumerate(self._hits) if row not in self._left)


class ReplacementList(QListView):
    """The rows; Space turns the ticks of all that are selected."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        model = self.model()
        if event.key() != Qt.Key.Key_Space or not isinstance(model, ReplacementModel):
            super().keyPressEvent(event)
            return
        rows = [index.row() for index in self.selectedIndexes()] or [self.currentIndex().row()]
        model.tick(rows, on=not all(model.is_ticked(row) for row in rows))


class ReplacementsDialog(QDialog):
    """Lists ``hits`` with what ``template`` makes of them. Signal: ``chosen(tuple[Hit, …])``, those left ticked."""

    chosen = Signal(object)

    def __init__(
        self, session: ProofSession, hits: Sequence[Hit], template: Template, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Replacements", "Replace in the reading"))
        sentence = translate("Replacements", "Found: {count}. Space takes a tick away; one undo takes all back.")
        note = QLabel(sentence.format(count=len(hits)))
        note.setWordWrap(True)
        self.model = ReplacementModel(session, hits, template, self)
        self.list = ReplacementList()
        self.list.setModel(self.model)
        self.list.setUniformItemSizes(True)
        self.list.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.list.setAccessibleName(translate("Replacements", "Replacements, each with what stands there now"))
        self.list.setCurrentIndex(self.model.index(0))
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
        self.accept()
        self.chosen.emit(self.model.ticked())


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
