"""What is said to those who hear the window: sentences that come up while the keyboard is somewhere else."""

from __future__ import annotations

import re
from html import unescape

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QWidget

from proofreader.gui.timers import single_shot

REST_MS = 400
"""Numbers that still grow are not read out one by one (milliseconds)."""
_BREAK = re.compile(r"<br\s*/?>")
_TAG = re.compile(r"<[^>]+>")


def announce(widget: QWidget, sentence: str) -> None:
    """Let a screen reader say ``sentence``; one that is empty, or of a widget that does not show, is not said."""
    if sentence and widget.isVisible():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, sentence))


class SpokenLabel(QLabel):
    """What it says while the keyboard is in its panel or dialog is spoken too, once it rests."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._speaks = single_shot(self, REST_MS, self._speak)

    def setText(self, text: str) -> None:
        """Say ``text``; the same again is not spoken again."""
        if text != self.text():
            super().setText(text)
            self._speaks.start()

    def _speak(self) -> None:
        panel, focus = self.parentWidget(), QApplication.focusWidget()
        if panel is not None and focus is not None and panel.isAncestorOf(focus):
            announce(self, plain(self.text()))


def name_choice(box: QComboBox, name: str) -> None:
    """Say what is chosen in ``box``, which has no label: where Qt calls a box by what is chosen in it (on Linux), the
    name is told as its description; those who see find it under the pointer."""
    box.setAccessibleName(name)
    box.setToolTip(name)


def plain(rich: str) -> str:
    """Rich text of ours as it is spoken: a line each, without marks."""
    return unescape(_TAG.sub("", _BREAK.sub("\n", rich))).replace("\xa0", " ")
