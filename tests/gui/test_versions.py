"""Another version of the pages beside the reading: one key a choice, one step of the history each."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from proofreader.document.versions import DifferenceKind
from proofreader.gui.main_window import MainWindow
from proofreader.gui.versions import Versions
from proofreader.storage.project import save
from tests.gui.conftest import PAGE, SECOND_PAGE, WAIT_MS
from tests.gui.steps import all_text, press_key, session_of

OTHER = PAGE.replace("江边公园", "江畔公园").replace("每逢周末，", "每逢周末。").replace("读者凭证", "读书凭证")


@pytest.fixture
def panel(qtbot: QtBot, desk: MainWindow, tmp_path: Path) -> Versions:
    """The differences from a version in which three characters and a comma of the first page are others."""
    path = tmp_path / "again.txt"
    path.write_text(OTHER, encoding="utf-8")
    desk.tools.compare_with(path)
    shown = desk.tools.versions.widget()
    assert isinstance(shown, Versions)
    qtbot.waitUntil(lambda: bool(shown.list.differences.rows) and not shown.busy, timeout=WAIT_MS)
    return shown


def pairs(panel: Versions) -> list[tuple[str, str]]:
    return [(one.ours, one.theirs) for one in panel.list.differences.rows]


def test_every_difference_is_listed_in_order(panel: Versions, desk: MainWindow) -> None:
    assert pairs(panel) == [("边", "畔"), ("边", "畔"), ("者", "书"), ("，", "。")]
    assert "again.txt: 4" in panel.counts.text()
    model = panel.list.differences
    assert "│边│" in str(model.data(model.index(0, 2)))
    assert "│畔│" in str(model.data(model.index(0, 3)))


def test_one_key_takes_the_one_or_the_other(panel: Versions, desk: MainWindow) -> None:
    press_key(panel.list, "2")
    assert all_text(desk).count("江畔公园") == 1
    assert session_of(desk).depth == 1
    assert desk.bridge.place == panel.list.differences.rows[0].raw
    press_key(panel.list, "1")
    assert pairs(panel) == [("者", "书"), ("，", "。")]
    assert session_of(desk).depth == 1
    press_key(panel.list, "2")
    press_key(panel.list, "2")
    assert pairs(panel) == []
    assert session_of(desk).depth == 3
    assert len(session_of(desk).reading.corrections) >= 3


def test_all_of_a_kind_are_one_step(qtbot: QtBot, panel: Versions, desk: MainWindow) -> None:
    press_key(panel.list, "A")
    qtbot.waitUntil(lambda: pairs(panel) == [("，", "。")])
    assert session_of(desk).depth == 1
    press_key(panel.list, "U")
    qtbot.waitUntil(lambda: len(pairs(panel)) == 4)
    assert "江畔" not in all_text(desk)


def test_what_was_kept_can_be_shown_again(panel: Versions, desk: MainWindow) -> None:
    before = all_text(desk)
    press_key(panel.list, "K")
    assert [one.kind for one in panel.list.differences.rows] == [DifferenceKind.PUNCTUATION]
    assert "3 kept" in panel.counts.text()
    press_key(panel.list, "R")
    assert len(pairs(panel)) == 4
    assert all_text(desk) == before
    assert not session_of(desk).can_undo


def test_typing_in_the_reading_is_followed(qtbot: QtBot, panel: Versions, desk: MainWindow) -> None:
    (first, *_) = panel.list.differences.rows
    desk.bridge.go_to(first.raw)
    desk.reading.setFocus()
    press_key(desk.reading, "Del")
    qtbot.waitUntil(lambda: pairs(panel)[0] == ("", "畔"))


def test_a_saved_issue_is_read_with_its_decisions(qtbot: QtBot, desk: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "copy.proof"
    desk.bridge.go_to(session_of(desk).issue.raw.index("全市"))
    desk.reading.setFocus()
    press_key(desk.reading, "Del")
    save(path, session_of(desk))
    desk.bridge.undo()
    desk.tools.compare_with(path)
    panel = desk.tools.versions.widget()
    assert isinstance(panel, Versions)
    qtbot.waitUntil(lambda: bool(panel.list.differences.rows) and not panel.busy, timeout=WAIT_MS)
    assert pairs(panel) == [("全", "")]


def test_a_text_that_has_nothing_to_do_with_the_issue(qtbot: QtBot, desk: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "poem.txt"
    path.write_text("甲乙丙丁戊己庚辛壬癸\n", encoding="utf-8")
    desk.tools.compare_with(path)
    panel = desk.tools.versions.widget()
    assert isinstance(panel, Versions)
    qtbot.waitUntil(lambda: "nothing in common" in panel.counts.text(), timeout=WAIT_MS)


def test_each_page_finds_its_own(qtbot: QtBot, desk: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "second.txt"
    path.write_text(SECOND_PAGE.replace("书法展昨日", "书画展昨日"), encoding="utf-8")
    desk.tools.compare_with(path)
    panel = desk.tools.versions.widget()
    assert isinstance(panel, Versions)
    qtbot.waitUntil(lambda: bool(panel.list.differences.rows) and not panel.busy, timeout=WAIT_MS)
    assert [(one.page, one.ours, one.theirs) for one in panel.list.differences.rows] == [(1, "法", "画")]
    desk.files.close()
    assert panel.list.differences.rows == []
