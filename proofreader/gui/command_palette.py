"""Every command under one key: type a few letters of its name, Enter does it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QBrush, QColor, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from proofreader.gui.command_search import Names, ranked
from proofreader.gui.commands import COMMANDS, Command, Needs
from proofreader.gui.menus import command_text, menu_text, without_mnemonic
from proofreader.gui.palette import theme_for
from proofreader.gui.speaking import REST_MS, announce
from proofreader.gui.timers import single_shot

if TYPE_CHECKING:
    from proofreader.gui.main_window import MainWindow

translate = QCoreApplication.translate
RECENT = 12
"""How many commands are remembered as used lately."""
WIDTH_EMS, HEIGHT_EMS = 46, 26
LIST_KEYS = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})
ENTER_KEYS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
ID = Qt.ItemDataRole.UserRole


def why_not(needs: Needs) -> str:
    """Why a command that needs this is not offered now."""
    return {
        Needs.NOTHING: "",
        Needs.ISSUE: translate("CommandPalette", "No issue is open"),
        Needs.SUSPECTS: translate("CommandPalette", "No issue is open"),
        Needs.UNDO: translate("CommandPalette", "There is nothing to undo"),
        Needs.REDO: translate("CommandPalette", "There is nothing to redo"),
        Needs.JOB: translate("CommandPalette", "No work is going on"),
    }[needs]


class CommandPalette(QFrame):
    """Lies over the upper part of the window, and not in a window of its own: input methods work in it, and whatever
    had the keyboard has it again when the command runs."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._before: QWidget | None = None
        self.setObjectName("commandPalette")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.typed = QLineEdit()
        self.typed.setClearButtonEnabled(True)
        self.list = QTreeWidget()
        self.list.setColumnCount(2)
        self.list.setHeaderHidden(True)
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.list.header().setStretchLastSection(False)
        self.hint = QLabel()
        self.hint.setWordWrap(True)
        layout = QVBoxLayout(self)
        for widget in (self.typed, self.list, self.hint):
            layout.addWidget(widget)
        self._speaks = single_shot(self, REST_MS, lambda: announce(self, self.typed.accessibleDescription()))
        self.typed.textChanged.connect(self._fill)
        self.typed.installEventFilter(self)
        self.list.itemClicked.connect(self._run)
        self.list.currentItemChanged.connect(self._explain)
        QApplication.instance().focusObjectChanged.connect(self._leave_with_focus)  # type: ignore[union-attr]
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything again, in the language that is spoken now."""
        self.setAccessibleName(translate("CommandPalette", "Commands"))
        self.typed.setPlaceholderText(translate("CommandPalette", "What do you want to do?"))
        self.typed.setAccessibleName(translate("CommandPalette", "What do you want to do?"))
        self.list.setAccessibleName(translate("CommandPalette", "Commands"))

    def open(self) -> None:
        """Show all commands, those used lately first, and take the keyboard."""
        self._before = QApplication.focusWidget()
        self._window.menus.refresh()
        em = self.fontMetrics().height()
        area = self._window.stack.geometry()
        width = min(WIDTH_EMS * em, self._window.width() - 2 * em)
        height = min(HEIGHT_EMS * em, self._window.height() - area.top() - 2 * em)
        self.setGeometry((self._window.width() - width) // 2, area.top(), width, height)
        self.typed.clear()
        self._fill("")
        self.show()
        self.raise_()
        self.typed.setFocus(Qt.FocusReason.PopupFocusReason)

    def leave(self) -> None:
        """Hide, and give the keyboard back."""
        before, self._before = self._before, None
        self.hide()
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)

    def _leave_with_focus(self, now: QObject | None) -> None:
        if self.isVisible() and isinstance(now, QWidget) and not self.isAncestorOf(now):
            self._before = None
            self.hide()

    def _fill(self, typed: str) -> None:
        table = {command.id: command for command in COMMANDS}
        recent = self._window.settings.text("recent_commands", "").split()
        self.list.clear()
        for name in ranked(typed, map(_names, COMMANDS), recent):
            self._add(table[name])
        first = self.list.topLevelItem(0)
        if first is None:
            self.hint.setText(translate("CommandPalette", "No command is called anything like this."))
        else:
            self.list.setCurrentItem(first)

    def _add(self, command: Command) -> None:
        action = self._window.menus.actions[command.id]
        sign = "✓ " if action.isChecked() else ""
        named = translate("CommandPalette", "{menu} › {command}")
        named = sign + named.format(menu=_plain_menu(command), command=without_mnemonic(command_text(command)))
        keys = action.shortcuts()
        native = QKeySequence.SequenceFormat.NativeText
        right = keys[0].toString(native) if keys else ""
        item = QTreeWidgetItem(self.list, (named, right))
        item.setData(0, ID, command.id)
        if not action.isEnabled():
            item.setText(1, why_not(command.needs))
            grey = QBrush(QColor(theme_for(self.palette()).soft))
            for column in range(2):
                item.setForeground(column, grey)
                font = item.font(column)
                font.setItalic(True)
                item.setFont(column, font)

    def _explain(self, item: QTreeWidgetItem | None) -> None:
        if item is None:
            return
        said = translate("CommandPalette", "{command}, {more}").format(command=item.text(0), more=item.text(1))
        self.typed.setAccessibleDescription(said)
        self._speaks.start()
        enter = translate("CommandPalette", "Enter: do it · Up, Down: choose · Esc: leave")
        allowed = self._window.menus.actions[item.data(0, ID)].isEnabled()
        self.hint.setText(enter if allowed else translate("CommandPalette", "Not now: {why}.").format(why=item.text(1)))

    def _run(self, item: QTreeWidgetItem | None) -> None:
        if item is None:
            return
        action = self._window.menus.actions[item.data(0, ID)]
        if not action.isEnabled():
            return
        settings, name = self._window.settings, str(item.data(0, ID))
        recent = [name, *(old for old in settings.text("recent_commands", "").split() if old != name)]
        settings.set_text("recent_commands", " ".join(recent[:RECENT]))
        self.leave()
        action.trigger()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.typed and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in LIST_KEYS:
                QApplication.sendEvent(self.list, event)
                return True
            if event.key() in ENTER_KEYS:
                self._run(self.list.currentItem())
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.leave()
                return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


def _plain_menu(command: Command) -> str:
    return without_mnemonic(menu_text(command.menu))


def _names(command: Command) -> Names:
    english = without_mnemonic(command.text)
    shown = without_mnemonic(command_text(command))
    menu = _plain_menu(command)
    return Names(command.id, shown, (english, command.id.replace("_", " "), f"{menu} {shown}", f"{menu}{shown}"))
