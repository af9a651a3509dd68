"""Articles that jump to another page: which belong together, and what joining them makes."""

from __future__ import annotations

import pytest

from proofreader.document.article import Article, PageReading, Part, Role
from proofreader.document.checks import CheckKind, find_checks
from proofreader.document.continuations import Continuation, counterpart, find_continuations, join_edit, seam
from proofreader.document.edit import Correct, MovePart, SplitArticle
from proofreader.document.issue import Issue
from proofreader.document.session import ProofSession
from proofreader.text.span import Span
from proofreader.writers.integrity import check_integrity
from tests.document.issues import issue_of, session_of

ROLES = {"#": Role.HEADLINE, "@": Role.FOLIO, ">": Role.JUMP, "=": Role.CROSSHEAD}

FIRST = """@第1版

#河边修起新步道

市里昨天宣布，步道全线贯通，

>（下转第3版）

#渡口老桥换新灯

老桥的灯昨夜全部点亮。居民说，

>（下转第3版）

#图书馆周末开门

图书馆周末照常开门。"""
THIRD = """@第3版

>（上接第1版）

走上老桥的人比往年多了一倍。

>（上接第1版）

#河边修起新步道

步道沿线新设了二十处座椅。

#学校添了操场

操场昨日启用。"""


def plain(marked: str) -> str:
    """A page without the signs before its blocks."""
    return "\n\n".join(block.lstrip("".join(ROLES)) for block in marked.split("\n\n"))


def reading(issue: Issue, number: int, marked: str, begins: str) -> PageReading:
    """The parts of a page, a block each; an article begins at every block whose sign is one of ``begins``."""
    at = issue.pages[number].span.start
    furniture: list[Part] = []
    articles: list[list[Part]] = []
    for block in marked.split("\n\n"):
        role, text = ROLES.get(block[0], Role.BODY), plain(block)
        at = issue.raw.index(text, at)
        made = Part(role, (Span(at, at + len(text)),))
        at += len(text)
        if role is Role.FOLIO:
            furniture.append(made)
        elif block[0] in begins or not articles:
            articles.append([made])
        else:
            articles[-1].append(made)
    return PageReading(tuple(furniture), tuple(Article(tuple(parts)) for parts in articles))


def desk(*pages: tuple[str, str]) -> ProofSession:
    """A session on pages with their signs, and the signs that begin an article on each."""
    issue = issue_of(*(plain(page) for page, _ in pages))
    return session_of(issue, [reading(issue, number, *page) for number, page in enumerate(pages)])


@pytest.fixture
def session() -> ProofSession:
    made = desk((FIRST, "#"), ("@第2版\n\n#别的事\n\n别的事没有下文。", "#"), (THIRD, ">"))
    made.apply(SplitArticle(made.issue.raw.index("学校添了操场")))
    made.mark_saved()
    return made


def river_of(session: ProofSession) -> Continuation:
    found = find_continuations(session.view)
    return next(one for one in found if session.text(session.place(one.first).part).startswith("河边"))


def texts(session: ProofSession, page: int) -> list[list[str]]:
    articles = session.reading.pages[page].articles
    return [[session.text(one) for one in article.parts] for article in articles]


def test_the_words_of_the_headline_tell_which_goes_on_where(session: ProofSession) -> None:
    found = find_continuations(session.view)
    pairs = {
        session.text(session.place(one.first).part): session.text(session.part_at(one.second).part)  # type: ignore[union-attr]
        for one in found
    }
    assert set(pairs) == {"河边修起新步道", "渡口老桥换新灯"}
    by_headline = {session.text(session.place(one.first).part): one for one in found}
    river, bridge = by_headline["河边修起新步道"], by_headline["渡口老桥换新灯"]
    third = session.reading.pages[2].articles
    assert (river.second, bridge.second) == (third[1].anchor, third[0].anchor)
    assert river.confidence > 0.8 > bridge.confidence >= 0.5


