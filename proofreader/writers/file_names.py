"""File names that Windows, macOS and Linux all take, made from a template."""

from __future__ import annotations

import re
import string
import unicodedata
from collections.abc import Mapping

from proofreader.errors import WriteError
from proofreader.text.reasons import Reason

FIELDS = ("date", "folio", "section", "page", "n", "headline", "stem", "title", "number", "script")
"""What a template may name: the date on the page (or of the file's name), 第2版, 今日看点, the page's and the
article's number, the headline, the input file's name without its ending, the paper's name, the issue's number, what
OpenCC was told."""
LONGEST_STEM = 180
"""In bytes of UTF-8: file systems end at 255, and Windows counts the folder too."""
RESERVED = re.compile(r"(?i)(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|\s*$)")
"""Names of devices on Windows, with any ending."""
_FORBIDDEN = str.maketrans('<>:"/\\|?*', "＜＞：”／＼｜？＊")
"""What Windows refuses, as the full-width character that looks like it."""
_INVISIBLE = re.compile("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffd\ud800-\udfff]")
_SEPARATORS = re.compile(r"([_-])(?:\s*[_-])+")


def check_template(template: str) -> None:
    """Raise ``WriteError`` where ``template`` names something that is not in ``FIELDS``, or is no template at all."""
    fill(template, {name: 0 if name in ("page", "n") else "" for name in FIELDS})


def fill(template: str, values: Mapping[str, str | int]) -> str:
    """The stem of a file name: ``{date}_{folio}_{n:02}_{headline}`` with the values in place, safe, never empty.

    What is missing takes its separator along. Only plain names and number formats are taken.
    """
    try:
        pieces = [_piece(*piece, values) for piece in string.Formatter().parse(template)]
    except (ValueError, KeyError) as error:
        raise WriteError(
            Reason(
                "The template {template} for file names cannot be used. "
                "It may name {fields} in braces, as in {example}.",
                (("template", template), ("fields", ", ".join(FIELDS)), ("example", "{date}_{folio}_{n}_{headline}")),
            )
        ) from error
    name = _SEPARATORS.sub(r"\1", "".join(pieces)).strip("_- ")
    return safe_stem(name)


def _piece(
    literal: str, field: str | None, form: str | None, conversion: str | None, values: Mapping[str, str | int]
) -> str:
    if field is None:
        return literal
    if conversion:
        raise ValueError(conversion)
    value = values[field]
    if form and not (isinstance(value, int) and re.fullmatch(r"0?\d", form)):
        raise ValueError(form)
    return literal + format(value, form or "")


def safe_stem(name: str, longest: int = LONGEST_STEM) -> str:
    """``name`` as the stem of a file name anywhere, of at most ``longest`` bytes of UTF-8; an empty one becomes
    ``_``."""
    plain = unicodedata.normalize("NFC", _INVISIBLE.sub("", " ".join(name.split())))
    safe = _shortened(plain.translate(_FORBIDDEN).lstrip(". "), longest).rstrip(". ")
    return "_" + safe if not safe or RESERVED.match(safe) else safe


def _shortened(name: str, longest: int) -> str:
    """At most ``longest`` bytes of ``name``, no character cut in two or from its combining marks."""
    if len(name.encode()) <= longest:
        return name
    cut = name.encode()[: longest - len("…".encode())].decode("utf-8", "ignore")
    while cut and unicodedata.combining(name[len(cut)]):
        cut = cut[:-1]
    return cut + "…"


class FileNames:
    """Hands out names of which no two are the same on a file system that does not tell A from a."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        """The last number of each name that was handed out."""

    def take(self, stem: str, suffix: str) -> str:
        """``stem`` with ``suffix``, numbered from (2) on where it was handed out before."""
        name, asked = stem + suffix, folded(stem + suffix)
        number = self._numbers.get(asked, 1)
        while folded(name) in self._numbers:
            number += 1
            name = f"{stem} ({number}){suffix}"
        self._numbers.setdefault(folded(name), 1)
        self._numbers[asked] = number
        return name


def folded(name: str) -> str:
    """The same for names that are one on a file system that does not tell A from a, or é from é."""
    return unicodedata.normalize("NFC", name).casefold()
