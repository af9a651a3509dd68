"""What the window and the process that judges pages for it say to one another.

The order is one line of JSON. Then lines with the number of a page may follow: that page is wanted next. The answer is
a frame for each page, in the order in which they are done: its number and a length (each four bytes, the greatest
first), and so many bytes of the proposal, packed as they are in a project.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

import msgspec

from proofreader.document.issue import Issue, Page
from proofreader.document.proposal import Options, PageProposal
from proofreader.storage.values import decode_proposal, encode_proposal
from proofreader.text.span import Span

_FRAME = struct.Struct(">II")


@dataclass(frozen=True, slots=True)
class Order:
    """The text of an issue, where its pages are, and which of them are wanted, in this order."""

    raw: str
    pages: tuple[Span, ...]
    options: Options
    wanted: tuple[int, ...]

    @property
    def issue(self) -> Issue:
        """The issue without its files."""
        return Issue(self.raw, (), tuple(Page(0, span) for span in self.pages))


def encode_order(order: Order) -> bytes:
    """Raises ``UnicodeEncodeError`` where the text holds half a character."""
    return msgspec.json.encode(order) + b"\n"


def decode_order(line: bytes) -> Order:
    """Raises ``ValueError``."""
    return msgspec.json.decode(line, type=Order)


def framed(page: int, proposal: PageProposal) -> bytes:
    """The answer about one page."""
    packed = encode_proposal(proposal)
    return _FRAME.pack(page, len(packed)) + packed


class Answers:
    """Takes bytes as they come and gives the answers that are complete."""

    def __init__(self) -> None:
        self._waiting = bytearray()

    def take_in(self, data: bytes) -> None:
        self._waiting += data

    def __iter__(self) -> Iterator[tuple[int, PageProposal]]:
        """Pages and their proposals, each given once. Raises ``ValueError`` for what is none."""
        while len(self._waiting) >= _FRAME.size:
            page, length = _FRAME.unpack_from(self._waiting)
            end = _FRAME.size + length
            if len(self._waiting) < end:
                return
            packed = bytes(self._waiting[_FRAME.size : end])
            del self._waiting[:end]
            yield page, decode_proposal(packed)
