"""The figures of the open issue: plots and tables, and both as files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHeaderView,
    QLabel,
    QScrollArea,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from proofreader.document.session import ProofSession
from proofreader.document.statistics import PageFigures, material_of, statistics, together
from proofreader.errors import ProofreaderError
from proofreader.gui.bar_charts import ChartPainter, ChartView
from proofreader.gui.dialogs.questions import show_error
from proofreader.gui.palette import LIGHT
from proofreader.gui.settings import Settings
from proofreader.gui.statistics_tables import Table, charts, decision_table, duration, page_table
from proofreader.gui.workers import Job
from proofreader.storage.atomic import replacing
from proofreader.writers.csv_table import csv_line

translate = QCoreApplication.translate
PICTURE_WIDTH = 1000
PICTURE_SCALE = 2


class StatisticsDialog(QDialog):
    """Counts in the background, then shows."""

    def __init__(self, session: ProofSession, title: str, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.figures: tuple[PageFigures, ...] = ()
        self._settings, self._title = settings, title
        self.setWindowTitle(translate("Statistics", "Statistics"))
        self.summary = QLabel(translate("Statistics", "Counting …"))
        self.summary.setWordWrap(True)
        self.plots = ChartView()
        self.plots.setAccessibleName(translate("Statistics", "Plots"))
        self.pages, self.decisions = QTableWidget(), QTableWidget()
        self._lay_out()
        material = material_of(session)
        self._job: Job | None = Job(lambda progress: statistics(material, progress), self)
        self._job.done.connect(self._show)
        self._job.failed.connect(lambda error: show_error(self, error))
        self._job.start()
        self.finished.connect(self._leave)

    def _lay_out(self) -> None:
        area = QScrollArea()
        area.setWidget(self.plots)
        area.setWidgetResizable(True)
        area.setAccessibleName(translate("Statistics", "Plots"))
        tabs = QTabWidget()
        tabs.addTab(area, translate("Statistics", "&Plots"))
        tabs.addTab(self.pages, translate("Statistics", "By p&age"))
        tabs.addTab(self.decisions, translate("Statistics", "By &kind and source"))
        tabs.setAccessibleName(self.windowTitle())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.save = buttons.addButton(translate("Statistics", "&Export…"), QDialogButtonBox.ButtonRole.ActionRole)
        self.save.setEnabled(False)
        self.save.clicked.connect(self._ask_export)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.summary)
        layout.addWidget(tabs)
        layout.addWidget(buttons)
        self.resize(900, 680)

    def _show(self, figures: Sequence[PageFigures]) -> None:
        self._job = None
        self.figures = tuple(figures)
        whole = together(self.figures)
        sentence = translate(
            "Statistics",
            "{characters} characters in {articles} articles on {pages} pages · {settled} of {asked} suspects settled · "
            "{edits} edits in {time}",
        )
        self.summary.setText(
            sentence.format(
                characters=f"{whole.characters:,}",
                articles=whole.articles,
                pages=len(self.figures),
                settled=whole.settled,
                asked=whole.asked,
                edits=whole.edits,
                time=duration(whole.seconds),
            )
        )
        self.plots.show_charts(charts(self.figures))
        _fill(self.pages, page_table(self.figures), translate("Statistics", "By page"))
        _fill(self.decisions, decision_table(self.figures), translate("Statistics", "By kind and source"))
        self.save.setEnabled(True)

    def _leave(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job.wait()
        self.deleteLater()

    def _ask_export(self) -> None:
        name = translate("Statistics", "{issue}, statistics").format(issue=Path(self._title).stem)
        filters = {
            ".csv": translate("Statistics", "Figures for spreadsheets (*.csv)"),
            ".svg": translate("Statistics", "Plots as vector graphics (*.svg)"),
            ".png": translate("Statistics", "Plots as a picture (*.png)"),
        }
        chosen, kind = QFileDialog.getSaveFileName(
            self,
            translate("Statistics", "Export the statistics"),
            str(self._settings.folder / f"{name}.csv"),
            ";;".join(filters.values()),
        )
        if chosen:
            path = Path(chosen)
            usual = next((suffix for suffix, text in filters.items() if text == kind), ".csv")
            self.write(path if path.suffix.lower() in filters else path.with_name(path.name + usual))

    def write(self, path: Path) -> None:
        """Write the figures (``.csv``) or the plots (``.svg``, ``.png``); the file is whole or not there."""
        writers = {".csv": self._write_csv, ".svg": self._write_svg, ".png": self._write_png}
        try:
            with replacing(path) as temporary:
                writers[path.suffix.lower()](temporary)
        except ProofreaderError as error:
            show_error(self, error)

    def _write_csv(self, path: Path) -> None:
        rows = (*page_table(self.figures), (), *decision_table(self.figures))
        path.write_text("".join(csv_line(row) for row in rows), encoding="utf-8-sig", newline="")

    def _painter(self) -> ChartPainter:
        return ChartPainter(LIGHT, self.font(), PICTURE_WIDTH)

    def _write_svg(self, path: Path) -> None:
        drawn = charts(self.figures)
        generator = QSvgGenerator()
        generator.setFileName(str(path))
        size = QSize(PICTURE_WIDTH, round(self._painter().height(drawn)))
        generator.setSize(size)
        generator.setViewBox(QRect(0, 0, size.width(), size.height()))
        generator.setTitle(self._title)
        painter = QPainter(generator)
        self._painter().paint(painter, drawn)
        painter.end()

    def _write_png(self, path: Path) -> None:
        drawn = charts(self.figures)
        size = QSize(PICTURE_WIDTH, round(self._painter().height(drawn))) * PICTURE_SCALE
        image = QImage(size, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        image.setDevicePixelRatio(PICTURE_SCALE)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._painter().paint(painter, drawn)
        painter.end()
        if not image.save(str(path), "PNG"):  # type: ignore[call-overload]
            raise OSError("the picture was not written")


def _fill(table: QTableWidget, rows: Table, name: str) -> None:
    heads, body = rows[0], rows[1:]
    table.setAccessibleName(name)
    table.setColumnCount(len(heads))
    table.setRowCount(len(body))
    table.setHorizontalHeaderLabels(heads)
    table.verticalHeader().hide()
    table.setTabKeyNavigation(False)
    table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    for number, row in enumerate(body):
        for column, text in enumerate(row):
            item = QTableWidgetItem(text)
            if column:
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            table.setItem(number, column, item)
