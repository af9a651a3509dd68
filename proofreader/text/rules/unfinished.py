"""What breaks off: a paragraph without its stop, a number without its unit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from proofreader.text.characters import HAN

SHORTEST = 24
"""A paragraph shorter than this may be a row of a list, a verse or a signature, which have no stops."""
_INNER_STOP = re.compile("[。！？；]")
_ENDS_WITH_INK = re.compile(f"[{HAN}0-9A-Za-z，、,]$")
_OPEN = re.compile("[，、,]$")
_SIGNED = re.compile(rf"(?:[摄报道图文供稿绘]|[年月日]|[\s　][{HAN}·]{{2,8}}|执笔\S*|电话\S*|\d{{7,}}|[a-z]\S*)$")
_MEASURED = (
    "增长|增加|下降|减少|提高|降低|达到?|突破|超过?|逾|近|约|共计?|总计|合计|完成|投资|总投资|面积|总面积|产量|亩产|"
    "增至|降至|为"
)
_BARE = re.compile(rf"(?<=[{HAN}])(?:{_MEASURED})(?:了|约|近)?\s?(?P<number>\d[\d,，]*\.\d+|\d{{2,}})(?=[。；]|$)")
_YEAR = re.compile(r"^(?:1[89]|20)\d\d$")
PERCENT = frozenset({"增长", "下降", "提高", "降低"})


def find_missing_stop(text: str) -> tuple[int, tuple[str, ...]] | None:
    """Where ``text``, a paragraph of running text, breaks off without a stop: the offset of its last character, and
    what may stand there instead. Rows, verses, signatures and addresses have none and are left alone."""
    if len(text) < SHORTEST or not _ENDS_WITH_INK.search(text) or not _INNER_STOP.search(text):
        return None
    if _OPEN.search(text):
        return len(text) - 1, ("。",)
    return None if _SIGNED.search(text) else (len(text) - 1, (text[-1] + "。",))


def find_bare_numbers(text: str) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Numbers of ``text`` that measure something and have no unit (增长3.2。): start, end, and what may stand there."""
    for found in _BARE.finditer(text):
        number = found["number"]
        if not _YEAR.match(number):
            per_cent = found.group().startswith(tuple(PERCENT))
            yield *found.span("number"), ((number + "%",) if per_cent else ())
