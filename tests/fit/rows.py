"""Paragraphs that papers are full of and prose has none of: rows of names, results, notices, verses, signatures."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence

from tests.fit import tables
from tests.press.articles import Paragraph, person

HONOURS = (
    "特等奖 一等奖 二等奖 三等奖 优秀奖 组织奖 优秀教师 先进个人 文明家庭 最美工匠 诚实守信",
    "尊师重教 爱岗敬业 好邻居 好儿媳 科技标兵 劳动能手 道德模范 优秀学生 勤劳致富 热心公益",
)
GROUPS = ("男子组 女子组", "少年组 成年组", "儿童组 青年组", "甲级 乙级", "小学组 中学组", "A组 B组", "五十米 百米")
RANKS = ("冠军 亚军 季军", "第一名 第二名 第三名", "金奖 银奖 铜奖", "一等奖 二等奖 三等奖")
NOTICES = (
    "时间：5月6日上午9时 地点：县文化馆二楼 报名电话：0000-2317745 联系人：{} 截止日期：3月12日",
    "地址：人民路18号 监督电话：12315 传真：0000-8841 邮箱：bm@lianxi.example 主办：县体育局",
    "承办：县教育局 起始价：35.6万元 面积：128平方米 参加对象：全县中小学生 邮编：323000",
)
LEADS = ("名单如下：", "结果公布如下：", "获奖名单：", "各项成绩如下：", "结果如下（排名不分先后）：", "有关事项如下：")
PLACES = ("石桥村 东岭镇 县农技站 市第二中学 河西街道", "市林业局 青山小学 县供销社 老干部局 柳林社区")
KINDS = ("村民", "读者", "居民", "教师", "市民", "退休职工", "")
_CLAUSE_ENDS = re.compile(r"[，。；：、！？“”（）…—]+")


def rows(prose: Sequence[str], dice: random.Random) -> list[Paragraph]:
    """A few such paragraphs, one kind of them; ``prose`` is what verses are made of."""
    return dice.choice(_KINDS)(prose, dice)


def _lines(lead: str, texts: Sequence[str]) -> list[Paragraph]:
    return [Paragraph(lead), *(Paragraph(text, "verse") for text in texts)]


def _people(dice: random.Random, most: int = 4) -> str:
    return " ".join(person(dice) for _ in range(dice.randint(1, most)))


def _honours(prose: Sequence[str], dice: random.Random) -> list[Paragraph]:
    colon = dice.choice(("：", "：", " "))
    chosen = dice.sample(" ".join(HONOURS).split(), dice.randint(2, 5))
    return _lines(dice.choice(LEADS), [f"{honour}{colon}{_people(dice)}" for honour in chosen])


def _results(prose: Sequence[str], dice: random.Random) -> list[Paragraph]:
    ranks = dice.choice(RANKS).split()
    between = dice.choice((" ", " ", "："))
    texts = []
    for group in dice.choice(GROUPS).split():
        row = " ".join(f"{rank}{between}{person(dice)}" for rank in ranks)
        texts.append(f"{group}{dice.choice((' ', ' ', '：'))}{row}")
    return _lines(dice.choice(LEADS), texts)


def _names(prose: Sequence[str], dice: random.Random) -> list[Paragraph]:
    width = dice.randint(2, 6)
    texts = [" ".join(person(dice) for _ in range(width)) for _ in range(dice.randint(2, 5))]
    return _lines(dice.choice(LEADS), texts)


def _notices(prose: Sequence[str], dice: random.Random) -> list[Paragraph]:
    chosen = dice.sample(" ".join(NOTICES).split(), dice.randint(2, 5))
    stop = dice.choice(("", "", "。"))
    texts: list[str] = []
    for notice in chosen:
        text = notice.format(person(dice))
        if texts and not stop and dice.random() < 0.3:
            texts[-1] += f" {text}"
        else:
            texts.append(text + stop)
    return [Paragraph(text) for text in texts] if dice.random() < 0.5 else _lines(dice.choice(LEADS), texts)


def _verses(prose: Sequence[str], dice: random.Random) -> list[Paragraph]:
    """Clauses of running text, their marks left out, as the lines of a poem."""
    clauses = [
        clause for text in prose for clause in re.split(r"[，。；：、！？“”（）…—]+", text) if 2 <= len(clause) <= 12
    ]
    if len(clauses) < 12:
        return []
    start = dice.randrange(len(clauses) - 10)
    return [Paragraph(clause, "verse") for clause in clauses[start : start + dice.randint(4, 10)]]


def _signature(prose: Sequence[str], dice: random.Random) -> list[Paragraph]:
    many = f"等{dice.choice('三五七八')}{dice.choice('人位名')}" if dice.random() < 0.3 else ""
    place, kind = dice.choice(" ".join(PLACES).split()), dice.choice(KINDS)
    kind = kind if place[-1] in "村镇道区" else ""
    return [Paragraph(f"{place}{kind} {person(dice)}{many}")]


_KINDS: tuple[Callable[[Sequence[str], random.Random], list[Paragraph]], ...] = (
    _honours, _results, _names, _notices, _verses, _signature, *tables.KINDS,
)  # fmt: skip
