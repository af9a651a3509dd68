"""Fuzz the readers, or the project file: ``python -m tests.fuzz [--what projects] [--minutes 40] [--out FOLDER]``.

Coverage of ``proofreader.readers`` and ``zipfile``, or of ``storage`` and ``document``, leads atheris (libFuzzer;
``pip install -e '.[fuzz]'``, Linux and macOS). One process; a finding is saved with its traceback in FOLDER, and the
run goes on. At the end libFuzzer says how many runs there were, and this program what was found.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import atheris

if TYPE_CHECKING:
    from tests.fuzz.inputs import Watch

EVERY = 60.0
"""Seconds between two lines of how it goes."""
LAST = 1.0
"""Seconds before the end that the last of them comes: libFuzzer lets nothing happen behind it."""


Check = Callable[[bytes, Path, "Watch"], bool]


class _Run:
    def __init__(self, check: Check, out: Path, seconds: float) -> None:
        from tests.fuzz.inputs import Watch

        self._check = check
        self._out = out
        self._folder = Path(tempfile.mkdtemp(prefix="fuzz-"))
        self._watch = Watch()
        self._begun = self._said = time.monotonic()
        self._end = self._begun + seconds - LAST
        self._slowest = 0.0
        self.runs = self.refused = 0
        self.findings: set[str] = set()

    def one(self, data: bytes) -> None:
        begun = time.process_time()
        self.runs += 1
        try:
            self.refused += self._check(data, self._folder, self._watch)
        except Exception as error:
            self._keep(data, error)
        self._slowest = max(self._slowest, time.process_time() - begun)
        now = time.monotonic()
        if now - self._said > EVERY or now > self._end > self._said:
            self._said = now
            self.say()

    def say(self) -> None:
        minutes = (time.monotonic() - self._begun) / 60
        print(
            f"{minutes:.1f} min: runs {self.runs}, refused {self.refused}, findings {len(self.findings)}, "
            f"slowest {self._slowest:.2f} s",
            flush=True,
        )

    def _keep(self, data: bytes, error: Exception) -> None:
        """One finding a place in the code and kind of error."""
        last = traceback.extract_tb(error.__traceback__)[-1]
        name = f"{type(error).__name__}-{Path(last.filename).stem}-{last.lineno}"
        if name in self.findings:
            return
        self.findings.add(name)
        digest = hashlib.sha256(data).hexdigest()[:8]
        (self._out / f"{name}-{digest}.input").write_bytes(data)
        (self._out / f"{name}-{digest}.txt").write_text("".join(traceback.format_exception(error)), encoding="utf-8")
        print(f"finding: {name}: {error}", flush=True)


def _readers() -> tuple[Check, Sequence[bytes]]:
    with atheris.instrument_imports(include=["proofreader.readers", "zipfile"]):
        from tests.fuzz.inputs import SEEDS, check
    return check, SEEDS


def _projects() -> tuple[Check, Sequence[bytes]]:
    with atheris.instrument_imports(include=["proofreader.storage", "proofreader.document"]):
        from tests.fuzz.projects import check, seeds
    return check, seeds()


def main(arguments: Sequence[str] | None = None) -> None:
    """Run until the time is up; libFuzzer ends the process."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--what", choices=("readers", "projects"), default="readers")
    parser.add_argument("--minutes", type=float, default=40)
    parser.add_argument("--out", type=Path, default=Path(tempfile.gettempdir(), "proofreader-fuzz"))
    options = parser.parse_args(arguments)
    corpus = options.out / "corpus"
    corpus.mkdir(parents=True, exist_ok=True)
    check, seeds = _projects() if options.what == "projects" else _readers()
    for seed in seeds:
        (corpus / hashlib.sha256(seed).hexdigest()[:16]).write_bytes(seed)
    seconds = options.minutes * 60
    run = _Run(check, options.out, seconds)
    flags = ["-max_len=8192", f"-max_total_time={int(seconds)}", "-rss_limit_mb=3000", "-timeout=60"]
    atheris.Setup([sys.argv[0], *flags, str(corpus)], run.one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
