"""What came in: files, their decoded text, and the pages in it. Nothing here ever changes."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from proofreader.text.span import Span


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One input file: ``data`` as read, ``sha256`` of it (hex), and how it was decoded.

    ``confidence`` is how sure the encoding is, from 0 to 1; ``span`` is where its text stands in the issue's text.
    """

    name: str
    data: bytes
    sha256: str
    encoding: str
    confidence: float
    span: Span


@dataclass(frozen=True, slots=True)
class Page:
    """One newspaper page: a stretch of the issue's raw text inside one source file (an index into
    ``Issue.sources``)."""

    source: int
    span: Span


@dataclass(frozen=True)
class Issue:
    """A newspaper issue as it came in.

    ``raw`` is the decoded text of all source files, one after another, line ends as they were in the file. All
    offsets of the core are code points of ``raw``; a page's text is ``issue.text(page)``.
    """

    raw: str
    sources: tuple[SourceFile, ...]
    pages: tuple[Page, ...]

    @cached_property
    def _page_starts(self) -> Sequence[int]:
        return [page.span.start for page in self.pages]

    def text(self, page: Page) -> str:
        return page.span.of(self.raw)

    def page_index(self, offset: int) -> int:
        """The index of the page that holds ``offset`` (of the last page before it, where it stands between two)."""
        return max(0, bisect_right(self._page_starts, offset) - 1)

    def in_source(self, span: Span) -> Span:
        """``span`` counted from the beginning of the decoded file it lies in."""
        source = self.sources[self.pages[self.page_index(span.start)].source]
        return span.shifted(-source.span.start)
