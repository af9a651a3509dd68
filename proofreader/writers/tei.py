"""Articles as TEI P5: roles, pages, printed lines, and what the page says wherever the reading says something else.

- A newspaper page is ``<div type="page">``: ``<pb/>``, its furniture as ``<fw>``, its articles, what is unplaced.
- A line end of the page is ``<lb/>`` (``<cb/>`` where a paragraph goes on in the next column), with ``break="no"``
  where the reading runs on and ``type="kept"`` where it keeps the line.
- A correction is ``<choice><sic/><corr/></choice>``; ``resp`` says whether the program or an editor made it. ``<sic>``
  is the page's own text, in the page's script whatever the rest was converted to.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

from lxml import etree

from proofreader.document.article import HEAD_ROLES, Part, Role
from proofreader.text.compose import Composition, Run, RunKind
from proofreader.text.gap import DecisionSource, GapKind
from proofreader.writers.documents import Document, Sheet
from proofreader.writers.edition import Edition
from proofreader.writers.rendering import NamedFile, binary_files
from proofreader.writers.signs import visible
from proofreader.writers.tei_header import EDITOR, PROGRAM, header

XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
NAMESPACE = "http://www.tei-c.org/ns/1.0"
_LINE_ENDS = frozenset("\r\n\f")
_OWN_ELEMENTS = {Role.BODY: "p", Role.BYLINE: "byline", Role.DATELINE: "dateline"}
_OPENING = frozenset({"head", "byline", "dateline"})
"""What stands at the top of a division, before its text."""


def tei_files(edition: Edition) -> Iterator[NamedFile]:
    """One file a document; ``.xml``, as TEI's own tools have it."""
    return binary_files(edition, _text, ".xml")


def _text(edition: Edition, document: Document) -> Iterator[bytes]:
    opening = f'<TEI xmlns="{NAMESPACE}" xml:lang="{edition.language}">'
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n{opening}\n'.encode()
    yield _serialised(header(edition))
    yield b"<text>\n<body>\n"
    for sheet in document.sheets:
        yield _serialised(_page(edition, sheet))
    yield b"</body>\n</text>\n</TEI>\n"


def _serialised(element: etree._Element) -> bytes:
    """``element`` in the namespace that the root declares."""
    written: str = etree.tostring(element, encoding="unicode")
    return written.encode()


def _page(edition: Edition, sheet: Sheet) -> etree._Element:
    anchor = f"p{sheet.page + 1}"
    page = _division("page", n=str(sheet.page + 1))
    furniture = edition.session.reading.pages[sheet.page].furniture
    folio = next((visible(edition.text(part)) for part in furniture if part.role is Role.FOLIO), "")
    _add(page, "pb", n=" ".join(folio.split()) or str(sheet.page + 1)).set(XML_ID, anchor)
    for part in sheet.furniture:
        _fill(_add(page, "fw", type=part.role.value), edition, part)
    for number, article in enumerate(sheet.articles, sheet.first):
        division = _article(edition, article)
        division.set("n", str(number))
        division.set(XML_ID, f"{anchor}a{number}")
        page.append(division)
    if sheet.unplaced:
        unplaced = _division("unplaced")
        for part in sheet.unplaced:
            _fill(_add(unplaced, "ab", type=part.role.value), edition, part)
        page.append(unplaced)
    return page


def _article(edition: Edition, parts: Iterable[Part]) -> etree._Element:
    """A crosshead opens a division of its own, which reaches to the next one: heads stand at the top of divisions."""
    article = division = _division("article")
    for part in parts:
        if part.role is Role.CROSSHEAD:
            division = _division("section")
            article.append(division)
        _fill(_element(division, part), edition, part)
    return article


