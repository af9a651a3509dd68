"""What an issue is called: told, else printed on its pages, else in the names of its files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from proofreader.document.article import Article, PageReading, Part, Role
from proofreader.document.proposal import PageProposal
from proofreader.document.session import ProofSession
from proofreader.errors import WriteError
from proofreader.readers import read_issue
from proofreader.text.span import Span
from proofreader.writers import ExportOptions, IssueMetadata, export
from proofreader.writers.documents import documents
from proofreader.writers.edition import Edition
from proofreader.writers.metadata import guess_metadata


def session_of_lines(folder: Path, name: str, *lines: tuple[Role, str]) -> ProofSession:
    """A page with ``lines`` for furniture."""
    folder.mkdir(exist_ok=True)
    path = folder / f"{name}.txt"
    path.write_text("\n\n".join(text for _, text in lines), encoding="utf-8")
    issue = read_issue([path])
    parts, start = [], 0
    for role, text in lines:
        parts.append(Part(role, (Span(start, start + len(text)),)))
        start += len(text) + 2
    return ProofSession(issue, [PageProposal(PageReading(furniture=tuple(parts)), {})])


def test_what_the_page_says(tmp_path: Path) -> None:
    session = session_of_lines(
        tmp_path,
        "scan_0001",
        (Role.MASTHEAD, "国内统一连续出版物号"),
        (Role.MASTHEAD, "《临江日报》"),
        (Role.DATE, "二〇二五年九月十三日"),
        (Role.FOLIO, "第2版"),
        (Role.MASTHEAD, "第88期（总第1234期）"),
        (Role.EDITOR, "责任编辑：温如故 版式设计：白鹿"),
    )
    assert guess_metadata(session) == IssueMetadata("临江日报", "2025-09-13", "1234", ("温如故",))


def test_what_the_name_of_the_file_says(tmp_path: Path) -> None:
    session = session_of_lines(tmp_path, "临江晚报2025-09-13第56期第2版", (Role.FOLIO, "第2版"))
    assert guess_metadata(session) == IssueMetadata("临江晚报", "2025-09-13", "56")


def test_nothing_is_made_up(tmp_path: Path) -> None:
    session = session_of_lines(tmp_path, "page_20251399", (Role.FOLIO, "第2版"), (Role.DATE, "2025年2月31日"))
    assert guess_metadata(session) == IssueMetadata()


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("责编 闻笛 美编 白鹿 校对 常静", ("闻笛",)),
        ("责编/美编：林小满 校对：周岚", ("林小满",)),
        ("責任編輯：溫如故、張三", ("溫如故", "張三")),
        ("美术编辑：白鹿", ()),
        ("主编：欧阳明月　编辑：常静", ("欧阳明月", "常静")),
        ("本版编辑：无", ()),
    ],
)
def test_editors(tmp_path: Path, line: str, names: tuple[str, ...]) -> None:
    assert guess_metadata(session_of_lines(tmp_path, "a", (Role.EDITOR, line))).editors == names


def test_what_is_told_goes_before_what_is_guessed(tmp_path: Path) -> None:
    session = session_of_lines(tmp_path, "a", (Role.MASTHEAD, "临江日报"), (Role.DATE, "2025年9月13日"))
    told = IssueMetadata(number="7", date="2025-09-14")
    options = ExportOptions("json", script="s2t", metadata=told)
    (path,) = export(session, tmp_path / "out", options).files
    issue = json.loads(path.read_text(encoding="utf-8"))["issue"]
    assert issue == {"title": "臨江日報", "date": "2025-09-14", "number": "7", "editors": []}


def test_what_is_told_goes_into_the_names_of_files(tmp_path: Path) -> None:
    session = session_of_lines(tmp_path, "a", (Role.MASTHEAD, "临江日报"), (Role.DATE, "2025年9月13日"))
    told = IssueMetadata(number="7", date="2025-09-14")
    options = ExportOptions("txt", template="{title}_{date}_{number}_{script}", metadata=told, script="s2t")
    assert [path.name for path in export(session, tmp_path / "out", options).files] == ["臨江日報_2025-09-14_7_s2t.txt"]


@pytest.mark.parametrize("date", ["2025-02-31", "2025-9-13", "yesterday", "20250913", "0933-05-01"])
def test_a_date_that_is_none(tmp_path: Path, date: str) -> None:
    session = session_of_lines(tmp_path, "a", (Role.FOLIO, "第2版"))
    with pytest.raises(WriteError, match="not a day of the calendar"):
        export(session, tmp_path / "out", ExportOptions(metadata=IssueMetadata(date=date)))
    assert not (tmp_path / "out").exists()


NOTICE = """第2版

关于暂停供水的通告

因管网检修，城西片区将于后天暂停供水，请居民提前储水，由此带来的不便敬请谅解。

临江市自来水公司

2025年8月1日
"""


def _session_of_notice(folder: Path, name: str, date_line: str) -> ProofSession:
    """A page whose last line, a date, is taken for furniture below the article."""
    path = folder / f"{name}.txt"
    path.write_text(NOTICE.replace("2025年8月1日", date_line), encoding="utf-8")
    issue = read_issue([path])
    raw = issue.raw

    def part(role: Role, text: str) -> Part:
        return Part(role, (Span(raw.index(text), raw.index(text) + len(text)),))

    notice = Article((part(Role.HEADLINE, "关于暂停供水的通告"), part(Role.BODY, "因管网检修")))
    furniture = (part(Role.FOLIO, "第2版"), part(Role.DATE, date_line))
    return ProofSession(issue, [PageProposal(PageReading(furniture, (notice,)), {})])


@pytest.mark.parametrize(
    ("name", "line", "date"),
    [
        ("linjiang_20250913", "2025年8月1日", "2025-09-13"),
        ("linjiang", "2025年8月1日", "2025-08-01"),
        ("linjiang_20250913", "2025年8月1日 星期五", "2025-08-01"),
    ],
)
def test_the_date_under_a_notice_is_not_that_of_the_issue(tmp_path: Path, name: str, line: str, date: str) -> None:
    session = _session_of_notice(tmp_path, name, line)
    assert guess_metadata(session).date == date
    stem = documents(Edition(session, ExportOptions("txt", template="{date}")))[0].stem
    assert stem == date


def test_a_misread_year_before_all_newspapers_is_no_date(tmp_path: Path) -> None:
    """Excel cannot open a workbook with one."""
    session = _session_of_notice(tmp_path, "page.txt", "〇九三三年八月一日 星期二")
    assert guess_metadata(session).date == ""
