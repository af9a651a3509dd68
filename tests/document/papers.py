"""An invented paper: an issue, what its editor decided in it, and the profile that comes of it."""

from __future__ import annotations

from proofreader.document.analysis import analyse
from proofreader.document.edit import Edit
from proofreader.document.learning import lesson_of
from proofreader.document.profile import Entry, Lesson, Profile, Topic
from proofreader.document.proposal import Options
from proofreader.document.session import ProofSession
from tests.document.issues import ink, issue_of

PAPER = "泊川晚报"
PAGE = """泊川晚报

2025年9月13日

走读泊川

第2版

本报讯（记者 沈若川 陆
安平）昨日上午，市图书馆新馆
正式开门迎客，首日接待读者三
千余人次。

新馆位于滨江路，由旧粮仓
改建而成，藏书四十万册，设有
少儿阅览区和地方文献室。

旧粮仓里书香浓
共建书香城市 同享阅读时光
"""


def session_of(page: str = PAGE, profile: Profile | None = None) -> ProofSession:
    """The page as the engine reads it, with the profile's votes where there is one."""
    issue = issue_of(page)
    return ProofSession(issue, analyse(issue, Options(), profile=profile), profile=profile)


def gap_behind(session: ProofSession, text: str) -> int:
    """The gap behind the ink of ``text``, which stands unbroken on the page."""
    return session.issue.raw.index(text) + len(text)


def anchor_of(session: ProofSession, text: str) -> int:
    """The part that reads ``text``, blanks apart."""
    for number in range(len(session.reading.pages)):
        for place in session.places(number):
            if ink(session.text(place.part)) == text:
                return place.part.anchor
    raise LookupError(text)


def taught_by(*edits: Edit, page: str = PAGE, vouched: bool = False) -> Lesson:
    """What an editor teaches who does ``edits`` on ``page``."""
    session = session_of(page)
    for edit in edits:
        session.apply(edit)
    return lesson_of(session, "第1期", vouched=vouched)


def profile_with(*entries: Entry) -> Profile:
    return Profile(PAPER, (Lesson("", "", tuple(sorted(entries))),))


def gap_entry(key: str, value: str, count: int = 1) -> Entry:
    return Entry(Topic.GAP, key, value, count)
