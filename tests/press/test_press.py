"""The press keeps every character, is reproducible, and knows the right mark of every gap it makes."""

from __future__ import annotations

import json
import random
from dataclasses import replace
from pathlib import Path

import pytest

from proofreader.text.gap import Mark
from tests.benchmarks.alignment import ink_offsets
from tests.benchmarks.gold import Family, comparable, gold_of
from tests.benchmarks.outcome import Outcome, Piece
from tests.benchmarks.scoring import score_page
from tests.fit import tables
from tests.fit.enrich import enriched, listed_heads
from tests.press import Article, Paragraph, PressPage, Settings, load, pages
from tests.press.__main__ import main
from tests.press.articles import parse
from tests.press.noise import read_confusions
from tests.press.settings import draw_rarities

COUNT = 4
SEEDS = (1, 2, 3)


@pytest.fixture(scope="module")
def articles() -> tuple[Article, ...]:
    return load("fit")


def test_the_same_seed_prints_the_same_pages(articles: tuple[Article, ...]) -> None:
    first = [page.raw for page in pages(5, COUNT, articles, noisy=True)]
    assert first == [page.raw for page in pages(5, COUNT, articles, noisy=True)]
    assert first != [page.raw for page in pages(6, COUNT, articles, noisy=True)]


@pytest.mark.parametrize("seed", SEEDS)
def test_every_gold_character_is_on_the_page_once(articles: tuple[Article, ...], seed: int) -> None:
    for page in pages(seed, COUNT, articles):
        refs = [cell.ref for cell in page.cells if not cell.character.isspace()]
        wanted = [(number, at) for number, unit in enumerate(page.known.units) for at in range(len(unit.ink))]
        assert sorted(ref for ref in refs if ref) == wanted
        assert len(refs) == len(ink_offsets(page.raw)) == len(wanted)


def perfect(page: PressPage) -> Outcome:
    """The reading that the press knows to be right, in the gold's order."""
    places: dict[tuple[int, int], int] = {cell.ref: at for at, cell in enumerate(page.cells) if cell.ref}
    pieces: list[Piece] = []
    for number, unit in enumerate(page.known.units):
        begin = 0
        for end in [*(at for at, mark in enumerate(unit.marks) if mark is Mark.PARAGRAPH), len(unit.marks)]:
            ink = [places[number, at] for at in range(begin, end + 1)]
            marks = unit.marks[begin:end]
            blanks = [" " if mark is Mark.SPACE else "" for mark in marks] + [""]
            text = "".join(page.raw[at] + blank for at, blank in zip(ink, blanks, strict=True))
            article = None if unit.family is Family.COLUMN else unit.article
            pieces.append(Piece(tuple(ink), marks, unit.role, article, text))
            begin = end + 1
    return Outcome(tuple(pieces))


@pytest.mark.parametrize("seed", SEEDS)
def test_the_gold_reading_scores_full_marks(articles: tuple[Article, ...], seed: int) -> None:
    for page in pages(seed, COUNT, articles):
        score = score_page(page.raw, page.known, perfect(page)).score
        assert score.wrong_gaps == 0
        assert score.paragraphs_right == score.paragraphs_exact == score.paragraphs > 0
        assert score.articles_right == score.articles
        assert score.heads_right_role == score.heads_attached == score.heads


@pytest.mark.parametrize("seed", SEEDS)
def test_alignment_finds_what_the_press_knows(articles: tuple[Article, ...], seed: int) -> None:
    """The aligner, told nothing, sees no wrong gap in the right reading either."""
    for page in pages(seed, COUNT, articles):
        told_nothing = gold_of({key: value for key, value in page.gold.items() if key != "runs"})
        score = score_page(page.raw, told_nothing, perfect(page)).score
        assert score.wrong_gaps <= 2, page.raw


def test_composing_the_marks_gives_the_gold_paragraphs(articles: tuple[Article, ...]) -> None:
    for page in pages(9, COUNT, articles):
        texts = {comparable(text) for text in perfect_texts(page)}
        assert {comparable(each) for article in page.gold["articles"] for each in article["paragraphs"]} <= texts


def perfect_texts(page: PressPage) -> list[str]:
    return [piece.text for piece in perfect(page).pieces]


def test_every_gap_has_a_mark_and_every_ink_an_owner(articles: tuple[Article, ...]) -> None:
    for page in pages(11, COUNT, articles, noisy=True):
        offsets = ink_offsets(page.raw)
        assert set(page.marks()) == {offset + 1 for offset in offsets[:-1]}
        assert all(start < end for start, end, _ in page.owners())


def test_the_command_writes_pairs(tmp_path: Path) -> None:
    assert main(["--seed", "4", "--count", "2", "--out", str(tmp_path)]) == 0
    texts = sorted(tmp_path.glob("*.txt"))
    assert len(texts) == 2
    for path in texts:
        gold = json.loads(path.with_name(path.stem + ".gold.json").read_text(encoding="utf-8"))
        assert gold["source"] == path.name
        assert gold["articles"]


def test_heads_that_are_not_known_are_refused() -> None:
    with pytest.raises(KeyError):
        list(parse("=== news\n小题：甲\n\n正文。\n"))


def test_confusions_are_pairs_of_different_characters() -> None:
    table = read_confusions()
    assert len(table) > 300
    assert all(read != true for true, reads in table.items() for read, _ in reads)


def test_characters_set_apart_keep_their_marks(articles: tuple[Article, ...]) -> None:
    settings = Settings(spread=1.0, mixed=1.0)
    for page in pages(12, COUNT, articles, settings):
        marks = page.marks()
        blanks = [gap for gap in marks if gap < len(page.raw) and page.raw[gap] in " \u3000"]
        assert sum(marks[gap] is Mark.RUN_ON for gap in blanks) > 0.8 * len(blanks)


def test_an_address_may_break_at_its_marks() -> None:
    text = "请登录www.baishan.example/news/page查询，谢谢大家支持。" * 3
    article = Article("notice", (Paragraph(text),), headline=("通知",))
    broken = Settings(measure=(9.0, 9.0), measure_change=0.0, break_addresses=True)
    lines = next(pages(3, 1, [article], broken)).raw.split()
    kept = next(pages(3, 1, [article], replace(broken, break_addresses=False))).raw.split()
    assert any(line.endswith((".", "/")) for line in lines)
    assert not any(line.endswith((".", "/")) for line in kept)


def test_few_pages_show_paragraphs_by_their_last_lines_alone() -> None:
    drawn = [draw_rarities(Settings(), random.Random(seed), noisy=True) for seed in range(400)]
    assert 0 < sum(each.indent == 0 and not each.paragraph_blank for each in drawn) < 40
    assert 0 < sum(each.spread > 0 for each in drawn) < 60


def test_articles_for_the_fit_get_heads_of_the_list() -> None:
    listed = {head[1] for head in listed_heads()}
    assert all(len(head) == 3 for head in listed_heads())
    richer = list(enriched(load("fit"), 1))
    taken = sum(article.headline in listed for article in richer)
    assert 0.1 * len(richer) < taken < 0.35 * len(richer)


def test_rows_of_tables_part_their_columns_by_blanks() -> None:
    prose = [paragraph.text for article in load("fit")[:9] for paragraph in article.paragraphs]
    for kind in tables.KINDS:
        found = [row.text for seed in range(20) for row in kind(prose, random.Random(seed))]
        assert len(set(found)) > 20
        assert all("  " not in text and text == text.strip() for text in found)
        assert any(" " in text for text in found) is (kind is not tables.speeches)
