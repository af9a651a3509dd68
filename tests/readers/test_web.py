"""Web pages: what a browser shows, line by line."""

from __future__ import annotations

from pathlib import Path

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from proofreader.errors import ReadError
from proofreader.readers import read_issue
from proofreader.writers.integrity import ink
from tests.readers.packages import file
from tests.readers.test_encodings import SIMPLIFIED, TRADITIONAL
from tests.readers.test_word import LONG
from tests.writers.desk import all_ink, sample_session, written


def _raw(folder: Path, html: str | bytes) -> str:
    return read_issue([file(folder, "page.html", html)]).raw


@pytest.mark.parametrize(
    ("html", "raw"),
    [
        ("<div>第一行<br>第二行</div>第三行", "第一行\n第二行\n第三行\n"),
        ("<p>一段</p><p>二段", "一段\n\n二段\n"),
        ("<h1>标题</h1>正文<ul><li>甲<li>乙</ul>", "标题\n\n正文\n\n甲\n乙\n"),
        ("<p>换\n  行 不 算</p>", "换行 不 算\n"),
        ("<p>NB\n iot</p>", "NB iot\n"),
        ("<p>　　缩进&nbsp;留着</p>", "　　缩进\xa0留着\n"),
        ("<pre>照\n原样  排</pre>", "照\n原样  排\n"),
        ("<table><tr><td>甲<td>乙<tr><td>丙</table>", "甲\t乙\n丙\n"),
        ("<p>前<span hidden>藏</span>后<i style='display: none'>藏</i></p>", "前后\n"),
        ("<p hidden>藏<br>藏<img src=x>藏</p>见<i hidden>藏</b>藏</i>见", "见见\n"),
        ("<title>题</title><script>藏()</script><style>p{}</style><p>见</p><!-- 藏 -->", "见\n"),
        ("<p>&lt;版&gt; &amp; &#x4e34;&#27743;", "<版> & 临江\n"),
        ("一<br><br><br><br>二", "一\n\n二\n"),
    ],
)
def test_lines_are_those_that_a_browser_shows(tmp_path: Path, html: str, raw: str) -> None:
    assert _raw(tmp_path, html) == raw


def test_paragraphs_that_only_end_lines_stand_apart(tmp_path: Path) -> None:
    assert _raw(tmp_path, f"标题<br>{LONG}<br>{LONG}") == f"标题\n\n{LONG}\n\n{LONG}\n"


@pytest.mark.parametrize(
    ("head", "text", "encoding"),
    [
        ("<meta charset=gb2312>", SIMPLIFIED, "gb18030"),
        ("<meta http-equiv=Content-Type content='text/html; charset=big5'>", TRADITIONAL, "big5"),
        ('<?xml version="1.0" encoding="gbk"?>', SIMPLIFIED, "gb18030"),
        ("<meta charset=utf-8>", SIMPLIFIED, "gb18030"),
        ("<meta charset=iso-8859-1>", SIMPLIFIED, "gb18030"),
        ("", SIMPLIFIED, "utf-16"),
        ("<meta charset=no-such>", SIMPLIFIED, "utf-8-sig"),
        ("<meta charset=unicode_escape>", "临江\\u6cb3 ABC \\ud800\n", "utf-8"),
        ("<meta charset=utf-7>", "Linjiang+2AA- River\n", "ascii"),
    ],
)
def test_the_encoding_that_is_said_counts_where_it_is_true(tmp_path: Path, head: str, text: str, encoding: str) -> None:
    issue = read_issue([file(tmp_path, "page.htm", f"{head}<pre>{text}</pre>".encode(encoding))])
    assert issue.raw == text
    assert issue.sources[0].data.decode(issue.sources[0].encoding) == issue.raw


def test_what_looks_like_nothing_is_what_it_says(tmp_path: Path) -> None:
    page = "<meta charset=windows-1252><p>Zürich, Köln, Düsseldorf"
    issue = read_issue([file(tmp_path, "page.html", page.encode("cp1252"))])
    assert issue.raw == "Zürich, Köln, Düsseldorf\n"


def test_a_long_page_is_read_whole(tmp_path: Path) -> None:
    lines = [f"第{number}行，临江市运河治理工程昨日开工" for number in range(9000)]
    page = "<meta charset=gbk>" + "".join(f"<div>{line}</div>" for line in lines)
    assert _raw(tmp_path, page.encode("gbk")).splitlines() == lines


def test_an_encoding_that_is_chosen_counts(tmp_path: Path) -> None:
    path = file(tmp_path, "page.html", "<meta charset=utf-8>Zürich".encode("cp1252"))
    assert read_issue([path], {path: "cp1252"}).raw == "Zürich\n"


def test_our_own_pages_come_back_whole(tmp_path: Path) -> None:
    (path,) = written(sample_session(), tmp_path, "html")
    raw = ink(read_issue([path]).raw)
    assert all(
        raw.count(character) >= all_ink(sample_session()).count(character) for character in set(raw) & {"江", "。"}
    )
    assert not set(all_ink(sample_session())) - set(raw)


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"", "is empty"),
        (b"<p> </p>", "only blanks"),
        ("<p>临江\0市".encode(), "NUL byte at offset 9"),
        (b"<div>" * 1100 + "临江".encode(), "more than 1000 deep"),
        ("<p>临江市运河治理".encode() + b"\xff\xff" + "工程昨日开工".encode(), "offset"),
    ],
)
def test_what_is_refused(tmp_path: Path, data: bytes, word: str) -> None:
    path = file(tmp_path, "page.html", data)
    with pytest.raises(ReadError, match=word) as refusal:
        read_issue([path])
    assert "page.html" in str(refusal.value)


def test_nothing_is_fetched_and_no_entity_grows(tmp_path: Path) -> None:
    file(tmp_path, "secret.txt", "秘密")
    secret = (tmp_path / "secret.txt").as_uri()
    html = (
        f'<!DOCTYPE html [<!ENTITY a SYSTEM "{secret}">]><p>见&a;<iframe src="{secret}"></iframe><img src="{secret}">'
    )
    assert "秘密" not in _raw(tmp_path, html)


_PIECES = st.lists(
    st.sampled_from(
        ["<p>", "</p>", "<div>", "</div>", "<b>", "</i>", "临江", " ", "\n", "日报", "<br>", "<td>", "<ul><li>"]
    )
)


@settings(max_examples=150, deadline=None)
@given(pieces=_PIECES)
def test_no_ink_is_lost_or_made(tmp_path_factory: pytest.TempPathFactory, pieces: list[str]) -> None:
    """html5lib is the second opinion."""
    html = "".join(pieces)
    path = file(tmp_path_factory.getbasetemp(), "any.html", html)
    tree = html5lib.parse(html, namespaceHTMLElements=False)
    wanted = ink("".join(tree.itertext()))
    try:
        found = ink(read_issue([path]).raw)
    except ReadError:
        found = ""
    assert sorted(found) == sorted(wanted)
