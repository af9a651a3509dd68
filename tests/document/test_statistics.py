"""Figures of an issue: what was wrong, who decided, and how long it took."""

from __future__ import annotations

from dataclasses import replace

import pytest

from proofreader.document.article import Article, PageReading, Part, Role
from proofreader.document.edit import AssignRole, Correct, Decide, MarkPage, Together
from proofreader.document.history import Entry
from proofreader.document.session import ProofSession
from proofreader.document.statistics import CHARACTER, PageFigures, material_of, statistics, together
from proofreader.errors import Cancelled
from proofreader.text.gap import Correction, DecisionSource, GapKind, Mark
from proofreader.text.span import Span
from tests.document.issues import WHY, decision, issue_of, session_of

RULE, EDITOR = DecisionSource.RULE, DecisionSource.EDITOR


def session() -> ProofSession:
    """Page 1: headline 0-4, body 5-15 with a stray blank (8) and a wrap (11). Page 2: headline 16-20, body 21-27."""
    pages = [
        PageReading(articles=(Article((Part(Role.HEADLINE, (Span(0, 4),)), Part(Role.BODY, (Span(5, 15),)))),)),
        PageReading(articles=(Article((Part(Role.HEADLINE, (Span(16, 20),)), Part(Role.BODY, (Span(21, 27),)))),)),
    ]
    marks = {
        8: decision(Mark.SPACE, 0.6, GapKind.STRAY_SPACE),
        11: decision(Mark.RUN_ON, 0.9, GapKind.LINE_WRAP),
        23: decision(Mark.RUN_ON, 0.8, GapKind.STRAY_SPACE),
    }
    corrections = (Correction(Span(26, 27), "。", WHY, RULE),)
    return session_of(issue_of("临江开港\n一艘船 来了\n两次。", "江上灯会\n灯会 开了."), pages, marks, corrections)


def figures(made: ProofSession) -> tuple[PageFigures, ...]:
    return statistics(material_of(made))


def test_before_any_edit() -> None:
    first, second = figures(session())
    assert (first.characters, first.articles, second.characters) == (12, 1, 9)
    assert (first.raw_errors, second.raw_errors) == (1, 2)
    assert (first.changed, first.asked, first.left) == (0, 1, 1)
    assert first.expected == pytest.approx(0.4 + 0.1 + 0.05 * 1)
    assert second.decisions[CHARACTER, RULE] == 1
    assert first.engine_rate == first.reading_rate == pytest.approx(1000 * first.expected / 12)


def test_what_the_editor_changes_was_an_error_of_the_engine() -> None:
    made = session()
    made.apply(Decide(8, Mark.RUN_ON))
    made.apply(Correct(Span(5, 6), "两"))
    first, second = figures(made)
    assert (first.changed, first.left, first.settled) == (2, 0, 1)
    assert first.reading_rate < first.engine_rate
    assert first.decisions[GapKind.STRAY_SPACE.value, EDITOR] == 1
    assert (GapKind.STRAY_SPACE.value, RULE) not in first.decisions
    assert first.decisions[CHARACTER, EDITOR] == 1
    assert second == figures(session())[1]


def test_agreeing_changes_nothing_and_settles() -> None:
    made = session()
    made.apply(Decide(8, Mark.SPACE))
    made.apply(Correct(Span(26, 27), "."))
    first, second = figures(made)
    assert (first.changed, first.settled, first.edits) == (0, 1, 1)
    assert (second.changed, second.raw_errors) == (1, 1)
    assert first.reading_rate < figures(session())[0].reading_rate


def test_parts_that_changed() -> None:
    made = session()
    made.apply(AssignRole(0, Role.KICKER))
    assert [page.structure for page in figures(made)] == [1, 0]


def test_pauses_are_no_work() -> None:
    made = session()
    edits = (
        Decide(8, Mark.SPACE),
        Decide(23, Mark.SPACE),
        MarkPage(1, "x"),
        Together((Decide(11, Mark.RUN_ON),)),
        None,
    )
    times = ("10:00:00", "10:00:40", "10:05:00", "11:00:00", "11:00:09")
    entries = [
        Entry(number, number - 1, f"2025-06-10T{at}+00:00", "", edit or Decide(8, Mark.RUN_ON))
        for number, (at, edit) in enumerate(zip(times, edits, strict=True), 1)
    ]
    first, second = statistics(replace(material_of(made), entries=tuple(entries)))
    assert (first.seconds, second.seconds) == (9, 40 + 260)
    assert (first.edits, second.edits) == (3, 2)


def test_a_time_that_is_none_is_passed_over() -> None:
    entries = (Entry(1, 0, "", "", Decide(8, Mark.SPACE)), Entry(2, 1, "yesterday", "", Decide(8, Mark.RUN_ON)))
    first, _ = statistics(replace(material_of(session()), entries=entries))
    assert (first.seconds, first.edits) == (0, 2)


def test_pages_together() -> None:
    pages = figures(session())
    whole = together(pages)
    assert whole.pages == (0, 1)
    assert whole.characters == 21
    assert sum(whole.decisions.values()) == sum(sum(page.decisions.values()) for page in pages)
    assert together(()).per_thousand(3) == 0


def test_counting_can_be_stopped() -> None:
    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        statistics(material_of(session()), stop)


def test_the_material_stays_what_it_was() -> None:
    made = session()
    material = material_of(made)
    made.apply(Decide(8, Mark.RUN_ON))
    assert statistics(material) == figures(session())
