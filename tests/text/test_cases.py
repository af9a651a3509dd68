"""The golden cases in ``tests/cases``: raw pages beside their readings, readable as they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from proofreader.document.analysis import analyse
from proofreader.document.article import Part
from proofreader.document.issue import Issue, Page, SourceFile
from proofreader.document.proposal import Options
from proofreader.document.session import ProofSession
from proofreader.text.span import Span

FOLDER = Path(__file__).parents[1] / "cases"
_CASE = re.compile(r"^## (?P<name>.+?)$.*?^```raw\n(?P<raw>.*?)^```$.*?^```reading\n(?P<reading>.*?)^```$", re.M | re.S)


def issue_of(raw: str) -> Issue:
    """An issue of one page."""
    span = Span(0, len(raw))
    return Issue(raw, (SourceFile("case.txt", raw.encode(), "", "utf-8", 1.0, span),), (Page(0, span),))


def reading_of(raw: str) -> str:
    """The engine's reading of a page, as the cases write it."""
    issue = issue_of(raw)
    session = ProofSession(issue, analyse(issue, Options()), Options())
    return "".join(
        f"{part.role} | {session.text(part)}\n".replace("\n", " / ").strip(" /") + "\n" for part in _parts(session)
    )


def _parts(session: ProofSession) -> Iterator[Part]:
    for page in session.reading.pages:
        yield from page.furniture
        for article in page.articles:
            yield from article.parts
        yield from page.unplaced


def _cases(name: str) -> list[object]:
    known_failure = name == "known_failures"
    marks = [pytest.mark.xfail(strict=True)] if known_failure else []
    text = (FOLDER / f"{name}.md").read_text(encoding="utf-8")
    return [
        pytest.param(case["raw"], case["reading"], id=f"{name}: {case['name']}", marks=marks)
        for case in _CASE.finditer(text)
    ]


@pytest.mark.parametrize(("raw", "reading"), [*_cases("found"), *_cases("negative"), *_cases("known_failures")])
def test_case(raw: str, reading: str) -> None:
    assert reading_of(raw) == reading
