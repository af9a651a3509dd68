"""What the tests of the window do again and again: press a key, go to a place, read everything."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from proofreader.document.article import PageReading, Part
from proofreader.document.session import ProofSession
from proofreader.gui.main_window import MainWindow


def press_key(widget: QWidget, key: str) -> None:
    """Press ``key`` (Qt's portable notation, ``Ctrl+1``) in ``widget``."""
    combination = QKeySequence(key)[0]
    QTest.keyClick(widget, combination.key(), combination.keyboardModifiers())


def session_of(window: MainWindow) -> ProofSession:
    """The open session."""
    assert window.bridge.session is not None
    return window.bridge.session


def parts_of(page: PageReading) -> tuple[Part, ...]:
    """All parts of a page."""
    return (*page.furniture, *(part for article in page.articles for part in article.parts), *page.unplaced)


def all_text(window: MainWindow) -> str:
    """The reading of the whole issue, a line for each part."""
    session = session_of(window)
    return "\n".join(session.text(part) for page in session.reading.pages for part in parts_of(page))


def go_to(window: MainWindow, found: str) -> int:
    """Put the cursor behind the first character of ``found`` in the raw text, and return that gap; before it where
    ``found`` begins a word that is looked for as a whole."""
    at = session_of(window).issue.raw.index(found)
    gap = at + 1 if any(blank in found for blank in " \n") else at
    window.bridge.go_to(gap)
    window.reading.setFocus()
    return gap
