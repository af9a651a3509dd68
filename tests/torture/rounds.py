"""One round of the torture: start the program, let it be worked in, kill it (SIGKILL), look at what is on the disk.

Every state that the window showed more than a second before the kill must be there: the project, or where there is none
the journal, holds that state or a later one, and is sound.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

from proofreader.errors import ReadError
from proofreader.storage.lock import lock_path
from proofreader.storage.project import load
from proofreader.storage.recovery import find_unsaved
from proofreader.storage.values import StateDigest
from tests.command import ROOT, environment
from tests.storage.soundness import verify

PATIENCE = 60.0
"""Seconds until the program must show something."""
ACKNOWLEDGED = 1.0
"""Seconds after which what was shown must be on the disk."""
WHILE_WRITING = 0.4
"""How often a kill is meant to hit a transaction."""
SOON = 2.0
"""Seconds to wait for one."""
FRESH = 0.15
"""How often a round begins with the raw pages and no project."""


@dataclass
class Tally:
    """What came of the rounds so far."""

    kills: int = 0
    states: int = 0
    """Shown before a kill."""
    acknowledged: int = 0
    """Shown for more than a second before a kill."""
    lost: int = 0
    damaged: int = 0
    torn: int = 0
    """Kills in the middle of a transaction."""
    recovered: int = 0
    """Starts that found unsaved work and went on in it."""
    lags: list[float] = field(default_factory=list)
    """Seconds from the state that was on the disk to the kill."""
    troubles: list[str] = field(default_factory=list)

    def line(self) -> str:
        return (
            f"kills {self.kills}, states shown {self.states}, of them for more than a second {self.acknowledged}, "
            f"lost {self.lost}, files damaged {self.damaged}"
        )

    def report(self) -> str:
        lags = sorted(self.lags)
        median = f"{lags[len(lags) // 2]:.2f}" if lags else "-"
        longest = f"{lags[-1]:.2f}" if lags else "-"
        return "\n".join(
            [
                self.line(),
                f"killed while writing {self.torn}, unsaved work gone on with {self.recovered}",
                f"what was on the disk was shown before the kill (s): median {median}, longest {longest}",
                *(f"trouble: {trouble}" for trouble in sorted(set(self.troubles))),
            ]
        )


@dataclass(frozen=True)
class Shown:
    """A state that the window showed, and when (monotonic clock, which all processes share)."""

    at: float
    entries: int
    digest: str


class Torture:
    """Rounds in ``folder``, one after the other on the same files."""

    def __init__(self, folder: Path, seed: int) -> None:
        self._chance = random.Random(seed)
        self._folder = folder
        self._home = folder / "home"
        self._projects = (folder / "a.proof", folder / "b.proof")
        self._unsaved = self._home / "state" / "proofreader" / "unsaved"
        self._pages = folder / "pages"
        self._pages.mkdir(parents=True, exist_ok=True)
        for page in sorted((ROOT / "resources" / "samples").glob("*.txt")):
            shutil.copy(page, self._pages)
        settings = self._home / "config" / "proofreader" / "settings.ini"
        settings.parent.mkdir(parents=True, exist_ok=True)
        settings.write_text("[editor]\nname=Torture\n[window]\nlanguage=en\n", encoding="utf-8")

    def round(self, tally: Tally) -> None:
        """Start, work, kill, look."""
        begin = self._begin(tally)
        report = self._folder / f"report-{tally.kills}.jsonl"
        process = self._start(report, begin)
        killed = self._kill(process, report, self._chance.choice((0.0, 0.3, 1.2, 2.0, 4.0)) + self._chance.random())
        tally.kills += 1
        tally.torn += any(_torn(path) for path in self._files())
        shown, troubles = _read(report)
        tally.states += len(shown)
        tally.troubles += troubles
        self._judge(tally, shown, killed)
        report.unlink(missing_ok=True)

    def _begin(self, tally: Tally) -> list[Path]:
        """What the program is started with: the project saved last, what a crash left, or the raw pages."""
        if any(unsaved.edits for unsaved in find_unsaved(self._unsaved)):
            tally.recovered += 1
            return []
        saved = [path for path in self._projects if path.exists()]
        if not saved or self._chance.random() < FRESH:
            for path in self._files():
                for one in (path, path.with_name(path.name + "-journal"), lock_path(path)):
                    one.unlink(missing_ok=True)
            return [self._pages]
        return [max(saved, key=lambda path: path.stat().st_mtime_ns)]

    def _start(self, report: Path, files: list[Path]) -> subprocess.Popen[bytes]:
        names = ("CONFIG", "STATE", "DATA", "CACHE")
        own = {f"XDG_{name}_HOME": str(self._home / name.lower()) for name in names}
        own |= {"QT_QPA_PLATFORM": "offscreen", "TORTURE_FOLDER": str(self._folder), "HOME": str(self._home)}
        seed = str(self._chance.randrange(10**9))
        command = [sys.executable, "-m", "tests.torture.typist", seed, str(report), *map(str, files)]
        with (self._folder / "said").open("ab") as said:
            return subprocess.Popen(command, cwd=ROOT, env=environment(own), stdout=said, stderr=said)

    def _kill(self, process: subprocess.Popen[bytes], report: Path, after: float) -> float:
        """Kill ``process`` so many seconds after it showed something (or a little after its start); tells when."""
        until = time.monotonic() + PATIENCE
        while not report.exists() or not report.stat().st_size:
            if process.poll() is not None or time.monotonic() > until:
                process.kill()
                raise RuntimeError((self._folder / "said").read_text(errors="replace")[-3000:])
            time.sleep(0.01)
        time.sleep(after)
        if self._chance.random() < WHILE_WRITING:
            self._await_writing()
        if process.poll() is not None:
            raise RuntimeError(f"it ended by itself: {(self._folder / 'said').read_text(errors='replace')[-3000:]}")
        at = time.monotonic()
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
        return at

    def _await_writing(self) -> None:
        """Return in the middle of a transaction, if there is one soon."""
        until = time.monotonic() + SOON
        while time.monotonic() < until and not any(_torn(path) for path in self._files()):
            time.sleep(0.0005)

    def _journals(self) -> list[Path]:
        return sorted(self._unsaved.glob("*.proof"))

    def _files(self) -> list[Path]:
        return [*(path for path in self._projects if path.exists()), *self._journals()]

    def _judge(self, tally: Tally, shown: list[Shown], killed: float) -> None:
        states = {(one.entries, one.digest): one.at for one in shown}
        due = [one for one in shown if one.at <= killed - ACKNOWLEDGED]
        tally.acknowledged += len(due)
        reached: list[float] = []
        most = 0
        for path in self._files():
            try:
                session = load(path)
            except ReadError as error:
                tally.damaged += 1
                tally.troubles.append(str(error))
                continue
            faults = verify(path)
            tally.damaged += bool(faults)
            tally.troubles += [fault.reason.text() for fault in faults]
            at = states.get((len(session.entries), StateDigest().of(session.reading)))
            if at is not None:
                reached.append(at)
                most = max(most, len(session.entries))
        if shown:
            tally.lags.append(killed - max(reached, default=shown[0].at))
        if due and max(reached, default=0.0) < due[-1].at:
            tally.lost += max(1, due[-1].entries - most)
            tally.troubles.append(f"lost: {due[-1]} at {killed}, on the disk {sorted(reached)[-1:]}")


def _torn(path: Path) -> bool:
    journal = path.with_name(path.name + "-journal")
    return journal.exists() and journal.stat().st_size > 0


def _read(report: Path) -> tuple[list[Shown], list[str]]:
    shown, troubles = [], []
    for line in report.read_bytes().splitlines():
        row = json.loads(line)
        if "trouble" in row:
            troubles.append(str(row["trouble"]))
        else:
            shown.append(Shown(row["at"], row["entries"], row["digest"]))
    return shown, troubles
