"""How an article is laid out in text files: the template, what may stand in it, and what becomes of an article."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from proofreader.document.session import ProofSession
from proofreader.errors import WriteError
from proofreader.gui.wording import reason_text
from proofreader.writers.article_layout import PLACES, ROLES
from proofreader.writers.options import ExportOptions, Per
from proofreader.writers.preview import preview

translate = QCoreApplication.translate
SUGGESTED = {
    "txt": (
        "{kicker}\n{headline}\n{deck}\n\n{byline}\n\n　　{dateline}\n　　{body}\n{crosshead}\n"
        "{caption}\n{credit}\n{jump}\n{editor}\n"
    ),
    "md": (
        "{kicker}\n\n# {headline}\n\n{deck}\n\n*{byline}*\n\n{dateline}\\n\n{body}\\n\n## {crosshead}\\n\n"
        "> {caption}\\n\n> {credit}\\n\n*{jump}*\\n\n*{editor}*\\n\n"
    ),
}
"""Where there is no template yet: every role has its place."""
SHOWN = 4000
"""Characters of the preview."""


class LayoutDialog(QDialog):
    """Asks for the template of ``options``, whose format it is for; ``session`` has the article that is shown. Signal:
    ``chosen(str)``, the template; nothing for the usual layout."""

    chosen = Signal(str)

    def __init__(self, session: ProofSession, options: ExportOptions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._options = replace(options, per=Per.ARTICLE)
        self.setWindowTitle(translate("LayoutDialog", "Layout of the articles"))
        self.editor = QPlainTextEdit(options.layout or SUGGESTED[options.format])
        self.editor.setAccessibleName(translate("LayoutDialog", "Template"))
        self.preview = QPlainTextEdit()
        self.preview.setReadOnly(True)
        for field in (self.editor, self.preview):
            field.setTabChangesFocus(True)
        self.preview.setAccessibleName(translate("LayoutDialog", "Preview"))
        kinds = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(kinds.Ok | kinds.Cancel | kinds.RestoreDefaults)
        self.buttons.button(kinds.RestoreDefaults).setText(translate("LayoutDialog", "The &usual layout"))
        self._lay_out()
        self.editor.textChanged.connect(self._show)
        self.buttons.accepted.connect(lambda: self._choose(self.editor.toPlainText()))
        self.buttons.rejected.connect(self.reject)
        self.buttons.button(kinds.RestoreDefaults).clicked.connect(lambda: self._choose(""))
        self._show()

    def _lay_out(self) -> None:
        sentence = translate(
            "LayoutDialog",
            "Each line with a role, such as {role}, is written for every part of that role; neighbouring lines keep the"
            " order of the page. A blank line parts groups, {end} ends a line. Roles: {roles}. Also: {places}.",
        )
        note = QLabel(
            sentence.format(role="{body}", end="\\n", roles=_braced(ROLES), places=_braced(PLACES)),
        )
        note.setWordWrap(True)
        beside = QHBoxLayout()
        beside.addWidget(self.editor)
        beside.addWidget(self.preview)
        layout = QVBoxLayout(self)
        layout.addWidget(note)
        layout.addLayout(beside)
        layout.addWidget(self.buttons)
        self.resize(820, 520)

    def _show(self) -> None:
        options = replace(self._options, layout=self.editor.toPlainText())
        usable = True
        try:
            shown = "".join(islice(preview(self._session, options), SHOWN))
        except WriteError as error:
            shown, usable = reason_text(error.message), False
        self.preview.setPlainText(shown[:SHOWN])
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(usable)

    def _choose(self, template: str) -> None:
        self.accept()
        self.chosen.emit(template)


def _braced(names: tuple[str, ...]) -> str:
    return " ".join(f"{{{name}}}" for name in names)
