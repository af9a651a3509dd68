"""The help: chapters on the left, the one that is read on the right; typing narrows the chapters to those with the
words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from proofreader.gui.help_pages import Chapter, chapters
from proofreader.gui.keys import Keys

translate = QCoreApplication.translate
NAME = Qt.ItemDataRole.UserRole
WIDTH, HEIGHT = 900, 640
MARGIN = 14


class HelpDialog(QDialog):
    """Stays open beside the window while one works."""

    def __init__(self, keys: Keys, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = keys
        self._chapters: dict[str, Chapter] = {}
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.list.setSpacing(2)
        self.page = QTextBrowser()
        self.page.setOpenLinks(False)
        self.page.setTabChangesFocus(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(self.list)
        splitter.addWidget(self.page)
        splitter.setChildrenCollapsible(False)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([WIDTH // 4, 3 * WIDTH // 4])
        layout = QVBoxLayout(self)
        for widget in (self.search, splitter, buttons):
            layout.addWidget(widget)
        self.search.textChanged.connect(self._narrow)
        self.search.returnPressed.connect(self._find)
        self.list.currentItemChanged.connect(self._read)
        keys.changed.connect(self._fill)
        self.retranslate()
        self.resize(WIDTH, HEIGHT)
        self.list.setFocus()
        self.finished.connect(self.deleteLater)

    def retranslate(self) -> None:
        """Say everything again, in the language that is spoken now."""
        self.setWindowTitle(translate("HelpDialog", "Help"))
        self.search.setPlaceholderText(translate("HelpDialog", "Words to look for"))
        self.search.setAccessibleName(translate("HelpDialog", "Words to look for"))
        self.list.setAccessibleName(translate("HelpDialog", "Chapters"))
        self._fill()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _fill(self) -> None:
        row = max(0, self.list.currentRow())
        self._chapters = {chapter.name: chapter for chapter in chapters(self._keys)}
        self.list.clear()
        for chapter in self._chapters.values():
            item = QListWidgetItem(chapter.title, self.list)
            item.setData(NAME, chapter.name)
        self.list.setMinimumWidth(self.list.sizeHintForColumn(0) + 2 * self.list.frameWidth() + MARGIN)
        self.list.setCurrentRow(min(row, self.list.count() - 1))
        self._narrow(self.search.text())

    def show_chapter(self, name: str) -> None:
        """Read the chapter ``name``, such as ``3-review``."""
        for row in range(self.list.count()):
            if self.list.item(row).data(NAME) == name:
                self.list.setCurrentRow(row)

    def _read(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            chapter = self._chapters[item.data(NAME)]
            self.page.setMarkdown(chapter.text)
            self.page.document().setDocumentMargin(MARGIN)
            self.page.setAccessibleName(chapter.title)
            self._mark(self.search.text())

    def _narrow(self, typed: str) -> None:
        wanted = typed.casefold().strip()
        first = None
        for row in range(self.list.count()):
            item = self.list.item(row)
            item.setHidden(wanted not in self._chapters[item.data(NAME)].text.casefold())
            first = item if first is None and not item.isHidden() else first
        current = self.list.currentItem()
        if first is not None and (current is None or current.isHidden()):
            self.list.setCurrentItem(first)
        self._mark(typed)

    def _mark(self, typed: str) -> None:
        self.page.moveCursor(QTextCursor.MoveOperation.Start)
        if typed.strip():
            self.page.find(typed.strip())

    def _find(self) -> None:
        """Go on to the next place with the words, from the end to the beginning again."""
        words = self.search.text().strip()
        if words and not self.page.find(words, QTextDocument.FindFlag(0)):
            self._mark(words)
