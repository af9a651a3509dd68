"""Lines of page furniture that hold several pieces: A03 要闻 2024.5.6 星期一 责编 某某 美编 某某.

A line is one when nothing is left of it but pieces that stand around articles, and one of them stands nowhere else.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from proofreader.document.article import Role
from proofreader.text.folding import simplified

_HAN = "\u4e00-\u9fff"
_TENS = "一二三四五六七八九十"
_NUMBER = rf"(?:\d{{1,3}}|[{_TENS}]{{1,3}})"
_WEEKDAY = r"(?:星期|周)[一二三四五六日天]"
_DAY = (
    r"(?:公元|中华民国|民国)?\s?[\d〇○零一二三四五六七八九十]{2,4}\s?年\s?"
    rf"{_NUMBER}\s?月\s?{_NUMBER}\s?日|\d{{4}}\s?([./-])\s?\d{{1,2}}\s?\1\s?\d{{1,2}}(?!\d)|\d{{1,2}}\s?月\s?\d{{1,2}}\s?日"
)
_LUNAR = (
    r"(?:农历)?\s?(?:[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年)?\s?闰?[正二三四五六七八九十冬腊]{1,2}月"
    r"(?:初[一二三四五六七八九十]|[一二]?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|三十)"
)
_POST = (
    r"(?:(?:第?[一二三四五六七八九十]{1,3}|本|[今本]日?)版|本期|值班|视觉|执行|美术|文字)?"
    r"(?:责任?编辑?|责编|编辑|主编|美编|版式设计|版面设计|版式|视觉|校对|检校|组版|编委|主任|审读|审核|统筹)"
)
_NAMES = "日报|晚报|早报|晨报|时报|商报|导报|新报|都市报|工人报|农民报|青年报|经济报|法治报|法制报|教育报|周报|周刊"
_PAPER = (
    rf"[{_HAN}]{{2,4}}(?:{_NAMES})社?(?![{_HAN}])|今日[{_HAN}]{{2,4}}(?=\s|$|[\d星])|新[{_HAN}]{{2,4}}报(?![{_HAN}])"
)
_PAPER += r"|[A-Z]{4,}(?: [A-Z]{3,})*|RI ?BAO|WAN BAO"
_NUMBERS = (
    r"(?:国内)?(?:统一)?(?:连续出版物|刊)[号]?\s?[:：]?\s?CN\s?\d{2}-\d{4}(?:/\w+)?|(?:邮发)?代号\s?[:：]?\s?\d{1,3}-\d{1,4}"
    rf"|总?第\s?\d{{3,6}}\s?[期号]|(?:今日|今天|本期)共?\s?(?:\d+|[{_TENS}]+)\s?版"
)
_HOUSE = (
    r"(?:今日天气|今天白天|今晚到明天|天气)[:：\s].*|(?:社址|新闻热线|广告经营许可证号?|零售每份|定价)[:：]?\s?[^\s，。]+"
    r"|(?:编辑部|广告部|发行部|总编室)[^\s，。：:]{0,4}[:：]\s?[\d-]{6,}|中共[^\s，。：:]{2,10}(?:主办|主管)(?=\s|$)"
    r"|(?:本报)?编辑部(?:编辑)?出版|[^\s，。：:]{2,6}报社?(?:出版|承印|印刷厂印刷)(?=\s|$)"
)
_ADDRESS = r"(?:地址|厂址|邮编|邮政编码|电话|传真|网址)[:：]\s?[\w./:@-]+"
_SECTIONS = (
    "要闻 综合 综合新闻 国内 国际 时政 经济 社会 民生 文化 副刊 体育 科技 科教 教育 卫生 "
    "健康 法治 法制 农业 农村 乡村 工业 生活 娱乐 文艺 评论 言论 理论 专版 专题 专刊 "
    "广告 地方 周刊 旅游 财经 军事 读书 文摘 图片 视觉 来信 民声 本地 都市 社区 热线 "
    "楼市 天下 体坛 文娱 公告 关注 深度 城事 区市 县域 农村版 周末 特别报道 便民信息 两岸 "
    "港澳 世界 今日看点 特刊 副刊版 服务 "
)
SECTIONS = frozenset(_SECTIONS.split())
"""What sections are called everywhere."""
_FOLIO = rf"第?\s?[A-Z]?\s?\d{{1,3}}\s?版|第\s?[{_TENS}]{{1,3}}\s?版|[A-Z]\s?\d{{1,2}}(?!\d)|P\d{{1,3}}(?!\d)"
_SECTION = "|".join(sorted(SECTIONS, key=lambda name: (-len(name), name)))
_PERSON = rf"(?!(?:{_POST}|{_SECTION})(?![{_HAN}]))[{_HAN}]{{2,4}}(?![{_HAN}])"
_EDITOR = rf"(?:{_POST}\s?[:：/／\s]\s?{_PERSON}(?:\s{_PERSON})*\s?)+(?:电话[:：]\s?[\d-]{{7,}})?"
_PIECES = (
    (Role.EDITOR, _EDITOR, True),
    (Role.DATE, rf"(?:{_WEEKDAY}\s?)?(?:{_DAY})(?:\s?[（(]?{_WEEKDAY}[）)]?)?", True),
    (Role.DATE, _LUNAR, True),
    (Role.DATE, _WEEKDAY, False),
    (Role.MASTHEAD, _NUMBERS, True),
    (Role.FOLIO, _FOLIO, True),
    (Role.MASTHEAD, _HOUSE, True),
    (Role.MASTHEAD, _ADDRESS, False),
    (Role.SECTION, rf"(?:{_SECTION})(?![{_HAN}])", False),
    (Role.MASTHEAD, _PAPER, False),
    (Role.FOLIO, r"\d{1,2}(?![\d.])", False),
)
_COMPILED = [(role, re.compile(pattern), strong) for role, pattern, strong in _PIECES]
_BETWEEN = re.compile(r"[\s·•|｜／/]*")
_WIDE = str.maketrans("０１２３４５６７８９－．", "0123456789-.")
LONGEST = 160
Piece = tuple[Role, int, int]
"""What it is, and from where to where it goes in its line."""


def strip_pieces(text: str, at_edge: bool = False) -> tuple[Piece, ...]:
    """The pieces of a line of page furniture; none where it is no such line. A day or a number alone is one only
    ``at_edge`` of its page.

    >>> [str(role) for role, _, _ in strip_pieces("A03 要闻 2024.5.6 星期一 责编 林秋 美编 方明")]
    ['folio', 'section', 'date', 'editor']
    >>> strip_pieces("要闻综合")
    ()
    """
    if not text or len(text) > LONGEST:
        return ()
    plain, at = text.translate(_WIDE).translate(simplified()), 0
    found: list[Piece] = []
    sure = False
    while True:
        between = _BETWEEN.match(plain, at)
        at = between.end() if between else at
        if at == len(plain):
            break
        for role, pattern, strong in _COMPILED:
            piece = pattern.match(plain, at)
            if piece and piece.end() > at:
                found.append((role, at, at + len(piece.group().rstrip())))
                at, sure = piece.end(), sure or strong
                break
        else:
            return ()
    return tuple(found) if _is_furniture(found, sure, at_edge) else ()


def _is_furniture(pieces: Sequence[Piece], sure: bool, at_edge: bool) -> bool:
    roles = {role for role, _, _ in pieces}
    if len(pieces) == 1:
        return (at_edge and roles <= {Role.MASTHEAD}) or (sure and (at_edge or not roles & {Role.DATE, Role.FOLIO}))
    return sure or roles >= {Role.SECTION, Role.FOLIO} or roles >= {Role.DATE, Role.MASTHEAD}
