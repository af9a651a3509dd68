"""The open issue carried over to a text that was read again."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from proofreader.document.article import Role
from proofreader.gui.commands import ROLE_KEYS
from proofreader.gui.dialogs.transfer import TransferDialog
from proofreader.gui.main_window import MainWindow
from tests.gui.conftest import PAGE, SECOND_PAGE, WAIT_MS
from tests.gui.steps import all_text, go_to, press_key, session_of


def carry(qtbot: QtBot, window: MainWindow, path: Path) -> list[list[str]]:
    """Carry over, and what the list says."""
    with qtbot.waitSignal(window.bridge.replaced, timeout=WAIT_MS):
        window.reading_again.carry_to([path])
    qtbot.waitUntil(lambda: bool(window.findChildren(TransferDialog)), timeout=WAIT_MS)
    (dialog,) = window.findChildren(TransferDialog)
    rows = [dialog.list.topLevelItem(row) for row in range(dialog.list.topLevelItemCount())]
    said = [[row.text(column) for column in range(5)] for row in rows if row is not None]
    dialog.reject()
    return said


def test_the_other_pages_stay_and_what_cannot_be_carried_is_said(
    qtbot: QtBot, desk: MainWindow, tmp_path: Path
) -> None:
    go_to(desk, "开幕，展出")
    press_key(desk.reading, ROLE_KEYS[Role.CAPTION])
    go_to(desk, "党的二 十")
    press_key(desk.reading, "Ctrl+2")
    go_to(desk, "全市要")
    press_key(desk.reading, "Del")
    go_to(desk, "馆长说")
    press_key(desk.reading, "Del")
    before = all_text(desk)
    path = tmp_path / "again.txt"
    path.write_text(PAGE.replace("馆长说，今", "店长说，今").replace("近日召\n开", "近\n日召开"), encoding="utf-8")
    said = carry(qtbot, desk, path)
    assert [row[0] for row in said] == ["✗ not carried", "✓ carried", "✓ carried", "✓ carried"]
    assert said[0][4] == "It was left out; the new text has “店” there."
    assert all_text(desk) == before.replace("\n长说，今", "\n店长说，今")
    assert len(session_of(desk).issue.pages) == 2
    assert desk.isWindowModified()


def test_a_text_of_another_issue_changes_nothing(qtbot: QtBot, desk: MainWindow, tmp_path: Path) -> None:
    session, path = session_of(desk), tmp_path / "poem.txt"
    path.write_text("甲乙丙丁戊己庚辛壬癸\n", encoding="utf-8")
    desk.reading_again.carry_to([path])
    qtbot.waitUntil(lambda: bool(desk.findChildren(QMessageBox)), timeout=WAIT_MS)
    (box,) = desk.findChildren(QMessageBox)
    assert "nothing in common" in box.text() + box.informativeText()
    box.reject()
    assert session_of(desk) is session


def test_all_pages_at_once(qtbot: QtBot, desk: MainWindow, tmp_path: Path) -> None:
    folder = tmp_path / "again"
    folder.mkdir()
    (folder / "b.txt").write_text(PAGE, encoding="utf-8")
    (folder / "a.txt").write_text(SECOND_PAGE.replace("临\n江书法展", "临江\n书法展"), encoding="utf-8")
    go_to(desk, "党的二 十")
    press_key(desk.reading, "Ctrl+2")
    before = all_text(desk)
    assert [row[0] for row in carry(qtbot, desk, folder)] == ["✓ carried"]
    assert all_text(desk) == before
