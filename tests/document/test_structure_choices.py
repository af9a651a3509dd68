"""What a doubtful head or paragraph may become instead, and that taking it also settles the finding."""

from __future__ import annotations

from proofreader.document.article import Article, PageReading, Part, Role
from proofreader.document.edit import MergeParts
from proofreader.document.preview import arrangement
from proofreader.document.proposal import Finding, FindingKind
from proofreader.document.review import Candidate, candidates
from proofreader.document.session import ProofSession
from proofreader.document.structure_choices import Becomes
from proofreader.document.suspects import Suspect
from proofreader.text.gap import Mark
from proofreader.text.span import Span
from tests.document.issues import WHY, decision, issue_of, session_of

LINES = (
    "渡口下月停航",
    "最后一班船",
    "清晨五点，渡船离岸。",
    "掌舵的人姓韩。",
    "菜场添了路灯",
    "路灯亮了三盏。",
    "读者甲",
)
RAW = "\n\n".join(LINES)


def at(line: int) -> Span:
    start = RAW.index(LINES[line])
    return Span(start, start + len(LINES[line]))


def part(role: Role, line: int) -> Part:
    return Part(role, (at(line),))


def desk(finding: Finding, *, loose: bool = False) -> tuple[ProofSession, Suspect]:
    """Two articles: of the lines 0 to 3, and of 5 and 6, whose headline (4) is ``loose`` or where it belongs."""
    head, lone = part(Role.HEADLINE, 4), part(Role.BYLINE, 6)
    first = Article((part(Role.KICKER, 0), part(Role.HEADLINE, 1), part(Role.BODY, 2), part(Role.BODY, 3)))
    rest = (part(Role.BODY, 5), lone)
    page = PageReading((), (first, Article(rest if loose else (head, *rest))), (head,) if loose else ())
    ends = {at(line).end: decision(Mark.PARAGRAPH) for line in range(len(LINES) - 1)}
    session = session_of(issue_of(RAW), (page,), ends, findings=(finding,))
    return session, session.suspects()[0]


def taken(session: ProofSession, suspect: Suspect, offer: Candidate) -> list[list[tuple[Role, str]]]:
    """The articles after ``offer`` was taken."""
    session.apply(offer.edit)
    assert suspect not in session.suspects()
    return [
        [(each.role, session.text(each)) for each in article.parts] for article in session.reading.pages[0].articles
    ]


def of(session: ProofSession, suspect: Suspect, becomes: Becomes) -> list[Candidate]:
    return [each for each in candidates(session, suspect) if each.choice and each.choice.becomes is becomes]


def test_the_lines_of_a_head_are_divided_otherwise() -> None:
    both = Span(at(0).start, at(1).end)
    session, suspect = desk(Finding(both, FindingKind.DOUBTFUL_ROLE, 0.5, WHY))
    offers = candidates(session, suspect)
    assert offers[0].leaves
    shown = [arrangement(session, suspect, offer.edit) for offer in offers]
    assert shown == [
        ((Role.KICKER, LINES[0]), (Role.HEADLINE, LINES[1])),
        ((Role.HEADLINE, f"{LINES[0]}\n{LINES[1]}"),),
        ((Role.HEADLINE, LINES[0]), (Role.DECK, LINES[1])),
    ]
    assert taken(session, suspect, offers[2])[0][:2] == [(Role.HEADLINE, LINES[0]), (Role.DECK, LINES[1])]


def test_lines_that_are_one_headline_are_parted() -> None:
    both = Span(at(0).start, at(1).end)
    session, suspect = desk(Finding(both, FindingKind.DOUBTFUL_ROLE, 0.5, WHY))
    session.apply(candidates(session, suspect)[1].edit)
    session.apply(candidates(session, suspect)[1].edit)
    assert arrangement(session, suspect)[0][0] is Role.KICKER


def test_a_head_goes_to_another_article_to_none_or_stands_alone() -> None:
    finding = Finding(at(4), FindingKind.DOUBTFUL_ARTICLE, 0.4, WHY)
    session, suspect = desk(finding)
    (joins,) = of(session, suspect, Becomes.JOINS)
    assert of(session, suspect, Becomes.LOOSE)
    assert of(session, suspect, Becomes.BEGINS) == []
    first, second = taken(session, suspect, joins)
    assert first[0] == (Role.HEADLINE, LINES[4])
    assert second[0] == (Role.BODY, LINES[5])


