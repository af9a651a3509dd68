"""Review mode on the sample: the place in the middle of both panes, other places for parts, and what is heard."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QPlainTextEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from proofreader.document.article import Role
from proofreader.document.proposal import Finding, FindingKind
from proofreader.document.session import ProofSession
from proofreader.document.structure_choices import Becomes
from proofreader.gui.main_window import MainWindow
from proofreader.gui.review_mode import ReviewMode
from proofreader.gui.settings import Language
from proofreader.resources import resource
from proofreader.text.span import Span
from tests.document.issues import WHY
from tests.gui.conftest import Opener
from tests.gui.steps import press_key, session_of


def _with_doubts(session: ProofSession) -> ProofSession:
    """The sample, whatever the engine thinks of it today, with a head whose roles are doubtful and one whose article
    is."""
    articles = session.reading.pages[0].articles
    kicker, headline = next(
        (one, two)
        for article in articles
        for one, two in pairwise(article.parts)
        if (one.role, two.role) == (Role.KICKER, Role.HEADLINE)
    )
    other = next(part for part in articles[1].parts if part.role is Role.HEADLINE)
    roles = Span(kicker.spans[0].start, headline.spans[-1].end)
    found = (
        Finding(roles, FindingKind.DOUBTFUL_ROLE, 0.6, WHY),
        Finding(other.spans[0], FindingKind.DOUBTFUL_ARTICLE, 0.4, WHY),
    )
    first, *others = session.proposals
    return ProofSession(session.issue, (replace(first, findings=found), *others), session.options)


@pytest.fixture
def panel(opened: Opener) -> ReviewMode:
    window = opened(*sorted(resource("samples").glob("*.txt")))
    window.bridge.set_session(_with_doubts(session_of(window)))
    press_key(window.reading, "F10")
    made = window.tools.review.widget()
    assert isinstance(made, ReviewMode)
    return made


def off_centre(pane: QPlainTextEdit | QTextEdit) -> int:
    """How far the cursor is from the middle of a pane, in lines; 0 where the pane cannot be scrolled further."""
    bar, caret = pane.verticalScrollBar(), pane.cursorRect()
    off = caret.center().y() - pane.viewport().height() // 2
    if (off < 0 and bar.value() == bar.minimum()) or (off > 0 and bar.value() == bar.maximum()):
        return 0
    return abs(off) // max(1, caret.height())


def test_the_place_stands_in_the_middle_of_both_panes(window: MainWindow, panel: ReviewMode, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: off_centre(window.raw) <= 1)
    assert panel.questions.review is not None
    for _ in panel.questions.review.questions:
        QTest.keyClick(panel, "n")
        assert max(off_centre(window.raw), off_centre(window.reading)) <= 1


def test_the_next_suspect_stands_in_the_middle_too(window: MainWindow, panel: ReviewMode) -> None:
    for _ in session_of(window).suspects():
        press_key(window.reading, "F8")
        assert max(off_centre(window.raw), off_centre(window.reading)) <= 1


def go_to(panel: ReviewMode, kind: FindingKind) -> None:
    review = panel.questions.review
    assert review is not None
    for _ in review.questions:
        if panel.current is not None and panel.current.kind == kind:
            return
        QTest.keyClick(panel, "n")
    raise AssertionError(f"the sample has no {kind}")


def test_a_doubtful_head_can_be_divided_otherwise_with_one_key(window: MainWindow, panel: ReviewMode) -> None:
    go_to(panel, FindingKind.DOUBTFUL_ROLE)
    suspect = panel.current
    assert suspect is not None
    assert panel.offers[0].leaves
    second = next(line for line in panel.card.text().split("<br>") if line.startswith("<b>2</b>"))
    assert "Headline" in second
    assert "<b><u>" in second
    QTest.keyClick(panel, "2")
    session = session_of(window)
    assert session.depth == 1
    assert suspect not in session.suspects()


def test_a_part_can_go_to_another_article_with_one_key(window: MainWindow, panel: ReviewMode, qtbot: QtBot) -> None:
    go_to(panel, FindingKind.DOUBTFUL_ARTICLE)
    suspect, session = panel.current, session_of(window)
    assert suspect is not None
    number = next(n for n, one in enumerate(panel.offers, 1) if one.choice and one.choice.becomes is Becomes.JOINS)
    before = session.part_at(suspect.span.start)
    assert f"<b>{number}</b>&nbsp; To “" in panel.card.text()
    QTest.keyClick(panel, str(number))
    after = session.part_at(suspect.span.start)
    assert before is not None
    assert after is not None
    assert after.article != before.article
    QTest.keyClick(panel, "u")
    assert session.part_at(suspect.span.start) == before
    assert panel.current is not None
    assert panel.current.span.start == suspect.span.start
    qtbot.waitUntil(lambda: max(off_centre(window.raw), off_centre(window.reading)) <= 1)


def test_the_choices_are_named_in_chinese(window: MainWindow, panel: ReviewMode, qtbot: QtBot) -> None:
    go_to(panel, FindingKind.DOUBTFUL_ARTICLE)
    window.set_language(Language.CHINESE)
    qtbot.waitUntil(lambda: "归入“" in panel.card.text())


def test_every_suspect_is_heard_with_its_choices_once(panel: ReviewMode, said: list[str], qtbot: QtBot) -> None:
    qtbot.wait(50)
    said.clear()
    QTest.keyClick(panel, "1")
    qtbot.waitUntil(lambda: bool(said))
    qtbot.wait(50)
    assert len(said) == 1
    assert said[0].startswith("2 of ")
    assert "\n1 " in said[0]
    assert "<" not in said[0]
    assert panel.accessibleDescription() == said[0]


def test_sentences_of_the_status_line_are_heard(window: MainWindow, said: list[str]) -> None:
    window.status.say("No suspects are left.")
    assert said == ["No suspects are left."]


def test_a_card_with_many_choices_is_shown_whole(panel: ReviewMode, qtbot: QtBot) -> None:
    review = panel.questions.review
    assert review is not None
    for _ in review.questions:
        QTest.keyClick(panel, "n")
        qtbot.waitUntil(lambda: panel.card.height() >= panel.card.heightForWidth(panel.card.width()))


def told(widget: QWidget, text: QAccessible.Text) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    return str(interface.text(text))


def test_those_who_hear_know_how_far_each_suspect_is(panel: ReviewMode) -> None:
    QTest.keyClick(panel, "1")
    QTest.keyClick(panel, "m")
    interface = QAccessible.queryAccessibleInterface(panel.list)
    assert interface is not None
    heard = [interface.child(row).text(QAccessible.Text.Name).partition(":")[0] for row in range(3)]
    assert heard == ["Decided", "For later", "Open"]


def test_what_a_choice_without_a_label_is_about_is_heard(window: MainWindow, panel: ReviewMode) -> None:
    for key in ("Ctrl+K", "Ctrl+Shift+K", "Ctrl+D", "Ctrl+Shift+H", "Ctrl+H"):
        press_key(window.reading, key)
    labelled = {label.buddy() for label in window.findChildren(QLabel)}
    boxes = [box for box in window.findChildren(QComboBox) if box not in labelled]
    assert len(boxes) >= 11
    assert [box for box in boxes if not told(box, QAccessible.Text.Description)] == []
