"""Bytes of a text file into its text, every character kept, line ends as they are.

What is refused, with a sentence: what is empty, not text, or in two encodings at once.
"""

from __future__ import annotations

from dataclasses import dataclass

from proofreader.errors import ReadError
from proofreader.readers.encodings import Guess, as_marked, decode, guess
from proofreader.readers.faults import check_text, refuse_mixture
from proofreader.text.characters import FORM_FEED
from proofreader.text.reasons import Reason

MOST_PAGES = 10_000
"""Of an issue; a project that has ten times as many is taken for one that was made up."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """``data`` as ``encoding`` reads it; ``confidence`` is how sure that is, from 0 to 1."""

    data: bytes
    encoding: str
    confidence: float
    text: str


def decoded(data: bytes, name: str, encoding: str | None = None, likeliest: Guess | None = None) -> Decoded:
    """``data`` in ``encoding``, or in the one it is recognised to be in (``likeliest``, where that is known already).

    ``name`` is the file the error speaks of. Raises ``ReadError``.
    """
    if not data:
        raise ReadError(Reason("{file} is empty. Leave it out, or extract its text again.", (("file", name),)))
    found = Guess(as_marked(encoding, data), 1.0) if encoding else likeliest or guess(data)
    check_text(data, found, name)
    if not encoding:
        refuse_mixture(data, found, name)
    text = decode(data, found.encoding, name)
    check_pages(text, name)
    return Decoded(data, found.encoding, found.confidence, text)


def check_pages(text: str, name: str, room: int = MOST_PAGES) -> int:
    """How many pages form feeds make of ``text``. Raises ``ReadError`` for more than ``room``, and where there is no
    ink in any of them."""
    if not text or text.isspace():
        raise ReadError(Reason("{file} holds only blanks. Leave it out, or extract its text again.", (("file", name),)))
    pages = text.count(FORM_FEED) + 1
    if pages > room:
        raise ReadError(
            Reason(
                "{file} has too many form feeds, which end pages: an issue may have {most} pages in all. "
                "Open it in several pieces, or take out those that end none.",
                (("file", name), ("most", str(MOST_PAGES))),
            )
        )
    return pages
