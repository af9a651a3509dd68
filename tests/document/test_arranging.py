"""Several parts and articles moved at once: where they come to stand, in one step, and what is refused."""

from __future__ import annotations

import pytest

from proofreader.document import arranging
from proofreader.document.arranging import Chosen, Entry, Side, Target, drop
from proofreader.document.article import Article, PageReading, Part, Role
from proofreader.document.edit import Edit
from proofreader.document.session import ProofSession
from proofreader.errors import EditError
from proofreader.text.span import Span
from tests.document.issues import issue_of, session_of

FIRST, SECOND = "甲题\n\n甲一\n\n甲二\n\n乙题\n\n乙一\n\n散段\n\n版一", "丙题\n\n丙一\n\n版二"
RAW = f"{FIRST}\f{SECOND}"


def at(text: str) -> int:
    return RAW.index(text)


def ats(*texts: str) -> tuple[int, ...]:
    return tuple(map(at, texts))


def part(text: str) -> Part:
    role = Role.FOLIO if text[0] == "版" else Role.HEADLINE if text[1] == "题" else Role.BODY
    return Part(role, (Span(at(text), at(text) + 2),))


def article(*texts: str) -> Article:
    return Article(tuple(map(part, texts)))


@pytest.fixture
def session() -> ProofSession:
    first = PageReading((part("版一"),), (article("甲题", "甲一", "甲二"), article("乙题", "乙一")), (part("散段"),))
    second = PageReading((part("版二"),), (article("丙题", "丙一"),))
    return session_of(issue_of(FIRST, SECOND), (first, second))


def order(session: ProofSession) -> list[list[str]]:
    """Of every page the articles, then what is unplaced behind a question mark."""
    found = []
    for page in session.reading.pages:
        articles = [" ".join(session.text(one) for one in each.parts) for each in page.articles]
        found.append([*articles, *("?" + session.text(one) for one in page.unplaced)])
    return found


def after(session: ProofSession, edit: Edit | None) -> list[list[str]]:
    """The order after ``edit``, which one undo takes back."""
    assert edit is not None
    before = order(session)
    session.apply(edit)
    found = order(session)
    session.undo()
    assert order(session) == before
    return found


REST = [["甲题 甲一 甲二", "乙题 乙一", "?散段"], ["丙题 丙一"]]


def test_parts_before_and_behind_another(session: ProofSession) -> None:
    two = ats("甲一", "甲二")
    assert after(session, arranging.move_before(session, two, at("丙一"))) == [
        ["甲题", "乙题 乙一", "?散段"],
        ["丙题 甲一 甲二 丙一"],
    ]
    assert after(session, arranging.move_behind(session, two, at("丙一"))) == [
        ["甲题", "乙题 乙一", "?散段"],
        ["丙题 丙一 甲一 甲二"],
    ]
    assert after(session, arranging.move_behind(session, two, at("散段"))) == [
        ["甲题", "乙题 乙一", "?散段", "?甲一", "?甲二"],
        ["丙题 丙一"],
    ]


def test_a_place_among_what_is_moved_counts_as_the_next_one(session: ProofSession) -> None:
    edit = arranging.move_before(session, ats("甲题", "甲一"), at("甲题"))
    assert after(session, edit)[0][0] == "甲题 甲一 甲二"
    edit = arranging.move_before(session, ats("甲题", "甲二"), at("甲二"))
    assert after(session, edit)[0][0] == "甲一 甲题 甲二"


def test_a_whole_article_into_another(session: ProofSession) -> None:
    edit = arranging.into_article(session, ats("甲题", "甲一", "甲二"), at("乙题"))
    assert after(session, edit) == [["乙题 乙一 甲题 甲一 甲二", "?散段"], ["丙题 丙一"]]
    assert arranging.into_article(session, ats("甲一", "甲二"), at("甲题")) is None


def test_the_first_part_of_an_article_goes_to_its_end(session: ProofSession) -> None:
    edit = arranging.into_article(session, ats("甲题"), at("甲题"))
    assert after(session, edit)[0][0] == "甲一 甲二 甲题"


def test_out_of_their_articles(session: ProofSession) -> None:
    edit = arranging.unplace(session, ats("甲二", "乙一", "丙一"))
    assert after(session, edit) == [["甲题 甲一", "乙题", "?散段", "?甲二", "?乙一"], ["丙题", "?丙一"]]
    assert arranging.unplace(session, ats("散段")) is None
    assert after(session, arranging.unplace(session, ats("散段"), 1)) == [REST[0][:2], ["丙题 丙一", "?散段"]]


def test_an_article_of_their_own(session: ProofSession) -> None:
    edit = arranging.new_article(session, ats("甲二", "散段"), 0, at("乙题"))
    assert after(session, edit) == [["甲题 甲一", "甲二 散段", "乙题 乙一"], ["丙题 丙一"]]
    edit = arranging.new_article(session, ats("甲二", "乙一"), 1, None)
    assert after(session, edit) == [["甲题 甲一", "乙题", "?散段"], ["丙题 丙一", "甲二 乙一"]]


def test_articles_among_articles_and_pages(session: ProofSession) -> None:
    edit = arranging.move_articles(session, ats("甲题", "乙题"), 1, at("丙题"))
    assert after(session, edit) == [["?散段"], ["甲题 甲一 甲二", "乙题 乙一", "丙题 丙一"]]
    edit = arranging.move_articles(session, ats("丙题"), 0, at("乙题"))
    assert after(session, edit) == [["甲题 甲一 甲二", "丙题 丙一", "乙题 乙一", "?散段"], []]
    assert arranging.move_articles(session, ats("甲题"), 0, at("乙题")) is None


