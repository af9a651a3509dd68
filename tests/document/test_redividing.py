"""A file that was divided into pages made one page, and divided again: what the editor did goes along exactly."""

from __future__ import annotations

import pytest

from proofreader.document.analysis import analyse
from proofreader.document.article import Role
from proofreader.document.edit import AssignRole, Correct, Decide, SplitArticle, Together
from proofreader.document.issue import Issue
from proofreader.document.proposal import Options
from proofreader.document.session import ProofSession
from proofreader.document.transfer import Outcome, transferred
from proofreader.readers.division import redivided
from proofreader.text.gap import Mark
from proofreader.text.span import Span
from proofreader.writers.integrity import check_integrity
from tests.text.test_cases import issue_of

RAW = """今日临江

第1版

本报讯（记者 林小满）临江市昨日召
开会议，学习文件精神。会议强调，要把学习
同工作结合起来，干部带头，群众参与。

老码头变成江边公园

今日临江

第2版

本报讯（记者 周大河）临江市图书馆昨日开
馆。新馆投入借书机，读者凭证就能借书，三
分钟办完。馆长说，今后每逢周末都有讲座。

临江市图书馆开馆
"""


def session_on(issue: Issue) -> ProofSession:
    return ProofSession(issue, analyse(issue, Options()), Options())


def carried(session: ProofSession, *, folios: bool) -> ProofSession:
    issue = redivided(session.issue, 0, folios=folios)
    made = transferred(session.copy(), issue, analyse(issue, Options()))
    assert made.count(Outcome.LOST) == 0
    return made.session


@pytest.fixture
def session() -> ProofSession:
    """Divided, and worked on: on the second page alone."""
    made = session_on(redivided(issue_of(RAW), 0, folios=True))
    assert len(made.issue.pages) == 2
    leader = made.part_at(RAW.index("馆长说"))
    assert leader is not None
    at = RAW.index("投入")
    made.apply(Together((AssignRole(leader.part.anchor, Role.CAPTION), Correct(Span(at, at + 2), "添置"))))
    made.apply(Decide(RAW.index(" 周大河"), Mark.RUN_ON))
    return made


def role_at(session: ProofSession, text: str) -> Role:
    place = session.part_at(RAW.index(text))
    assert place is not None
    return place.part.role


def read(session: ProofSession) -> list[str]:
    return [session.text(place.part) for page in range(len(session.issue.pages)) for place in session.places(page)]


def test_pages_are_joined_and_parted_again_with_all_the_work(session: ProofSession) -> None:
    before = sorted(read(session))
    for folios in (False, True, False):
        session = carried(session, folios=folios)
        assert len(session.issue.pages) == (2 if folios else 1)
        assert sorted(read(session)) == before
        assert role_at(session, "馆长说") is Role.CAPTION
        assert check_integrity(session) == ()
        assert [page for page in range(len(session.issue.pages)) if not session.reading.pages[page].articles] == []


def test_an_article_goes_to_the_page_where_it_begins(session: ProofSession) -> None:
    joined = carried(session, folios=False)
    heading = joined.part_at(RAW.index("老码头"))
    assert heading is not None
    joined.apply(SplitArticle(heading.part.anchor))
    parted = carried(joined, folios=True)
    pages = [[article.anchor for article in page.articles] for page in parted.reading.pages]
    assert all(parted.issue.page_index(anchor) == page for page, own in enumerate(pages) for anchor in own)


def test_what_nobody_worked_on_is_read_anew() -> None:
    untouched = session_on(redivided(issue_of(RAW), 0, folios=True))
    whole = session_on(issue_of(RAW)) if len(issue_of(RAW).pages) == 1 else None
    assert whole is not None
    assert read(carried(untouched, folios=False)) == read(whole)


def test_form_feeds_part_pages_in_any_case() -> None:
    raw = RAW.replace("今日临江\n\n第2版", "\f今日临江\n\n第2版")
    issue = redivided(issue_of(raw), 0, folios=False)
    assert len(issue.pages) == 2
    assert redivided(issue, 0, folios=True).pages == issue.pages
