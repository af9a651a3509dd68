"""What a page costs, from opening to a clean export: ``python -m tests.benchmarks.keystrokes [--pages 5] [--seed 20]``.

The real window is driven with real key events by somebody who knows the right reading (the gold of the page): review
mode from the first suspect to the last, one key each; then what is still wrong and was no suspect is put right in the
reading, a click and a key each; then the export. Beside it stands the same page in a plain editor (``plain_editor``).
Keys and clicks are counted as one each. "model s" is the time that a practised person would take by the keystroke-level
model (Card, Moran and Newell): 1.35 s to decide, 1.1 s to point, 0.28 s a key; "machine s" is what the run took here.

Counted are the gaps: blanks, line ends and paragraphs, and characters where a candidate is right.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from proofreader.document.session import ProofSession
from proofreader.document.suspects import Suspect
from proofreader.gui.app import build_window
from proofreader.gui.dialogs.export import ExportDialog
from proofreader.gui.main_window import MainWindow
from proofreader.gui.review_mode import ReviewMode
from proofreader.gui.settings import Language, Settings, Theme
from proofreader.storage import profiles, recovery
from proofreader.text.gap import GapKind, Mark
from tests.benchmarks.alignment import NONE, align
from tests.benchmarks.gold import Gold, gold_of
from tests.benchmarks.plain_editor import OPEN, PlainCost, plain_cost
from tests.gui.steps import press_key
from tests.press import load, pages

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"
DECIDE, POINT, KEY = 1.35, 1.1, 0.28
"""Seconds."""
EXPORT = 2
"""Ctrl+E and Enter."""
PATIENCE = 60.0
_KEYS = {Mark.RUN_ON: "Ctrl+1", Mark.SPACE: "Ctrl+2", Mark.PARAGRAPH: "Ctrl+3"}


@dataclass(frozen=True, slots=True)
class Task:
    """A raw page and what is right: the marks by the raw offset after the left ink, the true ink by raw offset."""

    name: str
    raw: str
    marks: Mapping[int, Mark]
    ink: Mapping[int, str]


def task_of(name: str, raw: str, gold: Gold) -> Task:
    """What ``gold`` says of the gaps of ``raw``; where it says nothing, nothing is right or wrong."""
    found = align(raw, gold)
    marks: dict[int, Mark] = {}
    for index in range(len(found.offsets) - 1):
        here, there, unit = found.gold[index], found.gold[index + 1], found.unit[index]
        if NONE in (here, there):
            continue
        gap = found.offsets[index] + 1
        if unit != found.unit[index + 1] or there <= here:
            marks[gap] = Mark.PARAGRAPH
        else:
            start = gold.units[unit].start
            between = gold.units[unit].marks[here - start : there - start]
            marks[gap] = next((mark for mark in (Mark.PARAGRAPH, Mark.SPACE) if mark in between), Mark.RUN_ON)
    ink = {offset: gold.ink[to] for offset, to in zip(found.offsets, found.gold, strict=True) if to != NONE}
    return Task(name, raw, marks, ink)


def tasks(count: int, seed: int) -> Iterator[Task]:
    """The pages of the sample issue, then ``count`` held-out pages of the press."""
    for path in sorted(SAMPLES.glob("*.txt")):
        gold = gold_of(json.loads(path.with_suffix(".gold.json").read_text(encoding="utf-8")))
        yield task_of(path.stem[-2:], path.read_text(encoding="utf-8"), gold)
    for number, page in enumerate(pages(seed, count, load("held_out")), 1):
        yield task_of(f"press {number}", page.raw, page.known)


@dataclass(slots=True)
class Run:
    """One page done in the window."""

    suspects: int = 0
    review_keys: int = 0
    places: int = 0
    """Wrong and no suspect: put right by a click and a key."""
    left: int = 0
    """Still wrong in the end."""
    machine: float = 0.0

    @property
    def total(self) -> int:
        return OPEN + self.review_keys + 2 * self.places + EXPORT

    @property
    def model(self) -> float:
        looked = DECIDE * (self.suspects + self.places) + POINT * self.places
        return looked + KEY * (OPEN + self.review_keys + self.places + EXPORT)


def plain_seconds(cost: PlainCost) -> float:
    """The model's time for a page in a plain editor."""
    return (DECIDE + POINT) * cost.places + KEY * (cost.total - cost.places)


