"""Lines of page furniture taken apart."""

from __future__ import annotations

import pytest

from proofreader.document.furniture_strips import strip_pieces


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("A03 要闻 2024.5.6 责编 林秋", ["folio A03", "section 要闻", "date 2024.5.6", "editor 责编 林秋"]),
        ("白桥晚报 06版 法治 1975年10月1日", ["masthead 白桥晚报", "folio 06版", "section 法治", "date 1975年10月1日"]),
        ("社區 第10版", ["section 社區", "folio 第10版"]),
        ("第９７１１期 代号 7-83 腊月初十", ["masthead 第９７１１期", "masthead 代号 7-83", "date 腊月初十"]),
        ("今日看点 第2版", ["section 今日看点", "folio 第2版"]),
    ],
)  # fmt: skip
def test_a_line_of_several_pieces(text: str, pieces: list[str]) -> None:
    assert [f"{role} {text[start:end]}" for role, start, end in strip_pieces(text)] == pieces


@pytest.mark.parametrize(
    "text", ["要闻", "9月16日", "健康生活从早餐开始", "地址：人民路3号 电话：5520390", "第3版的读者来信", ""]
)
def test_what_may_stand_in_an_article_is_no_furniture(text: str) -> None:
    assert strip_pieces(text) == ()


def test_a_day_alone_is_furniture_at_the_edge_of_its_page() -> None:
    assert strip_pieces("2019年4月23日 星期二") == ()
    assert len(strip_pieces("2019年4月23日 星期二", at_edge=True)) == 1
