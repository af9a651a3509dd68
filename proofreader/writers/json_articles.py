"""``proofreader-articles/1``: one input file's articles with their provenance. The format is public; the README has it.

Every ``raw`` span is half-open, in code points of that decoded file; a part has one for each piece of a column.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from proofreader.document.article import Article, Part, Role
from proofreader.document.issue import Issue
from proofreader.document.reporters import reporters_of
from proofreader.text.gap import GapKind
from proofreader.text.span import Span
from proofreader.writers.documents import in_order

if TYPE_CHECKING:
    from proofreader.document.session import ProofSession
    from proofreader.document.suspects import Suspect

FORMAT = "proofreader-articles/1"
_BLANKS = re.compile(r"\s+")
_LINE_ENDS = frozenset("\r\n\f")
Convert = Callable[[str], str]
Json = dict[str, object]


def source_chunks(session: ProofSession, number: int, convert: Convert) -> Iterator[bytes]:
    """The JSON text of source file ``number``, one line a part, in pieces."""
    issue = session.issue
    source = issue.sources[number]
    head = {"file": source.name, "sha256": source.sha256, "encoding": source.encoding}
    yield f'{{"format": {_dump(FORMAT)},\n "source": {_dump(head)},\n "pages": ['.encode()
    suspects: dict[int, list[Suspect]] = {}
    for suspect in session.suspects():
        suspects.setdefault(suspect.page, []).append(suspect)
    first = True
    for index, page in enumerate(issue.pages):
        if page.source == number:
            yield (
                ("\n" if first else ",\n") + "".join(_page(session, index, number, convert, suspects.get(index, ())))
            ).encode()
            first = False
    yield b"]}\n"


def _page(
    session: ProofSession, index: int, source: int, convert: Convert, suspects: Iterable[Suspect]
) -> Iterator[str]:
    reading = session.reading.pages[index]
    section, folio, others = "", "", []
    for part in reading.furniture:
        text = convert(session.text(part))
        if part.role is Role.SECTION and not section:
            section = text
        elif part.role is Role.FOLIO and not folio:
            folio = text
        else:
            others.append(text)
    yield f'  {{"section": {_dump(section)}, "folio": {_dump(folio)}, "furniture": {_dump(others)},\n   "articles": ['
    yield ",".join(_article(session, article, source, convert) for article in reading.articles)
    yield '],\n   "unplaced": ['
    yield ",".join("\n    " + _dump(_part(session, part, source, convert)) for part in reading.unplaced)
    yield '],\n   "suspects": ['
    yield ",".join("\n    " + _dump(_suspect(session.issue, suspect)) for suspect in suspects)
    yield "]}"


def _article(session: ProofSession, article: Article, source: int, convert: Convert) -> str:
    names = [convert(name) for name in reporters_of(article, session)]
    parts = ",".join("\n      " + _dump(_part(session, part, source, convert)) for part in in_order(article))
    return f'\n    {{"reporters": {_dump(names)},\n     "parts": [{parts}]}}'


def _part(session: ProofSession, part: Part, source: int, convert: Convert) -> Json:
    issue = session.issue
    pieces = [piece for span in part.spans for piece in _pieces(session, span)]
    written: Json = {
        "role": part.role.value,
        "text": convert(session.text(part)),
        "raw": [_offsets(issue, piece) for piece in pieces],
    }
    files = [source_of(issue, piece) for piece in pieces]
    if any(file != source for file in files):
        written["files"] = [issue.sources[file].name for file in files]
    return written


def _pieces(session: ProofSession, span: Span) -> Iterator[Span]:
    """``span`` cut where a block or a column ends, without the white space there."""
    start = span.start
    for blank in _BLANKS.finditer(session.issue.raw, span.start, span.end):
        if _ends_block(session, blank.group(), blank.start()):
            yield Span(start, blank.start())
            start = blank.end()
    yield Span(start, span.end)


def _ends_block(session: ProofSession, blank: str, at: int) -> bool:
    if not _LINE_ENDS.intersection(blank):
        return False
    if max(blank.count("\n"), blank.count("\r")) > 1 or "\f" in blank:
        return True
    decision = session.decision_at(at)
    return decision is not None and decision.kind is GapKind.COLUMN_BREAK


def _suspect(issue: Issue, suspect: Suspect) -> Json:
    return {
        "raw": _offsets(issue, suspect.span),
        "kind": str(suspect.kind),
        "mark": suspect.mark.value if suspect.mark is not None else None,
        "confidence": round(suspect.confidence, 4),
        "reason": suspect.reason.text(),
    }


def source_of(issue: Issue, span: Span) -> int:
    """The index of the source file in which ``span`` lies."""
    return issue.pages[issue.page_index(span.start)].source


def _offsets(issue: Issue, span: Span) -> list[int]:
    inside = issue.in_source(span)
    return [inside.start, inside.end]


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
