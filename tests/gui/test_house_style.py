"""The house style in the window: what is found, ticked by kind, made as one step and kept with the paper."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from proofreader.document.profile import HouseStyle, Profile
from proofreader.document.restyling import StyleRule
from proofreader.gui.dialogs.house_style import HouseStyleDialog
from proofreader.gui.main_window import MainWindow
from proofreader.storage.profiles import keep_profile, profile_of
from tests.gui.conftest import PAGE, Opener
from tests.gui.steps import all_text, session_of

PAPER = "临江日报"
STYLE = HouseStyle(quotes="corner", dashes=True, spacing="add")


@pytest.fixture
def paper_desk(opened: Opener, page_file: Path) -> MainWindow:
    """The invented page with quotes, dashes and figures on it, and the paper's style known."""
    keep_profile(Profile(PAPER, style=STYLE))
    text = PAGE.replace("欢迎市民来听。", "“欢迎--欢迎。”\n")
    page_file.write_text(f"{PAPER}\n\n{text}", encoding="utf-8")
    return opened(page_file)


def dialog_of(window: MainWindow, qtbot: QtBot) -> HouseStyleDialog:
    dialog = window.papers.ask_style()
    assert dialog is not None
    qtbot.waitUntil(lambda: not dialog.busy)
    return dialog


def test_the_style_of_the_paper_is_on_offer_with_its_changes(paper_desk: MainWindow, qtbot: QtBot) -> None:
    dialog = dialog_of(paper_desk, qtbot)
    assert dialog.form.style_chosen() == STYLE
    counts, ticked = dialog.changes.counts()
    assert counts == ticked == {StyleRule.QUOTES: 2, StyleRule.DASHES: 1, StyleRule.SPACING: 2}
    rows = [dialog.changes.data(dialog.changes.index(row)) for row in range(dialog.changes.rowCount())]
    assert any("“ → 「" in str(row) for row in rows)
    assert [dialog.rules.item(row).text() for row in range(3)] == [
        "Width of punctuation: 0",
        "Quotation marks: 2",
        "Dashes: 1",
    ]
    dialog.reject()


def test_a_kind_is_taken_out_at_once_and_the_rest_is_one_step(paper_desk: MainWindow, qtbot: QtBot) -> None:
    before = all_text(paper_desk)
    dialog = dialog_of(paper_desk, qtbot)
    row = list(StyleRule).index(StyleRule.SPACING)
    dialog.rules.item(row).setCheckState(Qt.CheckState.Unchecked)
    assert dialog.note.text() == "Changes: 5, ticked: 3. Space takes a tick away."
    dialog.buttons.accepted.emit()
    qtbot.waitUntil(lambda: session_of(paper_desk).depth == 1)
    assert "「欢迎——欢迎。」" in all_text(paper_desk)
    assert "2台" in all_text(paper_desk)
    paper_desk.bridge.undo()
    assert all_text(paper_desk) == before


def test_another_style_is_kept_for_the_paper(paper_desk: MainWindow, qtbot: QtBot) -> None:
    dialog = dialog_of(paper_desk, qtbot)
    dialog.form.checks["dashes"].click()
    dialog.form.boxes["spacing"].setCurrentIndex(0)
    qtbot.waitUntil(lambda: not dialog.busy)
    assert dialog.changes.counts()[0] == {StyleRule.QUOTES: 2}
    dialog.rules.item(1).setCheckState(Qt.CheckState.Unchecked)
    dialog.buttons.accepted.emit()
    qtbot.waitUntil(lambda: profile_of(PAPER).style == HouseStyle(quotes="corner"))
    assert session_of(paper_desk).depth == 0


def test_nothing_is_changed_by_looking(paper_desk: MainWindow, qtbot: QtBot) -> None:
    before = all_text(paper_desk)
    dialog = dialog_of(paper_desk, qtbot)
    dialog.form.checks["ellipses"].click()
    dialog.reject()
    assert all_text(paper_desk) == before
    assert profile_of(PAPER).style == STYLE
