"""Dates of newspapers, as they print them and as file names have them."""

from __future__ import annotations

import re
from datetime import date

from proofreader.text.numerals import chinese_number

UNDATED = "1980-01-01"
"""The day in files whose format wants one, of an issue that has none: the real one would make every export another."""
FIRST = date(1601, 1, 1)
"""No newspaper is older."""
_DAY = r"(\d{1,2}|[一二三四五六七八九十]{1,3})"
_DATE = re.compile(rf"(\d{{4}}|[〇零一二三四五六七八九]{{4}})年{_DAY}月{_DAY}日")
_DATE_IN_NAME = re.compile(r"(?<!\d)((?:18|19|20)\d\d)([-_.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)")


def find_date(text: str) -> str:
    """The first date in ``text`` as ``2025-09-13``; the digits may be Chinese or full-width; empty where there is
    none."""
    found = _DATE.search("".join(text.split()))
    if not found:
        return ""
    year, month, day = (int(digits) if digits.isdecimal() else chinese_number(digits) for digits in found.groups())
    return f"{year:04}-{month:02}-{day:02}"


def date_in_name(name: str) -> str:
    """``2025-09-13`` from page_20250913 and the like; empty where there is no date."""
    found = _DATE_IN_NAME.search(name)
    return f"{found[1]}-{found[3]}-{found[4]}" if found else ""


def without_date(name: str) -> str:
    """``name`` with a blank where its date stood."""
    return _DATE.sub(" ", _DATE_IN_NAME.sub(" ", name))


def is_date(text: str) -> bool:
    """Whether ``text`` is a day that a newspaper can be of, written 2025-09-13. Word and Excel know none before
    ``FIRST``."""
    try:
        found = date.fromisoformat(text)
    except ValueError:
        return False
    return found >= FIRST and found.isoformat() == text
