"""Composing: marks, corrections, and exact provenance both ways."""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from proofreader.text.compose import Composition, RunKind, compose
from proofreader.text.gap import Correction, Mark
from proofreader.text.reasons import Reason
from proofreader.text.span import Span

WHY = Reason("The test says so.")


class Marks:
    """Marks by gap."""

    def __init__(self, marks: Mapping[int, Mark] | None = None) -> None:
        self._marks = dict(marks or {})

    def mark(self, gap: int) -> Mark | None:
        return self._marks.get(gap)

    def inserted(self, start: int, end: int) -> Iterable[int]:
        return sorted(gap for gap in self._marks if start <= gap < end)


def composed(
    raw: str,
    marks: Mapping[int, Mark] | None = None,
    corrections: Mapping[tuple[int, int], str] | None = None,
    spans: Iterable[tuple[int, int]] = (),
) -> Composition:
    found = {span[0]: Correction(Span(*span), text, WHY) for span, text in (corrections or {}).items()}
    return compose(raw, [Span(*span) for span in spans] or [Span(0, len(raw))], Marks(marks), found)


R, S, P = Mark.RUN_ON, Mark.SPACE, Mark.PARAGRAPH


@pytest.mark.parametrize(
    ("raw", "marks", "reading"),
    [
        ("把握好党的二\n十大精神", {6: R}, "把握好党的二十大精神"),
        ("党的二十\n\n大精神", {4: R}, "党的二十大精神"),
        ("沈若川\n陆安平", {3: S}, "沈若川 陆安平"),
        ("沈若川陆安平", {3: S}, "沈若川 陆安平"),
        ("临江\n开港", {2: P}, "临江\n开港"),
        ("临江开港", {2: P}, "临江\n开港"),
        ("临江  \u3000开港", {2: S}, "临江 开港"),
        ("临江\r\n开港", {2: R}, "临江开港"),
        ("𠮷林 大\u0301𠮷", {2: R}, "𠮷林大\u0301𠮷"),
    ],
)
def test_marks_stand_in_their_gaps(raw: str, marks: dict[int, Mark], reading: str) -> None:
    assert composed(raw, marks).text == reading


def test_nobody_decided_so_nothing_is_glued_or_torn() -> None:
    assert composed("临江 开港").text == "临江 开港"
    assert composed("临江开港").text == "临江开港"


def test_a_mark_in_white_space_or_outside_is_not_read() -> None:
    assert composed("临江  开港", {2: R, 3: S, 6: S, 0: S}).text == "临江开港"


@pytest.mark.parametrize(
    ("corrections", "reading"),
    [
        ({(0, 1): "近"}, "近江 开港"),
        ({(2, 2): "市"}, "临江市 开港"),
        ({(3, 3): "新"}, "临江 新开港"),
        ({(0, 0): "新"}, "新临江 开港"),
        ({(5, 5): "。"}, "临江 开港。"),
        ({(1, 4): "港"}, "临港港"),
        ({(0, 2): ""}, " 开港"),
        ({(0, 5): ""}, ""),
        ({(1, 2): "河", (2, 2): "市", (3, 3): "新", (3, 4): "通"}, "临河市 通港"),
    ],
)
def test_corrections(corrections: dict[tuple[int, int], str], reading: str) -> None:
    assert composed("临江 开港", {2: S}, corrections).text == reading


def test_an_insertion_stands_before_the_mark_of_its_gap() -> None:
    assert composed("临江开港", {2: S}, {(2, 2): "市"}).text == "临江市 开港"


def test_a_correction_reaches_across_the_spans_of_a_part_that_only_white_space_parts() -> None:
    raw = "党的二十\n\n大精神"
    assert composed(raw, {4: R}, {(3, 7): "+大"}, [(0, 4), (6, 9)]).text == "党的二+大精神"


def test_a_correction_outside_is_left_out() -> None:
    assert composed("临江开港", {}, {(0, 3): "x"}, [(2, 4)]).text == "开港"


def test_spans_in_another_order_than_the_raw_text() -> None:
    composition = composed("港开 江临", {2: R, 5: S}, {}, [(3, 5), (0, 2)])
    assert composition.text == "江临 港开"
    assert composition.raw_spans(Span(1, 4)) == (Span(4, 5), Span(0, 1))
    assert [composition.reading_offset(raw) for raw in (3, 4, 0, 1)] == [0, 1, 3, 4]
    assert composition.reading_offset(4) == 1
    assert composition.raw_offset(3) == 0


