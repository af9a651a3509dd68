"""What is misread, mark by mark and character by character, and what must be left alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from proofreader.text.lexicon import chinese
from proofreader.text.rules.brackets import find_doubled, find_unpaired
from proofreader.text.rules.dates import find_wrong_dates
from proofreader.text.rules.misread_chance import chances
from proofreader.text.rules.misread_runs import runs
from proofreader.text.rules.misreadings import CANDIDATES, reader
from proofreader.text.rules.stand_ins import find_stand_ins
from proofreader.text.rules.strays import find_strays


def likeliest(text: str, names: frozenset[str] = frozenset()) -> tuple[str, str] | None:
    """The character of ``text`` that is likeliest misread, and what it may be."""
    doubts = list(reader().doubts(text, names))
    ranked = sorted(zip(chances(doubts, [text]), doubts, strict=True), key=lambda pair: -pair[0])
    return (ranked[0][1].read, ranked[0][1].candidates[0]) if ranked and ranked[0][0] > 0.4 else None


@pytest.mark.parametrize(
    ("text", "read", "better"),
    [
        ("深人开展主题教育，推动各项工作落实。", "人", "入"),
        ("依靠自已的努力取得了好成绩。", "已", "己"),
        ("全市经济杜会发展取得了新的成绩。", "杜", "社"),
        ("参加了这次活动的市民堤出建议。", "堤", "提"),
        ("他在電話里说，今天下雨，話音刚落。", "話", "话"),
    ],
)
def test_a_character_that_makes_no_word(text: str, read: str, better: str) -> None:
    assert (read, better) in {(doubt.read, doubt.candidates[0]) for doubt in reader().doubts(text)}


@pytest.mark.parametrize(
    "text",
    ["临江镇党委召开会议，研究部署意见。", "人人都有自己的想法，已经说过了。", "", "人", "ABC 123", "。。。"],
)
def test_words_are_left_alone(text: str) -> None:
    assert likeliest(text) is None


def test_a_known_name_is_left_alone() -> None:
    text = "记者王玉珏报道。"
    assert all(doubt.read not in "王玉珏" for doubt in reader().doubts(text, frozenset({"王玉珏"})))


@pytest.mark.parametrize(
    ("text", "read", "better"),
    [
        ("工人`农民和学生", "`", "、"),
        ("工人丶农民和学生", "丶", "、"),
        ("查漏补缺\\深化拓展", "\\", "、"),
        ("会议结束了o大家", "o", "。"),
        ("会议结束了.", ".", "。"),
        ("从]月开始", "]", "1"),
        ("「他来了J。", "J", "」"),
        ("他说；“好", "；", "："),
        ("阅读<临江日报》", "<", "《"),
    ],
)
def test_marks_that_stand_for_others(text: str, read: str, better: str) -> None:
    assert [(mark.read, mark.candidates[0]) for mark in find_stand_ins(text)] == [(read, better)]


@pytest.mark.parametrize(
    "text",
    [
        "预算为1,250.5万元，会议定于14:30开始。",
        "投入2条NB半自动线，A.B.两组",
        "材料见http://lj.example/a,b;c?d=1一文",
        "这些“特殊病人”——一只后腿受伤的猴子",
        "苹果、梨和桃子",
        "【本报讯】[注]",
    ],
)
def test_numbers_addresses_and_latin_keep_their_marks(text: str) -> None:
    assert list(find_stand_ins(text)) == []


@pytest.mark.parametrize(
    ("text", "part", "candidates"),
    [
        ("2025年9月13日 星期五", "五", ("六",)),
        ("13月5日", "13", ()),
        ("9月31日", "31", ()),
        ("2025年2月29日", "29", ()),
    ],
)
def test_dates_that_cannot_be(text: str, part: str, candidates: tuple[str, ...]) -> None:
    found = [(text[wrong.start : wrong.end], wrong.candidates) for wrong in find_wrong_dates(text)]
    assert found == [(part, candidates)]


@pytest.mark.parametrize(
    "text", ["2025年9月13日 星期六", "2月29日", "2024年2月29日", "农历2月30日", "2025年9月13日，星期六"]
)
def test_dates_that_can_be(text: str) -> None:
    assert list(find_wrong_dates(text)) == []


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("他说：“好。", [3]),
        ("他说好。”", [4]),
        ("（记者〉报道", [0, 3]),
        ("“《书》（第一卷）”", []),
        ("一）先做；2)后做", []),
        ("(全角）与半角", []),
    ],
)
def test_brackets_without_partner(text: str, places: list[int]) -> None:
    assert sorted(find_unpaired(text)) == places


def test_marks_that_stand_twice() -> None:
    assert list(find_doubled("好，，他，。来……了！！")) == [(1, ("，",)), (4, ("，", "。"))]


@pytest.mark.parametrize(
    ("text", "read"), [("全市经、济社会发展", "、"), ("推动高质量发·展取得成绩", "·"), ("全市经一济社会发展", "一")]
)
def test_dirt_inside_a_word(text: str, read: str) -> None:
    assert [(mark.read, mark.candidates[0]) for mark in find_strays(text)] == [(read, "")]


@pytest.mark.parametrize(
    "text",
    [
        "工、农、商、学各界",
        "卡尔·马克思的著作",
        "大家看一看、走一走",
        "一心一意谋发展",
        "省、市领导出席",
        "七山一水二分田",
    ],
)
def test_lists_names_and_one_between_two_are_no_dirt(text: str) -> None:
    assert list(find_strays(text)) == []


def test_what_hardly_ever_stands_between_its_neighbours_is_odd_and_has_what_suits_them_best() -> None:
    found = {doubt.read: doubt for doubt in reader().doubts("下沉乡寺指导，培养学员。")}
    assert found["寺"].odd
    assert (found["寺"].likeness, len(found["寺"].candidates)) == (0, CANDIDATES)
    assert "村" in found["寺"].candidates


def test_the_worse_a_page_was_read_the_likelier_an_odd_character_was_misread() -> None:
    text = "下沉乡寺指导，培养学员。"
    doubts = list(reader().doubts(text))
    place = next(place for place, doubt in enumerate(doubts) if doubt.read == "寺")
    clean, dirty = (chances(doubts, [text + "全市经济社会发展取得新的成绩。" * 40], marks)[place] for marks in (0, 30))
    assert clean < dirty


def test_doubtful_characters_side_by_side_are_one_and_what_reads_well_clears_its_neighbour() -> None:
    text = "全市经挤杜会发展取得新成绩。"
    doubts = [doubt for doubt in reader().doubts(text) if doubt.read in "挤杜"]
    assert len(doubts) == 2
    together = list(runs(text, [(doubt, 0.5) for doubt in doubts], chinese()))
    assert [(text[run.start : run.end], run.candidates[0]) for run in together] == [("挤杜", "济社")]
    cleared = [
        (replace(doubts[0], candidates=("济", "营")), 0.5),
        (replace(doubts[1], read="社", candidates=("壮",)), 0.5),
    ]
    right = text.replace("杜", "社")
    assert [(run.start, run.end) for run in runs(right, cleared, chinese())] == [(3, 4)]
    long = [(replace(doubts[0], at=at), 0.5) for at in range(4, 10)]
    assert [(run.start, run.end, run.candidates) for run in runs(text, long, chinese())] == [(4, 10, ())]
