"""Kicker, headline or deck: the lines of one article's head told apart.

A head is any number of kickers, a headline of one to three lines, any number of decks, in that order; the logo of a
column may stand at its edge, and a byline. Each way of dividing the lines so is weighed by what print does (weights
fitted by ``tests/fit``), and the likeliest is taken; its probability is the confidence.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from proofreader.document.article import Role
from proofreader.document.furniture import is_signed
from proofreader.text.patterns import ATTRIBUTION

MOST_HEADLINE_LINES = 3
MOST_LINES = 8
"""Further lines of a head are decks: the ways grow with the lines."""
SHORT_HEAD = 3
"""How common each way of dividing a head of so many lines is, is learnt by itself."""
MOST_EDGE = 2
"""So many logos and bylines may stand at one edge of a head."""

_WHO = re.compile(
    r"(?:[省市区县镇乡村州盟旗港]|街道|社区|片区|园区|开发区|新区|公司|集团|学校|中学|小学|大学|学院|医院|法院|检察院|银行|[局厅委部办会站所队厂社馆])$"
)
"""A kicker that only names who or where: 某某开发区."""
_HERE = re.compile(
    r"^(?:我[国省市区县镇校院军厂]|全[国省市区县]|[省市区县]委?|国务院|中共|中央|[\u4e00-\u9fff]{2,3}[省市区县镇乡])"
)
"""Who it is about: 我市, 全县, 某某县."""
SURVEY = re.compile(
    r"(?:综述|纪实|侧记|巡礼|述评|观察|调查|掠影|速写|小记|启示|访谈|之[一二三四五六七八九十]|印象|见闻)$"
)
_OF = re.compile(r"^(?:——|--|—|一一|－－)?(?:[访记写]|专访|走进|来自|献给|写在|谨以)")
"""How a deck behind a dash often begins: 访, 记, 写在…之际."""
CAESURA = re.compile(r"^[^\s，。；]{4,10}[ \u3000]+[^\s，。；]{4,10}$")
EVENT = re.compile(
    r"(?:主持|出席|讲话|参加|致辞|宣读|作报告|批示|举行|召开|开幕|闭幕|会议|大会|座谈会|启动|揭晓|收官|落幕|发布)$"
)
_FIGURES = re.compile(
    r"[\d０-９]+(?:\.\d+)?[%％万亿余多个名人元家公头]|[一二两三四五六七八九十百千万亿]{2,}[余多]?[个名人元家公头条座吨件户米台项处]"
    r"|达到?|增至|超过?|突破|增长|下降|名列|首批|首次|首个|覆盖|惠及"
)
"""Decks give the figures."""
_SLOGAN = re.compile(
    r"^(?:为|以|让|把|使|奋力|全力|努力|推动|加快|确保|谱写|开创|奏响|书写|坚决|扎实|切实|着力|持续|不断|坚定|牢牢|深入|全面|进一步)"
)
"""How the second line of a slogan often begins: 为全区发展蓄势赋能."""
_TALK = re.compile(r"[！？!?]|[“”‘’「」]|[\u4e00-\u9fff]吗$|[吧呢啦]$")
_SPLIT = re.compile(r"[，、；：,;:]")
DASH = re.compile(r"^(?:——|--|—|一一|－－|－|-)")
LOGO = re.compile(
    r"^[【\[〔●◆■★☆·].*|.*[】\]〕·]$|(?:专栏|之窗|聚焦|快语|微言|来信|走基层|论坛|茶座|视点|看台|热线|信箱|呼声|声音|回音|回声|故事|风采|在线|直通车|进行时|说法|周刊|专刊|专版|风景线|纵横|一线|短波|简讯|随笔|漫话|撷英|百科|课堂)$"
)
"""How the logos of columns are put: 新春走基层, 今日快语, 【民生】."""


@dataclass(frozen=True, slots=True)
class HeadLine:
    """One line of a head: its Simplified text, its ink width in ems, the block it stands in, how much of it is found
    again in the body (0 to 1), and the size of its letters as a share of the head's largest, where known."""

    text: str
    width: float
    block: int
    shared: float = 0.0
    size: float | None = None


