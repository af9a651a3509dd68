"""The window: the outline on the left, the raw page and its reading side by side, the review queue below."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QIcon
from PySide6.QtWidgets import (
    QApplication,
    QDockWidget,
    QLabel,
    QMainWindow,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from proofreader.document.proposal import Options
from proofreader.document.suspects import Suspect
from proofreader.gui.bridge import SessionBridge
from proofreader.gui.copying import Copying
from proofreader.gui.dialogs.about import AboutDialog
from proofreader.gui.dialogs.options import OptionsDialog
from proofreader.gui.dialogs.shortcuts import ShortcutsDialog
from proofreader.gui.dividing import Dividing
from proofreader.gui.editing import Editing
from proofreader.gui.files import Files
from proofreader.gui.focus_ring import FocusRings
from proofreader.gui.i18n import use_language
from proofreader.gui.keys import Keys
from proofreader.gui.menus import Menus
from proofreader.gui.outline import Outline
from proofreader.gui.pane_cycle import focus_next
from proofreader.gui.papers import Papers
from proofreader.gui.pasting import Pasting
from proofreader.gui.raw_menu import RawMenu
from proofreader.gui.raw_pane import RawPane
from proofreader.gui.reading_again import ReadingAgain
from proofreader.gui.reading_pane import ReadingPane
from proofreader.gui.review_queue import ReviewQueue
from proofreader.gui.row_tables import USUAL_HEIGHT
from proofreader.gui.settings import Language, Settings, Theme
from proofreader.gui.status import StatusLine
from proofreader.gui.structuring import Structuring
from proofreader.gui.theme import use_theme
from proofreader.gui.tools import Tools
from proofreader.gui.typefaces import Faces
from proofreader.gui.wording import reason_text
from proofreader.resources import resource

translate = QCoreApplication.translate
ZOOM_STEP = 10
ZOOM_RANGE = (50, 400)
SMALLEST = QSize(960, 600)
USUAL = QSize(1280, 800)
LAYOUT_VERSION = 1


class MainWindow(QMainWindow):
    """Puts the pieces together and passes between them; each piece does its own work."""

    settings: Settings
    bridge: SessionBridge
    files: Files
    editing: Editing
    structuring: Structuring
    papers: Papers
    menus: Menus
    tools: Tools
    pasting: Pasting
    reading_again: ReadingAgain
    dividing: Dividing
    copying: Copying
    outline: Outline
    outline_dock: QDockWidget
    queue_dock: QDockWidget

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.settings = settings
        self.keys = Keys(settings, self)
        self.bridge = SessionBridge(self)
        self.raw = RawPane(self.bridge)
        self.reading = ReadingPane(self.bridge)
        self.outline = Outline(self.bridge)
        self.queue = ReviewQueue(self.bridge)
        self.status = StatusLine(self.bridge)
        self.files = Files(self.bridge, settings, self)
        self.editing = Editing(self.bridge, self.reading, settings)
        self.structuring = Structuring(self.bridge, self.raw, self.reading, self.outline)
        self.papers = Papers(self.bridge, self.files, settings, self)
        self._titles: dict[QWidget, QLabel] = {}
        self._lay_out()
        FocusRings((self.raw, self.reading), self)
        self.tools = Tools(self)
        self.pasting = Pasting(self)
        self.reading_again = ReadingAgain(self)
        self.dividing = Dividing(self)
        self.copying = Copying(self)
        self.menus = Menus(self)
        self.reading.addActions(self.menus.context_actions())
        self.outline.addActions(self.menus.structure_actions())
        self.raw_menu = RawMenu(self.raw, [self.menus.actions["copy"], *self.menus.structure_actions()])
        self._connect()
        self.bridge.linked = settings.linked
        self._zoom_to(settings.zoom)
        self.retranslate()
        self._restore_layout()

    def _lay_out(self) -> None:
        self.setWindowIcon(QIcon(str(resource("icons", "proofreader.svg"))))
        self.setMinimumSize(SMALLEST)
        self.setAcceptDrops(True)
        self.setDockNestingEnabled(True)
        self.panes = QSplitter(Qt.Orientation.Horizontal)
        self.panes.setChildrenCollapsible(False)
        self.panes.addWidget(self._titled(self.raw))
        self.panes.addWidget(self._titled(self.reading))
        self.panes.setStretchFactor(0, 2)
        self.panes.setStretchFactor(1, 3)
        self.panes.setSizes([400, 600])
        self.welcome = QLabel()
        self.welcome.setObjectName("welcome")
        self.welcome.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.welcome.setTextFormat(Qt.TextFormat.RichText)
        self.welcome.setWordWrap(True)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.welcome)
        self.stack.addWidget(self.panes)
        self.setCentralWidget(self.stack)
        self.outline_dock = self.add_dock("outline", self.outline, Qt.DockWidgetArea.LeftDockWidgetArea)
        self.queue_dock = self.add_dock("queue", self.queue, Qt.DockWidgetArea.BottomDockWidgetArea)
        self.setCorner(Qt.Corner.BottomLeftCorner, Qt.DockWidgetArea.LeftDockWidgetArea)
        self.setStatusBar(self.status)

    def _titled(self, pane: QWidget) -> QWidget:
        box = QWidget()
        title = QLabel()
        title.setObjectName("paneTitle")
        title.setBuddy(pane)
        self._titles[pane] = title
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(title)
        layout.addWidget(pane)
        return box

    def add_dock(self, name: str, widget: QWidget, area: Qt.DockWidgetArea) -> QDockWidget:
        """A new dock with ``widget`` in it; ``name`` is what its place is remembered under."""
        dock = QDockWidget(self)
        dock.setObjectName(name)
        dock.setWidget(widget)
        self.addDockWidget(area, dock)
        return dock

    def _connect(self) -> None:
        self.reading.edit_requested.connect(self.bridge.apply)
        self.queue.chosen.connect(self._go_to_chosen)
        self.bridge.refused.connect(lambda reason: self.status.say(reason_text(reason)))
        self.bridge.changed.connect(self._show_state)
        self.bridge.replaced.connect(self._show_issue)
        self.bridge.linked_changed.connect(self.menus.refresh)
        self.files.renamed.connect(self._show_state)
        self.keys.changed.connect(self._welcome)
        self.files.progress.connect(self.status.show_work)
        self.files.idle.connect(self.status.rest)
        self.files.idle.connect(self.menus.refresh)
        self.files.analysing.begun.connect(self.menus.refresh)
        self.files.said.connect(self.status.say)
        self.editing.said.connect(self.status.say)
        self.structuring.said.connect(self.status.say)
        self.papers.said.connect(self.status.say)
        self.outline.states.said.connect(self.status.say)
        self.status.stopped.connect(self.files.stop)
        self.status.encoding_wanted.connect(self.pasting.ask_encoding)
        for pane in (self.raw, self.reading):
            pane.zoom_requested.connect(self.zoom)

    def _go_to_chosen(self, suspect: Suspect) -> None:
        self.editing.go_to_suspect(suspect)
        self.reading.setFocus()

    def _show_issue(self) -> None:
        session = self.bridge.session
        self.stack.setCurrentWidget(self.panes if session else self.welcome)
        if session is not None:
            self.reading.setFocus()
        self._show_state()

    def _show_state(self) -> None:
        name = self.files.title if self.bridge.session else ""
        program = translate("MainWindow", "Proofreader")
        self.setWindowTitle(f"{name}[*] — {program}" if name else program)
        self.setWindowModified(self.files.modified)
        self.menus.refresh()

    # What the commands of the table ask of the window itself

    def clipboard(self, action: str) -> None:
        """Cut, copy, paste or select all in whatever has the focus."""
        widget = QApplication.focusWidget()
        handler = getattr(widget, action, None)
        if callable(handler):
            handler()

    def zoom(self, by: int) -> None:
        """Show the text larger (1), smaller (-1) or in its normal size (0)."""
        self._zoom_to(self.settings.zoom + by * ZOOM_STEP if by else 100)

    def _zoom_to(self, percent: int) -> None:
        self.settings.zoom = min(max(percent, ZOOM_RANGE[0]), ZOOM_RANGE[1])
        for pane in (self.raw, self.reading):
            pane.set_zoom(self.settings.zoom, self.settings.faces)

    def read_with(self, faces: Faces) -> None:
        """Show the text of both panes in these typefaces."""
        self.settings.faces = faces
        self._zoom_to(self.settings.zoom)

    def toggle_link(self) -> None:
        """Scroll the panes together, or each by itself."""
        self.bridge.linked = not self.bridge.linked
        self.settings.linked = self.bridge.linked

    def toggle_advance(self) -> None:
        """Go on to the next suspect after a decision, or stay."""
        self.settings.advance = not self.settings.advance

    def toggle_dock(self, dock: QDockWidget) -> None:
        """Show or hide the outline or the queue."""
        dock.setVisible(dock.isHidden())

    def toggle_full_screen(self) -> None:
        """Fill the screen, or go back to what was before."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def focus_pane(self, by: int) -> None:
        """Put the keyboard into the next (1) or the previous (-1) of outline, raw page, reading, queue and open
        tools."""
        focus_next((self.outline, self.raw, self.reading, self.queue, *self.tools.panes()), by)

    def set_theme(self, theme: Theme) -> None:
        """Wear ``theme`` from now on."""
        self.settings.theme = theme
        use_theme(theme)

    def set_language(self, language: Language) -> None:
        """Speak ``language`` from now on."""
        self.settings.language = language
        use_language(language)

    def ask_options(self) -> None:
        """Ask what the engine should do differently."""
        session = self.bridge.session
        dialog = OptionsDialog(session.options if session else self.settings.options, self)
        dialog.chosen.connect(self._use_options)
        dialog.open()

    def _use_options(self, options: Options) -> None:
        self.settings.options = options
        if self.bridge.session is not None and self.bridge.session.options != options:
            self.files.analyse_again(options)

    def show_shortcuts(self) -> None:
        """Show all commands and their keys."""
        ShortcutsDialog(self.keys, self).show()

    def show_about(self) -> None:
        """Say what this is."""
        AboutDialog(self).open()

    # What Qt asks of the window

    def retranslate(self) -> None:
        """Say everything again, in the language that is spoken now."""
        self._titles[self.raw].setText(translate("MainWindow", "Raw page"))
        self._titles[self.reading].setText(translate("MainWindow", "Reading"))
        self.raw.setAccessibleName(translate("MainWindow", "Raw page"))
        self.reading.setAccessibleName(translate("MainWindow", "Reading"))
        self.outline_dock.setWindowTitle(translate("MainWindow", "Outline"))
        self.queue_dock.setWindowTitle(translate("MainWindow", "Review queue"))
        self._welcome()
        for piece in (self.menus, self.outline, self.queue, self.status):
            piece.retranslate()
        self._show_state()

    def _welcome(self) -> None:
        heading = translate("MainWindow", "Open the pages of an issue, or drop them here")
        hint = translate("MainWindow", "{open}: files · {folder}: a folder · {keys}: all keys")
        open_, folder, keys = (self.keys.shown(name) for name in ("open", "open_folder", "shortcuts"))
        hint = hint.format(open=open_, folder=folder, keys=keys)
        self.welcome.setText(f"<h2>{heading}</h2><p>{hint}</p>")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.WindowStateChange:
            self.menus.refresh()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        # The program that the files come from waits until this returns, and opening may ask a question.
        QTimer.singleShot(0, self, lambda: self.files.open_paths(paths))

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.files.may_leave():
            event.ignore()
            return
        self.tools.close_dialogs()
        self.files.shut_down()
        self.settings.set_layout("geometry", self.saveGeometry())
        self.settings.set_layout("state", self.saveState(LAYOUT_VERSION))
        self.settings.set_layout("panes", self.panes.saveState())
        self.settings.write()
        event.accept()

    def _restore_layout(self) -> None:
        if not self.restoreGeometry(self.settings.layout("geometry")):
            self.resize(USUAL)
        if not self.restoreState(self.settings.layout("state"), LAYOUT_VERSION):
            larger = max(1.0, self.fontMetrics().height() / USUAL_HEIGHT)
            self.resizeDocks([self.outline_dock], [round(280 * min(larger, 1.5))], Qt.Orientation.Horizontal)
            self.resizeDocks([self.queue_dock], [180], Qt.Orientation.Vertical)
        self.panes.restoreState(self.settings.layout("panes"))
