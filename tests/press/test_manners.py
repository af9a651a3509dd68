"""Other ways to set and to extract a page keep its ink, and show what they are named for."""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from proofreader.text.gap import Mark
from tests.benchmarks.scoring import score_page
from tests.press import Article, Paragraph, PressPage, Settings, load, other_settings, pages
from tests.press.__main__ import main
from tests.press.furniture import Strip
from tests.press.manners import ENDLESS, GROUP_HEADS, astray, draw_manner, grouped, with_captions
from tests.press.page import set_page
from tests.press.settings import BlankLines, BylinePlace, HeadPlace, Indent
from tests.press.test_press import perfect

TEXT = "昨天上午，全长三公里的环城步道正式开放。市民可以从东门走到西门，沿途设有六处凉亭、三座廊桥。"
NEWS = Article("news", (Paragraph(TEXT), Paragraph(TEXT)), headline=("步道开放",), byline="记者 何其敏")


def printed(settings: Settings, articles: Sequence[Article] = (NEWS,), strips: Sequence[Strip] = ()) -> PressPage:
    return set_page(articles, (), settings, random.Random(3), strips)


def lines(page: PressPage) -> list[str]:
    return [line for line in page.raw.split("\n") if line.strip()]


@pytest.fixture(scope="module")
def drawn() -> list[PressPage]:
    return list(pages(41, 24, load("fit"), advertisements=load("fit_advertisements"), manners=1.0))


def test_all_ink_is_in_the_gold_and_the_gold_reading_is_right(drawn: list[PressPage]) -> None:
    for page in drawn:
        wanted = [(number, at) for number, unit in enumerate(page.known.units) for at in range(len(unit.ink))]
        assert sorted(cell.ref for cell in page.cells if cell.ref) == wanted
        assert sum(not character.isspace() for character in page.raw) == len(wanted)
        score = score_page(page.raw, page.known, perfect(page)).score
        assert score.wrong_gaps == 0
        assert score.paragraphs_exact == score.paragraphs
        assert score.articles_right == score.articles
        assert score.heads_attached == score.heads


def test_every_manner_is_drawn() -> None:
    found = [draw_manner(Settings(), 1.0, random.Random(seed)) for seed in range(200)]
    assert {each.blank_lines for each in found} == set(BlankLines)
    assert {each.byline for each in found} == set(BylinePlace)
    assert {each.marks for each in found} == {None, "", "。", "，", "、"}
    assert any(each.measure[0] == ENDLESS for each in found)
    assert any(28 <= each.measure[0] <= 40 for each in found)
    plain = [draw_manner(Settings(), 0.0, random.Random(seed)) for seed in range(50)]
    assert {replace(each, byline=BylinePlace.BODY, set_apart=0.0, drop_cap=0.0) for each in plain} == {Settings()}


def test_a_paragraph_may_be_one_line() -> None:
    page = printed(draw_until("measure", (ENDLESS, ENDLESS)))
    assert [line.strip() for line in lines(page)].count(TEXT) == 2


def draw_until(name: str, value: object) -> Settings:
    found = (draw_manner(Settings(), 1.0, random.Random(seed)) for seed in range(200))
    return next(each for each in found if getattr(each, name) == value)


def test_pages_without_blank_lines_and_with_one_behind_every_line() -> None:
    indented = Settings(blank_lines=BlankLines.NONE, indent_shown=Indent.IDEOGRAPHIC, paragraph_blank=False)
    page = printed(indented, (NEWS, NEWS))
    assert "\n\n" not in page.raw
    assert sum(line.startswith("\u3000\u3000") for line in lines(page)) == 4
    apart = printed(Settings(blank_lines=BlankLines.EVERY)).raw.rstrip("\n").split("\n")
    assert all(bool(line) == (at % 2 == 0) for at, line in enumerate(apart))


@pytest.mark.parametrize(("place", "at"), [(BylinePlace.BODY, 1), (BylinePlace.HEADS, 1), (BylinePlace.END, -1)])
def test_bylines_stand_where_the_paper_puts_them(place: BylinePlace, at: int) -> None:
    before = Settings(byline=place, heads=(HeadPlace.BEFORE,), lost=0.0)
    assert lines(printed(before))[at] == "记者 何其敏"
    behind = lines(printed(replace(before, heads=(HeadPlace.AFTER,))))
    assert behind.index("记者 何其敏") == {BylinePlace.BODY: 0, BylinePlace.HEADS: len(behind) - 1}.get(
        place, len(behind) - 2
    )


