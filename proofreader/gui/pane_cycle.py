"""From pane to pane by one key, whatever is open: outline, raw page, reading, queue, every tool, the find bar."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QDockWidget, QWidget


def focus_next(panes: Sequence[QWidget], by: int) -> None:
    """Put the keyboard into the next (1) or the previous (-1) of ``panes``; one that lies behind another under the same
    tabs comes to the front."""
    shown = [pane for pane in panes if _is_open(pane)]
    if not shown:
        return
    focus = QApplication.focusWidget()
    here = (at for at, pane in enumerate(shown) if focus is not None and (pane is focus or pane.isAncestorOf(focus)))
    pane = shown[(next(here, -by) + by) % len(shown)]
    dock = _dock(pane)
    if dock is not None:
        dock.raise_()
    pane.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _dock(pane: QWidget) -> QDockWidget | None:
    parent = pane.parentWidget()
    return parent if isinstance(parent, QDockWidget) else None


def _is_open(pane: QWidget) -> bool:
    dock = _dock(pane)
    return pane.isVisible() if dock is None else not dock.isHidden()


class _Entry(QObject):
    """Hands the keyboard on from a panel to what is worked with in it."""

    def __init__(self, panel: QWidget, entry: QWidget) -> None:
        super().__init__(panel)
        self._entry = entry
        panel.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and isinstance(event, QFocusEvent):
            self._entry.setFocus(event.reason())
            return True
        return super().eventFilter(watched, event)


def enter_at(panel: QWidget, entry: QWidget) -> None:
    """Whoever gives ``panel`` the keyboard gives it to ``entry`` in it.

    A focus proxy would do that too, but Tab would come to it in place of the panel and go on from there: whatever
    stands before it in the panel could not be reached.
    """
    _Entry(panel, entry)