@dataclass(frozen=True, slots=True)
class Division:
    """The roles of the lines of a head (``SECTION`` for the logo of a column), and how sure they are: all together, and
    that of each line by itself."""

    roles: tuple[Role, ...]
    confidence: float
    sure: tuple[float, ...] = ()


Way = tuple[Role, ...]


@cache
def ways(count: int) -> list[Way]:
    """All ways of dividing ``count`` lines."""
    found: list[Way] = []
    most = MOST_EDGE if count <= 5 else 1
    for before in range(min(most, count) + 1):
        for behind in range(min(most, count - before) + 1):
            for middle in _middles(count - before - behind):
                edges = [_edges(before), _edges(behind)]
                found += [(*left, *middle, *right) for left in edges[0] for right in edges[1]]
    return list(dict.fromkeys(found))


def _edges(count: int) -> list[Way]:
    if count == 0:
        return [()]
    return [(role, *rest) for role in (Role.SECTION, Role.BYLINE) for rest in _edges(count - 1)]


def _middles(count: int) -> Iterator[Way]:
    if count == 0:
        yield ()
    for first in range(count):
        for last in range(first + 1, min(count, first + MOST_HEADLINE_LINES) + 1):
            yield (Role.KICKER,) * first + (Role.HEADLINE,) * (last - first) + (Role.DECK,) * (count - last)


def divide(lines: Sequence[HeadLine], weights: Mapping[str, float], before: bool = True) -> Division:
    """Tell the lines of one head apart; ``before``: it stands before its body, so that its last line is next to it."""
    known = lines[:MOST_LINES]
    choices = ways(len(known))
    scores = list(map(_Weighing(known, weights, before).score, choices))
    top = max(scores)
    odds = [math.exp(each - top) for each in scores]
    share = 1 / sum(odds)
    best = choices[scores.index(top)]
    sure = [
        share * sum(each for each, way in zip(odds, choices, strict=True) if way[at] is role)
        for at, role in enumerate(best)
    ]
    more = len(lines) - len(known)
    return Division(best + (Role.DECK,) * more, share, (*sure, *[share] * more))


class _Weighing:
    """Weighs ways of dividing one head. Many of them agree about a line or about two neighbours, which are weighed once
    for each role."""

    def __init__(self, lines: Sequence[HeadLine], weights: Mapping[str, float], before: bool) -> None:
        self.lines, self.weights, self.before = lines, weights, before
        self._lines: dict[tuple[int, Role], float] = {}
        self._pairs: dict[tuple[int, Role, Role], float] = {}

    def score(self, way: Way) -> float:
        """What speaks for dividing the lines so, as the logarithm of odds."""
        whole = self._worth(_of_whole(self.lines, way, self.before))
        for line in enumerate(way):
            if line not in self._lines:
                self._lines[line] = self._worth(_of_line(self.lines, *line, self.before))
            whole += self._lines[line]
        for pair in zip(range(len(way)), way, way[1:], strict=False):
            if pair not in self._pairs:
                self._pairs[pair] = self._worth(_of_neighbours(self.lines, *pair))
            whole += self._pairs[pair]
        return whole

    def _worth(self, found: Iterable[tuple[str, float]]) -> float:
        worth = self.weights.get
        return sum(worth(name, 0.0) * value for name, value in found)


def features(lines: Sequence[HeadLine], way: Way, before: bool) -> Iterator[tuple[str, float]]:
    """What holds of dividing ``lines`` so, by the names of the fitted weights."""
    yield from _of_whole(lines, way, before)
    for at, role in enumerate(way):
        yield from _of_line(lines, at, role, before)
    for at, (role, following) in enumerate(pairwise(way)):
        yield from _of_neighbours(lines, at, role, following)


