"""Find: what it finds on either side, where it says that stands, and what it must not find."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofreader.document.article import Article, PageReading, Part, Role
from proofreader.document.edit import Correct
from proofreader.document.matching import Matcher, Sought
from proofreader.document.search import (
    Hit,
    Side,
    Where,
    everywhere,
    find_hits,
    in_article,
    in_selection,
    on_page,
)
from proofreader.document.session import ProofSession
from proofreader.errors import SearchError
from proofreader.text.span import Span
from tests.document.issues import issue_of, one_part, session_of


def pieces(text: str, sought: Sought) -> list[str]:
    return [match.span.of(text) for match in Matcher(sought).find(text)]


def hits(session: ProofSession, sought: Sought, side: Side = Side.READING, where: Where | None = None) -> list[Hit]:
    return list(find_hits(session.view, Matcher(sought), side, where or everywhere(session.view)))


@pytest.mark.parametrize(
    ("text", "sought", "found"),
    [
        ("学习党的二 十大精神", Sought("党的二十大", blanks=True), ["党的二 十大"]),
        ("学习党的二\n\u3000\n十大精神", Sought("党的二 十大", blanks=True), ["党的二\n\u3000\n十大"]),
        ("学习党的二 十大精神", Sought("党的二十大"), []),
        ("临江 白川", Sought(" ", blanks=True), [" "]),
        ("临江,白川，柏川", Sought(","), [","]),
        ("临江,白川，柏川", Sought(",", width=True), [",", "，"]),
        ("临江,白川，柏川", Sought("，", width=True), [",", "，"]),
        ("第１２版", Sought("12", width=True), ["１２"]),
        ("临江。白川.", Sought("。", width=True), ["。"]),
        ("會議与会议", Sought("会议"), ["会议"]),
        ("會議与会议", Sought("會议", script=True), ["會議", "会议"]),
        ("a.c abc", Sought("a.c"), ["a.c"]),
        ("a.c abc", Sought("a.c", expression=True), ["a.c", "abc"]),
        ("哈哈哈", Sought("哈哈"), ["哈哈"]),
        ("𠮷野家𠮷", Sought("𠮷"), ["𠮷", "𠮷"]),
        ("甲\n乙", Sought("^乙$", expression=True), ["乙"]),
        ("甲乙", Sought("丙*", expression=True), []),
    ],
)
def test_what_a_matcher_finds(text: str, sought: Sought, found: list[str]) -> None:
    assert pieces(text, sought) == found


@pytest.mark.parametrize(
    ("text", "sought", "found"),
    [
        ("（记者）(记者)", Sought(r"\(..\)", expression=True, width=True), ["（记者）", "(记者)"]),
        ("（记者）(记者)", Sought("（..）", expression=True, width=True), ["（记者）", "(记者)"]),
        ("（记者）(记者)", Sought("[（]记", expression=True, width=True), ["（记", "(记"]),
        ("（记者）(记者)", Sought("（..）", expression=True), ["（记者）"]),
        ("學習学习", Sought("學(.)", expression=True, script=True), ["學習", "学习"]),
        ("龥一", Sought("[一-龥]", expression=True, script=True), ["龥", "一"]),
        ("甲丨乙", Sought("丨|一", expression=True), ["丨"]),
    ],
)
def test_an_expression_is_folded_like_the_text(text: str, sought: Sought, found: list[str]) -> None:
    assert pieces(text, sought) == found


def test_groups_are_spans_of_the_text_as_it_is() -> None:
    text = "记 者 林小滿 报道"
    sought = Sought("记者(?<name>...)(电)?", expression=True, blanks=True, script=True)
    matcher = Matcher(sought)
    (match,) = matcher.find(text)
    assert [group and group.of(text) for group in match.groups] == ["林小滿", None]
    assert (matcher.groups, matcher.names) == (2, {"name": 1})


@pytest.mark.parametrize("text", ["(", "[一", "*", "(?P<1>.)", "a{99999999999}", ""])
def test_what_is_no_expression(text: str) -> None:
    with pytest.raises(SearchError):
        Matcher(Sought(text, expression=True))


def test_what_cannot_be_looked_for() -> None:
    for sought in (Sought(""), Sought("长" * 1001)):
        with pytest.raises(SearchError):
            Matcher(sought)
    assert pieces("( [一 *", Sought("(")) == ["("]


def test_an_expression_that_runs_wild_is_stopped() -> None:
    matcher = Matcher(Sought("(临|临江|江)+$", expression=True), time=0.05)
    with pytest.raises(SearchError, match="too long"):
        matcher.find("临江" * 40 + "白")


@given(st.text("临江江 \n,，會会𠮷"), st.text("江 ,會会𠮷", min_size=1, max_size=3))
def test_folding_keeps_every_place(text: str, wanted: str) -> None:
    sought = Sought(wanted, blanks=True, width=True, script=True)

    def plain(piece: str) -> str:
        piece = piece.replace("，", ",").replace("會", "会")
        return piece if wanted.isspace() else "".join(piece.split())

    found = Matcher(sought).find(text)
    assert all(plain(match.span.of(text)) == plain(wanted) for match in found)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))
    assert bool(found) == (plain(wanted) in plain(text))


RAW = "临江晚报\n\n学习党的二 十大,精\n神。\n\n党的二十大\f党的二 十大开幕"


def page(*articles: tuple[str, ...]) -> PageReading:
    def part(piece: str) -> Part:
        start = RAW.index(piece)
        return Part(Role.BODY, (Span(start, start + len(piece)),))

    return PageReading(articles=tuple(Article(tuple(map(part, pieces))) for pieces in articles))


@pytest.fixture
def session() -> ProofSession:
    """Two pages; the first has two articles."""
    first, second = RAW.split("\f")
    pages = (page(("临江晚报", "学习党的二 十大,精\n神。"), ("党的二十大",)), page(("党的二 十大开幕",)))
    return session_of(issue_of(first, second), pages)


LOOSE = Sought("党的二十大", blanks=True)


def test_both_sides_find_what_stands_there(session: ProofSession) -> None:
    assert len(hits(session, Sought("党的二十大"))) == 1
    for side in Side:
        found = hits(session, LOOSE, side)
        assert [hit.page for hit in found] == [0, 0, 1]
        assert [hit.raw[0].of(RAW) for hit in found] == ["党的二 十大", "党的二十大", "党的二 十大"]
        held = [session.part_at(hit.place) for hit in found]
        assert [hit.anchor for hit in found] == [place.part.anchor for place in held if place]


def test_the_reading_has_its_line_ends_read(session: ProofSession) -> None:
    (hit,) = hits(session, Sought("精神。"))
    assert hit.raw[0].of(RAW) == "精\n神。"
    assert hits(session, Sought("精神。"), Side.RAW) == []


def test_corrections_are_found_in_the_reading_and_not_on_the_raw_page(session: ProofSession) -> None:
    comma = RAW.index(",")
    session.apply(Correct(Span(comma, comma + 1), "，"))
    (hit,) = hits(session, Sought("大，"))
    assert hit.raw == (Span(comma - 1, comma + 1),)
    assert hits(session, Sought("大，"), Side.RAW) == []
    assert len(hits(session, Sought("大,"), Side.RAW)) == 1
    assert hits(session, Sought("大,")) == []


def test_nothing_is_found_across_two_paragraphs_of_the_reading(session: ProofSession) -> None:
    across = Sought("报学习", blanks=True)
    assert hits(session, across) == []
    (hit,) = hits(session, across, Side.RAW)
    assert hit.match.span.of(RAW) == "报\n\n学习"


@pytest.mark.parametrize("side", Side)
def test_a_page_an_article_a_selection(session: ProofSession, side: Side) -> None:
    view = session.view
    assert len(hits(session, LOOSE, side, on_page(0))) == 2
    assert len(hits(session, LOOSE, side, on_page(1))) == 1
    lead = RAW.index("学习")
    (hit,) = hits(session, LOOSE, side, in_article(view, lead))
    assert hit.place == RAW.index("党的二 十大")
    chosen = Span(RAW.index("党的二十大"), RAW.index("\f") + 6)
    (hit,) = hits(session, LOOSE, side, in_selection(view, (chosen,)))
    assert hit.place == RAW.index("党的二十大")


def test_white_space_that_no_part_holds(session: ProofSession) -> None:
    first = hits(session, Sought("\n\n"), Side.RAW)[0]
    assert first.anchor is None
    assert first.match.span.of(RAW) == "\n\n"
    assert in_article(session.view, RAW.index("\n\n") + 1) == on_page(0)


def test_hits_in_pairs_of_units_count_code_points() -> None:
    session = one_part("𠮷野家在临江，𠮷野")
    for side in Side:
        assert [hit.place for hit in hits(session, Sought("𠮷野"), side)] == [0, 7]
