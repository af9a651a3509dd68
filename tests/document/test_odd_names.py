"""Names spelled two ways in an issue are suspects, and the usual spelling is the first candidate."""

from __future__ import annotations

import pytest

from proofreader.document.analysis import analyse
from proofreader.document.odd_names import find_odd_names, with_odd_names
from proofreader.document.profile import Entry, Topic
from proofreader.document.proposal import Finding, FindingKind, Options
from proofreader.document.session import ProofSession
from proofreader.document.steps import accept_edit
from proofreader.text.script import convert
from tests.document.issues import issue_of
from tests.document.papers import profile_with

FIRST = """第2版

本报讯（记者 沈若川）昨日上午，
馆长周河远说，市图书馆新馆开门
迎客。周河远介绍，新馆由旧粮仓
改建而成，藏书四十万册。

新馆开门迎客
"""
SECOND = """第3版

本报讯（记者 沈若川）馆长周河远
说，新馆每周开放七天。据周何
远回忆，旧粮仓建于五十年前，周河远说。

旧粮仓的故事
"""


def session_of(*pages: str) -> ProofSession:
    issue = issue_of(*pages)
    return ProofSession(issue, analyse(issue, Options()))


def odd_names(session: ProofSession) -> list[Finding]:
    return [one for proposal in session.proposals for one in proposal.findings if one.kind is FindingKind.NAME]


def test_the_odd_spelling_is_found_over_pages_and_line_ends() -> None:
    session = session_of(FIRST, SECOND)
    (finding,) = odd_names(session)
    assert finding.span.of(session.issue.raw) == "何"
    assert finding.candidates == ("河",)
    assert finding.reason.text() == "周何远 stands here, 周河远 4× elsewhere: perhaps the same name."
    (suspect,) = (one for one in session.suspects() if one.finding is finding)
    assert suspect.page == 1
    edit = accept_edit(suspect)
    assert edit is not None
    session.apply(edit)
    assert suspect not in session.suspects()
    place = session.part_at(finding.span.start)
    assert place is not None
    assert "据周河远回忆" in session.text(place.part)


def test_one_page_alone_knows_too_little() -> None:
    assert odd_names(session_of(SECOND)) == []


@pytest.mark.parametrize("other", ["周河文", "周河山", "孙河远"])
def test_other_people_do_not_wait_in_the_queue(other: str) -> None:
    assert odd_names(session_of(FIRST, SECOND.replace("周何\n远", other))) == []


def test_traditional_pages_are_answered_in_their_own_script() -> None:
    (finding,) = odd_names(session_of(*(convert(page, "s2t") for page in (FIRST, SECOND))))
    assert "周河遠 4×" in finding.reason.text()
    assert finding.candidates == ("河",)


def test_what_is_asked_about_already_is_not_asked_twice() -> None:
    session = session_of(FIRST, SECOND)
    odd = find_odd_names(session.issue)
    assert list(odd) == [1]
    assert with_odd_names(session.proposals[1], odd[1]) == session.proposals[1]


def test_a_name_that_the_paper_is_known_to_print_is_usual_too() -> None:
    issue = issue_of(SECOND.replace("周河远", "孙晓"))
    assert find_odd_names(issue) == {}
    found = find_odd_names(issue, {"周河远": 4})
    assert [one.candidates for one in found[0]] == [("河",)]
    profile = profile_with(Entry(Topic.NAME, "周河远", "", 4))
    (finding,) = odd_names(ProofSession(issue, analyse(issue, Options(), profile=profile)))
    assert finding.reason.text() == "周何远 stands here, 周河远 4× elsewhere: perhaps the same name."


def test_an_issue_without_names_is_left_as_it_is() -> None:
    assert find_odd_names(issue_of("一二三。", "")) == {}
    proposal = session_of("一二三。").proposals[0]
    assert with_odd_names(proposal, ()) is proposal
