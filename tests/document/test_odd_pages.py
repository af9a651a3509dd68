"""A page that is no columns of running Chinese text is one suspect that says so, and nothing of it is lost."""

from __future__ import annotations

import pytest

from proofreader.document.analysis import analyse
from proofreader.document.proposal import Finding, FindingKind, Options
from tests.document.issues import issue_of
from tests.document.papers import PAGE

HEADS = "\n\n".join(
    [
        "全市经济工作会议召开", "新馆昨日开门迎客", "我市粮食总产再创新高", "义务植树活动启动", "市一中举行运动会",
        "夜市重新开张", "老街改造下月完工", "青年志愿者进社区", "春耕备耕全面展开", "交通新规今起施行",
        "城市书房增至百家", "滨江公园对外开放", "全民健身月启动", "防汛演练昨日举行",
    ]
)  # fmt: skip
VERTICAL = "\n".join("市图书馆新馆昨日上午正式开门迎客首日接待读者三千余人次新馆位于滨江路")
TABLE = "\n".join(
    f"{name} {place + 3} {place * 7} {place + 1}" for place, name in enumerate("甲乙丙丁戊己庚辛壬癸子丑寅卯")
)
LATIN = "\n".join(["The city library opened its new building yesterday and"] * 20)
JAPANESE = "\n".join(["図書館の新しい建物がきのう開きました、たくさんの"] * 20)
KOREAN = "\n".join(["시립 도서관이 어제 새 건물을 열었습니다 많은 독자"] * 20)


def found(raw: str) -> tuple[Finding, ...]:
    return analyse(issue_of(raw), Options())[0].findings


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (HEADS, "only headlines"),
        (VERTICAL, "vertically"),
        (TABLE, "rows of a table"),
        (LATIN, "Little on this page is Chinese"),
        (JAPANESE, "Little on this page is Chinese"),
        (KOREAN, "Little on this page is Chinese"),
    ],
)
def test_an_odd_page_says_so_once(raw: str, why: str) -> None:
    odd = [one for one in found(raw) if one.kind is FindingKind.ODD_PAGE]
    assert [one.span.start for one in odd] == [0]
    assert why in odd[0].reason.text()


@pytest.mark.parametrize("raw", [VERTICAL, TABLE, LATIN, JAPANESE, KOREAN])
def test_characters_that_make_no_words_show_nothing_where_there_are_none(raw: str) -> None:
    assert [one for one in found(raw) if one.kind is FindingKind.CHARACTER] == []


@pytest.mark.parametrize("raw", ["新馆昨日开门迎客", PAGE])
def test_other_pages_do_not(raw: str) -> None:
    assert [one for one in found(raw) if one.kind is FindingKind.ODD_PAGE] == []
