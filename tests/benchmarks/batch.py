"""How fast an archive goes through: ``python -m tests.benchmarks.batch [--pages 400] [--jobs 1,2] [--repeats 3]``.

Press pages, one a file, are exported as JSON by the real command. A rate is the median of the repeats, start of the
program and its workers included; memory is the greatest of any worker. Ten million pages are projected from the rate
of the longest run, fsync of every file and of the ledger included; a resumed run that finds everything done is timed
too.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.command import ROOT, environment
from tests.press import load, pages

STOCK = 200
"""Different press pages; a larger archive repeats them."""
A_FOLDER = 100
MEGABYTE = 1_000_000
TEN_MILLION = 10_000_000
DAY = 86_400


def make_archive(folder: Path, count: int) -> int:
    """``count`` pages; returns how many bytes they have."""
    stock = [page.raw.encode() for page in pages(1, min(count, STOCK), load("fit"))]
    for number in range(count):
        path = folder / f"{number // A_FOLDER:04}" / f"p{number % A_FOLDER:02}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(stock[number % len(stock)])
    return sum(len(stock[number % len(stock)]) for number in range(count))


def timed(archive: Path, out: Path, jobs: int) -> tuple[float, int]:
    """The seconds of one batch, and the most memory (bytes) of any of its workers."""
    command = [sys.executable, "-m", "proofreader", "batch", str(archive), "--out", str(out), "--format", "json"]
    begun, memory = time.monotonic(), 0
    process = subprocess.Popen([*command, "--jobs", str(jobs), "--quiet"], env=environment(), cwd=ROOT)
    while process.poll() is None:
        memory = max(memory, *_sizes(process.pid), 0)
        time.sleep(0.02)
    if process.returncode:
        raise SystemExit(process.returncode)
    return time.monotonic() - begun, memory


def _sizes(pid: int) -> Iterator[int]:
    """The greatest resident size, in bytes, of each child of ``pid``; nothing where the system does not tell."""
    for children in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            for child in children.read_text().split():
                status = Path(f"/proc/{child}/status").read_text()
                yield from (int(line.split()[1]) * 1024 for line in status.splitlines() if line.startswith("VmHWM"))
        except OSError:
            continue


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.batch", description=__doc__)
    parser.add_argument("--pages", type=int, default=400)
    parser.add_argument("--jobs", default="1,2", help="numbers of workers, comma between")
    parser.add_argument("--repeats", type=int, default=3)
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        archive = Path(folder, "archive")
        size = make_archive(archive, options.pages)
        print(f"{options.pages} pages, {size / MEGABYTE:.2f} MB")
        print(f"{'workers':>7}{'seconds':>9}{'least':>8}{'most':>8}{'pages/s':>9}{'MB/s':>7}{'speed-up':>10}"
              f"{'MB a worker':>13}{'resumed s':>11}{'10 million pages':>18}")  # fmt: skip
        single = 0.0
        for jobs in map(int, options.jobs.split(",")):
            outs = [Path(folder, f"out-{jobs}-{number}") for number in range(options.repeats)]
            runs = [timed(archive, out, jobs) for out in outs]
            seconds = [run[0] for run in runs]
            middle = statistics.median(seconds)
            single = single or middle
            again, _ = timed(archive, outs[0], jobs)
            days = TEN_MILLION / (options.pages / middle) / DAY
            memory = max(run[1] for run in runs) / MEGABYTE
            print(f"{jobs:>7}{middle:>9.2f}{min(seconds):>8.2f}{max(seconds):>8.2f}{options.pages / middle:>9.1f}"
                  f"{size / MEGABYTE / middle:>7.2f}{single / middle:>10.2f}{memory:>13.0f}{again:>11.2f}"
                  f"{days:>13.1f} days")  # fmt: skip
    return 0


if __name__ == "__main__":
    sys.exit(main())
