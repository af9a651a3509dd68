"""Where a part may have lost a blank, or hides one in a line end or a stretched line.

Print parts names, roles, dates and the halves of a slogan by a blank; extraction drops it, a line end eats it, and in a
stretched line it looks like all the others. The places are found by what touches; whether a blank belongs there is
weighed with the other evidence (``gap_evidence``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from proofreader.text import patterns
from proofreader.text.characters import HAN, is_han
from proofreader.text.names import CLOSING_ROLE, RANK, ROLE_WORD, is_name, split_names, surname_length


class Cut(NamedTuple):
    """A place in a text: the offset of the character behind it, what may be parted there, and the pieces."""

    at: int
    kind: str
    left: str
    right: str


LONGEST_SIGNATURE = 24
"""A standalone line that is no longer, in characters, may be a signature: 渡口村村民沈若川."""
LONGEST_HALF = 10
LONGEST_THIRD = 7
SHORTEST_HALF = 4
LONGEST_BRACKET = 160
"""A bracket with the names of reporters in it has no more characters."""

WORTH_A_LOOK = re.compile(r"记[者着]|讯员|论员|实习生|[讯电]|第.名|等奖|[甲乙丙丁]组|[）)〉]")
"""What running text must have to hide a blank at all."""
_BYLINE = re.compile(
    rf"[（(【〈《\[][^（(）)】〉。，]{{0,{LONGEST_BRACKET}}}?(?:记[者着]|讯员|论员|实习生)[^（(）)】〉。]{{0,{LONGEST_BRACKET}}}"
)
_BRACKETED = re.compile(rf"[（(〈]([{HAN}][{HAN} \u3000]{{2,20}}[{HAN}])[）)〉]")
_HAN_RUN = re.compile(rf"[{HAN}](?:[{HAN} \u3000]{{0,60}}[{HAN}])?")
_WORD = re.compile(r"\S+")
_ROLES = re.compile(
    r"(?:(?:[本木][报服刊台网社]|新华社|中新社)?(?:特约|特派|见习|实习|首席|驻[\u4e00-\u9fff]{1,4}|全媒体|融媒体|文字|摄影)?"
    r"(?:记[者着]|[通涌][讯迅]员|评论员|实习生)(?!同志|们)|(?:本版)?责任编辑|(?:本版)?责编|(?:本版)?编辑|美编|校对|版式|视觉|组版|制图|主编|值班主任|[一二三]审)"
)
_AGENCY_SENDS = re.compile(r"[\u4e00-\u9fff]{1,6}社发(?=[\u4e00-\u9fff]{2})")
_DAY = re.compile(r"日(?=\s*(?:星期.|周[一二三四五六日]))")
_COUNTED = re.compile(r"等.{1,4}[人名位]$")
_ROW = re.compile(rf"[^，。；：:]{{2,8}}[：:]([{HAN}]{{4,30}})$")
_RANKED = re.compile(rf"(?:{RANK.pattern}[{HAN} \u3000]{{0,7}}){{2,}}")
_HAN_ONLY = re.compile(f"[{HAN}]+")
WHO = "民员所站局院校厂社部队者友师生司心办处科室团馆农工兵"
"""How the words end that say who somebody is."""
_NAME_BEHIND = re.compile(f"[{HAN}]{{0,4}}")
_SIGNED = re.compile(
    r"[□■◎]?(?:[本木][报服刊台网社])?(?:特约|特派|见习|实习|首席)?(?:记[者着](?!同志|们)|[通涌]讯员|评论员|责编|责任编辑|美编|校对|版式)([^，。：；！？（(]{0,36})"
)
_PUNCTUATED = re.compile(r"[，。；、：！？,;:!?“”「」『』《》（）()\s]")


def cuts_in(lines: Sequence[str], label: str) -> list[Cut]:
    """The places of a part, counted over its ``lines`` without their ends; ``label`` is body, row, head or solo."""
    text = "".join(lines)
    if label == "body" and not WORTH_A_LOOK.search(text) and not any(map(_ROW.match, lines)):
        return []
    found: dict[int, Cut] = {}
    for cut in _all_cuts(lines, text, label):
        if 0 < cut.at < len(text):
            found.setdefault(cut.at, cut)
    return [found[at] for at in sorted(found)]


def _all_cuts(lines: Sequence[str], text: str, label: str) -> Iterator[Cut]:
    for start, end in _byline_stretches(text, label):
        for run in _HAN_RUN.finditer(text, start, end):
            for group in _together(list(_WORD.finditer(text, *run.span()))):
                yield from _mapped(group)
    yield from _after_dateline(text)
    if label == "head":
        yield from _halves(text)
        return
    yield from _ranks(text)
    start = 0
    for line in lines:
        row = _ROW.match(line)
        if row:
            yield from _between_names(row.group(1), start + row.start(1), "row")
        start += len(line)
    yield from _signature(text)
    if label == "solo":
        yield from (Cut(found.end(), "date", "日", text[found.end() :].lstrip()[:3]) for found in _DAY.finditer(text))


def _byline_stretches(text: str, label: str) -> Iterator[tuple[int, int]]:
    """Where names and roles stand: brackets in running text, all of a signature or an editors' line."""
    opening = _SIGNED.match(text)
    if opening and (label != "body" or surname_length(opening.group(1).strip())):
        yield opening.span()
    elif label == "solo" and "同志" not in text and (ROLE_WORD.search(text) or CLOSING_ROLE.search(text[-4:])):
        yield 0, len(text)
    elif label in ("body", "row"):
        yield from (found.span() for found in _BYLINE.finditer(text))
        yield from (found.span(1) for found in _BRACKETED.finditer(text) if _are_names(found.group(1)))


