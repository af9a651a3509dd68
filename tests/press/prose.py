"""Real newspaper prose for the press, out of a tagged corpus that is not part of the repository.

Such corpora hold a paragraph a line, its words separated by blanks, each with ``/`` and the tag of its word class:
``w`` punctuation, ``nr`` surnames and given names. A line that ends without a stop is a head, a signature or a verse.
They have lost the blanks that were printed; those between names, and behind roles and datelines, are put back.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from proofreader.text.names import ROLE_WORD, is_byline, signatories, surname_length
from tests.press.articles import Article, Paragraph

STOPS = "。！？…：；）”』」!?"
HEAD_LENGTH = 48
HEADS = 3
"""More heads in a row than this are verses, lists or captions: not taken."""
NAME_LENGTH = 4
SHORTEST = 40
"""A body shorter than this is no article."""
_WIDTH = str.maketrans({chr(0xFF01 + at): chr(0x21 + at) for at in range(94)} | {"　": ""})
_KEPT_WIDE = "，。；：？！（）％"
_NARROW = {ord(wide): narrow for wide, narrow in ((chr(key), value) for key, value in _WIDTH.items() if value)}
_WORD = re.compile(r"(\S+?)/([A-Za-z]+)")
_PICTURE = re.compile(r"（(?:附)?(?:图片|传真照片|照片|Ａ|Ｂ|A|B|题图|压题).*?）")
_LEAD = re.compile(r"^(据?(?:本报|新华社).{0,14}?[讯电]) ?(?:（)?((?:本报|新华社)?记者)(.{2,24}?)(?:）|报道：)")
_ENDS = re.compile(r"[、，\s]+")
_DATELINE = re.compile(r"^(据?(?:本报|新华社)[^（，。]{0,14}?[讯电])(?=[^（(，：:\s])")
_ROLES = ("记者", "通讯员", "评论员", "特约记者")
_LONGEST_BRACKET = 16
"""Words in a bracket of names."""


def read_tagged(path: Path) -> Iterator[Article]:
    """The articles of a tagged corpus: heads, then paragraphs. Raises ``OSError`` where it cannot be read."""
    heads: list[str] = []
    body: list[str] = []
    for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
        text = plain(line)
        if not text:
            continue
        if text[-1] not in STOPS and len(text) <= HEAD_LENGTH:
            if body:
                yield from _article(heads, body)
                heads, body = [], []
            heads.append(text)
        else:
            body.append(text)
    if body:
        yield from _article(heads, body)


def plain(line: str) -> str:
    """A tagged line as text: letters and digits half-width, notes on pictures left out, blanks between names."""
    words = _WORD.findall(line)
    text = "".join(_with_blanks(words)).translate(
        {code: narrow for code, narrow in _NARROW.items() if chr(code) not in _KEPT_WIDE}
    )
    return _DATELINE.sub(r"\1 ", _PICTURE.sub("", text).strip())


def _with_blanks(words: Sequence[tuple[str, str]]) -> Iterator[str]:
    """The words of a line, with a blank between names and roles where those stand by themselves: in heads and
    brackets."""
    listed = _listed(words)
    for number, (word, _) in enumerate(words):
        if number and listed[number] and listed[number - 1] and _is_parted(words, number):
            yield " "
        yield word


def _listed(words: Sequence[tuple[str, str]]) -> list[bool]:
    """For each word whether it stands in a head or in a short bracket."""
    if words and words[-1][0][-1] not in STOPS:
        return [True] * len(words)
    found = [False] * len(words)
    opened = -1
    for number, (word, _) in enumerate(words):
        if word == "（":
            opened = number
        elif word == "）" and opened >= 0 and number - opened <= _LONGEST_BRACKET:
            found[opened + 1 : number] = [True] * (number - opened - 1)
    return found


def _is_parted(words: Sequence[tuple[str, str]], at: int) -> bool:
    (before, tag), (word, following) = words[at - 1], words[at]
    if following == "nr":
        given_name = tag == "nr" and len(before) <= 2 and surname_length(before) == len(before)
        opens = at > 1 and words[at - 2][1] == "nr" and surname_length(words[at - 2][0]) == len(words[at - 2][0])
        return before in _ROLES or (tag == "nr" and (not given_name or (opens and len(words[at - 2][0]) == 1)))
    return tag == "nr" and (word in ("摄", "发", "文", "图", "画", "摄影") or word in _ROLES)


def _article(heads: Sequence[str], body: Sequence[str]) -> Iterator[Article]:
    signed = len(heads) > 1 and (2 <= len(heads[-1]) <= NAME_LENGTH or is_byline(heads[-1]))
    byline = _spaced(heads[-1]) if signed else ""
    lines = heads[:-1] if signed else heads
    if not 1 <= len(lines) <= HEADS or sum(map(len, body)) < SHORTEST:
        return
    first, reporters = _lead(body[0])
    kicker = (lines[0],) if len(lines) == HEADS else ()
    rest = lines[len(kicker) :]
    paragraphs = tuple(map(Paragraph, [first, *body[1:]]))
    yield Article(
        "prose",
        paragraphs,
        kicker,
        (rest[0],),
        tuple(rest[1:]),
        byline,
        reporters=reporters or ((byline,) if byline else ()),
    )


def _spaced(byline: str) -> str:
    """A byline as papers set it, with blanks between role and names."""
    role = ROLE_WORD.search(byline)
    names = signatories(byline)
    return f"{byline[: role.end()]} {' '.join(names)}" if role and names else byline


def _lead(text: str) -> tuple[str, tuple[str, ...]]:
    """The lead with its reporters in brackets, as papers set them: 本报北京1月1日讯（记者 陈某 何某某）."""
    found = _LEAD.match(text)
    names = _ENDS.split(found.group(3).strip()) if found else []
    if found is None or not all(2 <= len(name) <= NAME_LENGTH for name in names) or "记者" in found.group(3):
        return text, ()
    rest = text[found.end() :]
    return f"{found.group(1)}（{found.group(2)} {' '.join(names)}）{rest}", tuple(names)
