"""A ring around whatever has the keyboard, in every window and both themes: styles show it faintly, or not at all."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QDockWidget, QWidget
from shiboken6 import isValid

from proofreader.gui.palette import theme_for

WIDTH = 2
PASSING = frozenset({Qt.WindowType.Popup, Qt.WindowType.ToolTip, Qt.WindowType.SplashScreen})
"""Windows that show by themselves where one is."""
_MOVES = frozenset(
    {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.EnabledChange}
)


class FocusRing(QWidget):
    """One a window. The pointer and the keyboard do not notice it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._around: QWidget | None = None
        self._watched: list[QWidget] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def surround(self, widget: QWidget) -> None:
        """Lie around ``widget`` and follow it."""
        self.let_go()
        self._around = widget
        self._watched = list(_up_to_window(widget))
        for each in self._watched:
            each.installEventFilter(self)
        self._follow()

    def let_go(self) -> None:
        """Lie around nothing. What it lay around may be gone together with its dialog."""
        for each in self._watched:
            if isValid(each):
                each.removeEventFilter(self)
        self._around, self._watched = None, []
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES and self._around is not None and isValid(self._around):
            self._follow()
        return super().eventFilter(watched, event)

    def _follow(self) -> None:
        widget, window = self._around, self.window()
        if widget is None or not widget.isVisible() or not widget.isEnabled():
            self.hide()
            return
        place = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size()).adjusted(-WIDTH, -WIDTH, WIDTH, WIDTH)
        self.setGeometry(place.intersected(window.rect()))
        inside = self.rect().adjusted(WIDTH, WIDTH, -WIDTH, -WIDTH)
        self.setMask(QRegion(self.rect()).subtracted(QRegion(inside)))
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QPen(QColor(theme_for(self.palette()).place), 2 * WIDTH))
        painter.drawRect(self.rect())
        painter.end()


def _up_to_window(widget: QWidget) -> Iterator[QWidget]:
    """``widget`` and all that it stands in and moves with, without the window."""
    each: QWidget | None = widget
    while each is not None and not each.isWindow():
        yield each
        each = each.parentWidget()


class FocusRings(QObject):
    """Moves the ring with the keyboard. ``others`` show by themselves that they have it."""

    def __init__(self, others: tuple[QWidget, ...], parent: QObject) -> None:
        super().__init__(parent)
        self._others = others
        self._shown: FocusRing | None = None
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._move)

    def _move(self, _: QWidget | None, now: QWidget | None) -> None:
        if self._shown is not None and isValid(self._shown):
            self._shown.let_go()
        self._shown = None
        if now is None or now in self._others or now is now.window() or now.window().windowType() in PASSING:
            return
        _bring_to_front(now)
        _open_buttons(now.window())
        window = now.window()
        ring = window.findChild(FocusRing, options=Qt.FindChildOption.FindDirectChildrenOnly) or FocusRing(window)
        ring.surround(now)
        self._shown = ring


def _bring_to_front(widget: QWidget) -> None:
    """Where Tab came into a dock that lies behind another under the same tabs, show that dock."""
    parent: QWidget | None = widget
    while parent is not None and not isinstance(parent, QDockWidget):
        parent = parent.parentWidget()
    if parent is not None and parent.visibleRegion().isEmpty():
        parent.raise_()


def _open_buttons(window: QWidget) -> None:
    """Qt lets Tab enter the buttons of a dialog at the default one, past those before it: let it come to all."""
    if isinstance(window, QDialog):
        for box in window.findChildren(QDialogButtonBox):
            if box.focusProxy() is not None:
                box.setFocusProxy(None)  # type: ignore[arg-type]
