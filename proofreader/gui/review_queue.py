"""What still waits for the editor: one row a suspect, in reading order until a column is sorted."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from proofreader.document.suspects import Suspect
from proofreader.gui.bridge import SessionBridge
from proofreader.gui.context import gap_in_context, shortened, span_in_context, target
from proofreader.gui.row_tables import FittedColumns
from proofreader.gui.timers import single_shot
from proofreader.gui.wording import kind_name, mark_name, reason_text

translate = QCoreApplication.translate
PAGE, KIND, PLACE, PROPOSAL, CONFIDENCE, REASON = range(6)
WIDTHS = {PAGE: 56, KIND: 180, PLACE: 300, PROPOSAL: 110, CONFIDENCE: 80}
CONTEXT = 10
ROW_PADDING = 9
REFRESH_MS = 40
"""Typing comes first: the queue follows when the keys rest this long (milliseconds)."""

SORT_ROLE = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class SuspectModel(QAbstractTableModel):
    """The suspects of the open session as a table."""

    def __init__(self, bridge: SessionBridge, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.suspects: tuple[Suspect, ...] = ()

    def refresh(self, force: bool = False) -> None:
        """Take over the session's suspects; nothing happens while they are the same."""
        suspects = self._bridge.session.suspects() if self._bridge.session else ()
        if force or not self.suspects or not suspects:
            self.beginResetModel()
            self.suspects = suspects
            self.endResetModel()
        elif suspects is not self.suspects:
            self._exchange(suspects)

    def _exchange(self, suspects: tuple[Suspect, ...]) -> None:
        """Take out and put in the rows between those that stay, so that the table stands still."""
        old, shorter = self.suspects, min(len(self.suspects), len(suspects))
        head = next((row for row in range(shorter) if old[row] is not suspects[row]), shorter)
        most = shorter - head
        tail = next((row for row in range(most) if old[-1 - row] is not suspects[-1 - row]), most)
        if len(old) - tail > head:
            self.beginRemoveRows(_NOWHERE, head, len(old) - tail - 1)
            self.suspects = (*old[:head], *old[len(old) - tail :])
            self.endRemoveRows()
        if len(suspects) - tail > head:
            self.beginInsertRows(_NOWHERE, head, len(suspects) - tail - 1)
            self.suspects = suspects
            self.endInsertRows()
        self.suspects = suspects

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.suspects)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else 6

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            translate("ReviewQueue", "Page"),
            translate("ReviewQueue", "Kind"),
            translate("ReviewQueue", "Place"),
            translate("ReviewQueue", "Proposal"),
            translate("ReviewQueue", "Certainty"),
            translate("ReviewQueue", "Reason"),
        )[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.suspects):
            return None
        suspect = self.suspects[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._shown(suspect, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return reason_text(suspect.reason)
        if role == SORT_ROLE:
            return self._sort_key(suspect, index)
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() in (PAGE, CONFIDENCE):
            return int(Qt.AlignmentFlag.AlignCenter)
        return None

    def _sort_key(self, suspect: Suspect, index: Index) -> object:
        if index.column() in (PAGE, PLACE):
            return index.row()
        return suspect.confidence if index.column() == CONFIDENCE else self._shown(suspect, index.column())

    def _shown(self, suspect: Suspect, column: int) -> str:
        session = self._bridge.session
        if session is None:
            return ""
        if column == PAGE:
            return str(suspect.page + 1)
        if column == KIND:
            return kind_name(suspect.kind)
        if column == PLACE:
            if suspect.gap is not None:
                return gap_in_context(session, suspect.gap, CONTEXT)
            return span_in_context(session, suspect.span, CONTEXT)
        if column == PROPOSAL:
            return self._proposal(suspect)
        if column == CONFIDENCE:
            return f"{suspect.confidence:.0%}"
        return reason_text(suspect.reason)

    @staticmethod
    def _proposal(suspect: Suspect) -> str:
        if suspect.mark is not None:
            return mark_name(suspect.mark)
        if suspect.finding is not None and suspect.finding.candidates:
            return shortened(" / ".join(suspect.finding.candidates), 24)
        return translate("ReviewQueue", "Look at it")


class ReviewQueue(QTableView):
    """The queue as a table. Signal: ``chosen(Suspect)``, the editor wants to go there."""

    chosen = Signal(object)

    def __init__(self, bridge: SessionBridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.suspects = SuspectModel(bridge, self)
        self._sorted = QSortFilterProxyModel(self)
        self._sorted.setSourceModel(self.suspects)
        self._sorted.setSortRole(SORT_ROLE)
        self.setModel(self._sorted)
        self._set_up_table()
        self._timer = single_shot(self, REFRESH_MS, self.refresh)
        bridge.replaced.connect(self.refresh)
        bridge.changed.connect(self._refresh_soon)
        bridge.arrived.connect(self._refresh_in_time)
        bridge.place_changed.connect(self._refresh_soon)
        self.activated.connect(self._choose)
        self.clicked.connect(self._choose)
        self.retranslate()

    def _set_up_table(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + ROW_PADDING)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSortIndicatorClearable(True)
        self.setSortingEnabled(True)
        FittedColumns(self, WIDTHS)

    def retranslate(self) -> None:
        """Say everything again, in the language that is spoken now."""
        self.setAccessibleName(translate("ReviewQueue", "Review queue"))
        self.suspects.refresh(force=True)
        self.refresh()

    def _refresh_soon(self, _: object) -> None:
        self._timer.start()

    def _refresh_in_time(self, _: object) -> None:
        """Pages come faster than a timer that is set anew runs out."""
        if not self._timer.isActive():
            self._timer.start()

    def refresh(self) -> None:
        """Show the suspects as they are now, the one at the current place selected."""
        self._timer.stop()
        self.suspects.refresh()
        place = self._bridge.place
        chosen = self.selected()
        if chosen is not None and target(chosen) == place:
            return
        rows = (row for row, one in enumerate(self.suspects.suspects) if target(one) == place or place in one.span)
        row = next(rows, None)
        if row is not None:
            self._select(row)

    def selected(self) -> Suspect | None:
        """The suspect of the selected row."""
        rows = self.selectionModel().selectedRows()
        return self._at(rows[0]) if rows else None

    def _select(self, row: int) -> None:
        index = self._sorted.mapFromSource(self.suspects.index(row, PLACE))
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(index, flags)
        self.scrollTo(index)

    def _at(self, index: QModelIndex) -> Suspect | None:
        row = self._sorted.mapToSource(index).row()
        return self.suspects.suspects[row] if 0 <= row < len(self.suspects.suspects) else None

    def _choose(self, index: QModelIndex) -> None:
        suspect = self._at(index)
        if suspect is not None:
            self.chosen.emit(suspect)

    def note(self) -> str:
        """What stands in the table where no row does; empty where there are rows, or pages that were not analysed."""
        session = self._bridge.session
        if session is None or session.pending or self.suspects.suspects:
            return ""
        return translate("ReviewQueue", "Nothing doubtful is left.")

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        note = self.note()
        if note:
            painter = QPainter(self.viewport())
            painter.setPen(self.palette().color(self.palette().ColorRole.PlaceholderText))
            painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, note)
            painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & ~_KEYPAD:
            self._choose(self.currentIndex())
            event.accept()
            return
        super().keyPressEvent(event)


_KEYPAD = Qt.KeyboardModifier.KeypadModifier
