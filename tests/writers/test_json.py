"""The public format, word for word."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from proofreader.document.edit import Correct, MergeParts, MoveArticle
from proofreader.document.session import ProofSession
from proofreader.text.span import Span
from proofreader.writers import ExportOptions, export
from tests.storage.desk import PAGE, issue_of, session_of


def _read(path: Path) -> Any:
    return json.loads(path.read_bytes())


def test_the_whole_file(session: ProofSession, tmp_path: Path) -> None:
    result = export(session, tmp_path / "out")
    assert result.files == (tmp_path / "out" / "page1.json",)
    written = _read(result.files[0])
    assert list(written) == ["format", "source", "issue", "pages"]
    digest = hashlib.sha256(PAGE.encode()).hexdigest()
    assert written["format"] == "proofreader-articles/1"
    assert written["source"] == {"file": "page1.txt", "sha256": digest, "encoding": "utf-8"}
    assert written["issue"] == {"title": "", "date": "2025-09-13", "number": "", "editors": []}
    (page,) = written["pages"]
    assert list(page) == ["section", "folio", "furniture", "articles", "unplaced", "suspects"]
    assert (page["section"], page["folio"], page["furniture"]) == ("今日临江", "第2版", ["2025年9月13日"])
    (article,) = page["articles"]
    assert list(article) == ["reporters", "parts"]
    assert article["reporters"] == ["林小满", "周岚"]
    assert [(part["role"], part["text"]) for part in article["parts"]] == [
        ("kicker", "民生#1 *要闻*"),
        ("headline", "运河治理开工\n两岸百姓称好"),
        ("body", "本报讯（记者 林小满 周岚）临江市运河治理工程昨日开工，共分三期。"),
        ("body", "市民陈先生说，家门口的河清了，散步的人也多了。"),
    ]
    (lost,) = page["unplaced"]
    assert lost == {"role": "headline", "text": "四个“一”惠民生", "raw": [_place("四个“一”惠民生")]}


def _place(words: str) -> list[int]:
    return [PAGE.index(words), PAGE.index(words) + len(words)]


def test_a_span_for_each_piece_of_a_column(session: ProofSession, tmp_path: Path) -> None:
    (path,) = export(session, tmp_path / "out").files
    parts = _read(path)["pages"][0]["articles"][0]["parts"]
    last = parts[-1]
    assert last["raw"] == [_place("市民陈先生说，家门口\n的河清了，散步的人也"), _place("多了。")]
    for part in parts:
        inked = "".join("".join(PAGE[start:end].split()) for start, end in part["raw"])
        assert inked.replace(",", "，") == "".join(part["text"].split())


def test_suspects(session: ProofSession, tmp_path: Path) -> None:
    result = export(session, tmp_path / "out")
    suspects = _read(result.files[0])["pages"][0]["suspects"]
    gap = PAGE.index("小满 ") + 2
    assert suspects == [
        {
            "raw": [gap, gap + 1],
            "kind": "name_separator",
            "mark": "space",
            "confidence": 0.7,
            "reason": "It may be a blank between names.",
        },
        {
            "raw": _place("四个“一”惠民生"),
            "kind": "unplaced",
            "mark": None,
            "confidence": 0.5,
            "reason": "This belongs to no article for certain.",
        },
    ]
    assert [warning.text() for warning in result.warnings] == [
        "2 suspects are still open; what was exported may be wrong there."
    ]


def test_one_file_for_each_input_counted_from_its_own_beginning(tmp_path: Path) -> None:
    session = session_of(issue_of(tmp_path / "in", PAGE.replace("\n", "\r\n"), PAGE + "\f" + PAGE))
    first, second = export(session, tmp_path / "out").files
    assert (first.name, second.name) == ("page1.json", "page2.json")
    assert _read(second)["pages"][0]["unplaced"][0]["raw"] == [_place("四个“一”惠民生")]
    shifted = [offset + len(PAGE) + 1 for offset in _place("四个“一”惠民生")]
    assert _read(second)["pages"][1]["unplaced"][0]["raw"] == [shifted]
    start, end = _read(first)["pages"][0]["unplaced"][0]["raw"][0]
    assert PAGE.replace("\n", "\r\n")[start:end] == "四个“一”惠民生"


def test_an_article_moved_to_another_file_says_where_it_came_from(tmp_path: Path) -> None:
    session = session_of(issue_of(tmp_path / "in", PAGE, PAGE))
    article = session.reading.pages[1].articles[0]
    session.apply(MoveArticle(article.anchor, 0, 1))
    first, second = export(session, tmp_path / "out").files
    parts = _read(first)["pages"][0]["articles"][1]["parts"]
    assert parts[0]["files"] == ["page2.txt"]
    assert parts[-1]["raw"][1] == _place("多了。")
    assert "files" not in _read(first)["pages"][0]["articles"][0]["parts"][0]
    assert _read(second)["pages"][0]["articles"] == []


def test_converted_text_keeps_its_place(session: ProofSession, tmp_path: Path) -> None:
    plain = _read(export(session, tmp_path / "a").files[0])
    converted = _read(export(session, tmp_path / "b", ExportOptions(script="s2t")).files[0])
    one, other = plain["pages"][0], converted["pages"][0]
    assert ("script" in plain, converted["script"]) == (False, "s2t")
    assert other["section"] == "今日臨江"
    assert other["articles"][0]["parts"][1]["text"] == "運河治理開工\n兩岸百姓稱好"
    assert other["articles"][0]["reporters"] == ["林小滿", "周嵐"]
    assert [part["raw"] for part in other["articles"][0]["parts"]] == [
        part["raw"] for part in one["articles"][0]["parts"]
    ]
    assert other["suspects"] == one["suspects"]


def test_edits_show(session: ProofSession, tmp_path: Path) -> None:
    body = session.reading.pages[0].articles[0].parts[2]
    session.apply(MergeParts(body.anchor))
    session.apply(Correct(Span(PAGE.index("河清"), PAGE.index("河清") + 1), "水"))
    parts = _read(export(session, tmp_path / "out").files[0])["pages"][0]["articles"][0]["parts"]
    assert parts[-1]["text"].endswith("共分三期。市民陈先生说，家门口的水清了，散步的人也多了。")
    assert len(parts[-1]["raw"]) == 3


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("page.txt", "page.json"),
        ("临" * 100 + ".txt", "临" * 79 + "….json"),
        ("临" * 79 + ".txt", "临" * 79 + ".json"),
        ("a\0\x1b[31mb\n.txt", "a[31mb.json"),
        ("archive.zip/con.txt", "_con.json"),
        ("..", "_.json"),
    ],
)
def test_a_name_that_no_system_takes(session: ProofSession, tmp_path: Path, name: str, written: str) -> None:
    """Out of an archive, or out of a project from anywhere."""
    (source,) = session.issue.sources
    issue = replace(session.issue, sources=(replace(source, name=name),))
    renamed = ProofSession(issue, session.proposals)
    (path,) = export(renamed, tmp_path / "out").files
    assert path == tmp_path / "out" / written
    assert json.loads(path.read_bytes())["source"]["file"] == name
