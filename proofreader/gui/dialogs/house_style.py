"""The house style of a newspaper: how it wants its text, and every change that this makes, before it is made."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListView,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from proofreader.document.edit import Edit
from proofreader.document.profile import HouseStyle
from proofreader.document.replacing import as_one_step
from proofreader.document.restyling import StyleChange, StyleRule, find_style_changes, style_edits
from proofreader.document.session import ProofSession
from proofreader.errors import EditError
from proofreader.gui.dialogs.questions import show_error
from proofreader.gui.slices import next_slice
from proofreader.gui.speaking import SpokenLabel
from proofreader.gui.style_changes import StyleChanges, rule_text
from proofreader.gui.style_form import StyleForm

translate = QCoreApplication.translate
_RULE = Qt.ItemDataRole.UserRole


class HouseStyleDialog(QDialog):
    """Signal: ``chosen(HouseStyle, Edit | None)``, the style, and the changes that were left ticked as one edit."""

    chosen = Signal(object, object)

    def __init__(self, session: ProofSession, style: HouseStyle, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = session.view
        self._found: Iterator[StyleChange] = iter(())
        self._making: Iterator[Edit] = iter(())
        self._edits: list[Edit] = []
        self.setWindowTitle(translate("HouseStyle", "House style"))
        self._timer = self._slices(self._look_further)
        self._maker = self._slices(self._make_further)
        self._lay_out(style)
        self.changes.ticked.connect(self._count)
        self.rules.itemChanged.connect(self._tick_rule)
        self.finished.connect(self._end)
        self.resize(980, 620)
        self.look()

    def _slices(self, slot: object) -> QTimer:
        timer = QTimer(self)
        timer.setInterval(0)
        timer.timeout.connect(slot)
        return timer

    def _lay_out(self, style: HouseStyle) -> None:
        self.form = StyleForm(style)
        self.form.changed.connect(self.look)
        self.rules = QListWidget()
        self.rules.setAccessibleName(translate("HouseStyle", "Kinds of changes and how many there are"))
        for rule in StyleRule:
            item = QListWidgetItem(self.rules)
            item.setData(_RULE, rule.value)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        side = QVBoxLayout()
        side.addWidget(self.form)
        side.addWidget(self.rules)
        self.changes = StyleChanges(self)
        self.list = QListView()
        self.list.setModel(self.changes)
        self.list.setUniformItemSizes(True)
        self.list.setAlternatingRowColors(True)
        self.list.setAccessibleName(translate("HouseStyle", "Every change, each with what stands there now"))
        both = QHBoxLayout()
        both.addLayout(side, 2)
        both.addWidget(self.list, 5)
        self.note = SpokenLabel()
        ok, cancel = QDialogButtonBox.StandardButton.Ok, QDialogButtonBox.StandardButton.Cancel
        self.buttons = QDialogButtonBox(ok | cancel)
        self.buttons.button(ok).setText(translate("HouseStyle", "&Change what is ticked"))
        self.buttons.accepted.connect(self._make)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(both)
        layout.addWidget(self.note)
        layout.addWidget(self.buttons)

    @property
    def busy(self) -> bool:
        """Whether the issue has still to be looked through, or the changes to be made."""
        return self._timer.isActive() or self._maker.isActive()

    def look(self) -> None:
        """Look through the issue again, bit by bit, so that the window stays usable."""
        self.changes.begin(self._view)
        self._found = find_style_changes(self._view, self.form.style_chosen())
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(False)
        self._timer.start()
        self._look_further()

    def _look_further(self) -> None:
        found, finished = next_slice(self._found)
        self.changes.add(found)
        if finished:
            self._timer.stop()
            self._count()

    def _count(self) -> None:
        counts, ticked = self.changes.counts()
        with QSignalBlocker(self.rules):
            for row in range(self.rules.count()):
                item = self.rules.item(row)
                rule = StyleRule(item.data(_RULE))
                item.setText(rule_text(rule, counts[rule]))
                item.setCheckState(_state(counts[rule], ticked[rule]))
        sentence = translate("HouseStyle", "Changes: {count}, ticked: {ticked}. Space takes a tick away.")
        self.note.setText(sentence.format(count=counts.total(), ticked=ticked.total()))
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(True)

    def _tick_rule(self, item: QListWidgetItem) -> None:
        self.changes.tick_rule(StyleRule(item.data(_RULE)), item.checkState() is Qt.CheckState.Checked)

    def _make(self) -> None:
        """Make one edit of what is ticked, bit by bit."""
        self.setEnabled(False)
        self._edits = []
        self._making = style_edits(self._view, self.changes.chosen)
        self._maker.start()

    def _make_further(self) -> None:
        try:
            edits, finished = next_slice(self._making)
        except EditError as error:
            self._maker.stop()
            self.setEnabled(True)
            show_error(self, error)
            return
        self._edits += edits
        if finished:
            self._maker.stop()
            self.accept()
            self.chosen.emit(self.form.style_chosen(), as_one_step(self._edits))

    def _end(self) -> None:
        self._timer.stop()
        self._maker.stop()
        self.deleteLater()


def _state(count: int, ticked: int) -> Qt.CheckState:
    if ticked == count:
        return Qt.CheckState.Checked
    return Qt.CheckState.PartiallyChecked if ticked else Qt.CheckState.Unchecked
