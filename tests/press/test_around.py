"""What stands around articles: advertisements, mastheads and heads of pages, held by the gold like all other ink."""

from __future__ import annotations

import random
from itertools import combinations

import pytest

from proofreader.text.gap import Mark
from tests.benchmarks.gold import ADVERTISEMENT
from tests.benchmarks.outcome import Outcome, Piece
from tests.benchmarks.scoring import score_page
from tests.press import Article, Paragraph, PressPage, Settings, load, other_pages, pages
from tests.press.articles import OWN_SCRIPT
from tests.press.furniture import Strip, strips
from tests.press.page import set_page
from tests.press.test_press import perfect

NEWS = Article(
    "news", (Paragraph("昨天上午，全长三公里的环城步道正式开放，市民可以从东门走到西门。"),), headline=("步道开放",)
)
SHOP = Article(
    ADVERTISEMENT, (Paragraph("地址：人民路88号", "verse"), Paragraph("全场五折", "verse")), headline=("海天家电城",)
)


@pytest.fixture(scope="module")
def printed() -> list[PressPage]:
    between = load("fit_advertisements")
    return [page for noisy in (False, True) for page in pages(31, 12, load("fit"), noisy=noisy, advertisements=between)]


def test_all_ink_around_the_articles_is_in_the_gold(printed: list[PressPage]) -> None:
    clean = printed[: len(printed) // 2]
    for page in clean:
        wanted = [(number, at) for number, unit in enumerate(page.known.units) for at in range(len(unit.ink))]
        assert sorted(cell.ref for cell in page.cells if cell.ref) == wanted
        assert sum(not character.isspace() for character in page.raw) == len(wanted)
    assert any(page.known.advertisements for page in clean)


def test_the_gold_reading_keeps_advertisements_apart(printed: list[PressPage]) -> None:
    for page in printed[: len(printed) // 2]:
        score = score_page(page.raw, page.known, perfect(page)).score
        assert score.wrong_gaps == 0
        assert score.advertisements_apart == score.advertisements == len(page.known.advertisements)
        assert score.furniture_right == score.furniture
        assert score.articles_right == score.articles == page.known.articles - score.advertisements


def test_an_advertisement_inside_an_article_is_not_apart() -> None:
    page = set_page([NEWS, SHOP], (), Settings(), random.Random(1))
    right = perfect(page)
    inside = Outcome(tuple(Piece(each.ink, each.marks, each.role, 0, each.text) for each in right.pieces))
    outside = Outcome(
        tuple(Piece(each.ink, each.marks, each.role, each.article or None, each.text) for each in right.pieces)
    )
    found = [score_page(page.raw, page.known, each).score for each in (right, outside, inside)]
    assert [score.advertisements_apart for score in found] == [1, 1, 0]
    assert {score.articles for score in found} == {1}
    assert [score.articles_right for score in found] == [1, 0, 0]


def test_the_pieces_of_a_strip_stand_in_one_line() -> None:
    strip = Strip((("folio", "A03"), ("section", "要闻"), ("editor", "责编 何某 美编 袁某")))
    page = set_page(
        [NEWS], (), Settings(lost=0.0), random.Random(1), [strip, Strip((("masthead", "社址：某路"),), True)]
    )
    lines = page.raw.split("\n")
    assert lines[0] == "A03 要闻 责编 何某 美编 袁某"
    assert [line for line in lines if line][-1] == "社址：某路"
    assert page.marks()[3] is page.marks()[6] is Mark.PARAGRAPH
    assert page.marks()[9] is Mark.SPACE


def test_pages_are_headed_in_many_manners() -> None:
    drawn = [strips(random.Random(seed)) for seed in range(300)]
    lengths = {len(strip.pieces) for found in drawn for strip in found}
    roles = {role for found in drawn for strip in found for role, _ in strip.pieces}
    assert {1, 2, 3, 4} <= lengths
    assert roles == {"masthead", "date", "folio", "section", "editor"}
    assert any(strip.at_end for found in drawn for strip in found)


def test_articles_in_traditional_are_set_on_pages_in_traditional_alone(printed: list[PressPage]) -> None:
    there = [page for page in printed if OWN_SCRIPT & {each["genre"] for each in page.gold["articles"]}]
    assert there
    assert all(page.settings.traditional for page in there)
    assert any(not page.settings.traditional for page in printed)


def test_other_papers_are_printed_alike_each_time() -> None:
    first, again = ([raw for raw, _ in other_pages(3, noisy=True)] for _ in range(2))
    assert first == again


def test_parts_hold_other_articles() -> None:
    parts = ("fit", "held_out", "held_out_others", "held_out_unread")
    heads = [{each.headline for each in load(part)} - {("通知",)} for part in parts]
    assert len(load("held_out_others")) >= 30
    for one, other in combinations(heads, 2):
        assert not one & other