class Desk:
    """The window at work on one page after another."""

    def __init__(self, window: MainWindow, folder: Path) -> None:
        self.window = window
        self.folder = folder

    @property
    def session(self) -> ProofSession:
        session = self.window.bridge.session
        assert session is not None
        return session

    def until(self, done: Callable[[], bool]) -> None:
        """Let the window live until ``done``."""
        end = time.monotonic() + PATIENCE
        while not done():
            QTest.qWait(5)
            if time.monotonic() > end:
                raise SystemExit("the window did not get there in time")

    def do(self, task: Task) -> Run:
        run, begin = Run(), time.perf_counter()
        path = self.folder / f"{task.name}.txt"
        path.write_bytes(task.raw.encode())
        self.window.files.open_paths([path])
        self.until(lambda: self.window.files.title == path.name and not self.window.files.busy)
        self._review(task, run)
        self._put_right(task, run)
        self._export(path.stem)
        run.left = len(self.wrong(task))
        run.machine = time.perf_counter() - begin
        return run

    def _review(self, task: Task, run: Run) -> None:
        """F10, a key for each suspect, Escape."""
        press_key(self.window.reading, "F10")
        panel = self.window.tools.review.widget()
        assert isinstance(panel, ReviewMode)
        run.suspects = len(self.session.suspects())
        while panel._current is not None and self.session.suspects():
            press_key(panel, _answer(panel, panel._current, task))
            run.review_keys += 1
        press_key(panel, "Esc")
        run.review_keys += 2

    def _put_right(self, task: Task, run: Run) -> None:
        for gap, mark in self.wrong(task).items():
            self.window.bridge.go_to(gap)
            self.window.reading.setFocus()
            press_key(self.window.reading, _KEYS[mark])
            run.places += 1

    def wrong(self, task: Task) -> dict[int, Mark]:
        """The gaps that do not read as they should, and how they should."""
        found = {}
        for gap, mark in task.marks.items():
            if self._mark(gap) is not mark and not self._is_style(gap):
                found[gap] = mark
        return found

    def _is_style(self, gap: int) -> bool:
        """Between Han and Latin a blank is a matter of the house, not of right and wrong."""
        decision = self.session.decision_at(gap)
        return decision is not None and decision.kind is GapKind.MIXED_SCRIPT

    def _mark(self, gap: int) -> Mark:
        place = self.session.part_at(gap - 1)
        if place is None or place.part.spans[-1].end == gap:
            return Mark.PARAGRAPH
        mark = self.session.view.marks.mark(gap)
        return mark or (Mark.SPACE if self.session.issue.raw[gap].isspace() else Mark.RUN_ON)

    def _export(self, name: str) -> None:
        self.window.settings.folder = self.folder
        press_key(self.window.reading, "Ctrl+E")
        dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, ExportDialog) and w.isVisible())
        before = set(self.folder.rglob("*"))
        default = next(button for button in dialog.findChildren(QPushButton) if button.isDefault())
        press_key(default, "Return")
        self.until(lambda: set(self.folder.rglob("*")) != before)
        self.until(lambda: not dialog.isVisible())
        QTest.qWait(100)  # the window may have something to say
        for widget in QApplication.topLevelWidgets():
            if widget is not self.window and widget.isVisible():
                widget.close()
        self.window.activateWindow()
        self.window.files.may_leave = lambda: True  # type: ignore[method-assign]


def _answer(panel: ReviewMode, suspect: Suspect, task: Task) -> str:
    """The key of the candidate that is right; 0 where none is."""
    for number, offer in enumerate(panel._offers, 1):
        if suspect.gap is not None:
            if offer.mark is not None and offer.mark is task.marks.get(suspect.gap, suspect.mark):
                return str(number)
        elif len(suspect.span) == 1 and offer.text and offer.text == task.ink.get(suspect.span.start):
            return str(number)
    return "0"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.keystrokes", description=__doc__)
    parser.add_argument("--pages", type=int, default=5, help="pages of the press besides the sample issue")
    parser.add_argument("--seed", type=int, default=20_000)
    options = parser.parse_args(arguments)
    application = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary, "pages")
        folder.mkdir()
        recovery.journals_folder = lambda: Path(temporary, "journals")
        profiles.profiles_folder = lambda: Path(temporary, "papers")
        settings = Settings(Path(temporary, "settings.ini"))
        settings.language, settings.theme = Language.ENGLISH, Theme.LIGHT
        window = build_window(application, settings)
        window.resize(1280, 800)
        window.show()
        window.activateWindow()
        QTest.qWait(200)
        tell(Desk(window, folder), tasks(options.pages, options.seed))
        window.close()
    return 0


def tell(desk: Desk, all_tasks: Iterator[Task]) -> None:
    """Do every page and print what it cost."""
    print(f"{'':<10}{'':>7}|{'Proofreader':^52}|{'plain editor':^36}|")
    print(
        f"{'page':<10}{'signs':>7}|{'suspects':>9}{'places':>8}{'keys':>6}{'model s':>9}{'machine s':>11}{'wrong':>9}|"
        f"{'expressions':>12}{'places':>8}{'keys':>7}{'model s':>9}|{'keys saved':>11}"
    )
    for task in all_tasks:
        # What one page teaches of its paper must not help with the next.
        shutil.rmtree(profiles.profiles_folder(), ignore_errors=True)
        run, plain = desk.do(task), plain_cost(task.raw, task.marks)
        print(
            f"{task.name:<10}{len(task.raw):>7}|{run.suspects:>9}{run.places:>8}{run.total:>6}{run.model:>9.0f}"
            f"{run.machine:>11.1f}{run.left:>9}|{len(plain.expressions):>12}{plain.places:>8}{plain.total:>7}"
            f"{plain_seconds(plain):>9.0f}|{1 - run.total / plain.total:>11.0%}"
        )


if __name__ == "__main__":
    sys.exit(main())
