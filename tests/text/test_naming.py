"""Who and what is named: what the wording shows, and what only looks like a name."""

from __future__ import annotations

import pytest

from proofreader.text.naming import bodies, known_places, people, places


def names(found: object) -> list[str]:
    return sorted({one.name for one in found})  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("副市长沈若川说，新馆很好。", ["沈若川"]),
        ("馆长林秋表示，", ["林秋"]),
        ("“真好。”周大河说。", ["周大河"]),
        ("读者 周大河", []),
        ("（记者 沈若川 通讯员 陆安平）", ["沈若川", "陆安平"]),
        ("出席的有林秋，沈若川、陆安平、周大河等。", ["周大河", "沈若川", "陆安平"]),
        ("欧阳明月老师来了", ["欧阳明月"]),
        ("主任高兴地说", []),
        ("经理方面表示", []),
        ("白天说不定", []),
        ("苹果、香蕉、西瓜都有", []),
        ("", []),
    ],
)
def test_people(text: str, found: list[str]) -> None:
    assert names(people(text)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("昨日在泊川市举行，石浦镇的代表来了", ["泊川市", "石浦镇"]),
        ("江苏省扬州市江都区", ["扬州市", "江苏省", "江都区"]),
        ("老旧小区和超市、城市、农村", []),
        ("全市各县区", []),
        ("市民走进市场，村民到县城", []),
        ("市", []),
        ("区区小事", []),
    ],
)
def test_places(text: str, found: list[str]) -> None:
    assert names(places(text)) == found


def test_bodies_are_named_after_places() -> None:
    text = "泊川市第一中学和泊川造船厂，还有一家公司"
    assert names(bodies(text, frozenset({"泊川"}))) == ["泊川市第一中学", "泊川造船厂"]
    assert names(bodies(text, frozenset())) == []


def test_where_a_name_stands() -> None:
    text = "昨日在泊川市，馆长林秋说"
    assert [(one.at, one.name) for one in (*places(text), *people(text))] == [(3, "泊川市"), (9, "林秋")]


def test_the_table_of_places_is_whole() -> None:
    assert {"北京市", "长沙县", "内蒙古自治区"} <= known_places()
    assert all(2 < len(name) < 12 for name in known_places())