def test_a_signature_printed_behind_an_article_goes_to_its_end() -> None:
    finding = Finding(at(6), FindingKind.DOUBTFUL_ARTICLE, 0.4, WHY)
    session, suspect = desk(finding)
    (joins,) = of(session, suspect, Becomes.JOINS)
    assert taken(session, suspect, joins)[0][-1] == (Role.BYLINE, LINES[6])


def test_an_article_begins_or_goes_on() -> None:
    session, suspect = desk(Finding(at(3), FindingKind.DOUBTFUL_ARTICLE, 0.4, WHY))
    (begins,) = of(session, suspect, Becomes.BEGINS)
    assert [len(article) for article in taken(session, suspect, begins)] == [3, 1, 3]
    session, suspect = desk(Finding(at(5), FindingKind.DOUBTFUL_ARTICLE, 0.4, WHY))
    (joins,) = of(session, suspect, Becomes.JOINS)
    assert taken(session, suspect, joins)[0][-2:] == [(Role.BODY, LINES[5]), (Role.BYLINE, LINES[6])]


def test_a_text_without_a_headline_gets_one_that_belongs_to_none() -> None:
    session, suspect = desk(Finding(at(5), FindingKind.BODY_WITHOUT_HEAD, 0.6, WHY), loose=True)
    (headed,) = of(session, suspect, Becomes.HEADED)
    assert taken(session, suspect, headed)[1][0] == (Role.HEADLINE, LINES[4])
    assert session.reading.pages[0].unplaced == ()


def test_an_unplaced_part_finds_an_article() -> None:
    session, suspect = desk(Finding(at(4), FindingKind.UNPLACED, 0.5, WHY), loose=True)
    joins = of(session, suspect, Becomes.JOINS)
    assert [offer.choice.anchor for offer in joins if offer.choice] == [at(5).start, at(0).start]
    assert taken(session, suspect, joins[0])[1][0] == (Role.HEADLINE, LINES[4])


def test_undo_takes_back_all_of_a_choice() -> None:
    session, suspect = desk(Finding(at(4), FindingKind.DOUBTFUL_ARTICLE, 0.4, WHY))
    before = session.reading
    session.apply(of(session, suspect, Becomes.LOOSE)[0].edit)
    session.undo()
    assert session.reading == before
    assert suspect in session.suspects()


def test_what_was_joined_with_something_else_since_has_no_alternatives() -> None:
    session, suspect = desk(Finding(at(3), FindingKind.DOUBTFUL_ARTICLE, 0.4, WHY))
    session.apply(MergeParts(at(2).start))
    assert all(offer.choice is None for offer in candidates(session, suspect))


def test_a_kicker_of_two_lines_is_offered_late() -> None:
    three = "\n".join(LINES[:3])
    spans = [Span(three.index(line), three.index(line) + len(line)) for line in LINES[:3]]
    parts = (Part(Role.KICKER, (spans[0],)), Part(Role.HEADLINE, (spans[1], spans[2])))
    finding = Finding(Span(0, len(three)), FindingKind.DOUBTFUL_ROLE, 0.5, WHY)
    ends = {span.end: decision(Mark.PARAGRAPH) for span in spans[:2]}
    page = PageReading((), (Article(parts),))
    session = session_of(issue_of(three), (page,), ends, findings=(finding,))
    suspect = session.suspects()[0]
    shown = [arrangement(session, suspect, offer.edit) for offer in candidates(session, suspect)]
    assert shown[0] == ((Role.KICKER, LINES[0]), (Role.HEADLINE, f"{LINES[1]}\n{LINES[2]}"))
    assert shown[1] == ((Role.KICKER, LINES[0]), (Role.HEADLINE, LINES[1]), (Role.DECK, LINES[2]))
    long = next(number for number, offer in enumerate(shown) if offer[0] == (Role.KICKER, f"{LINES[0]}\n{LINES[1]}"))
    assert long >= 3
