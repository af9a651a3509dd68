"""Everything that is written as JSON is what the published schema says, and the schema says no to anything else."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, ValidationError

from proofreader.document.edit import MoveArticle
from proofreader.document.session import ProofSession
from proofreader.resources import resource
from proofreader.writers import ExportOptions, export
from tests.writers.desk import METADATA, all_ink, issue_session, sample_session

Check = Callable[[Any], None]


@pytest.fixture(scope="module")
def check() -> Check:
    """Raises ``ValidationError``."""
    schema = json.loads(resource("schema", "proofreader-articles-1.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema).validate


def objects(path: Path) -> list[Any]:
    text = path.read_text(encoding="utf-8")
    return [json.loads(text)] if path.suffix == ".json" else [json.loads(line) for line in text.splitlines()]


@pytest.mark.parametrize("form", ["json", "jsonl"])
@pytest.mark.parametrize("options", [{}, {"script": "s2twp"}, {"metadata": METADATA}])
def test_exports_are_what_the_schema_says(tmp_path: Path, check: Check, form: str, options: dict[str, Any]) -> None:
    session = issue_session(tmp_path)
    session.apply(MoveArticle(session.reading.pages[1].articles[0].anchor, 0, 1))
    for path in export(session, tmp_path / "out", ExportOptions(form, **options)).files:
        for value in objects(path):
            check(value)


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_the_samples_are_what_the_schema_says(tmp_path: Path, check: Check, form: str) -> None:
    files = export(sample_session(), tmp_path, ExportOptions(form)).files
    values = [value for path in files for value in objects(path)]
    assert len(values) > 1
    for value in values:
        check(value)


@pytest.mark.parametrize(
    ("form", "path", "value"),
    [
        ("json", ("format",), "proofreader-articles/2"),
        ("json", ("source", "sha256"), "00"),
        ("json", ("pages", 0, "articles", 0, "parts", 0, "role"), "poem"),
        ("json", ("pages", 0, "articles", 0, "parts", 0, "raw"), [[1]]),
        ("json", ("pages", 0, "suspects", 0, "confidence"), 2),
        ("json", ("issue", "date"), "13.9.2025"),
        ("jsonl", ("kind",), "page"),
        ("jsonl", ("page",), 0),
    ],
)
def test_anything_else_is_not(
    session: ProofSession, tmp_path: Path, check: Check, form: str, path: tuple[Any, ...], value: object
) -> None:
    (file,) = export(session, tmp_path, ExportOptions(form)).files
    whole = objects(file)[0]
    check(whole)
    place = whole
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    with pytest.raises(ValidationError):
        check(whole)


def test_one_article_a_line(session: ProofSession, tmp_path: Path) -> None:
    options = ExportOptions("jsonl", script="s2t", metadata=METADATA)
    (path,) = export(session, tmp_path / "out", options).files
    assert path.name == "page1.jsonl"
    article, rest = objects(path)
    assert (article["kind"], article["page"], article["n"], article["folio"]) == ("article", 1, 1, "第2版")
    assert article["headline"] == "運河治理開工\n兩岸百姓稱好"
    assert article["text"].splitlines()[1] == "市民陳先生說，家門口的河清了，散步的人也多了。"
    assert article["reporters"] == ["林小滿", "周嵐"]
    assert (article["script"], article["issue"]["number"]) == ("s2t", "1234")
    assert [part["role"] for part in rest["furniture"]] == ["section", "folio", "date"]
    assert [part["role"] for part in rest["unplaced"]] == ["headline"]


def test_all_ink_is_in_the_lines(tmp_path: Path) -> None:
    session = issue_session(tmp_path)
    (path,) = export(session, tmp_path / "out", ExportOptions("jsonl")).files
    parts = [
        part["text"]
        for line in objects(path)
        for name in ("parts", "furniture", "unplaced")
        for part in line.get(name, ())
    ]
    assert sorted("".join("".join(parts).split())) == list(all_ink(session))


def test_lines_are_ours_to_replace(session: ProofSession, tmp_path: Path) -> None:
    export(session, tmp_path, ExportOptions("jsonl"))
    (path,) = export(session, tmp_path, ExportOptions("jsonl", metadata=METADATA)).files
    assert objects(path)[0]["issue"]["title"] == "临江日报"