def _of_line(lines: Sequence[HeadLine], at: int, role: Role, before: bool) -> Iterator[tuple[str, float]]:
    line, name = lines[at], role.value
    yield name, 1.0
    for trait in traits(line):
        yield f"{name}:{trait}", 1.0
    yield f"{name}:shared", line.shared
    if line.size is not None:
        yield f"{name}:size", line.size
    if role in (Role.SECTION, Role.BYLINE):
        near = at == len(lines) - 1 if before else at == 0
        yield f"{name}:{'near' if near else 'far'}", 1.0


def _of_neighbours(lines: Sequence[HeadLine], at: int, role: Role, following: Role) -> Iterator[tuple[str, float]]:
    left, right, names = lines[at], lines[at + 1], f"{role.value}+{following.value}"
    if "slogan" in traits(right):
        yield f"{names}:slogan", 1.0
        if "caesura" in traits(left):
            yield f"{names}:caesura,slogan", 1.0
    together = "together" if left.block == right.block else "apart"
    if role is following is Role.HEADLINE:
        yield f"headline:{together}", 1.0
        yield "headline:uneven", min(2.0, abs(left.width - right.width) / 4)
    else:
        yield f"{names}:{together}", 1.0
    if role is not following:
        yield f"{names}:{_compared(left.width, right.width)}", 1.0


def _of_whole(lines: Sequence[HeadLine], way: Way, before: bool) -> Iterator[tuple[str, float]]:
    width = max((line.width for line, role in zip(lines, way, strict=True) if role is Role.HEADLINE), default=0.0)
    for line, role in zip(lines, way, strict=True):
        if width and role in (Role.KICKER, Role.DECK):
            yield f"{role.value}:wider", max(-1.5, min(1.5, (line.width - width) / 6))
    if len(way) <= SHORT_HEAD:
        whole = "+".join(role.value for role in way)
        yield f"way:{whole}", 1.0
        yield f"way:{whole}:{'before' if before else 'behind'}", 1.0
    yield from _shape(lines, way)


def _compared(left: float, right: float) -> str:
    return "longer" if left > right + 3 else "shorter" if left < right - 3 else "as_long"


def _shape(lines: Sequence[HeadLine], way: Way) -> Iterator[tuple[str, float]]:
    counts = {role: way.count(role) for role in (Role.KICKER, Role.HEADLINE, Role.DECK, Role.SECTION, Role.BYLINE)}
    yield f"headlines:{counts[Role.HEADLINE]}", 1.0
    for role in (Role.KICKER, Role.DECK, Role.SECTION, Role.BYLINE):
        if counts[role] > 1:
            yield f"more:{role.value}", counts[role] - 1.0
    if counts[Role.KICKER] and counts[Role.DECK]:
        yield "kicker_and_deck", 1.0
    if counts[Role.HEADLINE] > 1 and counts[Role.KICKER]:
        yield "kicker_and_long_headline", 1.0
        last = way.count(Role.SECTION) + counts[Role.KICKER] - 1 if way[0] is Role.SECTION else counts[Role.KICKER] - 1
        if ATTRIBUTION.search(lines[min(last, len(lines) - 1)].text):
            yield "attribution_and_long_headline", 1.0


@lru_cache(maxsize=4096)
def traits(line: HeadLine) -> tuple[str, ...]:
    """What the wording and the width of one line say about its role."""
    return tuple(_traits(line))


def _traits(line: HeadLine) -> Iterator[str]:
    text = line.text
    for limit in (3, 4, 6, 9, 13, 17, 22):
        if line.width <= limit:
            yield f"to{limit}"
            break
    else:
        yield "longer"
    for name, pattern in _TRAITS:
        if pattern.search(text):
            yield name
    if is_signed(text):
        yield "signed"


_TRAITS = (
    ("attribution", ATTRIBUTION),
    ("who", _WHO),
    ("here", _HERE),
    ("survey", SURVEY),
    ("of", _OF),
    ("caesura", CAESURA),
    ("event", EVENT),
    ("figures", _FIGURES),
    ("talk", _TALK),
    ("comma", _SPLIT),
    ("dash", DASH),
    ("logo", LOGO),
    ("slogan", _SLOGAN),
    ("quoted", re.compile(r"^[“‘「][^”’」]+[”’」]$")),
)
