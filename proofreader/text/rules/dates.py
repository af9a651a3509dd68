"""Dates that cannot be: a thirteenth month, 31 September, a weekday that the day did not have."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from proofreader.text.reasons import Reason

_DATE = re.compile(
    r"(?<!\d)(?:(?P<year>(?:19|20)\d\d)年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})[日号](?!电)"
    r"(?:[\s，（(]{0,2}(?:星期|周|礼拜)(?P<week>[一二三四五六日天]))?"
)
_LUNAR = re.compile(r"[农夏阴旧]历\S{0,6}$")
WEEKDAYS = "一二三四五六日"
LEAP_YEAR = 2000


@dataclass(frozen=True, slots=True)
class WrongDate:
    """The characters ``start`` up to ``end`` cannot be right."""

    start: int
    end: int
    candidates: tuple[str, ...]
    reason: Reason


def find_wrong_dates(text: str) -> Iterator[WrongDate]:
    """Dates of ``text`` in digits that no calendar has; dates of the lunar calendar are left alone."""
    for found in _DATE.finditer(text):
        if not _LUNAR.search(text[max(0, found.start() - 8) : found.start()]):
            wrong = _judged(found)
            if wrong:
                yield wrong


def _judged(found: re.Match[str]) -> WrongDate | None:
    year, month, day = int(found["year"] or LEAP_YEAR), int(found["month"]), int(found["day"])
    if not 1 <= month <= 12:
        return WrongDate(*found.span("month"), (), Reason("There is no month {month}.", (("month", found["month"]),)))
    if not 1 <= day <= monthrange(year, month)[1]:
        figures = (("month", found["month"]), ("day", found["day"]))
        return WrongDate(*found.span("day"), (), Reason("Month {month} has no day {day}.", figures))
    if not found["year"] or not found["week"]:
        return None
    right = WEEKDAYS[date(year, month, day).weekday()]
    if found["week"].replace("天", "日") == right:
        return None
    return WrongDate(*found.span("week"), (right,), Reason("That day was another weekday: {day}.", (("day", right),)))
