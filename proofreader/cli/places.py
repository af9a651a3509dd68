"""Lines and columns of a decoded file."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from proofreader.document.issue import Issue
from proofreader.text.span import Span

_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class FilePlace:
    """Where a span of the issue lies: index of its source file, line and column from 1 (columns are code points), and
    the span counted from the beginning of the decoded file."""

    source: int
    line: int
    column: int
    span: Span


class Places:
    """Finds the lines of all files of an issue once, then any place in logarithmic time."""

    def __init__(self, issue: Issue) -> None:
        self._issue = issue
        self._starts: dict[int, list[int]] = {}

    def of(self, span: Span) -> FilePlace:
        source = self._issue.pages[self._issue.page_index(span.start)].source
        if source not in self._starts:
            text = self._issue.sources[source].span.of(self._issue.raw)
            self._starts[source] = [0, *(end.end() for end in _LINE_END.finditer(text))]
        starts = self._starts[source]
        local = self._issue.in_source(span)
        line = bisect_right(starts, local.start)
        return FilePlace(source, line, local.start - starts[line - 1] + 1, local)
