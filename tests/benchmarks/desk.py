"""How fluid the desk is: ``python -m tests.benchmarks.desk [--pages 100] [--seed 7] [--keys 200]``.

The real window, drawn into memory, opens an issue of press pages and is worked in with real key events. A time goes
from the event to the painted pane, with whatever else the event loop had to do then; percentiles are told, and
how much of it the processor spent here ("own"), which other programs hardly lengthen. Meanwhile a watchdog looks
whether the event loop stands still: every block of over 50 ms of its own is listed with where it was.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from proofreader.gui.app import build_window
from proofreader.gui.main_window import MainWindow
from proofreader.gui.settings import Language, Settings, Theme
from proofreader.storage import profiles, recovery
from tests.benchmarks.watchdog import Watchdog
from tests.press import load, pages

LIMIT = 0.05
"""Seconds that the event loop may stand still before it is told."""
CHARACTERS = 5000
"""Characters of a page, on the average."""
BETWEEN_MS = 60
"""Between two keys: ten a second are very quick typing, this is more."""
PATIENCE = 60.0
WORDS = ("临江", "发展", "的", "工作", "记者", "城市", "同志", "。", "学习", "老人")
MEGABYTE = 1_000_000
CONTROL = Qt.KeyboardModifier.ControlModifier


@dataclass(frozen=True)
class Figure:
    """Times of one thing in seconds, on the clock and of the processor, and the goal for the 95th percentile of those
    on the clock."""

    name: str
    goal: float
    times: list[float] = field(default_factory=list)
    own: list[float] = field(default_factory=list)

    def row(self) -> str:
        if not self.times:
            return f"{self.name:<44}{0:>6}"
        shown = "".join(f"{1000 * percentile(self.times, share):>9.1f}" for share in (0.5, 0.95, 0.99, 1.0))
        own = "".join(f"{1000 * percentile(self.own, share):>9.1f}" if self.own else " " * 9 for share in (0.5, 0.95))
        verdict = "" if percentile(self.times, 0.95) <= self.goal else "  over"
        return f"{self.name:<44}{len(self.times):>6}{shown}{own}{1000 * self.goal:>9.0f}{verdict}"


def percentile(times: Sequence[float], share: float) -> float:
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


class Painting(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return super().eventFilter(watched, event)


class Bench:
    """The window, its watchdog, and what was measured so far."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.watchdog = Watchdog(LIMIT)
        self.painting = Painting(window.reading.viewport())
        self.figures: list[Figure] = []

    def figure(self, name: str, goal: float) -> Figure:
        self.figures.append(Figure(name, goal))
        return self.figures[-1]

    def until(self, done: Callable[[], bool]) -> None:
        """Let the window live until ``done``."""
        end = time.monotonic() + PATIENCE
        while not done():
            QApplication.processEvents()
            if time.monotonic() > end:
                raise SystemExit(f"the window did not get there in time: {self.figures[-1].name}")

    def time(self, figure: Figure, act: Callable[[], object], shown: Callable[[], bool] = lambda: False) -> None:
        """From ``act`` to the painted reading, or until ``shown`` says that it has not changed."""
        begin, own = time.perf_counter(), time.thread_time()
        before = self.painting.count
        act()
        self.until(lambda: self.painting.count > before or shown())
        figure.times.append(time.perf_counter() - begin)
        figure.own.append(time.thread_time() - own)

    def rest(self, milliseconds: int = BETWEEN_MS) -> None:
        """Let the window do what it put off."""
        QTest.qWait(milliseconds)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)


def write_issue(folder: Path, seed: int, count: int) -> int:
    """Write ``count`` pages with ``CHARACTERS`` on the average; returns how many characters they have."""
    shortest, written, total = CHARACTERS * 3 // 4, 0, 0
    for page in pages(seed, 10 * count, load("fit")):
        if len(page.raw) >= shortest and written < count:
            written += 1
            total += len(page.raw)
            (folder / f"p{written:03}.txt").write_bytes(page.raw.encode())
    return total


def open_issue(bench: Bench, folder: Path) -> None:
    """Open the issue; type on its first page while the others are still coming."""
    files, reading = bench.window.files, bench.window.reading
    with bench.watchdog.watching("opening"):
        begin, own = time.perf_counter(), time.process_time()
        files.open_paths([folder])
        bench.until(lambda: bool(reading.rendered) and bench.painting.count > 0)
        shown = bench.figure("first page shown", 1.0)
        shown.times.append(time.perf_counter() - begin)
        shown.own.append(time.process_time() - own)  # of all threads: it is another one that reads the files
    meanwhile = bench.figure("keystroke while the other pages are read", 0.016)
    with bench.watchdog.watching("analysis in the background"):
        while files.busy:
            if len(meanwhile.times) < 500:
                bench.time(meanwhile, lambda: bench.press(Qt.Key.Key_X))
            bench.rest(BETWEEN_MS)
        bench.figure("all pages read", 60.0).times.append(time.perf_counter() - begin)
        bench.rest(500)


