"""Which paper an issue is of."""

from __future__ import annotations

import pytest

from proofreader.document.which_paper import recognised
from tests.document.issues import issue_of

PAPERS = ("泊川日报", "泊川晚报", "新泊川晚报")


@pytest.mark.parametrize(
    ("page", "paper"),
    [
        ("泊川晚报\n\n正文。", "泊川晚报"),
        ("正文。\n\n《泊川 晚报》\n", "泊川晚报"),
        ("泊川晚报 2025年9月13日 第2版\n\n正文。", "泊川晚报"),
        ("新泊川晚报\n\n正文。", "新泊川晚报"),
        ("泊川晚報\n\n正文。", "泊川晚报"),
        ("据泊川晚报9月13日报道，新馆开门。", ""),
        ("泊川晚报记者昨日获悉", ""),
        ("临江日报\n\n正文。", ""),
        ("", ""),
    ],
)
def test_the_name_stands_where_a_page_has_it(page: str, paper: str) -> None:
    assert recognised(issue_of(page), PAPERS) == paper


def test_file_names_tell() -> None:
    assert recognised(issue_of("正文。"), ("临江", "泊川晚报")) == "临江"


def test_nothing_known_nothing_recognised() -> None:
    assert recognised(issue_of("泊川晚报"), ("",)) == ""
