"""One session, many widgets: what the bridge tells them."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from proofreader.document.edit import Decide
from proofreader.gui.bridge import SessionBridge
from proofreader.text.gap import Mark
from proofreader.text.span import Span
from tests.gui.small_page import RAW, plain_session, small_session


def test_a_new_session_is_shown_from_its_first_page(qtbot: QtBot) -> None:
    bridge = SessionBridge()
    with qtbot.waitSignals([bridge.replaced, bridge.page_changed, bridge.place_changed]):
        bridge.set_session(small_session())
    assert (bridge.page, bridge.place, bridge.selection) == (0, 0, ())


def test_an_edit_is_carried_out_and_told(qtbot: QtBot) -> None:
    bridge = SessionBridge()
    session = small_session()
    bridge.set_session(session)
    gap = RAW.index("拼,") - 1
    with qtbot.waitSignal(bridge.changed) as told:
        change = bridge.apply(Decide(gap, Mark.SPACE))
    assert told.args == [change]
    assert session.depth == 1


def test_an_edit_that_does_not_fit_is_refused_in_a_sentence(qtbot: QtBot) -> None:
    bridge = SessionBridge()
    session = small_session()
    bridge.set_session(session)
    with qtbot.waitSignal(bridge.refused) as told, qtbot.assertNotEmitted(bridge.changed):
        assert bridge.apply(Decide(len(RAW) + 7, Mark.SPACE)) is None
    assert told.args
    assert told.args[0].text()
    assert session.depth == 0


def test_undo_and_redo_go_where_the_edit_was(qtbot: QtBot) -> None:
    bridge = SessionBridge()
    bridge.set_session(plain_session("甲乙\n丙丁\n", "戊己\n庚辛\n"))
    bridge.apply(Decide(1, Mark.SPACE))
    bridge.go_to(7)
    assert bridge.page == 1
    assert bridge.undo() is not None
    assert bridge.page == 0
    bridge.go_to(7)
    assert bridge.redo() is not None
    assert bridge.page == 0
    assert bridge.redo() is None


def test_without_a_session_nothing_happens() -> None:
    bridge = SessionBridge()
    bridge.go_to(3)
    assert bridge.apply(Decide(1, Mark.SPACE)) is None
    assert bridge.undo() is None
    assert bridge.place == 0


def test_a_page_is_shown_again_where_it_was_left() -> None:
    bridge = SessionBridge()
    bridge.set_session(plain_session("甲乙\n丙丁\n", "戊己\n庚辛\n"))
    bridge.go_to(4)
    bridge.show_page(1)
    assert (bridge.page, bridge.place) == (1, 6)
    bridge.show_page(0)
    assert (bridge.page, bridge.place) == (0, 4)
    bridge.show_page(5)
    assert bridge.page == 0


def test_scrolling_is_told_only_where_the_panes_are_linked(qtbot: QtBot) -> None:
    bridge = SessionBridge()
    with qtbot.waitSignal(bridge.scrolled):
        bridge.scroll(bridge, 3)
    bridge.linked = False
    with qtbot.assertNotEmitted(bridge.scrolled):
        bridge.scroll(bridge, 3)


def test_a_selection_is_told_once(qtbot: QtBot) -> None:
    bridge = SessionBridge()
    with qtbot.waitSignal(bridge.selection_changed):
        bridge.select((Span(1, 3),))
    with qtbot.assertNotEmitted(bridge.selection_changed):
        bridge.select((Span(1, 3),))
