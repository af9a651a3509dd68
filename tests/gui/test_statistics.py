"""The statistics of the open issue: shown, drawn, written."""

from __future__ import annotations

import csv
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QThread
from PySide6.QtGui import QFont, QImage
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from proofreader.document.statistics import PageFigures
from proofreader.gui.bar_charts import Chart, ChartPainter
from proofreader.gui.dialogs.statistics import StatisticsDialog
from proofreader.gui.main_window import MainWindow
from proofreader.gui.palette import LIGHT
from proofreader.gui.settings import Language
from proofreader.gui.statistics_tables import charts, decision_table, duration, page_table
from tests.gui.questions import Message


@pytest.fixture
def dialog(desk: MainWindow, qtbot: QtBot) -> StatisticsDialog:
    desk.tools.show_statistics()
    (found,) = desk.findChildren(StatisticsDialog)
    qtbot.waitUntil(lambda: bool(found.figures))
    return found


def test_the_figures_are_shown(dialog: StatisticsDialog, desk: MainWindow) -> None:
    assert dialog.pages.rowCount() == 3
    assert dialog.pages.item(2, 0).text() == "All"
    assert "2 pages" in dialog.summary.text()
    assert len(dialog.plots.charts) == 5
    assert dialog.save.isEnabled()


def test_as_a_table_for_spreadsheets(dialog: StatisticsDialog, tmp_path: Path) -> None:
    path = tmp_path / "统计.csv"
    dialog.write(path)
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert tuple(tuple(row) for row in rows[: len(page_table(dialog.figures))]) == page_table(dialog.figures)
    assert tuple(rows[-1]) == decision_table(dialog.figures)[-1]


def test_as_pictures(dialog: StatisticsDialog, tmp_path: Path) -> None:
    dialog.write(tmp_path / "plots.png")
    picture = QImage(str(tmp_path / "plots.png"))
    assert picture.width() == 2000
    assert len({picture.pixel(x, 100) for x in range(0, 2000, 10)} | {picture.pixel(400, y) for y in range(900)}) > 3
    dialog.write(tmp_path / "plots.svg")
    assert QSvgRenderer(str(tmp_path / "plots.svg")).isValid()
    assert list(tmp_path.glob(".*")) == []


def test_what_cannot_be_written_says_so(dialog: StatisticsDialog, tmp_path: Path, message: Message) -> None:
    dialog.write(tmp_path / "no such folder" / "plots.csv")
    box = message()
    assert isinstance(box, QMessageBox)
    assert "plots.csv" in box.text()
    box.close()


def test_closing_while_counting(desk: MainWindow) -> None:
    desk.tools.show_statistics()
    (found,) = desk.findChildren(StatisticsDialog)
    (thread,) = found.findChildren(QThread)
    found.reject()
    assert not thread.isRunning()


def test_many_pages_are_drawn_together() -> None:
    figures = [PageFigures((page,), characters=1000, asked=1) for page in range(100)]
    by_page = charts(figures)[1]
    assert len(by_page.rows) <= 40
    assert by_page.rows[0][0] == "Pages 1–3"
    assert by_page.rows[-1][0] == "Page 100"


def test_the_height_grows_with_the_rows(qapp: object) -> None:
    painter = ChartPainter(LIGHT, QFont(), 600)
    short = Chart("t", ("a", "b"), (("x", (1.0, 2.0)),), False, str)
    tall = Chart("t", ("a", "b"), (("x", (1.0, 2.0)), ("y", (0.0, 0.0))), False, str)
    assert painter.height([tall]) > painter.height([short])
    assert Chart("t", ("a",), (), True, str).most == 1.0


@pytest.mark.parametrize(("seconds", "text"), [(0, "0:00"), (62, "1:02"), (3723, "1:02:03")])
def test_durations(seconds: int, text: str) -> None:
    assert duration(seconds) == text


def test_in_chinese(desk: MainWindow, qtbot: QtBot) -> None:
    desk.set_language(Language.CHINESE)
    desk.tools.show_statistics()
    (found,) = desk.findChildren(StatisticsDialog)
    qtbot.waitUntil(lambda: bool(found.figures))
    assert found.plots.charts[0].title == "每千字差错：处理前后"


def test_closing_the_window_while_counting(desk: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    started = threading.Event()

    def slow(_: object, progress: Callable[[int, int], None]) -> None:
        while True:
            started.set()
            progress(0, 1)

    monkeypatch.setattr("proofreader.gui.dialogs.statistics.statistics", slow)
    desk.tools.show_statistics()
    (found,) = desk.findChildren(StatisticsDialog)
    job = found._job
    assert job is not None
    assert started.wait(20)
    desk.close()
    assert not job.running
