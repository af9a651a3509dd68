"""A large issue: its first page is there at once, and the editor works on it while the others come."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from proofreader.cli.page_worker import NICER
from proofreader.document.analysis import analyse
from proofreader.document.edit import Decide
from proofreader.gui import analysing, opening
from proofreader.gui.main_window import MainWindow
from proofreader.gui.page_process import PageProcess
from proofreader.storage import recovery
from proofreader.storage.orders import Order
from proofreader.storage.project import load
from proofreader.text.gap import Mark
from tests.gui.conftest import PAGE, SECOND_PAGE, WAIT_MS
from tests.gui.questions import use_new_analysis
from tests.gui.steps import all_text, go_to, press_key, session_of

PAGES = 6


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An issue of several pages."""
    made = tmp_path / "issue"
    made.mkdir()
    for number in range(PAGES):
        (made / f"p{number}.txt").write_text(SECOND_PAGE if number % 2 else PAGE, encoding="utf-8")
    return made


@pytest.fixture
def large(monkeypatch: pytest.MonkeyPatch) -> None:
    """Any issue is large."""
    monkeypatch.setattr(opening, "SHORT", 0)
    monkeypatch.setattr(analysing, "LARGE", 0)


class Held(QObject):
    """In the place of the process: judges a page when the test says so."""

    judged = Signal(int, object)
    done = Signal()
    failed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.left: list[int] = []
        self.wished: list[int] = []

    def judge(self, order: Order, pages: Sequence[int]) -> None:
        self.analyst, self.left = order.analyst(), list(pages)

    def judge_next(self, page: int) -> None:
        self.wished.append(page)

    def stop(self) -> None:
        self.left = []

    def send(self, count: int) -> None:
        for _ in range(count):
            page = self.left.pop(0)
            self.judged.emit(page, self.analyst.propose(page))
        if not self.left:
            self.done.emit()


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch, large: None) -> None:
    """Pages come when the test says so."""
    monkeypatch.setattr(analysing, "PageProcess", Held)


def process_of(window: MainWindow) -> Held:
    process = window.files.analysing._process
    assert isinstance(process, Held)
    return process


