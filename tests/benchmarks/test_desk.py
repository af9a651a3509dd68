"""The measuring of the desk runs through: every phase is measured, every block has a place."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.benchmarks.watchdog import Watchdog
from tests.command import ROOT, environment


def test_a_block_of_the_event_loop_is_noticed_once(qtbot: QtBot) -> None:
    watchdog = Watchdog(0.05)
    QTest.qWait(30)
    with watchdog.watching("waiting"):
        QTest.qWait(200)
    with watchdog.watching("working"):
        QTest.qWait(30)
        time.sleep(0.3)
        QTest.qWait(60)
    time.sleep(0.3)
    watchdog.end()
    long = [block for block in watchdog.long_blocks if block.seconds > 0.25]
    assert [block.phase for block in long] == ["working"]


@pytest.mark.slow
def test_the_benchmark_measures_every_phase() -> None:
    command = [sys.executable, "-m", "tests.benchmarks.desk", "--pages", "3", "--keys", "3"]
    done = subprocess.run(
        command, cwd=ROOT, env=environment() | {"QT_QPA_PLATFORM": "offscreen"}, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    for phase in ("first page shown", "keystroke to painted text", "next suspect", "undo", "find all", "memory"):
        assert phase in done.stdout
