"""Measure the engine alone, no editor: ``python -m tests.benchmarks.engine [FOLDER…] [--errors] [--json]``.

Each folder holds pairs of a raw ``x.txt`` and its gold ``x.gold.json``. Without a folder: the sample issue, the real
pages beside the repository where they are, the held-out pages of the press, clean and noisy, and held-out pages of
papers of other manners. Plain line joiners
run beside the engine; opencc-pyo3 does where it is installed.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

from proofreader.document.issue import Issue, Page, SourceFile
from proofreader.document.proposal import Options
from proofreader.text.span import Span
from tests.benchmarks.gold import Gold, read_gold
from tests.benchmarks.outcome import engine, joiner, peers
from tests.benchmarks.report import COLUMNS, as_object, errors, reliability, row
from tests.benchmarks.scoring import PageScore, Score, score_page
from tests.press import held_out_pages, load, other_pages, other_settings, unread_pages
from tests.press.prose import read_tagged

ROOT = Path(__file__).parents[2]
REAL_PAGES = ROOT.parent / "shared" / "pages"
SAMPLES = ROOT / "resources" / "samples"
WIDTH = 260
UNREAD = "unread papers"


@dataclass(frozen=True, slots=True)
class Case:
    """A page to be measured."""

    name: str
    raw: str
    gold: Gold


def folder_cases(folder: Path) -> list[Case]:
    """The pairs in ``folder``, by name. Raises ``OSError`` or ``ValueError`` where one cannot be read."""
    cases = []
    for path in sorted(folder.glob("*.txt")):
        gold = path.with_name(path.stem + ".gold.json")
        if gold.exists():
            cases.append(Case(path.stem, path.read_bytes().decode("utf-8-sig"), read_gold(gold)))
    return cases


def issue_of(raw: str) -> Issue:
    """One page as an issue, as the reader of plain text would make it."""
    span = Span(0, len(raw))
    return Issue(raw, (SourceFile("page.txt", b"", "", "utf-8", 1.0, span),), (Page(0, span),))


def measure(case: Case, options: Options) -> tuple[PageScore, list[str]]:
    """The engine's score on a page, and its errors as lines of text."""
    outcome = engine(issue_of(case.raw), options)[0]
    page = score_page(case.raw, case.gold, outcome)
    return page, errors(case.raw, page, outcome.decisions)


def press_cases(pages: int, prose: Path | None) -> Iterator[tuple[str, list[Case]]]:
    """Held-out pages of the press, clean and noisy; of ``prose`` the last third, which no fit may see."""
    articles = list(load("held_out"))
    if prose:
        corpus = list(read_tagged(prose))
        articles = corpus[2 * len(corpus) // 3 :]
    what = prose.name if prose else "press"
    for name, noisy in ((f"{what}, held out", False), (f"{what}, held out, OCR noise", True)):
        found = held_out_pages(pages, noisy, articles)
        yield name, [Case(f"{number:03}", raw, gold) for number, (raw, gold) in enumerate(found)]


def other_cases(pages: int) -> Iterator[tuple[str, list[Case]]]:
    """Held-out pages of papers of other manners, decades and places, in other settings, and of articles whose errors
    are never listed, so that nothing is mended for them alone; clean and noisy."""
    for what, draw in (("other papers", other_pages), ("other settings", other_settings), (UNREAD, unread_pages)):
        for name, noisy in ((f"press, {what}", False), (f"press, {what}, OCR noise", True)):
            yield name, [Case(f"{number:03}", raw, gold) for number, (raw, gold) in enumerate(draw(pages, noisy))]


def groups(options: argparse.Namespace) -> Iterator[tuple[str, list[Case]]]:
    """Named lists of pages; a missing default folder is left out."""
    chosen = bool(options.folders or options.prose)
    for folder in options.folders if chosen else [each for each in (SAMPLES, REAL_PAGES) if each.is_dir()]:
        yield folder.name, folder_cases(folder)
    if options.pages and (options.prose or not chosen):
        yield from press_cases(options.pages, options.prose)
    if options.pages and not chosen:
        yield from other_cases(options.pages)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code."""
    options = _parser().parse_args(arguments)
    report = [_group(name, cases, options) for name, cases in groups(options)]
    if options.json:
        print(json.dumps(report, ensure_ascii=False, indent=1))
    return 0 if report else 3


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.engine", description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path, metavar="FOLDER")
    parser.add_argument("--pages", type=int, default=40, help="held-out press pages of each kind (0 for none)")
    parser.add_argument("--prose", type=Path, help="set the last third of this tagged corpus as pages, instead")
    parser.add_argument("--errors", action="store_true", help="list every remaining error")
    parser.add_argument("--json", action="store_true", help="print JSON instead of tables")
    parser.add_argument("--no-peers", action="store_true", help="leave the plain line joiners out")
    return parser


def _group(name: str, cases: Iterable[Case], options: argparse.Namespace) -> dict[str, object]:
    console = Console(width=WIDTH, quiet=options.json)
    table = Table(title=name, show_lines=False)
    table.add_column("page")
    for column, _ in COLUMNS:
        table.add_column(column, justify="right")
    total, pages, listed, kinds = Score(), {}, list[str](), Counter[str]()
    beside = {} if options.no_peers else {peer: Score() for peer in peers()}
    cases = list(cases)
    for case in cases:
        page, lines = measure(case, Options())
        total.add(page.score)
        pages[case.name] = as_object(page.score)
        listed += [case.name, *lines]
        kinds.update(f"{gap.wanted} read as {gap.found}" for gap in page.gaps)
        if len(cases) <= 12:
            table.add_row(case.name, *row(page.score))
        for peer, score in beside.items():
            score.add(score_page(case.raw, case.gold, joiner(case.raw, peers()[peer])).score)
    table.add_row("total", *row(total), style="bold")
    for peer, score in beside.items():
        table.add_row(peer, *row(score, peer=True))
    console.print(table)
    console.print("\n".join(reliability(total)), highlight=False)
    console.print("\n".join(f"{count:>5}  {kind}" for kind, count in kinds.most_common()), highlight=False)
    if options.errors and UNREAD not in name:
        console.print("\n".join(listed), highlight=False, markup=False, soft_wrap=True)
    result: dict[str, object] = {"name": name, "total": as_object(total), "pages": pages, "wrong_gaps": dict(kinds)}
    return result | {"peers": {peer: as_object(score) for peer, score in beside.items()}}


if __name__ == "__main__":
    sys.exit(main())
