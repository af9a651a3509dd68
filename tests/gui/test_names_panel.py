"""The book of names in the window: filtered, gone through, corrected."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from proofreader.gui.main_window import MainWindow
from proofreader.gui.names_panel import NamesPanel
from proofreader.gui.settings import Language
from tests.gui.conftest import PAGE, Opener
from tests.gui.steps import all_text, session_of

MORE = """
周大河说，新馆很好。周大河又来了，周大河常来。

周大何说，临江市还要建新馆，临江市民欢迎。
"""


@pytest.fixture
def panel(opened: Opener, page_file: Path, qtbot: QtBot) -> NamesPanel:
    """The book of the invented page, on which a name is spelled two ways."""
    page_file.write_text(PAGE + MORE, encoding="utf-8")
    window = opened(page_file)
    window.tools.toggle(window.tools.names)
    found = window.tools.names.widget()
    assert isinstance(found, NamesPanel)
    qtbot.waitUntil(lambda: found.book is not None and not found.busy)
    return found


def texts(panel: NamesPanel) -> list[str]:
    return [row.text for row in panel.list.names.rows]


def test_names_stand_with_their_odd_spellings(panel: NamesPanel) -> None:
    rows = panel.list.names.rows
    at = texts(panel).index("周大河")
    assert (len(rows[at].at), rows[at + 1].text) == (4, "周大何")
    model = panel.list.names
    assert str(model.data(model.index(at + 1, 0))).strip() == "↳ 周大何 → 周大河"
    assert {"林小满", "赵青"} <= set(texts(panel))


def test_the_list_is_filtered(panel: NamesPanel) -> None:
    panel.filter.setText("大")
    assert texts(panel) == ["周大河", "周大何"]
    panel.filter.clear()
    panel.kind.setCurrentIndex(2)
    assert "周大河" not in texts(panel)
    panel.kind.setCurrentIndex(0)
    panel.odd_only.click()
    assert texts(panel) == ["周大河", "周大何"]


def test_one_key_corrects_the_odd_spelling_and_undo_brings_it_back(
    panel: NamesPanel, window: MainWindow, qtbot: QtBot
) -> None:
    before = all_text(window)
    panel.list.selectRow(texts(panel).index("周大何"))
    assert panel.places.count() == 1
    panel.list.setFocus()
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    assert session_of(window).issue.raw[window.bridge.place :].startswith("周大何")
    QTest.keyClick(panel.list, Qt.Key.Key_C)
    assert all_text(window) == before.replace("周大何", "周大河")
    qtbot.waitUntil(lambda: not panel.busy)
    assert "周大何" not in texts(panel)
    window.bridge.undo()
    assert all_text(window) == before


def test_a_name_that_is_right_is_not_corrected(panel: NamesPanel, window: MainWindow) -> None:
    panel.list.selectRow(texts(panel).index("周大河"))
    QTest.keyClick(panel.list, Qt.Key.Key_C)
    assert session_of(window).depth == 0


def test_a_place_is_gone_to_and_the_reading_has_the_keyboard(panel: NamesPanel, window: MainWindow) -> None:
    panel.list.selectRow(texts(panel).index("周大河"))
    panel.places.setCurrentRow(3)
    QTest.keyClick(panel.places, Qt.Key.Key_Return)
    assert window.bridge.place == session_of(window).issue.raw.rindex("周大河")
    assert window.reading.hasFocus()


def test_it_speaks_chinese(panel: NamesPanel, window: MainWindow, qtbot: QtBot) -> None:
    window.set_language(Language.CHINESE)
    qtbot.waitUntil(lambda: panel.windowTitle() == "本期人名地名")
    assert panel.kind.itemText(1) == "人名"


def test_an_empty_desk_has_no_names(panel: NamesPanel, window: MainWindow) -> None:
    window.files.close()
    panel.refresh()
    assert texts(panel) == []
