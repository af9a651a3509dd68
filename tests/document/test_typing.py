"""What an editor's keys mean at a gap, in a word, at the ends of a paragraph."""

from __future__ import annotations

import pytest

from proofreader.document.article import Role
from proofreader.document.edit import Correct, Decide, Edit, MergeParts, SplitPart
from proofreader.document.session import ProofSession
from proofreader.document.typing import Place, replacement
from proofreader.errors import EditError
from proofreader.text.gap import Mark
from proofreader.text.span import Span
from tests.document.issues import one_part, paragraphs, texts


def typed(session: ProofSession, at: int, text: str, length: int = 0, part: int = 0) -> Edit | None:
    anchor = session.places(0)[part].part.anchor
    edit = replacement(session, Place(anchor, at), Place(anchor, at + length), text)
    if edit is not None:
        session.apply(edit)
    return edit


def test_a_stray_blank_is_deleted() -> None:
    session = one_part("学习党的二 十大精神")
    assert typed(session, 5, "", 1) == Decide(5, Mark.RUN_ON)
    assert texts(session) == ["学习党的二十大精神"]


def test_a_blank_is_typed_where_a_line_end_ate_it() -> None:
    session = one_part("徐桂兰\n仇文杰")
    assert typed(session, 3, " ") == Decide(3, Mark.SPACE)
    assert texts(session) == ["徐桂兰 仇文杰"]


def test_a_blank_is_typed_where_the_page_has_none() -> None:
    session = one_part("徐桂兰仇文杰")
    assert typed(session, 3, "\u3000") == Decide(3, Mark.SPACE)
    assert texts(session) == ["徐桂兰 仇文杰"]


@pytest.mark.parametrize("at", [2, 3])
def test_a_second_blank_does_nothing(at: int) -> None:
    session = one_part("临江 开港")
    assert typed(session, at, " ") is None


def test_the_same_text_over_itself_does_nothing() -> None:
    session = one_part("临江 开港")
    assert typed(session, 0, "临江 开港", 5) is None


def test_enter_splits_a_paragraph_and_backspace_joins_it_again() -> None:
    session = one_part("临江开港。\n通航顺利。")
    assert typed(session, 5, "\n") == SplitPart(5)
    assert texts(session) == ["临江开港。", "通航顺利。"]
    places = session.places(0)
    joined = replacement(session, Place(places[0].part.anchor, 5), Place(places[1].part.anchor, 0), "")
    assert joined == MergeParts(places[0].part.anchor)
    session.apply(joined)
    assert texts(session) == ["临江开港。通航顺利。"]
    assert session.places(0)[0].part.spans == (Span(0, 11),)


def test_enter_in_a_headline_keeps_a_line_end() -> None:
    session = one_part("临江开港\n百船竞发", Role.HEADLINE)
    assert typed(session, 4, "\n") == Decide(4, Mark.PARAGRAPH)
    assert texts(session) == ["临江开港\n百船竞发"]


def test_enter_at_the_beginning_of_a_paragraph_does_nothing() -> None:
    assert typed(one_part("临江开港"), 0, "\n") is None


def test_a_paragraph_is_typed_at_the_end_key_by_key() -> None:
    session = one_part("临江开港。")
    for offset, key in enumerate("\n新闻", 5):
        typed(session, offset, key)
    assert texts(session) == ["临江开港。\n新闻"]
    assert len(session.reading.corrections) == 1


def test_a_word_is_typed_key_by_key_as_one_correction() -> None:
    session = one_part("临江港")
    for offset, key in enumerate("新建 大", 2):
        typed(session, offset, key)
    assert texts(session) == ["临江新建 大港"]
    assert len(session.reading.corrections) <= 2


def test_only_what_differs_is_corrected() -> None:
    session = one_part("临江末来可期")
    assert typed(session, 0, "临江未来可期", 6) == Correct(Span(2, 3), "未")


def test_what_was_deleted_is_typed_again() -> None:
    session = one_part("党的二十大精神")
    typed(session, 4, "", 1)
    typed(session, 3, "", 1)
    typed(session, 2, "", 1)
    assert texts(session) == ["党的精神"]
    for offset, key in enumerate("二十大", 2):
        typed(session, offset, key)
    assert texts(session) == ["党的二十大精神"]
    assert not session.reading.corrections


def test_a_correction_is_taken_back_by_typing_the_raw_character() -> None:
    session = one_part("临江末来")
    typed(session, 2, "未", 1)
    typed(session, 2, "末", 1)
    assert not session.reading.corrections


def test_a_word_over_a_line_end_is_replaced() -> None:
    session = one_part("学习党的二\n十大精神")
    typed(session, 4, "百年", 3)
    assert texts(session) == ["学习党的百年精神"]


def test_everything_is_deleted_and_nothing_is_lost() -> None:
    session = one_part("临江 开港")
    typed(session, 0, "", 5)
    assert texts(session) == [""]
    session.undo()
    assert texts(session) == ["临江 开港"]


def test_paragraphs_are_pasted_over_paragraphs() -> None:
    session = paragraphs("临江\n\n开港\n\n通航")
    first, _, last = (place.part.anchor for place in session.places(0))
    edit = replacement(session, Place(first, 1), Place(last, 1), "河\r\n开江\n试")
    assert edit is not None
    session.apply(edit)
    assert texts(session) == ["临河", "开江", "试航"]


def test_a_selection_over_paragraphs_is_deleted() -> None:
    session = paragraphs("临江\n\n开港\n\n通航")
    first, _, last = (place.part.anchor for place in session.places(0))
    edit = replacement(session, Place(first, 1), Place(last, 1), "")
    assert edit is not None
    session.apply(edit)
    assert texts(session) == ["临航"]
    assert session.depth == 1
    session.undo()
    assert texts(session) == ["临江", "开港", "通航"]


def test_a_selection_backwards_is_refused() -> None:
    session = paragraphs("临江\n\n开港")
    first, last = (place.part.anchor for place in session.places(0))
    with pytest.raises(EditError):
        replacement(session, Place(last, 0), Place(first, 0), "")


def test_astral_characters_and_combining_marks_count_as_code_points() -> None:
    session = one_part("𠮷林é\u0301 港")
    assert typed(session, 1, "村", 1) == Correct(Span(1, 2), "村")
    assert typed(session, 4, "", 1) == Decide(4, Mark.RUN_ON)
    assert texts(session) == ["𠮷村é\u0301港"]
