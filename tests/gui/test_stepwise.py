"""Work on the session in slices: short work at once, long work with progress, stopped without a trace."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from proofreader.errors import EditError, ProofreaderError
from proofreader.gui import stepwise
from proofreader.gui.stepwise import Stepwise
from proofreader.text.reasons import Reason


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def refuse(error: ProofreaderError) -> None:
    raise AssertionError(error)


def test_short_work_is_done_at_once(parent: QWidget) -> None:
    found: list[int] = []
    Stepwise(iter(range(5)), 5, found.extend, refuse, parent).start()
    assert found == [0, 1, 2, 3, 4]


def test_long_work_goes_on_while_the_window_lives(
    parent: QWidget, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stepwise, "AT_ONCE_SECONDS", -1)
    monkeypatch.setattr(stepwise, "SLICE_SECONDS", -1)
    found: list[int] = []
    work = Stepwise(iter(range(5)), 5, found.extend, refuse, parent)
    work.start()
    assert found == []
    assert work.dialog is not None
    qtbot.waitUntil(lambda: bool(found))
    assert found == [0, 1, 2, 3, 4]


def test_what_is_stopped_brings_nothing(parent: QWidget, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stepwise, "AT_ONCE_SECONDS", -1)
    monkeypatch.setattr(stepwise, "SLICE_SECONDS", -1)
    found: list[int] = []
    work = Stepwise(iter(range(1000)), 1000, found.extend, refuse, parent)
    work.start()
    assert work.dialog is not None
    with qtbot.waitSignal(work.destroyed):
        work.dialog.canceled.emit()
    assert found == []


def test_an_error_is_told_once(parent: QWidget) -> None:
    def steps() -> Iterator[int]:
        yield 1
        raise EditError(Reason("There is nothing to do."))

    told: list[ProofreaderError] = []
    found: list[int] = []
    Stepwise(steps(), 2, found.extend, told.append, parent).start()
    assert [error.message for error in told] == [Reason("There is nothing to do.")]
    assert found == []
