"""What is left before export: what is found, what is not, and that the list ends."""

from __future__ import annotations

import pytest

from proofreader.document.article import Article, PageReading, Part, Role
from proofreader.document.checks import CheckKind, find_checks
from proofreader.document.continuations import find_continuations, join_edit
from proofreader.document.edit import Correct, Decide, MovePart, Settle
from proofreader.document.jumps import find_jumps, folio_of
from proofreader.document.session import ProofSession
from proofreader.text.gap import Mark
from proofreader.text.span import Span
from tests.document.issues import decision, issue_of, session_of

HEAD, BODY, JUMP, FOLIO = Role.HEADLINE, Role.BODY, Role.JUMP, Role.FOLIO


def page_of(text: str, start: int, *roles: Role, unplaced: int = 0) -> PageReading:
    """A page whose lines are parts: folios are furniture, the last ``unplaced`` ones unplaced, the rest one article."""
    parts: list[Part] = []
    at = start
    for role, line in zip(roles, text.split("\n"), strict=True):
        parts.append(Part(role, (Span(at, at + len(line)),)))
        at += len(line) + 1
    cut = len(parts) - unplaced
    furniture = tuple(part for part in parts if part.role is FOLIO)
    article = tuple(part for part in parts[:cut] if part.role is not FOLIO)
    return PageReading(furniture, (Article(article),) if article else (), tuple(parts[cut:]))


def issue(*pages: tuple[str, tuple[Role, ...]], unplaced: int = 0, **others: object) -> ProofSession:
    start, readings = 0, []
    for text, roles in pages:
        readings.append(page_of(text, start, *roles, unplaced=unplaced))
        start += len(text) + 1
    return session_of(issue_of(*(text for text, _ in pages)), readings, **others)  # type: ignore[arg-type]


def found(session: ProofSession) -> list[tuple[CheckKind, int]]:
    return [(check.kind, check.place) for check in find_checks(session)]


def test_a_clean_page_has_nothing() -> None:
    assert found(issue(("临江开港\n一艘船来了。\n“真大！”", (HEAD, BODY, BODY)))) == []


@pytest.mark.parametrize(
    "last",
    ["船来了。", "他说：“船来了！”", "船来了。（记者 林小满）", "（本版稿件由林小满采写）", "船来了……", "“船来了？”"],
)
def test_what_has_ended(last: str) -> None:
    assert found(issue((f"临江开港\n{last}", (HEAD, BODY)))) == []


def test_bodies_end_with_a_stop() -> None:
    session = issue(("临江开港\n一艘船来\n又来一艘：\n来了三艘；", (HEAD, BODY, BODY, BODY)))
    assert found(session) == [(CheckKind.OPEN_END, 9), (CheckKind.OPEN_END, 21)]
    session.apply(Correct(Span(20, 21), "。"))
    assert found(session) == [(CheckKind.OPEN_END, 9)]


def test_an_article_that_goes_on_elsewhere_need_not_end() -> None:
    pages = (
        ("开港\n一艘船来\n（下转第2版）", (HEAD, BODY, JUMP)),
        ("开港\n了一会。\n（上接第1版）", (HEAD, BODY, JUMP)),
    )
    assert found(issue(*pages)) == []


def test_headlines_and_text() -> None:
    assert found(issue(("一艘船来了。", (BODY,)))) == [(CheckKind.NO_HEADLINE, 0)]
    assert found(issue(("临江开港\n（下转第9版）", (HEAD, JUMP)))) == [
        (CheckKind.EMPTY, 0),
        (CheckKind.LONELY_JUMP, 5),
    ]
    session = issue(("临江开港\n一艘船来了。", (HEAD, BODY)))
    session.apply(Correct(Span(0, 4), ""))
    assert (CheckKind.NO_HEADLINE, 0) in found(session)


def test_quotes_and_brackets() -> None:
    assert found(issue(("“临江开港\n一（艘船来了。", (HEAD, BODY)))) == [
        (CheckKind.UNBALANCED, 0),
        (CheckKind.UNBALANCED, 7),
    ]


def test_a_quotation_may_go_over_paragraphs() -> None:
    over = "临江开港\n他说：“一艘船来了。\n“又一艘船来了。”"
    assert found(issue((over, (HEAD, BODY, BODY)))) == []
    closed_later = "临江开港\n他说：“一艘船来了。\n又一艘船来了。”"
    assert found(issue((closed_later, (HEAD, BODY, BODY)))) == []
    never = "临江开港\n他说：“一艘船来了。\n“又一艘船来了。"
    assert found(issue((never, (HEAD, BODY, BODY)))) == [(CheckKind.UNBALANCED, 8)]


def test_unplaced_parts_and_suspects() -> None:
    session = issue(("开港\n船 来了。\n广告", (HEAD, BODY, BODY)), unplaced=1, marks={4: decision(Mark.SPACE, 0.5)})
    assert found(session) == [(CheckKind.SUSPECTS, 4), (CheckKind.UNPLACED, 9)]
    session.apply(Decide(4, Mark.RUN_ON))
    session.apply(MovePart(9, article=0))
    assert found(session) == [(CheckKind.OPEN_END, 11)]


def test_the_list_ends() -> None:
    session = issue(("一艘船来", (BODY,)))
    for check in find_checks(session):
        session.apply(Settle(check.key))
    assert find_checks(session) == ()
    session.undo()
    assert len(find_checks(session)) == 1


def test_jump_lines_by_their_folios() -> None:
    front = ("第1版\n开港\n船来了。\n（下转第三版）", (FOLIO, HEAD, BODY, JUMP))
    back = ("03版\n开港\n去了。\n（上接第1版）", (FOLIO, HEAD, BODY, JUMP))
    session = issue(front, back)
    assert [folio_of(session.view, number) for number in (0, 1)] == ["1", "3"]
    assert [(jump.back, jump.target) for jump in find_jumps(session.view)] == [(False, "3"), (True, "1")]
    assert found(session) == []
    alone = issue(front, ("03版\n开港\n去了。", (FOLIO, HEAD, BODY)))
    assert [check.reason.text() for check in find_checks(alone)] == ["Nothing on page 3 answers this jump line."]
    gone = issue(front)
    assert [check.reason.text() for check in find_checks(gone)] == ["It leads to page 3, which is not in this issue."]


def test_an_article_joined_across_pages_is_looked_at_as_one() -> None:
    front = ("第1版\n江边公园开放\n江边公园昨日开\n（下转第2版）", (FOLIO, HEAD, BODY, JUMP))
    back = ("第2版\n（上接第1版）\n放，市民叫好", (FOLIO, JUMP, BODY))
    session = issue(front, back)
    assert [kind for kind, _ in found(session)] == [CheckKind.NO_HEADLINE]
    edit = join_edit(session, find_continuations(session.view))
    assert edit is not None
    session.apply(edit)
    assert [kind for kind, _ in found(session)] == [CheckKind.OPEN_END]
    last = session.issue.raw.index("叫好") + 1
    session.apply(Correct(Span(last, last + 1), "好。"))
    assert found(session) == []


def test_a_pointer_to_another_report_is_no_jump() -> None:
    assert found(issue(("开港\n船来了。\n详见第二版", (HEAD, BODY, JUMP)))) == []
