"""Review mode in the real window: one key a decision."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from proofreader.document.proposal import Options
from proofreader.document.review import Candidate, Standing, candidates
from proofreader.document.session import ProofSession
from proofreader.document.suspects import Suspect
from proofreader.gui.dialogs.shortcuts import ShortcutsDialog
from proofreader.gui.main_window import MainWindow
from proofreader.gui.review_mode import ReviewMode
from proofreader.gui.settings import Language, Settings
from proofreader.text.gap import Mark
from tests.gui.steps import all_text, press_key, session_of


@pytest.fixture
def settings(settings: Settings) -> Settings:
    """Whatever is not quite certain is a suspect, so that there are plenty."""
    settings.options = Options(threshold=1.0)
    return settings


@pytest.fixture
def panel(desk: MainWindow) -> ReviewMode:
    desk.bridge.go_to(0)
    press_key(desk.reading, "F10")
    made = desk.tools.review.widget()
    assert isinstance(made, ReviewMode)
    return made


def first(panel: ReviewMode) -> Suspect:
    assert panel.current is not None
    return panel.current


def standing(panel: ReviewMode, suspect: Suspect) -> Standing:
    assert panel.questions.review is not None
    return panel.questions.review.standing(suspect)


def test_the_place_is_shown_in_both_panes(desk: MainWindow, panel: ReviewMode) -> None:
    assert desk.bridge.place == first(panel).span.start
    assert panel.counter.text().startswith("1 of ")


def test_a_number_takes_that_candidate(desk: MainWindow, panel: ReviewMode) -> None:
    suspect, session = first(panel), session_of(desk)
    number = next(n for n, offer in enumerate(panel.offers, 1) if offer.mark is Mark.SPACE)
    QTest.keyClick(panel, str(number))
    assert suspect.gap is not None
    assert session.reading.marks[suspect.gap] is Mark.SPACE
    assert standing(panel, suspect) is Standing.DECIDED
    assert first(panel) != suspect


def test_undo_jumps_back_to_the_place(desk: MainWindow, panel: ReviewMode) -> None:
    suspect, before = first(panel), all_text(desk)
    QTest.keyClick(panel, "2")
    QTest.keyClick(panel, "u")
    assert all_text(desk) == before
    assert first(panel).key == suspect.key
    assert desk.bridge.place == suspect.span.start


def test_leaving_it_changes_no_text(desk: MainWindow, panel: ReviewMode) -> None:
    suspect, before = first(panel), all_text(desk)
    QTest.keyClick(panel, "0")
    assert all_text(desk) == before
    assert standing(panel, suspect) is Standing.DECIDED


def test_later_comes_when_nothing_else_waits(desk: MainWindow, panel: ReviewMode) -> None:
    suspect = first(panel)
    QTest.keyClick(panel, "m")
    assert standing(panel, suspect) is Standing.LATER
    for _ in range(len(session_of(desk).suspects()) - 1):
        QTest.keyClick(panel, Qt.Key.Key_Space)
    assert first(panel).key == suspect.key


def test_what_was_decided_can_be_reopened(desk: MainWindow, panel: ReviewMode) -> None:
    suspect = first(panel)
    QTest.keyClick(panel, "2")
    QTest.keyClick(panel, Qt.Key.Key_Space)
    decided = session_of(desk).depth
    while first(panel).key != suspect.key:
        QTest.keyClick(panel, "p")
    QTest.keyClick(panel, "r")
    assert standing(panel, suspect) is Standing.OPEN
    assert session_of(desk).depth == decided + 1


def test_next_and_previous_only_look(desk: MainWindow, panel: ReviewMode) -> None:
    suspect = first(panel)
    QTest.keyClick(panel, "n")
    assert first(panel) != suspect
    QTest.keyClick(panel, "p")
    assert first(panel) == suspect
    assert session_of(desk).depth == 0


def test_the_least_certain_first(panel: ReviewMode) -> None:
    panel.orders.setCurrentIndex(1)
    panel.begin()
    assert panel.questions.review is not None
    certain = [suspect.confidence for suspect in panel.questions.review.questions]
    assert certain == sorted(certain)
    assert first(panel).confidence == certain[0]


def test_only_one_kind(desk: MainWindow, panel: ReviewMode) -> None:
    kind = first(panel).kind
    panel.kinds.setCurrentIndex(panel.kinds.findData(kind))
    panel.begin()
    assert panel.questions.review is not None
    assert {suspect.kind for suspect in panel.questions.review.questions} == {kind}


def test_the_card_says_it_in_chinese(desk: MainWindow, panel: ReviewMode, qtbot: QtBot) -> None:
    desk.set_language(Language.CHINESE)
    qtbot.waitUntil(lambda: "把握" in panel.card.text())
    assert "接排" in panel.card.text()


def test_keys_on_an_empty_card_do_nothing(desk: MainWindow, panel: ReviewMode) -> None:
    while panel.current is not None:
        QTest.keyClick(panel, Qt.Key.Key_Space)
    depth = session_of(desk).depth
    for key in ("1", "0", "m", "a", "r"):
        QTest.keyClick(panel, key)
    assert session_of(desk).depth == depth


def test_its_keys_are_the_editor_s_to_choose(desk: MainWindow, panel: ReviewMode) -> None:
    desk.show_shortcuts()
    (dialog,) = desk.findChildren(ShortcutsDialog)
    (item,) = (item for item in dialog._items() if item.data(0, Qt.ItemDataRole.UserRole) == "review_later")
    dialog.tree.setCurrentItem(item)
    dialog.recorded.setFocus()
    QTest.keyClick(dialog.recorded, Qt.Key.Key_A)
    QTest.keyClick(dialog.use, Qt.Key.Key_Space)
    assert "A already gives “Take the first everywhere alike” (Review mode)" in dialog.said.text()
    dialog.recorded.clear()
    QTest.keyClick(dialog.recorded, Qt.Key.Key_Q)
    QTest.keyClick(dialog.use, Qt.Key.Key_Space)
    assert dialog.said.text() == "“Put it off” now has Q."
    dialog.reject()
    assert "<b>Q</b> later" in panel.keys.text()
    suspect = first(panel)
    QTest.keyClick(panel, Qt.Key.Key_M)
    assert first(panel) == suspect
    QTest.keyClick(panel, Qt.Key.Key_Q)
    assert standing(panel, suspect) is Standing.LATER


def test_the_card_says_how_many_places_are_alike(desk: MainWindow, panel: ReviewMode, qtbot: QtBot) -> None:
    assert panel.questions.review is not None
    for _ in panel.questions.review.questions:
        if panel.alike() > 1:
            break
        QTest.keyClick(panel, "n")
    count, depth = panel.alike(), len(session_of(desk).suspects())
    assert count > 1
    qtbot.waitUntil(lambda: panel.counter.text().endswith(f"alike in the issue {count}"))
    QTest.keyClick(panel, "a")
    assert len(session_of(desk).suspects()) < depth
    assert session_of(desk).depth == 1


def test_the_queue_is_as_high_as_before_when_review_ends(desk: MainWindow, qtbot: QtBot) -> None:
    desk.resizeDocks([desk.queue_dock], [120], Qt.Orientation.Vertical)
    QTest.qWait(50)
    before = desk.queue_dock.height()
    press_key(desk.reading, "F10")
    panel = desk.tools.review.widget()
    qtbot.waitUntil(lambda: desk.tools.review.height() > before)
    QTest.keyClick(panel, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: abs(desk.queue_dock.height() - before) <= 2)


def test_a_decision_makes_one_card(desk: MainWindow, panel: ReviewMode, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not one of the suspect that was decided, and another one of the next."""
    made: list[Suspect] = []

    def noted(session: ProofSession, suspect: Suspect) -> tuple[Candidate, ...]:
        made.append(suspect)
        return candidates(session, suspect)

    monkeypatch.setattr("proofreader.gui.review_mode.candidates", noted)
    before = first(panel)
    QTest.keyClick(panel, Qt.Key.Key_Space)
    assert made == [first(panel)]
    assert first(panel) != before
    QTest.keyClick(panel, Qt.Key.Key_U)
    assert made[1:] == [before]
