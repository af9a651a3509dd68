"""Long text is cut in stretches that lose nothing and never cut a line."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from proofreader.text.stretches import stretches

LINES = st.lists(st.text(alphabet="江城。，\r x", max_size=12), max_size=60)


@given(LINES, st.integers(min_value=1, max_value=40))
def test_stretches_follow_one_another_and_end_at_line_ends(lines: list[str], longest: int) -> None:
    text = "\n".join(lines)
    spans = list(stretches(text, longest))
    assert "".join(span.of(text) for span in spans) == text
    assert all(span.of(text)[-1] in "\r\n" for span in spans[:-1])


def test_a_page_of_usual_length_is_one_stretch() -> None:
    assert len(list(stretches("泊川\n" * 5000))) == 1


def test_a_cut_is_made_at_a_blank_line_where_there_is_one() -> None:
    first, second = stretches("一二三四\n五六\n\n七八九十\n一二\n三", 14)
    assert (first.start, first.end) == (0, 9)
    assert second.end == 18


def test_a_line_that_is_too_long_is_not_cut() -> None:
    assert [len(span) for span in stretches("江" * 100 + "\n城", 10)] == [101, 1]