def _element(division: etree._Element, part: Part) -> etree._Element:
    """A new element for ``part`` at the end of ``division``."""
    opening = all(child.tag in _OPENING for child in division)
    if part.role in HEAD_ROLES or part.role is Role.CROSSHEAD:
        if opening:
            return _add(division, "head", type=part.role.value)
    elif part.role is Role.CAPTION:
        return etree.SubElement(_add(division, "figure", type=part.role.value), "p")
    elif part.role is Role.BODY or (opening and part.role in _OWN_ELEMENTS):
        return _add(division, _OWN_ELEMENTS[part.role])
    return _add(division, "ab", type=part.role.value)


def _division(kind: str, **attributes: str) -> etree._Element:
    division = etree.Element("div", type=kind, **attributes)
    division.text = division.tail = "\n"
    return division


def _add(parent: etree._Element, tag: str, **attributes: str) -> etree._Element:
    element = etree.SubElement(parent, tag, **attributes)
    element.tail = "\n"
    return element


def _fill(element: etree._Element, edition: Edition, part: Part) -> None:
    """Put the reading of ``part`` into ``element``, with its line ends and corrections."""
    composition = edition.session.composition(part)
    writer = _Writer(element)
    for run, text in _pieces(composition, edition.convert):
        if run.kind is RunKind.CORRECTION:
            _add_correction(writer, edition, run, text)
        else:
            writer.add(visible(text))
            if run.kind is RunKind.MARK and "\n" not in text:
                _add_line_end(writer, edition, run, text)


def _pieces(composition: Composition, convert: Callable[[str], str]) -> Iterator[tuple[Run, str]]:
    """The runs with their text, converted as a whole: a phrase may reach over the end of a line.

    Where the conversion changes the length of the text, a line end may come to stand beside its place, by as many
    characters as the phrase around it has grown or shrunk.
    """
    runs, whole = composition.runs, convert(composition.text)
    cuts = [run.reading.start for run in runs]
    if len(whole) != len(composition.text):
        cuts = [0]
        for run in runs[:-1]:
            cuts.append(min(len(whole), cuts[-1] + len(convert(run.reading.of(composition.text)))))
    for run, (start, end) in zip(runs, pairwise([*cuts, len(whole)]), strict=True):
        yield run, whole[start:end]


def _add_line_end(writer: _Writer, edition: Edition, run: Run, text: str) -> None:
    raw = edition.session.issue.raw[run.raw.start : run.raw.end]
    if _LINE_ENDS.isdisjoint(raw):
        return
    decision = edition.session.decision_at(run.raw.start)
    column = decision is not None and decision.kind is GapKind.COLUMN_BREAK
    writer.put("cb" if column else "lb", {} if text else {"break": "no"})


def _add_correction(writer: _Writer, edition: Edition, run: Run, text: str) -> None:
    session = edition.session
    correction = session.reading.corrections.get(run.raw.start)
    by_editor = correction is None or correction.source is DecisionSource.EDITOR
    choice = writer.put("choice", {})
    sic, corr = etree.SubElement(choice, "sic"), etree.SubElement(choice, "corr")
    corr.set("resp", f"#{EDITOR if by_editor else PROGRAM}")
    _Writer(sic).add(visible("".join(session.issue.raw[run.raw.start : run.raw.end].split())))
    _Writer(corr).add(visible(text))


class _Writer:
    """Adds text and empty elements at the end of ``element``."""

    def __init__(self, element: etree._Element) -> None:
        self._element = element
        self._last: etree._Element | None = None

    def add(self, text: str) -> None:
        """``text``, its line ends as ones that the reading keeps."""
        first, *lines = text.split("\n")
        self._append(first)
        for line in lines:
            self.put("lb", {"type": "kept"})
            self._append(line)

    def put(self, tag: str, attributes: dict[str, str]) -> etree._Element:
        self._last = etree.SubElement(self._element, tag, attributes)
        return self._last

    def _append(self, text: str) -> None:
        if not text:
            return
        if self._last is None:
            self._element.text = (self._element.text or "") + text
        else:
            self._last.tail = (self._last.tail or "") + text
