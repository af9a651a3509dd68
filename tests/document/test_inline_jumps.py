"""Jump lines printed in a line of text: set apart, joined like the others; prose that speaks of pages is let be."""

from __future__ import annotations

import pytest

from proofreader.document.analysis import analyse
from proofreader.document.article import Article, PageReading, Part, Role
from proofreader.document.continuations import find_continuations, join_edit
from proofreader.document.inline_jumps import set_apart
from proofreader.document.jumps import find_jumps
from proofreader.document.proposal import Options
from proofreader.document.session import ProofSession
from proofreader.text.span import Span
from proofreader.writers.integrity import check_integrity
from tests.document.issues import issue_of, session_of


def pieces(raw: str) -> list[str]:
    """One paragraph after it was looked through: what is jump line stands in angle brackets."""
    before = Part(Role.BODY, (Span(0, len(raw)),))
    after = set_apart(raw, PageReading(articles=(Article((before,)),))).articles[0].parts
    texts = ["".join("".join(span.of(raw).split()) for span in part.spans) for part in after]
    assert "".join(texts) == "".join(raw.split())
    return [f"<{text}>" if part.role is Role.JUMP else text for part, text in zip(after, texts, strict=True)]


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("步道全线贯通，（下转第2版）", ["步道全线贯通，", "<（下转第2版）>"]),
        ("步道全线\n贯通。 (下转第二版)", ["步道全线贯通。", "<(下转第二版)>"]),
        ("步道全线贯通，（下转\n第２版）", ["步道全线贯通，", "<（下转第２版）>"]),
        ("步道全线贯通，（转A3版）", ["步道全线贯通，", "<（转A3版）>"]),
        ("步道全线贯通，【下转第2版《步道》】", ["步道全线贯通，", "<【下转第2版《步道》】>"]),
        ("步道全线贯通。下转第2版", ["步道全线贯通。", "<下转第2版>"]),
        ("步道全线贯通 ▶转02版", ["步道全线贯通", "<▶转02版>"]),
        ("步道全線貫通，（轉第二版）", ["步道全線貫通，", "<（轉第二版）>"]),
        ("步道全線貫通。 轉第二版", ["步道全線貫通。", "<轉第二版>"]),
        ("（上接第1版）走上老桥的人多了。", ["<（上接第1版）>", "走上老桥的人多了。"]),
        ("上接第1版 走上老桥的人多了。", ["<上接第1版>", "走上老桥的人多了。"]),
        ("接第一版\n走上老桥的人多了。", ["<接第一版>", "走上老桥的人多了。"]),
        ("（紧接第三版）走上老桥的人多了。", ["<（紧接第三版）>", "走上老桥的人多了。"]),
        ("步道贯通，（下转第2版）\n\n渡口的老桥。", ["步道贯通，", "<（下转第2版）>", "渡口的老桥。"]),
        ("步道贯通\n（上接第1版）走上老桥。", ["步道贯通", "<（上接第1版）>", "走上老桥。"]),
        ("（上接第1版）走上老桥。（下转第3版）", ["<（上接第1版）>", "走上老桥。", "<（下转第3版）>"]),
        ("走上老桥。（上接第1版）（下转第3版）", ["走上老桥。（上接第1版）", "<（下转第3版）>"]),
        ("上接第1版 走上老桥。（下转第3版）", ["<上接第1版>", "走上老桥。", "<（下转第3版）>"]),
        ("（上接第1版）（下转第3版）", ["<（上接第1版）>", "<（下转第3版）>"]),
    ],
)
def test_a_jump_in_a_line_of_text_is_set_apart(raw: str, expected: list[str]) -> None:
    assert pieces(raw) == expected


@pytest.mark.parametrize(
    "raw",
    [
        "他把稿子上接第一版，下转第三版，编辑部都笑了。",
        "排字工人问：“（下转第2版）”几个字放在哪里？",
        "栏末常有“（下转第2版）”",
        "按当时的规矩，（下转第2版）这样的字样要排在末行。",
        "他由第一版转第二版",
        "水流由此下转，第三版图纸作废。",
        "接第二版图纸的是老林。",
        "接第一版通知后，各组开工。",
        "教材由第二版\n转第三版",
        "详见第3版。",
        "消息登在当天的报纸上（详见第3版）",
        "他的书已出到第三版，明年接着出第四版",
        "比赛上接发球，下转守为攻。",
    ],
)
def test_prose_that_speaks_of_pages_is_left_alone(raw: str) -> None:
    assert pieces(raw) == ["".join(raw.split())]


def test_a_part_of_several_spans_keeps_them() -> None:
    raw = "步道全线\n某栏目\n贯通，（下转第2版）"
    part = Part(Role.BODY, (Span(0, 4), Span(9, len(raw))))
    body, jump = set_apart(raw, PageReading(unplaced=(part,))).unplaced
    assert (body.spans, jump.spans) == ((Span(0, 4), Span(9, 12)), (Span(12, len(raw)),))


FRONT = """第1版

河边新步道全线贯通

本报讯（记者 戴河）经过十八个月的施工，
河边的新步道昨天全线贯通。市民说，从此
散步再也不用绕路，住在对岸的人（下转第2版）

图书馆周末照常开门

本报讯（记者 辛远）图书馆周末照常开门，
读者可以在新馆里看书到晚上九点。"""
BACK = """第2版

（上接第1版）也能走到老桥边。步道沿线新设了
二十处座椅，夜里有灯。

学校添了操场

本报讯（记者 汪树）清溪镇小学的操场昨天
启用，学生们跑了第一圈。"""


def test_the_engine_finds_them_and_the_two_ends_are_joined() -> None:
    issue = issue_of(FRONT, BACK)
    session = ProofSession(issue, analyse(issue, Options()))
    jumps = list(find_jumps(session.view))
    assert [(jump.page, jump.back, jump.target) for jump in jumps] == [(0, False, "2"), (1, True, "1")]
    edit = join_edit(session, find_continuations(session.view))
    assert edit is not None
    session.apply(edit)
    joined = [session.text(part) for part in session.reading.pages[0].articles[0].parts if part.role is Role.BODY]
    assert "住在对岸的人也能走到老桥边。" in "".join(joined)
    assert check_integrity(session) == ()


@pytest.mark.parametrize(("line", "page", "back"), [("（紧接第一版）", 2, True), ("（紧接第三版）", 1, False)])
def test_which_way_a_line_leads_is_told_by_its_page(line: str, page: int, back: bool) -> None:
    issue = issue_of(*(f"第{number}版\n\n{line if number == page else '一事'}" for number in (1, 2, 3)))
    readings = []
    for own in issue.pages:
        start = own.span.start
        role = Role.JUMP if line in own.span.of(issue.raw) else Role.BODY
        folio, rest = Part(Role.FOLIO, (Span(start, start + 3),)), Part(role, (Span(start + 5, own.span.end),))
        readings.append(PageReading((folio,), (Article((rest,)),)))
    assert [jump.back for jump in find_jumps(session_of(issue, readings).view)] == [back]
