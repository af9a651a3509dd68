"""An article that was joined across pages goes out once, whole, at its first page, in every format."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from proofreader.document.analysis import analyse
from proofreader.document.continuations import find_continuations, join_edit
from proofreader.document.proposal import MixedScript, Options
from proofreader.document.session import ProofSession
from proofreader.storage import load, save
from proofreader.writers import Per
from proofreader.writers.integrity import check_integrity
from tests.document.issues import carry_over
from tests.storage.desk import issue_of
from tests.writers.desk import all_ink, written

FIRST = """临江日报

第1版

沿河新步道全线贯通

本报讯（记者 林小满）临江市沿河
步道昨日全线贯通，全长十二公里，
沿线居民纷纷前来散步。市民陈先生
说，家门口的河清了，步道修好了，
每天晚饭后都要来走一走，

（下转第2版）
"""
SECOND = """民生

第2版

（上接第1版）

看一看河边新添的座椅和路灯。据介
绍，步道沿线共设座椅二百处，路灯
六百盏，明年还将向上游延伸。
"""
TOGETHER = "每天晚饭后都要来走一走，看一看河边新添的座椅和路灯。"


@pytest.fixture
def joined(tmp_path: Path) -> ProofSession:
    issue = issue_of(tmp_path / "in", FIRST, SECOND)
    session = ProofSession(issue, analyse(issue, Options()))
    before = all_ink(session)
    found = find_continuations(session.view)
    assert len(found) == 1
    edit = join_edit(session, found)
    assert edit is not None
    session.apply(edit)
    assert all_ink(session) == before
    assert check_integrity(session) == ()
    return session


@pytest.mark.parametrize("form", ["txt", "md", "html"])
def test_the_text_is_written_once_and_in_one_piece(joined: ProofSession, tmp_path: Path, form: str) -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in written(joined, tmp_path / "out", form))
    assert text.count(TOGETHER) == 1
    assert text.count("看一看河边新添") == 1


def test_a_file_an_article_is_one_file(joined: ProofSession, tmp_path: Path) -> None:
    files = written(joined, tmp_path / "out", "txt", Per.ARTICLE)
    assert sum(TOGETHER in path.read_text(encoding="utf-8") for path in files) == 1


def test_json_names_the_file_that_each_piece_came_from(joined: ProofSession, tmp_path: Path) -> None:
    first, second = (json.loads(path.read_bytes()) for path in sorted(written(joined, tmp_path / "out", "json")))
    (article,) = first["pages"][0]["articles"]
    body = next(part for part in article["parts"] if TOGETHER in part["text"])
    assert len(set(body["files"])) == 2
    assert second["pages"][0]["articles"] == []


def test_a_project_brings_it_back(joined: ProofSession, tmp_path: Path) -> None:
    save(tmp_path / "a.proof", joined)
    loaded = load(tmp_path / "a.proof")
    assert loaded.reading == joined.reading
    loaded.undo()
    assert len(find_continuations(loaded.view)) == 1


def test_another_analysis_keeps_it_joined(joined: ProofSession) -> None:
    options = Options(mixed_script=MixedScript.ADD, threshold=0.5)
    carried = carry_over(joined, analyse(joined.issue, options), options)
    assert carried.reading.pages == joined.reading.pages
    assert check_integrity(carried) == ()
