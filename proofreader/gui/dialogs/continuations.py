"""Which articles go on on other pages: every pair with its reason, to be ticked and joined as one step."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from proofreader.document.article import Article
from proofreader.document.continuations import Continuation, seam
from proofreader.document.session import ProofSession
from proofreader.gui.context import article_title
from proofreader.gui.wording import reason_text

translate = QCoreApplication.translate
SURE = 0.8
"""Pairs at least this sure are ticked beforehand."""
ENDS = 14
"""Characters that are shown of the end of the one and the beginning of the other."""


class ContinuationsDialog(QDialog):
    """Lists the pairs. Signal: ``chosen(tuple[Continuation, …])``, those left ticked."""

    chosen = Signal(object)

    def __init__(self, session: ProofSession, found: Sequence[Continuation], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found = tuple(found)
        self.setWindowTitle(translate("Continuations", "Join articles across pages"))
        note = QLabel(
            translate(
                "Continuations",
                "Each text goes behind its beginning, on the first page; jump lines and repeated headlines go to the"
                " end. Space takes a tick away; one undo takes all back.",
            )
        )
        note.setWordWrap(True)
        self.list = QListWidget()
        self.list.setAccessibleName(translate("Continuations", "Articles and where they go on"))
        self.list.setWordWrap(True)
        for one in self._found:
            item = QListWidgetItem(_row(session, one), self.list)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if one.confidence >= SURE else Qt.CheckState.Unchecked)
        self.list.setCurrentRow(0)
        ok, cancel = QDialogButtonBox.StandardButton.Ok, QDialogButtonBox.StandardButton.Cancel
        self.buttons = QDialogButtonBox(ok | cancel)
        self.buttons.button(ok).setText(translate("Continuations", "&Join what is ticked"))
        self.buttons.accepted.connect(self._choose)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (note, self.list, self.buttons):
            layout.addWidget(widget)
        self.list.setFocus()
        self.resize(640, 360)
        self.finished.connect(self.deleteLater)

    def show_first(self, anchor: int) -> None:
        """Make the pair that the article at ``anchor`` is in the current one."""
        rows = (row for row, one in enumerate(self._found) if anchor in (one.first, one.second))
        self.list.setCurrentRow(next(rows, 0))

    def _choose(self) -> None:
        rows = range(self.list.count())
        ticked = tuple(self._found[row] for row in rows if self.list.item(row).checkState() is Qt.CheckState.Checked)
        self.accept()
        if ticked:
            self.chosen.emit(ticked)


def _article_at(session: ProofSession, anchor: int) -> tuple[int, Article]:
    place = session.place(anchor)
    page = session.reading.pages[place.page]
    return place.page, page.articles[place.article] if place.article is not None else Article((place.part,))


def _row(session: ProofSession, one: Continuation) -> str:
    page, first = _article_at(session, one.first)
    other, _ = _article_at(session, one.second)
    before, behind = seam(session.view, one)
    sentence = translate(
        "Continuations",
        "Page {page}: {title} …{end} → page {other}: {beginning}… ({percent} % sure: {reason})",
    )
    return sentence.format(
        page=page + 1,
        title=article_title(session, first),
        end=before[-ENDS:],
        other=other + 1,
        beginning=behind[:ENDS],
        percent=round(one.confidence * 100),
        reason=reason_text(one.reason),
    )
