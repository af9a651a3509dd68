"""The changes that a house style asks for, as a list with a tick for each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QWidget

from proofreader.document.restyling import StyleChange, StyleRule
from proofreader.document.view import View
from proofreader.gui.marks import visible_raw

translate = QCoreApplication.translate
CONTEXT = 10
"""Characters on either side."""
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_RULES: dict[StyleRule, object] = {
    StyleRule.PUNCTUATION: QT_TRANSLATE_NOOP("HouseStyle", "Width of punctuation: {count}"),
    StyleRule.QUOTES: QT_TRANSLATE_NOOP("HouseStyle", "Quotation marks: {count}"),
    StyleRule.DASHES: QT_TRANSLATE_NOOP("HouseStyle", "Dashes: {count}"),
    StyleRule.ELLIPSES: QT_TRANSLATE_NOOP("HouseStyle", "Ellipses: {count}"),
    StyleRule.DIGITS: QT_TRANSLATE_NOOP("HouseStyle", "Width of digits: {count}"),
    StyleRule.SPACING: QT_TRANSLATE_NOOP("HouseStyle", "Spaces beside Latin: {count}"),
    StyleRule.NAMES: QT_TRANSLATE_NOOP("HouseStyle", "Padded names: {count}"),
}


def rule_text(rule: StyleRule, count: int) -> str:
    """What a rule is called, with how many changes it makes."""
    return translate("HouseStyle", str(_RULES[rule])).format(count=count)


class StyleChanges(QAbstractListModel):
    """Rows come in as they are found, all ticked. Signal: ``ticked()``, a tick was set or taken away."""

    ticked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._view: View | None = None
        self.changes: list[StyleChange] = []
        self._off: set[int] = set()

    def begin(self, view: View) -> None:
        """List nothing yet; what will come was found in ``view``."""
        self.beginResetModel()
        self._view, self.changes = view, []
        self._off.clear()
        self.endResetModel()

    def add(self, changes: Sequence[StyleChange]) -> None:
        """List these behind the others."""
        if changes:
            first = len(self.changes)
            self.beginInsertRows(_NOWHERE, first, first + len(changes) - 1)
            self.changes.extend(changes)
            self.endInsertRows()

    @property
    def chosen(self) -> list[StyleChange]:
        """The changes that are ticked."""
        return [change for row, change in enumerate(self.changes) if row not in self._off]

    def counts(self) -> tuple[Counter[StyleRule], Counter[StyleRule]]:
        """How many changes of each rule there are, and how many of them are ticked."""
        return Counter(change.rule for change in self.changes), Counter(change.rule for change in self.chosen)

    def tick_rule(self, rule: StyleRule, on: bool) -> None:
        """Tick all changes of ``rule``, or none."""
        rows = {row for row, change in enumerate(self.changes) if change.rule is rule}
        self._off = self._off - rows if on else self._off | rows
        if self.changes:
            self.dataChanged.emit(self.index(0), self.index(len(self.changes) - 1))
        self.ticked.emit()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.changes)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.changes):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._shown(self.changes[index.row()])
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Unchecked if index.row() in self._off else Qt.CheckState.Checked
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if not index.isValid() or role != Qt.ItemDataRole.CheckStateRole:
            return False
        if Qt.CheckState(value) is Qt.CheckState.Checked:
            self._off.discard(index.row())
        else:
            self._off.add(index.row())
        self.dataChanged.emit(index, index)
        self.ticked.emit()
        return True

    def _shown(self, change: StyleChange) -> str:
        if self._view is None:
            return ""
        text, span = self._view.composition(self._view.place(change.anchor).part).text, change.span
        sentence = translate("Replacements", "Page {page}: {left}[{before} → {after}]{right}")
        return sentence.format(
            page=change.page + 1,
            left=visible_raw(text[max(0, span.start - CONTEXT) : span.start]),
            before=visible_raw(change.before),
            after=visible_raw(change.after),
            right=visible_raw(text[span.end : span.end + CONTEXT]),
        )
