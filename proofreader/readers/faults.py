"""What keeps bytes from being one text in one encoding."""

from __future__ import annotations

import re

from proofreader.errors import ReadError
from proofreader.readers.encodings import PLAUSIBLE, Guess, is_wide
from proofreader.readers.plausibility import plausibility
from proofreader.text.reasons import Reason

MOST_CONTROLS = 0.01
"""A larger share of control characters than this is no text. A DOS file may end in one (0x1A)."""
_CONTROL = re.compile(rb"[\x00-\x06\x0e-\x19\x7f]")
_UTF8_RUN = re.compile(rb"(?<![\x80-\xff])(?:[\xe3-\xe9\xef][\x80-\xbf]{2}){3,}(?![\x80-\xff])")
"""Three or more Chinese characters in UTF-8 and nothing else between two ASCII bytes."""
_HIGH_RUN = re.compile(rb"[\x80-\xff](?:[\x40-\x7e\x80-\xff])*")


def check_text(data: bytes, likeliest: Guess, name: str) -> None:
    """Raise ``ReadError`` for what is no text.

    A NUL outside UTF-16 and UTF-32 is refused wherever it stands: no text has one, most programs stop reading at it,
    and dropping it unseen would shift every offset behind it.
    """
    if is_wide(likeliest.encoding):
        return
    at = data.find(b"\0")
    if at >= 0:
        raise ReadError(
            Reason(
                "{file} is not plain text: there is a NUL byte at offset {offset}. "
                "Extract the text of the page first, or remove the NUL bytes.",
                (("file", name), ("offset", str(at))),
            )
        )
    controls = _CONTROL.findall(data[: 1 << 20])
    if len(controls) > MOST_CONTROLS * min(len(data), 1 << 20):
        first = _CONTROL.search(data)
        raise ReadError(
            Reason(
                "{file} is not plain text: there are control characters in it, the first at offset {offset}. "
                "Extract the text of the page first.",
                (("file", name), ("offset", str(first.start() if first else 0))),
            )
        )


def refuse_mixture(data: bytes, likeliest: Guess, name: str) -> None:
    """Raise ``ReadError`` where ``data`` is UTF-8 in one part and GB18030 or Big5 in another."""
    if is_wide(likeliest.encoding):
        return
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        fault = error.start
    else:
        return
    if not any(plausibility(run.group().decode("utf-8", "ignore")) >= PLAUSIBLE for run in _UTF8_RUN.finditer(data)):
        return
    high = re.search(rb"[\x80-\xff]", data)
    utf8_first = high is not None and high.start() < fault
    first_run = _UTF8_RUN.search(data)
    offset = fault if utf8_first or first_run is None else first_run.start()
    other = _other_encoding(data, fault)
    if other is None:
        raise ReadError(
            Reason(
                "{file} cannot be read as {encoding}: the byte at offset {offset} does not belong to it. "
                "Choose another encoding, or repair the file there.",
                (("file", name), ("encoding", "utf-8"), ("offset", str(fault))),
            )
        )
    before, after = ("utf-8", other) if utf8_first else (other, "utf-8")
    raise ReadError(
        Reason(
            "{file} holds two encodings: it begins in {before} and goes on in {after} at offset {offset}. "
            "Divide it there and open both pieces.",
            (("file", name), ("before", before), ("after", after), ("offset", str(offset))),
        )
    )


def _other_encoding(data: bytes, fault: int) -> str | None:
    """The encoding that makes sense of the bytes at ``fault``, or None: then the file is damaged, not mixed."""
    run = _HIGH_RUN.search(data, fault)
    if run is None or len(run.group()) < 4:
        return None
    for encoding in ("gb18030", "big5"):
        try:
            if plausibility(run.group().decode(encoding)) >= PLAUSIBLE:
                return encoding
        except UnicodeDecodeError:
            continue
    return None
