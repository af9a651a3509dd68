"""Which encoding a file is in, and its text.

Chinese newspapers come in few encodings, so each is tried by strict decoding and judged by what it makes of the bytes:
valid multi-byte UTF-8 is UTF-8; between GB18030, Big5 and UTF-16 without a mark decides how everyday the characters
are. charset-normalizer is asked about everything that looks like none of these.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

import charset_normalizer

from proofreader.errors import ReadError
from proofreader.readers.plausibility import plausibility
from proofreader.text.reasons import Reason

ENCODINGS = (
    "utf-8", "utf-8-sig", "gb18030", "big5", "cp950", "big5hkscs", "utf-16", "utf-16-le", "utf-16-be", "utf-32",
    "shift_jis", "euc-jp", "euc-kr", "cp1252",
)  # fmt: skip
"""What a dialog offers. Names are Python's; ``data.decode(name)`` is the text that all offsets count."""

SAMPLE = 1 << 18
"""How many bytes of a file the guess looks at (all of it is decoded afterwards, strictly)."""
PLAUSIBLE = 0.6
"""Running text in the right encoding has 0.95 and more of everyday characters, in a wrong one under 0.45."""
LOWEST_CONFIDENCE = 0.05

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MARKED = {
    "utf-8": (codecs.BOM_UTF8, "utf-8-sig"),
    "utf-16-le": (codecs.BOM_UTF16_LE, "utf-16"),
    "utf-16-be": (codecs.BOM_UTF16_BE, "utf-16"),
    "utf-32-le": (codecs.BOM_UTF32_LE, "utf-32"),
    "utf-32-be": (codecs.BOM_UTF32_BE, "utf-32"),
}
_NO_CHARACTERS = frozenset({"idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape", "utf-7"})
"""What Python calls text encodings too: ways to spell names and programs. They make half characters, characters that
another byte far behind them tells, or nothing; browsers know none of them."""
_CHINESE = ("gb18030", "big5", "cp950", "big5hkscs")
_UNMARKED_UTF16 = ("utf-16-le", "utf-16-be")
_UTF8_HAN = re.compile(rb"[\xe3-\xe9\xef][\x80-\xbf]{2}")
"""A Chinese character in UTF-8; in GB18030 or Big5 these bytes are rare."""
_HIGH = re.compile(rb"[\x80-\xff]")


CERTAIN = 0.75
"""An encoding guessed with less confidence than this is shown to the editor, or mentioned, before it is relied on."""


@dataclass(frozen=True, slots=True)
class Guess:
    """``confidence`` is the probability, 0 to 1, that ``encoding`` is right; ``alternatives`` are the others that can
    decode the file and make some sense of it, likeliest first."""

    encoding: str
    confidence: float
    alternatives: tuple[str, ...] = ()


def guess(data: bytes) -> Guess:
    """The likeliest encoding of ``data``. Never fails: bytes that are no text get a low confidence."""
    for mark, encoding in _MARKS:
        if data.startswith(mark) and not (encoding == "utf-32" and not _decodes(data, "utf-32")):
            return Guess(encoding, 1.0 if _decodes(data[:SAMPLE], encoding) else 0.5)
    if b"\0" in data[:SAMPLE]:
        return _best(data[:SAMPLE], _UNMARKED_UTF16) or Guess("utf-8", LOWEST_CONFIDENCE)
    if _decodes(data, "utf-8"):
        return _utf8(data)
    sample = data[:SAMPLE]
    if _mostly_utf8(sample):
        return Guess("utf-8", 0.5)
    return _best(sample, _CHINESE + _UNMARKED_UTF16) or _by_statistics(sample) or Guess("utf-8", LOWEST_CONFIDENCE)


def decode(data: bytes, encoding: str, name: str = "") -> str:
    """The text of ``data``, every byte accounted for; U+FFFD stands in it only where it stood in the file.

    ``name`` is the file the error speaks of. Raises ``ReadError`` for an unknown encoding and for bytes it does not
    have.
    """
    try:
        if not is_text_encoding(encoding):
            raise LookupError(encoding)
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise ReadError(
            Reason(
                "{file} cannot be read as {encoding}: the byte at offset {offset} does not belong to it. "
                "Choose another encoding, or repair the file there.",
                (("file", name), ("encoding", encoding), ("offset", str(error.start))),
            )
        ) from error
    except (LookupError, UnicodeError, ValueError) as error:
        raise ReadError(
            Reason(
                "{file} cannot be read as {encoding}: there is no such text encoding. "
                "Choose another, such as {example}.",
                (("file", name), ("encoding", encoding), ("example", "utf-8, gb18030, big5, utf-16")),
            )
        ) from error


