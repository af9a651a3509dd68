"""How long the panes may take: generous limits, so that only a change of kind fails them."""

from __future__ import annotations

import time

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from proofreader.gui.text_positions import raw_display
from tests.gui.panes import Panes
from tests.gui.small_page import plain_session

PARAGRAPH = "老码头怎样改造成江边公园的故事，要从三年前的春天说起。" * 4 + "\n"


def _page(characters: int) -> str:
    return PARAGRAPH * (characters // len(PARAGRAPH))


def _best(times: int, panes: Panes) -> float:
    best = 60.0
    for _ in range(times):
        start = time.perf_counter()
        panes.reading.render_page()
        best = min(best, time.perf_counter() - start)
    return best


def test_a_page_of_5000_characters_is_rendered_in_50_milliseconds(qtbot: QtBot) -> None:
    panes = Panes(qtbot, plain_session(_page(5000)))
    assert _best(5, panes) < 0.05


def test_a_keystroke_costs_one_block(qtbot: QtBot) -> None:
    panes = Panes(qtbot, plain_session(_page(5000)))
    panes.bridge.go_to(2500)
    changes: list[int] = []
    panes.reading.document().contentsChange.connect(lambda *change: changes.append(change[2]))
    start = time.perf_counter()
    qtbot.keyClick(panes.reading, Qt.Key.Key_A)
    assert time.perf_counter() - start < 0.2
    assert sum(changes) <= 2
    panes.check()


def test_a_page_of_a_million_characters_does_not_hang(qtbot: QtBot) -> None:
    panes = Panes(qtbot, plain_session("短\n"))
    start = time.perf_counter()
    panes.bridge.set_session(plain_session(_page(1_000_000)))
    panes.window.grab()
    assert time.perf_counter() - start < 30
    panes.bridge.go_to(500_000)
    start = time.perf_counter()
    qtbot.keyClick(panes.reading, Qt.Key.Key_A)
    panes.window.grab()
    assert time.perf_counter() - start < 5


def test_positions_of_a_million_characters_with_awkward_line_ends() -> None:
    raw = _page(1_000_000).replace("\n", "\r\n").replace("春天", "𠮷天")
    start = time.perf_counter()
    positions = raw_display(raw).map
    assert time.perf_counter() - start < 5
    assert positions.to_offset(positions.to_units(900_000)) == 900_000
