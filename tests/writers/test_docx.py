"""Word documents, read back by another library than wrote them."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from docx2python import docx2python
from lxml import etree

from proofreader.document.article import Role
from proofreader.document.edit import Correct
from proofreader.document.session import ProofSession
from proofreader.text.span import Span
from proofreader.writers import ExportOptions, Per, export
from proofreader.writers.integrity import ink
from tests.storage.desk import PAGE
from tests.writers.desk import all_ink, issue_session, sample_session, written

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STYLES = {f"Newspaper{role.value.title()}": role.value for role in Role}


def paragraphs(path: Path) -> list[tuple[str, str]]:
    """The role of each paragraph by its style, and its text."""
    with docx2python(path) as word:
        found = [paragraph for table in word.document_pars for row in table for cell in row for paragraph in cell]
        return [(STYLES[one.style], "".join(run.text for run in one.runs)) for one in found]


def xml(path: Path, name: str) -> etree._Element:
    with zipfile.ZipFile(path) as archive:
        return etree.fromstring(archive.read(name))


@pytest.mark.parametrize("script", ["", "s2t", "s2twp"])
@pytest.mark.parametrize("per", list(Per))
def test_all_ink_is_in_the_files_once(tmp_path: Path, per: Per, script: str) -> None:
    session = issue_session(tmp_path)
    files = written(session, tmp_path / "out", "docx", per, script)
    shown = "".join(ink(words) for path in files for _, words in paragraphs(path))
    assert "".join(sorted(shown)) == all_ink(session, script)


def test_every_part_has_the_style_of_its_role(session: ProofSession, tmp_path: Path) -> None:
    (path,) = export(session, tmp_path / "out", ExportOptions("docx")).files
    assert paragraphs(path) == [
        ("section", "今日临江"),
        ("folio", "第2版"),
        ("date", "2025年9月13日"),
        ("kicker", "民生#1 *要闻*"),
        ("headline", "运河治理开工\n两岸百姓称好"),
        ("body", "本报讯（记者 林小满 周岚）临江市运河治理工程昨日开工，共分三期。"),
        ("body", "市民陈先生说，家门口的河清了，散步的人也多了。"),
        ("headline", "四个“一”惠民生"),
    ]


@pytest.mark.parametrize(
    ("script", "region", "font"), [("", "zh-CN", "宋体"), ("s2hk", "zh-HK", "新細明體"), ("t2jp", "ja-JP", "MS 明朝")]
)
def test_every_style_has_its_east_asian_font(tmp_path: Path, script: str, region: str, font: str) -> None:
    (path,) = written(issue_session(tmp_path), tmp_path / "out", "docx", script=script)
    styles = {style.get(f"{W}styleId"): style for style in xml(path, "word/styles.xml").iter(f"{W}style")}
    assert styles.keys() >= STYLES.keys()
    for name in STYLES:
        assert styles[name].find(f".//{W}rFonts").get(f"{W}eastAsia")
    assert styles["NewspaperBody"].find(f".//{W}rFonts").get(f"{W}eastAsia") == font
    assert styles["Normal"].find(f".//{W}lang").get(f"{W}eastAsia") == region
    levels = [styles[f"Newspaper{name}"].find(f".//{W}outlineLvl").get(f"{W}val") for name in ("Headline", "Crosshead")]
    assert levels == ["0", "1"]


def test_the_file_says_what_it_is(tmp_path: Path) -> None:
    (path,) = written(issue_session(tmp_path), tmp_path / "out", "docx", script="s2t")
    with docx2python(path) as word:
        said = word.core_properties
    assert (said["title"], said["creator"], said["subject"]) == ("临江日报", "温如故; 常静", "2025-09-13 № 1234")
    assert (said["description"], said["language"], said["modified"]) == (
        "OpenCC s2t",
        "zh-Hant",
        "2025-09-13T00:00:00Z",
    )


def test_a_new_page_and_what_belongs_to_no_article_are_set_off(tmp_path: Path) -> None:
    (path,) = written(issue_session(tmp_path), tmp_path / "out", "docx")
    found = list(xml(path, "word/document.xml").iter(f"{W}p"))
    breaks = [number for number, one in enumerate(found) if one.find(f"{W}pPr/{W}pageBreakBefore") is not None]
    rules = [number for number, one in enumerate(found) if one.find(f"{W}pPr/{W}pBdr") is not None]
    assert (breaks, rules) == ([8, 16], [7, 15, 23])


def test_blanks_and_signs_stay(session: ProofSession, tmp_path: Path) -> None:
    odd = "a  b<&>\x01𠮷"
    session.apply(Correct(Span(PAGE.index("河清"), PAGE.index("河清") + 1), odd))
    result = export(session, tmp_path / "out", ExportOptions("docx"))
    texts = [words.text for words in xml(result.files[0], "word/document.xml").iter(f"{W}t")]
    assert any("a  b<&>␁𠮷" in words for words in texts)
    assert "They are shown as signs, such as ␁ for U+0001." in result.warnings[-1].text()


@pytest.mark.parametrize("per", list(Per))
def test_the_samples(tmp_path: Path, per: Per) -> None:
    files = export(sample_session(), tmp_path, ExportOptions("docx", per)).files
    shown = "".join(ink(words) for path in files for _, words in paragraphs(path))
    assert "".join(sorted(shown)) == all_ink(sample_session())
