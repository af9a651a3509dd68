"""ZIP archives of pages: in natural order, by names that people gave them, and never more than an issue may hold."""

from __future__ import annotations

import stat
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from proofreader.errors import ReadError
from proofreader.readers import archive, read_files, read_issue
from tests.readers.packages import document, file, packed, packed_by, page, paragraph


def _refused(path: Path, *words: str) -> None:
    with pytest.raises(ReadError) as refusal:
        read_issue([path])
    assert path.name in str(refusal.value)
    assert [word for word in words if word not in str(refusal.value)] == []


def test_pages_in_natural_order_and_nothing_else(tmp_path: Path) -> None:
    names = ("第10版.txt", "第2版.txt", "b/1.txt", "notes.pdf", ".hidden.txt", "__MACOSX/._第2版.txt", "~$a.docx")
    path = file(tmp_path, "issue.zip", packed((name, page(name)) for name in names))
    issue = read_issue([path])
    assert [source.name for source in issue.sources] == [
        "issue.zip/b/1.txt",
        "issue.zip/第2版.txt",
        "issue.zip/第10版.txt",
    ]
    assert [issue.text(one) for one in issue.pages] == [page("b/1.txt"), page("第2版.txt"), page("第10版.txt")]
    assert issue.sources[1].data == page("第2版.txt").encode()
    assert sorted(tmp_path.iterdir()) == [path]


def test_members_of_every_kind(tmp_path: Path) -> None:
    word, web = document(paragraph("临江日报今天出版")), "<p>临江晚报明天出版".encode("gbk")
    path = file(
        tmp_path, "mixed.zip", packed([("1.txt", page(1).encode("gb18030")), ("2.docx", word), ("3.html", web)])
    )
    issue = read_issue([path])
    assert [source.encoding for source in issue.sources] == ["gb18030", "utf-8", "utf-8"]
    assert issue.raw == page(1) + "临江日报今天出版\n" + "临江晚报明天出版\n"


@pytest.mark.parametrize(
    ("encoding", "name"), [("gb18030", "第一版 要闻.txt"), ("big5", "第一版 要聞.txt"), ("utf-8", "第一版 要闻.txt")]
)
def test_names_in_the_code_page_of_who_packed_them(tmp_path: Path, encoding: str, name: str) -> None:
    path = file(tmp_path, "a.zip", packed_by(encoding, [name], page(1)))
    assert [source.name for source in read_issue([path]).sources] == [f"a.zip/{name}"]


def test_an_encoding_for_one_member_or_for_all(tmp_path: Path) -> None:
    path = file(tmp_path, "a.zip", packed([("1.txt", "Zürich".encode("cp1252")), ("2.txt", "Köln".encode("cp1252"))]))
    assert read_issue([path], {path: "cp1252"}).raw == "ZürichKöln"
    texts = read_files([path], {path / "1.txt": "cp1252", path / "2.txt": "cp850"})
    assert [text.read.text for text in texts] == ["Zürich", "K÷ln"]
    assert [text.path for text in texts] == [path / "1.txt", path / "2.txt"]


@pytest.mark.parametrize(
    "name", ["../1.txt", "/etc/1.txt", "a/../../1.txt", "C:\\1.txt", "..\\1.txt", "\\\\host\\1.txt"]
)
def test_names_that_lead_elsewhere(tmp_path: Path, name: str) -> None:
    _refused(file(tmp_path, "a.zip", packed([("good.txt", page(1)), (name, page(2))])), "leads out", name, "offset")


@pytest.mark.parametrize("name", ["a..b.txt", "..1.txt", "第1版../2.txt"])
def test_names_that_only_look_so(tmp_path: Path, name: str) -> None:
    path = file(tmp_path, "a.zip", packed([("good.txt", page(1)), (name, page(2))]))
    assert len(read_issue([path]).sources) == 1 + (not name.startswith("."))


def test_links_archives_and_locks(tmp_path: Path) -> None:
    link = zipfile.ZipInfo("1.txt")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    _refused(file(tmp_path, "link.zip", packed([(link, "/etc/passwd")])), "leads out")
    _refused(
        file(tmp_path, "nested.zip", packed([("1.txt", page(1)), ("in/b.ZIP", b"")])), "another archive", "in/b.ZIP"
    )
    data = bytearray(packed([("1.txt", page(1))]))
    data[6] |= 1
    data[data.index(b"PK\1\2") + 8] |= 1
    _refused(file(tmp_path, "locked.zip", bytes(data)), "password")
    _refused(file(tmp_path, "lzma.zip", packed([("1.txt", page(1))], zipfile.ZIP_LZMA)), "method 14")


def test_one_name_twice(tmp_path: Path) -> None:
    with pytest.warns(UserWarning, match="Duplicate"):
        data = packed([("1.txt", page(1)), ("1.txt", page(2))])
    _refused(file(tmp_path, "a.zip", data), "two files called 1.txt")
    _refused(file(tmp_path, "b.zip", packed([("in/1.txt", page(1)), ("in/1.html", page(1))])), "same page twice")


def test_what_grows_beyond_measure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _refused(file(tmp_path, "bomb.zip", packed([("1.txt", "版" * 2_000_000)])), "beyond all measure", "offset 0")
    good = file(tmp_path, "good.zip", packed([("1.txt", "版" * 300_000)]))
    assert len(read_issue([good]).raw) == 300_000
    with pytest.raises(ReadError, match="beyond all measure"):
        read_issue([good], largest=500_000)
    many = file(tmp_path, "many.zip", packed((f"{number}.bin", b"") for number in range(12)))
    monkeypatch.setattr(archive, "MOST_MEMBERS", 11)
    _refused(many, "12 files", "11")


def test_the_bound_is_for_all_members(tmp_path: Path) -> None:
    path = file(tmp_path, "a.zip", packed([("1.txt", page(1) * 9), ("2.txt", page(2) * 9)]))
    with pytest.raises(ReadError, match=r"a\.zip/2\.txt"):
        read_issue([path], largest=15 * len(page(1).encode()))


@pytest.mark.parametrize("data", [b"", b"PK", b"no archive", packed([("1.txt", page(1))])[:-30]])
def test_what_is_no_archive(tmp_path: Path, data: bytes) -> None:
    _refused(file(tmp_path, "a.zip", data), "no ZIP archive")


def test_a_member_without_a_name(tmp_path: Path) -> None:
    data = packed([("QQQQ", page(1)), ("1.txt", page(1))]).replace(b"QQQQ", b"\0QQQ")
    assert read_issue([file(tmp_path, "a.zip", data)]).raw == page(1)


def test_what_holds_no_pages(tmp_path: Path) -> None:
    _refused(file(tmp_path, "a.zip", packed([("1.pdf", b"")])), "no pages")
    _refused(file(tmp_path, "b.zip", packed([("1.txt", b"\0\1")])), "b.zip/1.txt", "NUL byte at offset 0")


@settings(max_examples=150, deadline=None)
@given(at=st.integers(0, 400), value=st.integers(0, 255), cut=st.integers(0, 40))
def test_any_damage_is_a_sentence(tmp_path_factory: pytest.TempPathFactory, at: int, value: int, cut: int) -> None:
    data = bytearray(packed([("1.txt", page(1)), ("第2版.txt", page(2))]))
    data[at % len(data)] = value
    path = file(tmp_path_factory.getbasetemp(), "damaged.zip", bytes(data[: len(data) - cut]))
    try:
        said = read_issue([path]).raw
    except ReadError as refusal:
        said = str(refusal)
    assert path.name in said or "开门迎客" in said
