"""The header of a TEI file: which newspaper, out of which files, and what was done to its text."""

from __future__ import annotations

from lxml import etree

from proofreader.writers.edition import Edition
from proofreader.writers.signs import visible

PROGRAM, EDITOR = "program", "editor"
"""Who made a correction, as the text refers to them."""
_XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
_CORRECTIONS = "What the page says stands in sic, what is read in corr; resp tells the program's from an editor's."
_LINES = "Line ends of the page are lb and cb; those with break='no' divide no words, those of type kept are read."
_AS_PRINTED = "The script is that of the page."


def header(edition: Edition) -> etree._Element:
    """``teiHeader``."""
    root = etree.Element("teiHeader")
    file = _add(root, "fileDesc")
    _add_title(file, edition)
    _add(_add(file, "publicationStmt"), "p", "Written by Proofreader for whoever exported it.")
    _add_source(file, edition)
    _add_encoding(root, edition)
    languages = _add(_add(root, "profileDesc"), "langUsage")
    _add(languages, "language", ident=edition.language)
    etree.indent(root, space="")
    root.tail = "\n"
    return root


def _add_title(file: etree._Element, edition: Edition) -> None:
    known = edition.metadata
    statement = _add(file, "titleStmt")
    _add(statement, "title", " ".join(filter(None, (edition.title, known.number, known.date))))
    for name in known.editors:
        _add(statement, "editor", name)
    for who, does, name in (
        (PROGRAM, "proposed corrections", "Proofreader"),
        (EDITOR, "decided on corrections", "An editor at the desk"),
    ):
        responsible = _add(statement, "respStmt")
        responsible.set(_XML_ID, who)
        _add(responsible, "resp", does)
        _add(responsible, "name", name)


def _add_source(file: etree._Element, edition: Edition) -> None:
    """The newspaper as printed, then the files that its text came in."""
    known = edition.metadata
    description = _add(file, "sourceDesc")
    paper = _add(description, "bibl", type="newspaper")
    _add(paper, "title", edition.title, level="j")
    for name in known.editors:
        _add(paper, "editor", name)
    if known.number:
        _add(paper, "biblScope", known.number, unit="issue")
    if known.date:
        _add(paper, "date", known.date, when=known.date)
    for source in edition.session.issue.sources:
        read = _add(description, "bibl", type="file")
        _add(read, "title", source.name)
        _add(read, "idno", source.sha256, type="sha256")
        _add(read, "note", source.encoding, type="encoding")


def _add_encoding(root: etree._Element, edition: Edition) -> None:
    declaration = _add(_add(root, "encodingDesc"), "editorialDecl")
    _add(_add(declaration, "correction"), "p", _CORRECTIONS)
    normalization = _add(declaration, "normalization")
    if edition.script:
        normalization.set("n", edition.script)
    _add(normalization, "p", f"OpenCC {edition.script}" if edition.script else _AS_PRINTED)
    _add(_add(declaration, "segmentation"), "p", _LINES)


def _add(parent: etree._Element, tag: str, text: str = "", **attributes: str) -> etree._Element:
    element = etree.SubElement(parent, tag, **attributes)
    if text:
        element.text = visible(text)
    return element