def type_keys(bench: Bench, keys: int) -> None:
    """Type in the middle of the first, the middle and the last page."""
    session = bench.window.bridge.session
    assert session is not None
    figure = bench.figure("keystroke to painted text", 0.016)
    for page in (0, len(session.issue.pages) // 2, len(session.issue.pages) - 1):
        span = session.issue.pages[page].span
        bench.window.bridge.go_to(span.start + len(span) // 2)
        bench.window.reading.setFocus()
        bench.rest(500)
        with bench.watchdog.watching("typing"):
            for number in range(keys // 3):
                key = Qt.Key.Key_Backspace if number % 5 == 4 else Qt.Key.Key_A
                bench.time(figure, lambda key=key: bench.press(key))
                bench.rest()
            bench.rest(500)


def go_through(bench: Bench, keys: int) -> None:
    """Suspect after suspect; then decide some in review mode, and take everything back."""
    reading, window = bench.window.reading, bench.window
    reading.setFocus()
    figure = bench.figure("next suspect", 0.05)
    with bench.watchdog.watching("next suspect"):
        for _ in range(keys):
            bench.time(figure, lambda: bench.press(Qt.Key.Key_F8))
            bench.rest()
    decided = bench.figure("decide in review mode, on to the next", 0.05)
    with bench.watchdog.watching("review mode"):
        bench.press(Qt.Key.Key_F10)
        bench.rest(500)
        for _ in range(keys // 2):
            bench.time(decided, lambda: bench.press(Qt.Key.Key_1))
            bench.rest()
        bench.press(Qt.Key.Key_Escape)
        bench.rest(500)
    window.reading.setFocus()
    undone = bench.figure("undo", 0.05)
    with bench.watchdog.watching("undo"):
        for _ in range(keys):
            bench.time(undone, lambda: bench.press(Qt.Key.Key_Z, CONTROL))
            bench.rest()


def turn_pages(bench: Bench, keys: int) -> None:
    """Page after page to the end."""
    session = bench.window.bridge.session
    assert session is not None
    figure = bench.figure("next page shown", 0.1)
    bench.window.bridge.go_to(0)
    bench.window.reading.setFocus()
    bench.rest(500)
    with bench.watchdog.watching("turning pages"):
        for _ in range(min(keys, len(session.issue.pages) - 1)):
            bench.time(figure, lambda: bench.press(Qt.Key.Key_PageDown, CONTROL))
            bench.rest()


def find_all(bench: Bench) -> None:
    """Look for words in the whole issue; the first time every part of it has to be composed."""
    first, later = bench.figure("find all, the first time", 0.3), bench.figure("find all", 0.3)
    with bench.watchdog.watching("find all"):
        bench.press(Qt.Key.Key_F, CONTROL)
        bench.rest(300)
        bar = bench.window.tools.find

        def search() -> None:
            bench.press(Qt.Key.Key_Return)
            bench.until(lambda: not bar._waits)

        for number, word in enumerate(WORDS):
            bar.sought.clear()
            bench.rest(300)
            bar.sought.setText(word)
            figure = later if number else first
            bench.time(figure, search, lambda: not bar.hits)
            bench.rest(300)
        bench.press(Qt.Key.Key_Escape)


def memory() -> Iterator[tuple[str, float]]:
    """The most megabytes that this process and the greatest of its children had; nothing where that is not told."""
    if sys.platform == "win32":
        return
    import resource

    unit = 1 if sys.platform == "darwin" else 1024
    for name, who in (("the window", resource.RUSAGE_SELF), ("the greatest child process", resource.RUSAGE_CHILDREN)):
        yield name, resource.getrusage(who).ru_maxrss * unit / MEGABYTE


def measure(window: MainWindow, folder: Path, keys: int) -> Bench:
    """Run all phases in ``window``."""
    bench = Bench(window)
    open_issue(bench, folder)
    find_all(bench)
    type_keys(bench, keys)
    go_through(bench, keys)
    turn_pages(bench, keys)
    bench.watchdog.end()
    return bench


def tell(bench: Bench) -> None:
    columns = ("50 %", "95 %", "99 %", "most", "50 % own", "95 % own", "goal")
    print(f"{'milliseconds':<44}{'n':>6}" + "".join(f"{column:>9}" for column in columns))
    for figure in bench.figures:
        print(figure.row())
    for name, megabytes in memory():
        print(f"{'memory of ' + name + ', MB':<44}{megabytes:>60.0f}{600:>9}")
    blocks = bench.watchdog.long_blocks
    busy = [block for block in blocks if block.own > LIMIT]
    limit = f"{1000 * LIMIT:.0f} ms"
    print(f"\nThe event loop stood still for over {limit}: {len(blocks)} times, {len(busy)} of them by itself")
    alike: dict[tuple[str, tuple[str, ...]], list[float]] = {}
    for block in busy:
        alike.setdefault((block.phase, block.stack), []).append(1000 * block.own)
    for (phase, stack), times in alike.items():
        print(f"  {phase}, {len(times)} times: {', '.join(f'{time:.0f}' for time in times[:8])} ms")
        print("".join(f"      {entry}\n" for entry in stack or ("Qt by itself",)), end="")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.desk", description=__doc__)
    parser.add_argument("--pages", type=int, default=100)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--keys", type=int, default=200, help="keystrokes of each kind")
    options = parser.parse_args(arguments)
    application = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary, "issue")
        folder.mkdir()
        characters = write_issue(folder, options.seed, options.pages)
        recovery.journals_folder = lambda: Path(temporary, "journals")
        profiles.profiles_folder = lambda: Path(temporary, "papers")
        settings = Settings(Path(temporary, "settings.ini"))
        settings.language, settings.theme = Language.ENGLISH, Theme.LIGHT
        window = build_window(application, settings)
        window.resize(1280, 800)
        window.show()
        window.activateWindow()
        QTest.qWait(1000)
        print(f"{options.pages} pages, {characters:,} characters")
        bench = measure(window, folder, options.keys)
        window.files.may_leave = lambda: True  # type: ignore[method-assign]
        window.close()
        tell(bench)
    return 0


if __name__ == "__main__":
    sys.exit(main())
