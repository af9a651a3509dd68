"""How fast the engine is: ``python -m tests.benchmarks.speed [PAGE.txt…] [--sizes 1,5,20] [--json]``.

Machines differ, so every time stands beside that of a plain join of lines with a regular expression on the same text.
A page is measured warm, as a median; sizes are megabytes of press pages, an issue of many pages; the cost is linear
when the megabytes a second do not fall with the size.
"""

from __future__ import annotations

import argparse
import json
import re
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from proofreader.document.analysis import analyse
from proofreader.document.issue import Issue, Page, SourceFile
from proofreader.document.proposal import Options
from proofreader.text.span import Span
from tests.press import load, pages

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"
MEGABYTE = 1_000_000
STOCK = 40
"""Different press pages; bigger texts repeat them."""
REPEATS = 15
_LINE_END = re.compile(r"(?<=[^\s。！？])[^\S\n]*\n[^\S\n]*(?=\S)")


@dataclass(frozen=True, slots=True)
class Timing:
    """Seconds for ``size`` bytes of UTF-8, the engine's and the plain join's."""

    name: str
    size: int
    seconds: float
    plain: float

    @property
    def rate(self) -> float:
        """Megabytes a second."""
        return self.size / MEGABYTE / self.seconds

    @property
    def ratio(self) -> float:
        """How many plain joins fit into one analysis."""
        return self.seconds / self.plain if self.plain else 0.0

    def row(self) -> str:
        milliseconds = 1000 * self.seconds
        return f"{self.name:<28}{self.size:>12,}{milliseconds:>12.1f}{self.rate:>9.2f}{self.ratio:>9.0f}"


def plain_join(raw: str) -> str:
    """What anybody would write first."""
    return _LINE_END.sub("", raw)


def issue_of_pages(raws: Sequence[str]) -> Issue:
    """One issue with a page for each text."""
    spans: list[Span] = []
    start = 0
    for raw in raws:
        spans.append(Span(start, start + len(raw)))
        start += len(raw)
    sources = tuple(SourceFile(f"{at}.txt", b"", "", "utf-8", 1.0, span) for at, span in enumerate(spans))
    return Issue("".join(raws), sources, tuple(Page(at, span) for at, span in enumerate(spans)))


def seconds_of(work: Callable[[], object], repeats: int) -> float:
    """The median of ``repeats`` runs after one that warms up."""
    work()
    times = []
    for _ in range(repeats):
        begin = time.perf_counter()
        work()
        times.append(time.perf_counter() - begin)
    return statistics.median(times)


def page_timing(name: str, raw: str) -> Timing:
    """One page, warm."""
    issue = issue_of_pages([raw])
    engine = seconds_of(lambda: analyse(issue, Options()), REPEATS)
    return Timing(name, len(raw.encode()), engine, seconds_of(lambda: plain_join(raw), REPEATS))


def issue_timing(megabytes: float, stock: Sequence[str]) -> Timing:
    """One run over about ``megabytes`` of press pages."""
    raws = list(_fill(megabytes * MEGABYTE, stock))
    issue = issue_of_pages(raws)
    begin = time.perf_counter()
    analyse(issue, Options())
    middle = time.perf_counter()
    plain_join(issue.raw)
    plain = time.perf_counter() - middle
    return Timing(f"{megabytes:g} MB of press pages", len(issue.raw.encode()), middle - begin, plain)


def _fill(size: float, stock: Sequence[str]) -> Iterator[str]:
    written, at = 0, 0
    while written < size:
        yield stock[at % len(stock)]
        written += len(stock[at % len(stock)].encode())
        at += 1


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.speed", description=__doc__)
    parser.add_argument("pages", nargs="*", type=Path, metavar="PAGE", help="pages to measure (default: the sample)")
    parser.add_argument("--sizes", default="1,5,20", help="megabytes of press pages, comma between; empty for none")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(arguments)
    files = options.pages or sorted(SAMPLES.glob("*.txt"))
    timings = [page_timing(path.name, path.read_text(encoding="utf-8-sig")) for path in files]
    sizes = [float(size) for size in options.sizes.split(",") if size]
    stock = [page.raw for page in pages(1, STOCK, load("fit"))] if sizes else []
    timings += [issue_timing(size, stock) for size in sizes]
    if options.json:
        found = [{"name": t.name, "bytes": t.size, "seconds": t.seconds, "plain": t.plain} for t in timings]
        print(json.dumps(found, ensure_ascii=False, indent=1))
    else:
        print(f"{'text':<28}{'bytes':>12}{'ms':>12}{'MB/s':>9}{'x plain':>9}")
        print("\n".join(timing.row() for timing in timings))
    return 0


if __name__ == "__main__":
    sys.exit(main())
