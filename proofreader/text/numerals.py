"""Numbers as newspapers write them."""

from __future__ import annotations

_DIGITS = {digit: value for value, digit in enumerate("〇一二三四五六七八九")} | {"零": 0}
_UNITS = {"十": 10, "百": 100}


def chinese_number(digits: str) -> int:
    """The value of a number below a thousand as newspapers write it: 十二, 二十一, 一〇二, 二〇二五."""
    if not any(digit in _UNITS for digit in digits):
        return int("".join(str(_DIGITS[digit]) for digit in digits))
    total, digit = 0, 0
    for character in digits:
        if character in _UNITS:
            total += (digit or 1) * _UNITS[character]
            digit = 0
        else:
            digit = _DIGITS[character]
    return total + digit