def open_folder(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    with qtbot.waitSignal(window.bridge.replaced, timeout=WAIT_MS):
        window.files.open_paths([folder])


def wait_for_all(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not session_of(window).pending and not window.files.busy, timeout=WAIT_MS)


@pytest.mark.usefixtures("large")
def test_the_first_page_is_there_before_the_others(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    open_folder(qtbot, window, folder)
    assert session_of(window).pending == set(range(1, PAGES))
    assert window.files.busy
    assert "会议指出" in window.reading.toPlainText()
    wait_for_all(qtbot, window)
    session = session_of(window)
    assert session.proposals == analyse(session.issue, session.options)
    qtbot.waitUntil(lambda: window.queue.suspects.suspects == session.suspects())
    qtbot.waitUntil(lambda: all(window.outline.topLevelItem(page).text(1) != "…" for page in range(PAGES)))


@pytest.mark.usefixtures("held")
def test_what_is_done_meanwhile_stays_where_it_is(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    open_folder(qtbot, window, folder)
    gap = go_to(window, "党的二 十")
    press_key(window.reading, "Ctrl+2")
    go_to(window, "老码头变成")
    QTest.keyClicks(window.reading, "x")
    text, cursor = window.reading.toPlainText(), window.reading.textCursor().position()
    scrolled = window.reading.verticalScrollBar().value()
    place, edits = window.bridge.place, session_of(window).edits
    process_of(window).send(PAGES - 1)
    assert not session_of(window).pending
    assert not window.files.busy
    assert (window.reading.toPlainText(), window.reading.textCursor().position()) == (text, cursor)
    assert (window.reading.verticalScrollBar().value(), window.bridge.place) == (scrolled, place)
    assert session_of(window).edits == edits
    assert Decide(gap, Mark.SPACE) in edits
    window.bridge.undo()
    window.bridge.undo()
    assert len(all_text(window).split("临江书法展开幕")) == 1 + PAGES // 2
    window.files.journal.settle()


@pytest.mark.usefixtures("held")
def test_a_crash_meanwhile_costs_nothing(qtbot: QtBot, window: MainWindow, folder: Path, journals: Path) -> None:
    open_folder(qtbot, window, folder)
    go_to(window, "党的二 十")
    press_key(window.reading, "Ctrl+2")
    edits = session_of(window).edits
    assert len(edits) == 1
    process_of(window).send(2)
    window.files.journal._write()
    window.files.journal.settle()
    (path,) = journals.glob("*.proof")
    left = load(path)
    assert (left.edits, left.pending) == (edits, {3, 4, 5})


@pytest.mark.usefixtures("large")
def test_recovered_work_gets_the_pages_it_still_waits_for(
    qtbot: QtBot, window: MainWindow, folder: Path, journals: Path
) -> None:
    opened = opening.open_files([folder], {}, window.settings.options, lambda *_: None)
    assert isinstance(opened, opening.Opened)
    assert opened.store is not None
    opened.session.apply(Decide(opened.session.issue.raw.index("党的二 十") + 3, Mark.SPACE))
    opened.store.record(opened.session)
    opened.store.close()
    (unsaved,) = recovery.find_unsaved()
    window.files.recover(unsaved)
    assert session_of(window).edits == opened.session.edits
    assert session_of(window).pending
    wait_for_all(qtbot, window)
    assert session_of(window).edits == opened.session.edits


@pytest.mark.usefixtures("held")
def test_stopped_and_gone_on_with(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    open_folder(qtbot, window, folder)
    process_of(window).send(1)
    press_key(window.reading, "Shift+Escape")
    assert not window.files.busy
    window.bridge.show_page(3)
    assert window.reading.toPlainText() == ""
    assert window.reading.empty_note == "This page is not analysed yet."
    qtbot.waitUntil(lambda: window.outline.topLevelItem(1).text(1) != "…")
    assert window.outline.topLevelItem(3).text(1) == "…"
    QTest.keyClicks(window.reading, "x")
    assert not session_of(window).can_undo
    press_key(window.reading, "F5")
    assert process_of(window).left == [3, 4, 5, 2]
    process_of(window).send(1)
    assert "临江书法展开幕" in window.reading.toPlainText()
    process_of(window).send(3)
    assert not window.files.busy


@pytest.mark.usefixtures("held")
def test_nothing_is_exported_without_its_pages(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    open_folder(qtbot, window, folder)
    assert window.files.ask_export() is None
    assert "not analysed yet" in window.status.currentMessage()
    process_of(window).send(PAGES - 1)
    dialog = window.files.ask_export()
    assert dialog is not None
    dialog.reject()


@pytest.mark.usefixtures("held")
def test_another_analysis_meanwhile_keeps_what_is_decided(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    open_folder(qtbot, window, folder)
    gap = go_to(window, "党的二 十")
    press_key(window.reading, "Ctrl+2")
    process_of(window).send(1)
    options = replace(session_of(window).options, close_padded_names=False)
    window.files.analyse_again(options)
    process_of(window).send(PAGES)
    use_new_analysis(qtbot)
    session = session_of(window)
    assert (session.pending, session.options) == (frozenset(), options)
    assert session.edits == (Decide(gap, Mark.SPACE),)


@pytest.mark.usefixtures("large")
@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_a_process_that_dies_is_replaced_by_a_thread(
    qtbot: QtBot, window: MainWindow, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    open_folder(qtbot, window, folder)
    process = window.files.analysing._process
    assert isinstance(process, PageProcess)
    os.kill(process._process.processId(), signal.SIGKILL)
    wait_for_all(qtbot, window)
    session = session_of(window)
    assert session.proposals == analyse(session.issue, session.options)


@pytest.mark.usefixtures("large")
@pytest.mark.skipif(sys.platform == "win32", reason="priorities of Unix")
def test_the_process_stands_back_behind_the_window(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    window.files.analysing.expect([folder])
    process = window.files.analysing._ready
    assert isinstance(process, PageProcess)
    own = os.getpriority(os.PRIO_PROCESS, 0)
    pid = process._process.processId()
    qtbot.waitUntil(lambda: os.getpriority(os.PRIO_PROCESS, pid) == min(19, own + NICER), timeout=WAIT_MS)
    window.files.analysing.forget()


@pytest.mark.usefixtures("held")
def test_what_arrives_is_composed_part_by_part(
    qtbot: QtBot, window: MainWindow, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    composed: list[int] = []

    def one_by_one(work: Iterator[str], seconds: float) -> tuple[list[str], bool]:
        found = list(islice(work, 1))
        composed.append(len(found))
        return found, not found

    monkeypatch.setattr(analysing, "next_slice", one_by_one)
    open_folder(qtbot, window, folder)
    process_of(window).send(PAGES - 1)
    assert composed == []
    session = session_of(window)
    parts = sum(len(session.places(page)) for page in range(1, PAGES))
    qtbot.waitUntil(lambda: sum(composed) == parts, timeout=WAIT_MS)


@pytest.mark.usefixtures("large")
def test_no_process_can_be_started(
    qtbot: QtBot, window: MainWindow, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    open_folder(qtbot, window, folder)
    wait_for_all(qtbot, window)
    assert "临江书法展开幕" in all_text(window)


@pytest.mark.usefixtures("held")
def test_the_page_that_the_editor_goes_to_comes_first(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    open_folder(qtbot, window, folder)
    press_key(window.reading, "Ctrl+PgDown")
    assert process_of(window).wished == [1]


def test_a_short_issue_needs_no_process(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    open_folder(qtbot, window, folder)
    assert not session_of(window).pending
    assert not window.files.busy
    assert window.files.analysing._ready is None
    QTest.keyClick(window, Qt.Key.Key_F5)
    assert window.status.currentMessage() == "All pages are analysed."


@pytest.mark.usefixtures("large")
def test_closing_meanwhile_leaves_nothing_behind(
    qtbot: QtBot, window: MainWindow, folder: Path, journals: Path
) -> None:
    open_folder(qtbot, window, folder)
    window.files.close()
    assert window.bridge.session is None
    assert not window.files.busy
    assert list(journals.glob("*.proof")) == []
