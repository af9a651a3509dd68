"""Rows whose blanks part columns, numbers drawn by lot, small advertisements and speeches: short paragraphs that end
anywhere."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence

from tests.press.articles import PLACE_HEADS, PLACE_TAILS, Paragraph, person

SHOPS = (
    "大药房",
    "文具店",
    "五金店",
    "修理部",
    "便民超市",
    "小吃店",
    "书屋",
    "照相馆",
    "服务站",
    "粮油店",
    "水果行",
    "理发店",
    "诊所",
    "茶庄",
)
STREETS = (
    "人民路",
    "解放街",
    "新华路",
    "府前街",
    "河堤路",
    "学府街",
    "建设路",
    "光明巷",
    "中山路",
    "南门口",
)
GOODS = (
    "白菜",
    "土豆",
    "猪肉",
    "鸡蛋",
    "草鱼",
    "豆腐",
    "苹果",
    "香蕉",
    "大米",
    "菜油",
    "黄瓜",
    "芹菜",
    "牛腩",
    "带鱼",
    "钢材",
    "水泥",
    "黄金",
    "美元",
)
UNITS = ("", "元", "元/公斤", "元/500克")
TEAMS = (
    "江城",
    "海天",
    "东川",
    "白山",
    "北岭",
    "泊川",
    "云山",
    "清河",
)
CHANNELS = ("体育频道", "综合频道", "都市频道", "一套", "影视频道")
GAMES = ("双色球", "排列三", "七乐彩", "大乐透", "3D", "排列5")
LABELS = (
    "转让",
    "出租",
    "招聘",
    "遗失",
    "求购",
    "家教",
    "搬家",
    "疏通",
    "回收",
    "声明",
    "租售",
    "家政",
    "求职",
    "车讯",
)
SPEAKERS = (
    "老人",
    "掌柜的",
    "来人",
    "母亲",
    "徒弟",
    "队长",
    "船家",
    "他",
    "她",
    "孩子",
)


def _place(dice: random.Random) -> str:
    return dice.choice(PLACE_HEADS) + dice.choice(PLACE_TAILS)


def _number(dice: random.Random, digits: int) -> str:
    return str(dice.randrange(10 ** (digits - 1), 10**digits))


def directory(prose: Sequence[str], dice: random.Random) -> list[Paragraph]:
    """Names, addresses and numbers, a line each."""
    branch = dice.choice(("", "", "（{}店）", "{}分店", "总店"))
    found = []
    for _ in range(dice.randint(2, 6)):
        name = _place(dice) + dice.choice(SHOPS) + branch.format(_place(dice))
        address = f"{dice.choice(STREETS)}{dice.randint(1, 399)}号"
        columns = [name, address, *([_number(dice, 7)] if dice.random() < 0.8 else [])]
        found.append(Paragraph(" ".join(columns), "verse"))
    return found


def prices(prose: Sequence[str], dice: random.Random) -> list[Paragraph]:
    """Goods with one to three prices."""
    unit, columns = dice.choice(UNITS), dice.randint(1, 3)
    title = [Paragraph(" ".join(("品种", "批发价", "零售价", "涨跌")[: columns + 1]), "verse")] if columns > 1 else []
    rows = [
        " ".join((goods, *(f"{dice.uniform(0.5, 90):.2f}{unit}" for _ in range(columns))))
        for goods in dice.sample(GOODS, dice.randint(3, 7))
    ]
    return [*title, *(Paragraph(row, "verse") for row in rows)]


def draws(prose: Sequence[str], dice: random.Random) -> list[Paragraph]:
    """Numbers drawn by lot, each parted by a blank."""
    found = []
    for game in dice.sample(GAMES, dice.randint(1, 4)):
        if dice.random() < 0.5:
            numbers = " ".join(f"{dice.randint(1, 35):02}" for _ in range(dice.randint(5, 7)))
        else:
            numbers = " ".join(str(dice.randint(0, 9)) for _ in range(dice.randint(3, 7)))
        more = dice.choice(
            ("", "", f" 后区：{dice.randint(1, 12):02} {dice.randint(1, 12):02}", f" 特别号：{dice.randint(1, 30):02}")
        )
        period = f"第{_number(dice, 7)}期" if dice.random() < 0.4 else ""
        found.append(
            Paragraph(f"{game}{period}{dice.choice(('：', '：', ' '))}{numbers}{more}", dice.choice(("verse", "body")))
        )
    return found


def programme(prose: Sequence[str], dice: random.Random) -> list[Paragraph]:
    """What is played when."""
    found = []
    for _ in range(dice.randint(3, 7)):
        time = f"{dice.randint(7, 23):02}:{dice.choice(('00', '15', '30', '35'))}"
        one, two = dice.sample(TEAMS, 2)
        tail = f" {dice.choice(CHANNELS)}" if dice.random() < 0.6 else ""
        found.append(Paragraph(f"{time} {one}{dice.choice(('—', 'VS', '队对'))}{two}{tail}", "verse"))
    return found


def small_ads(prose: Sequence[str], dice: random.Random) -> list[Paragraph]:
    """Small advertisements, each behind its label."""
    found = []
    for label in dice.sample(LABELS, dice.randint(2, 5)):
        offers = []
        for _ in range(dice.choice((1, 1, 2))):
            offers.append(
                dice.choice(
                    (
                        f"{_place(dice)}{dice.choice(SHOPS)}整体转让，接手可营业，{_number(dice, 7)}。",
                        f"{person(dice)}遗失身份证，号码尾数{_number(dice, 4)}，声明作废。",
                        f"{dice.choice(STREETS)}旺铺{dice.randint(20, 300)}平方米，价面议，电话{_number(dice, 7)}。",
                        f"诚聘营业员{dice.randint(2, 9)}名，包吃住，联系人{person(dice)[0]}经理。",
                    )
                )
            )
        opened = dice.choice((f"{label} ", f"{label} ", f"【{label}】", f"●{label}："))
        found.append(Paragraph(opened + "●".join(offers)))
    return found


def speeches(prose: Sequence[str], dice: random.Random) -> list[Paragraph]:
    """Short speeches, a paragraph each, of clauses of the text."""
    clauses = [
        each for text in prose for each in re.split(r"[\s，。；：、！？“”「」（）…—]+", text) if 2 <= len(each) <= 9
    ]
    if len(clauses) < 8:
        return []
    found = []
    for _ in range(dice.randint(3, 7)):
        first, second = dice.sample(clauses, 2)
        who = dice.choice(SPEAKERS)
        found.append(
            dice.choice(
                (
                    f"“{first}。”",
                    f"“{first}？”",
                    f"“{first}！”",
                    f"“{first}？”{who}问。",
                    f"“{first}，”{who}说，“{second}。”",
                    f"{who}说：“{first}。”",
                    f"{who}没有说话。",
                )
            )
        )
    return [Paragraph(text) for text in found]


KINDS = (directory, prices, draws, programme, small_ads, speeches)
