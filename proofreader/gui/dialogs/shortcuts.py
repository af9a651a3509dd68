"""All commands with their keys, by menu; typing narrows the list, and any key can be changed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from proofreader.gui.commands import KEYED, PANELS, Keyed, Menu
from proofreader.gui.commands.names import command_text, menu_text, without_mnemonic
from proofreader.gui.keys import Keys
from proofreader.gui.speaking import SpokenLabel

translate = QCoreApplication.translate
ID = Qt.ItemDataRole.UserRole
CHANGED_SIGN = "✎ "


class ShortcutsDialog(QDialog):
    """The overview; it stays open beside the window while one works."""

    def __init__(self, keys: Keys, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = keys
        self.setWindowTitle(translate("ShortcutsDialog", "Keyboard shortcuts"))
        self.search = QLineEdit()
        self.tree = QTreeWidget()
        self.recorded = QKeySequenceEdit()
        self.recorded.setMaximumSequenceLength(1)
        self.said = SpokenLabel()
        self.said.setWordWrap(True)
        self.use, self.add = QPushButton(), QPushButton()
        self.clear, self.reset, self.reset_all = QPushButton(), QPushButton(), QPushButton()
        self._name()
        self._fill()
        self._lay_out()
        self.search.textChanged.connect(self._narrow)
        self.tree.currentItemChanged.connect(self._select)
        self.use.clicked.connect(lambda: self._record(adding=False))
        self.add.clicked.connect(lambda: self._record(adding=True))
        self.clear.clicked.connect(lambda: self._give(()))
        self.reset.clicked.connect(self._reset)
        self.reset_all.clicked.connect(keys.reset_all)
        keys.changed.connect(self._show_keys)
        self._select()
        self.resize(640, 680)
        self.finished.connect(self.deleteLater)

    def _name(self) -> None:
        self.search.setPlaceholderText(translate("ShortcutsDialog", "Type to find a command or a key"))
        self.search.setAccessibleName(translate("ShortcutsDialog", "Type to find a command or a key"))
        self.tree.setHeaderLabels((translate("ShortcutsDialog", "Command"), translate("ShortcutsDialog", "Keys")))
        self.tree.setAccessibleName(self.windowTitle())
        self.recorded.setAccessibleName(translate("ShortcutsDialog", "New key"))
        self.use.setText(translate("ShortcutsDialog", "&Use this key"))
        self.add.setText(translate("ShortcutsDialog", "&Add this key"))
        self.clear.setText(translate("ShortcutsDialog", "&No key"))
        self.reset.setText(translate("ShortcutsDialog", "As &delivered"))
        self.reset_all.setText(translate("ShortcutsDialog", "Reset a&ll"))

    def _lay_out(self) -> None:
        header = self.tree.header()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(False)
        self.tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        label = QLabel(translate("ShortcutsDialog", "New &key:"))
        label.setBuddy(self.recorded)
        first, second = QHBoxLayout(), QHBoxLayout()
        for widget in (label, self.recorded, self.use, self.add):
            first.addWidget(widget)
        for button in (self.clear, self.reset, self.reset_all):
            second.addWidget(button)
        for button in (self.use, self.add, self.clear, self.reset, self.reset_all):
            button.setAutoDefault(False)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        second.addStretch(1)
        second.addWidget(buttons)
        layout = QVBoxLayout(self)
        layout.addWidget(self.search)
        layout.addWidget(self.tree)
        layout.addWidget(self.said)
        layout.addLayout(first)
        layout.addLayout(second)

    def _fill(self) -> None:
        for menu in Menu:
            top = QTreeWidgetItem(self.tree, (without_mnemonic(menu_text(menu)),))
            for command in KEYED:
                if command.menu is menu:
                    item = QTreeWidgetItem(top, (without_mnemonic(command_text(command)),))
                    item.setData(0, ID, command.id)
            top.setExpanded(True)
        self._show_keys()

    def _items(self) -> list[QTreeWidgetItem]:
        tops = [self.tree.topLevelItem(row) for row in range(self.tree.topLevelItemCount())]
        children = [top.child(row) for top in tops if top is not None for row in range(top.childCount())]
        return [child for child in children if child is not None]

    def _show_keys(self) -> None:
        table = {command.id: command for command in KEYED}
        for item in self._items():
            command = table[item.data(0, ID)]
            keys = " / ".join(dict.fromkeys(_native(key) for key in self._keys.of(command.id)))
            item.setText(1, keys if self._keys.is_usual(command) else CHANGED_SIGN + keys)
            item.setToolTip(1, "" if self._keys.is_usual(command) else _usual(command))
        self._narrow(self.search.text())

    def _narrow(self, typed: str) -> None:
        wanted = typed.casefold()
        for item in self._items():
            name = item.data(0, ID)
            words = f"{item.text(0)} {item.text(1)} {' '.join(self._keys.of(name))} {name}".casefold()
            item.setHidden(wanted not in words)
        for row in range(self.tree.topLevelItemCount()):
            top = self.tree.topLevelItem(row)
            if top is not None:
                children = [top.child(index) for index in range(top.childCount())]
                top.setHidden(all(child.isHidden() for child in children if child is not None))

    @property
    def command(self) -> Keyed | None:
        """The command that is chosen in the list."""
        item = self.tree.currentItem()
        name = item.data(0, ID) if item is not None else None
        return next((command for command in KEYED if command.id == name), None)

    def _select(self) -> None:
        command = self.command
        for widget in (self.recorded, self.use, self.add, self.clear, self.reset):
            widget.setEnabled(command is not None)
        self.recorded.clear()
        self.said.setText(
            translate("ShortcutsDialog", "Choose a command to give it another key.")
            if command is None
            else translate("ShortcutsDialog", "“{command}”: press the new key in the field below.").format(
                command=without_mnemonic(command_text(command))
            )
        )

    def _record(self, *, adding: bool) -> None:
        command, key = self.command, self.recorded.keySequence().toString()
        if command is None:
            return
        refusal = self._keys.refusal(key, command)
        if refusal:
            self.said.setText(refusal)
            self.recorded.setFocus()
            return
        self._give((*self._keys.of(command.id), key) if adding else (key,))
        self.recorded.clear()

    def _give(self, keys: tuple[str, ...]) -> None:
        command = self.command
        if command is None:
            return
        self._keys.give(command, keys)
        named = without_mnemonic(command_text(command))
        shown = " / ".join(_native(key) for key in self._keys.of(command.id))
        sentence = (
            translate("ShortcutsDialog", "“{command}” now has {keys}.")
            if shown
            else translate("ShortcutsDialog", "“{command}” now has no key; it is still in its menu.")
            if command.menu not in PANELS
            else translate("ShortcutsDialog", "“{command}” now has no key.")
        )
        self.said.setText(sentence.format(command=named, keys=shown))

    def _reset(self) -> None:
        command = self.command
        if command is None:
            return
        for key in command.keys:
            refusal = self._keys.refusal(QKeySequence(key).toString(), command)
            if refusal:
                self.said.setText(refusal)
                return
        self._give(command.keys)


def _usual(command: Keyed) -> str:
    keys = " / ".join(_native(key) for key in command.keys)
    return translate("ShortcutsDialog", "As delivered: {keys}").format(keys=keys or "–")


def _native(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
