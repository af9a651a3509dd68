"""``proofreader-articles/1``: one input file's articles with their provenance. The format is public; the README has it.

Every ``raw`` span is half-open, in code points of that decoded file; a part has one for each piece of a column.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import PurePath
from typing import TYPE_CHECKING

from proofreader.document.article import Article, PageReading, Part, Role
from proofreader.document.issue import Issue, SourceFile
from proofreader.document.reporters import reporters_of
from proofreader.text.gap import GapKind
from proofreader.text.span import Span
from proofreader.writers.documents import in_order
from proofreader.writers.edition import Edition
from proofreader.writers.file_names import safe_stem

if TYPE_CHECKING:
    from proofreader.document.session import ProofSession
    from proofreader.document.suspects import Suspect

FORMAT = "proofreader-articles/1"
LONGEST_STEM = 240
"""In bytes of UTF-8; file systems end at 255, and a number may come behind it."""
_BLANKS = re.compile(r"\s+")
_LINE_ENDS = frozenset("\r\n\f")
Json = dict[str, object]


def json_files(edition: Edition) -> Iterator[tuple[str, Iterable[bytes]]]:
    """One file for each input file, named after it."""
    names = edition.names
    for number, source in enumerate(edition.session.issue.sources):
        yield names.take(stem_of(source), ".json"), _source_chunks(edition, number)


def stem_of(source: SourceFile) -> str:
    """The name, without its ending, of the file that ``source`` becomes: its own, unless no system takes that."""
    return safe_stem(PurePath(source.name).stem, LONGEST_STEM)


def _source_chunks(edition: Edition, number: int) -> Iterator[bytes]:
    """The JSON text of source file ``number``, one line a part, in pieces."""
    session = edition.session
    yield f'{{"format": {dump(FORMAT)},\n "source": {dump(source_head(edition, number))},\n'.encode()
    yield f' "issue": {dump(issue_head(edition))},\n'.encode()
    if edition.script:
        yield f' "script": {dump(edition.script)},\n'.encode()
    yield b' "pages": ['
    suspects: dict[int, list[Suspect]] = {}
    for suspect in session.suspects():
        suspects.setdefault(suspect.page, []).append(suspect)
    first = True
    for index, page in enumerate(session.issue.pages):
        if page.source == number:
            written = "".join(_page(edition, index, number, suspects.get(index, ())))
            yield (("\n" if first else ",\n") + written).encode()
            first = False
    yield b"]}\n"


def source_head(edition: Edition, number: int) -> Json:
    """The input file ``number``."""
    source = edition.session.issue.sources[number]
    return {"file": source.name, "sha256": source.sha256, "encoding": source.encoding}


def issue_head(edition: Edition) -> Json:
    """What the issue is called; empty strings for what nobody knows."""
    known = edition.metadata
    return {"title": known.title, "date": known.date, "number": known.number, "editors": list(known.editors)}


def furniture_of(edition: Edition, page: PageReading) -> tuple[str, str, list[str]]:
    """The section, the folio and the other furniture of ``page``, empty where it has none."""
    section, folio, others = "", "", []
    for part in page.furniture:
        text = edition.text(part)
        if part.role is Role.SECTION and not section:
            section = text
        elif part.role is Role.FOLIO and not folio:
            folio = text
        else:
            others.append(text)
    return section, folio, others


def _page(edition: Edition, index: int, source: int, suspects: Iterable[Suspect]) -> Iterator[str]:
    reading = edition.session.reading.pages[index]
    section, folio, others = furniture_of(edition, reading)
    yield f'  {{"section": {dump(section)}, "folio": {dump(folio)}, "furniture": {dump(others)},\n   "articles": ['
    yield ",".join(_article(edition, article, source) for article in reading.articles)
    yield '],\n   "unplaced": ['
    yield ",".join("\n    " + dump(part_object(edition, part, source)) for part in reading.unplaced)
    yield '],\n   "suspects": ['
    yield ",".join("\n    " + dump(_suspect(edition.session.issue, suspect)) for suspect in suspects)
    yield "]}"


def _article(edition: Edition, article: Article, source: int) -> str:
    parts = ",".join("\n      " + dump(part_object(edition, part, source)) for part in in_order(article))
    return f'\n    {{"reporters": {dump(reporter_names(edition, article))},\n     "parts": [{parts}]}}'


def reporter_names(edition: Edition, article: Article) -> list[str]:
    """The reporters of ``article``, converted as its text is."""
    return [edition.convert(name) for name in reporters_of(article, edition.session)]


def part_object(edition: Edition, part: Part, source: int) -> Json:
    """``part`` with its places; ``files`` names those of them that are not in file number ``source``."""
    session = edition.session
    issue = session.issue
    pieces = [piece for span in part.spans for piece in _pieces(session, span)]
    written: Json = {
        "role": part.role.value,
        "text": edition.text(part),
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


def dump(value: object) -> str:
    """``value`` as JSON in one line."""
    return json.dumps(value, ensure_ascii=False)
