"""A page with a blank line behind every line shows nothing by one blank line."""

from __future__ import annotations

from proofreader.text.lines import closed_up, read_lines
from tests.press import Settings, load, pages
from tests.press.settings import BlankLines

COLUMN = """昨天上午，全长三公里的环城
步道正式开放，市民可以从东
门走到西门，沿途设有六处凉
亭、三座廊桥。
家住东门的何老师一早就来
了，她说以前散步要绕到江
边，如今出门就能走，心情也
跟着好了许多。
步道旁还种了两千多株桂
树，到了秋天，走在这里的
人就能闻到花香，这也是设
计者的一番心意。""".splitlines()


def test_one_blank_line_behind_every_line_parts_nothing() -> None:
    apart = closed_up(read_lines("\n\n".join(COLUMN * 2)))
    assert {line.block for line in apart} == {0}
    assert not any(line.blank_lines for line in apart)


def test_two_blank_lines_there_part_blocks() -> None:
    text = "\n\n".join(COLUMN[:4]) + "\n\n\n" + "\n\n".join(COLUMN[4:] * 2)
    blocks = [line.block for line in closed_up(read_lines(text))]
    assert blocks == [0] * 4 + [1] * 16


def test_heads_and_whole_paragraphs_stay_apart() -> None:
    heads = ["街心公园下周开放", "三条公交线路延长", "老厂房里办起书展", "小学生上街认树名"] * 5
    paragraphs = [line * number + "。" for number, line in enumerate(COLUMN * 2, 1)]
    for lines in (heads, paragraphs):
        read = read_lines("\n\n".join(lines))
        assert closed_up(read) is read


def test_pages_of_the_press_are_told_apart() -> None:
    for blank_lines in BlankLines:
        settings = Settings(blank_lines=blank_lines)
        for page in pages(5, 8, load("fit"), settings):
            lines = read_lines(page.raw)
            assert (closed_up(lines) is not lines) is (blank_lines is BlankLines.EVERY)
