"""An article, a page or the issue on paper, or as a PDF file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QMarginsF, Signal
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFileDialog,
    QFormLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from proofreader.document.analysis import Progress
from proofreader.document.session import ProofSession
from proofreader.gui.context import shortened
from proofreader.gui.dialogs.questions import show_error
from proofreader.gui.print_layout import USUAL_SIZE, Extent, leaves_of, print_document
from proofreader.gui.settings import Settings
from proofreader.gui.speaking import SpokenLabel
from proofreader.gui.workers import Job
from proofreader.storage.atomic import replacing
from proofreader.writers.file_names import safe_stem
from proofreader.writers.leaves import Leaf

translate = QCoreApplication.translate
SIZES = (6.0, 24.0)
RESOLUTION = 600
"""Dots an inch of a PDF file."""
PDF_SUFFIX = ".pdf"


def pdf_of(leaves: tuple[Leaf, ...], size: float, title: str, progress: Progress | None = None) -> bytes:
    """``leaves`` as a PDF file on A4, fonts and all. May be called on any thread."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator("Proofreader")
    writer.setResolution(RESOLUTION)
    writer.setPageLayout(_layout())
    print_document(leaves, size, progress).print_(writer)
    buffer.close()
    return bytes(buffer.data().data())


def _layout() -> QPageLayout:
    """A4 upright; the two centimetres of margin are the document's own."""
    return QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))


class PrintDialog(QDialog):
    """What to print, how large, and where to. Signal: ``written(Path)``, a PDF file."""

    written = Signal(object)

    def __init__(self, session: ProofSession, place: int, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._place, self._settings = session, place, settings
        self._job: Job | None = None
        self._printer: QPrinter | None = None
        self.setWindowTitle(translate("PrintDialog", "Print"))
        self.extents = {
            Extent.ARTICLE: QRadioButton(translate("PrintDialog", "This &article")),
            Extent.PAGE: QRadioButton(translate("PrintDialog", "The pa&ge shown")),
            Extent.ISSUE: QRadioButton(translate("PrintDialog", "The whole &issue")),
        }
        self._group = QButtonGroup(self)
        for button in self.extents.values():
            self._group.addButton(button)
        chosen = settings.text("print_extent", Extent.ARTICLE.value)
        self.extents[Extent(chosen) if chosen in set(Extent) else Extent.ARTICLE].setChecked(True)
        self.size_box = QDoubleSpinBox()
        self.size_box.setRange(*SIZES)
        self.size_box.setSingleStep(0.5)
        self.size_box.setValue(_number(settings.text("print_size", ""), USUAL_SIZE))
        self.size_box.setSuffix(translate("PrintDialog", " pt"))
        self.said = SpokenLabel()
        self.said.setWordWrap(True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        action = QDialogButtonBox.ButtonRole.ActionRole
        self.preview = self.buttons.addButton(translate("PrintDialog", "&Preview and print…"), action)
        self.save = self.buttons.addButton(translate("PrintDialog", "Save as P&DF…"), action)
        self.preview.setDefault(True)
        self.preview.clicked.connect(self._preview)
        self.save.clicked.connect(self._ask_pdf)
        self.buttons.rejected.connect(self.reject)
        self._lay_out()
        self.finished.connect(self._leave)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        for button in self.extents.values():
            layout.addWidget(button)
        form = QFormLayout()
        form.addRow(translate("PrintDialog", "&Size of the text:"), self.size_box)
        layout.addLayout(form)
        layout.addWidget(self.said)
        layout.addWidget(self.buttons)

    @property
    def extent(self) -> Extent:
        """How much is to be printed."""
        return next(extent for extent, button in self.extents.items() if button.isChecked())

    def _leaves(self) -> tuple[Leaf, ...]:
        self._settings.set_text("print_extent", self.extent.value)
        self._settings.set_text("print_size", str(self.size_box.value()))
        return leaves_of(self._session, self.extent, self._place)

    def _preview(self) -> QPrintPreviewDialog:
        document = print_document(self._leaves(), self.size_box.value())
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageLayout(_layout())
        printer.setDocName(self._title())
        self._printer = printer  # the preview does not keep it
        dialog = QPrintPreviewDialog(printer, self)
        dialog.setWindowTitle(translate("PrintDialog", "Print preview"))
        document.setParent(dialog)
        dialog.paintRequested.connect(lambda device: document.print_(device))
        dialog.finished.connect(dialog.deleteLater)
        dialog.resize(900, 720)
        dialog.open()
        return dialog

    def _title(self) -> str:
        leaves = leaves_of(self._session, self.extent, self._place)
        if not leaves:
            return ""
        stories = leaves[0].stories
        return stories[0].name if self.extent is Extent.ARTICLE and stories else leaves[0].name

    def _ask_pdf(self) -> None:
        name = safe_stem(shortened(self._title(), 40)) + PDF_SUFFIX
        kind = translate("PrintDialog", "PDF files (*.pdf)")
        chosen, _ = QFileDialog.getSaveFileName(
            self, translate("PrintDialog", "Save as PDF"), str(self._settings.folder / name), kind
        )
        if chosen:
            path = Path(chosen)
            self.write(path if path.suffix else path.with_suffix(PDF_SUFFIX))

    def write(self, path: Path) -> None:
        """Write a PDF file, in the background; it is whole or not there."""
        leaves, size, title = self._leaves(), self.size_box.value(), self._title()

        def work(progress: Progress) -> Path:
            data = pdf_of(leaves, size, title, progress)
            with replacing(path) as temporary:
                temporary.write_bytes(data)
            return path

        self._job = Job(work, self)
        self._job.progress.connect(self._show_progress)
        self._job.done.connect(self._done)
        self._job.failed.connect(self._failed)
        for button in (self.preview, self.save):
            button.setEnabled(False)
        self._job.start()

    def _show_progress(self, done: int, total: int) -> None:
        sentence = translate("PrintDialog", "Setting page {page} of {pages} …")
        self.said.setText(sentence.format(page=done + 1, pages=total))

    def _rest(self) -> None:
        self._job = None
        for button in (self.preview, self.save):
            button.setEnabled(True)

    def _done(self, path: Path) -> None:
        self._rest()
        self.said.setText(translate("PrintDialog", "Saved as {file}.").format(file=str(path)))
        self.written.emit(path)

    def _failed(self, error: BaseException) -> None:
        self._rest()
        self.said.clear()
        show_error(self, error)

    def _leave(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job.wait()
        self.deleteLater()


def _number(text: str, default: float) -> float:
    try:
        return float(text)
    except ValueError:
        return default
