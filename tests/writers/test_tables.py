"""The index of an issue as a table, read by other programs."""

from __future__ import annotations

import csv
from pathlib import Path

import openpyxl
import pytest

from proofreader.document.article import Role
from proofreader.document.edit import Correct
from proofreader.document.session import ProofSession
from proofreader.text.span import Span
from proofreader.writers import ExportOptions, export
from proofreader.writers.contents_table import COLUMNS, one_line
from proofreader.writers.csv_table import FORMULA
from proofreader.writers.integrity import ink
from tests.writers.desk import METADATA, issue_session, sample_session, written

HEADS = [column.head for column in COLUMNS]


def csv_rows(path: Path, encoding: str = "utf-8-sig") -> list[dict[str, str]]:
    with path.open(encoding=encoding, newline="") as file:
        return list(csv.DictReader(file))


def xlsx_rows(path: Path) -> list[tuple[object, ...]]:
    book = openpyxl.load_workbook(path)
    rows = list(book.active.iter_rows(values_only=True))
    book.close()
    return rows


def test_an_article_is_a_row(session: ProofSession, tmp_path: Path) -> None:
    (path,) = written(session, tmp_path / "out", "csv")
    assert path.name == "page1.csv"
    (row,) = csv_rows(path)
    assert list(row) == HEADS
    assert (row["报名"], row["日期"], row["期号"]) == ("临江日报", "2025-09-13", "1234")
    assert (row["版面"], row["版次"], row["序号"]) == ("1", "第2版", "1")
    assert row["主题"] == "运河治理开工\u3000两岸百姓称好"
    assert row["记者"] == "林小满、周岚"
    assert row["段数"] == "2"
    article = session.reading.pages[0].articles[0]
    assert row["字数"] == str(sum(len(ink(session.text(part))) for part in article.parts))


def test_the_workbook_says_the_same_as_the_csv_file(tmp_path: Path) -> None:
    session = issue_session(tmp_path)
    (table,) = written(session, tmp_path / "csv", "csv")
    (book,) = written(session, tmp_path / "xlsx", "xlsx")
    head, *rows = xlsx_rows(book)
    assert list(head) == HEADS
    told = [["" if cell is None else str(cell) for cell in row] for row in rows]
    assert told == [list(row.values()) for row in csv_rows(table)]
    assert len(told) == 3


def test_all_articles_of_the_sample_are_in_it(tmp_path: Path) -> None:
    (path,) = written(sample_session(), tmp_path, "csv")
    pages = sample_session().reading.pages
    rows = csv_rows(path)
    assert [(int(row["版面"]), int(row["序号"])) for row in rows] == [
        (number, n) for number, page in enumerate(pages, 1) for n in range(1, len(page.articles) + 1)
    ]
    first = pages[0].articles[0]
    heads = [sample_session().text(part) for part in first.parts if part.role is Role.HEADLINE]
    assert rows[0]["主题"] == one_line("\n".join(heads))


@pytest.mark.parametrize("sign", [sign for sign in FORMULA if not sign.isspace()])
def test_no_headline_is_a_formula(session: ProofSession, tmp_path: Path, sign: str) -> None:
    at = session.issue.raw.index("运河治理开工")
    session.apply(Correct(Span(at, at + 1), f"{sign}1+1"))
    (table,) = export(session, tmp_path / "csv", ExportOptions("csv")).files
    (book,) = export(session, tmp_path / "xlsx", ExportOptions("xlsx")).files
    assert csv_rows(table)[0]["主题"].startswith(f"'{sign}1+1")
    cell = openpyxl.load_workbook(book).active.cell(2, HEADS.index("主题") + 1)
    assert cell.data_type == "s"
    assert str(cell.value).startswith(f"{sign}1+1")


def test_excel_is_told_the_encoding_unless_another_is_wanted(session: ProofSession, tmp_path: Path) -> None:
    (usual,) = export(session, tmp_path / "usual", ExportOptions("csv")).files
    assert usual.read_bytes().startswith(b"\xef\xbb\xbf")
    (plain,) = export(session, tmp_path / "plain", ExportOptions("csv", encoding="utf-8")).files
    assert plain.read_bytes() == usual.read_bytes()[3:]
    (chinese,) = export(session, tmp_path / "chinese", ExportOptions("csv", encoding="gb18030")).files
    assert csv_rows(chinese, "gb18030") == csv_rows(usual)


def test_the_target_script_is_named_and_text_and_heads_are_converted(session: ProofSession, tmp_path: Path) -> None:
    options = ExportOptions("csv", script="s2t", metadata=METADATA)
    (path,) = export(session, tmp_path, options).files
    (row,) = csv_rows(path)
    assert row["主題"].startswith("運河治理開工")
    assert row["繁簡轉換"] == "s2t"
    assert row["報名"] == METADATA.title


def test_the_same_text_makes_the_same_workbook(session: ProofSession, tmp_path: Path) -> None:
    (first,) = written(session, tmp_path / "first", "xlsx")
    (second,) = written(session, tmp_path / "second", "xlsx")
    assert first.read_bytes() == second.read_bytes()


def test_the_heads_of_the_columns_stay_in_sight(session: ProofSession, tmp_path: Path) -> None:
    (path,) = written(session, tmp_path, "xlsx")
    sheet = openpyxl.load_workbook(path).active
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref.startswith("A1:")
