"""Code points of the core against UTF-16 units of Qt, for every character that Qt treats in its own way."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument

from proofreader.gui.text_positions import (
    LONGEST_LINE,
    character_name,
    has_sign,
    raw_display,
    reading_display,
    sign,
    typed_text,
    utf16_length,
)

AWKWARD = (
    "\r\n\t\x00\x0b\x0c\x1c\x7f\x85\xa0\xad\u061c\u200b\u200f\u2028\u2029\u202e\u2066"
    "\u3000\ufdd0\ufdd1\ufeff\ufffc\uffff"
)
TEXTS = st.text(st.sampled_from(AWKWARD + "\ud800\udc00临江𠮷𠮟aאب"), max_size=60)


def _shown_by_qt(text: str) -> str:
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setPlainText(text)
    return document.toRawText()


@given(TEXTS)
def test_every_offset_of_the_raw_page_comes_back(raw: str) -> None:
    display = raw_display(raw)
    assert display.map.units == utf16_length(display.text)
    for offset in range(len(raw) + 1):
        back = display.map.to_offset(display.map.to_units(offset))
        if raw[offset - 1 : offset + 1] == "\r\n":
            assert back == offset - 1, "between \\r and \\n is the end of the line"
        else:
            assert back == offset


@given(TEXTS)
def test_qt_keeps_the_display_text_as_it_is(raw: str) -> None:
    for display in (raw_display(raw), reading_display(raw)):
        shown = _shown_by_qt(display.text)
        assert utf16_length(shown) == display.map.units
        assert shown.replace("\u2029", "\n") == display.text


@given(TEXTS)
def test_a_part_is_one_block_and_every_offset_comes_back(text: str) -> None:
    display = reading_display(text)
    assert "\u2029" not in _shown_by_qt(display.text)
    for offset in range(len(text) + 1):
        assert display.map.to_offset(display.map.to_units(offset)) == offset


@given(TEXTS)
def test_the_character_at_a_position_is_the_character_of_the_text(raw: str) -> None:
    display = raw_display(raw)
    encoded = display.text.encode("utf-16-le")
    for offset, character in enumerate(raw):
        if character in "\r\n" or has_sign(character):
            continue
        start, end = display.map.to_units(offset), display.map.to_units(offset) + utf16_length(character)
        assert encoded[2 * start : 2 * end].decode("utf-16-le") == character


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_every_line_end_is_one_block(line_end: str) -> None:
    display = raw_display(f"甲{line_end}乙{line_end}{line_end}丙")
    assert display.text == "甲\n乙\n\n丙"
    assert display.map.to_units(1) == 1
    assert display.map.to_offset(2) == 1 + len(line_end)


def test_overlong_lines_are_shown_in_pieces_with_positions_unchanged() -> None:
    raw = "字" * (LONGEST_LINE * 2) + "𠮷" + "尾" * 10 + "\r\n完"
    display = raw_display(raw)
    assert display.text.count("\n") == 3
    assert max(map(len, display.text.split("\n"))) == LONGEST_LINE
    for offset in (0, LONGEST_LINE - 1, LONGEST_LINE, LONGEST_LINE * 2, LONGEST_LINE * 2 + 1, len(raw)):
        assert display.map.to_offset(display.map.to_units(offset)) == offset
    assert display.text[display.map.to_units(LONGEST_LINE)] == "字"
    assert display.map.to_offset(LONGEST_LINE) == LONGEST_LINE, "the end of a piece is the beginning of the next"


def test_a_line_cut_just_after_an_astral_character() -> None:
    raw = "𠮷" * (LONGEST_LINE + 3)
    display = raw_display(raw)
    assert display.map.units == utf16_length(display.text)
    assert [display.map.to_offset(display.map.to_units(n)) for n in range(len(raw) + 1)] == list(range(len(raw) + 1))


@pytest.mark.parametrize(
    ("character", "shown"), [("\x00", "␀"), ("\x0c", "␌"), ("\x7f", "␡"), ("\x85", "␤"), ("\u202e", "▯")]
)
def test_what_cannot_be_seen_has_a_sign(character: str, shown: str) -> None:
    assert sign(character) == shown
    assert has_sign(character)


def test_what_cannot_be_seen_has_a_name() -> None:
    assert character_name("\u200f") == "U+200F RIGHT-TO-LEFT MARK"
    assert character_name("\x00") == "U+0000"


def test_text_from_outside_has_one_kind_of_line_end() -> None:
    assert typed_text("甲\r\n乙\u2029丙\u2028丁\x00\t戊\ufffc") == "甲\n乙\n丙\n丁 戊"


def test_offsets_outside_the_text_are_its_ends() -> None:
    positions = raw_display("甲𠮷").map
    assert positions.to_units(-1) == 0
    assert positions.to_units(9) == 3
    assert positions.to_offset(-1) == 0
    assert positions.to_offset(9) == 2