def is_text_encoding(name: str) -> bool:
    """Whether files of text are written in an encoding of that name."""
    try:
        found = codecs.lookup(name)
    except (LookupError, ValueError):
        return False
    return found._is_text_encoding and found.name not in _NO_CHARACTERS


def is_wide(encoding: str) -> bool:
    """Whether ``encoding``, by whatever name, is UTF-16 or UTF-32, most of whose ASCII has bytes of zero."""
    try:
        return codecs.lookup(encoding).name.startswith(("utf-16", "utf-32"))
    except (LookupError, ValueError):
        return False


def as_marked(encoding: str, data: bytes) -> str:
    """``encoding``; where ``data`` begins with its mark (BOM), the name of it under which the mark is no text."""
    try:
        mark, marked = _MARKED[codecs.lookup(encoding).name]
    except (LookupError, ValueError):
        return encoding
    return marked if data.startswith(mark) else encoding


def preview(data: bytes, encoding: str, characters: int = 2000) -> str:
    """The beginning of ``data`` in ``encoding``, for choosing; what cannot be decoded ends it. Raises
    ``LookupError``."""
    return _beginning(data[: characters * 4], encoding)[:characters]


def _utf8(data: bytes) -> Guess:
    """Two-byte sequences alone may be pairs of GB18030; anything longer is UTF-8 beyond doubt."""
    sample = data[:SAMPLE]
    if not _HIGH.search(sample) or re.search(rb"[\xe0-\xf4]", sample):
        return Guess("utf-8", 1.0)
    other = _best(sample, ("gb18030",))
    return Guess("utf-8", 0.8, (other.encoding,)) if other else Guess("utf-8", 1.0)


def _mostly_utf8(sample: bytes) -> bool:
    """Whether ``sample`` is UTF-8 in which a few bytes were damaged."""
    characters = len(_UTF8_HAN.findall(sample))
    return characters > 1 and characters * 3 > 0.6 * len(_HIGH.findall(sample))


def _best(sample: bytes, encodings: tuple[str, ...]) -> Guess | None:
    """The encoding that makes the most everyday characters of ``sample``, unless none makes sense of it."""
    scores = {encoding: score for encoding in encodings if (score := _score(sample, encoding)) > 0}
    ranked = sorted(scores, key=lambda encoding: -scores[encoding])
    if not ranked or scores[ranked[0]] < PLAUSIBLE:
        return None
    first, *others = ranked
    rivals = [other for other in others if not (first in _CHINESE[1:] and other in _CHINESE[1:])]
    margin = scores[first] - (scores[rivals[0]] if rivals else 0.0)
    evidence = len(_HIGH.findall(sample[:4096])) / 2
    certainty = min(1.0, margin * 2) * evidence / (evidence + 2)
    return Guess(first, round(0.5 + 0.49 * certainty, 2), tuple(others))


def _score(sample: bytes, encoding: str) -> float:
    if encoding in _UNMARKED_UTF16 and len(sample) % 2 and len(sample) < SAMPLE:
        return 0.0
    text = _beginning(sample, encoding)
    whole = len(text.encode(encoding, "replace")) >= len(sample) - 4
    return plausibility(text) if whole else 0.0


def _by_statistics(sample: bytes) -> Guess | None:
    """charset-normalizer's opinion; what it finds is no Chinese newspaper, so the confidence stays under one half."""
    found = charset_normalizer.from_bytes(sample[: 1 << 16])
    names = tuple(dict.fromkeys(_python_name(match.encoding) for match in found if _decodes(sample, match.encoding)))
    return Guess(names[0], 0.4, names[1:5]) if names else None


def _python_name(encoding: str) -> str:
    return encoding.replace("_", "-") if encoding.startswith(("utf", "euc")) else encoding


def _beginning(data: bytes, encoding: str) -> str:
    """As much of ``data`` as decodes strictly, from its beginning."""
    try:
        return codecs.getincrementaldecoder(encoding)("strict").decode(data)
    except UnicodeDecodeError as error:
        return data[: error.start].decode(encoding)


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return False
    return is_text_encoding(encoding)
