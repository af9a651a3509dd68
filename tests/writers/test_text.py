"""Plain text and Markdown: laid out to be read, with all the ink of the page."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from proofreader.document.session import ProofSession
from proofreader.errors import WriteError
from proofreader.text.script import CONFIGS
from proofreader.writers import ExportOptions, Per, export
from proofreader.writers.integrity import all_parts, ink
from proofreader.writers.markdown import escape
from tests.storage.desk import PAGE, issue_of, session_of

TEXT = """今日临江
第2版
2025年9月13日


民生#1 *要闻*
运河治理开工
两岸百姓称好

　　本报讯（记者 林小满 周岚）临江市运河治理工程昨日开工，共分三期。
　　市民陈先生说，家门口的河清了，散步的人也多了。


四个“一”惠民生
"""
MARKDOWN = """# 今日临江　第2版　2025年9月13日

**民生#1 \\*要闻\\***

## 运河治理开工　两岸百姓称好

本报讯（记者 林小满 周岚）临江市运河治理工程昨日开工，共分三期。

市民陈先生说，家门口的河清了，散步的人也多了。

---

四个“一”惠民生
"""


@pytest.mark.parametrize(("form", "expected"), [("txt", TEXT), ("md", MARKDOWN)])
def test_an_issue_in_one_file(session: ProofSession, tmp_path: Path, form: str, expected: str) -> None:
    (path,) = export(session, tmp_path / "out", ExportOptions(form)).files
    assert path.name == f"page1.{form}"
    assert path.read_text(encoding="utf-8") == expected


def test_a_file_for_each_article(session: ProofSession, tmp_path: Path) -> None:
    result = export(session, tmp_path / "out", ExportOptions("txt", Per.ARTICLE))
    assert [path.name for path in result.files] == [
        "2025-09-13_第2版_01_运河治理开工 两岸百姓称好.txt",
        "2025-09-13_第2版_00_版面.txt",
    ]
    assert result.files[0].read_text(encoding="utf-8").startswith("民生#1")


def test_a_file_for_each_page(tmp_path: Path) -> None:
    session = session_of(issue_of(tmp_path / "in", PAGE + "\f" + PAGE))
    options = ExportOptions("md", Per.PAGE, "{stem}-{page:02}")
    assert [path.name for path in export(session, tmp_path / "out", options).files] == ["page1-01.md", "page1-02.md"]
    same = ExportOptions("md", Per.PAGE, "x")
    assert [path.name for path in export(session, tmp_path / "out", same).files] == ["x.md", "x (2).md"]


@pytest.mark.parametrize("per", list(Per))
def test_all_ink_is_in_the_text_once(tmp_path: Path, per: Per) -> None:
    session = session_of(issue_of(tmp_path / "in", PAGE, PAGE + "\f" + PAGE))
    files = export(session, tmp_path / "out", ExportOptions("txt", per)).files
    written = sorted("".join(ink(path.read_text(encoding="utf-8")) for path in files))
    assert written == sorted("".join(ink(session.text(part)) for part in all_parts(session)))


@pytest.mark.parametrize("config", CONFIGS)
def test_every_script(session: ProofSession, tmp_path: Path, config: str) -> None:
    (path,) = export(session, tmp_path / "out", ExportOptions("txt", script=config)).files
    assert "运河" in path.read_text(encoding="utf-8") or "運河" in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le"])
def test_encodings_and_line_ends(session: ProofSession, tmp_path: Path, encoding: str) -> None:
    options = ExportOptions("txt", encoding=encoding, line_end="\r\n")
    (path,) = export(session, tmp_path / "out", options).files
    assert path.read_bytes().decode(encoding) == TEXT.replace("\n", "\r\n")


def test_what_the_encoding_does_not_have(session: ProofSession, tmp_path: Path) -> None:
    with pytest.raises(WriteError, match=r"page1\.txt cannot be written in big5.*U\+4E34 临|U\+"):
        export(session, tmp_path / "out", ExportOptions("txt", encoding="big5"))
    assert list((tmp_path / "out").iterdir()) == []


@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1))
def test_markdown_shows_what_stands_there(text: str) -> None:
    line = " ".join(text.split())
    shown = [token.content for token in MarkdownIt().parseInline(escape(line))[0].children or ()]
    assert "".join(shown) == line


@pytest.mark.parametrize(
    "line",
    ["# 一", "1. 一", "12) 一", "- 一", "+ 一", "> 一", "*一*", "`一`", "<b>", "&amp;", "[一](二)", "---", "==="],
)
def test_no_line_turns_into_markup(line: str) -> None:
    tokens = MarkdownIt().parse(escape(line))
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    assert "".join(token.content for token in tokens[1].children or ()) == line
