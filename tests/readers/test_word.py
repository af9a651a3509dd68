"""Word documents: paragraphs as lines, boxes and cells as blocks; nothing of them is run or fetched."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
import pytest
from docx.enum.text import WD_BREAK
from hypothesis import given, settings
from hypothesis import strategies as st

from proofreader.errors import ReadError
from proofreader.readers import read_issue
from proofreader.writers.integrity import ink
from tests.readers.packages import RELATIONS, W, document, file, packed, paragraph
from tests.writers.desk import all_ink, sample_session, written

LONG = "临江市图书馆新馆昨日正式开门迎客，首日接待读者三千余人次。新馆位于滨江路，由旧粮仓改建而成，" * 2


def _raw(folder: Path, data: bytes) -> str:
    return read_issue([file(folder, "page.docx", data)]).raw


def _saved(word: docx.document.Document) -> bytes:
    buffer = io.BytesIO()
    word.save(buffer)
    return buffer.getvalue()


def test_paragraphs_are_lines(tmp_path: Path) -> None:
    word = docx.Document()
    for line in ("第2版", "", "本报讯昨日上午，", "临江市图书馆", "", "开门迎客"):
        word.add_paragraph(line)
    assert _raw(tmp_path, _saved(word)) == "第2版\n\n本报讯昨日上午，\n临江市图书馆\n\n开门迎客\n"


def test_paragraphs_longer_than_print_stand_apart(tmp_path: Path) -> None:
    word = docx.Document()
    for line in ("开门迎客", LONG, LONG):
        word.add_paragraph(line)
    assert _raw(tmp_path, _saved(word)) == f"开门迎客\n\n{LONG}\n\n{LONG}\n"


def test_breaks_tabs_and_pages(tmp_path: Path) -> None:
    word = docx.Document()
    first = word.add_paragraph().add_run("老码头\t变成")
    first.add_break()
    first.add_text("江边公园")
    first.add_break(WD_BREAK.PAGE)
    word.add_paragraph("第3版")
    word.add_paragraph("第4版").paragraph_format.page_break_before = True
    path = file(tmp_path, "page.docx", _saved(word))
    issue = read_issue([path])
    assert [issue.text(page) for page in issue.pages] == ["老码头\t变成\n江边公园", "\n第3版\n", "第4版\n"]


def test_boxes_and_cells_are_blocks(tmp_path: Path) -> None:
    word = docx.Document()
    word.add_paragraph("前面")
    table = word.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "左栏\n下行", "右栏"
    word.add_paragraph("后面")
    assert _raw(tmp_path, _saved(word)).split() == ["前面", "左栏", "下行", "右栏", "后面"]
    assert "左栏\n下行\n\n" in _raw(tmp_path, _saved(word))
    box = f"<w:p><w:r><w:pict><w:txbxContent>{paragraph('框里')}</w:txbxContent></w:pict><w:t>锚</w:t></w:r></w:p>"
    twice = (
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    )
    assert ink(_raw(tmp_path, document(twice))) == "框里锚"


def test_what_is_not_shown(tmp_path: Path) -> None:
    body = (
        "<w:p><w:r><w:t>留下</w:t></w:r><w:del><w:r><w:delText>删去</w:delText></w:r></w:del>"
        "<w:moveFrom><w:r><w:t>移走</w:t></w:r></w:moveFrom><w:ins><w:r><w:t>补上</w:t></w:r></w:ins>"
        "<w:r><w:instrText>PAGE</w:instrText></w:r><w:pPr><w:tabs><w:tab w:val='left'/></w:tabs></w:pPr></w:p>"
    )
    assert _raw(tmp_path, document(body)) == "留下补上\n"


def test_our_own_documents_come_back_whole(tmp_path: Path) -> None:
    (path,) = written(sample_session(), tmp_path, "docx")
    issue = read_issue([path])
    assert "".join(sorted(ink(issue.raw))) == all_ink(sample_session())
    assert len(issue.pages) == len(sample_session().issue.pages)


def test_a_part_is_packed_as_the_standard_says(tmp_path: Path) -> None:
    """An archive may ask for much memory to unpack LZMA, and its errors are of a kind of their own."""
    xml = f'<w:document xmlns:w="{W}"><w:body>{paragraph("临江")}</w:body></w:document>'
    for method in (zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2):
        data = packed([("_rels/.rels", RELATIONS), ("word/document.xml", xml)], method)
        for packed_so in (data, data[:120] + bytes(60) + data[180:]):
            with pytest.raises(ReadError, match="no Word document"):
                read_issue([file(tmp_path, "page.docx", packed_so)])


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"", "is empty"),
        (b"no package", "no Word document"),
        (packed([("a", b"b")]), "no Word document"),
        (document(paragraph(" ")), "only blanks"),
        (document("<w:p>")[:-20], "no Word document"),
        (document("<w:p><w:r>"), "line 1"),
        (document(paragraph("&a;"), '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'), "document type"),
        (document(paragraph("&b;"), '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'), "document type"),
        (document(paragraph("临" * 20_000_000)), "beyond all measure"),
        (document(paragraph("临" * 300) * 9_000), "beyond all measure"),
    ],
)
def test_what_is_refused(tmp_path: Path, data: bytes, word: str) -> None:
    path = file(tmp_path, "page.docx", data)
    with pytest.raises(ReadError, match=word) as refusal:
        read_issue([path])
    assert "page.docx" in str(refusal.value)


_BODY = st.lists(
    st.sampled_from(["<w:p>", "</w:p>", "<w:r><w:t>临", "</w:t></w:r>", "<w:br/>", "<w:tc>", "</w:tc>", "江"])
)


@settings(max_examples=150, deadline=None)
@given(body=_BODY)
def test_any_markup_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, body: list[str]) -> None:
    path = file(tmp_path_factory.getbasetemp(), "any.docx", document("".join(body)))
    try:
        said = ink(read_issue([path]).raw)
    except ReadError as refusal:
        said = str(refusal)
    assert path.name in said or not set(said) - set("临江")
