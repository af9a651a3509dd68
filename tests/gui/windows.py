"""Every window that the program can show, one after another, for tests that look at all of them."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QButtonGroup,
    QDialog,
    QRadioButton,
    QTabBar,
    QWidget,
)

import proofreader.gui.dialogs
from proofreader.document.transfer import transferred
from proofreader.gui.commands import COMMANDS
from proofreader.gui.dialogs.alike import AlikeDialog
from proofreader.gui.dialogs.articles import ArticleDialog
from proofreader.gui.dialogs.continuations import ContinuationsDialog
from proofreader.gui.dialogs.encoding import EncodingDialog
from proofreader.gui.dialogs.layout import LayoutDialog
from proofreader.gui.dialogs.reanalysis import ReanalysisDialog
from proofreader.gui.dialogs.recovery import RecoveryDialog
from proofreader.gui.dialogs.transfer import TransferDialog
from proofreader.gui.main_window import MainWindow
from proofreader.storage.recovery import Unsaved
from proofreader.text.gap import Mark
from proofreader.writers.options import ExportOptions
from tests.gui.steps import session_of

LEFT_OUT = frozenset(
    (
        "quit",
        "close",
        "cut",
        "full_screen",
        "open",
        "open_folder",
        "open_sample",
        "tour",
        "stop",
        "save",
        "save_as",
        "paste",
    )
)
"""Commands that end something, ask the system for a file, or would change the issue under the others."""
QUIET = ("theme_", "language_", "zoom_", "role_", "part_", "split_", "merge_", "join_", "copy", "paste_", "add_")
"""Commands that begin so open nothing."""


def dialog_classes() -> set[type[QDialog]]:
    """Every dialog of the program."""
    for found in pkgutil.iter_modules(proofreader.gui.dialogs.__path__):
        importlib.import_module(f"proofreader.gui.dialogs.{found.name}")

    def below(kind: type[QDialog]) -> Iterator[type[QDialog]]:
        for child in kind.__subclasses__():
            yield child
            yield from below(child)

    return {kind for kind in below(QDialog) if kind.__module__.startswith("proofreader.gui")}


def _shown() -> list[QDialog]:
    return [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QDialog) and widget.isVisible()]


def all_windows(desk: MainWindow) -> Iterator[QWidget]:
    """The window with every tool open, then each dialog, active; a dialog is closed when the next is asked for."""
    QGuiApplication.clipboard().clear()
    for command in COMMANDS:
        if command.id in LEFT_OUT or command.id.startswith(QUIET):
            continue
        desk.reading.setFocus()
        desk.menus.refresh()
        desk.menus.actions[command.id].trigger()
        yield from _each_dialog()
    for dialog in _built(desk):
        dialog.open()
        yield from _each_dialog()
    desk.activateWindow()
    QApplication.processEvents()
    desk.reading.setFocus()
    yield desk


def _each_dialog() -> Iterator[QDialog]:
    QApplication.processEvents()
    for dialog in _shown():
        dialog.activateWindow()
        QApplication.processEvents()
        while getattr(dialog, "busy", False):
            QApplication.processEvents()
        yield dialog
        dialog.reject()
        dialog.deleteLater()
    QApplication.processEvents()


def _built(desk: MainWindow) -> Iterator[QDialog]:
    """Those that no command opens at once."""
    session = session_of(desk)
    yield EncodingDialog("page.txt", "临江晚报".encode("gb18030"), desk)
    yield RecoveryDialog((Unsaved(Path("a.proof"), ("page1.txt",), 3, datetime.now(UTC), None),), desk)
    gap = session.issue.raw.index("\n大精神")
    yield AlikeDialog(session, gap, [gap], Mark.RUN_ON, desk)
    anchor = session.reading.pages[0].articles[0].anchor
    yield ArticleDialog(session, anchor, 1, desk)
    yield ContinuationsDialog(session, (), desk)
    yield ReanalysisDialog(session.view, session.view, (2, 1), desk)
    yield TransferDialog("2 of 3", transferred(session, session.issue, session.proposals).items, desk)
    yield LayoutDialog(session, ExportOptions(format="md"), desk)
    desk.tools.look_for(replacing=True)
    bar = desk.tools.find
    bar.sought.setText("临江")
    bar.search()
    bar.template.setText("泊川")
    dialog = bar.ask_all()
    assert dialog is not None
    yield dialog


def reached_by_tab(window: QWidget) -> list[QWidget]:
    """What Tab must come to in ``window``: whatever shows, works and takes the keyboard so."""
    found = []
    for widget in window.findChildren(QWidget):
        takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
        if takes and widget.isVisible() and widget.isEnabled() and widget.window() is window and not _unchecked(widget):
            found.append(widget)
    return found


def _unchecked(widget: QWidget) -> bool:
    """Arrows, not Tab, go to the other buttons of a group."""
    if not isinstance(widget, QAbstractButton) or not widget.isCheckable():
        return False
    alone = widget.autoExclusive() or isinstance(widget.group(), QButtonGroup)
    return alone and isinstance(widget, QRadioButton) and not widget.isChecked()


def spoken_name(widget: QWidget) -> str:
    """What a screen reader calls ``widget``."""
    interface = QAccessible.queryAccessibleInterface(widget)
    name = interface.text(QAccessible.Text.Name) if interface is not None else ""
    if not name and isinstance(widget, QTabBar):
        name = widget.tabText(widget.currentIndex())
    return name.strip()


def described(widget: QWidget) -> str:
    """``widget`` for a person who reads a failed test."""
    chain = [type(widget).__name__ + (f"#{widget.objectName()}" if widget.objectName() else "")]
    parent = widget.parentWidget()
    while parent is not None:
        chain.append(type(parent).__name__)
        parent = parent.parentWidget()
    return " < ".join(chain[:5])
