"""Learning in the window: on saving and exporting, and only what the editor decided; the dialog of the profile."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from proofreader.document.done import toggled
from proofreader.document.profile import Entry, Lesson, Profile, Topic
from proofreader.gui.dialogs.paper import PaperDialog, values_for
from proofreader.gui.entry_list import key_name, rows_of
from proofreader.gui.main_window import MainWindow
from proofreader.storage.profiles import keep_profile, known_papers, path_of, profile_of, write_profile
from proofreader.text.gap import DecisionSource, Mark
from tests.gui.conftest import PAGE, Opener
from tests.gui.questions import Message
from tests.gui.scene import Answer
from tests.gui.steps import session_of

PAPER = "临江日报"
SLOGAN = Entry(Topic.GAP, "党的␣二十", "run_on", 3)


@pytest.fixture
def paper_desk(opened: Opener, page_file: Path) -> MainWindow:
    """The invented page with the name of its paper on it."""
    page_file.write_text(f"{PAPER}\n\n{PAGE}\n改革开放再出发 乘风破浪向未来\n", encoding="utf-8")
    return opened(page_file)


def gap_of(window: MainWindow, behind: str) -> int:
    return session_of(window).issue.raw.index(behind) + len(behind)


def decide(window: MainWindow, mark: Mark) -> None:
    window.bridge.go_to(gap_of(window, "改革开放再出发"))
    window.reading.setFocus()
    window.editing.mark(mark)


def test_saving_remembers_what_the_editor_decided_and_nothing_else(
    paper_desk: MainWindow, choose_file: Answer, tmp_path: Path
) -> None:
    choose_file(tmp_path / "issue.proof")
    assert paper_desk.files.save()
    assert known_papers() == {}
    decide(paper_desk, Mark.RUN_ON)
    assert paper_desk.files.save()
    entries = profile_of(PAPER).lessons[0].entries
    assert [entry for entry in entries if entry.topic is Topic.GAP] == [Entry(Topic.GAP, "出发␣乘风", "run_on", 1)]
    assert {entry.topic for entry in entries} == {Topic.GAP, Topic.KIND}
    assert paper_desk.status.currentMessage() == f"Saved; what you decided is remembered for {PAPER}."
    paper_desk.bridge.undo()
    assert paper_desk.files.save()
    assert profile_of(PAPER).is_empty


def test_the_measures_of_a_page_are_remembered_once_it_is_done_and_shown_in_the_profile(
    paper_desk: MainWindow, choose_file: Answer, tmp_path: Path
) -> None:
    choose_file(tmp_path / "issue.proof")
    assert paper_desk.files.save()
    assert known_papers() == {}
    paper_desk.bridge.apply(toggled(session_of(paper_desk), 0))
    assert paper_desk.files.save()
    profile = profile_of(PAPER)
    assert {entry.topic for entry in profile.lessons[0].entries} == {Topic.MEASURE}
    rows = rows_of(profile)
    assert key_name(rows[0]) == f"Columns of {rows[0].key} em"
    dialog = PaperDialog(profile, (), True, paper_desk)
    dialog.list.selectRow(0)
    dialog.silence()
    assert rows_of(dialog.profile)[0].silent
    dialog.say(values_for(Topic.MEASURE)[0])
    assert rows_of(dialog.profile)[0].said == ""


def test_switched_off_nothing_is_remembered_and_nothing_votes(
    opened: Opener, page_file: Path, choose_file: Answer, tmp_path: Path, window: MainWindow
) -> None:
    window.settings.profiles = False
    keep_profile(Profile(PAPER, (Lesson("", "", (Entry(Topic.GAP, "出发␣乘风", "run_on", 9),)),)))
    page_file.write_text(f"{PAPER}\n\n{PAGE}\n改革开放再出发 乘风破浪向未来\n", encoding="utf-8")
    opened(page_file)
    decision = session_of(window).decision_at(gap_of(window, "改革开放再出发"))
    assert decision is not None
    assert decision.source is DecisionSource.RULE
    decide(window, Mark.RUN_ON)
    choose_file(tmp_path / "issue.proof")
    assert window.files.save()
    assert len(profile_of(PAPER).lessons) == 1


def test_the_next_issue_of_the_paper_is_read_with_what_was_learnt(
    paper_desk: MainWindow, opened: Opener, choose_file: Answer, tmp_path: Path
) -> None:
    keep_profile(Profile(PAPER, (Lesson("", "", (Entry(Topic.GAP, "出发␣乘风", "run_on", 9),)),)))
    following = tmp_path / "next.txt"
    following.write_text(f"{PAPER}\n\n{PAGE}\n出发 乘风破浪向未来\n", encoding="utf-8")
    opened(following)
    decision = session_of(paper_desk).decision_at(gap_of(paper_desk, "\n出发"))
    assert decision is not None
    assert (decision.mark, decision.source) == (Mark.RUN_ON, DecisionSource.PROFILE)
    assert session_of(paper_desk).profile == profile_of(PAPER)


def test_a_damaged_profile_keeps_no_issue_from_being_opened(
    opened: Opener, page_file: Path, window: MainWindow, message: Message
) -> None:
    keep_profile(Profile(PAPER))
    path_of(PAPER).write_text(f'{{"format": "proofreader-profile/1", "paper": "{PAPER}", "lessons": 5}}', "utf-8")
    page_file.write_text(f"{PAPER}\n\n{PAGE}", encoding="utf-8")
    opened(page_file)
    box = message()
    assert "cannot be read as the profile" in box.text() + box.informativeText()
    box.close()
    assert session_of(window).profile == Profile()


def shown_dialog(window: MainWindow, profile: Profile) -> PaperDialog:
    keep_profile(profile)
    dialog = window.papers.ask()
    return dialog


def test_entries_are_corrected_in_the_dialog(paper_desk: MainWindow, qtbot: QtBot) -> None:
    lesson = Lesson("a" * 64, "第1期", (SLOGAN, Entry(Topic.NAME, "林小满", "", 2)))
    dialog = shown_dialog(paper_desk, Profile(PAPER, (lesson,)))
    assert dialog.paper.currentText() == PAPER
    dialog.list.setFocus()
    dialog.list.selectRow(1)
    QTest.keyClick(dialog.list, Qt.Key.Key_Delete)
    assert [row.silent for row in rows_of(dialog.profile)] == [False, True]
    dialog.list.selectRow(0)
    dialog.decide.menu().aboutToShow.emit()
    actions = dialog.decide.menu().actions()
    assert [action.text() for action in actions] == ["Run on", "Space"]
    actions[1].trigger()
    assert rows_of(dialog.profile)[0].said == "space"
    dialog.list.selectRow(1)
    dialog.take_back()
    dialog.filter.setText("小满")
    assert [row.key for row in dialog.list.entries.rows] == ["林小满"]
    dialog.buttons.accepted.emit()
    qtbot.waitUntil(lambda: not paper_desk.files.busy and session_of(paper_desk).profile.paper == PAPER)
    assert [saying.value for saying in profile_of(PAPER).said] == ["space"]


def test_a_profile_goes_out_and_comes_in(
    paper_desk: MainWindow, choose_file: Answer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = shown_dialog(paper_desk, Profile(PAPER, (Lesson("a" * 64, "第1期", (SLOGAN,)),)))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: (str(tmp_path / "in.json"), ""))
    choose_file(tmp_path / "out.json")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: (str(tmp_path / "in.json"), ""))
    dialog.ask_export()
    assert (tmp_path / "out.json").read_bytes() == path_of(PAPER).read_bytes()
    other = Lesson("b" * 64, "第2期", (Entry(Topic.NAME, "周大河", "", 1),))
    write_profile(tmp_path / "in.json", Profile("别的报", (other,)))
    dialog.ask_import()
    assert [lesson.title for lesson in dialog.profile.lessons] == ["第1期", "第2期"]
    assert dialog.profile.paper == PAPER
    dialog.forget()
    dialog.buttons.accepted.emit()
    assert known_papers() == {}


def test_another_paper_is_chosen_by_its_name(paper_desk: MainWindow, qtbot: QtBot) -> None:
    keep_profile(Profile("泊川晚报", (Lesson("a" * 64, "第1期", (SLOGAN,)),)))
    dialog = shown_dialog(paper_desk, Profile(PAPER, (Lesson("b" * 64, "第2期", (SLOGAN,)),)))
    dialog.paper.setCurrentText("泊川晚报")
    dialog.buttons.accepted.emit()
    qtbot.waitUntil(lambda: not paper_desk.files.busy and session_of(paper_desk).profile.paper == "泊川晚报")
    assert profile_of("泊川晚报").lessons[0].title == "第1期"
    assert profile_of(PAPER).lessons[0].title == "第2期"
