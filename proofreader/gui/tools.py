"""The tools beside the panes, each made when it is first asked for: a start does not wait for any of them."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtWidgets import QApplication, QDialog, QDockWidget, QFileDialog, QWidget

from proofreader.gui.checks import Checks
from proofreader.gui.command_palette import CommandPalette
from proofreader.gui.compare import Compare
from proofreader.gui.concordance import Concordance
from proofreader.gui.dialogs.fonts import FontDialog
from proofreader.gui.dialogs.help import HelpDialog
from proofreader.gui.dialogs.statistics import StatisticsDialog
from proofreader.gui.find_bar import FindBar
from proofreader.gui.fonts import enlarge
from proofreader.gui.history_view import HistoryView
from proofreader.gui.names_panel import NamesPanel
from proofreader.gui.review_mode import ReviewMode
from proofreader.gui.timers import single_shot
from proofreader.gui.tour import Tour
from proofreader.gui.versions import OtherVersion, Versions, read_version

if TYPE_CHECKING:
    from proofreader.gui.main_window import MainWindow

translate = QCoreApplication.translate
PARAGRAPH_SEPARATOR = "\u2029"
"""What Qt puts between the paragraphs of a selection."""
TALL = 17
"""The height of a dock that is opened, in lines of text: enough to read in."""


class Tools(QObject):
    """One property a tool; commands ask for it as ``window.tools.name``."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._docks: list[QDockWidget] = []
        self._queue_height = 0
        self._lower = single_shot(self, 0, self._lower_queue)
        window.files.checks_wanted.connect(lambda: self.visit(self.checks))

    def close_dialogs(self) -> None:
        """Close what is open beside the window, before the window goes: some still work in the background."""
        for dialog in self._window.findChildren(QDialog):
            if dialog.isVisible():
                dialog.reject()

    def shows(self, name: str) -> bool:
        """Whether the dock ``name`` was made and is not hidden; asking does not make it."""
        dock = self.__dict__.get(name)
        return isinstance(dock, QDockWidget) and not dock.isHidden()

    def panes(self) -> list[QWidget]:
        """What can have the keyboard in every tool that was made, open or not, in the order of their making."""
        made = [tool.widget() if isinstance(tool, QDockWidget) else tool for tool in self.__dict__.values()]
        return [pane for pane in made if isinstance(pane, QWidget) and pane is not self._window]

    def toggle(self, dock: QDockWidget) -> None:
        """Show a dock and go into it, or hide it and go back to the reading."""
        window, hidden = self._window, dock.isHidden()
        if hidden and all(other.isHidden() for other in self._docks):
            self._queue_height = window.queue_dock.height()
        dock.setVisible(hidden)
        if hidden:
            dock.raise_()
            tall = TALL * window.fontMetrics().height()
            window.resizeDocks([dock], [tall], Qt.Orientation.Vertical)
            dock.widget().setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            window.reading.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._lower.start()

    def _lower_queue(self) -> None:
        """The queue alone needs no more room than it had before a taller panel stood over it."""
        if self._queue_height and all(other.isHidden() for other in self._docks):
            self._window.resizeDocks([self._window.queue_dock], [self._queue_height], Qt.Orientation.Vertical)

    def _dock(self, name: str, widget: QWidget) -> QDockWidget:
        """A dock below, hidden, over the review queue; its title is that of ``widget``."""
        window = self._window
        dock = window.add_dock(name, widget, Qt.DockWidgetArea.BottomDockWidgetArea)
        dock.setWindowTitle(widget.windowTitle())
        widget.windowTitleChanged.connect(dock.setWindowTitle)
        window.tabifyDockWidget(window.queue_dock, dock)
        dock.hide()
        self._docks.append(dock)
        return dock

    @cached_property
    def checks(self) -> QDockWidget:
        """What is left before export."""
        window = self._window
        panel = Checks(window.bridge, window.outline.states)
        panel.chosen.connect(lambda: window.reading.setFocus(Qt.FocusReason.ShortcutFocusReason))
        return self._dock("checks", panel)

    def visit(self, dock: QDockWidget) -> None:
        """Show a dock, or go into it where it is shown, and out of it and hide it where one is in it."""
        focus = QApplication.focusWidget()
        if dock.isHidden() or (focus is not None and dock.isAncestorOf(focus)):
            self.toggle(dock)
        else:
            dock.raise_()
            dock.widget().setFocus(Qt.FocusReason.ShortcutFocusReason)

    @cached_property
    def compare(self) -> QDockWidget:
        """What the reading has made of the raw page."""
        panel = Compare(self._window.bridge)
        panel.list.chosen.connect(lambda _: self._window.reading.setFocus())
        return self._dock("compare", panel)

    @cached_property
    def versions(self) -> QDockWidget:
        """Another version of the pages."""
        panel = Versions(self._window.bridge)
        dock = self._dock("versions", panel)
        panel.chosen.connect(lambda: self._window.reading.setFocus(Qt.FocusReason.ShortcutFocusReason))
        panel.left.connect(lambda: self.toggle(dock))
        return dock

    def ask_version(self) -> None:
        """Let the editor choose another version of the pages: a text, or a saved issue."""
        window = self._window
        chosen, _ = QFileDialog.getOpenFileName(
            window, translate("Versions", "Compare with another version"), str(window.settings.folder)
        )
        if chosen:
            self.compare_with(Path(chosen))

    def compare_with(self, path: Path) -> None:
        """Read another version in the background and show how it differs."""
        window, session = self._window, self._window.bridge.session
        if session is None:
            return
        if session.pending:
            sentence = translate("Versions", "Some pages are not analysed yet. Compare once they are all there.")
            window.status.say(sentence)
            return
        view, options = session.view, session.options
        window.files.stop()
        window.files.start(
            translate("Versions", "Reading {file} …").format(file=path.name),
            lambda progress: read_version(path, view, options, progress),
            self._show_version,
        )

    def _show_version(self, other: object) -> None:
        panel, dock = self.versions.widget(), self.versions
        if isinstance(panel, Versions) and isinstance(other, OtherVersion):
            panel.compare(other)
            if dock.isHidden():
                self.toggle(dock)
            dock.raise_()
            panel.setFocus(Qt.FocusReason.ShortcutFocusReason)
            panel.look()

    @cached_property
    def history(self) -> QDockWidget:
        """What happened to the paragraph at the cursor."""
        panel = HistoryView(self._window.bridge)
        panel.left.connect(lambda: self._window.reading.setFocus(Qt.FocusReason.ShortcutFocusReason))
        return self._dock("history", panel)

    @cached_property
    def review(self) -> QDockWidget:
        """The suspects one by one."""
        panel = ReviewMode(self._window.bridge, self._window.keys)
        dock = self._dock("review", panel)
        panel.left.connect(lambda: self.toggle(dock))
        panel.left.connect(self._back_to_tour)
        return dock

    def _back_to_tour(self) -> None:
        """Who tried a panel during the tour goes on with the tour."""
        tour = vars(self).get("tour")
        if isinstance(tour, Tour) and tour.isVisible():
            tour.setFocus(Qt.FocusReason.OtherFocusReason)

    @cached_property
    def concordance(self) -> QDockWidget:
        """All places of one kind in the issue, line under line."""
        panel = Concordance(self._window.bridge)
        panel.list.chosen.connect(lambda _: self._window.reading.setFocus())
        panel.left.connect(lambda: self._window.reading.setFocus(Qt.FocusReason.ShortcutFocusReason))
        return self._dock("concordance", panel)

    def look_alike(self) -> None:
        """Open the concordance for what stands at the cursor; from inside it, close it."""
        dock, reading = self.concordance, self._window.reading
        panel = dock.widget()
        assert isinstance(panel, Concordance)
        if not dock.isHidden() and panel.isAncestorOf(QApplication.focusWidget() or dock):
            self.toggle(dock)
            return
        if dock.isHidden():
            self.toggle(dock)
        dock.raise_()
        selected = reading.selected_text() if reading.textCursor().hasSelection() else ""
        panel.look_here("" if "\n" in selected else selected, reading.current_gap())
        panel.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @cached_property
    def names(self) -> QDockWidget:
        """The names of the issue, and their odd spellings."""
        panel = NamesPanel(self._window.bridge)
        panel.chosen.connect(lambda: self._window.reading.setFocus())
        panel.left.connect(lambda: self._window.reading.setFocus(Qt.FocusReason.ShortcutFocusReason))
        return self._dock("names", panel)

    @cached_property
    def find(self) -> FindBar:
        """What looks for text, below everything else."""
        window = self._window
        bar = FindBar(window.bridge, window)
        window.addToolBar(Qt.ToolBarArea.BottomToolBarArea, bar)
        bar.left.connect(lambda: window.reading.setFocus(Qt.FocusReason.ShortcutFocusReason))
        bar.hide()
        return bar

    @cached_property
    def tour(self) -> Tour:
        """One minute through the window."""
        return Tour(self._window)

    def show_help(self) -> None:
        """Show the chapters of the help."""
        HelpDialog(self._window.keys, self._window).show()

    @cached_property
    def commands(self) -> CommandPalette:
        """Every command by its name."""
        return CommandPalette(self._window)

    def show_statistics(self) -> None:
        """Show the figures of the open issue."""
        window, session = self._window, self._window.bridge.session
        if session is not None:
            StatisticsDialog(session, window.files.title, window.settings, window).show()

    def ask_fonts(self) -> None:
        """Ask what to read with."""
        window = self._window
        dialog = FontDialog(window.settings.faces, window.settings.scale, window)
        dialog.chosen.connect(window.read_with)
        dialog.scaled.connect(self._scale)
        dialog.open()

    def _scale(self, percent: int) -> None:
        """Give menus and dialogs that size now, and from now on."""
        settings = self._window.settings
        if percent != settings.scale:
            enlarge(100 * percent / settings.scale)
            settings.scale = percent

    def ask_print(self) -> None:
        """Ask what to print."""
        from proofreader.gui.dialogs.printing import PrintDialog  # brings the Word writer's styles: not at the start

        window, session = self._window, self._window.bridge.session
        if session is not None:
            PrintDialog(session, window.bridge.place, window.settings, window).open()

    def look_for(self, *, replacing: bool = False) -> None:
        """Open the find bar for the pane that has the keyboard, with what is selected there."""
        raw = self._window.raw
        in_raw = raw.hasFocus()
        selected = (raw if in_raw else self._window.reading).textCursor().selectedText()
        self.find.open("" if PARAGRAPH_SEPARATOR in selected else selected, raw=in_raw, replacing=replacing)

    def look_further(self, by: int) -> None:
        """Go to the next (1) or the previous (-1) place of what was looked for last; ask where that is nothing."""
        if self.find.sought.text():
            self.find.go(by)
        else:
            self.look_for()
