"""Which article does this part belong to?"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from proofreader.document.article import Article
from proofreader.document.session import ProofSession
from proofreader.gui.context import article_title, shortened

translate = QCoreApplication.translate


class ArticleDialog(QDialog):
    """All articles of the issue, those of the part's own page first; typing narrows the list. Signal:
    ``chosen(int)``, the anchor of an article."""

    chosen = Signal(object)

    def __init__(self, session: ProofSession, anchor: int, count: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        place = session.place(anchor)
        self._articles: list[Article] = []
        self.setWindowTitle(translate("ArticleDialog", "Move part to another article"))
        title = shortened(session.text(place.part), 40)
        if count > 1:
            title = translate("ArticleDialog", "{part} and {count} more").format(part=title, count=count - 1)
        self.search = QLineEdit()
        self.search.setPlaceholderText(translate("ArticleDialog", "Type to find an article"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.list = QListWidget()
        self.list.setAccessibleName(translate("ArticleDialog", "Articles"))
        pages = sorted(range(len(session.reading.pages)), key=lambda page: page != place.page)
        for page in pages:
            for article in session.reading.pages[page].articles:
                self._articles.append(article)
                sentence = translate("ArticleDialog", "Page {page}: {title}")
                self.list.addItem(sentence.format(page=page + 1, title=article_title(session, article)))
        self.list.setCurrentRow(0)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self._choose)
        buttons.rejected.connect(self.reject)
        self.list.itemActivated.connect(self._choose)
        self.search.textChanged.connect(self._narrow)
        layout = QVBoxLayout(self)
        layout.addWidget(QLabel(title))
        layout.addWidget(self.search)
        layout.addWidget(self.list)
        layout.addWidget(buttons)
        self.list.setFocus()
        self.resize(520, 420)
        self.finished.connect(self.deleteLater)

    def _narrow(self, typed: str) -> None:
        first: QListWidgetItem | None = None
        for row in range(self.list.count()):
            item = self.list.item(row)
            item.setHidden(typed.casefold() not in item.text().casefold())
            if first is None and not item.isHidden():
                first = item
        if first is not None:
            self.list.setCurrentItem(first)

    def _choose(self) -> None:
        item = self.list.currentItem()
        if item is None or item.isHidden() or not item.flags() & Qt.ItemFlag.ItemIsEnabled:
            return
        self.accept()
        self.chosen.emit(self._articles[self.list.row(item)].anchor)