def test_articles_are_joined_across_pages(session: ProofSession) -> None:
    edit = arranging.join_articles(session, ats("甲题", "丙题"))
    assert after(session, edit) == [["甲题 甲一 甲二 丙题 丙一", "乙题 乙一", "?散段"], []]
    edit = arranging.join_articles(session, ats("甲题", "乙题", "丙题"))
    assert after(session, edit) == [["甲题 甲一 甲二 乙题 乙一 丙题 丙一", "?散段"], []]
    with pytest.raises(EditError, match="No article follows"):
        arranging.join_articles(session, ats("丙题"))


def test_parts_are_joined_wherever_they_stand(session: ProofSession) -> None:
    assert after(session, arranging.join_parts(session, ats("甲一")))[0][0] == "甲题 甲一甲二"
    edit = arranging.join_parts(session, ats("甲二", "散段", "丙一"))
    assert after(session, edit) == [["甲题 甲一 甲二散段丙一", "乙题 乙一"], ["丙题"]]


def test_one_place_up_and_down(session: ProofSession) -> None:
    assert after(session, arranging.shift_parts(session, ats("甲一", "甲二"), -1))[0][0] == "甲一 甲二 甲题"
    assert after(session, arranging.shift_parts(session, ats("甲题", "甲一"), 1))[0][0] == "甲二 甲题 甲一"
    assert arranging.shift_parts(session, ats("甲一", "甲二"), 1) is None
    with pytest.raises(EditError, match="side by side"):
        arranging.shift_parts(session, ats("甲题", "甲二"), 1)
    with pytest.raises(EditError, match="have an order"):
        arranging.shift_parts(session, ats("散段"), 1)


def test_articles_one_place_up_and_down_and_over_the_edge_of_the_page(session: ProofSession) -> None:
    down = arranging.shift_articles(session, ats("甲题"), 1)
    assert after(session, down)[0] == ["乙题 乙一", "甲题 甲一 甲二", "?散段"]
    over = arranging.shift_articles(session, ats("甲题", "乙题"), 1)
    assert after(session, over) == [["?散段"], ["甲题 甲一 甲二", "乙题 乙一", "丙题 丙一"]]
    back = arranging.shift_articles(session, ats("丙题"), -1)
    assert after(session, back) == [["甲题 甲一 甲二", "乙题 乙一", "丙题 丙一", "?散段"], []]
    with pytest.raises(EditError, match="no page 3"):
        arranging.shift_articles(session, ats("丙题"), 1)


def test_to_the_neighbour(session: ProofSession) -> None:
    assert after(session, arranging.to_neighbour(session, ats("甲一", "甲二"), 1))[0][:2] == [
        "甲题",
        "甲一 甲二 乙题 乙一",
    ]
    assert after(session, arranging.to_neighbour(session, ats("乙题", "乙一"), -1))[0][0] == "甲题 甲一 甲二 乙题 乙一"


@pytest.mark.parametrize(
    ("chosen", "target", "side", "expected"),
    [
        ("甲一", Target(Entry.PART, 0, at("乙一")), Side.BEFORE, ["甲题 甲二", "乙题 甲一 乙一", "?散段"]),
        ("甲一", Target(Entry.PART, 0, at("乙一")), Side.ON, ["甲题 甲二", "乙题 乙一 甲一", "?散段"]),
        ("甲一", Target(Entry.ARTICLE, 0, at("乙题")), Side.ON, ["甲题 甲二", "乙题 乙一 甲一", "?散段"]),
        ("甲一", Target(Entry.ARTICLE, 0, at("乙题")), Side.BEHIND, ["甲题 甲二", "甲一 乙题 乙一", "?散段"]),
        ("甲一", Target(Entry.ARTICLE, 0, at("乙题")), Side.BEFORE, ["甲题 甲二", "甲一", "乙题 乙一", "?散段"]),
        ("甲一", Target(Entry.PAGE, 0), Side.ON, ["甲题 甲二", "乙题 乙一", "甲一", "?散段"]),
        ("甲一", Target(Entry.UNPLACED, 0), Side.ON, ["甲题 甲二", "乙题 乙一", "?散段", "?甲一"]),
    ],
)
def test_parts_are_dropped(session: ProofSession, chosen: str, target: Target, side: Side, expected: list[str]) -> None:
    assert after(session, drop(session, Chosen(ats(chosen)), target, side))[0] == expected


def test_articles_are_dropped(session: ProofSession) -> None:
    article = Chosen(ats("丙题"), articles=True)
    first = Target(Entry.ARTICLE, 0, at("甲题"))
    assert after(session, drop(session, article, first, Side.BEFORE))[0][0] == "丙题 丙一"
    assert after(session, drop(session, article, first, Side.BEHIND))[0][1] == "丙题 丙一"
    assert after(session, drop(session, article, first, Side.ON))[0][0] == "甲题 甲一 甲二 丙题 丙一"
    assert after(session, drop(session, article, Target(Entry.PAGE, 0), Side.ON))[0][2] == "丙题 丙一"
    assert drop(session, Chosen(ats("甲题"), articles=True), first, Side.ON) is None


def test_what_cannot_be_dropped_is_told_why(session: ProofSession) -> None:
    for chosen in (Chosen(ats("甲一")), Chosen(ats("甲题"), articles=True)):
        with pytest.raises(EditError, match="furniture"):
            drop(session, chosen, Target(Entry.FURNITURE, 0, at("版一")), Side.ON)
    for target in (Target(Entry.PART, 0, at("乙一")), Target(Entry.UNPLACED, 0)):
        with pytest.raises(EditError, match="between articles"):
            drop(session, Chosen(ats("丙题"), articles=True), target, Side.BEFORE)
    assert order(session) == REST
