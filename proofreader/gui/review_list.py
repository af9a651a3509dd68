"""All suspects that review mode goes through, decided ones included, as a list."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from proofreader.document.review import Review, Standing
from proofreader.gui.bridge import SessionBridge
from proofreader.gui.context import gap_in_context, span_in_context
from proofreader.gui.wording import kind_name

translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
SIGNS = {Standing.OPEN: "○", Standing.LATER: "◔", Standing.DECIDED: "●"}
AROUND = 8
"""Characters on either side in the list."""


class QuestionModel(QAbstractListModel):
    """All that is gone through, with a sign for how far each is."""

    def __init__(self, bridge: SessionBridge, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.review: Review | None = None

    def show_review(self, review: Review | None) -> None:
        """List the questions of ``review``."""
        same = review and self.review and review.questions == self.review.questions
        if not same:
            self.beginResetModel()
        self.review = review
        if not same:
            self.endResetModel()
        elif review and review.questions:
            self.dataChanged.emit(self.index(0), self.index(len(review.questions) - 1))

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return len(self.review.questions) if self.review and not parent.isValid() else 0

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        session = self._bridge.session
        shown = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        if not shown or self.review is None or session is None or not index.isValid():
            return None
        suspect = self.review.questions[index.row()]
        where = (
            gap_in_context(session, suspect.gap, AROUND)
            if suspect.gap is not None
            else span_in_context(session, suspect.span, AROUND)
        )
        standing, kind = self.review.standing(suspect), kind_name(suspect.kind)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            sentence = translate("ReviewMode", "{standing}: {place}, {kind}")
            return sentence.format(standing=_standing_name(standing), place=where, kind=kind)
        return translate("ReviewMode", "{sign} {place}  {kind}").format(sign=SIGNS[standing], place=where, kind=kind)


def _standing_name(standing: Standing) -> str:
    if standing is Standing.LATER:
        return translate("ReviewMode", "For later")
    return translate("ReviewMode", "Decided") if standing is Standing.DECIDED else translate("ReviewMode", "Open")