def test_joining_is_one_step_and_loses_nothing(session: ProofSession) -> None:
    before = [texts(session, page) for page in range(3)]
    edit = join_edit(session, find_continuations(session.view))
    assert edit is not None
    session.apply(edit)
    assert texts(session, 0) == [
        [
            "河边修起新步道",
            "市里昨天宣布，步道全线贯通，步道沿线新设了二十处座椅。",
            "（下转第3版）",
            "（上接第1版）",
            "河边修起新步道",
        ],
        [
            "渡口老桥换新灯",
            "老桥的灯昨夜全部点亮。居民说，走上老桥的人比往年多了一倍。",
            "（下转第3版）",
            "（上接第1版）",
        ],
        ["图书馆周末开门", "图书馆周末照常开门。"],
    ]
    assert texts(session, 1) == before[1]
    assert texts(session, 2) == [["学校添了操场", "操场昨日启用。"]]
    repeated = session.reading.pages[0].articles[0].parts[-1]
    assert repeated.role is Role.JUMP
    assert find_continuations(session.view) == ()
    assert CheckKind.LONELY_JUMP not in {check.kind for check in find_checks(session)}
    assert check_integrity(session) == ()
    session.undo()
    assert [texts(session, page) for page in range(3)] == before
    assert session.depth == 1


def test_a_head_of_its_own_becomes_a_crosshead(session: ProofSession) -> None:
    river = river_of(session)
    head = session.reading.pages[2].articles[1].parts[1]
    session.apply(Correct(head.spans[0], "座椅与路灯"))
    edit = join_edit(session, (river,))
    assert edit is not None
    session.apply(edit)
    parts = session.reading.pages[0].articles[0].parts
    assert [part.role for part in parts] == [Role.HEADLINE, Role.BODY, Role.CROSSHEAD, Role.BODY, Role.JUMP, Role.JUMP]


def test_to_the_other_end_and_back(session: ProofSession) -> None:
    river = river_of(session)
    assert counterpart(session.view, river.first) == river.back
    assert river.back is not None
    assert counterpart(session.view, river.back) == river.jump
    library = session.reading.pages[0].articles[2]
    assert counterpart(session.view, library.anchor) is None
    edit = join_edit(session, (river,))
    assert edit is not None
    session.apply(edit)
    there = counterpart(session.view, river.first)
    assert there is not None
    assert session.issue.page_index(there) == 2


def test_nothing_is_joined_where_no_line_says_so() -> None:
    first, second = "@第1版\n\n#一事\n\n一事说了。", "@第2版\n\n>（上接第5版）\n\n#一事\n\n一事又说。"
    assert find_continuations(desk((first, "#"), (second, ">")).view) == ()


def test_an_article_over_three_pages() -> None:
    pages = (
        "@第1版\n\n#长河记\n\n河水流过，\n\n>下转第2版",
        "@第2版\n\n>上接第1版\n\n田野，\n\n>下转第3版",
        "@第3版\n\n>上接第2版\n\n入海。",
    )
    session = desk(*((page, "@") for page in pages))
    found = find_continuations(session.view)
    assert len(found) == 2
    edit = join_edit(session, found)
    assert edit is not None
    session.apply(edit)
    assert texts(session, 0)[0][:2] == ["长河记", "河水流过，田野，入海。"]
    assert (texts(session, 1), texts(session, 2)) == ([], [])


def test_a_jump_line_that_no_article_has_belongs_to_the_one_beside_it() -> None:
    session = desk(("@第1版\n\n#一事\n\n一事说，\n\n>下转第2版", "#"), ("@第2版\n\n>上接第1版\n\n还没完。", ">"))
    raw = session.issue.raw
    for line in ("下转第2版", "上接第1版"):
        session.apply(MovePart(raw.index(line), page=session.place(raw.index(line)).page))
    (one,) = find_continuations(session.view)
    edit = join_edit(session, (one,))
    assert edit is not None
    session.apply(edit)
    assert texts(session, 0) == [["一事", "一事说，还没完。", "下转第2版", "上接第1版"]]


def test_what_runs_into_it_on_the_page_is_left_out() -> None:
    first = "@第1版\n\n#一事\n\n一事说，\n\n>下转第2版\n\n这是别处跑来的一段。"
    second = "@第2版\n\n#二事\n\n二事说完了。\n\n>上接第1版\n\n还没完。"
    session = desk((first, "#"), (second, "#"))
    found = find_continuations(session.view)
    assert seam(session.view, found[0]) == ("一事说，", "还没完。")
    edit = join_edit(session, found)
    assert edit is not None
    session.apply(edit)
    assert texts(session, 0) == [["一事", "一事说，还没完。", "这是别处跑来的一段。", "下转第2版", "上接第1版"]]
    assert texts(session, 1) == [["二事", "二事说完了。"]]
    assert session.depth == 1
