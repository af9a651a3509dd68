"""What stands around the articles of a page: heads of pages, mastheads, colophons, editors' lines."""

from __future__ import annotations

import random
from dataclasses import dataclass

from tests.press.articles import person

SECTIONS = "要闻 今日看点 综合新闻 民生 经济 乡村 文化 副刊 来信 科教 体育 社会 国际"
MORE_SECTIONS = (
    "要闻 本地 时政 深度 评论 都市 社区 热线 法治 财经 楼市 健康 教育 国内 国际 天下 文娱 体坛 副刊 读书 "
    "广告 公告 关注 "
    "城事 县域 区市 农村版 周末 综合 特别报道 便民信息 两岸 港澳 社會 生活 地方 文化"
)
WEEKDAYS = "一二三四五六日"
PAPERS = (
    "{}日报",
    "{}晚报",
    "{}时报",
    "{}都市报",
    "{}工人报",
    "{}农民报",
    "今日{}",
    "{}早报",
    "新{}报",
    "{}周刊",
    "{}商報",
)
TOWNS = (
    "白山",
    "云山",
    "临江",
    "泊川",
    "东川",
    "清河",
    "北岭",
    "南桥",
    "石门",
    "柳湾",
    "龙泉塘",
    "大坪",
    "沙埠",
    "松原坡",
)
SKIES = ("晴", "多云", "阴有小雨", "多云转晴", "阵雨", "雨夹雪", "晴到多云", "雷阵雨")
LUNAR = "正二三四五六七八九十冬腊"
DAYS = ["初一", "初二", "初五", "初八", "初十", "十二", "十五", "十八", "二十", "廿一", "廿三", "廿六", "廿九", "三十"]
STEMS, BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"


@dataclass(frozen=True, slots=True)
class Strip:
    """One printed line around the articles: its pieces as (role, text), and whether it stands at the page's end, or
    before the article of a number, and not at the page's beginning."""

    pieces: tuple[tuple[str, str], ...]
    at_end: bool = False
    before: int | None = None


def furniture(dice: random.Random) -> list[tuple[str, str]]:
    """Section, folio, date and editor's line, each on some pages, as (role, text)."""
    number = dice.randint(1, 16)
    folio = dice.choice((f"第{number}版", f"{number}", f"{number}版", f"A{number:02}", f"第{han(number)}版"))
    year, month, day = dice.randint(1998, 2025), dice.randint(1, 12), dice.randint(1, 28)
    week = "星期" + dice.choice(WEEKDAYS)
    date = dice.choice((f"{year}年{month}月{day}日", f"{year}年{month}月{day}日 {week}", f"{year}-{month:02}-{day:02}"))
    names = [person(dice) for _ in range(3)]
    editor = dice.choice(
        (
            f"责任编辑：{names[0]}",
            f"责任编辑：{names[0]} 版式设计：{names[1]}",
            f"责编 {names[0]} 美编 {names[1]} 校对 {names[2]}",
            f"本版编辑：{names[0]} {names[1]}",
        )
    )
    found = (
        ("section", dice.choice(SECTIONS.split()), 0.7),
        ("folio", folio, 0.7),
        ("date", date, 0.4),
        ("editor", editor, 0.4),
    )
    return [(role, text) for role, text, share in found if dice.random() < share]


def strips(dice: random.Random) -> list[Strip]:
    """The furniture of a page in the manners of many papers: a front page's masthead and colophon, or the head of an
    inner page, its pieces in one line or each by itself."""
    pieces = [piece for piece, share in (_head_pieces(dice)) if dice.random() < share]
    if dice.random() < 0.25:
        return [*_masthead(dice), *_colophon(dice)]
    dice.shuffle(pieces)
    found = [Strip(tuple(pieces))] if dice.random() < 0.5 else [Strip((piece,)) for piece in pieces]
    if dice.random() < 0.35:
        found.append(Strip((("editor", _editor(dice)),), at_end=dice.random() < 0.6))
    return [strip for strip in found if strip.pieces]


def _head_pieces(dice: random.Random) -> list[tuple[tuple[str, str], float]]:
    number = dice.randint(1, 24)
    folio = dice.choice(
        (
            f"A{number:02}",
            f"B{number}",
            f"{number:02}",
            f"第{number}版",
            f"{number:02}版",
            f"第{han(min(number, 19))}版",
        )
    )
    return [
        (("folio", folio), 0.9),
        (("section", dice.choice(MORE_SECTIONS.split())), 0.8),
        (("date", _date(dice)), 0.6),
        (("masthead", _paper(dice)), 0.3),
        (("editor", _editor(dice)), 0.35),
    ]


def _date(dice: random.Random) -> str:
    year, month, day = dice.randint(1951, 2025), dice.randint(1, 12), dice.randint(1, 28)
    week = "星期" + dice.choice(WEEKDAYS)
    whole = f"{year}年{month}月{day}日"
    return dice.choice(
        (whole, f"{whole} {week}", f"{week} {whole}", f"{year}.{month}.{day} {week}", f"{year}.{month:02}.{day:02}",
         f"{year}-{month:02}-{day:02} {week}", f"{month}月{day}日 {week}", f"{year}/{month}/{day}")
    )  # fmt: skip


