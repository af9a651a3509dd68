"""Names of people, and the words that announce them.

A name is one to two characters of surname and one or two of given name (GB/T 28039); names of minorities and foreigners
have a middle dot. Text is expected in Simplified characters.
"""

from __future__ import annotations

import math
import re
from functools import cache, lru_cache

from proofreader.resources import resource

ROLE_WORD = re.compile(
    r"(?:(?:本报|本刊|本台|本网|本社|新华社|中新社)?(?:特约|特派|见习|实习|首席|驻[\u4e00-\u9fff]{1,4}|全媒体|融媒体|文字|摄影)?"
    r"(?:记者|通讯员|评论员|实习生|撰稿人|观察员)|摄影报道|摄影|责任编辑|责编|编辑|美编|校对|版式|视觉|组版|制图|作者|整理|撰文|供图|值班主任|一审|二审|三审|主编)"
)
"""Announces the names after it, or closes the names before it."""
CLOSING_ROLE = re.compile(
    r"(?:摄影报道|摄影|报道|综合报道|整理|撰文|供图|制图|摄|文|图|文/图|图/文|发|画)(?=$|[\s）)／/])"
)
"""Stands after the names it belongs to: 张某 摄."""
RANK = re.compile(
    r"(?:第[一二三四五六七八九十\d]{1,3}名|[特一二三四]等奖|冠军|亚军|季军|[金银铜]奖|优秀奖|鼓励奖|[甲乙丙丁ABCD]组|[男女]子|[男女]队)"
)
"""What parts the names in a table of results."""
_SIGNED_AS = re.compile(r"[文图撰][字片/／、和与]?[文图]?(?=[\s:：/／])|[:：/／]")
_TOKEN = re.compile(r"[\u3400-\u9fff]+(?:[·•・][\u3400-\u9fff]+)*")
_BRACKETED = re.compile(r"[（(]([^（()）]{0,80}?(?:记者|通讯员|评论员|实习生)[^（()）]{0,120})[）)]")
_APART = re.compile(r"(?<!\S)(\S)\s+(\S)(?!\S)")
"""A word of two characters that was set apart."""
ROSTER = 0.65
"""A line is a row of names when this share of its words are names or ranks."""
COMMON_SURNAME = 60
"""A surname borne by this many in the list is common enough to be believed without its context."""
LONGEST_NAME = 4
LONGEST_BYLINE = 60
"""A standalone byline has at most so many characters; longer text is only looked at in brackets."""


@cache
def surnames() -> dict[str, float]:
    """Surnames with the number of their bearers."""
    found: dict[str, float] = {}
    for line in resource("lexicon", "surnames.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            count, _, names = line.partition("\t")
            found.update(dict.fromkeys(names.split(" "), float(count)))
    return found


def surname_length(token: str) -> int:
    """How many characters of ``token`` are a surname: 2 for 欧阳, 1 for 刘, 0 where it begins with none."""
    if len(token) > 2 and token[:2] in surnames():
        return 2
    return int(token[:1] in surnames())


def is_name(token: str) -> bool:
    """Whether ``token`` has the shape of a full name: 林秋, 欧阳明月, 阿卜杜拉·买买提."""
    if "·" in token or "•" in token:
        return len(token) > 3 and not token.startswith(("·", "•"))
    surname = surname_length(token)
    return bool(surname) and 1 <= len(token) - surname <= 2


def is_roster(text: str) -> bool:
    """Whether a line, behind its colon if it has one, is a row of names and ranks with blanks between them.

    >>> is_roster("勤劳致富：沈若川 陆安平 林 秋")
    True
    """
    words = _APART.sub(r"\1\2", text.replace(":", "：").rpartition("：")[2]).split()
    return len(words) > 1 and sum(map(_is_entry, words)) >= ROSTER * len(words)


def _is_entry(word: str) -> bool:
    return is_name(word) or RANK.fullmatch(word) is not None


def reporters(text: str) -> tuple[str, ...]:
    """The people whom a byline, a credit or the bracket of a dateline names, in order, each once.

    >>> reporters("（记者 沈若川 陆安平）")
    ('沈若川', '陆安平')
    """
    names: list[str] = []
    for listed in _lists(text):
        for token in _TOKEN.findall(ROLE_WORD.sub(" ", listed)):
            names.extend(split_names(CLOSING_ROLE.sub("", token)))
    return tuple(dict.fromkeys(names))


def is_byline(text: str) -> bool:
    """Whether ``text`` is nothing but role words and names: 本报记者 李某 通讯员 张某, but not 记者走基层."""
    if len(text) > LONGEST_BYLINE or not ROLE_WORD.search(text):
        return False
    rest = ROLE_WORD.sub(" ", text.strip("（）() □■◎"))
    return all(_consists_of_names(CLOSING_ROLE.sub("", token)) for token in re.findall(r"[^\s、/／·]+", rest))


def _consists_of_names(token: str) -> bool:
    return not token or is_name(token) or (len(token) == 1 and not token.isascii()) or bool(_names_of(token))


def signatories(text: str) -> tuple[str, ...]:
    """The people whom a standalone byline names; without a role word in it, every name it consists of."""
    named = reporters(text)
    return (
        named if named or ROLE_WORD.search(text) else tuple(filter(is_name, _TOKEN.findall(_SIGNED_AS.sub(" ", text))))
    )


def _lists(text: str) -> list[str]:
    bracketed = _BRACKETED.findall(text)
    return bracketed if bracketed else [text] if len(text) <= LONGEST_BYLINE and ROLE_WORD.search(text) else []


def split_names(token: str) -> list[str]:
    """``token`` cut into names: OCR and tight setting run names together (方小满何立秋). What is no name gives none."""
    if len(token) < 2:
        return []
    if "·" in token or len(token) <= 3 or is_name(token):
        return [token] if len(token) <= LONGEST_NAME or "·" in token else []
    best = _names_of(token)
    return best if best else [token] if len(token) <= LONGEST_NAME else []


@lru_cache(maxsize=4096)
def _names_of(token: str) -> list[str] | None:
    """The likeliest cut of ``token`` into full names, or None where there is none."""
    if not token:
        return []
    found: list[tuple[float, list[str]]] = []
    for length in (3, 2, 4):
        if length <= len(token) and is_name(token[:length]):
            rest = _names_of(token[length:]) if len(token) <= LONGEST_BYLINE else None
            if rest is not None:
                names = [token[:length], *rest]
                found.append((-sum(map(_cost, names)), names))
    return max(found)[1] if found else None


LENGTH_COSTS = {2: 1.7, 3: 0.2}
"""-ln of the share of names with so many characters; others are rarer."""
RARE_NAME = 4.0


@lru_cache(maxsize=4096)
def _cost(name: str) -> float:
    """How unlikely a name is, in nats."""
    share = surnames().get(name[: surname_length(name)], 0.1) / sum(surnames().values())
    return LENGTH_COSTS.get(len(name), RARE_NAME) - math.log(share)
