"""What the profile of a newspaper is worth: ``python -m tests.benchmarks.profile [--pages N] [--noise] [--vouched]``.

An editor settles every doubtful gap of the first half of the press's pages as the gold has it, and the paper's profile
learns from that alone. The other half is read without and with the profile. The articles of the press come again with
other names, places and figures, as the phrases of a paper do; a real paper repeats itself less.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Mapping, Sequence

from proofreader.document.analysis import analyse
from proofreader.document.edit import Decide
from proofreader.document.learning import lesson_of
from proofreader.document.profile import NOTHING_KNOWN, Profile
from proofreader.document.proposal import Options
from proofreader.document.session import ProofSession
from proofreader.text.gap import Mark
from tests.benchmarks.engine import issue_of
from tests.press import load
from tests.press.pressed import PressPage
from tests.press.printing import pages

COLUMNS = ("gaps", "wrong gaps", "of these in the queue", "queue")


def session_of(page: PressPage, profile: Profile = NOTHING_KNOWN) -> ProofSession:
    """The page as the engine reads it with ``profile``."""
    issue = issue_of(page.raw)
    return ProofSession(issue, analyse(issue, Options(), profile=profile), profile=profile)


def settle(session: ProofSession, gold: Mapping[int, Mark]) -> None:
    """Decide every doubtful gap as the gold has it; the editor leaves those alone where parts would have to be cut."""
    for suspect in session.suspects():
        if suspect.gap in gold and session.fits(Decide(suspect.gap, gold[suspect.gap])):
            session.apply(Decide(suspect.gap, gold[suspect.gap]))


def count(session: ProofSession, gold: Mapping[int, Mark]) -> Counter[str]:
    """The figures of one page."""
    asked = {suspect.gap for suspect in session.suspects()}
    wrong = {gap for gap, mark in gold.items() if session.view.ground.proposed_mark(gap) is not mark}
    return Counter(
        dict(zip(COLUMNS, (len(gold), len(wrong), len(wrong & asked), len(session.suspects())), strict=True))
    )


def measure(printed: Sequence[PressPage], *, vouched: bool = False) -> tuple[Counter[str], Counter[str]]:
    """The second half of ``printed`` without and with what the first half taught."""
    profile = Profile("press")
    half = len(printed) // 2
    for number, page in enumerate(printed[:half]):
        session = session_of(page)
        settle(session, page.marks())
        profile = profile.taught(lesson_of(session, str(number), vouched=vouched))
    without, beside = Counter[str](), Counter[str]()
    for page in printed[half:]:
        gold = page.marks()
        without += count(session_of(page), gold)
        beside += count(session_of(page, profile), gold)
    return without, beside


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.profile", description=__doc__)
    parser.add_argument("--pages", type=int, default=40)
    parser.add_argument("--noise", action="store_true", help="read the pages by OCR")
    parser.add_argument("--vouched", action="store_true", help="the editor vouches for the whole reading")
    options = parser.parse_args(arguments)
    printed = list(pages(77, options.pages, [*load("held_out")], noisy=options.noise))
    for name, found in zip(("without", "with"), measure(printed, vouched=options.vouched), strict=True):
        print(f"{name:8}", ", ".join(f"{column} {found[column]}" for column in COLUMNS))
    return 0


if __name__ == "__main__":
    sys.exit(main())
