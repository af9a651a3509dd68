"""The press keeps every character, is reproducible, and knows the right mark of every gap it makes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from proofreader.text.gap import Mark
from tests.benchmarks.alignment import ink_offsets
from tests.benchmarks.gold import Family, comparable, gold_of
from tests.benchmarks.outcome import Outcome, Piece
from tests.benchmarks.scoring import score_page
from tests.press import Article, PressPage, load, pages
from tests.press.__main__ import main
from tests.press.articles import parse
from tests.press.noise import read_confusions

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
