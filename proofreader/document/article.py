"""What goes out: parts with their roles, gathered into articles. Immutable values."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from immutables import Map

from proofreader.text.gap import Correction, Mark
from proofreader.text.span import Span


class Role(StrEnum):
    """What a part is on the newspaper page (DESIGN.md, section 2)."""

    KICKER = "kicker"
    HEADLINE = "headline"
    DECK = "deck"
    CROSSHEAD = "crosshead"
    BYLINE = "byline"
    DATELINE = "dateline"
    BODY = "body"
    CAPTION = "caption"
    CREDIT = "credit"
    JUMP = "jump"
    EDITOR = "editor"
    MASTHEAD = "masthead"
    SECTION = "section"
    FOLIO = "folio"
    DATE = "date"


HEAD_ROLES = frozenset({Role.KICKER, Role.HEADLINE, Role.DECK})
FURNITURE_ROLES = frozenset({Role.MASTHEAD, Role.SECTION, Role.FOLIO, Role.DATE})


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph, a headline, a caption: ink that is read in one go.

    ``spans`` are stretches of raw text in reading order, none empty, each beginning and ending at ink. The gaps
    inside a span, and the gap between one span and the next (named, like any gap, by the offset after its left ink),
    take their marks from the reading's decisions. A ``PARAGRAPH`` mark inside a part is a line end that is kept, as
    in a two-line headline; between two parts there is always a paragraph end.
    """

    role: Role
    spans: tuple[Span, ...]

    @property
    def anchor(self) -> int:
        """The offset of the part's first inked character: every inked character is in one part, so it names the
        part."""
        return self.spans[0].start


@dataclass(frozen=True, slots=True)
class Article:
    """Parts in the order in which they are read; never empty."""

    parts: tuple[Part, ...]

    @property
    def anchor(self) -> int:
        """Names the article: the anchor of its first part."""
        return self.parts[0].anchor


@dataclass(frozen=True, slots=True)
class PageReading:
    """One page as it is read. Every inked character of the issue is in exactly one part of exactly one page."""

    furniture: tuple[Part, ...] = ()
    articles: tuple[Article, ...] = ()
    unplaced: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """The whole state that edits change; undo is the previous one.

    ``marks`` holds what the editor decided, by gap; every other gap has the engine's proposal. ``corrections`` holds
    all corrections, the engine's and the editor's, by the start of their span. ``settled`` holds the structural
    findings that the editor has dealt with, by ``Finding.key``; ``later`` the suspects that the editor marked to look
    at later, by ``Suspect.key``; ``done`` the pages that were marked done, by number, with what they read as then.
    """

    pages: tuple[PageReading, ...]
    marks: Map[int, Mark] = field(default_factory=Map)
    corrections: Map[int, Correction] = field(default_factory=Map)
    settled: Map[str, bool] = field(default_factory=Map)
    later: Map[str, bool] = field(default_factory=Map)
    done: Map[int, str] = field(default_factory=Map)
