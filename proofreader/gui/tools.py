"""The tools beside the panes, each made when it is first asked for: a start does not wait for any of them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDockWidget, QWidget

from proofreader.gui.compare import Compare

if TYPE_CHECKING:
    from proofreader.gui.main_window import MainWindow


class Tools(QObject):
    """One property a tool; commands ask for it as ``window.tools.name``."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def shows(self, name: str) -> bool:
        """Whether the dock ``name`` was made and is not hidden; asking does not make it."""
        dock = self.__dict__.get(name)
        return isinstance(dock, QDockWidget) and not dock.isHidden()

    def toggle(self, dock: QDockWidget) -> None:
        """Show a dock and go into it, or hide it and go back to the reading."""
        hidden = dock.isHidden()
        dock.setVisible(hidden)
        if hidden:
            dock.raise_()
            dock.widget().setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self._window.reading.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _dock(self, name: str, widget: QWidget) -> QDockWidget:
        """A dock below, hidden, over the review queue; its title is that of ``widget``."""
        window = self._window
        dock = window.add_dock(name, widget, Qt.DockWidgetArea.BottomDockWidgetArea)
        dock.setWindowTitle(widget.windowTitle())
        widget.windowTitleChanged.connect(dock.setWindowTitle)
        if not window.restoreDockWidget(dock):
            window.tabifyDockWidget(window.queue_dock, dock)
            window.resizeDocks([dock], [300], Qt.Orientation.Vertical)
        dock.hide()
        return dock

    @cached_property
    def compare(self) -> QDockWidget:
        """What the reading has made of the raw page."""
        panel = Compare(self._window.bridge)
        panel.list.chosen.connect(lambda _: self._window.reading.setFocus())
        return self._dock("compare", panel)