def _paper(dice: random.Random) -> str:
    return dice.choice(PAPERS).format(dice.choice(TOWNS))


def _editor(dice: random.Random) -> str:
    one, two, three, four = (person(dice) for _ in range(4))
    return dice.choice(
        (
            f"责编 {one} 美编 {two} 校对 {three}",
            f"责任编辑：{one} 版式：{two} 校对：{three}",
            f"责编：{one} 组版：{two} 校对：{three}",
            f"编辑：{one} 美编：{two}",
            f"本版编辑 {one} 版式设计 {two}",
            f"责任编辑/{one} 视觉编辑/{two}",
            f"值班编委：{one} 责任编辑：{two} 校对：{three} {four}",
            f"主编：{one} 编辑：{two} 电话：0000-{dice.randint(2000000, 8999999)}",
            f"責任編輯：{one} 版面設計：{two}",
            f"一版编辑 {one} 版式 {two}",
        )
    )


def _masthead(dice: random.Random) -> list[Strip]:
    """A front page's lines: the paper's name, its numbers, the day in both calendars, the weather."""
    name, issue = _paper(dice), dice.randint(300, 19999)
    post = f"{dice.randint(1, 99)}-{dice.randint(1, 300)}"
    code = f"CN{dice.randint(11, 65)}-{dice.randint(1, 99):04}"
    lunar = (
        f"农历{dice.choice(STEMS)}{dice.choice(BRANCHES)}年{dice.choice(LUNAR)}月{dice.choice(DAYS)}",
        f"{dice.choice(LUNAR)}月{dice.choice(DAYS)}",
        f"农历{dice.choice(LUNAR)}月{dice.choice(DAYS)}",
    )
    low = dice.randint(-8, 22)
    weather = (
        f"今日天气 {dice.choice(SKIES)} {low}℃～{low + 8}℃",
        f"今天白天：{dice.choice(SKIES)} 偏北风2～3级 最高气温{low + 9}℃ 最低气温{low}℃",
        f"天气：{dice.choice(SKIES)} 气温：{low}—{low + 7}℃",
    )
    owners = (f"中共{dice.choice(TOWNS)}市委主办", f"{dice.choice(TOWNS)}日报社出版", "本报编辑部编辑出版")
    sheets = dice.choice((4, 8, 12, 16, 24))
    lines = (
        ("masthead", name, 1.0),
        ("masthead", name.upper() if name.isascii() else dice.choice(("RIBAO", "WAN BAO", "DAILY NEWS")), 0.2),
        ("date", _date(dice), 0.9),
        ("date", dice.choice(lunar), 0.5),
        ("masthead", dice.choice((f"第{issue}期", f"总第{issue}期", f"第{issue}号")), 0.7),
        (
            "masthead",
            dice.choice((f"国内统一刊号：{code}", f"国内统一连续出版物号 {code}", f"国内统一刊号 {code}")),
            0.6,
        ),
        ("masthead", dice.choice((f"邮发代号：{post}", f"邮发代号{post}", f"代号{post}")), 0.5),
        ("masthead", dice.choice((f"今日{sheets}版", f"今日{sheets}版 总第{issue}期", f"本期共{sheets}版")), 0.5),
        ("masthead", dice.choice(weather), 0.35),
        ("masthead", dice.choice(owners), 0.4),
        ("masthead", f"网址：www.{dice.choice(('bochuan', 'beiling', 'yunshan'))}-daily.example", 0.25),
    )
    chosen = [(role, text) for role, text, share in lines if dice.random() < share]
    if dice.random() < 0.3:
        return [Strip((chosen[0],)), *([Strip(tuple(chosen[1:]))] if chosen[1:] else [])]
    return [Strip((piece,)) for piece in chosen]


def _colophon(dice: random.Random) -> list[Strip]:
    """The paper's addresses and prices at the foot of its page."""
    if dice.random() < 0.4:
        return []
    phone = dice.randint(2000000, 8999999)
    pieces = (
        f"社址：{dice.choice(TOWNS)}市人民路{dice.randint(2, 300)}号",
        f"邮编：{dice.randint(100, 799)}000",
        f"编辑部电话：{phone}",
        f"广告部：{phone + 17}",
        f"发行部电话：{phone + 35}",
        f"定价：每月{dice.randint(8, 45)}元",
        f"零售每份{dice.choice(('0.50', '1.00', '2.00', '0.03'))}元",
        f"{dice.choice(TOWNS)}日报印刷厂印刷",
        f"广告经营许可证号：{dice.randint(100000, 999999)}",
        f"新闻热线：{phone + 3}",
    )
    chosen = [("masthead", text) for text in pieces if dice.random() < 0.55]
    if not chosen:
        return []
    if dice.random() < 0.6:
        return [Strip((("masthead", " ".join(text for _, text in chosen)),), at_end=True)]
    return [Strip((piece,), at_end=True) for piece in chosen]


def han(number: int) -> str:
    """A number below twenty in Han characters."""
    digits = "零一二三四五六七八九十"
    return digits[number] if number <= 10 else "十" + digits[number - 10]
