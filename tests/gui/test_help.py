"""The help and the tour: both languages, keys as they are set, and every step by keyboard."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from proofreader.gui.commands import COMMANDS, KEYED
from proofreader.gui.dialogs.help import HelpDialog
from proofreader.gui.help_pages import chapters
from proofreader.gui.keys import Keys
from proofreader.gui.main_window import MainWindow
from proofreader.gui.settings import Language, Settings
from proofreader.gui.tour import SEEN, Tour, stops, tour_once
from proofreader.resources import resource
from tests.gui.conftest import WAIT_MS
from tests.gui.steps import press_key

LANGUAGES = ("en", "zh_CN")


def commands_named(text: str) -> set[str]:
    """The ids of the commands whose keys a chapter as it stands in its file asks for."""
    return set(re.findall(r"\{(\w+)\}", text))


def files(language: str) -> list[Path]:
    return sorted(resource("help", language).glob("*.md"))


def test_both_languages_have_the_same_chapters_and_keys() -> None:
    english, chinese = (files(language) for language in LANGUAGES)
    assert [path.name for path in english] == [path.name for path in chinese]
    assert len(english) >= 8
    for one, other in zip(english, chinese, strict=True):
        named = [commands_named(path.read_text(encoding="utf-8")) for path in (one, other)]
        assert named[0] == named[1], one.name


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_that_is_named_belongs_to_a_command(language: str) -> None:
    ids = {command.id for command in KEYED}
    for path in files(language):
        text = path.read_text(encoding="utf-8")
        assert commands_named(text) <= ids, path.name
        assert text.startswith("# ")


def test_the_keys_are_those_that_are_set(settings: Settings, qtbot: QtBot) -> None:
    keys = Keys(settings)
    (review,) = (command for command in COMMANDS if command.id == "review")
    keys.give(review, ["Ctrl+Alt+R"])
    found = {chapter.name: chapter for chapter in chapters(keys, resource("help", "en"))}
    assert "`Ctrl+Alt+R` begins" in found["3-review"].text
    assert "| Review one by one | `Ctrl+Alt+R` |" in found["9-keys"].text
    assert found["3-review"].title == "Review, one by one"


@pytest.fixture
def help_dialog(window: MainWindow) -> HelpDialog:
    window.tools.show_help()
    (found,) = window.findChildren(HelpDialog)
    return found


def test_chapters_are_read_by_keyboard(help_dialog: HelpDialog) -> None:
    assert help_dialog.list.hasFocus()
    QTest.keyClick(help_dialog.list, Qt.Key.Key_Down)
    assert help_dialog.page.toPlainText().startswith("Reading and marks")
    help_dialog.show_chapter("8-recovery")
    assert "Saving and recovery" in help_dialog.page.toPlainText()


def test_titles_of_chapters_are_not_cut_off(help_dialog: HelpDialog) -> None:
    assert help_dialog.list.sizeHintForColumn(0) <= help_dialog.list.viewport().width()


def test_words_narrow_the_chapters_and_are_found(help_dialog: HelpDialog) -> None:
    QTest.keyClicks(help_dialog.search, "corpora")
    shown = [help_dialog.list.item(row) for row in range(help_dialog.list.count())]
    assert [item.text() for item in shown if not item.isHidden()] == ["Checks and export"]
    assert help_dialog.page.textCursor().selectedText() == "corpora"
    QTest.keyClick(help_dialog.search, Qt.Key.Key_Return)
    assert help_dialog.page.textCursor().selectedText() == "corpora"


def test_the_help_changes_its_language(help_dialog: HelpDialog, window: MainWindow, qtbot: QtBot) -> None:
    window.set_language(Language.CHINESE)
    qtbot.waitUntil(lambda: help_dialog.list.item(0).text() == "从打开到导出")
    assert "原文从不改动" in help_dialog.page.toPlainText()


@pytest.fixture
def tour(window: MainWindow, qtbot: QtBot) -> Tour:
    window.menus.actions["tour"].trigger()
    qtbot.waitUntil(window.tools.tour.isVisible, timeout=WAIT_MS)
    return window.tools.tour


def test_the_tour_is_taken_with_real_keys(tour: Tour, window: MainWindow) -> None:
    assert tour.hasFocus()
    titles = [tour.title.text()]
    for key in ("Return", "Return", "F8", "Ctrl+4", "Return", "Return", "Return"):
        press_key(QApplication.focusWidget() or window, key)
        titles.append(tour.title.text())
    assert titles == [f"<b>{stop.title}</b>" for stop in stops()]
    assert window.bridge.session is not None
    assert window.bridge.session.depth == 1
    QTest.keyClick(tour, Qt.Key.Key_Return)
    assert tour.isHidden()
    assert tour.pointer.isHidden()
    assert QApplication.focusWidget() is window.reading


def test_the_tour_goes_back_and_ends(tour: Tour) -> None:
    QTest.keyClick(tour, Qt.Key.Key_Return)
    QTest.keyClick(tour, Qt.Key.Key_Backspace)
    assert tour.count.text() == "1 of 8"
    QTest.keyClick(tour, Qt.Key.Key_Escape)
    assert tour.isHidden()


def test_the_tour_names_the_keys_that_are_set(tour: Tour, window: MainWindow) -> None:
    (command,) = (command for command in COMMANDS if command.id == "next_suspect")
    tour.go(1)
    tour.go(1)
    assert "Press F8:" in tour.text.text()
    window.keys.give(command, ["Ctrl+Alt+N"])
    assert "Press Ctrl+Alt+N:" in tour.text.text()


@pytest.mark.parametrize("language", list(Language)[1:])
def test_every_stop_fits_and_points_at_something(tour: Tour, window: MainWindow, language: Language) -> None:
    window.set_language(language)
    QApplication.processEvents()
    for _ in stops():
        assert tour.pointer.width() > 100
        assert tour.text.height() >= tour.text.heightForWidth(tour.text.width())
        assert window.rect().contains(tour.geometry())
        assert "{" not in tour.text.text()
        tour.go(1)


def test_the_first_start_takes_the_tour_once(window: MainWindow, qtbot: QtBot) -> None:
    question = QDialog(window)
    tour_once(window, after=question)
    assert not window.tools.tour.isVisible()
    question.accept()
    qtbot.waitUntil(window.tools.tour.isVisible, timeout=WAIT_MS)
    assert window.settings.text(SEEN, "")
    window.tools.tour.leave()
    tour_once(window)
    QTest.qWait(50)
    assert not window.tools.tour.isVisible()


def test_review_may_be_tried_during_the_tour(tour: Tour, window: MainWindow, qtbot: QtBot) -> None:
    for _ in range(4):
        tour.go(1)
    press_key(tour, "F10")
    panel = window.tools.review.widget()
    qtbot.waitUntil(lambda: tour.visibleRegion().boundingRect() == tour.rect())
    qtbot.waitUntil(lambda: not tour.geometry().intersects(window.tools.review.geometry()))
    assert tour.pointer.geometry().contains(window.tools.review.geometry().center())
    QTest.keyClick(panel, Qt.Key.Key_Space)
    QTest.keyClick(panel, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is tour
    QTest.keyClick(tour, Qt.Key.Key_Return)
    assert tour.count.text() == "6 of 8"
