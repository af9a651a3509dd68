"""Who and what a newspaper names: people by what stands beside their names, places and bodies by how they end.

Meant for lists that an editor looks through and for counting spellings, so a name counts where the wording shows that
it is one; elsewhere it is only counted. Text is expected in Simplified characters, blanks settled.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from proofreader.resources import resource
from proofreader.text.characters import HAN
from proofreader.text.lexicon import chinese
from proofreader.text.names import COMMON_SURNAME, is_name, reporters, surnames


class NameKind(StrEnum):
    """What a name is the name of."""

    PERSON = "person"
    PLACE = "place"
    BODY = "body"
    """A company, a school, an office."""


@dataclass(frozen=True, slots=True)
class Named:
    """A name that stands at offset ``at`` of the text."""

    kind: NameKind
    name: str
    at: int


_TITLE = (
    "书记|市长|县长|区长|镇长|乡长|村支书|主任|局长|处长|科长|部长|院长|校长|所长|站长|馆长|队长|会长|秘书长|理事长|董事长|经理|厂长|"
    "教授|研究员|医生|护士|教师|工程师|技术员|村民|居民|市民|读者|农民|司机|委员|负责人|大户|志愿者|学生|画家|作家|诗人|演员|导演|"
    "教练|运动员|选手|队员|船长|民警|法官|检察官|律师|主席|总理|常委|馆员|园长|社长|台长|店主|摊主|工人|师傅|老人|业主"
)
_BEHIND = (
    "说|表示|介绍|指出|强调|告诉|认为|要求|透露|坦言|回忆|笑|在|率|带|出席|主持|到|等|和|与|及|向|为|对|把|从|来|参加|宣布|讲话|"
    r"致辞|作|是|的|一行|同志|先生|女士|今年|[，、。；：（）“”！？\s]|$"
)
_SAYS = "说|表示|介绍|指出|告诉|认为|透露|坦言|回忆|笑着|强调"
_CALLED = "同志|先生|女士|教授|主任|局长|书记|市长|院长|校长|医生|老师|大妈|大爷|大姐|大哥|师傅"
_NO_NAME = "着的是在了和与说等为们这那其之地得过都也就会将把被让给到从向"
"""What no given name holds, or so seldom that the word is likelier."""
COMMON_WORD = 13.0
"""A name that is a word of the dictionary and costs less than this (in nats) is taken for the word."""


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    common = [name for name, count in surnames().items() if count >= COMMON_SURNAME]
    name = rf"((?:{_either(common)})(?:(?![{_NO_NAME}])[{HAN}]){{1,2}}?)"
    opens = rf"(?<![{HAN}A-Za-z0-9])"
    return (
        re.compile(rf"(?:{_TITLE}){name}(?={_BEHIND})"),
        re.compile(rf"{opens}{name}(?={_SAYS})"),
        re.compile(rf"{opens}{name}(?={_CALLED})"),
    )


def _either(names: list[str]) -> str:
    """An expression for one of ``names``, the longer ones first."""
    longer, single = [name for name in names if len(name) > 1], "".join(name for name in names if len(name) == 1)
    return "|".join([*sorted(longer), f"[{single}]"])


_LIST = re.compile(rf"(?<![{HAN}])[{HAN}·]{{2,5}}(?:、[{HAN}·]{{2,5}}){{2,}}")


def people(text: str) -> Iterator[Named]:
    """The people whom the wording of ``text`` shows to be some, where it does."""
    for name in reporters(text):
        at = text.find(name)
        if at >= 0 and is_name(name):
            yield Named(NameKind.PERSON, name, at)
    for pattern in _patterns():
        for found in pattern.finditer(text):
            if not _is_word(found[1]):
                yield Named(NameKind.PERSON, found[1], found.start(1))
    for listed in _LIST.finditer(text):
        yield from _listed(listed.group(), listed.start())


def _listed(names: str, start: int) -> Iterator[Named]:
    """The names of a list, if it is one of people."""
    tokens = names.removesuffix("等").split("、")
    if all(is_name(token) and _is_usual(token) for token in tokens):
        for token in tokens:
            yield Named(NameKind.PERSON, token, start)
            start += len(token) + 1


def _is_usual(name: str) -> bool:
    """Whether ``name`` is no word and has a surname that many bear."""
    bearers = max(surnames().get(name[:1], 0.0), surnames().get(name[:2], 0.0) if len(name) > 2 else 0.0)
    return bearers >= COMMON_SURNAME and not _is_word(name)


def _is_word(name: str) -> bool:
    return chinese().costs.get(name, COMMON_WORD) < COMMON_WORD


@cache
def known_places() -> frozenset[str]:
    """Provinces, cities and counties by their full names."""
    found: set[str] = set()
    for line in resource("lexicon", "places.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            last, _, stems = line.partition("\t")
            found.update(stem + last for stem in stems.split(" "))
    return frozenset(found)


_PLACE_END = re.compile("街道|社区|[省市县区镇乡村]")
_APART = frozenset(
    "的是在了和与及或于从到由对向将把被让给为以因各全本该此这那每某一二三四五六七八九十百千万两几个条座名位多少新老旧大小"
    "上下中内外前后东南西北年月日时等并也都还又再不没有来去往当经过至带着"
)
"""No place is named with these before its end; 东, 南 and the like begin too many words."""
LONGEST_STEM = 7
"""The longest name of a county has eight characters (积石山保安族东乡族撒拉族自治县 aside)."""


def places(text: str) -> Iterator[Named]:
    """Places: known ones, and those whose names are no words (泊川市, 石浦镇)."""
    known = known_places()
    for end in _PLACE_END.finditer(text):
        at = end.start()
        sizes = range(1, min(at, LONGEST_STEM) + 1)
        longest = max((size for size in sizes if text[at - size : end.end()] in known), default=0)
        if longest:
            yield Named(NameKind.PLACE, text[at - longest : end.end()], at - longest)
            continue
        stem = text[max(0, at - 2) : at]
        if len(stem) < 2 or not re.fullmatch(f"[{HAN}]+", stem) or _APART & set(stem):
            continue
        if not _ends_a_word(text, at, end.end()) and not _is_word(stem):
            yield Named(NameKind.PLACE, text[at - 2 : end.end()], at - 2)


def _ends_a_word(text: str, at: int, end: int) -> bool:
    """Whether the end of a place at ``at`` is part of a word (小区, 市民), or what stands before it begins in one."""
    words = chinese()
    if text[at - 1 : at + 1] in words or (end - at == 1 and text[at : at + 2] in words):
        return True
    return text[at - 3 : at - 1] in words and words.across(text[max(0, at - 4) : at - 2], text[at - 2 : at]) > 0


_BODY_END = (
    "委员会|公司|集团|大学|学院|中学|小学|幼儿园|医院|法院|检察院|银行|图书馆|博物馆|文化馆|体育馆|美术馆|日报社?|晚报社?|电视台|"
    "协会|研究院|研究所|合作社|公安局|教育局|财政局|交通局|水利局|农业局|卫生局|民政局|气象局|[^，。]局|出版社|工厂|船厂|纺织厂|"
    "车站|火车站|客运站|码头|大桥|公园|剧院|商会|联合会|基金会"
)


def bodies(text: str, stems: frozenset[str]) -> Iterator[Named]:
    """Bodies that are named after a place: 泊川市第一中学. ``stems`` are the places' names without their ends."""
    if stems:
        for found in _bodies_of(stems).finditer(text):
            yield Named(NameKind.BODY, found.group(), found.start())


@lru_cache(maxsize=4)
def _bodies_of(stems: frozenset[str]) -> re.Pattern[str]:
    inside = rf"(?:(?![{''.join(_APART - set('一二三四五六七八九十新老大小中东南西北'))}])[{HAN}]){{0,8}}?"
    return re.compile(rf"(?:{'|'.join(sorted(stems, key=lambda stem: (-len(stem), stem)))}){inside}(?:{_BODY_END})")
