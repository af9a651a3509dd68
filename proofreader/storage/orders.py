"""What the window and the process that judges pages for it say to one another.

The order is one line of JSON. Then lines with the number of a page may follow: that page is wanted next. The answer is
a frame for each page, in the order in which they are done: its number and a length (each four bytes, the greatest
first), and so many bytes of the proposal, packed as they are in a project.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import msgspec

from proofreader.document.analysis import PageAnalyst
from proofreader.document.issue import Issue, Page
from proofreader.document.profile import Profile
from proofreader.document.proposal import Options, PageProposal
from proofreader.storage.profiles import decode_profile, encode_profile
from proofreader.storage.untrusted import decoded
from proofreader.storage.values import decode_proposal, encode_proposal
from proofreader.text.span import Span

_FRAME = struct.Struct(">II")


@dataclass(frozen=True, slots=True)
class Order:
    """The text of an issue, where its pages are, and by what they are judged."""

    raw: str
    pages: tuple[Span, ...]
    options: Options
    profile: Profile

    def analyst(self) -> PageAnalyst:
        """Who judges the pages."""
        issue = Issue(self.raw, (), tuple(Page(0, span) for span in self.pages))
        return PageAnalyst(issue, self.options, self.profile)


@dataclass(frozen=True, slots=True)
class _Line:
    raw: str
    pages: tuple[Span, ...]
    options: Options
    profile: str
    wanted: tuple[int, ...]


def encode_order(order: Order, wanted: Sequence[int]) -> bytes:
    """``wanted`` are the pages to judge, the first one first. Raises ``UnicodeEncodeError`` where the text holds half a
    character."""
    profile = encode_profile(order.profile).decode()
    return msgspec.json.encode(_Line(order.raw, order.pages, order.options, profile, tuple(wanted))) + b"\n"


def decode_order(line: bytes) -> tuple[Order, tuple[int, ...]]:
    """The order, and the pages that are wanted. Raises ``ValueError``."""
    found = decoded(line, _Line)
    return Order(found.raw, found.pages, found.options, decode_profile(found.profile.encode())), found.wanted


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
