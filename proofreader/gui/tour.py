"""One minute through the window, on the sample: what is where, and the few keys that do most of the work."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QDockWidget, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from proofreader.gui.commands import KEYED
from proofreader.gui.speaking import announce
from proofreader.gui.timers import single_shot
from proofreader.resources import resource

if TYPE_CHECKING:
    from proofreader.gui.main_window import MainWindow

translate = QCoreApplication.translate
WIDTH_EMS = 30
SEEN = "tour_seen"
_REARRANGED = frozenset({QEvent.Type.Resize, QEvent.Type.LayoutRequest, QEvent.Type.ChildAdded})
"""What comes up in the window, a panel say, would lie over the tour: it comes back to the front."""


@dataclass(frozen=True, slots=True)
class Stop:
    """``text`` with places for keys by command; ``command``, once given, leads on; ``shown`` is pointed at."""

    title: str
    text: str
    shown: Callable[[MainWindow], QWidget]
    command: str = ""


def stops() -> tuple[Stop, ...]:
    """The stops in the language that is spoken now."""
    return (
        Stop(
            translate("Tour", "The raw page"),
            translate(
                "Tour", "On the left stands the page as it came: columns, line ends, stray blanks. It is never changed."
            ),
            lambda w: w.raw,
        ),
        Stop(
            translate("Tour", "The reading"),
            translate(
                "Tour",
                "On the right its reading: lines joined, articles put together, every part with its role. "
                "Typing here corrects; the place is the same on both sides.",
            ),
            lambda w: w.reading,
        ),
        Stop(
            translate("Tour", "Suspects"),
            translate(
                "Tour",
                "What the program is not sure of waits in the queue below. Press {next_suspect}: the next suspect.",
            ),
            lambda w: w.queue,
            "next_suspect",
        ),
        Stop(
            translate("Tour", "Settling one"),
            translate(
                "Tour", "Press {leave}: this place is right as it stands. {accept} takes a proposal, {undo} takes back."
            ),
            lambda w: w.reading,
            "leave",
        ),
        Stop(
            translate("Tour", "One key a suspect"),
            translate(
                "Tour",
                "{review} goes through all of them: {review_first} takes the proposal, a number another one, "
                "{review_end} ends. Try it now, or go on.",
            ),
            lambda w: w.queue,
        ),
        Stop(
            translate("Tour", "The outline"),
            translate(
                "Tour",
                "Pages, articles and parts, and what is left in each. {split_article} begins an article, "
                "{role_headline} makes a headline, {part_to_article} moves a part elsewhere.",
            ),
            lambda w: w.outline,
        ),
        Stop(
            translate("Tour", "Any command"),
            translate(
                "Tour",
                "{commands} finds every command by a few letters of its name and tells its key; "
                "{shortcuts} changes keys.",
            ),
            lambda w: w.menuBar(),
        ),
        Stop(
            translate("Tour", "Out it goes"),
            translate(
                "Tour",
                "{checks} lists what is left, {export} writes the articles, {save} keeps everything. "
                "{help} has the rest. Open your own pages with {open}.",
            ),
            lambda w: w.reading,
        ),
    )


class Tour(QFrame):
    """Lies over a corner of the window. Enter goes on, Backspace back, Escape ends; all other keys work as always."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._number = 0
        self._wanted = False
        self.setObjectName("tour")
        self.setAutoFillBackground(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.title, self.text, self.count = QLabel(), QLabel(), QLabel()
        self.text.setWordWrap(True)
        self.back, self.next, self.end = QPushButton(), QPushButton(), QPushButton()
        self.pointer = QFrame(window)
        self.pointer.setObjectName("tourPointer")
        self.pointer.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._lay_out()
        self.back.clicked.connect(lambda: self.go(-1))
        self.next.clicked.connect(lambda: self.go(1))
        self.end.clicked.connect(self.leave)
        window.bridge.replaced.connect(self._arrived)
        window.keys.changed.connect(self._say)
        self._again = single_shot(self, 0, self._place)
        window.installEventFilter(self)
        for name in {stop.command for stop in stops() if stop.command}:
            window.menus.actions[name].triggered.connect(lambda _=False, name=name: self._done(name))
        self.hide()
        self.pointer.hide()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.count, 1)
        for button in (self.back, self.next, self.end):
            row.addWidget(button)
        self._box = QVBoxLayout(self)
        self._box.addWidget(self.title)
        self._box.addWidget(self.text, 1)
        self._box.addLayout(row)

    def begin(self) -> None:
        """Start at the first stop, on the sample; it is opened where it is not open."""
        window = self._window
        window.settings.set_text(SEEN, "yes")
        self._number = 0
        session = window.bridge.session
        sample = {path.name for path in resource("samples").glob("*.txt")}
        if session is not None and {source.name for source in session.issue.sources} == sample:
            self._open()
        else:
            self._wanted = True
            window.files.open_sample()

    def _arrived(self) -> None:
        if self._wanted and self._window.bridge.session is not None:
            self._wanted = False
            self._open()

    def _open(self) -> None:
        for dock in (self._window.outline_dock, self._window.queue_dock):
            dock.show()
        self.show()
        self.raise_()
        self._say()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def go(self, by: int) -> None:
        """To the next (1) or the previous (-1) stop; past the last one the tour ends."""
        self._number = max(0, self._number + by)
        if self._number >= len(stops()):
            self.leave()
        else:
            self._say()

    def _done(self, command: str) -> None:
        if self.isVisible() and stops()[self._number].command == command:
            self.go(1)

    def leave(self) -> None:
        """End the tour and go to the reading."""
        self.hide()
        self.pointer.hide()
        self._window.reading.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self) -> None:
        if not self.isVisible():
            return
        stop, keys = stops()[self._number], self._window.keys
        self.title.setText(f"<b>{stop.title}</b>")
        self.text.setText(stop.text.format_map({command.id: keys.shown(command.id) for command in KEYED}))
        sentence = translate("Tour", "{number} of {count}")
        self.count.setText(sentence.format(number=self._number + 1, count=len(stops())))
        self.back.setText(translate("Tour", "&Back"))
        last = self._number + 1 == len(stops())
        self.next.setText(translate("Tour", "&Done") if last else translate("Tour", "&Go on (Enter)"))
        self.end.setText(translate("Tour", "&End (Esc)"))
        self.back.setEnabled(self._number > 0)
        self.setAccessibleName(stop.title)
        self.setAccessibleDescription(self.text.text())
        announce(self, self.text.text())
        self._place()

    def _place(self) -> None:
        if not self.isVisible():
            return
        window, shown = self._window, self._shown()
        em = self.fontMetrics().height()
        self.setFixedWidth(min(WIDTH_EMS * em, window.width() - 2 * em))
        self.setFixedHeight(self._box.totalHeightForWidth(self.width()))
        top_left = shown.mapTo(window, shown.rect().topLeft())
        self.pointer.setGeometry(QRect(top_left, shown.size()))
        self.pointer.show()
        self.pointer.raise_()
        low = top_left.y() + shown.height() / 2 > window.height() / 2
        self.move((window.width() - self.width()) // 2, 3 * em if low else window.height() - self.height() - 3 * em)
        self.raise_()

    def _shown(self) -> QWidget:
        """What this stop points at; where another tool lies before it under the same tabs, that one."""
        shown = stops()[self._number].shown(self._window)
        if not shown.visibleRegion().isEmpty():
            return shown
        docks = (dock for dock in self._window.findChildren(QDockWidget) if shown in dock.findChildren(QWidget))
        tabbed = [other for dock in docks for other in self._window.tabifiedDockWidgets(dock)]
        return next((dock for dock in tabbed if not dock.visibleRegion().isEmpty()), shown)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() in _REARRANGED and self.isVisible():
            self._again.start()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right, Qt.Key.Key_Space):
            self.go(1)
        elif event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Left):
            self.go(-1)
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)


def tour_once(window: MainWindow, after: QDialog | None = None) -> None:
    """At the very first start take the tour, once the question that is shown then was answered."""
    if window.settings.text(SEEN, ""):
        return
    if after is not None:
        after.finished.connect(lambda _: QTimer.singleShot(0, window, window.tools.tour.begin))
    else:
        QTimer.singleShot(0, window, window.tools.tour.begin)