def test_provenance_of_a_corrected_line() -> None:
    composition = composed("临江 大比 拼", {2: S, 5: R}, {(3, 4): "打大"})
    assert composition.text == "临江 打大比拼"
    kinds = [(run.kind, run.raw, run.reading) for run in composition.runs]
    assert kinds == [
        (RunKind.INK, Span(0, 2), Span(0, 2)),
        (RunKind.MARK, Span(2, 3), Span(2, 3)),
        (RunKind.CORRECTION, Span(3, 4), Span(3, 5)),
        (RunKind.INK, Span(4, 5), Span(5, 6)),
        (RunKind.MARK, Span(5, 6), Span(6, 6)),
        (RunKind.INK, Span(6, 7), Span(6, 7)),
    ]
    assert composition.raw_spans(Span(1, 4)) == (Span(1, 4),)
    assert composition.raw_spans(Span(6, 6)) == (Span(6, 6),)
    assert [composition.reading_offset(raw) for raw in range(8)] == [0, 1, 2, 3, 5, 6, 6, 7]
    assert [composition.raw_offset(reading) for reading in range(8)] == [0, 1, 2, 3, 3, 4, 6, 7]
    assert composition.run_at(7) is None
    assert composition.run_at(-1) is None


@st.composite
def compositions(draw: st.DrawFn) -> tuple[str, list[Span], dict[int, Mark], dict[int, Correction]]:
    raw = draw(st.text("临江𠮷ab，\u0301 \n\u3000", min_size=1, max_size=30).filter(str.strip))
    raw = raw.strip()
    marks = draw(st.dictionaries(st.integers(1, len(raw)), st.sampled_from(list(Mark)), max_size=8))
    corrections = {}
    position = 0
    for length, skip, text in draw(
        st.lists(st.tuples(st.integers(0, 3), st.integers(1, 5), st.text("新港 \n", max_size=3)), max_size=4)
    ):
        start, end = position, min(position + length, len(raw))
        touches_ink = not raw[max(0, start - 1) : start + 1].isspace()
        if start <= len(raw) and raw[start:end] == raw[start:end].strip() and touches_ink:
            corrections[start] = Correction(Span(start, end), text, WHY)
        position = end + skip
    return raw, [Span(0, len(raw))], marks, corrections


@given(compositions())
def test_ink_is_kept_but_for_corrections(
    given_page: tuple[str, list[Span], dict[int, Mark], dict[int, Correction]],
) -> None:
    raw, spans, marks, corrections = given_page
    composition = compose(raw, spans, Marks(marks), corrections)
    expected = list(raw)
    for correction in reversed(list(corrections.values())):
        expected[correction.span.start : correction.span.end] = correction.text
    assert "".join(composition.text.split()) == "".join("".join(expected).split())


@given(compositions())
def test_untouched_ink_has_exactly_one_partner(
    given_page: tuple[str, list[Span], dict[int, Mark], dict[int, Correction]],
) -> None:
    raw, spans, marks, corrections = given_page
    composition = compose(raw, spans, Marks(marks), corrections)
    touched = {offset for one in corrections.values() for offset in range(one.span.start, one.span.end)}
    for offset, character in enumerate(raw):
        if offset in touched or character.isspace():
            continue
        reading = composition.reading_offset(offset)
        assert composition.text[reading] == character
        assert composition.raw_offset(reading) == offset
        assert composition.raw_spans(Span(reading, reading + 1)) == (Span(offset, offset + 1),)


@given(compositions())
def test_runs_tile_both_sides(given_page: tuple[str, list[Span], dict[int, Mark], dict[int, Correction]]) -> None:
    raw, spans, marks, corrections = given_page
    composition = compose(raw, spans, Marks(marks), corrections)
    raw_end = reading_end = 0
    for run in composition.runs:
        assert (run.raw.start, run.reading.start) == (raw_end, reading_end)
        raw_end, reading_end = run.raw.end, run.reading.end
        if run.kind is RunKind.INK:
            assert run.raw.of(raw) == run.reading.of(composition.text)
    assert (raw_end, reading_end) == (len(raw), len(composition.text))


@given(compositions())
def test_composing_twice_is_the_same(
    given_page: tuple[str, list[Span], dict[int, Mark], dict[int, Correction]],
) -> None:
    raw, spans, marks, corrections = given_page
    assert compose(raw, spans, Marks(marks), corrections) == compose(raw, spans, Marks(marks), corrections)


@settings(max_examples=20)
@given(st.integers(1, 40))
def test_composing_the_reading_again_changes_nothing(size: int) -> None:
    reading = composed("临江 开港\n" * size + "完").text
    assert composed(reading, dict.fromkeys(range(len(reading)), Mark.SPACE)).text.count("  ") == 0
    assert composed(reading).text == reading


@pytest.mark.slow
def test_five_megabytes_in_one_part() -> None:
    raw = ("临江港开港以来第一艘大船今" * 3 + "\n") * 125_000 + "完"
    began = time.perf_counter()
    composition = composed(raw)
    assert time.perf_counter() - began < 5
    assert composition.raw_offset(len(composition.text) - 1) == len(raw) - 1
