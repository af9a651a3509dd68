"""Which of the newspapers that are known an issue is of, told before anything is analysed."""

from __future__ import annotations

import re
from collections.abc import Iterable

from proofreader.document.issue import Issue
from proofreader.text.folding import simplified

_BRACKETS = str.maketrans("", "", "《》〈〉【】")
_OF_A_PAGE = re.compile(r"[\d０-９〇○零一二三四五六七八九十廿][年月日版期号]")
_OF_A_SENTENCE = re.compile(r"[，。；：、“”？！据讯电]")
SHORT = 40
"""A line of page furniture is no longer than this: 临江日报 2025年9月13日 第2版."""


def recognised(issue: Issue, papers: Iterable[str]) -> str:
    """The one of ``papers`` whose name stands in the name of a file, on a line by itself, or on a line with the date or
    the number of the page; empty where none does. Of two names, one of which holds the other, the longer counts."""
    wanted = sorted({paper for paper in papers if paper}, key=lambda paper: (-len(paper), paper))
    if not wanted:
        return ""
    names = "\n".join(source.name for source in issue.sources).translate(simplified())
    lines = _furniture(issue)
    for paper in wanted:
        plain = "".join(paper.split()).translate(simplified())
        if plain in names or any(_names(line, plain) for line in lines):
            return paper
    return ""


def _furniture(issue: Issue) -> set[str]:
    """The short lines of all pages, each once, without their blanks."""
    lines = ("".join(line.split()) for page in issue.pages for line in issue.text(page).splitlines())
    return {line.translate(_BRACKETS).translate(simplified()) for line in lines if 0 < len(line) <= SHORT}


def _names(line: str, paper: str) -> bool:
    if paper not in line or line == paper:
        return line == paper
    rest = line.replace(paper, "")
    return _OF_A_PAGE.search(rest) is not None and _OF_A_SENTENCE.search(rest) is None
