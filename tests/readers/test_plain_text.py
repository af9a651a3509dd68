"""Files as they come, and everything that is refused."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from proofreader.errors import ReadError
from proofreader.readers import LARGEST, read_issue
from tests.readers.test_encodings import SIMPLIFIED


def _file(folder: Path, data: bytes, name: str = "page.txt") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def _refused(path: Path, *words: str, encodings: dict[Path, str] | None = None) -> None:
    with pytest.raises(ReadError) as refusal:
        read_issue([path], encodings)
    sentence = str(refusal.value)
    assert path.name in sentence
    assert sentence.endswith(".")
    for word in words:
        assert word in sentence


def test_line_ends_stay_and_form_feeds_divide(tmp_path: Path) -> None:
    issue = read_issue([_file(tmp_path, "第一版\r\n临江\r\n\f第二版\r\n\f".encode())])
    assert issue.raw == "第一版\r\n临江\r\n\f第二版\r\n\f"
    assert [issue.text(page) for page in issue.pages] == ["第一版\r\n临江\r\n", "第二版\r\n"]


def test_a_blank_page_between_two_counts(tmp_path: Path) -> None:
    assert len(read_issue([_file(tmp_path, "一\f\n\f二\f\f".encode())]).pages) == 3


def test_files_become_pages_in_natural_order(tmp_path: Path) -> None:
    for number in (10, 2, 1):
        _file(tmp_path, f"第{number}版\n".encode(), f"page{number}.txt")
    _file(tmp_path, b"\x00\x01", "notes.bin")
    _file(tmp_path, b"\x00\x05", "._page1.txt")
    issue = read_issue([tmp_path])
    assert issue.raw == "第1版\n第2版\n第10版\n"
    assert [source.name for source in issue.sources] == ["page1.txt", "page2.txt", "page10.txt"]
    assert [issue.text(page) for page in issue.pages] == ["第1版\n", "第2版\n", "第10版\n"]
    assert issue.in_source(issue.pages[2].span).start == 0
    again = read_issue([tmp_path / "page10.txt", tmp_path / "page1.txt", tmp_path / "page2.txt", tmp_path])
    assert again == issue


def test_the_source_remembers_its_bytes(tmp_path: Path) -> None:
    data = SIMPLIFIED.encode("gb18030")
    source = read_issue([_file(tmp_path, data)]).sources[0]
    assert (source.data, source.encoding, len(source.sha256)) == (data, "gb18030", 64)
    assert source.confidence > 0.9


def test_a_chosen_encoding_counts(tmp_path: Path) -> None:
    path = _file(tmp_path, "Zürich".encode("cp1252"))
    issue = read_issue([path], {path: "cp1252"})
    assert (issue.raw, issue.sources[0].confidence) == ("Zürich", 1.0)
    _refused(path, "utf-8", "offset 1", encodings={path: "utf-8"})


def test_right_to_left_marks_and_odd_characters_stay(tmp_path: Path) -> None:
    text = "\u200f临\u202e江\ufeff𠮷\u2028\u0085市"
    assert read_issue([_file(tmp_path, text.encode())]).raw == text


@pytest.mark.parametrize(
    ("data", "word"), [(b"", "empty"), (b" \n\f\r\n", "only blanks"), ("\ufeff".encode(), "only blanks")]
)
def test_nothing_in_it(tmp_path: Path, data: bytes, word: str) -> None:
    _refused(_file(tmp_path, data), word)


@pytest.mark.parametrize(
    "data",
    [
        b"\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00",
        "临江市\0运河".encode(),
        ("临江市运河" * 20 + "\0" * 40).encode("gb18030"),
        bytes(range(256)) * 4,
    ],
)
def test_binary_files(tmp_path: Path, data: bytes) -> None:
    _refused(_file(tmp_path, data), "not plain text", f"offset {data.index(0)}")


def test_control_characters(tmp_path: Path) -> None:
    _refused(_file(tmp_path, b"abc\x01\x02\x03\x04"), "control characters", "offset 3")
    assert read_issue([_file(tmp_path, SIMPLIFIED.encode("gb18030") + b"\x1a")]).raw.endswith("\x1a")


@pytest.mark.parametrize(
    ("data", "place"),
    [
        (SIMPLIFIED.encode() + SIMPLIFIED.encode("gb18030"), len(SIMPLIFIED.encode())),
        ("临江日报\n".encode("gb18030") + SIMPLIFIED.encode(), len("临江日报\n".encode("gb18030"))),
    ],
)
def test_two_encodings_in_one_file(tmp_path: Path, data: bytes, place: int) -> None:
    _refused(_file(tmp_path, data), "two encodings", "gb18030", "utf-8", f"offset {place}")


def test_one_bad_byte_is_damage_and_no_other_encoding(tmp_path: Path) -> None:
    good = SIMPLIFIED.encode()
    _refused(_file(tmp_path, good[:30] + b"\xff" + good[30:]), "utf-8", "offset 30")
    _refused(_file(tmp_path, good[:-2]), "utf-8", f"offset {len(good) - 4}")


@pytest.mark.parametrize(
    ("data", "encoding"),
    [("临江".encode() + b"\xed\xa0\x80", "utf-8"), ("临江\n".encode("utf-16") + b"\x00\xd8", "utf-16")],
)
def test_lone_surrogates(tmp_path: Path, data: bytes, encoding: str) -> None:
    _refused(_file(tmp_path, data), encoding, "offset")


def test_what_is_not_there(tmp_path: Path) -> None:
    _refused(tmp_path / "missing.txt", "does not exist")
    (tmp_path / "empty").mkdir()
    _refused(tmp_path / "empty", "no pages")
    with pytest.raises(ReadError, match="No file was named"):
        read_issue([])


@pytest.mark.skipif(os.name == "nt", reason="Windows has no named pipes in folders")
def test_what_is_not_a_file(tmp_path: Path) -> None:
    _refused(Path("/dev/null"), "not a file")
    os.mkfifo(tmp_path / "pipe.txt")
    _refused(tmp_path / "pipe.txt", "not a file")


@pytest.mark.parametrize(
    ("error", "word"),
    [
        (PermissionError(errno.EACCES, "denied"), "permission"),
        (OSError(errno.EIO, "Input/output error"), "Input/output error"),
    ],
)
def test_what_the_system_refuses(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, word: str) -> None:
    path = _file(tmp_path, b"abc")

    def refuse(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(Path, "open", refuse)
    _refused(path, word)


def test_too_large(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(LARGEST * 20)
    _refused(path, "too large", "64 MB")


def test_the_bound_counts_for_all_files(tmp_path: Path) -> None:
    _file(tmp_path, b"12345678", "a.txt")
    _file(tmp_path, b"12345678", "b.txt")
    with pytest.raises(ReadError, match=r"b\.txt is too large"):
        read_issue([tmp_path], largest=10)


@settings(max_examples=200, deadline=None)
@given(data=st.binary(min_size=1, max_size=300))
def test_any_bytes_are_read_whole_or_refused(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path = _file(tmp_path_factory.getbasetemp(), data)
    try:
        issue = read_issue([path])
    except ReadError as refusal:
        named = path.name in str(refusal)
    else:
        named = not issue.raw.isspace() and data.decode(issue.sources[0].encoding) == issue.raw
    assert named


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="peak memory is counted in kilobytes on Linux alone")
def test_fifty_megabytes_within_bounds(tmp_path: Path) -> None:
    path = _file(tmp_path, (SIMPLIFIED.encode() * (50 * 1024 * 1024 // len(SIMPLIFIED.encode()))))
    script = (
        "import resource, sys; from pathlib import Path; from proofreader.readers import read_issue; "
        "before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss; issue = read_issue([Path(sys.argv[1])]); "
        "print((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * 1024 // len(issue.sources[0].data))"
    )
    done = subprocess.run([sys.executable, "-c", script, str(path)], capture_output=True, text=True, check=True)
    assert int(done.stdout) < 4


@pytest.mark.parametrize("name", ["UTF-16", "utf16", "U16"])
def test_an_encoding_has_many_names(tmp_path: Path, name: str) -> None:
    path = _file(tmp_path, "临江 River\n".encode("utf-16"))
    assert read_issue([path], {path: name}).raw == "临江 River\n"


@pytest.mark.parametrize(
    ("name", "mark"), [("utf-8", "utf-8"), ("UTF8", "utf-8"), ("utf-16-le", "utf-16-le"), ("UTF_16BE", "utf-16-be")]
)
def test_the_mark_of_the_encoding_that_was_chosen_is_no_text(tmp_path: Path, name: str, mark: str) -> None:
    path = _file(tmp_path, "\ufeff临江 River\ufeff\n".encode(mark))
    issue = read_issue([path], {path: name})
    assert issue.raw == "临江 River\ufeff\n"
    assert issue.sources[0].data.decode(issue.sources[0].encoding) == issue.raw


def test_more_pages_than_a_project_could_hold(tmp_path: Path) -> None:
    _refused(_file(tmp_path, b"\f" * 20_000 + "临江".encode()), "too many form feeds")
    one, other = (_file(tmp_path, "临江\f".encode() * 6_000, name) for name in ("a.txt", "b.txt"))
    assert len(read_issue([one]).pages) == 6_000
    with pytest.raises(ReadError, match=r"b\.txt has too many form feeds"):
        read_issue([one, other])
