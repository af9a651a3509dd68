"""What stands behind the options of a command line, read. argparse makes a usage error of each ``ValueError``, in which
it names the function: ``misuse`` says those names in the user's language."""

from __future__ import annotations

from pathlib import Path

LARGEST_TEMPLATE = 1 << 16
"""Bytes of a template for articles, of which so many characters as no template has."""


def place(name: str) -> Path:
    """A file or folder. Without a name it would be the folder that one happens to be in, as where a script's variable
    is not set."""
    if not name:
        raise ValueError(name)
    return Path(name)


def text(given: str) -> str:
    """Text, as files can hold it; what a shell hands over may be bytes that mean nothing on this system."""
    given.encode()
    return given


def share(text: str) -> float:
    """A number from 0 to 1."""
    number = float(text)
    if not 0.0 <= number <= 1.0:
        raise ValueError(text)
    return number


def template(name: str) -> str:
    """What is in the file called ``name``."""
    from proofreader.storage.untrusted import bounded

    try:
        return bounded(place(name), LARGEST_TEMPLATE).decode("utf-8-sig")
    except OSError as error:
        raise ValueError(name) from error


def day(text: str) -> str:
    """A day of the calendar, or nothing."""
    from proofreader.writers.dates import is_date

    if text and not is_date(text):
        raise ValueError(text)
    return text


def counting_number(text: str) -> int:
    """A number from 1."""
    if int(text) < 1:
        raise ValueError(text)
    return int(text)


text.__name__ = "text in the encoding of this system"
share.__name__ = "number from 0 to 1"
template.__name__ = "readable file of UTF-8 text"
day.__name__ = "day of the calendar (such as 2025-09-13)"
counting_number.__name__ = "number from 1"
