"""What was done to a page goes along to the same page read again, and whatever cannot go along is told."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from proofreader.document.article import PageReading, Role
from proofreader.document.edit import AssignRole, Correct, Decide, Edit, MergeParts, MovePart, Settle, SplitPart
from proofreader.document.proposal import Finding, FindingKind
from proofreader.document.session import ProofSession
from proofreader.document.transfer import Carried, Item, Outcome, Transferred, transferred
from proofreader.errors import EditError
from proofreader.text.gap import Correction, DecisionSource, Mark
from proofreader.text.span import Span
from tests.document.issues import WHY, ink, issue_of, paragraphs, session_of, texts

OLD = "临江开港\n\n一艘货 船来了，码头工人\n都去看。\n\n又一艘船来了，真好。\n\n记者 沈若川陆安平"
NEW = "临江开港\n\n一艘\n货 船来了，码头\n工人都去看。\n\n又一艘\n船来了，真好。\n\n记者 沈若川陆安平"
"""The same page in a narrower column."""


def carried(old: ProofSession, raw: str) -> Transferred:
    new = paragraphs(raw)
    return transferred(old, new.issue, new.proposals)


def outcomes(done: Transferred) -> list[tuple[Carried, Outcome]]:
    return [(item.what, item.outcome) for item in done.items]


def at(words: str, raw: str = OLD) -> int:
    return raw.index(words)


NAMES = Decide(at("陆安平"), Mark.SPACE)
BLANK = Decide(at("货 船") + 1, Mark.RUN_ON)
WORD = Correct(Span(at("艘货"), at("艘货") + 1), "条")
SPLIT = SplitPart(at("码头"))
JOINED = MergeParts(at("又一艘"))
ROLE = AssignRole(at("记者"), Role.BYLINE)
MOVED = MovePart(at("记者"), before=at("一艘货"))
PUT_IN = Correct(Span(at("。\n\n又"), at("。\n\n又")), "热闹")


@pytest.mark.parametrize("edit", [NAMES, BLANK, WORD, SPLIT, JOINED, ROLE, MOVED, PUT_IN])
def test_each_kind_of_work_goes_along(edit: Edit) -> None:
    old = paragraphs(OLD)
    old.apply(edit)
    done = carried(old, NEW)
    assert texts(done.session) == texts(old)
    assert {item.outcome for item in done.items} <= {Outcome.CARRIED, Outcome.NEEDLESS}
    assert done.count(Outcome.LOST) == 0
    assert done.items
    roles = [[place.part.role for place in session.places(0)] for session in (old, done.session)]
    assert roles[0] == roles[1]


def test_a_page_that_nobody_touched_is_read_as_the_engine_proposes() -> None:
    done = carried(paragraphs(OLD), NEW)
    assert done.items == ()
    assert done.session.reading == paragraphs(NEW).reading
    assert not done.session.can_undo


def test_what_is_carried_is_a_decision_of_the_editor_again() -> None:
    old = paragraphs(OLD)
    for edit in (NAMES, WORD):
        old.apply(edit)
    session = carried(old, NEW).session
    assert [type(edit) for edit in session.edits] == [Correct, Decide]
    assert session.reading.corrections[at("艘\n货", NEW)].source is DecisionSource.EDITOR
    session.undo()
    session.undo()
    assert session.reading == paragraphs(NEW).reading


def test_what_the_new_text_says_by_itself_is_needless() -> None:
    old = paragraphs(OLD)
    old.apply(WORD)
    done = carried(old, NEW.replace("艘\n货", "条\n货"))
    assert outcomes(done) == [(Carried.CHARACTERS, Outcome.NEEDLESS)]
    assert not done.session.can_undo


def test_what_reads_otherwise_now_is_told() -> None:
    old = paragraphs(OLD)
    old.apply(WORD)
    done = carried(old, NEW.replace("艘\n货", "嫂\n货"))
    (item,) = done.items
    assert (item.outcome, item.page, item.raw) == (Outcome.LOST, 0, at("艘货"))
    assert item.why.text() == "It was corrected to “条”; the new text has “嫂”."


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (NEW.replace("陆安平", ""), "The characters around it are not in the new text."),
        (NEW.replace("川陆", "川和陆"), "Other characters stand there now."),
    ],
)
def test_a_gap_whose_neighbours_went_is_told(raw: str, why: str) -> None:
    old = paragraphs(OLD)
    old.apply(NAMES)
    assert [(item.outcome, item.why.text()) for item in carried(old, raw).items] == [(Outcome.LOST, why)]


def test_a_correction_that_the_editor_took_back_stays_taken_back() -> None:
    comma = Span(at("，"), at("，") + 1)
    there = Span(at("，", NEW), at("，", NEW) + 1)

    def session(raw: str, span: Span) -> ProofSession:
        reading: PageReading = paragraphs(raw).reading.pages[0]
        return session_of(issue_of(raw), (reading,), corrections=[Correction(span, "、", WHY, DecisionSource.RULE)])

    old, new = session(OLD, comma), session(NEW, there)
    old.apply(Correct(comma, "，"))
    done = transferred(old, new.issue, new.proposals)
    assert outcomes(done) == [(Carried.CHARACTERS, Outcome.CARRIED)]
    assert "，码头" in texts(done.session)[1]


def test_a_settled_doubt_is_settled_where_it_comes_up_again() -> None:
    def session(raw: str, word: str) -> ProofSession:
        span = Span(at(word, raw), at(word, raw) + 1)
        finding = Finding(span, FindingKind.UNPAIRED, 0.5, WHY)
        return session_of(issue_of(raw), (paragraphs(raw).reading.pages[0],), findings=[finding])

    old, same, other = session(OLD, "真"), session(NEW, "真"), session(NEW, "好")
    old.apply(Settle(f"unpaired:{at('真')}"))
    done = transferred(old, same.issue, same.proposals)
    assert outcomes(done) == [(Carried.LOOKED_AT, Outcome.CARRIED)]
    assert done.session.suspects() == ()
    assert outcomes(transferred(old, other.issue, other.proposals)) == [(Carried.LOOKED_AT, Outcome.NEEDLESS)]


def test_a_page_that_is_not_in_the_new_text_is_told() -> None:
    old = paragraphs(OLD)
    old.apply(MOVED)
    old.apply(NAMES)
    done = carried(old, "甲乙丙丁戊己庚辛")
    assert {(item.what, item.outcome) for item in done.items} == {
        (Carried.PARTS, Outcome.LOST),
        (Carried.GAP, Outcome.LOST),
    }


@st.composite
def rewrapped(draw: st.DrawFn) -> str:
    """``OLD`` with its lines broken elsewhere, and perhaps a character misread."""
    text = re.sub(r"(?<=[^\s。港])\n(?=[^\n])", "", OLD)
    for _ in range(draw(st.integers(0, 4))):
        cut = draw(st.integers(1, len(text) - 1))
        if not any(sign.isspace() for sign in text[cut - 1 : cut + 1]):
            text = text[:cut] + "\n" + text[cut:]
    if draw(st.booleans()):
        spot = draw(st.sampled_from([at for at, sign in enumerate(text) if not sign.isspace()]))
        text = text[:spot] + "某" + text[spot + 1 :]
    return text


WORK: tuple[Edit, ...] = (NAMES, BLANK, WORD, SPLIT, JOINED, ROLE, MOVED, PUT_IN)


@settings(max_examples=80, deadline=None)
@given(rewrapped(), st.lists(st.sampled_from(WORK), unique=True))
def test_all_ink_stays_and_everything_is_accounted_for(raw: str, work: list[Edit]) -> None:
    old = paragraphs(OLD)
    for edit in work:
        try:
            old.apply(edit)
        except EditError:
            continue
    done = carried(old, raw)
    session = done.session
    held = sorted((span.start, span.end) for place in session.places(0) for span in place.part.spans)
    assert "".join(ink(raw[start:end]) for start, end in held) == ink(raw)
    assert all(one[1] <= other[0] for one, other in pairwise(held))
    told: list[Item] = [item for item in done.items if item.what is Carried.GAP]
    assert len(told) == len(old.reading.marks)
    assert sum(item.what is Carried.CHARACTERS for item in done.items) == len(old.reading.corrections)
    if "某" not in raw:
        assert done.count(Outcome.LOST) == 0
        assert texts(session) == texts(old)
