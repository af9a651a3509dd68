"""All commands with their keys, by menu; typing narrows the list."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from proofreader.gui.commands import COMMANDS, Menu
from proofreader.gui.menus import command_text, menu_text, without_mnemonic

translate = QCoreApplication.translate


class ShortcutsDialog(QDialog):
    """The overview; it stays open beside the window while one works."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("ShortcutsDialog", "Keyboard shortcuts"))
        self.search = QLineEdit()
        self.search.setPlaceholderText(translate("ShortcutsDialog", "Type to find a command"))
        self.tree = QTreeWidget()
        self.tree.setHeaderLabels((translate("ShortcutsDialog", "Command"), translate("ShortcutsDialog", "Keys")))
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.header().setStretchLastSection(False)
        self.tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.tree.setAccessibleName(self.windowTitle())
        for menu in Menu:
            top = QTreeWidgetItem(self.tree, (without_mnemonic(menu_text(menu)),))
            for command in COMMANDS:
                if command.menu is menu:
                    keys = " / ".join(dict.fromkeys(_native(key) for key in command.keys))
                    QTreeWidgetItem(top, (without_mnemonic(command_text(command)), keys))
            top.setExpanded(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        self.search.textChanged.connect(self._narrow)
        layout = QVBoxLayout(self)
        layout.addWidget(self.search)
        layout.addWidget(self.tree)
        layout.addWidget(buttons)
        self.resize(560, 620)
        self.finished.connect(self.deleteLater)

    def _narrow(self, typed: str) -> None:
        wanted = typed.casefold()
        for row in range(self.tree.topLevelItemCount()):
            top = self.tree.topLevelItem(row)
            if top is None:
                continue
            items = [item for index in range(top.childCount()) if (item := top.child(index)) is not None]
            for item in items:
                item.setHidden(wanted not in f"{item.text(0)} {item.text(1)}".casefold())
            top.setHidden(all(item.isHidden() for item in items))


def _native(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
