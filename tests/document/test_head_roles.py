"""Kickers, headlines, decks and logos told apart by their wording and width."""

from __future__ import annotations

import pytest

from proofreader.document.article import Role
from proofreader.document.head_roles import HeadLine, divide, ways
from proofreader.document.structure_weights import structure
from proofreader.text.characters import natural_width

K, H, D, L, Y = Role.KICKER, Role.HEADLINE, Role.DECK, Role.SECTION, Role.BYLINE


def lines(*texts: str, shared: float = 0.35) -> list[HeadLine]:
    """Lines of a head, a block each."""
    return [HeadLine(text, natural_width(text), block, shared) for block, text in enumerate(texts)]


@pytest.mark.parametrize(
    ("texts", "roles"),
    [
        (("沈怀远在临港新区调研时强调", "把好事办好 把实事办实"), (K, H)),
        (("守着一座桥的人", "——记泊川养路工贺长春"), (H, D)),
        (("全县秋收现场会召开", "抢抓农时 颗粒归仓", "段志高主持并讲话"), (K, H, D)),
        (("渡口小学添了新操场",), (H,)),
        (("泊川街道", "老楼装上了新电梯"), (K, H)),
    ],
)
def test_lines_of_a_head(texts: tuple[str, ...], roles: tuple[Role, ...]) -> None:
    assert divide(lines(*texts), structure().roles).roles == roles


def test_a_logo_shares_nothing_with_the_body() -> None:
    logo = HeadLine("百姓故事", 4.0, -1, 0.0)
    assert divide([logo, *lines("大棚番茄怎样越冬")], structure().roles).roles == (L, H)


def test_every_way_is_in_the_order_of_print() -> None:
    for way in ways(4):
        inner = [role for role in way if role in (K, H, D)]
        assert inner == sorted(inner, key=(K, H, D).index)
        assert inner.count(H) <= 3
        assert bool(inner) == bool(inner.count(H))


def test_a_head_of_very_many_lines_has_no_more_ways() -> None:
    division = divide(lines(*["第一行"] * 40), structure().roles)
    assert len(division.roles) == 40
    assert 0 < division.confidence <= 1
