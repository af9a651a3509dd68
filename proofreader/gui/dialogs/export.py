"""What to write, how, and where to."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from proofreader.document.checks import Check, CheckKind, look_through, ordered
from proofreader.document.session import ProofSession
from proofreader.errors import WriteError
from proofreader.gui import issue_names
from proofreader.gui.checks import check_name
from proofreader.gui.dialogs.layout import LayoutDialog
from proofreader.gui.dialogs.questions import show_error
from proofreader.gui.settings import Settings
from proofreader.gui.slices import next_slice
from proofreader.gui.timers import single_shot
from proofreader.gui.wording import reason_text
from proofreader.gui.workers import Job
from proofreader.gui.wrapped_label import WrappedLabel
from proofreader.text.script import CONFIGS
from proofreader.writers import export
from proofreader.writers.metadata import IssueMetadata, guess_metadata
from proofreader.writers.options import ENCODABLE, LAID_OUT, TEMPLATED, ExportOptions, ExportResult, Per
from proofreader.writers.preview import first_name

translate = QCoreApplication.translate
JSON = "json"
FORMATS = ("docx", "txt", "md", "html", "epub", "tei", "json", "jsonl", "csv", "xlsx")
"""What editors ask for first stands first."""
SEPARATOR = "、"
ENCODINGS = ("utf-8", "utf-8-sig", "gb18030", "utf-16", "big5")


class ExportDialog(QDialog):
    """Writes the articles of ``session``. Signals: ``exported(ExportResult, Path)``, what was written and the folder;
    ``checks_wanted()``, the editor would rather look at what is left."""

    exported = Signal(object, object)
    checks_wanted = Signal()

    def __init__(self, session: ProofSession, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._settings = settings
        self.setWindowTitle(translate("ExportDialog", "Export the articles"))
        self.left = WhatIsLeft(session)
        self.formats = self._box("format", [(name, _format_name(name)) for name in FORMATS])
        self.per = self._box("per", [(per.value, _per_name(per)) for per in Per])
        self.template = QLineEdit(settings.text("template", ""))
        self.template.setPlaceholderText(translate("ExportDialog", "as usual"))
        self.example = WrappedLabel()
        self.layout_template = settings.text("layout", "")
        self.articles = QPushButton(translate("ExportDialog", "&Layout of the articles…"))
        no_script = translate("ExportDialog", "As on the page")
        self.scripts = self._box("script", [("", no_script), *((name, _script_name(name)) for name in CONFIGS)])
        usual = translate("ExportDialog", "The usual one")
        self.encodings = self._box("encoding", [("", usual), *((name, name.upper()) for name in ENCODINGS)])
        self._guess = guess_metadata(session)
        self.metadata = MetadataFields(issue_names.told(settings, session.issue) or self._guess)
        self.folder = QLineEdit(settings.text("folder", str(settings.folder)))
        self.browse = QPushButton(translate("ExportDialog", "&Browse…"))
        self.overwrite = QCheckBox(translate("ExportDialog", "Replace files that were not written by this program"))
        ok, cancel = QDialogButtonBox.StandardButton.Ok, QDialogButtonBox.StandardButton.Cancel
        self.buttons = QDialogButtonBox(ok | cancel)
        self.buttons.button(ok).setText(translate("ExportDialog", "E&xport"))
        self._lay_out()
        self._connect()
        self._adapt()

    def _connect(self) -> None:
        self.browse.clicked.connect(self._browse)
        self.formats.currentIndexChanged.connect(self._adapt)
        self.template.textChanged.connect(self._show_name)
        self.per.currentIndexChanged.connect(self._show_name)
        self.articles.clicked.connect(self.ask_layout)
        self.left.look.clicked.connect(self._look)
        self.finished.connect(self.left.stop)
        self.buttons.accepted.connect(self._export)
        self.buttons.rejected.connect(self.reject)

    def _box(self, key: str, entries: list[tuple[str, str]]) -> QComboBox:
        box = QComboBox()
        box.setObjectName(key)
        for value, text in entries:
            box.addItem(text, value)
        box.setCurrentIndex(max(0, box.findData(self._settings.text(key, ""))))
        return box

    def _lay_out(self) -> None:
        folder = QLabel(translate("ExportDialog", "F&older:"))
        folder.setBuddy(self.folder)
        where = QHBoxLayout()
        where.addWidget(self.folder)
        where.addWidget(self.browse)
        form = QFormLayout()
        form.addRow(translate("ExportDialog", "&Format:"), self.formats)
        form.addRow(translate("ExportDialog", "One file for &each:"), self.per)
        form.addRow(translate("ExportDialog", "&Names of the files:"), self.template)
        form.addRow("", self.example)
        form.addRow("", self.articles)
        form.addRow(translate("ExportDialog", "&Script:"), self.scripts)
        form.addRow(translate("ExportDialog", "En&coding:"), self.encodings)
        form.addRow(folder, where)
        self.metadata.add_to(form)
        form.addRow(self.overwrite)
        layout = QVBoxLayout(self)
        layout.addWidget(self.left)
        layout.addLayout(form)
        layout.addWidget(self.buttons)
        self.resize(520, self.sizeHint().height())

    def _look(self) -> None:
        self.reject()
        self.checks_wanted.emit()

    def _adapt(self) -> None:
        """Offer what the format leaves open."""
        form = self.formats.currentData()
        self.per.setEnabled(form in LAID_OUT)
        self.encodings.setEnabled(form in ENCODABLE)
        self.template.setEnabled(form != JSON)
        self.articles.setEnabled(form in TEMPLATED)
        self._show_name()

    def _show_name(self) -> None:
        """What the first file would be called."""
        if self.formats.currentData() == JSON:
            self.example.clear()
            return
        options = self.options()
        usual = options if options.format in LAID_OUT else replace(options, per=Per.ISSUE)
        try:
            name = first_name(self._session, usual, self._guess)
            self.example.setText(translate("ExportDialog", "The first one: {name}").format(name=name))
        except WriteError as error:
            self.example.setText(reason_text(error.message))

    def ask_layout(self) -> LayoutDialog:
        """Let the editor say how articles are laid out."""
        dialog = LayoutDialog(self._session, self.options(), self)
        dialog.chosen.connect(self._use_layout)
        dialog.open()
        return dialog

    def _use_layout(self, template: str) -> None:
        self.layout_template = template
        self._settings.set_text("layout", template)

    def _browse(self) -> None:
        title = translate("ExportDialog", "Folder for the articles")
        chosen = QFileDialog.getExistingDirectory(self, title, self.folder.text())
        if chosen:
            self.folder.setText(chosen)

    def options(self) -> ExportOptions:
        """What the form says."""
        return ExportOptions(
            format=str(self.formats.currentData()),
            per=Per(self.per.currentData()),
            template=self.template.text().strip(),
            layout=self.layout_template if self.formats.currentData() in TEMPLATED else "",
            script=str(self.scripts.currentData()),
            encoding=str(self.encodings.currentData()),
            overwrite=self.overwrite.isChecked(),
            metadata=self.metadata.value(),
        )

    def _export(self) -> None:
        options, folder = self.options(), Path(self.folder.text()).expanduser().absolute()
        for box in (self.formats, self.per, self.scripts, self.encodings):
            self._settings.set_text(box.objectName(), str(box.currentData()))
        self._settings.set_text("template", options.template)
        self._settings.set_text("folder", str(folder))
        issue_names.remember(self._settings, self._session.issue, options.metadata)
        self.setEnabled(False)
        job = Job(lambda _: export(self._session, folder, options), self)
        job.done.connect(lambda result: self._written(result, folder))
        job.failed.connect(self._failed)
        job.start()

    def _written(self, result: ExportResult, folder: Path) -> None:
        self.setEnabled(True)
        self.accept()
        self.exported.emit(result, folder)

    def _failed(self, error: BaseException) -> None:
        self.setEnabled(True)
        show_error(self, error)


class WhatIsLeft(QWidget):
    """Says what is still to be looked at before ``session`` goes out: counted a slice at a time while the form can be
    filled in."""

    def __init__(self, session: ProofSession) -> None:
        super().__init__()
        self.text = QLabel(translate("ExportDialog", "Counting what is still to be looked at…"))
        self.text.setWordWrap(True)
        self.look = QPushButton(translate("ExportDialog", "Loo&k at them first"))
        self.look.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.text)
        layout.addWidget(self.look, 0, Qt.AlignmentFlag.AlignLeft)
        self._view, self._found = session.view, list[Check]()
        self._work = look_through(session.view, session.suspects())
        self._slice = single_shot(self, 0, self._count)
        self._count()

    def stop(self) -> None:
        """Leave off counting."""
        self._slice.stop()

    def _count(self) -> None:
        steps, finished = next_slice(self._work)
        self._found += (check for checks in steps for check in checks)
        if not finished:
            self._slice.start()
            return
        left = Counter[CheckKind]()
        for check in ordered(self._view, self._found):
            left[check.kind] += check.count
        row = translate("ExportDialog", "{what}: {count}")
        rows = [row.format(what=check_name(kind), count=left[kind]) for kind in CheckKind if left[kind]]
        sentence = translate("ExportDialog", "Still to be looked at (you can export all the same):")
        nothing = translate("ExportDialog", "Nothing is left to be looked at.")
        self.text.setText("\n".join((sentence, *rows)) if rows else nothing)
        self.look.setVisible(bool(rows))


class MetadataFields:
    """What the issue is called: prefilled with what the pages say, and the editor's to change. An empty field leaves
    it to the guess."""

    def __init__(self, guess: IssueMetadata) -> None:
        self.title = QLineEdit(guess.title)
        self.date = QLineEdit(guess.date)
        self.date.setPlaceholderText(translate("ExportDialog", "year-month-day"))
        self.number = QLineEdit(guess.number)
        self.editors = QLineEdit(SEPARATOR.join(guess.editors))
        self.editors.setPlaceholderText(translate("ExportDialog", "names, parted by 、 or commas"))

    def add_to(self, form: QFormLayout) -> None:
        """Put the fields into ``form``."""
        form.addRow(translate("ExportDialog", "Ne&wspaper:"), self.title)
        form.addRow(translate("ExportDialog", "&Date:"), self.date)
        form.addRow(translate("ExportDialog", "N&umber:"), self.number)
        form.addRow(translate("ExportDialog", "Ed&itors:"), self.editors)

    def value(self) -> IssueMetadata:
        """What the fields say."""
        editors = (name.strip() for name in re.split(r"[、,，;；]", self.editors.text()))
        title, date, number = (field.text().strip() for field in (self.title, self.date, self.number))
        return IssueMetadata(title, date, number, tuple(filter(None, editors)))


def _format_name(name: str) -> str:
    names = {
        "json": translate("ExportDialog", "JSON with the places of the raw page"),
        "md": translate("ExportDialog", "Markdown"),
        "txt": translate("ExportDialog", "Plain text"),
        "html": translate("ExportDialog", "Web pages (HTML)"),
        "docx": translate("ExportDialog", "Word document (DOCX)"),
        "epub": translate("ExportDialog", "E-book (EPUB 3)"),
        "tei": translate("ExportDialog", "TEI P5 XML"),
        "jsonl": translate("ExportDialog", "JSON Lines, for corpora"),
        "csv": translate("ExportDialog", "Index of the articles (CSV)"),
        "xlsx": translate("ExportDialog", "Index of the articles (Excel)"),
    }
    return names[name]


def _per_name(per: Per) -> str:
    return {
        Per.ARTICLE: translate("ExportDialog", "Article"),
        Per.PAGE: translate("ExportDialog", "Page"),
        Per.ISSUE: translate("ExportDialog", "Issue"),
    }[per]


def _script_name(name: str) -> str:
    names = {
        "s2t": translate("ExportDialog", "Simplified to Traditional"),
        "t2s": translate("ExportDialog", "Traditional to Simplified"),
        "s2tw": translate("ExportDialog", "Simplified to Traditional (Taiwan)"),
        "s2twp": translate("ExportDialog", "Simplified to Traditional (Taiwan, with its words)"),
        "s2hk": translate("ExportDialog", "Simplified to Traditional (Hong Kong)"),
    }
    return f"{names[name]} – {name}" if name in names else name
