"""Two versions of a page: every difference is found, and taking all of them makes one the other."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from proofreader.document.session import ProofSession
from proofreader.document.versions import Difference, DifferenceKind, differences, matching_pages, take_edit
from tests.document.issues import issue_of, one_part, paragraphs, session_of, texts
from tests.document.test_session import page

HERE = "临江港昨日开港，第一艘货船靠上新码头。\n\n码头工人说，等这一天等了三年。\n\n记者 沈若川 陆安平"


def compared(one: ProofSession, other: ProofSession) -> tuple[Difference, ...]:
    return differences(one.view, 0, other.view, (0,))


@pytest.mark.parametrize(
    ("there", "found"),
    [
        (HERE, []),
        (HERE.replace("货船", "贷船"), [("characters", "货", "贷")]),
        (HERE.replace("，第", "。第"), [("punctuation", "，", "。")]),
        (HERE.replace("新码头", "码头"), [("only_here", "新", "")]),
        (HERE.replace("工人说", "工人们说"), [("only_there", "", "们")]),
        (HERE.replace("记者 沈", "记者沈"), [("blank", " ", "")]),
        (HERE.replace("开港，", "开 港，"), [("blank", "", " ")]),
        (HERE.replace("。\n\n码头", "。码头"), [("paragraph", "\n", "")]),
        (HERE.replace("，等这", "，\n\n等这"), [("paragraph", "", "\n")]),
    ],
)
def test_each_kind_of_difference(there: str, found: list[tuple[str, str, str]]) -> None:
    here, other = paragraphs(HERE), paragraphs(there)
    assert [(one.kind.value, one.ours, one.theirs) for one in compared(here, other)] == found
    before = here.reading
    if found:
        edit = take_edit(here, compared(here, other))
        assert edit is not None
        here.apply(edit)
        assert here.depth == 1
        assert texts(here) == texts(other)
        here.undo()
    assert here.reading == before


def test_line_ends_of_the_print_are_no_differences() -> None:
    one, other = one_part("临江港昨日\n开港，第一\n艘货船靠上"), one_part("临江港\n昨日开港，第一艘\n货船靠上")
    assert compared(one, other) == ()


def test_what_stands_around_it_is_told() -> None:
    (found,) = compared(paragraphs(HERE), paragraphs(HERE.replace("货船", "贷船")))
    assert (found.before, found.after) == ("日开港，第一艘", "船靠上新码头。\n码") or found.before.endswith("第一艘")
    assert found.raw == HERE.index("货船")


def test_a_headline_is_never_joined_to_its_body() -> None:
    """The other version reads 临江开港 and its text in one go."""
    other = one_part("第2版临江开港一艘船来了。又一艘船来了。江上灯会灯会开了。广告")
    found = compared(page(), other)
    assert [(one.kind, one.raw) for one in found] == [(DifferenceKind.PARAGRAPH, 17)]


def test_text_that_stands_nowhere_here_is_shown_and_cannot_be_taken() -> None:
    here, far = paragraphs(HERE), "".join(chr(0x4E00 + number) for number in range(1500))
    other = paragraphs(HERE.replace("\n\n码头", f"\n\n{far}\n\n码头"))
    found = compared(here, other)
    assert [one.kind for one in found] == [DifferenceKind.ELSEWHERE]
    assert found[0].theirs == far
    assert take_edit(here, found) is None


def test_pages_find_their_versions_in_any_order() -> None:
    one, two = HERE, "元宵灯会在老城墙下举行，三万人来看。\n\n今年的灯比去年多一倍。"
    here = session_of(issue_of(one, two), [paragraphs(one).reading.pages[0], _shifted(two, len(one) + 1)])
    assert matching_pages(here.view, paragraphs(two.replace("三万", "二万")).view) == {1: (0,)}
    assert matching_pages(here.view, here.view) == {0: (0,), 1: (1,)}
    assert matching_pages(here.view, paragraphs("甲乙丙丁戊己庚辛").view) == {}


def _shifted(text: str, by: int):  # type: ignore[no-untyped-def]
    from proofreader.document.article import Article, PageReading, Part

    (article,) = paragraphs(text).reading.pages[0].articles
    parts = tuple(Part(part.role, tuple(span.shifted(by) for span in part.spans)) for part in article.parts)
    return PageReading(articles=(Article(parts),))


@st.composite
def versions(draw: st.DrawFn) -> str:
    """``HERE`` with a few places changed."""
    text = HERE
    for _ in range(draw(st.integers(0, 5))):
        at = draw(st.integers(0, len(text) - 1))
        length = draw(st.integers(0, 3))
        text = text[:at] + draw(st.sampled_from(["", "灯", "灯会", " ", "\n\n", "。"])) + text[at + length :]
    return text if text.strip() else HERE


@settings(max_examples=120, deadline=None)
@given(versions())
def test_taking_everything_makes_one_version_the_other(there: str) -> None:
    here, other = paragraphs(HERE), paragraphs(there)
    for _ in range(4):
        found = [one for one in compared(here, other) if one.can_be_taken]
        edit = take_edit(here, found)
        if edit is None:
            break
        here.apply(edit)
    assert compared(here, other) == ()
    assert " ".join("".join(texts(here)).split()) == " ".join("".join(texts(other)).split())
    depth = here.depth
    for _ in range(depth):
        here.undo()
    assert texts(here) == texts(paragraphs(HERE))
