"""What the commands of a desk mean as edits."""

from __future__ import annotations

import hashlib

import pytest

from proofreader.document import arranging, steps
from proofreader.document.article import Article, PageReading, Part, Role
from proofreader.document.edit import Correct, Decide, MovePart, Settle, SplitArticle, Together
from proofreader.document.issue import Issue, Page, SourceFile
from proofreader.document.proposal import Finding, FindingKind, Options, PageProposal
from proofreader.document.session import ProofSession
from proofreader.document.suspects import Suspect
from proofreader.errors import EditError
from proofreader.text.gap import Decision, GapKind, Mark
from proofreader.text.reasons import Reason
from proofreader.text.span import Span
from tests.document.issues import carry_over

RAW = "甲题\n\n甲文\n\n甲尾\n\n乙题\n\n乙文\n\n散段"
WHY = Reason("The block ends here.")


def part(text: str, role: Role = Role.BODY) -> Part:
    at = RAW.index(text)
    return Part(role, (Span(at, at + len(text)),))


def anchor(text: str) -> int:
    return RAW.index(text)


def proposal() -> PageProposal:
    first = Article((part("甲题", Role.HEADLINE), part("甲文"), part("甲尾")))
    second = Article((part("乙题", Role.HEADLINE), part("乙文")))
    decision = Decision(Mark.PARAGRAPH, GapKind.PARAGRAPH_END, 0.95, WHY)
    gaps = {anchor(text) + 2: decision for text in ("甲题", "甲文", "甲尾", "乙题", "乙文")}
    return PageProposal(PageReading(articles=(first, second), unplaced=(part("散段"),)), gaps)


@pytest.fixture
def session() -> ProofSession:
    data = RAW.encode()
    source = SourceFile("a.txt", data, hashlib.sha256(data).hexdigest(), "utf-8", 1.0, Span(0, len(RAW)))
    return ProofSession(Issue(RAW, (source,), (Page(0, Span(0, len(RAW))),)), (proposal(),))


def order(session: ProofSession) -> list[str]:
    page = session.reading.pages[0]
    articles = ["".join(session.text(one) for one in article.parts) for article in page.articles]
    return [*articles, *(session.text(one) for one in page.unplaced)]


def suspect(finding: Finding | None = None) -> Suspect:
    if finding is not None:
        return Suspect(finding.span, finding.kind.value, None, 0.5, WHY, None, finding, 0)
    return Suspect(Span(2, 4), GapKind.PARAGRAPH_END.value, Mark.PARAGRAPH, 0.5, WHY, 2, None, 0)


def test_accepting() -> None:
    assert steps.accept_edit(suspect()) == Decide(2, Mark.PARAGRAPH)
    wrong = Finding(Span(0, 1), FindingKind.CHARACTER, 0.5, WHY, ("申", "由"))
    assert steps.accept_edit(suspect(wrong)) == Correct(Span(0, 1), "申")
    assert steps.leave_edit(suspect(wrong)) == Settle("character:0")
    lost = Finding(Span(0, 2), FindingKind.UNPLACED, 0.5, WHY)
    assert steps.accept_edit(suspect(lost)) == Settle("unplaced:0")
    assert steps.leave_edit(suspect()) == Decide(2, Mark.PARAGRAPH)


def test_all_alike_is_one_step() -> None:
    assert steps.alike_edit((), Mark.SPACE) is None
    assert steps.alike_edit((4,), Mark.SPACE) == Decide(4, Mark.SPACE)
    assert steps.alike_edit((4, 9, 4), Mark.SPACE) == Together((Decide(9, Mark.SPACE), Decide(4, Mark.SPACE)))


@pytest.mark.parametrize(
    ("text", "by", "after"),
    [
        ("甲文", -1, "甲文甲题甲尾"),
        ("甲文", 1, "甲题甲尾甲文"),
        ("甲题", 1, "甲文甲题甲尾"),
        ("甲尾", -1, "甲题甲尾甲文"),
    ],
)
def test_moving_within_an_article(session: ProofSession, text: str, by: int, after: str) -> None:
    edit = arranging.shift_parts(session, (anchor(text),), by)
    assert isinstance(edit, MovePart)
    assert session.apply(edit).focus == anchor(text)
    assert order(session) == [after, "乙题乙文", "散段"]


@pytest.mark.parametrize(("text", "by"), [("甲题", -1), ("甲尾", 1)])
def test_no_further_within_an_article(session: ProofSession, text: str, by: int) -> None:
    assert arranging.shift_parts(session, (anchor(text),), by) is None


@pytest.mark.parametrize(
    ("text", "by", "after"),
    [
        ("甲尾", 1, ["甲题甲文", "甲尾乙题乙文", "散段"]),
        ("乙题", -1, ["甲题甲文甲尾乙题", "乙文", "散段"]),
        ("散段", -1, ["甲题甲文甲尾", "乙题乙文散段"]),
    ],
)
def test_moving_to_the_neighbour(session: ProofSession, text: str, by: int, after: list[str]) -> None:
    edit = arranging.to_neighbour(session, (anchor(text),), by)
    assert edit is not None
    session.apply(edit)
    assert order(session) == after


@pytest.mark.parametrize(("text", "by"), [("甲文", -1), ("乙文", 1), ("散段", 1)])
def test_no_neighbour_there(session: ProofSession, text: str, by: int) -> None:
    assert arranging.to_neighbour(session, (anchor(text),), by) is None


def test_out_of_an_article_and_an_article_of_its_own(session: ProofSession) -> None:
    out = arranging.unplace(session, (anchor("甲尾"),))
    assert out is not None
    session.apply(out)
    assert arranging.unplace(session, (anchor("甲尾"),)) is None
    assert order(session) == ["甲题甲文", "乙题乙文", "散段", "甲尾"]
    own = steps.split_article_edit(session, anchor("散段"))
    assert own == SplitArticle(anchor("散段"))
    session.apply(own)
    assert order(session) == ["甲题甲文", "乙题乙文", "散段", "甲尾"]
    assert steps.split_article_edit(session, anchor("散段")) is None


def test_joining_articles(session: ProofSession) -> None:
    with pytest.raises(EditError, match="No article follows"):
        arranging.join_articles(session, (anchor("乙题"),))
    edit = arranging.join_articles(session, (anchor("甲题"),))
    assert edit is not None
    session.apply(edit)
    assert order(session) == ["甲题甲文甲尾乙题乙文", "散段"]


def test_into_its_own_article_is_nothing(session: ProofSession) -> None:
    assert arranging.into_article(session, (anchor("甲文"), anchor("甲尾")), anchor("甲题")) is None


def test_another_analysis_keeps_what_was_decided(session: ProofSession) -> None:
    for edit in (arranging.shift_parts(session, (anchor("甲文"),), -1), arranging.unplace(session, (anchor("甲尾"),))):
        assert edit is not None
        session.apply(edit)
    session.undo()
    carried = carry_over(session, session.proposals, Options(threshold=0.5))
    assert carried.reading == session.reading
    assert carried.edits == session.edits
    assert carried.options.threshold == 0.5
    assert carried.is_modified


def test_a_page_that_was_rearranged_keeps_its_parts(session: ProofSession) -> None:
    edit = arranging.unplace(session, (anchor("甲尾"),))
    assert edit is not None
    session.apply(edit)
    whole = Part(Role.BODY, (Span(0, len(RAW)),))
    other = PageProposal(PageReading(articles=(Article((whole,)),)), proposal().decisions)
    carried = carry_over(session, (other,), Options())
    assert carried.reading == session.reading
    assert carried.edits == session.edits
    assert session.proposals == (proposal(),)