def _are_names(text: str) -> bool:
    """Whether a bracket holds nothing but names: …随处可见。（沈若川陆安平）"""
    return all(map(_names_in, text.split())) and all(
        map(is_name, (name for word in text.split() for name in _names_in(CLOSING_ROLE.sub("", word))))
    )


def _together(words: Sequence[re.Match[str]]) -> Iterator[Sequence[re.Match[str]]]:
    """Words in groups: a character that stands apart belongs to the next word (陆 安平: a name that was set wide)."""
    group: list[re.Match[str]] = []
    for word in words:
        if group and len(_behind_roles(group[-1].group())) != 1:
            yield group
            group = []
        group.append(word)
    if group:
        yield group


def _behind_roles(word: str) -> str:
    return word[max((role.end() for role in _ROLES.finditer(word)), default=0) :]


def _mapped(group: Sequence[re.Match[str]]) -> Iterator[Cut]:
    """The cuts of words read as one, at their places in the text."""
    places = [at for word in group for at in range(*word.span())]
    for cut in _between_names("".join(word.group() for word in group), 0):
        yield cut._replace(at=places[cut.at - 1] + 1)


def _between_names(run: str, start: int, kind: str = "names") -> Iterator[Cut]:
    """Between the roles and names that a run of Han characters consists of."""
    pieces: list[tuple[str, bool]] = []
    at = 0
    for role in _ROLES.finditer(run):
        pieces += [(name, False) for name in _names_in(run[at : role.start()])]
        pieces.append((role.group(), True))
        at = role.end()
    rest = run[at:]
    sent = _AGENCY_SENDS.match(rest)
    if sent:
        pieces.append((sent.group(), True))
        rest = rest[sent.end() :]
    closing = None if rest.endswith("社发") else CLOSING_ROLE.search(rest)
    if closing and closing.start():
        pieces += [(name, False) for name in _names_in(rest[: closing.start()])]
        pieces.append((closing.group(), True))
    else:
        pieces += [(name, False) for name in _names_in(rest)]
    for (left, left_role), (right, right_role) in pairwise(pieces):
        start += len(left)
        yield Cut(start, "role" if left_role or right_role else kind, left, right)


def _names_in(text: str) -> list[str]:
    names = split_names(text) if len(text) > 3 else []
    return names if sum(map(len, names)) == len(text) else [text] if text else []


def _after_dateline(text: str) -> Iterator[Cut]:
    """本报讯昨日上午…: print sets a blank behind the dateline that opens an article."""
    lead = patterns.DATELINE.match(text)
    following = text[lead.end() :].lstrip() if lead and is_han(text[lead.end() - 1]) else ""
    if lead and following and is_han(following[0]):
        yield Cut(lead.end(), "lead", lead.group()[-4:], following[:4])


def _halves(text: str) -> Iterator[Cut]:
    """The middle of a headline of even length (汇聚发展合力压实工作责任), and where one of three parts ends."""
    if _PUNCTUATED.search(text):
        return
    half, odd = divmod(len(text), 2)
    if not odd and SHORTEST_HALF <= half <= LONGEST_HALF:
        yield Cut(half, "half", text[:half], text[half:])
    third = round(len(text) / 3)
    if SHORTEST_HALF <= third <= LONGEST_THIRD and abs(len(text) - 3 * third) <= 1:
        yield Cut(third, "third", text[:third], text[third : 2 * third])
        yield Cut(2 * third, "third", text[third : 2 * third], text[2 * third :])


def _ranks(text: str) -> Iterator[Cut]:
    """In a row of results: 第一名方小满第二名何立秋."""
    for row in _RANKED.finditer(text):
        ranks = [rank.span() for rank in RANK.finditer(text, *row.span())]
        tail = _NAME_BEHIND.match(text, ranks[-1][1])
        edges = sorted({edge for rank in ranks for edge in rank} | {row.start(), tail.end() if tail else row.end()})
        pieces = [span for span in pairwise(edges) if text[slice(*span)].strip()]
        for (start, end), (behind, last) in pairwise(pieces):
            left, right = text[start:end].split()[-1], text[behind:last].split()[0]
            if is_han(left[-1]) and is_han(right[0]):
                yield Cut(len(text[:end].rstrip()), "rank", left, right)


def _signature(text: str) -> Iterator[Cut]:
    """Between who somebody is and the name: 渡口村村民沈若川, 市农技站何小满."""
    counted = _COUNTED.search(text)
    end = counted.start() if counted else len(text)
    if end > LONGEST_SIGNATURE or not _HAN_ONLY.fullmatch(text, 0, end) or ROLE_WORD.search(text):
        return
    for length in (3, 2):
        name = text[end - length : end]
        if end - length >= 2 and text[end - length - 1] in WHO and is_name(name) and surname_length(name):
            yield Cut(end - length, "signature", text[max(0, end - length - 3) : end - length], name)
            return
