"""Encodings are told by what they make of the bytes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofreader.errors import ReadError
from proofreader.readers.encodings import ENCODINGS, decode, guess, preview
from proofreader.text.script import convert

SIMPLIFIED = """临江市运河治理工程昨日开工。市民陈先生说，家门口的河清了，散步的人也多了。
据了解，这项工程分三期进行，总投资约2.6亿元，预计明年6月完成全部建设任务。“两岸绿起来，夜晚亮起来”，
市水利局有关负责人表示，将坚持以人民为中心的发展思想，把好事办好、实事办实。
"""
TRADITIONAL = convert(SIMPLIFIED, "s2tw")


@pytest.mark.parametrize("characters", [12, 30, 80, len(SIMPLIFIED)])
@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (SIMPLIFIED, "utf-8"),
        (SIMPLIFIED, "utf-8-sig"),
        (SIMPLIFIED, "utf-16"),
        (SIMPLIFIED, "utf-16-le"),
        (SIMPLIFIED, "utf-16-be"),
        (SIMPLIFIED, "utf-32"),
        (SIMPLIFIED, "gb18030"),
        (TRADITIONAL, "gb18030"),
        (TRADITIONAL, "big5"),
        (TRADITIONAL, "utf-16-le"),
        (TRADITIONAL, "utf-8"),
    ],
)
def test_the_encodings_that_come(text: str, encoding: str, characters: int) -> None:
    data = text[:characters].encode(encoding)
    found = guess(data)
    assert found.encoding == encoding
    assert found.confidence > 0.7
    assert decode(data, found.encoding) == text[:characters]


def test_utf8_with_chinese_is_beyond_doubt() -> None:
    assert guess("临".encode()).confidence == 1.0
    assert guess(b"plain ASCII, line by line\r\n").encoding == "utf-8"


def test_one_character_of_gb18030_is_a_doubtful_guess() -> None:
    found = guess("临江".encode("gb18030"))
    assert found.encoding == "gb18030"
    assert found.confidence < 0.9
    assert found.alternatives


def test_two_byte_sequences_may_be_either() -> None:
    data = "café".encode()
    assert guess(data).encoding == "utf-8"
    pairs = "模拟".encode("gb18030")
    assert guess(pairs).encoding in ("utf-8", "gb18030")


@pytest.mark.parametrize(("text", "encoding"), [("今日のニュースです。東京は晴れ。" * 9, "shift_jis")])
def test_what_is_not_chinese_is_never_certain(text: str, encoding: str) -> None:
    assert guess(text.encode(encoding)).confidence < 0.9


@given(st.binary(max_size=400))
def test_guessing_never_fails(data: bytes) -> None:
    found = guess(data)
    assert 0 < found.confidence <= 1
    assert found.encoding not in found.alternatives


@given(st.text(), st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32", "gb18030"]))
def test_decoding_gives_back_what_was_written(text: str, encoding: str) -> None:
    text = text.encode("utf-8", "ignore").decode().lstrip("\ufeff")
    assert decode(text.encode(encoding), encoding) == text


@pytest.mark.parametrize(
    "encoding", ["", "no-such", "base64", "rot13", "nul\0", "idna", "PunyCode", "unicode_escape", "undefined", "utf7"]
)
def test_unknown_encodings(encoding: str) -> None:
    with pytest.raises(ReadError, match="no such text encoding"):
        decode(b"abc", encoding, "page.txt")


@given(st.binary(max_size=200), st.sampled_from(ENCODINGS))
def test_never_a_replacement_character(data: bytes, encoding: str) -> None:
    try:
        text = decode(data, encoding, "page.txt")
    except ReadError as refusal:
        text = str(refusal).removeprefix("page.txt cannot be read")
    own = ("\ufffd".encode(name) for name in (encoding, "utf-16-be", "utf-16-le") if "\ufffd" in text)
    assert "\ufffd" not in text or any(form[:2] in data for form in own)


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_previews_end_where_decoding_does(encoding: str) -> None:
    assert isinstance(preview(SIMPLIFIED.encode("gb18030"), encoding, 20), str)
    assert preview(SIMPLIFIED.encode(), "utf-8", 5) == SIMPLIFIED[:5]
