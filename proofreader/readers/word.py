"""Word documents (DOCX, ECMA-376) as sources of raw text: the body of the document, in the order of the file.

A paragraph is a line, an empty paragraph a blank line, a line break a line end; where paragraphs are longer than lines
of print, a blank line stands between them (``shown_lines.set_apart``). Text boxes and cells of tables are
blocks with blank lines around them; page breaks that somebody made are form feeds, and so end a newspaper page. Text
that was deleted or moved away with changes tracked is left out, as are headers, footers, notes, comments and automatic
numbers. Only the document's own part is unpacked, piece by piece: pictures and macros are not touched, nothing is
fetched or run, and a document type declaration, which the standard forbids, is refused.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Mapping
from posixpath import normpath

from lxml import etree

from proofreader.errors import ReadError
from proofreader.readers.archive import METHODS, check_count, too_much
from proofreader.readers.plain_text import Decoded, check_pages
from proofreader.readers.shown_lines import set_apart
from proofreader.text.characters import FORM_FEED
from proofreader.text.reasons import Reason

LARGEST_PART = 256 * 1024 * 1024
"""Bytes of the document's part, unpacked; Word's markup takes several times what the text does."""
LARGEST_RATIO = 500
"""Times its packed size that it may have."""
LARGEST_TEXT_RATIO = 100
"""Characters of text that it may have for a byte of its packed size."""
LARGEST_SMALL_PART = 1 << 20
SMALL = 1 << 20
_CHUNK = 1 << 16
_ENCRYPTED = 0x1
_MAIN = ("officeDocument/2006/relationships/officeDocument", "ooxml/officeDocument/relationships/officeDocument")
_WORD = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
_COMPATIBLE = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_LEFT_OUT = frozenset({"del", "moveFrom", "rPr", "sectPr", "Fallback"})
"""Elements whose text is not shown, or holds no text; a fallback says again what stands beside it."""
_MARKS = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
_BLOCKS = frozenset({"txbxContent", "tc"})


def read_word(data: bytes, name: str, encoding: str | None = None) -> Decoded:
    """The text of the document ``data``, as UTF-8; there is no ``encoding`` to choose. Raises ``ReadError``."""
    if not data:
        raise ReadError(Reason("{file} is empty. Leave it out, or extract its text again.", (("file", name),)))
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            check_count(package, name)
            text = _text(package, name)
    except (zipfile.BadZipFile, RuntimeError, EOFError, OSError, ValueError, LookupError, zlib.error) as error:
        raise _no_document(name, str(error) or type(error).__name__) from error
    except etree.LxmlError as error:
        raise _no_document(name, str(error)) from error
    check_pages(text, name)
    return Decoded(text.encode(), "utf-8", 1.0, text)


def _text(package: zipfile.ZipFile, name: str) -> str:
    info = _part(package, _main_part(package))
    body = _Body(max(SMALL, LARGEST_TEXT_RATIO * info.compress_size))
    parser = etree.XMLParser(target=body, resolve_entities=False, no_network=True, huge_tree=False)
    reached = 0
    with package.open(info) as part:
        while block := part.read(_CHUNK):
            reached += len(block)
            parser.feed(block)
            if body.overflows or reached > min(LARGEST_PART, max(SMALL, LARGEST_RATIO * info.compress_size)):
                raise too_much(name, info.header_offset)
    found: str = parser.close()
    return found


def _main_part(package: zipfile.ZipFile) -> str:
    """The part that the package names as its document."""
    info = _part(package, "_rels/.rels")
    with package.open(info) as part:
        relations = part.read(LARGEST_SMALL_PART)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    for relation in etree.fromstring(relations, parser).iter("{*}Relationship"):
        if relation.get("Type", "").endswith(_MAIN):
            return normpath(str(relation.get("Target", "")).lstrip("/"))
    raise LookupError("no document in the package")


def _part(package: zipfile.ZipFile, name: str) -> zipfile.ZipInfo:
    """Raises ``LookupError`` where there is none, ``ValueError`` where it is packed as the standard has no part."""
    info = package.getinfo(name)
    if info.flag_bits & _ENCRYPTED:
        raise ValueError("encrypted")
    if info.compress_type not in METHODS:
        raise ValueError(f"packed by method {info.compress_type}")
    return info


def _no_document(name: str, cause: str) -> ReadError:
    return ReadError(
        Reason(
            "{file} is no Word document that can be read ({cause}). Save it again as .docx, or its text as .txt.",
            (("file", name), ("cause", cause.replace("\n", " "))),
        )
    )


class _Body:
    """What the parser calls: the elements of the document as they come."""

    def __init__(self, most: int) -> None:
        self.overflows = False
        """Whether more than ``most`` characters came; what came behind them was not kept."""
        self._most = most
        self._pieces: list[str] = []
        self._paragraphs: list[list[str]] = []
        """Those that are open: a text box stands inside a paragraph."""
        self._skipped = 0
        self._takes = False
        self._inked = False

    def doctype(self, *_: object) -> None:
        raise ValueError("a document type declaration")

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        space, _, element = tag[1:].rpartition("}")
        known = space in _WORD
        if self._skipped or (element in _LEFT_OUT and (known or space == _COMPATIBLE)):
            self._skipped += 1
        elif known:
            self._start(element, {key.rpartition("}")[2]: value for key, value in attributes.items()})

    def _start(self, element: str, values: Mapping[str, str]) -> None:
        self._takes = element == "t"
        if element == "p":
            self._paragraphs.append([])
        elif element in _BLOCKS:
            self._part()
        elif element == "pageBreakBefore" and values.get("val") not in ("0", "false", "off"):
            self._feed()
        elif element == "br":
            self._break(values.get("type", ""))
        elif element in _MARKS and "val" not in values:  # where a tab has a value it is a stop of the ruler
            self._add(_MARKS[element])

    def end(self, tag: str) -> None:
        self._takes = False
        if self._skipped:
            self._skipped -= 1
            return
        space, _, element = tag[1:].rpartition("}")
        if space in _WORD and element == "p" and self._paragraphs:
            self._pieces.append("".join([*self._paragraphs.pop(), "\n"]))
        elif space in _WORD and element in _BLOCKS:
            self._part()

    def data(self, text: str) -> None:
        if self._takes and not self._skipped:
            self._add(text)

    def close(self) -> str:
        return set_apart("".join(self._pieces))

    def _add(self, text: str) -> None:
        self._most -= len(text)
        self.overflows = self._most < 0
        if self._paragraphs and not self.overflows:
            self._paragraphs[-1].append(text)
            self._inked = self._inked or not text.isspace()

    def _break(self, kind: str) -> None:
        if kind == "page":
            self._add(FORM_FEED)
        else:
            self._add("\n\n" if kind == "column" else "\n")

    def _feed(self) -> None:
        """A new page, unless nothing was before."""
        if self._inked:
            self._pieces.append(FORM_FEED)

    def _part(self) -> None:
        if self._inked:
            self._pieces.append("\n")
