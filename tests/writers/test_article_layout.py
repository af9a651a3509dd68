"""Templates for the layout of articles: what they say is written and nothing else, and what they leave out is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofreader.document.article import Role
from proofreader.document.session import ProofSession
from proofreader.errors import WriteError
from proofreader.writers import ExportOptions, Per, export
from proofreader.writers.article_layout import PLACES, ROLES, ArticleLayout
from tests.writers.desk import METADATA, sample_session

PIECES = (
    (Role.KICKER, "民生"),
    (Role.HEADLINE, "运河治理开工\n两岸百姓称好"),
    (Role.BODY, "第一段。"),
    (Role.CROSSHEAD, "小标题"),
    (Role.BODY, "第二段。"),
    (Role.CREDIT, "杨柳摄"),
)
VALUES: dict[str, str | int] = {
    **dict.fromkeys(PLACES, ""), "page": 1, "n": 3, "characters": 30, "date": "2025-09-13", "reporters": "林小满、周岚",
}  # fmt: skip


@pytest.mark.parametrize(
    ("template", "text"),
    [
        ("{headline}\n{body}", "运河治理开工\n两岸百姓称好\n第一段。\n第二段。\n"),
        (
            "{headline}\n\n　　{body}\n【{crosshead}】",
            "运河治理开工\n两岸百姓称好\n\n　　第一段。\n【小标题】\n　　第二段。\n",
        ),
        ("{crosshead}\n\n{body}", "小标题\n\n第一段。\n第二段。\n"),
        ("{n:02} {date} {number}\n{body}", "03 2025-09-13 \n第一段。\n第二段。\n"),
        ("{number}{title}\n{deck}\n\n{kicker}", "民生\n"),
        ("{body}\\n\n（记者 {reporters}）", "第一段。\n\n第二段。\n\n（记者 林小满、周岚）\n"),
        ("==\n{kicker}\n{{花}}", "==\n民生\n{花}\n"),
        ("{credit} / {date}", "杨柳摄 / 2025-09-13\n"),
    ],
)
def test_what_is_written(template: str, text: str) -> None:
    assert ArticleLayout(template).text(PIECES, VALUES) == text


@pytest.mark.parametrize(
    "template",
    ["", "no places", "{date}", "{body", "{Body}", "{body!r}", "{body:>9}", "{n:999}{body}", "{body.text}", "{0}{body}",
     "{body[0]}", "{}{body}", "{headline}{body}", "{body}" * 2000],
)  # fmt: skip
def test_what_is_refused(template: str) -> None:
    with pytest.raises(WriteError, match="layout of an article"):
        ArticleLayout(template)


@given(st.text(alphabet="{}:!.[]\\n0 临body", max_size=30))
def test_any_template_is_understood_or_refused(template: str) -> None:
    try:
        written = ArticleLayout(template).text(PIECES, VALUES)
    except WriteError as error:
        written = str(error)
    assert isinstance(written, str)


def test_markdown_in_a_page_stays_text(session: ProofSession, tmp_path: Path) -> None:
    options = ExportOptions("md", Per.ARTICLE, layout="# {headline}\n\n> {kicker}\n\n{body}\\n")
    first, *_ = export(session, tmp_path / "out", options).files
    assert first.read_text(encoding="utf-8") == (
        "# 运河治理开工　两岸百姓称好\n\n> 民生#1 \\*要闻\\*\n\n"
        "本报讯（记者 林小满 周岚）临江市运河治理工程昨日开工，共分三期。\n\n"
        "市民陈先生说，家门口的河清了，散步的人也多了。\n\n"
    )


def test_what_belongs_to_no_article_is_still_there(session: ProofSession, tmp_path: Path) -> None:
    (path,) = export(session, tmp_path / "out", ExportOptions("txt", layout="《{headline}》")).files
    assert path.read_text(encoding="utf-8") == (
        "今日临江\n第2版\n2025年9月13日\n\n\n《运河治理开工》\n《两岸百姓称好》\n\n\n四个“一”惠民生\n"
    )


def test_what_is_left_out_is_told(tmp_path: Path) -> None:
    layout = "\n".join(f"{{{role}}}" for role in ROLES if role not in ("byline", "credit"))
    result = export(sample_session(), tmp_path / "out", ExportOptions("txt", layout=layout, metadata=METADATA))
    said = [str(warning.text()) for warning in result.warnings]
    assert any("no place for" in sentence and "credit" in sentence and "byline" in sentence for sentence in said)
    whole = export(sample_session(), tmp_path / "all", ExportOptions("txt", layout=layout + "\n{byline}\n{credit}"))
    assert not any("no place for" in warning.text() for warning in whole.warnings)


def test_a_bad_template_writes_nothing(session: ProofSession, tmp_path: Path) -> None:
    with pytest.raises(WriteError, match="layout of an article"):
        export(session, tmp_path / "out", ExportOptions("txt", layout="{body.__class__}"))
    assert not (tmp_path / "out").exists()