def test_one_mark_stands_for_all() -> None:
    page = printed(Settings(marks="。"))
    text = page.gold["articles"][0]["paragraphs"][0]
    assert "，" not in text
    assert text.count("。") == TEXT.count("，") + TEXT.count("。") + TEXT.count("、")


def test_a_caption_parts_a_paragraph_at_a_column_break() -> None:
    long = replace(NEWS, paragraphs=(Paragraph(TEXT * 9), Paragraph("图为新桥。", "caption"), Paragraph(TEXT * 9)))
    parted = []
    for seed in range(20):
        page = set_page((long,), (), Settings(columns=(3, 3)), random.Random(seed))
        owners = [unit.text for _, _, unit in page.owners()]
        parted.append(owners.count(TEXT * 9) == 3)
        assert score_page(page.raw, page.known, perfect(page)).score.wrong_gaps == 0
    assert 0 < sum(parted) < 20


def test_captions_and_groups_are_put_among_articles() -> None:
    articles = [
        Article("brief", (Paragraph(f"本报讯 {TEXT}{number}"),), headline=(f"短讯{number}",)) for number in range(6)
    ]
    found = [grouped(articles, random.Random(seed)) for seed in range(100)]
    some = [(items, strips[0]) for items, strips in found if strips]
    assert 10 < len(some) < 60
    assert all(strip.pieces[0] == ("section", strip.pieces[0][1]) for _, strip in some)
    assert all(strip.pieces[0][1] in GROUP_HEADS for _, strip in some)
    headless = [items for items, _ in some if not all(each.headline for each in items)]
    assert 0 < len(headless) < len(some)
    assert all(len(items) == 6 for items, _ in some)
    captioned = with_captions([NEWS] * 100, random.Random(1))
    assert 5 < sum(any(each.role == "caption" for each in article.paragraphs) for article in captioned) < 40


def test_a_group_stands_below_its_head() -> None:
    strip = Strip((("section", "简讯"),), before=1)
    page = printed(Settings(heads=(HeadPlace.BEFORE,)), (NEWS, replace(NEWS, headline=(), byline="")), [strip])
    there = lines(page)
    assert there.index("简讯") > there.index("步道开放")
    assert page.marks()[page.raw.index("简讯") + 2] is Mark.PARAGRAPH


def test_other_settings_are_printed_alike_each_time() -> None:
    first, again = ([raw for raw, _ in other_settings(3, noisy=False)] for _ in range(2))
    assert first == again


def test_short_heads_are_set_apart_and_drop_capitals_stand_alone() -> None:
    notice = replace(NEWS, headline=("启事",), byline="")
    page = printed(Settings(set_apart=1.0, drop_cap=1.0, heads=(HeadPlace.BEFORE,)), (notice,))
    assert lines(page)[:2] == ["启 事", "昨"]
    assert page.marks()[1] is Mark.RUN_ON
    assert page.marks()[page.raw.index("昨") + 1] is Mark.RUN_ON
    assert printed(Settings(), (notice,)).raw.startswith("昨天")


def test_lines_around_a_page_come_out_among_its_articles() -> None:
    strips = [Strip((("date", "2023年5月6日"),))] * 200
    found = astray(strips, 3, random.Random(1))
    assert {strip.before for strip in found} == {None, 0, 1, 2}
    assert sum(strip.before is None for strip in found) > 150
    page = printed(Settings(heads=(HeadPlace.BEFORE,)), (NEWS, NEWS), [replace(strips[0], before=1)])
    assert lines(page)[0] == "步道开放"
    assert "2023年5月6日" in "".join(page.raw.split())


def test_the_command_sets_them_too(tmp_path: Path) -> None:
    between = ["--between", "held_out_advertisements", "--manners", "1"]
    assert main(["--seed", "4", "--count", "9", "--out", str(tmp_path), "--part", "held_out_others", *between]) == 0
    gold = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(tmp_path.glob("*.gold.json"))]
    assert len(gold) == 9
    assert any(article["genre"] == "advertisement" for page in gold for article in page["articles"])
