"""Where a part may have lost a blank: between names, roles, ranks, behind datelines; and where it has not."""

from __future__ import annotations

import pytest

from proofreader.text.names import is_roster, split_names
from proofreader.text.rules.lost_blanks import cuts_in


def parted(text: str, label: str = "body") -> str:
    """``text`` with a stroke at each place; line ends are those of the page."""
    lines = text.split("\n")
    joined, places = "".join(lines), [cut.at for cut in cuts_in(lines, label)]
    return "|".join(joined[start:end] for start, end in zip([0, *places], [*places, len(joined)], strict=True))


@pytest.mark.parametrize(
    ("text", "label", "wanted"),
    [
        ("本报讯（记者沈若川陆安\n平通讯员何小满）昨日", "body", "本报讯（记者|沈若川|陆安平|通讯员|何小满）昨日"),
        ("本报讯（记者林 秋沈若川）昨日", "body", "本报讯（记者|林 秋|沈若川）昨日"),
        ("满船灯火。（沈若川陆安平）", "body", "满船灯火。（沈若川|陆安平）"),
        ("满船灯火。（沈若川\n摄）", "body", "满船灯火。（沈若川|摄）"),
        ("本报讯昨日上午，渡口", "body", "本报讯|昨日上午，渡口"),
        ("甲组第一名沈若川第二名陆安平", "row", "甲组|第一名|沈若川|第二名|陆安平"),
        ("勤劳致富：沈若川陆安平", "row", "勤劳致富：沈若川|陆安平"),
        ("渡口村村民何小满等三人", "row", "渡口村村民|何小满等三人"),
        ("责编沈若川美编陆安平", "solo", "责编|沈若川|美编|陆安平"),
        ("2025年9月13日星期六", "solo", "2025年9月13日|星期六"),
        ("乡音进课堂老腔有新声", "head", "乡音进课堂|老腔有新声"),
        ("一把旧桐油刷三条新木船渡两岸人", "head", "一把旧桐油|刷三条新木|船渡两岸人"),
        ("一支橹桨两条木船三代摆渡人", "head", "一支橹桨|两条木船|三代摆渡人"),
    ],
)
def test_places_that_may_hide_a_blank(text: str, label: str, wanted: str) -> None:
    assert parted(text, label) == wanted


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("记者在老码头看到，几位船工正在刷桐油。", "body"),
        ("老人（今年八十岁）说，记者问得好。", "body"),
        ("他获得第一名的消息传遍全镇。", "body"),
        ("（记者 沈若川 陆安平）", "body"),
        ("全市经济工作会议", "solo"),
        ("渡口文化节，昨日开幕", "head"),
    ],
)
def test_places_that_hide_none(text: str, label: str) -> None:
    assert parted(text, label) == text


@pytest.mark.parametrize(
    ("run", "names"),
    [
        ("林秋李英春邹雪敏", ["林秋", "李英春", "邹雪敏"]),
        ("沈若川陆安平何小满", ["沈若川", "陆安平", "何小满"]),
        ("欧阳明月赵桐", ["欧阳明月", "赵桐"]),
    ],
)
def test_names_that_run_together_are_cut_where_it_is_likeliest(run: str, names: list[str]) -> None:
    assert split_names(run) == names


def test_a_row_of_names_is_told_from_words() -> None:
    assert is_roster("爱护河道：何小满 林 秋")
    assert is_roster("第一名 沈若川 第二名 陆安平")
    assert not is_roster("汇聚发展合力 压实工作责任")
    assert not is_roster("沈若川")
