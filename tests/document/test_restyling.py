"""A house style put on a reading: what is found is what is made of it, in one step that can be undone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from proofreader.document.edit import Decide
from proofreader.document.profile import AS_IT_COMES, HouseStyle
from proofreader.document.replacing import as_one_step
from proofreader.document.restyling import StyleChange, StyleRule, find_style_changes, style_edits
from proofreader.document.session import ProofSession
from proofreader.text.gap import Decision, GapKind, Mark
from proofreader.text.reasons import Reason
from tests.document.issues import ink, one_part, paragraphs, texts

ALL = HouseStyle("full", "corner", True, True, "half", "add", "close")
RAW = (
    "本报讯 他说:“新馆--旧粮\n仓开门了...”投入２条NB半。\n\n"
    "“我们常来,\n\n天天来。”网址www.bochuan.example/a--b，10：30开门。"
)


def restyled(session: ProofSession, style: HouseStyle) -> list[StyleChange]:
    """Make all changes of ``style``; returns them."""
    changes = list(find_style_changes(session.view, style))
    edit = as_one_step(style_edits(session.view, changes))
    assert (edit is None) is (changes == [])
    if edit is not None:
        session.apply(edit)
    return changes


def expected(session: ProofSession, changes: list[StyleChange]) -> list[str]:
    """The texts of all parts with ``changes`` put in by hand."""
    found = []
    for place in session.places(0):
        text = session.text(place.part)
        for change in sorted(changes, key=lambda one: one.span, reverse=True):
            if change.anchor == place.part.anchor:
                assert change.span.of(text) == change.before
                text = text[: change.span.start] + change.after + text[change.span.end :]
        found.append(text)
    return found


def test_a_page_in_the_style_of_the_house_is_one_step() -> None:
    session = paragraphs(RAW)
    before = texts(session)
    changes = restyled(session, ALL)
    assert texts(session) == [
        "本报讯 他说：「新馆——旧粮仓开门了……」投入 2 条 NB 半。",
        "「我们常来，",
        "天天来。」网址 www.bochuan.example/a--b，10:30 开门。",
    ]
    assert {change.rule for change in changes} == set(StyleRule) - {StyleRule.NAMES}
    assert session.depth == 1
    session.undo()
    assert texts(session) == before


def test_a_style_that_keeps_everything_finds_nothing() -> None:
    session = paragraphs(RAW)
    assert list(find_style_changes(session.view, AS_IT_COMES)) == []
    assert as_one_step(style_edits(session.view, ())) is None


def test_a_change_that_is_not_ticked_is_not_made() -> None:
    session = paragraphs(RAW)
    changes = [change for change in find_style_changes(session.view, ALL) if change.rule is StyleRule.DASHES]
    edit = as_one_step(style_edits(session.view, changes))
    assert edit is not None
    session.apply(edit)
    assert texts(session)[0] == "本报讯 他说:“新馆——旧粮仓开门了...”投入２条NB半。"


def test_the_raw_page_is_untouched_and_every_change_is_recorded() -> None:
    session = paragraphs(RAW)
    restyled(session, ALL)
    assert session.issue.raw == RAW
    corrected = {one.span.start: one.text for one in session.reading.corrections.values()}
    assert corrected[RAW.index("--旧")] == "——"
    assert session.reading.marks[RAW.index("条NB") + 1] is Mark.SPACE


def padded(mark: Mark) -> ProofSession:
    raw = "（记者 林 秋 赵青）"
    gap = raw.index("林") + 1
    why = Reason("The test says so.")
    return one_part(raw, marks={gap: Decision(mark, GapKind.PADDED_NAME, 0.95, why)})


@pytest.mark.parametrize(
    ("mark", "names", "text"),
    [
        (Mark.SPACE, "close", "（记者 林秋 赵青）"),
        (Mark.RUN_ON, "pad", "（记者 林 秋 赵青）"),
        (Mark.RUN_ON, "close", "（记者 林秋 赵青）"),
        (Mark.SPACE, "keep", "（记者 林 秋 赵青）"),
    ],
)
def test_padded_names(mark: Mark, names: str, text: str) -> None:
    session = padded(mark)
    restyled(session, replace(AS_IT_COMES, names=names))  # type: ignore[arg-type]
    assert texts(session) == [text]


def test_what_an_editor_decided_is_restyled_like_the_rest() -> None:
    session = padded(Mark.RUN_ON)
    session.apply(Decide(session.issue.raw.index("林") + 1, Mark.SPACE))
    restyled(session, replace(AS_IT_COMES, names="close"))
    assert texts(session) == ["（记者 林秋 赵青）"]


def test_one_page_alone() -> None:
    session = paragraphs(RAW)
    assert list(find_style_changes(session.view, ALL, ())) == []
    assert list(find_style_changes(session.view, ALL, (0,))) == list(find_style_changes(session.view, ALL))


STYLES = st.builds(
    HouseStyle,
    st.sampled_from(["keep", "full"]),
    st.sampled_from(["keep", "curly", "corner"]),
    st.booleans(),
    st.booleans(),
    st.sampled_from(["keep", "half", "full"]),
    st.sampled_from(["keep", "none", "add"]),
    st.sampled_from(["keep", "close", "pad"]),
)
PAGES = st.lists(
    st.sampled_from(
        [*"新馆开门，。,.:;“”‘’「」『』\"'-—…·0123２３ab：％%", " ", "\n", "\n\n", "--", "...", "——", "……"]
    ),
    min_size=1,
    max_size=40,
).map("".join)


@settings(max_examples=150, deadline=None)
@given(PAGES, STYLES)
def test_what_is_listed_is_what_comes_of_it(raw: str, style: HouseStyle) -> None:
    if not raw.strip():
        return
    session = paragraphs(raw)
    changes = list(find_style_changes(session.view, style))
    wanted = expected(session, changes)
    before = texts(session)
    edit = as_one_step(style_edits(session.view, changes))
    if edit is None:
        assert wanted == before
        return
    session.apply(edit)
    assert [ink(text) for text in texts(session)] == [ink(text) for text in wanted]
    assert texts(session) == wanted
    session.undo()
    assert texts(session) == before
