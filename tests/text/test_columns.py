"""Column depth: where one column breaks, the others of the article break too."""

from __future__ import annotations

from proofreader.text.reflow import look_at

CUT = "船工们在码头，刷着桐油等油"
FULL = "昨日又有三条，新船下水了。"
SHORT = "镇里人说。"


def column(last: str, lines: int = 5) -> str:
    return "\n".join([CUT] * (lines - 1) + [last])


def depths(*columns: str) -> list[str]:
    """What is said of the last line of each column but the last."""
    page = look_at("\n\n".join(columns))
    ends = [index for index, line in enumerate(page.lines[1:]) if line.blank_lines]
    return [page.depths[index] for index in ends]


def test_a_full_line_at_the_depth_of_the_other_columns_fits() -> None:
    assert depths(column(CUT), column(FULL), column(CUT)) == ["", "fits"]


def test_a_stop_in_the_middle_of_a_column_is_off() -> None:
    assert depths(column(CUT, 8), column(FULL, 3), column(CUT, 5), column(CUT, 8)) == ["", "off", ""]


def test_nothing_is_said_where_no_sentence_is_cut() -> None:
    assert depths(column(FULL), column(SHORT), column(CUT)) == ["", ""]


def test_a_new_article_begins_a_new_column() -> None:
    assert depths(column(CUT, 8), column(CUT, 8), "老码头的清早", column(FULL, 8), column(CUT, 5)) == ["", "", "", ""]
